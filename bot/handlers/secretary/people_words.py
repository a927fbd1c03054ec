"""What is typed while a screen of «Люди» is open: somebody is looked for, or something gets a name."""

from __future__ import annotations

from collections.abc import Callable

from bot.callbacks.people import (
    GroupSeatTap,
    GroupTap,
    HolderTap,
    MergeTap,
    OrganizationTap,
    PeopleTap,
    PersonTap,
    SubstituteTap,
)
from bot.domain.people import Person, Post
from bot.domain.rights import Deed, capacities, may, require
from bot.domain.searching import LEAST_LETTERS
from bot.handlers.desk import Desk
from bot.handlers.files import committed_before
from bot.handlers.secretary.people import appoint_new, card
from bot.handlers.secretary.staff import group_card, person_card, substitute_asked
from bot.usecases import absences, groups, organizations, staff
from bot.usecases.await_people import FINDING, SHOWN, Expected, Typed, await_people, people_awaited
from bot.usecases.ports import Act
from bot.usecases.search_people import search, search_organizations, search_persons
from bot.views import newcomers as newcomers_view
from bot.views import organizations as organization_view
from bot.views import people_lists as lists
from bot.views.screen import NAME, Screen, clip

#: A name is no longer; what is longer is said of something else.
LONGEST = 60

#: Of all that a part of a name has found: persons, organizations, groups.
SHARES = (4, 3, 1)


async def take_words(desk: Desk, words: str) -> bool:
    """Whether the words were awaited here, and are answered."""
    expected = await desk.look(people_awaited)
    if expected is None:
        return False
    if expected.what in SHOWN:
        if not await committed_before(desk):
            return False
        await desk.send(await desk.look(lambda act: _shown(desk, act, expected)))
    elif expected.what in FINDING:
        if len(words) > LONGEST:
            return False
        await desk.send(await desk.look(lambda act: _found(desk, act, expected, words)))
    else:
        deed = _NAMED[expected.what]
        screen = await desk.do(
            lambda act: deed(desk, act, expected, words), again=lambda act: _now(desk, act, words)
        )
        await desk.send(screen)
    return True


def _now(desk: Desk, act: Act, words: str) -> Screen:
    """The same words come again: what they did is shown, or what is awaited since."""
    expected = people_awaited(act)
    if expected is None:
        return lists.found(desk.t, words, (), PeopleTap())
    if expected.what in SHOWN:
        return _shown(desk, act, expected)
    return _ask_first_member(desk, expected.words)


# --- finding ----------------------------------------------------------------------------------------------


