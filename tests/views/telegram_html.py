"""Telegram's HTML as its server parses it: allowed tags closed in order, nothing unescaped; what is seen."""

from __future__ import annotations

import re
from html.parser import HTMLParser

#: core.telegram.org/bots/api#html-style, those without attributes that this bot writes.
ALLOWED = frozenset({"b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"})

#: The named entities Telegram knows; any other name stays as it is written.
NAMED = frozenset({"lt", "gt", "amp", "quot"})


class NotTelegramHtml(Exception):
    """What Telegram would refuse with «can't parse entities», or would show otherwise than meant."""


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.tags = 0
        self.visible = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ALLOWED or attrs:
            raise NotTelegramHtml(f"tag <{tag}>")
        self.open.append(tag)
        self.tags += 1

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise NotTelegramHtml(f"end of <{tag}>")

    def handle_data(self, data: str) -> None:
        if re.search(r"[<>&]", data):
            raise NotTelegramHtml(f"unescaped: {data[:40]!r}")
        self.visible += data

    def handle_entityref(self, name: str) -> None:
        if name not in NAMED:
            raise NotTelegramHtml(f"entity &{name};")
        self.visible += {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}[name]

    def handle_comment(self, data: str) -> None:
        raise NotTelegramHtml(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        raise NotTelegramHtml(f"declaration {decl}")


def parse(text: str) -> tuple[str, int]:
    """The visible text and the number of formatting entities.

    Raises:
        NotTelegramHtml
    """
    parser = _Parser()
    parser.feed(text)
    parser.close()
    if parser.open:
        raise NotTelegramHtml(f"never closed: {parser.open}")
    return parser.visible, parser.tags
