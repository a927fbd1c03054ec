"""Plain text in the encodings that offices really use."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from bot.domain.errors import BadInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What the Russian text is likest in wins; ties go to the first.
_EIGHT_BIT = ("cp1251", "koi8-r", "cp866")

#: A text written in one of the eight-bit encodings and read in another swaps the cases of its letters, or
#: puts capitals inside words.
_GOOD = re.compile(r"\b[А-ЯЁ]?[а-яё]{2,}\b")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def text_of_plain(path: Path) -> str:
    """
    Raises:
        BadInput: `not_what_its_name_says`: the bytes are no text.
    """
    content = path.read_bytes()
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(content.decode(encoding, errors="replace"))
    if unmarked := _unmarked_utf16(content):
        return _checked(content.decode(unmarked, errors="replace"))
    utf8 = content.decode("utf-8", errors="replace")
    if utf8.count("\ufffd") <= len(utf8) // 1000:  # a byte lost on the way makes no other encoding
        return _checked(utf8)
    readings = (content.decode(encoding, errors="replace") for encoding in _EIGHT_BIT)
    return _checked(max(readings, key=_likeness))


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Russian text with its spaces is 0x04 or 0x00."""
    sample = content[:2000]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[first::2]
        if high and sum(byte in (0, 4) for byte in high) > 0.9 * len(high) and 0 in high:
            return encoding
    return None


def _likeness(text: str) -> int:
    return sum(len(word) for word in _GOOD.findall(text))


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise BadInput("not_what_its_name_says", "txt")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
