"""What has come of what is to be sent: numbers and links out of words, and the round that counts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.assignments import Report, Way
from bot.domain.audit import AuditEvent
from bot.domain.expected import gathered, missing, numbers_in, said_in, the_number, this_round, wanted
from bot.domain.lifecycle import Move
from bot.domain.minutes import Expected

NOW = datetime(2026, 11, 27, 12, 40, tzinfo=UTC)
MARK, WORDS, NUMBER, FILE, LINK = (
    Expected.MARK,
    Expected.WORDS,
    Expected.NUMBER,
    Expected.FILE,
    Expected.LINK,
)


def report(report_id: int, words: str = "", number: str | None = None, **changes: object) -> Report:
    one = Report(report_id, 1, 1, NOW, date(2026, 11, 27), Way.CHAT, True, words, number=number)
    return replace(one, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words, numbers",
    [
        ("27", ["27"]),
        ("27 заявок", ["27"]),
        ("Заявок 27.", ["27"]),
        ("12,5", ["12.5"]),
        ("12.5", ["12.5"]),
        ("12,50 %", ["12.5"]),
        ("1 250 человек", ["1250"]),
        ("1 250,5", ["1250.5"]),
        ("0", ["0"]),
        ("ни одной", ["0"]),
        ("Ни одного заявления", ["0"]),
        ("заявок нет", ["0"]),
        ("двадцать семь", ["27"]),
        ("сто двадцать три заявки", ["123"]),
        ("27 заявок из 30", ["27", "30"]),
        ("27 и ещё раз 27", ["27"]),
        ("27 заявок, приказ от 27.11.2026 № 145", ["27"]),
        ("Приказ от 27.11 № 145, размещено 1 декабря в 15:00", []),
        ("в 2026 году 14 педагогов", ["14"]),
        ("в 2026/2027 учебном году 14", ["14"]),
        ("п. 6/4: 5 заявок", ["5"]),
        ("https://school7.ru/2026/11/145", []),
        ("тел. 8 900 000-00-07, заявок 3", ["3"]),
        ("1-го числа", []),
        ("Всё сделано", []),
        ("", []),
        ("три, четыре", ["3", "4"]),
    ],
)  # fmt: skip
def test_numbers_are_read_out_of_words(words: str, numbers: list[str]) -> None:
    assert list(numbers_in(words)) == numbers
    assert the_number(words) == (numbers[0] if len(numbers) == 1 else None)


@pytest.mark.parametrize(
    "words, came",
    [
        ("", set()),
        ("27", set()),
        ("27.", set()),
        ("Приказ издан", {WORDS}),
        ("https://school7.ru/docs", {LINK}),
        ("school7.ru/docs", {LINK}),
        ("школа7.рф", {LINK}),
        ("Размещено: https://school7.ru", {LINK, WORDS}),
        ("Сдали 27.11", {WORDS}),
        ("т.д", set()),
    ],
)
def test_what_words_hold(words: str, came: set[Expected]) -> None:
    assert said_in(words) == came


def test_what_is_missing_keeps_the_order_of_the_decision() -> None:
    assert missing((NUMBER, FILE, LINK), {FILE}) == (NUMBER, LINK)
    assert missing((MARK,), ()) == ()
    assert missing((MARK, WORDS), ()) == (WORDS,)
    assert wanted((MARK, FILE)) == (FILE,)


def test_it_is_gathered_from_all_reports_that_count() -> None:
    reports = [report(1, "Собрали", "27"), report(2, "https://school7.ru"), report(3)]
    assert gathered(reports, {3}) == {WORDS, NUMBER, LINK, FILE}
    assert gathered([replace(one, withdrawn=True) for one in reports], {3}) == frozenset()
    assert gathered([replace(one, pending=True) for one in reports], {3}) == frozenset()


def moves(*deeds: Move) -> list[AuditEvent]:
    """Ids 10, 20, 30, …"""
    return [AuditEvent(10 * n, NOW, 1, 1, deed, "assignment", 1) for n, deed in enumerate(deeds, 1)]


@pytest.mark.parametrize(
    "deeds, left",
    [
        ((), [5, 15, 25, 35]),
        ((Move.REPORT, Move.RETURN), [25, 35]),
        ((Move.REPORT, Move.KEEP, Move.REPORT), [25, 35]),
        ((Move.REPORT, Move.RETURN, Move.REOPEN), [35]),
        ((Move.REPORT, Move.RETURN, Move.UNDO), [5, 15, 25, 35]),
        ((Move.RETURN, Move.TAKE, Move.UNDO), [15, 25, 35]),
        ((Move.UNDO,), [5, 15, 25, 35]),
    ],
)
def test_what_came_before_a_return_counts_no_more(deeds: tuple[Move, ...], left: list[int]) -> None:
    reports = [report(n) for n in (5, 15, 25, 35)]
    assert [one.id for one in this_round(reports, moves(*deeds))] == left
