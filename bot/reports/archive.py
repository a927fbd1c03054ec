"""The files of one decision as a ZIP archive, written to the disk piece by piece."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

#: Bytes copied at once.
PIECE: Final = 1 << 20


def write_archive(path: Path, files: Iterable[tuple[str, Path]]) -> tuple[str, ...]:
    """(name in the archive, where it lies) each; the names of those that lie there no more.

    Not pressed: photos and documents hardly grow smaller, and it is known beforehand how big it gets. Names
    are written in UTF-8, and flagged so where they are not plain ASCII.
    """
    missing = []
    with ZipFile(path, "w", ZIP_STORED) as archive:
        for name, source in files:
            try:
                with source.open("rb") as file:
                    entry = ZipInfo.from_file(source, name, strict_timestamps=False)
                    with archive.open(entry, "w") as into:
                        shutil.copyfileobj(file, into, PIECE)
            except FileNotFoundError:
                missing.append(name)
    return tuple(missing)
