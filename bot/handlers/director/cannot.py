"""«Не могу», «Сделаю до…», «Уже сдали другим путём»: a day, a question to the office, another way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from aiogram import Router

from bot.callbacks.answers import (
    AppealTap,
    CannotTap,
    ElsewhereTap,
    ExtendDayTap,
    ExtendTap,
    HeirTap,
    PromiseDayTap,
    PromiseTap,
    day_of,
)
from bot.domain.appeals import AppealKind
from bot.domain.errors import BadInput
from bot.domain.items import Item
from bot.domain.promises import extension_days, promise_days
from bot.handlers.desk import Desk
from bot.handlers.director.items import gives_up, move
from bot.usecases import appeal, own_items, report_done
from bot.usecases.appeal import Appealed
from bot.usecases.ports import Act
from bot.views import cannot as view
from bot.views import cards
from bot.views.screen import Screen

router = Router(name="director.cannot")

#: How it was handed in, in the words of the report.
_WAYS = {
    "mail": "elsewhere-words-mail",
    "paper": "elsewhere-words-paper",
    "phone": "elsewhere-words-phone",
}


@router.callback_query(CannotTap.filter())
async def why(_: object, callback_data: CannotTap, desk: Desk) -> None:
    act, item = await _questioned(desk, callback_data.assignment_id)
    await gives_up(desk, act)
    await desk.show(view.why(desk.t, item, act.today))


@router.callback_query(ExtendTap.filter())
async def pick_extension(_: object, callback_data: ExtendTap, desk: Desk) -> None:
    act, item = await _questioned(desk, callback_data.assignment_id)
    days = extension_days(item.assignment, act.today, act.calendar)
    await desk.show(view.pick_extension(desk.t, item, days, act.today))


@router.callback_query(ExtendDayTap.filter())
async def extend_to(_: object, callback_data: ExtendDayTap, desk: Desk) -> None:
    one, day = callback_data, _day(callback_data.day)
    act, item = await desk.do(
        lambda act: (act, appeal.begin_extension(act, one.assignment_id, day, desk.message_id)),
        again=lambda act: (act, appeal.questioned(act, one.assignment_id)),
    )
    if day is None:
        await desk.show(view.type_extension(desk.t, item))
    else:
        await desk.show(view.ask_reason(desk.t, item, day, act.today))


@router.callback_query(AppealTap.filter())
async def ask(_: object, callback_data: AppealTap, desk: Desk) -> None:
    one, kind = callback_data, AppealKind(callback_data.kind)
    if kind is AppealKind.NOT_CONCERNED:
        await _clarify(
            desk,
            one.assignment_id,
            lambda act: appeal.clarify(act, one.assignment_id, one.version, kind),
        )
        return
    begin = appeal.begin_heir if kind is AppealKind.NOT_OURS else appeal.begin_question
    item = await desk.do(
        lambda act: begin(act, one.assignment_id, desk.message_id),
        again=lambda act: appeal.questioned(act, one.assignment_id),
    )
    asked = view.ask_heir if kind is AppealKind.NOT_OURS else view.ask_question
    await desk.show(asked(desk.t, item))


@router.callback_query(HeirTap.filter())
async def heir(_: object, callback_data: HeirTap, desk: Desk) -> None:
    one = callback_data
    await _clarify(
        desk,
        one.assignment_id,
        lambda act: appeal.name_heir(act, one.assignment_id, one.version, one.post_id or None),
    )


@router.callback_query(PromiseTap.filter())
async def pick_promise(_: object, callback_data: PromiseTap, desk: Desk) -> None:
    act, item = await _questioned(desk, callback_data.assignment_id)
    days = promise_days(item.assignment, act.today, act.calendar)
    await desk.show(view.pick_promise(desk.t, item, days, act.today))


@router.callback_query(PromiseDayTap.filter())
async def promise(_: object, callback_data: PromiseDayTap, desk: Desk) -> None:
    one, day = callback_data, _day(callback_data.day)
    if day is None:
        item = await desk.do(
            lambda act: report_done.begin_promise(act, one.assignment_id, desk.message_id),
            again=lambda act: appeal.questioned(act, one.assignment_id),
        )
        await desk.show(view.type_promise(desk.t, item))
        return
    moved = await move(
        desk,
        one.assignment_id,
        lambda act: report_done.promise(act, one.assignment_id, one.version, day, desk.message_id),
    )
    if moved is not None:
        act, answered = moved
        await desk.show(view.promised(desk.t, answered.item, act.today))


@router.callback_query(ElsewhereTap.filter())
async def elsewhere(_: object, callback_data: ElsewhereTap, desk: Desk) -> None:
    one = callback_data
    if one.way == "ask":
        item = await desk.look(lambda act: own_items.open_card(act, one.assignment_id).item)
        await desk.show(view.which_way(desk.t, item))
        return
    words = desk.t.plain(_WAYS[one.way])
    moved = await move(
        desk,
        one.assignment_id,
        lambda act: report_done.elsewhere(act, one.assignment_id, one.version, words, desk.message_id),
    )
    if moved is not None:
        act, answered = moved
        await desk.show(cards.reported(desk.t, answered.item, act.now, act.workspace.zone, elsewhere=True))


def appealed_screen(desk: Desk, act: Act, one: Appealed) -> Screen:
    return view.appealed(desk.t, one.item, one.appeal, act.today, one.post)


async def _clarify(desk: Desk, assignment_id: int, deed: Callable[[Act], Appealed]) -> None:
    moved = await move(desk, assignment_id, deed)
    if moved is not None:
        act, one = moved
        await desk.show(appealed_screen(desk, act, one))


async def _questioned(desk: Desk, assignment_id: int) -> tuple[Act, Item]:
    return await desk.look(lambda act: (act, appeal.questioned(act, assignment_id)))


def _day(number: int) -> date | None:
    """
    Raises:
        BadInput: forged: there is no such day.
    """
    try:
        return day_of(number)
    except ValueError:
        raise BadInput("not_a_deadline") from None
