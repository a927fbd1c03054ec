"""Lists of people: seats in words, namesakes told apart."""

from dataclasses import replace

import pytest

from bot.domain.people import Organization, OrganizationKind, Post
from bot.i18n import Texts
from bot.views.people_lists import staff
from bot.views.seats import seat_words
from tests.domain.office import DEPUTY_7, DIRECTOR_7, HEAD, METHODIST, SCHOOL_17

DEPARTMENT = Organization(90, "Управление образования", "Управление", OrganizationKind.DEPARTMENT)
CENTRE = replace(DEPARTMENT, short_name="Методцентр")


@pytest.mark.parametrize(
    "post, words",
    [
        (DIRECTOR_7, "директор СОШ № 7"),
        (replace(HEAD, organization=DEPARTMENT), "начальник управления"),
        (replace(METHODIST, organization=DEPARTMENT), "методист, Управление"),
        (replace(METHODIST, organization=CENTRE), "методист, Методцентр"),
        (replace(METHODIST, organization=None), "методист"),
        (replace(DIRECTOR_7, title=""), "СОШ № 7"),
    ],
)
def test_a_seat_in_words(post: Post, words: str) -> None:
    assert seat_words(post) == words


def test_only_namesakes_are_told_apart_on_their_buttons() -> None:
    namesake = replace(DEPUTY_7, id=1001, organization=SCHOOL_17)
    posts = (DEPUTY_7, namesake, DIRECTOR_7)

    shown = staff(Texts(), [(post.holder, [post]) for post in posts if post.holder])

    names = [one.text for row in shown.buttons for one in row]
    assert names[:3] == ["Гусева, СОШ № 7", "Гусева, СОШ № 17", "Петров С. И."]
