"""Word's automatic numbers: they stand in no text, so they are counted as Word counts them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

#: Bullets come in a hundred shapes, most in fonts of their own; a dash stands for all.
BULLET = "-"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its format, its pattern («%1.%2.»), the first number."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1


@dataclass
class Numbering:
    """Labels of a document's numbered paragraphs, asked for in the document's order."""

    levels: dict[int, dict[int, Level]] = field(default_factory=dict)
    by_style: dict[str, tuple[int, int]] = field(default_factory=dict)
    _counts: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, document: Any) -> Numbering:
        made = cls()
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return made
        shapes = {_int(a, "abstractNumId"): _levels(a) for a in root.findall(f"{_W}abstractNum")}
        for number in root.findall(f"{_W}num"):
            shape = number.find(f"{_W}abstractNumId")
            made.levels[_int(number, "numId")] = (
                shapes.get(_int(shape, "val"), {}) if shape is not None else {}
            )
        for style in document.styles.element.findall(f"{_W}style"):
            place = _place(style.find(f"{_W}pPr"))
            if place:
                made.by_style[style.get(f"{_W}styleId", "")] = place
        return made

    def next_label(self, paragraph: Any) -> str:
        """The number Word prints before this paragraph, "" for none."""
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return ""
        style = properties.find(f"{_W}pStyle")
        inherited = self.by_style.get(style.get(f"{_W}val", "")) if style is not None else None
        place = _place(properties) or inherited
        if place is None or place[0] not in self.levels:
            return ""
        number_id, depth = place
        levels = self.levels[number_id]
        level = levels.get(depth, Level())
        if level.form == "bullet":
            return BULLET
        counts = self._counts[number_id]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda found: self._printed(levels, counts, int(found[1]) - 1), level.pattern)

    @staticmethod
    def _printed(levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
        level = levels.get(depth, Level())
        return _written(counts.get(depth, level.start), level.form)


def _levels(shape: Any) -> dict[int, Level]:
    found = {}
    for level in shape.findall(f"{_W}lvl"):
        values = {
            name: part.get(f"{_W}val", "")
            for name in ("numFmt", "lvlText", "start")
            if (part := level.find(f"{_W}{name}")) is not None
        }
        start = values.get("start", "1")
        found[_int(level, "ilvl")] = Level(
            values.get("numFmt", "decimal"), values.get("lvlText", ""), int(start) if start.isdigit() else 1
        )
    return found


def _place(properties: Any) -> tuple[int, int] | None:
    """(list, depth) of a paragraph's or a style's own numbering; list 0 takes inherited numbering away."""
    numbering = properties.find(f"{_W}numPr") if properties is not None else None
    if numbering is None:
        return None
    number, depth = numbering.find(f"{_W}numId"), numbering.find(f"{_W}ilvl")
    if number is None:
        return None
    return _int(number, "val"), _int(depth, "val") if depth is not None else 0


def _int(element: Any, name: str) -> int:
    value = element.get(f"{_W}{name}", "0")
    return int(value) if value.lstrip("-").isdigit() else 0


def _written(number: int, form: str) -> str:
    if form in ("russianLower", "russianUpper") and 1 <= number <= len(_CYRILLIC):
        letter = _CYRILLIC[number - 1]
        return letter.upper() if form == "russianUpper" else letter
    if form in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        return chr(ord("a" if form == "lowerLetter" else "A") + number - 1)
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written
