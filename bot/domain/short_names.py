"""A short name for buttons, guessed from an organization's full one: «СОШ № 7», «ДС № 2 «Солнышко»»."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.domain.matching import key_of

#: What an organization is → how it is called for short; the first that fits.
TYPES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), short)
    for pattern, short in (
        (r"начальн\w+ школ\w+\s*[-–—]+\s*детск\w+ сад\w*", "НШДС"),
        (r"вечерн\w+\s(?:\(сменн\w+\)\s)?(?:\w+\s)?общеобразовательн\w+ школ\w+", "ВСОШ"),
        (r"средн\w+ (?:обще)?образовательн\w+ школ\w+|средн\w+ школ\w+|\bСОШ\b", "СОШ"),
        (r"основн\w+ общеобразовательн\w+ школ\w+|основн\w+ школ\w+|\bООШ\b", "ООШ"),
        (r"начальн\w+ общеобразовательн\w+ школ\w+|начальн\w+ школ\w+|\bНОШ\b", "НОШ"),
        (r"школ\w+\s*[-–—]\s*интернат\w*", "школа-интернат"),
        (r"детск\w+ школ\w+ искусств|\bДШИ\b", "ДШИ"),
        (r"детск\w+ музыкальн\w+ школ\w+|\bДМШ\b", "ДМШ"),
        (r"детско\s*[-–—]\s*юношеск\w+ спортивн\w+ школ\w+|\bДЮСШ\b", "ДЮСШ"),
        (r"спортивн\w+ школ\w+|\bСШ\b", "СШ"),
        (r"прогимнази\w+", "прогимназия"),
        (r"гимнази\w+", "гимназия"),
        (r"лице[йяю]\w*", "лицей"),
        (r"(?:центр\w* развития реб[её]нка|\bЦРР\b)(?:\s*[-–—]+\s*(?:детск\w+ сад\w*|ДС))?", "ЦРР"),
        (r"детск\w+ сад\w*|\bД/С\b|\bДС\b", "ДС"),
        (r"дво?ре?ц\w* детского \(?юношеского\)? творчества|\bДДЮТ\b", "ДДЮТ"),
        (r"дом\w* детского творчества|\bДДТ\b", "ДДТ"),
        (r"центр\w* детского творчества|\bЦДТ\b", "ЦДТ"),
        (r"центр\w* внешкольной работы|\bЦВР\b", "ЦВР"),
        (r"станци\w+ юных техников|\bСЮТ\b", "СЮТ"),
        (r"информационно\s*[-–—]\s*методическ\w+ центр\w*|\bИМЦ\b", "ИМЦ"),
        (r"методическ\w+ кабинет\w*", "методкабинет"),
        (r"управлени\w+ образования", "Управление образования"),
        (r"отдел\w* образования", "Отдел образования"),
        (r"комитет\w* (?:по )?образовани[яю]", "Комитет образования"),
        (r"школ[аы]\b", "школа"),
        (r"\bМ[БАК]?ДОУ\b(?=\s*[№«\"\d])", "ДС"),
        (r"\bМ[БАК]?ОУ\b(?=\s*[№\d])", "школа"),
    )
)

#: Those told apart by the name in quotes even where they have a number.
_NAMED: Final = frozenset({"ДС", "ЦРР", "НШДС"})
#: Those of which an office has one.
_ONLY: Final = frozenset(
    {"Управление образования", "Отдел образования", "Комитет образования", "ИМЦ", "методкабинет"}
)

_NUMBER = re.compile(r"(?:№|\bN|\bNo\.?)\s*(\d+(?:[-/]\d+)?)|(?<=\s)(\d{1,4})\b(?!\s*[-–]?[а-яё])")
_QUOTES = str.maketrans({"“": "«", "”": "»", "„": "«", "‟": "»"})
_QUOTED = re.compile(r"«([^«»]+)»")
#: «с. Ивановка», «п. Лесной», «села Ивановка».
_PLACE = re.compile(
    r"\b(?:(с|п|д|ст|х|г|пос|дер|пгт|рп|аул)\.\s?"
    r"|(села|пос[её]лка|деревни|станицы|хутора|города|аула)\s)"
    r"([А-ЯЁ][а-яё]+(?:[- ][А-ЯЁ][а-яё]+)*)"
)
_PLACES: Final = {
    "села": "с.", "поселка": "п.", "деревни": "д.", "станицы": "ст.", "хутора": "х.", "города": "г.",
    "аула": "аул",
}  # fmt: skip
#: «Ивановская СОШ»: what stands before the type and tells which of them it is.
_ADJECTIVE = re.compile(r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:ская|ский|цкая|цкий|овая|евая))\s+$")
_LEGAL = re.compile(
    r"^(?:муниципальн\w+|бюджетн\w+|автономн\w+|казенн\w+|казённ\w+|государственн\w+|областн\w+|краев\w+"
    r"|[а-яё]*образовательн\w+|дошкольн\w+|учреждени\w+|организаци\w+|дополнительного|образования|культуры"
    r"|М[БАК]?Д?ОУ|М[БАК]?УДО|МБОУДО|М[БАК]?У|М[БАК]?ОУ|М[БАК]?ДОУ|ГБОУ|ГКОУ|ДО|ДОД)\s+",
    re.IGNORECASE,
)

#: Longer ones don't fit on a button.
LONGEST: Final = 40


def guess(name: str) -> str:
    """The shortest usual name; «СОШ № 7» for «МБОУ «Средняя общеобразовательная школа № 7»»."""
    return _candidates(name)[0]


def guess_all(names: Sequence[str], taken: Sequence[str] = ()) -> tuple[str, ...]:
    """As `guess`, each longer where it takes to be told from the others and from those `taken` already.

    What can't be told apart by number, name or place keeps the same short name twice: the full names differ.
    """
    ladders = [_candidates(name) for name in names]
    steps = [0] * len(names)
    busy = {key_of(one) for one in taken}
    while True:
        chosen = [ladder[step] for ladder, step in zip(ladders, steps, strict=True)]
        count = Counter(map(key_of, chosen))
        moved = False
        for index, one in enumerate(chosen):
            same = count[key_of(one)] > 1 or key_of(one) in busy
            if same and steps[index] + 1 < len(ladders[index]):
                steps[index] += 1
                moved = True
        if not moved:
            return tuple(chosen)


@lru_cache(maxsize=16_384)
def _candidates(name: str) -> tuple[str, ...]:
    """From the shortest to the most telling."""
    plain = _quoted(" ".join(name.split()))
    for pattern, short in TYPES:
        found = pattern.search(plain)
        if found:
            if short in _ONLY:
                return (short, _clipped(_bare(plain)))
            return _of_type(short, plain, found.start(), found.end())
    return (_clipped(_bare(plain)),)


def _of_type(short: str, plain: str, start: int, end: int) -> tuple[str, ...]:
    tail = plain[end:]
    number = _NUMBER.search(tail)
    digits = (number[1] or number[2]) if number else ""
    called = next((words for words in _QUOTED.findall(tail) if key_of(words)), "")
    adjective = _ADJECTIVE.search(plain[:start])
    place = _place(plain)
    base = f"{adjective[1]} {short}" if adjective and not digits else short
    if digits:
        base = f"{base} № {digits}"
    quoted = f" «{called.strip()}»" if called else ""
    if quoted and (short in _NAMED or not digits) and not adjective:
        base, quoted = f"{base}{quoted}", ""
    if not digits and not called and not adjective and place:
        base, place = f"{base} {place}", ""
    ladder = [base, f"{base} {place}" if place else "", f"{base}{quoted}" if quoted else ""]
    ladder.append(_bare(plain))
    return tuple(dict.fromkeys(_clipped(one) for one in ladder if one))


def place_of(name: str) -> str:
    """«с. Ивановка», where the name tells."""
    return _place(name)


def _place(plain: str) -> str:
    found = _PLACE.search(plain)
    if not found:
        return ""
    kind = f"{found[1]}." if found[1] else _PLACES[found[2].replace("ё", "е")]
    return f"{kind} {found[3]}"


def _quoted(name: str) -> str:
    """Straight quotes as «…»: an opening one stands before a letter or figure."""
    name = name.translate(_QUOTES)
    name = re.sub(r"[\"'](?=[\wА-Яа-яЁё])", "«", re.sub(r"(?<=[\w.!])[\"']", "»", name))
    return name.replace('"', "»")


def _bare(plain: str) -> str:
    """Without the words of its legal form and without the quotes around all of it."""
    words = plain
    while (shorter := _LEGAL.sub("", words, count=1)) != words and len(shorter) > 2:
        words = shorter
    if words.startswith("«"):
        words = words[1:].removesuffix("»") if words.count("«") == words.count("»") else words[1:]
    return words.strip() or plain.strip()


def _clipped(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    cut = words[: LONGEST - 1]
    gap = cut.rfind(" ")
    return (cut[:gap] if gap > LONGEST // 2 else cut).rstrip(" ,«-–—") + "…"
