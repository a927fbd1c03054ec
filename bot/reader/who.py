"""A written list of people, bodies and groups → names in the nominative.

«Специалисту управления (Архиповой Ю.И.) совместно с методистами» → («Архипова Ю.И.»), («методисты»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reader import morphology as m
from bot.reader.passage import fold
from bot.reader.people import Known, Name, may_be_surname, names_in
from bot.reader.phrases import (
    are_like_adjectives,
    closing_bracket,
    head_of,
    in_nominative,
    is_legal_form,
    names_body,
    tokens_of,
)
from bot.reader.surnames import looks_nominative
from bot.reader.vocabulary import GOVERNORS, NOTHING, ROLES, TOGETHER, any_of

_TOGETHER = re.compile(TOGETHER)
_NOTHING = re.compile(any_of(NOTHING))
_ROLE = re.compile(rf"(?<=\s){any_of(ROLES)}(?=\s|$)")
_GOVERNOR = re.compile(rf"{any_of(GOVERNORS)}\s*$")
_SAME = re.compile(r"(?:те|тот|та)\s+же|он\s+же|она\s+же|они\s+же")
_IDLE = re.compile(r"\(?по\s+согласованию\)?|\(?по\s+списку\)?|\(?свод\)?")
_NOT_A_SEPARATOR = re.compile(
    r"\s*(?:\d|№|кроме\b|за\s+исключением|имеющ|участвующ|реализующ|работающ|осуществляющ|котор|[а-я]+вш(?:ие|их|им|ий|его|ему|ая|ей)(?:ся)?\b)"
)
_SPECIFIC_AND_SHORT = re.compile(
    r'(?P<role>[а-яё]+)\s+(?P<one>.*["»])\s+и\s+(?P<other>[А-ЯЁ]{2,}(?:\s.*)?)', re.DOTALL
)
_INSIDE_BRACKETS = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Who:
    """`same`: the list only points at the item before («те же»); `doubts` are (code, other reading)."""

    assignees: tuple[str, ...] = ()
    co_assignees: tuple[str, ...] = ()
    same: bool = False
    doubts: tuple[tuple[str, str | None], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.assignees or self.co_assignees or self.same)


NOBODY = Who()


@dataclass(slots=True)
class _List:
    """The names gathered so far, with what was unsure."""

    known: Known
    names: list[str]
    doubts: list[tuple[str, str | None]]

    def add(self, name: str) -> None:
        if name and name not in self.names:
            self.names.append(name)

    def add_person(self, name: Name, case: str) -> None:
        resolved = self.known.resolve(name, case)
        self.add(resolved.name)
        if resolved.doubt:
            self.doubts.append((resolved.doubt, None))


def read_who(value: str, case: str, known: Known) -> Who:
    """The names in `value`, which stands in `case` (`accs`, `datv`, `nomn`, …)."""
    value = " ".join(value.replace("_", " ").split()).strip(" .,;:–—-")
    folded = fold(value)
    if not value or _NOTHING.fullmatch(folded) or not any(c.isalpha() for c in value):
        return NOBODY
    if _SAME.fullmatch(folded):
        return Who(same=True)
    together = _TOGETHER.search(folded)
    first = _names(value[: together.start()] if together else value, case, known)
    second = _names(value[together.end() :], m.INSTRUMENTAL, known) if together else _List(known, [], [])
    return Who(tuple(first.names), tuple(second.names), doubts=(*first.doubts, *second.doubts))


def _names(value: str, case: str, known: Known) -> _List:
    found = _List(known, [], [])
    person_before = False
    for part in _parts(value, case):
        if person_before and not part[:1].isdigit() and _is_apposition(part, found):
            found.doubts.append(("post_or_second_person", _plain(part, case)))
            person_before = False
            continue
        person_before = _take(part, case, found)
    return found


def _take(part: str, case: str, found: _List) -> bool:
    """Adds one part of the list; tells whether it was a person."""
    part = part.strip(" .,;:–—-")
    folded = fold(part)
    if not part or _NOTHING.fullmatch(folded) or _IDLE.fullmatch(folded):
        return False
    if part.count("(") > 1 and (each := _in_brackets(part)):
        for one in each:
            found.add_person(one, m.NOMINATIVE if looks_nominative(one.surname) else case)
        return True
    outside, inside = _bracket(part)
    person = next(iter(_people(outside, case, found.known)), None)
    if person:
        _take_person(outside, person, case, found)
        return True
    people_inside = _people(inside, case, found.known)
    if people_inside:
        if names_body(outside) or is_legal_form(outside):
            found.add(_plain(outside, case))
        for one in people_inside:
            found.add_person(
                one, m.NOMINATIVE if looks_nominative(one.surname) else _case_of(one, case, found.known)
            )
        return True
    if by_first_name := found.known.by_first_name(outside):
        found.add(by_first_name)
        return True
    for phrase in _without_commas(part if inside and not _IDLE.fullmatch(fold(inside)) else outside):
        for name in _distributed(_plain(phrase, case)):
            found.add(name)
    return False


def _take_person(part: str, person: Name, case: str, found: _List) -> None:
    """«отделу кадров Лариной Ж.К.»: a body stays, a post is dropped; what follows without a comma is next."""
    before, after = part[: person.start].strip(" ,–—-"), part[person.end :].strip(" ,.–—-")
    if before and names_body(before):
        found.add(_plain(before, case))
    found.add_person(person, _case_of(person, case, found.known))
    if after and len(after) > 2:
        _take(after, case, found)


def _people(text: str, case: str, known: Known) -> list[Name]:
    """Names with initials; failing that, surnames that are known, or that can only be one."""
    people = list(names_in(text))
    if people or not text:
        return people
    words = [one for one in tokens_of(text, limit=12) if one.kind == "word" and one.text[:1].isupper()]
    alone = [
        Name(one.start, one.end, one.text, "")
        for one in words
        if len(one.text) > 2 and known.matching(one.text)
    ]
    if alone:
        return alone
    if (
        len(words) == 1
        and words[0].text == text.strip()
        and not is_legal_form(text)
        and may_be_surname(text, case)
    ):
        return [Name(words[0].start, words[0].end, words[0].text, "")]
    return []


def _case_of(name: Name, case: str, known: Known) -> str:
    """A name behind a post in the dative may stand in the nominative: «психологу (Островский М.А.)»."""
    if any(surname == name.surname for surname, _ in known.matching(name.surname, name.initials)):
        return m.NOMINATIVE
    if looks_nominative(name.surname) and not m.can_be(name.surname, case, m.NOUN):
        return m.NOMINATIVE
    return case


# --- cutting a list into its parts ------------------------------------------------------------------------


def _parts(value: str, case: str) -> list[str]:
    """At commas, semicolons, «+», dashes and at an «и» behind which another name in the case begins."""
    parts: list[str] = []
    start = at = 0
    while at < len(value):
        if value[at] == "(":
            at = closing_bracket(value, at) or at + 1
            continue
        if value[at] in '«"':
            closing = value.find("»" if value[at] == "«" else '"', at + 1)
            at = closing + 1 if closing > 0 else at + 1
            continue
        width = _separator(value, at, case)
        if width:
            parts.append(value[start:at])
            start = at = at + width
        else:
            at += 1
    parts.append(value[start:])
    return [part.strip() for part in parts if part.strip()]


def _separator(value: str, at: int, case: str) -> int:
    """How many characters at `at` part two names: 0 for none."""
    sign = value[at]
    if sign in ";\n+":
        return 1
    if sign == ",":
        before, after = value[:at].rpartition(" ")[2], value[at + 1 : at + 40].strip().partition(" ")[0]
        if _NOT_A_SEPARATOR.match(fold(value[at + 1 : at + 30])) or are_like_adjectives(before, after):
            return 0
        return 1
    if sign in "–—-" and value[at - 1 : at] == " " and value[at + 1 : at + 2] == " ":
        return 1
    if sign in "иИ" and value[at - 1 : at] in {" ", ""} and value[at + 1 : at + 2] == " ":
        return 2 if _name_begins(value[at + 2 : at + 80], case) else 0
    return 0


def _name_begins(rest: str, case: str) -> bool:
    tokens = tokens_of(rest, limit=4)
    if not tokens:
        return False
    first = tokens[0]
    if first.kind == "name" or (first.text[:1].isupper() and may_be_surname(first.text, case)):
        return True
    if first.text.endswith(".") and first.kind == "word":
        return True
    head = head_of(tokens, case)
    return head is not None and not m.can_be(head.text, m.GENITIVE, m.NOUN)


def _without_commas(phrase: str) -> list[str]:
    """«отдел образования руководители ОО» → two."""
    parts, start = [], 0
    folded = fold(phrase)
    for found in _ROLE.finditer(folded):
        if _GOVERNOR.search(folded, start, found.start()) or folded[: found.start()].rstrip().endswith(
            (" и", ",")
        ):
            continue
        edge = _before_adjectives(phrase, found.start())
        if edge > start:
            parts.append(phrase[start:edge])
            start = edge
    parts.append(phrase[start:])
    return [part.strip() for part in parts if part.strip()]


def _before_adjectives(phrase: str, at: int) -> int:
    """Before the adjectives that belong to the noun at `at`: «классные руководители»."""
    while True:
        word = phrase[:at].rstrip().rpartition(" ")[2]
        if not word or not m.can_be(word, m.NOMINATIVE, m.ADJECTIVE, m.PARTICIPLE):
            return at
        at = len(phrase[:at].rstrip()) - len(word)


def _distributed(name: str) -> list[str]:
    """«руководители МБУ «…» и ОО» → one for the named body, one for the rest."""
    both = _SPECIFIC_AND_SHORT.fullmatch(name)
    if not both:
        return [name]
    return [f"{both['role']} {both['one']}", f"{both['role']} {both['other']}"]


def _bracket(part: str) -> tuple[str, str]:
    """The part without its last bracket, and what stood in it."""
    start = part.find("(")
    end = closing_bracket(part, start) if start >= 0 else None
    if start < 0 or end is None:
        return part, ""
    return f"{part[:start].rstrip()} {part[end:].lstrip()}".strip(), part[start + 1 : end - 1]


def _in_brackets(part: str) -> list[Name]:
    """«директорам школ № 4 (Усова В.Г.), № 9 (Назаров Т.Т.)»: whoever each of the brackets names."""
    named = [
        next(names_in(inside), None) or _surname(inside.strip()) for inside in _INSIDE_BRACKETS.findall(part)
    ]
    return [one for one in named if one is not None] if all(named) else []


def _surname(word: str) -> Name | None:
    return Name(0, len(word), word, "") if may_be_surname(word, m.NOMINATIVE) and word[:1].isupper() else None


def _is_apposition(part: str, found: _List) -> bool:
    """«Ягупов Т.Р., директор школы»: one post in the singular behind a person is his."""
    if _people(part, m.NOMINATIVE, found.known):
        return False
    head = head_of(tokens_of(part, limit=6), m.NOMINATIVE)
    if head is None or names_body(part):
        return False
    one_person = any(
        one.tag.POS == m.NOUN and one.tag.number == "sing" and one.tag.animacy == "anim"
        for one in m.readings_in(head.text, m.NOMINATIVE)
    )
    return one_person and bool(found.names) and found.known.is_post_of(head.text, found.names[-1])


def _plain(phrase: str, case: str) -> str:
    """In the nominative, without a capital that only the sentence's start gave it."""
    phrase = in_nominative(phrase.strip(" .,;:"), case)
    first = phrase.split(" ", 1)[0]
    if is_legal_form(first) or not first[1:].islower():
        return phrase
    return phrase[:1].lower() + phrase[1:]
