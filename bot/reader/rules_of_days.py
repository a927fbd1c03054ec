"""Rules for one day: counted from the meeting, the end of something, or the day itself."""

from __future__ import annotations

from bot.domain.deadlines import DeadlineKind
from bot.reader import terms, terms_of_stretches
from bot.reader.calendar_words import AT, MONTH, ORDINAL, TIME, WEEKDAY, day, year
from bot.reader.deadline_parts import (
    AT_CLAUSE_END,
    BEFORE_VERB,
    BY,
    COUNT,
    FROM_EVENT,
    NEXT,
    OF_WEEK,
    PART,
    SCHOOL_YEAR,
    SCHOOL_YEARS,
    SOMETHING,
    TERM,
    TERM_ALONE,
    TERMS,
    TO_END,
    UNIT,
    WORKING,
)
from bot.reader.deadline_rule import ANYWHERE, APART, ASIDE, HELD, LABEL, MAYBE_NONE, VALUE, WHICH_DAY, rule
from bot.reader.terms import just
from bot.reader.vocabulary import GATHERING, any_of

DATE = DeadlineKind.DATE

COUNTED = (
    rule("so long before", ASIDE, just(DATE), "за",
         rf"(?:не\s+(?:позднее|менее)\s*,?\s*(?:чем\s+)?)?за\s+(?:{COUNT}\s*)?(?:(?:рабочих|календарных)\s+)?"
         rf"(?:дн|ден|сут|час|недел|месяц)\w*\s+до\s+{SOMETHING}"),
    rule("within so long", ANYWHERE, terms.counted, "теч срок позднее через спустя более & #",
         r"(?:в\s+теч(?:ени[еи]|\.)|в\s+срок\s+(?:до|не\s+более)|не\s+более(?:\s+чем\s+за)?|не\s+позднее(?:\s+чем\s+через)?"
         rf"|через|спустя)\s+{COUNT}\s*{WORKING}{UNIT}{FROM_EVENT}"),
    rule("in so long", ANYWHERE, terms.counted_for, "за",
         rf"за\s+{COUNT}\s*{WORKING}{UNIT}{FROM_EVENT}", MAYBE_NONE),
    rule("in a term of", ANYWHERE, terms.counted, "срок дневн недельн месячн декадн годичн годов суточн",
         rf"в\s+{TERM_ALONE}(?<=[ка])(?!\w){FROM_EVENT}"),
    rule("within one", ANYWHERE, terms.counted, "теч через спустя",
         r"(?:в\s+теч(?:ени[еи]|\.)|через|спустя)\s+(?P<count>)(?P<working>рабочего\s+)?"
         rf"(?P<unit>недел[июя]|месяца?|дня|суток|сутки|часа|полугода|полгода)(?![а-я]){FROM_EVENT}"),
    rule("so long", LABEL, terms.counted, "#", rf"{COUNT}\s*(?!ч){WORKING}{UNIT}{FROM_EVENT}"),
    rule("one such term", LABEL, terms.counted, "неделя месяц сутки день полгода",
         r"^(?P<count>)(?P<working>)(?P<tail>)(?P<unit>неделя|месяц|сутки|день|полгода)$"),
    rule("the day after", ASIDE, terms.following_day, "следующ",
         rf"(?:(?:до\s+{TIME}\s+|до\s+конца\s+|до\s+|не\s+(?:позднее|позже)\s+|на\s+|в\s+теч(?:ени[еи]|\.)\s+)?"
         rf"следующ(?:его|ий)\s+(?P<working>рабоч\w+\s+)?д(?:ня|ень)){FROM_EVENT}"),
    rule("a term of", LABEL, terms.counted, "дневн недельн месячн декадн годичн годов суточн часов", TERM),
)  # fmt: skip

