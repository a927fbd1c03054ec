"""Telegram's limits on sending, kept before it has to name them. Monotonic machine time comes in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """So many a second in the long run, and so many at once."""

    per_second: float
    burst: int


# core.telegram.org/bots/faq: 30 messages a second for a bot, 1 a second in a chat, "short bursts" aside.
#: What is left of the 30 is for the answers to taps, which don't pass here.
OF_THE_BOT = Rate(25, 5)
OF_A_CHAT = Rate(1, 3)


class Bucket:
    """Tokens that come back with time. One may be taken in advance: then there is a wait."""

    def __init__(self, rate: Rate, now: float) -> None:
        self._rate = rate
        self._tokens = float(rate.burst)
        self._at = now

    def take(self, now: float) -> float:
        """Takes one token; seconds to wait until it is there."""
        self._fill(now)
        self._tokens -= 1
        return max(0.0, -self._tokens / self._rate.per_second)

    def is_full(self, now: float) -> bool:
        self._fill(now)
        return self._tokens >= self._rate.burst

    def _fill(self, now: float) -> None:
        self._tokens = min(self._rate.burst, self._tokens + (now - self._at) * self._rate.per_second)
        self._at = now


class Limits:
    """The bot's bucket and one for each chat that was lately written to."""

    def __init__(self, of_the_bot: Rate = OF_THE_BOT, of_a_chat: Rate = OF_A_CHAT) -> None:
        self._of_a_chat = of_a_chat
        self._bot = Bucket(of_the_bot, 0.0)
        self._chats: dict[int, Bucket] = {}

    def take(self, chat_id: int, now: float) -> float:
        """Counts one message to this chat; seconds to wait before it may go."""
        chat = self._chats.setdefault(chat_id, Bucket(self._of_a_chat, now))
        return max(self._bot.take(now), chat.take(now))

    def forget_full(self, now: float) -> None:
        """A full bucket is like a new one."""
        self._chats = {chat_id: one for chat_id, one in self._chats.items() if not one.is_full(now)}
