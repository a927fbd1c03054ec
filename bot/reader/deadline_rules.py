"""The rules by which deadlines are read: an ordered table, the first that fits wins.

Each rule is a name, a grade, a reader (`terms`) and the expression it reads from folded text. The grade says
where in running text the words may be trusted to be the deadline:

    ANYWHERE   «не позднее 27 марта»
    ASIDE      before the verb, or at the end of a clause: «к 14 ноября», «на период паводка»
    APART      only set off at the end: «…, апрель – май 2026 г.»
    LABEL      only as the value of «Срок:», a bracket or a column: «март 2021 года»

Behind a label, in a bracket or in a column every rule may speak.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from bot.domain.deadlines import DeadlineKind
from bot.reader import terms
from bot.reader.calendar_words import (
    AT,
    MONTH,
    NUMBER,
    ORDINAL,
    THIS_YEAR,
    TIME,
    WEEKDAY,
    day,
    year,
)
from bot.reader.days import Meeting
from bot.reader.terms import Found, Term, just
from bot.reader.vocabulary import CONDITIONS, EVENTS, GATHERING, any_of


class Grade(IntEnum):
    LABEL = 0
    APART = 1
    ASIDE = 2
    ANYWHERE = 3


Reader = Callable[[Found, Meeting], Term | None]


@dataclass(frozen=True)
class Rule:
    name: str
    grade: Grade
    read: Reader
    expression: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when first asked for: all of them together take a tenth of a second."""
        return re.compile(r"(?<![а-яa-z\d])" + self.expression)


_rule = Rule


LABEL, APART, ASIDE, ANYWHERE = Grade.LABEL, Grade.APART, Grade.ASIDE, Grade.ANYWHERE
DATE, PERIOD, RECURRING, ONGOING, AS_NEEDED = DeadlineKind

# --- what the expressions are made of ---------------------------------------------------------------------

_BY = r"(?:(?:(?:в\s+)?срок(?:ом)?\s*-?\s*)?(?:не\s+позднее|не\s+позже|до)\s+|в\s+срок\s*-?\s*)"
_BY_OR_TO = rf"(?:{_BY}|ко?\s+)"
_TO_END = r"(?:до|к)\s+(?:конца|концу|окончания|окончанию)\s+"
_NEXT = r"(?:следующ|очередн|ближайш)\w+"

_DAYS = r"(?P<unit>дн(?:я|ей)|день|сут(?:ок|ки)|недел[яьиюе]|месяц(?:а|ев)?|год(?:а|у)?)(?![а-я])"
_WORKING = r"(?P<working>раб(?:очих|очего|\.)\s*)?(?:(?:календарн\w+|кал\.|банковск\w+)\s+)?"
_FROM_EVENT = r"(?P<tail>\s+(?:со\s+дня|с\s+момента|с\s+даты|после|до)\s+[^.;)]{1,80})?"
_TERM = (
    rf"(?:(?P<count>{NUMBER})(?:\s?-?\s?х)?\s?-?\s?)?(?P<working>рабоч\w+\s+)?"
    rf"(?P<unit>дневн|недельн|месячн|декадн|годичн|суточн)\w*\s*(?:срок\w*|период\w*)?{_FROM_EVENT}"
)

_MONTHDAY = r"(?P<monthday>[0-3]?\d)(?:\s?-?\s?(?:го|му|е)(?![а-я]))?"
_AFTER_REPORT = r"(?:,?\s*следующего\s+за\s+отчетн\w+(?:\s+(?:периодом|месяцем|кварталом))?)"
_WEEKDAYS = rf"(?P<weekdays>{WEEKDAY}(?:\s*(?:,|и)\s*(?:по\s+)?{WEEKDAY}){{0,4}})"
_MONTHS = rf"(?P<months>{MONTH}(?:\s*(?:,|и|-)\s*{MONTH}){{0,6}})"
_SEVERAL_MONTHS = rf"(?P<months>{MONTH}(?:\s*(?:,|и|-|\s)\s*{MONTH}){{1,7}})"

_SCHOOL_YEAR = r"(?:учебн\w+|уч\.?)\s*(?:год\w*|г\.?)"
_SCHOOL_YEARS = r"(?:(?P<school1>20\d\d)\s?[-/]\s?(?:20)?\d\d\s+)?"
_PART_SCHOOL = rf"(?:\s+{_SCHOOL_YEARS}{_SCHOOL_YEAR})"
_PART = (
    rf"(?P<which>{ORDINAL})\s+(?:(?P<half>полугоди[еяю])|квартал[аеу]?|кв\b\.?)"
    rf"(?P<school>{_PART_SCHOOL})?{year('1')}"
)