ENDS = (
    rule("to the end of a school year", ANYWHERE, terms_of_stretches.end_of_school_year, "уч",
         rf"{TO_END}(?:(?:текущего|этого)\s+)?(?P<later>(?:следующего|нового)\s+)?{SCHOOL_YEARS}{SCHOOL_YEAR}"),
    rule("to the end of a part of the year", ANYWHERE, terms.end_of_part,
         "онц оконч & квартал кв полугоди половин",
         rf"{TO_END}{PART}"),
    rule("to the end of a term of the school year", ANYWHERE, just(DATE), "онц оконч",
         rf"{TO_END}(?:{ORDINAL}\s+)?(?:(?:учебной|текущей)\s+)?{TERMS}[а-я]+"),
    rule("by a part of the year", LABEL, terms.end_of_part, "квартал кв полугоди половин",
         rf"(?:до|к)\s+{PART}", WHICH_DAY),
    rule("by a year", LABEL, terms_of_stretches.by_years, "20",
         r"(?:до|к|не\s+позднее)\s+(?P<years>20\d\d)\s*(?:году?|года|г\b\.?|$)", WHICH_DAY),
    rule("to the end of a month", ANYWHERE, terms.end_of_month, "онц оконч & ~",
         rf"{TO_END}(?:месяца\s+)?(?P<month>{MONTH}){year('1')}"),
    rule("to the end of a named year", ANYWHERE, terms.end_of_year, "онц оконч",
         rf"{TO_END}(?P<year>20\d\d)\s*(?:года|г\b\.?|$)"),
    rule("to the end of a day", ANYWHERE, terms.on_last_day, "онц & @",
         rf"{TO_END}(?:рабочего\s+)?дня\s+{day('1')}"),
    rule("a day to its end", ANYWHERE, terms.on_last_day, "онц & @",
         rf"{day('1')}\s*,?\s*(?:до\s+конца|к\s+концу)\s+(?:рабочего\s+)?дня"),
    rule("to the end of a weekday", ANYWHERE, terms.on_weekday, "онц & ^",
         rf"{TO_END}(?:рабочего\s+)?(?:дня\s+)?(?P<weekday>{WEEKDAY}){OF_WEEK}"),
    rule("to the end of the running", ANYWHERE, terms.end_of_running, "онц оконч",
         rf"{TO_END}(?:(?:текуще\w+|этой|этого|рабоче\w+|календарного|отчетного)\s+){{0,2}}"
         r"(?P<later>(?:следующ|будущ)\w+\s+)?(?P<unit>недел\w|месяца|квартала|полугодия|года|дня)(?![а-я])"),
    rule("last day of the month", LABEL, terms.end_of_running, "последн",
         r"(?:(?:в|до|не\s+позднее)\s+)?последн\w+\s+(?:день|дня)\s+(?:текущего\s+)?(?P<later>следующего\s+)?"
         r"(?P<unit>месяца|квартала|года)", WHICH_DAY),
    rule("before a school year", ASIDE, terms.school_begins, "начал",
         rf"(?:до|к)\s+начал[ау]\s+(?:(?:нового|следующего|очередного)\s+)?{SCHOOL_YEARS}{SCHOOL_YEAR}"),
    rule("towards a school year", LABEL, terms.school_begins, "учебному",
         rf"к\s+(?:(?:новому|следующему)\s+)?{SCHOOL_YEARS}учебному\s+году"),
    rule("beginning of a school year", LABEL, terms_of_stretches.school_year_begins, "начал",
         rf"(?:в\s+)?начал[оеу]\s+(?:нового\s+)?{SCHOOL_YEAR}"),
    rule("to the middle of a month", ANYWHERE, terms_of_stretches.to_part_of_month, "середин начал & ~",
         rf"(?:до|к)\s+(?P<part>середин[ыеу]|начал[ауо])\s+(?P<month>{MONTH}){year('1')}", WHICH_DAY),
)  # fmt: skip

