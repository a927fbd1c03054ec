"""A written list of people, bodies and groups → names in the nominative.

«Специалисту управления (Архиповой Ю.И.) совместно с методистами» → («Архипова Ю.И.»), («методисты»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reader import morphology as m
from bot.reader.name_lists import parts_of, without_commas
from bot.reader.passage import fold
from bot.reader.patterns import lazy
from bot.reader.people import Known, Name, names_in
from bot.reader.persons import can_only_be_a_surname, case_of, lone_surname, people_of
from bot.reader.phrases import (
    closing_bracket,
    head_of,
    in_nominative,
    is_legal_form,
    is_short_post,
    names_body,
    opens,
    tokens_of,
)
from bot.reader.surnames import is_masculine, looks_nominative
from bot.reader.vocabulary import NOTHING, TOGETHER, any_of

_TOGETHER = lazy(TOGETHER)
_NOTHING = lazy(any_of(NOTHING))
_SAME = lazy(r"(?:те|тот|та)\s+же|он\s+же|она\s+же|они\s+же")
_IDLE = lazy(
    r"(?:до|к|не\s+позднее|в\s+срок)\s.*|\(?по\s+согласованию\)?|(?:исполнител\w+\s+)?\(?по\s+списку\)?|\(?свод\)?"
)
_SPECIFIC_AND_SHORT = lazy(
    r'(?P<role>[а-яё]+)\s+(?P<one>.*["»])\s+и\s+(?P<other>[А-ЯЁ]{2,}(?:\s.*)?)', re.DOTALL
)
_UNDER = lazy(r"\s*\(?(?:под\s+рук\w*|рук|в\s+составе)[.:]?\s*$")
_IN_THE_PERSON_OF = lazy(r"\bв лице$")
_APPOINTS = lazy(r"(?<![а-я])(?:назначить|определить|считать)\s")
_DASH_BEHIND = lazy(r"\s+[-–—]\s")
_CONTRACTOR = lazy(r"(?:(?:ген|суб)?подряд|заказ|застрой)чик|поставщик")
_FIRM = lazy(r"\s*[А-ЯЁ]{2,6}\s*[«\"]")
#: «1) Иванов И.И.; 2) …»: the ordinal of a listed name.
_ORDINAL = lazy(r"(?:^|(?<=[\s;,]))\d{1,2}[.)]\s+(?=[А-ЯЁа-яё])")
#: «Ольшанская ЦРБ», and not «Каждое ДОУ», «Районная ПМПК».
_OF_ITS_PLACE = lazy(
    r"(?!Кажд|Район|Город|Област|Центр|Сельск|Детск)[А-ЯЁ][а-яё-]+(?:ая|ое|ий|ый)\s[А-ЯЁ]{2,}\b"
)
_INSIDE_BRACKETS = lazy(r"\(([^()]*)\)")


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
    people: int = 0
    share_a_post: bool = False

    def add(self, name: str) -> None:
        if name and name not in self.names:
            self.names.append(name)

    def add_person(self, name: Name, case: str) -> None:
        self.people += 1
        resolved = self.known.resolve(name, case)
        self.add(resolved.name)
        if resolved.doubt:
            self.doubts.append((resolved.doubt, resolved.other))


#: A longer value is no list of names: a document was pasted behind a label.
_LONGEST_LIST = 3000


def read_who(value: str, case: str, known: Known) -> Who:
    """The names in `value`, which stands in `case` (`accs`, `datv`, `nomn`, …)."""
    value = " ".join(value[:_LONGEST_LIST].replace("_", " ").split()).strip(" .,;:–—-")
    value = _ORDINAL.sub("; ", value).strip(" ;")
    folded = fold(value)
    if not value or _NOTHING.fullmatch(folded) or not any(c.isalpha() for c in value):
        return NOBODY
    if _SAME.fullmatch(folded):
        return Who(same=True)
    case = _case_met(value, case)
    together = _TOGETHER.search(folded)
    first = _names(value[: together.start()] if together else value, case, known)
    second = _names(value[together.end() :], m.INSTRUMENTAL, known) if together else _List(known, [], [])
    return Who(tuple(first.names), tuple(second.names), doubts=(*first.doubts, *second.doubts))


def _case_met(value: str, case: str) -> str:
    """The dative, where a label that promised the nominative is followed by one: «Отв.: директорам школ»."""
    if case != m.NOMINATIVE:
        return case
    if _APPOINTS.search(fold(value)):
        return m.ACCUSATIVE
    tokens = tokens_of(value, limit=6)
    if not tokens or tokens[0].kind != "word" or head_of(tokens, m.NOMINATIVE) or not opens(tokens, m.DATIVE):
        return case
    head = head_of(tokens, m.DATIVE)
    return m.DATIVE if head and not is_legal_form(tokens[0].text) else case


def _names(value: str, case: str, known: Known) -> _List:
    found = _List(known, [], [])
    person_before = False
    for part, surely_next in parts_of(value, case):
        if person_before and not surely_next and not part[:1].isdigit() and _is_apposition(part, found):
            found.doubts.append(("post_or_second_person", _plain(part, case)))
            person_before = False
            continue
        person_before = _take(part, case, found)
    return found


def _take(part: str, case: str, found: _List) -> bool:
    """Adds one part of the list; tells whether it was a person whose post hasn't been said."""
    said = _take_first(part, case, found)
    while isinstance(said, str):
        said = _take_first(said, case, found)
    return said


