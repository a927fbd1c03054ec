"""Names of persons in a text, and the persons a document makes known.

A name is written «Фамилия И.О.», «И.О. Фамилия» or in full; it is given back as «Фамилия И.О.» in the
nominative. Whoever the head of the document names in the nominative is `Known`, and completes a surname
standing alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.reader import surnames
from bot.reader.morphology import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE, can_be, inflected, parses
from bot.reader.passage import fold
from bot.reader.patterns import lazy
from bot.reader.vocabulary import ATTENDANCE, LEGAL_FORMS, any_of

_SURNAME = r"[А-ЯЁ](?:[а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{3,})"
_PATRONYMIC = r"(?:[А-ЯЁ][а-яё]+(?:вич|вн|чн|ьич|мич|тич)[а-яё]{0,3}|[А-ЯЁ][а-яё]+[\s-](?:оглы|кызы|гызы))"
_NAME = lazy(
    rf"\b(?P<full>{_SURNAME})\s+(?P<first>[А-ЯЁ])[а-яё]+\s+(?P<patronymic>{_PATRONYMIC})\b"
    rf"|\b(?P<own>[А-ЯЁ])[а-яё]+\s+(?P<fathers>{_PATRONYMIC})\s+(?P<last>{_SURNAME})\b"
    rf"|\b(?P<lead1>[А-ЯЁ])\.\s?(?P<lead2>[А-ЯЁ])\.?\s?(?P<behind>{_SURNAME})\b"
    rf"|\b(?P<before>{_SURNAME})(?:\s+|(?<=[а-яё])\.?(?=[А-ЯЁ]\.))(?P<tail1>[А-ЯЁ])(?:\.\s?|,\s?(?=[А-ЯЁ](?:\.|$)))"
    r"(?P<tail2>[А-ЯЁ](?:-[А-ЯЁ])?)(?:\.|(?=[\s,;)]|$))"
    rf"|\b(?P<dotless>{_SURNAME})\s+(?P<bare1>[А-ЯЁ])\s?(?P<bare2>[А-ЯЁ])(?=[\s,;.)]|$)"
)
#: No name without one: a quick look, for most texts hold none.
_INITIAL_OR_SECOND_WORD = lazy(r"[А-ЯЁ](?:[^а-яё]|$|(?<=\s.))")
_BY_FIRST_NAME = lazy(rf"\b[А-ЯЁ][а-яё]+\s+{_PATRONYMIC}\b")
_ATTENDED = lazy(rf"\s*{any_of(ATTENDANCE)}[^:]{{0,40}}:")
#: Whose name a school bears is not present: «гимназия им. А.П. Чехова».
_HONOURED = lazy(r"\b(?:им\.|имени)\s*$")
#: Behind it a person stands in the genitive: «Инф. Гречухиной О.Ф.»
_REPORTS = lazy(
    r"\b(?:инф|докл|выст|информация|сообщение|отч[её]т|доклад|выступление)\.?:?\s+(?:[а-яё-]+\s+){0,4}$",
    re.IGNORECASE,
)
#: A capital at a sentence's start does not make these surnames: «Начальник И.О. Фамилия».
_POSTS = lazy(
    r"(?:председател|директор|начальник|глав[аеыу]|заместител|секретар|руководител|врач|заведующ|специалист|методист"
    r"|записал|составил|подготовил|протокол|утвержда|согласован|докладчик|член|инженер|бухгалтер|юрист|ректор|декан|мэр|министр|координатор|инспектор|консультант|ведущ|учител)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands at `start`:`end` of some text; `initials` «И.О.», or "" for a surname alone."""

    start: int
    end: int
    surname: str
    initials: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """A name in the nominative; `doubt` is the code of what is unsure about it."""

    name: str
    doubt: str | None = None
    other: str | None = None


class Known:
    """Persons a document names in the nominative, «Фамилия И.О.»; asked for by any form of the surname."""

    def __init__(self, texts: Iterable[str]) -> None:
        #: What `addressee` found in a text of this document, so that each is looked through once.
        self.addressees: dict[tuple[str, tuple[tuple[int, int], ...]], Any] = {}
        self._posts: dict[str, str] = {}
        self._by_first_name: dict[str, None] = {}
        self._forms: dict[str, list[tuple[str, str]]] = {}
        for text in texts:
            self.learn(text)

    def learn(self, text: str) -> None:
        """Takes in the names of a text in which persons stand in the nominative."""
        for name in names_in(text):
            if surnames.looks_dative(name.surname) and _REPORTS.search(text[: name.start]):
                continue
            if not self.matching(name.surname, name.initials):
                person = (name.surname, name.initials)
                self._posts[" ".join(person)] = _around(text, name)
                for form in surnames.forms_of(name.surname):
                    self._forms.setdefault(form, []).append(person)
        for surname in _surnames_listed(text):
            if not self.matching(surname):
                for form in surnames.forms_of(surname):
                    self._forms.setdefault(form, []).append((surname, ""))
        for found in _BY_FIRST_NAME.finditer(text):
            self._by_first_name[" ".join(found.group().split())] = None

    def holding(self, post: str) -> str | None:
        """Who alone is said to have that post, by the beginning of its noun; a deputy has not."""
        holders = [
            name for name, said in self._posts.items() if re.match(rf"\W*(?:генеральный\s+)?{post}", said)
        ]
        return holders[0] if len(holders) == 1 else None

    def is_post_of(self, noun: str, person: str) -> bool:
        """Whether the head says that post of the person; True where it says none."""
        said = self._posts.get(person, "")
        return not said or fold(noun)[: max(5, len(noun) - 1)] in said

    def matching(self, form: str, initials: str = "") -> list[tuple[str, str]]:
        """(surname, initials) of those whose surname can take that form."""
        found = self._forms.get(form.lower().replace("ё", "е"), ())
        return [person for person in found if not initials or person[1] == initials]

    def resolve(self, name: Name, case: str) -> Resolved:
        """The person meant by a name that stands in `case`."""
        found = self.matching(name.surname, name.initials)
        if found:
            surname, initials = found[0]
            if len(found) > 1 and not name.initials:
                return Resolved(
                    f"{surname} {initials}".strip(), "several_of_that_surname", " ".join(found[1])
                )
            return Resolved(f"{surname} {initials}".strip())
        if surely_nominative(name.surname, case):
            case = NOMINATIVE
        if case == NOMINATIVE and surnames.looks_dative(name.surname):
            case = DATIVE
        surname, *others = surnames.nominatives(name.surname, case)
        written = f"{surname} {name.initials}".strip()
        if others:
            return Resolved(written, "surname_guessed", f"{others[0]} {name.initials}".strip())
        if not name.initials:
            return Resolved(written, "unknown_surname")
        alike = self._with_a_slip(name)
        return Resolved(written, "initials_differ", alike) if alike else Resolved(written)

    def _with_a_slip(self, name: Name) -> str | None:
        """The only one of that surname, where one of his initials is another."""
        found = self.matching(name.surname)
        if len(found) != 1:
            return None
        surname, initials = found[0]
        same = sum(one == other for one, other in zip(initials, name.initials, strict=False) if one != ".")
        return f"{surname} {initials}" if same == 1 and len(initials) == len(name.initials) else None

    def by_first_name(self, words: str) -> str | None:
        """«Лидии Марковне» → «Лидия Марковна»."""
        words = " ".join(words.split())
        if not _BY_FIRST_NAME.fullmatch(words):
            return None
        if words in self._by_first_name:
            return words
        return " ".join(inflected(word, DATIVE, NOMINATIVE) for word in words.split())


