"""«Люди»: the hub, its lists, organizations; and what is typed while they are open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import Router

from bot.callbacks.people import (
    HolderTap,
    MergeTap,
    OrganizationDoTap,
    OrganizationTap,
    PeopleTap,
)
from bot.domain.people import Person
from bot.domain.rights import Deed, capacities, may, require
from bot.domain.staff import Changed, OrganizationCard
from bot.handlers.desk import Desk
from bot.usecases import merge_organizations, organizations, staff
from bot.usecases.await_people import Typed, await_finding, await_people
from bot.usecases.change_holder import change_holder, seat
from bot.usecases.groups import groups
from bot.usecases.ports import Act
from bot.views import organizations as view
from bot.views import people_lists as lists
from bot.views.screen import NAME, Screen, button, clip

router = Router(name="secretary.people")


def editable(act: Act) -> bool:
    return may(Deed.EDIT_PEOPLE, capacities(act.actor))


async def opened(desk: Desk, what: Typed, query: Callable[[Act], Screen], object_id: int = 0) -> Screen:
    """A list: what is typed while it is open is looked for."""

    def deed(act: Act) -> Screen:
        shown = query(act)
        await_finding(act, what, object_id)
        return shown

    return await desk.do(deed, again=query)


async def asking(desk: Desk, what: Typed, object_id: int, query: Callable[[Act], Screen]) -> None:
    """The next words go into `what` of the object."""

    def deed(act: Act) -> Screen:
        shown = query(act)
        await_people(act, what, object_id)
        return shown

    await desk.show(await desk.do(deed, again=query))


# --- the hub and its lists --------------------------------------------------------------------------------


async def show_people(desk: Desk) -> None:
    await desk.send(await opened(desk, Typed.FIND, lambda act: _hub(desk, act)))


def _hub(desk: Desk, act: Act) -> Screen:
    counts = lists.Counts(len(organizations.organizations(act)), len(staff.staff(act)), len(groups(act)))
    return lists.hub(desk.t, counts, editable=editable(act))


@router.callback_query(PeopleTap.filter())
async def see_people(_: object, callback_data: PeopleTap, desk: Desk) -> None:
    page = callback_data.page
    queries: dict[str, tuple[Typed, Callable[[Act], Screen]]] = {
        "hub": (Typed.FIND, lambda act: _hub(desk, act)),
        "organizations": (
            Typed.FIND_ORGANIZATION,
            lambda act: lists.organizations(desk.t, organizations.organizations(act), page),
        ),
        "staff": (
            Typed.FIND_PERSON,
            lambda act: lists.staff(desk.t, staff.staff(act), page, editable=editable(act)),
        ),
        "groups": (
            Typed.FIND,
            lambda act: lists.groups(desk.t, groups(act), page, editable=editable(act)),
        ),
    }
    await desk.show(await opened(desk, *queries[callback_data.what]))


# --- an organization --------------------------------------------------------------------------------------


@router.callback_query(OrganizationTap.filter())
async def open_organization(_: object, callback_data: OrganizationTap, desk: Desk) -> None:
    await desk.show(await desk.look(lambda act: card(desk, act, callback_data.organization_id)))


def card(desk: Desk, act: Act, organization_id: int, done: Changed | None = None) -> Screen:
    """`done`: one of its seats has just got another holder."""
    said, undo = view.changed(desk.t, done) if done else (None, ())
    one = organizations.organization_card(act, organization_id)
    return view.card(desk.t, one, act.today, editable=editable(act), said=said, undo=undo)


@router.callback_query(OrganizationDoTap.filter())
async def organization_deed(_: object, callback_data: OrganizationDoTap, desk: Desk) -> None:
    await _DEEDS[callback_data.what](desk, callback_data)


async def _ask_head(desk: Desk, tap: OrganizationDoTap) -> None:
    def query(act: Act) -> Screen:
        one = _for_edit(act, tap.organization_id)
        new = button(
            desk.t.plain("org-button-new_head"),
            OrganizationDoTap(organization_id=tap.organization_id, what="new_head"),
        )
        words = desk.t("org-ask-head", name=clip(one.organization.short_name, NAME))
        return lists.ask(desk.t, words, OrganizationTap(organization_id=tap.organization_id), (new,))

    await asking(desk, Typed.FIND_HEAD, tap.organization_id, query)


async def _vacate(desk: Desk, tap: OrganizationDoTap) -> None:
    def deed(act: Act) -> Screen:
        head = organizations.leading_seat(act, tap.organization_id)
        done = change_holder(act, head.id, None)
        return card(desk, act, tap.organization_id, done)

    await desk.show(await desk.do(deed, again=lambda act: card(desk, act, tap.organization_id)))


#: What is asked for by words: what they are, and the message that asks.
_ASKED = {
    "new_head": (Typed.NEW_HEAD, "org-ask-new-head", False),
    "short": (Typed.SHORT_NAME, "org-ask-short", False),
    "name": (Typed.NAME, "org-ask-name", True),
    "merge": (Typed.FIND_HEIR, "org-ask-merge", False),
}


async def _ask(desk: Desk, tap: OrganizationDoTap) -> None:
    what, key, full = _ASKED[tap.what]

    def query(act: Act) -> Screen:
        one = _for_edit(act, tap.organization_id).organization
        words = desk.t(key, name=clip(one.name if full else one.short_name))
        return lists.ask(desk.t, words, OrganizationTap(organization_id=tap.organization_id))

    await asking(desk, what, tap.organization_id, query)


async def _close(desk: Desk, tap: OrganizationDoTap) -> None:
    if not tap.sure:
        await desk.show(await desk.look(lambda act: _closing(desk, act, tap.organization_id)))
        return

    def deed(act: Act) -> Screen:
        organizations.close_organization(act, tap.organization_id)
        one = organizations.organization_card(act, tap.organization_id)
        return view.card(desk.t, one, act.today, editable=True, said=desk.t("org-closed-now"))

    await desk.show(await desk.do(deed, again=lambda act: card(desk, act, tap.organization_id)))


def _closing(desk: Desk, act: Act, organization_id: int) -> Screen:
    one, seats = organizations.closing(act, organization_id)
    return view.close(desk.t, one, seats)


def _for_edit(act: Act, organization_id: int) -> OrganizationCard:
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    organizations.open_organization(act, organization_id)
    return organizations.organization_card(act, organization_id)


_DEEDS: dict[str, Callable[[Desk, OrganizationDoTap], Awaitable[None]]] = {
    "head": _ask_head,
    "new_head": _ask,
    "vacancy": _vacate,
    "short": _ask,
    "name": _ask,
    "merge": _ask,
    "close": _close,
}


@router.callback_query(HolderTap.filter())
async def appoint(_: object, callback_data: HolderTap, desk: Desk) -> None:
    """Shows the organization the seat belongs to."""
    one = callback_data

    def deed(act: Act) -> Screen:
        done = change_holder(act, one.post_id, one.person_id)
        return appointed(desk, act, done)

    def again(act: Act) -> Screen:
        return appointed(desk, act, None, one.post_id)

    await desk.show(await desk.do(deed, again=again))


def appointed(desk: Desk, act: Act, done: Changed | None, post_id: int = 0) -> Screen:
    post = done.post if done else seat(act, post_id)
    if post.organization is None:
        return _hub(desk, act)
    return card(desk, act, post.organization.id, done)


def appoint_new(act: Act, organization_id: int, words: str) -> Changed:
    """A person who is not in the list yet becomes the head."""
    head = organizations.leading_seat(act, organization_id)
    person: Person = staff.new_person(act, words)
    return change_holder(act, head.id, person.id)


@router.callback_query(MergeTap.filter())
async def merge(_: object, callback_data: MergeTap, desk: Desk) -> None:
    gone, into = callback_data.gone_id, callback_data.into_id
    if callback_data.sure:
        done = await desk.do(
            lambda act: view.merged(desk.t, merge_organizations.merge_organizations(act, gone, into)),
            again=lambda act: card(desk, act, gone),
        )
        await desk.show(done)
    else:
        seen = await desk.look(lambda act: merge_organizations.preview_merger(act, gone, into))
        await desk.show(view.merger(desk.t, seen))
