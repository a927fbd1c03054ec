"""What was issued to whom, what was answered, asked and said about it, and the journal."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    literal_column,
    text,
)

from bot.db.tables.base import (
    METADATA,
    clustered,
    coded,
    flag,
    key,
    of_workspace,
    partial_index,
    reference,
    within,
)
from bot.db.types import Moment
from bot.domain.appeals import AppealKind, AppealState
from bot.domain.assignments import OPEN, State, Way
from bot.domain.delegations import DelegationState
from bot.domain.minutes import Tracking

# --- assignments ------------------------------------------------------------------------------------------

assignment = Table(
    "assignment",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("decision_id"),
    reference("minutes_id"),
    reference("post_id", optional=True),
    reference("person_id", optional=True),
    coded("tracking", Tracking),
    coded("state", State),
    Column("due", Date),
    Column("hand_in", Date),
    Column("issued_at", Moment, nullable=False),
    Column("asked_on", Date),
    Column("sent_at", Moment),
    Column("acknowledged_at", Moment),
    Column("answered_at", Moment),
    Column("reported_on", Date),
    Column("silent_until", Date),
    Column("look_at", Moment),
    # How often its day was moved, and the day it had at first; None where it never was.
    Column("moved", Integer, nullable=False),
    Column("first_due", Date),
    Column("moved_on", Date),
    # A co-assignee's, with an earlier day; of a recurring decision, the period it is for.
    flag("co"),
    Column("period", String(20)),
    # The assignment whose place it took when it was readdressed.
    reference("came_from", optional=True),
    Column("version", Integer, nullable=False),
    within("decision_id", "decision"),
    within("minutes_id", "minutes"),
    within("post_id", "post"),
    within("person_id", "person"),
    within("came_from", "assignment"),
    CheckConstraint("post_id IS NOT NULL OR person_id IS NOT NULL", name="somebodys"),
    # With the id at its end SQLite prefers an index to the key, which begins with the workspace as well.
    Index("ix_assignment_decision_id", "workspace_id", "decision_id", "id"),
    Index("ix_assignment_minutes_id", "workspace_id", "minutes_id", "id"),
    Index("ix_assignment_post_id", "workspace_id", "post_id", "state"),
)
partial_index(
    "ix_assignment_person_id",
    assignment.c.workspace_id,
    assignment.c.person_id,
    assignment.c.state,
    where=assignment.c.person_id.is_not(None),
)
# A period is issued to a seat once; what was readdressed there comes beside it.
Index(
    "uq_assignment_period",
    assignment.c.workspace_id,
    assignment.c.decision_id,
    assignment.c.post_id,
    assignment.c.period,
    unique=True,
    sqlite_where=text("period IS NOT NULL AND came_from IS NULL"),
    postgresql_where=text("period IS NOT NULL AND came_from IS NULL"),
)
# The planner's order: what it looks for stands first, however many rows there are.
partial_index(
    "ix_assignment_look_at",
    assignment.c.look_at,
    assignment.c.workspace_id,
    assignment.c.post_id,
    assignment.c.person_id,
    where=assignment.c.look_at.is_not(None),
)

# What waits to be accepted, of all that was ever issued.
partial_index(
    "ix_assignment_reported",
    assignment.c.workspace_id,
    assignment.c.id,
    where=assignment.c.state == State.REPORTED.value,
)

# Open and on control with a day: what may be overdue, by day. All of a debtor's row stands in it.
partial_index(
    "ix_assignment_owed",
    assignment.c.workspace_id,
    assignment.c.due,
    assignment.c.post_id,
    assignment.c.answered_at,
    assignment.c.state,
    assignment.c.reported_on,
    where=and_(
        assignment.c.state.in_([literal_column(f"'{state}'") for state in sorted(OPEN)]),
        assignment.c.tracking == literal_column(f"'{Tracking.CONTROL}'"),
    ),
)

# Each decision folded from its assignments, written with them in one commit (`bot.db.tally`): boards read
# this instead of an office's assignments. `silent_due` and `answered_due` are the earliest days by which
# something is owed: whether that is late, the reader's day tells.
tally = clustered(
    "tally",
    key("workspace_id"),
    key("decision_id"),
    Column("counted", Integer, nullable=False),
    Column("answered", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("late", Integer, nullable=False),
    Column("done_on", Date),
    Column("silent_due", Date),
    Column("answered_due", Date),
    Column("moved_on", Date),
    within("decision_id", "decision"),
)

report = Table(
    "report",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("assignment_id"),
    reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("on_day", Date, nullable=False),
    coded("way", Way),
    flag("final"),
    Column("words", Text, nullable=False),
    # A decimal number as text, where one was to be sent.
    Column("number", String(40)),
    # A deputy's, until the director has confirmed it.
    flag("pending"),
    flag("withdrawn"),
    within("assignment_id", "assignment"),
    within("by_id", "person"),
    Index("ix_report_assignment_id", "workspace_id", "assignment_id", "id"),
)

attachment = clustered(
    "attachment",
    key("workspace_id"),
    key("id"),
    Column("name", Text, nullable=False),
    Column("mime", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("path", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
    of_workspace(),
)

report_attachment = clustered(
    "report_attachment",
    key("workspace_id"),
    key("report_id"),
    key("attachment_id"),
    within("report_id", "report"),
    within("attachment_id", "attachment"),
)

audit_event = Table(
    "audit_event",
    METADATA,
    key("workspace_id"),
    key("id"),
    Column("at", Moment, nullable=False),
    reference("actor_id", optional=True),
    reference("chat_id", optional=True),
    Column("deed", String(40), nullable=False),
    Column("object_kind", String(40), nullable=False),
    reference("object_id"),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    # The whole deed this is a line of: one tap may move many items, and is taken back as one.
    reference("deed_id", optional=True),
    of_workspace(),
    within("actor_id", "person"),
    Index("ix_audit_event_object", "workspace_id", "object_kind", "object_id", "id"),
)
partial_index(
    "ix_audit_event_deed_id",
    audit_event.c.workspace_id,
    audit_event.c.deed_id,
    where=audit_event.c.deed_id.is_not(None),
)

# What an assignee (or a controller) asks of the office.
appeal = Table(
    "appeal",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("assignment_id"),
    coded("kind", AppealKind, closed=False),
    reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("words", Text, nullable=False),
    Column("until", Date),
    reference("post_id", optional=True),
    coded("state", AppealState),
    reference("answered_by", optional=True),
    Column("answered_at", Moment),
    Column("answer", Text, nullable=False),
    Column("answer_until", Date),
    within("assignment_id", "assignment"),
    within("by_id", "person"),
    within("post_id", "post"),
    within("answered_by", "person"),
    Index("ix_appeal_assignment_id", "workspace_id", "assignment_id", "id"),
)
partial_index(
    "ix_appeal_open",
    appeal.c.workspace_id,
    appeal.c.kind,
    appeal.c.id,
    where=appeal.c.state == AppealState.OPEN.value,
)

# Words said with a move: why it was returned, closed, reopened.
note = Table(
    "note",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("assignment_id"),
    reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("words", Text, nullable=False),
    flag("withdrawn"),
    within("assignment_id", "assignment"),
    within("by_id", "person"),
    Index("ix_note_assignment_id", "workspace_id", "assignment_id", "id"),
)

# What a secretary has ticked so far, to enter it for others: her own row for each decision.
entering = clustered(
    "entering",
    key("workspace_id"),
    key("person_id"),
    key("decision_id"),
    Column("at", Moment, nullable=False),
    Column("ticked", JSON, nullable=False),
    coded("way", Way, closed=False, optional=True),
    Column("on_day", Date),
    Column("number", String(40)),
    within("person_id", "person"),
    within("decision_id", "decision"),
)

# An item passed on to a deputy by a link that the director forwards himself.
delegation = Table(
    "delegation",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("assignment_id"),
    reference("by_id"),
    Column("token_hash", String(64), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    coded("state", DelegationState),
    reference("person_id", optional=True),
    reference("report_id", optional=True),
    # The Telegram account that opened the link first: it is nobody else's from then on.
    reference("opened_by", optional=True),
    within("assignment_id", "assignment"),
    within("by_id", "person"),
    within("person_id", "person"),
    within("report_id", "report"),
    UniqueConstraint("token_hash", name="token_hash"),
    Index("ix_delegation_assignment_id", "workspace_id", "assignment_id", "id"),
)
partial_index(
    "ix_delegation_person_id",
    delegation.c.workspace_id,
    delegation.c.person_id,
    where=delegation.c.person_id.is_not(None),
)
partial_index("ix_delegation_opened_by", delegation.c.opened_by, where=delegation.c.opened_by.is_not(None))
# An item is with one deputy at a time.
partial_index(
    "ix_delegation_live",
    delegation.c.workspace_id,
    delegation.c.assignment_id,
    where=delegation.c.state != DelegationState.ENDED.value,
    unique=True,
)
