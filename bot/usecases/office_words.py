"""Words, or a day, with which the office decides: asked for by a button, then typed or chosen.

What is awaited is a row, as everything is: a restart in between loses nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from bot.domain.awaited import AwaitedField
from bot.domain.errors import BadInput, Overtaken
from bot.domain.items import Item
from bot.domain.queue import DAY_ALONE, DAY_BESIDES, Asking, Done, QueueKind, Wanted
from bot.usecases import accept_reports, decide_concern, decide_extension, decide_not_ours, office_moves
from bot.usecases.answer_unclear import answer_unclear
from bot.usecases.awaiting import EDIT_WINDOW, await_edit
from bot.usecases.office_card import as_office
from bot.usecases.ports import Act
from bot.usecases.propose_close import propose_close

#: A reason is no page.
MOST_WORDS = 1000

#: Of these the object is an appeal, of the others the assignment, but of those about many.
OF_APPEALS = frozenset(
    {Wanted.REFUSE_EXTENSION, Wanted.OTHER_DAY, Wanted.REFUSE_CONCERN, Wanted.LEAVE, Wanted.ANSWER}
)
OF_MANY = frozenset({Wanted.REFUSE_EXTENSIONS, Wanted.REFUSE_CONCERNS})


def begin(act: Act, asking: Asking) -> Item | None:
    """The next words of this person decide. Returns the item they are about, None: many.

    Raises:
        NotAllowed, NotFound; BadInput: `words_wait`.
    """
    item = about(act, asking)
    await_edit(act, AwaitedField.OFFICE_WORDS, asking.object_id, _written(day_first(asking)))
    return item


def day_first(asking: Asking) -> Asking:
    """As it is asked at first: what a day alone answers asks for that."""
    return replace(asking, asks_day=asking.asks_day or asking.what in DAY_ALONE)


def about(act: Act, asking: Asking) -> Item | None:
    """
    Raises:
        NotAllowed, NotFound.
    """
    if asking.what in OF_MANY:
        return None
    assignment_id = asking.object_id
    if asking.what in OF_APPEALS:
        assignment_id = act.office.appeals.get(asking.object_id).assignment_id
    item = act.office.assignments.item(assignment_id)
    as_office(act, item)
    return item


def asking_now(act: Act, again: bool = False) -> Asking | None:
    """What the next words decide; `again`: the same words come a second time, and decided it."""
    field = AwaitedField.OFFICE_WORDED if again else AwaitedField.OFFICE_WORDS
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not field or act.now - awaited.since > EDIT_WINDOW:
        return None
    return _read(awaited.payload)


def ask_day(act: Act) -> Asking:
    """«С новым сроком»: the day is asked for first, then the words.

    Raises:
        Overtaken: nothing is awaited any more.
    """
    asking = _awaited(act)
    if asking.what not in DAY_BESIDES:
        raise Overtaken(asking.object_id)
    asking = replace(asking, asks_day=True)
    await_edit(act, AwaitedField.OFFICE_WORDS, asking.object_id, _written(asking))
    return asking


def hear(act: Act, words: str) -> Asking | Done:
    """What was typed: a day, after which words may be asked for, or the words that decide.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `not_a_deadline`, `day_is_past`,
        `reason_needed`.
    """
    asking = _awaited(act)
    if asking.asks_day:
        return take_day(act, read_day(act, words))
    done = DEEDS[asking.what](act, asking, words.strip()[:MOST_WORDS])
    await_edit(act, AwaitedField.OFFICE_WORDED, asking.object_id, _written(asking))
    return done


def take_day(act: Act, day: date) -> Asking | Done:
    """The day that was asked for, typed or chosen by a button.

    Raises:
        As `hear`.
    """
    asking = _awaited(act)
    if not asking.asks_day:
        raise Overtaken(asking.object_id)
    if day < act.today:
        raise BadInput("day_is_past")
    asking = replace(asking, day=day, asks_day=False)
    if asking.what in DAY_ALONE:
        done = DEEDS[asking.what](act, asking, "")
        await_edit(act, AwaitedField.OFFICE_WORDED, asking.object_id, _written(asking))
        return done
    await_edit(act, AwaitedField.OFFICE_WORDS, asking.object_id, _written(asking))
    return asking


def stop_asking_words(act: Act) -> None:
    """The person turned to something else."""
    if act.actor.awaited and act.actor.awaited.field is AwaitedField.OFFICE_WORDS:
        act.office.awaited.clear(act.actor.person.id)


def read_day(act: Act, words: str) -> date:
    """«до 15 марта», «послезавтра»: the day that the words mean.

    Raises:
        BadInput: `not_a_deadline`.
    """
    # Its expressions take a twentieth of the start to compile, and few ever type a day.
    from bot.reader.deadlines import read_deadline

    deadline = read_deadline(words, act.today, act.calendar)
    if deadline is None or deadline.due is None:
        raise BadInput("not_a_deadline")
    return deadline.due


def _awaited(act: Act) -> Asking:
    asking = asking_now(act)
    if asking is None:
        raise Overtaken(0)
    return asking


def _day(asking: Asking) -> date:
    if asking.day is None:
        raise BadInput("day_needed")
    return asking.day


#: What the words do.
DEEDS: Mapping[Wanted, Callable[[Act, Asking, str], Done]] = {
    Wanted.REFUSE_EXTENSION: lambda act, a, words: decide_extension.refuse(act, a.object_id, words),
    Wanted.REFUSE_EXTENSIONS: lambda act, a, words: decide_extension.refuse_all(act, a.last_id, words),
    Wanted.OTHER_DAY: lambda act, a, _: decide_extension.grant(act, a.object_id, _day(a)),
    Wanted.REFUSE_CONCERN: lambda act, a, words: decide_concern.refuse(act, a.object_id, words),
    Wanted.REFUSE_CONCERNS: lambda act, a, words: decide_concern.refuse_all(
        act, a.object_id, a.last_id, words
    ),
    Wanted.LEAVE: lambda act, a, words: decide_not_ours.leave(act, a.object_id, words),
    Wanted.ANSWER: lambda act, a, words: answer_unclear(act, a.object_id, words, a.day),
    Wanted.RETURN: lambda act, a, words: accept_reports.return_report(
        act, a.object_id, a.version, words, a.day
    ),
    Wanted.KEEP: lambda act, a, words: office_moves.keep_on(act, a.object_id, a.version, _day(a), words),
    Wanted.CLOSE: lambda act, a, words: office_moves.close_item(act, a.object_id, a.version, words),
    Wanted.REOPEN: lambda act, a, words: office_moves.reopen_item(act, a.object_id, a.version, words),
    Wanted.PROPOSE: lambda act, a, words: propose_close(act, a.object_id, words),
}


def _written(asking: Asking) -> str:
    return json.dumps(
        {
            "what": asking.what,
            "object_id": asking.object_id,
            "version": asking.version,
            "last_id": asking.last_id,
            "queue": asking.queue,
            "day": asking.day.isoformat() if asking.day else None,
            "asks_day": asking.asks_day,
        }
    )


def _read(payload: str) -> Asking:
    found = json.loads(payload)
    return Asking(
        Wanted(found["what"]),
        found["object_id"],
        found["version"],
        found["last_id"],
        QueueKind(found["queue"]) if found["queue"] else None,
        date.fromisoformat(found["day"]) if found["day"] else None,
        found["asks_day"],
    )
