"""What a person says about an item: typed words, photos, files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.assignments import Attachment, Report, Way
from bot.domain.errors import TooLate
from bot.domain.items import Item
from bot.domain.lifecycle import Move, target
from bot.domain.rights import Deed, require
from bot.usecases.awaiting import (
    Waiting,
    await_item,
    await_words,
    item_awaited,
    stop_awaiting_words,
    waiting,
)
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import make_move
from bot.usecases.own_items import concerned, own_items
from bot.usecases.ports import Act
from bot.usecases.record import record


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

    Nothing is lost: until the answer the words stand in the row of what is awaited. Who has no items at all
    is asked nothing, and nothing is kept.
    """
    awaited = item_awaited(act)
    if awaited is not None:
        _keep_file(act, file)
        kept = add_words(act, awaited.object_id, words, [file.id] if file else [])
        await_words(act, awaited.object_id)
        return replace(kept, card=int(awaited.payload) if awaited.payload else None)
    choices = own_items(act)
    if not choices:
        return Kept(None, words, 0)
    _keep_file(act, file)
    what = (waiting(act) or Waiting()).plus(words, file)
    await_item(act, what)
    return Kept(None, what.words, len(what.files), choices)


def kept_before(act: Act) -> Kept:
    """Where the last words of this person went: what is shown when the same update comes again."""
    awaited = item_awaited(act)
    if awaited is not None:
        item = act.office.assignments.item(awaited.object_id)
        reports = act.office.reports.of_assignment(awaited.object_id)
        return Kept(item, reports[-1].words if reports else "", 0)
    what = waiting(act) or Waiting()
    return Kept(None, what.words, len(what.files), own_items(act) if what.words or what.files else ())


def words_belong_to(act: Act, assignment_id: int) -> Kept:
    """«Это ответ по какому пункту?»: this one.

    Raises:
        NotAllowed, NotFound; TooLate: no words wait any more.
    """
    what = waiting(act)
    if what is None:
        raise TooLate("words")
    kept = add_words(act, assignment_id, what.words, what.files)
    await_words(act, assignment_id)
    return kept


def no_words(act: Act, assignment_id: int) -> Item:
    """«Без пояснений».

    Raises:
        NotAllowed, NotFound.
    """
    item = act.office.assignments.item(assignment_id)
    require(Deed.ADD_WORDS, concerned(act, item))
    stop_awaiting_words(act, assignment_id)
    return item


def _keep_file(act: Act, file: Attachment | None) -> None:
    """Where it belongs to something: a file with nothing to answer is not recorded."""
    if file is not None:
        act.office.attachments.add(file, act.now)


def add_words(act: Act, assignment_id: int, words: str, files: Sequence[int]) -> Kept:
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
        item = make_move(act, item, Move.INTERIM, changed, look_at, {"report_id": report.id})
        act.office.reports.add(report)
    for file_id in files:
        act.office.reports.attach(report.id, file_id)
    return Kept(item, report.words, len(act.office.reports.attachments(report.id)))
