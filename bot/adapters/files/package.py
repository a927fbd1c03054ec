"""A zipped package of XML parts (DOCX, ODT), opened within limits: a bomb is refused before it goes off."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from xml.etree.ElementTree import Element

from bot.adapters.files.markup import tree_of
from bot.domain.errors import BadInput

#: Bytes that a document may unpack to, and how many times its packed size: beyond is a bomb, not a protocol.
UNPACKED_LIMIT, RATIO_LIMIT = 100 * 1024 * 1024, 200
#: Small parts compress well without harm.
RATIO_FROM = 10 * 1024 * 1024
#: Bytes of one part of words: a thousand pages have fewer.
PART_LIMIT = 32 * 1024 * 1024
#: Parts that a document may have: its words, styles, pictures.
MOST_PARTS = 5_000

#: Office programs pack in these ways only; other ways have bombs of their own.
_WAYS_TO_PACK = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
#: Set in a part that has a password.
_ENCRYPTED = 0x1


class Package:
    """Parts are found by name; one that is not there is None."""

    def __init__(self, path: Path) -> None:
        """
        Raises:
            BadInput: `broken_file`, `too_big`.
        """
        with _refusing():
            self._zip = zipfile.ZipFile(path)
        self._parts = {part.filename: part for part in self._zip.infolist()}

    def check_size(self) -> None:
        """
        Raises:
            BadInput: `too_big`.
        """
        unpacked = sum(part.file_size for part in self._parts.values())
        packed = max(sum(part.compress_size for part in self._parts.values()), 1)
        if len(self._parts) > MOST_PARTS or unpacked > UNPACKED_LIMIT:
            raise BadInput("too_big")
        if unpacked > RATIO_FROM and unpacked / packed > RATIO_LIMIT:
            raise BadInput("too_big")

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def content(self, name: str) -> bytes | None:
        """
        Raises:
            BadInput: `broken_file`, `password`, `too_big`.
        """
        part = self._parts.get(name)
        if part is None:
            return None
        if part.flag_bits & _ENCRYPTED:
            raise BadInput("password")
        if part.compress_type not in _WAYS_TO_PACK:
            raise BadInput("broken_file")
        if part.file_size > PART_LIMIT:
            raise BadInput("too_big")
        with _refusing():
            return self._zip.read(part)

    def tree(self, name: str) -> Element | None:
        """
        Raises:
            BadInput: `broken_file`, `password`, `too_big`.
        """
        content = self.content(name)
        return None if content is None else tree_of(content)


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        OSError,
        EOFError,
        ValueError,
        OverflowError,
        RuntimeError,
    ) as error:
        raise BadInput("broken_file") from error
