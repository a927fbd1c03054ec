"""Finding one of many items: by what was typed, by the meeting it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.callbacks.answers import MeetingsTap, SearchedTap
from bot.callbacks.items import MineTap
from bot.domain.items import Item
from bot.i18n import Texts
from bot.views.answers import all_items_button
from bot.views.notices import card_rows, item_block
from bot.views.screen import (
    NAME,
    TEXT_LIMIT,
    Button,
    Page,
    Screen,
    button,
    clip,
    pager,
    paginate,
    rows_of,
    screen,
)
from bot.views.words import minutes_title, of_several_seats

#: Meetings beside a list, and on a page of their own list.
BESIDE, ON_PAGE = 4, 20
FRAME = 400


def found(t: Texts, items: Sequence[Item], words: str, today: date) -> Screen:
    """The likeliest place for what was typed: it was a search, or an answer after all."""
    seat = of_several_seats(items)
    page = paginate([item_block(t, item, today, seat=seat) for item in items], 0, TEXT_LIMIT - FRAME)
    return screen(
        [t("found-head", count=len(items), words=clip(words, NAME)), *page.blocks],
        *card_rows(t, items[: len(page.blocks)], seat=seat),
        (button(t.plain("button-is-answer"), SearchedTap()),),
        (all_items_button(t),),
    )


def meeting_rows(t: Texts, items: Sequence[Item]) -> tuple[tuple[Button, ...], ...]:
    """A button for each meeting that items come from, or one for all meetings where these are many."""
    meetings = _meetings(items)
    if len(meetings) <= 1:
        return ()
    if len(meetings) > BESIDE:
        return ((button(t.plain("button-by-meeting"), MeetingsTap()),),)
    return rows_of([_meeting(t, item, count) for item, count in meetings], 1)


def meetings(t: Texts, items: Sequence[Item], page: int = 0) -> Screen:
    found = _meetings(items)
    total = max(1, -(-len(found) // ON_PAGE))
    number = min(max(page, 0), total - 1)
    start = number * ON_PAGE
    return screen(
        [t("meetings-head")],
        *rows_of([_meeting(t, *one) for one in found[start : start + ON_PAGE]], 1),
        pager(t, Page((), start, number, total), lambda to: MeetingsTap(page=to)),
        (all_items_button(t),),
    )


def _meetings(items: Sequence[Item]) -> list[tuple[Item, int]]:
    """An item of each set of minutes with how many there are, the newest meeting first."""
    counts = Counter(item.assignment.minutes_id for item in items)
    one_of_each = {item.assignment.minutes_id: item for item in items}
    newest_first = sorted(
        one_of_each.values(), key=lambda item: (item.minutes_date or date.min, item.assignment.minutes_id)
    )
    return [(item, counts[item.assignment.minutes_id]) for item in reversed(newest_first)]


def _meeting(t: Texts, item: Item, count: int) -> Button:
    minutes = minutes_title(t, item.minutes_number, item.minutes_date)
    words = t.plain("button-meeting", minutes=minutes, count=count)
    return button(words, MineTap(minutes_id=item.assignment.minutes_id))
