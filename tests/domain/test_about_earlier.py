"""Decisions that speak of earlier ones: which item of which protocol, and what becomes of it."""

from datetime import date

import pytest

from bot.domain.about_earlier import About, Change, Ref, minutes_named, parse_day, read_about, reason
from tests.domain.made import some_minutes

TODAY = date(2026, 11, 20)
DUE = date(2026, 12, 30)
OCTOBER = date(2026, 10, 12)
BOTH = [("3", "5", None), ("4", "5", None)]


def about(sentence: str, due: date | None = None) -> About | None:
    return read_about(sentence, due, TODAY)


@pytest.mark.parametrize(
    "sentence, due, refs, day",
    [
        ("Продлить срок п. 3 протокола № 5", DUE, [("3", "5", None)], DUE),
        ("Продлить срок исполнения пункта 3 протокола № 5 от 12.10.2026", DUE, [("3", "5", OCTOBER)], DUE),
        ("Продлить срок пункта 3 протокола от 12 октября 2026 г. № 5", DUE, [("3", "5", OCTOBER)], DUE),
        ("Продлить до 30 декабря срок исполнения п. 1.2 протокола № 3", None, [("1.2", "3", None)], DUE),
        ("Срок исполнения п.п. 3, 4 протокола № 5 продлить", DUE, BOTH, DUE),
        ("Перенести срок исполнения пунктов 3 и 4 протокола № 5 на 30.12.2026", None, BOTH, DUE),
        ("Перенести срок исполнения решения 5/3 на 30 декабря 2026 года", None, [("3", "5", None)], DUE),
        ("Перенести исполнение поручения № 2 протокола № 4", DUE, [("2", "4", None)], DUE),
        ("Установить новый срок по п. 2 протокола № 4", DUE, [("2", "4", None)], DUE),
        ("По протоколу № 5 продлить срок исполнения п. 7", DUE, [("7", "5", None)], DUE),
        ("Пункт 2 протокола № 4 не выполнен, продлить срок", DUE, [("2", "4", None)], DUE),
    ],
)  # fmt: skip
def test_a_moved_day(
    sentence: str, due: date | None, refs: list[tuple[str, str, date | None]], day: date
) -> None:
    found = about(sentence, due)
    assert found is not None
    assert found.change is Change.MOVE
    assert [(ref.item, ref.minutes_number, ref.minutes_date) for ref in found.refs] == refs
    assert found.day == day


@pytest.mark.parametrize(
    "sentence, change, items",
    [
        ("Снять с контроля п. 2 протокола № 4", Change.CLOSE, ["2"]),
        ("Снять с контроля пункты 2 и 4 протокола № 4", Change.CLOSE, ["2", "4"]),
        ("Снять с контроля пп. 1-3, 5 протокола от 12.10.2026", Change.CLOSE, ["1", "2", "3", "5"]),
        ("Пункт 7 протокола от 12.10.2026 снять с контроля как исполненный", Change.DONE, ["7"]),
        ("Считать исполненными пп. 1-3 протокола № 5", Change.DONE, ["1", "2", "3"]),
        ("П. 4 протокола № 5 снять с контроля в связи с исполнением", Change.DONE, ["4"]),
        ("Решение 5/3 снять с контроля", Change.CLOSE, ["3"]),
    ],
)
def test_off_control(sentence: str, change: Change, items: list[str]) -> None:
    found = about(sentence)
    assert found is not None
    assert found.change is change
    assert [ref.item for ref in found.refs] == items


@pytest.mark.parametrize(
    "sentence",
    [
        "Продлить срок сдачи отчётов",
        "Снять с контроля вопрос о питании",
        "Обеспечить исполнение п. 3 протокола № 5",
        "Оставить на контроле п. 3 протокола № 5",
        "Считать п. 3 протокола № 5 невыполненным",
        "Считать решения педсовета от 28.08.2025 выполненными, вопрос об уголке оставить на контроле",
        "Продлить срок п. 3 приказа",
        "Продлить срок п. 3 протокола № 5",
        "Руководствоваться п. 3 ст. 28 закона № 273-ФЗ",
        "",
    ],
)
def test_what_names_no_earlier_item_or_no_day_is_left_alone(sentence: str) -> None:
    assert about(sentence) is None


def test_a_code_with_a_day_holds_for_that_day_only() -> None:
    found = about("Решение коллегии от 15.03.2023 № 2/1 «О плане» снять с контроля")
    assert found == About(Change.CLOSE, (Ref("1", "2", date(2023, 3, 15), coded=True),))


def test_another_protocol_is_never_taken_for_the_one_named() -> None:
    fifth = some_minutes(id=5, number="5", date=OCTOBER)
    older = some_minutes(id=4, number="5", date=date(2025, 10, 12))
    assert minutes_named("5", None, [older, fifth], TODAY) == fifth
    assert minutes_named("5", date(2025, 10, 12), [older, fifth], TODAY) == older
    assert minutes_named(None, OCTOBER, [older, fifth], TODAY) == fifth
    assert minutes_named("5", date(2024, 1, 1), [older, fifth], TODAY) is None
    assert minutes_named("7", None, [older, fifth], TODAY) is None
    assert minutes_named("5", None, [fifth], date(2026, 10, 1)) is None


@pytest.mark.parametrize(
    "written, day",
    [
        ("12.10.2026", OCTOBER),
        ("12.10.26", OCTOBER),
        ("12 октября 2026", OCTOBER),
        ("31.02.2026", None),
        ("12.10", None),
        ("чепуха", None),
    ],
)
def test_days(written: str, day: date | None) -> None:
    assert parse_day(written) == day


def test_a_day_without_a_year_is_the_next_one() -> None:
    assert parse_day("30.12", TODAY) == DUE
    assert parse_day("1 ноября", TODAY) == date(2027, 11, 1)


def test_the_reason_names_the_protocol() -> None:
    assert reason("6", TODAY) == "протокол № 6 от 20.11.2026"
    assert reason(None, TODAY) == "протокол от 20.11.2026"
