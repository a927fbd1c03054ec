"""Which updates are in hand, and which offset confirms no more than what is finished. Pure bookkeeping."""

from __future__ import annotations

from collections.abc import Iterable


class Window:
    """The updates taken from Telegram: those in hand, and the finished ones it may still repeat.

    `getUpdates` with an offset forgets every lower id for good, so the offset is the lowest id in hand;
    until that one is finished Telegram answers with what is known already, in hand or finished.
    """

    def __init__(self) -> None:
        self._in_hand: set[int] = set()
        self._finished: set[int] = set()
        self._last: int | None = None

    @property
    def offset(self) -> int | None:
        """What the next `getUpdates` says; None before the first update was seen."""
        if self._in_hand:
            return min(self._in_hand)
        return None if self._last is None else self._last + 1

    @property
    def in_hand(self) -> int:
        return len(self._in_hand)

    def take(self, update_ids: Iterable[int], offset: int | None) -> list[int]:
        """Notes the answer to a `getUpdates` that said `offset`; returns the ids not known before, in order.

        What is not known is new, whatever its id: after a quiet week Telegram may begin a lower sequence.
        """
        if offset is not None:
            self._finished = {known for known in self._finished if known >= offset}
        fresh = sorted(set(update_ids) - self._in_hand - self._finished)
        if fresh:
            self._in_hand.update(fresh)
            self._last = fresh[-1]
        return fresh

    def finish(self, update_id: int) -> None:
        self._in_hand.remove(update_id)
        self._finished.add(update_id)
