"""Choosing among groups and seats: each choice can be told from the others."""

from dataclasses import replace

from bot.views.picking import choice_of
from tests.domain.office import DEPUTY_7, METHODIST, SCHOOL_17


def test_deputies_of_the_same_name_are_told_apart_by_their_schools() -> None:
    namesake = replace(DEPUTY_7, id=DEPUTY_7.id + 1000, organization=SCHOOL_17)

    assert [choice_of(one)[0] for one in (DEPUTY_7, namesake, METHODIST)] == [
        "Гусева, СОШ № 7, заместитель директора",
        "Гусева, СОШ № 17, заместитель директора",
        "Белова\u00a0Н. П., методист",
    ]
