"""Every button there is, tapped by whom it was never drawn for: with real ids, and from another office.

The buttons are those of `bot.callbacks`: a new one is tried without being written here.
"""

from __future__ import annotations

import importlib
import pkgutil
import types
from collections.abc import Iterator
from itertools import product
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from aiogram.filters.callback_data import CallbackData

from bot import callbacks
from playground.client import Playground
from playground.phone import Message, Phone
from tests.stories.offices import Office, opened
from tests.stories.papers import Item
from tests.stories.steps import issues

#: Stand in the item and in what was reported: whoever sees them sees what is not his.
SECRETS = ("тайных", "№ 145-С")
#: What a person's own taps may change without touching anybody's work.
OWN = ("awaited_input", "live_message", "outbox", "sent_notice", "job", "job_output", "person", "update_seen")
#: Ways to choose a day, as buttons have it.
A_DAY = "20261208"


def every_button() -> Iterator[type[CallbackData]]:
    for module in pkgutil.iter_modules(callbacks.__path__):
        named = importlib.import_module(f"bot.callbacks.{module.name}")
        for one in vars(named).values():
            if isinstance(one, type) and issubclass(one, CallbackData) and one.__module__ == named.__name__:
                yield one


def filled(button: type[CallbackData], ids: dict[str, int], version: int) -> Iterator[str]:
    """The button with real ids, in each of its choices."""
    hints = get_type_hints(button, include_extras=True)
    names = list(button.model_fields)
    choices = [list(values(name, hints[name], ids, version)) for name in names]
    for chosen in product(*choices):
        try:
            yield button(**dict(zip(names, chosen, strict=True))).pack()
        except ValueError:
            continue


def values(name: str, hint: Any, ids: dict[str, int], version: int) -> Iterator[Any]:
    origin = get_origin(hint)
    if origin is Literal:
        yield from get_args(hint)
    elif origin is Annotated or origin in (Union, types.UnionType):
        yield from values(name, get_args(hint)[0], ids, version)
    elif hint is bool:
        yield from (False, True)
    elif hint is int:
        yield ids.get(name, version if name == "version" else 0)
    else:
        yield from (A_DAY, "2026-12-08", "x")


def ids_of(office: Office) -> dict[str, int]:
    """A real one for every name that a button may carry it under."""
    assignment, minutes, decision, post = office.values(
        "assignment", "id", "minutes_id", "decision_id", "post_id"
    )[0]
    return {
        "assignment_id": assignment,
        "minutes_id": minutes,
        "decision_id": decision,
        "post_id": post,
        "object_id": post,
        "person_id": office.values("post", "holder_id")[0],
        "organization_id": office.values("organization", "id")[0],
        "group_id": office.values("executor_group", "id")[0],
        "deed_id": office.values("audit_event", "deed_id")[-1] or 0,
        "report_id": office.values("report", "id")[0],
        "meeting_id": office.values("meeting", "id")[0],
    }


async def last(phone: Phone) -> Message:
    """Something of the bot's to hang a forged tap on."""
    return next(message for message in reversed(await phone.messages()) if not message.mine)


@pytest.mark.parametrize(
    "who",
    ["sokolov", "secretary of another", pytest.param("director of another", marks=pytest.mark.soak)],
)
async def test_nobody_moves_or_sees_what_is_not_his(office: Office, playground: Playground, who: str) -> None:
    await issues(office, Item("Сдать списки тайных наград", "Петрова И.А."), to=("petrova",))
    await office["petrova"].taps("Исполнено")
    await office["petrova"].sees("6/1 исполнено")
    await office["petrova"].sends("Приказ № 145-С")
    await office["petrova"].sees("№ 145-С")
    ids = ids_of(office)
    version = office.values("assignment", "version")[0]
    forged = sorted({data for button in every_button() for data in filled(button, ids, version)})
    async with opened(playground) as elsewhere:
        phone = {
            "sokolov": office["sokolov"],
            "secretary of another": elsewhere["secretary"],
            "director of another": elsewhere["petrova"],
        }[who]
        hung = await last(phone)
        before = work_of(office)
        for data in forged:
            await phone.forges(hung, data)
        await phone.sends("мои")
        await phone.sees("пункт")
        assert work_of(office) == before
        seen = "\n".join(message.words for message in await phone.messages() if not message.mine)
        assert not [secret for secret in SECRETS if secret in seen]


def work_of(office: Office) -> dict[str, Any]:
    return {table: rows for table, rows in office.records().items() if table not in OWN}
