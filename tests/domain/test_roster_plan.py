"""A list of people beside the office that there is: who is who, who sits where, what changes."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.people import Group, Organization, OrganizationKind, Person, Post, PostKind, Role
from bot.domain.roster import Entry, Problem, Roster
from bot.domain.roster_changes import Change, Known, Plan
from bot.domain.roster_plan import plan_roster

SCHOOL = Organization(1, "МБОУ «Средняя общеобразовательная школа № 7»", "СОШ № 7", OrganizationKind.SCHOOL)
GARDEN = Organization(2, "МБДОУ «Детский сад № 2»", "ДС № 2", OrganizationKind.KINDERGARTEN)
OFFICE = Organization(3, "Управление образования", "Управление", OrganizationKind.DEPARTMENT)
IVANOVA = Person(11, "Иванова", "Анна", "Петровна", "+79000000007")
PETROVA = Person(12, "Петрова", "О", "И")
BELOVA = Person(13, "Белова", "Наталья", "Павловна", roles=frozenset({Role.SECRETARY}))
DIRECTOR = Post(21, "директор", PostKind.DIRECTOR, SCHOOL, IVANOVA)
NURSE = Post(22, "заведующий", PostKind.KINDERGARTEN_HEAD, GARDEN, PETROVA)
METHODIST = Post(23, "методист", PostKind.METHODIST, OFFICE, BELOVA)
LIST_GROUP = Group(31, "Аттестация", ("аттестующие",), post_ids=frozenset({NURSE.id}))
KNOWN = Known(
    (SCHOOL, GARDEN, OFFICE), (IVANOVA, PETROVA, BELOVA), (DIRECTOR, NURSE, METHODIST), (LIST_GROUP,)
)

HEAD_OF_SCHOOL = Entry(
    "Лист1", 2, "Иванова", "Анна", "Петровна", "директор", PostKind.DIRECTOR, SCHOOL.name,
    organization_kind=OrganizationKind.SCHOOL, phone="+79000000007",
)  # fmt: skip
HEAD_OF_GARDEN = Entry(
    "Лист1", 3, "Петрова", "О", "И", "заведующий", PostKind.KINDERGARTEN_HEAD, GARDEN.name,
    organization_kind=OrganizationKind.KINDERGARTEN,
)  # fmt: skip
OF_OFFICE = Entry(
    "Лист1", 4, "Белова", "Наталья", "Павловна", "методист", PostKind.METHODIST,
)  # fmt: skip


def planned(*entries: Entry, known: Known = KNOWN) -> Plan:
    ids = itertools.count(1000)
    return plan_roster(Roster(entries, rows=len(entries)), known, lambda: next(ids))


def told(plan: Plan) -> list[tuple[Change, str, str]]:
    return [(one.kind, one.before, one.after) for one in plan.differences]


def applied(plan: Plan, known: Known = KNOWN) -> Known:
    """The office after it."""
    persons = {p.id: p for p in (*known.persons, *plan.new_persons, *plan.changed_persons)}
    posts = {p.id: p for p in (*known.posts, *plan.new_posts, *plan.changed_posts)}
    for post_id, person_id in plan.handovers.items():
        posts[post_id] = replace(posts[post_id], holder=persons[person_id] if person_id else None)
    posts = {p.id: replace(p, holder=p.holder and persons[p.holder.id]) for p in posts.values()}
    homes = {o.id: o for o in (*known.organizations, *plan.new_organizations, *plan.changed_organizations)}
    groups = {g.id: g for g in (*known.groups, *plan.new_groups, *plan.changed_groups)}
    return Known(
        tuple(homes.values()), tuple(persons.values()), tuple(posts.values()), tuple(groups.values())
    )


def test_a_list_of_what_is_there_changes_nothing() -> None:
    plan = planned(HEAD_OF_SCHOOL, HEAD_OF_GARDEN, OF_OFFICE)
    assert (plan.differences, plan.missing, plan.problems) == ([], [], [])
    assert (plan.people, plan.organizations) == (3, 3)


@pytest.mark.parametrize("name", ["СОШ № 7", "МБОУ СОШ №7", "сош № 7", "Средняя школа № 7"])
def test_an_organization_is_known_by_any_of_its_names(name: str) -> None:
    assert planned(replace(HEAD_OF_SCHOOL, organization=name)).differences == []


def test_a_school_of_the_same_number_in_another_place_is_another() -> None:
    here = replace(SCHOOL, name="МБОУ СОШ № 7 с. Ивановка")
    there = replace(HEAD_OF_SCHOOL, organization="МБОУ СОШ № 7 п. Лесной", family="Орлова", phone="")
    plan = planned(there, known=replace(KNOWN, organizations=(here, GARDEN, OFFICE)))
    assert [one.short_name for one in plan.new_organizations] == ["СОШ № 7 п. Лесной"]


def test_who_came_anew_gets_a_card_a_seat_and_an_organization() -> None:
    entry = replace(
        HEAD_OF_SCHOOL,
        family="Орлова",
        organization="МБОУ «Гимназия № 4»",
        phone="+79000000099",
        email="o@e.ru",
    )
    plan = planned(entry)
    [person], [post], [home] = plan.new_persons, plan.new_posts, plan.new_organizations
    assert (person.family, person.phone, person.email) == ("Орлова", "+79000000099", "o@e.ru")
    assert (home.short_name, home.kind) == ("гимназия № 4", OrganizationKind.SCHOOL)
    assert (post.organization, post.holder, post.kind) == (home, person, PostKind.DIRECTOR)
    assert {one.kind for one in plan.differences} == {Change.NEW_PERSON, Change.NEW_ORGANIZATION}


def test_a_new_telephone_address_and_title_are_told() -> None:
    entry = replace(HEAD_OF_SCHOOL, phone="+79000000008", email="a@e.ru", title="и.о. директора")
    plan = planned(entry)
    assert told(plan) == [
        (Change.PHONE, "+79000000007", "+79000000008"),
        (Change.EMAIL, "", "a@e.ru"),
        (Change.TITLE, "директор", "и.о. директора"),
    ]
    assert plan.handovers == {}


def test_an_empty_cell_changes_nothing() -> None:
    assert planned(replace(HEAD_OF_SCHOOL, phone="", email="")).differences == []


def test_initials_are_completed_and_never_put_back() -> None:
    plan = planned(replace(HEAD_OF_GARDEN, given="Ольга", patronymic="Ивановна"))
    assert told(plan) == [(Change.NAME, "Петрова О И", "Петрова Ольга Ивановна")]
    assert planned(replace(HEAD_OF_SCHOOL, given="А", patronymic="П")).differences == []


def test_another_family_name_with_the_same_telephone_is_the_same_person() -> None:
    plan = planned(replace(HEAD_OF_SCHOOL, family="Орлова"))
    assert told(plan) == [(Change.NAME, "Иванова Анна Петровна", "Орлова Анна Петровна")]


def test_a_seat_changes_hands() -> None:
    plan = planned(replace(HEAD_OF_SCHOOL, family="Сидоров", given="Иван", patronymic="", phone=""))
    [person] = plan.new_persons
    assert plan.handovers == {DIRECTOR.id: person.id}
    assert (Change.HOLDER, "Иванова\u00a0А. П.", "Сидоров\u00a0И.") in told(plan)
    assert plan.new_posts == []


def test_the_telephone_of_the_one_before_makes_nobody_of_the_next() -> None:
    """The school's telephone, written beside whoever leads it now."""
    plan = planned(replace(HEAD_OF_SCHOOL, family="Сидоров", given="Иван", patronymic="Ильич"))
    assert plan.handovers == {DIRECTOR.id: plan.new_persons[0].id}
    assert plan.new_persons[0].phone == ""
    assert plan.problems == [Problem("Лист1", 2, "phone_of_other", "Иванова\u00a0А. П.")]


