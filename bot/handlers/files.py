"""Files that people send: fetched once, kept under an id that stays the same from try to try."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from aiogram.types import Message

from bot.domain.assignments import Attachment
from bot.handlers.desk import Desk


@dataclass(frozen=True, slots=True)
class SentFile:
    """What a message carries besides words, in Telegram's words; `size` is 0 where it isn't told."""

    file_id: str
    name: str
    mime: str
    size: int


def sent_file(message: Message) -> SentFile | None:
    """A document, photo, recording or video; a recording has no name of its own, nor has a photo."""
    if message.photo:
        largest = message.photo[-1]
        return SentFile(largest.file_id, "photo.jpg", "image/jpeg", largest.file_size or 0)
    for media, name, mime in (
        (message.document, "", ""),
        (message.voice, "voice.ogg", "audio/ogg"),
        (message.audio, "audio.mp3", "audio/mpeg"),
        (message.video, "video.mp4", "video/mp4"),
    ):
        if media is not None:
            own_name = getattr(media, "file_name", None)
            return SentFile(media.file_id, own_name or name, media.mime_type or mime, media.file_size or 0)
    note = message.video_note
    return SentFile(note.file_id, "video.mp4", "video/mp4", note.file_size or 0) if note else None


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
