"""The secretary looks through a draft, changes decisions and answers questions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiogram import Router

from bot.callbacks.review import (
    AcceptProposalsTap,
    AnswerAllTap,
    AnswerDoubtTap,
    AnswerUnknownTap,
    AnswerUnknownWithTap,
    QuestionTap,
    ReviewTap,
)
from bot.domain.errors import IllegalMove, Overtaken
from bot.domain.minutes import Decision, QuestionKind
from bot.domain.people import Group, Post
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.usecases import answer_questions, edit_decision
from bot.usecases.awaiting import EDITS, stop_awaiting_edit
from bot.usecases.ports import Act
from bot.usecases.review_minutes import review
from bot.usecases.suggest import alike, with_likely
from bot.views import errors, picking, questions
from bot.views.screen import Screen
from bot.views.standing import standing

router = Router(name="secretary.review")


# --- screens ----------------------------------------------------------------------------------------------


def minutes_screen(desk: Desk, act: Act, whole: Review) -> Screen:
    """The minutes as they stand."""
    return standing(desk.t, whole, act.now, act.workspace.zone)


def question_screen(desk: Desk, act: Act, whole: Review, index: int = 0) -> Screen:
    """The open question at `index`; the minutes when all are answered, or nothing is to be asked any more."""
    if not whole.questions or not whole.editable:
        return minutes_screen(desk, act, whole)
    index = min(max(index, 0), len(whole.questions) - 1)
    return questions.question(
        desk.t,
        whole.questions[index],
        index,
        len(whole.questions),
        whole.decisions,
        act.workspace.information_day,
    )


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


@router.callback_query(ReviewTap.filter())
async def see_minutes(_: object, callback_data: ReviewTap, desk: Desk) -> None:
    await stop_editing(desk)
    await show_minutes(desk, callback_data.minutes_id)


async def stop_editing(desk: Desk) -> None:
    """Whoever turns to another screen has given up the edit: later words must not end up in it."""
    if await desk.look(lambda act: act.actor.awaited is not None and act.actor.awaited.field in EDITS):
        await desk.do(stop_awaiting_edit, again=lambda _: None)


@router.callback_query(QuestionTap.filter())
async def see_question(_: object, callback_data: QuestionTap, desk: Desk) -> None:
    one = callback_data
    act, whole = await desk.look(lambda act: (act, with_likely(act, review(act, one.minutes_id), one.index)))
    await desk.show(question_screen(desk, act, whole, one.index))


# --- questions --------------------------------------------------------------------------------------------


@router.callback_query(AnswerUnknownTap.filter())
async def answer_unknown(_: object, callback_data: AnswerUnknownTap, desk: Desk) -> None:
    one = callback_data
    if one.choice == "choose":
        await _show_choice(desk, one.addressee_id, 0)
        return
    await _answer(
        desk,
        _of_decision(one.decision_id),
        lambda act: answer_questions.answer_unknown(act, one.decision_id, one.addressee_id, one.choice),
    )


@router.callback_query(AnswerUnknownWithTap.filter())
async def answer_unknown_with(_: object, callback_data: AnswerUnknownWithTap, desk: Desk) -> None:
    one = callback_data
    if one.kind == picking.PAGE:
        await _show_choice(desk, one.addressee_id, one.object_id)
        return
    await _answer(
        desk,
        lambda act: within(act, act.office.minutes.decision_of(one.addressee_id).id)[0],
        lambda act: answer_questions.answer_unknown_with(act, one.addressee_id, one.kind, one.object_id),
    )


async def _show_choice(desk: Desk, addressee_id: int, page: int) -> None:
    whole, decision, groups, posts = await desk.look(
        lambda act: choices(act, act.office.minutes.decision_of(addressee_id).id)
    )
    addressee = next((a for a in decision.unknown if a.id == addressee_id), None)
    if addressee is None:
        raise Overtaken(decision.id)
    index = next(
        (i for i, question in enumerate(whole.questions) if question.about == addressee.as_written), 0
    )
    await desk.show(
        questions.choose_for_unknown(
            desk.t,
            addressee,
            groups,
            posts,
            decision.minutes_id,
            index,
            page,
            first=alike(addressee.as_written, groups, posts),
        )
    )


@router.callback_query(AnswerDoubtTap.filter())
async def answer_doubt(_: object, callback_data: AnswerDoubtTap, desk: Desk) -> None:
    one = callback_data
    await _answer(
        desk,
        _of_decision(one.decision_id),
        lambda act: answer_questions.answer_doubt(act, one.decision_id, one.index, one.choice),
    )


@router.callback_query(AnswerAllTap.filter())
async def answer_all(_: object, callback_data: AnswerAllTap, desk: Desk) -> None:
    one = callback_data
    question = QuestionKind(one.question)
    await _answer(
        desk,
        lambda act: review(act, one.minutes_id),
        lambda act: answer_questions.answer_all(act, one.minutes_id, question, one.choice),
    )


@router.callback_query(AcceptProposalsTap.filter())
async def accept_proposals(_: object, callback_data: AcceptProposalsTap, desk: Desk) -> None:
    one = callback_data
    async with or_as_it_stands(desk, one.minutes_id):
        await _answer(
            desk,
            lambda act: review(act, one.minutes_id),
            lambda act: answer_questions.accept_proposals(act, one.minutes_id, one.version),
        )


async def _answer(desk: Desk, whole: Callable[[Act], Review], deed: Callable[[Act], Review]) -> None:
    """One answer, then the next question that is open. `whole` reads the same minutes and changes nothing."""

    def next_question(act: Act, after: Review) -> tuple[Act, Review]:
        return act, with_likely(act, after)

    act, after = await desk.do(
        lambda act: next_question(act, deed(act)), again=lambda act: next_question(act, whole(act))
    )
    await desk.show(question_screen(desk, act, after))


def _of_decision(decision_id: int) -> Callable[[Act], Review]:
    return lambda act: within(act, decision_id)[0]


def within(act: Act, decision_id: int) -> tuple[Review, Decision]:
    decision = act.office.minutes.decision(decision_id)
    return review(act, decision.minutes_id), decision


def choices(act: Act, decision_id: int) -> tuple[Review, Decision, tuple[Group, ...], tuple[Post, ...]]:
    decision = edit_decision.editable(act, decision_id)
    people = act.office.people
    return review(act, decision.minutes_id), decision, people.groups(), people.posts()
