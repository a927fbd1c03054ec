"""The secretary corrects what was issued: one decision, or all by a corrected version; cancels, withdraws."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.corrections import (
    ApplyTap,
    CancelTap,
    CorrectionTap,
    CorrectionWhyTap,
    CorrectTap,
    WithdrawWhyTap,
)
from bot.domain.correction_plan import Plan
from bot.domain.errors import NotFound
from bot.domain.minutes import Minutes
from bot.domain.rights import Deed, capacities, require
from bot.handlers.desk import Desk
from bot.handlers.live import show_beside_line
from bot.handlers.secretary.decision import decision_screen
from bot.handlers.secretary.review import or_as_it_stands, show_minutes
from bot.usecases import cancel_issued, withdraw_minutes
from bot.usecases.awaiting import note_browsed
from bot.usecases.correct_issued import (
    Applied,
    apply_correction,
    begin_correction,
    forget_reason,
    give_reason,
)
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.review_minutes import looked_at
from bot.usecases.see_correction import plan_of
from bot.usecases.why import DECISION, DRAFT, ITEM, MINUTES, Why, await_why, hear_why, typed_why, why
from bot.views import corrections as view
from bot.views import mailing
from bot.views.office_card import back_to_item
from bot.views.screen import Screen

router = Router(name="secretary.corrections")

#: The words behind a button that says why: of a correction, a cancelling, a withdrawal.
CORRECTED_WHY = {
    "typo": "correct-why-typo",
    "meeting": "correct-why-meeting",
    "asked": "correct-why-asked",
}
CANCELLED_WHY = {
    "mistake": "cancel-why-mistake",
    "obsolete": "cancel-why-obsolete",
    "elsewhere": "cancel-why-elsewhere",
}
WITHDRAWN_WHY = {"wrong": "withdraw-why-wrong", "early": "withdraw-why-early"}


@router.callback_query(CorrectTap.filter())
async def begin(_: object, callback_data: CorrectTap, desk: Desk) -> None:
    def unit(act: Act) -> tuple[Act, Minutes]:
        draft = begin_correction(act, callback_data.decision_id)
        note_browsed(act, draft.id)
        return act, draft

    act, draft = await desk.do(unit, again=lambda act: (act, begun(act, callback_data.decision_id)))
    whole = await desk.look(lambda act: looked_at(act, draft.id))
    await desk.show(decision_screen(desk, act, whole, 0))


def begun(act: Act, decision_id: int) -> Minutes:
    found = act.office.minutes.amending(decision_id)
    if found is None:
        raise NotFound("correction", decision_id)
    return found


# --- what it would do -------------------------------------------------------------------------------------


@router.callback_query(CorrectionTap.filter())
async def see(_: object, callback_data: CorrectionTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "list":
        act, plan, _code = await desk.look(lambda act: (act, *_plan(act, one.minutes_id)))
        await desk.show(view.differences(desk.t, plan, act.today, one.page))
        return
    if one.what == "why":
        await desk.do(lambda act: _ask_again(act, one.minutes_id), again=lambda _: None)
    await show_plan(desk, one.minutes_id)


async def show_plan(desk: Desk, minutes_id: int, *, anew: bool = False) -> None:
    """Before and after; where a reason is asked for, words typed next are it."""
    async with or_as_it_stands(desk, minutes_id):
        act, plan, code = await desk.look(lambda act: (act, *_plan(act, minutes_id)))
        if plan.of_one and plan.effects and not plan.draft.reason and not plan.unknown:
            await desk.do(lambda act: await_why(act, DRAFT, minutes_id), again=lambda _: None)
        shown = view.plan(desk.t, plan, code, act.today) if plan.of_one else view.whole(desk.t, plan)
        await (desk.send(shown) if anew else desk.show(shown))


def _plan(act: Act, minutes_id: int) -> tuple[Plan, str]:
    """With the code of the one decision it is about."""
    require(Deed.CORRECT_ISSUED, capacities(act.actor))
    plan = plan_of(act, act.office.minutes.get(minutes_id))
    if plan is None:
        raise NotFound("correction", minutes_id)
    amends = plan.draft.amends
    return plan, act.office.minutes.decision(amends).code if amends is not None else ""


def _ask_again(act: Act, minutes_id: int) -> None:
    forget_reason(act, minutes_id)
    await_why(act, DRAFT, minutes_id)


@router.callback_query(CorrectionWhyTap.filter())
async def choose_why(_: object, callback_data: CorrectionWhyTap, desk: Desk) -> None:
    one = callback_data
    words = desk.t.plain(CORRECTED_WHY[one.why])
    async with or_as_it_stands(desk, one.minutes_id):
        await desk.do(lambda act: give_reason(act, one.minutes_id, words, one.version), again=lambda _: None)
        await show_plan(desk, one.minutes_id)


@router.callback_query(ApplyTap.filter())
async def apply(_: object, callback_data: ApplyTap, desk: Desk) -> None:
    one = callback_data
    instead = desk.t.plain("correct-why-protocol")

    def unit(act: Act) -> tuple[Applied, str] | None:
        _plan_before, code = _plan(act, one.minutes_id)
        return apply_correction(act, one.minutes_id, one.seen, silent=one.silent, instead=instead), code

    async with or_as_it_stands(desk, one.minutes_id):
        done = await desk.do(unit, again=lambda _: None)
        if done is None:
            await show_minutes(desk, one.minutes_id)
            return
        applied, code = done
        plan, people, deed_id = applied.plan, applied.people, applied.deed_id
        await desk.show(
            view.done(desk.t, plan, code, people, deed_id)
            if plan.of_one
            else view.whole_done(desk.t, plan, people, deed_id)
        )


# --- cancelled --------------------------------------------------------------------------------------------


@router.callback_query(CancelTap.filter())
async def cancel(_: object, callback_data: CancelTap, desk: Desk) -> None:
    one = callback_data
    if one.why == "ask":
        asked = await desk.look(lambda act: _cancel_screen(desk, act, one.kind, one.object_id))
        await desk.do(lambda act: await_why(act, one.kind, one.object_id), again=lambda _: None)
        await desk.show(asked)
        return
    chosen = "" if one.why == "typed" else desk.t.plain(CANCELLED_WHY[one.why])

    def unit(act: Act) -> Screen:
        words = chosen or typed_why(act, one.kind, one.object_id)
        if one.kind == DECISION:
            done = cancel_issued.cancel_one(act, one.object_id, one.version, words)
            return view.decision_cancelled(desk.t, done.decision, done.items, done.deed_id)
        item, deed_id = cancel_issued.cancel_assignment(act, one.object_id, one.version, words)
        return view.item_cancelled(desk.t, item, (back_to_item(desk.t, item),), deed_id)

    shown = await desk.do(unit, again=lambda _: None)
    if shown is not None:
        await desk.show(shown)


def _cancel_screen(desk: Desk, act: Act, kind: str, object_id: int, typed: str = "") -> Screen:
    if kind == DECISION:
        return view.cancel_decision(desk.t, *cancel_issued.open_of(act, object_id), typed)
    item = act.office.assignments.item(object_id)
    require(Deed.CORRECT_ISSUED, concerned(act, item))
    return view.cancel_item(desk.t, item, back_to_item(desk.t, item), typed)


# --- withdrawn --------------------------------------------------------------------------------------------


async def ask_withdraw(desk: Desk, minutes_id: int) -> None:
    """Whom it concerns, and why; words typed next are the reason."""
    shown = await desk.look(lambda act: _withdraw_screen(desk, act, minutes_id))
    await desk.do(lambda act: await_why(act, MINUTES, minutes_id), again=lambda _: None)
    await show_beside_line(desk, minutes_id, shown)


def _withdraw_screen(desk: Desk, act: Act, minutes_id: int, typed: str = "") -> Screen:
    told = withdraw_minutes.withdrawal(act, minutes_id)
    return mailing.withdraw_confirm(desk.t, told.minutes, told.people, told.heard, told.items, typed)


@router.callback_query(WithdrawWhyTap.filter())
async def withdraw(_: object, callback_data: WithdrawWhyTap, desk: Desk) -> None:
    one = callback_data
    chosen = desk.t.plain(WITHDRAWN_WHY[one.why]) if one.why in WITHDRAWN_WHY else ""

    def unit(act: Act) -> withdraw_minutes.Withdrawn | None:
        words = typed_why(act, MINUTES, one.minutes_id) if one.why == "typed" else chosen
        return withdraw_minutes.withdraw_minutes(act, one.minutes_id, words)

    async with or_as_it_stands(desk, one.minutes_id):
        done = await desk.do(unit, again=lambda _: None)
        if done is None:
            await show_minutes(desk, one.minutes_id)
            return
        await desk.show(mailing.withdrawn(desk.t, done.minutes, done.items, done.heard, done.deed_id))


# --- words ------------------------------------------------------------------------------------------------


async def hears_why(desk: Desk, words: str) -> bool:
    """Whether the words are the reason that was asked for."""
    if await desk.look(why) is None:
        return False
    heard = await desk.do(lambda act: hear_why(act, words), again=why)
    if heard is None:
        return False
    await _show_heard(desk, heard)
    return True


async def _show_heard(desk: Desk, heard: Why) -> None:
    if heard.kind == DRAFT:
        await show_plan(desk, heard.object_id, anew=True)
    elif heard.kind in (DECISION, ITEM):
        await desk.send(
            await desk.look(lambda act: _cancel_screen(desk, act, heard.kind, heard.object_id, heard.words))
        )
    else:
        await desk.send(
            await desk.look(lambda act: _withdraw_screen(desk, act, heard.object_id, heard.words))
        )