def test_two_heads_who_change_places() -> None:
    phone = "+79000000012"
    to_garden = replace(HEAD_OF_SCHOOL, organization=GARDEN.name, kind=PostKind.KINDERGARTEN_HEAD)
    to_school = replace(HEAD_OF_GARDEN, organization=SCHOOL.name, kind=PostKind.DIRECTOR, phone=phone)
    known = replace(KNOWN, persons=(IVANOVA, replace(PETROVA, phone=phone), BELOVA))
    plan = planned(to_garden, to_school, known=known)
    assert plan.handovers == {NURSE.id: IVANOVA.id, DIRECTOR.id: PETROVA.id}
    assert plan.new_persons == []


def test_a_vacant_seat_is_taken_and_one_becomes_vacant() -> None:
    vacant = replace(HEAD_OF_SCHOOL, family="", given="", patronymic="", phone="", vacant=True)
    plan = planned(vacant)
    assert plan.handovers == {DIRECTOR.id: None}
    assert [one.kind for one in plan.differences] == [Change.VACANT]
    after = applied(plan)
    assert planned(vacant, known=after).differences == []
    assert planned(HEAD_OF_SCHOOL, known=after).handovers == {DIRECTOR.id: IVANOVA.id}


def test_one_head_of_two_schools_is_one_person() -> None:
    other = replace(HEAD_OF_SCHOOL, row=9, organization="МБОУ «СОШ № 8»")
    plan = planned(HEAD_OF_SCHOOL, other)
    assert plan.new_persons == []
    assert [post.holder for post in plan.new_posts] == [IVANOVA]
    assert Change.NEW_SEAT in {one.kind for one in plan.differences}


