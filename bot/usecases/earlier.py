"""A protocol speaks of earlier decisions: what its table says of them, whose day it moves.

What was reported done is noted at the tap, on the meeting's day, as reported on paper. What the protocol
decides about earlier items happens when it is issued: a mailing that was stopped has moved nothing. What
nobody answered by then is asked once more, and happens at the tap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain import notices
from bot.domain.about_earlier import Change, decisions_named, minutes_named, read_about, reason
from bot.domain.appeals import AppealKind, AppealState
from bot.domain.assignments import Assignment, Report, State, Way
from bot.domain.calendar import WorkingDays
from bot.domain.earlier import Earlier, Kept, Line, Target
from bot.domain.errors import IllegalMove, Overtaken, Refused
from bot.domain.executions import Candidate, NamedMinutes, Verdict, matched, named_above
from bot.domain.lifecycle import Move, report_target
from bot.domain.minutes import Decision, Minutes, MinutesState, Phase, Tracking
from bot.domain.people import Actor
from bot.domain.rights import Deed, capacities, require
from bot.usecases.item_news import tell
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import (
    add_note,
    drop_appeals,
    make_move,
    moved_to,
    office_move,
    settle_appeal,
    to_move,
)
from bot.usecases.own_items import concerned, renew_live_line
from bot.usecases.ports import Act, Office
from bot.usecases.record import changes, record
from bot.usecases.report_done import acceptance_of

#: So many of the latest protocols are looked at.
LATEST = 300
#: What the journal calls an answer.
ANSWERED = "answer_earlier"


@dataclass(frozen=True, slots=True)
class Answered:
    """What is still to be asked; `changed` earlier decisions were changed at once, by the deed `deed_id`."""

    minutes: Minutes
    earlier: Earlier
    changed: tuple[str, ...]
    deed_id: int | None


# --- what it says -----------------------------------------------------------------------------------------


def earlier_of(
    office: Office, minutes: Minutes, decisions: Sequence[Decision], today: date
) -> Earlier | None:
    """None where nothing is found that is still open, or was answered."""
    kept = office.minutes.earlier(minutes.id)
    abouts = [
        (one, about)
        for one in decisions
        if (about := read_about(one.sentence, one.due, minutes.date or today)) is not None
    ]
    if not abouts and not kept.rows:
        return None
    before = tuple(
        one
        for one in office.minutes.recent(LATEST)
        if one.phase is Phase.ISSUED
        and one.part_of is None
        and one.meeting_id != minutes.meeting_id
        and (one.date is None or minutes.date is None or one.date <= minutes.date)
    )
    known = _Known(office)
    named = named_above(office.minutes.source_text(minutes.id), kept.rows[0][0]) if kept.rows else None
    lines = [*_rows(known, kept, named, before)]
    for decision, about in abouts:
        targets = []
        for ref in about.refs:
            whose = minutes_named(ref.minutes_number, ref.minutes_date, before, minutes.date)
            found = decisions_named(ref, known.decisions(whose)) if whose else ()
            targets += [target for one in found if (target := known.target(one)) is not None]
        answer = kept.answers.get(f"d{decision.id}")
        if targets:
            line = Line(about.change, tuple(targets), 0, decision.id, decision.code, "", about.day)
            lines.append(replace(line, answer=answer))
    return Earlier(tuple(lines), named) if lines else None


class _Known:
    """Earlier decisions, each read once."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._decisions: dict[int, tuple[Decision, ...]] = {}
        self._assignments: dict[int, tuple[Assignment, ...]] = {}

    def decisions(self, minutes: Minutes) -> tuple[Decision, ...]:
        if minutes.id not in self._decisions:
            found = [*self._office.minutes.decisions(minutes.id)]
            for part in self._office.minutes.parts(minutes.id):
                found += self._office.minutes.decisions(part.id)
            self._decisions[minutes.id] = tuple(found)
            for one in self._office.assignments.of_decisions([one.id for one in found]):
                there = self._assignments.get(one.decision_id, ())
                self._assignments[one.decision_id] = (*there, one)
        return self._decisions[minutes.id]

    def target(self, decision: Decision) -> Target | None:
        """None where nobody has it open."""
        still = tuple(one for one in self._assignments.get(decision.id, ()) if one.is_open)
        if not still:
            return None
        days = [one.due for one in still if one.due is not None]
        ids = tuple(one.id for one in still)
        return Target(decision.id, decision.code, decision.sentence, max(days, default=decision.due), ids)


def _rows(known: _Known, kept: Kept, named: NamedMinutes | None, before: Sequence[Minutes]) -> Iterator[Line]:
    """Of the protocol that is named above the table; where none is, of all that are open."""
    if not kept.rows:
        return
    looked = before
    if named is not None:
        whose = minutes_named(named.number, named.date, before, None)
        looked = (whose,) if whose else ()
    targets = {
        target.decision_id: (one, target)
        for minutes in looked
        for one in known.decisions(minutes)
        if one.tracking is not Tracking.NOTICE and (target := known.target(one)) is not None
    }
    candidates = [Candidate(one.id, one.sentence, one.number) for one, _ in targets.values()]
    for match in matched(kept.rows, candidates):
        yield Line(
            Change.DONE,
            (targets[match.decision_id][1],),
            match.row + 1,
            words=kept.rows[match.row][1],
            verdict=match.verdict,
            sure=match.sure,
            answer=kept.answers.get(f"x{match.row + 1}"),
        )


def see_earlier(act: Act, minutes_id: int) -> tuple[Minutes, Earlier]:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: withdrawn.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is MinutesState.WITHDRAWN:
        raise IllegalMove(Deed.EDIT_DRAFT, minutes.state)
    found = earlier_of(act.office, minutes, act.office.minutes.decisions(minutes_id), act.today)
    return minutes, found or Earlier(())


