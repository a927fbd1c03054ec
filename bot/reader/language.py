"""Whether a text is one that this reader can read at all."""

from __future__ import annotations

#: Letters that don't tell a language yet.
FEW_LETTERS = 20


def is_russian(text: str) -> bool:
    """Whether most of its letters are Cyrillic; a text of hardly any letters may be anything."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) < FEW_LETTERS or 2 * sum("а" <= c.lower() <= "ё" for c in letters) > len(letters)
