"""Texts of a wanted length that are hard on a reader: long runs of what its rules repeat on."""

from __future__ import annotations

from collections.abc import Callable

_HEAD = "ПРОТОКОЛ № 1\nсовещания\n12.02.2026\n\nРЕШИЛИ:\n"
_COLUMNS = "№\tМероприятие\tОтветственный\tСрок\n"


def _run(unit: str, before: str = _HEAD + "1. Сдать ", behind: str = "") -> Callable[[int], str]:
    return lambda length: before + unit * (length // len(unit)) + behind


def _numbered(line: str, before: str = _HEAD) -> Callable[[int], str]:
    return lambda length: before + "".join(line.format(n) for n in range(1, length // len(line)))


SHAPES: dict[str, Callable[[int], str]] = {
    "spaces": _run(" ", behind="сбор"),
    "tabs": _run("\t", behind="сбор"),
    "figures": _run("7"),
    "dots": _run("."),
    "open brackets": _run("("),
    "closing brackets": _run(")"),
    "quotes": _run("«а "),
    "dashes": _run(" - "),
    "underscores": _run("_"),
    "one word": _run("а"),
    "hyphens": _run("а-"),
    "capitals": _run("А "),
    "invisible": _run("\u200b"),
    "accents": _run("е\u0301"),
    "pictures": _run("\U0001f600"),
    "until": _run("до "),
    "until something": _run("до а"),
    "not later": _run("не позднее "),
    "for a period": _run("на период "),
    "dates": _run("до 12.03.2026 "),
    "months": _run("март, "),
    "initials": _run("И."),
    "names": _run("Иванов И.И. "),
    "names behind a label": _run("Иванов И.И. ", _HEAD + "1. Сдать\nОтв.: "),
    "brackets that say who": _run("(отв. Иванов, до 1 марта) "),
    "sentences": _run("Сдать отчёт до 1 марта. "),
    "charged in one line": _run("Иванову И.И. сдать отчёт до 1 марта; "),
    "tasks in one line": _run("Сдать; "),
    "addressees": _run("директорам школ ", _HEAD + "1. "),
    "labels in one line": _run("Срок: 1 марта. Отв.: Иванов. "),
    "words of a deadline": _run("отдел до марта и ", _HEAD + "1. Сдать\nСрок: "),
    "a line of words": _run("слово отдел сдать ", ""),
    "resolutions in one line": _run("а. РЕШИЛИ: ", ""),
    "those present": _run("Иванов И.И., ", "Присутствовали: "),
    "items": _numbered("{}. Директорам школ сдать отчёт.\n"),
    "items with labels": _run("1. Сдать отчёт.\nОтв.: Иванов И.И.\n", _HEAD),
    "labels for items": _run("1. Сдать отчёт.\nОтветственные по п. 1-90: Иванов И.И.\n", _HEAD),
    "dashes under a head": _run("- сдать отчёт;\n", _HEAD + "1. Директорам:\n"),
    "nested": _run(
        "1. Обеспечить:\n1.1. обеспечить:\n1.1.1. обеспечить:\n1) обеспечить:\nа) обеспечить:\n- сдать\n",
        _HEAD,
    ),
    "a sentence over lines": _run("отчёт и смету\n", _HEAD + "1. Сдать\n"),
    "words torn over lines": _run("дова-\n", _HEAD + "1. Сдать обору-\n"),
    "blank lines": _run("\n", behind="1. Сдать"),
    "agenda": _numbered("{}. О подготовке к зиме\n", "Повестка дня:\n"),
    "rows": _numbered("{}\tСдать отчёт\tИванов И.И.\t01.03.2026\n", _HEAD + _COLUMNS),
    "a torn row": _run("отчёт и смету\n", _HEAD + _COLUMNS + "1\tСдать отчёт\n"),
    "a cell over rows": _run("| | отчёт | Иванов И.И. | |\n", _HEAD + _COLUMNS.replace("\t", "|")),
    "columns": _run("а\t", _HEAD + _COLUMNS),
    "pipes": _run("| а ", _HEAD),
    "rows of HTML": _run("<tr><td>1</td><td>Сдать</td></tr>\n", "<table>"),
    "tables in tables": _run("<table><tr><td>1. Сдать\n", _HEAD, "</td></tr></table>"),
    "rows never closed": _run("<tr>\n", "", "</tr>"),
    "tags never closed": _run("<p ", _HEAD),
    "signatures": _run("Председатель   И.И. Иванов\n"),
    "control": _run("Контроль за исполнением решения возложить на Иванова И.И.\n", _HEAD + "1. Сдать\n"),
}
