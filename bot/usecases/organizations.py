"""Organizations: seen, renamed, closed."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.assignments import is_overdue
from bot.domain.errors import BadInput, NotFound
from bot.domain.matching import LEADING
from bot.domain.people import Organization, Post
from bot.domain.rights import Deed, capacities, require
from bot.domain.staff import OrganizationCard, OrganizationRow
from bot.usecases.change_holder import change_holder, items_of_seat
from bot.usecases.groups import LONGEST_NAME, drop_from_groups
from bot.usecases.ports import Act
from bot.usecases.record import record


def organizations(act: Act) -> tuple[OrganizationRow, ...]:
    """Those that are open.

    Raises:
        NotAllowed.
    """
    require(Deed.SEE_PEOPLE, capacities(act.actor))
    heads: dict[int, Post] = {}
    for post in act.office.people.posts():
        if post.organization is not None and post.kind in LEADING:
            heads.setdefault(post.organization.id, post)
    return tuple(
        OrganizationRow(one, heads.get(one.id))
        for one in act.office.people.organizations()
        if one.closed_on is None
    )


def organization_card(act: Act, organization_id: int) -> OrganizationCard:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_PEOPLE, capacities(act.actor))
    known = {one.id: one for one in act.office.people.organizations()}
    if organization_id not in known:
        raise NotFound("organization", organization_id)
    organization, seats = known[organization_id], seats_of(act, organization_id)
    head = next((post for post in seats if post.kind in LEADING), None)
    items = items_of_seat(act, *(post.id for post in seats))
    holder = head.holder if head else None
    return OrganizationCard(
        organization,
        head,
        tuple(post for post in seats if post is not head),
        act.office.people.accounts().get(holder.id) if holder else None,
        len(items),
        sum(is_overdue(item.assignment, act.today) for item in items),
        known.get(organization.merged_into) if organization.merged_into else None,
    )


def name_organization(act: Act, organization_id: int, words: str, *, short: bool) -> Organization:
    """`short`: the name for buttons, which no other open organization may have.

    Raises:
        NotAllowed, NotFound; BadInput: `organization_closed`, `empty_name`, `name_too_long`, `name_taken`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    organization = open_organization(act, organization_id)
    name = " ".join(words.split())
    if not name:
        raise BadInput("empty_name")
    if short:
        if len(name) > LONGEST_NAME:
            raise BadInput("name_too_long", str(LONGEST_NAME))
        if any(
            one.short_name.casefold() == name.casefold() and one.id != organization_id
            for one in act.office.people.organizations()
            if one.closed_on is None
        ):
            raise BadInput("name_taken", name)
    changed = replace(organization, short_name=name) if short else replace(organization, name=name)
    act.office.people.save_organization(changed)
    record(act, "name_organization", "organization", organization_id, after={"short": short})
    return changed


def closing(act: Act, organization_id: int) -> tuple[Organization, int]:
    """What closing would concern: the organization and how many seats.

    Raises:
        As `close_organization`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    organization = open_organization(act, organization_id)
    seats = seats_of(act, organization_id)
    items = items_of_seat(act, *(post.id for post in seats))
    if items:
        raise BadInput("organization_has_items", str(len(items)))
    return organization, len(seats)


def close_organization(act: Act, organization_id: int) -> Organization:
    """Its seats become vacant and are found no more; groups by list lose them.

    Raises:
        NotAllowed, NotFound; BadInput: `organization_closed`, `organization_has_items`: somebody has to go
        on with them first.
    """
    organization, _ = closing(act, organization_id)
    seats = seats_of(act, organization_id)
    for post in seats:
        if post.holder is not None:
            change_holder(act, post.id, None)
    drop_from_groups(act, [post.id for post in seats])
    closed = replace(organization, closed_on=act.today)
    act.office.people.save_organization(closed)
    record(act, "close_organization", "organization", organization_id)
    return closed


def open_organization(act: Act, organization_id: int) -> Organization:
    """
    Raises:
        NotFound; BadInput: `organization_closed`.
    """
    found = next((one for one in act.office.people.organizations() if one.id == organization_id), None)
    if found is None:
        raise NotFound("organization", organization_id)
    if found.closed_on is not None:
        raise BadInput("organization_closed", found.short_name)
    return found


def seats_of(act: Act, organization_id: int) -> tuple[Post, ...]:
    return tuple(
        post
        for post in act.office.people.posts()
        if post.organization is not None and post.organization.id == organization_id
    )


def leading_seat(act: Act, organization_id: int) -> Post:
    """The one that stands for it.

    Raises:
        BadInput: `no_leading_seat`.
    """
    found = next((post for post in seats_of(act, organization_id) if post.kind in LEADING), None)
    if found is None:
        raise BadInput("no_leading_seat")
    return found
