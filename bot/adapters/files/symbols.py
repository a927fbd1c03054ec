"""Signs of fonts that have no letters (Symbol, Wingdings) → what a reader sees."""

from __future__ import annotations

#: Where such fonts keep their signs in Unicode.
_PRIVATE = range(0xF000, 0xF100)
_SEEN = {0xF02D: "-", 0xF0A7: "•", 0xF0B7: "•", 0xF0D8: "•", 0xF0FC: "✓", 0xF0FE: "☑", 0xF0A8: "☐"}


def symbol(code: str, font: str) -> str:
    """A sign given by its code in hexadecimal digits, as Word writes it."""
    try:
        at = int(code, 16)
    except ValueError:
        return ""
    if font.lower().startswith(("symbol", "wingdings", "webdings")) and at < 0x100:
        at += _PRIVATE.start
    return seen(chr(at)) if 0x20 <= at < 0xD800 or 0xE000 <= at < 0x10000 else ""


def seen(letter: str) -> str:
    return _SEEN.get(ord(letter), "") if len(letter) == 1 and ord(letter) in _PRIVATE else letter
