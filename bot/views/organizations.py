"""An organization's card, and what is asked and said of it."""

from __future__ import annotations

from datetime import date

from bot.callbacks.people import HolderTap, MergeTap, OrganizationDoTap, OrganizationTap, PeopleTap, PersonTap
from bot.domain.people import Account, Organization, Person, Post
from bot.domain.staff import Changed, Merger, OrganizationCard
from bot.i18n import Markup, Texts
from bot.views.screen import NAME, Button, Screen, button, clip, lines, screen
from bot.views.words import names_words, phone_words

#: Characters of names in a row.
ROOM = 400

Row = tuple[Button, ...]


def card(
    t: Texts,
    one: OrganizationCard,
    today: date,
    *,
    editable: bool,
    said: Markup | None = None,
    undo: Row = (),
) -> Screen:
    """`said`: what was just done; `undo`: the button that takes it back."""
    organization = one.organization
    head = lines(
        [
            t("org-name", name=clip(organization.short_name, NAME)),
            t.bare(clip(organization.name)) if organization.name != organization.short_name else None,
        ]
    )
    if organization.closed_on is not None:
        return screen([said, head, _closed(t, one, today)], (_back(t),))
    return screen(
        [said, head, _head(t, one, today), _others(t, one), _counts(t, one)],
        undo,
        *(_edits(t, one) if editable else ()),
        (_back(t),),
    )


def changed(t: Texts, done: Changed) -> tuple[Markup, Row]:
    """What to say after a seat has got another holder, and the way back."""
    post, before = done.post, done.before
    back: Row = ()
    if before is not None and (post.holder is None or post.holder.id != before.id):
        words = t.plain("org-button-return", name=before.short)
        back = (button(words, HolderTap(post_id=post.id, person_id=before.id)),)
    if post.holder is None:
        return t("org-vacated", count=done.open_items), back
    return t("org-appointed", name=clip(post.holder.full, NAME), count=done.open_items), back


def merger(t: Texts, one: Merger) -> Screen:
    """What a merger would do."""
    tap = MergeTap(gone_id=one.gone.id, into_id=one.into.id, sure=True)
    return screen(
        [t("merge-head", **_names(one)), _moves(t, one), _rest(t, one)],
        (button(t.plain("merge-button", name=one.into.short_name), tap),),
        (button(t.plain("button-back"), OrganizationTap(organization_id=one.gone.id)),),
    )


def merged(t: Texts, one: Merger) -> Screen:
    """It is done."""
    into = OrganizationTap(organization_id=one.into.id)
    return screen(
        [t("merge-done", **_names(one), moving=one.moving, told="yes" if one.head else "no")],
        (button(one.into.short_name, into),),
        (_back(t),),
    )


def close(t: Texts, one: Organization, seats: int) -> Screen:
    """What closing would do."""
    tap = OrganizationDoTap(organization_id=one.id, what="close", sure=True)
    return screen(
        [t("org-close", name=clip(one.short_name, NAME), count=seats)],
        (button(t.plain("org-button-close-sure"), tap),),
        (button(t.plain("button-back"), OrganizationTap(organization_id=one.id)),),
    )


def reached(t: Texts, account: Account | None) -> Markup:
    """«подключён(а)», «не подключён(а)», «заблокировал(а) бота»"""
    if account is None:
        return t("staff-not-connected")
    return t("staff-connected" if account.blocked_at is None else "staff-blocked")


def phone_of(t: Texts, person: Person) -> Markup:
    return t.bare(phone_words(person.phone)) if person.phone else t("staff-no-phone")


def since(t: Texts, post: Post, today: date) -> Markup:
    return t("staff-since", day=t.day(post.held_since, today)) if post.held_since else Markup()


# --- parts ------------------------------------------------------------------------------------------------


def _head(t: Texts, one: OrganizationCard, today: date) -> Markup:
    if one.head is None:
        return t("org-no-seat")
    holder = one.head.holder
    if holder is None:
        return t("org-vacant", title=clip(one.head.title, NAME))
    return lines(
        [
            t(
                "org-head",
                title=clip(one.head.title, NAME),
                name=clip(holder.full, NAME),
                since=since(t, one.head, today),
            ),
            t("org-head-reached", phone=phone_of(t, holder), reached=reached(t, one.account)),
        ]
    )


def _others(t: Texts, one: OrganizationCard) -> Markup | None:
    names = [f"{post.title} {post.holder.short}" for post in one.others if post.holder]
    return t("org-others", names=names_words(t, names, ROOM)) if names else None


def _counts(t: Texts, one: OrganizationCard) -> Markup:
    return t("org-items", count=one.open_items, overdue=one.overdue)


def _closed(t: Texts, one: OrganizationCard, today: date) -> Markup:
    closed_on = one.organization.closed_on or today
    if one.into is not None:
        return t("org-merged", day=t.day(closed_on, today), name=clip(one.into.short_name, NAME))
    return t("org-closed", day=t.day(closed_on, today))


def _edits(t: Texts, one: OrganizationCard) -> tuple[Row, ...]:
    def do(what: str) -> Button:
        tap = {"organization_id": one.organization.id, "what": what}
        return button(t.plain(f"org-button-{what}"), OrganizationDoTap.model_validate(tap))

    holder = one.head.holder if one.head else None
    heads: Row = ()
    if one.head is not None:
        heads = (do("head"), do("vacancy")) if holder else (do("head"),)
    own = (button(holder.short, PersonTap(person_id=holder.id)),) if holder else ()
    return (heads, own, (do("short"), do("name")), (do("merge"), do("close")))


def _names(one: Merger) -> dict[str, str]:
    return {"gone": clip(one.gone.short_name, NAME), "into": clip(one.into.short_name, NAME)}


def _moves(t: Texts, one: Merger) -> Markup:
    if not one.moving and not one.coinciding:
        return t("merge-no-items", **_names(one))
    return lines(
        [
            t("merge-moving", count=one.moving, **_names(one)),
            t("merge-coinciding", count=one.coinciding, **_names(one)) if one.coinciding else None,
        ]
    )


def _rest(t: Texts, one: Merger) -> Markup:
    head = t("merge-head-answers", name=clip(one.head.full, NAME)) if one.head else t("merge-vacant")
    names = [group.name for group in one.groups]
    return lines(
        [
            head,
            t("merge-drafts", count=one.heirs) if one.heirs else None,
            t("merge-groups", names=names_words(t, names, ROOM)) if names else None,
            t("merge-for-good"),
        ]
    )


def _back(t: Texts) -> Button:
    return button(t.plain("org-button-back"), PeopleTap(what="organizations"))
