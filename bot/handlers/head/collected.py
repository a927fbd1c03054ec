"""What came in answer to one decision, for whoever may gather it: a table, and all files as an archive."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from aiogram import Router

from bot.callbacks.collected import ArchiveFilesTap, CollectedTap
from bot.domain.collected import archived, parts
from bot.handlers.desk import Desk
from bot.reports.archive import write_archive
from bot.reports.collected_sheet import workbook
from bot.usecases.collect import collect
from bot.views import collected as view

router = Router(name="collected")

#: Bytes of one archive: Telegram takes 50 MB from a bot (core.telegram.org/bots/faq).
MOST_BYTES: Final = 48_000_000


@router.callback_query(CollectedTap.filter())
async def send_table(_: object, callback_data: CollectedTap, desk: Desk) -> None:
    act, found = await desk.look(lambda act: (act, collect(act, callback_data.decision_id)))
    # A tenth of a second for a few dozen organizations: others are served meanwhile.
    content = await asyncio.to_thread(workbook, desk.t, found, act.today)
    await desk.send_file(view.sheet_name(desk.t, found.decision), content, view.sheet_sent(desk.t, found))


@router.callback_query(ArchiveFilesTap.filter())
async def send_archive(_: object, callback_data: ArchiveFilesTap, desk: Desk) -> None:
    """One part at a tap: an update is soon done with, and whoever pays by the megabyte may stop."""
    found = await desk.look(lambda act: collect(act, callback_data.decision_id))
    split = parts(archived(found), MOST_BYTES)
    if not split:
        await desk.send(view.no_files(desk.t, found.decision))
        return
    number = min(callback_data.part, len(split) - 1)
    files = [(one.name, desk.means.files.path(one.file)) for one in split[number]]
    with TemporaryDirectory(prefix="archive-") as folder:
        path = Path(folder) / "archive.zip"
        missing = await asyncio.to_thread(write_archive, path, files)
        await desk.send_path(
            view.archive_name(desk.t, found.decision, number, len(split)),
            path,
            view.archive_sent(desk.t, found, len(files), number, len(split), len(missing)),
        )
