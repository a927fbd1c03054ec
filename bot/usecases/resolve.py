"""Tying a name as written to the group or seat it means in this workspace."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.errors import Overtaken
from bot.domain.matching import find
from bot.domain.minutes import Addressee, AddresseeKind
from bot.domain.people import Group, Post
from bot.usecases.ports import Act


def tie(
    new_id: int,
    name: str,
    groups: tuple[Group, ...],
    posts: tuple[Post, ...],
    kind: AddresseeKind = AddresseeKind.ASSIGNEE,
) -> Addressee:
    """The addressee a name stands for; unknown where that is not certain."""
    match = find(name, groups, posts)
    return Addressee(
        id=new_id,
        as_written=name,
        kind=kind,
        group_id=match.group_id if match else None,
        post_id=match.post_id if match else None,
    )


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
