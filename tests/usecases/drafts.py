"""A draft in a real SQLite file, as its tests change it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Addressee, Decision, Doubt, Minutes, MinutesState, Tracking
from bot.domain.people import Group, GroupRule, Person, PostKind, Role
from bot.usecases.ports import Office
from tests.scheduler.house import MINUTES, SECRETARY, House, _account, director

GROUP, SECOND_SECRETARY = 70, 3
DIRECTORS = Group(GROUP, "директора школ", (), GroupRule(frozenset({PostKind.DIRECTOR})))
DAY = date(2026, 11, 20)


def seat(number: int) -> int:
    return 2000 + director(number)


def decision(number: int, text: str = "", **changes: object) -> Decision:
    """№ `number` of the draft, for director `number`."""
    one = Decision(
        MINUTES + 10 + number,
        MINUTES,
        number,
        f"6/{number}",
        f"2.{number}",
        None,
        text or f"Сдать отчёт {number}",
        Tracking.CONTROL,
        Deadline(DeadlineKind.DATE, date(2026, 12, number), f"до {number} декабря"),
        date(2026, 12, number),
        (Addressee(800 + number, f"СОШ № {number}", post_id=seat(number)),),
        source=(number * 10, number * 10 + 9),
        doubts=(Doubt("deadline", "several_deadlines", "до 15 декабря"),) if number == 1 else (),
    )
    return replace(one, **changes)  # type: ignore[arg-type]


DRAFT = Minutes(MINUTES, MINUTES + 1, "6", DAY, MinutesState.DRAFT, taken_by=SECRETARY)


async def with_draft(house: House, *decisions: Decision, minutes: Minutes = DRAFT) -> House:
    """Three directors, a group of them, two secretaries, and the draft of № 6."""
    await house.settles(3)

    def move_in(office: Office) -> None:
        office.people.add_group(DIRECTORS)
        office.people.add_person(
            Person(SECOND_SECRETARY, "Зорина", "Анна", "Олеговна", roles=frozenset({Role.SECRETARY}))
        )
        office.people.bind(_account(SECOND_SECRETARY))
        office.minutes.add(minutes, decisions, "РЕШИЛИ: " + "слова " * 100)

    await house.office(move_in)
    return house


async def texts(house: House, minutes_id: int = MINUTES) -> list[str]:
    """«6/1 Сдать отчёт 1» of each, in their order."""
    found = await house.office(lambda office: office.minutes.decisions(minutes_id))
    return [f"{one.code} {one.text}" for one in found]
