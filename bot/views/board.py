"""Where everything stands, for the head: one screen, and the lists one tap deeper.

It is always said whether решения or организации are counted, and a colour never stands without its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.callbacks.boards import BoardMinutesTap, BoardTap, DecisionBoardTap
from bot.callbacks.office_items import OfficeSeatsTap
from bot.domain.assignments import Assignment, Standing
from bot.domain.board import DebtorRow, DecisionBoard, Summary
from bot.domain.minutes import Decision, Minutes
from bot.domain.people import Post
from bot.i18n import Markup, Texts
from bot.views.screen import (
    CODE,
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    clip_whole,
    lines,
    listed,
    page_note,
    pager,
    paginate,
    rows_of,
    screen,
)
from bot.views.words import decision_deadline, minutes_title, names_words, phone_words, short_sentence

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
    if not summary.total:
        return nothing_on_control(t)
    return screen(
        [
            lines([_title(t, summary), _as_of(t, summary, now, zone)]),
            t(
                "board-counts",
                total=summary.total,
                done=summary.done,
                late=t("board-done-late", count=summary.done_late) if summary.done_late else Markup(),
                work=summary.in_work,
                overdue=summary.overdue,
            ),
            _colours(t, summary),
            _calls(t, summary),
            lines([_this_week(t, summary), _since(t, summary)]),
            _discipline(t, summary),
        ],
        *_summary_rows(t, summary),
    )


def nothing_on_control(t: Texts) -> Screen:
    """No decisions yet: what to do."""
    return screen([t("board-empty")], (button(t.plain("board-button-how"), BoardTap(what="how")),))


def silent(t: Texts, debtors: Sequence[DebtorRow], today: date, page: int = 0) -> Screen:
    """«Нет информации»: who has not said a word about what is overdue."""
    rows = [row for row in debtors if row.silent]
    return _debtors(t, "silent", rows, today, page)


def not_done(t: Texts, debtors: Sequence[DebtorRow], today: date, page: int = 0) -> Screen:
    """«Не исполнено»: who has answered, but is overdue."""
    rows = [row for row in debtors if row.not_done]
    return _debtors(t, "not_done", rows, today, page)


def organizations(t: Texts, debtors: Sequence[DebtorRow], today: date, page: int = 0) -> Screen:
    """Everybody with anything overdue."""
    return _debtors(t, "organizations", debtors, today, page)


def minutes_list(
    t: Texts, minutes: Sequence[Minutes], boards: Sequence[DecisionBoard], page: int = 0
) -> Screen:
    """Each set of minutes with its counts; those without a decision on control are left out."""
    counted: dict[int, Counter[Standing]] = {}
    for board in boards:
        counted.setdefault(board.minutes_id, Counter())[board.standing] += 1
    known = [one for one in minutes if one.id in counted]
    blocks = [_minutes_block(t, one, counted[one.id]) for one in known]
    shown = paginate(blocks, page, TEXT_LIMIT - FRAME)
    on_page = known[shown.start : shown.start + len(shown.blocks)]
    names = [
        button(minutes_title(t, one.number, one.date), BoardMinutesTap(minutes_id=one.id)) for one in on_page
    ]
    return screen(
        [
            t("board-minutes-head", count=len(known)) if known else t("board-minutes-none"),
            *shown.blocks,
            page_note(t, shown),
        ],
        *rows_of(names, 1),
        pager(t, shown, lambda to: BoardTap(what="minutes", page=to)),
        _back(t),
    )


def minutes_board(
    t: Texts, minutes: Minutes, boards: Sequence[DecisionBoard], today: date, page: int = 0
) -> Screen:
    """The decisions of one set of minutes, each with how it stands; boards of others are passed over."""
    own = [board for board in boards if board.minutes_id == minutes.id]
    blocks = [_decision_block(t, board, today) for board in own]
    shown = paginate(blocks, page, TEXT_LIMIT - FRAME)
    on_page = own[shown.start : shown.start + len(shown.blocks)]
    codes = [button(clip(b.code, CODE), DecisionBoardTap(decision_id=b.decision_id)) for b in on_page]
    return screen(
        [
            t(
                "board-decisions-head",
                minutes=minutes_title(t, minutes.number, minutes.date),
                count=sum(b.standing is not Standing.LEFT_OUT for b in own),
            ),
            *shown.blocks,
            page_note(t, shown),
        ],
        *rows_of(codes, CODES_IN_ROW),
        pager(t, shown, lambda to: BoardMinutesTap(minutes_id=minutes.id, page=to)),
        (button(t.plain("board-button-back-to-minutes"), BoardTap(what="minutes")),),
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
        (button(t.plain("board-button-back-to-decisions"), BoardMinutesTap(minutes_id=decision.minutes_id)),),
        _back(t),
    )


def how_counted(t: Texts) -> Screen:
    """«Как считаем»."""
    return screen([t("board-how")], _back(t))


# --- the summary's parts ----------------------------------------------------------------------------------


def _title(t: Texts, one: Summary) -> Markup:
    if not one.overdue:
        return t("board-title-good", total=one.total)
    return t("board-title", count=one.overdue, silent=one.silent, posts=one.silent_posts)


def _as_of(t: Texts, one: Summary, now: datetime, zone: ZoneInfo) -> Markup:
    """«На пн 23.11.2026, 8:50 · с 1 сентября, протоколы № 4–6»"""
    parts = [
        t("board-from", day=t.day(one.period_from, one.today)) if one.period_from else None,
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
    return (
        lines(
            [
                t("board-silent", count=one.silent, posts=one.silent_posts) if one.silent else None,
                t("board-not-done", count=one.not_done, posts=one.not_done_posts) if one.not_done else None,
            ]
        )
        or None
    )


def _calls(t: Texts, one: Summary) -> Markup | None:
    rows = [row for row in one.debtors if row.silent]
    if not rows:
        return None
    told = [
        t("board-call", number=number, row=_debtor(t, row, one.today))
        for number, row in enumerate(rows[:CALLS], 1)
    ]
    more = t("board-more", count=len(rows) - CALLS) if len(rows) > CALLS else None
    return lines([t("board-calls"), *told, more])


def _this_week(t: Texts, one: Summary) -> Markup | None:
    if not one.this_week:
        return None
    first = min(one.this_week, key=lambda board: board.due or date.max)
    return t(
        "board-this-week",
        count=len(one.this_week),
        code=clip(first.code, CODE),
        sentence=short_sentence(first.sentence, MATTER),
        day=t.day_with_weekday(first.due, one.today) if first.due else t("deadline-none"),
        answered=first.answered,
        total=first.total,
    )


def _since(t: Texts, one: Summary) -> Markup:
    changes = [
        t(f"board-since-{key}", count=count)
        for key, count in (("done", one.done_since), ("overdue", one.new_overdue_since))
        if count
    ]
    told = listed(changes) or t("board-since-nothing")
    return t("board-since", day=t.short_day(one.since), changes=told)


def _discipline(t: Texts, one: Summary) -> Markup | None:
    return t("board-discipline", percent=one.discipline) if one.discipline is not None else None


def _summary_rows(t: Texts, one: Summary) -> list[Row]:
    colours = [
        button(t.plain(f"board-button-{key}", count=count), BoardTap(what=what))
        for key, what, count in (("silent", "silent", one.silent), ("not-done", "not_done", one.not_done))
        if count
    ]
    return [
        tuple(colours),
        (
            button(t.plain("board-button-minutes"), BoardTap(what="minutes")),
            button(t.plain("board-button-organizations"), BoardTap(what="organizations")),
        ),
        (button(t.plain("board-button-how"), BoardTap(what="how")),),
    ]


# --- lists ------------------------------------------------------------------------------------------------


def _debtors(t: Texts, what: str, rows: Sequence[DebtorRow], today: date, page: int) -> Screen:
    shown = paginate([_debtor(t, row, today) for row in rows], page, TEXT_LIMIT - FRAME)
    return screen(
        [
            t(f"board-{what}-head", count=len(rows)) if rows else t(f"board-{what}-none"),
            *shown.blocks,
            page_note(t, shown),
        ],
        pager(t, shown, lambda to: BoardTap(what=what, page=to)),
        _back(t),
    )


def _debtor(t: Texts, row: DebtorRow, today: date) -> Markup:
    """«СОШ № 7, Петров С. И. — молчит по 4 пунктам, первый срок 1 декабря, +7 900 000-00-07»."""
    owes = [
        t("board-debtor-silent", count=row.silent) if row.silent else None,
        t("board-debtor-not-done", count=row.not_done) if row.not_done else None,
    ]
    details = [
        t("board-debtor-since", day=t.day(row.oldest_due, today), count=row.silent + row.not_done)
        if row.oldest_due
        else None,
        None if row.connected else t("board-debtor-not-connected"),
        t("board-debtor-phone", phone=phone_words(row.phone)) if row.phone else None,
    ]
    person = clip(row.person, NAME)
    known = person and person not in row.label
    name = (
        t("live-person", label=clip(row.label, NAME), name=person) if known else t.bare(clip(row.label, NAME))
    )
    return t(
        "board-debtor",
        name=name,
        owes=Markup(", ".join(part for part in owes if part)),
        details=Markup("".join(part for part in details if part)),
    )


def _minutes_block(t: Texts, minutes: Minutes, counted: Mapping[Standing, int]) -> Markup:
    return t(
        "board-minutes",
        minutes=minutes_title(t, minutes.number, minutes.date),
        total=sum(count for standing, count in counted.items() if standing is not Standing.LEFT_OUT),
        done=counted[Standing.DONE] + counted[Standing.DONE_LATE],
        overdue=Markup(
            "".join(
                t(f"board-minutes-{key}", count=counted[standing])
                for key, standing in (("silent", Standing.SILENT), ("not-done", Standing.NOT_DONE))
                if counted[standing]
            )
        ),
    )


def _decision_block(t: Texts, board: DecisionBoard, today: date) -> Markup:
    return t(
        "board-decision",
        code=clip(board.code, CODE),
        deadline=t("deadline-until", day=t.day_with_weekday(board.due, today))
        if board.due
        else t("deadline-none"),
        sentence=short_sentence(board.sentence),
        standing=t(f"standing-{board.standing}"),
        answered=board.answered,
        total=board.total,
    )


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


def _back(t: Texts) -> Row:
    return (button(t.plain("board-button-back"), BoardTap(what="summary")),)
