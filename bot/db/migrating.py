"""What migrations share: columns added to tables that hold rows, and references within a workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

#: The column, what rows that are there already hold in it (where it may not be empty), and the table of the
#: same workspace that it names a row of.
Added = tuple[sa.Column[Any], str | None, str | None]

MOMENT = sa.DateTime(timezone=True)

#: These have no row ids on SQLite (see `bot.db.tables`): made anew, they must not get any.
CLUSTERED = frozenset({"workspace", "organization", "person", "meeting", "minutes"})


def add(table: str, columns: Sequence[Added]) -> None:
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


def take_away(added: Mapping[str, Sequence[Added]]) -> None:
    """What `add` added, the last first."""
    for table, columns in reversed(list(added.items())):
        with op.batch_alter_table(table, table_kwargs=_options(table)) as batch:
            for column, _, other in columns:
                if other is not None:
                    batch.drop_constraint(f"fk_{table}_{column.name}", type_="foreignkey")
                batch.drop_column(column.name)


def _options(table: str) -> dict[str, Any]:
    return {"sqlite_with_rowid": False} if table in CLUSTERED else {}


def within(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """`column` names a row of `other` in the same workspace."""
    key = [f"{other}.workspace_id", f"{other}.id"]
    return sa.ForeignKeyConstraint(["workspace_id", column], key, name=f"fk_{table}_{column}")


def of_workspace(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id"], ["workspace.workspace_id"], name=f"fk_{table}_workspace_id"
    )


def key(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False, autoincrement=False)