def test_a_first_secretary_without_a_seat_is_found_by_name() -> None:
    known = Known((), (BELOVA,), ())
    plan = planned(replace(OF_OFFICE, organization="Управление образования"), known=known)
    assert plan.new_persons == []
    assert [post.holder for post in plan.new_posts] == [BELOVA]


def test_namesakes_in_two_schools_are_two_people() -> None:
    other = replace(HEAD_OF_SCHOOL, organization="МБОУ «СОШ № 8»", phone="")
    assert len(planned(other).new_persons) == 1


def test_who_left_and_stands_in_the_list_again_works_here_again() -> None:
    gone = replace(PETROVA, left_on=date(2026, 9, 1))
    known = replace(KNOWN, persons=(IVANOVA, gone, BELOVA), posts=(DIRECTOR, replace(NURSE, holder=None)))
    plan = planned(HEAD_OF_GARDEN, known=known)
    assert [one.left_on for one in plan.changed_persons] == [None]
    assert {one.kind for one in plan.differences} == {Change.HOLDER, Change.RETURNED}


def test_who_stands_in_the_list_no_more_is_told_and_stays() -> None:
    colleague = replace(METHODIST, id=24, title="специалист", organization=SCHOOL, holder=PETROVA)
    plan = planned(HEAD_OF_SCHOOL, known=replace(KNOWN, posts=(*KNOWN.posts, colleague)))
    assert plan.missing == [colleague]
    assert plan.differences == []


def test_roles_are_given_and_never_taken() -> None:
    plan = planned(replace(OF_OFFICE, roles=frozenset({Role.CONTROLLER})))
    [person] = plan.changed_persons
    assert person.roles == {Role.SECRETARY, Role.CONTROLLER}
    assert told(plan) == [(Change.ROLE, "", "controller")]


def test_groups_by_any_of_their_names_and_new_ones() -> None:
    plan = planned(replace(HEAD_OF_SCHOOL, groups=("аттестующие", "Питание")), HEAD_OF_GARDEN)
    assert [one.post_ids for one in plan.changed_groups] == [frozenset({NURSE.id, DIRECTOR.id})]
    assert [(one.name, one.post_ids) for one in plan.new_groups] == [("Питание", frozenset({DIRECTOR.id}))]


def test_a_first_list_brings_the_usual_groups() -> None:
    plan = planned(HEAD_OF_SCHOOL, HEAD_OF_GARDEN, known=Known())
    assert [one.name for one in plan.new_groups] == [
        "руководители ОО",
        "директора школ",
        "заведующие детскими садами",
    ]
    assert [len(one.members(tuple(plan.new_posts))) for one in plan.new_groups] == [2, 1, 1]


def test_short_names_of_the_list_are_taken_over() -> None:
    plan = planned(replace(HEAD_OF_SCHOOL, short_name="Седьмая"))
    assert [one.short_name for one in plan.changed_organizations] == ["Седьмая"]
    assert told(plan) == [(Change.SHORT_NAME, "СОШ № 7", "Седьмая")]


def test_two_spellings_of_one_new_school_are_one() -> None:
    deputy = replace(HEAD_OF_SCHOOL, family="Орлова", title="заместитель", kind=PostKind.DEPUTY, phone="")
    plan = planned(
        replace(deputy, organization="СОШ № 9"),
        replace(HEAD_OF_SCHOOL, organization="МБОУ «СОШ № 9»", row=3),
        known=Known(),
    )
    assert [one.name for one in plan.new_organizations] == ["МБОУ «СОШ № 9»"]


