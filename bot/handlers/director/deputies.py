"""An item passed on to a deputy: the director's taps and the deputy's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import Router

from bot.callbacks.deputies import ConfirmTap, GivenListTap, GivenTap, PassOnTap
from bot.domain.delegations import LINK_LIVES
from bot.domain.deputies import Given, PassedOn
from bot.domain.errors import IllegalMove, Overtaken, Repeated
from bot.handlers.desk import Desk
from bot.handlers.director.items import answered_screen
from bot.usecases import delegate, deputy_answers
from bot.usecases.answering import Answered
from bot.usecases.awaiting import await_deputy_remark, stop_awaiting_deputy_remark
from bot.usecases.ports import Act
from bot.usecases.report_done import said_before
from bot.views import cards, errors
from bot.views import deputies as view

router = Router(name="director.deputies")


@router.callback_query(PassOnTap.filter())
async def pass_on(_: object, callback_data: PassOnTap, desk: Desk) -> None:
    await _DIRECTORS[callback_data.what](desk, callback_data.assignment_id)


async def _see(desk: Desk, assignment_id: int) -> None:
    act, seen = await desk.look(lambda act: (act, delegate.see_deputy(act, assignment_id)))
    await desk.show(view.passed_on(desk.t, seen, act.today))


async def _link(desk: Desk, assignment_id: int) -> None:
    """The name of the bot is asked first, lest a link be made that can't be shown."""
    bot = await desk.means.bot_name()

    def again(act: Act) -> tuple[Act, PassedOn]:
        return act, delegate.see_deputy(act, assignment_id)

    act, made = await desk.do(lambda act: (act, delegate.pass_on(act, assignment_id)), again=again)
    if not made.token:
        await desk.show(view.shown_once(desk.t, made.item))
        return
    await desk.show(view.link_made(desk.t, made, LINK_LIVES.days))
    await desk.send(view.link_to_forward(desk.t, made, act.actor.person.short, bot, act.today))


async def _back(desk: Desk, assignment_id: int) -> None:
    done = await desk.do(
        lambda act: delegate.take_back(act, assignment_id),
        again=lambda act: delegate.see_deputy(act, assignment_id),
    )
    await desk.show(view.taken_back(desk.t, done.item))


async def _return(desk: Desk, assignment_id: int) -> None:
    def deed(act: Act) -> PassedOn:
        done = deputy_answers.return_to_deputy(act, assignment_id)
        await_deputy_remark(act, assignment_id)
        return done

    done = await desk.do(deed, again=lambda act: delegate.see_deputy(act, assignment_id))
    await desk.show(view.returned(desk.t, done))


async def _no_remark(desk: Desk, assignment_id: int) -> None:
    def deed(act: Act) -> PassedOn:
        stop_awaiting_deputy_remark(act)
        return delegate.see_deputy(act, assignment_id)

    done = await desk.do(deed, again=lambda act: delegate.see_deputy(act, assignment_id))
    await desk.show(view.remark_passed(desk.t, done))


_DIRECTORS: dict[str, Callable[[Desk, int], Awaitable[None]]] = {
    "see": _see,
    "link": _link,
    "back": _back,
    "return": _return,
    "no_remark": _no_remark,
}


@router.callback_query(ConfirmTap.filter())
async def confirm(_: object, callback_data: ConfirmTap, desk: Desk) -> None:
    one = callback_data

    def repeated(_: Act) -> tuple[Act, Answered]:
        raise Repeated

    try:
        act, answered = await desk.do(
            lambda act: (act, deputy_answers.confirm(act, one.assignment_id, one.version)), again=repeated
        )
    except (Overtaken, IllegalMove) as error:
        await desk.toast(errors.toast(desk.t, error), alert=True)
        await _see(desk, one.assignment_id)
        return
    await desk.show(answered_screen(desk, act, answered))


# --- the deputy -------------------------------------------------------------------------------------------


@router.callback_query(GivenListTap.filter())
async def given_list(_: object, desk: Desk) -> None:
    act, items = await desk.look(lambda act: (act, deputy_answers.given_items(act)))
    await desk.show(view.given_list(desk.t, items, act.today) if items else cards.nothing_open(desk.t))


@router.callback_query(GivenTap.filter())
async def given(_: object, callback_data: GivenTap, desk: Desk) -> None:
    one, what = callback_data.assignment_id, callback_data.what
    if what == "see":
        await show_given(desk, one)
        return
    deeds: dict[str, Callable[[Act], Given]] = {
        "done": lambda act: deputy_answers.answer(act, one, said_before(act), desk.message_id),
        "send": lambda act: deputy_answers.send_now(act, one),
        "undo": lambda act: deputy_answers.withdraw(act, one),
    }
    act, found = await desk.do(
        lambda act: (act, deeds[what](act)), again=lambda act: (act, deputy_answers.see_given(act, one))
    )
    if what == "done":
        await desk.show(view.answered(desk.t, found))
    elif what == "send" and found.answered:
        await desk.show(view.sent(desk.t, found))
    else:
        await desk.show(view.given(desk.t, found, act.today))


async def show_given(desk: Desk, assignment_id: int) -> None:
    act, found = await desk.look(lambda act: (act, deputy_answers.see_given(act, assignment_id)))
    await desk.show(view.given(desk.t, found, act.today))
