"""Answers to an item: rounds, what is to be sent, questions to the office, by whom and for whom."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.domain.appeals import AppealKind, AppealState
from bot.domain.assignments import Assignment, State, Way
from bot.domain.errors import BadInput, IllegalMove, NotAllowed, Overtaken, TooLate
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.domain.minutes import Expected
from bot.usecases import answering, appeal, hear_answer, keep_words, own_items, report_done, ticks
from bot.usecases.answering import Answered, Said
from bot.usecases.hear_words import hear_words
from bot.usecases.moves import office_move
from bot.usecases.ports import Act
from bot.usecases.rounds import still_missing
from bot.usecases.undo import undo, undo_deed
from tests.scheduler.house import SECRETARY, House, at, director

T = TypeVar("T")

ONE, OTHER = director(1), director(2)
DUE, TODAY = date(2026, 12, 1), date(2026, 11, 23)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: 6/1 has come to two directors; a number and a file are to be sent."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    await house.approves(DUE, directors=2)
    await house.plans()
    await house.sends()
    await house.acts(SECRETARY, lambda act: wants(act, Expected.NUMBER, Expected.FILE))
    yield house
    await house.store.close()


def wants(act: Act, *expected: Expected) -> None:
    minutes = act.office.minutes.recent(1)[0]
    for decision in act.office.minutes.decisions(minutes.id):
        act.office.minutes.save_decision(replace(decision, expected=expected))


async def own(house: House, person_id: int = ONE) -> Assignment:
    return (await house.acts(person_id, own_items.own_items))[0].assignment


def as_mine(deed: Callable[[Act, Item], T]) -> Callable[[Act], T]:
    return lambda act: deed(act, own_items.own_items(act)[0])


def done(act: Act, item: Item) -> Answered:
    return report_done.report_done(act, item.assignment.id, item.assignment.version)


def says(words: str) -> Callable[[Act, Item], Answered]:
    return lambda act, item: answering.add(act, item.assignment.id, Said(words))


# --- what is to be sent -----------------------------------------------------------------------------------


async def test_done_waits_for_what_is_missing(house: House) -> None:
    answered = await house.acts(ONE, as_mine(done))
    assert answered.missing == (Expected.NUMBER, Expected.FILE)
    assert answered.item.assignment.state is State.IN_WORK
    answered = await house.acts(ONE, as_mine(says("27 заявок")))
    assert answered.missing == (Expected.FILE,)
    assert (await house.acts(ONE, as_mine(still_missing))) == (Expected.FILE,)


async def test_tapped_once_more_with_nothing_new_changes_nothing(house: House) -> None:
    await house.acts(ONE, as_mine(done))
    before = await own(house)
    again = await house.acts(ONE, as_mine(done))
    assert again.missing == (Expected.NUMBER, Expected.FILE)
    assert await own(house) == before


async def test_words_that_were_no_answer_yet_complete_nothing(house: House) -> None:
    await house.acts(SECRETARY, lambda act: wants(act, Expected.NUMBER))
    answered = await house.acts(ONE, as_mine(says("Пока 12 из многих")))
    assert answered.missing == ()
    assert answered.item.assignment.state is State.IN_WORK
    # The number told then counts once it is said to be done.
    answered = await house.acts(ONE, as_mine(done))
    assert answered.item.assignment.state is State.DONE


async def test_after_a_return_everything_is_sent_anew(house: House) -> None:
    await house.acts(SECRETARY, lambda act: wants(act, Expected.NUMBER))
    await house.acts(ONE, as_mine(done))
    one = (await house.acts(ONE, as_mine(says("27")))).item.assignment
    assert one.state is State.DONE
    await house.acts(SECRETARY, lambda act: office_move(act, one.id, None, Move.REOPEN, words="Не то число"))
    answered = await house.acts(ONE, as_mine(done))
    assert answered.missing == (Expected.NUMBER,)
    answered = await house.acts(ONE, as_mine(says("28")))
    assert answered.item.assignment.state is State.DONE
    assert await numbers_of(house, one.id) == ["27", "28"]


async def numbers_of(house: House, assignment_id: int) -> list[str]:
    reports = await house.acts(ONE, lambda act: act.office.reports.of_assignment(assignment_id))
    return [report.number for report in reports if report.number]


async def test_the_secretary_reports_for_him_on_paper_with_its_day(house: House) -> None:
    """What came on paper is complete as she sees it."""
    one = await own(house)

    def deed(act: Act) -> Answered:
        item = act.office.assignments.item(one.id)
        said = Said("Передали в приёмную", way=Way.PAPER, on=date(2026, 11, 20))
        return answering.report(act, item, own_items.concerned(act, item), said)

    answered = await house.acts(SECRETARY, deed)
    assert answered.item.assignment.state is State.DONE
    assert answered.item.assignment.reported_on == date(2026, 11, 20)


async def test_handed_in_elsewhere_waits_for_the_secretary_and_lacks_nothing(house: House) -> None:
    one = await own(house)
    answered = await house.acts(
        ONE, lambda act: report_done.elsewhere(act, one.id, one.version, "Сдано почтой.")
    )
    assert answered.item.assignment.state is State.REPORTED
    assert answered.missing == ()


# --- questions to the office ------------------------------------------------------------------------------


async def test_done_settles_what_was_asked_and_undo_opens_it_again(house: House) -> None:
    await house.acts(SECRETARY, lambda act: wants(act, Expected.MARK))
    one = await own(house)
    until = DUE + timedelta(days=7)
    asked = await house.acts(ONE, lambda act: appeal.ask_extension(act, one.id, until, "Ждём справку"))
    moved = await house.acts(ONE, as_mine(done))
    assert await state_of(house, asked.appeal.id) == AppealState.DROPPED

    await house.acts(ONE, lambda act: undo(act, one.id, moved.item.assignment.version))

    assert await state_of(house, asked.appeal.id) == AppealState.OPEN


async def state_of(house: House, appeal_id: int) -> str:
    return str(await house.acts(SECRETARY, lambda act: act.office.appeals.get(appeal_id).state))


async def test_whoever_asked_for_a_day_is_not_silent(house: House) -> None:
    one = await own(house)
    asked = await house.acts(ONE, lambda act: appeal.ask_extension(act, one.id, date(2026, 12, 8), "Ждём"))
    assert asked.item.assignment.answered_at is not None
    await house.acts(ONE, lambda act: undo(act, one.id, asked.item.assignment.version))
    assert (await own(house)).answered_at is None
    assert await state_of(house, asked.appeal.id) == AppealState.DROPPED


@pytest.mark.parametrize(
    "day, words, reason",
    [
        (date(2026, 12, 8), " ", "reason_needed"),
        (DUE, "Ждём", "not_later"),
        (TODAY, "Ждём", "day_is_past"),
        (date(2029, 1, 1), "Ждём", "promise_too_far"),
    ],
)
async def test_a_day_that_cannot_be_asked_for(house: House, day: date, words: str, reason: str) -> None:
    one = await own(house)
    with pytest.raises(BadInput, match=reason):
        await house.acts(ONE, lambda act: appeal.ask_extension(act, one.id, day, words))
    assert await house.acts(SECRETARY, lambda act: act.office.appeals.open()) == ()


@pytest.mark.parametrize(
    "day, reason",
    [(TODAY, "day_is_past"), (date(2026, 12, 2), "promise_too_late"), (date(2028, 1, 1), "promise_too_late")],
)
async def test_a_day_that_cannot_be_promised(house: House, day: date, reason: str) -> None:
    one = await own(house)
    with pytest.raises(BadInput, match=reason):
        await house.acts(ONE, lambda act: report_done.promise(act, one.id, one.version, day))


async def test_no_director_answers_for_another(house: House) -> None:
    one = await own(house)
    until = date(2026, 12, 8)
    forbidden: list[Callable[[Act], object]] = [
        lambda act: report_done.report_done(act, one.id, one.version),
        lambda act: report_done.elsewhere(act, one.id, one.version, "Сдано."),
        lambda act: report_done.promise(act, one.id, one.version, date(2026, 11, 25)),
        lambda act: report_done.promise(act, one.id, None, date(2026, 11, 25)),
        lambda act: report_done.begin_promise(act, one.id, None),
        lambda act: report_done.choose_number(act, one.id, "27"),
        lambda act: appeal.ask_extension(act, one.id, until, "Ждём"),
        lambda act: appeal.begin_extension(act, one.id, until, None),
        lambda act: appeal.begin_question(act, one.id, None),
        lambda act: appeal.begin_heir(act, one.id, None),
        lambda act: appeal.name_heir(act, one.id, one.version, None),
        lambda act: appeal.clarify(act, one.id, one.version, AppealKind.NOT_CONCERNED),
        lambda act: appeal.clarify(act, one.id, None, AppealKind.UNCLEAR, words="Что?"),
        lambda act: hear_words(act, "27", to=one.id),
        lambda act: keep_words.words_belong_to(act, one.id),
    ]
    for deed in forbidden:
        with pytest.raises((NotAllowed, TooLate)):
            await house.acts(OTHER, deed)
    assert await own(house) == one
    shown = await house.acts(OTHER, lambda act: ticks.tick(act, one.id, None, on=True))
    assert shown.ticked == frozenset()


async def test_what_waits_for_the_secretary_is_asked_nothing_more(house: House) -> None:
    one = await own(house)
    await house.acts(ONE, lambda act: appeal.clarify(act, one.id, one.version, AppealKind.NOT_CONCERNED))
    for deed in (
        lambda act: appeal.questioned(act, one.id),
        lambda act: appeal.clarify(act, one.id, None, AppealKind.UNCLEAR, words="Что?"),
    ):
        with pytest.raises(IllegalMove):
            await house.acts(ONE, deed)


async def test_an_old_button_after_the_secretarys_move_is_overtaken(house: House) -> None:
    one = await own(house)
    await house.acts(ONE, as_mine(says("Начали")))
    await house.acts(SECRETARY, lambda act: office_move(act, one.id, None, Move.CLOSE, words="Не нужно"))
    await house.acts(SECRETARY, lambda act: office_move(act, one.id, None, Move.REOPEN, words="Нужно"))
    with pytest.raises(Overtaken):
        await house.acts(ONE, lambda act: appeal.clarify(act, one.id, one.version, AppealKind.NOT_CONCERNED))


# --- together ---------------------------------------------------------------------------------------------


async def test_words_after_an_undo_of_many_are_asked_about(house: House) -> None:
    await house.acts(SECRETARY, lambda act: wants(act, Expected.MARK))
    one = await own(house)
    await house.acts(ONE, lambda act: ticks.tick(act, one.id, None, on=True))
    answered = await house.acts(ONE, lambda act: ticks.answer_ticked(act, Move.REPORT))
    assert answered.deed_id is not None
    deed_id = answered.deed_id
    await house.acts(ONE, lambda act: undo_deed(act, deed_id))
    kept = await house.acts(ONE, lambda act: hear_words(act, "Приказ подписан вчера утром"))
    assert isinstance(kept, keep_words.Kept)
    assert kept.item is None


async def test_a_code_is_found_and_a_stranger_finds_nothing(house: House) -> None:
    found = await house.acts(ONE, lambda act: hear_answer.hear_answer(act, "6/1"))
    assert isinstance(found, hear_answer.ItemsFound)
    assert [item.code for item in found.items] == ["6/1"]
    assert await house.acts(ONE, lambda act: hear_answer.hear_answer(act, "6/99")) is None
