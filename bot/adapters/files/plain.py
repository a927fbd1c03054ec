"""Plain text in the encodings that offices really use."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from math import log
from pathlib import Path

from bot.domain.errors import BadInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What reads most like Russian wins; ties go to the first.
_EIGHT_BIT = ("cp1251", "koi8-r", "cp866")

#: How often a letter stands in Russian texts, of a hundred letters (Национальный корпус русского языка).
_SHARES = {
    "о": 10.97, "е": 8.45, "а": 8.01, "и": 7.35, "н": 6.70, "т": 6.26, "с": 5.47, "р": 4.73, "в": 4.54,
    "л": 4.40, "к": 3.49, "м": 3.21, "д": 2.98, "п": 2.81, "у": 2.62, "я": 2.01, "ы": 1.90, "ь": 1.74,
    "г": 1.70, "з": 1.65, "б": 1.59, "ч": 1.44, "й": 1.21, "х": 0.97, "ж": 0.94, "ш": 0.73, "ю": 0.64,
    "ц": 0.48, "щ": 0.36, "э": 0.32, "ф": 0.26, "ъ": 0.04, "ё": 0.04,
}  # fmt: skip
#: By letter, against one drawn by lot: above zero where it is frequent.
_WEIGHTS = {letter: log(share * len(_SHARES) / 100) for letter, share in _SHARES.items()}
#: What offices print besides letters: it says nothing for or against an encoding.
_USUAL = frozenset("«»„“”‘’–—…№•·§°±©\u00a0\u00ad")
#: A letter of other languages, a box, a sign of mathematics; a capital behind a small letter.
_STRANGE, _SWAPPED = -4.0, -3.0

_SWAPS = re.compile(r"[а-яё][А-ЯЁ]")
_SAMPLE = 20_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def text_of_plain(path: Path) -> str:
    """
    Raises:
        BadInput: `not_what_its_name_says`: the bytes are no text.
    """
    return decoded(path.read_bytes())


def decoded(content: bytes) -> str:
    """
    Raises:
        BadInput: `not_what_its_name_says`: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(content.decode(encoding, errors="replace"))
    if unmarked := _unmarked_utf16(content):
        return _checked(content.decode(unmarked, errors="replace"))
    utf8 = content.decode("utf-8", errors="replace")
    if utf8.count("\ufffd") <= len(utf8) // 1000:  # a byte lost on the way makes no other encoding
        return _checked(utf8)
    readings = (content.decode(encoding, errors="replace") for encoding in _EIGHT_BIT)
    return _checked(max(readings, key=likeness))


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Russian text with its spaces is 0x04 or 0x00."""
    sample = content[:2000]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[first::2]
        if high and sum(byte in (0, 4) for byte in high) > 0.9 * len(high) and 0 in high:
            return encoding
    return None


def likeness(text: str) -> float:
    """How much a text reads like Russian: what was decoded as it was written does so most."""
    counted = Counter(text[:_SAMPLE])
    score = sum(times * _weight(character) for character, times in counted.items())
    return score + _SWAPPED * len(_SWAPS.findall(text[:_SAMPLE]))


def _weight(character: str) -> float:
    if character.isascii() or character in _USUAL:
        return 0.0
    return _WEIGHTS.get(character.lower(), _STRANGE)


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise BadInput("not_what_its_name_says", "txt")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