_BEFORE_VERB = r"(?=\s+[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я]))"
_SOMETHING = r"[^.;,()]{3,80}"

# --- the table --------------------------------------------------------------------------------------------

_REPEATING = (
    _rule("day, then yearly", ANYWHERE, terms.day_then_repeating,
          rf"{_BY_OR_TO}{day('1')}\s*,?\s*(?:а\s+)?(?:далее|затем|потом|впоследствии|в\s+дальнейшем)\s*-?\s*еже\w+"),
    _rule("yearly by a day", ANYWHERE, terms.day_then_repeating, rf"ежегодно\s*,?\s*{_BY_OR_TO}?{day('1')}"),
    _rule("by a day, yearly", ANYWHERE, terms.day_then_repeating, rf"{_BY_OR_TO}{day('1')}\s*,?\s*ежегодно"),
    _rule("yearly in months", ANYWHERE, terms.yearly_months,
          rf"ежегодно\s*,?\s*(?:в|во|до|к|-)?\s*{_MONTHS}{year('1')}(?:\s*,?\s*и\s+по\s+мере\s+необходимости)?"),
    _rule("quarterly by a day", ANYWHERE, terms.quarterly_on_day,
          rf"ежеквартально\s*,?\s*(?:до|не\s+позднее|к)\s+{_MONTHDAY}(?:\s+числ[ау])?"
          rf"(?:\s+(?:первого\s+|(?P<last>последнего)\s+)?месяца(?:\s+квартала)?)?{_AFTER_REPORT}?"),
    _rule("monthly on a weekday", ANYWHERE, terms.monthly_on_weekday,
          rf"(?:ежемесячно\s*,?\s*)?(?:в|во)?\s*(?P<which>{ORDINAL})\s+(?P<weekday>{WEEKDAY})\s+(?:каждого\s+)?месяца"),
    _rule("monthly by a day", ANYWHERE, terms.monthly_on_day,
          rf"(?:ежемесячно|каждый\s+месяц)\s*,?\s*(?:до|не\s+позднее|к|по)?\s*{_MONTHDAY}(?![\d.])(?:\s+числ[ауо]?)?"
          rf"(?:\s+(?:каждого\s+)?месяца)?{_AFTER_REPORT}?{AT}"),
    _rule("by a day of every month", ANYWHERE, terms.monthly_on_day,
          rf"(?:до|не\s+позднее|к)?\s*{_MONTHDAY}(?:\s+числ[ауо])?"
          rf"\s+(?:каждого\s+месяца|месяца{_AFTER_REPORT}|ежемесячно){AT}"),
    _rule("weekly on days", ANYWHERE, terms.weekly,
          rf"еженедельно\s*,?\s*(?:по|в|во|до|к|-)?\s*{_WEEKDAYS}{AT}"),
    _rule("every such weekday", ANYWHERE, terms.weekly, rf"кажд(?:ый|ую|ое)\s+{_WEEKDAYS}{AT}"),
    _rule("on such weekdays from a day", ANYWHERE, terms.weekly,
          rf"по\s+{_WEEKDAYS}(?<=м)\s*,?\s*(?:начиная\s+)?с\s+{day('1')}{AT}"),
    _rule("on such weekdays", ASIDE, terms.weekly, rf"по\s+{_WEEKDAYS}(?<=м){AT}"),
    _rule("daily", ANYWHERE, terms.daily, rf"(?:ежедневно|кажд(?:ый|ое)\s+(?:рабочий\s+)?(?:день|утро)){AT}"),
    _rule("so often in a period", ANYWHERE, terms.every_period,
          rf"(?:не\s+(?:реже|менее)(?:\s+чем)?\s+)?(?:(?:{NUMBER}|дважды|трижды)\s+)?раза?\s+(?:в|за)\s+"
          rf"(?P<unit>день|недел[юи]|месяц|квартал|четверть|полугодие|год)(?![а-я])(?:\s*\({_MONTHS}\))?"),
    _rule("every period", ANYWHERE, terms.every_period,
          r"еже(?P<unit>год|квартал|месяч|недел|днев)\w*но(?![а-я])"),
    _rule("every such period", ANYWHERE, terms.every_period,
          r"кажд(?:ый|ую|ое)\s+(?P<unit>недел[юя]|месяц|квартал|четверть|полугодие|год)(?![а-я])"),
    _rule("at every meeting", ASIDE, just(RECURRING),
          rf"на\s+кажд(?:ом|ой)\s+(?:[а-я]+\s+)?{any_of(GATHERING)}"),
    _rule("after every period", ASIDE, just(RECURRING),
          r"(?:по\s+итогам|по\s+окончании|в\s+конце)\s+кажд(?:ого|ой)"
          r"\s+(?:квартала|месяца|четверти|полугодия|года|недели|триместра)"),
)  # fmt: skip

