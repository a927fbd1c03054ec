"""Meetings, their minutes and decisions, and what became of these after they were issued."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    Time,
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
from bot.domain.deadlines import DeadlineKind
from bot.domain.minutes import AddresseeKind, MinutesState, Tracking

# --- minutes ----------------------------------------------------------------------------------------------

meeting = clustered(
    "meeting",
    key("workspace_id"),
    key("id"),
    Column("title", Text, nullable=False),
    Column("held_on", Date),
    Column("place", Text),
    Column("chair", Text),
    Column("secretary", Text),
    # When the next one begins (business time), and when what stood open was frozen into its table.
    Column("starts_at", Moment),
    Column("opened_at", Moment),
    of_workspace(),
)
partial_index(
    "ix_meeting_starts_at",
    meeting.c.starts_at,
    where=meeting.c.opened_at.is_(None) & meeting.c.starts_at.is_not(None),
)

minutes = clustered(
    "minutes",
    key("workspace_id"),
    key("id"),
    reference("meeting_id"),
    Column("number", Text),
    coded("state", MinutesState),
    Column("controller", Text),
    Column("send_at", Moment),
    Column("issued_at", Moment),
    reference("approved_by", optional=True),
    reference("taken_by", optional=True),
    flag("vague_settled"),
    flag("past_settled"),
    flag("undated_settled"),
    flag("quiet"),
    reference("part_of", optional=True),
    reference("same_as", optional=True),
    reference("corrects", optional=True),
    reference("file_id", optional=True),
    Column("words_hash", String(64), nullable=False),
    Column("taken_at", Moment),
    Column("asked_at", Moment),
    Column("agreed_at", Moment),
    reference("agreed_by", optional=True),
    reference("controller_id", optional=True),
    # The issued decision (as it was in this version) that this draft is to change; it refers to nothing, as
    # decisions refer to minutes. And why: of a correction, or of a withdrawal.
    reference("amends", optional=True),
    Column("amends_version", Integer),
    Column("reason", Text, nullable=False),
    Column("version", Integer, nullable=False),
    within("meeting_id", "meeting"),
    within("approved_by", "person"),
    within("taken_by", "person"),
    within("part_of", "minutes"),
    within("same_as", "minutes"),
    within("corrects", "minutes"),
    within("file_id", "attachment"),
    within("agreed_by", "person"),
    within("controller_id", "person"),
)
partial_index(
    "ix_minutes_on_hold",
    minutes.c.send_at,
    where=minutes.c.issued_at.is_(None) & minutes.c.send_at.is_not(None),
)
partial_index(
    "ix_minutes_amends",
    minutes.c.workspace_id,
    minutes.c.amends,
    where=minutes.c.amends.is_not(None),
)

minutes_source = Table(
    "minutes_source",
    METADATA,
    key("workspace_id"),
    key("minutes_id"),
    Column("text", Text, nullable=False),
    # What the paper says around the decisions; none of what was read before it was kept.
    Column("preamble", JSON),
    # What its table «решение / исполнение» says of earlier decisions, until somebody has answered for it.
    Column("executions", JSON),
    within("minutes_id", "minutes"),
)

decision = Table(
    "decision",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("minutes_id"),
    Column("ordinal", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("number", Text),
    Column("lead", Text),
    Column("text", Text, nullable=False),
    coded("tracking", Tracking),
    coded("deadline_kind", DeadlineKind, optional=True),
    Column("deadline_due", Date),
    Column("deadline_time", Time),
    Column("deadline_text", Text),
    Column("hand_in", Date),
    Column("expected", JSON, nullable=False),
    Column("source_start", Integer, nullable=False),
    Column("source_end", Integer, nullable=False),
    Column("doubts", JSON, nullable=False),
    flag("first_takes"),
    reference("controller_id", optional=True),
    # Issued, and cancelled as a whole since: it stays where it stood.
    flag("cancelled"),
    Column("version", Integer, nullable=False),
    within("minutes_id", "minutes"),
    within("controller_id", "person"),
    Index("ix_decision_minutes_id", "workspace_id", "minutes_id", "ordinal"),
)

addressee = Table(
    "addressee",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("decision_id"),
    Column("ordinal", Integer, nullable=False),
    Column("as_written", Text, nullable=False),
    coded("kind", AddresseeKind),
    reference("group_id", optional=True),
    reference("post_id", optional=True),
    flag("nobody"),
    within("decision_id", "decision"),
    within("group_id", "executor_group"),
    within("post_id", "post"),
    Index("ix_addressee_decision_id", "workspace_id", "decision_id", "ordinal"),
)

# What the chair (or whoever was asked) says of a draft; of one decision, or of all.
remark = Table(
    "remark",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("minutes_id"),
    reference("decision_id", optional=True),
    reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("words", Text, nullable=False),
    flag("settled"),
    within("minutes_id", "minutes"),
    within("by_id", "person"),
    Index("ix_remark_minutes_id", "workspace_id", "minutes_id", "id"),
)

# What a draft was before each change, so that it can be taken back; forgotten when the minutes are issued.
draft_step = Table(
    "draft_step",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("minutes_id"),
    reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("deed", String(40), nullable=False),
    Column("before", JSON, nullable=False),
    within("minutes_id", "minutes"),
    within("by_id", "person"),
    Index("ix_draft_step_minutes_id", "workspace_id", "minutes_id", "id"),
)

# A blank form, an annex: what travels with a decision to everybody who has to do it.
decision_attachment = clustered(
    "decision_attachment",
    key("workspace_id"),
    key("decision_id"),
    key("attachment_id"),
    within("decision_id", "decision"),
    within("attachment_id", "attachment"),
)

# A decision changed after it was issued: why, and its words before and after (the journal holds none).
correction = Table(
    "correction",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("decision_id"),
    reference("by_id"),
    Column("at", Moment, nullable=False),
    Column("reason", Text, nullable=False),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    flag("withdrawn"),
    within("decision_id", "decision"),
    within("by_id", "person"),
    Index("ix_correction_decision_id", "workspace_id", "decision_id", "id"),
)

# Which assignments a recurring decision still has to issue: `rule` as `domain.recurrence` reads it.
recurrence = clustered(
    "recurrence",
    key("workspace_id"),
    key("decision_id"),
    Column("rule", String(80), nullable=False),
    Column("except_months", JSON, nullable=False),
    Column("ends_on", Date),
    # The period to be issued next, and when; None once nothing more is to come.
    Column("upcoming", String(20)),
    Column("issue_next", Moment),
    Column("ended_at", Moment),
    reference("ended_by", optional=True),
    within("decision_id", "decision"),
    within("ended_by", "person"),
)
partial_index("ix_recurrence_issue_next", recurrence.c.issue_next, where=recurrence.c.issue_next.is_not(None))

# Whoever joined a group after its decision was issued, and was given it or said not to be meant by it.
seat_passed_over = clustered(
    "seat_passed_over",
    key("workspace_id"),
    key("decision_id"),
    key("post_id"),
    reference("by_id"),
    Column("at", Moment, nullable=False),
    within("decision_id", "decision"),
    within("post_id", "post"),
    within("by_id", "person"),
)

# What a meeting opened with: each decision as it stood then, never written over.
carried = Table(
    "carried",
    METADATA,
    key("workspace_id"),
    key("meeting_id"),
    key("decision_id"),
    Column("ordinal", Integer, nullable=False),
    Column("standing", String(40), nullable=False),
    Column("frozen", JSON, nullable=False),
    within("meeting_id", "meeting"),
    within("decision_id", "decision"),
    Index("ix_carried_decision_id", "workspace_id", "decision_id", "meeting_id"),
)
