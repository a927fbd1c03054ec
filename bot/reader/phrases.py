"""Noun phrases: what they name, and how they read in the nominative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from bot.reader import morphology as m
from bot.reader.patterns import lazy
from bot.reader.people import Name, names_in
from bot.reader.vocabulary import (
    BODIES,
    DOTLESS_POSTS,
    LEGAL_FORMS,
    NO_BODIES,
    SHORT_POSTS,
    SUBSTANTIVES,
    any_of,
)

#: «к.б.н.», «д. т. н.», «к.ф.-м.н.»
_DEGREE = r"\b[КкДд]\.\s?[а-я]{1,4}\.(?:-\s?[а-я]{1,4}\.)?\s?н\."
_QUOTED = lazy(r'"[^"\n]{1,80}\s"(?=\w)[^"\n]{1,80}"{1,2}|["«„“][^"»“”\n]{1,150}["»”]»?')
_TOKEN = lazy(
    rf"(?P<quoted>{_QUOTED.pattern})"
    r"|(?P<number>№+\s*№?\s*\d+(?:\s*(?:,|и|-|–)\s*\d+)*|\d+(?:\s?[-–—]\s?\d+)?(?:-[а-я]{1,3})?(?:\s*(?:,|и)\s*\d+(?=\s+[а-яё]))*)"
    r"|(?P<dash>(?<=\s)[-–—]+(?=\s))"
    rf"|(?P<word>(?:[Вв]р\.\s?)?[Ии]\.\s?[Оо]\.(?=\s*[а-яё])|{_DEGREE}|[^\W\d_]+(?:-[^\W\d_]+)*(?:-\d+[а-яА-Я]?\b)?\.?)"
    r"|(?P<mark>\S)"
)
_ENDS_IN_NUMBER = lazy(
    r"(?:школ|сад|лице|гимнази|больниц|участк|библиотек)[а-яё]*\s+№+\s*[\d,\s]*\d\s*$", re.IGNORECASE
)
_MIXED = lazy(r"[А-ЯЁ][а-яё]{2,3}[А-ЯЁ]{2,}")
#: The last letter of an abbreviated body → a word of the gender it most often has, in the dative.
_SPELT_OUT = {"У": "учреждению", "Ш": "школе", "О": "обществу"}
_BODY = lazy(rf"(?!{any_of(NO_BODIES)}){any_of(BODIES)}")
_SUBSTANTIVE = lazy(any_of(SUBSTANTIVES))
_PARTICIPLE_BEHIND = lazy(
    r"[^,;(]{0,60},\s(?:не\s)?(?P<word>[а-яё]+(?:вш|ющ|ящ|ущ|ащ)(?:им|ему|ей|ими)(?:ся)?)\b"
)
_MANAGING_BODY = lazy(r"управляющ\w+\s+(?:компани|организаци|совет)")
_ACTING = lazy(r"исполняющ")


#: As many tokens are asked for oftenest; fewer are a part of the same.
_OFTEN = 18


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text and what kind of piece it is: the name of the group that matched, or "name"."""

    kind: str
    text: str
    start: int
    end: int


def tokens_of(text: str, start: int = 0, limit: int = 60) -> list[Token]:
    """The first `limit` tokens from `start`; a person's name with initials is one token."""
    return _tokens(text, start, max(limit, _OFTEN))[:limit]


@lru_cache(maxsize=512)
def _tokens(text: str, start: int, limit: int) -> list[Token]:
    end = min(len(text), start + limit * 20)
    people: list[Name] = list(names_in(text[start:end]))
    tokens: list[Token] = []
    at = start
    while at < end and len(tokens) < limit:
        while people and people[0].end + start <= at:
            people.pop(0)
        if people and people[0].start + start <= at:
            here = people.pop(0)
            tokens.append(Token("name", text[at : here.end + start], at, here.end + start))
            at = here.end + start
            continue
        found = _TOKEN.search(text, at, people[0].start + start if people else end)
        if not found:
            if not people:
                break
            at = people[0].start + start
            continue
        kind, at = str(found.lastgroup), found.end()
        if kind == "word" and found.group().endswith(".") and _ends_a_sentence(found.group()):
            at -= 1
        if found.group() == "(" and (closing := closing_bracket(text, found.start())):
            kind, at = "bracket", closing
        tokens.append(Token(kind, text[found.start() : at], found.start(), at))
    return tokens


def _ends_a_sentence(word: str) -> bool:
    """A whole word before its dot, no abbreviation."""
    return len(word) > 5 and m.is_known_word(word[:-1])


def are_like_adjectives(one: str, other: str) -> bool:
    """«Вязовского, Луговского … ФАПов»: what is listed are adjectives of one noun, not names."""
    return all(word[:1].isupper() and m.can_be(word, m.GENITIVE, m.ADJECTIVE) for word in (one, other)) and (
        one[-3:] == other[-3:]
    )


