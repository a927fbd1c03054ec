"""What the office has to decide, matter by matter: who asks what, and the answers; what was just decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from bot.callbacks.items import UndoDeedTap
from bot.callbacks.office import WaitingTap
from bot.callbacks.office_items import OfficeFilesTap, OfficeItemTap
from bot.callbacks.queue import AllTap, ConcernTap, DecideTap, QueueMoveTap, QueueTap
from bot.domain.calendar import WorkingDays
from bot.domain.items import Item
from bot.domain.queue import BY_DECISION, Done, Pending, QueueKind, some_days_later
from bot.i18n import Markup, Texts
from bot.views.screen import (
    CODE,
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
from bot.views.words import capital, item_deadline, names_words, short_sentence

#: Words of one who asks; of each of many.
WORDS: Final = 600
EACH_WORDS: Final = 120
#: Reasons told of many who ask the same; reports on a page of all.
REASONS: Final = 3
REPORTS: Final = 10
NAMES_ROOM: Final = 900
FRAME: Final = 900
#: Kinds of which all may be accepted at once.
ACCEPTED: Final = frozenset({QueueKind.REPORT, QueueKind.ELSEWHERE})

Row = tuple[Button, ...]
Matters = Sequence[Sequence[Pending]]


def matter(
    t: Texts,
    kind: QueueKind,
    matters: Matters,
    today: date,
    zone: ZoneInfo,
    calendar: WorkingDays,
    *,
    place: int = 0,
    each: bool = False,
    done: Done | None = None,
) -> Screen:
    """The matter at `place`, or the nearest there is; `done` is what was decided a moment before."""
    note = done_note(t, done, today, zone) if done else None
    undo = (undo_button(t, done),) if done and done.deed_id else ()
    if not matters:
        return screen([note, t("queue-empty")], undo, (waiting_button(t),))
    shown: Sequence[Sequence[Pending]] = matters
    if kind in BY_DECISION and each:
        shown = [[one] for group in matters for one in group]
    if kind in ACCEPTED and not each and len(shown) > 1:
        return _all_reports(t, kind, [one for (one,) in shown], note, undo)
    place = min(place, len(shown) - 1)
    group = shown[place]
    total = sum(len(one) for one in matters)
    return screen(
        [note, *_told(t, kind, group, today, zone), _place(t, place, len(shown))],
        undo,
        *_answers(t, kind, group, today, calendar),
        *_rest(t, group),
        *_bulk(t, kind, [one for some in matters for one in some], total),
        _turning(t, kind, place, len(shown), each=each),
        (waiting_button(t),),
    )


def waiting_button(t: Texts) -> Button:
    return button(t.plain("queue-back"), WaitingTap())


def undo_button(t: Texts, done: Done) -> Button:
    return button(t.plain("queue-undo"), UndoDeedTap(deed_id=done.deed_id or 0))


# --- who asks what ----------------------------------------------------------------------------------------


def _told(
    t: Texts, kind: QueueKind, group: Sequence[Pending], today: date, zone: ZoneInfo
) -> list[Markup | None]:
    first = group[0]
    if len(group) > 1:
        names = [one.item.post_label for one in group]
        words = dict.fromkeys(one.appeal.words for one in group if one.appeal and one.appeal.words)
        return [
            t(
                "queue-many",
                code=clip(first.item.code, CODE),
                count=len(group),
                names=names_words(t, names, NAMES_ROOM),
            ),
            _matter_of(t, first.item, today),
            lines(t("queue-words", words=clip(one, EACH_WORDS)) for one in list(words)[:REASONS]),
        ]
    return [
        lines([_head(t, kind, first, today), _words(t, first)]),
        _matter_of(t, first.item, today),
        _by(t, first, zone),
    ]


def _head(t: Texts, kind: QueueKind, one: Pending, today: date) -> Markup:
    until = one.appeal.until if one.appeal else None
    return t(
        f"queue-{kind}",
        code=clip(one.item.code, CODE),
        seat=clip(one.item.post_label, NAME),
        until=t("queue-until", day=t.day(until, today)) if until else Markup(),
        instead=t("queue-instead", seat=clip(one.seat, NAME)) if one.seat else Markup(),
        by=clip(one.by, NAME),
    )


def _words(t: Texts, one: Pending) -> Markup | None:
    said = one.appeal.words if one.appeal else one.report.words if one.report else ""
    number = one.report.number if one.report else None
    told = [
        t("queue-number", number=clip(number, CODE)) if number else None,
        t("queue-words", words=clip(said, WORDS)) if said else None,
    ]
    return lines(told) or None


def _matter_of(t: Texts, item: Item, today: date) -> Markup:
    """What it is about, and its day."""
    one = item.assignment
    return lines(
        [
            t.bare(short_sentence(item.sentence)),
            t("queue-deadline", deadline=capital(item_deadline(t, item, today))),
            t("oitem-moved", count=one.moved, day=t.day(one.first_due, today))
            if one.moved and one.first_due
            else None,
        ]
    )


def _by(t: Texts, one: Pending, zone: ZoneInfo) -> Markup | None:
    at = one.appeal.at if one.appeal else one.report.at if one.report else None
    if at is None:
        return None
    return t("queue-by", name=clip(one.by, NAME), moment=t.moment(at, zone))


def _place(t: Texts, place: int, total: int) -> Markup | None:
    return t("queue-place", place=place + 1, total=total) if total > 1 else None


# --- answers ----------------------------------------------------------------------------------------------


def _answers(
    t: Texts, kind: QueueKind, group: Sequence[Pending], today: date, calendar: WorkingDays
) -> list[Row]:
    one = group[0]
    if one.appeal is None:
        return [_report_row(t, kind, one.item)]
    if kind is QueueKind.EXTENSION:
        return _extension_rows(t, one, today, calendar)
    if len(group) > 1:
        return _many_rows(t, kind, group)
    seat = clip(one.item.post_label, CODE)
    choices = {
        QueueKind.NOT_CONCERNED: ("agree", "refuse"),
        QueueKind.NOT_OURS: (*(("give",) if one.appeal.post_id else ()), "leave"),
        QueueKind.UNCLEAR: ("answer",),
        QueueKind.CLOSE: ("agree", "refuse"),
    }[kind]
    buttons = [
        button(
            t.plain(f"queue-{kind}-{choice}", seat=seat, instead=clip(one.seat, NAME)),
            DecideTap(appeal_id=one.id, choice=choice),
        )
        for choice in choices
    ]
    return [(one,) for one in buttons] if kind is QueueKind.NOT_OURS else [tuple(buttons)]


def _extension_rows(t: Texts, one: Pending, today: date, calendar: WorkingDays) -> list[Row]:
    def tap(choice: str) -> DecideTap:
        return DecideTap(appeal_id=one.id, choice=choice)

    until = one.appeal.until if one.appeal else None
    some = some_days_later(one.item, today, calendar)
    days = []
    if until is not None and until >= today:
        days.append(button(t.plain("queue-grant", day=_short(until)), tap("grant")))
    if some != until:
        days.append(button(t.plain("queue-some", weekday=t.weekday(some), day=_short(some)), tap("some")))
    return [
        tuple(days),
        (
            button(t.plain("queue-other"), tap("other")),
            button(t.plain("queue-refuse"), tap("refuse")),
        ),
    ]


def _short(day: date) -> str:
    """«8.12», as in a diary."""
    return f"{day.day}.{day.month:02}"


def _many_rows(t: Texts, kind: QueueKind, group: Sequence[Pending]) -> list[Row]:
    def tap(choice: str) -> ConcernTap:
        decision_id = group[0].item.assignment.decision_id
        return ConcernTap(decision_id=decision_id, last_id=max(one.id for one in group), choice=choice)

    return [
        (button(t.plain("queue-agree-with-all", count=len(group)), tap("agree")),),
        (
            button(t.plain("queue-one-by-one"), QueueTap(kind=kind, each=True)),
            button(t.plain("queue-refuse-concerned"), tap("refuse")),
        ),
    ]


def _report_row(t: Texts, kind: QueueKind, item: Item) -> Row:
    one = item.assignment
    return tuple(
        button(
            t.plain("queue-confirm" if kind is QueueKind.ELSEWHERE and move == "accept" else f"oitem-{move}"),
            QueueMoveTap(assignment_id=one.id, version=one.version, move=move, kind=kind),
        )
        for move in ("accept", "return")
    )


def _rest(t: Texts, group: Sequence[Pending]) -> list[Row]:
    """What was sent, and the whole card."""
    if len(group) > 1:
        return []
    (one,) = group
    here = one.item.assignment.id
    files = button(t.plain("oitem-files", count=one.files), OfficeFilesTap(assignment_id=here))
    card = button(t.plain("queue-card"), OfficeItemTap(assignment_id=here))
    return [(files, card) if one.files else (card,)]


def _bulk(t: Texts, kind: QueueKind, everybody: Sequence[Pending], total: int) -> list[Row]:
    """All who ask for another day at once."""
    if kind is not QueueKind.EXTENSION or total == 1:
        return []
    last = max(one.id for one in everybody)
    dated = sum(one.appeal is not None and one.appeal.until is not None for one in everybody)
    grant = button(t.plain("queue-grant-all", count=dated), AllTap(kind=kind, last_id=last, choice="grant"))
    refuse = button(t.plain("queue-refuse-all"), AllTap(kind=kind, last_id=last, choice="refuse"))
    return [(grant, refuse) if dated else (refuse,)]


def _turning(t: Texts, kind: QueueKind, place: int, total: int, *, each: bool) -> Row:
    row = []
    if place > 0:
        row.append(button(t.plain("button-previous"), QueueTap(kind=kind, place=place - 1, each=each)))
    if place + 1 < total:
        row.append(button(t.plain("queue-skip"), QueueTap(kind=kind, place=place + 1, each=each)))
    return tuple(row)


def _all_reports(
    t: Texts, kind: QueueKind, reports: Sequence[Pending], note: Markup | None, undo: Row
) -> Screen:
    """All reports of a kind as a list: accepted at once, or looked at one by one."""
    told = [
        t(
            "queue-report-line",
            code=clip(one.item.code, CODE),
            seat=clip(one.item.post_label, NAME),
            words=_line_words(t, one),
        )
        for one in reports
    ]
    shown = paginate(told, 0, TEXT_LIMIT - FRAME, REPORTS)
    left = len(reports) - len(shown.blocks)
    # What doesn't stand on the screen isn't accepted unseen.
    seen = reports[: len(shown.blocks)]
    accept = AllTap(kind=kind, last_id=max(one.id for one in seen), choice="accept")
    return screen(
        [
            note,
            t(f"queue-all-{kind}", count=len(reports)),
            *shown.blocks,
            t("queue-all-more", count=left) if left else None,
        ],
        undo,
        (
            button(t.plain(f"queue-accept-all-{kind}", count=len(seen)), accept),
            button(t.plain("queue-one-by-one"), QueueTap(kind=kind, each=True)),
        ),
        (waiting_button(t),),
    )


def _line_words(t: Texts, one: Pending) -> Markup:
    report = one.report
    told = [
        t("queue-number", number=clip(report.number, CODE)) if report and report.number else None,
        t("queue-words", words=clip(report.words, EACH_WORDS)) if report and report.words else None,
        t("queue-files", count=one.files) if one.files else None,
    ]
    return Markup(" ".join(part for part in told if part)) or t("queue-no-words")


# --- what was just decided --------------------------------------------------------------------------------


def done_note(t: Texts, done: Done, today: date, zone: ZoneInfo) -> Markup:
    """«✅ 6/4, СОШ № 7: срок до 8 декабря. Исполнитель узнает через 10 минут.»"""
    if not done.items:
        return t("done-nobody")
    first = done.items[0]
    told = t(
        f"done-{done.deed}",
        code=clip(first.code, CODE),
        seat=clip(first.post_label, NAME),
        count=len(done.items),
        day=t.day(done.day, today) if done.day else Markup(),
        dated="yes" if done.day else "no",
        by=clip(done.faster or "", NAME),
        moment=t.moment(done.at, zone) if done.at else Markup(),
        state=t(f"oitem-standing-{first.assignment.state}"),
        answer=done.appeal.state if done.appeal else "",
    )
    return lines([told, t("done-told", count=done.told) if done.told else None])
