"""What the expressions of the deadline rules are made of, over folded text with numbers in figures."""

from __future__ import annotations

import re

from bot.reader.calendar_words import (
    COUNTED_AS,
    MONTH,
    NUMBER,
    ORDINAL,
    WEEKDAY,
    day,
    year,
)

BY = (
    r"(?:(?:(?:в\s+)?срок(?:ом)?\s*-?\s*)?(?:не\s+позднее|не\s+позже|до)\s+"
    r"|в\s+срок\s*-?\s*(?:исполнения\s*-?\s*)?(?:по\s+)?)"
)
BY_OR_TO = rf"(?:{BY}|ко?\s+)"
TO_END = r"(?:до|к)\s+(?:конца|концу|окончания|окончанию)\s+"
NEXT = r"(?:(?:следующ|очередн|ближайш)\w+|след\.)"

#: A day without groups, so that it can stand several times; the days of a list are found again by `day`.
A_DAY = re.sub(r"\(\?P<\w+>", "(?:", day("1"))
_AND_DAY = rf"\s*(?:,|;|и|а\s+также)\s*(?:и\s+)?{BY_OR_TO}?{A_DAY}"
ONE_OR_MORE_DAYS = rf"(?P<days>{BY_OR_TO}?{A_DAY}(?:{_AND_DAY}){{0,6}})"
SEVERAL_DAYS = rf"(?P<days>{A_DAY}(?:{_AND_DAY}){{1,6}})"

# --- counted terms ----------------------------------------------------------------------------------------

UNIT = (
    r"(?P<unit>дн(?:я|ей)|день|сут(?:ок|ки)|час(?:а|ов)?"
    r"|недел[яьиюе]|месяц(?:а|ев)?|год(?:а|у)?|лет|дн\.?|нед\.?|мес\.?|[рк]\.?\s?д\.?)(?![а-я])"
)
COUNT = rf"(?<![\d.,])(?:\d{{1,2}}\s?-\s?)?(?P<count>{NUMBER}){COUNTED_AS}"
WORKING = r"(?P<working>раб(?:очих|очего|\.)\s*)?(?:(?:календарн\w+|кал\.|банковск\w+|учебн\w+(?=\s+дн))\s+)?"
#: Words that a deadline goes on with: never across a dash.
_ON = r"(?:(?!\s-\s)[^.;()])"
_ON_TO_COMMA = r"(?:(?!\s-\s)[^.;,()])"
#: Verbs, and no nouns that end as they do: «готовности», «сети».
_NO_NOUN = (
    r"(?![а-я]*(?:ост|аст|сет|пут|памят|смерт|печат|площад|четверт|нефт|дет|ноч|реч|доч|печ|мелоч)"
    r"[ьи](?![а-я]))"
)
BEFORE_VERB = rf"(?=\s+{_NO_NOUN}[а-я]+(?:ть|ти|чь)(?:ся)?(?![а-я]))"
FROM_EVENT = (
    r"(?P<tail>\s*,?\s*(?:со\s+дня|с\s+момента|с\s+даты|от\s+даты|после|до|следующих\s+за"
    r"|по\s+(?:окончании|завершении|получении|поступлении))\s+"
    rf"(?:{_ON}{{1,120}}?(?:{BEFORE_VERB}|(?=\s*(?:[.;()]|$)|\s-\s))|{_ON}{{1,80}}))?"
)
TERM_ALONE = (
    rf"(?:(?P<count>{NUMBER}){COUNTED_AS}\s*-?\s*)?(?P<working>рабоч\w+\s+)?"
    r"(?P<unit>дневн|недельн|месячн|декадн|годичн|суточн|(?:полу)?годов(?=[а-я])|часов(?=[а-я]))\w*"
    r"\s*(?:срок\w*|период\w*)?"
)
TERM = TERM_ALONE + FROM_EVENT

# --- repeating --------------------------------------------------------------------------------------------

