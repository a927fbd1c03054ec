"""What holds for any text whatsoever: it is read, and what was read stands in it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reader.draft import Draft, from_json, to_json
from bot.reader.read import read_protocol

TEXTS = [path.read_text("utf-8") for path in sorted(Path(__file__).with_name("protocols").glob("*.txt"))]
LINES = sorted({line for text in TEXTS for line in text.splitlines()})

#: What has no place in a protocol, or the place of something else.
NOISE = st.sampled_from(
    [
        "(",
        ")",
        "«",
        "\t",
        "|",
        " — ",
        "İ",
        "ß",
        "\u2028",
        "\x00",
        "99.99.9999",
        "31.02.2026",
        "до 31 июня",
        "с 10 по",
        "99999 дней",
        "1.1.1.1.1.",
        "<tr>",
        "</tr>",
        "***",
        "½",
        "٣",
        "🙂",
        "е́",
        "до года 0",
    ]
)
MUTATED = st.builds(
    lambda lines, noise, at: "\n".join(
        line[: at % (len(line) + 1)] + noise + line[at % (len(line) + 1) :] for line in lines
    ),
    st.lists(st.sampled_from(LINES), max_size=40),
    NOISE,
    st.integers(0, 200),
)


def check(text: str) -> None:
    draft = read_protocol(text)
    for one in draft.decisions:
        assert 0 <= one.source.start < one.source.end <= len(text)
        assert one.text.strip()
    assert from_json(json.loads(json.dumps(to_json(draft)))) == draft


@settings(max_examples=300, deadline=None)
@given(MUTATED)
def test_a_mutated_protocol(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_characters(text: str) -> None:
    check(text)


@pytest.mark.soak
@settings(max_examples=10_000, deadline=None)
@given(MUTATED)
def test_many_mutated_protocols(text: str) -> None:
    check(text)


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
