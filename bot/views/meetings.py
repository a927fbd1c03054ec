"""The next meeting as it is planned, and the table «решение / исполнение» that it opens with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.callbacks.boards import DecisionBoardTap
from bot.callbacks.meetings import MeetingTap, PlanTap, RowTap, TableTap
from bot.domain.assignments import Standing
from bot.domain.calendar import local_day
from bot.domain.carry import Carried, Said, Table, counted
from bot.domain.meetings import Meeting, Next
from bot.domain.rights import Deed, may
from bot.i18n import Markup, Texts
from bot.views.screen import (
    CODE,
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    as_file_name,
    button,
    clip,
    clip_whole,
    lines,
    rows_of,
    screen,
    weight,
)
from bot.views.words import minutes_words, names_words

#: Characters of a decision, of one seat's words, of the seats that are silent.
SENTENCE, WORDS, SILENT = 900, 300, 500
#: What one screen has room for, beside its head.
SAID_ROOM = 1800


def next_meeting(t: Texts, found: Next, now: datetime, zone: ZoneInfo) -> Screen:
    """[Совещание]: the one that is planned, or when it could be."""
    today = local_day(now, zone)
    last = _last_row(t, found.last)
    if found.meeting is None or found.meeting.starts_at is None:
        if not may(Deed.PLAN_MEETING, found.who):
            return screen([t("meeting-none")], last)
        return screen([t("meeting-when"), _proposed(t, found)], *_days(t, found, today, zone), last)
    one = found.meeting
    local = found.meeting.starts_at.astimezone(zone)
    head = t("meeting-next", day=t.day_with_weekday(local.date(), today), hour=t.hour(local.time()))
    return screen(
        [
            lines([head, _title(t, one), _place(t, one.place)]),
            t("meeting-open", count=found.open_count),
        ],
        *_planned_rows(t, found, one),
        last,
    )


def ask_day(t: Texts, found: Next, now: datetime, zone: ZoneInfo) -> Screen:
    days = _days(t, found, local_day(now, zone), zone)
    return screen([t("meeting-ask-day")], *days, (_back(t),))


def ask_words(t: Texts, what: str, meeting: Meeting) -> Screen:
    """`what` is `title` or `place`."""
    there = clip(meeting.title if what == "title" else meeting.place or "")
    return screen([t(f"meeting-ask-{what}", there=there or t("meeting-nothing"))], (_back(t),))


def sure(t: Texts, found: Next, meeting: Meeting, now: datetime, zone: ZoneInfo) -> Screen:
    """It is not today's: begun by mistake, its table would stand for ever."""
    day = meeting.starts_at.astimezone(zone).date() if meeting.starts_at else local_day(now, zone)
    return screen(
        [t("meeting-sure", day=t.day(day, local_day(now, zone)), count=found.open_count)],
        (
            button(t.plain("meeting-button-sure"), MeetingTap(what="sure", meeting_id=meeting.id)),
            _back(t),
        ),
    )


def cancelled(t: Texts, meeting: Meeting, now: datetime, zone: ZoneInfo) -> Screen:
    """Taken back by one tap, while it is still to come."""
    again: tuple[Button, ...] = ()
    if meeting.starts_at is not None and meeting.starts_at > now:
        again = (button(t.plain("meeting-button-again"), PlanTap(at=_minutes(meeting.starts_at))),)
    day = meeting.starts_at.astimezone(zone).date() if meeting.starts_at else local_day(now, zone)
    return screen([t("meeting-cancelled", day=t.day(day, local_day(now, zone)))], again)


# --- the table --------------------------------------------------------------------------------------------


