"""Several items at once, and finding one of many."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.answers import AnswerTickedTap, MeetingsTap, SearchedTap, TickingTap, TickItemTap
from bot.domain.errors import Repeated
from bot.domain.lifecycle import Move
from bot.handlers.desk import Desk
from bot.usecases import hear_answer, keep_words, own_items, ticks
from bot.usecases.ports import Act
from bot.views import cards, finding
from bot.views import ticks as view
from bot.views.screen import Screen

router = Router(name="director.many")

_MOVES = {"done": Move.REPORT, "take": Move.TAKE}


@router.callback_query(TickingTap.filter())
async def see(_: object, callback_data: TickingTap, desk: Desk) -> None:
    one = callback_data
    act, shown = await desk.look(lambda act: (act, ticks.ticking(act, one.minutes_id or None)))
    await desk.show(view.ticking(desk.t, shown.items, shown.ticked, act.today, one.minutes_id, one.page))


@router.callback_query(TickItemTap.filter())
async def tick(_: object, callback_data: TickItemTap, desk: Desk) -> None:
    one, minutes_id = callback_data, callback_data.minutes_id or None
    act, shown = await desk.do(
        lambda act: (act, ticks.tick(act, one.assignment_id, minutes_id, on=one.on)),
        again=lambda act: (act, ticks.ticking(act, minutes_id)),
    )
    await desk.show(view.ticking(desk.t, shown.items, shown.ticked, act.today, one.minutes_id, one.page))


@router.callback_query(AnswerTickedTap.filter())
async def answer(_: object, callback_data: AnswerTickedTap, desk: Desk) -> None:
    move = _MOVES[callback_data.what]
    done = await desk.do(lambda act: ticks.answer_ticked(act, move, desk.message_id), again=_shown_already)
    told = [view.Told(one.item, one.missing) for one in done.answers]
    await desk.show(view.answered(desk.t, told, done.deed_id, done.words))


def _shown_already(_: Act) -> ticks.ManyAnswered:
    """The screen says what was done; nothing is drawn anew."""
    raise Repeated


@router.callback_query(MeetingsTap.filter())
async def meetings(_: object, callback_data: MeetingsTap, desk: Desk) -> None:
    items = await desk.look(own_items.own_items)
    await desk.show(finding.meetings(desk.t, items, callback_data.page))


@router.callback_query(SearchedTap.filter())
async def is_answer(_: object, desk: Desk) -> None:
    """«Это мой ответ»: then to which item?"""
    kept = await desk.do(
        lambda act: keep_words.keep_words(act, hear_answer.searched(act)),
        again=keep_words.kept_before,
    )
    await desk.show(which_item(desk, kept))


def which_item(desk: Desk, kept: keep_words.Kept) -> Screen:
    return cards.which_item(desk.t, kept.choices, kept.words, kept.files, kept.ticked)
