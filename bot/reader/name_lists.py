"""A written list cut into its names: at commas, signs and «и», and where a comma was forgotten."""

from __future__ import annotations

import re

from bot.reader import morphology as m
from bot.reader.passage import fold
from bot.reader.patterns import lazy
from bot.reader.people import may_be_surname, names_in
from bot.reader.phrases import (
    are_like_adjectives,
    closing_bracket,
    closing_quote,
    head_of,
    is_complement_going_on,
    is_legal_form,
    is_named_like_numbered,
    names_body,
    opens,
    tokens_of,
)
from bot.reader.vocabulary import GOVERNORS, LEGAL_FORMS, ROLES, any_of

_NOT_A_SEPARATOR = lazy(
    r"\s*(?:не\s+)?(?:\d|№|кроме\b|за\s+исключением|имеющ|участвующ|реализующ|работающ|осуществляющ|(?:[а-я]+\s+){0,2}котор|(?<=не\s)[а-я]+нн(?:ых|ым|ые)\b|[а-я]+вш(?:ие|их|им|ий|его|ему|ая|ей)(?:ся)?\b)"
)
_RESPONSIBLE = lazy(r"\s*ответственн")
_SOMEBODY = lazy(r"\b(?:лиц[оау]?м?|работник\w*|сотрудник\w*)$")
#: «зам. директора по УВР, ВР»
_FIELD = lazy(r"\bпо [А-ЯЁ]{2,5}$")
_FIELD_GOES_ON = lazy(r"\s*[А-ЯЁ]{2,5}(?=\s*(?:[,;(]|и\b|$))")
_GROUP_OF_NUMBERED = lazy(
    r"(?:директор(?:а|ам)|руководител(?:и|ям)|заведующи[ем]|начальник(?:и|ам)|председател(?:и|ям)|методист(?:ы|ам)"
    r"|учител(?:я|ям)|педагог(?:и|ам)|врач(?:и|ам)|мастер(?:а|ам))\s.*№",
    re.IGNORECASE,
)
_ABBREVIATION = lazy(r"[А-ЯЁ]{2,}")
_FOR_SOMETHING = lazy(r"\bпо\s")
_ROLE = lazy(rf"(?<=\s){any_of(ROLES)}(?=[\s-]|$)")
#: «Директор школы № 5 Директор лицея № 2», «МБОУ СОШ № 5 МБДОУ № 12»: lines of one cell.
_AT_CAPITALS = lazy(
    r"(?<=[а-яё»\"\d])\s+(?=(?:Директор|Заведующ(?:ий|ая)|Начальник|Руководител[ьи]|Глав(?:а|ный)|Заместител[ьи]"
    r"|Председатель|Специалист|Методист)\s)|(?<=[\d»\"])\s+(?=М[БАК]?(?:ОУ|ДОУ|У|УК|УДО)\s)"
)
_GOVERNOR = lazy(rf"{any_of(GOVERNORS)}\s*$")


def parts_of(value: str, case: str) -> list[tuple[str, bool]]:
    """At commas, semicolons, «+», dashes and at an «и» behind which another name in the case begins."""
    parts: list[tuple[str, bool]] = []
    sure = True
    start = at = 0
    people = {name.start: name.end for name in names_in(value)}
    while at < len(value):
        if at in people:
            at = people[at]
            continue
        if value[at] == "(":
            at = closing_bracket(value, at) or at + 1
            continue
        if value[at] in '«"':
            at = closing_quote(value, at) or at + 1
            continue
        width = _separator(value, start, at, case)
        if width:
            parts.append((value[start:at].strip(), sure))
            sure = value[at] in ";+/иИ"
            start = at = at + width
        else:
            at += 1
    parts.append((value[start:].strip(), sure))
    return [part for part in parts if part[0]]


