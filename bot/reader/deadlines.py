"""Deadlines in a label's value and in running text, by the table of `deadline_rules`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from bot.domain.calendar import WorkingDays
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.reader.days import Meeting, day_in
from bot.reader.deadline_addressee import before_addressee
from bot.reader.deadline_parts import HOLDING
from bot.reader.deadline_rule import MAYBE_NONE, WHICH_DAY
from bot.reader.deadline_rules import Grade, Rule, rules_for
from bot.reader.figures import in_figures
from bot.reader.morphology import is_infinitive
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.rules_of_repeating import AS_LONG, THEN_AGAIN
from bot.reader.terms import Found, Term
from bot.reader.vocabulary import GATHERING, NOTHING, any_of

_NOTHING = lazy(any_of(NOTHING))
_SAME = lazy(r"(?:в\s+|срок\w*\s+)?(?:тот|та|те)\s+же(?:\s+срок\w*)?|аналогичн\w+")
#: What stands in quotes names something; but for the number of a day: «25» марта.
_QUOTED = lazy(r'"\s?\d{1,2}\s?"|"[^"]*"')
_CLAUSE_ENDS = lazy(r"\s*(?:[.,;:)]|\sи\s|$)")
_SENTENCE_ENDS = lazy(r"\s*[.;,)]*\s*$")
_SET_OFF = lazy(r"(?:[,.;:(]\s*|\s-\s+|^\s*)$")
#: «2026 г.» keeps its full stop.
_ABBREVIATED = lazy(r"(?:\bгг?|\bкв|\bраб|\bч|\b[рк]\.?\s?д|\bдн|\bнед|\bмес)\.$")
#: Between these and the next comma stands what somebody else does, or did: «…, что приём идёт до 1 апреля».
_REPORTED = lazy(r",\s*(?:о\s+том\s*,\s*)?(?:что|(?:[а-я]+\s+){0,3}котор[а-я]+)\s[^,;]*$")
#: A participle's own day: «проверки, проведенной 10 апреля», «договор, заключенный на срок до 31 декабря».
_PARTICIPLE = (
    r"[,(]\s*(?:не\s+)?[а-я]{2,}(?:[вгд]ш|нн|ющ|ящ|ущ|ащ)(?:ий|ый|его|ого|ему|ому|им|ым|ем|ом|ая|ую|ей|ой|ее|ое|ие"
    r"|ые|их|ых|ими|ыми)(?:ся)?\s+"
)
_ATTRIBUTE = lazy(_PARTICIPLE + r"(?:[а-я\d]+\s+){0,4}$")
_OUTRIGHT_ATTRIBUTE = lazy(_PARTICIPLE + r"(?:на\s+|в\s+)?$")
#: A bare day behind it is the day of what is spoken of: «сообщить об отключении воды 12 марта».
_ABOUT = lazy(
    r"(?<![а-я])(?:о|об|обо|на\s+случай|(?:на|для|по)\s+(?:проведени|организаци|подготовк)[а-я]+)"
    r"\s+[а-я](?:(?!\sна\s|т[ьи](?:ся)?\s)[^,;.])*$"
)
#: What lasts so long by itself: «согласовать отпуск с 1 по 14 июля».
_LASTS = lazy(r"(?<![а-я])(?:отпуск|командировк|поздравл)[а-я]*\s+$")
_MEETS = lazy(rf"\s+на\s+(?:[а-я]+\s+)?{any_of(GATHERING)}")
_CONVENES = lazy(r"(?<![а-я])(?:провести|организовать|собрать|созвать)\s")
_HELD = lazy(rf"(?<![а-я]){any_of(HOLDING)}\s(?!.*?[;.]\s)")
_THEN_AGAIN = lazy(THEN_AGAIN)
_AS_LONG = lazy(AS_LONG)
#: A day without a year that lies so far ahead has just been.
_FAR = timedelta(days=300)
_WITH_YEAR = lazy(r"20\d\d|\.\d\d$|год|г\.")
_LAST_WORD = lazy(r"([а-яА-ЯёЁ_-]+)\s+$")
_WORD = lazy(r"[а-яё]+")

#: No words that say when anywhere are shorter.
_SHORTEST = 4

_ONCE = frozenset({DeadlineKind.DATE, DeadlineKind.PERIOD})

#: What no rule could read still is a deadline: its words are kept, with a doubt.
UNREAD = "unread"
#: The label points at the item before.
SAME = "same"
#: Reasons of doubt.
UNREAD_DOUBT = "deadline_not_understood"
SEVERAL = "several_deadlines"


Reading = tuple[Rule, Found, Term]


@dataclass(frozen=True, slots=True)
class Timing:
    """A deadline with the rule that read it and its place in the passage it was read from."""

    deadline: Deadline
    rule: str
    grade: Grade
    start: int
    end: int
    #: Why it may be wrong (`Doubt.reason`), and the other reading's words.
    doubt: str | None = None
    other: str | None = None


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
    read = _best(in_figures(value.digits_mended), meeting)
    if read is None:
        return Timing(Deadline(DeadlineKind.DATE, None, words), UNREAD, Grade.LABEL, *whole, UNREAD_DOUBT)
    rule, found, term = read
    deadline = Deadline(term.kind, term.due, words, term.time)
    doubt = rule.doubt if rule.doubt == WHICH_DAY else None
    other = _another(value, found, deadline, meeting)
    return Timing(deadline, rule.name, rule.grade, *whole, SEVERAL if other else doubt, other)


def _best(text: str, meeting: Meeting) -> Reading | None:
    """The first reading; a past day gives way to one ahead: «20.04.2026 (перенос с 01.03.2026)»."""
    readings = _readings(text, meeting, Grade.VALUE)
    first = next(readings, None)
    if first is None or not _is_past(first[2], meeting):
        return first
    apart = (one for one in readings if not _overlap(one[1], first[1]) and not _is_past(one[2], meeting))
    return next(apart, first)


def _another(value: Passage, read: Found, deadline: Deadline, meeting: Meeting) -> str | None:
    """The words of a second deadline in a value: «до 10.03 – списки, до 20.03 – отчёт»."""
    start, end = read.span()
    if max(start, len(value) - end) < _SHORTEST:
        return None
    return next(
        (
            one.deadline.text
            for one in find_all(value, meeting)
            if (one.end <= start or end <= one.start)
            and one.grade is Grade.ANYWHERE
            and (one.deadline.kind, one.deadline.due) != (deadline.kind, deadline.due)
        ),
        None,
    )


def read_deadline(words: str, day: date, calendar: WorkingDays) -> Deadline | None:
    """A deadline somebody typed, counted from `day`; None where the words say none."""
    timing = read_value(Passage.whole(words), Meeting(day, None, calendar))
    return timing.deadline if timing and timing.rule not in (UNREAD, SAME) else None


def is_deadline(text: Passage, meeting: Meeting) -> bool:
    """Whether a text says when and hardly anything else."""
    text = text.stripped(" \t.,;:–—-")
    for _, found, _ in _readings(in_figures(text.digits_mended), meeting, Grade.LABEL):
        start, end = found.span()
        rest = _WORD.findall(text.folded[:start] + " " + text.folded[end:])
        return sum(map(len, rest)) <= 0.4 * len(text)
    return False


def find_all(text: Passage, meeting: Meeting) -> list[Timing]:
    """The deadlines of running text, where each rule's grade lets it speak; in order, none overlapping."""
    masked = in_figures(_QUOTED.sub(_blank, text.digits_mended))
    found: list[Timing] = []
    taken = bytearray(len(masked))
    refused = bytearray(len(masked))  # stretches that are none: nor is their last day
    for rule, match, term in _readings(masked, meeting, Grade.APART):
        start, end = _span(match, term, masked)
        end = before_addressee(text.text, start, end)
        if taken.find(1, start, end) >= 0 or refused[start:end] == b"\1" * (end - start):
            continue
        if (
            _is_past(term, meeting)
            or _is_just_past(rule, match, term, meeting)
            or not _may_speak(rule, masked, start, end)
        ):
            if term.kind is DeadlineKind.PERIOD:
                refused[start:end] = b"\1" * (end - start)
            continue
        words = " ".join(text.text[start:end].split())
        deadline = Deadline(term.kind, term.due, words, term.time)
        doubt = rule.doubt or (None if rule.grade is Grade.ANYWHERE else MAYBE_NONE)
        found.append(Timing(deadline, rule.name, rule.grade, start, end, doubt))
        taken[start:end] = b"\1" * (end - start)
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


