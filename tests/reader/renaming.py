"""A protocol under other names: its people, their initials and its places renamed in all their forms.

    python -m tests.reader.renaming FROM TO [--seed N]

copies the *.txt of a folder and the *.json beside them or in its `gold/`, renamed alike. What the reader
finds must not depend on whom a protocol speaks of, so the copy scores as the original does.

Only a name's beginning is exchanged: its ending, by which it declines, stays as it was written.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from bot.reader.surnames import forms_of

_WORD = r"[А-ЯЁ](?:[а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{2,})"
_GAP = r"[^\S\n]"
#: «Фамилия И.О.» or «И.О. Фамилия»; what stands on the other side may be anything.
_NAME = re.compile(
    rf"(?:\b(?P<before>{_WORD}){_GAP}+)?\b(?P<one>[А-ЯЁ])\.{_GAP}?(?P<two>[А-ЯЁ])\b(?=\.?(?:{_GAP}?(?P<behind>{_WORD})\b)?)"
)
_FULL = re.compile(
    r"\b(?P<surname>[А-ЯЁ][а-яё]+)\s+(?P<one>[А-ЯЁ])[а-яё]+\s+(?P<two>[А-ЯЁ])[а-яё]+(?:вич|вн|чн)[а-яё]{0,3}\b"
)
_BY_FIRST_NAME = re.compile(r"\b(?P<one>[А-ЯЁ])[а-яё]+\s+(?P<two>[А-ЯЁ])[а-яё]+(?:вич|вн|чн)[а-яё]{0,3}\b")
_LISTED = re.compile(rf"(?P<surname>{_WORD}) [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)?")

#: What declines in one way: the beginning that is exchanged, and the ending that stays.
_CLASSES = {
    "ов": re.compile(r"(?P<stem>.{2,})(?P<end>ов(?:а|у|ым|ом|е|ой|ы|ых|ыми)?)"),
    "ев": re.compile(r"(?P<stem>.{2,})(?P<end>[её]в(?:а|у|ым|ом|е|ой|ы|ых|ыми)?)"),
    "ин": re.compile(r"(?P<stem>.{2,})(?P<end>[иы]н(?:а|у|ым|ом|е|ой|ы|ых|ыми)?)"),
    "ск": re.compile(r"(?P<stem>.{2,})(?P<end>ск(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их)?)"),
    "цк": re.compile(r"(?P<stem>.{2,})(?P<end>цк(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их)?)"),
    "енко": re.compile(r"(?P<stem>.{2,})(?P<end>енко)"),
    "ых": re.compile(r"(?P<stem>.{2,})(?P<end>[ыи]х)"),
}
_STEMS = {
    "ов": "Абросим Балаш Бахтияр Бурлак Варлам Гаврик Герасим Глазун Голик Горшк Долгун Драгун Евграф Елизар "
    "Жаворонк Калашник Карман Кирсан Колпак Косолап Куприян Лаврик Левашк Маслак Меркул Митрофан Остроглаз "
    "Парамон Пахом Плотник Потап Родник Сапрон Селиван Сухар Талан Трифон Устюж Филат Харлам Черепан Шабан "
    "Шорник Щегл Юрас",
    "ев": "Авде Алексе Валу Гогол Дмитри Евсе Ерофе Игнать Кисел Корол Лазар Матве Мокше Никола Пантеле "
    "Пономар Прокофь Савель Снегир Тимофе Федосе Шмел Григорь Евстигне Малафе",
    "ин": "Бород Верш Гагар Голуб Елох Калмык Камыш Карас Кобыл Лямк Макш Плюх Рябк Солдатк Тетерк Уварк "
    "Хохр Шишк Юхт Будк Вагр Долб Лапт Мотор Пехот",
    "ск": "Вишнев Заболот Крапив Липов Малинов Оболен Покров Раев Садов Тарнов Успен Хмелев Яснев Ольшан",
    "цк": "Высо Бело Слобо Крини Ветри Зборо",
    "енко": "Бондар Петр Савч Тимош Ковал Марч Дорош Лукаш",
    "ых": "Сив Мал Черн Плох Легк Тонк",
}
_ONSETS = "Б В Г Д К Л М Н П Р С Т Ф Х".split()
_INITIALS = "АБВГДЕЖЗИКЛМНОПРСТУФЮЯ"

_ADMINISTRATIVE = r"(?:район|област|кра[йяею]|республик|город|округ|сельск|поселен|муниципальн)"
_ADJECTIVE = re.compile(
    rf"\b(?P<stem>[А-ЯЁ][а-яё]{{2,}})ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое)\s+(?=(?:[а-яё]+\s+)?{_ADMINISTRATIVE})"
)
_LOCALITY = re.compile(
    r"\b(?:г|с|п|д|пос|дер|пгт|ст)\.\s?(?P<name>[А-ЯЁ][а-яё]{3,})\b"
    r"|\b(?:город|сел|посел|посёл|деревн|станиц)[а-яё]*\s+(?P<named>[А-ЯЁ][а-яё]{3,})\b"
)
_OF_PLACE = re.compile(
    r"(?P<stem>[А-ЯЁ][а-яё]{2,})(?P<end>ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|а|у|е)?)"
)
_PLACES = (
    "Лугорец Верхнеозер Камышев Тополин Старобор Усть-Кум Ключевар Дубравин Сосногор Зареч Ветлуж Крутояр "
    "Белогор Медноруд Синегор Талов Ягодин Песчан"
).split()
_NOT_PLACES = {"Российск", "Городск", "Сельск", "Районн", "Русск"}


@dataclass
class Renaming:
    """One document's.

    `document` is all that is written in it and its answers, `nominatives` surnames as the answers have them.
    """

    document: str
    nominatives: Iterable[str]
    seed: int
    _stems: dict[str, str] = field(default_factory=dict)
    _forms: dict[str, tuple[str, str]] = field(default_factory=dict)
    _places: dict[str, str] = field(default_factory=dict)
    _initials: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._chance = Random(self.seed)
        self._taken = self.document.lower()
        for surname in (*self.nominatives, *_surnames_in(self.document)):
            for half in surname.split("-"):
                self._take(half.capitalize())
        self._take_places()
        self._initials = self._permuted()

    def __call__(self, text: str) -> str:
        """Any part of the document, or of its answers, under the other names."""
        text = _NAME.sub(self._with_initials, text)
        return re.sub(r"[А-ЯЁ][А-ЯЁа-яё]+", self._word, text)

    # --- what becomes of what ---

    def _take(self, surname: str) -> None:
        name, found = _class_of(surname)
        if found:
            key = name + _plain(found["stem"])
            if key not in self._stems:
                self._stems[key] = self._fresh(_STEMS[name].split())
        elif _plain(surname) not in self._forms:
            old = re.match(r"[^аеёиоуыэюя]*", surname.lower())
            assert old is not None
            new = self._fresh([one for one in _ONSETS if one != surname[0]], surname[old.end() :].lower())
            for form in forms_of(surname):
                self._forms.setdefault(form, (surname[: old.end()], new))

    def _fresh(self, pool: list[str], rest: str = "") -> str:
        """One that is no part of any word of the document yet."""
        self._chance.shuffle(pool)
        for one in pool:
            if (one + rest).lower() not in self._taken:
                self._taken += f" {one + rest}".lower()
                return one
        return pool[0]

    def _take_places(self) -> None:
        stems = [found["stem"] for found in _ADJECTIVE.finditer(self.document)]
        for found in _LOCALITY.finditer(self.document):
            name = found["name"] or found["named"]
            of_place = _OF_PLACE.fullmatch(name)
            stems += [of_place["stem"]] if of_place else []
        for stem in stems:
            if stem + "ск" not in _NOT_PLACES and stem not in self._places:
                self._places[stem] = self._fresh(list(_PLACES))

    def _permuted(self) -> dict[int, int]:
        """Letters of names written in full stay: the name says them."""
        fixed = {found[part] for found in _BY_FIRST_NAME.finditer(self.document) for part in ("one", "two")}
        free = [letter for letter in _INITIALS if letter not in fixed]
        others = free[:]
        self._chance.shuffle(others)
        return dict(zip(map(ord, free), map(ord, others), strict=True))

    # --- the exchange ---

    def _with_initials(self, found: re.Match[str]) -> str:
        beside = ((found[side] or "").partition("-")[0].capitalize() for side in ("before", "behind"))
        if not any(self._surname(one) for one in beside):
            return found.group()
        start = found.start()
        whole = list(found.group())
        for part in ("one", "two"):
            whole[found.start(part) - start] = found[part].translate(self._initials)
        return "".join(whole)

    def _word(self, found: re.Match[str]) -> str:
        return self._word_for(found.group()) or found.group()

    def _word_for(self, word: str) -> str | None:
        capital = word.capitalize()
        new = self._surname(capital) or self._place(capital)
        return new.upper() if new and word.isupper() else new

    def _surname(self, word: str) -> str | None:
        name, found = _class_of(word)
        if found and (new := self._stems.get(name + _plain(found["stem"]))):
            return new + found["end"]
        if form := self._forms.get(_plain(word)):
            old, new = form
            kept = word[len(old) :]
            return new + kept.lower()
        return None

    def _place(self, word: str) -> str | None:
        found = _OF_PLACE.fullmatch(word)
        return self._places[found["stem"]] + found["end"] if found and found["stem"] in self._places else None


def _surnames_in(document: str) -> Iterator[str]:
    for found in _FULL.finditer(document):
        yield found["surname"]
    for found in _NAME.finditer(document):
        before, behind = found["before"] or "", found["behind"] or ""
        # «Директор И.О. Фамилия», «Фамилия И.О. Подготовить …»: on two sides it takes an ending to tell.
        if before and (not behind or _class_of(before)[1]):
            yield before
        elif behind and (not before or _class_of(behind)[1]):
            yield behind


def _class_of(surname: str) -> tuple[str, re.Match[str] | None]:
    fits = ((name, pattern.fullmatch(surname)) for name, pattern in _CLASSES.items())
    return next(((name, found) for name, found in fits if found), ("", None))


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")


# --- documents --------------------------------------------------------------------------------------------


def strings_of(answer: Any) -> Iterator[str]:
    """All of a JSON's strings."""
    if isinstance(answer, str):
        yield answer
    for part in answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ():
        yield from strings_of(part)


