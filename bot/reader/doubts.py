"""What a decision, once read, shows that it may have been read wrong: an ordered table of checks.

Each check looks at the finished decision alone and says what could be meant instead; the review asks the
secretary. What the rules themselves were unsure of while reading is theirs to say (`apart`, `who`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.domain.deadlines import Deadline
from bot.reader import morphology as m
from bot.reader.calendar_words import MONTH, WEEKDAY
from bot.reader.draft import Doubt
from bot.reader.giving import gets_it
from bot.reader.passage import Passage, fold
from bot.reader.patterns import lazy
from bot.reader.people import names_in
from bot.reader.tasks import declares


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as read; `named_itself`: its own sentence or labels say who."""

    text: str
    assignees: tuple[str, ...]
    deadline: Deadline | None
    named_itself: bool

    @property
    def folded(self) -> str:
        return fold(self.text)


_Check = Callable[[Decided], Iterator[Doubt]]

_WORD = lazy(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_LABEL_LEFT = lazy(r"(?<![а-я])(?:срок(?:и)?\s*(?::|-\s)|отв\.|отв\s*:|ответственн\w+\s*(?::|-\s)|исп\.)")
_ABBREVIATION = lazy(r"[А-ЯЁ]{2,}")
_NEXT_SENTENCE = lazy(r"[.;]\s+(?=[А-ЯЁ])")
#: Words of a name; the longest names of groups have about as many.
_LONGEST_NAME = 12
#: Belongs to no name: a label, a time, an abbreviation torn off.
_NO_NAME = lazy(
    rf":|\bв\s+составе|\bпод\s+рук|^(?:еже|кажд[а-я]+\s+(?:{WEEKDAY}|день|недел|месяц|квартал|год)|также|срок|со?\s|на\s|до\s|при\s|и\s)|\d{{1,2}}\.\d{{2}}|\d\s+{MONTH}"
)

#: Words of time that may be a deadline where none was read.
_TIME = lazy(
    rf"(?<![а-я\d.])(?:(?:до|к|ко|с|по)\s+)?(?:\d{{1,2}}\s?-\s?)?\d{{1,2}}(?:-?го)?\s+{MONTH}(?:\s+20\d\d)?"
    r"|(?<![\d.№])(?:до|к|с|по)\s+\d{1,2}[./]\d{1,2}(?![\d%])(?:[./]\d{2,4})?"
    r"|(?<![\d.№])\d{1,2}\.\d{2}\.(?:20)?\d\d"
    rf"|(?<![а-я])(?:до|к|в|во|по)\s+{WEEKDAY}"
    rf"|(?<![а-я])(?:в|до\s+конца|к)\s+{MONTH}"
    r"|(?<![а-я])(?:еже(?:дневн|недельн|месячн|квартальн|годн)[а-я]+|кажд(?:ый|ую|ое|ого)\s+[а-я]+|раз\s+в\s+[а-я]+)"
    r"|(?<![а-я])(?:срочно|немедленно|незамедлительно|завтра|сегодня|постоянно)(?![а-я])"
    r"|(?<![а-я])(?:в\s+течени[еи]|не\s+позднее|не\s+позже|в\s+срок|до\s+(?:начала|конца|окончания|выезда|открытия))"
    r"\s+[а-я\d]+(?:\s+[а-я]+)?"
    r"|(?<![а-я])после\s+(?!чего)[а-я]+(?:\s+[а-я]+)?$"
)
#: Before a day that names a paper or says from when things are counted.
_OF_A_PAPER = lazy(r"(?:\bот|состоянию\s+на|№\s*\S+\s+от|за|на)\s+$")


def doubts_of(one: Decided) -> Iterator[Doubt]:
    """What the checks say, in the order of the table."""
    return (doubt for check in _CHECKS for doubt in check(one))


def _label_left(one: Decided) -> Iterator[Doubt]:
    """«… разметку. Отв Иванова»: a label that was not understood stayed in the text."""
    if found := _LABEL_LEFT.search(one.folded):
        yield Doubt("text", "label_in_text", one.text[found.start() :])


def _time_left(one: Decided) -> Iterator[Doubt]:
    """Words of time in the text, where no deadline was read."""
    if one.deadline is not None or declares(Passage.whole(one.text)):
        return
    for found in _TIME.finditer(one.folded):
        if not _OF_A_PAPER.search(one.folded, max(0, found.start() - 20), found.start()):
            words = one.text[found.start() : found.end()]
            yield Doubt("deadline", "maybe_deadline", words)
            yield Doubt("text", "maybe_deadline", words)
            return


def _somebody_left(one: Decided) -> Iterator[Doubt]:
    """«КЦСОН организовать …»: before the verb stands what may be who it is given to."""
    if one.named_itself or declares(Passage.whole(one.text)):
        return
    before = _before_verb(one.text)
    given = gets_it(Passage.whole(one.text), (0, len(before)), len(before)) if before else False
    if before and not given and _may_be_addressee(before):
        yield Doubt("assignees", "maybe_addressee", before)
        yield Doubt("text", "maybe_addressee", before)


def _somebody_behind(one: Decided) -> Iterator[Doubt]:
    """«Отказать … . Лопухову М.Е. подготовить …»: the second sentence may be somebody else's."""
    for found in _NEXT_SENTENCE.finditer(one.text):
        before = _before_verb(one.text[found.end() :])
        if before and next((name.start for name in names_in(before)), -1) == 0:
            yield Doubt("assignees", "maybe_addressee", before)
            yield Doubt("text", "maybe_addressee", before)
            return


def _odd_name(one: Decided) -> Iterator[Doubt]:
    """An assignee that looks like no name of a person, a body or a group."""
    if odd := next((name for name in one.assignees if _is_odd(name)), None):
        yield Doubt("assignees", "unusual_name", odd)


def _before_verb(text: str) -> str:
    for found in _WORD.finditer(text[:300]):
        if m.is_infinitive(found.group()):
            return text[: found.start()].strip(" ,;:–—-")
    return ""


def _may_be_addressee(words: str) -> bool:
    if next((name.start for name in names_in(words)), -1) == 0 or _ABBREVIATION.match(words):
        return True
    first = _WORD.match(words)
    return first is not None and any(
        one.tag.animacy == "anim" for one in m.readings_in(first.group(), m.DATIVE) if one.tag.POS == m.NOUN
    )


def _is_odd(name: str) -> bool:
    words = _WORD.findall(name)
    if not words or len(words) > _LONGEST_NAME or _NO_NAME.search(fold(name)):
        return True
    if name.count("(") != name.count(")") or (
        len(words) == 1 and name.islower() and len(name) < 4 and name != "все"
    ):
        return True
    person = next(names_in(name), None)
    return (person is not None and person.end - person.start < len(name)) or any(
        m.is_infinitive(word) for word in words
    )


_CHECKS: tuple[_Check, ...] = (_label_left, _time_left, _somebody_left, _somebody_behind, _odd_name)
