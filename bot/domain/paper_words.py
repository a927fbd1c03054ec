"""How names and deadlines are said on a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.people import split_name

#: A first word in the plural: who are meant are several.
_SEVERAL = re.compile(r"\w*(?:[иы]|ые|[кгхжшщч]ие)|все|директора|учителя|мастера|инспектора|доктора")
#: A label of its own before the words.
_IN_TERM = re.compile(r"в срок\s+(?=до\b|не\b|к\b|с\b|по\b)", re.IGNORECASE)
#: Words that name no day of their own: of the next meeting, or counted from a day the paper doesn't tell.
_ELSEWHERE = re.compile(r"следующ|очередн", re.IGNORECASE)
_COUNTED = re.compile(r"через\b|в течение|дневн|недел|месячн|\d\s(?:раб\S*\s|кален\S*\s)?дн")
#: Of those, the ones that say nothing once the paper stands alone.
_SAME = re.compile(r"(?:тот|те|та) же\b", re.IGNORECASE)


def are_several(names: Sequence[str]) -> bool:
    if len(names) != 1 or split_name(names[0]):
        return len(names) > 1
    first, *_ = names[0].lower().split() or [""]
    return bool(_SEVERAL.fullmatch(first))


def in_one_line(names: Sequence[str]) -> str:
    """Commas part them; semicolons, where one has a comma, or a post would be taken for the person's."""
    person_before_post = any(
        split_name(one) and following[:1].islower() for one, following in pairwise(names)
    )
    return ("; " if person_before_post or any("," in one for one in names) else ", ").join(names)


def words_of(deadline: Deadline) -> str:
    """As written, without a label of its own; nothing, where the words only point at another deadline."""
    words = _IN_TERM.sub("", " ".join(deadline.text.split()), count=1)
    if deadline.due is not None and _SAME.search(words):
        return ""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def wants_its_day(deadline: Deadline) -> bool:
    """Whether the words don't say when, once the paper stands alone."""
    words = words_of(deadline)
    if deadline.due is None or deadline.kind is not DeadlineKind.DATE:
        return deadline.due is not None and not words
    elsewhere = _ELSEWHERE.search(words) and not any(c.isdigit() for c in words)
    return not words or bool(elsewhere or _COUNTED.search(words.lower()))


def signed(name: str) -> str:
    """«Ракитина С.А.» → «С.А. Ракитина», as a signature is deciphered."""
    parts = split_name(name)
    if parts is None:
        return name
    family, *initials = parts
    return f"{''.join(f'{one}.' for one in initials if one)}\u00a0{family}"


#: Where a line isn't broken: behind «№», around initials, between a figure and what it counts.
_KEPT_TOGETHER = re.compile(
    r"(?<=№) +(?=\d)|(?<=[а-яё]) +(?=[А-ЯЁ]\.)|(?<=[А-ЯЁ]\.) +(?=[А-ЯЁ])|(?<=\d) +(?=г\.)"
)


def unbroken(words: str) -> str:
    """With no-break spaces where a line's end would tear apart what belongs together."""
    return _KEPT_TOGETHER.sub("\u00a0", words)
