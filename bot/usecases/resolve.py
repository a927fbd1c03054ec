"""Tying a name as written to the group or seat it means in this workspace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.domain.errors import Overtaken
from bot.domain.matching import KnownName, find, key_of
from bot.domain.minutes import Addressee, AddresseeKind
from bot.domain.people import Group, Post
from bot.usecases.ports import Act, Office

Known = Mapping[str, KnownName]
NOTHING_KNOWN: Known = MappingProxyType({})


def known_names(office: Office) -> Known:
    """What words of earlier protocols were said to mean, by the words as they are compared."""
    return {one.words: one for one in office.known_words.all()}


def tie(
    new_id: int,
    name: str,
    groups: tuple[Group, ...],
    posts: tuple[Post, ...],
    kind: AddresseeKind = AddresseeKind.ASSIGNEE,
    known: Known = NOTHING_KNOWN,
) -> Addressee:
    """The addressee a name stands for; unknown where that is not certain.

    What the secretary once said of the same words goes before what the words look like, as long as the group
    or seat is still there.
    """
    one = Addressee(id=new_id, as_written=name, kind=kind)
    told = known.get(key_of(name))
    if told is not None and _is_there(told, groups, posts):
        return replace(
            one,
            group_id=told.group_id,
            post_id=told.post_id,
            nobody=told.group_id is None and told.post_id is None,
        )
    match = find(name, groups, posts)
    return replace(one, group_id=match.group_id, post_id=match.post_id) if match else one


def _is_there(told: KnownName, groups: tuple[Group, ...], posts: tuple[Post, ...]) -> bool:
    if told.group_id is not None:
        return any(group.id == told.group_id for group in groups)
    if told.post_id is not None:
        seat = next((post for post in posts if post.id == told.post_id), None)
        return seat is not None and not (seat.organization and seat.organization.closed_on)
    return True


def remember(act: Act, name: str, kind: str, object_id: int) -> None:
    """From now on, in every protocol, these words mean this group (`g`), seat (`p`), or nobody (`n`)."""
    if words := key_of(name):
        one = KnownName(words, name, act.now, said_by=act.actor.person.id)
        if kind == "g":
            one = replace(one, group_id=object_id)
        elif kind == "p":
            one = replace(one, post_id=object_id)
        act.office.known_words.put(one)


def tied(addressee: Addressee, kind: str, object_id: int) -> Addressee:
    """`addressee` tied to a group (`g`), a seat (`p`), or left to nobody (`n`)."""
    if kind == "g":
        return replace(addressee, group_id=object_id, post_id=None, nobody=False)
    if kind == "p":
        return replace(addressee, group_id=None, post_id=object_id, nobody=False)
    return replace(addressee, group_id=None, post_id=None, nobody=True)


def name_of(act: Act, kind: str, object_id: int) -> str:
    """
    Raises:
        Overtaken: the group or seat isn't there any more.
    """
    if kind == "g":
        named = {group.id: group.name for group in act.office.people.groups()}
    elif kind == "p":
        named = {post.id: post.label for post in act.office.people.posts()}
    else:
        return ""
    if object_id not in named:
        raise Overtaken(object_id)
    return named[object_id]
