"""What every answer to an item has in common: a report is made, what is to be sent is gathered.

By the assignee himself or by the secretary for him (`Said.way`, `Said.on`): the deeds that take taps and
words stand in `report_done`, `keep_words`, `ticks`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.appeals import AppealState
from bot.domain.assignments import Report, State, Way
from bot.domain.errors import Overtaken
from bot.domain.expected import numbers_in, the_number, wanted
from bot.domain.items import Item
from bot.domain.lifecycle import Move, report_target, target
from bot.domain.minutes import Expected
from bot.domain.rights import Deed, Who, require
from bot.usecases.awaiting import WORDS_WINDOW
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import drop_appeals, make_move
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.rounds import round_of


@dataclass(frozen=True, slots=True)
class Said:
    """What an answer brings: `files` are ids of attachments kept already, `on` the day it speaks of (None:
    today), `number` where it was told apart from the words.
    """

    words: str = ""
    files: tuple[int, ...] = ()
    number: str | None = None
    way: Way = Way.CHAT
    on: date | None = None

    @property
    def anything(self) -> bool:
        return bool(self.words or self.files or self.number)


@dataclass(frozen=True, slots=True)
class Answered:
    """The item after an answer, and what its report holds by now.

    `missing`: was to be sent and has not come, where the item was said to be done; `numbers`: several were
    told where one is asked for, and it has to be said which is meant.
    """

    item: Item
    words: str = ""
    files: int = 0
    missing: tuple[Expected, ...] = ()
    numbers: tuple[str, ...] = ()


def acceptance_of(act: Act, item: Item) -> bool:
    """Whether somebody accepts reports on this item: in the whole office, or who was named for it."""
    return act.workspace.acceptance or item.controller_id is not None


def report(act: Act, item: Item, who: frozenset[Who], said: Said) -> Answered:
    """Reports the item done; where something to be sent in the chat is missing, it goes into work until then.

    What was handed in on paper, by mail or by phone is complete as the person who says so sees it.

    Raises:
        NotAllowed, IllegalMove.
    """
    before = item.assignment
    one = report_of(act, item, said, final=True)
    lacking: tuple[Expected, ...] = ()
    if said.way is Way.CHAT and wanted(item.expected):
        so_far = round_of(act, before.id)
        lacking = so_far.missing(item, one, files=bool(said.files))
        if lacking and so_far.claimed and not said.anything:
            return Answered(item, missing=lacking)  # tapped once more: nothing is new
    after = report_target(
        before.state, who, acceptance=acceptance_of(act, item), way=said.way, missing=bool(lacking)
    )
    changed = replace(before, state=after, reported_on=None if lacking else one.on, silent_until=None)
    if before.answered_at is not None:
        drop_appeals(act, before.id)
    look_at = look_at_of(act.office, changed, act.calendar) if lacking else None
    moved = make_move(act, item, Move.REPORT, changed, look_at, {"report_id": one.id})
    _add(act, one, said.files)
    return Answered(moved, one.words, len(said.files), lacking, _unclear_numbers(lacking, said))


def add(act: Act, assignment_id: int, said: Said) -> Answered:
    """Words, files, a number about an item, whatever its state: with them it may be done.

    They join what the same person said within the last ten minutes; an answer that was said to be done before
    is completed; else the item goes into work. Of what waits for the secretary they are part of the question.

    Raises:
        NotAllowed, NotFound, IllegalMove.
    """
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item)
    require(Deed.ADD_WORDS, who)
    if item.assignment.state is State.CLARIFYING:
        return _add_to_appeal(act, item, who, said)
    so_far = round_of(act, assignment_id)
    if not item.assignment.is_open or item.assignment.state is State.REPORTED:
        if not so_far.reports:
            target(Move.INTERIM, item.assignment.state, who)  # refuses: there is nothing to add to
        return _add_to(act, item, so_far.reports[-1], said)
    if so_far.claimed and wanted(item.expected):
        one = report_of(act, item, said, final=True)
        lacking = so_far.missing(item, one, files=bool(said.files))
        if not lacking:
            return report(act, item, who, said)
    else:
        lacking = ()
    last = so_far.reports[-1] if so_far.reports else None
    if last is not None and last.by_id == act.actor.person.id and act.now - last.at <= WORDS_WINDOW:
        answered = _add_to(act, item, last, said)
    else:
        answered = _interim(act, item, who, said)
    return replace(answered, missing=lacking, numbers=_unclear_numbers(lacking, said))


def _interim(act: Act, item: Item, who: frozenset[Who], said: Said) -> Answered:
    state = target(Move.INTERIM, item.assignment.state, who)
    changed = replace(item.assignment, state=state)
    one = report_of(act, item, said, final=False)
    look_at = look_at_of(act.office, changed, act.calendar)
    moved = make_move(act, item, Move.INTERIM, changed, look_at, {"report_id": one.id})
    _add(act, one, said.files)
    return Answered(moved, one.words, len(said.files))


def _add_to(act: Act, item: Item, one: Report, said: Said) -> Answered:
    joined = joined_words(one.words, said.words)
    changed = replace(one, words=joined, number=number_of(item, said) or one.number)
    act.office.reports.save(changed)
    for file_id in said.files:
        act.office.reports.attach(one.id, file_id)
    record(act, Deed.ADD_WORDS, "report", one.id, after={"files": len(said.files)})
    return Answered(item, joined, len(act.office.reports.attachments(one.id)))


def _add_to_appeal(act: Act, item: Item, who: frozenset[Who], said: Said) -> Answered:
    """The secretary has the question: what comes is part of it. A file goes with an answer only."""
    own = [
        one
        for one in act.office.appeals.of_assignment(item.assignment.id)
        if one.state == AppealState.OPEN and one.by_id == act.actor.person.id
    ]
    if not own or said.files:
        target(Move.INTERIM, item.assignment.state, who)  # refuses
    words = joined_words(own[-1].words, said.words)
    if not act.office.appeals.settle(replace(own[-1], words=words)):
        raise Overtaken(own[-1].id)
    record(act, Deed.ADD_WORDS, "appeal_words", own[-1].id)
    return Answered(item, words)


def joined_words(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _add(act: Act, one: Report, files: tuple[int, ...]) -> None:
    act.office.reports.add(one)
    for file_id in files:
        act.office.reports.attach(one.id, file_id)


def report_of(act: Act, item: Item, said: Said, *, final: bool) -> Report:
    return Report(
        act.office.new_id(),
        item.assignment.id,
        act.actor.person.id,
        act.now,
        said.on or act.today,
        said.way,
        final=final,
        words=said.words,
        number=number_of(item, said),
    )


def number_of(item: Item, said: Said) -> str | None:
    if said.number is not None or Expected.NUMBER not in item.expected:
        return said.number
    return the_number(said.words)


def _unclear_numbers(lacking: tuple[Expected, ...], said: Said) -> tuple[str, ...]:
    numbers = numbers_in(said.words) if Expected.NUMBER in lacking else ()
    return numbers if len(numbers) > 1 else ()
