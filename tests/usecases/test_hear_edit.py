"""Words typed while a decision is changed: where they go, what they can't overwrite, when they stop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.domain.awaited import AwaitedField
from bot.domain.errors import BadInput, Overtaken, TooLate
from bot.domain.minutes import Decision
from bot.domain.people import Post
from bot.usecases import edit_decision, pick_people
from bot.usecases.approve_minutes import discard_draft
from bot.usecases.awaiting import note_browsed
from bot.usecases.hear_edit import (
    Clash,
    Edited,
    HeardEdit,
    Jumped,
    Searched,
    add_as_written,
    begin_edit,
    hear_edit,
    heard_edit_before,
    takes_long_words,
    write_anyway,
)
from bot.usecases.ports import Act
from tests.scheduler.house import MINUTES, SECRETARY, House, at, director
from tests.usecases.drafts import GROUP, SECOND_SECRETARY, decision, seat, texts, with_draft

T = TypeVar("T")
FIRST, SECOND = decision(1).id, decision(2).id
TEXT, DEADLINE = AwaitedField.DECISION_TEXT, AwaitedField.DECISION_DEADLINE
PEOPLE, SPLIT = AwaitedField.DECISION_PEOPLE, AwaitedField.DECISION_SPLIT
PLACE, ADDED = AwaitedField.DECISION_PLACE, AwaitedField.DECISION_ADDED


@pytest.fixture
async def house(tmp_path: Path) -> House:
    return await with_draft(House(tmp_path, at(23)), decision(1), decision(2), decision(3))


async def begins(house: House, field: AwaitedField, decision_id: int = FIRST, by: int = SECRETARY) -> None:
    def deed(act: Act) -> None:
        begin_edit(act, decision_id, act.office.minutes.decision(decision_id).version, field)

    await house.acts(by, deed)


async def types(house: House, words: str, by: int = SECRETARY) -> HeardEdit | None:
    return await house.acts(by, lambda act: hear_edit(act, words))


async def one(house: House, decision_id: int = FIRST) -> Decision:
    return await house.office(lambda office: office.minutes.decision(decision_id))


async def shows(house: House, deed: Callable[[Act], T], by: int = SECRETARY) -> T:
    return await house.acts(by, deed)


# --- one correction after the other -----------------------------------------------------------------------


async def test_a_second_correction_goes_to_the_same_field(house: House) -> None:
    await begins(house, DEADLINE)
    first = await types(house, "до 15 марта")
    assert isinstance(first, Edited)
    assert first.field is DEADLINE
    assert isinstance(await types(house, "до 16 марта"), Edited)
    assert (await one(house)).due == date(2027, 3, 16)


async def test_a_text_is_corrected_at_once_but_not_much_later(house: House) -> None:
    await begins(house, TEXT)
    assert isinstance(await types(house, "Сдать списки"), Edited)
    house.time.passes(timedelta(minutes=9))
    assert isinstance(await types(house, "Сдать все списки"), Edited)
    house.time.passes(timedelta(minutes=11))
    assert await types(house, "Позвоните мне, пожалуйста") is None
    assert (await one(house)).text == "Сдать все списки"


async def test_the_first_words_may_take_an_hour(house: House) -> None:
    await begins(house, TEXT)
    house.time.passes(timedelta(minutes=59))
    assert isinstance(await types(house, "Сдать списки"), Edited)


async def test_whoever_turns_to_another_screen_has_given_up_the_edit(house: House) -> None:
    await begins(house, TEXT)
    await house.acts(SECRETARY, lambda act: note_browsed(act, MINUTES))
    assert await types(house, "Позвоните мне, пожалуйста") is None


async def test_words_of_a_draft_thrown_away_are_as_any_others(house: House) -> None:
    await begins(house, TEXT)
    version = await house.office(lambda office: office.minutes.get(MINUTES).version)
    await house.acts(SECOND_SECRETARY, lambda act: discard_draft(act, MINUTES, version))
    assert await types(house, "Сдать списки") is None


async def test_what_cannot_be_meant_goes_on_being_awaited(house: House) -> None:
    await begins(house, DEADLINE)
    with pytest.raises(BadInput, match="not_a_deadline"):
        await types(house, "как получится")
    assert isinstance(await types(house, "послезавтра"), Edited)


async def test_a_protocol_is_taken_for_words_only_where_words_are_awaited(house: House) -> None:
    assert not await shows(house, takes_long_words)
    await begins(house, DEADLINE)
    assert not await shows(house, takes_long_words)
    await begins(house, TEXT)
    assert await shows(house, takes_long_words)
    await types(house, "Сдать списки")
    assert not await shows(house, takes_long_words)


@pytest.mark.parametrize(
    "field, words",
    [(TEXT, "Сдать списки"), (DEADLINE, "до 15 марта"), (PLACE, "3"), (SPLIT, "Сдать\nПринять")],
)
async def test_the_same_update_again_shows_what_it_did(house: House, field: AwaitedField, words: str) -> None:
    await begins(house, field)
    heard = await types(house, words)
    before = await texts(house)
    again = await shows(house, heard_edit_before)
    assert isinstance(heard, Edited)
    assert isinstance(again, Edited)
    assert again.decision.id == heard.decision.id
    assert await texts(house) == before


# --- two secretaries --------------------------------------------------------------------------------------


async def test_what_another_has_written_meanwhile_is_not_overwritten(house: House) -> None:
    await begins(house, TEXT)
    await begins(house, TEXT, by=SECOND_SECRETARY)
    await types(house, "Так решила Зорина", by=SECOND_SECRETARY)
    clash = await types(house, "Так решила Белова")
    assert isinstance(clash, Clash)
    assert clash.by is not None
    assert (clash.by.family, clash.words) == ("Зорина", "Так решила Белова")
    assert (await one(house)).text == "Так решила Зорина"
    again = await shows(house, heard_edit_before)
    assert isinstance(again, Clash)
    assert again.words == "Так решила Белова"

    version = (await one(house)).version
    assert isinstance(await shows(house, lambda act: write_anyway(act, FIRST, version)), Edited)
    assert (await one(house)).text == "Так решила Белова"
    with pytest.raises(TooLate):
        await shows(house, lambda act: write_anyway(act, FIRST, version + 1))


async def test_who_has_seen_the_change_may_type_on(house: House) -> None:
    await begins(house, TEXT)
    await house.acts(SECOND_SECRETARY, lambda act: edit_decision.set_text(act, FIRST, "Иначе"))
    assert isinstance(await types(house, "По-моему"), Clash)
    assert isinstance(await types(house, "По-моему, так"), Edited)


async def test_writing_anyway_is_refused_where_it_changed_once_more(house: House) -> None:
    await begins(house, TEXT)
    await house.acts(SECOND_SECRETARY, lambda act: edit_decision.set_text(act, FIRST, "Иначе"))
    await types(house, "По-моему")
    version = (await one(house)).version
    await house.acts(SECOND_SECRETARY, lambda act: edit_decision.set_text(act, FIRST, "Снова иначе"))
    with pytest.raises(Overtaken):
        await shows(house, lambda act: write_anyway(act, FIRST, version))


async def test_another_field_of_the_same_decision_is_no_clash(house: House) -> None:
    await begins(house, TEXT)
    await house.acts(SECOND_SECRETARY, lambda act: edit_decision.set_deadline(act, FIRST, None))
    assert isinstance(await types(house, "Сдать списки"), Edited)
    changed = await one(house)
    assert (changed.text, changed.deadline) == ("Сдать списки", None)


# --- people -----------------------------------------------------------------------------------------------


async def test_names_that_are_sure_are_taken_at_once(house: House) -> None:
    await begins(house, PEOPLE)
    assert isinstance(await types(house, "директора школ"), Edited)
    assert [a.group_id for a in (await one(house)).addressees] == [GROUP]


async def test_a_part_of_a_name_finds_people_and_writes_nothing(house: House) -> None:
    await begins(house, PEOPLE)
    found = await types(house, "директоро")
    assert isinstance(found, Searched)
    assert {one.id for one in found.found if isinstance(one, Post)} == {seat(1), seat(2), seat(3)}
    assert not found.many
    assert await one(house) == decision(1, addressees=(await one(house)).addressees)


async def test_who_is_sure_is_written_and_the_others_are_looked_for(house: House) -> None:
    await begins(house, PEOPLE)
    found = await types(house, "СОШ № 2, Кравцов А. П.")
    assert isinstance(found, Searched)
    assert (found.names, found.many) == (("Кравцов А. П.",), True)
    version = (await one(house)).version
    await house.acts(SECRETARY, lambda act: add_as_written(act, FIRST, version))
    named = (await one(house)).addressees
    assert [(a.as_written, a.known) for a in named] == [("СОШ № 2", True), ("Кравцов А. П.", False)]


async def test_ticks_add_and_take_away(house: House) -> None:
    for kind, object_id, left in (("p", seat(2), [seat(1), seat(2)]), ("p", seat(1), [seat(2)])):
        version = (await one(house)).version
        await house.acts(
            SECRETARY,
            lambda act, v=version, k=kind, o=object_id: pick_people.tick(act, FIRST, v, k, o),  # type: ignore[misc]
        )
        assert [a.post_id for a in (await one(house)).addressees] == left


async def test_a_group_but_for_one_of_it(house: House) -> None:
    await house.acts(SECRETARY, lambda act: edit_decision.give_to(act, FIRST, None, "g", GROUP))
    version = (await one(house)).version
    for post_id in (seat(1), seat(3), seat(1)):
        await house.acts(SECRETARY, lambda act, p=post_id: pick_people.leave_out(act, FIRST, version, p))  # type: ignore[misc]
    part = await shows(house, lambda act: pick_people.part(act, FIRST))
    assert (part.left_out, (await one(house)).version) == (frozenset({seat(3)}), version)
    await house.acts(SECRETARY, lambda act: pick_people.leave_out_done(act, FIRST, version))
    (given,) = (await one(house)).addressees
    assert (given.as_written, given.post_ids) == ("директора школ, кроме СОШ № 3", (seat(1), seat(2)))

    await house.acts(SECRETARY, lambda act: edit_decision.give_to(act, SECOND, None, "g", GROUP))
    await house.acts(SECRETARY, lambda act: edit_decision.give_to_part(act, SECOND, None, GROUP, {seat(3)}))
    assert (await one(house, SECOND)).addressees[0].group_id == given.group_id


async def test_a_part_of_a_part_is_named_by_all_who_are_left_out(house: House) -> None:
    await house.acts(SECRETARY, lambda act: edit_decision.give_to(act, FIRST, None, "g", GROUP))
    await house.acts(SECRETARY, lambda act: edit_decision.give_to_part(act, FIRST, None, GROUP, {seat(3)}))
    part = (await one(house)).addressees[0].group_id
    assert part is not None
    await house.acts(SECRETARY, lambda act: edit_decision.give_to_part(act, FIRST, None, part, {seat(1)}))
    (given,) = (await one(house)).addressees
    assert (given.as_written, given.post_ids) == ("директора школ, кроме СОШ № 1 и СОШ № 3", (seat(2),))


async def test_somebody_is_left_of_a_group(house: House) -> None:
    await house.acts(SECRETARY, lambda act: edit_decision.give_to(act, FIRST, None, "g", GROUP))
    everybody = {seat(1), seat(2), seat(3)}
    with pytest.raises(BadInput, match="nobody_left"):
        await house.acts(
            SECRETARY, lambda act: edit_decision.give_to_part(act, FIRST, None, GROUP, everybody)
        )


# --- places, numbers --------------------------------------------------------------------------------------


async def test_a_place_is_typed(house: House) -> None:
    await begins(house, PLACE)
    assert isinstance(await types(house, "6/3"), Edited)
    assert await texts(house) == ["6/1 Сдать отчёт 2", "6/2 Сдать отчёт 3", "6/3 Сдать отчёт 1"]


@pytest.mark.parametrize("words", ["0", "4", "в конец", "1234"])
async def test_a_place_that_is_not_there(house: House, words: str) -> None:
    await begins(house, PLACE)
    with pytest.raises(BadInput, match="no_such_place") as refused:
        await types(house, words)
    assert refused.value.detail == "3"


async def test_a_decision_is_typed(house: House) -> None:
    await begins(house, ADDED)
    heard = await types(house, "Обновить стенды. Отв.: директора школ. Срок: до 15 марта")
    assert isinstance(heard, Edited)
    added = heard.decision
    assert (added.code, added.text, added.due) == ("6/2", "Обновить стенды", date(2027, 3, 15))
    assert [a.group_id for a in added.addressees] == [GROUP]
    assert (added.number, added.source) == (None, (0, 0))


@pytest.mark.parametrize("typed, index", [("6/2", 1), ("2", 1), ("3.", 2)])
async def test_a_number_typed_opens_its_decision(house: House, typed: str, index: int) -> None:
    assert await types(house, typed) is None
    await house.acts(SECRETARY, lambda act: note_browsed(act, MINUTES))
    jumped = await types(house, typed)
    assert isinstance(jumped, Jumped)
    assert jumped.index == index
    assert isinstance(await types(house, "6/1"), Jumped)


@pytest.mark.parametrize("typed", ["16/2", "7", "6/2 и 6/3"])
async def test_other_numbers_open_nothing(house: House, typed: str) -> None:
    await house.acts(SECRETARY, lambda act: note_browsed(act, MINUTES))
    assert await types(house, typed) is None


async def test_a_number_is_no_new_text(house: House) -> None:
    await begins(house, TEXT)
    assert isinstance(await types(house, "6/2"), Jumped)
    assert await types(house, "Что-то другое") is None
    assert (await one(house)).text == "Сдать отчёт 1"


async def test_a_bare_number_among_people_is_a_school(house: House) -> None:
    await begins(house, PEOPLE)
    assert not isinstance(await types(house, "2"), Jumped)


async def test_a_director_types_a_number_to_nobody(house: House) -> None:
    assert await types(house, "6/2", by=director(1)) is None
