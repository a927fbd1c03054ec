"""Workbooks and CSV files that come in: whose they are is seen when they are read."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePath

from bot.domain.errors import Repeated
from bot.handlers.desk import Desk
from bot.handlers.files import keep
from bot.usecases import take_sheets
from bot.usecases.ports import Act, Job, LiveMessage, SendTrouble
from bot.views import roster

#: What a sheet is called; an old .xls too, which is answered with what to do.
SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".ods"})

#: A workbook under any name: its main part, named in the package's directory. A text may have one inside.
_WORKBOOK = b"xl/workbook.xml"
_TEXT = (b"word/document", b"opendocument.text")


def is_sheet(content: bytes, name: str) -> bool:
    return PurePath(name.lower()).suffix in SUFFIXES or (
        content[:2] == b"PK" and _WORKBOOK in content and not any(part in content for part in _TEXT)
    )


async def take_sheet(desk: Desk, content: bytes, name: str, mime: str) -> None:
    """Keeps it on our own disk and queues it for reading; that it is being read is said after the commit."""
    await desk.look(take_sheets.may_take)
    file = await keep(desk, content, name, mime)
    act, job = await desk.do(lambda act: (act, take_sheets.take_sheets(act, file)), again=_taken_before)
    with suppress(SendTrouble):
        message_id = await desk.send(roster.reading(desk.t, name))
        shown = LiveMessage(desk.chat_id, message_id, act.today)
        await desk.means.store.write(
            lambda uow: take_sheets.note_progress(uow.office(act.workspace.id), job, shown)
        )


def _taken_before(_: Act) -> tuple[Act, Job]:
    """It is being read, or was: nothing more is to be said."""
    raise Repeated
