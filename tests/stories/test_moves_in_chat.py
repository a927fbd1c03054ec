"""The table of moves through the chat: each move from each state by each kind of person, by forged taps.

What the table allows happens, at once or after its words; what it doesn't is told kindly and changes nothing.
States are set in the database: no walk leads to all of them in a minute.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.lifecycle import MOVES, Move
from bot.domain.rights import Who
from playground.client import Playground
from playground.phone import Message, Phone
from tests.stories.almanac import working_day
from tests.stories.offices import DATABASE, Office, opened
from tests.stories.papers import Item
from tests.stories.steps import issues

#: Who taps, and as what: «rybakova» accepts reports, «sokolov» has nothing to do with it.
PEOPLE = {
    "petrova": Who.ASSIGNEE,
    "sokolov": Who.MEMBER,
    "secretary": Who.SECRETARY,
    "head": Who.HEAD,
    "rybakova": Who.CONTROLLER,
}
#: The button of each move; what it wants to hear before anything happens.
TAPS: Mapping[Move, tuple[str, str]] = {
    Move.TAKE: ("take:{id}:{version}", ""),
    Move.REPORT: ("done:{id}:{version}", ""),
    Move.ACCEPT: ("omove:{id}:{version}:accept", ""),
    Move.RETURN: ("omove:{id}:{version}:return", "Исправьте, пожалуйста"),
    Move.KEEP: ("omove:{id}:{version}:keep", "через неделю"),
    Move.CLOSE: ("omove:{id}:{version}:close", "Больше не нужно"),
    Move.REOPEN: ("omove:{id}:{version}:reopen", "Нужно доделать"),
    Move.EXCUSE: ("omove:{id}:{version}:excuse", ""),
}
#: A director answers for himself; what the secretary does for him has screens of its own.
THEIR_OWN = frozenset({Move.TAKE, Move.REPORT})


def writes(office: Office, statement: str, *values: object) -> None:
    folder = office.playground.folder
    assert folder is not None
    with closing(sqlite3.connect(folder / DATABASE, timeout=10)) as database, database:
        database.execute(statement, values)


def stands(office: Office, state: State) -> tuple[int, int]:
    """Puts the only assignment there; its id and version."""
    writes(office, "UPDATE assignment SET state = ? WHERE workspace_id = ?", state, office.workspace)
    writes(office, "DELETE FROM awaited_input WHERE workspace_id = ?", office.workspace)
    one, version = office.values("assignment", "id", "version")[0]
    return one, version


def allowed(move: Move, state: State, who: Who) -> bool:
    rule = MOVES[move]
    if rule.sources is None or state not in rule.sources or who not in rule.who:
        return False
    return move not in THEIR_OWN or who is Who.ASSIGNEE


async def last(phone: Phone) -> Message:
    return next(message for message in reversed(await phone.messages()) if not message.mine)


@pytest.mark.parametrize("move", TAPS)
async def test_only_what_the_table_allows_happens(office: Office, move: Move) -> None:
    await issues(office, Item("Сдать списки педагогов", "Петрова И.А."), to=("petrova",))
    methodist = office.values("post", "holder_id", "title")
    controller = next(holder for holder, title in methodist if title == "методист")
    writes(
        office,
        "INSERT INTO role_grant (workspace_id, person_id, role) VALUES (?, ?, 'controller')",
        office.workspace,
        controller,
    )
    data, words = TAPS[move]
    wrong = []
    for state in State:
        for key, who in PEOPLE.items():
            if who not in MOVES[move].who and state not in (State.ISSUED, State.DONE):
                continue  # nobody's from two states is nobody's from all: the rest is in tests/domain
            one, version = stands(office, state)
            phone = office[key]
            await phone.forges(await last(phone), data.format(id=one, version=version))
            if words:
                await phone.sends(words)
            # A chat's updates are done in their order: with this one answered, the others are done.
            await phone.sends("/help")
            await phone.sees("Что здесь можно")
            may = allowed(move, state, who)
            after = State(office.values("assignment", "state")[0])
            happened = office.values("assignment", "version")[0] != version
            if happened != may or (may and after not in MOVES[move].targets):
                wrong.append((state, key, "allowed" if may else "refused", after))
    assert wrong == []


async def test_buttons_of_last_year_work_or_say_what_became_of_it(tmp_path: Path) -> None:
    """A playground of its own: a year passes in it."""
    async with Playground.started(with_office=False, at="2026-11-20T10:00", folder=tmp_path) as playground:
        await playground.bot.start()
        await playground.bot.wait_ready()
        async with opened(playground) as office:
            director = office["petrova"]
            due = working_day(office.today, 5)
            items = [Item("Сдать списки", "Петрова И.А.", due), Item("Провести беседы", "Петрова И.А.", due)]
            await issues(office, *items, to=("petrova",))
            told = await director.sees("2 новых пункта", anywhere=True)
            await director.taps("6/1 исполнено", on=told)
            answered = await director.sees("6/1 исполнено")
            await office.comes(office.today.replace(year=office.today.year + 1))

            await director.taps("Отменить", on=answered)
            await director.sees_toast("Отменить уже нельзя")
            await director.forges(answered, data_of(told, "6/2 исполнено"))
            await director.sees("✅ 6/2 исполнено")
            assert office.values("assignment", "state") == ["done", "done"]
            late = office.values("assignment", "reported_on", "due")
            assert sorted(done > day for done, day in late) == [False, True]


def data_of(message: Message, label: str) -> str:
    return next(str(b["callback_data"]) for row in message.buttons for b in row if b["text"] == label)
