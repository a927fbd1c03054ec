"""The office decides what was asked and reported: once, told after ten minutes, taken back as one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.assignments import Assignment, State, Way
from bot.domain.errors import BadInput, IllegalMove, NotAllowed, NotFound, Overtaken
from bot.domain.lifecycle import Move
from bot.domain.people import Account, Person, Role
from bot.domain.queue import Asking, Done, QueueKind, Wanted
from bot.domain.waiting import Waiting, WaitingKind
from bot.usecases import (
    accept_reports,
    decide_concern,
    decide_extension,
    decide_not_ours,
    office_moves,
    office_words,
    propose_close,
)
from bot.usecases.answer_unclear import answer_unclear
from bot.usecases.keep_words import keep_words
from bot.usecases.moves import office_move
from bot.usecases.ports import Act, Office
from bot.usecases.queue import queue
from bot.usecases.report_done import report_done, take
from bot.usecases.undo import undo_deed
from bot.usecases.waiting import waiting
from tests.db.counting import counted_statements
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

ONE, OTHER, THIRD = director(1), director(2), director(3)
SECOND, HEAD, CONTROLLER = 3, 4, 5
DUE, ASKED = date(2026, 12, 1), date(2026, 12, 8)
STAFF = {SECOND: Role.SECRETARY, HEAD: Role.HEAD, CONTROLLER: Role.CONTROLLER}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: 6/1 has come to three directors."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3)

    def moves_in(office: Office) -> None:
        for one, role in STAFF.items():
            office.people.add_person(
                Person(one, f"Служащий{one}", "Анна", "Олеговна", roles=frozenset({role}))
            )
            office.people.bind(Account(chat_of(one), chat_of(one), one, at(20)))

    await house.office(moves_in)
    await house.approves(DUE, directors=3)
    await house.plans()
    await house.sends()
    yield house
    await house.store.close()


async def of(house: House, person_id: int) -> Assignment:
    return next(one for one in await house.assignments() if one.post_id == 2000 + person_id)


async def asks(house: House, person_id: int, kind: AppealKind, **more: object) -> int:
    """As the director's own deed will: of all but another day the item waits for the answer."""
    one = await of(house, person_id)

    def deed(act: Act) -> int:
        appeal = Appeal(act.office.new_id(), one.id, kind, person_id, act.now, "Ждут справку")
        act.office.appeals.add(replace(appeal, **more))  # type: ignore[arg-type]
        if kind not in (AppealKind.EXTENSION, AppealKind.CLOSE):
            changed = replace(one, state=State.CLARIFYING, answered_at=act.now)
            act.office.assignments.save(changed, None)
        return appeal.id

    return await house.acts(person_id, deed)


async def hears(house: House, person_id: int) -> list[str]:
    """What is told once the ten minutes are over, beside what was told before."""
    before = len(house.telegram.told(chat_of(person_id)))
    await house.lets_pass(timedelta(minutes=11))
    return list(house.telegram.told(chat_of(person_id))[before:])


async def reports(house: House, *people: int) -> None:
    def switch(office: Office) -> None:
        office.people.save_workspace(replace(office.people.workspace(), acceptance=True))

    await house.office(switch)
    for person_id in people:
        one = await of(house, person_id)
        await house.acts(person_id, lambda act, one=one: report_done(act, one.id, one.version))  # type: ignore[misc]
        await house.acts(person_id, lambda act: keep_words(act, "Приказ № 145"))


# --- extensions -------------------------------------------------------------------------------------------


async def test_another_day_is_granted_counted_and_told(house: House) -> None:
    appeal_id = await asks(house, ONE, AppealKind.EXTENSION, until=ASKED)
    done = await house.acts(SECRETARY, lambda act: decide_extension.grant(act, appeal_id))

    one = await of(house, ONE)
    assert (one.due, one.hand_in, one.moved, one.first_due) == (ASKED, ASKED, 1, DUE)
    assert (done.deed, done.day, done.told) == ("extended", ASKED, 1)
    [told] = await hears(house, ONE)
    assert "Срок 6/1 перенесён" in told
    assert "был до 1 декабря" in told.replace("\u00a0", " ")


