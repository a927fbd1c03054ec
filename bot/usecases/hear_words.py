"""What a person types at any moment: the bot may be waiting for it, or it is an answer to some item."""

from __future__ import annotations

from bot.domain.assignments import Attachment
from bot.domain.deputies import PassedOn
from bot.domain.errors import BadInput
from bot.domain.meetings import Meeting
from bot.usecases.awaiting import (
    asks_about,
    deputy_remark_awaited,
    office_name_awaited,
    stop_awaiting_deputy_remark,
)
from bot.usecases.deputy_answers import explain_return
from bot.usecases.hear_answer import HeardAnswer, hear_answer, heard_answer_before
from bot.usecases.hear_edit import HeardEdit, hear_edit, heard_edit_before
from bot.usecases.keep_words import Kept, keep_words, kept_before
from bot.usecases.meetings import hear_meeting, heard_meeting_before
from bot.usecases.ports import Act
from bot.usecases.settings import Changed, rename_office, renamed_before

Heard = HeardEdit | HeardAnswer | Kept | Changed | Meeting | PassedOn


def hear_words(
    act: Act, words: str, file: Attachment | None = None, *, to: int | None = None, album: str = ""
) -> Heard:
    """`to`: the item that the message replied to shows; `album`: what it is a part of.

    Raises:
        BadInput: the words can't be what is awaited; it goes on being awaited.
    """
    if not words and file is None:
        raise BadInput("empty_text")
    if file is None and (to is None or asks_about(act, to)):
        if (meeting := hear_meeting(act, words)) is not None:
            return meeting
        if (edited := hear_edit(act, words)) is not None:
            return edited
        if (assignment_id := deputy_remark_awaited(act)) is not None:
            stop_awaiting_deputy_remark(act)
            return explain_return(act, assignment_id, words)
        if office_name_awaited(act):
            return rename_office(act, words)
        if (answer := hear_answer(act, words)) is not None:
            return answer
    return keep_words(act, words, file, to=to, album=album)


def heard_before(act: Act) -> Heard:
    """What the same words did when they were committed: nothing is changed."""
    return (
        heard_meeting_before(act)
        or heard_edit_before(act)
        or renamed_before(act)
        or heard_answer_before(act)
        or kept_before(act)
    )
