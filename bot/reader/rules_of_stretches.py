"""Rules for named stretches of time, and for ends that name no day."""

from __future__ import annotations

from bot.domain.deadlines import DeadlineKind
from bot.reader import terms, terms_of_stretches, terms_repeating
from bot.reader.calendar_words import AT, FEASTS, MONTH, ORDINAL, THIS_YEAR, WEEKDAY, day, year
from bot.reader.deadline_parts import (
    AT_CLAUSE_END,
    BY,
    PART,
    SCHOOL_YEAR,
    SCHOOL_YEARS,
    SEASONS,
    SEVERAL_DAYS,
    SEVERAL_MONTHS,
    SOMETHING,
    TERMS,
)
from bot.reader.deadline_rule import ANYWHERE, APART, ASIDE, LABEL, VALUE, WHICH_DAY, rule
from bot.reader.terms import just
from bot.reader.vocabulary import COMING, EVENTS, any_of

DATE, PERIOD, *_ = DeadlineKind

_IN = r"(?:в|во|в\s+теч(?:ени[еи]|\.)|на\s+протяжении)"
_NOT_OF = r"(?<!за )(?<!на )(?<!от )(?<!с )(?<!период )"

RANGES = (
    rule("by several days", ANYWHERE, terms_repeating.first_of_days, "@ & до позднее позже срок",
         rf"{BY}{SEVERAL_DAYS}{AT_CLAUSE_END}", WHICH_DAY),
    rule("several days", LABEL, terms.last_of_days, "@", rf"^{SEVERAL_DAYS}$", WHICH_DAY),
    rule("days listed", APART, terms_repeating.first_of_days, "@ & :",
         rf"(?<=: ){SEVERAL_DAYS}{AT_CLAUSE_END}", WHICH_DAY),
    rule("event with its days", ASIDE, terms_of_stretches.from_to, "( & @",
         r"(?:во\s+время|в\s+период|на\s+время|в\s+дни|(?:в|на)\s+(?=(?:[а-я]+\s+)?каникул))\s*[а-я][^()]{2,50}"
         rf"\(\s*(?:с\s+)?{day('1')}\s?(?:-|по|до)\s?{day('2')}\s*\)"),
    rule("event with its numbers", ASIDE, terms_of_stretches.to_day, "( & @",
         rf"(?:во\s+время|в\s+период|на\s+время|в\s+дни|в\s+{ORDINAL}\s+недел|(?:в|на)\s+(?=(?:[а-я]+\s+)?каникул))\s*"
         rf"[а-я][^()]{{2,50}}\(\s*(?:со?\s+)?\d{{1,2}}(?:-?го)?\s*(?:по|до|-)\s*{day('1')}\s*\)"),
    rule("event with its day", ASIDE, terms.on_last_day, "( & @",
         rf"(?:до|к|ко)\s+[а-я][^()]{{2,50}}\(\s*{day('1')}\s*\)"),
    rule("from a day to a day", ANYWHERE, terms_of_stretches.from_to, "@ & <",
         rf"(?<!за период )(?:в\s+(?:период|срок)\s+)?со?\s+{day('1')}\.?\s*,?\s*(?:и\s+)?"
         rf"(?:по|до|-)\s*{day('2')}"),
    rule("day - day", ASIDE, terms_of_stretches.from_to, "@ & -",
         rf"{_NOT_OF}(?:в\s+период\s+)?{day('1')}\.?\s?-\s?{day('2')}"),
    rule("month to month", ASIDE, terms_of_stretches.month_to_month, "~ & <",
         rf"(?<!за период )(?:в\s+период\s+)?с\s+(?:начала\s+)?(?P<from>{MONTH}){year('0')}\s+(?:по|до)"
         rf"\s+(?:конца\s+)?(?P<month>{MONTH}){year('1')}"),
    rule("from a number to a day", ANYWHERE, terms_of_stretches.to_day, "@ & <",
         rf"(?<!за период )(?:в\s+(?:период|срок)\s+)?со?\s+\d{{1,2}}(?:-?го)?\s*(?:по|до|-)\s*{day('1')}"),
    rule("number - day", ASIDE, terms_of_stretches.to_day, "@ & -",
         rf"{_NOT_OF}\d{{1,2}}\s?-\s?{day('1')}"),
    rule("numbers and a day", APART, terms.on_last_day, "@",
         rf"\d{{1,2}}(?:\s*,\s*\d{{1,2}})*\s+(?:и|или)\s+{day('1')}",
         WHICH_DAY),
)  # fmt: skip

