"""What Russian morphology says about single words: a thin, cached face over pymorphy3.

The dictionary (30 MB, a tenth of a second) is loaded when the first word is asked about.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Protocol, cast

NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL = "nomn", "gent", "datv", "accs", "ablt"
PREPOSITIONAL = "loct"

CASES = (NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL)

NOUN, ADJECTIVE, PARTICIPLE, INFINITIVE = "NOUN", "ADJF", "PRTF", "INFN"
_VERB = "VERB"
#: Endings an infinitive can have; most words are settled by this, without the dictionary.
_INFINITIVE_ENDS = ("ть", "ти", "чь", "ться", "тись", "чься")
#: Forms the dictionary has in an older spelling.
_MENDED = {
    "учители": "учителя",
    "инспекторы": "инспектора",
    "докторы": "доктора",
    "профессоры": "профессора",
    "директоры": "директора",
}
#: No protocol has a longer word; longer ones are noise and are not looked up.
_LONGEST_WORD = 60


class Tag(Protocol):
    """The part of pymorphy3's tag that is used."""

    POS: str | None
    case: str | None
    number: str | None
    gender: str | None
    animacy: str | None

    def __contains__(self, grammeme: str) -> bool: ...


class Parse(Protocol):
    """One reading of a word form."""

    word: str
    tag: Tag
    normal_form: str
    score: float
    is_known: bool

    def inflect(self, grammemes: set[str]) -> Parse | None: ...


class _Analyzer(Protocol):
    def parse(self, word: str) -> list[Parse]: ...


@lru_cache(maxsize=1)
def _analyzer() -> _Analyzer:
    import pymorphy3
    import pymorphy3_dicts_ru

    # Where the dictionary lies is said: else the metadata of every installed package is searched for it.
    return cast(_Analyzer, pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path(), lang="ru"))


@lru_cache(maxsize=20_000)
def parses(word: str) -> tuple[Parse, ...]:
    """All readings of a word, likeliest first; none for what is no Russian word."""
    if not word or len(word) > _LONGEST_WORD or not re.fullmatch(r"[А-Яа-яЁё-]+", word):
        return ()
    return tuple(_analyzer().parse(word.lower()))


@lru_cache(maxsize=20_000)
def is_infinitive(word: str) -> bool:
    """«обеспечить», but neither «область» nor «деятельность»."""
    if not word.lower().endswith(_INFINITIVE_ENDS):
        return False
    readings = parses(word)
    return bool(readings) and readings[0].tag.POS == INFINITIVE


def is_perfective(infinitive: str) -> bool:
    """«установить», done once, as against «проверять»."""
    readings = parses(infinitive)
    return bool(readings) and "perf" in readings[0].tag


@lru_cache(maxsize=20_000)
def is_finite_verb(word: str) -> bool:
    """«стоит», «отложили»: a sentence that tells, not one that charges."""
    return sum(one.score for one in parses(word) if one.tag.POS == _VERB) > 0.5


@lru_cache(maxsize=20_000)
def is_past(word: str) -> bool:
    """«отложили», «сообщила»."""
    return sum(one.score for one in parses(word) if one.tag.POS == _VERB and "past" in one.tag) > 0.5


def is_known_word(word: str) -> bool:
    """Whether the dictionary itself has the form, without guessing."""
    return any(reading.is_known for reading in parses(word))


@lru_cache(maxsize=20_000)
def readings_in(word: str, case: str) -> tuple[Parse, ...]:
    """The readings of a noun, adjective or participle in that case."""
    return tuple(
        one
        for one in parses(word)
        if one.tag.POS in {NOUN, ADJECTIVE, PARTICIPLE} and one.tag.case == case and one.score >= 0.005
    )


def is_first_name(word: str, case: str) -> bool:
    """«Веронике»."""
    return any("Name" in one.tag for one in readings_in(word, case) if one.is_known)


def can_be(word: str, case: str, *parts: str) -> bool:
    """Whether a word can stand in `case` as one of the parts of speech."""
    return any(one.tag.POS in parts for one in readings_in(word, case))


def inflected(word: str, from_case: str, to_case: str, like: Tag | None = None) -> str:
    """The word moved from one case to another, its capitals kept; itself where that fails.

    `like` is the noun's tag that an adjective has to agree with.
    """
    halves = word.split("-")
    if len(halves) == 2 and all(readings_in(half, from_case) for half in halves):
        return "-".join(inflected(half, from_case, to_case) for half in halves)
    for reading in readings_in(word, from_case):
        if like and (
            reading.tag.number != like.number
            or (like.number == "sing" and not _same_gender(reading.tag, like))
        ):
            continue
        moved = reading.inflect({to_case} | ({reading.tag.number} if reading.tag.number else set()))
        if moved:
            return _like(word, _MENDED.get(moved.word, moved.word))
    return word


def _same_gender(tag: Tag, like: Tag) -> bool:
    return tag.gender == like.gender or "ms-f" in like


def _like(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word.capitalize() if model[:1].isupper() else word
