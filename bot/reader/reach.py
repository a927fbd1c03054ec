"""How far a list of names reaches in a sentence.

`reach` walks over tokens; at each, an ordered list of tiny rules is asked and the first opinion counts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.reader import morphology as m
from bot.reader.patterns import lazy
from bot.reader.phrases import (
    Token,
    are_like_adjectives,
    is_body,
    is_complement_going_on,
    is_legal_form,
    is_named_like_numbered,
    is_person,
    is_short_post,
    opens,
    tokens_of,
)
from bot.reader.vocabulary import PHRASE_STOPS, any_of

_STOP = lazy(any_of(PHRASE_STOPS) + r"(?![а-я])")
#: A post, although it looks like a participle.
_HEADS = lazy(r"заведующ|управляющ|исполняющ")
_CLAUSE_ENDS = {",", ":", "-", "–", "—"}
_RELATIVE = lazy(r",\s+(?:[а-я]+\s+){0,2}котор[а-я]+\s")
_INSIDE = {"по", "за", "с", "со", "при", "из", "и"}
_PARTICIPLE = lazy(r"[а-яё]+(?:ющ|ящ|ущ|ащ|вш|нн|ем|им)(?:ие|их|им|ий|ая|ей|ую|ые|ых|ым)(?:ся)?\b|имеющ\w+")
#: Behind these any preposition may go on with the phrase.
_LOOSENS = lazy(rf"{_PARTICIPLE.pattern}|ответственн\w+|кроме|исключением|независимо")


@dataclass(slots=True)
class _Walk:
    """What the rules look at: the token, those behind and before it, and what has been passed."""

    text: str
    folded: str
    case: str
    tokens: list[Token]
    at: int
    loose: bool = False  # within a participle or «ответственным за …»: any preposition may follow

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    @property
    def next(self) -> Token | None:
        return self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None


GO, STOP = True, False
#: Tokens: what the rules look at behind a place, the usual list with that, the longest.
_OPENING, _USUAL, _LONGEST = 6, 18, 60
_Rule = Callable[[_Walk], bool | None]


def reach(text: str, folded: str, start: int, case: str, barriers: frozenset[int] = frozenset()) -> int:
    """Where the list of names that begins at `start` in `case` ends; `start` itself where none begins.

    `barriers` are places at which something else (a deadline, a co-assignee) is known to begin.
    """
    first = tokens_of(text, start, limit=_OPENING)
    if not first or not opens(first, case):
        return start
    end, left = _walked(text, folded, start, case, barriers, _USUAL)
    return end if left >= _OPENING else _walked(text, folded, start, case, barriers, _LONGEST)[0]


def _walked(
    text: str, folded: str, start: int, case: str, barriers: frozenset[int], limit: int
) -> tuple[int, int]:
    """Where the list ends within so many tokens, and how many of them are left behind it."""
    tokens = tokens_of(text, start, limit)
    walk = _Walk(text, folded, case, tokens, 0)
    end = start
    while walk.at < len(tokens):
        if walk.token.text == "," and (behind := _behind_relative(walk)):
            walk.at = behind
            end = walk.tokens[behind - 1].end
            continue
        if walk.token.start in barriers or (walk.at and _opinion(walk) is STOP):
            break
        if _LOOSENS.fullmatch(walk.token.text.lower()) and not _HEADS.match(walk.token.text.lower()):
            walk.loose = True
        if walk.token.text.lower() not in {",", "+", "и"}:
            end = walk.token.end
        walk.at += 1
    return end, limit - walk.at


# --- the rules of `reach`, in order -----------------------------------------------------------------------


def _bracket(walk: _Walk) -> bool | None:
    return GO if walk.token.kind in {"bracket", "quoted", "name", "number"} else None


def _mark(walk: _Walk) -> bool | None:
    if walk.token.kind == "dash":
        return STOP
    if walk.token.kind != "mark":
        return None
    return GO if walk.token.text in {",", "+"} and _list_goes_on(walk) else STOP


def _infinitive(walk: _Walk) -> bool | None:
    return STOP if m.is_infinitive(walk.token.text.lstrip("_")) else None


def _and(walk: _Walk) -> bool | None:
    return GO if walk.token.text.lower() == "и" and walk.next else None


def _set_phrase(walk: _Walk) -> bool | None:
    if is_legal_form(walk.token.text) or (walk.loose and walk.token.text.lower() == "к"):
        return None  # «МБУ ДО» is no preposition
    if is_short_post(walk.token.text):
        return None  # nor does «к.б.н.» begin with one
    if walk.token.text.lower() == "не" and walk.next and _PARTICIPLE.match(walk.next.text.lower()):
        return GO
    if walk.token.text.lower() == "в" and walk.next and walk.next.text.lower() == "лице":
        return GO
    return STOP if _STOP.match(walk.folded, walk.token.start) else None


def _preposition(walk: _Walk) -> bool | None:
    word = walk.token.text
    if _LOOSENS.fullmatch(word.lower()):
        return GO
    readings = m.parses(word)
    if is_legal_form(word) or not readings or readings[0].tag.POS != "PREP":
        return None
    if word.lower() == "при":
        return GO if walk.next and _is_somebody(walk.next) else STOP
    return GO if walk.loose or word.lower() in _INSIDE else STOP


def _behind_relative(walk: _Walk) -> int | None:
    """«главам, на территории которых расположены переезды, …»: at the comma that ends such a clause."""
    if not _RELATIVE.match(walk.folded, walk.token.start):
        return None
    ends = (at for at in range(walk.at + 2, len(walk.tokens)) if walk.tokens[at].text in _CLAUSE_ENDS)
    return next(ends, None)


def _is_somebody(token: Token) -> bool:
    """«(совет) при главе», «(комиссия) при управлении», and not «при снегопаде»."""
    return is_legal_form(token.text) or is_body(token.text) or is_person(token.text, "loct")


def _behind_a_person(walk: _Walk) -> bool | None:
    """«Нуриеву А.М. копии вручить»: behind a name goes on only what may be a post or another name."""
    before = walk.tokens[walk.at - 1]
    if before.kind != "name" or walk.token.kind != "word" or not walk.token.text.islower():
        return None
    readings = m.parses(walk.token.text)
    if not readings or readings[0].tag.POS not in {m.NOUN, m.ADJECTIVE}:
        return None
    return None if opens(walk.tokens[walk.at :], walk.case) else STOP


def _not_a_noun(walk: _Walk) -> bool | None:
    readings = m.parses(walk.token.text)
    if not readings or walk.token.text[:1].isupper() or (walk.loose and readings[0].tag.POS == "ADVB"):
        return None
    return STOP if readings[0].tag.POS in {"ADVB", "GRND", "VERB", "PRCL", "CONJ", "PRED"} else None


def _object(walk: _Walk) -> bool | None:
    """A noun that can only be what the verb acts on: «руководителям ОО отчёт представить»."""
    readings = m.parses(walk.token.text)
    if (
        not readings
        or walk.case not in {m.DATIVE, m.INSTRUMENTAL}
        or walk.token.text[:1].isupper()
        or walk.loose
        or readings[0].tag.POS not in {m.NOUN, m.ADJECTIVE, m.PARTICIPLE}
    ):
        return None
    return (
        STOP
        if {one.tag.case for one in readings if one.score > 0.01} <= {m.NOMINATIVE, m.ACCUSATIVE}
        else None
    )


_RULES: tuple[_Rule, ...] = (
    _bracket, _mark, _infinitive, _and, _set_phrase, _preposition, _behind_a_person, _not_a_noun, _object,
)  # fmt: skip


def _opinion(walk: _Walk) -> bool:
    return next((said for rule in _RULES if (said := rule(walk)) is not None), GO)


def _list_goes_on(walk: _Walk) -> bool:
    """Behind a comma: another name in the case, a participle or an exception, and no task."""
    rest = walk.tokens[walk.at + 1 :]
    if rest and (
        rest[0].text.startswith("№")
        or are_like_adjectives(walk.tokens[walk.at - 1].text, rest[0].text)
        or is_named_like_numbered(
            walk.text[: walk.token.start], rest[0].text, rest[1].text if len(rest) > 1 else ""
        )
    ):
        return True
    if not rest or (_STOP.match(walk.folded, rest[0].start) and rest[0].text.lower() != "не"):
        return bool(rest) and rest[0].text.lower() == "кроме"
    word = rest[1 if rest[0].text.lower() == "не" and len(rest) > 1 else 0].text.lower()
    return (
        word in {"кроме", "за"}
        or bool(_PARTICIPLE.match(word))
        or opens(rest, walk.case)
        or is_complement_going_on(walk.tokens[: walk.at], rest, walk.case)
    )
