"""Attachments on our own disk: a Telegram file id is no archive."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import tempfile
import unicodedata
from pathlib import Path, PurePosixPath

from bot.domain.assignments import Attachment
from bot.domain.errors import BadInput, StorageDown
from bot.usecases.ports import MOST_MEGABYTES, Clock

FOLDER = "attachments"

#: Bytes of a name in UTF-8. File systems take 255, and the id with its dash (20) stands before it.
MOST_NAME_BYTES = 200
MOST_SUFFIX_BYTES = 20

#: Separators, and what Windows forbids in a name: the archive may be copied there.
_FORBIDDEN = re.compile(r'[/\\:*?"<>|]')


class DiskFiles:
    """Implements `FileStore` under `root`, the data folder. `clock` says whose month the folder bears."""

    def __init__(self, root: Path, clock: Clock) -> None:
        self._root = root
        self._clock = clock

    async def keep(self, content: bytes, name: str, mime: str, attachment_id: int) -> Attachment:
        """On disk, whole and synced, when this returns; the same id again in a month writes over it.

        Raises:
            BadInput: `too_big`, with the limit in MB.
            StorageDown: the disk is full or can't be written.
        """
        if len(content) > MOST_MEGABYTES * 1024 * 1024:
            raise BadInput("too_big", str(MOST_MEGABYTES))
        readable = safe_name(name)
        path = PurePosixPath(FOLDER, f"{self._clock.now():%Y/%m}", f"{attachment_id}-{readable}")
        try:
            sha256 = await asyncio.to_thread(_write, content, self._root, path)
        except OSError as error:
            raise StorageDown from error
        return Attachment(attachment_id, readable, mime, len(content), sha256, str(path))

    def path(self, attachment: Attachment) -> Path:
        """Where it lies.

        Raises:
            ValueError: the stored path leads out of the folder of attachments.
        """
        folder = (self._root / FOLDER).resolve()
        path = (self._root / attachment.path).resolve()
        if not path.is_relative_to(folder):
            raise ValueError(f"attachment {attachment.id} leads out of the data folder")
        return path


def safe_name(name: str) -> str:
    """A name any file system takes, as readable as it was: Cyrillic stays, the suffix too.

    Separators and forbidden characters become «_»; controls, marks that turn the direction of reading and
    halves of pairs go; dots and blanks at the ends go. Names reserved by Windows need no care: the id stands
    before them.
    """
    composed = unicodedata.normalize("NFC", name)
    visible = "".join(c for c in composed if c.isspace() or not unicodedata.category(c).startswith("C"))
    plain = _FORBIDDEN.sub("_", " ".join(visible.split())).strip(". ")
    suffix = PurePosixPath(plain).suffix
    if len(suffix.encode()) > MOST_SUFFIX_BYTES:
        suffix = ""
    stem = plain.removesuffix(suffix).encode()[: MOST_NAME_BYTES - len(suffix.encode())]
    return f"{stem.decode(errors='ignore').rstrip('. ')}{suffix}" or "file"


def _write(content: bytes, root: Path, path: PurePosixPath) -> str:
    """All or nothing, also when the power fails: a synced file gets its name in one step. Returns SHA-256."""
    folder = root / path.parent
    folder.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(root / path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    for parent in path.parents:
        _sync_folder(root / parent)
    return hashlib.sha256(content).hexdigest()


def _sync_folder(folder: Path) -> None:
    """A name is on disk only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
