"""Numbers in words and slips in dates, written the one way the deadline rules read.

Every change keeps the length of the text, so that a finding's place is a place in the text it was read from.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reader.patterns import lazy

_UNITS = (
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат",
    "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат",
    "девятнадцат", "двадцат", "тридцат",
)  # fmt: skip
_NUMBERED = {stem: number for number, stem in enumerate(_UNITS[:20], start=1)} | {"тридцат": 30}

_ENDING = r"(?:ого|ому|ое|ьего|ьему|ье)(?![а-я])"
_ORDINAL = lazy(
    r"(?<![а-я])(?:(?P<tens>двадцать|тридцать)\s+)?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))}){_ENDING}"
)

#: «пяти», «пятью» …: a count, as the rules of counted terms know it.
_COUNTS = {
    "один": 1, "одного": 1, "одной": 1, "одну": 1, "два": 2, "две": 2, "двух": 2, "двум": 2, "три": 3,
    "трех": 3, "четыре": 4, "четырех": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7,
    "семи": 7, "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9, "десять": 10, "десяти": 10,
    "одиннадцать": 11, "одиннадцати": 11, "двенадцать": 12, "двенадцати": 12, "тринадцать": 13,
    "тринадцати": 13, "четырнадцать": 14, "четырнадцати": 14, "пятнадцать": 15, "пятнадцати": 15,
    "шестнадцать": 16, "шестнадцати": 16, "семнадцать": 17, "семнадцати": 17, "восемнадцать": 18,
    "восемнадцати": 18, "девятнадцать": 19, "девятнадцати": 19, "двадцать": 20, "двадцати": 20,
    "тридцать": 30, "тридцати": 30, "сорок": 40, "сорока": 40,
    "шестьдесят": 60, "шестидесяти": 60, "девяносто": 90, "девяноста": 90,
}  # fmt: skip
_YEAR = lazy(
    r"две\s+тысячи\s+(?P<tens>двадцать|тридцать)\s+"
    rf"(?P<unit>{'|'.join(sorted(_UNITS[:9], key=len, reverse=True))}){_ENDING}"
)

_COMPOUND = lazy(
    rf"(?<![а-я-])(?P<count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
    r"(?=дневн|недельн|месячн|декадн|годичн|суточн|часов)"
)
_COUNT = lazy(
    r"(?<![а-я-])(?:(?P<tens>двадцат[ьи]|тридцат[ьи]|сорока?)\s+)?"
    rf"(?P<count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))})(?![а-я-])"
)

#: «15,03.26», «15-03-2026», «15 .03.2026», «15..03.2026»: the signs of a date with its year.
_LOOSE_DATE = lazy(
    r"(?<![\d.,/-])(?P<day>[0-3]?\d)(?P<first>\s?[.,/-]{1,2}\s?)(?P<month>[01]?\d)(?P<second>\s?[.,/-]{1,2}\s?|\s)"
    r"(?P<year>20\d\d|\d\d(?=\s*(?:г|$|[;,)])))(?![\d.:])"
)
_POINT = lazy(r"[.,]")


@lru_cache(maxsize=256)
def in_figures(text: str) -> str:
    """`text` (folded) with its days and counts in figures, as long as before."""
    text = _ORDINAL.sub(_ordinal, _YEAR.sub(_year, text))
    text = _COUNT.sub(_count, _COMPOUND.sub(_compound, text))
    return _LOOSE_DATE.sub(_date, text)


def _ordinal(found: re.Match[str]) -> str:
    number = _NUMBERED[found["unit"]]
    if found["tens"]:
        if number > 9:
            return found.group()
        number += 20 if found["tens"] == "двадцать" else 30
    return f"{number}-го".ljust(len(found.group()))


def _year(found: re.Match[str]) -> str:
    tens = 2020 if found["tens"] == "двадцать" else 2030
    return str(tens + _NUMBERED[found["unit"]]).rjust(len(found.group()))


def _compound(found: re.Match[str]) -> str:
    return str(_COUNTS[found["count"]]).ljust(len(found.group()))


def _count(found: re.Match[str]) -> str:
    number = _COUNTS[found["count"]]
    if found["tens"] and number < 10:
        number += _COUNTS[found["tens"]]
    elif found["tens"]:
        return found.group()
    return str(number).ljust(len(found.group()))


def _date(found: re.Match[str]) -> str:
    """The signs between the figures become one point each; a range («10-12.26») has no point before it."""
    signs = found["first"] + found["second"]
    if not 1 <= int(found["month"]) <= 12:
        return found.group()
    dated = len(found["year"]) == 4 or _POINT.search(found["first"])
    if not dated or ("-" in signs and len(found["year"]) == 2) or signs.strip() in {"", "-"}:
        return found.group()
    mended = f"{found['day']}.{found['month']}.{found['year']}"
    return mended.ljust(len(found.group()))
