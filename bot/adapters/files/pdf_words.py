"""What words at the edges of lines say: what begins a paragraph, what a line's end tore apart."""

from __future__ import annotations

import re

from bot.reader.morphology import is_known_word

#: As far as the last word of a line may reach.
_TAIL = 40

_LABEL = re.compile(
    r"\d{1,3}(?:\.\d{1,3})*[.)](?=(?-i:[А-ЯЁ]))|\*(?=\w)"
    r"|(?:\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|[а-яa-z]\)|[-–—*•●▪■o\uf0b7\uf0a7\uf02d✓])(?:\s|$)",
    re.IGNORECASE,
)
#: «Срок: …», «Ответственные по п. 3.2: …», «Протокол», a line to sign on begin a line of their own.
_NAMED = re.compile(
    r"[А-ЯЁ][а-яё]+(?: (?:[а-яё\d.,–-]+|(?:[А-ЯЁ]\. ?){1,2})){0,4}\s?:"
    r"|(?:ПРОТОКОЛ|РЕШЕНИЕ|ПОСТАНОВЛЕНИЕ|ВЫПИСКА|ПЕРЕЧЕНЬ)\b|[А-ЯЁ]{4,}(?: [А-ЯЁ]+)*\s?:|_{3}|«[\d_ ]{1,6}»"
)
_DASH = re.compile(r"[-–—]\s")
_BROKEN = re.compile(r"([а-яёa-z\d]+)-$", re.IGNORECASE)
_REST = re.compile(r"[а-яёa-z]+")
#: What no paragraph ends with.
_OPEN = re.compile(r"(?:[–—-]|[№«(]|\b(?:и|в|на|с|до|по|к|о|об|от|для|за|из|при|не|что|п\.|пп\.|ул\.))$")
_OPEN_RANGE = re.compile(r"\d[–—-]$|\w[–—]$")
#: Ends of words so short may be words too; these are.
_SHORT, _SHORT_WORDS = 3, frozenset("и в с к о у а на до от по за из об при для или под над без".split())
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[а-яё]+$", re.IGNORECASE)
_ENDED = re.compile(r"[.!?;:][)»\"]?$")


def starts_label(text: str) -> bool:
    """«1.2.», «а)», «–»: an item of a list."""
    return _LABEL.match(text) is not None


def starts_dash(text: str) -> bool:
    return _DASH.match(text) is not None


def starts_named(text: str) -> bool:
    return _NAMED.match(text) is not None


def has_ended(text: str) -> bool:
    return _ENDED.search(text[-_TAIL:]) is not None


def is_open(text: str) -> bool:
    """Whether it ends with what asks for more: «до», «28.03 –», «п.»."""
    return _OPEN.search(text[-_TAIL:]) is not None


def is_broken(before: str, after: str) -> bool:
    """Whether a hyphen at the line's end parts a word whose rest begins the next."""
    return bool(_BROKEN.search(before[-_TAIL:]) and _REST.match(after))


def joined(before: str, after: str, *, torn: bool = False) -> str:
    """Two parts of a paragraph; a word broken at the line's end is closed up, «10-го» keeps its hyphen.

    `torn`: a word may be broken there without a hyphen.
    """
    head, tail = _BROKEN.search(before[-_TAIL:]), _REST.match(after)
    if head and after[:1].isupper() and head[1].isupper():
        rest = _LETTERS.match(after)
        return before[:-1] + after if rest and is_known_word(head[1] + rest[0]) else before + after
    if head and (after[:1].isupper() or after[:1].isdigit()):
        return before + after
    if head and tail:
        return before + after if _is_compound(head[1], tail[0]) else before[:-1] + after
    last = _LAST.search(before[-_TAIL:])
    if _OPEN_RANGE.search(before[-2:]) and after[:1].isalnum():
        return before + after
    if torn and last and tail and _is_torn(last[0], tail[0]):
        return before + after
    return f"{before} {after}"


def _is_torn(head: str, tail: str) -> bool:
    if is_known_word(head + tail):
        return True
    rest = not is_known_word(tail) or (len(tail) <= _SHORT and tail not in _SHORT_WORDS)
    return rest and not is_known_word(head)


def _is_compound(head: str, tail: str) -> bool:
    """«школ-интернатов», «10-го»; a name that no dictionary has is torn like any other word."""
    if head[-1].isdigit():
        return True
    if head[0].isupper() or is_known_word(head + tail):
        return False
    return is_known_word(head) and is_known_word(tail)
