"""The whole playground with a bot as its child, told as stories."""

from pathlib import Path

import pytest

from playground.client import Playground, PlaygroundError
from playground.phone import NotSeen
from tests.playground.conftest import FAKE_BOT, OFFICE


async def test_everybody_is_connected_by_the_personal_link(playground: Playground) -> None:
    for phone in playground.phones():
        message = await phone.sees(f"Здравствуйте! /start link-{phone.key}", anywhere=True)
        assert not message.mine
    assert playground.phone("director").note == "директор СОШ № 1"
    assert await playground.phone("head").keyboard() == [["Мои пункты", "Помощь"]]


async def test_a_tap_edits_in_place_and_toasts(playground: Playground) -> None:
    director = playground.phone("director")
    await director.sends("отчёт <за год>")
    asked = await director.sees("отчёт <за год>")
    assert asked.html == "<b>отчёт &lt;за год&gt;</b>"
    await director.taps("Испол")
    assert await director.sees_toast("Записано") == "Записано"
    answered = await director.sees("✅ Исполнено (done)")
    assert (answered.id, answered.labels) == (asked.id, [])
    await director.sees_nothing_new(0.2)


async def test_what_is_not_there_is_told_with_the_screen(playground: Playground) -> None:
    head = playground.phone("head")
    await head.sends("отчёт")
    await head.sees("отчёт")
    with pytest.raises(NotSeen, match=r"(?s)does not see «сводка».*\[Исполнено\]"):
        await head.sees("сводка", timeout=0.1)
    with pytest.raises(NotSeen, match=r"(?s)no button «Утвердить».*\[Исполнено\].*\[Мои пункты\]"):
        await head.taps("Утвердить", timeout=0.1)


async def test_a_file_goes_there(playground: Playground, tmp_path: Path) -> None:
    file = tmp_path / "протокол.txt"
    file.write_text("РЕШИЛИ", encoding="utf-8")
    head = playground.phone("head")
    await head.sends(file)
    await head.sees("Получен протокол.txt")


async def test_business_time_moves_for_the_bot(playground: Playground) -> None:
    head = playground.phone("head")
    await playground.clock.plus(hours=2)
    await head.sends("время")
    await head.sees("сдвиг 7200")
    with pytest.raises(PlaygroundError, match="forward only"):
        await playground.clock.to("2020-01-01T10:00")
    assert (await playground.clock.now()).endswith("+05:00")


@pytest.mark.parametrize("action, seen", [("kill_before", 1), ("kill_after", 2)])
async def test_a_killed_bot_sees_the_update_again(playground: Playground, action: str, seen: int) -> None:
    head = playground.phone("head")
    await playground.faults.order("sendMessage", action)
    await head.sends("раз")
    await playground.bot.wait_end()
    assert (await playground.bot.state())["exit_code"] == -9
    await playground.bot.start()
    await playground.bot.wait_ready()
    await head.sends("два")
    await head.sees("два")
    answers = [message for message in await head.messages() if not message.mine and message.text == "раз"]
    assert len(answers) == seen


async def test_stop_and_restart(playground: Playground) -> None:
    await playground.bot.stop()
    assert (await playground.bot.state())["state"] == "stopped"
    head = playground.phone("head")
    await head.sends("пока никого")
    await head.sees_nothing_new(0.2)
    await playground.bot.restart()
    await head.sees("пока никого")
    assert "fake bot runs" in await playground.bot.log()


async def test_a_bot_that_cannot_be_prepared_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(PlaygroundError, match="did not start"):
        async with Playground.started(
            office=OFFICE, bot_command=FAKE_BOT, folder=tmp_path, env={"FAKE_BREAK": "1"}
        ):
            pass
