"""A small fictitious office, twice: what the contract tests write and look for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.domain.assignments import Assignment, Attachment, Report, State, Way
from bot.domain.audit import AuditEvent
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Decision,
    Doubt,
    Expected,
    Minutes,
    MinutesState,
    Tracking,
)
from bot.domain.people import (
    Account,
    Group,
    GroupRule,
    Organization,
    OrganizationKind,
    Person,
    Post,
    PostKind,
    Role,
    Workspace,
)
from bot.usecases.ports import Office, UnitOfWork

NOW = datetime(2026, 11, 23, 9, 30, 0, 123456, tzinfo=UTC)
MACHINE_NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
LEASE = timedelta(minutes=2)


def machine_now() -> datetime:
    """For ids only: the tests' own moments are fixed."""
    return datetime.now(UTC)  # noqa: TID251


NORTH = Workspace(
    1, "Управление образования Северного района", ZoneInfo("Asia/Yekaterinburg"), information_day=(2, 15)
)
SOUTH = Workspace(2, "Управление образования Южного района", ZoneInfo("Europe/Moscow"), acceptance=True)

SCHOOL = Organization(101, "Средняя школа № 7", "СОШ № 7", OrganizationKind.SCHOOL)
KINDERGARTEN = Organization(102, "Детский сад «Ромашка»", "ДС «Ромашка»", OrganizationKind.KINDERGARTEN)
CLOSED = Organization(103, "Школа № 40", "ОШ № 40", OrganizationKind.SCHOOL, closed_on=date(2025, 6, 1))

SECRETARY = Person(
    201,
    "Белова",
    "Нина",
    "Петровна",
    "+7 900 000-00-01",
    time(16, 30),
    frozenset({Role.SECRETARY, Role.ADMIN}),
)
HEAD = Person(202, "Орлова", "Елена", "Викторовна", roles=frozenset({Role.HEAD}))
DIRECTOR = Person(203, "Петров", "Сергей", "Иванович", "+7 900 000-00-07")
NURSE = Person(204, "Иванова", "Ольга", "Павловна")

DIRECTOR_POST = Post(301, "директор", PostKind.DIRECTOR, SCHOOL, DIRECTOR)
NURSE_POST = Post(302, "заведующий", PostKind.KINDERGARTEN_HEAD, KINDERGARTEN, NURSE)
VACANT_POST = Post(303, "директор", PostKind.DIRECTOR, CLOSED)
METHODIST_POST = Post(304, "методист", PostKind.METHODIST, holder=SECRETARY)

DIRECTORS = Group(
    401,
    "директора школ",
    ("директора", "руководители школ"),
    GroupRule(frozenset({PostKind.DIRECTOR}), frozenset({OrganizationKind.SCHOOL})),
)
EVERYBODY = Group(402, "все", (), GroupRule())
LISTED = Group(403, "рабочая группа", ("РГ",), None, frozenset({302, 304}))

ORGANIZATIONS = (SCHOOL, KINDERGARTEN, CLOSED)
PERSONS = (SECRETARY, HEAD, DIRECTOR, NURSE)
POSTS = (DIRECTOR_POST, NURSE_POST, VACANT_POST, METHODIST_POST)
GROUPS = (DIRECTORS, EVERYBODY, LISTED)

_telegram_ids = count(9001)


def add_office(work: UnitOfWork, workspace: Workspace) -> Office:
    """The same ids in every workspace: what leaks from one into another is seen at once."""
    work.directory.add_workspace(workspace)
    office = work.office(workspace.id)
    for organization in ORGANIZATIONS:
        office.people.add_organization(organization)
    for person in PERSONS:
        office.people.add_person(person)
    for post in POSTS:
        office.people.add_post(post)
    for group in GROUPS:
        office.people.add_group(group)
    return office


def account(person: Person = DIRECTOR, telegram_id: int | None = None) -> Account:
    telegram_id = telegram_id or next(_telegram_ids)
    return Account(telegram_id, telegram_id, person.id, NOW)


DECISION = Decision(
    id=601,
    minutes_id=501,
    ordinal=1,
    code="6/1",
    number="2.1",
    lead="обеспечить",
    text="подготовку заявок на аттестацию",
    tracking=Tracking.CONTROL,
    deadline=Deadline(DeadlineKind.DATE, date(2026, 12, 1), "до 1 декабря, 15:00", time(15)),
    hand_in=date(2026, 12, 1),
    addressees=(
        Addressee(701, "директорам школ", group_id=DIRECTORS.id, post_ids=(301,)),
        Addressee(702, "Ивановой О. П.", AddresseeKind.CO_ASSIGNEE, post_id=302, post_ids=(302,)),
        Addressee(703, "всем желающим", nobody=True),
        Addressee(704, "классным руководителям"),
    ),
    expected=(Expected.NUMBER, Expected.FILE),
    source=(120, 184),
    doubts=(Doubt("deadline", "two_days", "до 1 января"), Doubt("text", "cut", answered=True)),
    first_takes=True,
)
PLAIN = Decision(
    id=602,
    minutes_id=501,
    ordinal=2,
    code="6/2",
    number=None,
    lead=None,
    text="Принять к сведению",
    tracking=Tracking.NOTICE,
    deadline=None,
    hand_in=None,
)
MINUTES = Minutes(
    id=501,
    meeting_id=551,
    number="6",
    date=date(2026, 11, 20),
    state=MinutesState.DRAFT,
    title="Совещание руководителей",
    place="актовый зал",
    chair="Орлова Е. В.",
    secretary="Белова Н. П.",
    controller="Орлова Е. В.",
    approved_by=SECRETARY.id,
    taken_by=SECRETARY.id,
)
SOURCE = "РЕШИЛИ:\n2.1. Обеспечить подготовку заявок на аттестацию…\n"


def add_minutes(office: Office, minutes: Minutes = MINUTES, *decisions: Decision) -> None:
    office.minutes.add(minutes, decisions or (DECISION, PLAIN), SOURCE)


def assignment(assignment_id: int = 801, **changes: object) -> Assignment:
    one = Assignment(
        id=assignment_id,
        decision_id=DECISION.id,
        minutes_id=MINUTES.id,
        post_id=DIRECTOR_POST.id,
        person_id=None,
        tracking=Tracking.CONTROL,
        state=State.ISSUED,
        due=date(2026, 12, 1),
        hand_in=date(2026, 12, 1),
        issued_at=NOW,
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def report(report_id: int = 901, **changes: object) -> Report:
    one = Report(report_id, 801, DIRECTOR.id, NOW, TODAY, Way.CHAT, True)
    return replace(one, **changes)  # type: ignore[arg-type]


ATTACHMENT = Attachment(951, "Приказ № 145.pdf", "application/pdf", 3_000_000_000, "ab" * 32, "1/951.pdf")


def event(event_id: int = 971, **changes: object) -> AuditEvent:
    one = AuditEvent(event_id, NOW, DIRECTOR.id, 9001, "report", "assignment", 801)
    return replace(one, **changes)  # type: ignore[arg-type]
