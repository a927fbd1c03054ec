"""Work changes hands: a new head of a school, a school that became part of another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.callbacks.items import MineTap
from bot.domain.assignments import is_overdue
from bot.domain.items import Item
from bot.domain.matching import LEADING
from bot.domain.people import Organization, Post
from bot.i18n import Markup, Texts
from bot.views.notices import card_rows, item_block
from bot.views.screen import (
    NAME,
    TEXT_LIMIT,
    Screen,
    button,
    clip,
    lines,
    paginate,
    screen,
)

#: Characters for the lines around the list.
FRAME = 700


def handed_over(t: Texts, post: Post, items: Sequence[Item], today: date) -> Screen:
    """To a seat's new holder: all that is open with it, and what had been late before him."""
    name = seat_name(post)
    if not items:
        return Screen(t("handed-nothing", seat=name))
    late = sum(item.due_before_holder and is_overdue(item.assignment, today) for item in items)
    head = lines(
        [
            t("handed-head", seat=name, count=len(items)),
            t("handed-late", count=late) if late else None,
        ]
    )
    return with_list(t, head, items, today)


def merged(t: Texts, gone: Organization, into: Organization, items: Sequence[Item], today: date) -> Screen:
    """To the head whose organization is no more (no `items`), and to the one who has its items now."""
    names = {"gone": clip(gone.short_name, NAME), "into": clip(into.short_name, NAME)}
    if not items:
        return Screen(t("merged-gone", **names))
    return with_list(t, t("merged-into", count=len(items), **names), items, today)


def seat_name(post: Post) -> str:
    """«СОШ № 7» of a leading seat, else its title: the holder's name says nothing to himself."""
    if post.organization is None:
        return clip(post.title or post.label, NAME)
    if post.kind in LEADING:
        return clip(post.organization.short_name, NAME)
    return clip(f"{post.title}, {post.organization.short_name}", NAME)


def with_list(t: Texts, head: Markup, items: Sequence[Item], today: date) -> Screen:
    """`head`, the items as far as there is room, and how to answer."""
    blocks = [_block(t, item, today) for item in items]
    page = paginate(blocks, 0, TEXT_LIMIT - FRAME)
    left_out = len(items) - len(page.blocks)
    return screen(
        [
            head,
            *page.blocks,
            t("notice-more", count=left_out) if left_out else None,
            t("notice-how-to-answer"),
        ],
        *card_rows(t, items[: len(page.blocks)], seat=False),
        (button(t.plain("button-all-my-items", count=len(items)), MineTap()),) if left_out else (),
    )


def _block(t: Texts, item: Item, today: date) -> Markup:
    late = item.due_before_holder and is_overdue(item.assignment, today)
    return lines([item_block(t, item, today), t("mine-mark-before-you") if late else None])
