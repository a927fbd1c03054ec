"""Deadlines in a label's value and in running text, by the table of `deadline_rules`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.calendar import WorkingDays
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.reader.days import Meeting
from bot.reader.deadline_rules import Grade, Rule, rules_for
from bot.reader.morphology import is_infinitive
from bot.reader.passage import Passage
from bot.reader.terms import Term
from bot.reader.vocabulary import NOTHING, any_of

_NOTHING = re.compile(any_of(NOTHING))
_SAME = re.compile(r"(?:тот|та|те)\s+же|аналогичн\w+")
_QUOTED = re.compile(r'"[^"\d][^"]*"')
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:)]|$)")
_SENTENCE_ENDS = re.compile(r"\s*[.;,)]*\s*$")
_SET_OFF = re.compile(r"(?:[,.;:(]\s*|\s-\s+|^\s*)$")
#: «2026 г.» keeps its full stop.
_ABBREVIATED = re.compile(r"(?:\bгг?|\bкв|\bраб|\bч)\.$")
_LAST_WORD = re.compile(r"([а-яА-ЯёЁ_-]+)\s+$")
_WORD = re.compile(r"[а-яё]+")

#: What no rule could read still is a deadline: its words are kept, with a doubt.
UNREAD = "unread"
#: The label points at the item before.
SAME = "same"


@dataclass(frozen=True, slots=True)
class Timing:
    """A deadline with the rule that read it and its place in the passage it was read from."""

    deadline: Deadline
    rule: str
    grade: Grade
    start: int
    end: int


def read_value(value: Passage, meeting: Meeting) -> Timing | None:
    """The deadline a label, a bracket or a column holds; None where it holds none."""
    value = value.stripped(" \t,;:–—-")
    if not _ABBREVIATED.search(value.folded):
        value = value.stripped(" .")
    words = " ".join(value.text.split())
    if not words or _NOTHING.fullmatch(value.folded):
        return None
    whole = 0, len(value)
    if _SAME.fullmatch(value.folded):
        return Timing(Deadline(DeadlineKind.DATE, None, words), SAME, Grade.LABEL, *whole)
    for rule in rules_for(value.digits_mended):
        for found in rule.pattern.finditer(value.digits_mended):
            term = rule.read(found, meeting)
            if term:
                return Timing(Deadline(term.kind, term.due, words, term.time), rule.name, rule.grade, *whole)
    return Timing(Deadline(DeadlineKind.DATE, None, words), UNREAD, Grade.LABEL, *whole)


def read_deadline(words: str, day: date, calendar: WorkingDays) -> Deadline | None:
    """A deadline somebody typed, counted from `day`; None where the words say none."""
    timing = read_value(Passage.whole(words), Meeting(day, None, calendar))
    return timing.deadline if timing and timing.rule not in (UNREAD, SAME) else None


def is_deadline(text: Passage, meeting: Meeting) -> bool:
    """Whether a text says when and hardly anything else."""
    text = text.stripped(" \t.,;:–—-")
    for rule in rules_for(text.digits_mended):
        found = rule.pattern.search(text.digits_mended)
        if found and rule.read(found, meeting):
            rest = _WORD.findall(text.folded[: found.start()] + " " + text.folded[found.end() :])
            return sum(map(len, rest)) <= 0.4 * len(text)
    return False


def find_all(text: Passage, meeting: Meeting) -> list[Timing]:
    """The deadlines of running text, where each rule's grade lets it speak; in order, none overlapping."""
    masked = _QUOTED.sub(lambda found: " " * len(found.group()), text.digits_mended)
    first_verb = _first_infinitive(masked)
    found: list[Timing] = []
    for rule in rules_for(masked):
        if rule.grade is Grade.LABEL:
            continue
        for match, term in _readings(rule, masked, meeting):
            start, end = match.span()
            if any(start < other.end and other.start < end for other in found):
                continue
            if _may_speak(rule.grade, masked, start, end, first_verb):
                words = " ".join(text.text[start:end].split())
                found.append(
                    Timing(Deadline(term.kind, term.due, words, term.time), rule.name, rule.grade, start, end)
                )
    return sorted(found, key=lambda one: one.start)


class Deadlines:
    """`find_all` over the texts of one document, each looked through once."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self._found: dict[str, list[Timing]] = {}

    def within(self, text: Passage) -> list[Timing]:
        if text.text not in self._found:
            self._found[text.text] = find_all(text, self.meeting)
        return self._found[text.text]


def _readings(rule: Rule, text: str, meeting: Meeting) -> Iterator[tuple[re.Match[str], Term]]:
    for match in rule.pattern.finditer(text):
        term = rule.read(match, meeting)
        if term:
            yield match, term


def _may_speak(grade: Grade, text: str, start: int, end: int, first_verb: int) -> bool:
    if grade is Grade.ANYWHERE:
        return True
    if grade is Grade.APART:
        return bool(_SET_OFF.search(text, max(0, start - 8), start) and _SENTENCE_ENDS.match(text, end))
    before = _LAST_WORD.search(text, max(0, start - 40), start)
    return (
        end <= first_verb < len(text)
        or bool(_CLAUSE_ENDS.match(text, end))
        or bool(before and is_infinitive(before.group(1)))
    )


def _first_infinitive(text: str) -> int:
    return next((found.start() for found in _WORD.finditer(text) if is_infinitive(found.group())), len(text))
