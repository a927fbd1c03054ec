"""Who is away and who stands in: what the office sets, and what both of them read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.callbacks.items import MineTap
from bot.callbacks.people import AbsenceTap, PersonTap, SubstituteTap
from bot.domain.absences import Absence, AbsenceTold, Away
from bot.domain.people import Person
from bot.i18n import Markup, Texts
from bot.views.handing import FRAME, seat_name
from bot.views.notices import card_rows, item_block
from bot.views.screen import (
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    lines,
    paginate,
    screen,
)
from bot.views.words import names_words, person_words

#: Characters of the seats' names.
SEATS = 200


def period(t: Texts, one: Absence, today: date) -> Markup:
    """«с 24 ноября по 4 декабря»"""
    return t("absence-period", first=t.day(one.from_day, today), last=t.day(one.to_day, today))


def card_lines(t: Texts, away: Sequence[Away], today: date) -> list[Markup]:
    """On a person's card."""
    return [
        t(
            "absence-line-substitute" if one.substitute else "absence-line",
            period=period(t, one.absence, today),
            name=person_words(one.substitute.short) if one.substitute else "",
        )
        for one in away
    ]


def card_rows_of(t: Texts, person_id: int, away: Sequence[Away]) -> tuple[tuple[Button, ...], ...]:
    """[Отпуск, замещение]; of one that is set, who stands in and the end of it."""
    rows = [(button(t.plain("absence-button-set"), AbsenceTap(object_id=person_id, what="set")),)]
    for one in away[:2]:
        absence_id = one.absence.id
        drop = "absence-button-back" if one.absence.running else "absence-button-drop"
        rows.append(
            (
                button(t.plain("absence-button-who"), AbsenceTap(object_id=absence_id, what="who")),
                button(t.plain(drop), AbsenceTap(object_id=absence_id, what="drop")),
            )  # type: ignore[arg-type]
        )
    return tuple(rows)


def ask_substitute(t: Texts, one: Absence, person: Person, today: date) -> Screen:
    """The days are set: who answers meanwhile?"""
    return screen(
        [
            t("absence-set", name=clip(person.full, NAME), period=period(t, one, today)),
            t("absence-ask-substitute"),
        ],
        (button(t.plain("absence-button-nobody"), SubstituteTap(absence_id=one.id)),),
        (button(t.plain("button-back"), PersonTap(person_id=person.id)),),
    )


# --- what they read -----------------------------------------------------------------------------------------


def told(t: Texts, one: AbsenceTold) -> Screen:
    names = {
        "period": period(t, one.absence, one.today),
        "name": person_words(one.person.short),
        "seats": names_words(t, [seat_name(post) for post in one.seats], SEATS) if one.seats else Markup(),
    }
    if one.own:
        return _own(t, one, names)
    if one.what != "begun":
        return Screen(t(f"absence-substitute-{one.what}", **names))
    return _with_items(t, one, t("absence-substitute-begun", count=len(one.items), **names))


def _own(t: Texts, one: AbsenceTold, names: dict[str, str | Markup]) -> Screen:
    by = (
        t("absence-by", name=person_words(one.substitute.short)) if one.substitute else t("absence-by-nobody")
    )
    if one.what != "over":
        return screen([t(f"absence-own-{one.what}", **names), by if one.what == "set" else None])
    days = one.absence.to_day - one.absence.from_day + timedelta(days=1)
    head = lines(
        [
            t("absence-own-over", count=len(one.items), days=days.days, **names),
            t("absence-gathered", new=one.new, done=one.done) if one.new or one.done else None,
        ]
    )
    return _with_items(t, one, head)


def _with_items(t: Texts, one: AbsenceTold, head: Markup) -> Screen:
    blocks = [item_block(t, item, one.today) for item in one.items]
    page = paginate(blocks, 0, TEXT_LIMIT - FRAME)
    left_out = len(one.items) - len(page.blocks)
    return screen(
        [
            head,
            *(page.blocks if one.items else ()),
            t("notice-more", count=left_out) if left_out else None,
            t("notice-how-to-answer") if one.items else None,
        ],
        *(card_rows(t, one.items[: len(page.blocks)], seat=False) if one.items else ()),
        (button(t.plain("button-all-my-items", count=len(one.items)), MineTap()),) if left_out else (),
    )
