"""The rules by which deadlines are read: an ordered table, the first that fits wins.

Each rule is a name, a grade, an expression over folded text and a reader of what matched. The grade says
where in running text the words may be trusted to be the deadline:

    ANYWHERE   «не позднее 27 марта»
    ASIDE      before the verb, or at the end of a clause: «к 14 ноября», «на период паводка»
    APART      only set off at the end: «…, апрель – май 2026 г.»
    LABEL      only as the value of «Срок:», a bracket or a column: «март 2021 года»

Behind a label, in a bracket or in a column every rule may speak.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import IntEnum

from bot.domain.calendar import ONE_DAY
from bot.domain.deadlines import DeadlineKind
from bot.reader import days
from bot.reader.calendar_words import (
    AT,
    MONTH,
    NUMBER,
    ORDINAL,
    THIS_YEAR,
    TIME,
    WEEKDAY,
    day,
    month_number,
    number,
    ordinal,
    weekday_number,
    year,
)
from bot.reader.days import Meeting
from bot.reader.vocabulary import CONDITIONS, GATHERING, any_of


class Grade(IntEnum):
    LABEL = 0
    APART = 1
    ASIDE = 2
    ANYWHERE = 3


@dataclass(frozen=True, slots=True)
class Term:
    """What a rule read."""

    kind: DeadlineKind
    due: date | None = None
    time: time | None = None


Found = re.Match[str]
Reader = Callable[[Found, Meeting], Term | None]


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    grade: Grade
    pattern: re.Pattern[str]
    read: Reader


DATE, PERIOD, RECURRING, ONGOING, AS_NEEDED = (
    DeadlineKind.DATE,
    DeadlineKind.PERIOD,
    DeadlineKind.RECURRING,
    DeadlineKind.ONGOING,
    DeadlineKind.AS_NEEDED,
)

_BY = r"(?:(?:(?:в\s+)?срок(?:ом)?\s*-?\s*)?(?:не\s+позднее|не\s+позже|до)\s+|в\s+срок\s*-?\s*)"
_TOWARDS = r"ко?\s+"
_BY_OR_TOWARDS = f"(?:{_BY}|{_TOWARDS})"
_EVERY_MONTH = (
    r"(?:каждого\s+месяца|месяца,?\s+следующего\s+за\s+отчетн\w+(?:\s+месяцем|\s+периодом)?|ежемесячно)"
)
_PERIODS = {
    "день": 0,
    "дня": 0,
    "недел": 0,
    "месяц": 1,
    "месяч": 1,
    "квартал": 3,
    "четверт": 3,
    "полугоди": 6,
    "год": 12,
}


# --- readers: one day -------------------------------------------------------------------------------------


def _on_day(found: Found, meeting: Meeting) -> Term | None:
    due = days.day_in(found, "1", meeting)
    impossible = due is None and meeting.date is not None
    return None if impossible else Term(DATE, due, days.time_in(found))


def _on_last_day(found: Found, meeting: Meeting) -> Term | None:
    term = _on_day(found, meeting)
    return Term(DATE, term.due) if term else None


def _on_weekday(found: Found, meeting: Meeting) -> Term | None:
    due = days.next_weekday(weekday_number(found["weekday"]), meeting.date) if meeting.date else None
    return Term(DATE, due, days.time_in(found))


def _on_monthday(found: Found, meeting: Meeting) -> Term | None:
    if meeting.date is None:
        return Term(DATE)
    return Term(DATE, days.next_monthday(int(found["monthday"]), meeting.date - ONE_DAY))


def _on_meeting_day(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, meeting.date)


def _today(found: Found, meeting: Meeting) -> Term:
    later = {"сегодня": 0, "завтра": 1, "послезавтра": 2}[found["which"]]
    return Term(DATE, days.plus(meeting.date, later) if meeting.date else None, days.time_in(found))


def _next_meeting(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, meeting.next)


def _event(found: Found, meeting: Meeting) -> Term:
    return Term(DATE)


def _school_begins(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, days.school_year_begin(meeting))


# --- readers: counted from the meeting --------------------------------------------------------------------


def _counted(found: Found, meeting: Meeting) -> Term | None:
    count = number(found["count"]) if found["count"] else 1
    if found["tail"] and not re.search(r"протокол|заседани|совещани|решени|сегодня", found["tail"]):
        return Term(DATE)
    return Term(DATE, _counted_day(count, found["unit"], bool(found["working"]), meeting))


def _counted_day(count: int, unit: str, working: bool, meeting: Meeting) -> date | None:
    if meeting.date is None:
        return None
    if working:
        return days.working(meeting, count)
    if unit.startswith(("дн", "ден", "сут")):
        return days.plus(meeting.date, count)
    if unit.startswith("недел"):
        return days.plus(meeting.date, count * 7)
    if unit.startswith("декад"):
        return days.plus(meeting.date, count * 10)
    return (
        days.plus_months(meeting.date, count * (12 if unit.startswith("год") else 1))
        if count <= 120
        else None
    )


# --- readers: ends ----------------------------------------------------------------------------------------


def _end_of_running(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, _end(found["unit"], meeting))


def _through_running(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, _end(found["unit"], meeting))


def _end(unit: str, meeting: Meeting) -> date | None:
    if unit.startswith("недел"):
        return days.friday_of(meeting)
    if unit.startswith("дня") or unit.startswith("день"):
        return meeting.date
    if unit.startswith("уч"):
        return days.school_year_end(meeting)
    months = next((length for stem, length in _PERIODS.items() if unit.startswith(stem)), 0)
    if unit.startswith("четверт"):
        return None
    return days.end_of_running(months, meeting)


def _end_of_month(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, _month_end(found, meeting))


def _end_of_year(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, days.month_end(int(found["year"]), 12))


def _end_of_part(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, _part_end(found, meeting))


def _month_end(found: Found, meeting: Meeting) -> date | None:
    return days.end_of_month(month_number(found["month"]), days.year_in(found, "1", meeting), meeting)


def _part_end(found: Found, meeting: Meeting) -> date | None:
    which = ordinal(found["which"])
    if found["school1"] or (found["half"] and found["school"]):
        return _school_half_end(found, which, meeting)
    said = days.year_in(found, "1", meeting)
    return days.end_of_part(which, 2 if found["half"] else 4, said, meeting)


def _school_half_end(found: Found, which: int, meeting: Meeting) -> date | None:
    if found["school1"]:
        begins = int(found["school1"])
    else:
        end = days.school_year_end(meeting)
        if end is None:
            return None
        begins = end.year - 1
    return date(begins, 12, 31) if which == 1 else date(begins + 1, 5, 31)


# --- readers: stretches -----------------------------------------------------------------------------------


def _from_to(found: Found, meeting: Meeting) -> Term | None:
    first = days.day_in(found, "1", meeting)
    due = days.day_in(found, "2", meeting, not_before=first)
    return Term(PERIOD, due) if due or meeting.date is None else None


def _to_day(found: Found, meeting: Meeting) -> Term | None:
    due = days.day_in(found, "1", meeting)
    return Term(PERIOD, due) if due or meeting.date is None else None


def _month(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, _month_end(found, meeting))


def _months(found: Found, meeting: Meeting) -> Term:
    """«октябрь, март»: repeating; «март – июнь», or with a year: a stretch."""
    months = [month_number(one) for one in re.findall(MONTH, found["months"])]
    said = days.year_in(found, "1", meeting)
    if said is None and not re.search(r"\s?-\s?", found["months"]):
        ends = [days.end_of_month(month, None, meeting) for month in months]
        return Term(RECURRING, days.first_of(ends))
    if said is None and meeting.date and months[-1] < months[0]:
        begin = days.end_of_month(months[0], None, meeting)
        return Term(PERIOD, days.month_end(begin.year + 1, months[-1]) if begin else None)
    return Term(PERIOD, days.end_of_month(months[-1], said, meeting))


def _part(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, _part_end(found, meeting))


def _decade(found: Found, meeting: Meeting) -> Term | None:
    end = _month_end(found, meeting)
    which = ordinal(found["which"])
    if end is None or which in {-1, 3}:
        return Term(PERIOD, end)
    return Term(PERIOD, end.replace(day=which * 10)) if which < 3 else None


def _part_of_month(found: Found, meeting: Meeting) -> Term:
    """«начало марта», «середина марта», «конец марта»: the 10th, the 20th, the last."""
    end = _month_end(found, meeting)
    day_of_month = {"нач": 10, "сер": 20}.get(found["part"][:3])
    return Term(PERIOD, end.replace(day=day_of_month) if end and day_of_month else end)


def _calendar_year(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, days.end_of_running(12, meeting))


def _years(found: Found, meeting: Meeting) -> Term:
    years = re.findall(r"20\d\d", found["years"])
    return Term(PERIOD, days.month_end(int(years[-1]), 12))


def _school_year(found: Found, meeting: Meeting) -> Term:
    if found["school1"]:
        return Term(PERIOD, date(int(found["school1"]) + 1, 5, 31))
    return Term(PERIOD, days.school_year_end(meeting, later=bool(found["later"])))


def _school_year_begins(found: Found, meeting: Meeting) -> Term:
    begin = days.school_year_begin(meeting)
    return Term(PERIOD, days.month_end(begin.year, 9) if begin else None)


def _week(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, days.friday_of(meeting, weeks=found["which"].startswith(("след", "буд"))))


def _dayless_stretch(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD)


# --- readers: repeating -----------------------------------------------------------------------------------


def _day_then_repeating(found: Found, meeting: Meeting) -> Term:
    return Term(RECURRING, days.day_in(found, "1", meeting))


def _yearly_months(found: Found, meeting: Meeting) -> Term:
    ends = [
        days.end_of_month(month_number(one), days.year_in(found, "1", meeting), meeting)
        for one in re.findall(MONTH, found["months"])
    ]
    return Term(RECURRING, days.first_of(ends))


def _quarterly_on_day(found: Found, meeting: Meeting) -> Term:
    """A day of the month behind each quarter's end."""
    if meeting.date is None:
        return Term(RECURRING)
    candidates = [
        days.a_day(later, month, int(found["monthday"]))
        for later in (meeting.date.year, meeting.date.year + 1)
        for month in (1, 4, 7, 10)
    ]
    return Term(RECURRING, days.first_of(d for d in candidates if d and d > meeting.date))


