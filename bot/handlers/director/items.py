"""A director's taps: acknowledge, open, report, take, take back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from aiogram import Router

from bot.callbacks.answers import CardPageTap, NumberTap
from bot.callbacks.items import (
    AcknowledgeTap,
    CardTap,
    MineTap,
    NoWordsTap,
    ReportTap,
    TakeTap,
    UndoTap,
    WordsForTap,
)
from bot.domain.deputies import Given
from bot.domain.errors import IllegalMove, Overtaken, Repeated
from bot.domain.items import Item
from bot.domain.promises import promise_days
from bot.handlers.desk import Desk
from bot.usecases import keep_words, own_items, report_done
from bot.usecases import undo as undo_deed
from bot.usecases.awaiting import ASKED_OF_ITEM, give_up_questions
from bot.usecases.deputy_answers import given_items, is_deputy_only, see_given
from bot.usecases.ports import Act
from bot.views import cards, deputies, errors, notices
from bot.views.screen import Screen

T = TypeVar("T")

router = Router(name="director")


@router.callback_query(AcknowledgeTap.filter())
async def acknowledge(_: object, callback_data: AcknowledgeTap, desk: Desk) -> None:
    minutes_id = callback_data.minutes_id
    new = await desk.do(
        lambda act: own_items.acknowledge(act, minutes_id),
        again=lambda act: own_items.acknowledged(act, minutes_id),
    )
    await desk.show(
        notices.new_items_acknowledged(
            desk.t, new.items, new.notices, new.today, new.acknowledged_at, new.zone, files=new.files
        )
    )


@router.callback_query(CardTap.filter())
async def open_card(_: object, callback_data: CardTap, desk: Desk) -> None:
    await show_card(desk, callback_data.assignment_id)


@router.callback_query(CardPageTap.filter())
async def turn_card(_: object, callback_data: CardPageTap, desk: Desk) -> None:
    await show_card(desk, callback_data.assignment_id, callback_data.page)


async def show_card(desk: Desk, assignment_id: int, page: int = 0) -> None:
    await desk.show(await card_screen(desk, assignment_id, page))


async def card_screen(desk: Desk, assignment_id: int, page: int = 0) -> Screen:
    def query(act: Act) -> tuple[Act, own_items.Card, Given | None]:
        card = own_items.open_card(act, assignment_id)
        return act, card, see_given(act, assignment_id) if is_deputy_only(act, card.item) else None

    act, card, given = await desk.look(query)
    await gives_up(desk, act)
    if given is not None:
        return deputies.given(desk.t, given, act.today)
    return cards.card(
        desk.t,
        card.item,
        card.reports,
        card.moves,
        act.today,
        act.workspace.zone,
        awaiting=card.awaiting,
        undoable=card.undoable,
        periods=card.periods,
        co=card.co,
        files=card.files,
        missing=card.missing,
        appeals=card.appeals,
        page=page,
    )


async def gives_up(desk: Desk, act: Act) -> None:
    """Whoever goes back from a question about an item answers it no more: what he types next is something
    else. Costs nothing where none is open.
    """
    if act.actor.awaited is not None and act.actor.awaited.field in ASKED_OF_ITEM:
        await desk.note(give_up_questions)


@router.callback_query(MineTap.filter())
async def mine(_: object, callback_data: MineTap, desk: Desk) -> None:
    await show_mine(desk, callback_data.page, callback_data.minutes_id)


async def show_mine(desk: Desk, page: int = 0, minutes_id: int = 0) -> None:
    def query(act: Act) -> tuple[Act, tuple[Item, ...], tuple[Item, ...]]:
        given = () if minutes_id else given_items(act)
        return act, own_items.own_items(act, minutes_id or None), given

    act, items, given = await desk.look(query)
    await gives_up(desk, act)
    if given and not items:
        await desk.show(deputies.given_list(desk.t, given, act.today))
        return
    await desk.show(cards.mine(desk.t, items, act.today, page, minutes_id, given=len(given)))


@router.callback_query(ReportTap.filter())
async def report(_: object, callback_data: ReportTap, desk: Desk) -> None:
    one = callback_data
    moved = await move(
        desk,
        one.assignment_id,
        lambda act: report_done.report_done(act, one.assignment_id, one.version, desk.message_id),
    )
    if moved is not None:
        act, answered = moved
        await desk.show(
            with_words(desk, act, answered)
            or cards.reported(desk.t, answered.item, act.now, act.workspace.zone, answered.missing)
        )


@router.callback_query(TakeTap.filter())
async def take(_: object, callback_data: TakeTap, desk: Desk) -> None:
    one = callback_data
    moved = await move(
        desk,
        one.assignment_id,
        lambda act: report_done.take(act, one.assignment_id, one.version, desk.message_id),
    )
    if moved is not None:
        act, answered = moved
        days = promise_days(answered.item.assignment, act.today, act.calendar)
        await desk.show(
            with_words(desk, act, answered) or cards.taken(desk.t, answered.item, act.today, days)
        )


@router.callback_query(NumberTap.filter())
async def number(_: object, callback_data: NumberTap, desk: Desk) -> None:
    one = callback_data
    moved = await move(
        desk,
        one.assignment_id,
        lambda act: report_done.choose_number(act, one.assignment_id, one.number),
    )
    if moved is not None:
        act, answered = moved
        await desk.show(answered_screen(desk, act, answered))


def with_words(desk: Desk, act: Act, answered: report_done.Answered) -> Screen | None:
    """Where the words had come before the tap, none are asked for."""
    if not answered.words and not answered.files:
        return None
    return answered_screen(desk, act, answered)


def answered_screen(desk: Desk, act: Act, answered: report_done.Answered | keep_words.Kept) -> Screen:
    """What was kept of an answer, and what is still to be sent."""
    if answered.item is None:
        raise ValueError("kept for no item yet")
    if isinstance(answered, keep_words.Kept) and answered.given is not None:
        return deputies.answered(desk.t, answered.given)
    return cards.words_kept(
        desk.t,
        answered.item,
        answered.words,
        act.today,
        files=answered.files,
        undoable=True,
        missing=answered.missing,
        numbers=answered.numbers,
    )


@router.callback_query(UndoTap.filter())
async def undo(_: object, callback_data: UndoTap, desk: Desk) -> None:
    one = callback_data
    moved = await move(
        desk, one.assignment_id, lambda act: undo_deed.undo(act, one.assignment_id, one.version)
    )
    if moved is not None:
        act, item = moved
        await desk.show(cards.undone(desk.t, item, act.today, act.workspace.zone))


async def move(desk: Desk, assignment_id: int, deed: Callable[[Act], T]) -> tuple[Act, T] | None:
    """Makes a move. Where somebody was faster, or the same tap came twice, the card is shown as it stands."""
    try:
        return await desk.do(lambda act: (act, deed(act)), again=_committed_before)
    except (Overtaken, IllegalMove) as error:
        await desk.toast(errors.toast(desk.t, error), alert=True)
    except Repeated:
        pass
    await show_card(desk, assignment_id)
    return None


def _committed_before(_: Act) -> tuple[Act, Any]:
    """Leaves the unit of work: the card is drawn anew from what is there."""
    raise Repeated


@router.callback_query(NoWordsTap.filter())
async def no_words(_: object, callback_data: NoWordsTap, desk: Desk) -> None:
    assignment_id = callback_data.assignment_id
    act, item = await desk.do(
        lambda act: (act, keep_words.no_words(act, assignment_id)),
        again=lambda act: (act, own_items.open_card(act, assignment_id).item),
    )
    await desk.show(cards.words_kept(desk.t, item, "", act.today, undoable=True))


@router.callback_query(WordsForTap.filter())
async def words_for(_: object, callback_data: WordsForTap, desk: Desk) -> None:
    act, kept = await desk.do(
        lambda act: (act, keep_words.words_belong_to(act, callback_data.assignment_id)),
        again=lambda act: (act, keep_words.kept_before(act)),
    )
    if kept.item is not None:
        await desk.show(answered_screen(desk, act, kept))
