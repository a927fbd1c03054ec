"""The persons that a part of a written list names: with initials, or by a surname alone."""

from __future__ import annotations

from bot.reader import morphology as m
from bot.reader.patterns import lazy
from bot.reader.people import Known, Name, may_be_surname, names_in, surely_nominative
from bot.reader.phrases import (
    Token,
    head_of,
    is_legal_form,
    is_person,
    is_short_post,
    names_body,
    opens,
    tokens_of,
)
from bot.reader.surnames import ends_like_one
from bot.reader.vocabulary import LEGAL_FORMS

_OF_A_PLACE = lazy(
    r"им\.?|имени|г\.|с\.|д\.|пос\.|п\.|ул\.|ст\.|х\.|аул\w*|сел[ао]|город\w*|поселк\w*|деревн\w*|район\w*|улиц\w*"
)

#: «ФАПов», «СОШами»: an abbreviation with an ending.
_ABBREVIATED = lazy(r"[А-ЯЁ]{2,}[а-яё]")
_ONE_INITIAL = lazy(r"(?P<surname>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s(?P<initial>[А-ЯЁ])\.?$")
_TWO_WORDS = lazy(r"(?:^|(?<=\s))(?P<one>[А-ЯЁ][а-яё]+)\s(?P<other>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)$")


def people_of(text: str, case: str, known: Known) -> list[Name]:
    """Names with initials; failing that, surnames that are known, or that can only be one."""
    people = list(names_in(text))
    if people or not text:
        return people
    if short := _with_one_name(text, case):
        return [short]
    words = [
        one
        for one in tokens_of(text, limit=12)
        if one.kind == "word" and one.text[:1].isupper() and not _ABBREVIATED.match(one.text)
    ]
    alone = [
        Name(one.start, one.end, one.text, "")
        for one in words
        if (len(one.text) > 2 or one.text == text.strip()) and known.matching(one.text)
    ]
    if alone:
        return alone
    if not words or words[-1].end < len(text.rstrip(" .")):
        return []
    last = words[-1]
    if (
        len(words) == 1
        and last.start == 0
        and not is_legal_form(last.text)
        and may_be_surname(last.text, case)
    ):
        return [Name(last.start, last.end, last.text, "")]
    return [Name(last.start, last.end, last.text, "")] if _is_behind_post(text, last, case) else []


def _with_one_name(text: str, case: str) -> Name | None:
    """«Ожеговой Л.», «Веронике Шлыковой», «Шлыковой Веронике»: a surname, and one name or its letter."""
    if (found := _ONE_INITIAL.search(text)) and may_be_surname(found["surname"], case):
        return Name(found.start(), found.end(), found["surname"], f"{found['initial']}.")
    if not (found := _TWO_WORDS.search(text)):
        return None
    for first, surname in (("one", "other"), ("other", "one")):
        if m.is_first_name(found[first], case) and may_be_surname(found[surname], case):
            return Name(found.start(), found.end(), found[surname], f"{found[first][0]}.")
    return None


def _is_somebody(word: str, case: str) -> bool:
    """«начальник участка Гусак», and not «директор школы Заречинска»."""
    return (
        word.istitle()
        and not m.can_be(word, m.GENITIVE, m.NOUN)
        and any(
            one.tag.POS == m.NOUN and one.tag.number == "sing" and one.tag.animacy == "anim"
            for one in m.readings_in(word, case)
            if "Patr" not in one.tag  # «Лидия Марковна»
        )
    )


def can_only_be_a_surname(word: str) -> bool:
    """«Сулима», «Мороз» among persons: in a capital, and by the dictionary no role and no body."""
    if not word.istitle() or not word.isalpha() or word.endswith(("ие", "во")) or names_body(word):
        return False
    return not any(
        one.tag.POS != m.NOUN or one.tag.animacy == "anim" or one.tag.number == "plur"
        for one in m.readings_in(word, m.NOMINATIVE)
        if one.is_known
    )


def _is_behind_post(text: str, last: Token, case: str) -> bool:
    """«специалист по охране труда Рыбников»: a surname that ends like one, behind somebody's post."""
    likely = ends_like_one(last.text, case) and may_be_surname(last.text, case)
    likely = likely or _is_somebody(last.text, case)
    unknown = case == m.NOMINATIVE and last.text.istitle() and not m.is_known_word(last.text)
    if not likely and not (unknown and last.text[-1] not in "аеиуыюя"):  # «директор школы Заречинска»
        return False
    before = tokens_of(text[: last.start], limit=12)
    if not before or _OF_A_PLACE.fullmatch(before[-1].text.lower()) or not opens(before, case):
        return False
    if len(before) == 1 and is_legal_form(before[0].text):
        return before[0].text.lower() not in LEGAL_FORMS  # «ГИП Батурин»
    head = head_of(before, case)
    return is_short_post(before[0].text) or (head is not None and is_person(head.text, case))


def case_of(name: Name, case: str, known: Known) -> str:
    """A name behind a post in the dative may stand in the nominative: «психологу (Островский М.А.)»."""
    if any(surname == name.surname for surname, _ in known.matching(name.surname, name.initials)):
        return m.NOMINATIVE
    if surely_nominative(name.surname, case):
        return m.NOMINATIVE
    return case


def lone_surname(word: str) -> Name | None:
    return Name(0, len(word), word, "") if may_be_surname(word, m.NOMINATIVE) and word[:1].isupper() else None
