"""What several screens say: an item's deadline, minutes by name, what is to be sent, codes in a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.items import Item
from bot.domain.minutes import Decision, Expected
from bot.i18n import Markup, Texts
from bot.views.screen import CODE, LINE, NAME, clip

#: Codes in one line; the rest is counted.
CODES = 12
RUSSIAN_DIGITS = 11

#: The gaps beside a person's initials, also where there is none: a letter of its own, with its dot.
_BESIDE_INITIAL = re.compile(r"\s+(?=[^\W\d_]\.)|(?<=\b[^\W\d_]\.)\s*(?=[^\W\d_])")
#: A closing dot that belongs to the last word: an initial, or the last of «т.д.».
_ABBREVIATED = re.compile(r"\b[^\W\d_]\.$")


def deadline_words(
    t: Texts,
    deadline: Deadline | None,
    due: date | None,
    hand_in: date | None,
    asked_on: date | None,
    today: date,
) -> Markup:
    """«до 1 сентября, вс (сдать в пт 30 августа)»: the printed day first, the working day behind it.

    `due` may be a proposed day where the words print none («срочно»); such words come before the day.
    """
    if due is None or (deadline and deadline.kind is DeadlineKind.ONGOING):
        text = clip(deadline.text, NAME) if deadline and deadline.text else t("deadline-none")
        if asked_on is None:
            return t("deadline-bare", text=text)
        return t("deadline-information", text=text, day=t.day(asked_on, today))
    words = t("deadline-until", day=t.day_with_weekday(due, today))
    if deadline and deadline.time:
        words = t("deadline-hour", day=words, hour=t.hour(deadline.time))
    if hand_in and hand_in < due:
        words = t("deadline-hand-in", printed=words, weekday=t.weekday(hand_in), day=t.day(hand_in, today))
    if deadline and deadline.text and not any(c.isdigit() for c in deadline.text):
        words = t("deadline-worded", text=clip(deadline.text, NAME), day=words)
    return words


def of_several_seats(items: Iterable[Item]) -> bool:
    """Whoever heads two schools has to see of which one an item is: the same decision comes twice."""
    return len({(item.assignment.post_id, item.assignment.person_id) for item in items}) > 1


def item_name(item: Item, *, seat: bool) -> str:
    """«6/4», or «6/4 СОШ № 7» where the seat has to be told: bare text."""
    code = clip(item.code, CODE)
    return f"{code} {clip(item.post_label, CODE)}" if seat else code


def item_deadline(t: Texts, item: Item, today: date) -> Markup:
    one = item.assignment
    return deadline_words(t, item.deadline, one.due, one.hand_in, one.asked_on, today)


def decision_deadline(t: Texts, decision: Decision, today: date) -> Markup:
    return deadline_words(t, decision.deadline, decision.due, decision.hand_in, None, today)


def phone_words(phone: str) -> str:
    """«+7 900 000-00-07»; what is no Russian number of eleven digits stays as it was typed."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) != RUSSIAN_DIGITS or digits[0] not in "78":
        return clip(phone, NAME)
    return f"+7 {digits[1:4]} {digits[4:7]}-{digits[7:9]}-{digits[9:]}".replace(" ", "\u00a0")


def sendings(t: Texts, expected: Iterable[Expected]) -> Markup | None:
    """«Прислать: число и файл.»; None where a mark is enough."""
    wanted = [t(f"expected-{one}") for one in expected if one is not Expected.MARK]
    return t("expected-send", what=conjoined(t, wanted)) if wanted else None


def wanted_words(t: Texts, missing: Sequence[Expected]) -> Markup:
    """«число и файл»: what is still to be sent."""
    return conjoined(t, [t(f"expected-{one}") for one in missing])


def conjoined(t: Texts, parts: Sequence[str]) -> Markup:
    """«число, файл и ссылка» of markup parts."""
    if len(parts) <= 1:
        return Markup("".join(parts))
    return t("list-and", first=Markup(", ".join(parts[:-1])), last=Markup(parts[-1]))


def person_words(name: str) -> str:
    """«Орлова Е. В.» for «Орлова Е.В.»: spelt as everywhere here, and never broken between two lines."""
    return _BESIDE_INITIAL.sub("\u00a0", clip(name, NAME))


def codes_words(t: Texts, codes: Sequence[str], most: int = CODES) -> Markup:
    """«6/1, 6/2», «6/1, 6/2, … и ещё 14»"""
    shown = t.bare(", ".join(clip(code, CODE) for code in codes[:most]))
    return t("list-more", shown=shown, count=len(codes) - most) if len(codes) > most else shown


def names_words(t: Texts, names: Sequence[str], room: int) -> Markup:
    """«СОШ № 7, ДС «Ромашка» и ещё 5»: as many as `room` characters hold, at least one."""
    clipped = [clip(name, NAME) for name in names]
    most = max(1, sum(length <= room for length in accumulate(len(name) + 2 for name in clipped)))
    shown = t.bare(", ".join(clipped[:most]))
    return t("list-more", shown=shown, count=len(names) - most) if len(names) > most else shown


def minutes_words(t: Texts, number: str | None, day: date | None) -> Markup:
    """«протокол № 6 от 20.11.2026», as the sentence needs it: the texts put it first or inside."""
    if number and day:
        return t("minutes-number-date", number=clip(number, NAME), day=t.full_day(day))
    if number:
        return t("minutes-number", number=clip(number, NAME))
    return t("minutes-date", day=t.full_day(day)) if day else t("minutes-nameless")


def minutes_title(t: Texts, number: str | None, day: date | None) -> Markup:
    """As `minutes_words`, at the beginning of a line: «Протокол № 6 от 20.11.2026»."""
    return capital(minutes_words(t, number, day))


def capital(words: Markup) -> Markup:
    return Markup(words[:1].upper() + words[1:])


def short_sentence(sentence: str, limit: int = LINE) -> str:
    """For a list: clipped, without the closing dot; that of «Громову А.Н.» or «и т.д.» closes no sentence."""
    words = clip(sentence, limit).rstrip(";")
    return words if _ABBREVIATED.search(words) else words.rstrip(".;")


def closed(sentence: str) -> str:
    """With its closing dot, where nothing else closes it."""
    return sentence if sentence.endswith((".", "…", "!", "?", ":")) else f"{sentence}."
