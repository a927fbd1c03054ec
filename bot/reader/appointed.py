"""Those a sentence appoints by name while it stays whole: «Назначить ответственным … Иванова И.И.»."""

from __future__ import annotations

from bot.reader import morphology as m
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import names_in
from bot.reader.reach import reach

_CHARGES = lazy(r"(?<![а-я])возложить\s")
_ON = lazy(r"(?<![а-я])на\s+")
APPOINTS = lazy(
    r"(?:назначить|определить|утвердить)\s(?:(?:[^.;]|(?<=\b\w)\.){0,100}?\s)?(?:ответственн\w+|[а-я]+(?:ым|им|ой|ей|ом|ем)\s)"
    r"|(?:ответственн\w+|отв\.)\s[^.;]{0,150}?(?<![а-я])(?:назначить|определить|считать)(?![а-я])"
)


def find_appointed(text: Passage) -> list[tuple[int, int]]:
    """Where stand those named in a text that stays whole.

    «Назначить ответственным за … Иванова И.И.», «возложить ответственность за … на главного инженера».
    """
    if charged := _CHARGES.search(text.folded):
        for found in _ON.finditer(text.folded, charged.end()):
            end = reach(text.text, text.folded, found.end(), m.ACCUSATIVE)
            if end > found.end():
                return [(found.end(), end)]
        return []
    appoints = APPOINTS.match(text.folded)
    if not appoints:
        return []
    named = [(name.start, name.end) for name in names_in(text.text)]
    behind = len(text) - len(text.text[appoints.end() :].lstrip(" ,–—-"))
    end = reach(text.text, text.folded, behind, m.ACCUSATIVE)
    return named or ([(behind, end)] if end > behind and _names_a_post(appoints.group()) else [])


def _names_a_post(words: str) -> bool:
    """«Назначить ответственным …», «назначить дежурным …», and not «утвердить протокол счётной …»."""
    last = words.rsplit(maxsplit=1)[-1]
    return "ответственн" in words or m.can_be(last, m.INSTRUMENTAL, m.NOUN) or "отв." in words