def _readings(text: str, meeting: Meeting, at_least: Grade) -> Iterator[Reading]:
    """What the rules of a grade read, rule by rule."""
    for rule in rules_for(text, at_least):
        for match in rule.pattern.finditer(text):
            term = rule.read(match, meeting)
            if term:
                yield rule, match, _gone_on(term, _goes_on(match, term, text), meeting)


def _blank(quoted: Found) -> str:
    words = quoted.group()
    return words if words.strip('" ').isdecimal() else " " * len(words)


def _goes_on(found: Found, term: Term, text: str) -> Found | None:
    """What belongs to the words and stands behind: «далее – ежегодно», «пока открыт объезд»."""
    again = _THEN_AGAIN.match(text, found.end())
    return again or (_AS_LONG.match(text, found.end()) if term.kind is DeadlineKind.RECURRING else None)


def _gone_on(term: Term, behind: Found | None, meeting: Meeting) -> Term:
    if behind is None:
        return term
    if term.kind in _ONCE:
        return replace(term, kind=DeadlineKind.RECURRING)
    begins = day_in(behind, "1", meeting) if behind.groupdict().get("from") else None
    return replace(term, due=begins or term.due)


def _span(found: Found, term: Term, text: str) -> tuple[int, int]:
    """Where the words stand, with what they go on with, without a space an hour left."""
    start, end = found.span()
    behind = _goes_on(found, term, text)
    end = behind.end() if behind else end
    return start, start + len(text[start:end].rstrip())


