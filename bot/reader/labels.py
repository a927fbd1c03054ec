"""Labels within a text («Ответственные: …», «срок – …») and brackets that say who and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.reader import morphology as m
from bot.reader.calendar_words import MONTH, WEEKDAY
from bot.reader.days import Meeting
from bot.reader.deadlines import is_deadline
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import Known, names_in
from bot.reader.phrases import Token, closing_bracket, head_of, names_body, opens, tokens_of
from bot.reader.tasks import charges, tells
from bot.reader.vocabulary import CO_LABEL, CONTROL_LABEL, TOGETHER, WHEN_LABEL, WHO_LABEL, any_of

_PARTED = r"\s*(?::|-)\s*"
#: What only a deadline begins with, so that its label needs no sign: «Срок неделя».
_PLAINLY = rf"(?:{MONTH}|недел|месяц|квартал|постоянно|еже|весь\s|в\s+течени|в\s+срок|незамедл|немедл|срочно)"
_LABEL = lazy(
    rf"(?:(?P<who>{any_of(WHO_LABEL)})(?:{_PARTED}|(?<=\.)\s*(?=[а-я\"(])|\s+(?=[а-я-]+\s+[а-я]\.)|(?<=участвуют)\s)"
    rf"|(?P<co>{any_of(CO_LABEL)}){_PARTED}"
    rf"|(?P<control>{any_of(CONTROL_LABEL)}{_PARTED}|докладчики?(?:{_PARTED}|\s+(?=[а-я-]+\s+[а-я]\.)))"
    rf"|(?P<when>{any_of(WHEN_LABEL)})(?:{_PARTED}|\s+(?=до\s|не\s+поз|с\s+\d|к\s+\d|\d|{_PLAINLY})|(?<=дедлайн)\s+))"
)
#: What may stand before a label: the beginning, a sign, the end of a sentence.
_MAY_PRECEDE = lazy(r"(?:^|[.;,():-])\s*$|\s{3}$|\t$")
#: A label in a capital, with a colon, needs nothing before it.
_CAPITAL = lazy(r"(?:Срок|Ответственн|Отв|Исполнител|Исп|Соисполнител)[^:]{0,25}:")
_TRAILING = lazy(r"\)[\s.;,:]*$")
_TOGETHER = lazy(TOGETHER)
#: Says how, not who: «(согласно графику; отв. Малахова Т.Т.)».
_ADVERBIAL = lazy(r"\s*(?:согласно|по|в|во|на|с|со|к|при|для|не|из|от)\s")
_NEXT_TASK = lazy(r"(?<=[\d\wа-яё.)])[,;]\s+(?=[а-яё]{3,}\s+[а-яё])")
#: Somebody else's part in it: «(список у Ивановой И.И.)», «(председатель – Иванова И.И.)».
_AT_SOMEBODY = lazy(
    r"(?:^|\s)(?:у|к|ко|от|для|из|о|об)\s|^\s*(?:председател|секретар|руководител|ведущ|докладчик)\w*(?:\s\S+)?\s*(?:-|:)\s"
)
#: Begins words of time, be they understood or not.
_LIKE_TIME = lazy(
    r"\s*(?:до|через|после|перед|не\s+поз\w+|по\s+мере|еже(?:дневн|недел|месяч|кварт|годн|час)[а-я]+|раз\s+в|в\s+течени[еи]"
    rf"|последн[а-я]+(?=\s+(?:рабоч[а-я]+\s+)?(?:день|число|недел|{WEEKDAY}))"
    rf"|кажд[а-я]+(?=\s+(?:\d|последн|перв|втор|рабоч|день|дня|утро|вечер|час|смен|недел|декад|месяц|квартал|год|{WEEKDAY})))(?:\s|$)"
)
_SENTENCE_BEFORE_NAME = lazy(r"(?<=[а-яё]{3})\.\s+(?=[А-ЯЁ][а-яё])")
_HOUR = lazy(r"\d[.:-]\d\d|\sчас")
#: Stands in a bracket without being charged with anything.
_PAPERS = lazy(
    r"(?:приложени|форм|спис|протокол|письм|пункт|таблиц|граф|план|акт|договор|приказ|копи|образ|сумм)"
)
_INFINITIVE_LIKE = lazy(r"[а-я]{2,}(?:ть|ти|чь)(?:ся)?(?![а-я])")
_LONGEST_GROUP, _LONGEST_ASIDE, _LONGEST_NAME = 5, 120, 40
#: Between dashes as places and numbers: «участок км 4 – км 7».
_MEASURE = lazy(r"(?!(?:до|ко?|со?|по|на|в)\s)(?:[а-я]{1,4}\.?[-\s]?|№\s*)\d")
_GOES_ON_COUNTING = lazy(r"\s*(?:№+\s*)?\d+(?:\s*и\s*\d+)?(?:-?х)?(?:\s*$|\s+класс)")
_COUNTS = lazy(r"(?:№.*\d|\d(?:-?х)?)\s*$")
_NEXT_SENTENCE = lazy(r"\.\s+(?=[А-ЯЁ][а-яё]{2,})|;\s+(?=[А-ЯЁа-яё]{3,})")


@dataclass(slots=True)
class Labelled:
    """What labels say, and the stretches of the text that say it."""

    who: list[Passage] = field(default_factory=list)
    co: list[Passage] = field(default_factory=list)
    when: list[Passage] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)

    def take(self, kind: str, value: Passage) -> None:
        """Keeps a value; who controls a single item is nobody's assignment."""
        if kind != "control" and value.stripped(" \t.,;:–—-"):
            {"who": self.who, "co": self.co, "when": self.when}[kind].append(value)


