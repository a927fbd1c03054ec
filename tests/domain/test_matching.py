"""Whom the words of a protocol mean, as a table; and what holds for any words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.matching import LIKELY, Match, find, misspelt, normalise, suggestions
from bot.domain.people import Group, Organization, OrganizationKind, Person, Post, PostKind
from tests.domain.office import (
    ALL_LEADERS,
    CARD,
    DAISY_HEAD,
    DEPUTY_7,
    DIRECTOR_3,
    DIRECTOR_7,
    DIRECTOR_17,
    DIRECTORS,
    GROUPS,
    HEAD,
    IVANOVA_OLGA,
    METHODIST,
    POSTS,
    SCHOOL_7,
    SPECIALISTS,
)

SAID: list[tuple[str, Group | Post | None]] = [
    # groups by name and alias
    ("руководители ОО", ALL_LEADERS),
    ("Руководители  ОУ", ALL_LEADERS),
    ("руководители образовательных организаций", ALL_LEADERS),
    ("директора школ", DIRECTORS),
    ("специалисты управления", SPECIALISTS),
    # an abbreviation no alias knows, part of a group
    ("руководители ДОО", None),
    ("руководители", None),
    ("директора школ №№ 1, 3, 7", None),
    ("классные руководители", None),
    # persons
    ("Белова Н.П.", METHODIST),
    ("Белова Н. П.", METHODIST),
    ("Н.П. Белова", METHODIST),
    ("Белова Н.", METHODIST),
    ("Белова", METHODIST),
    ("Белова Наталья Петровна", METHODIST),
    ("методист Белова Н.П.", METHODIST),
    ("Наталья Петровна", METHODIST),
    ("ПЕТРОВ С.И.", DIRECTOR_7),
    ("Петров Семен Ильич", DIRECTOR_7),
    # somebody else
    ("Белова К.П.", None),
    ("Белова Н.П.К.", None),
    ("Белов Н.П.", None),
    ("Наталья", None),
    # namesakes
    ("Иванова", None),
    ("Иванова О.П.", DAISY_HEAD),
    ("Иванова А.", DIRECTOR_3),
    ("Иванова П.С.", None),
    # a card that knows only the surname
    ("Гусева", DEPUTY_7),
    ("Гусева М.В.", DEPUTY_7),
    ("Гусева Мария", None),
    # organizations
    ("СОШ № 7", DIRECTOR_7),
    ("СОШ №7", DIRECTOR_7),
    ("СОШ N 7", DIRECTOR_7),
    ("сош 7", DIRECTOR_7),
    ("МБОУ «Средняя общеобразовательная школа № 7»", DIRECTOR_7),
    ('МБОУ "Гимназия №3"', DIRECTOR_3),
    ("ДС № 9 «Ромашка»", DAISY_HEAD),
    ("Управление образования", HEAD),
    ("СОШ № 1", None),
    ("СОШ", None),
    # seats
    ("директор СОШ № 7", DIRECTOR_7),
    ("руководитель СОШ № 7", DIRECTOR_7),
    ("заведующий ДС № 9 «Ромашка»", DAISY_HEAD),
    ("заместитель директора СОШ № 7", DEPUTY_7),
    ("начальник управления", HEAD),
    ("методист", METHODIST),
    ("методический кабинет", CARD),
    ("методический кабинет Управления образования", None),
    ("директор", None),
    ("заместитель директора СОШ № 17", None),
    # by kind only
    ("школа № 7", DIRECTOR_7),
    ("директор школы № 17", DIRECTOR_17),
    ("школа № 3", DIRECTOR_3),
    ("лицей № 3", None),
    ("детский сад № 9", DAISY_HEAD),
    ("детский сад «Ромашка»", DAISY_HEAD),
    ("заведующая детского сада «Ромашка»", DAISY_HEAD),
    ("детский сад № 7", None),
    ("школа", None),
    ("школы №№ 3, 7", None),
    # nothing at all
    ("", None),
    ("№ — «»", None),
]


def match_of(one: Group | Post) -> Match:
    return Match(group_id=one.id) if isinstance(one, Group) else Match(post_id=one.id)


@pytest.mark.parametrize("words,meant", SAID, ids=[words or "empty" for words, _ in SAID])
def test_find(words: str, meant: Group | Post | None) -> None:
    assert find(words, GROUPS, POSTS) == (match_of(meant) if meant else None)


def test_two_schools_with_one_number_are_asked_about() -> None:
    lyceum = Organization(500, "Лицей № 7", "Лицей № 7", OrganizationKind.SCHOOL)
    posts = (*POSTS, Post(501, "директор", PostKind.DIRECTOR, lyceum))
    assert find("школа № 7", GROUPS, posts) is None
    assert find("лицей № 7", GROUPS, posts) == Match(post_id=501)
    assert find("СОШ № 7", GROUPS, posts) == match_of(DIRECTOR_7)


def test_one_name_of_two_groups_is_asked_about() -> None:
    groups = (*GROUPS, Group(310, "Руководители школ и садов", ("руководители ОО",)))
    assert find("руководители ОО", groups, POSTS) is None


def test_a_person_in_two_seats_is_asked_about() -> None:
    posts = (*POSTS, Post(502, "эксперт", PostKind.OTHER, None, IVANOVA_OLGA))
    assert find("Иванова О.П.", GROUPS, posts) is None
    assert find("эксперт Иванова О.П.", GROUPS, posts) == Match(post_id=502)


def test_a_card_with_the_surname_only_does_not_hide_a_namesake() -> None:
    posts = (*POSTS, Post(503, "", PostKind.OTHER, None, Person(503, "Белова")))
    assert find("Белова", GROUPS, posts) is None
    assert find("Белова Н.П.", GROUPS, posts) == match_of(METHODIST)


def test_initials_without_a_surname_are_nobody() -> None:
    posts = [Post(504, "эксперт", PostKind.OTHER, None, Person(504, "Ким", "О", "П"))]
    assert find("О.П.", (), posts) is None
    assert find("Ким О.П.", (), posts) == Match(post_id=504)


def test_seats_of_closed_organizations_are_left_out() -> None:
    closed = replace(DIRECTOR_7, organization=replace(SCHOOL_7, closed_on=date(2026, 8, 31)))
    assert find("СОШ № 7", GROUPS, [closed]) is None
    assert suggestions("СОШ № 7", (), [closed], 3) == []


@pytest.mark.parametrize(
    "one,other",
    [
        ("МБОУ «СОШ №7»", "мбоу сош № 7"),
        ("Школа-интернат", "школа – интернат"),
        ("Семёнов С.\u00a0И.", "Семенов С. И."),
        ("и\u0306од", "йод"),
    ],
)
def test_written_otherwise(one: str, other: str) -> None:
    assert normalise(one) == normalise(other) != ()


SUGGESTED: list[tuple[str, list[Group | Post]]] = [
    ("классные руководители", [ALL_LEADERS]),
    ("директор СОШ №17 Сомова", [DIRECTOR_17]),
    ("Иванова", [DIRECTOR_3, DAISY_HEAD]),
    ("директора школ №№ 3, 7", [DIRECTORS]),
    ("методический кабинет Управления образования", [CARD]),
    ("руководители ДОО", [ALL_LEADERS]),
]


@pytest.mark.parametrize("words,first", SUGGESTED, ids=[words for words, _ in SUGGESTED])
def test_suggestions_begin_with(words: str, first: list[Group | Post]) -> None:
    assert suggestions(words, GROUPS, POSTS, len(first)) == [match_of(one) for one in first]


def test_another_number_is_suggested_after_all_that_is_like() -> None:
    suggested = suggestions("школа СОШ № 7", GROUPS, POSTS, 20)
    assert suggested[0] == match_of(DIRECTOR_7)
    assert match_of(DIRECTOR_17) not in suggested


def test_suggestions_are_limited() -> None:
    assert suggestions("директор", GROUPS, POSTS, 0) == []
    assert len(suggestions("директор", GROUPS, POSTS, 2)) == 2


def test_likely_is_more_than_like() -> None:
    assert suggestions("классные руководители", GROUPS, POSTS, 3, LIKELY) == []
    assert suggestions("директора школ №№ 3, 7", GROUPS, POSTS, 1, LIKELY) == [match_of(DIRECTORS)]


#: What a protocol says → the one it surely means in spite of a slip; None where it is to be asked.
SLIPS: list[tuple[str, Post | None]] = [
    ("Петорв С.И.", DIRECTOR_7),
    ("Птров С. И.", DIRECTOR_7),
    ("Петтров С.И.", DIRECTOR_7),
    ("С.И. Питров", DIRECTOR_7),
    ("директор Петорв С.И.", DIRECTOR_7),
    ("Бепова Наталья Петровна", METHODIST),
    # who has no initials, or others, may be anybody
    ("Петорв", None),
    ("Петорв А.И.", None),
    ("Петорв С.А.", None),
    # two slips
    ("Петосв С.И.", None),
    # no slip, but another sex
    ("Петрова С.И.", None),
    ("Белов Н.П.", None),
    # no initials on the card to confirm it
    ("Гусево А.А.", None),
    # short words are one letter away from many
    ("руководители ДОО", None),
]


@pytest.mark.parametrize("words,meant", SLIPS, ids=[words for words, _ in SLIPS])
def test_one_slip_in_a_surname(words: str, meant: Post | None) -> None:
    assert find(words, GROUPS, POSTS) is None
    assert misspelt(words, POSTS) == (match_of(meant) if meant else None)


def test_a_slip_that_may_mean_two_is_asked_about() -> None:
    assert DIRECTOR_7.holder is not None
    twin = replace(DIRECTOR_17, holder=replace(DIRECTOR_7.holder, id=77))
    assert misspelt("Петорв С.И.", [*POSTS, twin]) is None


def test_a_short_surname_is_asked_about() -> None:
    kim = replace(DIRECTOR_17, holder=Person(78, "Ким", "Олег", "Петрович"))
    assert misspelt("Кин О.П.", [kim]) is None


# --- whatever is said -------------------------------------------------------------------------------------

PHRASES = [
    "руководители ОО",
    "школа № 7",
    "СОШ № 7",
    "директор",
    "Белова",
    "Н.П.",
    "Наталья",
    "«Ромашка»",
    "7",
]
names = st.sampled_from(["", *PHRASES])
words_like = st.text() | st.lists(st.sampled_from(PHRASES), min_size=1, max_size=3).map(" ".join)
organizations = st.builds(
    Organization,
    id=st.integers(1, 9),
    name=names,
    short_name=names,
    kind=st.sampled_from(OrganizationKind),
    closed_on=st.none() | st.just(date(2026, 1, 1)),
)
people = st.builds(Person, id=st.integers(1, 9), family=names, given=names, patronymic=names)
some_posts = st.lists(
    st.builds(
        Post,
        id=st.integers(1, 99),
        title=names,
        kind=st.sampled_from(PostKind),
        organization=st.none() | organizations,
        holder=st.none() | people,
    ),
    max_size=5,
    unique_by=lambda post: post.id,
)
some_groups = st.lists(
    st.builds(Group, id=st.integers(1, 99), name=names, aliases=st.lists(names, max_size=2).map(tuple)),
    max_size=4,
    unique_by=lambda group: group.id,
)


Question = tuple[str, list[Group], list[Post]]


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """An office, and words: any, or something there is called by."""
    groups, posts = draw(some_groups), draw(some_posts)
    own = [group.name for group in groups] + [f"{post.title} {post.label}" for post in posts]
    own += [post.holder.short for post in posts if post.holder]
    return draw(st.sampled_from(own) | words_like if own else words_like), groups, posts


@given(questions())
def test_the_result_belongs_to_the_inputs(question: Question) -> None:
    _, groups, posts = question
    there = {match_of(group) for group in groups} | {match_of(post) for post in posts}
    found = find(*question)
    assert found is None or found in there
    suggested = suggestions(*question, 3)
    assert set(suggested) <= there
    assert len(suggested) == len(set(suggested)) <= 3


@given(questions())
def test_the_order_of_cards_decides_nothing(question: Question) -> None:
    words, groups, posts = question
    assert find(words, groups, posts) == find(words, groups[::-1], posts[::-1])


@given(questions())
def test_where_all_have_a_twin_nothing_is_sure(question: Question) -> None:
    words, groups, posts = question
    more_groups = [replace(group, id=group.id + 100) for group in groups]
    more_posts = [replace(post, id=post.id + 100) for post in posts]
    assert find(words, groups + more_groups, posts + more_posts) is None
