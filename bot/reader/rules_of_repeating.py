"""Rules for what repeats, what goes on and what is due on a condition."""

from __future__ import annotations

from bot.domain.deadlines import DeadlineKind
from bot.reader import terms, terms_repeating
from bot.reader.calendar_words import AT, COUNTED_AS, MONTH, NUMBER, ORDINAL, TIME, WEEKDAY, day, year
from bot.reader.deadline_parts import (
    AFTER_REPORT,
    AT_CLAUSE_END,
    BEFORE_VERB,
    BY_OR_TO,
    MONTHDAY,
    MONTHS,
    OF_SOMETHING,
    OFTEN,
    ONE_OR_MORE_DAYS,
    PART,
    SOMETHING,
    UNIT,
    WEEKDAYS,
    YEARLY,
)
from bot.reader.deadline_rule import ANYWHERE, APART, ASIDE, LABEL, MAYBE_NONE, VALUE, WHICH_DAY, rule
from bot.reader.terms import just
from bot.reader.vocabulary import CONDITIONS, GATHERING, WEATHER, any_of

DATE, _, RECURRING, ONGOING, AS_NEEDED = DeadlineKind

#: «ежегодно» behind «далее» belongs to what stands before it.
_NOT_LATER_ON = r"(?<!далее )(?<!далее - )(?<!далее, )(?<!затем )(?<!потом )(?<!дальнейшем )"
_EVERY = r"кажд(?:ый|ую|ое|ые|ого|ой)"
_QUARTERLY = (
    rf"(?:ежеквартально|поквартально|раз\s+в\s+квартал|{_EVERY}\s+квартал"
    rf"|по\s+итогам\s+(?:{_EVERY}\s+)?квартала)"
)
_MONTHLY = rf"(?:ежемесячно|помесячно|{_EVERY}\s+месяц|раз\s+в\s+месяц)"
_MONTH_OF_QUARTER = (
    r"(?:\s+(?:1-го\s+|(?P<last>последнего\s+|3-го\s+)|следующего\s+)?\s*"
    r"месяца(?:\s+(?:каждого\s+)?квартала)?)?"
)
_AFTER_QUARTER = r"месяца\s*,?\s*следующ\w+\s+за\s+(?:[а-я]+\s+)?квартал\w+"

