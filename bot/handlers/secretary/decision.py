"""The secretary looks at one decision of a draft and changes it."""

from __future__ import annotations

from collections.abc import Callable

from aiogram import Router

from bot.callbacks.decision import (
    DecisionTap,
    DeleteTap,
    EditTap,
    PickDeadlineTap,
    PickPeopleTap,
    TrackingTap,
)
from bot.domain.awaited import AwaitedField
from bot.domain.minutes import Decision, Tracking
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.handlers.secretary.review import choices, minutes_screen, stop_editing, within
from bot.usecases import arrange_draft, edit_decision
from bot.usecases.awaiting import stop_awaiting_edit
from bot.usecases.hear_words import begin_edit
from bot.usecases.ports import Act
from bot.usecases.review_minutes import review, source_words
from bot.views import decision as decision_view
from bot.views import picking
from bot.views.screen import Screen

router = Router(name="secretary.decision")


def decision_screen(desk: Desk, act: Act, whole: Review, index: int) -> Screen:
    """The decision at `index`, or the nearest there is; the minutes where none is left."""
    if not whole.decisions:
        return minutes_screen(desk, act, whole)
    index = min(max(index, 0), len(whole.decisions) - 1)
    return decision_view.decision(desk.t, whole, index, act.today)


@router.callback_query(DecisionTap.filter())
async def see_decision(_: object, callback_data: DecisionTap, desk: Desk) -> None:
    await stop_editing(desk)
    act, whole = await desk.look(lambda act: (act, review(act, callback_data.minutes_id)))
    await desk.show(decision_screen(desk, act, whole, callback_data.index))


#: What an edit button asks for next, by `EditTap.what`.
AWAITED = {
    "text": AwaitedField.DECISION_TEXT,
    "deadline": AwaitedField.DECISION_DEADLINE,
    "people": AwaitedField.DECISION_PEOPLE,
}


@router.callback_query(EditTap.filter())
async def edit(_: object, callback_data: EditTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "source":
        whole, decision, words = await desk.look(lambda act: source_words(act, one.decision_id))
        index = whole.index_of(decision.id)
        await desk.show(decision_view.source(desk.t, whole.minutes, decision, words, index))
        return

    await desk.do(
        lambda act: begin_edit(act, one.decision_id, one.version, AWAITED[one.what]), again=lambda _: None
    )
    act, (whole, decision, groups, posts) = await desk.look(lambda act: (act, choices(act, one.decision_id)))
    index = whole.index_of(decision.id)
    if one.what == "people":
        await desk.show(decision_view.pick_people(desk.t, decision, groups, posts, index))
    elif one.what == "deadline":
        await desk.show(decision_view.pick_deadline(desk.t, decision, index, act.today))
    else:
        await desk.show(decision_view.ask_text(desk.t, decision, index))


@router.callback_query(PickPeopleTap.filter())
async def pick_people(_: object, callback_data: PickPeopleTap, desk: Desk) -> None:
    one = callback_data
    if one.kind == picking.PAGE:
        whole, decision, groups, posts = await desk.look(lambda act: choices(act, one.decision_id))
        index = whole.index_of(decision.id)
        await desk.show(decision_view.pick_people(desk.t, decision, groups, posts, index, page=one.object_id))
        return
    await _change(
        desk,
        one.decision_id,
        lambda act: edit_decision.give_to(act, one.decision_id, None, one.kind, one.object_id),
    )


@router.callback_query(PickDeadlineTap.filter())
async def pick_deadline(_: object, callback_data: PickDeadlineTap, desk: Desk) -> None:
    one = callback_data
    words = decision_view.deadline_words(desk.t, one.choice)
    await _change(
        desk,
        one.decision_id,
        lambda act: edit_decision.set_deadline_choice(act, one.decision_id, None, one.choice, words),
    )


@router.callback_query(TrackingTap.filter())
async def set_tracking(_: object, callback_data: TrackingTap, desk: Desk) -> None:
    one = callback_data
    tracking = Tracking(one.tracking)
    await _change(
        desk,
        one.decision_id,
        lambda act: edit_decision.set_tracking(act, one.decision_id, one.version, tracking),
    )


async def _change(desk: Desk, decision_id: int, deed: Callable[[Act], Decision]) -> None:
    """One change, and the decision as it stands after it."""

    def unit(act: Act) -> tuple[Act, Review]:
        deed(act)
        stop_awaiting_edit(act)
        return again(act)

    def again(act: Act) -> tuple[Act, Review]:
        return act, review(act, act.office.minutes.decision(decision_id).minutes_id)

    act, whole = await desk.do(unit, again=again)
    await desk.show(decision_screen(desk, act, whole, whole.index_of(decision_id)))


@router.callback_query(DeleteTap.filter())
async def delete(_: object, callback_data: DeleteTap, desk: Desk) -> None:
    one = callback_data
    whole, decision = await desk.look(lambda act: within(act, one.decision_id))

    def unit(act: Act) -> Review:
        arrange_draft.delete(act, one.decision_id, one.version)
        stop_awaiting_edit(act)
        return review(act, decision.minutes_id)

    after = await desk.do(unit, again=lambda act: review(act, decision.minutes_id))
    index = whole.index_of(decision.id)
    await desk.show(decision_view.deleted(desk.t, decision, index, len(after.decisions)))
