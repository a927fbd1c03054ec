"""Persons and groups of the office."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import Router

from bot.callbacks.people import (
    AbsenceTap,
    GroupDoTap,
    GroupSeatTap,
    GroupTap,
    NewPersonTap,
    PeopleTap,
    PersonDoTap,
    PersonTap,
    RoleTap,
    SubstituteTap,
)
from bot.domain.absences import Absence
from bot.domain.people import Role
from bot.domain.rights import Deed, capacities, require
from bot.handlers.desk import Desk
from bot.handlers.secretary.people import asking, editable
from bot.usecases import absences, groups, staff
from bot.usecases.await_people import Typed, await_people, people_awaited
from bot.usecases.ports import Act
from bot.views import absences as absence_view
from bot.views import people_lists as lists
from bot.views import staff as view
from bot.views.screen import NAME, Screen, clip

router = Router(name="secretary.staff")


# --- a person ---------------------------------------------------------------------------------------------


@router.callback_query(PersonTap.filter())
async def open_person(_: object, callback_data: PersonTap, desk: Desk) -> None:
    await desk.show(await desk.look(lambda act: person_card(desk, act, callback_data.person_id)))


def person_card(desk: Desk, act: Act, person_id: int, said: str = "") -> Screen:
    """`said`: the key of what was just done."""
    return view.person(
        desk.t,
        staff.staff_card(act, person_id),
        act.actor.person,
        act.today,
        act.workspace.zone,
        editable=editable(act),
        said=desk.t(said) if said else None,
    )


@router.callback_query(NewPersonTap.filter())
async def ask_new_person(_: object, desk: Desk) -> None:
    def query(act: Act) -> Screen:
        require(Deed.EDIT_PEOPLE, capacities(act.actor))
        return lists.ask(desk.t, desk.t("person-ask-new"), PeopleTap(what="staff"))

    await asking(desk, Typed.NEW_PERSON, 0, query)


@router.callback_query(PersonDoTap.filter())
async def person_deed(_: object, callback_data: PersonDoTap, desk: Desk) -> None:
    await _DEEDS[callback_data.what](desk, callback_data)


#: What is asked for by words: what they are, and the message that asks.
_ASKED = {
    "name": (Typed.PERSON_NAME, "person-ask-name"),
    "phone": (Typed.PHONE, "person-ask-phone"),
    "more": (Typed.FIND_MORE, "person-ask-more"),
}


async def _ask(desk: Desk, tap: PersonDoTap) -> None:
    what, key = _ASKED[tap.what]

    def query(act: Act) -> Screen:
        require(Deed.EDIT_PEOPLE, capacities(act.actor))
        person = act.office.people.person(tap.person_id)
        return lists.ask(desk.t, desk.t(key, name=clip(person.full, NAME)), PersonTap(person_id=person.id))

    await asking(desk, what, tap.person_id, query)


async def _roles(desk: Desk, tap: PersonDoTap) -> None:
    await desk.show(await desk.look(lambda act: _roles_screen(desk, act, tap.person_id)))


def _roles_screen(desk: Desk, act: Act, person_id: int, said: str = "") -> Screen:
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    person = act.office.people.person(person_id)
    return view.roles(desk.t, person, act.actor.person, desk.t(said) if said else None)


@router.callback_query(AbsenceTap.filter())
async def absence(_: object, callback_data: AbsenceTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "set":

        def ask(act: Act) -> Screen:
            require(Deed.EDIT_PEOPLE, capacities(act.actor))
            person = act.office.people.person(one.object_id)
            asked = desk.t("absence-ask-days", name=clip(person.full, NAME))
            return lists.ask(desk.t, asked, PersonTap(person_id=person.id))

        await asking(desk, Typed.ABSENCE, one.object_id, ask)
        return

    def who(act: Act) -> Screen:
        return substitute_asked(desk, act, act.office.absences.get(one.object_id))

    if one.what == "who":
        await asking(desk, Typed.FIND_SUBSTITUTE, one.object_id, who)
        return

    def drop(act: Act) -> Screen:
        return person_card(desk, act, absences.drop_absence(act, one.object_id).person_id, "absence-dropped")

    def again(act: Act) -> Screen:
        return person_card(desk, act, act.office.absences.get(one.object_id).person_id)

    await desk.show(await desk.do(drop, again=again))


def substitute_asked(desk: Desk, act: Act, one: Absence) -> Screen:
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    person = act.office.people.person(one.person_id)
    return absence_view.ask_substitute(desk.t, one, person, act.today)


@router.callback_query(SubstituteTap.filter())
async def substitute(_: object, callback_data: SubstituteTap, desk: Desk) -> None:
    one = callback_data

    def deed(act: Act) -> Screen:
        saved = absences.set_substitute(act, one.absence_id, one.person_id or None)
        await_people(act, Typed.SHOW_PERSON, saved.person_id)
        said = "absence-substitute-saved" if one.person_id else "absence-saved"
        return person_card(desk, act, saved.person_id, said)

    def again(act: Act) -> Screen:
        return person_card(desk, act, act.office.absences.get(one.absence_id).person_id)

    await desk.show(await desk.do(deed, again=again))


@router.callback_query(RoleTap.filter())
async def change_role(_: object, callback_data: RoleTap, desk: Desk) -> None:
    one = callback_data

    def deed(act: Act) -> Screen:
        person = staff.set_role(act, one.person_id, Role(one.role), given=one.given)
        return view.roles(desk.t, person, act.actor.person, desk.t("role-changed-now"))

    await desk.show(await desk.do(deed, again=lambda act: _roles_screen(desk, act, one.person_id)))


async def _leave(desk: Desk, tap: PersonDoTap) -> None:
    if not tap.sure:

        def preview(act: Act) -> Screen:
            return view.leaving(desk.t, staff.may_leave(act, tap.person_id))

        await desk.show(await desk.look(preview))
        return

    def deed(act: Act) -> Screen:
        staff.leave(act, tap.person_id)
        return person_card(desk, act, tap.person_id, "leave-done")

    await desk.show(await desk.do(deed, again=lambda act: person_card(desk, act, tap.person_id)))


async def _office(desk: Desk, tap: PersonDoTap) -> None:
    if not tap.sure:
        heir = await desk.look(lambda act: staff.may_hand_over(act, tap.person_id))
        await desk.show(view.handing_office(desk.t, heir))
        return

    def deed(act: Act) -> Screen:
        heir, passed = staff.hand_over_office(act, tap.person_id)
        return view.office_handed(desk.t, heir, passed)

    def again(act: Act) -> Screen:
        return view.office_handed(desk.t, act.office.people.person(tap.person_id), 0)

    await desk.show(await desk.do(deed, again=again))


_DEEDS: dict[str, Callable[[Desk, PersonDoTap], Awaitable[None]]] = {
    "name": _ask,
    "phone": _ask,
    "more": _ask,
    "roles": _roles,
    "leave": _leave,
    "office": _office,
}


# --- a group ----------------------------------------------------------------------------------------------


@router.callback_query(GroupTap.filter())
async def open_group(_: object, callback_data: GroupTap, desk: Desk) -> None:
    await desk.show(await desk.look(lambda act: group_card(desk, act, callback_data.group_id)))


def group_card(
    desk: Desk, act: Act, group_id: int, said: str = "", *, dropping: bool = False, page: int = 0
) -> Screen:
    return view.group(
        desk.t,
        groups.group_card(act, group_id),
        editable=editable(act),
        dropping=dropping,
        page=page,
        said=desk.t(said) if said else None,
    )


@router.callback_query(GroupDoTap.filter())
async def group_deed(_: object, callback_data: GroupDoTap, desk: Desk) -> None:
    tap = callback_data
    if tap.what == "drop":
        shown = await desk.look(lambda act: group_card(desk, act, tap.group_id, dropping=True, page=tap.page))
        await desk.show(shown)
    elif tap.what == "delete":
        await _delete(desk, tap.group_id)
    else:
        await _ask_of_group(desk, tap)


async def _delete(desk: Desk, group_id: int) -> None:
    def listed(act: Act) -> Screen:
        return lists.groups(desk.t, groups.groups(act))

    def deed(act: Act) -> Screen:
        groups.delete_group(act, group_id)
        return listed(act)

    await desk.show(await desk.do(deed, again=listed))
    await desk.toast(desk.t.plain("group-deleted"))


#: What is asked for by words: what they are, and the message that asks.
_ASKED_OF_GROUP = {
    "new": (Typed.NEW_GROUP, "group-ask-new"),
    "name": (Typed.GROUP_NAME, "group-ask-name"),
    "add": (Typed.FIND_MEMBER, "group-ask-add"),
}


async def _ask_of_group(desk: Desk, tap: GroupDoTap) -> None:
    what, key = _ASKED_OF_GROUP[tap.what]

    def query(act: Act) -> Screen:
        require(Deed.EDIT_PEOPLE, capacities(act.actor))
        if not tap.group_id:
            return lists.ask(desk.t, desk.t(key), PeopleTap(what="groups"))
        group = groups.group_card(act, tap.group_id).group
        return lists.ask(desk.t, desk.t(key, name=clip(group.name, NAME)), GroupTap(group_id=group.id))

    await asking(desk, what, tap.group_id, query)


@router.callback_query(GroupSeatTap.filter())
async def change_members(_: object, callback_data: GroupSeatTap, desk: Desk) -> None:
    tap = callback_data

    def deed(act: Act) -> Screen:
        if not tap.group_id:
            return _make(desk, act, tap.post_id)
        if tap.what == "add":
            groups.add_to_group(act, tap.group_id, [tap.post_id])
            await_people(act, Typed.FIND_MEMBER, tap.group_id)
        else:
            groups.take_from_group(act, tap.group_id, tap.post_id)
        return group_card(desk, act, tap.group_id, "group-saved")

    def again(act: Act) -> Screen:
        if tap.group_id:
            return group_card(desk, act, tap.group_id)
        return lists.groups(desk.t, groups.groups(act))

    await desk.show(await desk.do(deed, again=again))


def _make(desk: Desk, act: Act, post_id: int) -> Screen:
    """The name was typed a step before; more members are found by what is typed next."""
    expected = people_awaited(act)
    named = expected is not None and expected.what is Typed.FIND_FIRST_MEMBER
    group = groups.make_group(act, expected.words if expected and named else "", [post_id])
    await_people(act, Typed.FIND_MEMBER, group.id)
    return group_card(desk, act, group.id, "group-made")
