"""A group without some of its seats, as a list of its own: «руководители ОО, кроме СОШ № 3»."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.errors import BadInput, Overtaken
from bot.domain.people import Group, named_as_part, named_without
from bot.domain.rights import Deed, capacities, require
from bot.usecases.draft_steps import made_group
from bot.usecases.ports import Act
from bot.usecases.record import record


def except_seats(act: Act, group_id: int, left_out: Iterable[int]) -> Group:
    """The seats that belong to the group today but those `left_out`; the group itself where nobody is.

    A list of the same seats is taken again: two decisions «кроме СОШ № 3» go to one group.

    Raises:
        NotAllowed; Overtaken: the group isn't there any more; BadInput: `nobody_left`.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    groups, posts = act.office.people.groups(), act.office.people.posts()
    group = next((one for one in groups if one.id == group_id), None)
    if group is None:
        raise Overtaken(group_id)
    gone = frozenset(left_out)
    members = group.members(posts)
    without = tuple(post for post in members if post.id in gone)
    if not without:
        return group
    staying = frozenset(post.id for post in members) - gone
    if not staying:
        raise BadInput("nobody_left")
    whole = _parted(group, groups)
    everybody = whole.members(posts) if whole is not None else ()
    if whole is not None and staying <= {post.id for post in everybody}:
        name = named_without(whole, tuple(post for post in everybody if post.id not in staying))
    else:
        name = named_without(group, without)
    for one in groups:
        if one.rule is None and one.name == name and one.post_ids == staying:
            return one
    made = Group(act.office.new_id(), name, (), None, staying)
    act.office.people.add_group(made)
    made_group(made.id)
    record(act, "part_of_group", "group", made.id, {}, {"of": group_id, "seats": len(staying)})
    return made


def _parted(group: Group, groups: Iterable[Group]) -> Group | None:
    """«директора школ» of «директора школ, кроме СОШ № 1»: the name alone tells what it is a part of."""
    if group.rule is not None:
        return None
    of = [one for one in groups if named_as_part(group, one)]
    return min(of, key=lambda one: len(one.name), default=None)