def _take_first(part: str, case: str, found: _List) -> bool | str:
    """As `_take`; of several persons without commas the first, with what is left to be taken."""
    part = part.strip(" .,;:–—-")
    folded = fold(part)
    if not part or _NOTHING.fullmatch(folded) or _IDLE.fullmatch(folded):
        return False
    if part.count("(") > 1 and (each := _in_brackets(part)):
        for one in each:
            found.add_person(one, m.NOMINATIVE if looks_nominative(one.surname) else case)
        return True
    outside, inside = _bracket(part)
    person = next(names_in(outside), None) or next(iter(people_of(outside, case, found.known)), None)
    if person is None and found.people and can_only_be_a_surname(outside):
        person = Name(0, len(outside), outside, "")
    if person:
        return _take_person(outside, person, case, found)
    if inside and _take_bracket(outside, inside, case, found):
        return False
    if by_first_name := found.known.by_first_name(outside):
        found.add(by_first_name)
        return True
    for phrase in without_commas(part if inside and not _IDLE.fullmatch(fold(inside)) else outside):
        for name in _distributed(_plain(phrase, case)):
            found.add(name)
    return False


def _take_bracket(outside: str, inside: str, case: str, found: _List) -> bool:
    """«отдел кадров (Ларина Ж.К.)» is both; «специалист (Ларина Ж.К.)», «подрядчик (ООО «…»)» the second."""
    people_inside = people_of(inside, case, found.known)
    if people_inside:
        if _stays_beside(outside) or is_legal_form(outside.partition(" ")[0]):
            found.add(_plain(outside, case))
        if _is_in_nominative(inside, people_inside, case):
            case = m.NOMINATIVE
        for one in people_inside:
            found.add_person(one, case_of(one, case, found.known))
            if case == m.DATIVE and not found.known.matching(one.surname) and is_masculine(one.surname):
                found.doubts.append(("surname_guessed", f"{one.surname} {one.initials}".strip()))
        return True
    if _FIRM.match(inside) and not _stays_beside(outside):
        _take(inside, case, found)
        return True
    return False


def _is_in_nominative(inside: str, people: list[Name], case: str) -> bool:
    """Behind a dative a bracket often goes back: «рабочей группе (руководитель – Иванов И.И.)»."""
    head = head_of(tokens_of(inside, limit=4), m.NOMINATIVE)
    return any(looks_nominative(one.surname) for one in people) or (
        people[0].start > 0 and head is not None and not m.can_be(head.text, case, m.NOUN)
    )


def _take_person(part: str, person: Name, case: str, found: _List) -> bool | str:
    """«отделу кадров Лариной Ж.К.»: a body stays, a post is dropped; what follows without a comma is next."""
    before, after = _UNDER.sub("", part[: person.start]).strip(" ,–—-"), part[person.end :].strip(" ,.–—-")
    if before and _stays_beside(before) and not found.share_a_post:
        found.add(_plain(before, case))
    found.share_a_post |= _is_post_of_several(before, case)
    if _IN_THE_PERSON_OF.search(before):
        case = m.GENITIVE
    found.add_person(person, case_of(person, case, found.known))
    if len(after) <= 2:
        return not before
    if _DASH_BEHIND.match(part, person.end) and names_body(after):
        found.doubts.append(("post_or_second_person", _plain(after, case)))
        return False
    if not before and _is_apposition(after, found):
        found.doubts.append(("post_or_second_person", _plain(after, case)))
        return False
    return after


def _stays_beside(words: str) -> bool:
    """A body beside whoever acts for it; of «подрядчик (ООО «…»)» only the firm is charged."""
    return names_body(words) and not _CONTRACTOR.match(fold(words))


def _is_post_of_several(words: str, case: str) -> bool:
    """«директора МБОУ «…» Усова В.Г., МБОУ «…» Назаров Т.Т.»: each body says whose director he is."""
    head = head_of(tokens_of(words, limit=4), case) if words else None
    return head is not None and any(
        one.tag.number == "plur" and one.tag.animacy == "anim" for one in m.readings_in(head.text, case)
    )


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
        next(names_in(inside), None) or lone_surname(inside.strip())
        for inside in _INSIDE_BRACKETS.findall(part)
    ]
    return [one for one in named if one is not None] if all(named) else []


def _is_apposition(part: str, found: _List) -> bool:
    """«Ягупов Т.Р., директор школы»: one post in the singular behind a person is his."""
    if people_of(part, m.NOMINATIVE, found.known):
        return False
    tokens = tokens_of(part, limit=6)
    head = head_of(tokens, m.NOMINATIVE)
    if tokens and is_short_post(tokens[0].text):
        return bool(found.names)
    if head is None or names_body(part):
        return False
    one_person = any(
        one.tag.POS == m.NOUN and one.tag.number == "sing" and one.tag.animacy == "anim"
        for one in m.readings_in(head.text, m.NOMINATIVE)
    )
    return one_person and bool(found.names) and found.known.is_post_of(head.text, found.names[-1])


def _is_proper(word: str) -> bool:
    """«Росводоканал»: a word that the dictionary has for no thing and no role."""
    return not names_body(word) and not any(
        one.is_known and one.tag.POS in {m.NOUN, m.ADJECTIVE, m.PARTICIPLE}
        for half in word.split("-")
        for one in m.parses(half)
    )


def _plain(phrase: str, case: str) -> str:
    """In the nominative, without a capital that only the sentence's start gave it."""
    phrase = in_nominative(phrase.strip(" .,;:"), case)
    first = phrase.split(" ", 1)[0]
    if is_legal_form(first) or not first[1:].islower() or (first == phrase and _is_proper(first)):
        return phrase
    if _OF_ITS_PLACE.match(phrase):
        return phrase
    return phrase[:1].lower() + phrase[1:]
