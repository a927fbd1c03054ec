"""What the bot waits for from a person is one row of the database: a restart loses nothing that was typed.

The row is read with the actor. Words that wait for their item are never written over: they go to the item
tapped next, or stay until it is said to which they belong.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.domain.assignments import Attachment
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.errors import BadInput
from bot.domain.lifecycle import UNDO_WINDOW
from bot.usecases.ports import Act

#: Words and photos that come within this time belong to the item last tapped (docs/product.md).
WORDS_WINDOW = UNDO_WINDOW
#: A decision's new words may take longer; whoever turns to another screen ends the waiting.
EDIT_WINDOW = timedelta(hours=1)

EDITS = frozenset(
    {
        AwaitedField.DECISION_TEXT,
        AwaitedField.DECISION_DEADLINE,
        AwaitedField.DECISION_PEOPLE,
        AwaitedField.DECISION_SPLIT,
        AwaitedField.DECISION_PLACE,
        AwaitedField.DECISION_ADDED,
    }
)


#: An item's question is open: a reply to the message that asks is the answer to it.
ASKED_OF_ITEM = frozenset(
    {
        AwaitedField.PROMISE_DAY,
        AwaitedField.EXTENSION_DAY,
        AwaitedField.APPEAL_WORDS,
        AwaitedField.HEIR_NAME,
    }
)


@dataclass(frozen=True, slots=True)
class Album:
    """Pictures sent as one: `said` is the message that answered the first of them."""

    id: str = ""
    said: int | None = None


NO_ALBUM = Album()


@dataclass(frozen=True, slots=True)
class Waiting:
    """Words and files (ids) whose item is not known yet; items ticked before they came stay ticked."""

    words: str = ""
    files: tuple[int, ...] = ()
    ticked: tuple[int, ...] = ()
    album: Album = NO_ALBUM

    def plus(self, words: str, file: Attachment | None) -> Waiting:
        joined = "\n".join(part for part in (self.words, words) if part)
        return replace(self, words=joined, files=(*self.files, file.id) if file else self.files)


@dataclass(frozen=True, slots=True)
class Following:
    """What follows goes to these items: `card` is the message that asks for it."""

    items: tuple[int, ...]
    card: int | None = None
    album: Album = NO_ALBUM


def item_awaited(act: Act) -> Awaited | None:
    """The item whose words are awaited now: `object_id`."""
    return _awaited(act, {AwaitedField.REPORT_WORDS}, WORDS_WINDOW)


def following(act: Act) -> Following | None:
    """The items that words, photos and files go to now: the one last tapped, or all answered together."""
    awaited = _awaited(act, {AwaitedField.REPORT_WORDS, AwaitedField.MANY_WORDS}, WORDS_WINDOW)
    if awaited is None:
        return None
    found = json.loads(awaited.payload) if awaited.payload else {}
    if not isinstance(found, dict):  # of an older release: the card alone
        found = {"card": found}
    items = tuple(found.get("items", ())) or (awaited.object_id,)
    return Following(items, found.get("card"), _album_of(found))


def edit_awaited(act: Act) -> Awaited | None:
    """The decision whose new words are awaited now: `object_id`."""
    return _awaited(act, EDITS, EDIT_WINDOW)


def waiting(act: Act, within: timedelta | None = None) -> Waiting | None:
    """What waits for its item; None where nothing does, or where it came longer ago than `within`."""
    awaited = _awaited(act, {AwaitedField.WHICH_ITEM}, within)
    if awaited is None:
        return None
    found = json.loads(awaited.payload)
    ticked = tuple(found.get("ticked", ()))
    return Waiting(found["words"], tuple(found["files"]), ticked, _album_of(found))


def await_words(act: Act, assignment_id: int, card: int | None = None, album: Album = NO_ALBUM) -> None:
    """Words, photos, an album as one: whatever follows within the window goes to this item.

    `card` is the message that asks for them.
    """
    _put(act, AwaitedField.REPORT_WORDS, assignment_id, _payload(card=card, **_album_values(album)))


def await_words_of_many(
    act: Act, items: tuple[int, ...], card: int | None = None, album: Album = NO_ALBUM
) -> None:
    """As `await_words`: whatever follows goes to all of these."""
    _put(act, AwaitedField.MANY_WORDS, 0, _payload(items=items, card=card, **_album_values(album)))


def await_item(act: Act, what: Waiting) -> None:
    """It is asked to which item these words belong."""
    values = {"words": what.words, "files": what.files, "ticked": what.ticked or None}
    _put(act, AwaitedField.WHICH_ITEM, 0, _payload(**values, **_album_values(what.album)))


def await_for_item(act: Act, field: AwaitedField, object_id: int, **values: object) -> None:
    """One of the questions that an answer to an item may need; `values` as JSON are its payload.

    Raises:
        BadInput: `words_wait`: it has to be said first to which item earlier words belong.
    """
    if waiting(act) is not None:
        raise BadInput("words_wait")
    _put(act, field, object_id, _payload(**values))


def asked(act: Act, *fields: AwaitedField) -> tuple[Awaited, dict[str, Any]] | None:
    """One of these questions, if it is open, with its payload."""
    awaited = _awaited(act, frozenset(fields), EDIT_WINDOW)
    return (awaited, json.loads(awaited.payload) if awaited.payload else {}) if awaited else None


def give_up_questions(act: Act) -> None:
    """The person turned to something else than a question about an item."""
    stop_awaiting(act, *ASKED_OF_ITEM)


def asks_about(act: Act, assignment_id: int) -> bool:
    """Whether a question about this item is open: a reply to its message is the answer to that."""
    awaited = _awaited(act, ASKED_OF_ITEM, EDIT_WINDOW)
    return awaited is not None and awaited.object_id == assignment_id


def ticked(act: Act) -> tuple[int, ...]:
    """The items ticked so far."""
    awaited = act.actor.awaited
    if awaited is None or awaited.field not in {AwaitedField.TICKED, AwaitedField.WHICH_ITEM}:
        return ()
    return tuple(json.loads(awaited.payload).get("ticked", ()))


def keep_ticked(act: Act, items: tuple[int, ...]) -> None:
    """Words that wait for their item go on waiting beside them."""
    what = waiting(act)
    if what is not None:
        await_item(act, replace(what, ticked=items))
    else:
        _put(act, AwaitedField.TICKED, 0, _payload(ticked=items))


def stop_awaiting(act: Act, *fields: AwaitedField) -> None:
    """None of these is awaited any more; whatever else is stays."""
    if act.actor.awaited and act.actor.awaited.field in fields:
        act.office.awaited.clear(act.actor.person.id)


def _payload(**values: object) -> str:
    kept = {name: value for name, value in values.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def _album_values(album: Album) -> dict[str, object]:
    return {"album": album.id or None, "said": album.said}


def _album_of(payload: Mapping[str, Any]) -> Album:
    return Album(payload.get("album", ""), payload.get("said"))


def await_edit(act: Act, field: AwaitedField, decision_id: int, payload: str = "") -> None:
    """
    Raises:
        BadInput: `words_wait`: it has to be said first to which item they belong.
    """
    if waiting(act) is not None:
        raise BadInput("words_wait")
    _put(act, field, decision_id, payload)


def browses(act: Act, minutes_id: int) -> bool:
    """Whether `note_browsed` would change nothing: it is noted, or words to an item are awaited, or wait."""
    awaited = act.actor.awaited
    if awaited is None:
        return False
    if awaited.field is AwaitedField.BROWSED:
        return awaited.object_id == minutes_id
    return awaited.field is AwaitedField.WHICH_ITEM or following(act) is not None


def note_browsed(act: Act, minutes_id: int, shown: int = 0) -> None:
    """These minutes are looked through: whatever else was begun is given up, but for words to an item.

    `shown`: the decision that the last words led to, for the same update come again.
    """
    if shown or not browses(act, minutes_id):
        _put(act, AwaitedField.BROWSED, minutes_id, str(shown or ""))


def browsed(act: Act) -> int | None:
    """The minutes that are looked through."""
    awaited = _awaited(act, {AwaitedField.BROWSED}, EDIT_WINDOW)
    return awaited.object_id if awaited else None


def stop_awaiting_words(act: Act, assignment_id: int) -> None:
    """Nothing more is said about this item; what is awaited about something else stays."""
    follows = following(act)
    if follows is not None and assignment_id in follows.items:
        act.office.awaited.clear(act.actor.person.id)


def stop_awaiting_edit(act: Act) -> None:
    """The person turned to something else than the edit that was begun."""
    stop_awaiting(act, *EDITS)


def _awaited(
    act: Act, fields: set[AwaitedField] | frozenset[AwaitedField], within: timedelta | None
) -> Awaited | None:
    awaited = act.actor.awaited
    if awaited is None or awaited.field not in fields:
        return None
    return awaited if within is None or act.now - awaited.since <= within else None


def _put(act: Act, field: AwaitedField, object_id: int, payload: str = "") -> None:
    act.office.awaited.put(act.actor.person.id, Awaited(field, object_id, act.now, payload))


def await_office_name(act: Act) -> None:
    """
    Raises:
        BadInput: `words_wait`: it has to be said first to which item they belong.
    """
    if waiting(act) is not None:
        raise BadInput("words_wait")
    _put(act, AwaitedField.OFFICE_NAME, 0)


def office_name_awaited(act: Act) -> bool:
    """Not for long: what is typed later means something else."""
    return _awaited(act, {AwaitedField.OFFICE_NAME}, WORDS_WINDOW) is not None


def note_office_named(act: Act, older: str) -> None:
    """Nothing is awaited; the older name is kept for the same update come again."""
    _put(act, AwaitedField.OFFICE_NAMED, 0, older)


def stop_awaiting_office_name(act: Act) -> None:
    awaited = act.actor.awaited
    if awaited and awaited.field is AwaitedField.OFFICE_NAME:
        act.office.awaited.clear(act.actor.person.id)


def await_deputy_remark(act: Act, assignment_id: int) -> None:
    """Why the answer goes back to the deputy; words that wait for their item go first."""
    if waiting(act) is None:
        _put(act, AwaitedField.DEPUTY_REMARK, assignment_id)


def deputy_remark_awaited(act: Act) -> int | None:
    awaited = _awaited(act, {AwaitedField.DEPUTY_REMARK}, WORDS_WINDOW)
    return awaited.object_id if awaited else None


def stop_awaiting_deputy_remark(act: Act) -> None:
    awaited = act.actor.awaited
    if awaited and awaited.field is AwaitedField.DEPUTY_REMARK:
        act.office.awaited.clear(act.actor.person.id)
