"""Who a task is addressed to, where its sentence opens with them: «Руководителям ОО обеспечить …»."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.reader import morphology as m
from bot.reader.appointed import APPOINTS
from bot.reader.giving import gets_it, may_get_it
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import Known, names_in
from bot.reader.phrases import Token, head_of, is_legal_form, opens, tokens_of
from bot.reader.reach import reach
from bot.reader.surnames import looks_dative
from bot.reader.tasks import charges, tells
from bot.reader.vocabulary import (
    ASKING,
    CHARGING,
    LEGAL_FORMS,
    TOGETHER,
    WITH_ACCUSATIVE,
    any_of,
)
from bot.reader.who import Who, read_who

_CHARGE = lazy(rf"\s*(?:(?P<charging>{any_of(CHARGING)})|(?P<asking>{any_of(ASKING)}))(?![а-я])\s*")
_ACCUSATIVE = lazy(any_of(WITH_ACCUSATIVE))
_TOGETHER = lazy(rf"(?<![а-я]){TOGETHER}")
_OPENING = lazy(r"[\s,–—-]*")
_NOT_CHARGED = lazy(r"[аяую]$|ого$|его$")
_PURPOSE = lazy(
    r"\s*(?:в\s+целях|с\s+целью|для|в\s+соответствии|в\s+рамках|во\s+исполнение|на\s+основании|в\s+связи"
    r"|по\s+итогам|по\s+результатам|с\s+учетом|при|учитывая|в\s+ходе|в\s+период|в\s+случае|на\s+период)(?![а-я])"
)
_TASK_FOLLOWS = lazy(r"[\s,:-]*(?:не\s+|[а-я]+но\s+)?(?P<verb>[а-я]+)")
#: What is given to those behind it: «оказания помощи учителям».
_GIVEN_TO = lazy(r"помощ|поддержк|содейств|предоставлени|льгот|услуг|оказани|выплат|выдач|обучени")
_ADVERB_AND_COLON = lazy(r"[\s,]*(?:(?:тебе|вам)\s+)?(?:отдельно|лично|также|дополнительно)\s*:")
_BY_SIGN = "opening name and a sign"
_SAME = lazy(r"(?:ему|ей|им|тем|тому|той)\s+же(?:\s*[-:,](?=\s))?(?![а-я])")
#: «УГИБДД прошу усилить контроль»
_ASKED = lazy(r"(?:прошу|просим|поручаю|предлагаю|рекомендую)(?![а-я])")
_WORD = lazy(r"[а-я-]+")
_ATTENTION = lazy(r"обратить\s+внимание")


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
    asked = text.text, tuple(asides)
    if asked not in known.addressees:
        known.addressees[asked] = _addressee(text, known, asides)
    found: Addressee | None = known.addressees[asked]
    return found


def _addressee(text: Passage, known: Known, asides: list[tuple[int, int]]) -> Addressee | None:
    charge = _CHARGE.match(text.folded)
    if APPOINTS.match(text.folded):
        return None
    cuts = [charge.span()] if charge and charge["charging"] else []
    start = charge.end() if charge else 0
    cases = (
        [m.ACCUSATIVE]
        if charge and _ACCUSATIVE.match(text.folded, charge.start())
        else [m.DATIVE, m.NOMINATIVE]
    )
    start = _behind_asides(text, start, asides)
    if same := _SAME.match(text.folded, start):
        return Addressee(Who(same=True), (*cuts, same.span()), same.end(), False, "the one before")
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
            if case == m.DATIVE and not charge and not sign and may_get_it(text, (start, end), after):
                who = replace(who, doubts=(*who.doubts, ("maybe_beneficiary", None)))
            alone = not text.text[after:].strip(" :;.,–—-")
            by_sign = case == m.NOMINATIVE or (
                sign and next(names_in(text.text[start:end]), None) is not None
            )
            rule = _BY_SIGN if by_sign else {m.DATIVE: "opening dative", m.ACCUSATIVE: "asked whom"}[case]
            return Addressee(who, (*cuts, (start, end)), end, alone, rule)
    return _behind_what_is_charged(text, known, start) if cuts else _behind_purpose(text, known, asides)


def _behind_purpose(text: Passage, known: Known, asides: list[tuple[int, int]]) -> Addressee | None:
    """«В целях повышения качества директорам школ провести анализ»: the dative right before the task."""
    if not _PURPOSE.match(text.folded):
        return None
    tokens = tokens_of(text.text, 0, limit=30)
    for at in range(2, len(tokens)):
        before, here = tokens[at - 1], tokens[at].start
        if m.is_infinitive(tokens[at].text):
            return None
        if _is_preposition(before.text) or not opens(tokens[at:], m.DATIVE) or not _only_dative(tokens[at:]):
            continue
        end = reach(text.text, text.folded, here, m.DATIVE, frozenset(start for start, _ in asides))
        after = _behind_asides(text, end, asides)
        if not _next_is_infinitive(text, after):
            continue
        if _GIVEN_TO.search(before.text.lower()):
            return None
        who = read_who(text.text[here:end], m.DATIVE, known)
        return (
            Addressee(who, ((here, end),), end, False, "dative behind a purpose") if who.assignees else None
        )
    return None


def _only_dative(tokens: list[Token]) -> bool:
    """A form that stands in the dative and in no other case: «директорам», not «комиссии»."""
    head = head_of(tokens, m.DATIVE)
    return tokens[0].kind == "name" or bool(
        head
        and not any(m.can_be(head.text, case, m.NOUN) for case in (m.GENITIVE, m.INSTRUMENTAL, m.ACCUSATIVE))
    )


def _next_is_infinitive(text: Passage, at: int) -> bool:
    found = _TASK_FOLLOWS.match(text.folded, at)
    return bool(found and m.is_infinitive(found["verb"]))


def _behind_what_is_charged(text: Passage, known: Known, start: int) -> Addressee | None:
    """«Поручить подготовку плана отделу кадров»: the sentence ends with the addressee; «Поручить» stays."""
    if charges(text, start):
        return None
    tokens = tokens_of(text.text, start, limit=30)
    for at in range(1, len(tokens)):
        here = tokens[at].start
        if not opens(tokens[at:], m.DATIVE) or _is_preposition(tokens[at - 1].text):
            continue
        end = reach(text.text, text.folded, here, m.DATIVE)
        if not text.text[end:].strip(" .;,"):
            who = read_who(text.text[here:end], m.DATIVE, known)
            return Addressee(who, ((here, end),), end, False, "charged with it") if who.assignees else None
    return None


def _is_preposition(word: str) -> bool:
    readings = m.parses(word)
    return bool(readings) and readings[0].tag.POS == "PREP"


def charge_of(text: Passage) -> tuple[int, int] | None:
    """«Поручить», where it opens a text whose addressee stands elsewhere."""
    charge = _CHARGE.match(text.folded)
    return charge.span() if charge and charge["charging"] else None


def _reach(text: Passage, start: int, case: str, known: Known, barriers: frozenset[int]) -> int:
    tokens = tokens_of(text.text, start, limit=12)
    if not tokens or _ATTENTION.match(text.folded, start):
        return start
    first = tokens[0]
    if not opens(tokens, case) and _is_known(first, known):
        return _known_goes_on(tokens, known)
    if first.kind == "word" and (by_name := known.by_first_name(" ".join(one.text for one in tokens[:2]))):
        return tokens[1].end if by_name else start
    return reach(text.text, text.folded, start, case, barriers)


def _is_known(token: Token, known: Known) -> bool:
    return token.kind == "word" and token.text[:1].isupper() and bool(known.matching(token.text))


def _known_goes_on(tokens: list[Token], known: Known) -> int:
    """Where a list of known surnames ends: «Скибе и Морозу»."""
    end, at = tokens[0].end, 1
    while at + 1 < len(tokens) and tokens[at].text in {",", "и", "+"}:
        if tokens[at + 1].kind != "name" and not _is_known(tokens[at + 1], known):
            break
        end = tokens[at + 1].end
        at += 2
    return end


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
    if sign == ":" and _is_topic(words) and text.text[after:].strip(" .:;,"):
        return False
    if sign:
        return case != m.NOMINATIVE or _opens_with_name_or_role(words)
    if case == m.NOMINATIVE or (case == m.DATIVE and not charged and gets_it(text, place, after)):
        return False
    if is_legal_form(first) and first.lower() not in LEGAL_FORMS and not (charged or any(names_in(words))):
        return False
    if not text.text[after:].strip(" .;,"):
        return not _NOT_CHARGED.search(first) or case == m.DATIVE
    if asked := _ASKED.match(text.folded, after):
        after = asked.end()
    return charges(text, after) or (case == m.DATIVE and _brings(text, place, after))


def _brings(text: Passage, place: tuple[int, int], after: int) -> bool:
    """«Мохову А.Т. заявку на краску»: a person in the dative, and what he is to bring, without a verb."""
    person = next(names_in(text.text[place[0] : place[1]]), None)
    if person is None or person.end < place[1] - place[0] or not looks_dative(person.surname):
        return False
    thing = _WORD.match(text.folded, after)
    return bool(thing and m.can_be(thing.group(), m.ACCUSATIVE, m.NOUN) and not tells(text[after:]))


def _is_topic(words: str) -> bool:
    """«ВПР: вывесить расписание»: an abbreviation that is known for no body."""
    return is_legal_form(words) and words.isalpha() and words.lower() not in LEGAL_FORMS


def _opens_with_name_or_role(words: str) -> bool:
    return words[:1].isupper() and len(words) < 200
