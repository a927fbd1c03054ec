"""«Люди»: the hub, lists of organizations, people and groups, and what was found by a part of a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.callbacks.connect import LinksTap
from bot.callbacks.people import GroupDoTap, GroupTap, NewPersonTap, OrganizationTap, PeopleTap, PersonTap
from bot.callbacks.roster import RosterTap
from bot.domain.people import Group, Organization, Person, Post
from bot.domain.staff import OrganizationRow
from bot.i18n import Markup, Texts
from bot.views.screen import (
    NAME,
    TEXT_LIMIT,
    Button,
    Page,
    Screen,
    Tap,
    button,
    clip,
    lines,
    page_note,
    pager,
    paginate,
    rows_of,
    screen,
)
from bot.views.seats import seat_words, short_name

#: Rows of a list, and of what was found.
ROWS = 8
#: Room for the lines around a list.
FRAME = 500


@dataclass(frozen=True, slots=True)
class Counts:
    organizations: int
    people: int
    groups: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a list: its line, and the button that opens or picks it; `longer` names it among namesakes."""

    line: Markup
    name: str
    tap: Tap
    longer: str = ""


def hub(t: Texts, counts: Counts, *, editable: bool) -> Screen:
    """`editable`: this person may change people; connecting and the Excel list are for those."""
    return screen(
        [
            t("staff-hub", organizations=counts.organizations, people=counts.people),
            t("staff-type-any"),
        ],
        (
            button(
                t.plain("staff-button-organizations", count=counts.organizations),
                PeopleTap(what="organizations"),
            ),
            button(t.plain("staff-button-staff", count=counts.people), PeopleTap(what="staff")),
        ),
        (
            button(t.plain("staff-button-groups", count=counts.groups), PeopleTap(what="groups")),
            *((button(t.plain("staff-button-links"), LinksTap()),) if editable else ()),
        ),
        (button(t.plain("staff-button-roster"), RosterTap()),) if editable else (),
    )


def organizations(t: Texts, rows: Sequence[OrganizationRow], page: int = 0) -> Screen:
    head = t("staff-organizations", count=len(rows)) if rows else t("staff-organizations-none")
    return _paged(
        t, [head, t("staff-type") if rows else None], [_of_row(t, row) for row in rows], page, "organizations"
    )


def staff(
    t: Texts, rows: Sequence[tuple[Person, Sequence[Post]]], page: int = 0, *, editable: bool = True
) -> Screen:
    head = t("staff-people", count=len(rows))
    new = (button(t.plain("staff-button-new-person"), NewPersonTap()),)
    people = [of_person(t, *row) for row in rows]
    return _paged(t, [head, t("staff-type")], people, page, "staff", new if editable else ())


def groups(t: Texts, rows: Sequence[tuple[Group, int]], page: int = 0, *, editable: bool = True) -> Screen:
    head = t("staff-groups", count=len(rows)) if rows else t("staff-groups-none")
    choices = [
        Choice(
            t("staff-group-line", name=clip(one.name, NAME), count=count), one.name, GroupTap(group_id=one.id)
        )
        for one, count in rows
    ]
    new = (button(t.plain("staff-button-new-group"), GroupDoTap(group_id=0, what="new")),)
    return _paged(t, [head], choices, page, "groups", new if editable else ())


def found(t: Texts, words: str, choices: Sequence[Choice], back: Tap) -> Screen:
    """What a part of a name has found."""
    shown = choices[:ROWS]
    head = t("staff-found" if shown else "staff-found-none", words=clip(words, NAME))
    return screen(
        [
            head,
            lines(one.line for one in shown),
            t("staff-found-more") if len(shown) == ROWS else None,
        ],
        *rows_of(_buttons(shown), 2),
        (button(t.plain("button-back"), back),),
    )


def _buttons(shown: Sequence[Choice]) -> list[Button]:
    names = Counter(one.name for one in shown)
    return [button(one.longer if names[one.name] > 1 and one.longer else one.name, one.tap) for one in shown]


def ask(t: Texts, words: Markup, back: Tap, *rows: Sequence[Button]) -> Screen:
    """Something is to be typed; `rows` are what can be tapped instead."""
    return screen([words], *rows, (button(t.plain("button-back"), back),))


# --- one of a list ----------------------------------------------------------------------------------------


def of_organization(t: Texts, one: Organization, tap: Tap | None = None) -> Choice:
    line = t("staff-found-organization", name=clip(one.short_name, NAME))
    return Choice(line, one.short_name, tap or OrganizationTap(organization_id=one.id))


def of_person(t: Texts, one: Person, posts: Sequence[Post], tap: Tap | None = None) -> Choice:
    """«Петров Сергей Иванович — директор СОШ № 7»"""
    seats = ", ".join(clip(seat_words(post), NAME) for post in posts[:2])
    line = t("staff-person-line", name=clip(one.full, NAME), seats=seats or t("staff-no-seat"))
    return Choice(line, one.short, tap or PersonTap(person_id=one.id), longer=short_name(one, posts))


def of_group(t: Texts, one: Group) -> Choice:
    line = t("staff-found-group", name=clip(one.name, NAME))
    return Choice(line, one.name, GroupTap(group_id=one.id))


def of_seat(t: Texts, one: Post, tap: Tap) -> Choice:
    """A member of a group."""
    holder = one.holder.short if one.holder else t.plain("staff-vacant")
    line = t("staff-seat-line", seat=clip(seat_words(one), NAME), name=clip(holder, NAME))
    return Choice(line, one.label, tap)


def _of_row(t: Texts, row: OrganizationRow) -> Choice:
    holder = row.head.holder if row.head else None
    head = clip(holder.short, NAME) if holder else t("staff-vacant")
    line = t("staff-organization-line", name=clip(row.organization.short_name, NAME), head=head)
    return Choice(line, row.organization.short_name, OrganizationTap(organization_id=row.organization.id))


def _paged(
    t: Texts,
    head: Sequence[Markup | None],
    choices: Sequence[Choice],
    page: int,
    what: str,
    more: Sequence[Button] = (),
) -> Screen:
    shown, rows = page_of(t, choices, page, lambda to: PeopleTap.model_validate({"what": what, "page": to}))
    return screen(
        [*head, lines(shown.blocks), page_note(t, shown)],
        *rows,
        more,
        (button(t.plain("staff-back-to-hub"), PeopleTap()),),
    )


def page_of(
    t: Texts, choices: Sequence[Choice], page: int, turn: Callable[[int], Tap]
) -> tuple[Page, tuple[tuple[Button, ...], ...]]:
    """One page of `choices`, with the rows of its buttons and those that turn it."""
    shown = paginate([one.line for one in choices], page, TEXT_LIMIT - FRAME, ROWS)
    on_page = choices[shown.start : shown.start + len(shown.blocks)]
    return shown, (*rows_of(_buttons(on_page), 2), pager(t, shown, turn))