REPEATING = (
    rule("yearly by days", ANYWHERE, terms_repeating.first_of_days, "ежегодно кажд раз & @",
         rf"{YEARLY}\s*[,:(-]?\s*{ONE_OR_MORE_DAYS}"),
    rule("something yearly by days", ANYWHERE, terms_repeating.first_of_days, "ежегодн & @",
         rf"ежегодн(?:ое|ый|ую|ого|ой|ые)\s*,\s*{ONE_OR_MORE_DAYS}(?:\s*,|(?=\s*(?:[.;)]|$)))"),
    rule("by days, yearly", ANYWHERE, terms_repeating.first_of_days, "ежегодно кажд & @",
         rf"{ONE_OR_MORE_DAYS}\s*,?\s*\(?(?:ежегодно|каждого\s+года|каждый\s+год)(?![а-я])"),
    rule("yearly in months", ANYWHERE, terms_repeating.first_of_months, "ежегодно кажд раз & ~",
         rf"{YEARLY}\s*[,:(]?\s*(?:в|во|до|к|-)?\s*{MONTHS}{year('1')}(?:\s*,?\s*и\s+по\s+мере\s+необходимости)?"),
    rule("in months, yearly", ANYWHERE, terms_repeating.first_of_months, "ежегодно кажд & ~",
         rf"(?:(?:в|до|к)\s+)?{MONTHS}{year('1')}\s*,?\s*\(?(?:ежегодно|каждого\s+года)(?![а-я])"),
    rule("yearly in a part of the year", ANYWHERE, terms_repeating.yearly_in_part,
         "ежегодно кажд раз & квартал кв полугоди половин",
         rf"{YEARLY}\s*[,:(-]?\s*(?:(?:в|во)\s+)?{PART}"),
    rule("yearly in a part of a month", ANYWHERE, terms_repeating.yearly_in_part_of_month,
         "ежегодно кажд раз & ~",
         rf"{YEARLY}\s*[,:(-]?\s*(?:в\s+)?(?P<part>начал[оеу]|середин[аеу]|кон(?:ец|це|цу))\s+(?P<month>{MONTH})"
         rf"{year('1')}", WHICH_DAY),
    rule("quarterly by a day", ANYWHERE, terms_repeating.quarterly_on_day, "квартал & #",
         rf"{_QUARTERLY}\s*[,:(-]?\s*(?:до|не\s+позднее|не\s+позже|к)?\s*{MONTHDAY}(?![\d.])(?:\s+числ[ау])?"
         rf"{_MONTH_OF_QUARTER}{AFTER_REPORT}?"),
    rule("by a day, quarterly", ANYWHERE, terms_repeating.quarterly_on_day, "квартал & #",
         rf"(?:до|не\s+позднее|не\s+позже|к)\s+{MONTHDAY}(?:\s+числ[ау])?\s*,?\s*"
         rf"(?:(?P<last>последнего\s+|3-го\s+)\s*месяца\s+(?:каждого\s+)?квартала|ежеквартально|{_AFTER_QUARTER})"),
    rule("so often by days", ANYWHERE, terms_repeating.first_of_days, "раз еже дважды трижды & @",
         rf"{OFTEN}\s*[,:(-]\s*(?:в\s+срок\s+)?{ONE_OR_MORE_DAYS}"),
    rule("so often in months", ANYWHERE, terms_repeating.first_of_months, "раз еже дважды трижды & ~",
         rf"{OFTEN}\s*[,:(-]\s*(?:в\s+)?{MONTHS}{year('1')}\)?"),
    rule("monthly on the last day", ANYWHERE, terms_repeating.monthly_on_last_day, "последн",
         r"(?:(?:ежемесячно\s*,?\s*)(?:в|до|не\s+позднее)?\s*последн\w+\s+(?P<working>раб\w+\s+)?(?:день|дня)"
         r"(?:\s+(?:каждого\s+)?месяца)?|(?:в|до|не\s+позднее)?\s*последн\w+\s+(?P<working2>раб\w+\s+)?(?:день|дня)"
         r"\s+каждого\s+месяца|каждый\s+последний\s+(?P<working3>раб\w+\s+)?день\s+месяца)"),
    rule("monthly on a working day", ANYWHERE, terms_repeating.monthly_on_working_day, "рабоч",
         r"(?:ежемесячно\s*[,:(-]?\s*)?(?:до|не\s+позднее|к)\s+(?P<count>\d{1,2})(?:\s?-?\s?го)?\s+рабочего\s+дня"
         r"\s+(?:каждого\s+|следующего\s+)?месяца"),
    rule("monthly on a weekday", ANYWHERE, terms_repeating.monthly_on_weekday, "месяц & ^",
         rf"(?:ежемесячно\s*[,:(-]?\s*)?(?:в|во|до|{_EVERY})?\s*(?P<which>{ORDINAL})\s+(?P<weekday>{WEEKDAY})"
         r"\s+(?:каждого\s+)?месяца"),
    rule("monthly, on a weekday", ANYWHERE, terms_repeating.monthly_on_weekday, "ежемесячно & ^",
         rf"ежемесячно\s*[,:(-]?\s*(?:в|во|до)?\s*(?P<which>{ORDINAL})\s+(?P<weekday>{WEEKDAY})"),
    rule("every such day of the month", ANYWHERE, terms_repeating.monthly_on_day, "кажд",
         rf"кажд(?:ое|ого)\s+{MONTHDAY}\s+числ[оа](?:\s+месяца)?{AT}"),
    rule("monthly by a day", ANYWHERE, terms_repeating.monthly_on_day, "месяц ежемесячно помесячно",
         rf"{_MONTHLY}\s*[,:(-]?\s*(?:до|не\s+позднее|не\s+позже|к|по|с\s+\d{{1,2}}(?:-?го)?\s+по)?\s*{MONTHDAY}"
         rf"(?![\d.])(?:\s+числ[ауо]?)?(?:\s+(?:каждого\s+)?месяца)?{AFTER_REPORT}?{AT}"),
    rule("by a day of every month", ANYWHERE, terms_repeating.monthly_on_day, "месяц ежемесячно",
         rf"(?:до|не\s+позднее|не\s+позже|к|с\s+\d{{1,2}}(?:-?го)?\s+по)?\s*{MONTHDAY}(?:\s+числ[ауо])?\s*,?"
         rf"\s+(?:каждого\s+месяца|месяца{AFTER_REPORT}|ежемесячно){AT}"),
    rule("weekly by an hour of a day", ANYWHERE, terms_repeating.weekly, "^ & еже кажд",
         rf"(?:еженедельно|{_EVERY}\s+неделю)\s*[,:(-]?\s*(?:не\s+позднее|до|к)\s+{TIME}\s+{WEEKDAYS}"),
    rule("weekly on days", ANYWHERE, terms_repeating.weekly, "^ & еже кажд раз",
         rf"(?:еженедельно|{_EVERY}\s+неделю|раз\s+в\s+неделю)\s*[,:(-]?\s*(?:не\s+позднее|по|в|во|до|к|-)?\s*"
         rf"{WEEKDAYS}{AT}"),
    rule("every such weekday", ANYWHERE, terms_repeating.weekly, "кажд",
         rf"(?:до\s+|в\s+|к\s+)?{_EVERY}\s+{WEEKDAYS}(?:\s+недели)?{AT}"),
    rule("on such weekdays from a day", ANYWHERE, terms_repeating.weekly, "^ & @",
         rf"по\s+{WEEKDAYS}(?<=м)\s*,?\s*(?:начиная\s+)?с\s+{day('1')}{AT}"),
    rule("on such weekdays", ANYWHERE, terms_repeating.weekly, "^",
         rf"по\s+{WEEKDAYS}(?<=[мнтрбс]){AT}", MAYBE_NONE),
    rule("daily", ANYWHERE, terms_repeating.daily, "ежедневно кажд будн рабочим",
         rf"(?:ежедневно(?![а-я])|{_EVERY}\s+(?:рабочий\s+)?(?:день|утро|вечер)|по\s+(?:будням|будним\s+дням|рабочим\s+дням)){AT}"),
    rule("once in so long", ANYWHERE, terms_repeating.every_so_long, "раз кажд & #",
         rf"(?:(?:не\s+реже(?:\s+чем)?\s+)?(?:1\s*)?раза?\s+в|каждые)\s+(?P<count>{NUMBER}){COUNTED_AS}\s*"
         rf"(?P<working>раб\w+\s+)?(?:календарн\w+\s+)?{UNIT}"),
    rule("so often in a period", ANYWHERE, terms_repeating.every_period, "раз еже дважды трижды",
         rf"{_NOT_LATER_ON}{OFTEN}"),
    rule("daily by the way", ANYWHERE, terms_repeating.daily, "еже",
         r"(?:в\s+)?ежедневн(?:о|ом\s+режиме)(?![а-я])"),
    rule("every such period", ANYWHERE, terms_repeating.every_period, "кажд",
         rf"{_EVERY}\s+(?P<unit>недел[юя]|месяц|квартал|четверть|полугодие|полгода|год)(?![а-я])"),
    rule("every such thing", LABEL, just(RECURRING), "кажд ежесменно",
         rf"^(?:ежесменно|{_EVERY}\s+(?:смену|раз|занятие))"),
    rule("by periods", LABEL, terms_repeating.every_period, "по",
         r"по(?:\s+(?P<unit>недел|месяц|квартал|полугоди|четверт)(?:ям|ам)|(?P<each>квартал|месяч)ь?но)(?![а-я])"),
    rule("on such a day of every thing", ASIDE, just(RECURRING), "кажд",
         rf"(?:в|на)\s+{ORDINAL}\s+(?:рабочий\s+)?(?:день|урок|занятие)\s+кажд(?:ой|ого)\s+(?!месяц|год|квартал)[а-я]+"),
    rule("at every meeting", ASIDE, just(RECURRING), "кажд",
         rf"на\s+кажд(?:ом|ой)\s+(?:[а-я]+\s+)?{any_of(GATHERING)}"),
    rule("after every period", ASIDE, terms_repeating.every_period, "кажд",
         rf"(?:по\s+(?:итогам|окончании|завершении)|в\s+конце|до\s+конца|к\s+концу)\s+{_EVERY}"
         r"\s+(?P<unit>квартала|месяца|четверти|полугодия|года|недели|триместра)", WHICH_DAY),
)  # fmt: skip

