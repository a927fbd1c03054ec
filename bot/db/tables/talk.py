"""What is awaited, said, kept on the screen, done later."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import JSON, Column, Date, Integer, SmallInteger, String, Table, Text, UniqueConstraint

from bot.db.tables.base import METADATA, clustered, coded, key, partial_index, reference, within
from bot.db.types import Moment


class OutboxState(StrEnum):
    """`taken_back` before it was sent: the same key may be posted again. `dropped`: it may not."""

    WAITING = "waiting"
    SENT = "sent"
    DROPPED = "dropped"
    TAKEN_BACK = "taken_back"


# --- what is awaited, said, kept on the screen, done later ------------------------------------------------

awaited_input = clustered(
    "awaited_input",
    key("workspace_id"),
    key("person_id"),
    Column("field", String(40), nullable=False),
    reference("object_id"),
    Column("since", Moment, nullable=False),
    Column("payload", Text, nullable=False),
    within("person_id", "person"),
)

# `not_before` is business time, `retry_at` and `claimed_until` are machine time. `attempts` counts the claims
# since it was last settled, so it also tells whose claim it is; `generation` counts renewals.
outbox = Table(
    "outbox",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("person_id"),
    # Where it goes instead of the person's account: to a chat that is not, or no longer, connected.
    reference("chat_id", optional=True),
    Column("kind", String(40), nullable=False),
    Column("urgency", SmallInteger, nullable=False),
    Column("dedupe_key", String(120), nullable=False),
    Column("params", JSON, nullable=False),
    reference("minutes_id", optional=True),
    # The deed that caused it: what is taken back within the ten minutes is never said.
    reference("cause_id", optional=True),
    coded("state", OutboxState),
    Column("not_before", Moment, nullable=False),
    Column("retry_at", Moment),
    Column("claimed_until", Moment),
    Column("attempts", Integer, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("reason", Text),
    Column("settled_at", Moment),
    within("person_id", "person"),
    UniqueConstraint("workspace_id", "dedupe_key", name="dedupe_key"),
)
_WAITING = outbox.c.state == OutboxState.WAITING.value
partial_index(
    "ix_outbox_waiting",
    outbox.c.urgency,
    outbox.c.not_before,
    outbox.c.id,
    where=_WAITING,
)
partial_index(
    "ix_outbox_person_waiting",
    outbox.c.workspace_id,
    outbox.c.person_id,
    where=_WAITING,
)
partial_index(
    "ix_outbox_claimed",
    outbox.c.workspace_id,
    outbox.c.person_id,
    where=outbox.c.claimed_until.is_not(None),
)
partial_index(
    "ix_outbox_cause_id",
    outbox.c.workspace_id,
    outbox.c.cause_id,
    where=outbox.c.cause_id.is_not(None),
)
partial_index(
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
    key("workspace_id"),
    key("outbox_id"),
    key("chat_id"),
    key("message_id"),
    Column("sent_at", Moment, nullable=False),
    Column("text", Text, nullable=False),
    within("outbox_id", "outbox"),
)

live_message = clustered(
    "live_message",
    key("workspace_id"),
    key("person_id"),
    Column("kind", String(40), primary_key=True),
    key("object_id"),
    reference("chat_id"),
    reference("message_id"),
    Column("day", Date, nullable=False),
    within("person_id", "person"),
)

job = Table(
    "job",
    METADATA,
    key("workspace_id"),
    key("id"),
    Column("kind", String(40), nullable=False),
    reference("person_id"),
    Column("params", JSON, nullable=False),
    Column("state", String(20), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("result", JSON, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("claimed_until", Moment),
    within("person_id", "person"),
)
partial_index(
    "ix_job_waiting",
    job.c.id,
    where=job.c.state == "waiting",
)

# What a job has read and somebody has still to say yes to (a roster, a workbook): gone with the answer.
job_output = Table(
    "job_output",
    METADATA,
    key("workspace_id"),
    key("job_id"),
    Column("output", JSON, nullable=False),
    within("job_id", "job"),
)

# Which message of the directors' chat shows these minutes.
group_message = clustered(
    "group_message",
    key("workspace_id"),
    key("minutes_id"),
    key("page"),
    reference("chat_id"),
    reference("message_id"),
    within("minutes_id", "minutes"),
)