async def test_a_refusal_has_a_reason_and_may_be_followed_by_a_grant(house: House) -> None:
    appeal_id = await asks(house, ONE, AppealKind.EXTENSION, until=ASKED)
    with pytest.raises(BadInput, match="reason_needed"):
        await house.acts(HEAD, lambda act: decide_extension.refuse(act, appeal_id, " "))
    await house.acts(HEAD, lambda act: decide_extension.refuse(act, appeal_id, "Срок общий"))
    assert (await of(house, ONE)).due == DUE
    [told] = await hears(house, ONE)
    assert "Срок 6/1 прежний" in told
    assert "«Срок общий»" in told

    again = await asks(house, ONE, AppealKind.EXTENSION, until=ASKED)
    await house.acts(SECRETARY, lambda act: decide_extension.grant(act, again, date(2026, 12, 4)))
    assert (await of(house, ONE)).due == date(2026, 12, 4)


async def test_who_decides_second_hears_what_the_first_decided(house: House) -> None:
    appeal_id = await asks(house, ONE, AppealKind.EXTENSION, until=ASKED)
    await house.acts(SECRETARY, lambda act: decide_extension.grant(act, appeal_id))
    done = await house.acts(SECOND, lambda act: decide_extension.refuse(act, appeal_id, "Нет"))

    assert (done.deed, done.deed_id, done.day) == ("faster", None, ASKED)
    assert done.faster is not None
    assert done.faster.startswith("Белова")
    assert (await of(house, ONE)).moved == 1
    assert len(await hears(house, ONE)) == 1


async def test_a_granted_day_is_taken_back_unheard(house: House) -> None:
    appeal_id = await asks(house, ONE, AppealKind.EXTENSION, until=ASKED)
    done = await house.acts(SECRETARY, lambda act: decide_extension.grant(act, appeal_id))
    await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id or 0))

    one = await of(house, ONE)
    assert (one.due, one.moved, one.first_due) == (DUE, 0, None)
    assert await hears(house, ONE) == []
    [[pending]] = await house.acts(SECRETARY, lambda act: queue(act, QueueKind.EXTENSION))
    assert pending.id == appeal_id


@pytest.mark.parametrize("day, reason", [(None, "day_needed"), (date(2026, 11, 22), "day_is_past")])
async def test_only_a_day_ahead_is_granted(house: House, day: date | None, reason: str) -> None:
    appeal_id = await asks(house, ONE, AppealKind.EXTENSION)
    with pytest.raises(BadInput, match=reason):
        await house.acts(SECRETARY, lambda act: decide_extension.grant(act, appeal_id, day))


async def test_all_that_was_seen_is_decided_at_once_and_nothing_else(house: House) -> None:
    first = await asks(house, ONE, AppealKind.EXTENSION, until=ASKED)
    undated = await asks(house, OTHER, AppealKind.EXTENSION)
    later = await asks(house, THIRD, AppealKind.EXTENSION, until=ASKED)
    done = await house.acts(SECRETARY, lambda act: decide_extension.grant_all(act, undated))

    assert [item.assignment.post_id for item in done.items] == [2000 + ONE]
    left = await house.acts(SECRETARY, lambda act: queue(act, QueueKind.EXTENSION))
    assert [one.id for (one,) in left] == [undated, later]
    assert first < undated < later


@pytest.mark.parametrize("who", [ONE, CONTROLLER])
async def test_only_the_office_decides(house: House, who: int) -> None:
    appeal_id = await asks(house, ONE, AppealKind.EXTENSION, until=ASKED)
    with pytest.raises(NotAllowed):
        await house.acts(who, lambda act: decide_extension.grant(act, appeal_id))
    concern = await asks(house, OTHER, AppealKind.NOT_CONCERNED)
    for one in (HEAD, who):
        with pytest.raises(NotAllowed):
            await house.acts(one, lambda act: decide_concern.agree(act, concern))


