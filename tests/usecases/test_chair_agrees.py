"""The chair agrees to a draft before it is approved, and says what is wrong with it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.errors import BadInput, IllegalMove, NotAllowed, NotFound, Overtaken
from bot.domain.minutes import Minutes, MinutesState
from bot.domain.people import Person, Role
from bot.domain.review import Review
from bot.usecases import arrange_draft, chair_agrees, edit_decision
from bot.usecases.approve_minutes import approve_minutes, approve_sure
from bot.usecases.draft_steps import take_back
from bot.usecases.ports import Act, Office
from bot.usecases.review_minutes import review
from tests.scheduler.house import MINUTES, SECRETARY, House, _account, at, chat_of, director
from tests.usecases.drafts import DRAFT, SECOND_SECRETARY, decision, with_draft

HEAD = 5
FIRST, SECOND = decision(1).id, decision(2).id


async def an_office(folder: Path, *, chair: str | None = None, head: bool = True) -> House:
    """The draft of № 6, no questions open; `head`: a head is connected."""
    minutes = replace(DRAFT, chair=chair, vague_settled=True, past_settled=True)
    house = await with_draft(House(folder, at(23)), decision(1, doubts=()), decision(2), minutes=minutes)

    def move_in(office: Office) -> None:
        office.people.save_workspace(replace(office.people.workspace(), chair_agrees=True))
        office.people.add_person(Person(HEAD, "Орлова", "Елена", "Викторовна", roles=frozenset({Role.HEAD})))
        if head:
            office.people.bind(_account(HEAD))

    await house.office(move_in)
    return house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = await an_office(tmp_path)
    yield house
    await house.store.close()


async def minutes_of(house: House) -> Minutes:
    return await house.office(lambda office: office.minutes.get(MINUTES))


async def asks(house: House) -> None:
    await house.acts(
        SECRETARY, lambda act: chair_agrees.ask_chair(act, MINUTES, act.office.minutes.get(MINUTES).version)
    )


async def agrees(house: House, person: int = HEAD) -> Review:
    return await house.acts(
        person, lambda act: chair_agrees.agree(act, MINUTES, act.office.minutes.get(MINUTES).version)
    )


async def remarks(house: House, words: str, *, on: int = 0, person: int = HEAD) -> chair_agrees.Remarked:
    await house.acts(person, lambda act: chair_agrees.begin_remark(act, MINUTES, on))
    return await house.acts(person, lambda act: chair_agrees.remark(act, words))


async def seen(house: House, person: int = SECRETARY) -> Review:
    return await house.acts(person, lambda act: review(act, MINUTES))


def approve(act: Act) -> Minutes:
    return approve_minutes(act, MINUTES, act.office.minutes.get(MINUTES).version)


def approve_some(act: Act) -> Minutes:
    return approve_sure(act, MINUTES, act.office.minutes.get(MINUTES).version)


@pytest.mark.parametrize("deed", [approve, approve_some])
async def test_nothing_is_approved_before_the_chair_agrees(
    house: House, deed: Callable[[Act], Minutes]
) -> None:
    with pytest.raises(BadInput, match="not_agreed"):
        await house.acts(SECRETARY, deed)
    await asks(house)
    with pytest.raises(BadInput, match="not_agreed"):
        await house.acts(SECRETARY, deed)
    await agrees(house)
    assert (await house.acts(SECRETARY, deed)).state is MinutesState.APPROVED


async def test_where_the_office_does_not_want_it_nothing_is_asked(house: House) -> None:
    await house.office(
        lambda office: office.people.save_workspace(replace(office.people.workspace(), chair_agrees=False))
    )
    assert (await house.acts(SECRETARY, approve)).state is MinutesState.APPROVED


async def test_where_nobody_is_reached_paper_is_enough(tmp_path: Path) -> None:
    house = await an_office(tmp_path, head=False)
    with pytest.raises(BadInput, match="no_chair"):
        await asks(house)
    assert (await house.acts(SECRETARY, approve)).state is MinutesState.APPROVED
    await house.store.close()


async def test_both_are_told(house: House) -> None:
    await asks(house)
    await house.sends()
    asked = house.telegram.told(chat_of(HEAD))
    assert len(asked) == 1
    assert "Протокол" in asked[0]
    await agrees(house)
    await house.sends()
    assert "Согласовано: Орлова Е. В." in house.telegram.told(chat_of(SECRETARY))[-1].replace("\u00a0", " ")


async def test_the_chair_named_may_be_no_head(tmp_path: Path) -> None:
    house = await an_office(tmp_path, chair="Директоров2 И. И.")
    await asks(house)
    await house.sends()
    assert house.telegram.told(chat_of(director(2)))
    assert not house.telegram.told(chat_of(HEAD))
    await remarks(house, "Срок мал", on=FIRST, person=director(2))
    assert (await agrees(house, director(2))).minutes.agreed_by == director(2)
    await house.store.close()


async def test_a_change_takes_the_agreement_away_and_says_whose_it_was(house: House) -> None:
    for change in (
        lambda act: edit_decision.set_text(act, FIRST, "Другое"),
        lambda act: arrange_draft.delete(act, SECOND, None),
        lambda act: take_back(act, MINUTES, act.office.minutes.get(MINUTES).version),
    ):
        await asks(house)
        await agrees(house)
        assert (await minutes_of(house)).agreed_at is not None
        await house.acts(SECRETARY, change)
        after = await minutes_of(house)
        assert (after.agreed_at, after.agreed_by) == (None, HEAD)
        assert (await seen(house)).chair.agreed
        with pytest.raises(BadInput, match="not_agreed"):
            await house.acts(SECRETARY, approve)


async def test_the_chair_agrees_to_what_was_seen(house: House) -> None:
    await asks(house)
    version = (await minutes_of(house)).version
    await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, FIRST, "Другое"))
    with pytest.raises(Overtaken):
        await house.acts(HEAD, lambda act: chair_agrees.agree(act, MINUTES, version))
    await agrees(house)


async def test_nobody_else_agrees_or_remarks(house: House) -> None:
    await asks(house)
    for person in (SECRETARY, director(1)):
        with pytest.raises(NotAllowed):
            await agrees(house, person)
        with pytest.raises(NotAllowed):
            await remarks(house, "Срок мал", person=person)
    with pytest.raises(NotAllowed):
        await house.acts(HEAD, lambda act: chair_agrees.ask_chair(act, MINUTES, 1))


@pytest.mark.parametrize(
    "words, on, about, said",
    [
        ("Срок мал", FIRST, "6/1", "Срок мал"),
        ("6/2 Срок мал", 0, "6/2", "Срок мал"),
        ("6/2: срок мал", 0, "6/2", "срок мал"),
        ("2. Срок мал", 0, "6/2", "Срок мал"),
        ("Всё слишком длинно", 0, None, "Всё слишком длинно"),
        ("2026 год уже прошёл", 0, None, "2026 год уже прошёл"),
    ],
)
async def test_a_remark_lands_on_its_item(
    house: House, words: str, on: int, about: str | None, said: str
) -> None:
    await asks(house)
    found = await remarks(house, words, on=on)
    assert (found.decision.code if found.decision else None, found.remark.words) == (about, said)
    ((one, name),) = (await seen(house)).chair.remarks
    assert (one.words, name.replace("\u00a0", " ")) == (said, "Орлова Е. В.")
    await house.sends()
    assert said in house.telegram.told(chat_of(SECRETARY))[-1]


async def test_a_remark_on_what_is_not_there(house: House) -> None:
    with pytest.raises(BadInput, match="no_such_decision"):
        await remarks(house, "6/77 срок мал")
    with pytest.raises(BadInput, match="empty_text"):
        await house.acts(HEAD, lambda act: chair_agrees.remark(act, "6/2 \n"))
    await house.acts(HEAD, lambda act: chair_agrees.remark(act, "6/2 срок мал"))


async def test_the_same_words_twice_are_one_remark(house: House) -> None:
    first = await remarks(house, "Срок мал", on=FIRST)
    again = await house.acts(HEAD, chair_agrees.remarked_before)
    assert again.remark == first.remark
    assert len((await seen(house)).chair.remarks) == 1


async def test_settled_it_is_over(house: House) -> None:
    one = (await remarks(house, "Срок мал", on=FIRST)).remark
    with pytest.raises(NotAllowed):
        await house.acts(HEAD, lambda act: chair_agrees.settle(act, MINUTES, one.id))
    for _ in range(2):
        await house.acts(SECOND_SECRETARY, lambda act: chair_agrees.settle(act, MINUTES, one.id))
    assert not (await seen(house)).chair.remarks
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: chair_agrees.settle(act, MINUTES, 1))
    lines = await house.office(lambda office: office.audit.history("minutes", MINUTES))
    assert [line.deed for line in lines] == ["remark", "settle_remark"]
    assert "Срок" not in str(lines)


async def test_a_remark_that_was_given_up_takes_no_words(house: House) -> None:
    await house.acts(HEAD, lambda act: chair_agrees.begin_remark(act, MINUTES, 0))
    assert await house.acts(HEAD, chair_agrees.remark_awaited)
    await house.acts(HEAD, chair_agrees.leave_remark)
    assert not await house.acts(HEAD, chair_agrees.remark_awaited)


async def test_of_approved_minutes_nothing_is_asked(house: House) -> None:
    await asks(house)
    await house.acts(HEAD, lambda act: chair_agrees.begin_remark(act, MINUTES, 0))
    await agrees(house)
    await house.acts(SECRETARY, approve)
    with pytest.raises(IllegalMove):
        await agrees(house)
    with pytest.raises(IllegalMove):
        await asks(house)
    assert not await house.acts(HEAD, chair_agrees.remark_awaited)
