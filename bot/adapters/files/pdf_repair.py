"""Letters whose font has lost their names: Cyrillic that a program wrote under other letters' codes."""

from __future__ import annotations

import re

#: Letters of a Russian text that are Cyrillic, at least; of any text that are letters or figures at all.
_MOSTLY, _LEGIBLE = 0.5, 0.5
#: Glyphs of common fonts taken for letters: «ɉɪɨɬɨɤɨɥ» is «Протокол», everything as far off.
_GLYPH_RANGE, _GLYPH_OFFSET = re.compile(r"[\u023a-\u027a]"), 0x1D6
#: «Ïðîòîêîë»: bytes of Windows' Cyrillic taken for Western letters.
_WESTERN = re.compile(r"[À-ÿ¨¸]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_LETTER = re.compile(r"[^\W\d_]")


def repaired(text: str) -> str:
    """The text, its Cyrillic put back where most of its letters say how it was lost."""
    letters = len(_LETTER.findall(text))
    if not letters or len(_CYRILLIC.findall(text)) > (1 - _MOSTLY) * letters:
        return text
    if len(_GLYPH_RANGE.findall(text)) > _MOSTLY * letters:
        return _GLYPH_RANGE.sub(lambda found: chr(ord(found[0]) + _GLYPH_OFFSET), text)
    if len(_WESTERN.findall(text)) > _MOSTLY * letters:
        return "".join(map(_from_western, text))
    return text


def _from_western(letter: str) -> str:
    try:
        return letter.encode("cp1252").decode("cp1251")
    except UnicodeError:
        return letter


def is_garbled(text: str) -> bool:
    """Whether most of what stands there is no letter, figure or sign of any writing."""
    signs = [sign for sign in text if not sign.isspace()]
    legible = sum(sign.isalnum() and sign < "\u0600" for sign in signs)
    return legible < _LEGIBLE * len(signs)