STRETCHES = (
    rule("after something", ASIDE, just(DATE), "после окончани завершени",
         rf"(?:(?:сразу|немедленно|незамедлительно)\s+)?(?:же\s+)?(?:после|по\s+окончании|по\s+завершении)\s+(?!чего){SOMETHING}"),
    rule("before something", ASIDE, just(DATE), "до к позднее",
         rf"(?:(?:до|к|не\s+позднее)\s+{any_of(EVENTS)}|до\s+{any_of(COMING)})[а-я]*\s+{SOMETHING}"),
    rule("decade of a month", ANYWHERE, terms_of_stretches.in_decade, "декад & ~",
         rf"(?:(?:в|до\s+конца|в\s+теч(?:ени[еи]|\.))\s+)?(?P<which>{ORDINAL})\s+декад\w+\s+(?P<month>{MONTH}){year('1')}"),
    rule("half of a month", ASIDE, terms_of_stretches.in_half_of_month, "половин & ~",
         rf"(?:(?:в|во|до\s+конца|в\s+теч(?:ени[еи]|\.))\s+)?(?P<which>{ORDINAL})\s+половин\w\s+"
         rf"(?P<month>{MONTH}){year('1')}"),
    rule("week of a month", ASIDE, terms_of_stretches.in_week_of_month, "недел & ~",
         rf"(?:(?:в|во|на)\s+)?(?P<which>{ORDINAL})\s+недел[яюеи]\s+(?P<month>{MONTH}){year('1')}",
         WHICH_DAY),
    rule("in a part of the year", ASIDE, terms_of_stretches.in_part, "квартал кв полугоди половин",
         rf"{_IN}\s+{PART}"),
    rule("part of the year", APART, terms_of_stretches.in_part, "квартал кв полугоди половин", PART),
    rule("in a term of the school year", ASIDE, just(PERIOD), "четверт триместр",
         rf"(?:{_IN}|за)\s+(?:{ORDINAL}\s+)?(?:учебн\w+\s+)?(?:четверти|триместра|четверть|триместр)(?![а-я])"),
    rule("term of the school year", LABEL, just(PERIOD), "четверт триместр семестр сесси",
         rf"(?:(?:в|во)\s+)?(?:{ORDINAL}\s+)?(?:(?:учебн|экзаменационн)\w+\s+)?{TERMS}(?:ь|и|е|я|ю|а)?(?![а-я])"),
    rule("through a school year", ANYWHERE, terms_of_stretches.in_school_year, "уч",
         r"(?:в\s+теч(?:ени[еи]|\.)|на\s+протяжении)\s+(?:всего\s+)?(?:текущего\s+)?"
         rf"(?P<later>(?:нового|следующего|будущего)\s+)?{SCHOOL_YEARS}{SCHOOL_YEAR}"),
    rule("in a school year", ASIDE, terms_of_stretches.in_school_year, "учебном",
         rf"в\s+(?:текущем\s+)?(?P<later>(?:новом|следующем|будущем)\s+)?{SCHOOL_YEARS}учебном\s+году"),
    rule("school year", LABEL, terms_of_stretches.in_school_year, "уч",
         rf"(?P<later>(?:нов|следующ|будущ)\w+\s+)?{SCHOOL_YEARS}{SCHOOL_YEAR}"),
    rule("through years", ANYWHERE, terms_of_stretches.in_years, "20",
         rf"{_IN}\s+(?P<years>20\d\d(?:\s?(?:,|-|и)\s?20\d\d)*)\s*(?:года|годов|годы|гг?\b\.?)(?![а-я])"),
    rule("in a year", ASIDE, terms_of_stretches.in_years, "году", r"в\s+(?P<years>20\d\d)\s+году"),
    rule("through the year", ANYWHERE, terms_of_stretches.in_calendar_year, "год г.",
         rf"(?:в\s+теч(?:ени[еи]|\.)|на\s+протяжении)\s+(?:всего\s+)?(?:календарного\s+)?(?:года|{THIS_YEAR})"),
    rule("in months", ASIDE, terms_of_stretches.in_months, "~",
         rf"в\s+(?:теч(?:ени[еи]|\.)\s+)?{SEVERAL_MONTHS}{year('1')}"),
    rule("through a month", ANYWHERE, terms_of_stretches.in_month, "теч & ~",
         rf"в\s+теч(?:ени[еи]|\.)\s+(?P<month>{MONTH}){year('1')}"),
    rule("through the running", ANYWHERE, terms.through_running, "теч",
         r"в\s+теч(?:ени[еи]|\.)\s+(?:(?:текущ\w+|этого)\s+)?(?P<later>(?:следующ|будущ)\w+\s+)?"
         r"(?P<unit>недел[иь]|месяца|квартала|полугодия)(?![а-я])"),
    rule("end of the running", LABEL, terms.through_running, "кон",
         r"(?:в\s+)?кон(?:ец|це)\s+(?:текущ\w+\s+)?(?P<later>следующ\w+\s+)?"
         r"(?P<unit>недели|месяца|квартала|полугодия|года)(?![а-я])"),
    rule("in the running", ASIDE, terms.through_running, "текущ этом следующ будущ ближайш",
         r"в\s+(?:(?:текущ|этом|ближайш)\w*|(?P<later>(?:следующ|будущ)\w+))\s+"
         r"(?P<unit>месяце|квартале|полугодии|году)(?![а-я])"),
    rule("through a season", ANYWHERE, terms_of_stretches.in_season, "теч",
         rf"в\s+теч(?:ени[еи]|\.)\s+(?:всего\s+|всей\s+)?{SEASONS}(?:а|ы|и|него\s+(?:периода|сезона))(?![а-я]){year('1')}",
         WHICH_DAY),
    rule("this week", ANYWHERE, terms_of_stretches.in_week, "недел",
         r"(?:на|в\s+теч(?:ени[еи]|\.))\s+(?P<which>этой|текущей|следующей|будущей|ближайшей)\s+недел[еи]"),
    rule("months with years", APART, terms_of_stretches.month_to_month, "~ & 20",
         rf"(?P<from>{MONTH})(?=\s*,?\s*20\d\d){year('0')}\s?-\s?(?P<month>{MONTH}){year('1')}"),
    rule("months listed with years", APART, terms_repeating.months_listed, "~ & 20",
         rf"(?P<list>{MONTH}\s+20\d\d\s*(?:года|г\.?)?(?:\s*(?:,|и)\s*{MONTH}\s+20\d\d\s*(?:года|г\.?)?)+)"),
    rule("months", APART, terms_of_stretches.in_months, "~",
         rf"(?:ориентировочно\s+)?{SEVERAL_MONTHS}{year('1')}"),
    rule("part of a month", APART, terms_of_stretches.in_part_of_month, "начал середин кон числах & ~",
         rf"(?:в\s+)?(?P<part>начал[оеу]|середин[аеу]|кон(?:ец|це|цу)|(?:перв|десят|двадцат)ых\s+числах)\s+"
         rf"(?P<month>{MONTH}){year('1')}", WHICH_DAY),
    rule("by a month", ASIDE, terms.end_of_month, "~",
         rf"(?:{BY}|к\s+)(?P<month>{MONTH}){year('1')}", WHICH_DAY),
    rule("in a month", ASIDE, terms_of_stretches.in_month, "~", rf"в\s+(?P<month>{MONTH}){year('1')}"),
    rule("month", APART, terms_of_stretches.in_month, "~",
         rf"(?:(?:ориентировочно|примерно|предположительно)\s+)?(?P<month>{MONTH}){year('1')}"),
    rule("years", APART, terms_of_stretches.in_years, "20",
         r"(?P<years>20\d\d\s?(?:,|-|и)\s?20\d\d)\s*(?:год\w*|г\.?\s?г\.?)"),
    rule("month in figures", LABEL, terms_of_stretches.month_in_figures, "20",
         r"(?<![\d.])(?P<month>0[1-9]|1[0-2])[./](?P<year>20\d\d)(?!\d)"),
    rule("season", LABEL, terms_of_stretches.in_season, "весн лет осен зим",
         rf"^(?:[а-я]+\s?-\s?)?(?:(?:в|на)\s+(?:теч(?:ени[еи]|\.)\s+)?)?{SEASONS}(?:а|о|ь|е|ой|ом|ью|ней?|ний|ние|ы|и|нее|не-зимний|не-летний)"
         rf"(?:\s+(?:период|сезон|время|месяцы))?(?:\s+(?P<first>20\d\d)\s?[-/](?=\s?20\d\d))?{year('1')}$",
         WHICH_DAY),
    rule("year", LABEL, terms_of_stretches.in_years, "20",
         r"(?<![./])(?P<years>20\d\d)\s*(?:год\w*|г\b\.?|$)"),
    rule("running year", LABEL, terms_of_stretches.in_calendar_year, "г",
         rf"(?:{THIS_YEAR}|(?:текущий|весь|круглый)\s+год)"),
    rule("in the holidays", ASIDE, just(PERIOD), "каникул праздник",
         r"(?:во\s+время|в\s+период|в\s+дни)\s+(?:[а-я]+\s+)?(?:каникул|праздников)"),
    rule("holidays, seasons", LABEL, just(PERIOD), "каникул период праздник",
         r"(?:^|(?:в|на|во\s+время)\s+)(?:(?:период|дни)\s+)?(?!после|перед|до\s)(?:[а-я]+\s+)?(?:каникул\w*|период\w*|праздник\w*)"),
)  # fmt: skip

