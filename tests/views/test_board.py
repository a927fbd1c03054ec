"""The head's boards: counted things are named, and every list is reached."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.callbacks.boards import AskTodayTap, BoardTap, DecisionBoardTap
from bot.domain.assignments import Standing
from bot.domain.board import BoardList, MinutesCounts, Owing
from bot.i18n import Texts
from bot.views import board, board_lists
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import NOW, TODAY, ZONE
from tests.views.samples_of_minutes import APPROVED, DECISIONS

T = Texts()


def data(screen: Screen) -> list[str]:
    return [button.data for row in screen.buttons for button in row]


def test_without_decisions_it_says_what_to_do() -> None:
    empty = office.summary(total=0)

    assert board.summary(T, empty, NOW, ZONE) == board.nothing_on_control(T)


def test_lists_without_anything_in_them_are_not_offered() -> None:
    good = replace(office.summary(silent=0, not_done=0), owing=Owing(0, 0, 0), debtors=())
    offered = data(board.summary(T, good, NOW, ZONE))

    assert board.list_tap(BoardList.SILENT).pack() not in offered
    assert board.list_tap(BoardList.NOT_DONE).pack() not in offered
    assert AskTodayTap().pack() not in offered
    assert BoardTap(what="minutes").pack() in offered


def test_every_number_of_the_summary_opens_its_list() -> None:
    offered = data(board.lists(T, office.summary()))
    of_formula = {BoardList.MONTH_JUDGED, BoardList.MONTH_ON_TIME}

    assert {board.list_tap(which).pack() for which in set(BoardList) - of_formula} <= set(offered)
    assert {BoardTap(what="silent").pack(), BoardTap(what="not_done").pack()} <= set(offered)
    formula = data(board.how_counted(T, office.summary()))
    assert {board.list_tap(which).pack() for which in of_formula} <= set(formula)


def test_the_formula_has_the_real_numbers() -> None:
    text = board.how_counted(T, office.summary()).text.replace("\u00a0", " ")

    assert "исполнено 29 − с опозданием 4 = в срок 25" in text
    assert "25 из 35 = <b>71 %</b>" in text
    assert "октябрь:</b> в срок 12 из 18 решений = <b>67 %</b>" in text


def test_whom_to_phone_is_said_with_days_and_number() -> None:
    text = board.summary(T, office.summary(), NOW, ZONE).text.replace("\u00a0", " ")

    assert "1. СОШ № 7, Петров С. И. — молчит по 4 пунктам, 12 рабочих дней · +7 900 000-00-07" in text
    assert "молчит по 2 пунктам, 12 рабочих дней, не подключена · +7 900 000-00-19" in text
    assert "и ещё 4" in text
    assert "<b>Ждут Вас:</b> 2 просьбы о продлении" in text
    assert "71 % (октябрь — 67 %)" in text


def test_each_list_holds_its_own() -> None:
    rows = office.debtors()
    silent = board_lists.debtors(T, "silent", rows, TODAY).text
    not_done = board_lists.debtors(T, "not_done", rows, TODAY).text

    assert "СОШ № 7" in silent
    assert "СОШ № 5" not in silent
    assert "СОШ № 7" not in not_done
    assert "СОШ № 5" in not_done


def test_a_colour_never_stands_without_its_words() -> None:
    screens = [
        board.summary(T, office.summary(), NOW, ZONE),
        board_lists.minutes_board(T, APPROVED, office.boards(), TODAY),
        board_lists.minutes_list(T, [APPROVED], {APPROVED.id: MinutesCounts(9, 1, 1, 1)}),
        board.decision_board(T, DECISIONS[1], office.detail(office.posts()), TODAY),
        board.how_counted(T, office.summary()),
    ]
    words = {
        "🟠": ("нет информации", "<b>Нет информации"),
        "🔴": ("ответили, но", "не исполнено", "<b>Ответили, но"),
    }
    for screen in screens:
        for colour, told in words.items():
            for after in screen.text.split(colour)[1:]:
                assert after.lstrip().startswith(told), after[:40]


@pytest.mark.parametrize(
    "numbers, told",
    [
        (("6",), "протокол № 6"),
        (("28.02",), "протокол 28.02"),
        (("4", "5", "6"), "протоколы № 4–6"),
        (("4", "6"), "протоколы № 4, № 6"),
        (("4", "28.02"), "протоколы № 4, 28.02"),
        (("1", "28.02") * 3, "6 протоколов"),
    ],
)
def test_the_minutes_counted_are_named(numbers: tuple[str, ...], told: str) -> None:
    summary = replace(office.summary(), minutes_numbers=numbers)
    line = board.summary(T, summary, NOW, ZONE).text.replace("\u00a0", " ").splitlines()[1]

    assert line == f"На пн 23.11.2026, 9:05 · с 1 сентября, {told}"


def test_every_decision_is_one_tap_away() -> None:
    screen = board_lists.minutes_board(T, APPROVED, office.boards(), TODAY)

    assert {DecisionBoardTap(decision_id=b.decision_id).pack() for b in office.boards()} <= set(data(screen))


def test_each_seat_stands_under_its_own_heading() -> None:
    text = board.decision_board(T, DECISIONS[1], office.detail(office.posts()), TODAY).text

    for post in office.posts():
        assert text.count(f"{post.label},") + text.count(f"{post.label}\n") + text.endswith(post.label) == 1
    assert "ответили 6\u00a0из\u00a012" in text


def test_seats_left_out_are_not_counted() -> None:
    left_out = office.board(9, None, Standing.LEFT_OUT, 0, 3)

    assert (
        ": 1\u00a0решение на контроле"
        in board_lists.minutes_board(T, APPROVED, [left_out, office.boards()[0]], TODAY).text
    )


def test_what_has_not_changed_is_not_counted() -> None:
    def text(**changes: int) -> str:
        return board.summary(T, office.summary(**changes), NOW, ZONE).text.replace("\u00a0", " ")

    assert "<b>С 16.11:</b> исполнено решений +6, новых просрочек +1, перенесён срок у 2\n" in text()
    assert "<b>С 16.11:</b> новых просрочек +1\n" in text(done_since=0, moved_since=0)
    nothing = text(done_since=0, overdue_since=0, moved_since=0)
    assert "<b>С 16.11:</b> без изменений\n" in nothing


def test_of_one_decision_nothing_is_the_first() -> None:
    def text(count: int) -> str:
        return board.summary(T, office.summary(this_week=count), NOW, ZONE).text

    assert "срок у 1\u00a0решения</b>: 6/2" in text(1)
    assert "срок у 21\u00a0решения</b>, первое — 6/2" in text(21)
