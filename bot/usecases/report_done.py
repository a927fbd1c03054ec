"""«Исполнено», «В работе», the words that follow, and taking it back."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.assignments import Assignment, Attachment, Report, State, Way
from bot.domain.audit import Value
from bot.domain.errors import Overtaken, TooLate
from bot.domain.items import Awaited, AwaitedField, Item
from bot.domain.lifecycle import UNDO_WINDOW, Move, check, report_target, target
from bot.domain.rights import Deed, Who, require
from bot.usecases.look_at import look_at_of
from bot.usecases.own_items import concerned, own_items, renew_live_line
from bot.usecases.ports import Act
from bot.usecases.record import record

#: Words and photos that come within this time belong to the item last tapped (docs/product.md).
WORDS_WINDOW = UNDO_WINDOW


def report_done(act: Act, assignment_id: int, version: int, card: int | None = None) -> Item:
    """Reports an item done by a tap; words are awaited next. `card` is the message that shows the item.

    Raises:
        NotAllowed, NotFound; IllegalMove: not from this state; Overtaken: somebody else changed it since.
    """
    item, who = _mine_to_move(act, assignment_id, version)
    before = item.assignment
    after = report_target(before.state, who, acceptance=act.workspace.acceptance, way=Way.CHAT, missing=False)
    report = Report(
        act.office.new_id(), assignment_id, act.actor.person.id, act.now, act.today, Way.CHAT, final=True
    )
    changed = replace(before, state=after, reported_on=act.today, silent_until=None)
    moved = _move(act, item, Move.REPORT, changed, None, {"report_id": report.id})
    act.office.reports.add(report)
    _await_words(act, assignment_id, card)
    return moved


def take(act: Act, assignment_id: int, version: int, card: int | None = None) -> Item:
    """«В работе»; words may follow. `card` is the message that shows the item.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    item, who = _mine_to_move(act, assignment_id, version)
    changed = replace(item.assignment, state=target(Move.TAKE, item.assignment.state, who))
    moved = _move(act, item, Move.TAKE, changed, look_at_of(act.office, changed, act.calendar), {})
    _await_words(act, assignment_id, card)
    return moved


def undo(act: Act, assignment_id: int, version: int) -> Item:
    """Takes back what the same person did in the last ten minutes, if nobody acted since.

    Raises:
        NotAllowed: somebody else's deed; TooLate: over ten minutes ago; Overtaken: changed since.
    """
    item = act.office.assignments.item(assignment_id)
    event = act.office.audit.last("assignment", assignment_id)
    mine = event is not None and event.actor_id == act.actor.person.id
    check(Move.UNDO, item.assignment.state, frozenset({Who.AUTHOR}) if mine else frozenset())
    if event is None or event.deed not in (Move.REPORT, Move.TAKE, Move.INTERIM):
        raise TooLate("undo")
    if act.now - event.at > UNDO_WINDOW:
        raise TooLate("undo")
    if item.assignment.version != version:
        raise Overtaken(assignment_id)
    changed = _restored(item.assignment, event.before)
    report_id = event.after.get("report_id")
    if isinstance(report_id, int):
        act.office.reports.save(replace(act.office.reports.get(report_id), withdrawn=True))
    act.office.awaited.clear(act.actor.person.id)
    return _move(
        act, item, Move.UNDO, changed, look_at_of(act.office, changed, act.calendar), {}, answers=False
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """Where words or a file went: to an item's report, or (None) they wait until it is said to which item.

    `card` is the message that asked for them: what it says is out of date now.
    """

    item: Item | None
    words: str
    files: int
    choices: tuple[Item, ...] = ()
    card: int | None = None


def keep_words(act: Act, words: str, file: Attachment | None = None) -> Kept:
    """What a person typed or sent without saying to what: to the item last tapped, else it is asked.

    Nothing is lost: until the answer the words stand in the row of what is awaited.
    """
    if file is not None:
        act.office.attachments.add(file, act.now)
    awaited = act.office.awaited.get(act.actor.person.id)
    fresh = awaited is not None and act.now - awaited.since <= WORDS_WINDOW
    if awaited is not None and fresh and awaited.field == AwaitedField.REPORT_WORDS:
        kept = _add_words(act, awaited.object_id, words, [file.id] if file else [])
        _await_words(act, awaited.object_id)
        return replace(kept, card=int(awaited.payload) if awaited.payload else None)
    waiting = (
        _Waiting.read(awaited.payload) if awaited and awaited.field == AwaitedField.WHICH_ITEM else _Waiting()
    )
    waiting = waiting.plus(words, file)
    choices = own_items(act)
    if choices:
        act.office.awaited.put(
            act.actor.person.id, Awaited(AwaitedField.WHICH_ITEM, 0, act.now, waiting.write())
        )
    return Kept(None, waiting.words, len(waiting.files), choices)


def kept_before(act: Act) -> Kept:
    """Where the last words of this person went: what is shown when the same update comes again."""
    awaited = act.office.awaited.get(act.actor.person.id)
    if awaited is not None and awaited.field == AwaitedField.REPORT_WORDS:
        item = act.office.assignments.item(awaited.object_id)
        reports = act.office.reports.of_assignment(awaited.object_id)
        return Kept(item, reports[-1].words if reports else "", 0)
    if awaited is not None and awaited.field == AwaitedField.WHICH_ITEM:
        waiting = _Waiting.read(awaited.payload)
        return Kept(None, waiting.words, len(waiting.files), own_items(act))
    return Kept(None, "", 0)


def words_belong_to(act: Act, assignment_id: int) -> Kept:
    """«Это ответ по какому пункту?»: this one.

    Raises:
        NotAllowed, NotFound; TooLate: no words wait any more.
    """
    awaited = act.office.awaited.get(act.actor.person.id)
    if awaited is None or awaited.field != AwaitedField.WHICH_ITEM:
        raise TooLate("words")
    waiting = _Waiting.read(awaited.payload)
    kept = _add_words(act, assignment_id, waiting.words, list(waiting.files))
    _await_words(act, assignment_id)
    return kept


def no_words(act: Act, assignment_id: int) -> Item:
    """«Без пояснений»."""
    item = act.office.assignments.item(assignment_id)
    require(Deed.ADD_WORDS, concerned(act, item))
    act.office.awaited.clear(act.actor.person.id)
    return item


# --- inside -----------------------------------------------------------------------------------------------


def _mine_to_move(act: Act, assignment_id: int, version: int) -> tuple[Item, frozenset[Who]]:
    """A button drawn for an older version still works where only the actor himself acted since."""
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item) & {Who.ASSIGNEE}
    if item.assignment.version != version:
        last = act.office.audit.last("assignment", assignment_id)
        if last is None or last.actor_id != act.actor.person.id:
            require(Deed.SEE_CARD, who)
            raise Overtaken(assignment_id)
    return item, who


