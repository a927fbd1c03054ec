"""An office comes in: settings, links for a chat, requests, words once explained, remarks, steps of a draft.

Revision ID: 0002
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)

#: In the order in which one refers to another.
TABLES = ("common_link", "access_request", "known_words", "remark", "draft_step", "job_output")

#: What tables get more: the column, what rows that are there already hold in it (where it may not be empty),
#: and the table of the same workspace that it names a row of.
Added = tuple[sa.Column[Any], str | None, str | None]


def _added() -> dict[str, list[Added]]:
    return {
        "workspace": [
            (sa.Column("chair_agrees", sa.Boolean(), nullable=False), "0", None),
            (sa.Column("undated_days", sa.SmallInteger()), None, None),
            (sa.Column("digest_hour", sa.Time(), nullable=False), "09:00:00.000000", None),
        ],
        "organization": [(sa.Column("merged_into", sa.BigInteger()), None, "organization")],
        "person": [
            (sa.Column("email", sa.Text(), nullable=False), "", None),
            (sa.Column("left_on", sa.Date()), None, None),
        ],
        "post": [(sa.Column("held_since", sa.Date()), None, None)],
        "outbox": [(sa.Column("chat_id", sa.BigInteger()), None, None)],
        "minutes": [
            (sa.Column("undated_settled", sa.Boolean(), nullable=False), "0", None),
            (sa.Column("part_of", sa.BigInteger()), None, "minutes"),
            (sa.Column("same_as", sa.BigInteger()), None, "minutes"),
            (sa.Column("corrects", sa.BigInteger()), None, "minutes"),
            (sa.Column("file_id", sa.BigInteger()), None, "attachment"),
            (sa.Column("words_hash", sa.String(64), nullable=False), "", None),
            (sa.Column("taken_at", MOMENT), None, None),
            (sa.Column("asked_at", MOMENT), None, None),
            (sa.Column("agreed_at", MOMENT), None, None),
            (sa.Column("agreed_by", sa.BigInteger()), None, "person"),
        ],
    }


#: These have no row ids on SQLite (see tables.py): made anew, they must not get any.
CLUSTERED = frozenset({"workspace", "organization", "person", "minutes"})


def upgrade() -> None:
    for table, columns in _added().items():
        _add(table, columns)
    _make_people()
    _make_drafts()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    for table, columns in reversed(_added().items()):
        with op.batch_alter_table(table, table_kwargs=_options(table)) as batch:
            for column, _, other in columns:
                if other is not None:
                    batch.drop_constraint(f"fk_{table}_{column.name}", type_="foreignkey")
                batch.drop_column(column.name)


def _options(table: str) -> dict[str, Any]:
    return {"sqlite_with_rowid": False} if table in CLUSTERED else {}


def _add(table: str, columns: list[Added]) -> None:
    """Rows that are there get values by a default, which then goes: the application gives all values."""
    with op.batch_alter_table(table, table_kwargs=_options(table)) as batch:
        for column, value, other in columns:
            column.server_default = None if value is None else sa.DefaultClause(sa.text(f"'{value}'"))
            batch.add_column(column)
            if other is not None:
                key = ["workspace_id", "id"]
                batch.create_foreign_key(
                    f"fk_{table}_{column.name}", other, ["workspace_id", column.name], key
                )
    filled = [(column, value) for column, value, _ in columns if value is not None]
    if filled:
        with op.batch_alter_table(table, table_kwargs=_options(table)) as batch:
            for column, _ in filled:
                batch.alter_column(column.name, server_default=None)


def _within(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """`column` names a row of `other` in the same workspace."""
    key = [f"{other}.workspace_id", f"{other}.id"]
    return sa.ForeignKeyConstraint(["workspace_id", column], key, name=f"fk_{table}_{column}")


def _of_workspace(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id"], ["workspace.workspace_id"], name=f"fk_{table}_workspace_id"
    )


def _id(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False, autoincrement=False)


def _make_people() -> None:
    op.create_table(
        "common_link",
        _id("workspace_id"),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("made_by", sa.BigInteger()),
        sa.PrimaryKeyConstraint("workspace_id", name="pk_common_link"),
        sa.UniqueConstraint("token_hash", name="uq_common_link_token_hash"),
        _of_workspace("common_link"),
        _within("common_link", "made_by", "person"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "access_request",
        _id("workspace_id"),
        _id("id"),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("phone", sa.String(32), nullable=False),
        sa.Column("person_id", sa.BigInteger()),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("outcome", sa.String(20), nullable=False),
        sa.Column("decided_at", MOMENT),
        sa.Column("decided_by", sa.BigInteger()),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_access_request"),
        _of_workspace("access_request"),
        _within("access_request", "person_id", "person"),
        _within("access_request", "decided_by", "person"),
    )
    op.create_index("ix_access_request_telegram_id", "access_request", ["telegram_id"])
    op.create_table(
        "known_words",
        _id("workspace_id"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("as_written", sa.Text(), nullable=False),
        sa.Column("group_id", sa.BigInteger()),
        sa.Column("post_id", sa.BigInteger()),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.Column("said_by", sa.BigInteger()),
        sa.PrimaryKeyConstraint("workspace_id", "words", name="pk_known_words"),
        _of_workspace("known_words"),
        _within("known_words", "group_id", "executor_group"),
        _within("known_words", "post_id", "post"),
        _within("known_words", "said_by", "person"),
        sqlite_with_rowid=False,
    )


def _make_drafts() -> None:
    op.create_table(
        "remark",
        _id("workspace_id"),
        _id("id"),
        sa.Column("minutes_id", sa.BigInteger(), nullable=False),
        sa.Column("decision_id", sa.BigInteger()),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_remark"),
        _within("remark", "minutes_id", "minutes"),
        _within("remark", "by_id", "person"),
    )
    op.create_index("ix_remark_minutes_id", "remark", ["workspace_id", "minutes_id", "id"])
    op.create_table(
        "draft_step",
        _id("workspace_id"),
        _id("id"),
        sa.Column("minutes_id", sa.BigInteger(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("deed", sa.String(40), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_draft_step"),
        _within("draft_step", "minutes_id", "minutes"),
        _within("draft_step", "by_id", "person"),
    )
    op.create_index("ix_draft_step_minutes_id", "draft_step", ["workspace_id", "minutes_id", "id"])
    op.create_table(
        "job_output",
        _id("workspace_id"),
        _id("job_id"),
        sa.Column("output", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "job_id", name="pk_job_output"),
        _within("job_output", "job_id", "job"),
    )
