"""«Сводка» and the lists one tap deeper."""

from __future__ import annotations

import asyncio

from aiogram import Router

from bot.callbacks.boards import (
    AskTodayTap,
    BoardListTap,
    BoardMinutesTap,
    BoardPaperTap,
    BoardPersonTap,
    BoardSeatTap,
    BoardTap,
    DecisionBoardTap,
)
from bot.domain.board import BoardList
from bot.domain.rights import Deed, capacities, may
from bot.handlers.desk import Desk
from bot.handlers.live import show_beside_line
from bot.i18n import DEFAULT_LANGUAGE, Texts
from bot.reports.summary_paper import document
from bot.usecases import ask_today, see_boards
from bot.usecases.decision_tools import decision_tools
from bot.usecases.ports import Act
from bot.views import asking_today, board, board_lists, collected
from bot.views.corrections import correction_rows
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
    if what in DEBTORS:

        def query(act: Act) -> Screen:
            _, rows = see_boards.debtors(act)
            ask = may(Deed.ASK_TODAY, capacities(act.actor))
            return board_lists.debtors(t, what, rows, act.today, page, ask=ask)

        return await desk.look(query)
    if what == "minutes":
        minutes, counts = await desk.look(see_boards.minutes_counts)
        return board_lists.minutes_list(t, minutes, counts, page)
    act, summary = await desk.look(lambda act: (act, see_boards.summary(act)))
    if what == "how":
        return board.how_counted(t, summary)
    if what == "lists":
        return board.lists(t, summary)
    return board.summary(t, summary, act.now, act.workspace.zone)


DEBTORS = frozenset({"silent", "not_done", "organizations"})


@router.callback_query(AskTodayTap.filter())
async def ask(_: object, callback_data: AskTodayTap, desk: Desk) -> None:
    if not callback_data.sure:
        act, one = await desk.look(lambda act: (act, ask_today.preview(act)))
        zone = act.workspace.zone
        await desk.show(asking_today.preview(desk.t, one, act.now, zone))
        return
    act, one = await desk.do(
        lambda act: (act, ask_today.ask_today(act)), again=lambda act: (act, ask_today.preview(act))
    )
    zone = act.workspace.zone
    await desk.show(asking_today.asked(desk.t, one, act.now, zone))


@router.callback_query(BoardPaperTap.filter())
async def send_paper(_: object, desk: Desk) -> None:
    """A Russian paper, whatever language the chat speaks."""
    act, one = await desk.look(lambda act: (act, see_boards.summary(act)))
    overdue = await desk.look(lambda act: see_boards.listed(act, BoardList.OVERDUE, 0))
    office, zone = act.workspace.name, act.workspace.zone
    content = await asyncio.to_thread(
        document, Texts(DEFAULT_LANGUAGE), one, overdue.boards, office, act.now, zone
    )
    name = board.paper_name(desk.t, act.today)
    await desk.send_file(name, content, board.paper_sent(desk.t, one))


@router.callback_query(BoardListTap.filter())
async def see_list(_: object, callback_data: BoardListTap, desk: Desk) -> None:
    one = callback_data
    found = await desk.look(lambda act: see_boards.listed(act, BoardList(one.which), one.page))
    await desk.show(board_lists.decisions(desk.t, found))


@router.callback_query(BoardMinutesTap.filter())
async def see_minutes(_: object, callback_data: BoardMinutesTap, desk: Desk) -> None:
    def query(act: Act) -> Screen:
        minutes, boards = see_boards.minutes_board(act, callback_data.minutes_id)
        return board_lists.minutes_board(desk.t, minutes, boards, act.today, callback_data.page)

    await show_beside_line(desk, callback_data.minutes_id, await desk.look(query))


@router.callback_query(BoardSeatTap.filter())
async def see_organization(_: object, callback_data: BoardSeatTap, desk: Desk) -> None:
    one = callback_data
    act, found = await desk.look(lambda act: (act, see_boards.of_seat(act, one.post_id)))
    await desk.show(board_lists.given(desk.t, found, act.today, one.page))


@router.callback_query(BoardPersonTap.filter())
async def see_person(_: object, callback_data: BoardPersonTap, desk: Desk) -> None:
    one = callback_data
    act, found = await desk.look(lambda act: (act, see_boards.of_person(act, one.person_id)))
    await desk.show(board_lists.given(desk.t, found, act.today, one.page))


@router.callback_query(DecisionBoardTap.filter())
async def see_decision(_: object, callback_data: DecisionBoardTap, desk: Desk) -> None:
    decision_id = callback_data.decision_id
    await desk.show(await desk.look(lambda act: decision_screen(desk, act, decision_id)))


def decision_screen(desk: Desk, act: Act, decision_id: int) -> Screen:
    """The board of one decision, with what may be done from there."""
    detail = see_boards.decision_detail(act, decision_id)
    tools = decision_tools(act, detail.decision, [one for _, one, _ in detail.rows])
    corrects = correction_rows(desk.t, detail.decision, capacities(act.actor))
    more = (*collected.tool_rows(desk.t, tools), *corrects)
    if detail.recurs:
        more = (periods_row(desk.t, decision_id), *more)
    return board.decision_board(desk.t, detail.decision, detail.rows, act.today, more)
