"""How documents are laid out: a few lines (`layouts.txt`) → the decisions in them, with who and when;
the lines of a head (`heads.txt`) → number, place, chair, secretary."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.adapters.calendar import RussianCalendar
from bot.reader.read import read_protocol

HEAD = "ПРОТОКОЛ № 4\n02.03.2026\nПрисутствовали: Рожин Ф.К. (ведёт), Усик А.Н., Мухина Ж.Ж., Цой П.П."
_CASE = re.compile(r"^===(?P<name>.*)\n(?P<text>(?:.*\n)+?)→\n(?P<wanted>(?:.*\n?)+)")


def cases(file: str) -> list[tuple[str, str, list[str]]]:
    """Each case of a file: its name, its text, and the lines it should be read as."""
    whole = Path(__file__).with_name(file).read_text("utf-8")
    found = [_CASE.match(block) for block in re.split(r"(?m)^(?====)", whole) if block.strip()]
    return [
        (one["name"].strip() or one["text"][:40], one["text"].strip("\n"), one["wanted"].strip().split("\n"))
        for one in found
        if one is not None
    ]


def test_no_case_is_left_out() -> None:
    for file in ("layouts.txt", "heads.txt"):
        whole = Path(__file__).with_name(file).read_text("utf-8")

        assert len(cases(file)) == whole.count("===") == whole.count("\n→\n")


@pytest.mark.parametrize("name, text, wanted", cases("layouts.txt"))
def test_a_layout(name: str, text: str, wanted: list[str]) -> None:
    found = []
    for one in read_protocol(f"{HEAD}\n\n{text}", RussianCalendar()).decisions:
        who = " + ".join(", ".join(names) for names in (one.assignees, one.co_assignees) if names)
        day = one.deadline.due.isoformat() if one.deadline and one.deadline.due else ""
        found.append(" | ".join((one.number or "-", one.text, who, day)).rstrip(" |"))

    assert found == [line.rstrip(" |") for line in wanted]


@pytest.mark.parametrize("name, text, wanted", cases("heads.txt"))
def test_a_head(name: str, text: str, wanted: list[str]) -> None:
    head = read_protocol(f"{text}\n\nРешили:\n1. Сдать отчёт.")

    said = (head.number, head.place, head.chair, head.secretary)
    assert " | ".join(words or "-" for words in said) == wanted[0]
