"""Settings in the chat: they take effect at once, are noted, and move the hints they must."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.errors import BadInput, NotAllowed
from bot.domain.office_settings import CHOICES, RUSSIAN_ZONES, Setting, default_of, value_of, with_choice
from bot.domain.people import Workspace
from bot.usecases.hear_words import hear_words, heard_before
from bot.usecases.ports import Act
from bot.usecases.settings import (
    Changed,
    begin_renaming,
    change_setting,
    choose_own_hour,
    rename_office,
    settings,
)
from tests.scheduler.house import SECRETARY, WORKSPACE, House, at, director

ONE = director(1)
DUE = date(2026, 12, 1)
#: The 3rd working day before it, on which the item enters the digest.
FIRST_STEP = date(2026, 11, 26)
MOSCOW = Workspace(1, "Управление", ZoneInfo("Europe/Moscow"))


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    yield house
    await house.store.close()


async def changes(house: House, setting: Setting, value: object) -> Changed:
    choice = CHOICES[setting].index(value)
    return await house.acts(SECRETARY, lambda act: change_setting(act, setting, choice))


async def workspace(house: House) -> Workspace:
    return await house.office(lambda office: office.people.workspace())


@pytest.mark.parametrize("setting", CHOICES)
def test_every_choice_can_be_taken_and_the_default_is_one(setting: Setting) -> None:
    for index, value in enumerate(CHOICES[setting]):
        assert value_of(with_choice(MOSCOW, setting, index), setting) == value
    assert default_of(setting) in CHOICES[setting]


def test_all_zones_are_there() -> None:
    offsets = [datetime(2026, 11, 23, tzinfo=ZoneInfo(key)).utcoffset() for key in RUSSIAN_ZONES]

    assert offsets == [timedelta(hours=2 + n) for n in range(11)]


async def test_a_change_takes_effect_and_is_noted(house: House) -> None:
    done = await changes(house, Setting.HOLD, 30)

    assert (done.before.hold_minutes, done.after.hold_minutes) == (10, 30)
    assert (await workspace(house)).hold_minutes == 30
    noted = await house.office(lambda office: office.audit.last("workspace", WORKSPACE))
    assert noted is not None
    assert (noted.deed, noted.actor_id) == ("edit_settings", SECRETARY)
    assert (dict(noted.before), dict(noted.after)) == ({"hold": 10}, {"hold": 30})


async def test_what_is_so_already_is_not_noted(house: House) -> None:
    await changes(house, Setting.HOLD, 10)

    assert await house.office(lambda office: office.audit.last("workspace", WORKSPACE)) is None


async def test_a_choice_that_is_not_there(house: House) -> None:
    with pytest.raises(BadInput) as caught:
        await house.acts(SECRETARY, lambda act: change_setting(act, Setting.HOLD, 4))
    assert caught.value.reason == "no_such_choice"


@pytest.mark.parametrize(
    "deed",
    [settings, partial(change_setting, setting=Setting.HOLD, choice=0), begin_renaming],
    ids=["seen", "changed", "renamed"],
)
async def test_a_director_changes_nothing_of_it(house: House, deed: Callable[[Act], object]) -> None:
    with pytest.raises(NotAllowed):
        await house.acts(ONE, deed)


async def looked_at(house: House, moment: datetime) -> list[int]:
    found = await house.store.read(lambda uow: uow.planner.people_to_look_at(moment, 10))
    return sorted(person for _, person in found)


async def test_another_zone_moves_the_hour_of_reminders(house: House) -> None:
    await house.approves(DUE, directors=2)
    await house.plans()

    await changes(house, Setting.ZONE, "Asia/Omsk")
    await house.plans()

    nine = datetime.combine(FIRST_STEP, time(9), ZoneInfo("Asia/Omsk"))
    assert await looked_at(house, nine - timedelta(seconds=1)) == []
    assert await looked_at(house, nine) == [ONE, director(2)]


async def test_another_hour_moves_for_all_but_those_who_chose(house: House) -> None:
    await house.approves(DUE, directors=2)
    await house.plans()
    await house.acts(ONE, lambda act: choose_own_hour(act, 2))

    done = await changes(house, Setting.DIGEST, time(8))
    await house.plans()

    assert done.people == 2, "the secretary and one director"
    eight = datetime.combine(FIRST_STEP, time(8), ZoneInfo("Europe/Moscow"))
    assert await looked_at(house, eight) == [director(2)]
    assert await looked_at(house, eight + timedelta(hours=4)) == [ONE, director(2)]


async def test_ones_own_hour_is_noted(house: House) -> None:
    person = await house.acts(ONE, lambda act: choose_own_hour(act, 3))

    assert person.digest_hour == time(16, 30)
    noted = await house.office(lambda office: office.audit.last("person", ONE))
    assert noted is not None
    assert dict(noted.after) == {"digest_hour": "16:30"}


async def test_the_next_words_name_the_office_and_never_by_heart(house: House) -> None:
    await house.acts(SECRETARY, begin_renaming)
    named = await house.acts(SECRETARY, lambda act: hear_words(act, "  Управление\nобразования Тихоречья "))

    assert isinstance(named, Changed)
    assert (await workspace(house)).name == "Управление образования Тихоречья"
    noted = await house.office(lambda office: office.audit.last("workspace", WORKSPACE))
    assert noted is not None
    assert "Тихоречья" not in str((noted.before, noted.after))
    again = await house.acts(SECRETARY, heard_before)
    assert isinstance(again, Changed)
    assert (again.before.name, again.after.name) == (named.before.name, named.after.name)


async def test_words_that_come_later_name_nothing(house: House) -> None:
    await house.acts(SECRETARY, begin_renaming)
    house.time.passes(timedelta(minutes=11))
    before = await workspace(house)

    await house.acts(SECRETARY, lambda act: hear_words(act, "Спасибо"))

    assert await workspace(house) == before


@pytest.mark.parametrize("words, reason", [("  ", "empty_text"), ("щ" * 201, "office_name_too_long")])
async def test_a_name_that_is_none(house: House, words: str, reason: str) -> None:
    def deed(act: Act) -> Changed:
        return rename_office(act, words)

    with pytest.raises(BadInput) as caught:
        await house.acts(SECRETARY, deed)
    assert caught.value.reason == reason
