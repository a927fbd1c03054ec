"""Russian surnames through the cases: what a nominative can look like in a text, and the way back.

The way there is sure, the way back is not («Рожину» is he in the dative or she in the accusative), so names
known from the document are tried first (`people.Known`) and the table of endings only after that.
Rules of declension: Rosental, «Справочник по правописанию», § 149 (surnames).
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reader.morphology import (
    ACCUSATIVE,
    ADJECTIVE,
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    NOMINATIVE,
    NOUN,
    Parse,
    parses,
)
from bot.reader.passage import fold
from bot.reader.patterns import lazy

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
    ("ий", ("ого", "его", "ому", "ему", "им", "ом", "ем", "ия", "ию", "ием", "ии")),
    ("ый", ("ого", "ому", "ым", "ом")),
    ("ой", ("ого", "ому", "ым", "им", "ом", "оя", "ою", "оем", "ое")),
    ("яц", ("йца", "йцу", "йцем", "йце")),
    ("ец", ("ца", "цу", "цом", "цем", "це", "ьца", "ьцу", "ьцом", "ьце", "йца", "йцу", "йцом", "йцем", "йце",
            "еца", "ецу", "ецом", "еце")),
    ("ок", ("ка", "ку", "ком", "ке", "ока", "оку", "оком", "оке")),
    ("ек", ("ька", "ьку", "ьком", "ьке", "ка", "ку", "ком", "ке", "ека", "еку", "еком", "еке")),
    ("ел", ("ла", "лу", "лом", "ле", "ела", "елу", "елом", "еле")),
    ("ень", ("ня", "ню", "нем", "не", "еня", "еню", "енем", "ене")),
    ("оть", ("тя", "тю", "тем", "те", "отя", "отю", "отем", "оте")),
    ("ей", ("ья", "ью", "ьем", "ье", "ея", "ею", "еем", "ее")),
    ("ия", ("ии", "ию", "ией")),
    ("а", ("ы", "и", "е", "у", "ой", "ей")),
    ("я", ("и", "е", "ю", "ей")),
    ("ь", ("я", "ю", "ем", "е", "и")),
    ("й", ("я", "ю", "ем", "е")),
)  # fmt: skip
_OF_A_CONSONANT = ("а", "у", "ом", "ем", "ым", "е")

#: Endings that settle it: case → (ending, the nominative's ending), the first that fits wins.
_SETTLED: dict[str, tuple[tuple[str, str], ...]] = {
    DATIVE: (
        ("скому", "ский"), ("цкому", "цкий"), ("ской", "ская"), ("цкой", "цкая"), ("овой", "ова"),
        ("евой", "ева"), ("иной", "ина"), ("ыной", "ына"), ("ову", "ов"), ("еву", "ев"), ("ину", "ин"),
        ("ыну", "ын"),
    ),
    INSTRUMENTAL: (
        ("ским", "ский"), ("цким", "цкий"), ("ской", "ская"), ("цкой", "цкая"), ("овой", "ова"),
        ("евой", "ева"), ("иной", "ина"), ("ыной", "ына"), ("овым", "ов"), ("евым", "ев"), ("иным", "ин"),
        ("ыным", "ын"),
    ),
    ACCUSATIVE: (
        ("ского", "ский"), ("цкого", "цкий"), ("скую", "ская"), ("цкую", "цкая"), ("ову", "ова"),
        ("еву", "ева"), ("ину", "ина"), ("ыну", "ына"), ("ова", "ов"), ("ева", "ев"), ("ина", "ин"),
        ("ына", "ын"),
    ),
    GENITIVE: (
        ("ского", "ский"), ("цкого", "цкий"), ("ской", "ская"), ("цкой", "цкая"), ("овой", "ова"),
        ("евой", "ева"), ("иной", "ина"), ("ыной", "ына"), ("ова", "ов"), ("ева", "ев"), ("ина", "ин"),
        ("ына", "ын"),
    ),
}  # fmt: skip
#: Of a surname like an adjective, unless the dictionary knows better.
_ADJECTIVAL: dict[str, tuple[tuple[str, str], ...]] = {
    DATIVE: (("ому", "ый"), ("ему", "ий"), ("ой", "ая")),
    INSTRUMENTAL: (("ым", "ый"), ("им", "ий"), ("ной", "ная")),
    ACCUSATIVE: (("ого", "ый"), ("его", "ий"), ("ую", "ая"), ("юю", "яя")),
    GENITIVE: (("ого", "ый"), ("его", "ий"), ("ой", "ая")),
}
#: Of a surname in «а» or «я».
_IN_VOWEL: dict[str, tuple[tuple[str, str], ...]] = {
    DATIVE: (("ие", "ия"), ("ии", "ия"), ("ье", "ья"), ("е", "а")),
    INSTRUMENTAL: (("ией", "ия"), ("жей", "жа"), ("шей", "ша"), ("чей", "ча"), ("щей", "ща"), ("ой", "а")),
    ACCUSATIVE: (("у", "а"), ("ю", "я")),
    GENITIVE: (
        ("ии", "ия"), ("ги", "га"), ("ки", "ка"), ("хи", "ха"), ("жи", "жа"), ("ши", "ша"), ("чи", "ча"),
        ("щи", "ща"), ("ы", "а"),
    ),
}  # fmt: skip
#: Of a surname whose nominative has a consonant, ь or й there.
_CONSONANT_ENDS = {
    DATIVE: ("у", "ю"),
    INSTRUMENTAL: ("ом", "ем", "ём"),
    ACCUSATIVE: ("а", "я"),
    GENITIVE: ("а", "я"),
}
#: The stem without its ending → the nominative, where a vowel has fled from it: «Горобц-у», «Черепк-у».
_FLED = (
    (lazy(r"(?<=[бвгдзклмптхсчш])ц$"), "ец"),
    (lazy(r"(?<=[бвгдмптхчшж])к$"), "ок"),
    (lazy(r"(?<=[бвднлрт])ь$"), "ей"),
)
#: «Мальцу» is of «Малец», «Шульцу» of «Шульц»: of a name the dictionary doesn't know nobody can tell.
_MAY_HAVE_FLED = ((lazy(r"(?<=[нрй])ц$"), "ец"), (lazy(r"(?<=[лнр])к$"), "ок"))
#: Surnames in «-овой» that are met oftener than those in «-ов» of the same stem.
_LIKE_FIELD = ("полев", "яров", "лугов", "берегов", "боров", "садов", "кошев", "рядов", "верхов")
_NEVER_DECLINED = lazy(r"(?:ко|[ыи]х|дзе|швили|[ая]го|ово|их|иа|уа)$")
_NOMINATIVE_ENDS = lazy(r"(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая|ая|ий|ый|ко|ых|их)$")
_HIS_OR_HERS = lazy(r"(?:ов|ев|ин|ын)а$")
_ENDS_LIKE_ONE = {
    NOMINATIVE: lazy(
        r"(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|[еи]нко|ч[уу]к|[яью]к|ович|евич|[ая]нян|швили|дзе)$"
    ),
    DATIVE: lazy(r"(?:[оеё]ву|[оеё]вой|[иы]ну|[иы]ной|[сц]кому|[сц]кой|[еи]нко|чуку|овичу|евичу|швили|дзе)$"),
    ACCUSATIVE: lazy(r"(?:[оеё]в[ау]|[иы]н[ау]|[сц]кого|[сц]кую|[еи]нко|чука|овича|евича|швили|дзе)$"),
}
_DATIVE_ENDS = lazy(r"(?:[оеё]ву|[иы]ну|[сц]кому|[^аеиоуыэюя]ому|[оеё]вой|[иы]ной|[сц]кой)$")


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


def nominative(form: str, case: str) -> str:
    """The likeliest nominative of a surname met in `case`; itself where it looks like one already."""
    return nominatives(form, case)[0]


@lru_cache(maxsize=4096)
def nominatives(form: str, case: str) -> tuple[str, ...]:
    """What the surname may be in the nominative, likeliest first; a second one only where it is in doubt."""
    if case == NOMINATIVE or ("-" not in form and _NEVER_DECLINED.search(fold(form))):
        return (form,)
    if "-" in form:
        return ("-".join(nominative(half, case) for half in form.split("-")),)
    return next((found for rule in _RULES if (found := rule(form, case))), (form,))


def looks_nominative(form: str) -> bool:
    """Endings that settle it: «Архипова», «Островский» — and not «Архиповой»."""
    return bool(_NOMINATIVE_ENDS.search(fold(form)))


def ends_like_his(form: str) -> bool:
    """«Голубина»: his genitive and accusative look like her nominative."""
    return bool(_HIS_OR_HERS.search(fold(form)))


def ends_like_one(form: str, case: str) -> bool:
    """Endings that surnames have in that case and few other words."""
    ends = _ENDS_LIKE_ONE.get(case)
    return ends is not None and form[:1].isupper() and bool(ends.search(form))


def is_masculine(form: str) -> bool:
    """«Сухой», «Донской»: may be his nominative as well as hers in the dative."""
    return form.endswith("ой") and any(
        one.is_known and one.tag.case == NOMINATIVE and one.tag.gender == "masc" for one in parses(form)
    )


@lru_cache(maxsize=4096)
def looks_dative(form: str) -> bool:
    """«Архиповой», «Рожину»: no nominative, whatever a label promised; «Донской» is one."""
    if not _DATIVE_ENDS.search(fold(form)):
        return False
    return not any(
        one.is_known and one.tag.case == NOMINATIVE and one.tag.gender == "masc" for one in parses(form)
    )


def _settled(form: str, case: str) -> tuple[str, ...]:
    settled = _moved(form, _SETTLED[case], shortest_stem=2)
    if settled is None:
        return ()
    # «Полевой» is of «Полевая», hardly of «Полева»; «Моховой» is of «Мохова».
    likely = _like_adjective(form, case) if fold(form).startswith(_LIKE_FIELD) else None
    return (likely, settled) if likely else (settled,)


def _like_known_adjective(form: str, case: str) -> tuple[str, ...]:
    likely = _like_adjective(form, case)
    return _with_stressed(likely, form) if likely else ()


def _like_unknown_adjective(form: str, case: str) -> tuple[str, ...]:
    moved = _moved(form, _ADJECTIVAL[case], shortest_stem=2)
    return _with_stressed(_spelt(moved), form) if moved else ()


def _in_vowel(form: str, case: str) -> tuple[str, ...]:
    moved = _moved(form, _IN_VOWEL[case], shortest_stem=2)
    return (moved,) if moved else ()


def _moved(form: str, endings: tuple[tuple[str, str], ...], shortest_stem: int) -> str | None:
    for ending, own in endings:
        at = len(form) - len(ending)
        if at >= shortest_stem and fold(form).endswith(ending):
            first = form[at] if fold(form[at]) == own[0] else own[0]  # keeps the ё of «Лещёвой»
            return form[:at] + first + own[1:]
    return None


def _like_adjective(form: str, case: str) -> str | None:
    """By the dictionary's adjective or surname: «Толстому» → «Толстой», «Рябому» → «Рябой»."""
    if not _moved(form, (*_ADJECTIVAL[case], ("ой", "ая")), shortest_stem=2):
        return None
    readings = [one for one in parses(form) if one.is_known and _stands_in(one, case)]
    if case == INSTRUMENTAL and readings and readings[0].tag.POS == NOUN and "Surn" not in readings[0].tag:
        return None  # «Вороной», «Середой»
    for wanted in ("Surn", ADJECTIVE):
        for one in readings:
            if wanted in one.tag and one.tag.gender in {"masc", "femn"} and _is_of_adjective(one):
                moved = one.inflect({NOMINATIVE, "sing", one.tag.gender})
                return moved.word.capitalize() if moved else None
    return None