def table(t: Texts, found: Table, zone: ZoneInfo) -> Screen:
    """«Совещание началось. На контроле 12 решений: исполнено 7, не исполнено 3, нет информации 2»"""
    begun = found.meeting.opened_at is not None
    local = found.at.astimezone(zone)
    when = t("meeting-at", day=t.full_day(local.date()), hour=t.hour(local.time()))
    many = counted(found.rows)
    informed = len(found.rows) - many.total - many.off
    more = [
        t("meeting-information", count=informed) if informed else None,
        t("meeting-off", count=many.off) if many.off else None,
        t("meeting-later", count=sum(map(len, found.later.values()))) if found.later else None,
    ]
    key = "meeting-begun" if begun else "meeting-preview"
    head = t(key, counts=_counts(t, found.rows), total=many.total) if many.total else t(f"{key}-empty")
    rows = [
        (
            button(t.plain("meeting-button-word"), TableTap(meeting_id=found.meeting.id, what="word")),
            button(t.plain("meeting-button-each"), RowTap(meeting_id=found.meeting.id)),
        )
        if found.rows
        else (),
        (_back(t),) if not begun else (),
    ]
    as_of = t("meeting-frozen" if begun else "meeting-now", when=when)
    return screen([head, lines([_title(t, found.meeting), as_of, *more])], *rows)


def _counts(t: Texts, rows: Sequence[Carried]) -> Markup:
    many = counted(rows)
    named = (
        ("done", many.done),
        ("not-done", many.not_done),
        ("silent", many.silent),
        ("in-work", many.in_work),
    )
    return Markup(", ".join(t(f"meeting-count-{key}", count=count) for key, count in named if count))