def begins_with_label(folded: str) -> bool:
    """«Отв.: …», also in a bracket of its own: «(ответственные – …)»."""
    return (
        bool(_LABEL.match(folded, 1 if folded.startswith("(") else 0)) and "ответственным" not in folded[:14]
    )


def without_task(label: Passage) -> tuple[Passage, Passage | None]:
    """«Срок – до 5 мая, отчёт представить до 1 июня» → the label, and the task behind its value."""
    for found in _NEXT_TASK.finditer(label.text):
        task = label[found.end() :]
        if charges(task) and not _LABEL.match(task.folded):
            return label[: found.start()], task
    return label, None


def labelled(text: Passage) -> Labelled:
    """All labels of a text: each value reaches to the next label, the bracket's end or the text's."""
    out = Labelled()
    folded = text.folded
    found = [
        one
        for one in _LABEL.finditer(folded)
        if _MAY_PRECEDE.search(folded, max(0, one.start() - 6), one.start())
        or _CAPITAL.match(text.text, one.start())
    ]
    for at, label in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(folded)
        opening = folded.rfind("(", 0, label.start())
        closing = closing_bracket(text.text, opening) if opening >= 0 else None
        start = label.start()
        if closing and closing > label.start():
            value_end = min(end, closing - 1)
            if _is_first_in(opening, found[:at]) and not _ADVERBIAL.match(folded, opening + 1):
                out.take("who", text[opening + 1 : start].stripped(" \t,;–—-"))
                start, end = opening, closing
            else:
                # What stands before the label stays, and its bracket is closed behind it.
                end = min(end, closing - 1 if _keeps_its_bracket(text, opening, start) else closing)
        else:
            value_end = end = _sentence_end(text, label.end(), end)
            if label.lastgroup == "who":
                value_end = end = _task_behind(text, label.end(), end)
        out.take(str(label.lastgroup), text[label.end() : value_end].stripped(" \t,;–—-("))
        out.cuts.append((start, max(end, value_end)))
    return out


def _sentence_end(text: Passage, start: int, end: int) -> int:
    """A label's value ends where the next sentence charges: «Отв. Шилова Г.Г. Объявление повесить»."""
    for found in _NEXT_SENTENCE.finditer(text.text, start, end):
        if charges(text[found.end() : end]):
            return found.start() + 1
    return end


def _task_behind(text: Passage, start: int, end: int) -> int:
    """… and at the last comma before a verb that charges: «Отв. Шилова Г.Г., май, график разослать»."""
    for word in _INFINITIVE_LIKE.finditer(text.folded, start, end):
        comma = text.text.rfind(", ", start, word.start())
        if (
            comma < 0
            or text.text[comma - 1] == "."
            or not m.is_infinitive(word.group())
            or not charges(text[comma + 1 : end])
        ):
            continue
        before = text.folded[comma + 1 : word.start()].split()[-1:]
        if not before or not m.can_be(before[0], m.NOMINATIVE, m.ADJECTIVE):  # «специалисты, готовые помочь»
            return comma
    return end


