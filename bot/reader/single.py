"""One decision as somebody types it: «Сдать списки. Отв.: директора школ. Срок: до 15 марта»."""

from __future__ import annotations

from datetime import date

from bot.domain.calendar import WorkingDays
from bot.reader.draft import DraftDecision
from bot.reader.passage import Span
from bot.reader.read import read_protocol

_HEAD = "ПРОТОКОЛ от {day:%d.%m.%Y}\n\nРЕШИЛИ:\n1. "


def read_single(words: str, day: date, calendar: WorkingDays) -> DraftDecision:
    """Read as the only decision of a protocol of `day`; words in which none is found are a text without more.

    Its `source` means nothing.
    """
    bare = words.strip()
    found = read_protocol(_HEAD.format(day=day) + bare, calendar).decisions
    if len(found) == 1:
        return found[0]
    return DraftDecision(None, None, " ".join(bare.split()), (), (), None, Span(0, 0))
