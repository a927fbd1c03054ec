"""Russian surnames through the cases: what a nominative can look like in a text, and the way back.

The way there is sure, the way back is not («Рожину» is he in the dative or she in the accusative), so names
known from the document are tried first (`people.Known`) and the table of endings only after that.
Rules of declension: Rosental, «Справочник по правописанию», § 149 (surnames).
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reader.morphology import ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, parses
from bot.reader.passage import fold

_VOWELS = "аеиоуыэюя"

#: Ending of the nominative → the endings that may stand in its place. The first that fits wins.
_FORMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ко", ("ко",)),
    ("ых", ("ых",)),
    ("их", ("их",)),
    ("ова", ("овой", "ову")),
    ("ева", ("евой", "еву")),
    ("ина", ("иной", "ину", "ины", "ине")),
    ("ына", ("ыной", "ыну")),
    ("ская", ("ской", "скую")),
    ("цкая", ("цкой", "цкую")),
    ("ая", ("ой", "ую")),
    ("яя", ("ей", "юю")),
    ("ий", ("ого", "его", "ому", "ему", "им", "ом", "ем", "ия", "ию", "ии")),
    ("ый", ("ого", "ому", "ым", "ом")),
    ("ой", ("ого", "ому", "ым", "им", "ом", "оя", "ою", "оем", "ое")),
    ("яц", ("йца", "йцу", "йцем", "йце")),
    ("ец", ("ца", "цу", "цом", "цем", "це", "ьца", "ьцу", "ьцом", "ьце", "йца", "йцу", "йцом", "йцем", "йце",
            "еца", "ецу", "ецом", "еце")),
    ("ок", ("ка", "ку", "ком", "ке", "ока", "оку", "оком", "оке")),
    ("ек", ("ька", "ьку", "ьком", "ьке", "ка", "ку", "ком", "ке", "ека", "еку", "еком", "еке")),
    ("ел", ("ла", "лу", "лом", "ле", "ела", "елу", "елом", "еле")),
    ("ия", ("ии", "ию", "ией")),
    ("а", ("ы", "и", "е", "у", "ой", "ей")),
    ("я", ("и", "е", "ю", "ей")),
    ("ь", ("я", "ю", "ем", "е", "и")),
    ("й", ("я", "ю", "ем", "е")),
)  # fmt: skip
_OF_A_CONSONANT = ("а", "у", "ом", "ем", "ым", "е")

#: Case → (ending, the nominative's ending), the first that fits wins.
_BACK: dict[str, tuple[tuple[str, str], ...]] = {
    DATIVE: (
        ("скому", "ский"), ("цкому", "цкий"), ("ской", "ская"), ("цкой", "цкая"), ("овой", "ова"),
        ("евой", "ева"), ("иной", "ина"), ("ыной", "ына"), ("ову", "ов"), ("еву", "ев"), ("ину", "ин"),
        ("ыну", "ын"), ("ому", "ый"), ("ему", "ий"), ("ой", "ая"), ("ие", "ия"), ("ии", "ия"), ("е", "а"),
    ),
    INSTRUMENTAL: (
        ("ским", "ский"), ("цким", "цкий"), ("ской", "ская"), ("цкой", "цкая"), ("овой", "ова"),
        ("евой", "ева"), ("иной", "ина"), ("ыной", "ына"), ("овым", "ов"), ("евым", "ев"), ("иным", "ин"),
        ("ыным", "ын"), ("ым", "ый"), ("им", "ий"), ("ой", "ая"),
    ),
    ACCUSATIVE: (
        ("ского", "ский"), ("цкого", "цкий"), ("скую", "ская"), ("цкую", "цкая"), ("ову", "ова"),
        ("еву", "ева"), ("ину", "ина"), ("ыну", "ына"), ("ова", "ов"), ("ева", "ев"), ("ина", "ин"),
        ("ына", "ын"), ("ого", "ый"), ("его", "ий"), ("ую", "ая"), ("юю", "яя"), ("у", "а"), ("ю", "я"),
    ),
    GENITIVE: (
        ("ского", "ский"), ("цкого", "цкий"), ("ской", "ская"), ("цкой", "цкая"), ("овой", "ова"),
        ("евой", "ева"), ("иной", "ина"), ("ыной", "ына"), ("ова", "ов"), ("ева", "ев"), ("ина", "ин"),
        ("ына", "ын"), ("ого", "ый"), ("его", "ий"), ("ой", "ая"), ("ы", "а"),
    ),
}  # fmt: skip
#: Endings of a surname whose nominative has a consonant, ь or й there: settled by the dictionary's guess.
_CONSONANT_ENDS = {
    DATIVE: ("у", "ю"),
    INSTRUMENTAL: ("ом", "ем"),
    ACCUSATIVE: ("а", "я"),
    GENITIVE: ("а", "я"),
}
_NOMINATIVE_ENDS = re.compile(r"(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая|ая|ий|ый|ко|ых|их)$")


@lru_cache(maxsize=4096)
def forms_of(surname: str) -> frozenset[str]:
    """Every form a nominative can take in either gender, folded; double surnames decline in both halves."""
    folded = surname.lower().replace("ё", "е")
    if "-" in folded:
        first, _, last = folded.partition("-")
        ends = forms_of(last)
        return frozenset({folded} | {f"{a}-{b}" for a in forms_of(first) for b in ends})
    for ending, others in _FORMS:
        if folded.endswith(ending):
            stem = folded[: len(folded) - len(ending)]
            return frozenset({folded} | {stem + other for other in others})
    if folded[-1:] in _VOWELS:
        return frozenset({folded})
    return frozenset({folded} | {folded + other for other in _OF_A_CONSONANT})


def may_be_form_of(form: str, surname: str) -> bool:
    """Whether a word in some case may be that surname: «Зайцу» of «Заяц»."""
    return form.lower().replace("ё", "е") in forms_of(surname)


@lru_cache(maxsize=4096)
def nominative(form: str, case: str) -> str:
    """The likeliest nominative of a surname met in `case`; itself where it looks like one already."""
    if case == NOMINATIVE or "-" in form:
        return "-".join(nominative(half, case) for half in form.split("-")) if case != NOMINATIVE else form
    for ending, own in _BACK[case]:
        at = len(form) - len(ending)
        if at > 1 and fold(form).endswith(ending):
            first = form[at] if fold(form[at]) == own[0] else own[0]  # keeps the ё of «Лещёвой»
            return form[:at] + first + own[1:]
    return _of_consonant(form, case) if form.endswith(_CONSONANT_ENDS[case]) else form


def looks_nominative(form: str) -> bool:
    """Endings that settle it: «Архипова», «Островский» — and not «Архиповой»."""
    return bool(_NOMINATIVE_ENDS.search(fold(form)))


def _of_consonant(form: str, case: str) -> str:
    """«Кравцу» → «Кравец», «Шульцу» → «Шульц», «Цою» → «Цой», «Ковалю» → «Коваль»."""
    low = form.lower()
    for reading in parses(form):
        guess = reading.normal_form
        if (
            reading.tag.case == case
            and guess[:2] == low[:2]
            and "masc" in reading.tag
            and may_be_form_of(low, guess)
        ):
            return guess.capitalize()
    stem = form[: -2 if case == INSTRUMENTAL else -1]
    if low.endswith(("ю", "я")) or (case == INSTRUMENTAL and low.endswith("ем")):
        return stem + ("й" if stem[-1:].lower() in _VOWELS else "ь")
    return stem