def _overlap(one: Found, other: Found) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _is_past(term: Term, meeting: Meeting) -> bool:
    """A day before the meeting is no day to do it by: «договор, заключённый до 31.12.2025»."""
    return bool(term.due and meeting.date and term.due < meeting.date)


def _is_just_past(rule: Rule, found: Found, term: Term, meeting: Meeting) -> bool:
    """«по итогам турнира 21–22 февраля», said in March: the next such day is hardly meant."""
    trusted = rule.grade is Grade.ANYWHERE and rule.doubt != MAYBE_NONE
    if trusted or term.kind is DeadlineKind.RECURRING or not (term.due and meeting.date):
        return False
    return term.due - meeting.date > _FAR and not _WITH_YEAR.search(found.group())


def _may_speak(rule: Rule, text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 200) : start]
    if _is_of_something_else(rule, before, text[end : end + 60]):
        return False
    if rule.grade is Grade.ANYWHERE:
        return True
    if rule.grade is Grade.APART:
        return bool(_SET_OFF.search(text, max(0, start - 8), start) and _SENTENCE_ENDS.match(text, end))
    if rule.grade is Grade.HELD:
        return bool(_HELD.search(before))
    verb = _LAST_WORD.search(before[-40:])
    return (
        bool(_CLAUSE_ENDS.match(text, end))
        or bool(verb and is_infinitive(verb.group(1)))
        or _first_infinitive(text) >= end
    )


def _is_of_something_else(rule: Rule, before: str, behind: str) -> bool:
    """The words before say whose time it is: what is reported, what a participle tells, what is spoken of."""
    of_what_is_spoken_of = _ABOUT.search(before) and not _CONVENES.search(before) and not _MEETS.match(behind)
    if rule.doubt == MAYBE_NONE and of_what_is_spoken_of:
        return True
    attribute = (
        _OUTRIGHT_ATTRIBUTE if rule.grade is Grade.ANYWHERE and rule.doubt != MAYBE_NONE else _ATTRIBUTE
    )
    return any(words.search(before) for words in (_REPORTED, _LASTS, attribute))


@lru_cache(maxsize=4)
def _first_infinitive(text: str) -> int:
    """Where it begins; -1 where there is none."""
    return next((word.start() for word in _WORD.finditer(text) if is_infinitive(word.group())), -1)
