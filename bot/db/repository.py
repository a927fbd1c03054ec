"""What the repositories share: one connection, one workspace, guarded saves, upserts for both databases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Executable,
    FromClause,
    Label,
    RowMapping,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.errors import NotFound, Overtaken

PerDialect = Mapping[str, Executable]


class Repository:
    """Rows of one workspace, over one connection."""

    def __init__(self, connection: Connection, workspace_id: int) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def _found(self, query: Select[Any], what: str, object_id: int) -> RowMapping:
        """Raises: NotFound."""
        row = self._connection.execute(query).mappings().first()
        if row is None:
            raise NotFound(what, object_id)
        return row

    def _save_guarded(self, statement: Update, table: Table, values: Mapping[str, Any]) -> None:
        """Runs a `guarded` update over the row of the same version.

        Raises:
            Overtaken: it has another version by now; NotFound: there is none.
        """
        if self._connection.execute(statement, values).rowcount:
            return
        object_id: int = values["its_id"]
        there = select(table.c.id).where(table.c.workspace_id == self._workspace_id, table.c.id == object_id)
        if self._connection.execute(there).one_or_none() is None:
            raise NotFound(table.name, object_id)
        raise Overtaken(object_id)


def guarded(table: Table, **set_otherwise: Any) -> Update:
    """An update of a row whose version is still `its_version`, which it raises.

    Every other column is set from a parameter of its name, or as `set_otherwise` says.
    """
    fixed = {"workspace_id", "id", "version"}
    values = {c.name: bindparam(c.name, type_=c.type) for c in table.c if c.name not in fixed}
    return (
        table.update()
        .where(
            table.c.workspace_id == bindparam("its_workspace"),
            table.c.id == bindparam("its_id"),
            table.c.version == bindparam("its_version"),
        )
        .values({**values, **set_otherwise, "version": table.c.version + 1})
    )


def for_each_dialect(make: Callable[[Callable[[Table], Any]], Executable]) -> PerDialect:
    """One statement with ON CONFLICT, made from each dialect's own `insert`."""
    return {"sqlite": make(sqlite.insert), "postgresql": make(postgresql.insert)}


def upsert(table: Table) -> PerDialect:
    """Writes a row, over the one of the same key where there is one."""
    keys = [c.name for c in table.primary_key]

    def make(insert: Callable[[Table], Any]) -> Executable:
        statement = insert(table)
        others = {c.name: statement.excluded[c.name] for c in table.c if c.name not in keys}
        upserting: Executable = statement.on_conflict_do_update(index_elements=keys, set_=others)
        return upserting

    return for_each_dialect(make)


def refers(column: Column[Any], table: FromClause) -> ColumnElement[bool]:
    """The row of `table` that `column` names, in the same workspace: what to join it on."""
    return and_(table.c.workspace_id == column.table.c.workspace_id, table.c.id == column)


def prefixed(table: FromClause, prefix: str, *skipped: str) -> list[Label[Any]]:
    """The columns of `table` as `prefix_name`, so that several tables stand in one row."""
    return [c.label(f"{prefix}_{c.name}") for c in table.c if c.name not in ("workspace_id", *skipped)]
