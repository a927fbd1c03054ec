"""Who is away and who stands in: the person's card, what is asked, what both read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.callbacks.people import PersonTap
from bot.domain.absences import Absence, AbsenceTold, Away
from bot.domain.newcomers import GroupDecision, Newcomer
from bot.domain.people import Group, Organization, OrganizationKind, Person, Post, PostKind
from bot.domain.staff import StaffCard
from bot.domain.waiting import Waiting, WaitingKind
from bot.i18n import Texts
from bot.views import absences as view
from bot.views import newcomers, staff, waiting
from bot.views import people_lists as lists
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst

SUBSTITUTE = Person(72, "Соколов", "Дмитрий", "Олегович")
AWAY = Absence(91, office.DIRECTOR.id, SUBSTITUTE.id, date(2026, 11, 24), date(2026, 12, 4), 1, NOW)
RUNNING = replace(AWAY, begun_at=NOW)
ALONE = replace(AWAY, substitute_id=None)
SCHOOL = Organization(73, "МБОУ «СОШ № 7»", "СОШ № 7", OrganizationKind.SCHOOL)
DIRECTORS = Group(5, "директора школ")
BACK = PersonTap(person_id=3)
CARD = StaffCard(office.DIRECTOR, (), None, 3, 0)
SEAT = Post(74, "директор", PostKind.DIRECTOR, SCHOOL, office.DIRECTOR)
ITEMS = office.items()


def _told(what: str, *, own: bool, alone: bool = False, items: int = 0, new: int = 0, done: int = 0) -> Draw:
    one = AbsenceTold(
        what,
        own,
        ALONE if alone else RUNNING,
        office.DIRECTOR,
        None if alone else SUBSTITUTE,
        (SEAT,),
        TODAY,
        ITEMS[:items],
        new,
        done,
    )
    return lambda t: view.told(t, one)


def _card(*away: Away) -> Draw:
    one = StaffCard(office.DIRECTOR, (), None, 3, 0, away)
    return lambda t: staff.person(t, one, office.SECRETARY, TODAY, ZONE, editable=True)


NEW = Newcomer(SEAT, DIRECTORS, (GroupDecision(1, "6/4", 5), GroupDecision(2, "6/9", 5)))
WAITS = Waiting(WaitingKind.NEWCOMER, post=SEAT, group="директора школ", codes=NEW.codes)


def _ask_days(t: Texts) -> Screen:
    return lists.ask(t, t("absence-ask-days", name="Петров"), BACK)


OF_ABSENCES = [
    Sample(
        "secretary",
        "карточка: замещает других",
        lambda t: staff.person(
            t, replace(CARD, acting_for=(SEAT,)), office.SECRETARY, TODAY, ZONE, editable=True
        ),
    ),
    Sample(
        "secretary", "отпуск: какие дни", lambda t: lists.ask(t, t("absence-ask-days", name="Петров"), BACK)
    ),
    Sample("secretary", "вошли в группу", lambda t: newcomers.newcomer(t, NEW)),
    Sample("secretary", "вошли в группу: поручено", lambda t: newcomers.given(t, NEW)),
    Sample("secretary", "вошли в группу: не надо", lambda t: newcomers.passed_over(t, NEW)),
    Sample("secretary", "ждут: вошли в группу", lambda t: waiting.waiting(t, [WAITS], NOW, ZONE)),
    Sample("secretary", "должность пуста", lambda t: newcomers.seat_items(t, SEAT, ITEMS, TODAY)),
    Sample("secretary", "кому передать", lambda t: lists.ask(t, newcomers.ask_seat(t, ITEMS[0]), BACK)),
    *(
        Sample(
            "secretary",
            f"передано: {had}",
            lambda t, had=had: Screen(newcomers.readdressed(t, ITEMS[0], "СОШ № 3", had_it=had)),  # type: ignore[misc]
        )
        for had in (True, False)
    ),
    Sample("secretary", "карточка: отпуск", _card(Away(ALONE))),
    Sample("secretary", "карточка: замещают", _card(Away(RUNNING, SUBSTITUTE))),
    Sample("secretary", "кто замещает", lambda t: view.ask_substitute(t, ALONE, office.DIRECTOR, TODAY)),
    Sample("director", "отпуск отмечен", _told("set", own=True)),
    Sample("director", "отпуск отмечен без замещения", _told("set", own=True, alone=True)),
    Sample("director", "отпуск отменён", _told("dropped", own=True)),
    Sample("director", "вернулся", _told("over", own=True, items=2, new=1, done=1)),
    Sample("director", "вернулся: только новые", _told("over", own=True, items=2, new=2)),
    Sample("director", "вернулся: только исполнено", _told("over", own=True, items=1, done=3)),
    Sample("director", "вернулся: ничего", _told("over", own=True)),
    Sample("director", "скоро замещать", _told("set", own=False)),
    Sample("director", "замещаете", _told("begun", own=False, items=2)),
    Sample("director", "замещаете: ничего не открыто", _told("begun", own=False)),
    Sample("director", "замещение закончилось", _told("over", own=False)),
    Sample("director", "замещать не нужно", _told("dropped", own=False)),
]

_WORST_TOLD = AbsenceTold(
    "over",
    own=True,
    absence=replace(RUNNING, id=BIG),
    person=office.WORST_PERSON,
    substitute=office.WORST_PERSON,
    seats=(SEAT,) * 40,
    today=TODAY,
    items=tuple(office.worst_items()),
    new=999,
    done=999,
)

WORST_OF_ABSENCES = [
    worst("должность пуста", lambda t: newcomers.seat_items(t, SEAT, office.worst_items(), TODAY)),
    worst("вернулся", lambda t: view.told(t, _WORST_TOLD)),
    worst("замещаете", lambda t: view.told(t, replace(_WORST_TOLD, what="begun", own=False))),
    worst(
        "кто замещает",
        lambda t: view.ask_substitute(t, replace(ALONE, id=BIG), office.WORST_PERSON, TODAY),
    ),
]