def row(t: Texts, found: Table, index: int, today: date) -> Screen:
    """One decision of the table: how it stood, what was said of it, and what came after."""
    index = min(index, len(found.rows) - 1)
    one = found.rows[index]
    later = found.later.get(one.decision_id, ())
    head = [
        t(
            "meeting-row-head",
            code=clip(one.code, CODE),
            deadline=deadline(t, one, today),
            number=index + 1,
            total=len(found.rows),
        ),
        t.bare(clip_whole(one.sentence, SENTENCE)),
    ]
    facts = lines(
        [
            t("meeting-row-who", names=names_words(t, one.who, SILENT)) if one.who else None,
            standing(t, one),
            *moved(t, one, today),
        ]
    )
    silent = t("meeting-row-silent", names=names_words(t, one.silent, SILENT)) if one.silent else None
    after = lines([t("meeting-row-later"), _said(t, later, SAID_ROOM // 3)]) if later else None
    taken = sum(weight(part) for part in (*head, facts, silent, after) if part)
    words = _said(t, one.said, min(SAID_ROOM, TEXT_LIMIT - taken - 200))
    turn = [
        button(t.plain(f"meeting-button-{key}"), RowTap(meeting_id=found.meeting.id, index=to))
        for key, to in (("previous", index - 1), ("next", index + 1))
        if 0 <= to < len(found.rows)
    ]
    return screen(
        [*head, facts, words, silent, after],
        turn,
        (
            button(t.plain("meeting-button-seats"), DecisionBoardTap(decision_id=one.decision_id)),
            button(t.plain("meeting-button-table"), TableTap(meeting_id=found.meeting.id)),
        ),
    )


def file_name(t: Texts, found: Table, zone: ZoneInfo) -> str:
    """«Решение — исполнение, 18.12.2026.docx»"""
    return as_file_name(t.plain("meeting-file", day=t.full_day(found.at.astimezone(zone).date())))


def sent(t: Texts, found: Table) -> Screen:
    """Stands beneath the file."""
    key = "meeting-sent" if found.meeting.opened_at else "meeting-sent-preview"
    return screen([t(key, count=len(found.rows))])


# --- words of one row, for the chat and for the paper -----------------------------------------------------


def deadline(t: Texts, one: Carried, today: date) -> Markup:
    """The printed day, else the words it has instead."""
    if one.due is not None:
        return t("deadline-until", day=t.day_with_weekday(one.due, today))
    return t.bare(clip(one.deadline_text, NAME)) if one.deadline_text else t("deadline-none")


def standing(t: Texts, one: Carried) -> Markup:
    """«🟠 нет информации, исполнили 12 из 23»"""
    stood = t("meeting-off-control") if one.standing is Standing.LEFT_OUT else t(f"standing-{one.standing}")
    if one.total <= 1:
        return stood
    return t("meeting-row-standing", standing=stood, done=one.done, answered=one.answered, total=one.total)


def moved(t: Texts, one: Carried, today: date) -> list[Markup]:
    """«срок перенесён 2 раза, теперь до 8 декабря», «перенесён 3-й раз, впервые протокол № 2»"""
    told = []
    if one.moved:
        day = t.day(one.until, today) if one.until else t("deadline-none")
        told.append(t("meeting-row-moved", count=one.moved, day=day))
    if one.times:
        first = minutes_words(t, one.minutes_number, one.minutes_date)
        told.append(t("meeting-row-times", times=one.times, minutes=first))
    return told


def said_line(t: Texts, one: Said, room: int = WORDS) -> Markup:
    """«СОШ № 1, 27.11: «Приказ № 145»», without words «исполнено»."""
    parts = [clip(one.words, room)] if one.words else []
    words = t("meeting-said-words", words=parts[0]) if parts else Markup()
    number = t("meeting-said-number", number=clip(one.number, CODE)) if one.number else Markup()
    what = Markup(", ".join(part for part in (number, words) if part))
    if not what:
        what = t("meeting-said-done") if one.final else t("meeting-said-interim")
    elif not one.final:
        what = t("meeting-said-so-far", what=what)
    return t("meeting-said", seat=clip(one.seat, NAME), day=t.short_day(one.on), what=what)


def _said(t: Texts, said: Sequence[Said], room: int) -> Markup | None:
    told: list[Markup] = []
    for at, one in enumerate(said):
        line = said_line(t, one)
        room -= weight(line) + 1
        if room < 0 and told:
            return lines([*told, t("meeting-said-more", count=len(said) - at)])
        told.append(line)
    return lines(told) or None


# --- parts ------------------------------------------------------------------------------------------------


def _title(t: Texts, one: Meeting) -> Markup | None:
    return t.bare(clip(one.title)) if one.title else None


def _place(t: Texts, place: str | None) -> Markup | None:
    return t("meeting-place", place=clip(place)) if place else None


def _proposed(t: Texts, found: Next) -> Markup | None:
    one = found.proposal
    return (
        lines([t("meeting-proposed", title=clip(one.title)) if one.title else None, _place(t, one.place)])
        or None
    )


def _days(t: Texts, found: Next, today: date, zone: ZoneInfo) -> tuple[tuple[Button, ...], ...]:
    hour = found.proposal.hour
    if found.meeting is not None and found.meeting.starts_at is not None:
        hour = found.meeting.starts_at.astimezone(zone).time()
    buttons = []
    for day in found.proposal.days:
        words = t("meeting-day-button", day=t.day_with_weekday(day, today), hour=t.hour(hour))
        at = datetime.combine(day, hour, zone)
        buttons.append(button(words, PlanTap(at=_minutes(at))))
    return rows_of(buttons, 2)


def _planned_rows(t: Texts, found: Next, one: Meeting) -> list[tuple[Button, ...]]:
    preview = button(t.plain("meeting-button-preview"), TableTap(meeting_id=one.id))
    if not may(Deed.PLAN_MEETING, found.who):
        return [(preview,)]

    def key(what: str) -> Button:
        return button(t.plain(f"meeting-button-{what}"), MeetingTap(what=what, meeting_id=one.id))

    return [
        (key("begin"), preview),
        (key("day"), key("title"), key("place")),
        (key("cancel"),),
    ]


def _last_row(t: Texts, last: Meeting | None) -> tuple[Button, ...]:
    if last is None or last.held_on is None:
        return ()
    words = t.plain("meeting-button-last", day=t.short_day(last.held_on))
    return (button(words, TableTap(meeting_id=last.id)),)


def _back(t: Texts) -> Button:
    return button(t.plain("button-back"), MeetingTap(what="next"))


def _minutes(at: datetime) -> int:
    return int(at.timestamp()) // 60
