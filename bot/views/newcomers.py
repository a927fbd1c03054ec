"""A seat that came into a group; an item that goes to another seat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.callbacks.newcomers import NewcomerTap, ReaddressTap
from bot.callbacks.office import WaitingTap
from bot.callbacks.office_items import OfficeItemTap
from bot.domain.items import Item
from bot.domain.newcomers import Newcomer
from bot.domain.people import Post
from bot.i18n import Markup, Texts
from bot.views.notices import item_block
from bot.views.people_lists import Choice
from bot.views.screen import CODE, NAME, TEXT_LIMIT, Screen, Tap, button, clip, paginate, rows_of, screen
from bot.views.seats import seat_words
from bot.views.words import codes_words

#: Characters for the lines around a list.
FRAME = 500


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


def seat_items(t: Texts, post: Post, items: Sequence[Item], today: date) -> Screen:
    """A seat that nobody will hold any more: a leaver's, whose items go to others one by one."""
    page = paginate([item_block(t, item, today) for item in items], 0, TEXT_LIMIT - FRAME)
    cards = [
        button(clip(item.code, CODE), OfficeItemTap(assignment_id=item.assignment.id))
        for item in items[: len(page.blocks)]
    ]
    return screen(
        [t("seat-items", seat=clip(seat_words(post), NAME), count=len(items)), *page.blocks],
        *rows_of(cards, 4),
        (button(t.plain("newcomer-button-back"), WaitingTap()),),
    )


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
