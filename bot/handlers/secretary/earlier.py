"""What a protocol says of earlier decisions: seen, and answered by many or one by one."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router

from bot.callbacks.earlier import EarlierAnswerTap, EarlierTap
from bot.domain.executions import Verdict
from bot.handlers.desk import Desk
from bot.usecases import earlier as deeds
from bot.usecases.ports import Act
from bot.views import earlier as view
from bot.views.screen import Screen

router = Router(name="secretary.earlier")

BULK = {"done": Verdict.DONE, "left": Verdict.LEFT}


@router.callback_query(EarlierTap.filter())
async def see(_: object, callback_data: EarlierTap, desk: Desk) -> None:
    minutes_id, what = callback_data.minutes_id, callback_data.what

    def shown(act: Act) -> Screen:
        minutes, found = deeds.see_earlier(act, minutes_id)
        if what == "each":
            return view.each(desk.t, minutes, found, callback_data.index, act.today)
        return view.listed(desk.t, minutes, found, act.today)

    def answer(act: Act) -> Screen:
        return _after(desk, act, deeds.answer_many(act, minutes_id, BULK[what]))

    await desk.show(await desk.do(answer, again=shown) if what in BULK else await desk.look(shown))


@router.callback_query(EarlierAnswerTap.filter())
async def answer_one(_: object, callback_data: EarlierAnswerTap, desk: Desk) -> None:
    one = callback_data

    def answer(act: Act) -> Screen:
        done = deeds.answer_one(act, one.minutes_id, one.row, one.decision_id, yes=one.yes)
        return _after(desk, act, done, each=one.each)

    def again(act: Act) -> Screen:
        minutes, found = deeds.see_earlier(act, one.minutes_id)
        return view.listed(desk.t, minutes, found, act.today)

    await desk.show(await desk.do(answer, again=again))


def _after(desk: Desk, act: Act, done: deeds.Answered, *, each: bool = False) -> Screen:
    note, undo = view.answered(desk.t, done.minutes, done.changed, done.deed_id)
    if each and done.earlier.open:
        shown = view.each(desk.t, done.minutes, done.earlier, 0, act.today)
    else:
        shown = view.listed(desk.t, done.minutes, done.earlier, act.today, note)
    return replace(shown, buttons=((undo,), *shown.buttons)) if undo else shown
