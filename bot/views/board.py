"""Where everything stands, for the head: one screen, and the lists one tap deeper.

It is always said whether решения or организации are counted, and a colour never stands without its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.callbacks.boards import AskTodayTap, BoardListTap, BoardMinutesTap, BoardPaperTap, BoardTap
from bot.callbacks.office_items import OfficeSeatsTap
from bot.callbacks.queue import QueueTap
from bot.domain.assignments import Assignment, Standing
from bot.domain.board import BoardList, DebtorRow, Summary
from bot.domain.minutes import Decision
from bot.domain.people import Post
from bot.i18n import Markup, Texts
from bot.views.history import decision_history_button
from bot.views.screen import (
    CODE,
    NAME,
    Button,
    Screen,
    as_file_name,
    button,
    clip,
    clip_whole,
    lines,
    listed,
    rows_of,
    screen,
)
from bot.views.words import decision_deadline, names_words, phone_words, short_sentence

#: Whom to call, on the summary.
CALLS = 3
#: Numbers of minutes told one by one.
NUMBERS = 5
CODES_IN_ROW = 5
#: Characters for the lines around a list.
FRAME = 600
#: What a decision is about, within a line.
MATTER = 40
#: A decision board's sentence: the names below it need the room.
SENTENCE = 500

Row = tuple[Button, ...]


def summary(t: Texts, summary: Summary, now: datetime, zone: ZoneInfo) -> Screen:
    """The head's one screen; all counts are of decisions unless they say организации."""
    of = summary.of
    if not of(BoardList.TOTAL):
        return nothing_on_control(t)
    return screen(
        [
            lines([_title(t, summary), _as_of(t, summary, now, zone)]),
            t(
                "board-counts",
                total=of(BoardList.TOTAL),
                done=of(BoardList.DONE),
                late=t("board-done-late", count=of(BoardList.DONE_LATE))
                if of(BoardList.DONE_LATE)
                else Markup(),
                work=of(BoardList.IN_WORK),
                overdue=of(BoardList.OVERDUE),
            ),
            _colours(t, summary),
            _calls(t, summary),
            lines([_this_week(t, summary), _since(t, summary), _waits(t, summary)]),
            _discipline(t, summary),
        ],
        *_summary_rows(t, summary),
    )


def paper_name(t: Texts, today: date) -> str:
    """«Справка 23.11.2026.docx»"""
    return as_file_name(t.plain("board-paper-file", day=t.full_day(today)) + ".docx")


def paper_sent(t: Texts, one: Summary) -> Screen:
    """Stands beneath the file."""
    return Screen(t("board-paper-sent", total=one.of(BoardList.TOTAL), overdue=one.of(BoardList.OVERDUE)))


def nothing_on_control(t: Texts) -> Screen:
    """No decisions yet: what to do."""
    return screen([t("board-empty")], (button(t.plain("board-button-how"), BoardTap(what="how")),))


def lists(t: Texts, one: Summary) -> Screen:
    """Every number of the summary is a button: it opens the decisions it counts."""
    counted = [
        button(
            t.plain(f"board-list-{which}", count=one.of(which), day=t.short_day(one.span.since)),
            list_tap(which),
        )
        for which in _NUMBERS
        if one.of(which)
    ]
    owing = [
        button(t.plain(f"board-list-{what}-posts", count=count), BoardTap(what=what))
        for what, count in (("silent", one.owing.silent), ("not_done", one.owing.not_done))
        if count
    ]
    return screen([t("board-lists")], *rows_of([*counted, *owing], 1), back(t))


#: The numbers of the summary in their order.
_NUMBERS = (
    BoardList.TOTAL,
    BoardList.DONE,
    BoardList.DONE_LATE,
    BoardList.IN_WORK,
    BoardList.OVERDUE,
    BoardList.SILENT,
    BoardList.NOT_DONE,
    BoardList.THIS_WEEK,
    BoardList.DONE_SINCE,
    BoardList.OVERDUE_SINCE,
    BoardList.MOVED_SINCE,
)


