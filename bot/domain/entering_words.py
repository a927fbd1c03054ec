"""«6/17 сош 12 по телефону исполнено»: what a secretary types for somebody else, taken apart.

Conservative: only what has a code and says that something was done (or names a figure) is taken for it, and
each word has to have its part. What has none stands among the `named`, where nobody is found for it, and is
asked about; a question, a denial or a promise is not heard at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.domain.assignments import Way


@dataclass(frozen=True, slots=True)
class Said:
    """`named` as typed, each to be found among those who have to do it; `everybody` but those of `but`.

    `number` is a decimal as text. `future`: the day named is yet to come: it can't be that of the answer.
    """

    code: str
    named: tuple[str, ...] = ()
    everybody: bool = False
    but: tuple[str, ...] = ()
    way: Way | None = None
    on: date | None = None
    number: str | None = None
    future: bool = False


#: «6/17», «28.02/17», «6-р/3».
_CODE: Final = re.compile(r"(?<![\w./])(?:\d{1,2}\.\d{2}|\d[\w-]{0,9})/\d{1,3}(?![\w/])")

#: Whoever says one of these says that it is not done, or asks: nothing is taken for an answer.
_NOT_DONE: Final = re.compile(
    r"\?|\b(?:не|нет|ни|без|будет|будут|обеща\w+|завтра|послезавтра|почти|частично|отказ\w+|прос[ия]т\w*|перен[её]с\w*"
    r"|продл\w+|напомн\w+|когда|кто|кому|сколько|почему|если|должн\w+|надо|нужно|верн\w+|отмен\w+|молч\w+)\b"
)

#: That it was done. «Всё» belongs to it.
_DONE: Final = re.compile(
    r"\b(?:всё )?(?:"
    r"(?:исполн|выполн)(?:ен[оаы]?|ил[аи]?|ение)"
    r"|сдела(?:н[оаы]?|л[аи]?)|сда(?:н[оаы]?|л[аи]?)|готово|отчита(?:лись|лся|лась)"
    r"|(?:представ|предостав)(?:лен[оаы]?|ил[аи]?)|присла(?:л[аи]?|н[оаы]?)|переда(?:л[аи]?|н[оаы]?)"
    r"|отправ(?:ил[аи]?|лен[оаы]?)"
    r")\b"
)

#: By which way it came. Those who brought it, or called, have said both that and that it is done.
_WAYS: Final[tuple[tuple[re.Pattern[str], Way, bool], ...]] = tuple(
    (re.compile(rf"\b(?:{pattern})"), way, done)
    for pattern, way, done in (
        (r"(?:по|через) электронн\w+ почт[еу]\b|эл\. ?почт\w+|e-?mail\w*\b|емейл\w*\b", Way.MAIL, False),
        (r"(?:по|на|через) почт[еу]\b|почтой\b|письмом\b|в письме\b", Way.MAIL, False),
        (r"по телефону\b|телефоном\b|по тел\.?(?!\w)|звонком\b|устно\b", Way.PHONE, False),
        (r"(?:по)?звонил[аи]?\b", Way.PHONE, True),
        (r"(?:на|в) бумаге\b|бумагой\b|в бумажном виде\b|нарочно\b|нарочным\b|лично\b", Way.PAPER, False),
        (r"прин[её]с(?:л[аи])?\b", Way.PAPER, True),
    )
)

#: «число 27», «количество заявок: 1 200,5».
_NUMBER: Final = re.compile(
    r"\b(?:число|количество|кол-во|всего)(?: [а-яё]+)?(?: ?[:=–—-])? ?"
    r"(\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?!\w|[./]\d)"
)

_MONTHS: Final = {
    word: number
    for number, word in enumerate(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(), 1
    )
}
_NUMERIC_DAY: Final = re.compile(
    r"(?<![\w./])(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?(?:\s?г\.?)?(?![\w/]|\.\d)"
)
_WORDED_DAY: Final = re.compile(
    rf"(?<![\w./])(\d{{1,2}}) ({'|'.join(_MONTHS)})(?: (\d{{4}}))?(?:\s?г(?:\.|ода)?)?(?!\w)"
)
_DAYS_BACK: Final = {"сегодня": 0, "вчера": 1, "позавчера": 2}
_DAY_BACK: Final = re.compile(rf"\b({'|'.join(_DAYS_BACK)})\b")
#: A day without a year that has not come this year yet was meant of the last, where that is not long ago.
_LONG_AGO: Final = timedelta(days=120)

_EVERYBODY: Final = re.compile(r"\bвсе\b")
_BUT: Final = re.compile(r"\b(?:кроме|за исключением|исключая)\b")
#: What stands around and says nothing more.
_FILLING: Final = re.compile(
    r"\b(?:п|пп|пункт\w*|решени\w+|отметь(?:те)?|отметить|запиши(?:те)?|записать|пожалуйста|за|от|у|по|уже|тоже"
    r"|нам|мне|они|был[аои]?|всё|протокол\w*|организаци\w+)\b\.?"
)
_BETWEEN: Final = re.compile(r"[,;|\n]+|\s+и\s+|\s+-\s+|\s+[–—]\s+|:\s")
_LONE_NUMBER: Final = re.compile(r"(?:№\s?)?(\d{1,4})")
#: «сош 3 5 7»: what they are called, and which.
_NUMBERED: Final = re.compile(r"(\D*[^\W\d]\.?\s?)(?:№\s?)?(\d{1,4}(?:\s(?:№\s?)?\d{1,4})*)")


def said(text: str, today: date) -> Said | None:
    """What was typed, taken apart; None where it is no entry of somebody's answer.

    Days count from `today`. A code alone with «исполнено» names nobody: that is for whoever answers himself.
    """
    words = " ".join(text.split()).lower()
    codes = set(_CODE.findall(words))
    if len(codes) != 1 or _NOT_DONE.search(words):
        return None
    rest = _CODE.sub(" | ", words)
    rest, way, done = _way(rest)
    rest, number = _number(rest)
    rest, on = _day(rest, today)
    rest, verbs = _DONE.subn(" | ", rest)
    if not (verbs or done or number):
        return None
    before, *after = _BUT.split(rest, maxsplit=1)
    everybody = _EVERYBODY.search(before) is not None
    named = tuple(_pieces(_EVERYBODY.sub(" | ", before)))
    but = tuple(_pieces(after[0])) if after else ()
    if not (named or everybody):
        return None
    if named and not but:
        everybody = False  # «сош 12 все исполнено»
    future = on is not None and on > today
    return Said(codes.pop(), named, everybody, but, way, None if future else on, number, future)


def day_typed(text: str, today: date) -> date | None:
    """«2.12», «2 декабря», «вчера»: a day up to `today`; None where it is none, or yet to come."""
    words = " ".join(text.split()).lower()
    rest, day = _day(words, today)
    return day if day is not None and day <= today and not rest.strip(" |.") else None


def _way(words: str) -> tuple[str, Way | None, bool]:
    for pattern, way, done in _WAYS:
        rest, count = pattern.subn(" | ", words)
        if count:
            return rest, way, done
    return words, None, False


def _number(words: str) -> tuple[str, str | None]:
    found = _NUMBER.search(words)
    if found is None:
        return words, None
    rest = f"{words[: found.start()]} | {words[found.end() :]}"
    return rest, found[1].replace(" ", "").replace(",", ".")


def _day(words: str, today: date) -> tuple[str, date | None]:
    readings: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date | None]], ...] = (
        (_DAY_BACK, lambda found: today - timedelta(days=_DAYS_BACK[found[1]])),
        (_WORDED_DAY, lambda found: _of(int(found[1]), _MONTHS[found[2]], found[3], today)),
        (_NUMERIC_DAY, lambda found: _of(int(found[1]), int(found[2]), found[3], today)),
    )
    for pattern, reading in readings:
        found = pattern.search(words)
        day = reading(found) if found else None
        if found and day:
            return f"{words[: found.start()]} | {words[found.end() :]}", day
    return words, None


def _of(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
        this_year = date(today.year, month, day)
        if this_year <= today:
            return this_year
        last_year = this_year.replace(year=today.year - 1)
    except ValueError:
        return None
    return last_year if today - last_year <= _LONG_AGO else this_year


def _pieces(words: str) -> Iterator[str]:
    """Names parted by commas and «и»; a number alone is called as the one before it: «сош 3, 5 и 7»."""
    called = ""
    for part in _BETWEEN.split(words):
        piece = " ".join(_FILLING.sub(" ", part).split()).strip(" .!")
        if not piece:
            continue
        alone = _LONE_NUMBER.fullmatch(piece)
        numbered = _NUMBERED.fullmatch(piece)
        if alone and called:
            yield f"{called} {alone[1]}"
        elif numbered:
            called = " ".join(numbered[1].split())
            yield from (f"{called} {number}" for number in re.findall(r"\d+", numbered[2]))
        else:
            yield piece
