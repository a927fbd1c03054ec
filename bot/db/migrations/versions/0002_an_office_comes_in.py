"""An office comes in: settings, links for a chat, requests, words once explained, remarks, steps of a draft.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db.migrating import MOMENT, Added, add, key, of_workspace, take_away, within

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

#: In the order in which one refers to another.
TABLES = ("common_link", "access_request", "known_words", "remark", "draft_step", "job_output")


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


def upgrade() -> None:
    for table, columns in _added().items():
        add(table, columns)
    _make_people()
    _make_drafts()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    take_away(_added())


def _make_people() -> None:
    op.create_table(
        "common_link",
        key("workspace_id"),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("made_by", sa.BigInteger()),
        sa.PrimaryKeyConstraint("workspace_id", name="pk_common_link"),
        sa.UniqueConstraint("token_hash", name="uq_common_link_token_hash"),
        of_workspace("common_link"),
        within("common_link", "made_by", "person"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "access_request",
        key("workspace_id"),
        key("id"),
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
        of_workspace("access_request"),
        within("access_request", "person_id", "person"),
        within("access_request", "decided_by", "person"),
    )
    op.create_index("ix_access_request_telegram_id", "access_request", ["telegram_id"])
    op.create_table(
        "known_words",
        key("workspace_id"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("as_written", sa.Text(), nullable=False),
        sa.Column("group_id", sa.BigInteger()),
        sa.Column("post_id", sa.BigInteger()),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.Column("said_by", sa.BigInteger()),
        sa.PrimaryKeyConstraint("workspace_id", "words", name="pk_known_words"),
        of_workspace("known_words"),
        within("known_words", "group_id", "executor_group"),
        within("known_words", "post_id", "post"),
        within("known_words", "said_by", "person"),
        sqlite_with_rowid=False,
    )


def _make_drafts() -> None:
    op.create_table(
        "remark",
        key("workspace_id"),
        key("id"),
        sa.Column("minutes_id", sa.BigInteger(), nullable=False),
        sa.Column("decision_id", sa.BigInteger()),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_remark"),
        within("remark", "minutes_id", "minutes"),
        within("remark", "by_id", "person"),
    )
    op.create_index("ix_remark_minutes_id", "remark", ["workspace_id", "minutes_id", "id"])
    op.create_table(
        "draft_step",
        key("workspace_id"),
        key("id"),
        sa.Column("minutes_id", sa.BigInteger(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("deed", sa.String(40), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_draft_step"),
        within("draft_step", "minutes_id", "minutes"),
        within("draft_step", "by_id", "person"),
    )
    op.create_index("ix_draft_step_minutes_id", "draft_step", ["workspace_id", "minutes_id", "id"])
    op.create_table(
        "job_output",
        key("workspace_id"),
        key("job_id"),
        sa.Column("output", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "job_id", name="pk_job_output"),
        within("job_output", "job_id", "job"),
    )
