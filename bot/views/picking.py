"""Choosing a group or a seat out of many: two columns of buttons, paged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal, TypeAlias

from bot.domain.people import Group, Post
from bot.i18n import Markup, Texts
from bot.views.screen import Button, Page, Tap, button, page_note, pager, rows_of

#: Choices on a page. With their words in JSON they stay well within the limit of a keyboard.
CHOICES = 24
COLUMNS = 2

#: What kind of object was picked, as the taps carry it.
Kind: TypeAlias = Literal["g", "p"]
GROUP: Final = "g"
POST: Final = "p"
NOBODY: Final = "n"
#: Not a choice: show another page of them, its number (from 0) in place of the object.
PAGE: Final = "page"


def pick_rows(
    t: Texts,
    tap: Callable[[str, int], Tap],
    groups: Sequence[Group],
    posts: Sequence[Post],
    page: int,
    first: Sequence[Group | Post] = (),
) -> tuple[tuple[tuple[Button, ...], ...], Markup | None]:
    """The rows of one page, and a note on which page it is; `tap` takes a kind and an id.

    Those of `first`, then the other groups, then the other seats.
    """
    choices = list(dict.fromkeys(choice_of(one) for one in (*first, *groups, *posts)))
    total = max(1, -(-len(choices) // CHOICES))
    number = min(max(page, 0), total - 1)
    start = number * CHOICES
    buttons = [button(name, tap(kind, one)) for name, kind, one in choices[start : start + CHOICES]]
    shown = Page((), start, number, total)
    turning = pager(t, shown, lambda to: tap(PAGE, to))
    return (*rows_of(buttons, COLUMNS), turning), page_note(t, shown)


def choice_of(one: Group | Post) -> tuple[str, Kind, int]:
    """Its name on a button, kind and id."""
    return (one.name, GROUP, one.id) if isinstance(one, Group) else (_seat(one), POST, one.id)


def _seat(post: Post) -> str:
    """On a button that shows half of it the name comes first: «Громов А. Н., заместитель начальника…»."""
    holder = post.holder
    if holder is None or post.label == post.title or holder.short not in post.label:
        return post.label
    return ", ".join(part for part in (holder.short, post.title) if part)
