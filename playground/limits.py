"""Telegram's flood limits, switched on when wanted: so many messages a second in all and in a chat."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable

from playground.errors import too_many_requests

WINDOW_SECONDS = 1.0
PER_WINDOW = 30
CHAT_PER_SECOND = 1.0
CHAT_BURST = 3


class Limits:
    """A sliding window over the bot and a bucket per chat; machine time in monotonic seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.on = False
        self.per_window = PER_WINDOW
        self.chat_burst = CHAT_BURST
        self._monotonic = monotonic
        self._sent: deque[float] = deque()
        self._buckets: dict[str, tuple[float, float]] = {}
        self.refused: defaultdict[str, int] = defaultdict(int)

    def take(self, chat_id: str) -> None:
        """Counts one message; raises 429 with the whole seconds to wait, and counts nothing then."""
        if not self.on:
            return
        now = self._monotonic()
        while self._sent and self._sent[0] <= now - WINDOW_SECONDS:
            self._sent.popleft()
        left, at = self._buckets.get(chat_id, (float(self.chat_burst), now))
        left = min(self.chat_burst, left + (now - at) * CHAT_PER_SECOND)
        if left < 1:
            self._refuse("chat", (1 - left) / CHAT_PER_SECOND)
        if len(self._sent) >= self.per_window:
            self._refuse("bot", self._sent[0] + WINDOW_SECONDS - now)
        self._sent.append(now)
        self._buckets[chat_id] = (left - 1, now)

    def _refuse(self, which: str, seconds: float) -> None:
        self.refused[which] += 1
        raise too_many_requests(max(1, math.ceil(seconds)))
