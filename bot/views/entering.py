"""Entering for others: the grid of organizations, what words were taken for, what was written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.callbacks.boards import DecisionBoardTap
from bot.callbacks.entering import (
    EnteringDayTap,
    EnteringOneTap,
    EnteringTap,
    EnteringTickTap,
    EnteringWayTap,
    EnteringWriteTap,
)
from bot.callbacks.items import UndoDeedTap
from bot.domain.assignments import Way
from bot.domain.calendar import ONE_DAY
from bot.domain.entering import ENTERED, Entered, Grid, NoSuchDecision, Seat, Understood
from bot.domain.items import Item
from bot.domain.minutes import Decision, Expected
from bot.i18n import Markup, Texts
from bot.views.picking import TICK
from bot.views.screen import (
    CODE,
    NAME,
    Button,
    Page,
    Screen,
    button,
    clip,
    lines,
    page_note,
    pager,
    rows_of,
    screen,
)
from bot.views.words import capital, decision_deadline, minutes_title, names_words, short_sentence

#: Short names stand three in a row; more of them than this are paged.
COLUMNS: Final = 3
ON_PAGE: Final = 24
#: Of a name on a button a third of the screen wide.
SHORT: Final = 22
#: Characters of names told in one line.
ROOM: Final = 500
#: Before what is chosen.
CHOSEN: Final = "●"

Row = tuple[Button, ...]


def enter_button(t: Texts, decision_id: int) -> Button:
    """[Отметить исполнение], on the board of a decision."""
    return button(t.plain("entering-button"), EnteringTap(decision_id=decision_id))


def enter_one(item: Item) -> EnteringOneTap:
    """The same on the office's card of an assignment."""
    return EnteringOneTap(assignment_id=item.assignment.id)


def page_with(found: Grid, assignment_id: int) -> int:
    """On which page of the grid an assignment stands."""
    places = [place for place, one in enumerate(found.seats) if one.assignment.id == assignment_id]
    return places[0] // ON_PAGE if places else 0


def grid(t: Texts, found: Grid, today: date, page: int = 0) -> Screen:
    """Who is ticked is written at once, with the way and the day chosen."""
    if not found.seats:
        return screen([t("entering-nobody", code=clip(found.decision.code, CODE))], _back(t, found.decision))
    shown = _page(len(found.seats), page)
    here = found.seats[shown.start : shown.start + ON_PAGE]
    ticked = len(found.ticked)
    return screen(
        [
            _head(t, found, today),
            t("entering-ticked", count=ticked, total=len(found.seats)),
            _facts(t, found, today),
            _names(t, "entering-answered", found.answered),
            t("entering-number-how", code=clip(found.decision.code, CODE), name=_example(found))
            if Expected.NUMBER in found.decision.expected
            else None,
            page_note(t, shown),
        ],
        *rows_of([_seat(found, one) for one in here], COLUMNS),
        pager(t, shown, lambda to: EnteringTap(decision_id=found.decision.id, page=to)),
        _all_row(t, found, shown.number),
        _way_row(t, found, shown.number),
        _day_row(t, found, today, shown.number),
        _write_row(t, found),
        _back(t, found.decision),
    )


def understood(t: Texts, heard: Understood, today: date) -> Screen:
    """What typed words were taken for, and one tap to write it."""
    found = heard.grid
    ticked = found.ticked
    return screen(
        [
            _head(t, found, today, "entering-understood"),
            _names(t, "entering-whom", ticked),
            _facts(t, found, today) if ticked else None,
            lines(
                [
                    t("entering-unknown", names=names_words(t, heard.unknown, ROOM), count=len(heard.unknown))
                    if heard.unknown
                    else None,
                    _names(t, "entering-already", heard.answered),
                    t("entering-future") if heard.future else None,
                    t("entering-lone-number") if heard.lone_number else None,
                    t("entering-others", count=heard.others) if heard.others else None,
                ]
            ),
        ],
        *_confirm_rows(t, found),
        (button(t.plain("entering-change"), EnteringTap(decision_id=found.decision.id)),)
        if found.seats
        else (),
        _back(t, found.decision),
    )


def entered(t: Texts, done: Entered, today: date) -> Screen:
    """What was written, and how to take it back."""
    key = "entering-corrected" if done.corrected else "entering-done"
    return screen(
        [
            t(
                key,
                code=clip(done.decision.code, CODE),
                count=len(done.seats),
                names=names_words(t, [one.label for one in done.seats], ROOM),
            ),
            _how(t, done.way, done.on, done.number, today),
            t("entering-waits" if done.waits else "entering-asked-no-more") if not done.corrected else None,
            _names(t, "entering-passed-over", done.passed_over),
        ],
        (button(t.plain("button-undo"), UndoDeedTap(deed_id=done.deed_id)),) if done.deed_id else (),
        (button(t.plain("entering-more"), EnteringTap(decision_id=done.decision.id)),),
        _back(t, done.decision),
    )