def _found(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    require(Deed.SEE_PEOPLE, capacities(act.actor))
    return _FINDERS[expected.what](desk, act, expected, words)


async def found_unasked(desk: Desk, words: str) -> Screen | None:
    """Somebody's or something's name, typed though nothing was asked; None where it is nobody's."""
    if not LEAST_LETTERS <= len(words) <= LONGEST:
        return None

    def find(act: Act) -> Screen | None:
        if not may(Deed.SEE_PEOPLE, capacities(act.actor)):
            return None
        hits = _hits(desk, act, words)
        return lists.found(desk.t, words, hits, PeopleTap()) if hits else None

    return await desk.look(find)


def _find_any(desk: Desk, act: Act, _: Expected, words: str) -> Screen:
    return lists.found(desk.t, words, _hits(desk, act, words), PeopleTap())


def _hits(desk: Desk, act: Act, words: str) -> list[lists.Choice]:
    people, t = act.office.people, desk.t
    persons, places, named = SHARES
    seats = _seats(act)
    hits = [lists.of_person(t, one, seats.get(one.id, ())) for one in search_persons(people, words, persons)]
    hits += [lists.of_organization(t, one) for one in search_organizations(people, words, places)]
    hits += [lists.of_group(t, one) for one in search(people, words, named) if not isinstance(one, Post)]
    return hits


def _find_organization(desk: Desk, act: Act, _: Expected, words: str) -> Screen:
    found = search_organizations(act.office.people, words, lists.ROWS)
    hits = [lists.of_organization(desk.t, one) for one in found]
    return lists.found(desk.t, words, hits, PeopleTap(what="organizations"))


def _find_person(desk: Desk, act: Act, _: Expected, words: str) -> Screen:
    seats = _seats(act)
    found = search_persons(act.office.people, words, lists.ROWS)
    hits = [lists.of_person(desk.t, one, seats.get(one.id, ())) for one in found]
    return lists.found(desk.t, words, hits, PeopleTap(what="staff"))


def _find_head(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    """A new head: the tap appoints at once, as it can be taken back by another."""
    head, seats = organizations.leading_seat(act, expected.object_id), _seats(act)
    hits = [
        lists.of_person(desk.t, one, seats.get(one.id, ()), HolderTap(post_id=head.id, person_id=one.id))
        for one in search_persons(act.office.people, words, lists.ROWS)
    ]
    return lists.found(desk.t, words, hits, OrganizationTap(organization_id=expected.object_id))


def _find_heir(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    gone = expected.object_id
    hits = [
        lists.of_organization(desk.t, one, MergeTap(gone_id=gone, into_id=one.id))
        for one in search_organizations(act.office.people, words, lists.ROWS + 1)
        if one.id != gone
    ]
    return lists.found(desk.t, words, hits, OrganizationTap(organization_id=gone))


def _find_more(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    """One more organization that the person heads: those that have the seat of a head."""
    heads = {
        row.organization.id: row.head.id for row in organizations.organizations(act) if row.head is not None
    }
    hits = [
        lists.of_organization(desk.t, one, HolderTap(post_id=heads[one.id], person_id=expected.object_id))
        for one in search_organizations(act.office.people, words, lists.ROWS)
        if one.id in heads
    ]
    return lists.found(desk.t, words, hits, PersonTap(person_id=expected.object_id))


def _find_member(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    found = [one for one in search(act.office.people, words, 2 * lists.ROWS) if isinstance(one, Post)]
    hits = [
        lists.of_seat(desk.t, one, GroupSeatTap(group_id=expected.object_id, post_id=one.id, what="add"))
        for one in found
    ]
    back = GroupTap(group_id=expected.object_id) if expected.object_id else PeopleTap(what="groups")
    return lists.found(desk.t, words, hits, back)


def _find_substitute(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    """Whoever may stand in: only who works here, and not who is away."""
    away, seats = act.office.absences.get(expected.object_id), _seats(act)
    hits = [
        lists.of_person(
            desk.t, one, seats.get(one.id, ()), SubstituteTap(absence_id=away.id, person_id=one.id)
        )
        for one in search_persons(act.office.people, words, lists.ROWS + 1)
        if one.id != away.person_id
    ]
    return lists.found(desk.t, words, hits, PersonTap(person_id=away.person_id))


def _find_seat(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    """The tap gives the item to the seat; it can be taken back for ten minutes."""
    item = act.office.assignments.item(expected.object_id)
    found = [one for one in search(act.office.people, words, 2 * lists.ROWS) if isinstance(one, Post)]
    hits = [
        newcomers_view.choice(lists.of_seat(desk.t, one, PeopleTap()), item, one.id)
        for one in found
        if one.id != item.assignment.post_id
    ]
    return lists.found(desk.t, words, hits[: lists.ROWS], newcomers_view.back_to(item))


_FINDERS: dict[Typed, Callable[[Desk, Act, Expected, str], Screen]] = {
    Typed.FIND: _find_any,
    Typed.FIND_ORGANIZATION: _find_organization,
    Typed.FIND_PERSON: _find_person,
    Typed.FIND_HEAD: _find_head,
    Typed.FIND_HEIR: _find_heir,
    Typed.FIND_MORE: _find_more,
    Typed.FIND_SUBSTITUTE: _find_substitute,
    Typed.FIND_SEAT: _find_seat,
    Typed.FIND_MEMBER: _find_member,
    Typed.FIND_FIRST_MEMBER: _find_member,
}


def _seats(act: Act) -> dict[int, tuple[Post, ...]]:
    return {person.id: posts for person, posts in staff.staff(act)}


# --- naming -----------------------------------------------------------------------------------------------


def _new_head(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    done = appoint_new(act, expected.object_id, words)
    await_people(act, Typed.SHOW_ORGANIZATION, expected.object_id)
    return card(desk, act, expected.object_id, done)


def _name_organization(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    short = expected.what is Typed.SHORT_NAME
    organizations.name_organization(act, expected.object_id, words, short=short)
    await_people(act, Typed.SHOW_ORGANIZATION, expected.object_id)
    one = organizations.organization_card(act, expected.object_id)
    return organization_view.card(desk.t, one, act.today, editable=True, said=desk.t("org-named"))


def _change_person(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    change: Callable[[Act, int, str], Person] = (
        staff.set_phone if expected.what is Typed.PHONE else staff.rename_person
    )
    change(act, expected.object_id, words)
    await_people(act, Typed.SHOW_PERSON, expected.object_id)
    return person_card(desk, act, expected.object_id, "person-saved")


def _set_absence(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    """The days are kept at once; who stands in is looked for next."""
    one = absences.hear_absence(act, expected.object_id, words)
    await_people(act, Typed.FIND_SUBSTITUTE, one.id)
    return substitute_asked(desk, act, one)


def _new_person(desk: Desk, act: Act, _: Expected, words: str) -> Screen:
    person = staff.new_colleague(act, words)
    await_people(act, Typed.SHOW_PERSON, person.id)
    return person_card(desk, act, person.id, "person-added")


def _name_group(desk: Desk, act: Act, expected: Expected, words: str) -> Screen:
    groups.rename_group(act, expected.object_id, words)
    await_people(act, Typed.SHOW_GROUP, expected.object_id)
    return group_card(desk, act, expected.object_id, "group-saved")


def _new_group(desk: Desk, act: Act, _: Expected, words: str) -> Screen:
    """The group is made with its first member: until then its name is all there is."""
    name = groups.group_name(act, words)
    await_people(act, Typed.FIND_FIRST_MEMBER, 0, name)
    return _ask_first_member(desk, name)


def _ask_first_member(desk: Desk, name: str) -> Screen:
    return lists.ask(desk.t, desk.t("group-ask-first", name=clip(name, NAME)), PeopleTap(what="groups"))


_NAMED: dict[Typed, Callable[[Desk, Act, Expected, str], Screen]] = {
    Typed.NEW_HEAD: _new_head,
    Typed.NEW_PERSON: _new_person,
    Typed.SHORT_NAME: _name_organization,
    Typed.NAME: _name_organization,
    Typed.ABSENCE: _set_absence,
    Typed.PERSON_NAME: _change_person,
    Typed.PHONE: _change_person,
    Typed.GROUP_NAME: _name_group,
    Typed.NEW_GROUP: _new_group,
}


def _shown(desk: Desk, act: Act, expected: Expected) -> Screen:
    """What the last words changed."""
    match expected.what:
        case Typed.SHOW_ORGANIZATION:
            return card(desk, act, expected.object_id)
        case Typed.SHOW_PERSON:
            return person_card(desk, act, expected.object_id)
        case _:
            return group_card(desk, act, expected.object_id)
