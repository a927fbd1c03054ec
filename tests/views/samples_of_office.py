"""Samples of what the office does with itself: settings, the first day, what waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

from bot.domain.first_day import FirstDay
from bot.domain.minutes import MinutesState
from bot.domain.office_settings import Setting
from bot.domain.people import Role
from bot.domain.queue import QueueKind
from bot.domain.waiting import Waiting, WaitingKind
from bot.views import guide, keyboards, people, settings, waiting
from tests.views import office
from tests.views.office import BIG, NOW, WORKSPACE, ZONE
from tests.views.sample import Draw, Sample

DRAFT = office.minutes()
ADMIN = replace(office.SECRETARY, roles=frozenset({Role.ADMIN}))
HELD = office.minutes(MinutesState.APPROVED)
UNUSUAL = replace(
    WORKSPACE,
    zone=ZoneInfo("Asia/Omsk"),
    hold_minutes=0,
    digest_hour=time(8),
    undated_days=30,
    chair_agrees=True,
)
ABROAD = replace(WORKSPACE, zone=ZoneInfo("Europe/Berlin"), name=office.LONG_LABEL)

#: One of each kind, and drafts in all their ways.
WAITING = (
    Waiting(WaitingKind.AGREE, minutes=replace(DRAFT, id=1)),
    Waiting(WaitingKind.REQUEST, 2),
    Waiting(WaitingKind.DRAFT, 4, replace(DRAFT, id=2)),
    Waiting(WaitingKind.DRAFT, 1, replace(DRAFT, id=3, asked_at=NOW), remarks=2),
    Waiting(WaitingKind.DRAFT, 0, replace(DRAFT, id=4, part_of=2)),
    Waiting(WaitingKind.DRAFT, 0, replace(DRAFT, id=5, asked_at=NOW)),
    Waiting(WaitingKind.DRAFT, 0, replace(DRAFT, id=7, number=None, asked_at=NOW, agreed_at=NOW)),
    Waiting(WaitingKind.DRAFT, 0, replace(DRAFT, id=8, number=None, date=None)),
    Waiting(WaitingKind.HELD, minutes=HELD),
    Waiting(WaitingKind.VACANT, 9, post=office.posts()[0]),
    Waiting(WaitingKind.UNREACHED, 7),
    *(Waiting(WaitingKind(kind), count) for count, kind in enumerate(QueueKind, 1)),
    Waiting(WaitingKind.UNDELIVERED, 3, HELD),
)
WORST_WAITING = (
    *(
        Waiting(WaitingKind.DRAFT, 10**6, replace(office.worst_minutes(), id=BIG - n, part_of=1), 10**6)
        for n in range(20)
    ),
    *(Waiting(WaitingKind.VACANT, 10**6, post=post) for post in office.worst_posts()),
)


def _waits(page: int) -> Draw:
    return lambda t: waiting.waiting(t, WAITING, NOW, ZONE, page)


def _day(day: FirstDay) -> Draw:
    return lambda t: guide.guide(t, day)


def _setting(one: Setting) -> Draw:
    return lambda t: settings.setting(t, WORKSPACE, one)


OF_OFFICE = [
    *(Sample("secretary", f"ждут меня, страница {page}", _waits(page)) for page in (0, 1, 2)),
    Sample("secretary", "ждут меня: ничего", lambda t: waiting.waiting(t, (), NOW, ZONE)),
    Sample("secretary", "первый день", _day(FirstDay(0, 0, approved=False))),
    Sample("secretary", "первый день: два шага", _day(FirstDay(35, 12, approved=False))),
    Sample("secretary", "первый день: всё", _day(FirstDay(35, 30, approved=True))),
    Sample("admin", "первый день", _day(FirstDay(35, 0, approved=False, takes_minutes=False))),
    Sample("admin", "первый день: всё", _day(FirstDay(35, 30, approved=True, takes_minutes=False))),
    Sample("admin", "приветствие: admin", lambda t: people.greeting(t, office.WORKSPACE, ADMIN)),
    Sample("admin", "все роли сразу", lambda t: keyboards.role_changed(t, frozenset(Role))),
    Sample("secretary", "настройки", lambda t: settings.settings(t, WORKSPACE)),
    Sample("secretary", "настройки: необычные", lambda t: settings.settings(t, UNUSUAL)),
    *(Sample("secretary", f"настройка: {one}", _setting(one)) for one in Setting),
    Sample(
        "secretary",
        "настройка изменена",
        lambda t: settings.changed(t, Setting.HOLD, WORKSPACE, UNUSUAL, 0),
    ),
    Sample(
        "secretary",
        "час изменён",
        lambda t: settings.changed(t, Setting.DIGEST, WORKSPACE, UNUSUAL, 35),
    ),
    Sample("secretary", "новое название", lambda t: settings.ask_name(t, WORKSPACE)),
    Sample("secretary", "мои настройки", lambda t: settings.own(t, office.SECRETARY, office=True)),
    Sample("director", "мои настройки", lambda t: settings.own(t, office.DIRECTOR, office=False)),
]

WORST_OF_OFFICE = [
    *(
        Sample(
            "worst",
            f"ждут меня, страница {page}",
            lambda t, page=page: waiting.waiting(t, WORST_WAITING, NOW, ZONE, page),  # type: ignore[misc]
            worst=True,
        )
        for page in (0, 3, 999)
    ),
    Sample("worst", "настройки", lambda t: settings.settings(t, ABROAD), worst=True),
    Sample("worst", "часовой пояс", lambda t: settings.setting(t, ABROAD, Setting.ZONE), worst=True),
    Sample(
        "worst",
        "переименовано",
        lambda t: settings.changed(t, Setting.NAME, ABROAD, WORKSPACE, 0),
        worst=True,
    ),
]