def test_a_deputy_who_leads_now_leaves_the_seat_to_whom_the_list_names() -> None:
    deputy = Post(24, "заместитель директора", PostKind.DEPUTY, SCHOOL, PETROVA)
    promoted = replace(HEAD_OF_SCHOOL, family="Петрова", given="О", patronymic="И", phone="")
    next_one = replace(
        HEAD_OF_SCHOOL, row=3, family="Сидоров", title="заместитель директора", kind=PostKind.DEPUTY, phone=""
    )
    plan = planned(promoted, next_one, known=replace(KNOWN, posts=(DIRECTOR, deputy)))
    assert plan.handovers == {DIRECTOR.id: PETROVA.id, deputy.id: plan.new_persons[0].id}


def test_any_list_taken_twice_changes_nothing_the_second_time() -> None:
    entries = (
        replace(HEAD_OF_SCHOOL, phone="+79000000055", groups=("Питание",), short_name="Седьмая"),
        replace(HEAD_OF_GARDEN, family="Орлова", roles=frozenset({Role.CONTROLLER})),
        replace(OF_OFFICE, title="старший методист"),
        replace(HEAD_OF_SCHOOL, family="Козлова", organization="МБОУ «Лицей № 5»", phone=""),
        replace(HEAD_OF_SCHOOL, family="", vacant=True, organization="МБОУ «Лицей № 6»", phone=""),
    )
    plan = planned(*entries)
    assert plan.differences
    again = planned(*entries, known=applied(plan))
    assert (again.differences, again.new_posts, again.handovers) == ([], [], {})


def test_a_card_made_from_a_protocol_gets_its_place() -> None:
    """Its items stay with the seat, so the seat stays."""
    known_by_name = Person(14, "Сидоров", "И", "И")
    card = Post(24, known_by_name.short, PostKind.OTHER, OFFICE, known_by_name)
    known = replace(KNOWN, persons=(*KNOWN.persons, known_by_name), posts=(*KNOWN.posts, card))
    entry = replace(
        HEAD_OF_SCHOOL,
        family="Сидоров",
        given="Иван",
        patronymic="Ильич",
        organization="МБОУ СОШ № 8",
        phone="",
    )
    plan = planned(entry, known=known)
    [seat], [home] = plan.changed_posts, plan.new_organizations
    assert (seat.id, seat.title, seat.kind, seat.organization) == (24, "директор", PostKind.DIRECTOR, home)
    assert (plan.new_persons, plan.new_posts) == ([], [])
    assert planned(entry, known=applied(plan, known)).differences == []


def test_a_telephone_is_the_same_in_another_spelling() -> None:
    spelt = replace(IVANOVA, phone="8 (900) 000-00-07")
    known = replace(KNOWN, persons=(spelt, PETROVA, BELOVA), posts=(replace(DIRECTOR, holder=spelt), NURSE))
    assert planned(HEAD_OF_SCHOOL, known=known).differences == []


def test_a_role_that_comes_with_a_new_person_is_told_before_it_is_given() -> None:
    entry = replace(OF_OFFICE, family="Орлова", phone="", roles=frozenset({Role.HEAD}))

    told = [(one.kind, one.after) for one in planned(entry).differences]

    assert (Change.ROLE, Role.HEAD) in told


def test_an_old_list_brings_no_merged_organization_back() -> None:
    gone = replace(GARDEN, closed_on=date(2026, 11, 2), merged_into=SCHOOL.id)
    left = replace(OFFICE, closed_on=date(2026, 11, 2))
    known = replace(KNOWN, organizations=(SCHOOL, gone, left))
    of_closed = replace(OF_OFFICE, organization=OFFICE.name)

    plan = planned(HEAD_OF_SCHOOL, HEAD_OF_GARDEN, of_closed, known=known)

    assert plan.problems == [
        Problem("Лист1", 3, "organization_merged", "СОШ № 7"),
        Problem("Лист1", 4, "organization_closed", ""),
    ]
    assert (plan.new_organizations, plan.handovers, plan.people) == ([], {}, 1)