def _monthly_on_day(found: Found, meeting: Meeting) -> Term:
    due = days.next_monthday(int(found["monthday"]), meeting.date) if meeting.date else None
    return Term(RECURRING, due, days.time_in(found))


def _monthly_on_weekday(found: Found, meeting: Meeting) -> Term:
    if meeting.date is None:
        return Term(RECURRING)
    weekday = weekday_number(found["weekday"])
    return Term(RECURRING, days.nth_weekday_of_month(ordinal(found["which"]), weekday, meeting.date))


def _weekly(found: Found, meeting: Meeting) -> Term:
    if meeting.date is None:
        return Term(RECURRING, None, days.time_in(found))
    if "nd1" in found.re.groupindex:
        first = days.day_in(found, "1", meeting)
        if first:
            return Term(RECURRING, first, days.time_in(found))
    after = meeting.date
    named = re.findall(WEEKDAY, found["weekdays"]) if found["weekdays"] else []
    due = [days.next_weekday(weekday_number(one), after) for one in named] or [days.next_weekday(4, after)]
    return Term(RECURRING, min(due), days.time_in(found))


def _daily(found: Found, meeting: Meeting) -> Term:
    return Term(RECURRING, days.plus(meeting.date, 1) if meeting.date else None, days.time_in(found))


