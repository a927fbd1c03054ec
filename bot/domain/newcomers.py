"""Seats that came into a group after a decision was issued to it: it is asked whether they get it too."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.people import Group, Post


@dataclass(frozen=True, slots=True)
class GroupDecision:
    """An open decision that was issued to a group."""

    decision_id: int
    code: str
    group_id: int


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A seat with the open decisions of its groups that it has not got; `group` is that of the first."""

    post: Post
    group: Group
    decisions: tuple[GroupDecision, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.code for one in self.decisions))