def _keeps_its_bracket(text: Passage, opening: int, label: int) -> bool:
    return bool(text.text[opening + 1 : label].strip(" ,;")) and bool(
        _ADVERBIAL.match(text.folded, opening + 1)
    )


def _is_first_in(opening: int, earlier: list[re.Match[str]]) -> bool:
    return not earlier or earlier[-1].start() <= opening


def trailing_bracket(text: Passage, known: Known, meeting: Meeting) -> Labelled | None:
    """What a bracket or a dash sets off at the end, where it only says who and when: «(Ларина Ж.К., май)»."""
    in_bracket = _bracket_place(text)
    place = in_bracket or _dash_place(text) or _sentence_place(text) or _comma_place(text, known)
    if place is None:
        return None
    opening, inner = place
    cuts = [(opening, len(text))]
    said = _said_by_parts(inner, known, meeting) or _group_behind_task(text[:opening], inner)
    if said is not None and said.who:
        said.cuts = cuts
        return said
    return Labelled(when=[inner], cuts=cuts) if is_deadline(inner, meeting) else None


def _said_by_parts(inner: Passage, known: Known, meeting: Meeting) -> Labelled | None:
    """Between its commas deadlines and names, of which one at least can be nothing else."""
    out = Labelled()
    strong = False
    pieces = [piece for part in comma_parts(inner) for piece in _dash_parts(part, meeting)]
    for part in _with_numbers(pieces):
        if is_deadline(part, meeting):
            out.when.append(part)
            strong = True
        elif out.when and _HOUR.search(part.folded) and not any(names_in(part.text)):
            out.when[-1] = Passage.joined([out.when[-1], part], glue=",")
        elif (weight := _names_somebody(part, known)) is not None:
            out.who.append(part)
            strong |= weight
        elif _LIKE_TIME.match(part.folded):
            out.when.append(part)
        else:
            return None
    return out if strong else None


def _sentence_place(text: Passage) -> tuple[int, Passage] | None:
    """«Подготовить заявку. Иванов И.И., 3-дневный срок.»"""
    ends = [found.end() for found in _SENTENCE_BEFORE_NAME.finditer(text.text)]
    if not ends or len(text) - ends[-1] >= _LONGEST_ASIDE:
        return None
    inner = text[ends[-1] :].stripped(" .;")
    return (ends[-1], inner) if next((name.start for name in names_in(inner.text)), None) == 0 else None


def _comma_place(text: Passage, known: Known) -> tuple[int, Passage] | None:
    """«Высадку цветов начать с 15 мая, Красовский.»: somebody known, in the nominative."""
    comma = text.text.rfind(",")
    inner = text[comma + 1 :].stripped(" .;")
    if comma <= 0 or len(inner) > _LONGEST_NAME or not charges(text[:comma]):
        return None
    if any(name.end >= comma - 1 for name in names_in(text.text[:comma])):
        return None  # one more of those the text speaks of
    name = next(names_in(inner.text), None)
    said, initials = (name.surname, name.initials) if name else (inner.text, "")
    whole = name is None or (name.start == 0 and name.end >= len(inner))
    is_known = any(surname == said for surname, _ in known.matching(said, initials))
    return (comma, inner) if whole and is_known else None


def _group_behind_task(task: Passage, inner: Passage) -> Labelled | None:
    """«вести журнал обхода — слесари-сантехники»: a role needs nothing beside it behind a task."""
    inner = inner.stripped(" \t.;")
    tokens = tokens_of(inner.text, limit=8)
    if _AT_SOMEBODY.search(inner.folded):
        return None
    if not tokens or len(tokens) > _LONGEST_GROUP or not tokens[0].text.islower():
        return None
    if _AT_SOMEBODY.search(inner.folded):
        return None
    fits = opens(tokens, m.NOMINATIVE) and charges(task) and not charges(inner)
    return Labelled(who=[inner]) if fits else None


def _dash_parts(part: Passage, meeting: Meeting) -> list[Passage]:
    """«гл. врач – завтра» → two, where a deadline stands on one side."""
    at = part.folded.find(" - ")
    if at > 0 and any(is_deadline(side, meeting) for side in (part[:at], part[at + 3 :])):
        return [part[:at], part[at + 3 :]]
    return [part]


