"""What stands on the first page beside the head: whose protocol it is, of what meeting, who was there."""

from __future__ import annotations

import pytest

from bot.domain.minutes_paper import Preamble
from bot.reader.front import read_front

USUAL = """УТВЕРЖДАЮ
Начальник управления ________ К.К. Ветров

Управление образования
Липовского района

ПРОТОКОЛ № 4
совещания руководителей школ
12.03.2026    с. Липово

Председатель: Ветров К.К.
Присутствовали: 15 человек (список прилагается)
Приглашённые:
Лунёва А.А. – методист;
Секретарь: Заяц Т.Т.

ПОВЕСТКА ДНЯ:
1. О питании
РЕШИЛИ:
1. Сдать отчёт.
"""


def test_the_usual_page() -> None:
    assert read_front(USUAL) == Preamble(
        "Управление образования\nЛиповского района",
        "совещания руководителей школ",
        ("Присутствовали: 15 человек (список прилагается)", "Приглашённые:", "Лунёва А.А. – методист;"),
    )


@pytest.mark.parametrize(
    "text, kind",
    [
        ("Протокол производственного совещания от 21.10.2026 г. № 43-п", "производственного совещания"),
        (
            "ПРОТОКОЛ № 5\nсовещания при директоре МБОУ «Лицей № 2»",
            "совещания при директоре МБОУ «Лицей № 2»",
        ),
        ("Выписка из протокола № 8 заседания комиссии\nДата – 27.08.2023", "заседания комиссии"),
        ("ПРОТОКОЛ № 5\nг. Липово\nРЕШИЛИ:", ""),
        ("Протокол вёл: Заяц Т.Т.", ""),
    ],
)
def test_of_what_meeting(text: str, kind: str) -> None:
    assert read_front(text).kind == kind


def test_a_table_or_the_decisions_end_the_list_of_those_present() -> None:
    text = "ПРОТОКОЛ\nУчастники:\nЗаяц Т.Т.\nПринятые решения:\n|№|Что|Кто|\n"

    assert read_front(text).present == ("Участники:", "Заяц Т.Т.")


@pytest.mark.parametrize("text", ["", "\n\n", "ПРОТОКОЛ", "Присутствовали:" + "\nЛунёва А.А." * 200])
def test_any_text_is_read(text: str) -> None:
    assert len(read_front(text).present) <= 1
