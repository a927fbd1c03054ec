"""A person's card and a group's, and what is asked and said of them."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from bot.callbacks.connect import NewLinkTap
from bot.callbacks.people import (
    GroupDoTap,
    GroupSeatTap,
    GroupTap,
    OrganizationTap,
    PeopleTap,
    PersonDoTap,
    PersonTap,
    RoleTap,
)
from bot.domain.people import Person, Role
from bot.domain.staff import GroupCard, StaffCard
from bot.i18n import Markup, Texts
from bot.views import absences
from bot.views.organizations import phone_of, since
from bot.views.people_lists import of_seat, page_of
from bot.views.screen import NAME, Button, Screen, button, clip, lines, page_note, rows_of, screen
from bot.views.seats import seat_words
from bot.views.words import minutes_words, names_words

#: Characters of names in a row.
ROOM = 600
#: Seats of one person named on the card.
SEATS = 6
#: Minutes named where a group can't be thrown away.
MINUTES = 3

Row = tuple[Button, ...]


def person(
    t: Texts,
    one: StaffCard,
    reader: Person,
    today: date,
    zone: ZoneInfo,
    *,
    editable: bool,
    said: Markup | None = None,
) -> Screen:
    """`reader` looks at it: the office is handed over to others only. `said`: what was just done."""
    who = one.person
    name = t("person-name", name=clip(who.full, NAME * 2))
    if who.left_on is not None:
        return screen([said, name, t("person-left", day=t.day(who.left_on, today))], (_to_staff(t),))
    return screen(
        [
            said,
            lines([name, *_seats(t, one, today), _roles(t, who)]),
            lines([_phone(t, who), _email(t, who), _reached(t, one, zone)]),
            lines([*absences.card_lines(t, one.away, today), _acting(t, one)]),
            lines(
                [
                    t("person-items", count=one.open_items) if one.posts else None,
                    t("person-by-name", count=one.by_name) if one.by_name else None,
                ]
            ),
        ],
        *_organizations(one),
        *(_edits(t, one, reader) if editable else ()),
        (_to_staff(t),),
    )


def roles(t: Texts, who: Person, reader: Person, said: Markup | None = None) -> Screen:
    """What the person may do, each with a tap that gives or takes it."""
    offered = [role for role in Role if role is not Role.ADMIN or Role.ADMIN in reader.roles]
    taps = [
        button(
            t.plain(
                "role-button-given" if role in who.roles else "role-button", role=t.plain(f"role-{role}")
            ),
            RoleTap(person_id=who.id, role=role.value, given=role not in who.roles),
        )
        for role in offered
    ]
    return screen(
        [
            said,
            t("person-name", name=clip(who.full, NAME)),
            lines(t(f"role-means-{role}") for role in offered),
            t("role-how"),
        ],
        *rows_of(taps, 1),
        (button(t.plain("button-back"), PersonTap(person_id=who.id)),),
    )


def leaving(t: Texts, one: StaffCard) -> Screen:
    """What «Уволен(а)» does."""
    seats = [seat_words(post) for post in one.posts]
    tap = PersonDoTap(person_id=one.person.id, what="leave", sure=True)
    return screen(
        [
            t("leave-head", name=clip(one.person.full, NAME)),
            lines(
                [
                    t("leave-access"),
                    t("leave-seats", seats=names_words(t, seats, ROOM)) if seats else None,
                    t("leave-items", count=one.open_items) if one.open_items else None,
                    t("leave-by-name", count=one.by_name) if one.by_name else None,
                ]
            ),
        ],
        (button(t.plain("leave-button"), tap),),
        (button(t.plain("button-back"), PersonTap(person_id=one.person.id)),),
    )


def handing_office(t: Texts, heir: Person) -> Screen:
    """What «Передать дела секретаря» does."""
    tap = PersonDoTap(person_id=heir.id, what="office", sure=True)
    return screen(
        [t("office-head", name=clip(heir.full, NAME)), t("office-what")],
        (button(t.plain("office-button"), tap),),
        (button(t.plain("button-back"), PersonTap(person_id=heir.id)),),
    )


def office_handed(t: Texts, heir: Person, passed: int) -> Screen:
    return Screen(t("office-done", name=clip(heir.full, NAME), count=passed))


# --- groups -----------------------------------------------------------------------------------------------


def group(
    t: Texts,
    one: GroupCard,
    *,
    editable: bool,
    dropping: bool = False,
    page: int = 0,
    said: Markup | None = None,
) -> Screen:
    """`dropping`: each member's button takes it out."""
    known = one.group
    head = lines(
        [
            t("group-name", name=clip(known.name, NAME), count=len(one.members)),
            t("group-aliases", names=names_words(t, known.aliases, ROOM)) if known.aliases else None,
        ]
    )
    if dropping:
        return _drop(t, one, head, page)
    names = [post.label for post in one.members]
    used = ", ".join(minutes_words(t, m.number, m.date) for m in one.used_in[:MINUTES])
    return screen(
        [
            said,
            head,
            t("group-members", names=names_words(t, names, ROOM)) if names else t("group-nobody"),
            _rule(t, one),
            t("group-used", count=len(one.used_in), minutes=Markup(used)) if one.used_in else None,
        ],
        *(_group_edits(t, one) if editable else ()),
        (button(t.plain("group-button-back"), PeopleTap(what="groups")),),
    )


