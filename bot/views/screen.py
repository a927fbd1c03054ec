"""A screen is a value: text in Telegram's HTML and rows of buttons. Also how it is kept within the limits.

Whatever the data, nothing made here exceeds what Telegram takes: lists are paged by what they weigh after
parsing, names and sentences are clipped on the way into a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from bot.i18n import Markup, Texts, visible

# core.telegram.org/bots/api: sendMessage, InlineKeyboardMarkup, answerCallbackQuery.
#: Characters of a message after parsing («message is too long»).
TEXT_LIMIT: Final = 4096
#: Formatting entities of a message; what is over is shown plain.
ENTITY_LIMIT: Final = 100
#: Buttons of one inline keyboard.
BUTTON_LIMIT: Final = 100
#: Bytes of what a button carries (BUTTON_DATA_INVALID).
DATA_LIMIT: Final = 64
#: Bytes of the whole markup as JSON («reply markup is too long»).
MARKUP_LIMIT: Final = 10_240
#: Characters of the answer to a tap (MESSAGE_TOO_LONG).
TOAST_LIMIT: Final = 200

# The house's own measures, in characters: what still reads well on a phone.
BUTTON_TEXT: Final = 40
LINE: Final = 140
NAME: Final = 60
CODE: Final = 20
#: A whole sentence on its own card; beyond it a card is paged, and what has no pages is clipped.
WHOLE: Final = 3000
#: Characters that a page of words has at the least, and those of the line that counts pages.
LEAST_ROOM: Final = 500
PAGE_NOTE: Final = 60
#: Items on one page of a list.
PAGE_ITEMS: Final = 10

T = TypeVar("T")

_GAPS: Final = re.compile(r"[^\S\u00a0]+")


#: How the data of a button begins that opens a page instead of asking the bot: an address, or what stands
#: behind the bot's own («?start=…»).
OWN: Final = "?"
LINKS: Final = ("https://", OWN)


class Tap(Protocol):
    """What a button carries: a class of `bot.callbacks`."""

    def pack(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Button:
    """`text` is shown as it is, never parsed. `data` is what it carries, or where it leads: `LINKS`."""

    text: str
    data: str

    @property
    def is_link(self) -> bool:
        return self.data.startswith(LINKS)


@dataclass(frozen=True, slots=True)
class Screen:
    text: Markup
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The permanent keyboard under the input field: rows of words.

    `shares_contact` is the key that sends the sender's own number; such a keyboard is there for one tap.
    """

    rows: tuple[tuple[str, ...], ...]
    shares_contact: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: `blocks` are those from `start` on; `number` counts from 0."""

    blocks: tuple[Markup, ...]
    start: int
    number: int
    total: int


def button(text: str, tap: Tap) -> Button:
    """`text` as it is shown: `Markup` loses its escaping again, and one line needs no no-break spaces."""
    shown = visible(text) if isinstance(text, Markup) else text
    return Button(clip(shown.replace("\u00a0", " "), BUTTON_TEXT), tap.pack())


def link(text: str, address: str) -> Button:
    """A button that opens what begins with `LINKS`."""
    return Button(clip(text, BUTTON_TEXT), address)


def screen(parts: Iterable[Markup | None], *rows: Sequence[Button]) -> Screen:
    """Paragraphs with an empty line between them; empty paragraphs and rows fall out."""
    return Screen(paragraphs(parts), tuple(tuple(row) for row in rows if row))


def paragraphs(parts: Iterable[Markup | None]) -> Markup:
    return Markup("\n\n".join(part for part in parts if part))


def lines(parts: Iterable[Markup | None]) -> Markup:
    return Markup("\n".join(part for part in parts if part))


def listed(parts: Iterable[str], separator: str = ", ") -> Markup:
    """Markup parts in a row; for bare words join them as strings and let `t` escape."""
    return Markup(separator.join(parts))


def clip(words: str, limit: int = LINE) -> str:
    """At most `limit` characters of bare text, cut between words where there is a gap, with «…».

    Line breaks become spaces; no-break spaces stay.
    """
    words = _GAPS.sub(" ", words).strip()
    if len(words) <= limit:
        return words
    cut = words[: limit - 1]
    gap = cut.rfind(" ")
    return (cut[:gap] if gap > limit // 2 else cut).rstrip(" ,;:.—-") + "…"


def as_file_name(words: str) -> str:
    """Without what no file system takes."""
    return "".join(" " if char in '\\/:*?"<>|' or not char.isprintable() else char for char in words)


def clip_whole(words: str, limit: int = WHOLE) -> str:
    """As `clip`, with the line breaks kept: for words shown whole on a screen of their own."""
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"


def fit(words: str, others: Iterable[Markup | None], limit: int = WHOLE) -> str:
    """`words` clipped to what one message has room for beside the `others`."""
    taken = sum(weight(other) + 2 for other in others if other)
    return clip_whole(words, min(limit, TEXT_LIMIT - taken - 4))


def page_of_words(t: Texts, words: str, others: Iterable[Markup | None], page: int) -> Page:
    """Somebody's own words whole, in as many pages as they need beside the `others`; cut between words."""
    taken = sum(weight(other) + 2 for other in others if other)
    room = max(LEAST_ROOM, min(WHOLE, TEXT_LIMIT - taken - PAGE_NOTE))
    parts = []
    rest = words
    while len(rest) > room:
        gap = max(rest.rfind(" ", room // 2, room), rest.rfind("\n", room // 2, room))
        end = gap if gap > 0 else room
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    parts.append(rest)
    number = min(max(page, 0), len(parts) - 1)
    return Page((t.bare(parts[number]),), number, number, len(parts))


def weight(text: Markup) -> int:
    """Characters after Telegram has parsed it."""
    return len(visible(text))


def paginate(blocks: Sequence[Markup], page: int, room: int = TEXT_LIMIT, most: int = PAGE_ITEMS) -> Page:
    """The page asked for, or the nearest there is: an old button may ask for one that is gone.

    `room`: characters the blocks may take together, with an empty line between them.
    """
    starts, filled = [0], 0
    for index, block in enumerate(blocks):
        filled += weight(block) + 2
        if index > starts[-1] and (filled > room or index - starts[-1] == most):
            starts.append(index)
            filled = weight(block) + 2
    number = min(max(page, 0), len(starts) - 1)
    start = starts[number]
    end = starts[number + 1] if number + 1 < len(starts) else len(blocks)
    return Page(tuple(blocks[start:end]), start, number, len(starts))


def pager(t: Texts, page: Page, tap: Callable[[int], Tap]) -> tuple[Button, ...]:
    """‹ and ›, each where there is somewhere to go."""
    back = [button(t.plain("button-previous"), tap(page.number - 1))] if page.number else []
    on = [button(t.plain("button-next"), tap(page.number + 1))] if page.number + 1 < page.total else []
    return (*back, *on)


def page_note(t: Texts, page: Page) -> Markup | None:
    """«Страница 2 из 5»"""
    return t("page-note", page=page.number + 1, pages=page.total) if page.total > 1 else None


def rows_of(buttons: Sequence[T], width: int) -> tuple[tuple[T, ...], ...]:
    """`buttons` in rows of at most `width`."""
    return tuple(tuple(buttons[i : i + width]) for i in range(0, len(buttons), width))