_KEPT = ("state", "answered_at", "reported_on", "silent_until")


def _values(one: Assignment) -> dict[str, Value]:
    """What undo restores, as values for the journal."""
    return {
        "state": one.state,
        "answered_at": one.answered_at.isoformat() if one.answered_at else None,
        "reported_on": one.reported_on.isoformat() if one.reported_on else None,
        "silent_until": one.silent_until.isoformat() if one.silent_until else None,
    }


def _restored(one: Assignment, values: object) -> Assignment:
    kept = dict(values)  # type: ignore[call-overload]
    return replace(
        one,
        state=State(kept["state"]),
        answered_at=datetime.fromisoformat(kept["answered_at"]) if kept["answered_at"] else None,
        reported_on=date.fromisoformat(kept["reported_on"]) if kept["reported_on"] else None,
        silent_until=date.fromisoformat(kept["silent_until"]) if kept["silent_until"] else None,
    )


def _move(
    act: Act,
    item: Item,
    move: Move,
    changed: Assignment,
    look_at: datetime | None,
    more: dict[str, Value],
    *,
    answers: bool = True,
) -> Item:
    """One move: the guarded row, its line in the journal, the live line that shows it."""
    if answers and changed.answered_at is None:
        changed = replace(changed, answered_at=act.now)
    saved = act.office.assignments.save(changed, look_at)
    record(act, move, "assignment", saved.id, _values(item.assignment), {**_values(saved), **more})
    renew_live_line(act, item)
    return replace(item, assignment=saved)


def _await_words(act: Act, assignment_id: int, card: int | None = None) -> None:
    """Words, photos, an album as one: whatever follows within the window goes to this item."""
    awaited = Awaited(AwaitedField.REPORT_WORDS, assignment_id, act.now, str(card or ""))
    act.office.awaited.put(act.actor.person.id, awaited)


def _add_words(act: Act, assignment_id: int, words: str, files: list[int]) -> Kept:
    """To the last report; where there is none, an interim one is made: the item goes into work."""
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item)
    require(Deed.ADD_WORDS, who)
    reports = act.office.reports.of_assignment(assignment_id)
    if reports and (reports[-1].final or not item.assignment.is_open):
        report = reports[-1]
        report = replace(report, words="\n".join(part for part in (report.words, words) if part))
        act.office.reports.save(report)
        record(act, Deed.ADD_WORDS, "report", report.id, after={"files": len(files)})
    else:
        changed = replace(item.assignment, state=target(Move.INTERIM, item.assignment.state, who))
        report = Report(
            act.office.new_id(),
            assignment_id,
            act.actor.person.id,
            act.now,
            act.today,
            Way.CHAT,
            final=False,
            words=words,
        )
        look_at = look_at_of(act.office, changed, act.calendar)
        item = _move(act, item, Move.INTERIM, changed, look_at, {"report_id": report.id})
        act.office.reports.add(report)
    for file_id in files:
        act.office.reports.attach(report.id, file_id)
    return Kept(item, report.words, len(act.office.reports.attachments(report.id)))


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Words and files that wait for their item, as the payload of the awaited row."""

    words: str = ""
    files: tuple[int, ...] = ()

    @classmethod
    def read(cls, payload: str) -> _Waiting:
        found = json.loads(payload)
        return cls(found["words"], tuple(found["files"]))

    def write(self) -> str:
        return json.dumps({"words": self.words, "files": self.files}, ensure_ascii=False)

    def plus(self, words: str, file: Attachment | None) -> _Waiting:
        joined = "\n".join(part for part in (self.words, words) if part)
        return _Waiting(joined, (*self.files, file.id) if file else self.files)
