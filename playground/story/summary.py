"""Last scene: the head asks where things stand."""

import re

from playground.story.stage import Stage
from playground.story.telling import expect

_BUTTON = re.compile(r"(Нет информации|Не исполнено) \((\d+)\)")
#: How the list is headed that each button opens.
_LISTED = {"Нет информации": "Нет информации", "Не исполнено": "Ответили, но не исполнено"}
_OVERDUE = re.compile(r"Просрочено (\d+) решени")


async def summary(stage: Stage) -> None:
    """One screen by one word, and the lists one tap deeper."""
    stage.tell.chapter("Сводка")
    head = stage.head
    await head.taps("Сводка")
    shown = await head.sees("На ")
    stage.tell.says(f"{head.name}, {head.note}, спрашивает: «Сводка».")
    stage.tell.shows(head, shown)
    overdue = _OVERDUE.search(shown.words)
    counted = sum(int(found[2]) for found in map(_BUTTON.search, shown.labels) if found)
    expect(counted, int(overdue[1]) if overdue else 0, "на кнопках столько же решений, сколько просрочено")
    for found in filter(None, map(_BUTTON.search, shown.labels)):
        await head.taps(found[0], on=shown)
        listed = await head.sees(f"{_LISTED[found[1]]}: {found[2]}")
        stage.tell.says(f"И нажимает «{found[1]}».")
        stage.tell.shows(head, listed)
        await head.taps("‹ Сводка", on=listed)
        shown = await head.sees("На ")