def no_such_decision(t: Texts, heard: NoSuchDecision) -> Screen:
    return Screen(t("entering-no-such", code=clip(heard.code, CODE)))


def ask_day(t: Texts, found: Grid) -> Screen:
    """Which day is typed next."""
    return screen(
        [t("entering-ask-day", code=clip(found.decision.code, CODE))],
        (button(t.plain("entering-back-to-grid"), EnteringTap(decision_id=found.decision.id)),),
    )


# --- the parts --------------------------------------------------------------------------------------------


def _head(t: Texts, found: Grid, today: date, key: str = "entering-head") -> Markup:
    return t(
        key,
        code=clip(found.decision.code, CODE),
        deadline=capital(decision_deadline(t, found.decision, today)),
        sentence=short_sentence(found.decision.sentence),
        minutes=minutes_title(t, found.minutes.number, found.minutes.date),
    )


def _facts(t: Texts, found: Grid, today: date) -> Markup:
    one = found.entering
    if one.way is None:
        return t("entering-how-came", day=_day(t, one.on or today, today))
    return _how(t, one.way, one.on or today, one.number, today)


def _how(t: Texts, way: Way, on: date, number: str | None, today: date) -> Markup:
    """«По телефону, сегодня, 2 декабря. Число: 27.»"""
    told = t("entering-number", number=clip(number.replace(".", ","), CODE)) if number else Markup()
    return t("entering-how", way=t(f"entering-way-{way}"), day=_day(t, on, today), number=told)


def _day(t: Texts, day: date, today: date) -> Markup:
    """«сегодня, 2 декабря»."""
    if day == today:
        return t("entering-today", day=t.day(day, today))
    if day == today - ONE_DAY:
        return t("entering-yesterday", day=t.day(day, today))
    return t.day(day, today)


def _names(t: Texts, key: str, seats: Sequence[Seat]) -> Markup | None:
    if not seats:
        return None
    return t(key, count=len(seats), names=names_words(t, [clip(one.label, NAME) for one in seats], ROOM))


def _example(found: Grid) -> str:
    return clip(found.seats[0].label, NAME)


def _seat(found: Grid, one: Seat) -> Button:
    tap = EnteringTickTap(decision_id=found.decision.id, assignment_id=one.assignment.id)
    label = clip(one.label, SHORT)
    return button(f"{TICK} {label}" if one.assignment.id in found.entering.ticked else label, tap)


def _page(count: int, page: int) -> Page:
    total = max(1, -(-count // ON_PAGE))
    number = min(max(page, 0), total - 1)
    return Page((), number * ON_PAGE, number, total)


def _all_row(t: Texts, found: Grid, page: int) -> Row:
    """[Все, кроме отмеченных]; of nobody ticked that is everybody."""
    some = bool(found.ticked)
    invert = EnteringTap(decision_id=found.decision.id, what="invert", page=page)
    row = [button(t.plain("entering-invert" if some else "entering-all"), invert)]
    if some:
        none = EnteringTap(decision_id=found.decision.id, what="none", page=page)
        row.append(button(t.plain("entering-none"), none))
    return tuple(row)


def _way_row(t: Texts, found: Grid, page: int) -> Row:
    def one(way: Way) -> Button:
        words = t.plain(f"entering-choose-{way}")
        tap = EnteringWayTap(decision_id=found.decision.id, way=way, page=page)
        return button(f"{CHOSEN} {words}" if found.entering.way is way else words, tap)

    return tuple(map(one, ENTERED))


def _day_row(t: Texts, found: Grid, today: date, page: int) -> Row:
    on = found.entering.on or today
    chosen = {today: "today", today - ONE_DAY: "yesterday"}.get(on, "other")

    def one(day: str) -> Button:
        words = t.plain(f"entering-choose-{day}")
        if day == chosen == "other":
            words = t.plain("entering-chosen-day", day=t.short_day(on))
        tap = EnteringDayTap(decision_id=found.decision.id, day=day, page=page)
        return button(f"{CHOSEN} {words}" if day == chosen else words, tap)

    return tuple(map(one, ("today", "yesterday", "other")))


def _write_row(t: Texts, found: Grid) -> Row:
    count = len(found.ticked)
    if not count:
        return ()
    tap = EnteringWriteTap(decision_id=found.decision.id, count=count)
    return (button(t.plain("entering-write", count=count), tap),)


def _confirm_rows(t: Texts, found: Grid) -> list[Row]:
    """[Записать: 2]; where nobody said how it came, that is chosen by the same tap."""
    count = len(found.ticked)
    if not count or found.entering.way is not None:
        return [_write_row(t, found)]
    return [
        tuple(
            button(
                t.plain(f"entering-choose-{way}"),
                EnteringWriteTap(decision_id=found.decision.id, count=count, way=way),
            )
            for way in ENTERED
        )
    ]


def _back(t: Texts, decision: Decision) -> Row:
    return (button(t.plain("collected-back"), DecisionBoardTap(decision_id=decision.id)),)