OTHER = (
    rule("weekday", LABEL, terms.on_weekday, "^", rf"(?P<weekday>{WEEKDAY}){AT}"),
    rule("by a feast", LABEL, terms.on_feast, "дню дня нового новому рождеств",
         rf"(?:ко?|до|накануне|не\s+позднее)\s+(?P<feast>{any_of(tuple(FEASTS))})", WHICH_DAY),
    rule("before a feast", ASIDE, terms.on_feast, "дня нового рождеств",
         rf"(?:до|не\s+позднее|накануне)\s+(?P<feast>{any_of(tuple(FEASTS))})(?![а-я])", WHICH_DAY),
    rule("before holidays", ASIDE, just(DATE), "праздник каникул",
         r"(?:до|к)\s+(?:[а-я]+х\s+)?(?:праздник|каникул)\w*"),
    rule("before anything", LABEL, just(DATE), "до к накануне позднее",
         r"^(?:ориентировочно\s+)?(?:до|к|не\s+позднее|накануне)\s+[а-я][^.;()]{2,80}"),
    rule("set elsewhere", VALUE, just(DATE), "срок",
         r"^в\s+(?:[а-я]+\s+){0,2}сроки?(?:\s*,?\s+[а-я][^.;()]{2,120})?$"),
)  # fmt: skip
