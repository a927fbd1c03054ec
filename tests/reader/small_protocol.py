"""A protocol of two items around one case: who it names, read from end to end."""

from __future__ import annotations

from bot.reader.draft import DraftDecision
from bot.reader.read import read_protocol

_TOP = """ПРОТОКОЛ № 4
заседания комиссии
г. Заречинск                                 5 февраля 2026 года
Председатель: Туманов В.А.
Секретарь: Яшина К.Л.
Присутствовали: Скиба О.П., Мороз Е.Ю., Кравец М.Д., Цой И.Д., Черепок А.А., Лидия Марковна Зотова.

Слушали: о ходе работ.
Решили:
"""


def labelled(value: str) -> DraftDecision:
    return read_protocol(
        f"{_TOP}1. Подготовить сводный отчёт по итогам квартала.\nОтветственные: {value}\n"
        "Срок: 1 апреля 2026 года.\n2. Провести проверку складов.\n"
    ).decisions[0]


def said(sentence: str) -> DraftDecision:
    first, _ = read_protocol(f"{_TOP}1. {sentence}.\n2. Утвердить план работы.\n").decisions
    return first


def tasks(sentence: str) -> list[DraftDecision]:
    """What is read of one item that may be several tasks."""
    return list(read_protocol(f"{_TOP}1. {sentence}.\n2. Утвердить план работы.\n").decisions[:-1])


def below(head: str) -> list[DraftDecision]:
    return list(
        read_protocol(
            f"{_TOP}1. {head}\n1.1. Подготовить отчёт по итогам квартала.\n1.2. Провести проверку складов.\n"
        ).decisions
    )


def names(decision: DraftDecision) -> str:
    together = f"‖ {' | '.join(decision.co_assignees)}" if decision.co_assignees else ""
    return f"{' | '.join(decision.assignees)} {together}".strip()
