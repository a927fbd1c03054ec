"""A seat that came into a group; an item that goes to another seat."""

from __future__ import annotations

from bot.callbacks.newcomers import NewcomerTap, ReaddressTap
from bot.callbacks.office import WaitingTap
from bot.callbacks.office_items import OfficeItemTap
from bot.domain.items import Item
from bot.domain.newcomers import Newcomer
from bot.i18n import Markup, Texts
from bot.views.people_lists import Choice
from bot.views.screen import CODE, NAME, Screen, Tap, button, clip, screen
from bot.views.words import codes_words


def newcomer(t: Texts, one: Newcomer) -> Screen:
    post_id = one.post.id
    return screen(
        [t("newcomer-head", **_names(t, one)), t("newcomer-what")],
        (
            button(t.plain("newcomer-button-give"), NewcomerTap(post_id=post_id, what="give")),
            button(t.plain("newcomer-button-pass"), NewcomerTap(post_id=post_id, what="pass")),
        ),
        (button(t.plain("button-back"), WaitingTap()),),
    )


def given(t: Texts, one: Newcomer) -> Screen:
    back = (button(t.plain("newcomer-button-back"), WaitingTap()),)
    return screen([t("newcomer-given", count=len(one.codes), **_names(t, one))], back)


def passed_over(t: Texts, one: Newcomer) -> Screen:
    back = (button(t.plain("newcomer-button-back"), WaitingTap()),)
    return screen([t("newcomer-passed", **_names(t, one))], back)


def _names(t: Texts, one: Newcomer) -> dict[str, str | Markup]:
    return {
        "seat": clip(one.post.label, NAME),
        "group": clip(one.group.name, NAME),
        "codes": codes_words(t, one.codes),
    }


# --- readdressing -------------------------------------------------------------------------------------------


def ask_seat(t: Texts, item: Item) -> Markup:
    return t("readdress-ask", code=clip(item.code, CODE), seat=clip(item.post_label, NAME))


def back_to(item: Item) -> Tap:
    return OfficeItemTap(assignment_id=item.assignment.id)


def readdressed(t: Texts, item: Item, seat: str, *, had_it: bool) -> Markup:
    """Above the card, which is released now."""
    key = "readdress-had-it" if had_it else "readdress-done"
    return t(key, code=clip(item.code, CODE), seat=clip(seat, NAME), before=clip(item.post_label, NAME))


def choice(of: Choice, item: Item, post_id: int) -> Choice:
    one = item.assignment
    return Choice(
        of.line,
        of.name,
        ReaddressTap(assignment_id=one.id, version=one.version, post_id=post_id),
        of.longer,
    )
