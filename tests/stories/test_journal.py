"""The journal says what changed, in ids and values: never in a name or in the words of a decision."""

import json
from typing import Any

from playground.client import Playground
from playground.phone import Phone
from tests.stories.almanac import working_day
from tests.stories.offices import MEMBERS, Office, opened
from tests.stories.papers import Item
from tests.stories.steps import issues, reads

LISTS = Item("Сдать списки педагогов", "директора школ")

Change = tuple[dict[str, Any], dict[str, Any]]


def changes(office: Office, deed: str) -> list[Change]:
    """Before and after of each event of `deed`, oldest first."""
    events = office.values("audit_event", "id", "deed", "before", "after")
    return [(json.loads(before), json.loads(after)) for _, one, before, after in events if one == deed]


async def changed(office: Office, times: int) -> Change:
    """The last change of a decision, once there are so many."""
    found = changes(office, "edit_draft")
    assert len(found) == times, found
    return found[-1]


async def test_what_changed_in_a_decision(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS)
    await secretary.taps("по порядку")
    card = await secretary.sees("6/1 · решение 1 из 1")

    await secretary.taps("Текст", on=card)
    await secretary.sees("Напишите 6/1 заново")
    await secretary.sends("Сдать списки молодых педагогов")
    card = await secretary.sees("списки молодых педагогов.")
    before, after = await changed(office, 1)
    assert before.keys() == after.keys() == {"text", "version"}
    assert before["text"] != after["text"]
    assert (before["version"], after["version"]) == (1, 2)

    await secretary.taps("Кому", on=card)
    await secretary.sees("Кому поручить 6/1?")
    await secretary.taps("СОШ № 1")
    card = await secretary.sees("Кому: СОШ № 1")
    before, after = await changed(office, 2)
    group, petrova = before["assignees"], after["assignees"]
    assert (group[0], petrova[0]) == ("g", "p")

    await secretary.taps("Кому", on=card)
    await secretary.sees("Кому поручить 6/1?")
    await secretary.taps("СОШ № 2")
    card = await secretary.sees("Кому: СОШ № 2")
    before, after = await changed(office, 3)
    assert before["assignees"] == petrova
    assert after["assignees"] != petrova

    await secretary.taps("Кому", on=card)
    await secretary.sees("Кому поручить 6/1?")
    await secretary.taps("Без исполнителя")
    await secretary.sees("Кому: без исполнителя")
    assert (await changed(office, 4))[1]["assignees"] == "nobody"


async def test_an_answered_doubt_is_noted(office: Office, secretary: Phone) -> None:
    await reads(office, Item("Сдать списки", "директора школ, Иванова", working_day(office.today, 8)))
    await secretary.taps("Принять предложенное")
    await secretary.sees("Вопросов нет")
    answered = [
        (before["answered"], after["answered"])
        for before, after in changes(office, "edit_draft")
        if "answered" in after
    ]
    assert answered == [(0, 1)]


async def test_the_minutes_are_noted_when_they_go_out(office: Office, secretary: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    events = office.values("audit_event", "id", "deed", "object_kind", "after")
    (issued,) = [json.loads(after) for _, deed, kind, after in events if (deed, kind) == ("issue", "minutes")]
    (at,) = office.values("minutes", "issued_at")
    assert issued["issued_at"][:10] == f"{office.today}"
    assert at


async def test_a_workspace_is_noted_from_its_beginning_to_its_end(playground: Playground) -> None:
    async with opened(playground, without={m.key for m in MEMBERS}) as office:
        assert deeds(office)[0] == "make_workspace"
    assert deeds(office)[-1] == "switch_off"


async def test_no_name_and_no_word_stands_in_the_journal(office: Office, secretary: Phone) -> None:
    await reads(office, Item("Составить график", "Кравцов А.П.", working_day(office.today, 9)))
    await secretary.taps("Принять предложенное")
    await secretary.sees("Вопросов нет")
    written = json.dumps(office.records("audit_event"), ensure_ascii=False, default=str)
    for word in ("Кравцов", "график", *(member.family for member in MEMBERS)):
        assert word not in written


def deeds(office: Office) -> list[str]:
    return [deed for _, deed in office.values("audit_event", "id", "deed")]
