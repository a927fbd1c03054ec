"""Third scene: business time moves past the nearest deadline, and the bot reminds those who still owe."""

import re
from dataclasses import dataclass
from datetime import date
from functools import partial

from playground.phone import Message, NotSeen, Phone
from playground.story.days import days, plus_weekdays, spoken
from playground.story.stage import Stage, side_by_side
from playground.story.telling import names

MORNING = "9:05"
REMINDER_SECONDS = 20.0
# A morning on which the bot may be silent (a holiday): the plan is made every two seconds.
SILENCE_SECONDS = 6.0
# Weekdays after the printed day: where the first is a holiday, a week later has none.
AFTER = (1, 6, 11)

_ITEM = re.compile(r"^(\S+) · (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Owed:
    """One open item as «Мои пункты» shows it: its printed day, and the working day to hand in by."""

    phone: Phone
    code: str
    day: date
    hand_in: date


async def reminders(stage: Stage) -> None:
    """Up to the working day after the nearest deadline; where nothing has a day, there is nothing to see."""
    stage.tell.chapter("Сроки")
    today = await stage.today()
    owed = [one for those in await side_by_side(partial(_owes, today=today), stage.told) for one in those]
    if not owed:
        stage.tell.says("Ни у одного открытого пункта впереди нет дня: напоминать не о чем, и бот молчит.")
        return
    nearest = min(owed, key=lambda one: one.day)
    waiting = {one.phone: one.code for one in owed if one.day == nearest.day}
    stage.tell.says(
        f"Ближайший срок — {spoken(nearest.day)}. Открытые пункты с этим сроком — у {len(waiting)}: "
        f"{names(list(waiting))}. Они молчат, время идёт."
    )
    for morning in (plus_weekdays(nearest.hand_in, -3), nearest.hand_in):
        if morning > today:
            await _morning(stage, morning, waiting, SILENCE_SECONDS)
    for number in AFTER:
        patience = REMINDER_SECONDS if number == AFTER[-1] else SILENCE_SECONDS
        if await _morning(stage, plus_weekdays(nearest.day, number), waiting, patience):
            return
    raise NotSeen(f"после срока {spoken(nearest.day)} не напомнили никому: {names(list(waiting))}")


async def _owes(phone: Phone, today: date) -> list[Owed]:
    """What has a day still to come, on the first page of «Мои пункты»: the nearest stand there."""
    await phone.sends("Мои пункты")
    shown = await phone.sees("за Вами")
    found = [(code, days(rest, today)) for code, rest in _ITEM.findall(shown.text)]
    return [Owed(phone, code, those[0], those[-1]) for code, those in found if those and those[-1] > today]


async def _morning(stage: Stage, day: date, waiting: dict[Phone, str], patience: float) -> bool:
    """Whether those who wait for a reminder had one that morning; all of them, or nobody."""
    for phone in waiting:
        await phone.looks()
    await stage.comes(day, MORNING)
    hears = partial(_hears, patience=patience)
    found = await side_by_side(hears, waiting, waiting.values(), at_once=len(waiting))
    heard = [(phone, message) for phone, message in zip(waiting, found, strict=True) if message]
    if not heard:
        stage.tell.says(f"{spoken(day)}, {MORNING}. В этот день бот не напоминает.")
        return False
    stage.tell.says(f"{spoken(day)}, {MORNING}. Напоминание получают {len(heard)} из {len(waiting)}.")
    stage.tell.shows(*heard[0])
    if len(heard) < len(waiting):
        silent = next(phone for phone, message in zip(waiting, found, strict=True) if not message)
        raise NotSeen(f"{spoken(day)}: без напоминания остался {silent.name}\n{await silent.screen()}")
    return True


async def _hears(phone: Phone, code: str, patience: float) -> Message | None:
    try:
        return await phone.sees(code, timeout=patience)
    except NotSeen:
        return None
