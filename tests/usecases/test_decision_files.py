"""A form attached to a decision: who may, when, who hears of it, and what a draft's steps do with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import Attachment
from bot.domain.errors import BadInput, IllegalMove, NotAllowed
from bot.domain.minutes import MinutesState
from bot.usecases import arrange_draft, decision_files
from bot.usecases.draft_steps import take_back
from bot.usecases.ports import Act
from bot.usecases.report_done import report_done
from tests.scheduler.house import MINUTES, SECRETARY, House, at, chat_of, director
from tests.usecases.drafts import decision, with_draft

ONE, OTHER = director(1), director(2)
FORM = Attachment(71, "Бланк.docx", "application/msword", 1000, "ab" * 32, "attachments/71.docx")
FIRST, SECOND = decision(1).id, decision(2).id


@pytest.fixture
async def draft(tmp_path: Path) -> AsyncIterator[House]:
    house = await with_draft(House(tmp_path, at(23)), decision(1), decision(2))
    yield house
    await house.store.close()


@pytest.fixture
async def issued(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: 6/1 has come to two directors."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    await house.approves(date(2026, 12, 1), directors=2)
    await house.plans()
    await house.sends()
    yield house
    await house.store.close()


async def attach(house: House, decision_id: int, file: Attachment = FORM, who: int = SECRETARY) -> int:
    found = await house.acts(who, lambda act: decision_files.attach(act, decision_id, file))
    return found.told


async def files(house: House, decision_id: int) -> list[int]:
    found = await house.office(lambda office: office.decision_files.of([decision_id]))
    return [file.id for file in found.get(decision_id, ())]


async def version(house: House) -> int:
    return await house.office(lambda office: office.minutes.get(MINUTES).version)


async def test_a_file_comes_back_with_the_decision_it_was_taken_out_with(draft: House) -> None:
    await attach(draft, SECOND)
    await draft.acts(SECRETARY, lambda act: arrange_draft.delete(act, SECOND, None))
    assert await files(draft, SECOND) == []
    seen = await version(draft)
    await draft.acts(SECRETARY, lambda act: take_back(act, MINUTES, seen))
    assert await files(draft, SECOND) == [FORM.id]


async def test_two_decisions_made_one_have_the_files_of_both_until_it_is_taken_back(draft: House) -> None:
    await attach(draft, SECOND)
    await attach(draft, FIRST, replace(FORM, id=72))
    await draft.acts(SECRETARY, lambda act: arrange_draft.join_next(act, FIRST, None))
    assert await files(draft, FIRST) == [FORM.id, 72]
    seen = await version(draft)
    await draft.acts(SECRETARY, lambda act: take_back(act, MINUTES, seen))
    assert (await files(draft, FIRST), await files(draft, SECOND)) == ([72], [FORM.id])


async def test_a_draft_that_was_agreed_to_is_asked_about_anew(draft: House) -> None:
    before = await version(draft)
    assert await attach(draft, FIRST) == 0
    assert await version(draft) == before + 1


async def test_only_the_secretary_attaches_and_only_so_much(draft: House) -> None:
    with pytest.raises(NotAllowed):
        await attach(draft, FIRST, who=ONE)
    for number in range(decision_files.MOST_FILES):
        await attach(draft, FIRST, replace(FORM, id=100 + number))
    with pytest.raises(BadInput, match="too_many_files"):
        await attach(draft, FIRST)


async def test_nothing_is_attached_to_withdrawn_minutes(draft: House) -> None:
    await draft.office(
        lambda office: office.minutes.save(replace(office.minutes.get(MINUTES), state=MinutesState.WITHDRAWN))
    )
    with pytest.raises(IllegalMove):
        await attach(draft, FIRST)


async def first_decision(house: House) -> int:
    return await house.office(lambda office: office.minutes.decisions(MINUTES)[0].id)


async def test_who_has_the_item_already_hears_of_files_once_after_ten_minutes(issued: House) -> None:
    decision_id = await first_decision(issued)
    mine = next(one for one in await issued.assignments() if one.post_id == 2000 + OTHER)
    await issued.acts(OTHER, lambda act: report_done(act, mine.id, mine.version))
    before = len(issued.telegram.told(chat_of(ONE)))
    others = len(issued.telegram.told(chat_of(OTHER)))

    assert await attach(issued, decision_id) == 1, "who has done it needs no form"
    issued.time.passes(timedelta(minutes=5))
    await attach(issued, decision_id, replace(FORM, id=72, name="Приказ.pdf"))
    await issued.sends()
    assert len(issued.telegram.told(chat_of(ONE))) == before

    issued.time.passes(timedelta(minutes=11))
    await issued.sends()
    [told] = issued.telegram.told(chat_of(ONE))[before:]
    assert "приложены файлы: 2" in told
    assert "Бланк.docx, Приказ.pdf" in told
    assert len(issued.telegram.told(chat_of(OTHER))) == others

    await attach(issued, decision_id, replace(FORM, id=73))
    issued.time.passes(timedelta(minutes=11))
    await issued.sends()
    assert len(issued.telegram.told(chat_of(ONE))) == before + 2, "a later file is told anew"


async def test_of_a_file_taken_away_in_time_nobody_hears(issued: House) -> None:
    decision_id = await first_decision(issued)
    before = len(issued.telegram.told(chat_of(ONE)))
    await attach(issued, decision_id)
    await issued.acts(SECRETARY, lambda act: decision_files.detach(act, decision_id, FORM.id))
    issued.time.passes(timedelta(minutes=11))
    await issued.sends()
    assert len(issued.telegram.told(chat_of(ONE))) == before


async def test_a_director_gets_the_files_of_his_own_items_only(issued: House) -> None:
    decision_id = await first_decision(issued)
    await attach(issued, decision_id)
    by_post = {one.post_id: one.id for one in await issued.assignments()}

    def own(act: Act) -> tuple[decision_files.Sendable, ...]:
        return decision_files.files_of_item(act, by_post[2000 + ONE])

    assert [one.file for one in await issued.acts(ONE, own)] == [FORM]
    assert await issued.acts(ONE, lambda act: decision_files.files_of_minutes(act, MINUTES)) != ()
    with pytest.raises(NotAllowed):
        await issued.acts(OTHER, own)
    with pytest.raises(NotAllowed):
        await issued.acts(ONE, lambda act: decision_files.files_of_decision(act, decision_id))