def _separator(value: str, start: int, at: int, case: str) -> int:
    """How many characters at `at` end the name begun at `start`: 0 for none."""
    sign = value[at]
    stands_apart = value[at - 1 : at] in {" ", ""} and value[at + 1 : at + 2] == " "
    if sign not in ";\n+,/" and not (sign in "–—-иИ" and stands_apart):
        return 0
    before, after = value[start:at], value[at + 1 : at + 80]
    if sign in ";\n+":
        parts = True
    elif sign == ",":
        parts = not _comma_goes_on(before, after, case)
    elif sign == "/":
        parts = after.startswith(" ") or after[:1].isupper()
    elif sign in "–—-":
        parts = bool(before) and not _is_of_a_body(before, after[1:])
        parts = parts and not (before.rstrip()[-1:].isdigit() and after.lstrip()[:1].isdigit())
    else:
        return 2 if _and_parts(before, after[1:], case) else 0
    return int(parts)


def _and_parts(before: str, after: str, case: str) -> bool:
    if _GROUP_OF_NUMBERED.match(before) and _numbered_like(before, after[:40]):
        return False
    if are_like_adjectives(before.rpartition(" ")[2], after.partition(" ")[0]) and _GROUP_OF_NUMBERED.match(
        before
    ):
        return False  # «директора школ № 2, Октябрьской и Сосновской»
    return _name_begins(before, after, case)


def _is_of_a_body(before: str, after: str) -> bool:
    """«Осокина Т.Т. – ИМЦ»: where a person belongs, no second name."""
    person = next(names_in(before), None)
    behind = re.split("[,;]", after)[0]
    if person is None or before[person.end :].strip() or any(names_in(behind)):
        return False
    words = behind.split()
    return bool(words) and (is_legal_form(words[0]) or names_body(" ".join(words)))


def _comma_goes_on(before: str, after: str, case: str) -> bool:
    """Behind the comma is the same name: an exception, a participle, a number, what its body is for."""
    word_before, word_after = before.rpartition(" ")[2], after.strip().partition(" ")[0]
    return bool(
        _NOT_A_SEPARATOR.match(fold(after[:30]))
        or are_like_adjectives(word_before, word_after)
        or is_named_like_numbered(before, word_after, after.strip().partition(" ")[2].partition(" ")[0])
        or (_RESPONSIBLE.match(fold(after)) and _SOMEBODY.search(fold(before)))
        or (_FIELD.search(before) and _FIELD_GOES_ON.match(after))
        or (_GROUP_OF_NUMBERED.match(before) and _numbered_like(before, after))
        or is_complement_going_on(tokens_of(before[-80:]), tokens_of(after, limit=8), case)
    )


def _numbered_like(before: str, after: str) -> bool:
    """«директора МБОУ СОШ № 1, МБОУ СОШ № 2»: one more of the same kind of numbered bodies."""
    word = after.split(maxsplit=1)[0] if after.strip() else ""
    return is_legal_form(word) and "№" in after and word in before.split()


def _name_begins(before: str, rest: str, case: str) -> bool:
    tokens = tokens_of(rest, limit=4)
    if not tokens:
        return False
    first = tokens[0]
    if first.kind == "name" or (first.text[:1].isupper() and may_be_surname(first.text, case)):
        return True
    if first.text.lower() in LEGAL_FORMS and names_body(before) and _is_spelt_out(before):
        return True  # «управляющим компаниям и ТСЖ», but «отдел ГО и ЧС»
    if first.text.endswith(".") and first.kind == "word":
        return True
    head = head_of(tokens, case)
    if head is None or m.can_be(head.text, m.GENITIVE, m.NOUN):
        return False
    return not _FOR_SOMETHING.search(before) or opens(tokens, case)  # «по физической культуре и спорту»


def _is_spelt_out(before: str) -> bool:
    """«управляющим компаниям», «УК «Уют»»: no abbreviation that an «и» may join to another."""
    return not _ABBREVIATION.search(before) or before.rstrip().endswith(("»", '"'))


def without_commas(phrase: str) -> list[str]:
    """«отдел образования руководители ОО» → two."""
    return [part for whole in _AT_CAPITALS.split(phrase) for part in _at_roles(whole)]


def _at_roles(phrase: str) -> list[str]:
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
