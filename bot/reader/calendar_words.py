"""The calendar's words as regular expressions over folded text, and their values.

Groups are tagged («d1», «m1», …), so that two days fit into one expression.
"""

from __future__ import annotations

import re

MONTHS = {
    "янв": 1, "фев": 2, "мар": 3, "апр": 4, "май": 5, "мая": 5, "мае": 5, "маю": 5, "июн": 6, "июл": 7,
    "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip
_SHORT_MONTH = r"(?:янв|фев|февр|мар|апр|июн|июл|авг|сен|сент|окт|ноя|нояб|дек)"
_FULL_MONTH = (
    r"(?:январ[ьяею]|феврал[ьяею]|март[аеу]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[аеу]?|сентябр[ьяею]"
    r"|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею])(?![а-я])"
)
MONTH = rf"(?:{_FULL_MONTH}|{_SHORT_MONTH}\.)"
#: Behind a day's number the full stop may be missing: «до 20 апр».
_DAYS_MONTH = rf"(?:{_FULL_MONTH}|{_SHORT_MONTH}(?:\.|(?![а-я])))"

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
    r"(?:\s?-\s?(?:й|го|м|ом|я|ой|ю|е|ое|ые))?"
)

#: Feasts that stand for a day of the year: month, day. «до Нового года» is the last one of the old.
FEASTS = {
    r"нов(?:ого|ому)\s+год[ау]": (12, 31),
    r"рождеств[ау]": (1, 7),
    r"дн[юя]\s+защитник(?:а|ов)\s+отечества": (2, 23),
    r"(?:международно(?:му|го)\s+)?женско(?:му|го)\s+дн[юя]": (3, 8),
    r"дн[юя]\s+космонавтики": (4, 12),
    r"(?:праздник[ау]\s+)?(?:весны\s+и\s+труда|перво(?:маю|мая))": (5, 1),
    r"дн[юя]\s+победы": (5, 9),
    r"дн[юя]\s+защиты\s+детей": (6, 1),
    r"дн[юя]\s+россии": (6, 12),
    r"дн[юя]\s+молодежи": (6, 27),
    r"дн[юя]\s+семьи": (7, 8),
    r"дн[юя]\s+(?:государственного\s+)?флага": (8, 22),
    r"дн[юя]\s+знаний": (9, 1),
    r"дн[юя]\s+(?:пожилого\s+человека|пожилых\s+людей)": (10, 1),
    r"дн[юя]\s+(?:учителя|работников\s+образования)": (10, 5),
    r"дн[юя]\s+(?:народного\s+)?единства": (11, 4),
    r"дн[юя]\s+конституции": (12, 12),
}

#: A count; words are figures by now (`figures`): «10», «10 (десяти)», «10-ти», «3-х».
NUMBER = r"(?:\d{1,3})"
COUNTED_AS = r"(?:\s?-?\s?(?:х|ти|и|ми|м)(?![а-я]))?(?:\s*\([а-я\d\s-]{1,30}\))?"

#: The year behind a day or a month: a figure, or «текущего года».
_YEAR_WORD = r"(?:\s?(?:года?|году|гг?\b\.?|г\.))?"
THIS_YEAR = r"(?:текущего|этого|сего|нынешнего|настоящего)\s+года|т\.?\s?г\.?(?![а-я])|с\.\s?г\.?(?![а-я])"
NEXT_YEAR = r"(?:следующего|будущего)\s+года"


def day(tag: str) -> str:
    """One day: «15.01.2022 г.», «1 декабря», «"28" февраля 2026 г.», «20-го мая т.г.», «2026-02-28»."""
    return (
        rf"(?:(?P<iy{tag}>20\d\d)-(?P<im{tag}>[01]\d)-(?P<id{tag}>[0-3]\d)(?!\d)"
        rf"|(?<![\d.])(?P<nd{tag}>\d{{1,2}})\s?[./]\s?(?P<nm{tag}>0[1-9]|1[0-2]|\d(?=\s?[./]\s?\d\d))(?![\d%])"
        rf"(?:\s?[./]\s?(?P<ny{tag}>\d{{4}}|\d{{2}})(?!\d))?{_YEAR_WORD}"
        rf'|(?<![\d.,])(?:"\s?)?(?P<wd{tag}>\d{{1,2}})(?:\s?-?\s?(?:го|е|ое|ому))?(?:\s?"\s*|\s+)(?P<wm{tag}>{_DAYS_MONTH})'
        rf"(?:\s*,?\s*(?P<wy{tag}>20\d\d|2\d(?=\s?(?:г|-го)))(?!\d)(?:-го)?{_YEAR_WORD}|\s+(?P<wt{tag}>{THIS_YEAR})|\s+(?P<wn{tag}>{NEXT_YEAR}))?)"
    )


def year(tag: str) -> str:
    """The optional year behind a month, a quarter or the like."""
    in_figures = rf"\s*,?\s*(?P<y{tag}>20\d\d)(?!\d){_YEAR_WORD}"
    return rf"(?:{in_figures}|\s+(?P<yt{tag}>{THIS_YEAR})|\s+(?P<yn{tag}>{NEXT_YEAR}))?"


#: An hour: «17:00», «9-00», «19.00», «18 часов», «17 ч 30 мин», «9 утра».
_HOURS = r"\s?ч(?:ас\w*)?\b\.?"
_MINUTES = r"(?:\s*(?P<minutes>[0-5]?\d)\s*м(?:ин\w*)?\b\.?)?"
_PART_OF_DAY = r"(?:\s+(?P<part_of_day>утра|дня|вечера))?"
TIME = (
    rf"(?:(?P<hour>[01]?\d|2[0-4])(?:[:.\-](?P<minute>[0-5]\d)(?!\.?\d)(?:{_HOURS})?"
    rf"|{_HOURS}{_MINUTES}{_PART_OF_DAY}|(?=\s+(?:утра|вечера)(?![а-я]))\s+(?P<evening>утра|вечера)))"
)
#: What names a part of a day, but no hour.
_DAY_PART = r"(?:до|к|после)\s+(?:обеда|вечера|конца\s+(?:рабочего\s+)?дня)|утром|днем|вечером|с\s+утра"
_INCLUSIVE = r"(?:\s*,?\s*\(?включительно\)?)?"
#: The hour behind a day.
AT = (
    rf"(?:\s*,?\s*(?P<bracket>\()?(?:(?:до|к|в|с|не\s+позднее|не\s+позже)\s+)?{TIME}(?(bracket)\))"
    rf"|\s*,?\s*(?:{_DAY_PART})(?![а-я]))?{_INCLUSIVE}"
)


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
