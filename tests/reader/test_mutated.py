"""Protocols torn, shuffled, doubled and strewn with what has no place in them are read all the same."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reader.draft import from_json, to_json
from bot.reader.read import read_protocol
from tests.reader.test_renamed import TEXTS

TEXT = [path.read_text("utf-8") for path in TEXTS]
LINES = sorted({line for text in TEXT for line in text.splitlines()})

#: What has no place in a protocol, or the place of something else.
NOISE = (
    *("(", ")", "«", "\t", "|", " — ", ":", "№", "***", "<tr>", "</tr>", "</td>", "&nbsp;", "\\-"),
    *("İ", "ß", "½", "²", "٣", "🙂", "е́", "\u2028", "\x00", "\x85", "\ufeff", "\u202e", "\ud7ff", "ﬁ", "Ⅳ"),
    *(
        "99.99.9999",
        "31.02.2026",
        "до 31 июня",
        "с 10 по",
        "99999 дней",
        "1.1.1.1.1.",
        "до года 0",
        "9" * 5000,
    ),
    *(
        "РЕШИЛИ:",
        "Отв.: те же",
        "Срок: тот же",
        "и.о.",
        "И.О.",
        "кроме",
        "в течение",
        "каждый",
        "Ответственные по п. 1-",
    ),
)
Mutation = Callable[[list[str], int], list[str]]


def _cut(lines: list[str], at: int) -> list[str]:
    return [line[: at % (len(line) + 1)] for line in lines]


def _beheaded(lines: list[str], at: int) -> list[str]:
    return lines[at % (len(lines) + 1) :]


def _shuffled(lines: list[str], at: int) -> list[str]:
    return [lines[(number * (2 * at + 1)) % len(lines)] for number in range(len(lines))]


def _doubled(lines: list[str], at: int) -> list[str]:
    return [line for number, line in enumerate(lines) for _ in range(1 + (number % (at + 1) == 0))]


def _in_one_line(lines: list[str], at: int) -> list[str]:
    return ["".join(lines[: at + 2]), *lines[at + 2 :]]


def _torn(lines: list[str], at: int) -> list[str]:
    return [half for line in lines for half in (line[: at + 1], line[at + 1 :])]


def _long(lines: list[str], at: int) -> list[str]:
    number = at % len(lines)
    return [*lines[:number], lines[number] * (at + 1), *lines[number + 1 :]]


def _in_a_table(lines: list[str], at: int) -> list[str]:
    rows = ("\t".join(lines[start : start + 2 + at % 3]) for start in range(0, len(lines), 2 + at % 3))
    return ["№\tМероприятие\tОтветственный\tСрок", *rows]


def _in_pipes(lines: list[str], at: int) -> list[str]:
    return ["| Срок | Кто | Что |", "|---|---|", *(f"| {at} | {line} |" for line in lines)]


def _in_tables_within(lines: list[str], at: int) -> list[str]:
    return [
        "<table><tr><td>" * (at % 9),
        *(f"<tr><td>{line}<table><tr>\n<td>" for line in lines),
        "</td></tr>",
    ]


def _upper(lines: list[str], at: int) -> list[str]:
    return [line.upper() if number % (at + 1) else line for number, line in enumerate(lines)]


def _spaced(lines: list[str], at: int) -> list[str]:
    return [" ".join(line) if number == at % len(lines) else line for number, line in enumerate(lines)]


MUTATIONS: tuple[Mutation, ...] = (
    _cut, _beheaded, _shuffled, _doubled, _in_one_line, _torn, _long, _in_a_table, _in_pipes,
    _in_tables_within, _upper, _spaced,
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Lines of one protocol or of all, changed up to four times, with noise here and there."""
    lines = draw(
        st.one_of(
            st.sampled_from(TEXT).map(str.splitlines),
            st.lists(st.sampled_from(LINES), min_size=1, max_size=40),
        )
    )
    for mutate in draw(st.lists(st.sampled_from(MUTATIONS), max_size=4)):
        lines = mutate(lines, draw(st.integers(0, 40))) or [""]
    for _ in range(draw(st.integers(0, 6))):
        number, noise = draw(st.integers(0, len(lines) - 1)), draw(st.sampled_from(NOISE))
        at = draw(st.integers(0, 200)) % (len(lines[number]) + 1)
        lines[number] = lines[number][:at] + noise + lines[number][at:]
    return draw(st.sampled_from(("\n", "\r\n", "\n\n", "\u2028", " "))).join(lines)[:20_000]


def check(text: str) -> None:
    """It is read; what was read stands in it, and survives being kept."""
    draft = read_protocol(text)
    for one in draft.decisions:
        assert 0 <= one.source.start < one.source.end <= len(text)
        assert one.text.strip()
    assert from_json(json.loads(json.dumps(to_json(draft)))) == draft


@settings(max_examples=300, deadline=None)
@given(mutated())
def test_a_mutated_protocol(text: str) -> None:
    check(text)


@pytest.mark.soak
@settings(max_examples=10_000, deadline=None)
@given(mutated())
def test_many_mutated_protocols(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_characters(text: str) -> None:
    check(text)