def _drop(t: Texts, one: GroupCard, head: Markup, page: int) -> Screen:
    group_id = one.group.id
    choices = [
        of_seat(t, post, GroupSeatTap(group_id=group_id, post_id=post.id, what="drop"))
        for post in one.members
    ]
    shown, rows = page_of(t, choices, page, lambda to: GroupDoTap(group_id=group_id, what="drop", page=to))
    return screen(
        [head, t("group-whom-to-drop"), lines(shown.blocks), page_note(t, shown)],
        *rows,
        (button(t.plain("button-back"), GroupTap(group_id=group_id)),),
    )


def _rule(t: Texts, one: GroupCard) -> Markup | None:
    """«по правилу: директор, заведующий детским садом · школы»"""
    rule = one.group.rule
    if rule is None:
        return None
    kinds = [t.plain(f"post-kind-{kind}") for kind in sorted(rule.post_kinds)]
    places = [t.plain(f"organization-kind-{kind}") for kind in sorted(rule.organization_kinds)]
    return t(
        "group-rule",
        posts=", ".join(kinds) or t.plain("post-kind-any"),
        places=", ".join(places) or t.plain("organization-kind-any"),
    )


def _group_edits(t: Texts, one: GroupCard) -> tuple[Row, ...]:
    def do(what: str) -> Button:
        tap = {"group_id": one.group.id, "what": what}
        return button(t.plain(f"group-button-{what}"), GroupDoTap.model_validate(tap))

    fill = (do("add"), do("drop")) if one.group.rule is None else ()
    return (fill, (do("name"), do("delete")) if not one.used_in else (do("name"),))


# --- parts ------------------------------------------------------------------------------------------------


def _seats(t: Texts, one: StaffCard, today: date) -> list[Markup]:
    return [
        t("person-seat", seat=clip(seat_words(post), NAME), since=since(t, post, today))
        for post in one.posts[:SEATS]
    ] or [t("staff-no-seat")]


def _roles(t: Texts, who: Person) -> Markup | None:
    named = ", ".join(t.plain(f"role-{role}") for role in Role if role in who.roles)
    return t("person-roles", roles=named) if named else None


def _phone(t: Texts, who: Person) -> Markup:
    return t("person-phone", phone=phone_of(t, who)) if who.phone else t("person-phone-none")


def _email(t: Texts, who: Person) -> Markup | None:
    return t("person-email", email=clip(who.email, NAME)) if who.email else None


def _reached(t: Texts, one: StaffCard, zone: ZoneInfo) -> Markup:
    account = one.account
    if account is None:
        return t("person-not-connected")
    if account.blocked_at is not None:
        return t("person-blocked", moment=t.moment(account.blocked_at, zone))
    return t("person-connected", moment=t.moment(account.connected_at, zone))


def _acting(t: Texts, one: StaffCard) -> Markup | None:
    if not one.acting_for:
        return None
    return t("person-acting", seats=names_words(t, [seat_words(post) for post in one.acting_for], ROOM))


def _organizations(one: StaffCard) -> tuple[Row, ...]:
    """The way to the organizations whose seats the person holds."""
    known = {p.organization.id: p.organization for p in one.posts[:SEATS] if p.organization}
    return rows_of([button(o.short_name, OrganizationTap(organization_id=o.id)) for o in known.values()], 2)


def _edits(t: Texts, one: StaffCard, reader: Person) -> tuple[Row, ...]:
    who = one.person

    def do(what: str) -> Button:
        return button(
            t.plain(f"person-button-{what}"),
            PersonDoTap.model_validate({"person_id": who.id, "what": what}),
        )

    others = who.id != reader.id
    link = (button(t.plain("person-button-link"), NewLinkTap(person_id=who.id)),) if others else ()
    office = (do("office"),) if others and Role.SECRETARY in reader.roles else ()
    return (
        (do("phone"), do("name")),
        (do("roles"), do("more")),
        *absences.card_rows_of(t, who.id, one.away),
        link,
        office,
        (do("leave"),) if others else (),
    )


def _to_staff(t: Texts) -> Button:
    return button(t.plain("person-button-back"), PeopleTap(what="staff"))
