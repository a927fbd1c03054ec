"""Column types and an aggregate that SQLite and PostgreSQL understand alike."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Enum, String, TypeDecorator
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from bot.domain.calendar import aware


class Moment(TypeDecorator[datetime]):
    """An aware moment: kept and returned in UTC. A naive one is refused: ValueError inside StatementError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else aware(value).astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """SQLite keeps no zone, PostgreSQL answers in the session's."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def code(codes: type[StrEnum], name: str, *, closed: bool = True) -> Enum:
    """A short string of an enumeration, returned as its member; `name` is that of the column.

    `closed`: the database itself refuses any other (a CHECK). Vocabularies that grow with the product are
    left open, so that a new word needs no migration.
    """
    return Enum(
        codes,
        name=name,
        native_enum=False,
        create_constraint=closed,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )


class comma_joined(FunctionElement[str]):  # noqa: N801 -- stands among SQL's functions
    """«head,secretary»: the values of a group in one string, None of none.

    SQLAlchemy's `aggregate_strings` says the same, but writes its separator anew at each execution.
    """

    type = String()
    inherit_cache = True


@compiles(comma_joined)
def _on_postgres(element: comma_joined, compiler: SQLCompiler, **options: Any) -> str:
    return f"string_agg({compiler.process(element.clauses, **options)}, ',')"


@compiles(comma_joined, "sqlite")
def _on_sqlite(element: comma_joined, compiler: SQLCompiler, **options: Any) -> str:
    return f"group_concat({compiler.process(element.clauses, **options)})"
