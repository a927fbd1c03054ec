"""How people and seats are called, and who belongs to a group."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.people import (
    DIGEST_HOURS,
    Group,
    GroupRule,
    OrganizationKind,
    Person,
    Post,
    PostKind,
    split_name,
)
from tests.domain.office import (
    ALL_LEADERS,
    BELOVA,
    CARD,
    DAISY_HEAD,
    DEPUTY_7,
    DIRECTOR_3,
    DIRECTOR_7,
    DIRECTOR_17,
    DIRECTORS,
    GUSEVA,
    HEAD,
    METHODIST,
    POSTS,
    SCHOOL_17,
    SPECIALISTS,
    WORKSPACE,
)


def test_the_defaults_of_an_office() -> None:
    assert WORKSPACE.active
    assert not WORKSPACE.acceptance, "controllers are hidden until switched on"
    assert WORKSPACE.hold_minutes == 10
    assert WORKSPACE.information_day == (1, 20)
    assert BELOVA.digest_hour == time(9)
    assert [f"{hour:%H:%M}" for hour in DIGEST_HOURS] == ["08:00", "09:00", "12:00", "16:30"]


@pytest.mark.parametrize(
    "person,short,full,calling",
    [
        (BELOVA, "Белова\u00a0Н. П.", "Белова Наталья Петровна", "Наталья Петровна"),
        (GUSEVA, "Гусева", "Гусева", "Гусева"),
        (Person(1, "Ким", "Олег"), "Ким\u00a0О.", "Ким Олег", "Олег"),
        (Person(1, "Иванова", "О", "П"), "Иванова\u00a0О. П.", "Иванова О П", "О П"),
    ],
)
def test_how_a_person_is_called(person: Person, short: str, full: str, calling: str) -> None:
    assert (person.short, person.full, person.calling) == (short, full, calling)


@pytest.mark.parametrize(
    "post,label",
    [
        (DIRECTOR_7, "СОШ № 7"),
        (DIRECTOR_17, "СОШ № 17"),  # vacant
        (DAISY_HEAD, "ДС № 9 «Ромашка»"),
        (METHODIST, "методист Белова\u00a0Н. П."),
        (HEAD, "начальник управления Орлова\u00a0Е. В."),
        (DEPUTY_7, "заместитель директора СОШ № 7 Гусева"),
        (replace(DEPUTY_7, holder=None), "заместитель директора СОШ № 7"),
        (replace(METHODIST, holder=None), "методист"),
        (CARD, "методический кабинет"),  # a body, the holder called the same
        (replace(CARD, title="Гусев\u00a0А. П.", holder=Person(31, "Гусев", "А", "П")), "Гусев\u00a0А. П."),
        (replace(METHODIST, title=""), "Белова\u00a0Н. П."),
        (replace(DIRECTOR_7, organization=None), "директор Петров\u00a0С. И."),
    ],
)
def test_the_label_of_a_seat(post: Post, label: str) -> None:
    assert post.label == label


ANY = frozenset[PostKind]()


@pytest.mark.parametrize(
    "rule,taken",
    [
        (GroupRule(frozenset({PostKind.DIRECTOR})), {DIRECTOR_3, DIRECTOR_7, DIRECTOR_17}),
        (GroupRule(ANY, frozenset({OrganizationKind.KINDERGARTEN})), {DAISY_HEAD}),
        (
            GroupRule(ANY, frozenset({OrganizationKind.SCHOOL})),
            {DIRECTOR_3, DIRECTOR_7, DIRECTOR_17, DEPUTY_7},
        ),
        (GroupRule(frozenset({PostKind.DEPUTY}), frozenset({OrganizationKind.SCHOOL})), {DEPUTY_7}),
        (GroupRule(frozenset({PostKind.DEPUTY}), frozenset({OrganizationKind.KINDERGARTEN})), set()),
        (GroupRule(frozenset({PostKind.OTHER})), {CARD}),
        (GroupRule(), set(POSTS)),
    ],
)
def test_a_rule_takes_kinds_of_seats_and_of_organizations(rule: GroupRule, taken: set[Post]) -> None:
    assert {post for post in POSTS if rule.takes(post)} == taken


@pytest.mark.parametrize(
    "group,members",
    [
        (ALL_LEADERS, (DIRECTOR_3, DIRECTOR_7, DIRECTOR_17, DAISY_HEAD)),
        (DIRECTORS, (DIRECTOR_3, DIRECTOR_7, DIRECTOR_17)),
        (SPECIALISTS, (METHODIST,)),
        (Group(9, "пустая"), ()),
    ],
)
def test_members_in_the_order_of_the_seats(group: Group, members: tuple[Post, ...]) -> None:
    assert group.members(POSTS) == members


@pytest.mark.parametrize("group", [DIRECTORS, Group(9, "по списку", post_ids=frozenset({7, 17}))])
def test_a_closed_organization_leaves_its_groups(group: Group) -> None:
    closed = Post(17, "директор", PostKind.DIRECTOR, replace(SCHOOL_17, closed_on=date(2026, 8, 31)))
    there = Post(7, "директор", PostKind.DIRECTOR, SCHOOL_17)
    assert group.members((there, closed)) == (there,)


@pytest.mark.parametrize(
    "written,parts",
    [
        ("Иванова А.А.", ("Иванова", "А", "А")),
        ("Иванова А. А.", ("Иванова", "А", "А")),
        ("Иванова\u00a0А.\u00a0А.", ("Иванова", "А", "А")),
        (" Ёлкина-Петрова О.П ", ("Ёлкина-Петрова", "О", "П")),
        ("Ким О.", ("Ким", "О", "")),
        ("Иванова", None),
        ("отдел кадров", None),
        ("А.А. Иванова", None),
        ("руководители ОО", None),
        ("", None),
    ],
)
def test_split_name(written: str, parts: tuple[str, str, str] | None) -> None:
    assert split_name(written) == parts
