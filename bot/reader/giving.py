"""Whether the dative a sentence opens with names who does it, or for whom it is done."""

from __future__ import annotations

from bot.reader import giving_words as w
from bot.reader import morphology as m
from bot.reader.passage import Passage, fold
from bot.reader.patterns import lazy
from bot.reader.phrases import head_of, is_person, tokens_of
from bot.reader.vocabulary import any_of

_BENEFICIARY, _PUBLIC = lazy(any_of(w.BENEFICIARIES)), lazy(any_of(w.PUBLIC))
_GIVES, _AWARDS = lazy(any_of(w.GIVING)), lazy(any_of(w.AWARDING))
_HANDS_OUT, _OFFICE = lazy(any_of(w.HANDING_OUT)), lazy(any_of(w.OFFICES))
_SERVED = lazy(any_of(w.SERVED))
_WORD = lazy(r"[а-яё-]+")


def gets_it(text: Passage, place: tuple[int, int], after: int) -> bool:
    """Whether something is done for whoever the sentence opens with: «Победителям вручить грамоты»."""
    word = _head_word(text, place[0])
    if _BENEFICIARY.fullmatch(word):
        return True
    verb = _verb_behind(text, after)
    if verb is None:
        return False
    if _HANDS_OUT.match(text.folded, verb) and word.endswith(("ам", "ям")) and _is_no_office(word):
        return True
    return bool(
        _AWARDS.match(text.folded, verb) or (_PUBLIC.fullmatch(word) and _GIVES.match(text.folded, verb))
    )


def may_get_it(text: Passage, place: tuple[int, int], after: int) -> bool:
    """«Скибе О.П. выдать ключи», «Школе № 3 выделить автобус»: nobody can tell who gives."""
    verb = _verb_behind(text, after)
    if verb is None or not _HANDS_OUT.match(text.folded, verb):
        return False
    return (
        bool(_SERVED.fullmatch(_head_word(text, place[0])))
        or tokens_of(text.text, place[0], limit=1)[0].kind == "name"
    )


def _is_no_office(word: str) -> bool:
    return not _OFFICE.fullmatch(word) and is_person(word, m.DATIVE)


def _head_word(text: Passage, at: int) -> str:
    head = head_of(tokens_of(text.text, at, limit=6), m.DATIVE)
    return fold(head.text) if head else ""


def _verb_behind(text: Passage, at: int) -> int | None:
    """Where the first infinitive stands."""
    words = _WORD.finditer(text.folded, at, min(len(text), at + 200))
    return next((one.start() for one in words if m.is_infinitive(one.group())), None)