def _with_numbers(parts: list[Passage]) -> list[Passage]:
    """«школы №№ 3», «6», «11» → one, and so «9-х», «11 классов»."""
    out: list[Passage] = []
    for part in parts:
        if out and _COUNTS.search(out[-1].text) and _GOES_ON_COUNTING.match(part.text):
            out[-1] = Passage.joined([out[-1], part], glue=",")
        else:
            out.append(part)
    return out


def _bracket_place(text: Passage) -> tuple[int, Passage] | None:
    if not _TRAILING.search(text.text, max(0, len(text) - 10)):
        return None
    opening = _opening_of_last(text.text)
    return (opening, text[opening + 1 : text.text.rindex(")")]) if opening else None


def _dash_place(text: Passage) -> tuple[int, Passage] | None:
    """«прайс на ноябрь — Иванова, 26.10»."""
    opening = max(text.folded.rfind(" - "), text.folded.rfind(" : "))
    if not opening > 0 or len(text) - opening >= _LONGEST_ASIDE:
        return None
    inner = text[opening + 3 :]
    within_quotes = text.text.count("«", 0, opening) > text.text.count("»", 0, opening)
    return None if within_quotes or _MEASURE.match(inner.folded) else (opening, inner)


def _names_somebody(part: Passage, known: Known) -> bool | None:
    """Whether a part of a bracket names a person or a body (True), a mere role (False), or nobody (None)."""
    tokens = tokens_of(part.text.strip(" .;"), limit=8)
    does_something = charges(part) or tells(part)
    if not tokens or len(part) > 160 or does_something or _AT_SOMEBODY.search(part.folded):
        return None
    if any(names_in(part.text)) or any(known.matching(one.text) for one in tokens if one.kind == "word"):
        return True
    if tokens[0].text.isdecimal():
        return None
    if not opens(tokens, m.NOMINATIVE):
        # «весь средний медперсонал»: a group no rule knows; it needs a deadline beside it.
        return False if _may_be_group(tokens) else None
    if tokens[0].text.isupper() and not names_body(part.text):
        return None
    return names_body(part.text.strip(" .;")) or bool(_TOGETHER.search(part.folded))


def _may_be_group(tokens: list[Token]) -> bool:
    head = head_of(tokens, m.NOMINATIVE)
    return head is not None and len(tokens) <= _LONGEST_GROUP and not _PAPERS.match(tokens[0].text.lower())


def who_and_when(value: Passage, meeting: Meeting) -> tuple[Passage, Passage]:
    """«Иванов И.И., до 1 марта» → the names, the deadline behind them."""
    starts = [0, *(at + 1 for at in _commas(value))]
    cut = len(value) + 1
    for start, end in reversed(list(zip(starts, [*starts[1:], len(value) + 1], strict=True))):
        part = value[start : end - 1]
        if any(names_in(part.text)):
            break
        if is_deadline(part, meeting) or _LIKE_TIME.match(part.folded):
            cut = start
        elif _opens_a_name(part):
            break
    return value[: max(0, cut - 1)], value[cut:]


def _opens_a_name(part: Passage) -> bool:
    """Not so «последний рабочий день», «выезд в 8.30», which may go on with a deadline."""
    tokens = tokens_of(part.text, limit=8)
    return bool(tokens) and (opens(tokens, m.NOMINATIVE) or charges(part))


def comma_parts(text: Passage) -> list[Passage]:
    """Cut at commas, semicolons and strokes between spaces, outside brackets."""
    starts = [0, *(at + 1 for at in _commas(text))]
    parts = (text[start : end - 1] for start, end in zip(starts, [*starts[1:], len(text) + 1], strict=True))
    return [part for part in parts if part.stripped()]


def _commas(text: Passage) -> list[int]:
    """Where `comma_parts` cuts."""
    found, at = [], 0
    while at < len(text):
        if text.text[at] == "(":
            at = closing_bracket(text.text, at) or at + 1
        else:
            if text.text[at] in ",;" or text.text[at - 1 : at + 2] == " / ":
                found.append(at)
            at += 1
    return found


def _opening_of_last(text: str) -> int | None:
    depth = 0
    for at in range(text.rindex(")"), max(-1, text.rindex(")") - 400), -1):
        depth += {")": 1, "(": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return None
