"""Each change of a draft can be taken back, the newest first, and leaves the draft exactly as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.errors import IllegalMove, NotAllowed, Overtaken, TooLate
from bot.domain.minutes import Decision, Expected, Minutes, MinutesState, Tracking
from bot.usecases import arrange_draft, edit_decision
from bot.usecases.approve_minutes import approve_minutes, discard_draft
from bot.usecases.draft_steps import decision_from, decision_json, one_step, take_back
from bot.usecases.ports import Act, Office
from bot.usecases.resolve import remember
from tests.scheduler.house import MINUTES, SECRETARY, House, at, director
from tests.usecases.drafts import DRAFT, GROUP, SECOND_SECRETARY, decision, seat, texts, with_draft

FIRST, SECOND = decision(1).id, decision(2).id


@pytest.fixture
async def house(tmp_path: Path) -> House:
    one, two = decision(1, "Сдать списки педагогов; обновить стенды в школе"), decision(2)
    return await with_draft(House(tmp_path, at(23)), one, two, decision(3))


async def stands(house: House) -> tuple[Minutes, tuple[Decision, ...]]:
    """The draft, but for its versions."""

    def read(office: Office) -> tuple[Minutes, tuple[Decision, ...]]:
        minutes = replace(office.minutes.get(MINUTES), version=0)
        return minutes, tuple(replace(one, version=0) for one in office.minutes.decisions(MINUTES))

    return await house.office(read)


async def takes_back(house: House, person: int = SECRETARY) -> str:
    def deed(act: Act) -> str:
        return take_back(act, MINUTES, act.office.minutes.get(MINUTES).version).deed

    return await house.acts(person, deed)


def draft_of(act: Act) -> Minutes:
    return act.office.minutes.get(MINUTES)


CHANGES: dict[str, Callable[[Act], object]] = {
    "edit_text": lambda act: edit_decision.set_text(act, FIRST, "Сдать списки"),
    "edit_people": lambda act: edit_decision.give_to(act, FIRST, None, "g", GROUP),
    "edit_people: a part": lambda act: (
        edit_decision.give_to(act, FIRST, None, "g", GROUP),
        edit_decision.give_to_part(act, FIRST, None, GROUP, {seat(1)}),
    ),
    "edit_people: one more": lambda act: edit_decision.tick(act, FIRST, None, "p", seat(2)),
    "edit_people: nobody": lambda act: edit_decision.give_to(act, FIRST, None, "n", 0),
    "edit_deadline": lambda act: edit_decision.set_deadline_words(act, FIRST, "до 15 марта"),
    "edit_deadline: none": lambda act: edit_decision.set_deadline(act, FIRST, None),
    "edit_tracking": lambda act: edit_decision.set_tracking(act, FIRST, None, Tracking.NOTICE),
    "edit_expected": lambda act: edit_decision.tick_expected(act, FIRST, None, Expected.FILE),
    "delete": lambda act: arrange_draft.delete(act, FIRST, None),
    "split": lambda act: arrange_draft.split_at(act, FIRST, None, 0),
    "join": lambda act: arrange_draft.join_next(act, FIRST, None),
    "move": lambda act: arrange_draft.move_to(act, FIRST, None, 3),
    "add": lambda act: arrange_draft.add_after(act, SECOND, "Обновить стенды. Срок: до 1 марта"),
    "discard_draft": lambda act: discard_draft(act, MINUTES, draft_of(act).version),
}


@pytest.mark.parametrize("name", CHANGES)
async def test_every_change_is_taken_back(house: House, name: str) -> None:
    before = await stands(house)

    def change(act: Act) -> None:
        with one_step(act, draft_of(act), name.partition(":")[0]):
            CHANGES[name](act)

    await house.acts(SECRETARY, change)
    assert await stands(house) != before
    assert await takes_back(house) == name.partition(":")[0]
    assert await stands(house) == before
    with pytest.raises(TooLate):
        await takes_back(house)


async def test_a_group_made_for_a_change_goes_with_it(house: House) -> None:
    async def groups() -> list[str]:
        return await house.office(lambda office: [group.name for group in office.people.groups()])

    before = await groups()
    await house.acts(SECRETARY, lambda act: edit_decision.give_to(act, FIRST, None, "g", GROUP))
    await house.acts(SECRETARY, lambda act: edit_decision.give_to_part(act, FIRST, None, GROUP, {seat(1)}))
    await house.acts(SECRETARY, lambda act: edit_decision.give_to(act, SECOND, None, "g", GROUP))
    assert len(await groups()) == len(before) + 1
    for _ in range(2):
        await takes_back(house)
    assert await groups() == before


async def test_a_group_that_something_else_goes_by_stays(house: House) -> None:
    name = "директора школ, кроме СОШ № 1"
    await house.acts(SECRETARY, lambda act: edit_decision.give_to(act, FIRST, None, "g", GROUP))
    await house.acts(SECRETARY, lambda act: edit_decision.give_to_part(act, FIRST, None, GROUP, {seat(1)}))
    part = await house.office(lambda o: next(one.id for one in o.people.groups() if one.name == name))

    def known(act: Act) -> None:
        remember(act, "директора", "g", part)

    await house.acts(SECRETARY, known)
    await takes_back(house)
    assert name in await house.office(lambda office: [group.name for group in office.people.groups()])


@pytest.mark.parametrize("name", [name for name in CHANGES if ":" not in name])
async def test_a_step_is_called_by_its_change(house: House, name: str) -> None:
    await house.acts(SECRETARY, CHANGES[name])
    assert await takes_back(house) == name


async def test_several_steps_lead_back_to_what_was_read(house: House) -> None:
    before = await stands(house)
    names = [name for name in CHANGES if name != "discard_draft" and name not in ("split", "join", "delete")]
    for change in (*(CHANGES[name] for name in names), _join_first, _delete_last):
        await house.acts(SECRETARY, change)
    taken = 0
    while await house.office(lambda office: office.draft_steps.last(MINUTES)):
        await takes_back(house)
        taken += 1
    assert await stands(house) == before
    assert taken == len(names) + 3  # giving to a part of a group is two


def _join_first(act: Act) -> object:
    return arrange_draft.join_next(act, act.office.minutes.decisions(MINUTES)[0].id, None)


def _delete_last(act: Act) -> object:
    return arrange_draft.delete(act, act.office.minutes.decisions(MINUTES)[-1].id, None)


async def test_a_past_day_taken_back_leaves_its_question_answered(house: House) -> None:
    def answered(office: Office) -> None:
        office.minutes.save(replace(office.minutes.get(MINUTES), past_settled=True))

    await house.office(answered)
    await house.acts(
        SECRETARY, lambda act: edit_decision.set_deadline_words(act, FIRST, "до 1 марта 2026 года")
    )
    assert not (await stands(house))[0].past_settled
    await takes_back(house)
    assert (await stands(house))[0].past_settled


async def test_what_another_has_done_meanwhile_is_not_taken_back_unseen(house: House) -> None:
    version = await house.acts(SECRETARY, lambda act: draft_of(act).version)
    await house.acts(SECOND_SECRETARY, lambda act: edit_decision.set_text(act, SECOND, "Иначе"))
    with pytest.raises(Overtaken):
        await house.acts(SECRETARY, lambda act: take_back(act, MINUTES, version))
    assert await takes_back(house) == "edit_text"


async def test_what_was_changed_beside_the_steps_is_not_guessed(house: House) -> None:
    await house.acts(SECRETARY, CHANGES["edit_text"])

    def beside(office: Office) -> None:
        office.minutes.save_decision(replace(office.minutes.decision(FIRST), text="Мимо"))

    await house.office(beside)
    with pytest.raises(TooLate):
        await takes_back(house)


async def test_only_a_draft_is_taken_back(house: House) -> None:
    def settled(office: Office) -> None:
        office.minutes.save_decision(replace(office.minutes.decision(FIRST), doubts=()))

    await house.office(settled)
    await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, SECOND, "Иначе"))
    await house.acts(SECRETARY, lambda act: approve_minutes(act, MINUTES, draft_of(act).version))
    with pytest.raises(IllegalMove):
        await takes_back(house)


async def test_only_who_may_edit_takes_back(house: House) -> None:
    await house.acts(SECRETARY, CHANGES["edit_text"])
    with pytest.raises(NotAllowed):
        await takes_back(house, director(1))


async def test_a_draft_thrown_away_comes_back_once(house: House) -> None:
    await house.acts(SECRETARY, CHANGES["edit_text"])
    await house.acts(SECRETARY, CHANGES["discard_draft"])
    assert (await stands(house))[0].state is MinutesState.WITHDRAWN
    with pytest.raises(IllegalMove):
        await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, FIRST, "Иначе"))
    assert await takes_back(house, SECOND_SECRETARY) == "discard_draft"
    assert (await stands(house))[0] == replace(DRAFT, version=0)
    assert await takes_back(house) == "edit_text"


async def test_the_journal_tells_what_was_taken_back(house: House) -> None:
    await house.acts(SECRETARY, CHANGES["edit_text"])
    await takes_back(house, SECOND_SECRETARY)
    line = await house.office(lambda office: office.audit.last("minutes", MINUTES))
    assert line is not None
    assert (line.deed, line.actor_id, line.after) == ("take_back", SECOND_SECRETARY, {"deed": "edit_text"})
    told = await house.office(lambda office: office.audit.history("decision", FIRST))
    assert [one.deed for one in told] == ["edit_draft", "take_back"]
    assert told[0].before["text"] == told[1].after["text"] != told[1].before["text"]


async def test_nothing_changed_leaves_no_step(house: House) -> None:
    await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, SECOND, "Сдать отчёт 2"))
    await house.acts(SECRETARY, lambda act: arrange_draft.move_to(act, SECOND, None, 2))
    assert await house.office(lambda office: office.draft_steps.last(MINUTES)) is None


def test_a_decision_survives_json() -> None:
    one = decision(1, lead="обеспечить", first_takes=True, expected=(Expected.FILE,), deadline=None)
    for each in (one, decision(2), replace(one, hand_in=date(2026, 12, 1))):
        assert decision_from(MINUTES, decision_json(each)) == each


async def test_places_follow_their_texts(house: House) -> None:
    await house.acts(SECRETARY, CHANGES["split"])
    assert await texts(house) == [
        "6/1 Сдать списки педагогов",
        "6/2 обновить стенды в школе",
        "6/3 Сдать отчёт 2",
        "6/4 Сдать отчёт 3",
    ]


async def test_a_step_taken_back_leaves_the_controller(house: House) -> None:
    """Who accepts the reports is named beside the steps: before one, after one, and of what was taken out."""

    def names(act: Act, person_id: int | None) -> None:
        one = act.office.minutes.decision(FIRST)
        act.office.minutes.save_decision(replace(one, controller_id=person_id), people=False)

    await house.acts(SECRETARY, lambda act: names(act, SECRETARY))
    await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, FIRST, "Сдать списки"))
    await takes_back(house)
    assert (await stands(house))[1][0].controller_id == SECRETARY
    await house.acts(SECRETARY, lambda act: arrange_draft.delete(act, FIRST, None))
    await takes_back(house)
    assert (await stands(house))[1][0].controller_id == SECRETARY
    await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, FIRST, "Сдать списки"))
    await house.acts(SECRETARY, lambda act: names(act, director(1)))
    await takes_back(house)
    assert (await stands(house))[1][0].controller_id == director(1)
