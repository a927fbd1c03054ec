"""A numbered item whose parts have their own addressee or their own deadline is several decisions."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.reader.addressee import find_addressee
from bot.reader.deadlines import Deadlines, Timing
from bot.reader.labels import begins_with_label
from bot.reader.morphology import is_infinitive
from bot.reader.passage import Passage
from bot.reader.people import Known
from bot.reader.tasks import opens_with_verb

_BETWEEN_SENTENCES = re.compile(r";\s*(?=\S)|(?<=[а-яё»)\d])\.\s+(?=[А-ЯЁ])")
_BEFORE_NAME = re.compile(
    r",\s+(?=(?:[а-яё]+\s+){0,3}[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s*(?:\s[-–—]\s|:))"
)
_BETWEEN_CLAUSES = re.compile(r"[,;]\s+|(?<=[а-яё»)\d])\.\s+|\s+и\s+")
_WORD = re.compile(r"[а-яёА-ЯЁ-]+")


def clauses_of(
    text: Passage, known: Known, deadlines: Deadlines, *, deadline_is_given: bool
) -> list[Passage]:
    """The parts that are assignable apart; mostly the text itself."""
    parts = _by_addressee(text, known)
    if deadline_is_given:
        return parts
    return [clause for part in parts for clause in _by_deadline(part, deadlines)]


def _by_addressee(text: Passage, known: Known) -> list[Passage]:
    edges = [
        found.span()
        for pattern in (_BETWEEN_SENTENCES, _BEFORE_NAME)
        for found in pattern.finditer(text.text)
    ]
    edges.sort()
    first = text[: edges[0][0]] if edges else text
    if not edges or not (_charges_somebody(first, known) or opens_with_verb(first)):
        return [text]
    parts, start = [], 0
    for edge, after in edges:
        if _charges_somebody(text[after:], known):
            parts.append(text[start:edge])
            start = after
    return [*parts, text[start:]]


def _charges_somebody(text: Passage, known: Known) -> bool:
    if begins_with_label(text.folded):
        return False
    addressee = find_addressee(text, known, [])
    return addressee is not None and not addressee.alone


def _by_deadline(text: Passage, deadlines: Deadlines) -> list[Passage]:
    timings = deadlines.within(text)
    if len(timings) < 2:
        return [text]
    verbs = [found.start() for found in _WORD.finditer(text.text) if is_infinitive(found.group())]
    parts, start = [], 0
    for first, second in pairwise(timings):
        edge = _edge(text, start, first, second, verbs)
        if edge:
            parts.append(text[start : edge[0]])
            start = edge[1]
    return [*parts, text[start:]]


def _edge(
    text: Passage, start: int, first: Timing, second: Timing, verbs: list[int]
) -> tuple[int, int] | None:
    """The last sign before the second verb, where a verb and a deadline stand on each side of it."""
    verbs = [verb for verb in verbs if verb >= start]
    if len(verbs) < 2:
        return None
    edges = [
        found.span()
        for found in _BETWEEN_CLAUSES.finditer(text.text, first.end, second.start)
        if verbs[0] < found.start() and any(found.end() <= verb for verb in verbs)
    ]
    if not edges:
        return None
    second_verb = next(verb for verb in verbs if verb >= edges[0][1])
    before_it = [edge for edge in edges if edge[1] <= second_verb]
    return before_it[-1] if before_it else None