_AT_ONCE = (
    r"(?:(?:в\s+)?(?:максимально\s+|возможно\s+)?(?:кратчайши|коротки)(?:й|е)\s+сроки?"
    r"|в\s+(?:срочном|экстренном|оперативном|ускоренном)\s+порядке"
    r"|незамедлительно|немедленно|немедля|безотлагательно|оперативно|срочно|asap|как\s+можно\s+(?:скорее|быстрее))"
)
_NOT_A_NUMBER = r"(?<! от )(?<! с )(?<! по )(?<!№ )(?<!-)"
_NOT_OF = (
    r"(?<! от )(?<! на )(?<! за )(?<! по )(?<! с )(?<! со )(?<! к )(?<! и )(?<! из )(?<! для )(?<! до )"
    r"(?<! после )(?<! о )(?<!период )(?<!№ )(?<!-)(?<!- )(?<!\()"
)
#: Behind «10.05» it is an amount, no day.
_MEASURES = (
    r"(?!\s*(?:тонн|кг|кило|литр|метр|км|кв|руб|тыс|млн|млрд|процент|%|час|ч\.|балл|раз[а\s]|единиц"
    r"|шт|человек))"
)

#: «заседании рабочей группы», «совещании оргкомитета».
_OF_A_BODY = (
    r"(?:\s+(?:[а-я]+(?:ого|ой|его|ей)\s+)?(?:комиссии|[а-я]*комитета|[а-я]*совета|штаба|коллегии|группы|правления"
    r"|президиума|объединения|кафедры|думы|собрания)(?![а-я]))?"
)

