"""What the words of a stretch of time come to: its last day."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from bot.domain.deadlines import DeadlineKind
from bot.reader import days
from bot.reader.calendar_words import MONTH, month_number, ordinal
from bot.reader.days import Meeting
from bot.reader.terms import Found, Term, said_month_end, said_part_end

DATE, PERIOD, RECURRING = DeadlineKind.DATE, DeadlineKind.PERIOD, DeadlineKind.RECURRING


def from_to(found: Found, meeting: Meeting) -> Term | None:
    first = days.day_in(found, "1", meeting)
    due = days.day_in(found, "2", meeting, not_before=first)
    return Term(PERIOD, due) if due or meeting.date is None else None


def to_day(found: Found, meeting: Meeting) -> Term | None:
    due = days.day_in(found, "1", meeting)
    return Term(PERIOD, due) if due or meeting.date is None else None


def in_month(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, said_month_end(found, meeting))


def in_months(found: Found, meeting: Meeting) -> Term:
    """«октябрь, март»: repeating; «март – июнь», or months in a row with a year: a stretch."""
    months = [month_number(one) for one in re.findall(MONTH, found["months"])]
    said = days.year_in(found, "1", meeting)
    in_a_row = all(later == earlier % 12 + 1 for earlier, later in pairwise(months))
    stretches = [re.findall(MONTH, part) for part in re.split(r",|\sи\s", found["months"])]
    if len(stretches) > 1 and not (said and in_a_row):
        ends = [days.end_of_month(month_number(part[-1]), said, meeting) for part in stretches if part]
        return Term(RECURRING, days.first_due(ends, meeting))
    if said is None and meeting.date and months[-1] < months[0]:
        begin = days.end_of_month(months[0], None, meeting)
        return Term(PERIOD, days.month_end(begin.year + 1, months[-1]) if begin else None)
    return Term(PERIOD, days.end_of_month(months[-1], said, meeting))


def in_part(found: Found, meeting: Meeting) -> Term:
    """«I–II квартал»: a stretch; «I, III квартал»: repeating, its first end."""
    end = said_part_end(found, meeting)
    if not found["from_part"] or found["to_part"] == "-" or not end:
        return Term(PERIOD, end)
    between = ordinal(found["which"]) - ordinal(found["from_part"])
    if between == 1:
        return Term(PERIOD, end)
    earlier = days.plus_months(end.replace(day=1), -between * (6 if found["half"] else 3))
    return Term(RECURRING, days.first_due([days.month_end(earlier.year, earlier.month), end], meeting))


def in_decade(found: Found, meeting: Meeting) -> Term | None:
    end = said_month_end(found, meeting)
    which = ordinal(found["which"])
    if end is None or which in {-1, 3}:
        return Term(PERIOD, end)
    return Term(PERIOD, end.replace(day=which * 10)) if which < 3 else None


def in_week_of_month(found: Found, meeting: Meeting) -> Term:
    """«первая неделя марта»: the 7th, the 14th …; the last one ends with the month."""
    end = said_month_end(found, meeting)
    which = ordinal(found["which"])
    return Term(PERIOD, end.replace(day=which * 7) if end and 0 < which < 4 else end)


def in_part_of_month(found: Found, meeting: Meeting) -> Term:
    """«начало марта», «середина марта», «конец марта»: the 10th, the 20th, the last."""
    end = said_month_end(found, meeting)
    day_of_month = {"нач": 10, "пер": 10, "сер": 20, "дес": 20}.get(found["part"][:3])
    return Term(PERIOD, end.replace(day=day_of_month) if end and day_of_month else end)


def to_part_of_month(found: Found, meeting: Meeting) -> Term:
    """«до начала марта»: the 1st; «до середины марта»: the 15th."""
    end = said_month_end(found, meeting)
    return Term(DATE, end.replace(day=15 if found["part"].startswith("сер") else 1) if end else None)


def in_half_of_month(found: Found, meeting: Meeting) -> Term:
    end = said_month_end(found, meeting)
    return Term(PERIOD, end.replace(day=15) if end and ordinal(found["which"]) == 1 else end)


def in_season(found: Found, meeting: Meeting) -> Term:
    """The calendar's season, by its last month; «зима 2026» and «зима 2026-2027» end in February."""
    month = {"весн": 5, "лет": 8, "осен": 11, "зим": 2}[found["season"]]
    return Term(PERIOD, days.end_of_month(month, days.year_in(found, "1", meeting), meeting))


def month_to_month(found: Found, meeting: Meeting) -> Term:
    """«с марта по май», «октябрь 2026 – март 2027»: without a year, the next such months."""
    first, last = month_number(found["from"]), month_number(found["month"])
    said = days.year_in(found, "1", meeting)
    if said is None:
        begin = days.end_of_month(first, days.year_in(found, "0", meeting), meeting)
        said = begin.year + (last < first) if begin else None
    return Term(PERIOD, days.end_of_month(last, said, meeting))


def in_calendar_year(_found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, days.end_of_running(12, meeting))


def in_years(found: Found, _meeting: Meeting) -> Term:
    years = re.findall(r"20\d\d", found["years"])
    return Term(PERIOD, days.month_end(int(years[-1]), 12))


def in_school_year(found: Found, meeting: Meeting) -> Term:
    if found["school1"]:
        return Term(PERIOD, date(int(found["school1"]) + 1, 5, 31))
    return Term(PERIOD, days.school_year_end(meeting, later=bool(found["later"])))


def school_year_begins(_found: Found, meeting: Meeting) -> Term:
    begin = days.school_year_begin(meeting)
    return Term(PERIOD, days.month_end(begin.year, 9) if begin else None)


def in_week(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, days.friday_of(meeting, weeks=found["which"].startswith(("след", "буд"))))


def month_in_figures(found: Found, _meeting: Meeting) -> Term:
    return Term(PERIOD, days.month_end(int(found["year"]), int(found["month"])))


def end_of_school_year(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, in_school_year(found, meeting).due)


def by_years(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, in_years(found, meeting).due)