async def test_a_button_of_another_kind_decides_nothing(house: House) -> None:
    appeal_id = await asks(house, ONE, AppealKind.EXTENSION, until=ASKED)
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: decide_concern.agree(act, appeal_id))


# --- not concerned, not ours, unclear ---------------------------------------------------------------------


async def test_not_concerned_in_bulk_and_taken_back_in_bulk(house: House) -> None:
    for person_id in (ONE, OTHER):
        last = await asks(house, person_id, AppealKind.NOT_CONCERNED)
    later = await asks(house, THIRD, AppealKind.NOT_CONCERNED)
    [group] = await house.acts(SECRETARY, lambda act: queue(act, QueueKind.NOT_CONCERNED))
    assert len(group) == 3
    decision_id = group[0].item.assignment.decision_id

    done = await house.acts(SECRETARY, lambda act: decide_concern.agree_with_all(act, decision_id, last))
    assert len(done.items) == 2
    assert (await of(house, ONE)).state is State.NOT_CONCERNED
    assert (await of(house, THIRD)).state is State.CLARIFYING

    await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id or 0))
    assert (await of(house, ONE)).state is State.CLARIFYING
    await house.acts(
        SECRETARY, lambda act: decide_concern.refuse_all(act, decision_id, later, "Касается всех")
    )
    assert {one.state for one in await house.assignments()} == {State.ISSUED}
    [told] = await hears(house, ONE)
    assert "«Касается всех»" in told


async def test_not_ours_goes_to_the_seat_proposed_or_stays(house: House) -> None:
    post_id = (await of(house, THIRD)).post_id
    vacant = await house.office(lambda office: next(p.id for p in office.people.posts() if p.id == post_id))
    first = await asks(house, ONE, AppealKind.NOT_OURS, post_id=vacant)
    second = await asks(house, OTHER, AppealKind.NOT_OURS)

    done = await house.acts(SECRETARY, lambda act: decide_not_ours.give(act, first))
    assert done.items[0].assignment.state is State.RELEASED
    with pytest.raises(BadInput, match="seat_needed"):
        await house.acts(SECRETARY, lambda act: decide_not_ours.give(act, second))
    await house.acts(SECRETARY, lambda act: decide_not_ours.leave(act, second, "Это Ваш участок"))
    assert (await of(house, OTHER)).state is State.ISSUED
    assert await house.acts(SECRETARY, lambda act: queue(act, QueueKind.NOT_OURS)) == ()


async def test_what_is_unclear_is_answered_with_another_day(house: House) -> None:
    appeal_id = await asks(house, ONE, AppealKind.UNCLEAR)
    await house.acts(SECRETARY, lambda act: answer_unclear(act, appeal_id, "Форма — в приложении 2", ASKED))
    one = await of(house, ONE)
    assert (one.state, one.due, one.moved) == (State.ISSUED, ASKED, 1)
    [told] = await hears(house, ONE)
    assert "«Форма — в приложении 2»" in told


async def test_what_moved_on_meanwhile_waits_no_more(house: House) -> None:
    appeal_id = await asks(house, ONE, AppealKind.UNCLEAR)
    one = await of(house, ONE)
    await house.acts(HEAD, lambda act: office_move(act, one.id, one.version, Move.CLOSE, words="Не нужно"))

    assert await house.acts(SECRETARY, lambda act: queue(act, QueueKind.UNCLEAR)) == ()
    done = await house.acts(SECRETARY, lambda act: answer_unclear(act, appeal_id, "Поздно"))
    assert done.deed == "dropped"
    assert (await of(house, ONE)).state is State.CLOSED


# --- reports ----------------------------------------------------------------------------------------------


