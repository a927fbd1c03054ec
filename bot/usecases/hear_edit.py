"""Words typed while a decision of a draft is changed, or while a draft is looked through."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.errors import BadInput, IllegalMove, NotFound, TooLate
from bot.domain.minutes import AddresseeKind, Decision
from bot.domain.people import Group, Person, Post
from bot.domain.review import Review
from bot.domain.rights import Deed, capacities, may
from bot.usecases.arrange_draft import add_after, move_to, split_words
from bot.usecases.awaiting import (
    EDIT_WINDOW,
    EDITS,
    WORDS_WINDOW,
    await_edit,
    browsed,
    edit_awaited,
    note_browsed,
)
from bot.usecases.edit_decision import add_named, assignees, editable, named, set_deadline_words, set_text
from bot.usecases.ports import Act
from bot.usecases.record import addressees_value
from bot.usecases.review_minutes import looked_at
from bot.usecases.search_people import search

#: Found people on one screen.
FOUND = 16

#: «6/17», «28.02/17», «17».
_CODE = re.compile(r"(?:[^\s/]{1,20}/)?\d{1,3}")


@dataclass(frozen=True, slots=True)
class Begun:
    """What stands beside an awaited edit, as its payload.

    `seen`: what the field was when the words were asked for; `edited`: they came, and more may follow;
    `words`: came, but were not written; `query`: looked for among the people, who join (`many`) those named
    already; `left_out`: seats of the group.
    """

    seen: str = ""
    edited: bool = False
    words: str = ""
    query: str = ""
    many: bool = False
    left_out: tuple[int, ...] = ()

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Edited:
    """The words changed a decision of a draft; where `field` is there, more words go to the same."""

    review: Review
    decision: Decision
    field: AwaitedField | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody (`by`, None: they themselves) changed the same since it was asked for: nothing was written."""

    review: Review
    decision: Decision
    words: str
    by: Person | None


