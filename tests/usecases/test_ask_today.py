"""«Запросить ответ сегодня»: once a day, in working hours, only who is silent about something overdue."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.errors import NotAllowed
from bot.usecases.ask_today import ask_today, preview
from bot.usecases.report_done import report_done
from bot.usecases.see_boards import summary
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

FIRST, SECOND, THIRD = director(1), director(2), director(3)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11: 6/1 is due on 24.11 with three directors, the third is not in Telegram."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3, connected=2)
    await house.approves(date(2026, 11, 24), directors=3)
    await house.plans()
    await house.sends()
    yield house
    await house.store.close()


def asked(house: House, person_id: int) -> list[str]:
    return [text for text in house.telegram.told(chat_of(person_id)) if "Просим ответить сегодня" in text]


async def test_nobody_is_silent_before_the_day_has_passed(house: House) -> None:
    assert (await house.acts(SECRETARY, preview)).reached == ()
    assert (await house.acts(SECRETARY, ask_today)).people == 0


async def test_the_silent_are_asked_once_a_day(house: House) -> None:
    one = next(one for one in await house.assignments() if one.post_id == 2000 + FIRST)
    await house.acts(FIRST, lambda act: report_done(act, one.id, one.version))
    await house.lets_pass(timedelta(days=2))
    whole = await house.acts(SECRETARY, summary)
    assert (whole.owing.silent, whole.may_ask) == (2, True)
    whom = await house.acts(SECRETARY, preview)
    assert (len(whom.reached), len(whom.unreached), whom.people, whom.sent) == (1, 1, 1, False)
    assert asked(house, SECOND) == []
    for _ in range(2):
        assert (await house.acts(SECRETARY, ask_today)).sent
        await house.sends()
    assert len(asked(house, SECOND)) == 1
    assert asked(house, FIRST) == asked(house, THIRD) == []


async def test_at_night_it_waits_for_the_morning(house: House) -> None:
    await house.lets_pass(timedelta(days=2, hours=10))
    order = await house.acts(SECRETARY, ask_today)
    assert order.at == at(26, "09:00")
    await house.sends()
    assert asked(house, FIRST) == []
    await house.lets_pass(timedelta(hours=13, minutes=5))
    await house.sends()
    assert len(asked(house, FIRST)) == 1


async def test_who_answers_before_it_goes_out_is_not_asked(house: House) -> None:
    await house.lets_pass(timedelta(days=2, hours=10))
    await house.acts(SECRETARY, ask_today)
    one = next(one for one in await house.assignments() if one.post_id == 2000 + FIRST)
    await house.acts(FIRST, lambda act: report_done(act, one.id, one.version))
    await house.lets_pass(timedelta(hours=13, minutes=5))
    await house.sends()
    assert asked(house, FIRST) == []


async def test_a_director_asks_nobody(house: House) -> None:
    for deed in (preview, ask_today):
        with pytest.raises(NotAllowed):
            await house.acts(FIRST, deed)