def surely_nominative(surname: str, case: str) -> bool:
    """Whether it cannot stand in `case`, which the words around it want; «Голубина» may be his accusative."""
    if case == NOMINATIVE or not surnames.looks_nominative(surname):
        return False
    if case in {ACCUSATIVE, GENITIVE} and surnames.ends_like_his(surname):
        return False
    return not can_be(surname, case, "NOUN", "ADJF")


def names_in(text: str) -> Iterator[Name]:
    """All names with initials, in order."""
    return iter(_names(text))


@lru_cache(maxsize=64)
def _names(text: str) -> tuple[Name, ...]:
    return tuple(_found_names(text)) if _INITIAL_OR_SECOND_WORD.search(text) else ()


def _found_names(text: str) -> Iterator[Name]:
    at = 0
    while found := _NAME.search(text, at):
        name = None if _HONOURED.search(text, max(0, found.start() - 12), found.start()) else _as_name(found)
        if name:
            yield name
            at = found.end()
        else:
            at = found.start() + 1


def surnames_alone(text: str, known: Known) -> Iterator[Name]:
    """Capitalised words that are a form of a known surname."""
    for found in re.finditer(_SURNAME, text):
        if known.matching(found.group()):
            yield Name(found.start(), found.end(), found.group(), "")


def may_be_surname(word: str, case: str) -> bool:
    """A capitalised word that is a surname in that case by the dictionary, or by its end and nothing else."""
    readings = parses(word)
    if any("Surn" in one.tag and one.tag.case == case for one in readings[:4]):
        return True
    return surnames.ends_like_one(word, case) and not any(
        one.is_known and one.tag.case == case and one.tag.number == "sing" for one in readings
    )


def _surnames_listed(text: str) -> Iterator[str]:
    """«Присутствовали: Гаврилов, начальник ОТК Лямина»: surnames without initials."""
    if not (attended := _ATTENDED.match(fold(text))):
        return
    for part in re.split(r"[,;]", text[attended.end() :]):
        words = part.split()
        last = words[-1].strip(".") if words else ""
        if (
            re.fullmatch(_SURNAME, last)
            and not _HONOURED.search(part[: -len(last)])
            and (surnames.ends_like_one(last, NOMINATIVE) or may_be_surname(last, NOMINATIVE))
        ):
            yield last


def _is_surely_surname(word: str) -> bool:
    readings = parses(word)
    return surnames.looks_nominative(word) and bool(readings) and "Surn" in readings[0].tag


def _around(text: str, name: Name) -> str:
    """What the head says beside a name, up to the names next to it: the post."""
    before = re.split(r"[,;:]|[А-ЯЁ]\.", text[max(0, name.start - 80) : name.start])[-1]
    after = re.split(r"[;(]|,\s+(?=[А-ЯЁ][а-яё]+\s+[А-ЯЁ]\.)", text[name.end : name.end + 120])[0]
    said = fold(f"{before} {after}")
    return said if re.search(r"[а-я]{4,}", said) else ""


def _as_name(found: re.Match[str]) -> Name | None:
    word = found["full"] or found["last"] or found["behind"] or found["before"] or found["dotless"]
    if _POSTS.match(word) or word.lower() in LEGAL_FORMS:
        return None
    if found["full"]:
        first, second = found["first"], found["patronymic"][0]
    elif found["last"]:
        first, second = found["own"], found["fathers"][0]
    elif found["behind"]:
        first, second = found["lead1"], found["lead2"]
    elif found["dotless"]:
        first, second = found["bare1"], found["bare2"]
        if (first + second).lower() in LEGAL_FORMS or not _is_surely_surname(word):
            return None  # «Руководители ОО»
    else:
        first, second = found["tail1"], found["tail2"]
    if len(word) > 3 and word.isupper():
        word = word.capitalize()
    return Name(found.start(), found.end(), word, f"{first}.{second}.")
