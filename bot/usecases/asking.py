"""What is typed into a question about a draft, or to say of whom a sample is wanted."""

from __future__ import annotations

from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.errors import BadInput
from bot.usecases.awaiting import EDIT_WINDOW, waiting
from bot.usecases.ports import Act

ASKED = frozenset(
    {
        AwaitedField.ANSWER_NAME,
        AwaitedField.ANSWER_GROUP,
        AwaitedField.ANSWER_DAY,
        AwaitedField.SAMPLE_OF,
        AwaitedField.WHY,
    }
)


def awaited_answer(act: Act, field: AwaitedField | None = None) -> Awaited | None:
    """What is awaited about a question: anything, or that field."""
    awaited = act.actor.awaited
    if awaited is None or awaited.field not in (ASKED if field is None else {field}):
        return None
    return awaited if act.now - awaited.since <= EDIT_WINDOW else None


def await_asked(act: Act, field: AwaitedField, object_id: int, payload: str = "") -> None:
    """
    Raises:
        BadInput: `words_wait`: it has to be said first to which item they belong.
    """
    if waiting(act) is not None:
        raise BadInput("words_wait")
    act.office.awaited.put(act.actor.person.id, Awaited(field, object_id, act.now, payload))


def stop_asking(act: Act) -> None:
    """The person turned to something else."""
    if act.actor.awaited and act.actor.awaited.field in ASKED:
        act.office.awaited.clear(act.actor.person.id)
