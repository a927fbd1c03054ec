"""A numbered item whose parts have their own addressee or their own deadline is several decisions."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.domain.deadlines import DeadlineKind
from bot.reader.addressee import find_addressee
from bot.reader.days import Meeting
from bot.reader.deadlines import Deadlines, Timing
from bot.reader.labels import begins_with_label, labelled, trailing_bracket
from bot.reader.morphology import is_infinitive, is_perfective
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import Known
from bot.reader.tasks import charges

#: Not behind an abbreviation: «к.м.н.», «ул. Ленина».
_NO_SHORT = r"(?<!\.н)(?<!\. н)(?<!\bул)(?<!\bпер)(?<!\bим)(?<!\bпос)(?<!\bпр)"
_BETWEEN_SENTENCES = lazy(
    rf";\s*(?=\S)|(?:(?<=[а-яё»)\d]){_NO_SHORT}|(?<=[А-ЯЁ]{{2}}))\.\s+(?=[А-ЯЁ])"
    r"|(?<=[А-ЯЁ]\.[А-ЯЁ])\.\s+(?=[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.)"
)
_BEFORE_NAME = lazy(
    r",\s+(?=(?:[а-яё]+\s+){0,3}[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s*(?:\s[-–—]\s|:))"
)
_BETWEEN_CLAUSES = lazy(r"[,;]\s+|(?:(?<=[а-яё»)\d])|(?<=[А-ЯЁ]{2}))\.\s+|\s+и\s+")
#: Behind who was said: the next sentence, or another task of the same.
_PARTED = lazy(r"\s*[.;,]\s+(?=[А-ЯЁа-яё])")
_BRACKET_ENDS = lazy(r"\)(?=\s*[.;,]\s)")
_FIRST_CLAUSE = lazy(r"[^.;(]+")
_LEANS = lazy(r"(?:котор|что(?:бы)?\b|где\b|при\s+этом|а\s+также|и\b|за\s+исключени|кроме)")
_ONCE_ENDS = lazy(r"[,;]\s+(?:а\s+)?")
_WORD = lazy(r"[а-яёА-ЯЁ-]+")


def clauses_of(
    text: Passage, known: Known, deadlines: Deadlines, *, deadline_is_given: bool, by_sentence: bool = False
) -> list[Passage]:
    """The parts that are assignable apart; mostly the text itself. `by_sentence`: each sentence is."""
    parts = [
        clause
        for sentence in (_sentences(text) if by_sentence else [text])
        for part in _by_addressee(sentence, known, deadlines)
        for clause in _behind_closings(part, known, deadlines.meeting)
    ]
    if deadline_is_given:
        return parts
    return [clause for part in parts for clause in _by_deadline(part, deadlines)]


def _sentences(text: Passage) -> list[Passage]:
    """The sentences that charge or declare, each with what follows it and does neither."""
    parts, start = [], 0
    for edge, after in _edges(_BETWEEN_SENTENCES, text, labelled(text).cuts):
        behind = text[after:]
        if _charges_at_once(behind) and charges(text[start:edge]):
            parts.append(text[start:edge])
            start = after
    return [*parts, text[start:]]


def _by_addressee(text: Passage, known: Known, deadlines: Deadlines) -> list[Passage]:
    said = labelled(text).cuts
    sentences = _edges(_BETWEEN_SENTENCES, text, said)
    edges = sorted([*sentences, *_edges(_BEFORE_NAME, text, said)])
    if not edges:
        return [text]
    timings = [(one.start, one.end) for one in deadlines.within(text)]

    def charged(start: int, end: int = len(text), *, outright: bool = False) -> bool:
        asides = [(a - start, b - start) for a, b in timings if start <= a and b <= end]
        return _charges_somebody(text[start:end], known, asides, outright=outright)

    if not charged(0, edges[0][0]):
        # «Смету утвердить. Дудкину С.В. заключить …»: only a sentence of its own begins another decision.
        edges = [edge for edge in sentences if charged(edge[1], outright=True)]
        if not edges or not charges(text[: edges[0][0]]):
            return [text]
    parts, start = [], 0
    for edge, after in edges:
        if charged(after):
            parts.append(text[start:edge])
            start = after
    return [*parts, text[start:]]


def _behind_closings(text: Passage, known: Known, meeting: Meeting) -> list[Passage]:
    """«… повесить (Иванова И.И.), столы расставить (Петров П.П.)»: who is said behind each of two tasks."""
    parts, start = [], 0
    for end in sorted({*_ends_of_labels(text), *_ends_of_brackets(text, known, meeting)}):
        behind = _PARTED.match(text.text, end)
        if behind and charges(text[start:end]) and _charges_at_once(text[behind.end() :]):
            parts.append(text[start:end])
            start = behind.end()
    return [*parts, text[start:]]


def _ends_of_labels(text: Passage) -> list[int]:
    return [len(text.text[:end].rstrip(" .;")) for _, end in labelled(text).cuts if end < len(text)]


def _ends_of_brackets(text: Passage, known: Known, meeting: Meeting) -> list[int]:
    found = (one.end() for one in _BRACKET_ENDS.finditer(text.text))
    return [
        end
        for end in found
        if (said := trailing_bracket(text[:end], known, meeting)) and said.who and said.cuts[0][1] == end
    ]


def _charges_at_once(text: Passage) -> bool:
    """Its first clause has a verb that charges, and opens with no word that leans on what was before."""
    first = _FIRST_CLAUSE.match(text.text)
    return first is not None and not _LEANS.match(text.folded) and charges(text[: first.end()])


def _edges(pattern: re.Pattern[str], text: Passage, said: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where `pattern` cuts, but for what a label says."""
    found = (one.span() for one in pattern.finditer(text.text))
    return [edge for edge in found if not any(start < edge[1] <= end for start, end in said)]


def _charges_somebody(text: Passage, known: Known, asides: list[tuple[int, int]], *, outright: bool) -> bool:
    """`outright`: in the dative, not by a sign behind a name."""
    if begins_with_label(text.folded):
        return False
    addressee = find_addressee(text, known, asides)
    return addressee is not None and not addressee.alone and not (outright and addressee.said_by_sign)


def _by_deadline(text: Passage, deadlines: Deadlines) -> list[Passage]:
    timings = deadlines.within(text)
    if len(timings) == 1 and timings[0].deadline.kind is DeadlineKind.RECURRING:
        return _once_and_again(text, timings[0])
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


def _once_and_again(text: Passage, again: Timing) -> list[Passage]:
    """«Установить знаки, исправность их проверять ежедневно»: what is done once doesn't repeat."""
    verbs = [found for found in _WORD.finditer(text.text) if is_infinitive(found.group())]
    if len(verbs) < 2 or again.start < verbs[0].end() or not is_perfective(verbs[0].group()):
        return [text]
    second = next((verb for verb in verbs[1:] if not is_perfective(verb.group())), None)
    edges = [found.span() for found in _ONCE_ENDS.finditer(text.text, verbs[0].end(), again.end)]
    before_it = [edge for edge in edges if second is not None and edge[1] <= min(second.start(), again.start)]
    if second is None or not before_it:
        return [text]
    edge = before_it[-1]
    return [text[: edge[0]], text[edge[1] :]]


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