async def test_a_report_is_returned_then_accepted(house: House) -> None:
    await reports(house, ONE)
    one = await of(house, ONE)
    assert one.state is State.REPORTED
    with pytest.raises(BadInput, match="reason_needed"):
        await house.acts(CONTROLLER, lambda act: accept_reports.return_report(act, one.id, one.version, ""))
    await house.acts(
        CONTROLLER,
        lambda act: accept_reports.return_report(act, one.id, one.version, "Ссылка не открывается"),
    )
    [told] = await hears(house, ONE)
    assert "Вернули 6/1, срок прежний" in told
    assert "«Ссылка не открывается»" in told

    await reports(house, ONE)
    again = await of(house, ONE)
    await house.acts(CONTROLLER, lambda act: accept_reports.accept(act, again.id, again.version))
    assert (await of(house, ONE)).state is State.DONE
    with pytest.raises((Overtaken, IllegalMove)):
        await house.acts(SECRETARY, lambda act: accept_reports.accept(act, again.id, again.version))


async def test_all_seen_reports_are_accepted_at_once(house: House) -> None:
    await reports(house, ONE, OTHER)
    seen = await house.acts(CONTROLLER, lambda act: queue(act, QueueKind.REPORT))
    await reports(house, THIRD)
    last = max(one.id for (one,) in seen)
    done = await house.acts(CONTROLLER, lambda act: accept_reports.accept_all(act, QueueKind.REPORT, last))
    assert len(done.items) == 2
    assert (await of(house, THIRD)).state is State.REPORTED
    await house.acts(CONTROLLER, lambda act: undo_deed(act, done.deed_id or 0))
    assert {one.state for one in await house.assignments()} == {State.REPORTED}


async def test_whoever_was_named_has_the_reports_and_the_secretary_what_came_another_way(
    house: House,
) -> None:
    await reports(house, ONE, OTHER)

    def name(act: Act) -> None:
        decision = act.office.minutes.decisions(act.office.minutes.recent(1)[0].id)[0]
        act.office.minutes.save_decision(replace(decision, controller_id=THIRD), people=False)
        last = act.office.reports.of_assignment(elsewhere.id)[-1]
        act.office.reports.save(replace(last, way=Way.ELSEWHERE))

    elsewhere = await of(house, OTHER)
    await house.acts(SECRETARY, name)

    async def found(who: int) -> dict[str, int]:
        return {
            kind.value: len(await house.acts(who, lambda act, kind=kind: queue(act, kind)))  # type: ignore[misc]
            for kind in (QueueKind.REPORT, QueueKind.ELSEWHERE)
        }

    assert await found(THIRD) == {"report": 1, "elsewhere": 1}
    assert await found(SECRETARY) == {"report": 0, "elsewhere": 1}
    assert await found(CONTROLLER) == await found(ONE) == {"report": 0, "elsewhere": 0}
    shown = await house.acts(THIRD, waiting)
    assert [one.kind for one in shown] == [WaitingKind.ELSEWHERE, WaitingKind.REPORT]


async def test_kept_on_control_with_a_new_day_closed_and_reopened(house: House) -> None:
    one = await of(house, ONE)
    await house.acts(ONE, lambda act: report_done(act, one.id, one.version))
    done = await of(house, ONE)
    await house.acts(CONTROLLER, lambda act: office_moves.keep_on(act, one.id, done.version, ASKED))
    kept = await of(house, ONE)
    assert (kept.state, kept.due) == (State.IN_WORK, ASKED)
    with pytest.raises(NotAllowed):
        await house.acts(CONTROLLER, lambda act: office_moves.close_item(act, one.id, kept.version, "Хватит"))
    await house.acts(HEAD, lambda act: office_moves.close_item(act, one.id, kept.version, "Хватит"))
    closed = await of(house, ONE)
    await house.acts(SECRETARY, lambda act: office_moves.reopen_item(act, one.id, closed.version, "Нет"))
    assert (await of(house, ONE)).state is State.IN_WORK


