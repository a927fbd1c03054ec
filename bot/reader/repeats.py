"""How a recurring deadline goes on: its words as a rule, what they leave out, and until when they hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.domain.calendar import ONE_DAY
from bot.domain.recurrence import Every, Rule
from bot.reader.calendar_words import (
    COUNTED_AS,
    MONTH,
    NUMBER,
    ORDINAL,
    WEEKDAY,
    month_number,
    ordinal,
    weekday_number,
)
from bot.reader.calendar_words import day as day_pattern
from bot.reader.days import Meeting, day_in, school_year_end
from bot.reader.deadline_parts import SCHOOL_YEAR, SCHOOL_YEARS
from bot.reader.figures import in_figures
from bot.reader.patterns import lazy

#: What the draft's answer «Раз в квартал» adds to the words.
QUARTERLY = "раз в квартал"


@dataclass(frozen=True, slots=True)
class Repeats:
    """`except_months`: «кроме июля и августа»; `ends_on`: the last day it holds, where one is said."""

    rule: Rule
    except_months: frozenset[int] = frozenset()
    ends_on: date | None = None


def read_repeats(words: str, sentence: str, due: date | None, since: Meeting) -> Repeats | None:
    """What `words` of a recurring deadline, first due on `due`, come to; None where they name no period.

    `sentence` is the decision around them, where exceptions and ends may stand as well.
    """
    text = _folded(words)
    rule = _rule(text, due)
    if rule is None:
        return None
    whole = f"{text}; {_folded(sentence)}"
    return Repeats(rule, _except_months(whole), _ends_on(rule, text, whole, since))


def quarterly(words: str, until: date | None) -> str:
    """`words`, to be asked about once a quarter from now on, until the last day they name."""
    told = f"{words}, {QUARTERLY}" if words else QUARTERLY
    return f"{told} до {until:%d.%m.%Y}" if until else told


def _folded(words: str) -> str:
    return in_figures(" ".join(words.lower().replace("ё", "е").replace("–", "-").replace("—", "-").split()))


# --- the rule ---------------------------------------------------------------------------------------------

_ASKED_QUARTERLY = lazy(rf"(?:^|, ){QUARTERLY}(?: до [\d.]+)?$")
_TIMES_A_YEAR = lazy(r"(?:(?P<count>\d{1,2})\s+раза?|дважды|трижды)\s+(?:в|за)\s+год(?!а?\s+\d)")
_EVERY_YEAR = lazy(r"ежегодн|кажд(?:ый|ого)\s+год|раз\s+в\s+год(?![а-я])")
_HALF_YEAR = lazy(r"(?:раз\w*\s+(?:в|за)|кажд\w+|по|итогам)\s+(?:полугоди|полгода)|полугодиям")
_QUARTER = lazy(r"ежекварт|поквартально|квартал")
_MONTHLY = lazy(r"ежемесячно|помесячно|месяц")
_WEEKLY = lazy(rf"недел|{WEEKDAY}")
_DAILY = lazy(
    r"ежедневн|кажд\w+\s+(?:рабочий\s+)?(?:день|утро|вечер)|по\s+(?:будн|рабочим\s+дням)|раз\w*\s+в\s+день"
)
_ONCE_IN = lazy(
    rf"(?:раза?\s+в|кажды[ейх]+)\s+(?P<count>{NUMBER}){COUNTED_AS}\s*(?:раб\w+\s+|календарн\w+\s+)?"
    r"(?P<unit>дн|недел|месяц|год|лет)"
)
_YEARS_DAY = lazy(day_pattern("1"))
_A_MONTH = lazy(MONTH)
_NTH_WEEKDAY = lazy(rf"(?<!\d)(?P<which>{ORDINAL})\s+(?P<weekday>{WEEKDAY})")
_LAST_WORKING = lazy(r"последн\w+\s+раб\w+\s+(?:день|дня)")
_NTH_WORKING = lazy(r"(?P<count>\d{1,2})(?:\s?-?\s?(?:го|й|м))?\s+рабоч\w+\s+(?:день|дня|дню)")
_LAST_DAY = lazy(r"последн\w+\s+(?:день|дня|число|числа)")
_SEVERAL_DAYS = lazy(r"(?P<days>(?:[0-3]?\d(?:-?го)?\s*(?:,|и)\s*){1,3}[0-3]?\d)(?:\s?-?\s?го)?\s+числ")
_A_DAY = lazy(r"(?<![\d.])(?P<days>[0-3]?\d)(?:\s?-?\s?(?:го|му|е))?\s+числ")
_BEGINS = lazy(r"начиная\s+с")
_WEEKDAYS = lazy(WEEKDAY)

Read = Callable[[str, date | None], Rule | None]


def _rule(text: str, due: date | None) -> Rule | None:
    if _ASKED_QUARTERLY.search(text):
        return Rule(Every.QUARTER, ("last",))
    for says, read in _READ:
        if says.search(text):
            return read(text, due)
    return None


#: «4 раза в год»: what so many times a year come to.
_OFTEN_A_YEAR = {
    2: Rule(Every.HALF, ("last",)),
    3: Rule(Every.YEAR, ("04-30", "08-31", "12-31")),
    4: Rule(Every.QUARTER, ("last",)),
    6: Rule(Every.YEAR, ("02-29", "04-30", "06-30", "08-31", "10-31", "12-31")),
    12: Rule(Every.MONTH, ("last",)),
}


def _times_a_year(text: str, due: date | None) -> Rule | None:
    if named := _days_of_year(text):
        return Rule(Every.YEAR, named)
    found = _TIMES_A_YEAR.search(text)
    said = found["count"] if found else None
    count = int(said) if said else 2 if "дважды" in text else 3
    return _yearly(text, due) if count == 1 else _OFTEN_A_YEAR.get(count)


def _yearly(text: str, due: date | None) -> Rule | None:
    named = _days_of_year(text)
    if not named and due is not None:
        named = (_year_token(due),)
    return Rule(Every.YEAR, named or ("last",))


def _days_of_year(text: str) -> tuple[str, ...]:
    """«до 1 июля и 1 декабря»; «в апреле и октябре» is by their last days."""
    found = [
        (int(one["nm1"]), int(one["nd1"])) if one["nm1"] else (month_number(one["wm1"]), int(one["wd1"]))
        for one in _YEARS_DAY.finditer(text)
        if one["nm1"] or one["wm1"]
    ]
    tokens = {f"{month:02}-{day:02}" for month, day in found if 1 <= month <= 12 and 1 <= day <= 31}
    if not tokens:
        tokens = {
            _year_token(_month_end(month_number(one))) for one in _A_MONTH.findall(_without_exceptions(text))
        }
    return tuple(sorted(tokens))


def _month_end(month: int) -> date:
    """29 February, which other years' rules clip."""
    return date(2028 + month // 12, month % 12 + 1, 1) - ONE_DAY


def _year_token(day: date) -> str:
    return f"{day:%m-%d}"


def _once_in(text: str, due: date | None) -> Rule | None:
    found = _ONCE_IN.search(text)
    if found is None or due is None:
        return None
    count, unit = int(found["count"]), found["unit"]
    if unit in ("год", "лет"):
        return None
    if unit == "месяц":
        if count == 1:
            return _monthly(text, due)
        if 12 % count:
            return Rule(Every.DAYS, (), 30 * count, due)
        months = sorted((due.month - 1 + count * n) % 12 + 1 for n in range(12 // count))
        return Rule(Every.YEAR, tuple(f"{month:02}-{due.day:02}" for month in months))
    return Rule(Every.DAYS, (), count * (7 if unit == "недел" else 1), due)


def _of_months(every: Every, count: int) -> Read:
    """By the unit's last day, or by the day that the reader found in it."""

    def read(text: str, due: date | None) -> Rule:
        if due is None or _BEGINS.search(text):
            return Rule(every, ("last",))
        month = (due.month - 1) % count + 1
        if month == count and (due + ONE_DAY).day == 1:
            return Rule(every, ("last",))
        return Rule(every, (f"{month}-{due.day}",))

    return read


def _monthly(text: str, due: date | None) -> Rule:
    return Rule(Every.MONTH, _days_of_month(text) or (_day_of_month(text, due),))


def _days_of_month(text: str) -> tuple[str, ...]:
    """What the words name: a weekday, a working day, the last day, one or several days."""
    if found := _NTH_WEEKDAY.search(text):
        return (f"{ordinal(found['which'])}x{weekday_number(found['weekday']) + 1}",)
    if _LAST_WORKING.search(text):
        return ("w-1",)
    if found := _NTH_WORKING.search(text):
        return (f"w{max(1, min(int(found['count']), 23))}",)
    if _LAST_DAY.search(text):
        return ("last",)
    found = _SEVERAL_DAYS.search(text) or _A_DAY.search(text)
    named = {int(one) for one in re.findall(r"\d+", found["days"])} if found else ()
    return tuple(str(one) for one in sorted(named) if 1 <= one <= 31)


def _day_of_month(text: str, due: date | None) -> str:
    """The day that the reader found, or the month's last."""
    if due is None or _BEGINS.search(text) or (due + ONE_DAY).day == 1:
        return "last"
    return str(due.day)


def _weekly(text: str, _: date | None) -> Rule:
    named = sorted({weekday_number(one) + 1 for one in _WEEKDAYS.findall(text)})
    return Rule(Every.WEEK, tuple(map(str, named or [5])))


def _by_friday(_: str, __: date | None) -> Rule:
    """What is done daily is asked about once a week: nobody answers for each day."""
    return Rule(Every.WEEK, ("5",))


_READ: tuple[tuple[re.Pattern[str], Read], ...] = (
    (_ONCE_IN, _once_in),
    (_TIMES_A_YEAR, _times_a_year),
    (_EVERY_YEAR, _yearly),
    (_HALF_YEAR, _of_months(Every.HALF, 6)),
    (_QUARTER, _of_months(Every.QUARTER, 3)),
    (_MONTHLY, _monthly),
    (_DAILY, _by_friday),
    (_WEEKLY, _weekly),
)

# --- what is left out, and until when ---------------------------------------------------------------------

_EXCEPT = lazy(r"(?<![а-я])(?:кроме|за\s+исключением|исключая)\s+(?P<what>[^.;()]{3,80})")
_SUMMER = lazy(r"(?<![а-я])лет(?:а|н\w+)(?![а-я])")
_FROM_TO = lazy(rf"(?P<first>{MONTH})\s*(?:-|по)\s*(?P<last>{MONTH})")
_SCHOOL_YEARS_END = lazy(
    r"(?:(?:до|к)\s+(?:конца|концу|окончания)|в\s+теч(?:ение|\.)|на\s+протяжении)\s+(?:всего\s+|текущего\s+|этого\s+)?"
    rf"{SCHOOL_YEARS}{SCHOOL_YEAR}"
)
_YEARS_END = lazy(
    r"(?:(?:до|к)\s+(?:конца|концу|окончания)|в\s+теч(?:ение|\.)|на\s+протяжении)\s+(?:всего\s+)?"
    r"(?:текущего\s+|этого\s+|календарного\s+)?(?:(?P<year>20\d\d)\s*)?г(?:ода|\.)"
)
_UNTIL = lazy(rf"(?:до|по)\s+{day_pattern('1')}(?!.*(?:далее|затем|потом|дальнейшем))")


def _without_exceptions(text: str) -> str:
    return _EXCEPT.sub("", text)


def _except_months(text: str) -> frozenset[int]:
    found = _EXCEPT.search(text)
    if found is None:
        return frozenset()
    said = found["what"]
    if _SUMMER.search(said):
        return frozenset({6, 7, 8})
    if both := _FROM_TO.search(said):
        first, last = month_number(both["first"]), month_number(both["last"])
        return frozenset((first - 1 + n) % 12 + 1 for n in range((last - first) % 12 + 1))
    return frozenset(map(month_number, _A_MONTH.findall(said)))


def _ends_on(rule: Rule, text: str, whole: str, since: Meeting) -> date | None:
    if since.date is None:
        return None
    if found := _SCHOOL_YEARS_END.search(whole):
        return date(int(found["school1"]) + 1, 5, 31) if found["school1"] else school_year_end(since)
    if rule.every is not Every.YEAR and (found := _UNTIL.search(text)):
        return day_in(found, "1", since)
    if found := _YEARS_END.search(whole):
        return date(int(found["year"] or since.date.year), 12, 31)
    return None
