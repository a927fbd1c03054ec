"""Word's automatic numbers: they stand in no text, so they are counted as Word counts them.

Rules of counting: ECMA-376 part 1, § 17.9 (numbering), § 17.7.4.14 (numbering in styles).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from xml.etree.ElementTree import Element

from bot.adapters.files.figures import BULLET, LONGEST_PATTERN, written
from bot.adapters.files.markup import child, children, is_on, number, value

#: Styles based on each other in a circle are a broken file's.
_LONGEST_CHAIN = 20
#: Word knows nine levels.
_LEVELS = range(9)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its format, its pattern («%1.%2.»), the first number.

    `restarts_after`: it begins anew behind a paragraph of this level or a shallower one (by depth, -1 never).
    `style`: paragraphs of this style stand on it. `in_figures`: «II» of a shallower level is written «2».
    """

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    restarts_after: int | None = None
    style: str = ""
    in_figures: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """A list as paragraphs name it. Lists of one `shape` count on together, unless `restarts` says so."""

    shape: int
    levels: dict[int, Level]
    restarts: dict[int, int]


class Place(NamedTuple):
    """Where a paragraph or a style says it stands; None: it does not say."""

    number: int | None
    depth: int | None


@dataclass
class Numbering:
    """Labels of a document's numbered paragraphs, asked for in the document's order."""

    lists: dict[int, List] = field(default_factory=dict)
    by_style: dict[str, Place] = field(default_factory=dict)
    usual_style: str = ""
    _counts: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    _begun: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, numbering: Element | None, styles: Element | None) -> Numbering:
        if numbering is None:
            return cls()
        by_style, usual = _numbered_styles(styles)
        return cls(_lists(numbering, by_style), by_style, usual)

    def next_label(self, properties: Element | None) -> str:
        """The number Word prints before a paragraph of these properties, "" for none."""
        place = self._place(properties)
        if place is None:
            return ""
        number_id, depth = place
        own = self.lists[number_id]
        level = own.levels.get(depth, Level())
        counts = self._counted(number_id, own, depth, level)
        if level.form == "bullet":
            return BULLET
        return re.sub(
            r"%(\d)",
            lambda found: _printed(own, counts, int(found[1]) - 1, in_figures=level.in_figures),
            level.pattern,
        ).strip()

    def _place(self, properties: Element | None) -> tuple[int, int] | None:
        """(list, depth): the paragraph's own words first, then its style's."""
        own = _place(properties)
        style = value(child(properties, "pStyle"), default=self.usual_style)
        inherited = self.by_style.get(style, Place(None, None))
        number_id = own.number if own.number is not None else inherited.number
        if number_id is None or number_id not in self.lists:
            return None
        if own.depth is not None:
            return number_id, own.depth
        levels = self.lists[number_id].levels
        linked = next((at for at, level in levels.items() if style and level.style == style), None)
        if own.number is None and linked is not None:
            return number_id, linked
        return number_id, (inherited.depth or 0) if own.number is None else 0

    def _counted(self, number_id: int, own: List, depth: int, level: Level) -> dict[int, int]:
        counts = self._counts[own.shape]
        if number_id not in self._begun:
            self._begun.add(number_id)
            counts.update({at: start - 1 for at, start in own.restarts.items()})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            after = own.levels.get(deeper, Level()).restarts_after
            if after is None or depth <= after:
                del counts[deeper]
        return counts


def _lists(root: Element, by_style: dict[str, Place]) -> dict[int, List]:
    shapes = {number(shape, "abstractNumId"): shape for shape in children(root, "abstractNum")}
    levels = {of: _levels(shape) for of, shape in shapes.items()}
    lists = {number(one, "numId"): _list(one, levels) for one in children(root, "num")}
    # A list that only names a style of lists has the levels of the list which that style names.
    styled = {
        value(link): of for of, shape in shapes.items() if (link := child(shape, "styleLink")) is not None
    }
    for of, own in list(lists.items()):
        link = child(shapes.get(own.shape), "numStyleLink")
        named = value(link)
        through = lists.get(by_style[named].number or -1) if named in by_style else None
        shape = styled.get(named, through.shape if through else None) if link is not None else None
        if shape is not None and shape in levels:
            lists[of] = replace(own, shape=shape, levels={**levels[shape], **own.levels})
    return lists


def _list(of: Element, shapes: dict[int, dict[int, Level]]) -> List:
    shape = number(child(of, "abstractNumId"), default=-1)
    levels, restarts = dict(shapes.get(shape, {})), {}
    for override in children(of, "lvlOverride"):
        levels.update(_levels(override))
        start = child(override, "startOverride")
        if start is not None:
            restarts[number(override, "ilvl")] = number(start)
    return List(shape, levels, restarts)


def _levels(shape: Element) -> dict[int, Level]:
    return {number(level, "ilvl"): _level(level) for level in children(shape, "lvl")}


def _level(level: Element) -> Level:
    # A format of later years stands in a choice, behind which older programs find one they know.
    usual, other = child(level, "numFmt"), child(level, "AlternateContent", "Fallback", "numFmt")
    restart = child(level, "lvlRestart")
    return Level(
        form=value(usual if usual is not None else other, default="decimal"),
        pattern=value(child(level, "lvlText"))[:LONGEST_PATTERN],
        start=number(child(level, "start"), default=1),
        restarts_after=number(restart) - 1 if restart is not None else None,
        style=value(child(level, "pStyle")),
        in_figures=is_on(child(level, "isLgl")),
    )


def _numbered_styles(styles: Element | None) -> tuple[dict[str, Place], str]:
    """Style → its place, own or that of the styles it is based on; the style of paragraphs that name none."""
    own: dict[str, Place] = {}
    bases: dict[str, str] = {}
    usual = ""
    for style in children(styles, "style"):
        name = value(style, "styleId")
        own[name], bases[name] = _place(child(style, "pPr")), value(child(style, "basedOn"))
        if value(style, "type") == "paragraph" and value(style, "default") in {"1", "true"}:
            usual = name
    found = {}
    for name in own:
        at, depth = name, None
        for _ in range(_LONGEST_CHAIN):
            if at not in own:
                break
            depth = depth if depth is not None else own[at].depth
            if own[at].number is not None:
                found[name] = Place(own[at].number, depth)
                break
            at = bases[at]
    return found, usual


def _place(properties: Element | None) -> Place:
    """What is said of the numbering itself; list 0, which there is not, takes inherited numbering away."""
    numbering = child(properties, "numPr")
    of, depth = child(numbering, "numId"), child(numbering, "ilvl")
    return Place(
        number(of) if of is not None else None,
        min(max(number(depth), _LEVELS[0]), _LEVELS[-1]) if depth is not None else None,
    )


def _printed(own: List, counts: dict[int, int], depth: int, *, in_figures: bool) -> str:
    level = own.levels.get(depth, Level())
    return written(counts.get(depth, level.start), "decimal" if in_figures else level.form)
