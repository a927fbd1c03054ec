"""Minutes as they stand, and what all screens about a draft need."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Router

from bot.callbacks.review import ReviewTap
from bot.domain.awaited import AwaitedField
from bot.domain.errors import IllegalMove, Overtaken
from bot.domain.matching import open_seats
from bot.domain.minutes import Decision
from bot.domain.people import Group, Post
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.handlers.files import committed_before
from bot.usecases import edit_decision
from bot.usecases.asking import ASKED, stop_asking
from bot.usecases.awaiting import EDITS, stop_awaiting_edit, stop_awaiting_office_name
from bot.usecases.decision_files import stop_attaching
from bot.usecases.meetings import ASKED as MEETING_ASKED
from bot.usecases.meetings import stop_asking_meeting
from bot.usecases.office_words import stop_asking_words
from bot.usecases.ports import Act
from bot.usecases.review_minutes import review
from bot.views import errors
from bot.views.screen import Screen
from bot.views.standing import standing

router = Router(name="secretary.review")


# --- screens ----------------------------------------------------------------------------------------------


def minutes_screen(desk: Desk, act: Act, whole: Review) -> Screen:
    """The minutes as they stand."""
    return standing(desk.t, whole, act.now, act.workspace.zone)


async def show_minutes(desk: Desk, minutes_id: int) -> None:
    """In place of what was tapped."""
    act, whole = await desk.look(lambda act: (act, review(act, minutes_id)))
    await desk.show(minutes_screen(desk, act, whole))


@asynccontextmanager
async def or_as_it_stands(desk: Desk, minutes_id: int) -> AsyncIterator[None]:
    """Where somebody was faster, it is said so, and the minutes are shown as they are now."""
    try:
        yield
    except (Overtaken, IllegalMove) as error:
        await desk.toast(errors.toast(desk.t, error), alert=True)
        await show_minutes(desk, minutes_id)


# --- looking ----------------------------------------------------------------------------------------------

#: What else is given up by whoever turns to another screen.
TYPED_ELSEWHERE = MEETING_ASKED | {
    AwaitedField.OFFICE_NAME,
    AwaitedField.OFFICE_WORDS,
    AwaitedField.DECISION_FILE,
}


@router.callback_query(ReviewTap.filter())
async def see_minutes(_: object, callback_data: ReviewTap, desk: Desk) -> None:
    act, whole = await desk.look(lambda act: (act, review(act, callback_data.minutes_id)))
    await stop_editing(desk, act)
    await desk.show(minutes_screen(desk, act, whole))


async def stop_editing(desk: Desk, act: Act | None = None) -> None:
    """Whoever turns to another screen has given up the edit: later words must not end up in it.

    `act` is that of a look just had, which knows what is awaited. The update stays free for what the screen
    itself asks or does.
    """
    awaited = act.actor.awaited if act else await desk.look(lambda act: act.actor.awaited)
    asks = awaited is not None and awaited.field in EDITS | ASKED | TYPED_ELSEWHERE
    if asks and not await committed_before(desk):
        await desk.note(_stop_awaiting)


def _stop_awaiting(act: Act) -> None:
    stop_awaiting_edit(act)
    stop_attaching(act)
    stop_asking(act)
    stop_asking_words(act)
    stop_awaiting_office_name(act)
    stop_asking_meeting(act)


def within(act: Act, decision_id: int) -> tuple[Review, Decision]:
    decision = act.office.minutes.decision(decision_id)
    return review(act, decision.minutes_id), decision


def choices(act: Act, decision_id: int) -> tuple[Review, Decision, tuple[Group, ...], tuple[Post, ...]]:
    decision = edit_decision.editable(act, decision_id)
    people = act.office.people
    return review(act, decision.minutes_id), decision, people.groups(), open_seats(people.posts())
