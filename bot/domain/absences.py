"""Somebody is away from … to …, with a substitute or without."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.items import Item
from bot.domain.people import Person, Post

#: Seats are given over, and back, before the first digest of the day may be sent.
TURN_HOUR = time(8)


@dataclass(frozen=True, slots=True)
class Absence:
    """`from_day` and `to_day` are both days away. `begun_at` and `ended_at`: when the seats were really given
    over, and given back; `turn_at`: when the next of both is due, None once it is over.
    """

    id: int
    person_id: int
    substitute_id: int | None
    from_day: date
    to_day: date
    by_id: int | None
    at: datetime
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    turn_at: datetime | None = None

    @property
    def running(self) -> bool:
        return self.begun_at is not None and self.ended_at is None


def begins_at(one: Absence, zone: ZoneInfo) -> datetime:
    return datetime.combine(one.from_day, TURN_HOUR, zone)


def ends_at(one: Absence, zone: ZoneInfo) -> datetime:
    """In the morning after the last day."""
    return datetime.combine(one.to_day + timedelta(days=1), TURN_HOUR, zone)


@dataclass(frozen=True, slots=True)
class Away:
    """An absence as the office sees it."""

    absence: Absence
    substitute: Person | None = None


@dataclass(frozen=True, slots=True)
class AbsenceTold:
    """What is said of an absence: `set`, `begun`, `over`, `dropped`; to the person who is away (`own`) or to
    whoever stands in. `items` are open now with the seats, `new` of them came meanwhile, `done` were done.
    """

    what: str
    own: bool
    absence: Absence
    person: Person
    substitute: Person | None
    seats: tuple[Post, ...]
    today: date
    items: tuple[Item, ...] = ()
    new: int = 0
    done: int = 0
