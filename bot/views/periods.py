"""Periods of recurring decisions: told as they begin, and looked at by the office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from bot.callbacks.boards import DecisionBoardTap
from bot.callbacks.items import MineTap
from bot.callbacks.periods import ChangePeriodsTap, PeriodsTap
from bot.domain.assignments import Standing
from bot.domain.items import Item
from bot.domain.periods import SUMMER, DecisionPeriods, PeriodRow
from bot.domain.recurrence import Every
from bot.i18n import Markup, Texts
from bot.views.answers import answer_rows
from bot.views.notices import MANY, card_rows, item_block
from bot.views.period_words import IN_ROW, months_words, period_name, rhythm
from bot.views.screen import (
    CODE,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    clip_whole,
    lines,
    paginate,
    screen,
)
from bot.views.words import names_words, of_several_seats

Row = tuple[Button, ...]

#: Characters for the lines around a list; a decision's sentence; the names of a period's silent.
FRAME, SENTENCE, NAMES = 600, 400, 120

DONE = frozenset({Standing.DONE, Standing.DONE_LATE})
OVERDUE = frozenset({Standing.SILENT, Standing.NOT_DONE})


def begun(t: Texts, items: Sequence[Item], today: date) -> Screen:
    """«Ежемесячно: декабрь», and what is to be done by its day."""
    seat = of_several_seats(items)
    blocks = [
        lines(
            [_begun_name(t, item, today) if len(items) > 1 else None, item_block(t, item, today, seat=seat)]
        )
        for item in items
    ]
    page = paginate(blocks, 0, TEXT_LIMIT - FRAME)
    on_page = items[: len(page.blocks)]
    many = len(items) >= MANY
    rows = (
        card_rows(t, on_page, seat=seat)
        if many
        else tuple(row for item in on_page for row in answer_rows(t, item, named=len(items) > 1, seat=seat))
    )
    left_out = len(items) - len(on_page)
    return screen(
        [
            _begun_head(t, items, today),
            *page.blocks,
            t("notice-more", count=left_out) if left_out else None,
            t("notice-how-to-answer") if many else None,
        ],
        *rows,
        (button(t.plain("button-all-my-items-short"), MineTap()),),
    )


def _begun_head(t: Texts, items: Sequence[Item], today: date) -> Markup:
    if len(items) == 1:
        return t("period-begun-one", name=_begun_name(t, items[0], today))
    days = [i.assignment.due for i in items if i.assignment.due and i.assignment.due >= today]
    nearest = t("notice-nearest", day=t.day(min(days), today)) if days else Markup()
    return t("period-begun", count=len(items), nearest=nearest)


def _begun_name(t: Texts, item: Item, today: date) -> Markup:
    one = item.assignment
    key = one.period or ""
    return t("period-begun-name", rhythm=rhythm(t, key), period=period_name(t, key, one.due, today))


def periods(t: Texts, seen: DecisionPeriods, zone: ZoneInfo) -> Screen:
    """Every period of a decision, what comes next, and what may be changed about it."""
    decision, shown = seen.decision, seen.rows[-IN_ROW:]
    return screen(
        [
            t("periods-head", code=clip(decision.code, CODE), count=len(seen.rows)),
            t.bare(clip_whole(decision.sentence, SENTENCE)),
            lines(_row(t, row, seen.today) for row in shown) or None,
            lines(_what_comes(t, seen, zone)),
        ],
        *_changes(t, seen),
        (button(t.plain("periods-back"), DecisionBoardTap(decision_id=decision.id)),),
    )


def _row(t: Texts, row: PeriodRow, today: date) -> Markup:
    """«ноябрь ✗ исполнили 2 из 3, просрочено: СОШ № 3»"""
    counted = [(post, standing) for post, standing in row.seats if standing is not Standing.LEFT_OUT]
    done = sum(standing in DONE for _, standing in counted)
    late = [post.label for post, standing in counted if standing in OVERDUE]
    name = period_name(t, row.key, row.due, today)
    if not counted:
        return t("periods-line-nobody", period=name)
    if late:
        return t(
            "periods-line-overdue",
            period=name,
            done=done,
            total=len(counted),
            late=len(late),
            names=names_words(t, late, NAMES),
        )
    key = "periods-line-done" if done == len(counted) else "periods-line-open"
    return t(key, period=name, done=done, total=len(counted))


def _what_comes(t: Texts, seen: DecisionPeriods, zone: ZoneInfo) -> list[Markup | None]:
    one = seen.goes_on
    if one.ended_at is not None:
        return [
            t("periods-ended", moment=t.moment(one.ended_at, zone)),
            t("periods-still-open", count=seen.open_items) if seen.open_items else None,
        ]
    if one.upcoming is None or one.issue_next is None:
        return [t("periods-over")]
    begins = one.issue_next.astimezone(zone)
    return [
        t(
            "periods-next",
            period=period_name(t, one.upcoming, seen.next_due, seen.today),
            day=t.day_with_weekday(begins.date(), seen.today),
            hour=t.hour(begins.time()),
        ),
        t("periods-except", months=months_words(t, one.except_months)) if one.except_months else None,
        t("periods-until", day=t.day(one.ends_on, seen.today)) if one.ends_on else None,
    ]


def _changes(t: Texts, seen: DecisionPeriods) -> list[Row]:
    if not seen.may_change:
        return []
    one, decision_id = seen.goes_on, seen.decision.id

    def change(key: str, what: str) -> Row:
        return (button(t.plain(key), ChangePeriodsTap(decision_id=decision_id, what=what)),)

    if one.ended_at is not None:
        return [change("periods-resume", "resume")]
    if one.upcoming is None:
        return [change("periods-endless", "endless")] if one.ends_on else []
    rows = [change("periods-end", "end")]
    if one.rule.every is not Every.INFORMATION:
        without = one.except_months >= SUMMER
        rows.append(
            change("periods-summer" if without else "periods-no-summer", "summer" if without else "no_summer")
        )
    if one.ends_on is not None:
        rows.append(change("periods-endless", "endless"))
    return rows


def periods_row(t: Texts, decision_id: int) -> Row:
    """On a decision that recurs."""
    return (button(t.plain("periods-button"), PeriodsTap(decision_id=decision_id)),)
