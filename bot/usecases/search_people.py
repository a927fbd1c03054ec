"""People, seats and groups found by a part of a name. Only reads; who may ask is for the deed to say."""

from __future__ import annotations

from collections import defaultdict

from bot.domain.people import Group, Organization, Person, Post
from bot.domain.searching import Named
from bot.domain.searching import search as find
from bot.usecases import ports

#: What is told apart in one list of hits: a group or a seat, and its id.
_GROUP, _SEAT = "g", "p"


def search(people: ports.People, words: str, limit: int = 8) -> tuple[Group | Post, ...]:
    """Groups and seats of open organizations that `words` may mean, the likeliest first.

    By surname, name, title, short name and number of the organization («сош 12», «7»), name and other names
    of a group; ё is е, and the wrong keyboard layout is understood («bdfyjd»).
    """
    groups = {group.id: group for group in people.groups()}
    known = [Named((_GROUP, one.id), one.name, " ".join(one.aliases), True) for one in groups.values()]
    known += [
        Named((_SEAT, seat.post_id), seat.family, f"{seat.seat} {seat.names}", seat.leads)
        for seat in people.seat_names()
    ]
    found = find(words, known, limit)
    seats = {post.id: post for post in people.seats([key for kind, key in found if kind == _SEAT])}
    return tuple(groups[key] if kind == _GROUP else seats[key] for kind, key in found)


def search_persons(people: ports.People, words: str, limit: int = 8) -> tuple[Person, ...]:
    """Persons who work here, with a seat or without: by name, and by what their seats are called."""
    held: defaultdict[int, list[str]] = defaultdict(list)
    for seat in people.seat_names():
        if seat.holder_id is not None:
            held[seat.holder_id].append(seat.seat)
    known = [
        Named(one.person_id, one.family, " ".join((one.names, *held.get(one.person_id, ()))))
        for one in people.person_names()
    ]
    found = find(words, known, limit)
    persons = {one.id: one for one in people.persons_of(found)}
    return tuple(persons[person_id] for person_id in found)


def search_organizations(people: ports.People, words: str, limit: int = 8) -> tuple[Organization, ...]:
    """Organizations that are open: by their names, and by who works there."""
    workers: defaultdict[int, list[str]] = defaultdict(list)
    for seat in people.seat_names():
        if seat.organization_id is not None:
            workers[seat.organization_id].append(f"{seat.family} {seat.names}")
    known = [
        Named(one, one.short_name, " ".join((one.name, *workers.get(one.id, ()))))
        for one in people.organizations()
        if one.closed_on is None
    ]
    return find(words, known, limit)
