"""Named groups of seats: made, renamed, filled, thrown away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.audit import Value
from bot.domain.errors import BadInput, NotFound
from bot.domain.matching import key_of
from bot.domain.people import Group
from bot.domain.rights import Deed, capacities, require
from bot.domain.staff import GroupCard
from bot.usecases.ports import Act
from bot.usecases.record import record

#: A longer name stands on no button.
LONGEST_NAME = 60


def groups(act: Act) -> tuple[tuple[Group, int], ...]:
    """Each with how many seats belong to it today.

    Raises:
        NotAllowed.
    """
    require(Deed.SEE_PEOPLE, capacities(act.actor))
    posts = act.office.people.posts()
    return tuple((one, len(one.members(posts))) for one in act.office.people.groups())


def group_card(act: Act, group_id: int) -> GroupCard:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_PEOPLE, capacities(act.actor))
    group = _group(act, group_id)
    used_in = tuple(map(act.office.minutes.get, act.office.people.minutes_naming(group_id)))
    return GroupCard(group, group.members(act.office.people.posts()), used_in)


def make_group(act: Act, name: str, post_ids: Iterable[int]) -> Group:
    """A group by list.

    Raises:
        NotAllowed, NotFound; BadInput: `empty_name`, `name_too_long`, `group_name_taken`, `empty_group`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    members = _seats(act, post_ids)
    if not members:
        raise BadInput("empty_group")
    group = Group(act.office.new_id(), _name(act, name), post_ids=members)
    act.office.people.add_group(group)
    record(act, "make_group", "group", group.id, after=_values(group))
    return group


def group_name(act: Act, words: str) -> str:
    """What a new group may be called.

    Raises:
        NotAllowed; BadInput: `empty_name`, `name_too_long`, `group_name_taken`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    return _name(act, words)


def rename_group(act: Act, group_id: int, name: str) -> Group:
    """
    Raises:
        NotAllowed, NotFound; BadInput as `make_group`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    group = _group(act, group_id)
    changed = replace(group, name=_name(act, name, group_id))
    act.office.people.save_group(changed)
    record(act, "rename_group", "group", group_id)
    return changed


def add_to_group(act: Act, group_id: int, post_ids: Iterable[int]) -> Group:
    """
    Raises:
        NotAllowed, NotFound; BadInput: `group_by_rule`.
    """
    return _fill(act, group_id, add=_seats(act, post_ids))


def take_from_group(act: Act, group_id: int, post_id: int) -> Group:
    """
    Raises:
        NotAllowed, NotFound; BadInput: `group_by_rule`, `empty_group`: it is the last one.
    """
    return _fill(act, group_id, drop=frozenset({post_id}))


def delete_group(act: Act, group_id: int) -> None:
    """What its name was said to mean is asked anew.

    Raises:
        NotAllowed, NotFound; BadInput: `group_in_use`: minutes name it.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    _group(act, group_id)
    used_in = act.office.people.minutes_naming(group_id)
    if used_in:
        raise BadInput("group_in_use", str(len(used_in)))
    for known in act.office.known_words.all():
        if known.group_id == group_id:
            act.office.known_words.forget(known.words)
    act.office.people.delete_group(group_id)
    record(act, "delete_group", "group", group_id)


def drop_from_groups(act: Act, post_ids: Iterable[int]) -> None:
    """Groups by list lose these seats; one left empty stays, as it may be named in minutes."""
    gone = frozenset(post_ids)
    for group in act.office.people.groups():
        if group.rule is None and group.post_ids & gone:
            changed = replace(group, post_ids=group.post_ids - gone)
            act.office.people.save_group(changed)
            record(act, "fill_group", "group", group.id, _values(group), _values(changed))


def _fill(
    act: Act, group_id: int, add: frozenset[int] = frozenset(), drop: frozenset[int] = frozenset()
) -> Group:
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    group = _group(act, group_id)
    if group.rule is not None:
        raise BadInput("group_by_rule")
    changed = replace(group, post_ids=group.post_ids - drop | add)
    if not changed.post_ids:
        raise BadInput("empty_group")
    if changed != group:
        act.office.people.save_group(changed)
        record(act, "fill_group", "group", group_id, _values(group), _values(changed))
    return changed


def _group(act: Act, group_id: int) -> Group:
    found = next((one for one in act.office.people.groups() if one.id == group_id), None)
    if found is None:
        raise NotFound("group", group_id)
    return found


def _seats(act: Act, post_ids: Iterable[int]) -> frozenset[int]:
    wanted = frozenset(post_ids)
    missing = wanted - {post.id for post in act.office.people.seats(wanted)}
    if missing:
        raise NotFound("post", min(missing))
    return wanted


def _name(act: Act, name: str, own: int | None = None) -> str:
    """As it will stand on buttons; no other group may be called so."""
    name = " ".join(name.split())
    if not key_of(name):
        raise BadInput("empty_name")
    if len(name) > LONGEST_NAME:
        raise BadInput("name_too_long", str(LONGEST_NAME))
    others = (one for one in act.office.people.groups() if one.id != own)
    if any(key_of(name) in map(key_of, (one.name, *one.aliases)) for one in others):
        raise BadInput("group_name_taken", name)
    return name


def _values(group: Group) -> dict[str, Value]:
    return {"post_ids": ",".join(map(str, sorted(group.post_ids)))}