ONE_DAY = (
    rule("today", ASIDE, terms.near_day, "сегодня завтра",
         rf"(?:до\s+|к\s+|на\s+)?(?P<which>сегодня|завтра|послезавтра)(?![а-я])(?:\s+же)?"
         rf"(?P<day>\s*,?\s*\(?{day('1')}\)?)?{AT}"),
    rule("from today", ASIDE, terms.near_day, "сегодня завтра",
         r"(?:с|до|к|не\s+позднее)\s+(?:конца\s+)?(?P<which>сегодня|завтра)шн(?:его|ему)\s+дн[яю]"),
    rule("by an hour of today", ANYWHERE, terms.near_day, "сегодня завтра",
         rf"(?:до|к|в|не\s+позднее)\s+{TIME}\s*,?\s+(?P<which>сегодня|завтра|послезавтра)(?:шнего\s+дня)?"
         r"(?![а-я])"),
    rule("at once", ANYWHERE, terms.on_meeting_day,
         "срок порядке медл безотлагательно оперативно срочно asap скорее быстрее",
         rf"{_AT_ONCE}(?![а-я]|\s+(?:по|после)\s)"),
    rule("soon", APART, just(DATE), "ближайш",
         r"в\s+ближайш(?:ее|ие|ий)\s+(?:время|дни|сроки?)(?![а-я])", WHICH_DAY),
    rule("by an hour of a day", ANYWHERE, terms.on_day, "@ & %",
         rf"(?:(?:(?:в\s+)?срок\s+)?(?:до|не\s+позднее|не\s+позже)|к|в)\s+{TIME}\s*,?\s+{day('1')}"),
    rule("by an hour of a weekday", ANYWHERE, terms.on_weekday, "^ & %",
         rf"(?:до|к|в|не\s+позднее)\s+{TIME}\s*,?\s+(?:в\s+)?(?P<weekday>{WEEKDAY}){OF_WEEK}"),
    rule("by a day", ANYWHERE, terms.on_day, "@ & до позднее позже срок",
         rf"{BY}(?:{WEEKDAY}\s*,?\s*)?{day('1')}{_MEASURES}{AT}"),
    rule("towards a day", ASIDE, terms.on_day, "@", rf"ко?\s+(?:{WEEKDAY}\s*,?\s*)?{day('1')}{AT}"),
    rule("on a day at an hour", ANYWHERE, terms.on_day, "@ & %",
         rf"{_NOT_A_NUMBER}{day('1')}\s*,?\s*(?:в|к|до)\s+{TIME}"),
    rule("on a weekday with its day", ANYWHERE, terms.on_day, "@ & ^",
         rf"(?:в|во)\s+{WEEKDAY}\s*,?\s*\(?\s*{day('1')}\)?{AT}"),
    rule("by the next meeting", ASIDE, terms.next_meeting, "следующ очередн ближайш след.",
         rf"(?:к|ко|до|на|не\s+позднее)\s+{NEXT}\s+(?:[а-я]+\s+)?{any_of(GATHERING)}{_OF_A_BODY}"),
    rule("on such a weekday of a month", ASIDE, terms.on_weekday_of_month, "^ & ~",
         rf"(?:(?:в|во|до|к|не\s+позднее)\s+)?(?P<which>{ORDINAL})\s+(?P<weekday>{WEEKDAY})\s+(?P<month>{MONTH})"
         rf"{year('1')}{AT}"),
    rule("by a weekday", ANYWHERE, terms.on_weekday, "^",
         rf"(?:до|к|ко|не\s+позднее|не\s+позже)\s+(?:{NEXT}\s+)?(?P<weekday>{WEEKDAY}){OF_WEEK}{AT}"),
    rule("on a weekday", ASIDE, terms.on_weekday, "^",
         rf"(?:в|во)\s+(?:{NEXT}\s+)?(?P<weekday>{WEEKDAY}){OF_WEEK}{AT}"),
    rule("by a day of the month", ANYWHERE, terms.on_monthday, "#",
         r"(?:до|не\s+позднее|не\s+позже|к|ко)\s+(?P<monthday>[0-3]?\d)(?:(?:\s?-?\s?(?:го|му))?\s+числ[ау]"
         rf"|\s?-?\s?(?:го|му)(?:{AT_CLAUSE_END}|{BEFORE_VERB}))"
         r"(?:\s+(?:(?:текущего|этого|сего)|(?P<later>следующего|будущего))\s+месяца)?"),
    rule("from a day", ASIDE, terms.on_last_day, "@ & < после ранее",
         rf"(?:(?:начиная\s+)?со?|после|не\s+ранее)\s+{day('1')}", MAYBE_NONE),
    rule("from a weekday", ASIDE, terms.on_weekday, "^ & <",
         rf"(?:начиная\s+)?со?\s+(?P<weekday>{WEEKDAY}){OF_WEEK}{AT}"),
    rule("from a month", ASIDE, terms.month_begins, "~ & <",
         rf"(?:начиная\s+)?с\s+(?:начала\s+)?(?P<month>{MONTH}){year('1')}"),
    rule("day", APART, terms.on_day, "@",
         rf"(?:{WEEKDAY}\s*,?\s*)?{day('1')}{_MEASURES}\.?(?:\s*,?\s*\(?{WEEKDAY}\)?)?{AT}"),
    rule("day behind the verb", ANYWHERE, terms.on_day, "@ & ть ти",
         rf"(?:(?<=ть )|(?<=ться )|(?<=ти )){day('1')}{_MEASURES}(?=\s+(?!гг?\b|года?\b)[а-я]){AT}",
         MAYBE_NONE),
    rule("day at the end", ANYWHERE, terms.on_day, "@",
         rf"{_NOT_OF}{day('1')}\.?(?:\s*,?\s*\(?{WEEKDAY}\)?)?{AT}(?=[\s.;,]*$|,?\s+и\s+[а-я]+(?:ть|ти|чь)(?![а-я]))",
         MAYBE_NONE),
    rule("day it is held", HELD, terms.on_day, "@",
         rf"{_NOT_OF}{day('1')}{_MEASURES}(?:\s*\(?{WEEKDAY}\)?)?{AT}", MAYBE_NONE),
    rule("by a part of the day", VALUE, terms.on_meeting_day, "обед вечер",
         r"^(?:до|к)\s+(?:обеда|обеду|вечера|вечеру)$"),
    rule("by an hour", VALUE, terms.on_meeting_day, "#", rf"^(?:до|к|в|не\s+позднее)\s+{TIME}$", WHICH_DAY),
)  # fmt: skip
