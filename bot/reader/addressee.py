"""Who a task is addressed to, where its sentence opens with them: «Руководителям ОО обеспечить …»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reader import morphology as m
from bot.reader.passage import Passage
from bot.reader.people import Known, names_in
from bot.reader.phrases import is_legal_form, opens, reach, tokens_of
from bot.reader.tasks import charges
from bot.reader.vocabulary import ASKING, CHARGING, LEGAL_FORMS, TOGETHER, WITH_ACCUSATIVE, any_of
from bot.reader.who import Who, read_who

_CHARGE = re.compile(rf"\s*(?:(?P<charging>{any_of(CHARGING)})|(?P<asking>{any_of(ASKING)}))(?![а-я])\s*")
_ACCUSATIVE = re.compile(any_of(WITH_ACCUSATIVE))
_TOGETHER = re.compile(rf"(?<![а-я]){TOGETHER}")
_OPENING = re.compile(r"[\s,–—-]*")
_NOT_CHARGED = re.compile(r"[аяую]$|ого$|его$")
#: For whom something is done, not who does it.
_BENEFICIARIES = re.compile(
    r"(?:детям|ребенку|учащимся|обучающимся|воспитанникам|выпускникам|семьям|гражданам|населению)\b"
)
_ADVERB_AND_COLON = re.compile(r"[\s,]*(?:отдельно|лично|также|дополнительно)\s*:")
_BY_SIGN = "opening name and a sign"
_ATTENTION = re.compile(r"обратить\s+внимание")


@dataclass(frozen=True, slots=True)
class Addressee:
    """`cuts` are the stretches that say who; `alone`: nothing else stands there but a colon at most."""

    who: Who
    cuts: tuple[tuple[int, int], ...]
    end: int
    alone: bool
    rule: str

    @property
    def said_by_sign(self) -> bool:
        """Only a colon or a dash behind a nominative says so; it might be who speaks."""
        return self.rule == _BY_SIGN


@dataclass(frozen=True, slots=True)
class Together:
    """«во взаимодействии с …», from `start` to `end`."""

    who: Who
    start: int
    end: int


def find_together(text: Passage, known: Known, barriers: frozenset[int]) -> list[Together]:
    """The co-assignees a sentence names."""
    found = []
    for match in _TOGETHER.finditer(text.folded):
        end = reach(text.text, text.folded, match.end(), m.INSTRUMENTAL, barriers)
        who = read_who(text.text[match.end() : end], m.INSTRUMENTAL, known)
        if who:
            found.append(Together(Who(co_assignees=who.assignees, doubts=who.doubts), match.start(), end))
    return found


def find_addressee(text: Passage, known: Known, asides: list[tuple[int, int]]) -> Addressee | None:
    """Whom the sentence opens with.

    `asides` are the places of deadlines and co-assignees: they may stand before, between or behind.
    """
    charge = _CHARGE.match(text.folded)
    cuts = [charge.span()] if charge and charge["charging"] else []
    start = charge.end() if charge else 0
    cases = (
        [m.ACCUSATIVE]
        if charge and _ACCUSATIVE.match(text.folded, charge.start())
        else [m.DATIVE, m.NOMINATIVE]
    )
    start = _behind_asides(text, start, asides)
    barriers = frozenset(a for a, _ in asides)
    for case in cases:
        end = _reach(text, start, case, known, barriers)
        if end == start:
            continue
        after = _behind_asides(text, end, asides)
        sign = _sign_behind(text, end, after)
        if not _plausible(text, (start, end), after, sign, case, bool(charge)):
            continue
        who = read_who(text.text[start:end], case, known)
        if who.assignees:
            alone = not text.text[after:].strip(" :;.,–—-")
            by_sign = case == m.NOMINATIVE or (
                sign and next(names_in(text.text[start:end]), None) is not None
            )
            rule = _BY_SIGN if by_sign else {m.DATIVE: "opening dative", m.ACCUSATIVE: "asked whom"}[case]
            return Addressee(who, (*cuts, (start, end)), end, alone, rule)
    return None


def charge_of(text: Passage) -> tuple[int, int] | None:
    """«Поручить», where it opens a text whose addressee stands elsewhere."""
    charge = _CHARGE.match(text.folded)
    return charge.span() if charge and charge["charging"] else None


def _reach(text: Passage, start: int, case: str, known: Known, barriers: frozenset[int]) -> int:
    tokens = tokens_of(text.text, start, limit=6)
    if not tokens or _ATTENTION.match(text.folded, start):
        return start
    first = tokens[0]
    if (
        not opens(tokens, case)
        and first.kind == "word"
        and first.text[:1].isupper()
        and known.matching(first.text)
    ):
        return first.end
    if first.kind == "word" and (by_name := known.by_first_name(" ".join(one.text for one in tokens[:2]))):
        return tokens[1].end if by_name else start
    return reach(text.text, text.folded, start, case, barriers)


def _behind_asides(text: Passage, at: int, asides: list[tuple[int, int]]) -> int:
    """Behind spaces, commas and the asides that follow at `at`."""
    while True:
        opening = _OPENING.match(text.text, at)
        at = opening.end() if opening else at
        here = next((end for start, end in asides if start <= at < end), None)
        if here is None:
            return at
        at = here


def _sign_behind(text: Passage, end: int, after: int) -> str:
    """ ":" or "-" where the addressee is set off by one, else ""."""
    between = text.folded[end:after].strip()
    if text.folded[after : after + 1] == ":" or _ADVERB_AND_COLON.match(text.folded, end):
        return ":"
    return "-" if between.endswith("-") else ""


def _plausible(
    text: Passage, place: tuple[int, int], after: int, sign: str, case: str, charged: bool
) -> bool:
    start, end = place
    words = text.text[start:end]
    first = words.split()[0]
    if sign:
        return case != m.NOMINATIVE or _opens_with_name_or_role(words)
    if case == m.NOMINATIVE or _BENEFICIARIES.match(text.folded, start):
        return False
    if is_legal_form(first) and first.lower() not in LEGAL_FORMS and not (charged or any(names_in(words))):
        return False
    if not text.text[after:].strip(" .;,"):
        return not _NOT_CHARGED.search(first) or case == m.DATIVE
    return charges(text, after)


def _opens_with_name_or_role(words: str) -> bool:
    return words[:1].isupper() and len(words) < 200
