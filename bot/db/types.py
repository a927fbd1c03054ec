"""Column types that SQLite and PostgreSQL store alike."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import DateTime, Dialect, Enum, TypeDecorator

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
