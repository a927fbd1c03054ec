"""Where a decision may be parted in two."""

import pytest

from bot.domain.splitting import MOST_PLACES, split_lines, split_places


@pytest.mark.parametrize(
    "text, parts",
    [
        ("Сдать списки педагогов", []),
        ("Сдать списки; обновить стенды", [("Сдать списки", "обновить стенды", False)]),
        ("Провести ремонт в ОО. Обновить стенды.", [("Провести ремонт в ОО", "Обновить стенды.", True)]),
        ("Иванову И. А. Сдать списки", []),
        ("Сдать к 01.12. до обеда", []),
        ("Да; обновить стенды", []),
    ],
)
def test_after_a_sentence_and_after_a_semicolon(text: str, parts: list[tuple[str, str, bool]]) -> None:
    assert [(one.first, one.second, one.sentence) for one in split_places(text)] == parts


def test_there_are_not_too_many() -> None:
    assert len(split_places("; ".join(["сдать списки"] * 30))) == MOST_PLACES


@pytest.mark.parametrize(
    "words, parts", [("один", None), (" один \n\n два ", ("один", "два")), ("а\nб\nв", None)]
)
def test_two_lines_are_two_parts(words: str, parts: tuple[str, str] | None) -> None:
    assert split_lines(words) == parts
