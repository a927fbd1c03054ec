"""Texts at the edge: those that say nothing, long lists, a day at the end of the calendar; drafts as JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.reader.draft import Draft, from_json, to_json
from bot.reader.read import read_protocol
from tests.reader.test_protocols import KNOWN

TEXTS = [path.read_text("utf-8") for path in sorted(KNOWN.glob("*.txt"))]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "РЕШИЛИ:", "1.", "- ", "|", "\t\t", "(" * 2000, "«" * 2000]
)
def test_texts_that_say_nothing(text: str) -> None:
    assert read_protocol(text).decisions == ()


def test_a_day_at_the_calendars_end() -> None:
    draft = read_protocol(
        "Протокол № 1 от 31.12.2099\n\nРешили:\n1. Иванову И.И. сдать отчёт в течение 90 дней."
    )

    assert draft.date == date(2099, 12, 31)
    assert draft.decisions[0].deadline is not None


def test_a_draft_survives_its_json() -> None:
    for text in TEXTS:
        draft = read_protocol(text)

        assert isinstance(draft, Draft)
        assert from_json(json.loads(json.dumps(to_json(draft), ensure_ascii=False))) == draft


def test_ten_times_the_text_is_read_as_ten_texts() -> None:
    block = "Решили:\n1. Иванову И.И. сдать отчёт до 1 марта 2026 г.\n2. Отделу кадров обновить список.\n\n"
    draft = read_protocol(block * 500)

    assert len(draft.decisions) == 1000


def test_a_list_of_more_than_a_hundred_items_is_read_to_its_end() -> None:
    items = (
        f"{n}. Директорам школ представить сведения по форме {n} до 15.09.2026.\n" for n in range(1, 131)
    )

    read = read_protocol("ПРОТОКОЛ № 1\nсовещания\n01.09.2026\nРЕШИЛИ:\n" + "".join(items))

    assert [one.number for one in read.decisions] == [str(n) for n in range(1, 131)]
