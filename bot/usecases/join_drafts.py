"""Two drafts are one protocol that came in two files or messages: read anew together."""

from __future__ import annotations

from bot.domain.assignments import Attachment
from bot.domain.errors import Overtaken
from bot.domain.rights import Deed, capacities, require
from bot.usecases.edit_decision import draft
from bot.usecases.how_taken import how_taken
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.take_minutes import Queued, take_minutes


def text_of_both(act: Act, before_id: int, minutes_id: int) -> str:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: one of them is a draft no more.
    """
    require(Deed.TAKE_MINUTES, capacities(act.actor))
    texts = (act.office.minutes.source_text(draft(act, one).id) for one in (before_id, minutes_id))
    return "\n".join(texts)


def join_drafts(act: Act, before_id: int, minutes_id: int, file: Attachment) -> Queued:
    """Queues the text of both, kept as `file`. The drafts go when theirs is there.

    Raises:
        NotAllowed, NotFound; IllegalMove: one of them is a draft no more; Overtaken: one was worked on.
    """
    require(Deed.TAKE_MINUTES, capacities(act.actor))
    minutes, before = draft(act, minutes_id), draft(act, before_id)
    if how_taken(act, minutes, ()).before != before:
        raise Overtaken(minutes_id)
    record(act, "join_drafts", "minutes", minutes_id, {"before": before_id})
    return take_minutes(act, file, parts=(before_id, minutes_id))
