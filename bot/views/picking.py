"""Choosing a group or a seat out of many: two columns of buttons, paged."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence, Set
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
#: Whom was typed, though nobody of that name is known.
WRITTEN: Final = "w"
#: Before whoever is chosen, where several may be.
TICK: Final = "✓"
#: Not a choice: show another page of them, its number (from 0) in place of the object.
PAGE: Final = "page"


def pick_rows(
    t: Texts,
    tap: Callable[[str, int], Tap],
    groups: Sequence[Group],
    posts: Sequence[Post],
    page: int,
    first: Sequence[Group | Post] = (),
    ticked: Set[tuple[str, int]] | None = None,
) -> tuple[tuple[tuple[Button, ...], ...], Markup | None]:
    """The rows of one page, and a note on which page it is; `tap` takes a kind and an id.

    Those of `first`, then the other groups, then the other seats. Where several may be chosen, those `ticked`
    (kind and id) are marked.
    """
    everybody: tuple[Group | Post, ...] = (*first, *groups, *posts)
    choices = list(dict.fromkeys(map(choice_of, everybody)))
    total = max(1, -(-len(choices) // CHOICES))
    number = min(max(page, 0), total - 1)
    start = number * CHOICES
    buttons = [_choice(tap, one, ticked or ()) for one in choices[start : start + CHOICES]]
    shown = Page((), start, number, total)
    turning = pager(t, shown, lambda to: tap(PAGE, to))
    return (*rows_of(buttons, COLUMNS), turning), page_note(t, shown)


def found_rows(
    tap: Callable[[str, int], Tap],
    found: Sequence[Group | Post],
    ticked: Set[tuple[str, int]] | None = None,
) -> tuple[tuple[Button, ...], ...]:
    """Those found by a part of a name: groups first, then in their order."""
    choices = sorted(map(choice_of, found), key=lambda one: one[1] != GROUP)
    return rows_of([_choice(tap, one, ticked or ()) for one in choices], COLUMNS)


def seat_rows(
    t: Texts, tap: Callable[[str, int], Tap], seats: Sequence[Post], left_out: Set[int], page: int
) -> tuple[tuple[tuple[Button, ...], ...], Markup | None]:
    """As `pick_rows`, of the seats of one group: all ticked but those `left_out`."""
    staying = frozenset((POST, one.id) for one in seats if one.id not in left_out)
    return pick_rows(t, tap, (), seats, page, ticked=staying)


def page_of(groups: Sequence[Group], posts: Sequence[Post], kind: str, object_id: int) -> int:
    """The page of `pick_rows` that a group or a seat stands on."""
    everybody: tuple[Group | Post, ...] = (*groups, *posts)
    places = [place for place, one in enumerate(everybody) if choice_of(one)[1:] == (kind, object_id)]
    return places[0] // CHOICES if places else 0


def _choice(
    tap: Callable[[str, int], Tap], choice: tuple[str, Kind, int], ticked: Container[tuple[str, int]]
) -> Button:
    name, kind, one = choice
    return button(f"{TICK} {name}" if (kind, one) in ticked else name, tap(kind, one))


def choice_of(one: Group | Post) -> tuple[str, Kind, int]:
    """Its name on a button, kind and id."""
    return (one.name, GROUP, one.id) if isinstance(one, Group) else (_seat(one), POST, one.id)


def _seat(post: Post) -> str:
    """On a button that shows half of it the name comes first: «Громов А. Н., заместитель начальника…»."""
    holder = post.holder
    if holder is None or post.label == post.title or holder.short not in post.label:
        return post.label
    home = post.organization
    place = home.short_name if home and home.short_name in post.label else ""
    return ", ".join(part for part in (holder.short, place, post.title) if part)