def _is_of_adjective(reading: Parse) -> bool:
    return reading.tag.POS == ADJECTIVE or reading.normal_form.endswith(("ый", "ий", "ой"))


def _stands_in(reading: Parse, case: str) -> bool:
    """In that case, singular; the accusative of things counts as that of persons: «Мороза»."""
    cases = {case, GENITIVE} if case == ACCUSATIVE else {case}
    return reading.tag.case in cases and reading.tag.number == "sing"


def _with_stressed(likely: str, form: str) -> tuple[str, ...]:
    """«Бережному» may be of «Бережный» and of «Бережной»."""
    if likely.endswith("ный") and not any("Surn" in one.tag and one.is_known for one in parses(form)):
        return likely, likely[:-2] + "ой"
    return (likely,)


def _spelt(surname: str) -> str:
    """«Горькый» → «Горький»."""
    return re.sub(r"(?<=[гкхжшчщ])ый$", "ий", surname)


def _from_dictionary(form: str, case: str) -> tuple[str, ...]:
    """«Кравцу» → «Кравец», «Воробьём» → «Воробей», «Сороки» → «Сорока»."""
    readings = [one for one in parses(form) if _stands_in(one, case) and one.tag.POS == NOUN]
    for one in sorted(readings, key=lambda one: "Surn" not in one.tag):
        guess = one.normal_form
        if one.is_known and guess[:2] == form.lower()[:2] and may_be_form_of(form, guess):
            return (guess.capitalize(),)
    return ()


def _of_consonant(form: str, case: str) -> tuple[str, ...]:
    """«Горобцу» → «Горобец», «Шульцу» → «Шульц», «Цою» → «Цой», «Ковалю» → «Коваль»."""
    low = form.lower()
    if not low.endswith(_CONSONANT_ENDS[case]):
        return ()
    stem = form[: -2 if case == INSTRUMENTAL else -1]
    soft = low.endswith(("ю", "я")) or (low.endswith(("ем", "ём")) and stem[-1:].lower() not in {*"жшчщц"})
    if soft:
        stem += "" if stem.endswith("ь") else "й" if stem[-1:].lower() in _VOWELS else "ь"
    for fled, whole in _FLED:
        if fled.search(stem) and (whole != "ей" or low[-2:-1] == "ь" or low[-3:-2] == "ь"):
            return (fled.sub(whole, stem),)
    for fled, whole in _MAY_HAVE_FLED:
        if fled.search(stem):
            return stem, fled.sub(whole, stem)
    return (stem,)


_RULES = (
    _settled, _like_known_adjective, _from_dictionary, _like_unknown_adjective, _in_vowel, _of_consonant,
)  # fmt: skip
