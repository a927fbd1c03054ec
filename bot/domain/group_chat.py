"""The directors' group chat: what an office shows there, and nothing else.

Decisions with how many have answered; never an answer, never who is silent, never whose a decision is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.items import Progress
from bot.domain.minutes import Decision, Minutes

#: Decisions of one message. It stays the same, so that each message keeps its decisions.
PAGE = 8
#: Fewer seats than this are no count: it would tell of somebody.
LEAST_COUNTED = 2


@dataclass(frozen=True, slots=True)
class GroupChat:
    """`connected_at` None: the bot was added there, and `by_id` is asked whether to show anything."""

    chat_id: int
    title: str
    connected_at: datetime | None = None
    by_id: int | None = None


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One message: decisions of minutes with how many seats have answered each (None: not counted)."""

    minutes: Minutes
    lines: tuple[tuple[Decision, Progress | None], ...]
    page: int
    pages: int


def pages_of(count: int) -> int:
    return max(1, -(-count // PAGE))
