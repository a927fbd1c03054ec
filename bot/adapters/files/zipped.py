"""Which office program's package a ZIP file is."""

from __future__ import annotations

from pathlib import Path

from bot.adapters.files.docx import main_part_of
from bot.adapters.files.odt import TEXT
from bot.adapters.files.package import Package

#: A part that only this kind of package has.
_TOLD_BY = {"xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}


def kind_of_package(path: Path) -> str:
    """
    Raises:
        BadInput: `broken_file`, `password`, `too_big`.
    """
    with Package(path) as package:
        if main_part_of(package):
            return "docx"
        if (package.content("mimetype") or b"").startswith(TEXT.encode()):
            return "odt"
        return next((kind for part, kind in _TOLD_BY.items() if part in package), "zip")
