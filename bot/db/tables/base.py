"""What tables are made of: keys, references within one workspace, codes, partial indexes."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKeyConstraint,
    Index,
    MetaData,
    Table,
)
from sqlalchemy.schema import SchemaItem

from bot.db.types import code

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(constraint_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def clustered(name: str, *items: SchemaItem) -> Table[Any]:
    """For small rows found by their key only: on SQLite they live in the tree of that key itself.

    Not for rows found by other columns too: there SQLite would rather read a whole office by its key than
    take the index.
    """
    return Table(name, METADATA, *items, sqlite_with_rowid=False)


def key(name: str) -> Column[int]:
    return Column(name, BigInteger, primary_key=True, autoincrement=False)


def reference(name: str, *, optional: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=optional)


def flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def coded(
    name: str, codes: type[StrEnum], *, closed: bool = True, key: bool = False, optional: bool = False
) -> Column[Any]:
    return Column(name, code(codes, name, closed=closed), primary_key=key, nullable=optional)


def partial_index(
    name: str, *columns: Column[Any], where: ColumnElement[bool], unique: bool = False
) -> Index:
    return Index(name, *columns, sqlite_where=where, postgresql_where=where, unique=unique)


def within(column: str, table: str) -> ForeignKeyConstraint:
    """`column` names a row of `table` in the same workspace."""
    return ForeignKeyConstraint(
        ["workspace_id", column], [f"{table}.workspace_id", f"{table}.id"], name=column
    )


def of_workspace() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workspace_id"], ["workspace.workspace_id"], name="workspace_id")