def _every_period(found: Found, meeting: Meeting) -> Term:
    """«ежеквартально», «не реже 1 раза в квартал»: the end of the running one."""
    unit = found["unit"]
    if "months" in found.re.groupindex and found["months"]:
        ends = [
            days.end_of_month(month_number(one), None, meeting) for one in re.findall(MONTH, found["months"])
        ]
        return Term(RECURRING, days.first_of(ends))
    if unit.startswith("недел"):
        return Term(RECURRING, days.next_weekday(4, meeting.date) if meeting.date else None)
    if unit.startswith(("день", "дня", "днев")):
        return Term(RECURRING, days.plus(meeting.date, 1) if meeting.date else None)
    months = next((length for stem, length in _PERIODS.items() if unit.startswith(stem)), 12)
    return Term(RECURRING, None if unit.startswith("четверт") else days.end_after(months, meeting))


def _repeating(found: Found, meeting: Meeting) -> Term:
    return Term(RECURRING)


# --- readers: no day at all -------------------------------------------------------------------------------


def _ongoing(found: Found, meeting: Meeting) -> Term:
    return Term(ONGOING)


def _as_needed(found: Found, meeting: Meeting) -> Term:
    return Term(AS_NEEDED)


# --- the table --------------------------------------------------------------------------------------------