async def test_a_controller_proposes_and_the_secretary_closes(house: House) -> None:
    one = await of(house, ONE)
    with pytest.raises(NotAllowed):
        await house.acts(ONE, lambda act: propose_close.propose_close(act, one.id, "Пора"))
    await house.acts(CONTROLLER, lambda act: propose_close.propose_close(act, one.id, "Пора"))
    [[pending]] = await house.acts(SECRETARY, lambda act: queue(act, QueueKind.CLOSE))
    done = await house.acts(SECRETARY, lambda act: propose_close.agree(act, pending.id))
    assert done.items[0].assignment.state is State.CLOSED
    await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id or 0))
    refused = await house.acts(SECRETARY, lambda act: propose_close.refuse(act, pending.id))
    assert refused.deed == "not_closed"
    appeal = await house.office(lambda office: office.appeals.get(pending.id))
    assert appeal.state is AppealState.REFUSED


# --- words, days, the list --------------------------------------------------------------------------------


async def test_a_day_then_words_return_a_report(house: House) -> None:
    await reports(house, ONE)
    one = await of(house, ONE)
    asking = Asking(Wanted.RETURN, one.id, one.version, queue=QueueKind.REPORT)
    await house.acts(SECRETARY, lambda act: office_words.begin(act, asking))
    await house.acts(SECRETARY, office_words.ask_day)
    with pytest.raises(BadInput, match="not_a_deadline"):
        await house.acts(SECRETARY, lambda act: office_words.hear(act, "исправьте"))
    heard = await house.acts(SECRETARY, lambda act: office_words.hear(act, "до 8 декабря"))
    assert isinstance(heard, Asking)
    done = await house.acts(SECRETARY, lambda act: office_words.hear(act, "Исправьте"))
    assert isinstance(done, Done)
    assert (done.deed, done.day) == ("returned", ASKED)
    assert await house.acts(SECRETARY, office_words.asking_now) is None


async def test_words_are_not_waited_for_by_whoever_may_not_look(house: House) -> None:
    one = await of(house, ONE)
    asking = Asking(Wanted.CLOSE, one.id, one.version)
    with pytest.raises(NotAllowed):
        await house.acts(ONE, lambda act: office_words.begin(act, asking))
    await house.acts(CONTROLLER, lambda act: office_words.begin(act, asking))
    with pytest.raises(NotAllowed):
        await house.acts(CONTROLLER, lambda act: office_words.hear(act, "Закройте"))


async def test_what_waits_is_counted_by_assignments(house: House) -> None:
    for person_id in (ONE, OTHER):
        await asks(house, person_id, AppealKind.NOT_CONCERNED)
    await asks(house, THIRD, AppealKind.EXTENSION, until=ASKED)
    found = await house.acts(SECRETARY, waiting)
    assert [(one.kind, one.count, one.matters) for one in found] == [
        (WaitingKind.EXTENSION, 1, 1),
        (WaitingKind.NOT_CONCERNED, 2, 2),
    ]
    assert await house.acts(HEAD, waiting) == (Waiting(WaitingKind.EXTENSION, 1),)


async def test_an_item_taken_meanwhile_is_still_excused(house: House) -> None:
    """«В работе» after «не касается»: what was asked is dropped by the move, or decided by the office."""
    one = await of(house, ONE)
    await house.acts(ONE, lambda act: take(act, one.id, one.version))
    done = await house.acts(SECRETARY, lambda act: office_moves.excuse_item(act, one.id, one.version + 1))
    assert done.items[0].assignment.state is State.NOT_CONCERNED


async def test_what_waits_takes_as_many_statements_for_one_report_as_for_three(house: House) -> None:
    counts = []
    for who in (ONE, OTHER, THIRD):
        await reports(house, who)
        with counted_statements() as statements:
            await house.acts(SECRETARY, lambda act: queue(act, QueueKind.REPORT))
        counts.append(len(statements))
    assert counts[0] == counts[1] == counts[2]