_DAYLESS = (
    _rule("as needed", ANYWHERE, just(AS_NEEDED),
          r"(?:по\s+мере\s+(?:необходимости|надобности)|(?:в\s+случае|при)\s+необходимости)"),
    _rule("on a condition", ASIDE, just(AS_NEEDED),
          rf"при\s+{any_of(CONDITIONS)}[а-я]*\s+[^.;:]{{0,80}}?{_BEFORE_VERB}"),
    _rule("as it comes", ASIDE, just(AS_NEEDED),
          r"(?:по\s+мере|по\s+факту|по\s+(?:отдельному\s+)?(?:запрос|требовани|заявк|обращени|согласовани)[а-я]+)"
          r"(?![а-я])[^.;,()]{0,80}"),
    _rule("on the day it happens", ASIDE, just(AS_NEEDED),
          r"в\s+день\s+(?:(?:их|его|ее)\s+)?[а-я]+[^.;,()]{0,60}"),
    _rule("when it happens", APART, just(AS_NEEDED),
          r"(?:когда|как\s+только|в\s+случае|при\s+условии)\s+[^.;()]{2,100}"),
    _rule("on demand", LABEL, just(AS_NEEDED), r"^(?:при|по)\s+(?!\d)[а-я]+[^.;()]{0,80}$"),
    _rule("ongoing", ANYWHERE, just(ONGOING), r"на\s+постоянной\s+основе"),
    _rule("always", ASIDE, just(ONGOING),
          r"(?:постоянно|систематически|бессрочно|непрерывно|регулярно)(?![а-я])"),
    _rule("the whole time", ASIDE, just(ONGOING),
          r"(?:на\s+(?:весь\s+)?период|весь\s+период|в\s+течение\s+всего\s+периода|на\s+протяжении)(?!\s+(?:с\s+)?\d)"
          rf"(?:\s+[^.;,()]{{2,60}}?)?(?:{_BEFORE_VERB}|(?=[.;,()]|$))"),
)  # fmt: skip

_RANGES = (
    _rule("event with its days", ASIDE, terms.from_to,
          r"(?:во\s+время|в\s+период|на\s+время|в\s+дни|(?:в|на)\s+(?=(?:[а-я]+\s+)?каникул))\s*[а-я][^()]{2,50}"
          rf"\(\s*(?:с\s+)?{day('1')}\s?(?:-|по|до)\s?{day('2')}\s*\)"),
    _rule("event with its day", ASIDE, terms.on_last_day,
          rf"(?:до|к|ко)\s+[а-я][^()]{{2,50}}\(\s*{day('1')}\s*\)"),
    _rule("from a day to a day", ANYWHERE, terms.from_to,
          rf"(?:в\s+период\s+)?с\s+{day('1')}\s+(?:по|до)\s+{day('2')}"),
    _rule("day - day", APART, terms.from_to, rf"(?:в\s+период\s+)?{day('1')}\s?-\s?{day('2')}"),
    _rule("from a number to a day", ANYWHERE, terms.to_day,
          rf"(?:в\s+период\s+)?с\s+\d{{1,2}}(?:-?го)?\s+(?:по|до)\s+{day('1')}"),
    _rule("number - day", APART, terms.to_day, rf"\d{{1,2}}\s?-\s?{day('1')}"),
    _rule("numbers and a day", APART, terms.on_last_day, rf"\d{{1,2}}(?:\s*,\s*\d{{1,2}})*\s+и\s+{day('1')}"),
)  # fmt: skip

