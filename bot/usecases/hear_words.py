"""What a person types at any moment: the bot may be waiting for it, or it is an answer to some item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.assignments import Attachment
from bot.domain.errors import BadInput
from bot.domain.items import Awaited, AwaitedField
from bot.domain.minutes import Decision
from bot.usecases.edit_decision import editable, give_to_words, set_deadline_words, set_text
from bot.usecases.keep_words import Kept, keep_words, kept_before
from bot.usecases.ports import Act
from bot.usecases.review_minutes import Review, review

#: What an edit button of a decision waits for, and the deed the words go to.
EDITS: dict[str, Callable[[Act, int, str], Decision]] = {
    AwaitedField.DECISION_TEXT: set_text,
    AwaitedField.DECISION_DEADLINE: set_deadline_words,
    AwaitedField.DECISION_PEOPLE: give_to_words,
}


@dataclass(frozen=True, slots=True)
class Edited:
    """The words changed a decision of a draft."""

    review: Review
    decision: Decision


def await_edit(act: Act, decision_id: int, version: int, field: str) -> tuple[Review, Decision]:
    """The next words of this person go into `field` of the decision.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    decision = editable(act, decision_id, version)
    act.office.awaited.put(act.actor.person.id, Awaited(field, decision_id, act.now))
    return review(act, decision.minutes_id), decision


def hear_words(act: Act, words: str, file: Attachment | None = None) -> Edited | Kept:
    """
    Raises:
        BadInput: the words can't be what is awaited; it goes on being awaited.
    """
    if len(words) == 0 and file is None:
        raise BadInput("empty_text")
    awaited = act.office.awaited.get(act.actor.person.id)
    if awaited is not None and awaited.field in EDITS and file is None:
        decision = EDITS[awaited.field](act, awaited.object_id, words)
        act.office.awaited.put(act.actor.person.id, Awaited(AwaitedField.EDITED, awaited.object_id, act.now))
        return Edited(review(act, decision.minutes_id), decision)
    return keep_words(act, words, file)


def heard_before(act: Act) -> Edited | Kept:
    """What the same words did when they were committed: nothing is changed."""
    awaited = act.office.awaited.get(act.actor.person.id)
    if awaited is not None and awaited.field == AwaitedField.EDITED:
        decision = editable(act, awaited.object_id)
        return Edited(review(act, decision.minutes_id), decision)
    return kept_before(act)