def decision_board(
    t: Texts,
    decision: Decision,
    rows: Sequence[tuple[Post, Assignment, Standing]],
    today: date,
    more: Sequence[Row] = (),
) -> Screen:
    """One decision over its seats: who is silent, who is late, who works, who is done.

    `more`: rows of buttons that do something with it.
    """
    by_standing: dict[str, list[str]] = {}
    for post, _, standing in rows:
        by_standing.setdefault(_NAMED_AS[standing], []).append(post.label)
    moved = sum(one.answered_at is not None for _, one, s in rows if s is not Standing.LEFT_OUT)
    counted = sum(s is not Standing.LEFT_OUT for _, _, s in rows)
    return screen(
        [
            t(
                "board-decision-head",
                code=clip(decision.code, CODE),
                deadline=decision_deadline(t, decision, today),
                answered=moved,
                total=counted,
            ),
            t("correct-cancelled") if decision.cancelled else None,
            t.bare(clip_whole(decision.sentence, SENTENCE)),
            *(
                t(
                    f"board-names-{kind}",
                    count=len(by_standing[kind]),
                    names=names_words(t, by_standing[kind], room),
                )
                for kind, room in _NAMES_ROOM.items()
                if kind in by_standing
            ),
        ],
        (button(t.plain("board-button-seats", count=len(rows)), OfficeSeatsTap(decision_id=decision.id)),)
        if rows
        else (),
        *more,
        (decision_history_button(t, decision.id),),
        (button(t.plain("board-button-back-to-decisions"), BoardMinutesTap(minutes_id=decision.minutes_id)),),
        back(t),
    )


def how_counted(t: Texts, one: Summary) -> Screen:
    """«Как считаем», with today's numbers put in."""
    of, month = one.of, one.month_discipline
    formula = None
    if one.discipline is not None:
        formula = t(
            "board-how-formula",
            done=of(BoardList.DONE),
            late=of(BoardList.DONE_LATE),
            overdue=of(BoardList.OVERDUE),
            ontime=one.on_time,
            judged=one.judged,
            percent=one.discipline,
        )
    last = None
    if month is not None:
        last = t(
            "board-how-month",
            month=t("board-month", month=one.span.month.month),
            ontime=of(BoardList.MONTH_ON_TIME),
            judged=of(BoardList.MONTH_JUDGED),
            percent=month,
        )
    behind = [
        button(t.plain(f"board-list-{which}", count=of(which)), list_tap(which))
        for which in (BoardList.MONTH_JUDGED, BoardList.MONTH_ON_TIME)
        if of(which)
    ]
    return screen([t("board-how"), lines([formula, last])], *rows_of(behind, 1), back(t))


# --- the summary's parts ----------------------------------------------------------------------------------


def _title(t: Texts, one: Summary) -> Markup:
    overdue, quiet = one.of(BoardList.OVERDUE), one.of(BoardList.SILENT)
    if not overdue:
        return t("board-title-good", total=one.of(BoardList.TOTAL))
    return t("board-title", count=overdue, silent=quiet, posts=one.owing.silent)


def _as_of(t: Texts, one: Summary, now: datetime, zone: ZoneInfo) -> Markup:
    """«На пн 23.11.2026, 8:50 · с 1 сентября, протоколы № 4–6»"""
    since = one.span.issued_from
    parts = [
        t("board-from", day=t.day(since, one.span.today)) if since else None,
        _numbers(t, one.minutes_numbers),
    ]
    period = Markup(", ".join(part for part in parts if part))
    local = now.astimezone(zone)
    return t(
        "board-as-of",
        weekday=t.weekday(local.date()),
        day=t.full_day(local.date()),
        hour=t.hour(local.time()),
        period=t("board-period", period=period) if period else Markup(),
    )


def _numbers(t: Texts, numbers: Sequence[str]) -> Markup | None:
    """«протоколы № 4–6» where they run on, «протоколы № 4, 28.02, № 5» where they don't, else their count."""
    if not numbers:
        return None
    if len(numbers) > 1 and all(n.isdecimal() for n in numbers):
        values = [int(n) for n in numbers]
        if values == list(range(values[0], values[0] + len(values))):
            return t("board-minutes-range", first=numbers[0], last=numbers[-1])
    if len(numbers) > NUMBERS:
        return t("board-minutes-count", count=len(numbers))
    told = [t("board-minutes-number", number=n) if n.isdecimal() else t.bare(clip(n, CODE)) for n in numbers]
    key = "board-one-minutes" if len(numbers) == 1 else "board-minutes-numbers"
    return t(key, numbers=Markup(", ".join(told)))


def _colours(t: Texts, one: Summary) -> Markup | None:
    told = (
        ("board-silent", one.of(BoardList.SILENT), one.owing.silent),
        ("board-not-done", one.of(BoardList.NOT_DONE), one.owing.not_done),
    )
    return lines([t(key, count=count, posts=posts) if count else None for key, count, posts in told]) or None