@dataclass(frozen=True, slots=True)
class Searched:
    """`names` are nobody's for sure; `found` are those they may mean.

    `many`: others that were named surely have been written, and whoever is picked joins them.
    """

    review: Review
    decision: Decision
    names: tuple[str, ...]
    found: tuple[Group | Post, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Jumped:
    """The number of a decision was typed."""

    review: Review
    index: int


HeardEdit = Edited | Clash | Searched | Jumped


def begin_edit(act: Act, decision_id: int, version: int, field: AwaitedField) -> Decision:
    """The next words of this person go into `field` of the decision.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `words_wait`.
    """
    decision = editable(act, decision_id, version)
    await_edit(act, field, decision_id, Begun(seen(decision, field)).as_json())
    return decision


def begun(act: Act, decision_id: int, field: AwaitedField = AwaitedField.DECISION_PEOPLE) -> Begun:
    """What stands beside the edit of this decision; nothing where it is not awaited any more."""
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not field or awaited.object_id != decision_id:
        return Begun()
    return _of(awaited)


def keep_begun(act: Act, decision: Decision, one: Begun) -> None:
    """Raises: BadInput: `words_wait`."""
    field = AwaitedField.DECISION_PEOPLE
    await_edit(act, field, decision.id, replace(one, seen=seen(decision, field)).as_json())


def takes_long_words(act: Act) -> bool:
    """Whether what looks like a protocol is awaited as a decision's words."""
    awaited = _open(act)
    fields = {AwaitedField.DECISION_TEXT, AwaitedField.DECISION_SPLIT, AwaitedField.DECISION_ADDED}
    return awaited is not None and awaited.field in fields and not _of(awaited).edited


def hear_edit(act: Act, words: str) -> HeardEdit | None:
    """None where the words are about something else.

    Raises:
        BadInput: they can't be what is awaited; it goes on being awaited.
    """
    awaited = _open(act)
    decision = _still_there(act, awaited) if awaited else None
    if (jumped := _jump(act, words, decision, awaited)) is not None:
        return jumped
    if awaited is None or decision is None:
        return None
    one = _of(awaited)
    if one.seen != seen(decision, awaited.field):
        now = Begun(seen(decision, awaited.field), words=words)
        await_edit(act, awaited.field, decision.id, now.as_json())
        return Clash(looked_at(act, decision.minutes_id), decision, words, who_changed(act, decision.id))
    return _write(act, awaited.field, decision, words)


def write_anyway(act: Act, decision_id: int, version: int) -> HeardEdit:
    """The words that were not written, as somebody else had changed the same.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: changed once more; TooLate: `words`, they wait no more.
    """
    decision = editable(act, decision_id, version)
    awaited = edit_awaited(act)
    if awaited is None or awaited.object_id != decision_id or not _of(awaited).words:
        raise TooLate("words")
    return _write(act, awaited.field, decision, _of(awaited).words)


def heard_edit_before(act: Act) -> HeardEdit | None:
    """What the same words did when they were committed: nothing is changed."""
    awaited = act.actor.awaited
    if awaited is None:
        return None
    if awaited.field is AwaitedField.BROWSED and awaited.payload:
        decision = act.office.minutes.decision(int(awaited.payload))
        return Edited(looked_at(act, decision.minutes_id), decision)
    if awaited.field not in EDITS or not awaited.payload:
        return None
    one, decision = _of(awaited), act.office.minutes.decision(awaited.object_id)
    whole = looked_at(act, decision.minutes_id)
    if one.words:
        return Clash(whole, decision, one.words, who_changed(act, decision.id))
    if one.query:
        return _searched(act, decision, tuple(one.query.split(", ")), one.many)
    return Edited(whole, decision, awaited.field) if one.edited else None


def who_changed(act: Act, decision_id: int) -> Person | None:
    """Who changed the decision last; None where it was whoever asks."""
    last = act.office.audit.last("decision", decision_id)
    if last is None or last.actor_id is None or last.actor_id == act.actor.person.id:
        return None
    return act.office.people.person(last.actor_id)


def add_as_written(act: Act, decision_id: int, version: int) -> Decision:
    """Whoever was typed and found nowhere is named all the same: it will be asked who that is.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; TooLate: `words`, they wait no more.
    """
    decision = editable(act, decision_id, version)
    one = begun(act, decision_id)
    if not one.query:
        raise TooLate("words")
    standing = assignees(decision) if one.many else ()
    return add_named(act, decision_id, (*standing, *named(act, one.query)))


def seen(decision: Decision, field: AwaitedField) -> str:
    """What an edit of `field` would overwrite, in short; a place or a new decision overwrites nothing."""
    match field:
        case AwaitedField.DECISION_TEXT | AwaitedField.DECISION_SPLIT:
            said = decision.sentence
        case AwaitedField.DECISION_DEADLINE:
            said = repr(decision.deadline)
        case AwaitedField.DECISION_PEOPLE:
            names = [a.as_written for a in decision.unknown]
            said = repr((addressees_value(decision, AddresseeKind.ASSIGNEE), names))
        case _:
            return ""
    return hashlib.sha256(said.encode()).hexdigest()[:12]


# --- the parts --------------------------------------------------------------------------------------------


def _open(act: Act) -> Awaited | None:
    """The edit that words typed now belong to.

    Once written, a text is awaited anew for as long only as words to an item are: what is typed much later
    hardly means it, and would replace the whole. Deadlines and people understand themselves.
    """
    awaited = edit_awaited(act)
    if awaited is None:
        return None
    corrected = awaited.field is AwaitedField.DECISION_TEXT and _of(awaited).edited
    return awaited if act.now - awaited.since <= (WORDS_WINDOW if corrected else EDIT_WINDOW) else None


def _of(awaited: Awaited) -> Begun:
    if not awaited.payload:
        return Begun()
    values = json.loads(awaited.payload)
    return Begun(**{**values, "left_out": tuple(values["left_out"])})


def _still_there(act: Act, awaited: Awaited) -> Decision | None:
    """Approved or deleted meanwhile: then the words are as any others."""
    try:
        return editable(act, awaited.object_id)
    except (IllegalMove, NotFound):
        return None


def _jump(act: Act, words: str, decision: Decision | None, awaited: Awaited | None) -> Jumped | None:
    """«6/17», or «17» where no number is awaited."""
    typed = words.strip().removesuffix(".")
    if not _CODE.fullmatch(typed) or not may(Deed.SEE_MINUTES, capacities(act.actor)):
        return None
    whole_code = "/" in typed
    if decision is not None and awaited is not None:
        minutes_id = decision.minutes_id
        if awaited.field in (_CODES if whole_code else _NUMBERS):
            return None
    else:
        minutes_id = browsed(act) or 0
    if not minutes_id:
        return None
    whole = looked_at(act, minutes_id)
    codes = [one.code if whole_code else one.code.rpartition("/")[2] for one in whole.decisions]
    if typed not in codes:
        return None
    index = codes.index(typed)
    note_browsed(act, minutes_id, whole.decisions[index].id)
    return Jumped(whole, index)


#: Where a code, or a bare number, may be what is asked for.
_CODES = frozenset({AwaitedField.DECISION_PLACE})
_NUMBERS = _CODES | {AwaitedField.DECISION_DEADLINE, AwaitedField.DECISION_PEOPLE}


def _place(act: Act, decision_id: int, words: str) -> Decision:
    number = words.strip().removesuffix(".").rpartition("/")[2]
    if not number.isdecimal() or len(number) > 3:
        decisions = act.office.minutes.decisions(editable(act, decision_id).minutes_id)
        raise BadInput("no_such_place", str(len(decisions)))
    return move_to(act, decision_id, None, int(number))


_WRITES: dict[AwaitedField, Callable[[Act, int, str], Decision]] = {
    AwaitedField.DECISION_TEXT: set_text,
    AwaitedField.DECISION_DEADLINE: set_deadline_words,
    AwaitedField.DECISION_SPLIT: split_words,
    AwaitedField.DECISION_PLACE: _place,
    AwaitedField.DECISION_ADDED: add_after,
}
#: More words may follow at once and go to the same.
_STAY = frozenset({AwaitedField.DECISION_TEXT, AwaitedField.DECISION_DEADLINE, AwaitedField.DECISION_PEOPLE})


def _write(act: Act, field: AwaitedField, decision: Decision, words: str) -> HeardEdit:
    if field is AwaitedField.DECISION_PEOPLE:
        people = named(act, words)
        unknown = tuple(one.as_written for one in people if not one.known)
        if unknown:
            many = len(unknown) < len(people)
            if many:
                decision = add_named(act, decision.id, (one for one in people if one.known))
            keep_begun(act, decision, Begun(query=", ".join(unknown), many=many))
            return _searched(act, decision, unknown, many)
        written = add_named(act, decision.id, people)
    else:
        written = _WRITES[field](act, decision.id, words)
    if field in _STAY:
        await_edit(act, field, written.id, Begun(seen(written, field), edited=True).as_json())
    else:
        note_browsed(act, written.minutes_id, written.id)
    return Edited(looked_at(act, written.minutes_id), written, field if field in _STAY else None)


def _searched(act: Act, decision: Decision, names: tuple[str, ...], many: bool) -> Searched:
    return Searched(looked_at(act, decision.minutes_id), decision, names, find(act, names), many)


def find(act: Act, names: tuple[str, ...]) -> tuple[Group | Post, ...]:
    """Whom these names, or parts of names, may mean."""
    found = [one for name in names for one in search(act.office.people, name, FOUND // len(names) or 1)]
    return tuple(dict.fromkeys(found))
