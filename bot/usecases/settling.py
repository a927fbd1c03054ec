"""What all decisions about what was asked have in common: still open, or somebody was faster."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.errors import NotFound
from bot.domain.items import Item
from bot.domain.queue import Done
from bot.domain.rights import Deed, capacities, require
from bot.usecases.item_news import tell
from bot.usecases.office_card import as_office
from bot.usecases.ports import Act


def asked(act: Act, appeal_id: int, kind: AppealKind, deed: Deed = Deed.DECIDE_APPEAL) -> tuple[Appeal, Item]:
    """What was asked, whatever became of it.

    Raises:
        NotAllowed; NotFound: nothing of this kind.
    """
    require(deed, capacities(act.actor))
    appeal = act.office.appeals.get(appeal_id)
    if appeal.kind is not kind:
        raise NotFound("appeal", appeal_id)
    return appeal, act.office.assignments.item(appeal.assignment_id)


def asked_up_to(
    act: Act,
    last_id: int,
    kind: AppealKind,
    deed: Deed = Deed.DECIDE_APPEAL,
    *,
    decision_id: int | None = None,
) -> list[tuple[Appeal, Item]]:
    """All of a kind that stood on the screen: what was asked after it was drawn is not decided unseen.

    Raises:
        NotAllowed.
    """
    require(deed, capacities(act.actor))
    open_ones = [one for one in act.office.appeals.open(kind) if one.id <= last_id]
    items = {
        item.assignment.id: item for item in act.office.assignments.items(a.assignment_id for a in open_ones)
    }
    return [
        (one, items[one.assignment_id])
        for one in open_ones
        if items[one.assignment_id].assignment.is_open
        and decision_id in (None, items[one.assignment_id].assignment.decision_id)
    ]


def faster(act: Act, appeal: Appeal, item: Item) -> Done:
    """Nothing is done: it says who has decided, and what."""
    by = act.office.people.person(appeal.answered_by).short if appeal.answered_by else ""
    dropped = appeal.state is AppealState.DROPPED or not appeal.answered_by
    return Done(
        "dropped" if dropped else "faster",
        (item,),
        faster=by,
        at=appeal.answered_at,
        appeal=appeal,
        day=appeal.answer_until,
    )


def is_open(appeal: Appeal, item: Item) -> bool:
    return appeal.state is AppealState.OPEN and item.assignment.is_open


def told(act: Act, deed: str, items: Iterable[Item], **more: object) -> Done:
    """Whoever answers for the items hears of it when it can't be taken back any more."""
    done = tuple(items)
    people = tell(act, (item.assignment for item in done)) if done else 0
    return Done(deed, done, act.deed_id if done else None, told=people, **more)  # type: ignore[arg-type]


def overtaken(act: Act, assignment_id: int) -> Done:
    """Nothing was done: the item moved on, by whom and when."""
    item = act.office.assignments.item(assignment_id)
    as_office(act, item)
    last = act.office.audit.last("assignment", assignment_id)
    by = act.office.people.person(last.actor_id).short if last and last.actor_id else ""
    return Done("overtaken" if by else "dropped", (item,), faster=by, at=last.at if last else None)
