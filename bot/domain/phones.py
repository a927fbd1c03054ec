"""Telephone numbers in one spelling."""

from __future__ import annotations

import re

#: The Russian numbering plan: ten digits behind the country's 7, or behind the 8 dialled within it.
RUSSIAN_DIGITS = 10
#: E.164 allows fifteen digits; a shorter number than seven is an extension.
FEWEST, MOST = 7, 15

_EXTENSION = re.compile(r"(?:доб|вн|ext)\w*\.?\s*\d+\s*$", re.IGNORECASE)


def normalise(written: str) -> str | None:
    """«8 (900) 000-00-07», «+7 900 000 00 07», «9000000007» → «+79000000007»; None where it is no number.

    Of several in one cell the first counts. An extension («доб. 12») is dropped.
    """
    first = re.split(r"[,;/\n]", written.strip(), maxsplit=1)[0]
    first = _EXTENSION.sub("", first)
    if re.search(r"[^\W\d_]", first.replace("т.", "").replace("тел.", "").replace("тел", "")):
        return None
    digits = re.sub(r"\D", "", first)
    if first.lstrip().startswith("+"):
        return f"+{digits}" if FEWEST < len(digits) <= MOST else None
    if len(digits) == RUSSIAN_DIGITS + 1 and digits[0] in "78":
        return f"+7{digits[1:]}"
    if len(digits) == RUSSIAN_DIGITS:
        return f"+7{digits}"
    return None


def shown(number: str) -> str:
    """«+79000000007» → «+7 900 000-00-07»; others as they are."""
    if len(number) == RUSSIAN_DIGITS + 2 and number.startswith("+7"):
        d = number[2:]
        return f"+7 {d[:3]} {d[3:6]}-{d[6:8]}-{d[8:]}"
    return number
