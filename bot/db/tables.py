"""All tables. The one place that knows their columns; migrations are compared with it by a test.

Every key but those of `account`, `invite` and `update_seen` (looked up before the workspace is known) starts
with the workspace, and foreign keys stay within it: a row can't point into another office. Days and hours
are those of the workspace's zone; moments are UTC.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

from bot.db.types import Moment, code
from bot.domain.access import RequestKind, RequestOutcome
from bot.domain.assignments import State, Way
from bot.domain.deadlines import DeadlineKind
from bot.domain.minutes import AddresseeKind, MinutesState, Tracking
from bot.domain.people import OrganizationKind, PostKind, Role

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(constraint_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class OutboxState(StrEnum):
    """`taken_back` before it was sent: the same key may be posted again. `dropped`: it may not."""

    WAITING = "waiting"
    SENT = "sent"
    DROPPED = "dropped"
    TAKEN_BACK = "taken_back"


class GroupAxis(StrEnum):
    """Which of the two sets of a `GroupRule` a part belongs to."""

    POST = "post"
    ORGANIZATION = "organization"


def _clustered(name: str, *items: SchemaItem) -> Table[Any]:
    """For small rows found by their key only: on SQLite they live in the tree of that key itself.

    Not for rows found by other columns too: there SQLite would rather read a whole office by its key than
    take the index.
    """
    return Table(name, METADATA, *items, sqlite_with_rowid=False)


def _key(name: str) -> Column[int]:
    return Column(name, BigInteger, primary_key=True, autoincrement=False)


def _reference(name: str, *, optional: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=optional)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _code(
    name: str, codes: type[StrEnum], *, closed: bool = True, key: bool = False, optional: bool = False
) -> Column[Any]:
    return Column(name, code(codes, name, closed=closed), primary_key=key, nullable=optional)


def _partial_index(name: str, *columns: Column[Any], where: ColumnElement[bool]) -> Index:
    return Index(name, *columns, sqlite_where=where, postgresql_where=where)


def _within(column: str, table: str) -> ForeignKeyConstraint:
    """`column` names a row of `table` in the same workspace."""
    return ForeignKeyConstraint(
        ["workspace_id", column], [f"{table}.workspace_id", f"{table}.id"], name=column
    )


def _of_workspace() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workspace_id"], ["workspace.workspace_id"], name="workspace_id")


# --- before the workspace is known ------------------------------------------------------------------------

account = _clustered(
    "account",
    _key("telegram_id"),
    _reference("workspace_id"),
    _reference("person_id"),
    _reference("chat_id"),
    Column("connected_at", Moment, nullable=False),
    Column("blocked_at", Moment),
    _within("person_id", "person"),
    UniqueConstraint("workspace_id", "person_id", name="person_id"),
    Index("ix_account_chat_id", "chat_id"),
)

invite = _clustered(
    "invite",
    Column("token_hash", String(64), primary_key=True),
    _reference("workspace_id"),
    _reference("person_id"),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
    _within("person_id", "person"),
    Index("ix_invite_person_id", "workspace_id", "person_id"),
)

update_seen = _clustered(
    "update_seen",
    _key("update_id"),
    Column("seen_at", Moment, nullable=False),
    Column("error", Text),
)

# One a workspace: the link that the directors' chat is given; only its hash is kept.
common_link = _clustered(
    "common_link",
    _key("workspace_id"),
    Column("token_hash", String(64), nullable=False),
    Column("made_at", Moment, nullable=False),
    _reference("made_by", optional=True),
    _of_workspace(),
    _within("made_by", "person"),
    UniqueConstraint("token_hash", name="token_hash"),
)

# Who wants to be let in, and by which right: a dead personal link, the common one, his phone, nothing.
access_request = Table(
    "access_request",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    _reference("telegram_id"),
    _reference("chat_id"),
    _code("kind", RequestKind, closed=False),
    Column("said", Text, nullable=False),
    Column("phone", String(32), nullable=False),
    _reference("person_id", optional=True),
    Column("asked_at", Moment, nullable=False),
    _code("outcome", RequestOutcome, closed=False),
    Column("decided_at", Moment),
    _reference("decided_by", optional=True),
    _of_workspace(),
    _within("person_id", "person"),
    _within("decided_by", "person"),
    Index("ix_access_request_telegram_id", "telegram_id"),
)

# --- people -----------------------------------------------------------------------------------------------

workspace = _clustered(
    "workspace",
    _key("workspace_id"),
    Column("name", Text, nullable=False),
    Column("zone", String(64), nullable=False),
    _flag("active"),
    _flag("acceptance"),
    Column("hold_minutes", Integer, nullable=False),
    Column("information_month", SmallInteger, nullable=False),
    Column("information_day", SmallInteger, nullable=False),
    _flag("chair_agrees"),
    Column("undated_days", SmallInteger),
    Column("digest_hour", Time, nullable=False),
)

organization = _clustered(
    "organization",
    _key("workspace_id"),
    _key("id"),
    Column("name", Text, nullable=False),
    Column("short_name", Text, nullable=False),
    _code("kind", OrganizationKind, closed=False),
    Column("closed_on", Date),
    _reference("merged_into", optional=True),
    _of_workspace(),
    _within("merged_into", "organization"),
)

person = _clustered(
    "person",
    _key("workspace_id"),
    _key("id"),
    Column("family", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("patronymic", Text, nullable=False),
    Column("phone", String(32), nullable=False),
    Column("digest_hour", Time, nullable=False),
    Column("told_on", Date),
    Column("email", Text, nullable=False),
    Column("left_on", Date),
    _of_workspace(),
)

role_grant = _clustered(
    "role_grant",
    _key("workspace_id"),
    _key("person_id"),
    _code("role", Role, closed=False, key=True),
    _within("person_id", "person"),
)

post = Table(
    "post",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    Column("title", Text, nullable=False),
    _code("kind", PostKind, closed=False),
    _reference("organization_id", optional=True),
    _reference("holder_id", optional=True),
    Column("held_since", Date),
    _of_workspace(),
    _within("organization_id", "organization"),
    _within("holder_id", "person"),
    Index("ix_post_holder_id", "workspace_id", "holder_id"),
)

executor_group = _clustered(
    "executor_group",
    _key("workspace_id"),
    _key("id"),
    Column("name", Text, nullable=False),
    _flag("by_rule"),
    _of_workspace(),
)

group_alias = _clustered(
    "group_alias",
    _key("workspace_id"),
    _key("group_id"),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("alias", Text, nullable=False),
    _within("group_id", "executor_group"),
)

group_member = _clustered(
    "group_member",
    _key("workspace_id"),
    _key("group_id"),
    _key("post_id"),
    _within("group_id", "executor_group"),
    _within("post_id", "post"),
)

group_rule_part = _clustered(
    "group_rule_part",
    _key("workspace_id"),
    _key("group_id"),
    _code("axis", GroupAxis, key=True),
    Column("kind", String(40), primary_key=True),
    _within("group_id", "executor_group"),
)

# What a protocol's words were said to mean once, for ever: `words` as `domain.matching` compares them.
known_words = _clustered(
    "known_words",
    _key("workspace_id"),
    Column("words", Text, primary_key=True),
    Column("as_written", Text, nullable=False),
    _reference("group_id", optional=True),
    _reference("post_id", optional=True),
    Column("said_at", Moment, nullable=False),
    _reference("said_by", optional=True),
    _of_workspace(),
    _within("group_id", "executor_group"),
    _within("post_id", "post"),
    _within("said_by", "person"),
)

# --- minutes ----------------------------------------------------------------------------------------------

meeting = _clustered(
    "meeting",
    _key("workspace_id"),
    _key("id"),
    Column("title", Text, nullable=False),
    Column("held_on", Date),
    Column("place", Text),
    Column("chair", Text),
    Column("secretary", Text),
    _of_workspace(),
)

minutes = _clustered(
    "minutes",
    _key("workspace_id"),
    _key("id"),
    _reference("meeting_id"),
    Column("number", Text),
    _code("state", MinutesState),
    Column("controller", Text),
    Column("send_at", Moment),
    Column("issued_at", Moment),
    _reference("approved_by", optional=True),
    _reference("taken_by", optional=True),
    _flag("vague_settled"),
    _flag("past_settled"),
    _flag("undated_settled"),
    _flag("quiet"),
    _reference("part_of", optional=True),
    _reference("same_as", optional=True),
    _reference("corrects", optional=True),
    _reference("file_id", optional=True),
    Column("words_hash", String(64), nullable=False),
    Column("taken_at", Moment),
    Column("asked_at", Moment),
    Column("agreed_at", Moment),
    _reference("agreed_by", optional=True),
    Column("version", Integer, nullable=False),
    _within("meeting_id", "meeting"),
    _within("approved_by", "person"),
    _within("taken_by", "person"),
    _within("part_of", "minutes"),
    _within("same_as", "minutes"),
    _within("corrects", "minutes"),
    _within("file_id", "attachment"),
    _within("agreed_by", "person"),
)
_partial_index(
    "ix_minutes_on_hold",
    minutes.c.send_at,
    where=minutes.c.issued_at.is_(None) & minutes.c.send_at.is_not(None),
)

minutes_source = Table(
    "minutes_source",
    METADATA,
    _key("workspace_id"),
    _key("minutes_id"),
    Column("text", Text, nullable=False),
    # What the paper says around the decisions; none of what was read before it was kept.
    Column("preamble", JSON),
    _within("minutes_id", "minutes"),
)

decision = Table(
    "decision",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    _reference("minutes_id"),
    Column("ordinal", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("number", Text),
    Column("lead", Text),
    Column("text", Text, nullable=False),
    _code("tracking", Tracking),
    _code("deadline_kind", DeadlineKind, optional=True),
    Column("deadline_due", Date),
    Column("deadline_time", Time),
    Column("deadline_text", Text),
    Column("hand_in", Date),
    Column("expected", JSON, nullable=False),
    Column("source_start", Integer, nullable=False),
    Column("source_end", Integer, nullable=False),
    Column("doubts", JSON, nullable=False),
    _flag("first_takes"),
    Column("version", Integer, nullable=False),
    _within("minutes_id", "minutes"),
    Index("ix_decision_minutes_id", "workspace_id", "minutes_id", "ordinal"),
)

addressee = Table(
    "addressee",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    _reference("decision_id"),
    Column("ordinal", Integer, nullable=False),
    Column("as_written", Text, nullable=False),
    _code("kind", AddresseeKind),
    _reference("group_id", optional=True),
    _reference("post_id", optional=True),
    _flag("nobody"),
    _within("decision_id", "decision"),
    _within("group_id", "executor_group"),
    _within("post_id", "post"),
    Index("ix_addressee_decision_id", "workspace_id", "decision_id", "ordinal"),
)

# What the chair (or whoever was asked) says of a draft; of one decision, or of all.
remark = Table(
    "remark",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    _reference("minutes_id"),
    _reference("decision_id", optional=True),
    _reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("words", Text, nullable=False),
    _flag("settled"),
    _within("minutes_id", "minutes"),
    _within("by_id", "person"),
    Index("ix_remark_minutes_id", "workspace_id", "minutes_id", "id"),
)

# What a draft was before each change, so that it can be taken back; forgotten when the minutes are issued.
draft_step = Table(
    "draft_step",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    _reference("minutes_id"),
    _reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("deed", String(40), nullable=False),
    Column("before", JSON, nullable=False),
    _within("minutes_id", "minutes"),
    _within("by_id", "person"),
    Index("ix_draft_step_minutes_id", "workspace_id", "minutes_id", "id"),
)

# --- assignments ------------------------------------------------------------------------------------------

assignment = Table(
    "assignment",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    _reference("decision_id"),
    _reference("minutes_id"),
    _reference("post_id", optional=True),
    _reference("person_id", optional=True),
    _code("tracking", Tracking),
    _code("state", State),
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
    Column("version", Integer, nullable=False),
    _within("decision_id", "decision"),
    _within("minutes_id", "minutes"),
    _within("post_id", "post"),
    _within("person_id", "person"),
    CheckConstraint("post_id IS NOT NULL OR person_id IS NOT NULL", name="somebodys"),
    # With the id at its end SQLite prefers an index to the key, which begins with the workspace as well.
    Index("ix_assignment_decision_id", "workspace_id", "decision_id", "id"),
    Index("ix_assignment_minutes_id", "workspace_id", "minutes_id", "id"),
    Index("ix_assignment_post_id", "workspace_id", "post_id", "state"),
)
_partial_index(
    "ix_assignment_person_id",
    assignment.c.workspace_id,
    assignment.c.person_id,
    assignment.c.state,
    where=assignment.c.person_id.is_not(None),
)
# The planner's order: what it looks for stands first, however many rows there are.
_partial_index(
    "ix_assignment_look_at",
    assignment.c.look_at,
    assignment.c.workspace_id,
    assignment.c.post_id,
    assignment.c.person_id,
    where=assignment.c.look_at.is_not(None),
)

report = Table(
    "report",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    _reference("assignment_id"),
    _reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("on_day", Date, nullable=False),
    _code("way", Way),
    _flag("final"),
    Column("words", Text, nullable=False),
    _flag("withdrawn"),
    _within("assignment_id", "assignment"),
    _within("by_id", "person"),
    Index("ix_report_assignment_id", "workspace_id", "assignment_id", "id"),
)

attachment = _clustered(
    "attachment",
    _key("workspace_id"),
    _key("id"),
    Column("name", Text, nullable=False),
    Column("mime", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("path", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
    _of_workspace(),
)

report_attachment = _clustered(
    "report_attachment",
    _key("workspace_id"),
    _key("report_id"),
    _key("attachment_id"),
    _within("report_id", "report"),
    _within("attachment_id", "attachment"),
)

audit_event = Table(
    "audit_event",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    Column("at", Moment, nullable=False),
    _reference("actor_id", optional=True),
    _reference("chat_id", optional=True),
    Column("deed", String(40), nullable=False),
    Column("object_kind", String(40), nullable=False),
    _reference("object_id"),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    _of_workspace(),
    _within("actor_id", "person"),
    Index("ix_audit_event_object", "workspace_id", "object_kind", "object_id", "id"),
)

# --- what is awaited, said, kept on the screen, done later ------------------------------------------------

awaited_input = _clustered(
    "awaited_input",
    _key("workspace_id"),
    _key("person_id"),
    Column("field", String(40), nullable=False),
    _reference("object_id"),
    Column("since", Moment, nullable=False),
    Column("payload", Text, nullable=False),
    _within("person_id", "person"),
)

# `not_before` is business time, `retry_at` and `claimed_until` are machine time. `attempts` counts the claims
# since it was last settled, so it also tells whose claim it is; `generation` counts renewals.
outbox = Table(
    "outbox",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    _reference("person_id"),
    # Where it goes instead of the person's account: to a chat that is not, or no longer, connected.
    _reference("chat_id", optional=True),
    Column("kind", String(40), nullable=False),
    Column("urgency", SmallInteger, nullable=False),
    Column("dedupe_key", String(120), nullable=False),
    Column("params", JSON, nullable=False),
    _reference("minutes_id", optional=True),
    _code("state", OutboxState),
    Column("not_before", Moment, nullable=False),
    Column("retry_at", Moment),
    Column("claimed_until", Moment),
    Column("attempts", Integer, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("reason", Text),
    Column("settled_at", Moment),
    _within("person_id", "person"),
    UniqueConstraint("workspace_id", "dedupe_key", name="dedupe_key"),
)
_WAITING = outbox.c.state == OutboxState.WAITING.value
_partial_index(
    "ix_outbox_waiting",
    outbox.c.urgency,
    outbox.c.not_before,
    outbox.c.id,
    where=_WAITING,
)
_partial_index(
    "ix_outbox_person_waiting",
    outbox.c.workspace_id,
    outbox.c.person_id,
    where=_WAITING,
)
_partial_index(
    "ix_outbox_claimed",
    outbox.c.workspace_id,
    outbox.c.person_id,
    where=outbox.c.claimed_until.is_not(None),
)
_partial_index(
    "ix_outbox_minutes_id",
    outbox.c.workspace_id,
    outbox.c.minutes_id,
    outbox.c.kind,
    where=outbox.c.minutes_id.is_not(None),
)

# What people were told, as evidence: one row a message, with its last text where it was edited since.
sent_notice = Table(
    "sent_notice",
    METADATA,
    _key("workspace_id"),
    _key("outbox_id"),
    _key("chat_id"),
    _key("message_id"),
    Column("sent_at", Moment, nullable=False),
    Column("text", Text, nullable=False),
    _within("outbox_id", "outbox"),
)

live_message = _clustered(
    "live_message",
    _key("workspace_id"),
    _key("person_id"),
    Column("kind", String(40), primary_key=True),
    _key("object_id"),
    _reference("chat_id"),
    _reference("message_id"),
    Column("day", Date, nullable=False),
    _within("person_id", "person"),
)

job = Table(
    "job",
    METADATA,
    _key("workspace_id"),
    _key("id"),
    Column("kind", String(40), nullable=False),
    _reference("person_id"),
    Column("params", JSON, nullable=False),
    Column("state", String(20), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("result", JSON, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("claimed_until", Moment),
    _within("person_id", "person"),
)
_partial_index(
    "ix_job_waiting",
    job.c.id,
    where=job.c.state == "waiting",
)

# What a job has read and somebody has still to say yes to (a roster, a workbook): gone with the answer.
job_output = Table(
    "job_output",
    METADATA,
    _key("workspace_id"),
    _key("job_id"),
    Column("output", JSON, nullable=False),
    _within("job_id", "job"),
)
