"""What the office did to somebody's items, as it is told to whoever answers for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.appeals import Appeal
from bot.domain.audit import Value
from bot.domain.corrected import Change
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.domain.rights import Deed

#: Lines of the journal about an assignment that are told; others are seen where one looks.
TOLD = frozenset(
    {
        Move.ISSUE,
        Move.RETURN,
        Move.REISSUE,
        Move.READDRESS,
        Move.EXCUSE,
        Move.KEEP,
        Move.REOPEN,
        Move.CLOSE,
        Move.CANCEL,
        Move.FIRST_TOOK,
        Deed.DECIDE_EXTENSION,
        Deed.CORRECT_ISSUED,
    }
)


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One thing that happened to an item. `deed` is a code of `TOLD`, `words` what was said with it, `by` who
    said it; `appeal` what was asked and is answered by it; `change` how the decision was corrected; `before`
    and `after` as the journal has them.
    """

    item: Item
    deed: str
    words: str
    by: str
    before: Mapping[str, Value]
    after: Mapping[str, Value]
    appeal: Appeal | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class ItemNews:
    lines: tuple[NewsLine, ...]
    today: date
    zone: ZoneInfo