_HALF = r"полугоди[еяю]"
_QUARTER = r"(?:квартал[аеу]?|кв\b\.?)"
_SCHOOL = r"(?P<school>\s+(?:учебн\w+\s+года?|уч\.?\s*г(?:ода)?\.?))?"
_SCHOOL_YEARS = r"(?:\s+(?P<school1>20\d\d)\s?[-/]\s?(?:20)?\d\d\s*(?:уч\w*\.?\s*г\w*\.?))?"
_PART = rf"(?P<which>{ORDINAL})\s+(?:(?P<half>{_HALF})|{_QUARTER}){_SCHOOL_YEARS}{_SCHOOL}{year('1')}"
_MONTH_LIST = rf"{MONTH}(?:\s*(?:,|и|-|\s)\s*{MONTH})"
_UNIT = r"(?P<unit>дн(?:я|ей)|день|сут(?:ок|ки)|недел[яьиюе]|месяц(?:а|ев)?|год(?:а|у)?)(?![а-я])"
_WORKING = r"(?P<working>раб(?:очих|очего|\.)\s*)?(?:(?:календарн\w+|кал\.|банковск\w+)\s+)?"
_TAIL = r"(?P<tail>\s+(?:со\s+дня|с\s+момента|с\s+даты|после|от\s+даты|до)\s+[^.;)]{1,80})?"
_COUNT = rf"(?P<count>{NUMBER})?\s*"
_TERM_ADJECTIVE = (
    rf"(?:(?P<count>{NUMBER})(?:\s?-?\s?х)?\s?-?\s?)?(?P<working>рабоч\w+\s+)?(?P<unit>дневн|недельн|месячн|декадн|годичн|суточн)\w*"
    rf"\s*(?:срок\w*|период\w*)?(?P<tail>\s+(?:со\s+дня|с\s+момента|после)\s+[^.;)]{{1,80}})?"
)
_WEEKDAYS = rf"(?P<weekdays>{WEEKDAY}(?:\s*(?:,|и)\s*(?:по\s+)?{WEEKDAY}){{0,4}})"
_MEETINGS = any_of(GATHERING)


def _rule(name: str, grade: Grade, pattern: str, read: Reader) -> Rule:
    return Rule(name, grade, re.compile(r"(?<![а-яa-z\d])" + pattern), read)


_ANYWHERE, _ASIDE, _APART, _LABEL = Grade.ANYWHERE, Grade.ASIDE, Grade.APART, Grade.LABEL

