"""The calendar's words as regular expressions over folded text, and their values.

Groups are tagged («d1», «m1», …), so that two days fit into one expression.
"""

from __future__ import annotations

import re

MONTHS = {
    "янв": 1, "фев": 2, "мар": 3, "апр": 4, "май": 5, "мая": 5, "мае": 5, "маю": 5, "июн": 6, "июл": 7,
    "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip
MONTH = (
    r"(?:январ[ьяею]|феврал[ьяею]|март[аеу]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[аеу]?|сентябр[ьяею]"
    r"|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею])(?![а-я])|(?:янв|февр?|апр|авг|сент?|окт|нояб?|дек)\."
)
MONTH = f"(?:{MONTH})"

_WEEKDAYS = {
    "понедельник": 0, "вторник": 1, "сред": 2, "четверг": 3, "пятниц": 4, "суббот": 5, "воскресень": 6,
    "пн": 0, "вт": 1, "ср": 2, "чт": 3, "пт": 4, "сб": 5, "вс": 6,
}  # fmt: skip
WEEKDAY = (
    r"(?:понедельник(?:у|а|ам|и)?|вторник(?:у|а|ам|и)?|сред(?:а|у|ы|е|ам)|четверг(?:у|а|ам|и)?|пятниц(?:а|у|ы|е|ам)"
    r"|суббот(?:а|у|ы|е|ам)|воскресень(?:е|я|ю|ям)|(?:пн|вт|ср|чт|пт|сб|вс)\.?)(?![а-я])"
)

ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "последн": -1,
}  # fmt: skip
ORDINAL = (
    r"(?:iv|i{1,3}|[1-4]|(?:перв|втор|трет|четверт|последн)[а-я]+)"
    r"(?:\s?-\s?(?:й|го|м|ом|я|ой|ю))?"
)

_NUMBERS = {
    "од": 1, "дв": 2, "тр": 3, "четыр": 4, "пят": 5, "шест": 6, "сем": 7, "вос": 8, "дев": 9, "десят": 10,
    "четырнадцат": 14, "пятнадцат": 15, "двадцат": 20, "тридцат": 30, "сорок": 40, "полутор": 2,
}  # fmt: skip
NUMBER = (
    r"(?:\d{1,3}|од(?:ин|на|ного|ной|ну|но)|дв(?:а|е|ух)|тр(?:и|ех)|четыр(?:е|ех)|пят[ьи]|шест[ьи]|сем[ьи]|вос(?:емь|ьми)"
    r"|девят[ьи]|десят[ьи]|четырнадцат[ьи]|пятнадцат[ьи]|двадцат[ьи]|тридцат[ьи])"
)

#: The year behind a day or a month: a figure, or «текущего года».
_YEAR_WORD = r"(?:\s?(?:года?|году|гг?\b\.?|г\.))?"
THIS_YEAR = r"(?:текущего|этого|сего|нынешнего|настоящего)\s+года|т\.?\s?г\.?(?![а-я])|с\.\s?г\.?"
NEXT_YEAR = r"(?:следующего|будущего)\s+года"


def day(tag: str) -> str:
    """One day: «15.01.2022 г.», «1 декабря», «"28" февраля 2026 г.», «20-го мая т.г.», «2026-02-28»."""
    return (
        rf"(?:(?P<iy{tag}>20\d\d)-(?P<im{tag}>[01]\d)-(?P<id{tag}>[0-3]\d)(?!\d)"
        rf"|(?<![\d.])(?P<nd{tag}>\d{{1,2}})\s?[./]\s?(?P<nm{tag}>\d{{1,2}})(?![\d%])"
        rf"(?:\s?[./]\s?(?P<ny{tag}>\d{{4}}|\d{{2}})(?!\d))?{_YEAR_WORD}"
        rf'|(?<![\d.,])"?(?P<wd{tag}>\d{{1,2}})"?(?:\s?-?\s?(?:го|е|ое|ому))?\s+(?P<wm{tag}>{MONTH})'
        rf"(?:\s*,?\s*(?P<wy{tag}>20\d\d)(?!\d){_YEAR_WORD}|\s+(?P<wt{tag}>{THIS_YEAR})|\s+(?P<wn{tag}>{NEXT_YEAR}))?)"
    )


def year(tag: str) -> str:
    """The optional year behind a month, a quarter or the like."""
    in_figures = rf"\s*,?\s*(?P<y{tag}>20\d\d)(?!\d){_YEAR_WORD}"
    return rf"(?:{in_figures}|\s+(?P<yt{tag}>{THIS_YEAR})|\s+(?P<yn{tag}>{NEXT_YEAR}))?"


#: An hour: «до 17:00», «к 9-00», «до 19.00», «до 18 часов».
_HOURS = r"\s?ч(?:ас\w*)?\b\.?"
TIME = rf"(?:(?P<hour>[01]?\d|2[0-4])(?:[:.\-](?P<minute>[0-5]\d)(?!\.?\d)(?:{_HOURS})?|{_HOURS}))"
#: The hour behind a day.
AT = rf"(?:\s*,?\s*\(?(?:до|к|в|с)?\s*{TIME}\)?)?"


def month_number(word: str) -> int:
    return MONTHS[word[:3]]


def weekday_number(word: str) -> int:
    """0 is Monday."""
    return next(number for stem, number in _WEEKDAYS.items() if word.startswith(stem))


def ordinal(word: str) -> int:
    """-1 is the last."""
    word = re.split(r"\s?-", word)[0]
    return next(
        (ORDINALS[key] for key in (word, *(word[:n] for n in range(len(word), 3, -1))) if key in ORDINALS), 1
    )


def number(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return next(_NUMBERS[word[:n]] for n in range(len(word), 1, -1) if word[:n] in _NUMBERS)
