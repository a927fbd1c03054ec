"""Troubles on order: which call meets which one."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import Any

from playground.errors import ControlError
from playground.model import Json

# "*" leaves the polling alone, unless the trouble is Telegram's own.
_HITS_POLLS = frozenset({"down", "500", "502_html"})


class Action(StrEnum):
    """What happens to the call."""

    TOO_MANY = "429"
    SERVER_ERROR = "500"
    BAD_GATEWAY = "502_html"
    DROP_AFTER = "drop_after"
    """done, then the connection drops without an answer"""
    DOWN = "down"
    """the connection drops, nothing is done"""
    SLOW = "slow"
    KILL_BEFORE = "kill_before"
    """the bot is killed on receiving the call, which is not done"""
    KILL_AFTER = "kill_after"
    """the call is done and the bot is killed before the answer"""


@dataclass(slots=True)
class Fault:
    """Hits matching calls number `nth` … `nth + times - 1`, counted from now; `times` None: until removed."""

    id: int
    method: str
    action: Action
    nth: int = 1
    times: int | None = 1
    retry_after: int = 1
    seconds: float = 1.0
    chat_id: str | None = None
    contains: str | None = None
    polls: bool = False
    seen: int = field(default=0, init=False)

    def hits(self, method: str, params: dict[str, Any]) -> bool:
        """Counts the call if it matches, and says whether its turn has come."""
        if not self._matches(method, params):
            return False
        self.seen += 1
        return self.seen >= self.nth and not self._passed(self.seen)

    @property
    def spent(self) -> bool:
        return self._passed(self.seen + 1)

    def _passed(self, number: int) -> bool:
        return self.times is not None and number >= self.nth + self.times

    def _matches(self, method: str, params: dict[str, Any]) -> bool:
        if self.method == "*":
            if method == "getUpdates" and not self.polls:
                return False
        elif method.lower() != self.method.lower():
            return False
        if self.chat_id is not None and str(params.get("chat_id")) != self.chat_id:
            return False
        return self.contains is None or any(self.contains in str(value) for value in params.values())

    def shown(self) -> Json:
        return {
            "id": self.id,
            "method": self.method,
            "action": self.action.value,
            "nth": self.nth,
            "count": self.times,
            "retry_after": self.retry_after,
            "seconds": self.seconds,
            "chat_id": self.chat_id,
            "contains": self.contains,
            "polls": self.polls,
            "seen": self.seen,
        }


class Faults:
    """The orders in force, oldest first; a spent one goes by itself."""

    def __init__(self) -> None:
        self._ids = count(1)
        self._orders: list[Fault] = []

    def order(self, wish: Json) -> Fault:
        """Takes the JSON of the control API; raises ControlError if it makes no sense."""
        try:
            action = Action(str(wish.get("action")))
            method = str(wish.get("method", "*"))
            times = wish.get("count", 1)
            fault = Fault(
                next(self._ids),
                method,
                action,
                nth=int(wish.get("nth", 1)),
                times=None if times is None else int(times),
                retry_after=int(wish.get("retry_after", 1)),
                seconds=float(wish.get("seconds", 1)),
                chat_id=str(wish["chat_id"]) if wish.get("chat_id") is not None else None,
                contains=wish.get("contains"),
                polls=bool(wish.get("polls", action in _HITS_POLLS)),
            )
        except (TypeError, ValueError) as error:
            known = ", ".join(Action)
            raise ControlError(f"no such fault ({error}); actions: {known}") from None
        self._orders.append(fault)
        return fault

    def meet(self, method: str, params: dict[str, Any]) -> Fault | None:
        """Counts the call against every order; the first whose turn it is wins."""
        struck = [fault for fault in self._orders if fault.hits(method, params)]
        self._orders = [fault for fault in self._orders if not fault.spent]
        return struck[0] if struck else None

    def remove(self, fault_id: int | None = None) -> None:
        """Takes one order back, or all."""
        self._orders = [fault for fault in self._orders if fault_id is not None and fault.id != fault_id]

    def shown(self) -> list[Json]:
        return [fault.shown() for fault in self._orders]
