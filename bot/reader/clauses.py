"""A numbered item whose parts have their own addressee or their own deadline is several decisions."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.reader.addressee import find_addressee
from bot.reader.deadlines import Deadlines, Timing
from bot.reader.labels import begins_with_label, labelled
from bot.reader.morphology import is_infinitive
from bot.reader.passage import Passage
from bot.reader.people import Known
from bot.reader.tasks import charges

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
    said = labelled(text).cuts
    sentences = _edges(_BETWEEN_SENTENCES, text, said)
    edges = sorted([*sentences, *_edges(_BEFORE_NAME, text, said)])
    if not edges:
        return [text]
    first = text[: edges[0][0]]
    if not _charges_somebody(first, known):
        # «Смету утвердить. Дудкину С.В. заключить …»: only a sentence of its own begins another decision.
        edges = [edge for edge in sentences if _charges_somebody(text[edge[1] :], known, outright=True)]
        if not edges or not charges(text[: edges[0][0]]):
            return [text]
    parts, start = [], 0
    for edge, after in edges:
        if _charges_somebody(text[after:], known):
            parts.append(text[start:edge])
            start = after
    return [*parts, text[start:]]


def _edges(pattern: re.Pattern[str], text: Passage, said: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where `pattern` cuts, but for what a label says."""
    found = (one.span() for one in pattern.finditer(text.text))
    return [edge for edge in found if not any(start < edge[1] <= end for start, end in said)]


def _charges_somebody(text: Passage, known: Known, *, outright: bool = False) -> bool:
    """`outright`: in the dative, not by a sign behind a name."""
    if begins_with_label(text.folded):
        return False
    addressee = find_addressee(text, known, [])
    return addressee is not None and not addressee.alone and not (outright and addressee.said_by_sign)


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
