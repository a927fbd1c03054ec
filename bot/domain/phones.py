"""Telephone numbers in one spelling."""

from __future__ import annotations

import re

#: The Russian numbering plan: ten digits behind the country's 7, or behind the 8 dialled within it.
RUSSIAN_DIGITS = 10
#: E.164 allows fifteen digits; a shorter number than seven is an extension.
FEWEST, MOST = 7, 15

_EXTENSION = re.compile(r"(?:доб|вн|ext)[^\W\d_]*\.?\s*\d+\s*\)?\s*$", re.IGNORECASE)
#: Digits with what people put between them.
_RUN = re.compile(r"\+?\s*\(?\d[\d\s().\-\u2010-\u2015\u2212]*\d")
_BETWEEN = re.compile(r"[,;/\n\\]|\sи\s")


def normalise(written: str) -> str | None:
    """«8 (900) 000-00-07», «+7 900 000 00 07», «моб. 9000000007 (Анна)» → «+79000000007»; None where it is no
    number.

    Of several in one cell the first readable one counts. An extension («доб. 12») is dropped.
    """
    for part in _BETWEEN.split(written):
        for run in _RUN.findall(_EXTENSION.sub("", part)):
            number = _number(run)
            if number is not None:
                return number
    return None


def _number(run: str) -> str | None:
    digits = re.sub(r"\D", "", run)
    if len(digits) == 2 * (RUSSIAN_DIGITS + 1):  # two of them, parted by a space
        digits = digits[: RUSSIAN_DIGITS + 1]
    # No country's number begins with +89: somebody has put a plus before the 8 dialled within Russia.
    if run.lstrip().startswith("+") and not digits.startswith("89"):
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
