"""Screens of «Люди», and of work that changes hands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.callbacks.people import OrganizationTap, PeopleTap
from bot.domain.people import (
    Account,
    Group,
    GroupRule,
    Organization,
    OrganizationKind,
    Person,
    PostKind,
    Role,
)
from bot.domain.staff import Changed, GroupCard, Merger, OrganizationCard, OrganizationRow, StaffCard
from bot.i18n import Texts
from bot.views import handing, organizations, people_lists, staff
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, DIRECTOR, LONG_LABEL, LONG_NAME, NOW, SECRETARY, TODAY, ZONE
from tests.views.sample import Draw, Sample

SCHOOL, OTHER = office.school(7), office.school(12)
NURSERY = Organization(
    40, "МБДОУ «Детский сад № 4 «Солнышко»", "ДС № 4 «Солнышко»", OrganizationKind.KINDERGARTEN
)
SEAT = replace(office.posts()[0], organization=SCHOOL, holder=DIRECTOR, held_since=date(2026, 11, 20))
VACANT = replace(SEAT, holder=None, held_since=None)
ACCOUNT = Account(9, 9, DIRECTOR.id, NOW - timedelta(days=3))
BLOCKED = replace(ACCOUNT, blocked_at=NOW - timedelta(days=1))
NO_PHONE = replace(SEAT, holder=replace(DIRECTOR, phone=""))
CLOSED = replace(NURSERY, closed_on=TODAY)
CARD = OrganizationCard(SCHOOL, SEAT, office.posts()[5:7], ACCOUNT, 9, 2)
PERSON = StaffCard(replace(DIRECTOR, email="shkola7@example.ru"), (SEAT,), ACCOUNT, 9, 0)
MERGER = Merger(NURSERY, SCHOOL, DIRECTOR, 6, 2, 1, office.groups()[:1])
LATE = tuple(
    office.moved(replace(one, held_since=date(2026, 11, 20)), TODAY - timedelta(days=9 - number))
    for number, one in enumerate(office.items())
)
RULED = Group(
    5,
    "Руководители ОО",
    ("руководители ОУ", "руководители образовательных организаций"),
    GroupRule(frozenset({PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD})),
)
LISTED = Group(6, "Рабочая группа", ("РГ",), None, frozenset({1, 2}))

WORST_ORGANIZATION = Organization(BIG, LONG_LABEL * 3, LONG_NAME, OrganizationKind.OTHER)
WORST_SEAT = replace(office.worst_posts()[0], organization=WORST_ORGANIZATION, held_since=TODAY)
WORST_HEIR = replace(WORST_ORGANIZATION, id=BIG - 1)
WORST_PERSON = replace(
    office.WORST_PERSON, email=LONG_NAME, roles=frozenset(Role), left_on=None, phone=LONG_NAME
)
WORST_CARD = OrganizationCard(WORST_ORGANIZATION, WORST_SEAT, office.worst_posts(), None, 10**6, 10**6)
WORST_STAFF = StaffCard(WORST_PERSON, (WORST_SEAT,) * 40, None, 10**6, 10**6)
WORST_GROUPS = office.worst_groups()
WORST_GROUP = GroupCard(
    replace(WORST_GROUPS[0], aliases=(LONG_NAME,) * 50),
    office.worst_posts(),
    tuple(office.worst_minutes() for _ in range(30)),
)
BOSS = replace(WORST_PERSON, id=1)


def _ruled(kind: PostKind | OrganizationKind) -> Group:
    if isinstance(kind, PostKind):
        return replace(RULED, rule=GroupRule(frozenset({kind})))
    return replace(RULED, rule=GroupRule(organization_kinds=frozenset({kind})))


def _organization(one: OrganizationCard, *, editable: bool = True) -> Draw:
    return lambda t: organizations.card(t, one, TODAY, editable=editable)


def _changed(done: Changed) -> Draw:
    def draw(t: Texts) -> Screen:
        said, undo = organizations.changed(t, done)
        return organizations.card(t, CARD, TODAY, editable=True, said=said, undo=undo)

    return draw


def _person(one: StaffCard, reader: Person = SECRETARY) -> Draw:
    return lambda t: staff.person(t, one, reader, TODAY, ZONE, editable=True)


def _group(one: GroupCard, *, dropping: bool = False) -> Draw:
    return lambda t: staff.group(t, one, editable=True, dropping=dropping)


def _found(count: int) -> Draw:
    def draw(t: Texts) -> Screen:
        people = [people_lists.of_person(t, DIRECTOR, (SEAT,))] * min(count, 1)
        places = [people_lists.of_organization(t, one) for one in (SCHOOL, OTHER)[:count]]
        groups = [people_lists.of_group(t, RULED)] * min(count, 1)
        return people_lists.found(t, "сош", [*people, *places, *groups], PeopleTap())

    return draw


ROWS = [OrganizationRow(office.school(n), SEAT if n % 5 else VACANT) for n in range(1, 36)]
STAFF = [(replace(DIRECTOR, id=n), (SEAT,) if n % 4 else ()) for n in range(1, 213)]
WORST_ROWS = [OrganizationRow(WORST_ORGANIZATION, WORST_SEAT)] * 60

OF_PEOPLE = [
    Sample(
        "secretary", "люди", lambda t: people_lists.hub(t, people_lists.Counts(35, 212, 6), editable=True)
    ),
    Sample("head", "люди", lambda t: people_lists.hub(t, people_lists.Counts(35, 212, 6), editable=False)),
    Sample("secretary", "организации", lambda t: people_lists.organizations(t, ROWS)),
    Sample("secretary", "организаций нет", lambda t: people_lists.organizations(t, ())),
    Sample("secretary", "сотрудники, страница 2", lambda t: people_lists.staff(t, STAFF, 1)),
    Sample("secretary", "группы", lambda t: people_lists.groups(t, [(RULED, 35), (LISTED, 2)])),
    Sample("secretary", "групп нет", lambda t: people_lists.groups(t, ())),
    Sample("secretary", "нашлось", _found(2)),
    Sample("secretary", "не нашлось", _found(0)),
    Sample("secretary", "организация", _organization(CARD)),
    Sample("head", "организация", _organization(CARD, editable=False)),
    Sample("secretary", "организация: вакансия", _organization(replace(CARD, head=VACANT, account=None))),
    Sample("secretary", "организация: нет должности", _organization(replace(CARD, head=None, open_items=0))),
    Sample(
        "secretary",
        "организация: присоединена",
        _organization(replace(CARD, organization=replace(NURSERY, closed_on=TODAY), into=SCHOOL)),
    ),
    Sample("secretary", "новый руководитель назначен", _changed(Changed(SEAT, office.WORST_PERSON, 9))),
    Sample("secretary", "теперь вакансия", _changed(Changed(VACANT, DIRECTOR, 9))),
    Sample(
        "secretary",
        "кто теперь руководит",
        lambda t: people_lists.ask(t, t("org-ask-head", name="СОШ № 7"), OrganizationTap(organization_id=7)),
    ),
    Sample("secretary", "объединение: что будет", lambda t: organizations.merger(t, MERGER)),
    Sample("secretary", "объединение: сделано", lambda t: organizations.merged(t, MERGER)),
    Sample("secretary", "закрыть организацию", lambda t: organizations.close(t, SCHOOL, 2)),
    Sample("secretary", "сотрудник", _person(PERSON)),
    Sample(
        "secretary",
        "сотрудник: без должности",
        _person(StaffCard(replace(DIRECTOR, phone=""), (), None, 0, 2)),
    ),
    Sample(
        "secretary",
        "сотрудник: две организации",
        _person(replace(PERSON, posts=(SEAT, replace(SEAT, id=8, organization=OTHER)))),
    ),
    Sample(
        "secretary", "сотрудник: уволен", _person(replace(PERSON, person=replace(DIRECTOR, left_on=TODAY)))
    ),
    Sample("secretary", "роли", lambda t: staff.roles(t, SECRETARY, SECRETARY)),
    Sample("admin", "роли", lambda t: staff.roles(t, SECRETARY, BOSS, t("role-changed-now"))),
    Sample("secretary", "уволен(а): что будет", lambda t: staff.leaving(t, replace(PERSON, by_name=1))),
    Sample("secretary", "передать дела", lambda t: staff.handing_office(t, DIRECTOR)),
    Sample("secretary", "дела переданы", lambda t: staff.office_handed(t, DIRECTOR, 4)),
    Sample(
        "secretary", "группа по правилу", _group(GroupCard(RULED, office.posts()[:12], (office.minutes(),)))
    ),
    Sample("secretary", "группа по списку", _group(GroupCard(LISTED, office.posts()[12:], ()))),
    Sample("secretary", "группа: кого убрать", _group(GroupCard(LISTED, office.posts(), ()), dropping=True)),
    Sample("secretary", "организация: закрыта", _organization(replace(CARD, organization=CLOSED))),
    Sample(
        "secretary", "организация: недоступен", _organization(replace(CARD, account=BLOCKED, head=NO_PHONE))
    ),
    Sample("secretary", "сотрудник: заблокировал", _person(replace(PERSON, account=BLOCKED))),
    Sample(
        "secretary",
        "объединение: пунктов нет",
        lambda t: organizations.merger(
            t, replace(MERGER, head=None, moving=0, coinciding=0, heirs=0, groups=())
        ),
    ),
    Sample("secretary", "группа пуста", _group(GroupCard(LISTED, (), ()))),
    *(
        Sample(
            "secretary",
            f"группа по правилу: {type(kind).__name__} {kind}",
            _group(GroupCard(_ruled(kind), (), ())),
        )
        for kind in (*PostKind, *OrganizationKind)
    ),
    Sample("director", "Вам передано", lambda t: handing.handed_over(t, SEAT, LATE, TODAY)),
    Sample("director", "Вам передано: пусто", lambda t: handing.handed_over(t, SEAT, (), TODAY)),
    Sample("director", "к Вам присоединили", lambda t: handing.merged(t, NURSERY, SCHOOL, LATE, TODAY)),
    Sample(
        "director", "Вашу организацию присоединили", lambda t: handing.merged(t, NURSERY, SCHOOL, (), TODAY)
    ),
]

WORST_OF_PEOPLE = [
    Sample("worst", "организации", lambda t: people_lists.organizations(t, WORST_ROWS, 1), worst=True),
    Sample(
        "worst",
        "сотрудники",
        lambda t: people_lists.staff(t, [(WORST_PERSON, (WORST_SEAT,) * 9)] * 60, 1),
        worst=True,
    ),
    Sample(
        "worst", "группы", lambda t: people_lists.groups(t, [(g, 10**6) for g in WORST_GROUPS], 1), worst=True
    ),
    Sample("worst", "организация", _organization(WORST_CARD), worst=True),
    Sample("worst", "сотрудник", _person(WORST_STAFF, BOSS), worst=True),
    Sample("worst", "роли", lambda t: staff.roles(t, WORST_PERSON, BOSS), worst=True),
    Sample("worst", "уволен(а)", lambda t: staff.leaving(t, WORST_STAFF), worst=True),
    Sample("worst", "группа", _group(WORST_GROUP), worst=True),
    Sample("worst", "группа: кого убрать", _group(WORST_GROUP, dropping=True), worst=True),
    Sample(
        "worst",
        "объединение",
        lambda t: organizations.merger(
            t,
            Merger(WORST_ORGANIZATION, WORST_HEIR, WORST_PERSON, 10**6, 10**6, 10**6, WORST_GROUPS),
        ),
        worst=True,
    ),
    Sample(
        "worst",
        "Вам передано",
        lambda t: handing.handed_over(
            t, WORST_SEAT, [replace(i, held_since=date(2027, 1, 1)) for i in office.worst_items()], TODAY
        ),
        worst=True,
    ),
    Sample(
        "worst",
        "нашлось",
        lambda t: people_lists.found(
            t,
            LONG_NAME,
            [
                people_lists.of_seat(t, WORST_SEAT, OrganizationTap(organization_id=BIG)),
                people_lists.of_person(t, WORST_PERSON, (WORST_SEAT,) * 3),
                people_lists.of_organization(t, WORST_ORGANIZATION),
                people_lists.of_group(t, WORST_GROUPS[0]),
            ]
            * 3,
            PeopleTap(),
        ),
        worst=True,
    ),
]
