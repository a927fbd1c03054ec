"""What a person says about an item: typed words, photos, voice, files."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.domain.assignments import Attachment
from bot.domain.deputies import Given
from bot.domain.errors import TooLate
from bot.domain.items import Item
from bot.domain.minutes import Expected
from bot.domain.rights import Deed, require
from bot.usecases.answering import Said, add
from bot.usecases.awaiting import (
    WORDS_WINDOW,
    Album,
    Following,
    Waiting,
    await_item,
    await_words,
    await_words_of_many,
    following,
    stop_awaiting_words,
    ticked,
    waiting,
)
from bot.usecases.deputy_answers import given_items, is_deputy_only, say, see_given
from bot.usecases.own_items import concerned, own_items
from bot.usecases.ports import Act
from bot.usecases.rounds import still_missing


@dataclass(frozen=True, slots=True)
class Kept:
    """Where words or a file went: to an item's report, or (None) they wait until it is said to which item.

    `missing`, `numbers`: see `Answered`. `many`: all items they went to, where these were answered together.
    `card` is the message that asked for them: what it says is out of date now. `said`: they are the next part
    of an album, and this message answered the first. `given`: they are a deputy's, for the director.
    """

    item: Item | None
    words: str
    files: int
    choices: tuple[Item, ...] = ()
    card: int | None = None
    missing: tuple[Expected, ...] = ()
    numbers: tuple[str, ...] = ()
    many: tuple[Item, ...] = ()
    said: int | None = None
    ticked: int = 0
    given: Given | None = None


def keep_words(
    act: Act, words: str, file: Attachment | None = None, *, to: int | None = None, album: str = ""
) -> Kept:
    """What a person typed or sent: to the item it replies `to`, to the one last tapped, else it is asked.

    Parts of one `album` go where the first of them went. Nothing is lost: until the answer the words stand in
    the row of what is awaited. Who has no items at all is asked nothing, and nothing is kept.

    Raises:
        NotAllowed, NotFound, IllegalMove: the item takes no words any more.
    """
    follows, waits = following(act), waiting(act, WORDS_WINDOW)
    same = _same_album(album, follows.album if follows else waits.album if waits else None)
    if to is not None and not same:
        follows = Following((to,))
    if follows is not None:
        _keep_file(act, file)
        said = Said(words, (file.id,) if file else ())
        kept = _keep_for(act, follows, said)
        _await_more(act, follows, Album(album, follows.album.said if same else None))
        return replace(kept, card=follows.card, said=follows.album.said if same else None)
    own, given = own_items(act), given_items(act)
    choices = (*own, *given)
    if not choices:
        return Kept(None, words, 0)
    if not own and len(given) == 1:  # a deputy has this one item, and can mean no other
        _keep_file(act, file)
        kept = _keep_for(act, Following((given[0].assignment.id,)), Said(words, (file.id,) if file else ()))
        await_words(act, given[0].assignment.id, album=Album(album))
        return kept
    _keep_file(act, file)
    earlier = waiting(act) or Waiting(ticked=ticked(act))
    what = replace(earlier.plus(words, file), album=earlier.album if same else Album(album))
    await_item(act, what)
    return Kept(
        None,
        what.words,
        len(what.files),
        choices,
        said=earlier.album.said if same else None,
        ticked=len(what.ticked),
    )


def note_said(act: Act, album: str, message_id: int) -> None:
    """This message answered the first part of an album: the others only change it."""
    follows, waits = following(act), waiting(act)
    if follows is not None and follows.album.id == album:
        _await_more(act, replace(follows, card=None), Album(album, message_id))
    elif waits is not None and waits.album.id == album:
        await_item(act, replace(waits, album=Album(album, message_id)))


def _same_album(album: str, before: Album | None) -> bool:
    return bool(album) and before is not None and before.id == album


def _keep_for(act: Act, follows: Following, said: Said) -> Kept:
    if len(follows.items) == 1 and (kept := _keep_for_deputy(act, follows.items[0], said)):
        return kept
    answers = [add(act, one, said) for one in follows.items]
    first = answers[0]
    many = tuple(one.item for one in answers) if len(answers) > 1 else ()
    return Kept(first.item, first.words, first.files, missing=first.missing, numbers=first.numbers, many=many)


def _keep_for_deputy(act: Act, assignment_id: int, said: Said) -> Kept | None:
    """Where the item was passed on to the actor: his words are for the director."""
    item = act.office.assignments.item(assignment_id)
    if not is_deputy_only(act, item):
        return None
    given = say(act, item, said)
    return Kept(item, given.words, given.files, given=given)


def _await_more(act: Act, follows: Following, album: Album) -> None:
    if len(follows.items) > 1:
        await_words_of_many(act, follows.items, album=album)
    else:
        await_words(act, follows.items[0], album=album)


def kept_before(act: Act) -> Kept:
    """Where the last words of this person went: what is shown when the same update comes again."""
    follows = following(act)
    if follows is not None:
        item = act.office.assignments.item(follows.items[0])
        if is_deputy_only(act, item):
            given = see_given(act, follows.items[0])
            return Kept(item, given.words, given.files, said=follows.album.said, given=given)
        reports = act.office.reports.of_assignment(follows.items[0])
        words = reports[-1].words if reports else ""
        return Kept(item, words, 0, missing=still_missing(act, item), said=follows.album.said)
    what = waiting(act) or Waiting()
    choices = (*own_items(act), *given_items(act)) if what.words or what.files else ()
    return Kept(None, what.words, len(what.files), choices, said=what.album.said)


def words_belong_to(act: Act, assignment_id: int) -> Kept:
    """«Это ответ по какому пункту?»: this one.

    Raises:
        NotAllowed, NotFound, IllegalMove; TooLate: no words wait any more.
    """
    what = waiting(act)
    if what is None:
        raise TooLate("words")
    kept = _keep_for_deputy(act, assignment_id, Said(what.words, what.files))
    if kept is not None:
        await_words(act, assignment_id, album=Album(what.album.id))
        return kept
    answered = add(act, assignment_id, Said(what.words, what.files))
    await_words(act, assignment_id, album=Album(what.album.id))
    return Kept(
        answered.item,
        answered.words,
        answered.files,
        missing=answered.missing,
        numbers=answered.numbers,
    )


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