MONTHDAY = (
    r"(?P<others>(?:[0-3]?\d(?:-?го)?\s*(?:,|и)\s*){0,3})"
    r"(?P<monthday>[0-3]?\d)(?:\s?-?\s?(?:го|му|е)(?![а-я]))?"
)
AFTER_REPORT = (
    r"(?:,?\s*следующ\w+\s+за\s+(?:(?:отчетн|истекш|прошедш)\w+(?:\s+(?:периодом|месяцем|кварталом))?"
    r"|кварталом|месяцем|полугодием))"
)
WEEKDAYS = rf"(?P<weekdays>{WEEKDAY}(?:\s*(?:,|и)\s*(?:по\s+)?{WEEKDAY}){{0,4}})"
MONTHS = rf"(?P<months>{MONTH}(?:\s*(?:,|и|-)\s*{MONTH}){{0,6}})"
SEVERAL_MONTHS = rf"(?P<months>{MONTH}(?:\s*(?:,|и|-|\s)\s*{MONTH}){{1,7}})"
YEARLY = r"(?:ежегодно|каждый\s+год|(?:1\s+)?раз\s+в\s+год)"
OFTEN = (
    rf"(?:(?:не\s+(?:реже|менее)(?:\s+чем)?\s+)?(?:(?:{NUMBER}\s+)?раза?|дважды|трижды)\s+(?:в|за)"
    r"\s+(?P<unit>день|недел[юи]|месяц|квартал|четверть|полугодие|полгода|год)(?![а-я])"
    r"|еже(?P<each>год|квартал|месяч|недел)\w*но(?![а-я]))"
)

# --- parts of the year ------------------------------------------------------------------------------------

SCHOOL_YEAR = r"(?:учебн\w+|уч\.?)\s*(?:год\w*|г\.?)"
SCHOOL_YEARS = r"(?:(?P<school1>20\d\d)\s?[-/]\s?(?:20)?\d\d\s+)?"
_HALF = r"полугоди[еияю]|половин[аеуы](?=\s+(?:20\d\d|года|текущего))"
PART = (
    rf"(?:(?P<from_part>{ORDINAL})\s*(?:(?:квартал|полугоди)[а-я]*\s*)?(?P<to_part>-|и|,)\s*)?(?P<which>{ORDINAL})\s+(?:(?P<half>{_HALF})|квартал(?:ах|[аеуы])?|кв\b\.?)"
    rf"(?P<school>\s+{SCHOOL_YEARS}{SCHOOL_YEAR})?{year('1')}(?:\s+года(?![а-я]))?"
)
TERMS = r"(?:четверт|триместр|семестр|сесси)"
SEASONS = r"(?P<season>весн|лет|осен|зим)"

AT_CLAUSE_END = r"(?=\s*(?:[.,;:)(]|$))"
STOPS = rf"(?:{BEFORE_VERB}|(?=\s*(?:[.;,()]|$)|\s-\s|\s(?:в|до|к|с)\s+(?:\d|{MONTH})))"
SOMETHING = rf"{_ON_TO_COMMA}{{3,80}}?{STOPS}"
#: The same, where the words before are enough by themselves.
OF_SOMETHING = rf"(?:(?={STOPS})|\s{_ON_TO_COMMA}{{1,100}}?{STOPS})"
#: The week of a weekday: «до пятницы следующей недели».
OF_WEEK = r"(?:\s*,?\s*(?:на\s+)?(?P<week>этой|текущей|следующей|будущей)\s+недел[еи])?"

#: What is held on a day: «провести 18 апреля субботник», «обеспечить явку 10 апреля в зал».
HOLDING = (
    r"провести", r"организовать", r"собрать", r"созвать", r"обеспечить", r"направить", r"явиться", r"прибыть",
    r"выехать", r"заслушать", r"рассмотреть", r"открыть", r"начать", r"посетить", r"встретиться",
    r"присутствовать", r"принять\s+участие", r"закрыть", r"отключить", r"вывезти", r"доложить", r"отправить",
    r"сопроводить",
)  # fmt: skip
