"""«История»: the journal with the words that were said, and names as they are called today. Only reads.

The journal holds ids and values, the words stand in reports, notes, appeals and corrections: here both come
together. Of an item its own line of life is told and nobody else's, so that no school sees another's answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.appeals import Appeal, AppealState, Note
from bot.domain.assignments import Assignment, Report, State, Way
from bot.domain.audit import AuditEvent, Value
from bot.domain.errors import NotFound
from bot.domain.history import History, HistoryLine, Told, in_order, speaks_of
from bot.domain.items import Item
from bot.domain.minutes import Decision
from bot.domain.rights import Deed, Who, capacities, require
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act

#: Of a decision: what was done to it after it was issued, or led to that.
_OF_DECISION = frozenset({Deed.ATTACH_FILE, Deed.EDIT_PERIODS})
_OF_MINUTES = frozenset({Deed.APPROVE_MINUTES, Deed.WITHDRAW_MINUTES})
_OFFICE = frozenset({Who.SECRETARY, Who.HEAD, Who.CONTROLLER})


def item_history(act: Act, assignment_id: int, *, evidence: bool = False) -> History:
    """Of one item. `evidence`: with the messages that were sent about it.

    Raises:
        NotAllowed, NotFound.
    """
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item)
    require(Deed.SEE_HISTORY, who)
    names = _Names(act)
    lines = [*_lines(act, names, item.assignment), *_corrections(act, names, item)]
    office = bool(who & _OFFICE)
    return History(
        decision_id=item.assignment.decision_id,
        code=item.code,
        sentence=item.sentence,
        deadline=item.deadline,
        due=item.assignment.due,
        minutes_number=item.minutes_number,
        minutes_date=item.minutes_date,
        lines=in_order(lines),
        told=_told(act, names, item, office=office) if evidence else (),
        assignment_id=assignment_id,
        seat=item.post_label,
        office=office,
    )


def decision_history(act: Act, decision_id: int, *, evidence: bool = False) -> History:
    """Of a decision with all its items, for the office.

    Raises:
        NotAllowed, NotFound.
    """
    decision = act.office.minutes.decision(decision_id)
    minutes = act.office.minutes.get(decision.minutes_id)
    controller = decision.controller_id or minutes.controller_id
    require(Deed.SEE_HISTORY, capacities(act.actor, controller_id=controller))
    names = _Names(act)
    ones = act.office.assignments.of_decision(decision_id)
    lines = [*_of_decision(act, names, decision)]
    for one in ones:
        lines += _lines(act, names, one, names.seat(one.post_id) or names.person(one.person_id))
    items = act.office.assignments.items(one.id for one in ones) if evidence else ()
    told = {one for item in items for one in _told(act, names, item, office=True)}
    return History(
        decision_id=decision_id,
        code=decision.code,
        sentence=decision.sentence,
        deadline=decision.deadline,
        due=decision.due,
        minutes_number=minutes.number,
        minutes_date=minutes.date,
        lines=in_order(lines),
        told=tuple(sorted(told, key=lambda one: (one.at, one.to))),
    )


@dataclass(slots=True)
class _Names:
    """As people and seats are called today; each is asked for once."""

    act: Act
    _persons: dict[int, str] = field(default_factory=dict)
    _seats: dict[int, str] = field(default_factory=dict)

    def person(self, person_id: int | None) -> str:
        if person_id is None:
            return ""
        if person_id not in self._persons:
            found = self.act.office.people.persons_of([person_id])
            self._persons[person_id] = found[0].short if found else ""
        return self._persons[person_id]

    def seat(self, post_id: int | None) -> str:
        if post_id is None:
            return ""
        if not self._seats:
            self._seats = {post.id: post.label for post in self.act.office.people.posts()}
        return self._seats.get(post_id, "")


def _lines(act: Act, names: _Names, one: Assignment, seat: str = "") -> Iterator[HistoryLine]:
    office = act.office
    events = office.audit.history("assignment", one.id)
    appeals = {appeal.id: appeal for appeal in office.appeals.of_assignment(one.id)}
    told: set[int] = set()
    said: set[int] = set()
    for event in events:
        words = _words_of(act, event, appeals, told, said)
        yield _line(names, event, words, seat)
    # What was reported and asked without a line of the journal about the item itself.
    for report in office.reports.of_assignment(one.id):
        if report.id not in said:
            yield _reported(act, names, report, seat)
    moments = {event.at for event in events}
    for appeal in appeals.values():
        yield from _appeal(names, appeal, seat, told, moments)
    if one.sent_at is not None:
        yield HistoryLine(one.sent_at, "", "sent", seat)
    if one.acknowledged_at is not None:
        yield HistoryLine(one.acknowledged_at, "", "acknowledged", seat)
    for passed in office.delegations.of_assignment(one.id):
        yield HistoryLine(
            passed.made_at,
            names.person(passed.by_id),
            "delegated",
            seat,
            other=names.person(passed.person_id),
        )


@dataclass(frozen=True, slots=True)
class _Words:
    words: str = ""
    number: str = ""
    way: Way | None = None
    files: tuple[str, ...] = ()
    withdrawn: bool = False


def _words_of(
    act: Act, event: AuditEvent, appeals: Mapping[int, Appeal], told: set[int], said: set[int]
) -> _Words:
    """What was said with a move: in its report, its note, or what was asked; each is told once."""
    report = _found(act.office.reports.get, event.after.get("report_id"))
    if isinstance(report, Report):
        said.add(report.id)
        return _report_words(act, report)
    note = _found(act.office.notes.get, event.after.get("note_id"))
    if isinstance(note, Note):
        return _Words(note.words, withdrawn=note.withdrawn)
    for appeal in appeals.values():
        if event.at == appeal.at and event.actor_id == appeal.by_id:
            told.add(appeal.id)
            return _Words(appeal.words)
        if event.at == appeal.answered_at:
            return _Words(appeal.answer)
    return _Words()


def _found(get: object, object_id: Value) -> object:
    if not isinstance(object_id, int):
        return None
    try:
        return get(object_id)  # type: ignore[operator]
    except NotFound:
        return None


def _report_words(act: Act, report: Report) -> _Words:
    files = tuple(file.name for file in act.office.reports.attachments(report.id))
    way = report.way if report.way is not Way.CHAT else None
    return _Words(report.words, report.number or "", way, files, report.withdrawn)


def _line(names: _Names, event: AuditEvent, said: _Words, seat: str) -> HistoryLine:
    before, after = event.before, event.after
    post_id = after.get("post_id")
    return HistoryLine(
        event.at,
        names.person(event.actor_id),
        event.deed,
        seat,
        states=_states(before.get("state"), after.get("state")),
        days=(_day(before.get("due")), _day(after.get("due")))
        if "due" in before and "due" in after
        else None,
        until=_day(after.get("until")) or _day(after.get("silent_until")),
        other=names.seat(post_id) if isinstance(post_id, int) else "",
        words=said.words,
        number=said.number,
        way=said.way,
        files=said.files,
        withdrawn=said.withdrawn,
    )


def _states(before: Value, after: Value) -> tuple[State | None, State] | None:
    if not isinstance(after, str) or after not in set(State):
        return None
    return (State(before) if isinstance(before, str) and before in set(State) else None), State(after)


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None


def _reported(act: Act, names: _Names, report: Report, seat: str) -> HistoryLine:
    said = _report_words(act, report)
    deed = "deputy_reported" if report.pending else "added"
    return HistoryLine(
        report.at,
        names.person(report.by_id),
        deed,
        seat,
        words=said.words,
        number=said.number,
        way=said.way,
        files=said.files,
    )


def _appeal(
    names: _Names, appeal: Appeal, seat: str, told: set[int], moments: set[datetime]
) -> Iterator[HistoryLine]:
    """What was asked, and what the office said: where no line of the journal has told it."""
    if appeal.id not in told:
        yield HistoryLine(
            appeal.at,
            names.person(appeal.by_id),
            f"ask_{appeal.kind}",
            seat,
            until=appeal.until,
            other=names.seat(appeal.post_id),
            words=appeal.words,
        )
    if appeal.state not in (AppealState.GRANTED, AppealState.REFUSED):
        return
    if appeal.answered_at is not None and appeal.answered_at not in moments:
        yield HistoryLine(
            appeal.answered_at,
            names.person(appeal.answered_by),
            f"appeal_{appeal.state}",
            seat,
            until=appeal.answer_until,
            words=appeal.answer,
        )


def _corrections(act: Act, names: _Names, item: Item) -> Iterator[HistoryLine]:
    """Of the decision, since it was given to this seat: why, and its day; its words stand on the card."""
    for one in act.office.corrections.of_decision(item.assignment.decision_id):
        if one.at >= item.assignment.issued_at:
            yield HistoryLine(one.at, names.person(one.by_id), "corrected", words=one.reason)


def _of_decision(act: Act, names: _Names, decision: Decision) -> Iterator[HistoryLine]:
    for kind, object_id, deeds in (
        ("minutes", decision.minutes_id, _OF_MINUTES),
        ("decision", decision.id, _OF_DECISION),
    ):
        for event in act.office.audit.history(kind, object_id):
            if event.deed in deeds:
                yield HistoryLine(event.at, names.person(event.actor_id), event.deed)
    for one in act.office.corrections.of_decision(decision.id):
        yield HistoryLine(one.at, names.person(one.by_id), "corrected", words=one.reason)


def _told(act: Act, names: _Names, item: Item, *, office: bool) -> tuple[Told, ...]:
    """Messages that named the item, to whoever answers for it today or has answered; an assignee gets back
    what was sent to himself.
    """
    one = item.assignment
    people = _answering(act, one) if office else {act.actor.person.id}
    sent = act.office.outbox.told(people, one.issued_at)
    return tuple(
        Told(at, names.person(person_id), text) for person_id, at, text in sent if speaks_of(text, item.code)
    )


def _answering(act: Act, one: Assignment) -> set[int]:
    holders: Iterable[int] = ()
    if one.post_id is not None:
        holders = act.office.people.holder_of([one.post_id]).values()
    reported = (report.by_id for report in act.office.reports.of_assignment(one.id))
    asked = (appeal.by_id for appeal in act.office.appeals.of_assignment(one.id))
    return {*holders, *reported, *asked, *([one.person_id] if one.person_id is not None else ())}