_BUT = r"по\s+мере|при\s|после\s|сразу|незамедлительно|оперативно|срочно|в\s+кратчайш|в\s+течение|по\s+факту"

DAYLESS = (
    rule("but not later than", ANYWHERE, terms.on_day, "позднее позже & @",
         rf"(?:(?:{_BUT})[^.;,]{{0,60}}\s*,?\s*)?но\s+не\s+(?:позднее|позже)\s+{day('1')}{AT}"),
    rule("at once, by a day", ANYWHERE, terms.on_day, "@ & медл безотлагательно срочно оперативно",
         r"(?:незамедлительно|немедленно|безотлагательно|срочно|оперативно)\s*,\s*(?:но\s+)?"
         rf"(?:не\s+позднее|не\s+позже|до)\s+{day('1')}{AT}"),
    rule("as needed", ANYWHERE, just(AS_NEEDED), "необходимости надобности",
         rf"{_NOT_LATER_ON}(?:по\s+мере\s+(?:необходимости|надобности)|(?:в\s+случае|при)\s+необходимости)"),
    rule("on a condition", ASIDE, just(AS_NEEDED), "при",
         rf"при\s+{any_of(CONDITIONS)}[а-я]*(?:\s+[^.;:()]{{1,80}}?)??(?:{BEFORE_VERB}|(?=\s*\())"),
    rule("in such weather", ASIDE, just(AS_NEEDED), "при", rf"при\s+{any_of(WEATHER)}[а-я]*{OF_SOMETHING}"),
    rule("as it comes", ASIDE, just(AS_NEEDED), "по & мере факту запрос требовани заявк обращени",
         rf"{_NOT_LATER_ON}(?:по\s+мере|по\s+факту|по\s+(?:отдельному\s+)?(?:запрос|требовани|заявк|обращени)[а-я]+)"
         rf"(?![а-я]){OF_SOMETHING}"),
    rule("on the day it happens", ASIDE, just(AS_NEEDED), "день",
         r"в\s+день\s+(?:(?:их|его|ее)\s+)?(?!(?:заседани|совещани)|(?:в|во|на|с|со|по|для|от|и|до|к|из)\s)[а-я]+[^.;,()]{0,60}"),
    rule("when it happens", APART, just(AS_NEEDED), "когда только случае условии",
         r"(?:когда|как\s+только|в\s+случае|при\s+условии)\s+[^.;()]{2,100}"),
    rule("by a plan", VALUE, just(DATE),
         "план график расписани циклограмм регламент договор контракт законодательств",
         r"^(?:по|согласно|в\s+соответствии\s+со?|в\s+сроки?\s*,?\s+[а-я]+)\s+(?:[а-я]+\s+){0,3}"
         r"(?:план|график|расписани|циклограмм|регламент|договор|контракт|законодательств)"),
    rule("on demand", LABEL, just(AS_NEEDED), "при по",
         r"^(?:при|по)\s+(?!\d|окончани|завершени|истечени)[а-я]+[^.;()]{0,80}$"),
    rule("always", ANYWHERE, just(ONGOING), "основе режиме",
         r"(?:на\s+(?:постоянной|регулярной|систематической)\s+основе|в\s+постоянном\s+режиме)"),
    rule("always, in a word", ASIDE, just(ONGOING),
         "постоянн систематически бессрочно непрерывно регулярно круглогодично круглосуточно",
         r"(?:постоянно(?!\s+действующ)|^постоянн(?:ый|ая)\s+(?:контроль|работа)|систематически|бессрочно"
         r"|непрерывно|регулярно|круглогодично|круглосуточно)(?![а-я])"),
    rule("for the time of", VALUE, just(ONGOING), "время срок", r"^на\s+(?:время|срок)\s+(?!с\s|\d)[а-я]"),
    rule("until further notice", ASIDE, just(ONGOING), "особого отмены нового",
         rf"(?:впредь\s+)?до\s+(?:(?:особого|отдельного|нового)\s+(?:распоряжени|указани|решени)[яй]|(?:их\s+|его\s+)?отмены"
         rf"{AT_CLAUSE_END})", WHICH_DAY),
    rule("the whole time", ASIDE, just(ONGOING), "период протяжении время срок врем смен сезон",
         r"(?:на\s+(?:весь\s+)?период|на\s+(?:весь\s+срок|время(?=\s+[а-я]{4}))|весь\s+(?:[а-я]+\s+)?период"
         r"|в\s+теч(?:ение|\.)\s+(?:вс(?:его|ей)\s+)?(?:периода|времени|срока|смены|сезона)"
         r"|на\s+протяжении"
         r"|(?:на\s+)?все\s+время)(?!\s+(?:всего\s+)?(?:с\s+)?(?:\d|до\s|учебного\s+года|учебный\s+год|календарн|год))"
         rf"(?:\s+[^.;,()]{{2,60}}?)??(?:{BEFORE_VERB}|(?=[.;,)]|\((?!\s*(?:с\s+)?\d)|$))"),
)  # fmt: skip

#: Behind a day or a stretch: it is the first of many.
THEN_AGAIN = (
    r"\s*,?\s*-?\s*(?:[аи]\s+)?(?:далее|затем|потом|впоследствии|в\s+(?:дальнейшем|последующем))\s*,?\s*-?\s*"
    rf"(?:(?:еже[а-я]+но|{_EVERY}\s+[а-я]+)(?:{BY_OR_TO}?\s*[0-3]?\d\s+числа)?"
    rf"|по\s+(?:мере|факту|необходимости|графику){OF_SOMETHING}|при\s+необходимости)"
)
#: Behind what repeats: how long, or from when: «ежедневно, пока открыт объезд».
AS_LONG = (
    rf"\s*,?\s*(?:пока\s+(?:не\s+)?{SOMETHING}|(?:вплоть\s+)?до\s+(?:(?:окончания|завершения|отмены)\s+{SOMETHING}"
    r"|(?:особого|отдельного)\s+(?:распоряжения|указания))"
    rf"|начиная\s+со?\s+(?P<from>{day('1')}))"
)
