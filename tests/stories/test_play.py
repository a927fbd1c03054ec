"""`make play`: the whole story by itself, told so that it can be read, and honest in its exit status."""

import asyncio
import sys
from datetime import date
from pathlib import Path

import pytest

from playground.child import PROJECT
from playground.office import sample_files
from playground.story.days import days, plus_weekdays, weekday_on_or_after
from playground.story.people import card_name
from playground.story.telling import counted

FRIDAY, SATURDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 23)


async def plays(file: Path) -> tuple[int | None, str]:
    """The exit status, and all that was said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "playground.play",
        str(file),
        cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    told, _ = await process.communicate()
    return process.returncode, told.decode()


async def test_a_sample_is_played_to_its_end() -> None:
    sample = next(file for file in sample_files() if file.name.startswith("Протокол 7"))
    status, told = await plays(sample)
    assert status == 0, told
    chapters = ("Протокол", "Утверждение", "Рассылка", "Ответы", "Сроки", "Сводка", "Всё сошлось")
    places = [told.index(f"\n{chapter}") for chapter in chapters]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "name, words, complaint",
    [
        ("Письмо.txt", "Уважаемые коллеги! Поздравляем с праздником.", "решений в нём не нашлось"),
        ("Протокол.docx", "РЕШИЛИ: 1. Сдать списки.", "Протокол не прочитан"),
    ],
)
async def test_a_file_that_is_no_protocol_is_not_played(
    tmp_path: Path, name: str, words: str, complaint: str
) -> None:
    file = tmp_path / name
    file.write_text(words, encoding="utf-8")
    status, told = await plays(file)
    assert status == 1
    assert complaint in told


@pytest.mark.parametrize("day, begins", [(FRIDAY, FRIDAY), (SATURDAY, MONDAY), (MONDAY, MONDAY)])
def test_the_story_begins_on_a_weekday(day: date, begins: date) -> None:
    assert weekday_on_or_after(day) == begins


@pytest.mark.parametrize(
    "start, count, day", [(FRIDAY, 1, MONDAY), (MONDAY, -1, FRIDAY), (SATURDAY, -1, FRIDAY)]
)
def test_weekdays_are_counted(start: date, count: int, day: date) -> None:
    assert plus_weekdays(start, count) == day


def test_days_are_found_in_words() -> None:
    words = "в течение года: до\u00a01 января 2027, пт (сдать в\u00a0ср 30\u00a0декабря)"
    assert days(words, FRIDAY) == [date(2027, 1, 1), date(2026, 12, 30)]


@pytest.mark.parametrize(
    "label, name",
    [
        ("Кравцов А. П.", "Кравцов А П"),
        ("Кравцов А.", "Кравцов А"),
        ("классные руководители", "классные руководители"),
        (
            "комитет по образованию администрации Верхнеозёрского…",
            "комитет по образованию администрации Верхнеозёрского",
        ),
    ],
)
def test_what_the_console_finds_a_card_by(label: str, name: str) -> None:
    assert card_name(label) == name


@pytest.mark.parametrize(
    "number, words", [(1, "1 пункт"), (3, "3 пункта"), (11, "11 пунктов"), (21, "21 пункт")]
)
def test_counts_in_words(number: int, words: str) -> None:
    assert counted(number, "пункт", "пункта", "пунктов") == words
