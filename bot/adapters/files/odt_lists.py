"""Numbers of OpenDocument lists, counted as they are printed (ODF 1.2 part 1, § 5.3 lists, § 16.30 styles).

Every list begins anew, unless it says that it goes on with the last one of its style or with a named one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bot.adapters.files.figures import BULLET, LONGEST_PATTERN, written
from bot.adapters.files.markup import child, local, number, value

_ROMAN_AND_LETTERS = {
    "1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter", "": "none",
}  # fmt: skip
#: «а, б, .., аа, аб, ... (ru)»: LibreOffice's own names of formats with Russian letters.
_RUSSIAN = (("А, Б", "russianUpper"), ("а, б", "russianLower"))
_LEVEL_STYLES = frozenset({"list-level-style-number", "list-level-style-bullet", "outline-level-style"})
#: Styles based on each other in a circle are a broken file's.
_LONGEST_CHAIN = 20
#: Deeper lists are counted as lists of the tenth level: there are no more.
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Level:
    form: str = "none"
    before: str = ""
    after: str = ""
    shown: int = 1
    start: int = 1


Style = dict[int, Level]


@dataclass
class _Counted:
    """One list that is being counted, or was: others may go on with it."""

    style: str
    counts: dict[int, int] = field(default_factory=dict)


@dataclass
class Lists:
    styles: dict[str, Style]
    by_paragraph: dict[str, str]
    outline: Style
    _open: list[tuple[_Counted, str]] = field(default_factory=list)
    _last_of: dict[str, _Counted] = field(default_factory=dict)
    _named: dict[str, _Counted] = field(default_factory=dict)
    _headings: _Counted = field(default_factory=lambda: _Counted(""))
    _due: list[Element | None] = field(default_factory=list)

    @classmethod
    def of(cls, *parts: Element | None) -> Lists:
        styles: dict[str, Style] = {}
        own: dict[str, tuple[str, str]] = {}
        outline: Style = {}
        for part in parts:
            for group in ("styles", "automatic-styles"):
                named = child(part, group)
                for style in named if named is not None else ():
                    kind, name = local(style), value(style, "name")
                    if kind == "list-style":
                        styles[name] = _levels(style)
                    elif kind == "outline-style":
                        outline = _levels(style)
                    elif kind == "style" and value(style, "family") == "paragraph":
                        own[name] = value(style, "list-style-name"), value(style, "parent-style-name")
        return cls(styles, _inherited(own), outline)

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """A list, for as long as its items are read."""
        counted, style = self._open[-1] if self._open else self._begun(element)
        name = value(element, "id")
        if name:
            self._named[name] = counted
        self._open.append((counted, value(element, "style-name") or style))
        try:
            yield
        finally:
            self._open.pop()

    @contextmanager
    def item(self, element: Element) -> Iterator[None]:
        """An item, whose first paragraph bears its number; a list's header bears none."""
        self._due.append(element if local(element) == "list-item" else None)
        try:
            yield
        finally:
            self._due.pop()

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Of a note or a box: it stands in no list of the text around it."""
        outer = self._open, self._due
        self._open, self._due = [], []
        try:
            yield
        finally:
            self._open, self._due = outer

    def pass_over(self) -> None:
        """The item that has begun is none: its paragraph goes on with the one before."""
        if self._due:
            self._due[-1] = None

    def next_label(self, paragraph: Element) -> str:
        """What is printed before this paragraph, "" for nothing."""
        if not self._open:
            return self._heading(paragraph)
        item = self._due[-1] if self._due else None
        if item is None:
            return ""
        self._due[-1] = None
        counted, style = self._open[-1]
        named = style or self.by_paragraph.get(value(paragraph, "style-name"), "")
        start = number(item, "start-value", -1)
        return _counted_label(self.styles.get(named, {}), counted, min(len(self._open), _DEEPEST), start)

    def _begun(self, element: Element) -> tuple[_Counted, str]:
        style = value(element, "style-name")
        before = self._named.get(value(element, "continue-list"))
        if before is None and value(element, "continue-numbering") == "true":
            before = self._last_of.get(style)
        counted = before or _Counted(style)
        self._last_of[style] = counted
        return counted, style or counted.style

    def _heading(self, paragraph: Element) -> str:
        depth = number(paragraph, "outline-level") if local(paragraph) == "h" else 0
        if not 1 <= depth <= _DEEPEST or value(paragraph, "is-list-header") == "true":
            return ""
        start = number(paragraph, "start-value", -1)
        return _counted_label(self.outline, self._headings, depth, start)


def _counted_label(style: Style, counted: _Counted, depth: int, start: int) -> str:
    level = style.get(depth, Level())
    counts = counted.counts
    counts[depth] = start if start >= 0 else counts.get(depth, level.start - 1) + 1
    for deeper in [at for at in counts if at > depth]:
        del counts[deeper]
    if level.form == "bullet":
        return BULLET
    if level.form == "none":
        return level.before.strip() + level.after.strip()
    numbers = []
    for at in range(max(depth - level.shown + 1, 1), depth + 1):
        of = style.get(at, Level())
        numbers.append(written(counts.get(at, of.start), of.form))
    return f"{level.before}{'.'.join(filter(None, numbers))}{level.after}".strip()


def _levels(style: Element) -> Style:
    return {number(level, "level", 1): _level(level) for level in style if local(level) in _LEVEL_STYLES}


def _level(level: Element) -> Level:
    if local(level) == "list-level-style-bullet":
        return Level(form="bullet")
    form = value(level, "num-format")
    russian = next((known for begins, known in _RUSSIAN if form.startswith(begins)), "decimal")
    return Level(
        _ROMAN_AND_LETTERS.get(form, russian),
        value(level, "num-prefix")[:LONGEST_PATTERN],
        value(level, "num-suffix")[:LONGEST_PATTERN],
        max(number(level, "display-levels", 1), 1),
        number(level, "start-value", 1),
    )


def _inherited(own: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Paragraph style → the list style that it names, or those it is based on."""
    found = {}
    for name in own:
        at = name
        for _ in range(_LONGEST_CHAIN):
            listed, at = own.get(at, ("", ""))
            if listed:
                found[name] = listed
                break
    return found
