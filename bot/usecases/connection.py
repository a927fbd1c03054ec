"""Who is connected and who isn't yet: the secretary's live line, and who is told when it changes."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain import notices
from bot.domain.access import Connection, Named
from bot.domain.notices import NoticeKind
from bot.domain.people import Post, Role
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act, LiveMessage, Office

#: Whoever may let people in.
DECIDERS = frozenset({Role.SECRETARY, Role.ADMIN})
#: One such line a person: the object of its `LiveMessages` row.
ONE_A_PERSON = 0
#: When many connect at once, the line is not edited for each.
LINE_LAGS = timedelta(seconds=3)
#: How many of those who came last are named.
LATEST = 3


def connection(act: Act) -> Connection:
    """
    Raises:
        NotAllowed.
    """
    require(Deed.INVITE, capacities(act.actor))
    office = act.office
    accounts = office.people.accounts()
    staff = named(office)
    here = [one for one in staff if one.person.id in accounts]
    newest = sorted(here, key=lambda one: accounts[one.person.id].connected_at, reverse=True)
    return Connection(
        len(here),
        tuple(one for one in staff if one.person.id not in accounts),
        tuple(one for one in here if accounts[one.person.id].blocked_at is not None),
        tuple(newest[:LATEST]),
        len(office.requests.open()),
    )


def named(office: Office) -> tuple[Named, ...]:
    """All who work here, by family, each with his seats."""
    held: dict[int, list[Post]] = {}
    for post in office.people.posts():
        if post.holder is not None:
            held.setdefault(post.holder.id, []).append(post)
    return tuple(
        Named(one, tuple(held.get(one.id, ()))) for one in office.people.persons() if one.left_on is None
    )


def named_one(office: Office, person_id: int) -> Named:
    """
    Raises:
        NotFound.
    """
    people = office.people
    return Named(people.person(person_id), people.seats(people.held_by(person_id)))


def deciders(office: Office) -> tuple[int, ...]:
    """Ids of those who may let people in."""
    return tuple(one.id for one in office.people.persons() if one.roles & DECIDERS and one.left_on is None)


def tell_line(office: Office, now: datetime) -> None:
    """Whoever has opened the line sees it change."""
    watching = [
        person_id
        for person_id in deciders(office)
        if office.live.get(person_id, NoticeKind.CONNECTION, ONE_A_PERSON) is not None
    ]
    office.outbox.post(*(notices.connection(person_id, now + LINE_LAGS) for person_id in watching))


def line_message(act: Act) -> int | None:
    """The message in which the actor's line stands, if it is in this chat."""
    shown = act.office.live.get(act.actor.person.id, NoticeKind.CONNECTION, ONE_A_PERSON)
    return shown.message_id if shown and shown.chat_id == act.actor.chat_id else None


def note_line(office: Office, person_id: int, message: LiveMessage) -> None:
    """From now on this message is the one that changes."""
    office.live.put(person_id, NoticeKind.CONNECTION, ONE_A_PERSON, message)
