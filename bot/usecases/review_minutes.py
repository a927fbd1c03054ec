"""The secretary looks through what was read."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.minutes import Decision, Minutes, Question, open_questions
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act


@dataclass(frozen=True, slots=True)
class Review:
    """A draft with what is still asked about it."""

    minutes: Minutes
    decisions: tuple[Decision, ...]
    questions: tuple[Question, ...]

    def index_of(self, decision_id: int) -> int:
        return next((i for i, d in enumerate(self.decisions) if d.id == decision_id), 0)


def review(act: Act, minutes_id: int) -> Review:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_MINUTES, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    decisions = act.office.minutes.decisions(minutes_id)
    return Review(minutes, decisions, open_questions(minutes, decisions, act.today))


def source_words(act: Act, decision_id: int) -> tuple[Decision, str]:
    """The decision and the words of the protocol it was read from."""
    require(Deed.SEE_MINUTES, capacities(act.actor))
    decision = act.office.minutes.decision(decision_id)
    start, end = decision.source
    return decision, act.office.minutes.source_text(decision.minutes_id)[start:end].strip()
