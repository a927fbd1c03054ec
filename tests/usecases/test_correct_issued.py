"""One decision corrected after it was issued: its assignments, who hears of it, taking it back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.correction_plan import Plan
from bot.domain.errors import BadInput, NotAllowed, NotFound, Overtaken, Refused
from bot.domain.minutes import Decision, Expected, Minutes, MinutesState, Tracking
from bot.usecases import edit_decision, own_items
from bot.usecases.cancel_issued import cancel_assignment, cancel_one
from bot.usecases.correct_issued import Applied, apply_correction, begin_correction, give_reason
from bot.usecases.ports import Act
from bot.usecases.report_done import report_done
from bot.usecases.see_correction import plan_of
from bot.usecases.undo import undo_deed
from tests.scheduler.house import MINUTES, SECRETARY, House, at, chat_of, director

ONE, OTHER, DID, NEW = director(1), director(2), director(3), director(4)
DECISION = MINUTES + 10
DUE, LATER = date(2026, 12, 1), date(2026, 12, 8)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: 6/1 and 6/2 have come to three of four directors; the third has done 6/1."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(4)
    await house.approves(DUE, DUE, directors=3)
    await house.plans()
    await house.sends()
    await house.acts(DID, does)
    await house.sends()
    yield house
    await house.store.close()


def does(act: Act) -> None:
    first = next(i for i in own_items.own_items(act) if i.code == "6/1").assignment
    report_done(act, first.id, first.version)


def draft_of(act: Act, decision_id: int = DECISION) -> Minutes:
    draft = act.office.minutes.amending(decision_id)
    assert draft is not None
    return draft


def planned(act: Act) -> Plan:
    plan = plan_of(act, draft_of(act))
    assert plan is not None
    return plan


Edit = Callable[[Act, Decision], object]


def later(act: Act, one: Decision) -> None:
    edit_decision.set_deadline_day(act, one.id, None, LATER, "до 8 декабря")


async def corrects(house: House, edit: Edit, reason: str = "уточнили", *, silent: bool = False) -> Applied:
    def begins(act: Act) -> None:
        draft = begin_correction(act, DECISION)
        edit(act, act.office.minutes.decisions(draft.id)[0])
        if reason:
            give_reason(act, draft.id, reason)

    await house.acts(SECRETARY, begins)
    return await house.acts(
        SECRETARY, lambda act: apply_correction(act, draft_of(act).id, planned(act).seen, silent=silent)
    )


async def told_after(house: House, deed: Callable[[], object]) -> dict[int, list[str]]:
    before = {one: len(house.telegram.told(chat_of(one))) for one in (ONE, OTHER, DID, NEW)}
    await deed()  # type: ignore[misc]
    await house.sends()
    assert {one: len(house.telegram.told(chat_of(one))) for one in before} == before, "not yet"
    house.time.passes(timedelta(minutes=11))
    for _ in range(3):
        await house.sends()
    return {one: list(house.telegram.told(chat_of(one))[count:]) for one, count in before.items()}


async def assignments(house: House, decision_id: int = DECISION) -> dict[int, object]:
    found = await house.office(lambda office: office.assignments.of_decision(decision_id))
    return {(one.post_id or 0) - 2000: one for one in found}


async def test_another_day_is_counted_and_told_but_not_to_who_is_done(house: House) -> None:
    told = await told_after(house, lambda: corrects(house, later))
    for one in (ONE, OTHER):
        (words,) = told[one]
        assert "Изменён 6/1: срок" in words
        assert "8\xa0декабря" in words
        assert "был до 1\xa0декабря" in words
        assert "уточнили" in words
    assert told[DID] == told[NEW] == []
    now = await assignments(house)
    assert [(one.due, one.moved, one.first_due) for one in now.values()] == [  # type: ignore[attr-defined]
        (LATER, 1, DUE),
        (LATER, 1, DUE),
        (DUE, 0, None),
    ]
    assert now[DID].state is State.DONE  # type: ignore[attr-defined]
    decision = await house.office(lambda office: office.minutes.decision(DECISION))
    assert (decision.due, decision.code, decision.minutes_id) == (LATER, "6/1", MINUTES)
    (kept,) = await house.office(lambda office: office.corrections.of_decision(DECISION))
    assert kept.reason == "уточнили"


async def test_undone_within_ten_minutes_nobody_hears(house: House) -> None:
    was = await assignments(house)

    async def there_and_back() -> None:
        done = await corrects(house, later)
        house.time.passes(timedelta(minutes=5))
        await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id))

    told = await told_after(house, there_and_back)
    assert not any(told.values())
    again = await assignments(house)
    for one, before in was.items():
        same = replace(again[one], version=before.version)  # type: ignore[attr-defined,type-var]
        assert same == before
    decision = await house.office(lambda office: office.minutes.decision(DECISION))
    assert decision.due == DUE
    assert await house.office(lambda office: office.corrections.of_decision(DECISION)) == ()
    # The draft stands again, to go on with.
    assert (await house.acts(SECRETARY, planned)).effects


async def test_seats_go_and_come_and_answers_stay(house: House) -> None:
    """The first stays, the second goes, the third has answered and is kept, the fourth is new."""

    def others(act: Act, one: Decision) -> None:
        edit_decision.give_to(act, one.id, None, "p", 2000 + ONE)
        edit_decision.tick(act, one.id, None, "p", 2000 + NEW)

    told = await told_after(house, lambda: corrects(house, others))
    now = await assignments(house)
    assert {one: a.state for one, a in now.items()} == {  # type: ignore[attr-defined]
        ONE: State.ISSUED,
        OTHER: State.CANCELLED,
        DID: State.DONE,
        NEW: State.ISSUED,
    }
    assert told[ONE] == told[DID] == []
    assert "6/1 отменён" in told[OTHER][0]
    assert "уточнили" in told[OTHER][0]
    assert "новый пункт" in told[NEW][0].replace("\xa0", " ")


async def test_an_answer_on_its_way_is_kept_and_named(house: House) -> None:
    def takes(act: Act) -> None:
        from bot.usecases.report_done import take

        first = next(i for i in own_items.own_items(act) if i.code == "6/1").assignment
        take(act, first.id, first.version)

    await house.acts(OTHER, takes)
    done = await corrects(house, lambda act, one: edit_decision.give_to(act, one.id, None, "p", 2000 + ONE))
    assert [one.post_id for one in done.plan.kept] == [2000 + OTHER]
    now = await assignments(house)
    assert now[OTHER].state is State.IN_WORK  # type: ignore[attr-defined]


async def test_other_words_are_told_before_and_after(house: House) -> None:
    told = await told_after(
        house, lambda: corrects(house, lambda act, one: edit_decision.set_text(act, one.id, "Сдать 3 отчёта"))
    )
    for one in (ONE, OTHER, DID):
        assert "Было: Представить заявки" in told[one][0]
        assert "Стало: Сдать 3 отчёта" in told[one][0]
    assert "Ваш ответ остаётся" in told[DID][0]


async def test_a_slip_of_the_pen_may_be_corrected_silently(house: House) -> None:
    def slip(act: Act, one: Decision) -> None:
        edit_decision.set_text(act, one.id, "представить заявку на аттестацию")

    told = await told_after(house, lambda: corrects(house, slip, "опечатка", silent=True))
    assert not any(told.values())
    with pytest.raises(BadInput, match="must_be_told"):
        await corrects(house, later, silent=True)


async def test_to_be_known_only_cancels_what_is_open(house: House) -> None:
    await corrects(house, lambda act, one: edit_decision.set_tracking(act, one.id, None, Tracking.NOTICE))
    states = [one.state for one in (await assignments(house)).values()]  # type: ignore[attr-defined]
    assert states == [State.CANCELLED, State.CANCELLED, State.DONE]


async def test_what_can_not_be_applied(house: House) -> None:
    with pytest.raises(BadInput, match="nothing_changed"):
        await corrects(house, lambda *_: None, reason="")
    with pytest.raises(BadInput, match="reason_needed"):
        await corrects(house, later, reason="")
    with pytest.raises(NotAllowed):
        await house.acts(ONE, lambda act: begin_correction(act, DECISION))
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: begin_correction(act, DECISION + 1))


async def test_two_secretaries_change_one_draft_and_only_what_was_shown_is_applied(house: House) -> None:
    await house.acts(SECRETARY, lambda act: begin_correction(act, DECISION))
    first = await house.acts(SECRETARY, draft_of)
    again = await house.acts(SECRETARY, lambda act: begin_correction(act, DECISION))
    assert first.id == again.id
    seen = (await house.acts(SECRETARY, planned)).seen

    def edits(act: Act) -> None:
        later(act, act.office.minutes.decisions(first.id)[0])
        give_reason(act, first.id, "уточнили")

    await house.acts(SECRETARY, edits)
    with pytest.raises(Overtaken):
        await house.acts(SECRETARY, lambda act: apply_correction(act, first.id, seen))


async def test_what_was_changed_otherwise_since_is_not_taken_back_unseen(house: House) -> None:
    await house.acts(SECRETARY, lambda act: begin_correction(act, DECISION))
    draft = await house.acts(SECRETARY, draft_of)

    def otherwise(act: Act) -> None:
        one = act.office.minutes.decision(DECISION)
        act.office.minutes.save_decision(replace(one, expected=(Expected.FILE,)))

    await house.acts(SECRETARY, otherwise)
    with pytest.raises(Refused):
        await house.acts(SECRETARY, planned)
    fresh = await house.acts(SECRETARY, lambda act: begin_correction(act, DECISION))
    assert fresh.id != draft.id
    old = await house.office(lambda office: office.minutes.get(draft.id))
    assert old.state is MinutesState.WITHDRAWN


async def test_one_decision_is_cancelled_and_comes_back(house: House) -> None:
    version = (await house.office(lambda office: office.minutes.decision(DECISION))).version
    done = await house.acts(SECRETARY, lambda act: cancel_one(act, DECISION, version, "больше не требуется"))
    assert done.items == 2
    assert (await house.office(lambda office: office.minutes.decision(DECISION))).cancelled
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: cancel_one(act, DECISION, version + 1, "ещё раз"))
    await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id))
    assert not (await house.office(lambda office: office.minutes.decision(DECISION))).cancelled
    states = [one.state for one in (await assignments(house)).values()]  # type: ignore[attr-defined]
    assert states == [State.ISSUED, State.ISSUED, State.DONE]


async def test_who_had_it_hears_that_it_is_cancelled_and_why(house: House) -> None:
    told = await told_after(
        house,
        lambda: house.acts(
            SECRETARY,
            lambda act: cancel_one(
                act, DECISION, act.office.minutes.decision(DECISION).version, "решается иначе"
            ),
        ),
    )
    assert "6/1 отменён" in told[ONE][0]
    assert "решается иначе" in told[ONE][0]
    assert told[DID] == []


async def test_one_assignment_is_cancelled_for_one_seat(house: House) -> None:
    now = await assignments(house)
    one = now[ONE]
    with pytest.raises(BadInput, match="reason_needed"):
        await house.acts(SECRETARY, lambda act: cancel_assignment(act, one.id, one.version, " "))  # type: ignore[attr-defined]
    told = await told_after(
        house,
        lambda: house.acts(
            SECRETARY,
            lambda act: cancel_assignment(act, one.id, one.version, "внесён ошибочно"),  # type: ignore[attr-defined]
        ),
    )
    assert "6/1 отменён" in told[ONE][0]
    assert not told[OTHER]