# --- what she says ----------------------------------------------------------------------------------------


def answer_many(act: Act, minutes_id: int, verdict: Verdict) -> Answered:
    """[Исполнено: 4], [Оставить: 1]: of the table, all that is certain and says so.

    Raises:
        NotAllowed, NotFound, IllegalMove.
    """
    minutes, found = see_earlier(act, minutes_id)
    return _answer(act, minutes, found.bulk(verdict), yes=verdict is Verdict.DONE)


def answer_one(act: Act, minutes_id: int, row: int, decision_id: int, *, yes: bool) -> Answered:
    """`decision_id`: the earlier one that the row was shown to speak of, or the one that speaks of others.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: it means something else by now, or nothing is open.
    """
    minutes, found = see_earlier(act, minutes_id)
    for line in found.lines:
        shown = line.targets[0].decision_id if line.row else line.decision_id
        if (line.row, shown) == (row, decision_id):
            return _answer(act, minutes, (line,), yes=yes)
    raise Overtaken(minutes_id)


def _answer(act: Act, minutes: Minutes, lines: Iterable[Line], *, yes: bool) -> Answered:
    kept = act.office.minutes.earlier(minutes.id)
    lines = tuple(lines)
    changed: list[str] = []
    for line in lines:
        if yes and (line.row or minutes.phase is Phase.ISSUED):
            changed += apply(act, minutes, line)
    answers = {**kept.answers, **{line.key: yes for line in lines}}
    act.office.minutes.keep_earlier(minutes.id, replace(kept, answers=answers))
    record(
        act,
        ANSWERED,
        "earlier",
        minutes.id,
        {line.key: kept.answers.get(line.key) for line in lines},
        {line.key: yes for line in lines},
    )
    found = see_earlier(act, minutes.id)[1]
    return Answered(minutes, found, tuple(dict.fromkeys(changed)), act.deed_id)


def apply(act: Act, minutes: Minutes, line: Line) -> list[str]:
    """Does what a line says to all that is still open of it, and tells whoever answers for it.

    Returns the codes of the decisions it changed.
    """
    why = reason(minutes.number, minutes.date)
    told, codes = [], []
    for target in line.targets:
        for assignment_id in target.open_ids:
            match line.change:
                case Change.DONE:
                    _done(act, assignment_id, minutes.date, line.words or why)
                case Change.CLOSE:
                    told.append(office_move(act, assignment_id, None, Move.CLOSE, words=why).assignment)
                case Change.MOVE if line.day is not None:
                    told.append(_move(act, assignment_id, line.day, why))
        codes.append(target.code)
    tell(act, told)
    return codes


def _done(act: Act, assignment_id: int, day: date | None, words: str) -> None:
    """Reported by the secretary for whoever has it, as the protocol says; on its day, never one to come. What
    was reported before and waits is accepted by it.
    """
    if act.office.assignments.item(assignment_id).assignment.state is State.REPORTED:
        office_move(act, assignment_id, None, Move.ACCEPT)
        return
    item, who = to_move(act, assignment_id, None, Move.REPORT)
    on = min(day or act.today, act.today)
    acceptance = acceptance_of(act, item)
    after = report_target(item.assignment.state, who, acceptance=acceptance, way=Way.PAPER, missing=False)
    report = Report(
        act.office.new_id(),
        assignment_id,
        act.actor.person.id,
        act.now,
        on,
        Way.PAPER,
        final=True,
        words=words,
    )
    drop_appeals(act, assignment_id)
    changed = replace(item.assignment, state=after, reported_on=on, silent_until=None)
    make_move(act, item, Move.REPORT, changed, None, {"report_id": report.id})
    act.office.reports.add(report)


def _move(act: Act, assignment_id: int, day: date, why: str) -> Assignment:
    """Another printed day by a later protocol. Who asked for another one is answered by it."""
    item = act.office.assignments.item(assignment_id)
    require(Deed.CORRECT_ISSUED, concerned(act, item))
    for appeal in act.office.appeals.of_assignment(assignment_id):
        if appeal.state is AppealState.OPEN and appeal.kind is AppealKind.EXTENSION:
            settle_appeal(act, appeal, AppealState.GRANTED, answer=why, until=day)
    after = moved_to(item.assignment, day, act.today, act.calendar)
    saved = act.office.assignments.save(after, look_at_of(act.office, after, act.calendar))
    was, became = changes(item.assignment, saved)
    note_id = add_note(act, assignment_id, Deed.CORRECT_ISSUED, why)
    record(act, Deed.CORRECT_ISSUED, "assignment", saved.id, was, {**became, "note_id": note_id})
    renew_live_line(act, item)
    return saved


# --- the hold has ended -----------------------------------------------------------------------------------


def after_issue(office: Office, minutes: Minutes, now: datetime, calendar: WorkingDays) -> None:
    """What she said yes to happens now; what she said nothing to, she is asked."""
    by = minutes.approved_by
    if by is None:
        return
    workspace = office.people.workspace()
    actor = Actor(workspace, office.people.person(by), 0, office.people.posts_of(by))
    act = Act(office, actor, now, calendar, office.new_id())
    found = earlier_of(office, minutes, office.minutes.decisions(minutes.id), act.today)
    for line in found.abouts if found else ():
        if line.answer:
            try:
                apply(act, minutes, line)
            except Refused:  # she has no say any more: it is left as it is
                continue
    if found and any(line.answer is None for line in found.abouts):
        office.outbox.post(notices.earlier_asked(by, minutes.id, now))
