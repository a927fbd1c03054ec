"""Words typed where an answer to an item asked for them; a code or a word by which an item is found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.appeals import AppealKind
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.errors import BadInput, NotFound
from bot.domain.finding_items import code_in, with_code, with_words
from bot.domain.items import Item
from bot.domain.people import Post
from bot.usecases.answering import Answered
from bot.usecases.appeal import (
    Appealed,
    add_to_appeal,
    appealed_before,
    ask_extension,
    begin_extension,
    clarify,
    note_heir_words,
    takes_words,
)
from bot.usecases.awaiting import WORDS_WINDOW, asked, following, waiting
from bot.usecases.keep_words import Kept, words_belong_to
from bot.usecases.own_items import own_items
from bot.usecases.ports import Act
from bot.usecases.report_done import promise
from bot.usecases.search_people import search

#: Seats found by a name, on one screen.
FOUND = 12

_QUESTIONS = (
    AwaitedField.PROMISE_DAY,
    AwaitedField.EXTENSION_DAY,
    AwaitedField.APPEAL_WORDS,
    AwaitedField.HEIR_NAME,
    AwaitedField.APPEAL_MORE,
)


@dataclass(frozen=True, slots=True)
class Promised:
    """A day to come back was typed."""

    answered: Answered


@dataclass(frozen=True, slots=True)
class ReasonAsked:
    """The day was typed, the reason is asked for next."""

    item: Item
    until: date


@dataclass(frozen=True, slots=True)
class HeirsFound:
    """Seats that `words` may mean."""

    item: Item
    words: str
    found: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class ItemsFound:
    """Own items found by what was typed. `by_code`: only a code was, which is no answer to anything."""

    items: tuple[Item, ...]
    words: str
    by_code: bool = False


HeardAnswer = Appealed | Promised | ReasonAsked | HeirsFound | ItemsFound | Kept


def hear_answer(act: Act, words: str) -> HeardAnswer | None:
    """None where no answer asked for these words, and they find nothing.

    Raises:
        BadInput: they can't be what is asked for, which goes on being asked for.
    """
    code = code_in(words)
    if code is not None and (items := with_code(code, own_items(act))):
        if waiting(act, WORDS_WINDOW) is not None and len(items) == 1:
            return words_belong_to(act, items[0].assignment.id)
        return ItemsFound(items, words, by_code=True)
    open_question = asked(act, *_QUESTIONS)
    if open_question is not None:
        return _answer(act, *open_question, words)
    if following(act) is None and waiting(act) is None and (found := with_words(words, own_items(act))):
        act.office.awaited.put(act.actor.person.id, Awaited(AwaitedField.SEARCHED, 0, act.now, words))
        return ItemsFound(found, words)
    return None


def heard_answer_before(act: Act) -> HeardAnswer | None:
    """What the same words did when they were committed."""
    awaited = act.actor.awaited
    if awaited is None:
        return None
    if awaited.field is AwaitedField.APPEAL_MORE:
        return appealed_before(act, awaited.object_id)
    if awaited.field is AwaitedField.SEARCHED:
        return ItemsFound(with_words(awaited.payload, own_items(act)), awaited.payload)
    return None


def searched(act: Act) -> str:
    """«Это мой ответ»: the words that items were found by.

    Raises:
        NotFound: something else was typed or tapped since.
    """
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not AwaitedField.SEARCHED:
        raise NotFound("words", 0)
    return awaited.payload


def read_day(act: Act, words: str) -> date:
    """«25 ноября», «25.11», «через неделю», «в пятницу».

    Raises:
        BadInput: `not_a_deadline`.
    """
    from bot.reader.deadlines import read_deadline  # as in `edit_decision`: it takes long to load

    deadline = read_deadline(words, act.today, act.calendar)
    if deadline is None or deadline.due is None:
        raise BadInput("not_a_deadline")
    return deadline.due


def heirs(act: Act, words: str) -> tuple[Post, ...]:
    """Seats that these words may mean, the own ones left out."""
    found = search(act.office.people, words, FOUND)
    return tuple(one for one in found if isinstance(one, Post) and one.id not in act.actor.post_ids)


def _answer(  # noqa: PLR0911 one of each question
    act: Act, awaited: Awaited, payload: dict[str, object], words: str
) -> HeardAnswer | None:
    item_id = awaited.object_id
    card = payload.get("card")
    shown = card if isinstance(card, int) else None
    match awaited.field:
        case AwaitedField.PROMISE_DAY:
            return Promised(promise(act, item_id, None, read_day(act, words)))
        case AwaitedField.EXTENSION_DAY:
            day = read_day(act, words)
            return ReasonAsked(begin_extension(act, item_id, day, shown), day)
        case AwaitedField.APPEAL_WORDS if payload["kind"] == AppealKind.EXTENSION:
            return ask_extension(act, item_id, date.fromisoformat(str(payload["until"])), words)
        case AwaitedField.APPEAL_WORDS:
            return clarify(act, item_id, None, AppealKind(str(payload["kind"])), words=words)
        case AwaitedField.HEIR_NAME:
            return HeirsFound(note_heir_words(act, item_id, words, shown), words, heirs(act, words))
        case _:
            # What need not come is not waited for long: later words are an answer to something else.
            if act.now - awaited.since > WORDS_WINDOW or not takes_words(act, item_id):
                return None
            return add_to_appeal(act, item_id, words)
