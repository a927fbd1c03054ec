"""Taking words out of a sentence so that a sentence remains."""

from __future__ import annotations

from collections.abc import Iterable

from bot.reader.passage import Passage
from bot.reader.patterns import lazy

_SEPARATORS = " \t,;:–—-"
_ENDS_IN_INITIAL = lazy(r"(?:^|[\s.])[А-ЯЁ]$|\b(?:г|гг|руб|тыс|млн|шт|чел|др|пр|кв|т\.п|т\.д)$")


def taken_out(text: Passage, places: Iterable[tuple[int, int]]) -> Passage:
    """The text without those stretches, the signs that set them off gone with them."""
    for start, end in sorted(_merged(places), reverse=True):
        text = _one_out(text, start, end)
    return text


def tidy(text: Passage) -> Passage:
    """Without the signs at its ends."""
    return text.stripped(" \t.,;:–—-")


def shown(text: Passage, whole: Passage) -> str:
    """As one line of words; `whole` is the passage `text` was cut from, for the stop of an abbreviation."""
    words = " ".join(text.text.split())
    return words + "." if _ENDS_IN_INITIAL.search(words) and _stop_follows(text, whole) else words


def _stop_follows(text: Passage, whole: Passage) -> bool:
    if not text:
        return False
    behind = text.span.end
    return any(place == behind and sign == "." for place, sign in zip(whole.places, whole.text, strict=True))


def _one_out(text: Passage, start: int, end: int) -> Passage:
    left, right = text[:start].stripped(), text[end:].stripped()
    if left.text.endswith("(") and right.text.startswith(")"):
        left, right = left[:-1].stripped(), right[1:].stripped()
    if not left:
        return right.stripped(_SEPARATORS + ".") if not right.text.startswith(":") else right
    if not right:
        return _rstripped(left)
    if left.text.endswith(",") and right.text.startswith(","):
        left, right = left[:-1], right[1:].stripped()
    elif right.text[:2] == ".,":
        return Passage.joined([_rstripped(left), right[1:]], glue="")
    elif right.text[0] in ".,;:)":
        return Passage.joined([_rstripped(left), right], glue="")
    return Passage.joined([left, right])


def _rstripped(text: Passage) -> Passage:
    return text[: len(text.text.rstrip(_SEPARATORS + "("))]


def _merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