_COUNTED = (
    _rule("so long before", ASIDE, just(DATE),
          rf"(?:не\s+позднее\s*,?\s*(?:чем\s+)?)?за\s+(?:{NUMBER}\s+)?(?:(?:рабочих|календарных)\s+)?"
          rf"(?:дн|ден|сут|недел|месяц)\w*\s+до\s+{_SOMETHING}"),
    _rule("within so long", ANYWHERE, terms.counted,
          r"(?:в\s+течение|в\s+срок\s+до|не\s+позднее(?:\s+чем\s+через)?|через|за)\s+"
          rf"(?P<count>{NUMBER})\s*{_WORKING}{_DAYS}{_FROM_EVENT}"),
    _rule("in a term of", ANYWHERE, terms.counted, rf"в\s+{_TERM}(?<=[ка])(?!\w)"),
    _rule("within one", ANYWHERE, terms.counted,
          rf"(?:в\s+течение|через)\s+(?P<count>)(?P<working>)(?P<unit>недел[июя]|месяца?|дня|суток)(?![а-я])"
          rf"{_FROM_EVENT}"),
    _rule("so long", LABEL, terms.counted, rf"(?P<count>{NUMBER})\s+{_WORKING}{_DAYS}{_FROM_EVENT}"),
    _rule("a term of", LABEL, terms.counted, _TERM),
)  # fmt: skip

_ENDS = (
    _rule("to the end of a school year", ANYWHERE, terms.end_of_running,
          rf"{_TO_END}(?:текущего\s+)?(?P<unit>уч\w*\.?\s+года?)"),
    _rule("to the end of a part of the year", ANYWHERE, terms.end_of_part, rf"{_TO_END}{_PART}"),
    _rule("to the end of a term of the school year", ANYWHERE, just(DATE),
          rf"{_TO_END}(?:{ORDINAL}\s+)?(?:учебной\s+)?(?:четверти|триместра|сессии|семестра)"),
    _rule("to the end of a month", ANYWHERE, terms.end_of_month, rf"{_TO_END}(?P<month>{MONTH}){year('1')}"),
    _rule("to the end of a named year", ANYWHERE, terms.end_of_year,
          rf"{_TO_END}(?P<year>20\d\d)\s*(?:года|г\b\.?)"),
    _rule("to the end of the running", ANYWHERE, terms.end_of_running,
          rf"{_TO_END}(?:(?:текуще\w+|этой|этого|рабоче\w+|календарного)\s+)?"
          r"(?P<unit>недел\w|месяца|квартала|полугодия|года|дня)(?![а-я])"),
    _rule("before a school year", ASIDE, terms.school_begins,
          rf"(?:до|к)\s+начал[ау]\s+(?:(?:нового|следующего|очередного)\s+)?{_SCHOOL_YEARS}{_SCHOOL_YEAR}"),
    _rule("beginning of a school year", LABEL, terms.school_year_begins,
          rf"(?:в\s+)?начал[оеу]\s+(?:нового\s+)?{_SCHOOL_YEAR}"),
)  # fmt: skip

_ONE_DAY = (
    _rule("today", ASIDE, terms.near_day, rf"(?P<which>сегодня|завтра|послезавтра){AT}"),
    _rule("at once", ANYWHERE, terms.on_meeting_day,
          r"(?:незамедлительно|немедленно|безотлагательно|оперативно|срочно|asap|как\s+можно\s+(?:скорее|быстрее))"
          r"(?![а-я])"),
    _rule("by an hour of a day", ANYWHERE, terms.on_day,
          rf"(?:до|к|не\s+позднее)\s+{TIME}\s*,?\s+{day('1')}"),
    _rule("by a day", ANYWHERE, terms.on_day, rf"{_BY}(?:{WEEKDAY}\s*,?\s*)?{day('1')}{AT}"),
    _rule("towards a day", ASIDE, terms.on_day, rf"ко?\s+(?:{WEEKDAY}\s*,?\s*)?{day('1')}{AT}"),
    _rule("on a day at an hour", ANYWHERE, terms.on_day,
          rf"(?<! от )(?<! с )(?<! по )(?<!№ )(?<!-){day('1')}\s*,?\s*(?:в|к|до)\s+{TIME}"),
    _rule("by the next meeting", ASIDE, terms.next_meeting,
          rf"(?:к|ко|до|на|не\s+позднее)\s+{_NEXT}\s+(?:[а-я]+\s+)?{any_of(GATHERING)}"),
    _rule("by a weekday", ANYWHERE, terms.on_weekday,
          rf"(?:до|к|ко|не\s+позднее)\s+(?:{_NEXT}\s+)?(?P<weekday>{WEEKDAY}){AT}"),
    _rule("on a weekday", ASIDE, terms.on_weekday, rf"(?:в|во)\s+(?:{_NEXT}\s+)?(?P<weekday>{WEEKDAY}){AT}"),
    _rule("by a day of the month", ANYWHERE, terms.on_monthday,
          r"(?:до|не\s+позднее|к)\s+(?P<monthday>[0-3]?\d)(?:\s?-?\s?(?:го|му)(?![а-я])(?:\s+числ[ау])?|\s+числ[ау])"
          r"(?:\s+(?:текущего|этого|сего)\s+месяца)?"),
    _rule("from a day", ASIDE, terms.on_last_day, rf"(?:начиная\s+)?со?\s+{day('1')}"),
    _rule("from a weekday", ASIDE, terms.on_weekday, rf"(?:начиная\s+)?со?\s+(?P<weekday>{WEEKDAY}){AT}"),
    _rule("day", APART, terms.on_day,
          rf"(?:{WEEKDAY}\s*,?\s*)?{day('1')}\.?(?:\s*,?\s*\(?{WEEKDAY}\)?)?{AT}"),
    _rule("day behind the verb", ANYWHERE, terms.on_day,
          rf"(?:(?<=ть )|(?<=ться )|(?<=ти )){day('1')}(?=\s+(?!гг?\b|года?\b)[а-я])"),
    _rule("day at the end", ANYWHERE, terms.on_day,
          r"(?<! от )(?<! на )(?<! за )(?<! по )(?<! с )(?<! к )(?<! и )(?<!№ )(?<!-)"
          rf"{day('1')}\.?(?:\s*,?\s*\(?{WEEKDAY}\)?)?{AT}(?=[\s.;,]*$)"),
)  # fmt: skip

