"""A page saved from a browser or from a mail → its text: blocks as lines, table rows parted by tabs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

#: How a page begins, after white space.
_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_BLOCKS = frozenset("p div br li tr h1 h2 h3 h4 h5 h6 table ul ol section article header footer hr".split())
_SILENT = frozenset("head style script title".split())
_CELLS = frozenset({"td", "th"})


def is_html(text: str) -> bool:
    return _BEGINS.match(text[:2000]) is not None


def text_of_html(page: str) -> str:
    reading = _Reading()
    reading.feed(page)
    reading.close()
    return "\n".join(reading.lines())


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._silent = 0
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 its base names it
        if tag in _SILENT:
            self._silent += 1
        elif tag in _CELLS:
            self._cells += 1
        elif tag in _BLOCKS:
            # Within a cell a paragraph ends no row.
            self._parts.append(" " if self._cells and tag not in {"tr", "table"} else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag in _CELLS:
            self._cells = max(self._cells - 1, 0)
            self._parts.append("\t")
        elif tag in _BLOCKS and not self._cells:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._parts.append(re.sub(r"\s+", " ", data))

    def lines(self) -> list[str]:
        raw = "".join(self._parts).split("\n")
        cleaned = (
            "\t".join(" ".join(cell.split()) for cell in line.rstrip("\t ").split("\t")) for line in raw
        )
        return [line for line in cleaned if line.strip()]