def is_named_like_numbered(before: str, word: str, following: str) -> bool:
    """«(школ) № 2, Октябрьской и …»: behind a number one more of them, called by an adjective alone."""
    return (
        bool(_ENDS_IN_NUMBER.search(before))
        and word.istitle()
        and m.can_be(word, m.GENITIVE, m.ADJECTIVE)
        and not (following.istitle() and len(following) == 1)
        and not m.can_be(following, m.DATIVE, m.NOUN)
    )


def closing_bracket(text: str, start: int, limit: int = 400) -> int | None:
    """Behind the bracket that closes the one at `start`; None where there is none within `limit`."""
    depth = 0
    for at in range(start, min(len(text), start + limit)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    return None


def closing_quote(text: str, start: int) -> int | None:
    """Behind the quote that closes the one at `start`, which may hold another: «"ЦДТ "Радар"»."""
    found = _QUOTED.match(text, start)
    return found.end() if found else None


def opens(tokens: list[Token], case: str) -> bool:
    """Whether a list of names in `case` can begin with these tokens."""
    first = tokens[0]
    if first.kind == "name" or is_legal_form(first.text):
        return True
    if first.kind != "word":
        return False
    if is_short_post(first.text):
        return True
    if first.text.endswith("."):
        return False
    head = head_of(tokens, case)
    if head is None:
        return False
    word = head.text.lower()
    return (
        is_person(word, case)
        or bool(_BODY.match(word) or _SUBSTANTIVE.match(word))
        or first.text.isupper()
        or is_legal_form(head.text)
    )


def head_of(tokens: list[Token], case: str) -> Token | None:
    """The noun that carries the case, behind the adjectives that agree with it; or what stands for one."""
    stand_in = None
    for token in tokens[:6]:
        if token.kind == "word" and (token.text.endswith(".") or is_short_post(token.text)):
            continue
        if token.kind != "word" or (stand_in and is_legal_form(token.text)):
            break
        if token is not tokens[0] and token.text.isupper() and token.text.lower() in LEGAL_FORMS:
            return token
        if _ACTING.match(token.text.lower()):
            return token
        if stand_in and not _numbers(stand_in.text, case) & _numbers(token.text, case):
            break  # «заведующей детским (садом)»
        if m.can_be(token.text, case, m.NOUN) and not _agrees_with_next(tokens, token, case):
            return token
        if not m.can_be(token.text, case, m.ADJECTIVE, m.PARTICIPLE):
            break
        if _SUBSTANTIVE.match(token.text.lower()):
            stand_in = token
    return stand_in


def _numbers(word: str, case: str) -> set[str | None]:
    return {one.tag.number for one in m.readings_in(word, case)}


def is_person(word: str, case: str) -> bool:
    """«руководителям», «юристу», a surname."""
    return any(one.tag.animacy == "anim" for one in m.readings_in(word, case) if one.tag.POS == m.NOUN)


def is_body(word: str) -> bool:
    """«отделу», «школы»."""
    return bool(_BODY.fullmatch(word.lower()))


def is_short_post(word: str) -> bool:
    """«зам.», «и. о.», «зав»."""
    if word.endswith("н.") and re.fullmatch(_DEGREE, word):
        return True
    bare = word.lower().replace(" ", "").rstrip(".")
    return bare in (SHORT_POSTS if word.endswith(".") else DOTLESS_POSTS)


def is_legal_form(word: str) -> bool:
    """«СОШ», «МБУ»; «ОтдМВД», «ГорОНО»."""
    return len(word) > 1 and (word.isupper() or bool(_MIXED.fullmatch(word)))


def names_body(phrase: str) -> bool:
    """«МКУ «…»», «отдел кадров», as against a post or a role."""
    tokens = tokens_of(phrase, limit=8)
    if not tokens:
        return False
    if _SUBSTANTIVE.match(tokens[0].text.lower()) and not _MANAGING_BODY.match(phrase.lower()):
        return False  # «заведующему детским садом»
    if is_short_post(tokens[0].text):
        return False  # «зав. отделением»
    return (
        tokens[0].kind == "quoted"
        or _is_abbreviated(tokens)
        or any(_BODY.fullmatch(one.text.lower()) and not _governed(tokens, one) for one in tokens[:4])
    )


def _is_abbreviated(tokens: list[Token]) -> bool:
    """«МКУ …», «УМЦ «…»», «ОДН МВД», «Заозёрной СОШ»."""
    first, *rest = tokens
    if first.text.lower() in LEGAL_FORMS:
        return True
    if is_legal_form(first.text):
        return bool(rest) and (rest[0].kind in {"quoted", "number"} or is_legal_form(rest[0].text))
    return _is_named_abbreviation(tokens)


def _is_named_abbreviation(tokens: list[Token]) -> bool:
    """«Заозёрной СОШ», «Центральная ЦРБ»: adjectives before it."""
    before = list(takewhile(lambda one: one.kind == "word" and not is_legal_form(one.text), tokens[:3]))
    if not before or len(before) == len(tokens) or tokens[len(before)].text.lower() not in LEGAL_FORMS:
        return False
    return all(one.text[:1].isupper() and _is_adjective(one.text) for one in before)


def _is_adjective(word: str) -> bool:
    return any(one.tag.POS == m.ADJECTIVE for one in m.parses(word)[:3])


def in_nominative(phrase: str, case: str) -> str:
    """The phrase with its head and what agrees with the head brought to the nominative."""
    phrase = " ".join(phrase.split())
    if case == m.NOMINATIVE:
        return phrase
    tokens = tokens_of(phrase)
    head = head_of(tokens, case)
    if head and is_short_post(tokens[0].text) and not is_person(head.text, case):
        return phrase  # «зав. лабораториями»
    noun = _tag_of(head.text, case) if head else None
    out: list[str] = []
    at = 0
    for token in tokens:
        short = token.kind == "word" and (token.text.endswith(".") or is_short_post(token.text))
        if not short and not _moves(token, head, case):
            break
        out += [
            phrase[at : token.start],
            token.text if short else m.inflected(token.text, case, m.NOMINATIVE, noun),
        ]
        at = token.end
        if token is head:
            return "".join(out) + _agreeing_participle(phrase[at:], case, noun)
    return "".join(out) + phrase[at:]


def _tag_of(head: str, case: str) -> m.Tag | None:
    """What agrees with it agrees with that; an abbreviation has the gender of its last word: «каждое ДОУ»."""
    if is_legal_form(head):
        head = _SPELT_OUT.get(head[-1], "")
    return next((one.tag for one in m.readings_in(head, case) if one.tag.POS == m.NOUN), None)


def _agreeing_participle(rest: str, case: str, noun: m.Tag | None) -> str:
    """«(руководителям), допустившим нарушения»: the participle goes with its noun."""
    found = _PARTICIPLE_BEHIND.match(rest)
    if not found or noun is None:
        return rest
    moved = m.inflected(found["word"], case, m.NOMINATIVE, noun)
    return rest[: found.start("word")] + moved + rest[found.end("word") :]


def _moves(token: Token, head: Token | None, case: str) -> bool:
    if token.kind != "word" or is_legal_form(token.text):
        return False
    return token is head or m.can_be(token.text, case, m.ADJECTIVE, m.PARTICIPLE)


def _agrees_with_next(tokens: list[Token], token: Token, case: str) -> bool:
    """«управляющим советам»: read as an adjective where a noun in the same case and number follows."""
    own = {
        one.tag.number
        for one in m.readings_in(token.text, case)
        if one.tag.POS in {m.ADJECTIVE, m.PARTICIPLE}
    }
    for following in tokens[tokens.index(token) + 1 : tokens.index(token) + 4] if own else ():
        if following.kind != "word" or is_legal_form(following.text):
            return False
        stands_in = bool(_SUBSTANTIVE.match(following.text.lower()))
        if own & {
            one.tag.number
            for one in m.readings_in(following.text, case)
            if stands_in or one.tag.POS == m.NOUN
        }:
            return True
        if not m.can_be(following.text, case, m.ADJECTIVE, m.PARTICIPLE):
            return False
    return False


def _governed(tokens: list[Token], token: Token) -> bool:
    """Whether a body's word only says whose post it is: «директору школы»."""
    at = tokens.index(token)
    return any(is_person(one.text, case) for one in tokens[:at] for case in m.CASES)


def _is_named_by_its_field(word: str) -> bool:
    """«отдел», «учителя»."""
    return bool(_BODY.fullmatch(word.lower())) or any(
        one.tag.POS == m.NOUN and one.tag.animacy == "anim" for one in m.parses(word)
    )


def is_complement_going_on(before: list[Token], rest: list[Token], list_case: str) -> bool:
    """«отдел культуры, спорта и молодёжной политики», «отдел по делам молодёжи, культуре и спорту».

    Behind the comma goes on what the body or the post is for: things in the case they stand in before it,
    with an «и» before the last.
    """
    words = [one for one in rest[:6] if one.kind == "word"]
    if not words or not any(one.text == "и" for one in words[1:]):
        return False
    case = m.DATIVE if any(one.text.lower() == "по" for one in before) else m.GENITIVE
    if case == m.GENITIVE and not any(_is_named_by_its_field(one.text) for one in before):
        return False
    for one in words[:3]:
        readings = [reading for reading in m.readings_in(one.text, case) if reading.score > 0.05]
        may_open = _BODY.fullmatch(one.text.lower()) and m.can_be(one.text, list_case, m.NOUN)
        if not readings or is_legal_form(one.text) or may_open:
            return False
        if noun := next((reading for reading in readings if reading.tag.POS == m.NOUN), None):
            return noun.tag.animacy != "anim"
    return False
