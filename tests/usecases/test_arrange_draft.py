"""A draft is split, joined, moved, added to: what each part keeps, and which numbers follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.errors import BadInput, NotAllowed, Overtaken
from bot.domain.minutes import Addressee, Expected, Tracking
from bot.usecases import arrange_draft
from tests.scheduler.house import MINUTES, SECRETARY, House, at, director
from tests.usecases.drafts import DRAFT, decision, seat, texts, with_draft

FIRST, SECOND, THIRD = (decision(n).id for n in (1, 2, 3))


@pytest.fixture
async def house(tmp_path: Path) -> House:
    one = decision(1, "списки педагогов; списки классов. Обновить стенды", lead="сдать")
    two = decision(
        2,
        tracking=Tracking.NOTICE,
        deadline=Deadline(DeadlineKind.DATE, date(2026, 11, 30), "до 30 ноября"),
        addressees=(Addressee(901, "СОШ № 1", post_id=seat(1)), Addressee(902, "Кравцов А. П.")),
        expected=(Expected.FILE,),
    )
    return await with_draft(House(tmp_path, at(23)), one, two, decision(3))


async def test_a_clause_hangs_on_the_verb_of_the_head_and_a_sentence_does_not(house: House) -> None:
    await house.acts(SECRETARY, lambda act: arrange_draft.split_at(act, FIRST, 1, 0))
    first, second, *_ = await house.office(lambda office: office.minutes.decisions(MINUTES))
    assert (first.sentence, second.sentence) == (
        "Сдать списки педагогов",
        "Сдать списки классов. Обновить стенды",
    )
    await house.acts(SECRETARY, lambda act: arrange_draft.split_at(act, second.id, 1, 0))
    assert await texts(house) == [
        "6/1 списки педагогов",
        "6/2 списки классов",
        "6/3 Обновить стенды",
        "6/4 Сдать отчёт 2",
        "6/5 Сдать отчёт 3",
    ]


async def test_both_parts_go_to_the_same_people_by_the_same_day(house: House) -> None:
    await house.acts(SECRETARY, lambda act: arrange_draft.split_words(act, FIRST, "Сдать списки\nОбновить"))
    first, second, *_ = await house.office(lambda office: office.minutes.decisions(MINUTES))
    assert (first.due, first.post_ids) == (second.due, second.post_ids) == (date(2026, 12, 1), (seat(1),))
    assert {a.id for a in first.addressees}.isdisjoint(a.id for a in second.addressees)
    assert (len(first.doubts), second.doubts, second.source) == (1, (), first.source)


async def test_joined_decisions_ask_what_both_asked(house: House) -> None:
    joined = await house.acts(SECRETARY, lambda act: arrange_draft.join_next(act, FIRST, 1))
    assert joined.sentence == "Сдать списки педагогов; списки классов. Обновить стенды. Сдать отчёт 2"
    assert (joined.due, joined.tracking) == (date(2026, 11, 30), Tracking.CONTROL)
    assert joined.hand_in == date(2026, 11, 30)
    assert [a.as_written for a in joined.addressees] == ["СОШ № 1", "Кравцов А. П."]
    assert joined.expected == (Expected.FILE,)
    assert joined.source == (10, 29)
    assert await texts(house) == [f"6/1 {joined.text}", "6/2 Сдать отчёт 3"]


async def test_the_last_is_joined_with_nothing(house: House) -> None:
    with pytest.raises(BadInput, match="no_next"):
        await house.acts(SECRETARY, lambda act: arrange_draft.join_next(act, THIRD, 1))


async def test_printed_numbers_stay(house: House) -> None:
    await house.acts(SECRETARY, lambda act: arrange_draft.move_to(act, THIRD, 1, 1))
    found = await house.office(lambda office: office.minutes.decisions(MINUTES))
    assert [(one.code, one.number) for one in found] == [("6/1", "2.3"), ("6/2", "2.1"), ("6/3", "2.2")]


async def test_a_gap_is_closed(house: House) -> None:
    await house.acts(SECRETARY, lambda act: arrange_draft.delete(act, FIRST, 1))
    assert await texts(house) == ["6/1 Сдать отчёт 2", "6/2 Сдать отчёт 3"]


async def test_codes_that_others_may_know_stay(house: House) -> None:
    """Some of the meeting's decisions are out already: a new one gets the next free number."""
    rest = replace(DRAFT, id=700, part_of=MINUTES)
    others = [decision(n, minutes_id=700, id=9000 + n, addressees=()) for n in (4, 9)]
    await house.office(lambda office: office.minutes.add(rest, others, ""))
    await house.acts(SECRETARY, lambda act: arrange_draft.move_to(act, 9009, 1, 1))
    await house.acts(SECRETARY, lambda act: arrange_draft.add_after(act, 9009, "Обновить сайт"))
    assert await texts(house, 700) == ["6/9 Сдать отчёт 9", "6/10 Обновить сайт", "6/4 Сдать отчёт 4"]
    await house.acts(SECRETARY, lambda act: arrange_draft.delete(act, FIRST, 1))
    assert await texts(house) == ["6/2 Сдать отчёт 2", "6/3 Сдать отчёт 3"]


@pytest.mark.parametrize("index", [-1, 5])
async def test_a_place_that_is_gone(house: House, index: int) -> None:
    with pytest.raises(Overtaken):
        await house.acts(SECRETARY, lambda act: arrange_draft.split_at(act, FIRST, 1, index))


async def test_one_part_is_no_split(house: House) -> None:
    with pytest.raises(BadInput, match="one_part"):
        await house.acts(SECRETARY, lambda act: arrange_draft.split_words(act, FIRST, "Сдать списки"))


async def test_a_director_arranges_nothing(house: House) -> None:
    with pytest.raises(NotAllowed):
        await house.acts(director(1), lambda act: arrange_draft.delete(act, FIRST, 1))