_STRETCHES = (
    _rule("decade of a month", ANYWHERE, terms.in_decade,
          rf"(?:(?:в|до\s+конца)\s+)?(?P<which>{ORDINAL})\s+декад\w+\s+(?P<month>{MONTH}){year('1')}"),
    _rule("week of a month", APART, terms.in_week_of_month,
          rf"(?:(?:в|на)\s+)?(?P<which>{ORDINAL})\s+недел[яюеи]\s+(?P<month>{MONTH}){year('1')}"),
    _rule("in a part of the year", ASIDE, terms.in_part, rf"(?:во?|в\s+течение)\s+{_PART}"),
    _rule("part of the year", APART, terms.in_part, _PART),
    _rule("in a term of the school year", ASIDE, just(PERIOD),
          rf"(?:во?|в\s+течение|за)\s+(?:{ORDINAL}\s+)?(?:учебн\w+\s+)?(?:четверти|триместра|четверть|триместр)(?![а-я])"),
    _rule("through a school year", ANYWHERE, terms.in_school_year,
          r"(?:в\s+течение|на\s+протяжении)\s+(?:всего\s+)?(?:текущего\s+)?"
          rf"(?P<later>(?:нового|следующего|будущего)\s+)?{_SCHOOL_YEARS}{_SCHOOL_YEAR}"),
    _rule("school year", LABEL, terms.in_school_year,
          rf"(?P<later>(?:нов|следующ|будущ)\w+\s+)?{_SCHOOL_YEARS}{_SCHOOL_YEAR}"),
    _rule("through years", ANYWHERE, terms.in_years,
          r"в\s+течение\s+(?P<years>20\d\d(?:\s?(?:,|-|и)\s?20\d\d)*)\s*(?:год\w*|гг?\b\.?)"),
    _rule("through the year", ANYWHERE, terms.in_calendar_year,
          rf"в\s+течение\s+(?:всего\s+)?(?:календарного\s+)?(?:года|{THIS_YEAR})"),
    _rule("through a month", ANYWHERE, terms.in_month, rf"в\s+течение\s+(?P<month>{MONTH}){year('1')}"),
    _rule("through the running", ANYWHERE, terms.through_running,
          r"в\s+течение\s+(?:(?:текущ\w+|этого)\s+)?(?P<unit>недел[иь]|месяца|квартала|полугодия)(?![а-я])"),
    _rule("this week", ANYWHERE, terms.in_week,
          r"(?:на|в\s+течение)\s+(?P<which>этой|текущей|следующей|будущей|ближайшей)\s+недел[еи]"),
    _rule("months", APART, terms.in_months, rf"(?:(?:ориентировочно|в)\s+)?{_SEVERAL_MONTHS}{year('1')}"),
    _rule("months with years", APART, terms.in_month,
          rf"{MONTH}\s+20\d\d\s*(?:года|г\.?)?\s?-\s?(?P<month>{MONTH}){year('1')}"),
    _rule("part of a month", LABEL, terms.in_part_of_month,
          rf"(?:в\s+)?(?P<part>начал[оеу]|середин[аеу]|кон(?:ец|це|цу))\s+(?P<month>{MONTH}){year('1')}"),
    _rule("by a month", ASIDE, terms.end_of_month, rf"(?:до|к)\s+(?P<month>{MONTH}){year('1')}"),
    _rule("in a month", ASIDE, terms.in_month, rf"в\s+(?P<month>{MONTH}){year('1')}"),
    _rule("month", APART, terms.in_month,
          rf"(?:(?:ориентировочно|примерно)\s+)?(?P<month>{MONTH}){year('1')}"),
    _rule("years", APART, terms.in_years, r"(?P<years>20\d\d\s?(?:,|-|и)\s?20\d\d)\s*(?:год\w*|г\.?\s?г\.?)"),
    _rule("year", LABEL, terms.in_years, r"(?P<years>20\d\d)\s*(?:год\w*|г\b\.?)"),
    _rule("running year", LABEL, terms.in_calendar_year, rf"(?:{THIS_YEAR}|(?:текущий|весь|круглый)\s+год)"),
    _rule("holidays, seasons", LABEL, just(PERIOD),
          r"(?:(?:в|на|во\s+время)\s+)?(?:весенн|осенн|зимн|летн|новогодн)\w+\s+(?:каникул\w*|период\w*)"),
)  # fmt: skip

