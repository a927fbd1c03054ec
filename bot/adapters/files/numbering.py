"""Word's automatic numbers: they stand in no text, so they are counted as Word counts them.

Rules of counting: ECMA-376 part 1, § 17.9 (numbering), § 17.7.4.14 (numbering in styles).
"""

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
#: Styles based on each other in a circle are a broken file's.
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its format, its pattern («%1.%2.»), the first number."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1


@dataclass(frozen=True, slots=True)
class List:
    """A list as paragraphs name it. Lists of one `shape` count on together, unless `restarts` says so."""

    shape: int
    levels: dict[int, Level]
    restarts: dict[int, int]


@dataclass
class Numbering:
    """Labels of a document's numbered paragraphs, asked for in the document's order."""

    lists: dict[int, List] = field(default_factory=dict)
    by_style: dict[str, tuple[int, int]] = field(default_factory=dict)
    _counts: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    _begun: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, document: Any) -> Numbering:
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return cls()
        shapes = {_int(shape, "abstractNumId"): _levels(shape) for shape in root.findall(f"{_W}abstractNum")}
        lists = {_int(number, "numId"): _list(number, shapes) for number in root.findall(f"{_W}num")}
        return cls(lists, _numbered_styles(document.styles.element))

    def next_label(self, paragraph: Any) -> str:
        """The number Word prints before this paragraph, "" for none."""
        place = self._place(paragraph)
        if place is None or place[0] not in self.lists:
            return ""
        number_id, depth = place
        own = self.lists[number_id]
        level = own.levels.get(depth, Level())
        if level.form == "bullet":
            return BULLET
        counts = self._counted(number_id, own, depth, level)
        return re.sub(r"%(\d)", lambda found: _printed(own, counts, int(found[1]) - 1), level.pattern)

    def _place(self, paragraph: Any) -> tuple[int, int] | None:
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return None
        style = properties.find(f"{_W}pStyle")
        inherited = self.by_style.get(style.get(f"{_W}val", "")) if style is not None else None
        return _place(properties) or inherited

    def _counted(self, number_id: int, own: List, depth: int, level: Level) -> dict[int, int]:
        counts = self._counts[own.shape]
        if number_id not in self._begun:
            self._begun.add(number_id)
            counts.update({at: start - 1 for at, start in own.restarts.items()})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        return counts


def _list(number: Any, shapes: dict[int, dict[int, Level]]) -> List:
    reference = number.find(f"{_W}abstractNumId")
    shape = _int(reference, "val") if reference is not None else -1
    restarts = {
        _int(override, "ilvl"): _int(start, "val")
        for override in number.findall(f"{_W}lvlOverride")
        if (start := override.find(f"{_W}startOverride")) is not None
    }
    return List(shape, shapes.get(shape, {}), restarts)


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
            values.get("numFmt", "decimal"), values.get("lvlText", ""), int(start) if start.isdecimal() else 1
        )
    return found


def _numbered_styles(styles: Any) -> dict[str, tuple[int, int]]:
    """Style → (list, depth), its own or that of the styles it is based on."""
    own, bases = {}, {}
    for style in styles.findall(f"{_W}style"):
        name, base = style.get(f"{_W}styleId", ""), style.find(f"{_W}basedOn")
        own[name] = _place(style.find(f"{_W}pPr"))
        bases[name] = base.get(f"{_W}val", "") if base is not None else ""
    found = {}
    for name in own:
        at: str = name
        for _ in range(_LONGEST_CHAIN):
            if at not in own or own[at]:
                break
            at = bases[at]
        if place := own.get(at):
            found[name] = place
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
    return int(value) if re.fullmatch(r"-?[0-9]{1,9}", value) else 0


def _printed(own: List, counts: dict[int, int], depth: int) -> str:
    level = own.levels.get(depth, Level())
    return _written(counts.get(depth, level.start), level.form)


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
