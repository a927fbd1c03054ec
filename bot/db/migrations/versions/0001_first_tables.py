"""The first tables, and the triggers that let the journal only grow.

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

#: In the order in which one refers to another.
TABLES = (
    "update_seen",
    "workspace",
    "organization",
    "person",
    "role_grant",
    "account",
    "invite",
    "post",
    "executor_group",
    "group_alias",
    "group_member",
    "group_rule_part",
    "meeting",
    "minutes",
    "minutes_source",
    "decision",
    "addressee",
    "assignment",
    "report",
    "attachment",
    "report_attachment",
    "audit_event",
    "awaited_input",
    "outbox",
    "sent_notice",
    "live_message",
    "job",
)

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _make_people()
    _make_minutes()
    _make_assignments()
    _make_outbox()
    _let_the_journal_only_grow()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    if _on_postgres():
        op.execute("DROP FUNCTION refuse_change()")


def _on_postgres() -> bool:
    return op.get_context().dialect.name == "postgresql"


def _within(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """`column` names a row of `other` in the same workspace."""
    key = [f"{other}.workspace_id", f"{other}.id"]
    return sa.ForeignKeyConstraint(["workspace_id", column], key, name=f"fk_{table}_{column}")


def _of_workspace(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id"], ["workspace.workspace_id"], name=f"fk_{table}_workspace_id"
    )


def _one_of(name: str, column: str, *codes: str) -> sa.CheckConstraint:
    known = ", ".join(f"'{code}'" for code in codes)
    return sa.CheckConstraint(f"{column} IN ({known})", name=name)


def _partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _let_the_journal_only_grow() -> None:
    """What was written stays as it was, whoever writes the statement."""
    if _on_postgres():
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
            "BEGIN RAISE EXCEPTION '% is only appended to', TG_TABLE_NAME; END $$"
        )
        op.execute(
            "CREATE TRIGGER audit_event_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
    else:
        refuse = "BEGIN SELECT RAISE(ABORT, 'audit_event is only appended to'); END"
        # INSERT OR REPLACE deletes without waking a trigger on DELETE.
        replaces = "EXISTS (SELECT 1 FROM audit_event WHERE workspace_id = NEW.workspace_id AND id = NEW.id)"
        for name, moment in {
            "update": "UPDATE ON audit_event",
            "delete": "DELETE ON audit_event",
            "replace": f"INSERT ON audit_event WHEN {replaces}",
        }.items():
            op.execute(f"CREATE TRIGGER audit_event_no_{name} BEFORE {moment} {refuse}")


def _make_people() -> None:
    op.create_table(
        "update_seen",
        sa.Column("update_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("error", sa.Text()),
        sa.PrimaryKeyConstraint("update_id", name="pk_update_seen"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "workspace",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("acceptance", sa.Boolean(), nullable=False),
        sa.Column("hold_minutes", sa.Integer(), nullable=False),
        sa.Column("information_month", sa.SmallInteger(), nullable=False),
        sa.Column("information_day", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", name="pk_workspace"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "organization",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_organization"),
        _of_workspace("organization"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "person",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("patronymic", sa.Text(), nullable=False),
        sa.Column("phone", sa.String(32), nullable=False),
        sa.Column("digest_hour", sa.Time(), nullable=False),
        sa.Column("told_on", sa.Date()),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_person"),
        _of_workspace("person"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "role_grant",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "person_id", "role", name="pk_role_grant"),
        _within("role_grant", "person_id", "person"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "account",
        sa.Column("telegram_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("workspace_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("connected_at", MOMENT, nullable=False),
        sa.Column("blocked_at", MOMENT),
        sa.PrimaryKeyConstraint("telegram_id", name="pk_account"),
        _within("account", "person_id", "person"),
        sa.UniqueConstraint("workspace_id", "person_id", name="uq_account_person_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_account_chat_id", "account", ["chat_id"])
    op.create_table(
        "invite",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("workspace_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT),
        sa.Column("revoked_at", MOMENT),
        sa.PrimaryKeyConstraint("token_hash", name="pk_invite"),
        _within("invite", "person_id", "person"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_invite_person_id", "invite", ["workspace_id", "person_id"])
    op.create_table(
        "post",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("organization_id", sa.BigInteger()),
        sa.Column("holder_id", sa.BigInteger()),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_post"),
        _of_workspace("post"),
        _within("post", "organization_id", "organization"),
        _within("post", "holder_id", "person"),
    )
    op.create_index("ix_post_holder_id", "post", ["workspace_id", "holder_id"])
    op.create_table(
        "executor_group",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("by_rule", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_executor_group"),
        _of_workspace("executor_group"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "group_alias",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("group_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("ordinal", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "group_id", "ordinal", name="pk_group_alias"),
        _within("group_alias", "group_id", "executor_group"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "group_member",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("group_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("post_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("workspace_id", "group_id", "post_id", name="pk_group_member"),
        _within("group_member", "group_id", "executor_group"),
        _within("group_member", "post_id", "post"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "group_rule_part",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("group_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("axis", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "group_id", "axis", "kind", name="pk_group_rule_part"),
        _within("group_rule_part", "group_id", "executor_group"),
        _one_of("ck_group_rule_part_axis", "axis", "post", "organization"),
        sqlite_with_rowid=False,
    )


def _make_minutes() -> None:
    op.create_table(
        "meeting",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Date()),
        sa.Column("place", sa.Text()),
        sa.Column("chair", sa.Text()),
        sa.Column("secretary", sa.Text()),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_meeting"),
        _of_workspace("meeting"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "minutes",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("meeting_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Text()),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("controller", sa.Text()),
        sa.Column("send_at", MOMENT),
        sa.Column("issued_at", MOMENT),
        sa.Column("approved_by", sa.BigInteger()),
        sa.Column("taken_by", sa.BigInteger()),
        sa.Column("vague_settled", sa.Boolean(), nullable=False),
        sa.Column("past_settled", sa.Boolean(), nullable=False),
        sa.Column("quiet", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_minutes"),
        _within("minutes", "meeting_id", "meeting"),
        _within("minutes", "approved_by", "person"),
        _within("minutes", "taken_by", "person"),
        _one_of("ck_minutes_state", "state", "draft", "approved", "withdrawn"),
        sqlite_with_rowid=False,
    )
    _partial_index("ix_minutes_on_hold", "minutes", ["send_at"], "issued_at IS NULL AND send_at IS NOT NULL")
    op.create_table(
        "minutes_source",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("minutes_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "minutes_id", name="pk_minutes_source"),
        _within("minutes_source", "minutes_id", "minutes"),
    )
    op.create_table(
        "decision",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("minutes_id", sa.BigInteger(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Text()),
        sa.Column("lead", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("tracking", sa.String(20), nullable=False),
        sa.Column("deadline_kind", sa.String(20)),
        sa.Column("deadline_due", sa.Date()),
        sa.Column("deadline_time", sa.Time()),
        sa.Column("deadline_text", sa.Text()),
        sa.Column("hand_in", sa.Date()),
        sa.Column("expected", sa.JSON(), nullable=False),
        sa.Column("source_start", sa.Integer(), nullable=False),
        sa.Column("source_end", sa.Integer(), nullable=False),
        sa.Column("doubts", sa.JSON(), nullable=False),
        sa.Column("first_takes", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_decision"),
        _within("decision", "minutes_id", "minutes"),
        _one_of("ck_decision_tracking", "tracking", "control", "information", "notice"),
        _one_of(
            "ck_decision_deadline_kind",
            "deadline_kind",
            "date",
            "period",
            "recurring",
            "ongoing",
            "as_needed",
        ),
    )
    op.create_index("ix_decision_minutes_id", "decision", ["workspace_id", "minutes_id", "ordinal"])
    op.create_table(
        "addressee",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("decision_id", sa.BigInteger(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("as_written", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("group_id", sa.BigInteger()),
        sa.Column("post_id", sa.BigInteger()),
        sa.Column("nobody", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_addressee"),
        _within("addressee", "decision_id", "decision"),
        _within("addressee", "group_id", "executor_group"),
        _within("addressee", "post_id", "post"),
        _one_of("ck_addressee_kind", "kind", "assignee", "co_assignee"),
    )
    op.create_index("ix_addressee_decision_id", "addressee", ["workspace_id", "decision_id", "ordinal"])


def _make_assignments() -> None:
    op.create_table(
        "assignment",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("decision_id", sa.BigInteger(), nullable=False),
        sa.Column("minutes_id", sa.BigInteger(), nullable=False),
        sa.Column("post_id", sa.BigInteger()),
        sa.Column("person_id", sa.BigInteger()),
        sa.Column("tracking", sa.String(20), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("due", sa.Date()),
        sa.Column("hand_in", sa.Date()),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("asked_on", sa.Date()),
        sa.Column("sent_at", MOMENT),
        sa.Column("acknowledged_at", MOMENT),
        sa.Column("answered_at", MOMENT),
        sa.Column("reported_on", sa.Date()),
        sa.Column("silent_until", sa.Date()),
        sa.Column("look_at", MOMENT),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_assignment"),
        _within("assignment", "decision_id", "decision"),
        _within("assignment", "minutes_id", "minutes"),
        _within("assignment", "post_id", "post"),
        _within("assignment", "person_id", "person"),
        _one_of("ck_assignment_tracking", "tracking", "control", "information", "notice"),
        _one_of(
            "ck_assignment_state",
            "state",
            "issued",
            "in_work",
            "reported",
            "returned",
            "clarifying",
            "done",
            "closed",
            "not_concerned",
            "released",
            "cancelled",
        ),
        sa.CheckConstraint("post_id IS NOT NULL OR person_id IS NOT NULL", name="ck_assignment_somebodys"),
    )
    op.create_index("ix_assignment_decision_id", "assignment", ["workspace_id", "decision_id", "id"])
    _partial_index(
        "ix_assignment_look_at",
        "assignment",
        ["look_at", "workspace_id", "post_id", "person_id"],
        "look_at IS NOT NULL",
    )
    op.create_index("ix_assignment_minutes_id", "assignment", ["workspace_id", "minutes_id", "id"])
    _partial_index(
        "ix_assignment_person_id",
        "assignment",
        ["workspace_id", "person_id", "state"],
        "person_id IS NOT NULL",
    )
    op.create_index("ix_assignment_post_id", "assignment", ["workspace_id", "post_id", "state"])
    op.create_table(
        "report",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("assignment_id", sa.BigInteger(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("way", sa.String(20), nullable=False),
        sa.Column("final", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_report"),
        _within("report", "assignment_id", "assignment"),
        _within("report", "by_id", "person"),
        _one_of("ck_report_way", "way", "chat", "phone", "paper", "mail", "elsewhere"),
    )
    op.create_index("ix_report_assignment_id", "report", ["workspace_id", "assignment_id", "id"])
    op.create_table(
        "attachment",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_attachment"),
        _of_workspace("attachment"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_attachment",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("report_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("attachment_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("workspace_id", "report_id", "attachment_id", name="pk_report_attachment"),
        _within("report_attachment", "report_id", "report"),
        _within("report_attachment", "attachment_id", "attachment"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "audit_event",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor_id", sa.BigInteger()),
        sa.Column("chat_id", sa.BigInteger()),
        sa.Column("deed", sa.String(40), nullable=False),
        sa.Column("object_kind", sa.String(40), nullable=False),
        sa.Column("object_id", sa.BigInteger(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_audit_event"),
        _of_workspace("audit_event"),
        _within("audit_event", "actor_id", "person"),
    )
    op.create_index(
        "ix_audit_event_object", "audit_event", ["workspace_id", "object_kind", "object_id", "id"]
    )


def _make_outbox() -> None:
    op.create_table(
        "awaited_input",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("field", sa.String(40), nullable=False),
        sa.Column("object_id", sa.BigInteger(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "person_id", name="pk_awaited_input"),
        _within("awaited_input", "person_id", "person"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("urgency", sa.SmallInteger(), nullable=False),
        sa.Column("dedupe_key", sa.String(120), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("minutes_id", sa.BigInteger()),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("retry_at", MOMENT),
        sa.Column("claimed_until", MOMENT),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("settled_at", MOMENT),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_outbox"),
        _within("outbox", "person_id", "person"),
        sa.UniqueConstraint("workspace_id", "dedupe_key", name="uq_outbox_dedupe_key"),
        _one_of("ck_outbox_state", "state", "waiting", "sent", "dropped", "taken_back"),
    )
    _partial_index("ix_outbox_claimed", "outbox", ["workspace_id", "person_id"], "claimed_until IS NOT NULL")
    _partial_index(
        "ix_outbox_minutes_id", "outbox", ["workspace_id", "minutes_id", "kind"], "minutes_id IS NOT NULL"
    )
    _partial_index("ix_outbox_person_waiting", "outbox", ["workspace_id", "person_id"], "state = 'waiting'")
    _partial_index("ix_outbox_waiting", "outbox", ["urgency", "not_before", "id"], "state = 'waiting'")
    op.create_table(
        "sent_notice",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("outbox_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "outbox_id", "chat_id", "message_id", name="pk_sent_notice"),
        _within("sent_notice", "outbox_id", "outbox"),
    )
    op.create_table(
        "live_message",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("object_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "person_id", "kind", "object_id", name="pk_live_message"),
        _within("live_message", "person_id", "person"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "job",
        sa.Column("workspace_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("result", sa.JSON(), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("claimed_until", MOMENT),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_job"),
        _within("job", "person_id", "person"),
    )
    _partial_index("ix_job_waiting", "job", ["id"], "state = 'waiting'")
