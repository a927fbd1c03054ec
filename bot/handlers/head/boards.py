"""«Сводка» and the lists one tap deeper."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.boards import BoardMinutesTap, BoardTap, DecisionBoardTap
from bot.handlers.desk import Desk
from bot.handlers.live import show_beside_line
from bot.usecases import see_boards
from bot.usecases.decision_tools import decision_tools
from bot.usecases.ports import Act
from bot.views import board, collected
from bot.views.periods import periods_row
from bot.views.screen import Screen

router = Router(name="head")


@router.callback_query(BoardTap.filter())
async def see_board(_: object, callback_data: BoardTap, desk: Desk) -> None:
    await desk.show(await board_screen(desk, callback_data.what, callback_data.page))


async def show_summary(desk: Desk) -> None:
    await desk.send(await board_screen(desk, "summary"))


async def show_overdue(desk: Desk) -> None:
    await desk.send(await board_screen(desk, "organizations"))


async def board_screen(desk: Desk, what: str, page: int = 0) -> Screen:
    """`what` as `BoardTap` has it."""
    t = desk.t
    if what == "how":
        return board.how_counted(t)
    if what in DEBTORS:
        act, rows = await desk.look(lambda act: (act, see_boards.debtors(act)))
        return DEBTORS[what](t, rows, act.today, page)
    if what == "minutes":
        minutes, boards = await desk.look(
            lambda act: (see_boards.recent_minutes(act, 100), see_boards.decision_boards(act))
        )
        return board.minutes_list(t, minutes, boards, page)
    act, summary = await desk.look(lambda act: (act, see_boards.summary(act)))
    return board.summary(t, summary, act.now, act.workspace.zone)


DEBTORS = {"silent": board.silent, "not_done": board.not_done, "organizations": board.organizations}


@router.callback_query(BoardMinutesTap.filter())
async def see_minutes(_: object, callback_data: BoardMinutesTap, desk: Desk) -> None:
    def query(act: Act) -> Screen:
        boards = see_boards.decision_boards(act)
        minutes = act.office.minutes.get(callback_data.minutes_id)
        return board.minutes_board(desk.t, minutes, boards, act.today, callback_data.page)

    await show_beside_line(desk, callback_data.minutes_id, await desk.look(query))


@router.callback_query(DecisionBoardTap.filter())
async def see_decision(_: object, callback_data: DecisionBoardTap, desk: Desk) -> None:
    decision_id = callback_data.decision_id
    await desk.show(await desk.look(lambda act: decision_screen(desk, act, decision_id)))


def decision_screen(desk: Desk, act: Act, decision_id: int) -> Screen:
    """The board of one decision, with what may be done from there."""
    detail = see_boards.decision_detail(act, decision_id)
    tools = decision_tools(act, detail.decision, [one for _, one, _ in detail.rows])
    more = collected.tool_rows(desk.t, tools)
    if detail.recurs:
        more = (periods_row(desk.t, decision_id), *more)
    return board.decision_board(desk.t, detail.decision, detail.rows, act.today, more)