def _calls(t: Texts, one: Summary) -> Markup | None:
    rows = [row for row in one.debtors if row.silent]
    if not rows:
        return None
    told = [t("board-call", number=number, row=call_words(t, row)) for number, row in enumerate(rows, 1)]
    more = one.owing.silent - len(rows)
    return lines([t("board-calls"), *told, t("board-more", count=more) if more > 0 else None])


def call_words(t: Texts, row: DebtorRow) -> Markup:
    """«СОШ № 7, Петров С. И. — молчит по 4 пунктам, 12 рабочих дней · +7 900 000-00-07»"""
    return t(
        "board-call-row",
        name=debtor_name(t, row),
        owes=t("board-debtor-silent", count=row.silent)
        if row.silent
        else t("board-debtor-not-done", count=row.not_done),
        late=t("board-call-late", count=row.late_days) if row.late_days else Markup(),
        connected=Markup() if row.connected else t("board-debtor-not-connected"),
        phone=t("board-call-phone", phone=phone_words(row.phone)) if row.phone else Markup(),
    )


def debtor_name(t: Texts, row: DebtorRow) -> Markup:
    """«СОШ № 7, Петров С. И.»; the person is not told twice."""
    person = clip(row.person, NAME)
    label = clip(row.label, NAME)
    return t("live-person", label=label, name=person) if person and person not in row.label else t.bare(label)


def _this_week(t: Texts, one: Summary) -> Markup | None:
    first = one.first_this_week
    if first is None:
        return None
    return t(
        "board-this-week",
        count=one.of(BoardList.THIS_WEEK),
        code=clip(first.code, CODE),
        sentence=short_sentence(first.sentence, MATTER),
        day=t.day_with_weekday(first.due, one.span.today) if first.due else t("deadline-none"),
        answered=first.answered,
        total=first.total,
    )


def _since(t: Texts, one: Summary) -> Markup:
    changes = [
        t(f"board-since-{key}", count=one.of(which))
        for key, which in (
            ("done", BoardList.DONE_SINCE),
            ("overdue", BoardList.OVERDUE_SINCE),
            ("moved", BoardList.MOVED_SINCE),
        )
        if one.of(which)
    ]
    told = listed(changes) or t("board-since-nothing")
    return t("board-since", day=t.short_day(one.span.since), changes=told)


def _waits(t: Texts, one: Summary) -> Markup | None:
    return t("board-waits", count=one.extensions) if one.extensions else None


def _discipline(t: Texts, one: Summary) -> Markup | None:
    if one.discipline is None:
        return None
    month = one.month_discipline
    before = Markup()
    if month is not None:
        before = t(
            "board-discipline-month", month=t("board-month", month=one.span.month.month), percent=month
        )
    return t("board-discipline", percent=one.discipline, before=before)


def _summary_rows(t: Texts, one: Summary) -> list[Row]:
    colours = [
        button(t.plain(f"board-button-{key}", count=one.of(which)), list_tap(which))
        for key, which in (("silent", BoardList.SILENT), ("not-done", BoardList.NOT_DONE))
        if one.of(which)
    ]
    do = []
    if one.extensions:
        do.append(
            button(t.plain("board-button-extensions", count=one.extensions), QueueTap(kind="extension"))
        )
    if one.may_ask and one.owing.silent:
        do.append(button(t.plain("board-button-ask"), AskTodayTap()))
    return [
        tuple(colours),
        (
            button(t.plain("board-button-minutes"), BoardTap(what="minutes")),
            button(t.plain("board-button-organizations"), BoardTap(what="organizations")),
        ),
        tuple(do),
        (
            button(t.plain("board-button-paper"), BoardPaperTap()),
            button(t.plain("board-button-how"), BoardTap(what="how")),
        ),
        (button(t.plain("board-button-lists"), BoardTap(what="lists")),),
    ]


# --- one decision -----------------------------------------------------------------------------------------


#: Under which heading a seat's name stands.
_NAMED_AS = {
    Standing.SILENT: "silent",
    Standing.NOT_DONE: "not-done",
    Standing.DUE_SOON: "open",
    Standing.OPEN: "open",
    Standing.DONE: "done",
    Standing.DONE_LATE: "done-late",
    Standing.LEFT_OUT: "left-out",
}

#: The headings in their order, and how many characters of names each has room for.
_NAMES_ROOM = {
    "silent": 1200,
    "not-done": 800,
    "open": 300,
    "done": 300,
    "done-late": 300,
    "left-out": 100,
}


def list_tap(which: BoardList, page: int = 0) -> BoardListTap:
    return BoardListTap.model_validate({"which": which.value, "page": page})


def back(t: Texts) -> Row:
    return (button(t.plain("board-button-back"), BoardTap(what="summary")),)