RULES: tuple[Rule, ...] = (
    # repeating, the longest wordings first
    _rule("day, then yearly", _ANYWHERE,
          rf"{_BY_OR_TOWARDS}{day('1')}\s*,?\s*(?:а\s+)?(?:далее|затем|потом|впоследствии|в\s+дальнейшем)\s*-?\s*еже[а-я]+",
          _day_then_repeating),
    _rule("yearly by a day", _ANYWHERE, rf"ежегодно\s*,?\s*{_BY_OR_TOWARDS}?{day('1')}", _day_then_repeating),
    _rule("by a day, yearly", _ANYWHERE, rf"{_BY_OR_TOWARDS}{day('1')}\s*,?\s*ежегодно", _day_then_repeating),
    _rule("yearly in months", _ANYWHERE,
          rf"ежегодно\s*,?\s*(?:в|во|до|к|-)?\s*(?P<months>{MONTH}(?:\s*(?:,|и|-)\s*{MONTH}){{0,5}}){year('1')}"
          r"(?:\s*,?\s*и\s+по\s+мере\s+необходимости)?", _yearly_months),
    _rule("quarterly by a day", _ANYWHERE,
          r"ежеквартально\s*,?\s*(?:до|не\s+позднее|к)\s+(?P<monthday>\d{1,2})(?:\s?-?\s?(?:го|му))?(?:\s+числ[ау])?"
          r"(?:\s+(?:первого\s+)?месяца)?(?:,?\s*следующего\s+за\s+отчетн\w+(?:\s+(?:периодом|кварталом))?)?",
          _quarterly_on_day),
    _rule("monthly on a weekday", _ANYWHERE,
          rf"(?:ежемесячно\s*,?\s*)?(?:в|во)?\s*(?P<which>{ORDINAL})\s+(?P<weekday>{WEEKDAY})\s+(?:каждого\s+)?месяца",
          _monthly_on_weekday),
    _rule("monthly by a day", _ANYWHERE,
          r"(?:ежемесячно|каждый\s+месяц)\s*,?\s*(?:до|не\s+позднее|к|по)?\s*(?P<monthday>\d{1,2})(?:\s?-?\s?(?:го|му|е))?"
          r"(?![\d.])(?:\s+числ[ауо]?)?(?:\s+(?:каждого\s+)?месяца)?(?:,?\s*следующего\s+за\s+отчетн\w+(?:\s+(?:периодом|месяцем))?)?"
          + AT, _monthly_on_day),
    _rule("by a day of every month", _ANYWHERE,
          rf"(?:до|не\s+позднее|к)?\s*(?P<monthday>\d{{1,2}})(?:\s?-?\s?(?:го|му))?(?:\s+числ[ауо])?\s+{_EVERY_MONTH}{AT}",
          _monthly_on_day),
    _rule("weekly on days", _ANYWHERE, rf"еженедельно\s*,?\s*(?:по|в|во|до|к|-)?\s*{_WEEKDAYS}{AT}", _weekly),
    _rule("every such weekday", _ANYWHERE, rf"кажд(?:ый|ую|ое)\s+{_WEEKDAYS}{AT}", _weekly),
    _rule("on such weekdays from a day", _ANYWHERE,
          rf"по\s+{_WEEKDAYS}(?<=м)\s*,?\s*(?:начиная\s+)?с\s+{day('1')}{AT}", _weekly),
    _rule("on such weekdays", _ASIDE, rf"по\s+{_WEEKDAYS}(?<=м){AT}", _weekly),
    _rule("daily", _ANYWHERE, rf"(?:ежедневно|кажд(?:ый|ое)\s+(?:рабочий\s+)?(?:день|утро)){AT}", _daily),
    _rule("so often in a period", _ANYWHERE,
          rf"(?:не\s+(?:реже|менее)(?:\s+чем)?\s+)?(?:(?:{NUMBER}|дважды|трижды)\s+)?раза?\s+(?:в|за)\s+"
          r"(?P<unit>день|недел[юи]|месяц|квартал|четверть|полугодие|год)(?![а-я])"
          rf"(?:\s*\((?P<months>{MONTH}(?:\s*(?:,|и)\s*{MONTH}){{0,5}})\))?", _every_period),
    _rule("every period", _ANYWHERE,
          r"еже(?P<unit>год|квартал|месяч|недел|днев)\w*но(?![а-я])", _every_period),
    _rule("every such period", _ANYWHERE,
          r"кажд(?:ый|ую|ое)\s+(?P<unit>недел[юя]|месяц|квартал|четверть|полугодие|год)(?![а-я])", _every_period),
    _rule("after every period", _ASIDE,
          r"(?:по\s+итогам|по\s+окончании|в\s+конце)\s+кажд(?:ого|ой)\s+(?:квартала|месяца|четверти|полугодия|года|недели|триместра)",
          _repeating),

    # no day by their nature
    _rule("as needed", _ANYWHERE, r"(?:по\s+мере\s+(?:необходимости|надобности)|(?:в\s+случае|при)\s+необходимости)", _as_needed),
    _rule("on a condition", _ASIDE,
          rf"при\s+{any_of(CONDITIONS)}[а-я]*\s+[^.;:]{{0,80}}?(?=\s+[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я]))", _as_needed),
    _rule("as it comes", _ASIDE,
          r"(?:по\s+мере|по\s+факту|по\s+(?:отдельному\s+)?(?:запрос|требовани|заявк|обращени|согласовани)[а-я]+)(?![а-я])[^.;,()]{0,80}",
          _as_needed),
    _rule("on the day it happens", _ASIDE, r"в\s+день\s+(?:их\s+|его\s+|ее\s+)?[а-я]+[^.;,()]{0,60}", _as_needed),
    _rule("when it happens", _APART, r"(?:когда|как\s+только|в\s+случае|при\s+условии)\s+[^.;()]{2,100}", _as_needed),
    _rule("on demand", _LABEL, r"^(?:при|по)\s+(?!\d)[а-я]+[^.;()]{0,80}$", _as_needed),
    _rule("ongoing", _ANYWHERE, r"на\s+постоянной\s+основе", _ongoing),
    _rule("always", _ASIDE, r"(?:постоянно|систематически|бессрочно|непрерывно|регулярно)(?![а-я])", _ongoing),
    _rule("the whole time", _ASIDE,
          r"(?:на\s+(?:весь\s+)?период|весь\s+период|в\s+течение\s+всего\s+периода|на\s+протяжении)(?!\s+(?:с\s+)?\d)(?:\s+[^.;,()]{2,60}?)?"
          r"(?=\s+[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я])|[.;,()]|$)", _ongoing),

    # stretches with both ends
    _rule("event with its days", _ASIDE,
          rf"(?:во\s+время|в\s+период|на\s+время|в\s+дни|(?:в|на)\s+(?=(?:[а-я]+\s+)?каникул))\s*[а-я][^()]{{2,50}}\(\s*(?:с\s+)?{day('1')}\s?(?:-|по|до)\s?{day('2')}\s*\)", _from_to),
    _rule("event with its day", _ASIDE, rf"(?:до|к|ко)\s+[а-я][^()]{{2,50}}\(\s*{day('1')}\s*\)", _on_last_day),
    _rule("from a day to a day", _ANYWHERE, rf"(?:в\s+период\s+)?с\s+{day('1')}\s+(?:по|до)\s+{day('2')}", _from_to),
    _rule("day - day", _APART, rf"(?:в\s+период\s+)?{day('1')}\s?-\s?{day('2')}", _from_to),
    _rule("from a number to a day", _ANYWHERE, rf"(?:в\s+период\s+)?с\s+\d{{1,2}}(?:-?го)?\s+(?:по|до)\s+{day('1')}", _to_day),
    _rule("number - day", _APART, rf"\d{{1,2}}\s?-\s?{day('1')}", _to_day),
    _rule("numbers and a day", _APART, rf"\d{{1,2}}(?:\s*,\s*\d{{1,2}})*\s+и\s+{day('1')}", _on_last_day),

    # counted from the meeting
    _rule("so long before", _ASIDE,
          rf"(?:не\s+позднее\s*,?\s*(?:чем\s+)?)?за\s+(?:{NUMBER}\s+)?(?:рабочих\s+|календарных\s+)?(?:дн|ден|сут|недел|месяц)\w*\s+до\s+[^.;,()]{{3,80}}",
          _event),
    _rule("within so long", _ANYWHERE,
          rf"(?:в\s+течение|в\s+срок\s+до|не\s+позднее(?:\s+чем\s+через)?|через|за)\s+(?=\d|[а-я]+\s+(?:раб|кал|дн|сут|недел|мес|год))"
          rf"{_COUNT}{_WORKING}{_UNIT}{_TAIL}", _counted),
    _rule("in a term of", _ANYWHERE, rf"в\s+{_TERM_ADJECTIVE}(?<=[ка])(?!\w)", _counted),
    _rule("within one", _ANYWHERE,
          rf"(?:в\s+течение|через)\s+(?P<count>)(?P<working>)(?P<unit>недел[июя]|месяца?|дня)(?![а-я]){_TAIL}", _counted),
    _rule("so long", _LABEL, rf"(?P<count>{NUMBER})\s+{_WORKING}{_UNIT}{_TAIL}", _counted),
    _rule("a term of", _LABEL, _TERM_ADJECTIVE, _counted),

    # the end of something
    _rule("to the end of a school year", _ANYWHERE,
          r"(?:до|к)\s+(?:конца|концу|окончания|окончанию)\s+(?:текущего\s+)?(?P<unit>уч\w*\.?\s+года?)", _end_of_running),
    _rule("to the end of a part of the year", _ANYWHERE, rf"(?:до|к)\s+(?:конца|концу|окончания)\s+{_PART}", _end_of_part),
    _rule("to the end of a quarter of the school year", _ANYWHERE,
          rf"(?:до|к)\s+(?:конца|концу|окончания)\s+(?:{ORDINAL}\s+)?(?:учебной\s+)?(?:четверти|триместра|сессии|семестра)", _event),
    _rule("to the end of a month", _ANYWHERE, rf"(?:до|к)\s+(?:конца|концу)\s+(?P<month>{MONTH}){year('1')}", _end_of_month),
    _rule("to the end of a named year", _ANYWHERE, r"(?:до|к)\s+(?:конца|концу)\s+(?P<year>20\d\d)\s*(?:года|г\b\.?)", _end_of_year),
    _rule("to the end of the running", _ANYWHERE,
          r"(?:до|к)\s+(?:конца|концу)\s+(?:текуще\w+\s+|этой\s+|этого\s+|рабоче\w+\s+|календарного\s+)?"
          r"(?P<unit>недел\w|месяца|квартала|полугодия|года|дня)(?![а-я])", _end_of_running),
    _rule("before a school year", _ASIDE,
          r"(?:до|к)\s+(?:начала|началу)\s+(?:нового\s+|следующего\s+|очередного\s+)?(?:20\d\d\s?[-/]\s?(?:20)?\d\d\s+)?"
          r"(?:учебн\w+|уч\.)\s+(?:года|г\.)", _school_begins),
    _rule("beginning of a school year", _LABEL, r"(?:в\s+)?начал[оеу]\s+(?:нового\s+)?(?:учебн\w+|уч\.)\s+(?:года|г\.)", _school_year_begins),

    # one day
    _rule("today", _ASIDE, rf"(?P<which>сегодня|завтра|послезавтра){AT}", _today),
    _rule("at once", _ANYWHERE,
          r"(?:незамедлительно|немедленно|безотлагательно|оперативно|срочно|asap|как\s+можно\s+(?:скорее|быстрее))(?![а-я])", _on_meeting_day),
    _rule("by an hour of a day", _ANYWHERE, rf"(?:до|к|не\s+позднее)\s+{TIME}\s*,?\s+{day('1')}", _on_day),
    _rule("by a day", _ANYWHERE, rf"{_BY}(?:{WEEKDAY}\s*,?\s*)?{day('1')}{AT}", _on_day),
    _rule("towards a day", _ASIDE, rf"{_TOWARDS}(?:{WEEKDAY}\s*,?\s*)?{day('1')}{AT}", _on_day),
    _rule("by the next meeting", _ASIDE,
          rf"(?:к|ко|до|на|не\s+позднее)\s+(?:следующ\w+|очередн\w+|ближайш\w+)\s+(?:[а-я]+\s+)?{_MEETINGS}", _next_meeting),
    _rule("by a weekday", _ANYWHERE, rf"(?:до|к|ко|не\s+позднее)\s+(?:следующ\w+\s+|ближайш\w+\s+)?(?P<weekday>{WEEKDAY}){AT}", _on_weekday),
    _rule("on a weekday", _ASIDE, rf"(?:в|во)\s+(?:следующ\w+\s+|ближайш\w+\s+)?(?P<weekday>{WEEKDAY}){AT}", _on_weekday),
    _rule("by a day of the month", _ANYWHERE,
          r"(?:до|не\s+позднее|к)\s+(?P<monthday>[0-3]?\d)(?:\s?-?\s?(?:го|му)(?![а-я])(?:\s+числ[ау])?|\s+числ[ау])(?:\s+(?:текущего|этого|сего)\s+месяца)?",
          _on_monthday),
    _rule("from a day", _ASIDE, rf"(?:начиная\s+)?со?\s+{day('1')}", _on_last_day),
    _rule("from a weekday", _ASIDE, rf"(?:начиная\s+)?со?\s+(?P<weekday>{WEEKDAY}){AT}", _on_weekday),

    _rule("day", _APART, rf"(?:{WEEKDAY}\s*,?\s*)?{day('1')}\.?(?:\s*,?\s*\(?{WEEKDAY}\)?)?{AT}", _on_day),
    _rule("day at the end", _ANYWHERE,
          rf"(?<! от )(?<! на )(?<! за )(?<! по )(?<! с )(?<! к )(?<! и )(?<!№ )(?<!-){day('1')}\.?(?:\s*,?\s*\(?{WEEKDAY}\)?)?{AT}[\s.;,]*$", _on_day),

    # named stretches
    _rule("decade of a month", _ANYWHERE, rf"(?:(?:в|до\s+конца)\s+)?(?P<which>{ORDINAL})\s+декад\w+\s+(?P<month>{MONTH}){year('1')}", _decade),
    _rule("in a part of the year", _ASIDE, rf"(?:в(?:о)?|в\s+течение)\s+{_PART}", _part),
    _rule("part of the year", _APART, _PART, _part),
    _rule("through a school year", _ANYWHERE,
          r"(?:в\s+течение|на\s+протяжении)\s+(?:всего\s+)?(?:текущего\s+)?(?P<later>(?:нового|следующего|будущего)\s+)?"
          r"(?:(?P<school1>20\d\d)\s?[-/]\s?(?:20)?\d\d\s+)?(?:учебного|учебных|уч\.?)\s*(?:годов|года|г\.?)", _school_year),
    _rule("school year", _LABEL,
          r"(?P<later>(?:нов|следующ|будущ)\w+\s+)?(?:(?P<school1>20\d\d)\s?[-/]\s?(?:20)?\d\d\s+)?(?:учебн\w+|уч\.?)\s*(?:год\w*|г\.?)", _school_year),
    _rule("through years", _ANYWHERE, r"в\s+течение\s+(?P<years>20\d\d(?:\s?(?:,|-|и)\s?20\d\d)*)\s*(?:год\w*|гг?\b\.?)", _years),
    _rule("through the year", _ANYWHERE, rf"в\s+течение\s+(?:всего\s+)?(?:календарного\s+)?(?:года|{THIS_YEAR})", _calendar_year),
    _rule("through a month", _ANYWHERE, rf"в\s+течение\s+(?P<month>{MONTH}){year('1')}", _month),
    _rule("through the running", _ANYWHERE,
          r"в\s+течение\s+(?:текущ\w+\s+|этого\s+)?(?P<unit>недел[иь]|месяца|квартала|полугодия)(?![а-я])", _through_running),
    _rule("this week", _ANYWHERE, r"(?:на|в\s+течение)\s+(?P<which>этой|текущей|следующей|будущей|ближайшей)\s+недел[еи]", _week),
    _rule("months", _APART,
          rf"(?:ориентировочно\s+|в\s+)?(?P<months>{_MONTH_LIST}(?:\s*(?:,|и|-)\s*{MONTH}){{0,6}}){year('1')}", _months),
    _rule("months with years", _APART, rf"{MONTH}\s+20\d\d\s*(?:года|г\.?)?\s?-\s?(?P<month>{MONTH}){year('1')}", _month),
    _rule("part of a month", _LABEL, rf"(?:в\s+)?(?P<part>начал[оеу]|середин[аеу]|кон(?:ец|це|цу))\s+(?P<month>{MONTH}){year('1')}", _part_of_month),
    _rule("by a month", _ASIDE, rf"(?:до|к)\s+(?P<month>{MONTH}){year('1')}", _end_of_month),
    _rule("in a month", _ASIDE, rf"в\s+(?P<month>{MONTH}){year('1')}", _month),
    _rule("month", _APART, rf"(?:ориентировочно\s+|примерно\s+)?(?P<month>{MONTH}){year('1')}", _month),
    _rule("years", _APART, r"(?P<years>20\d\d\s?(?:,|-|и)\s?20\d\d)\s*(?:год\w*|г\.?\s?г\.?)", _years),
    _rule("year", _LABEL, r"(?P<years>20\d\d)\s*(?:год\w*|г\b\.?)", _years),
    _rule("running year", _LABEL, rf"(?:{THIS_YEAR}|текущий\s+год|(?:весь|круглый)\s+год)", _calendar_year),
    _rule("holidays, seasons", _LABEL,
          r"(?:в\s+|на\s+|во\s+время\s+)?(?:весенн|осенн|зимн|летн|новогодн)\w+\s+(?:каникул\w*|период\w*)", _dayless_stretch),

    # a bare day, and what has none
    _rule("weekday", _LABEL, rf"(?P<weekday>{WEEKDAY}){AT}", _on_weekday),
    _rule("after something", _ASIDE, r"(?:после|по\s+окончании|по\s+завершении|сразу\s+после)\s+(?!чего)[^.;,()]{3,80}", _event),
    _rule("before something", _ASIDE,
          r"(?:до|к|не\s+позднее)\s+(?:начал|окончани|завершени|наступлени|открыти|закрыти|истечени|получени|нанесени|проведени|ввод|сдач|выход)[а-я]*"
          r"\s+[^.;,()]{3,80}", _event),
    _rule("before anything", _LABEL, r"^(?:ориентировочно\s+)?(?:до|к|не\s+позднее|накануне)\s+[а-я][^.;()]{2,80}", _event),
)  # fmt: skip
