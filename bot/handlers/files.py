"""Files that people send: fetched once, kept under an id that stays the same from try to try."""

from __future__ import annotations

from hashlib import sha256

from bot.domain.assignments import Attachment
from bot.handlers.desk import Desk


async def committed_before(desk: Desk) -> bool:
    """This update was: its file lies on our disk, nothing need be fetched again."""
    return await desk.means.store.read(lambda uow: uow.updates.is_noted(desk.update_id))


async def keep(desk: Desk, content: bytes, name: str, mime: str) -> Attachment:
    """On our own disk, before anything is recorded or said: another try writes over what the first one left.

    Raises:
        BadInput: `too_big`; StorageDown.
    """
    return await desk.means.files.keep(content, name, mime, file_id(desk.update_id, content))


def file_id(update_id: int, content: bytes) -> int:
    """63 bits that rise with the updates; the content's share tells apart what comes under the same number
    after a quiet week, when Telegram may begin another sequence.
    """
    return (update_id % (1 << 32)) << 31 | int.from_bytes(sha256(content).digest()[:4], "big") >> 1
