"""What a person types at any moment: the bot may be waiting for it, or it is an answer to some item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.assignments import Attachment
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.errors import BadInput, IllegalMove, NotFound
from bot.domain.minutes import Decision
from bot.domain.review import Review
from bot.usecases.awaiting import await_edit, edit_awaited, note_edited, office_name_awaited
from bot.usecases.edit_decision import editable, give_to_words, set_deadline_words, set_text
from bot.usecases.keep_words import Kept, keep_words, kept_before
from bot.usecases.ports import Act
from bot.usecases.review_minutes import review
from bot.usecases.settings import Changed, rename_office, renamed_before

#: The deed that awaited words of a decision go to.
EDITS: dict[AwaitedField, Callable[[Act, int, str], Decision]] = {
    AwaitedField.DECISION_TEXT: set_text,
    AwaitedField.DECISION_DEADLINE: set_deadline_words,
    AwaitedField.DECISION_PEOPLE: give_to_words,
}


@dataclass(frozen=True, slots=True)
class Edited:
    """The words changed a decision of a draft."""

    review: Review
    decision: Decision


def begin_edit(act: Act, decision_id: int, version: int, field: AwaitedField) -> tuple[Review, Decision]:
    """The next words of this person go into `field` of the decision.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `words_wait`.
    """
    decision = editable(act, decision_id, version)
    await_edit(act, field, decision_id)
    return review(act, decision.minutes_id), decision


def hear_words(act: Act, words: str, file: Attachment | None = None) -> Edited | Kept | Changed:
    """
    Raises:
        BadInput: the words can't be what is awaited; it goes on being awaited.
    """
    if not words and file is None:
        raise BadInput("empty_text")
    awaited = edit_awaited(act)
    if awaited is not None and file is None and _still_there(act, awaited):
        decision = EDITS[awaited.field](act, awaited.object_id, words)
        note_edited(act, decision.id)
        return Edited(review(act, decision.minutes_id), decision)
    if file is None and office_name_awaited(act):
        return rename_office(act, words)
    return keep_words(act, words, file)


def heard_before(act: Act) -> Edited | Kept | Changed:
    """What the same words did when they were committed: nothing is changed."""
    awaited = act.actor.awaited
    if awaited is not None and awaited.field is AwaitedField.EDITED:
        decision = act.office.minutes.decision(awaited.object_id)
        return Edited(review(act, decision.minutes_id), decision)
    return renamed_before(act) or kept_before(act)


def _still_there(act: Act, awaited: Awaited) -> bool:
    """Approved or deleted meanwhile: then the words are as any others."""
    try:
        editable(act, awaited.object_id)
    except (IllegalMove, NotFound):
        return False
    return True