_OTHER = (
    _rule("weekday", LABEL, terms.on_weekday, rf"(?P<weekday>{WEEKDAY}){AT}"),
    _rule("after something", ASIDE, just(DATE),
          rf"(?:(?:сразу\s+)?после|по\s+окончании|по\s+завершении)\s+(?!чего){_SOMETHING}"),
    _rule("before something", ASIDE, just(DATE),
          rf"(?:до|к|не\s+позднее)\s+{any_of(EVENTS)}[а-я]*\s+{_SOMETHING}"),
    _rule("before holidays", ASIDE, just(DATE), r"(?:до|к)\s+(?:[а-я]+х\s+)?(?:праздник|каникул)\w*"),
    _rule("before anything", LABEL, just(DATE),
          r"^(?:ориентировочно\s+)?(?:до|к|не\s+позднее|накануне)\s+[а-я][^.;()]{2,80}"),
)  # fmt: skip

# --- which rules are worth asking -------------------------------------------------------------------------

_MONTHS_OR_YEARS = (
    r"янв|фев|март|апр|(?<![а-я])ма[йяею](?![а-я])|июн|июл|авг|сен|окт|ноя|дек|кварт|(?<![а-я])кв(?![а-я])|полугод|недел"
    r"|четверт|триместр|учебн|уч\.?\s*г|год|20\d\d|каникул|период|меся|(?<![а-я])[тс]\.?\s?г"
)
_DAYS_OF_THE_WEEK = (
    r"понедельник|вторник|сред(?:[ауые]|ам)(?![а-я])|четверг|пятниц|суббот|воскресень"
    r"|(?<![а-я])(?:пн|вт|ср|чт|пт|сб|вс)(?![а-я])"
)
_NO_DAY = r"(?<![а-я])п(?:ри|о)\s|день|когда|только|случа|постоянн|систематич|бессрочн|непрерывн|регулярн|период|протяжени"
_A_DAY = (
    r"\d|сегодня|завтра|незамедл|немедл|безотлаг|оператив|срочно|asap|можно|следующ|очередн|ближайш"
    rf"|{_DAYS_OF_THE_WEEK}"
)

#: What a text must hold somewhere for any rule of a group to fit: looked for once, in place of each of them.
GROUPS: tuple[tuple[re.Pattern[str], tuple[Rule, ...]], ...] = tuple(
    (re.compile(needs), rules)
    for needs, rules in (
        (r"еже|кажд|месяц|раза?\s|(?:ник|сред|четверг|пятниц|суббот)ам|воскресеньям", _REPEATING),
        (_NO_DAY, _DAYLESS),
        (r"\d", _RANGES),
        (r"дн|ден|сут|недел|меся[цч]|год|декад", _COUNTED),
        (r"конц|окончани|начал", _ENDS),
        (_A_DAY, _ONE_DAY),
        (_MONTHS_OR_YEARS, _STRETCHES),
        (rf"(?<![а-я])(?:до|к)\s|после|окончани|завершени|позднее|накануне|{_DAYS_OF_THE_WEEK}", _OTHER),
    )
)  # fmt: skip


def rules_for(text: str) -> Iterator[Rule]:
    """Those that may fit, in order: the first that does wins."""
    for needs, rules in GROUPS:
        if needs.search(text):
            yield from rules
