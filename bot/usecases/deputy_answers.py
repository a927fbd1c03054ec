"""What a deputy answers, and what the director makes of it.

A deputy's report is `pending`: it counts for nothing until the director has confirmed it. From then on it is
the director's answer; who said it stays the deputy.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import notices, policy
from bot.domain.appeals import Note
from bot.domain.assignments import Report
from bot.domain.delegations import Delegation, DelegationState, may_answer
from bot.domain.deputies import Given, PassedOn
from bot.domain.errors import IllegalMove, NotAllowed, TooLate
from bot.domain.expected import wanted
from bot.domain.items import Item
from bot.domain.lifecycle import UNDO_WINDOW, Move, report_target
from bot.domain.minutes import Expected
from bot.domain.rights import Deed, Who, capacities, require
from bot.usecases.answering import Answered, Said, acceptance_of, joined_words, number_of, report_of
from bot.usecases.awaiting import await_words, stop_awaiting_words
from bot.usecases.delegate import live_of, passed_on
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import drop_appeals, make_move, mine_to_move
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.rounds import round_of

#: The director hears of an answer so long after its last words: a photo may follow.
SETTLES = timedelta(minutes=2)
#: The kind of the note that says why an answer went back to the deputy.
RETURNED = "return_to_deputy"


def given_items(act: Act) -> tuple[Item, ...]:
    """What the actor has as a deputy and can still answer."""
    require(Deed.SEE_OWN_ITEMS, capacities(act.actor))
    held = act.office.delegations.held_by(act.actor.person.id)
    items = (act.office.assignments.item(one.assignment_id) for one in held)
    return tuple(item for item in items if may_answer(item.assignment))


def is_deputy_only(act: Act, item: Item) -> bool:
    who = concerned(act, item)
    return Who.DEPUTY in who and Who.ASSIGNEE not in who


def see_given(act: Act, assignment_id: int) -> Given:
    """
    Raises:
        NotAllowed, NotFound.
    """
    item = act.office.assignments.item(assignment_id)
    require(Deed.ANSWER_AS_DEPUTY, concerned(act, item))
    return _given(act, item, _live(act, item))


def answer(act: Act, assignment_id: int, said: Said, card: int | None = None) -> Given:
    """«Исполнено» of a deputy. What was `said` just before goes with it, else it is awaited. Twice is once.

    Raises:
        NotAllowed, NotFound; IllegalMove: it needs no answer any more.
    """
    item = act.office.assignments.item(assignment_id)
    given = say(act, item, said)
    await_words(act, assignment_id, card)
    return given


def say(act: Act, item: Item, said: Said) -> Given:
    """Words and files of a deputy: to what he answered before, or they are his answer.

    Raises:
        NotAllowed; IllegalMove: it needs no answer any more.
    """
    require(Deed.ANSWER_AS_DEPUTY, concerned(act, item))
    if not may_answer(item.assignment):
        raise IllegalMove(Move.REPORT, item.assignment.state)
    live = _live(act, item)
    if live.report_id is None:
        report = replace(report_of(act, item, said, final=True), pending=True)
        act.office.reports.add(report)
        answered = replace(live, state=DelegationState.ANSWERED, report_id=report.id)
        live = act.office.delegations.save(live, answered)
        record(act, Deed.ANSWER_AS_DEPUTY, "delegation", live.id, after={"report_id": report.id})
    else:
        # Guarded first: what the director confirms at this moment gets no words that he has not seen.
        report_id = live.report_id
        live = act.office.delegations.save(live, live)
        report = act.office.reports.get(report_id)
        words, number = joined_words(report.words, said.words), number_of(item, said) or report.number
        act.office.reports.save(replace(report, words=words, number=number))
    for file_id in said.files:
        act.office.reports.attach(report.id, file_id)
    _tell_director(act, item, live, act.now + SETTLES)
    return _given(act, item, live)


def send_now(act: Act, assignment_id: int) -> Given:
    """«Больше добавить нечего»: the director hears at once.

    Raises:
        NotAllowed, NotFound.
    """
    given = see_given(act, assignment_id)
    if given.answered:
        stop_awaiting_words(act, assignment_id)
        _tell_director(act, given.item, given.delegation, act.now)
    return given


def withdraw(act: Act, assignment_id: int) -> Given:
    """The deputy takes his answer back, while the director has not confirmed it.

    Raises:
        NotAllowed, NotFound.
    """
    given = see_given(act, assignment_id)
    if not given.answered:
        return given
    live = _unanswered(act, given.delegation)
    stop_awaiting_words(act, assignment_id)
    record(act, "withdraw_deputy", "delegation", live.id)
    for person_id in _directors(act, given.item, live):
        act.office.outbox.drop(notices.deputy(person_id, live.id, "answered", act.now).dedupe_key)
    return _given(act, given.item, live)


def confirm(act: Act, assignment_id: int, version: int) -> Answered:
    """The director's one tap: the deputy's words are his answer now.

    Where something to be sent is missing still, the item goes into work as by an answer of his own.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; TooLate: `deputy_answer`: there is none any more.
    """
    item, who = mine_to_move(act, assignment_id, version, Move.REPORT)
    require(Deed.CONFIRM_DEPUTY, who)
    live = live_of(act, item)
    if live is None or live.report_id is None or live.state is not DelegationState.ANSWERED:
        raise TooLate("deputy_answer")
    # Guarded first: the deputy may add to it, or take it back, at this very moment.
    act.office.delegations.save(live, replace(live, state=DelegationState.ENDED))
    report = replace(act.office.reports.get(live.report_id), pending=False)
    files = len(act.office.reports.attachments(report.id))
    lacking = _lacking(act, item, report, files)
    before = item.assignment
    after = report_target(
        before.state, who, acceptance=acceptance_of(act, item), way=report.way, missing=bool(lacking)
    )
    act.office.reports.save(report)
    # Before the move: undo takes lines back in their reverse order, and the report has the last word here.
    record(
        act,
        Deed.CONFIRM_DEPUTY,
        "delegation",
        live.id,
        {"state": live.state},
        {"state": DelegationState.ENDED},
    )
    if before.answered_at is not None:
        drop_appeals(act, assignment_id)
    changed = replace(before, state=after, reported_on=None if lacking else report.on, silent_until=None)
    look_at = look_at_of(act.office, changed, act.calendar) if lacking else None
    alone = replace(item, passed_on=None, deputy_id=None)
    moved = make_move(act, alone, Move.REPORT, changed, look_at, {"report_id": report.id})
    if live.person_id is not None:
        moment = policy.mailing_moment(act.now + UNDO_WINDOW, act.workspace.zone, act.calendar)
        told = notices.deputy(live.person_id, live.id, "confirmed", moment)
        act.office.outbox.post(replace(told, cause_id=act.deed_id))
    return Answered(moved, report.words, files, lacking)


def _lacking(act: Act, item: Item, report: Report, files: int) -> tuple[Expected, ...]:
    if not wanted(item.expected):
        return ()
    return round_of(act, item.assignment.id).missing(item, report, files=bool(files))


def return_to_deputy(act: Act, assignment_id: int) -> PassedOn:
    """His answer counts for nothing, he is to answer again. Why may be said next.

    Raises:
        NotAllowed, NotFound; TooLate: `deputy_answer`.
    """
    item = act.office.assignments.item(assignment_id)
    require(Deed.CONFIRM_DEPUTY, concerned(act, item))
    live = live_of(act, item)
    if live is None or live.state is not DelegationState.ANSWERED or live.person_id is None:
        raise TooLate("deputy_answer")
    live = _unanswered(act, live)
    record(act, RETURNED, "delegation", live.id)
    _tell_deputy(act, live, act.now + SETTLES)
    return passed_on(act, item)


def explain_return(act: Act, assignment_id: int, words: str) -> PassedOn:
    """What the deputy is to mend, in the director's words; he hears it with them.

    Raises:
        NotAllowed, NotFound; TooLate: `deputy_answer`: he has answered again, or has it no more.
    """
    item = act.office.assignments.item(assignment_id)
    require(Deed.CONFIRM_DEPUTY, concerned(act, item))
    live = live_of(act, item)
    if live is None or live.state is not DelegationState.TAKEN:
        raise TooLate("deputy_answer")
    act.office.notes.add(
        Note(act.office.new_id(), assignment_id, act.actor.person.id, act.now, RETURNED, words)
    )
    _tell_deputy(act, live, act.now)
    return replace(passed_on(act, item), words=words)


def remark_of(act: Act, live: Delegation) -> str:
    """What the director said when he last returned it to this deputy."""
    said = [
        note
        for note in act.office.notes.of_assignment(live.assignment_id)
        if note.kind == RETURNED and note.at >= live.made_at
    ]
    return said[-1].words if said else ""


def _given(act: Act, item: Item, live: Delegation) -> Given:
    by = act.office.people.person(live.by_id)
    if live.report_id is None:
        return Given(item, live, by, remark=remark_of(act, live))
    report = act.office.reports.get(live.report_id)
    return Given(item, live, by, report.words, len(act.office.reports.attachments(report.id)))


def _live(act: Act, item: Item) -> Delegation:
    live = live_of(act, item)
    if live is None or live.person_id != act.actor.person.id:
        raise NotAllowed(Deed.ANSWER_AS_DEPUTY)
    return live


def _unanswered(act: Act, live: Delegation) -> Delegation:
    again = act.office.delegations.save(live, replace(live, state=DelegationState.TAKEN, report_id=None))
    if live.report_id is not None:
        act.office.reports.save(replace(act.office.reports.get(live.report_id), withdrawn=True))
    return again


def _directors(act: Act, item: Item, live: Delegation) -> list[int]:
    """Whoever answers for the item today; he who passed it on, where the seat is nobody's."""
    post_id = item.assignment.post_id
    holders = act.office.people.holder_of([post_id]) if post_id is not None else {}
    return [holders.get(post_id, live.by_id) if post_id is not None else live.by_id]


def _tell_director(act: Act, item: Item, live: Delegation, at: datetime) -> None:
    moment = policy.mailing_moment(at, act.workspace.zone, act.calendar)
    for person_id in _directors(act, item, live):
        act.office.outbox.post(notices.deputy(person_id, live.id, "answered", moment))


def _tell_deputy(act: Act, live: Delegation, at: datetime) -> None:
    if live.person_id is not None:
        moment = policy.mailing_moment(at, act.workspace.zone, act.calendar)
        act.office.outbox.post(notices.deputy(live.person_id, live.id, "returned", moment))