def renaming_of(text: str, answer: Any, seed: int) -> Renaming:
    """The one for a protocol with its right answers, or with what was read from it."""
    strings = list(strings_of(answer))
    listed = [found["surname"] for one in strings if (found := _LISTED.fullmatch(one))]
    return Renaming("\n".join([text, *strings]), listed, seed)


def renamed_answer(answer: Any, renaming: Renaming) -> Any:
    if isinstance(answer, str):
        return renaming(answer)
    if isinstance(answer, dict):
        return {key: renamed_answer(value, renaming) for key, value in answer.items()}
    return [renamed_answer(one, renaming) for one in answer] if isinstance(answer, list) else answer


def rename_folder(source: Path, target: Path, seed: int) -> int:
    """How many protocols were copied."""
    texts = sorted(source.glob("*.txt"))
    for path in texts:
        text = path.read_text("utf-8")
        beside = (path.with_suffix(".json"), source / "gold" / f"{path.stem}.json")
        answers = [(one, json.loads(one.read_text("utf-8"))) for one in beside if one.exists()]
        renaming = renaming_of(text, [answer for _, answer in answers], seed)
        target.mkdir(parents=True, exist_ok=True)
        (target / path.name).write_text(renaming(text), "utf-8")
        for one, answer in answers:
            copy = target / one.relative_to(source)
            copy.parent.mkdir(exist_ok=True)
            copy.write_text(
                json.dumps(renamed_answer(answer, renaming), ensure_ascii=False, indent=1), "utf-8"
            )
    return len(texts)


def main() -> None:
    parser = argparse.ArgumentParser(description="Copies protocols and their answers under other names.")
    parser.add_argument("source", type=Path, metavar="FROM")
    parser.add_argument("target", type=Path, metavar="TO")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(rename_folder(options.source, options.target, options.seed), "protocols renamed")


if __name__ == "__main__":
    main()
