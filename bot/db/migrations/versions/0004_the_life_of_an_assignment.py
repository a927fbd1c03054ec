"""The life of an assignment: appeals, corrections, deputies, absences, periods, what a meeting opens with.

Revision ID: 0004
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.db.migrating import MOMENT, Added, add, key, of_workspace, take_away, within

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

#: In the order in which one refers to another.
TABLES = (
    "absence",
    "group_chat",
    "group_message",
    "carried",
    "correction",
    "decision_attachment",
    "recurrence",
    "seat_passed_over",
    "appeal",
    "note",
    "delegation",
    "entering",
    "tally",
)

#: Of columns added to tables that are there: name, table, columns, and which rows stand in it.
INDEXES = (
    ("ix_audit_event_deed_id", "audit_event", ["workspace_id", "deed_id"], "deed_id IS NOT NULL"),
    ("ix_outbox_cause_id", "outbox", ["workspace_id", "cause_id"], "cause_id IS NOT NULL"),
    ("ix_assignment_reported", "assignment", ["workspace_id", "id"], "state = 'reported'"),
    ("ix_post_acting_id", "post", ["workspace_id", "acting_id"], "acting_id IS NOT NULL"),
    ("ix_minutes_amends", "minutes", ["workspace_id", "amends"], "amends IS NOT NULL"),
    (
        "ix_assignment_owed",
        "assignment",
        ["workspace_id", "due", "post_id", "answered_at", "state", "reported_on"],
        "state IN ('clarifying', 'in_work', 'issued', 'reported', 'returned') AND tracking = 'control'",
    ),
    ("ix_meeting_starts_at", "meeting", ["starts_at"], "opened_at IS NULL AND starts_at IS NOT NULL"),
)


def _added() -> dict[str, list[Added]]:
    return {
        "workspace": [
            (sa.Column("co_days", sa.SmallInteger()), None, None),
            (sa.Column("controllers", sa.Boolean(), nullable=False), "0", None),
        ],
        "post": [(sa.Column("acting_id", sa.BigInteger()), None, "person")],
        "meeting": [
            (sa.Column("starts_at", MOMENT), None, None),
            (sa.Column("opened_at", MOMENT), None, None),
        ],
        "minutes": [
            (sa.Column("controller_id", sa.BigInteger()), None, "person"),
            (sa.Column("amends", sa.BigInteger()), None, None),
            (sa.Column("amends_version", sa.Integer()), None, None),
            (sa.Column("reason", sa.Text(), nullable=False), "", None),
        ],
        "decision": [
            (sa.Column("controller_id", sa.BigInteger()), None, "person"),
            (sa.Column("cancelled", sa.Boolean(), nullable=False), "0", None),
        ],
        "assignment": [
            (sa.Column("moved", sa.Integer(), nullable=False), "0", None),
            (sa.Column("first_due", sa.Date()), None, None),
            (sa.Column("moved_on", sa.Date()), None, None),
            (sa.Column("co", sa.Boolean(), nullable=False), "0", None),
            (sa.Column("period", sa.String(20)), None, None),
            (sa.Column("came_from", sa.BigInteger()), None, "assignment"),
        ],
        "report": [
            (sa.Column("number", sa.String(40)), None, None),
            (sa.Column("pending", sa.Boolean(), nullable=False), "0", None),
        ],
    }


def upgrade() -> None:
    for table, columns in _added().items():
        add(table, columns)
    # Without a batch: on SQLite that would make the journal anew, without its triggers.
    op.add_column("audit_event", sa.Column("deed_id", sa.BigInteger()))
    op.add_column("outbox", sa.Column("cause_id", sa.BigInteger()))
    op.add_column("minutes_source", sa.Column("executions", sa.JSON()))
    for name, table, keys, condition in INDEXES:
        op.create_index(name, table, keys, **where(condition))
    keys = ["workspace_id", "decision_id", "post_id", "period"]
    once = where("period IS NOT NULL AND came_from IS NULL")
    op.create_index("uq_assignment_period", "assignment", keys, unique=True, **once)
    _make_people()
    _make_decisions()
    _make_answers()
    _make_tally()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_index("uq_assignment_period", "assignment")
    for name, table, _, _ in reversed(INDEXES):
        op.drop_index(name, table)
    op.drop_column("minutes_source", "executions")
    op.drop_column("outbox", "cause_id")
    op.drop_column("audit_event", "deed_id")
    take_away(_added())


def where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def one_of(table: str, column: str, *codes: str) -> sa.CheckConstraint:
    told = ", ".join(f"'{code}'" for code in codes)
    return sa.CheckConstraint(f"{column} IN ({told})", name=f"ck_{table}_{column}")


def _make_people() -> None:
    op.create_table(
        "absence",
        key("workspace_id"),
        key("id"),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("substitute_id", sa.BigInteger()),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("to_day", sa.Date(), nullable=False),
        sa.Column("by_id", sa.BigInteger()),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("begun_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.Column("turn_at", MOMENT),
        within("absence", "by_id", "person"),
        within("absence", "person_id", "person"),
        within("absence", "substitute_id", "person"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_absence"),
    )
    op.create_index("ix_absence_person_id", "absence", ["workspace_id", "person_id", "id"])
    op.create_index("ix_absence_turn_at", "absence", ["turn_at"], **where("turn_at IS NOT NULL"))
    op.create_table(
        "group_chat",
        key("workspace_id"),
        key("chat_id"),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("connected_at", MOMENT),
        sa.Column("by_id", sa.BigInteger()),
        within("group_chat", "by_id", "person"),
        of_workspace("group_chat"),
        sa.PrimaryKeyConstraint("workspace_id", "chat_id", name="pk_group_chat"),
    )
    op.create_index("ix_group_chat_chat_id", "group_chat", ["chat_id"])
    for name, column in (("office", "workspace_id"), ("chat", "chat_id")):
        op.create_index(
            f"uq_group_chat_{name}",
            "group_chat",
            [column],
            unique=True,
            **where("connected_at IS NOT NULL"),
        )
    op.create_table(
        "group_message",
        key("workspace_id"),
        key("minutes_id"),
        key("page"),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        within("group_message", "minutes_id", "minutes"),
        sa.PrimaryKeyConstraint("workspace_id", "minutes_id", "page", name="pk_group_message"),
        sqlite_with_rowid=False,
    )


def _make_decisions() -> None:
    op.create_table(
        "carried",
        key("workspace_id"),
        key("meeting_id"),
        key("decision_id"),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("standing", sa.String(length=40), nullable=False),
        sa.Column("frozen", sa.JSON(), nullable=False),
        within("carried", "decision_id", "decision"),
        within("carried", "meeting_id", "meeting"),
        sa.PrimaryKeyConstraint("workspace_id", "meeting_id", "decision_id", name="pk_carried"),
    )
    op.create_index("ix_carried_decision_id", "carried", ["workspace_id", "decision_id", "meeting_id"])
    op.create_table(
        "correction",
        key("workspace_id"),
        key("id"),
        sa.Column("decision_id", sa.BigInteger(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        within("correction", "by_id", "person"),
        within("correction", "decision_id", "decision"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_correction"),
    )
    op.create_index("ix_correction_decision_id", "correction", ["workspace_id", "decision_id", "id"])
    op.create_table(
        "decision_attachment",
        key("workspace_id"),
        key("decision_id"),
        key("attachment_id"),
        within("decision_attachment", "attachment_id", "attachment"),
        within("decision_attachment", "decision_id", "decision"),
        sa.PrimaryKeyConstraint(
            "workspace_id", "decision_id", "attachment_id", name="pk_decision_attachment"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "recurrence",
        key("workspace_id"),
        key("decision_id"),
        sa.Column("rule", sa.String(length=80), nullable=False),
        sa.Column("except_months", sa.JSON(), nullable=False),
        sa.Column("ends_on", sa.Date()),
        sa.Column("upcoming", sa.String(length=20)),
        sa.Column("issue_next", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.Column("ended_by", sa.BigInteger()),
        within("recurrence", "decision_id", "decision"),
        within("recurrence", "ended_by", "person"),
        sa.PrimaryKeyConstraint("workspace_id", "decision_id", name="pk_recurrence"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_recurrence_issue_next", "recurrence", ["issue_next"], **where("issue_next IS NOT NULL")
    )
    op.create_table(
        "seat_passed_over",
        key("workspace_id"),
        key("decision_id"),
        key("post_id"),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        within("seat_passed_over", "by_id", "person"),
        within("seat_passed_over", "decision_id", "decision"),
        within("seat_passed_over", "post_id", "post"),
        sa.PrimaryKeyConstraint("workspace_id", "decision_id", "post_id", name="pk_seat_passed_over"),
        sqlite_with_rowid=False,
    )


def _make_answers() -> None:
    op.create_table(
        "appeal",
        key("workspace_id"),
        key("id"),
        sa.Column("assignment_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("post_id", sa.BigInteger()),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("answered_by", sa.BigInteger()),
        sa.Column("answered_at", MOMENT),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answer_until", sa.Date()),
        within("appeal", "answered_by", "person"),
        within("appeal", "assignment_id", "assignment"),
        within("appeal", "by_id", "person"),
        within("appeal", "post_id", "post"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_appeal"),
        one_of("appeal", "state", "open", "granted", "refused", "dropped"),
    )
    op.create_index("ix_appeal_assignment_id", "appeal", ["workspace_id", "assignment_id", "id"])
    op.create_index("ix_appeal_open", "appeal", ["workspace_id", "kind", "id"], **where("state = 'open'"))
    op.create_table(
        "note",
        key("workspace_id"),
        key("id"),
        sa.Column("assignment_id", sa.BigInteger(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        within("note", "assignment_id", "assignment"),
        within("note", "by_id", "person"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_note"),
    )
    op.create_index("ix_note_assignment_id", "note", ["workspace_id", "assignment_id", "id"])
    op.create_table(
        "delegation",
        key("workspace_id"),
        key("id"),
        sa.Column("assignment_id", sa.BigInteger(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("person_id", sa.BigInteger()),
        sa.Column("report_id", sa.BigInteger()),
        sa.Column("opened_by", sa.BigInteger()),
        within("delegation", "assignment_id", "assignment"),
        within("delegation", "by_id", "person"),
        within("delegation", "person_id", "person"),
        within("delegation", "report_id", "report"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_delegation"),
        one_of("delegation", "state", "offered", "taken", "answered", "ended"),
        sa.UniqueConstraint("token_hash", name="uq_delegation_token_hash"),
    )
    op.create_index("ix_delegation_assignment_id", "delegation", ["workspace_id", "assignment_id", "id"])
    op.create_index(
        "ix_delegation_person_id",
        "delegation",
        ["workspace_id", "person_id"],
        **where("person_id IS NOT NULL"),
    )
    op.create_index("ix_delegation_opened_by", "delegation", ["opened_by"], **where("opened_by IS NOT NULL"))
    op.create_index(
        "ix_delegation_live",
        "delegation",
        ["workspace_id", "assignment_id"],
        unique=True,
        **where("state != 'ended'"),
    )


def _make_tally() -> None:
    op.create_table(
        "entering",
        key("workspace_id"),
        key("person_id"),
        key("decision_id"),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("ticked", sa.JSON(), nullable=False),
        sa.Column("way", sa.String(length=20)),
        sa.Column("on_day", sa.Date()),
        sa.Column("number", sa.String(length=40)),
        within("entering", "decision_id", "decision"),
        within("entering", "person_id", "person"),
        sa.PrimaryKeyConstraint("workspace_id", "person_id", "decision_id", name="pk_entering"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tally",
        key("workspace_id"),
        key("decision_id"),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("late", sa.Integer(), nullable=False),
        sa.Column("done_on", sa.Date()),
        sa.Column("silent_due", sa.Date()),
        sa.Column("answered_due", sa.Date()),
        sa.Column("moved_on", sa.Date()),
        within("tally", "decision_id", "decision"),
        sa.PrimaryKeyConstraint("workspace_id", "decision_id", name="pk_tally"),
        sqlite_with_rowid=False,
    )
    # What was issued before is counted once here, as `bot.db.tally` does it from now on.
    op.execute(
        """
        INSERT INTO tally
        SELECT workspace_id, decision_id,
               count(CASE WHEN counts THEN 1 END),
               count(CASE WHEN counts THEN answered_at END),
               count(CASE WHEN state = 'done' THEN 1 END),
               count(CASE WHEN state = 'done' AND reported_on > due THEN 1 END),
               max(CASE WHEN state = 'done' THEN reported_on END),
               min(CASE WHEN owed AND answered_at IS NULL THEN due END),
               min(CASE WHEN owed AND answered_at IS NOT NULL THEN due END),
               NULL
        FROM (
            SELECT assignment.*,
                   state NOT IN ('closed', 'cancelled', 'released', 'not_concerned') AS counts,
                   state IN ('issued', 'in_work', 'reported', 'returned', 'clarifying')
                   AND tracking = 'control'
                   AND (reported_on IS NULL OR NOT (state = 'reported' AND reported_on <= due)) AS owed
            FROM assignment
        ) AS one
        GROUP BY workspace_id, decision_id
        """
    )
