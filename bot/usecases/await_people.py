"""What is typed on the screens of «Люди»: a part of a name to be found, or a new name, number, person."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.errors import BadInput
from bot.usecases.awaiting import EDIT_WINDOW, WORDS_WINDOW, waiting
from bot.usecases.ports import Act


class Typed(StrEnum):
    """What the next words are; whose they are is beside it."""

    FIND = "find"
    FIND_ORGANIZATION = "find_organization"
    FIND_PERSON = "find_person"
    FIND_HEAD = "find_head"
    FIND_HEIR = "find_heir"
    FIND_MORE = "find_more"
    FIND_SUBSTITUTE = "find_substitute"
    #: Another seat for an item that is issued.
    FIND_SEAT = "find_seat"
    FIND_MEMBER = "find_member"
    FIND_FIRST_MEMBER = "find_first_member"
    NEW_HEAD = "new_head"
    SHORT_NAME = "short_name"
    NAME = "name"
    NEW_PERSON = "new_person"
    PERSON_NAME = "person_name"
    PHONE = "phone"
    ABSENCE = "absence"
    GROUP_NAME = "group_name"
    NEW_GROUP = "new_group"
    #: Nothing: the last words changed this organization, person or group.
    SHOW_ORGANIZATION = "show_organization"
    SHOW_PERSON = "show_person"
    SHOW_GROUP = "show_group"


#: Looking for somebody is soon over; a name that was asked for may take longer.
FINDING = frozenset(one for one in Typed if one.startswith("find"))
SHOWN = frozenset(one for one in Typed if one.startswith("show"))


@dataclass(frozen=True, slots=True)
class Expected:
    """`words`: what was typed a step before, the name of a group without members."""

    what: Typed
    object_id: int
    words: str = ""


def await_people(act: Act, what: Typed, object_id: int = 0, words: str = "") -> None:
    """
    Raises:
        BadInput: `words_wait`: it has to be said first to which item earlier ones belong.
    """
    if waiting(act) is not None:
        raise BadInput("words_wait")
    payload = json.dumps({"what": what, "words": words}, ensure_ascii=False)
    act.office.awaited.put(act.actor.person.id, Awaited(AwaitedField.PEOPLE, object_id, act.now, payload))


def await_finding(act: Act, what: Typed, object_id: int = 0) -> None:
    """Where other words are awaited, the list is there all the same: nothing can be typed into it."""
    if waiting(act) is None:
        await_people(act, what, object_id)


def people_awaited(act: Act) -> Expected | None:
    """What the actor's next words are, if they are about people."""
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not AwaitedField.PEOPLE:
        return None
    found = json.loads(awaited.payload)
    what = Typed(found["what"])
    within = WORDS_WINDOW if what in FINDING else EDIT_WINDOW
    return Expected(what, awaited.object_id, found["words"]) if act.now - awaited.since <= within else None
