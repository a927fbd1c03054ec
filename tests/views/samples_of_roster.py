"""Samples of the list of people as a file."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.errors import BadInput
from bot.domain.people import Person, Post, PostKind
from bot.domain.roster import TAKEN as NOT_FATAL
from bot.domain.roster import Problem
from bot.domain.roster_changes import LEFT, TAKEN, Change, Difference, RosterDone, RosterRead
from bot.i18n import Texts
from bot.views import roster
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, LONG_LABEL, LONG_NAME
from tests.views.sample import Draw, Sample

SCHOOL = "МБОУ «Средняя общеобразовательная школа № 7»"
PROBLEMS = (
    Problem("Школы", 5, "no_name"),
    Problem("Школы", 9, "no_organization", "директор"),
    Problem("Школы", 12, "duplicate", "4"),
    Problem("Школы", 14, "two_leaders", "13"),
    Problem("Школы", 15, "organization_merged", "СОШ № 3"),
    Problem("Школы", 16, "organization_closed"),
    Problem("Школы", 15, "bad_phone", "2-34-56"),
    Problem("Школы", 16, "bad_email", "нет почты"),
    Problem("Школы", 17, "unknown_role", "завхоз"),
    Problem("Сады", 3, "same_phone", "15"),
    Problem("Сады", 4, "phone_of_other", "Петров С. И."),
    Problem("Сады", 6, "not_your_role", "admin"),
)
DIFFERENCES = (
    Difference(Change.HOLDER, "Иванова А. П.", "СОШ № 7", "Петров С. И.", "Иванова А. П."),
    Difference(Change.HOLDER, "Орлова Е. В.", "ДС № 2", "", "Орлова Е. В."),
    Difference(Change.VACANT, "Козлов И. И.", "СОШ № 8"),
    Difference(Change.RETURNED, "Белова Н. П.", "методист, Методкабинет"),
    Difference(Change.NAME, "Лисицын О. И.", "лицей № 5", "Лисицын О И", "Лисицын Олег Ильич"),
    Difference(Change.PHONE, "Лисицын О. И.", "лицей № 5", "", "+79000000007"),
    Difference(Change.PHONE, "Белова Н. П.", "", "+79000000008", "+79000000009"),
    Difference(Change.EMAIL, "Белова Н. П.", "", "", "belova@example.ru"),
    Difference(Change.TITLE, "Белова Н. П.", "Методкабинет", "методист", "старший методист"),
    Difference(Change.ROLE, "Белова Н. П.", "Методкабинет", after="secretary"),
    Difference(Change.ROLE, "Орлова Е. В.", "Управление", after="head"),
    Difference(Change.ROLE, "Козлов И. И.", "Управление", after="controller"),
    Difference(Change.SHORT_NAME, SCHOOL, "", "Школа № 7", "СОШ № 7"),
    Difference(Change.GROUP, "аттестация", after="3"),
    Difference(Change.NEW_GROUP, "питание", after="12"),
    Difference(Change.NEW_SEAT, "Иванова А. П.", "СОШ № 9"),
    Difference(Change.NEW_PERSON, "Сидоров И. И.", "СОШ № 9"),
    Difference(Change.NEW_ORGANIZATION, "МБОУ «Средняя общеобразовательная школа № 9»", after="СОШ № 9"),
)
FIRST = tuple(
    Difference(Change.NEW_ORGANIZATION, f"МБОУ «Средняя общеобразовательная школа № {n}»", after=f"СОШ № {n}")
    for n in range(1, 36)
)
#: Somebody whom only a protocol has named.
CARD_POST = Post(90, "Кузнецова\u00a0Т. А.", PostKind.OTHER, None, Person(91, "Кузнецова", "Т", "А"))
READ_FIRST = RosterRead(7, 214, 35, 212, PROBLEMS[:2], (), FIRST)
READ = RosterRead(7, 38, 3, 38, PROBLEMS, ("Праздники",), DIFFERENCES, (*office.posts()[:2], CARD_POST))
WORST = RosterRead(
    BIG,
    10**6,
    10**6,
    10**6,
    tuple(Problem(LONG_NAME, BIG, one.reason, LONG_NAME) for one in PROBLEMS if one.reason in NOT_FATAL) * 9,
    (LONG_NAME,) * 50,
    tuple(
        Difference(kind, LONG_LABEL, LONG_LABEL, LONG_LABEL, "admin" if kind is Change.ROLE else LONG_LABEL)
        for kind in Change
        for _ in range(3)
    ),
    office.worst_posts(),
)
# The only detail of this one is a role's own code.
WORST_PROBLEMS = tuple(one for one in WORST.problems if one.reason != "not_your_role")
FAULTS = (
    *("password", "old_sheet", "not_a_sheet", "too_many_rows", "no_roster", "empty_sheets"),
    *("too_big", "too_long", "unreadable", "broken_file"),
)

Paged = Callable[[Texts, RosterRead, int], Screen]


def _unread(why: str) -> Draw:
    return lambda t: roster.unread(t, BadInput(why, "20000"))


def _worst(draw: Paged, page: int) -> Draw:
    return lambda t: draw(t, _WORST, page)


OF_ROSTER = [
    Sample("secretary", "список: как прислать", roster.how_to),
    Sample("secretary", "список: образец", roster.sample),
    Sample("secretary", "список: читаю", lambda t: roster.reading(t, "Директора школ.xlsx")),
    *(Sample("secretary", f"список не прочитан: {why}", _unread(why)) for why in FAULTS),
    Sample("secretary", "список: первый", lambda t: roster.preview(t, READ_FIRST)),
    Sample("secretary", "список: следующий", lambda t: roster.preview(t, READ)),
    Sample("secretary", "список: менять нечего", lambda t: roster.preview(t, RosterRead(7, 35, 35, 35))),
    Sample("secretary", "список: одни ошибки", lambda t: roster.preview(t, RosterRead(7, 9, 0, 0, PROBLEMS))),
    Sample("secretary", "список: длинный", lambda t: roster.preview(t, RosterRead(7, 5000, 0, 0, long=True))),
    Sample("secretary", "список: ошибки", lambda t: roster.wrong(t, READ, 0)),
    Sample("secretary", "список: что изменится", lambda t: roster.changes(t, READ, 0)),
    Sample("secretary", "список: что изменится, дальше", lambda t: roster.changes(t, READ_FIRST, 1)),
    Sample("secretary", "список записан", lambda t: roster.done(t, RosterDone(TAKEN, 35, 212, 3))),
    Sample(
        "secretary",
        "список записан раньше",
        lambda t: roster.done(t, RosterDone(TAKEN, 35, 212, 3, again=True)),
    ),
    Sample("secretary", "список не нужен", lambda t: roster.done(t, RosterDone(LEFT))),
]

_WORST = RosterRead(
    WORST.job_id, WORST.rows, WORST.organizations, WORST.people, WORST_PROBLEMS, WORST.skipped,
    WORST.differences, WORST.missing,
)  # fmt: skip
WORST_OF_ROSTER = [
    Sample("worst", "список: читаю", lambda t: roster.reading(t, LONG_NAME), worst=True),
    Sample("worst", "список прочитан", lambda t: roster.preview(t, _WORST), worst=True),
    *(
        Sample(
            "worst",
            f"список: {name}, {page}",
            _worst(draw, page),
            worst=True,
        )
        for name, draw in (("ошибки", roster.wrong), ("что изменится", roster.changes))
        for page in (0, 1, 999)
    ),
    Sample(
        "worst",
        "список записан",
        lambda t: roster.done(t, RosterDone(TAKEN, 10**6, 10**6, 10**6)),
        worst=True,
    ),
]
