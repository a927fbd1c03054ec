"""Where the words of a deadline end and an addressee begins: «на период паводка отделу вести журнал»."""

from __future__ import annotations

from bot.reader.morphology import (
    ADJECTIVE,
    DATIVE,
    GENITIVE,
    NOUN,
    PARTICIPLE,
    PREPOSITIONAL,
    can_be,
    is_infinitive,
)
from bot.reader.patterns import lazy
from bot.reader.vocabulary import LEGAL_FORMS

_WORD = lazy(r"[А-Яа-яЁё]+")
#: A task, a name in quotes or brackets, initials: only before these an addressee may stand.
_TASK_OR_NAME = lazy(r"\s*(?:(?P<word>[а-яё]+)|[(«\"]|\.\s?[А-ЯЁ]\.)")
_KINDS = NOUN, ADJECTIVE, PARTICIPLE
#: Words in these cases belong to the deadline: «подготовки к зимнему сезону», «на этой неделе».
_GOVERNED = {"к": DATIVE, "ко": DATIVE, "по": DATIVE, "согласно": DATIVE} | dict.fromkeys(
    ("в", "во", "на", "при"), PREPOSITIONAL
)
#: The first words say when, whatever follows.
_OPENING = 2


def before_addressee(text: str, start: int, end: int) -> int:
    """The end of a deadline's words, less the addressee they ran into."""
    words = list(_WORD.finditer(text, start, end))
    if len(words) <= _OPENING or not _charges(text, end):
        return end
    governed: str | None = None
    for place, found in enumerate(words):
        word = found.group()
        case = _GOVERNED.get(word.lower())
        if case:
            governed = case
        elif governed and not can_be(word, governed, *_KINDS):
            governed = None
        if place >= _OPENING and not governed and _begins_addressee(word):
            return start + len(text[start : found.start()].rstrip(" ,"))
    return end


def _charges(text: str, end: int) -> bool:
    found = _TASK_OR_NAME.match(text, end)
    return found is not None and (found["word"] is None or is_infinitive(found["word"]))


def _begins_addressee(word: str) -> bool:
    """«отделу», «МКУ»: in the dative and nothing else."""
    if word.isupper():
        return word.lower() in LEGAL_FORMS and len(word) > 1
    return can_be(word, DATIVE, *_KINDS) and not can_be(word, GENITIVE, *_KINDS)
