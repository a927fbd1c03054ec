"""The buttons by which an item is answered, wherever it stands: drawn from the table of moves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from bot.callbacks.answers import CannotTap, ElsewhereTap, NumberTap, PromiseDayTap, PromiseTap, day_number
from bot.callbacks.items import MineTap, ReportTap, TakeTap, UndoTap
from bot.domain.assignments import ASSIGNEES_TURN, State, is_overdue
from bot.domain.items import Item
from bot.domain.lifecycle import Move, moves_from
from bot.domain.promises import OfferedDay
from bot.domain.rights import Who
from bot.i18n import Texts
from bot.views.screen import Button, Tap, button, rows_of
from bot.views.words import item_name

Row = tuple[Button, ...]
#: Days offered side by side, and numbers.
DAYS_IN_ROW, NUMBERS_IN_ROW = 2, 4


def answer_rows(
    t: Texts,
    item: Item,
    moves: Collection[Move] | None = None,
    *,
    named: bool = False,
    seat: bool = False,
    today: date | None = None,
) -> tuple[Row, ...]:
    """[Исполнено] [В работе] [Не могу], as far as `moves` allow; by default what the assignee may.

    `named` puts the code on the buttons, `seat` the seat beside it. Where `today` is given, an overdue item
    is asked for a day, and may have been handed in elsewhere.
    """
    one = item.assignment
    if moves is None:
        moves = moves_from(one.state, frozenset({Who.ASSIGNEE}))
    late = today is not None and is_overdue(one, today)

    def made(key: str, tap: Tap) -> Button:
        words = t.plain(f"{key}-named", code=item_name(item, seat=seat)) if named else t.plain(key)
        return button(words, tap)

    row = []
    if Move.REPORT in moves:
        row.append(made("answer-done", ReportTap(assignment_id=one.id, version=one.version)))
    if Move.TAKE in moves and (late or one.state is State.IN_WORK):
        key = "answer-promise" if late else "answer-later"
        row.append(made(key, PromiseTap(assignment_id=one.id)))
    elif Move.TAKE in moves:
        row.append(made("answer-take", TakeTap(assignment_id=one.id, version=one.version)))
    if Move.CLARIFY in moves and one.state in ASSIGNEES_TURN:
        row.append(made("answer-cannot", CannotTap(assignment_id=one.id)))
    # With the seat on each of them three don't fit beside each other.
    rows = rows_of(row, 2) if seat and named else (tuple(row),)
    if late and Move.REPORT in moves and one.state is not State.CLARIFYING:
        tap = ElsewhereTap(assignment_id=one.id, version=one.version, way="ask")
        rows = (*rows, (made("answer-elsewhere", tap),))
    return tuple(one_row for one_row in rows if one_row)


def undo_button(t: Texts, item: Item) -> Button:
    one = item.assignment
    return button(t.plain("button-undo"), UndoTap(assignment_id=one.id, version=one.version))


def all_items_button(t: Texts) -> Button:
    return button(t.plain("button-back-to-items"), MineTap())


def promise_rows(t: Texts, item: Item, days: Sequence[OfferedDay]) -> tuple[Row, ...]:
    """[Завтра] [Через неделю] [За 3 дня до срока] [Другой день]"""
    one = item.assignment
    return day_rows(
        t,
        days,
        lambda day: PromiseDayTap(assignment_id=one.id, version=one.version, day=day),
    )


def day_rows(t: Texts, days: Sequence[OfferedDay], tap: Callable[[int], Tap]) -> tuple[Row, ...]:
    """Each day offered, and one that will be typed."""
    buttons = [button(_offered(t, one), tap(day_number(one.day))) for one in days]
    return rows_of([*buttons, button(t.plain("button-other-day"), tap(0))], DAYS_IN_ROW)


def number_rows(item: Item, numbers: Sequence[str]) -> tuple[Row, ...]:
    """Which of the numbers told is meant."""
    buttons = [
        button(one.replace(".", ","), NumberTap(assignment_id=item.assignment.id, number=one))
        for one in numbers[: 2 * NUMBERS_IN_ROW]
    ]
    return rows_of(buttons, NUMBERS_IN_ROW)


def _offered(t: Texts, one: OfferedDay) -> str:
    """«Завтра, вт 24.11»; of the next working day the day is enough."""
    day = t("day-offered", weekday=t.weekday(one.day), day=t.short_day(one.day))
    return t.plain(f"offer-{one.offer}", day=day)
