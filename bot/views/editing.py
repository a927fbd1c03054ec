"""The screens that change one decision of a draft: its people, deadline, text, what it asks, its place."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Callable, Sequence, Set
from datetime import date

from bot.callbacks.decision import (
    DayTap,
    DecisionTap,
    ExpectedTap,
    LeaveOutTap,
    MonthTap,
    MoveTap,
    NothingTap,
    PickDeadlineTap,
    PickPeopleTap,
    SplitTap,
    TrackingTap,
)
from bot.domain.calendar import WorkingDays
from bot.domain.minutes import AddresseeKind, Decision, Expected, Tracking
from bot.domain.people import Group, Post
from bot.domain.review import Review
from bot.domain.splitting import split_places
from bot.i18n import Markup, Texts
from bot.views.decision import back, people_line
from bot.views.picking import GROUP, NOBODY, PAGE, POST, TICK, WRITTEN, found_rows, pick_rows, seat_rows
from bot.views.screen import CODE, NAME, Button, Screen, button, clip, clip_whole, lines, rows_of, screen
from bot.views.words import decision_deadline, short_sentence

#: Choices of `PickDeadlineTap`, in the order of their buttons.
DEADLINE_CHOICES = ("week", "month", "ongoing", "none")
#: Words on both sides of a place to split at.
AROUND = 26
MONTHS = 12

Row = tuple[Button, ...]


# --- people -----------------------------------------------------------------------------------------------


def pick_people(
    t: Texts,
    whole: Review,
    index: int,
    groups: Sequence[Group],
    posts: Sequence[Post],
    page: int = 0,
    *,
    many: bool = False,
) -> Screen:
    """Whom to give it to: a group, a seat, nobody; or a part of a name is typed.

    Where `many`, those it goes to are ticked, and each tap adds one or takes one away.
    """
    decision = whole.decisions[index]
    rows, note = pick_rows(t, _pick(decision, many=many), groups, posts, page, ticked=_ticked(decision, many))
    return screen(
        [_whom(t, whole, decision, many=many), note], *rows, *_people_rows(t, decision, index, many=many)
    )


def found_people(
    t: Texts, whole: Review, index: int, names: Sequence[str], found: Sequence[Group | Post], *, many: bool
) -> Screen:
    """Whom the typed `names` may mean, or that there is nobody of that name."""
    decision = whole.decisions[index]
    written = ", ".join(names)
    key = "pick-found" if found else "pick-not-found"
    as_written = button(
        t.plain("pick-as-written", names=clip(written, NAME)), _pick(decision, many=many)(WRITTEN, 0)
    )
    return screen(
        [
            t(key, code=clip(decision.code, CODE), names=clip(written, NAME)),
            people_line(t, decision, whole.labels) if many else None,
        ],
        *found_rows(_pick(decision, many=many), found, _ticked(decision, many)),
        (as_written,),
        (button(t.plain("button-done"), _to(decision, index)),) if many else back(t, decision, index),
    )


def leave_out(
    t: Texts, whole: Review, index: int, group: Group, members: Sequence[Post], left: Set[int], page: int
) -> Screen:
    """«Кроме…»: who of the group stays; the seats of `left` are unticked."""
    decision = whole.decisions[index]

    def tap(kind: str, object_id: int) -> LeaveOutTap:
        return LeaveOutTap(decision_id=decision.id, version=decision.version, kind=kind, object_id=object_id)

    rows, note = seat_rows(t, tap, members, left, page)
    labels = [post.label for post in members if post.id in left]
    return screen(
        [
            t(
                "leave-out",
                code=clip(decision.code, CODE),
                name=clip(group.name, NAME),
                count=len(members) - len(left),
                total=len(members),
            ),
            t("leave-out-gone", names=clip(", ".join(labels))) if labels else None,
            note,
        ],
        *rows,
        (button(t.plain("button-done"), tap("done", 0)),),
        back(t, decision, index),
    )


def group_of(decision: Decision) -> int | None:
    """The one group it goes to, of which somebody may be left out."""
    groups = [a.group_id for a in decision.addressees if a.group_id and a.kind is AddresseeKind.ASSIGNEE]
    return groups[0] if len(groups) == 1 else None


def _whom(t: Texts, whole: Review, decision: Decision, *, many: bool) -> Markup:
    return t(
        "pick-people-many" if many else "pick-people",
        code=clip(decision.code, CODE),
        sentence=short_sentence(decision.sentence),
        people=people_line(t, decision, whole.labels),
    )


def _pick(decision: Decision, *, many: bool) -> Callable[[str, int], PickPeopleTap]:
    def tap(kind: str, object_id: int) -> PickPeopleTap:
        return PickPeopleTap(
            decision_id=decision.id, version=decision.version, kind=kind, object_id=object_id, many=many
        )

    return tap


def _ticked(decision: Decision, many: bool) -> frozenset[tuple[str, int]] | None:
    if not many:
        return None
    mine = [a for a in decision.addressees if a.kind is AddresseeKind.ASSIGNEE]
    return frozenset(
        (GROUP, a.group_id) if a.group_id is not None else (POST, a.post_id or 0) for a in mine if a.known
    )


def _people_rows(t: Texts, decision: Decision, index: int, *, many: bool) -> list[Row]:
    nobody = button(t.plain("pick-nobody"), _pick(decision, many=False)(NOBODY, 0))
    several = button(t.plain("pick-many"), _pick(decision, many=True)(PAGE, 0))
    part = LeaveOutTap(decision_id=decision.id, version=decision.version, kind="page", object_id=0)
    but = (button(t.plain("pick-but"), part),) if group_of(decision) else ()
    if many:
        return [but, (button(t.plain("button-done"), _to(decision, index)),)]
    return [(several, *but), (nobody,), back(t, decision, index)]


def _to(decision: Decision, index: int) -> DecisionTap:
    return DecisionTap(minutes_id=decision.minutes_id, index=index)


# --- deadline ---------------------------------------------------------------------------------------------


def pick_deadline(
    t: Texts,
    decision: Decision,
    index: int,
    today: date,
    calendar: WorkingDays,
    month: date | None = None,
) -> Screen:
    """By when: a day of the calendar, a few choices; or words are typed, as a protocol has them.

    `month` is any day of the month shown; without one that of the deadline, or today's.
    """
    due = decision.due
    shown = (month or (due if due and due >= today else today)).replace(day=1)
    choices = [
        button(
            t.plain(f"pick-deadline-{choice}"),
            PickDeadlineTap(decision_id=decision.id, version=decision.version, choice=choice),
        )
        for choice in DEADLINE_CHOICES
    ]
    return screen(
        [
            t(
                "pick-deadline",
                code=clip(decision.code, CODE),
                sentence=short_sentence(decision.sentence),
                deadline=decision_deadline(t, decision, today),
            ),
            t("calendar-hint"),
        ],
        *rows_of(choices, 2),
        *_calendar(t, decision, shown, today, calendar),
        back(t, decision, index),
    )


def deadline_words(t: Texts, choice: str) -> str:
    """A choice of `PickDeadlineTap` as the deadline's own words, bare: «через неделю», «постоянно»."""
    return t.plain(f"deadline-{choice}")


def day_words(t: Texts, day: date) -> str:
    """A day of the calendar as a protocol would say it: «до 15 марта 2027»."""
    with_year = t.plain("date-with-year", day=t.day(day, day), year=str(day.year))
    return t.plain("deadline-until", day=with_year)


def _calendar(t: Texts, decision: Decision, shown: date, today: date, calendar: WorkingDays) -> list[Row]:
    """The month's weeks; days off are marked. Past days are offered in past months only."""

    def month_button(words: str, to: date) -> Button:
        number = to.year * 100 + to.month
        return button(words, MonthTap(decision_id=decision.id, version=decision.version, month=number))

    def cell(day: date) -> Button:
        past = day < today and (day.year, day.month) == (today.year, today.month)
        if day.month != shown.month or past:
            return button(t.plain("calendar-empty"), NothingTap())
        number = (day.year * 100 + day.month) * 100 + day.day
        key = "calendar-chosen" if day == decision.due else "calendar-day"
        words = t.plain(key if calendar.is_working(day) else f"{key}-off", day=str(day.day))
        return button(words, DayTap(decision_id=decision.id, version=decision.version, day=number))

    title = t.plain("calendar-month", month=shown.month, year=str(shown.year))
    weeks = Calendar().monthdatescalendar(shown.year, shown.month)
    return [
        # By itself: between the two others «Сентябрь 2026» has no room on a phone.
        (button(title, NothingTap()),),
        tuple(button(t.plain("date-weekday", weekday=day), NothingTap()) for day in range(7)),
        *(tuple(map(cell, week)) for week in weeks if week[-1] >= today or shown < today.replace(day=1)),
        (
            month_button(t.plain("button-previous"), _months_on(shown, -1)),
            month_button(t.plain("button-next"), _months_on(shown, 1)),
        ),
    ]


def _months_on(first: date, count: int) -> date:
    months = first.year * MONTHS + first.month - 1 + count
    return date(months // MONTHS, months % MONTHS + 1, 1)


# --- what is asked ----------------------------------------------------------------------------------------


def pick_tracking(t: Texts, decision: Decision, index: int) -> Screen:
    """What is asked of the people, the present way ticked."""
    return screen(
        [t("pick-tracking", code=clip(decision.code, CODE), sentence=short_sentence(decision.sentence))],
        *(
            (
                button(
                    _ticked_words(t, f"track-{one}", one is decision.tracking),
                    TrackingTap(decision_id=decision.id, version=decision.version, tracking=one),
                ),
            )
            for one in Tracking
        ),
        back(t, decision, index),
    )


def pick_expected(t: Texts, decision: Decision, index: int) -> Screen:
    """What is to be sent with «Исполнено», each ticked or not."""
    choices = [
        button(
            _ticked_words(t, f"expect-{one}", one in decision.expected),
            ExpectedTap(decision_id=decision.id, version=decision.version, what=one),
        )
        for one in Expected
    ]
    return screen(
        [t("pick-expected", code=clip(decision.code, CODE), sentence=short_sentence(decision.sentence))],
        choices[:1],
        *rows_of(choices[1:], 2),
        (button(t.plain("button-done"), _to(decision, index)),),
    )


def _ticked_words(t: Texts, key: str, ticked: bool) -> str:
    return f"{TICK} {t.plain(key)}" if ticked else t.plain(key)


# --- words, places ----------------------------------------------------------------------------------------


def ask_text(t: Texts, decision: Decision, index: int) -> Screen:
    """The sentence is to be typed anew."""
    return screen(
        [
            t("pick-text", code=clip(decision.code, CODE)),
            t("decision-source-words", words=clip_whole(decision.sentence)),
        ],
        back(t, decision, index),
    )


def ask_added(t: Texts, decision: Decision, index: int) -> Screen:
    """Another decision is to be typed, which will stand after this one."""
    return screen([t("pick-added", code=clip(decision.code, CODE))], back(t, decision, index))


def pick_split(t: Texts, decision: Decision, index: int) -> Screen:
    """Where to part it: the places there are; or both parts are typed."""
    places = split_places(decision.text)
    told = [
        t("split-place", number=number, first=_end(place.first), second=_beginning(place.second))
        for number, place in enumerate(places, 1)
    ]
    taps = [
        button(
            t.plain("split-button", number=number + 1),
            SplitTap(decision_id=decision.id, version=decision.version, place=number),
        )
        for number in range(len(places))
    ]
    return screen(
        [
            t("pick-split" if places else "pick-split-typed", code=clip(decision.code, CODE)),
            lines(told) if told else t("decision-source-words", words=clip_whole(decision.sentence)),
        ],
        *rows_of(taps, 3),
        back(t, decision, index),
    )


def _end(words: str) -> str:
    return words if len(words) <= AROUND else f"…{words[-AROUND:].partition(' ')[2]}"


def _beginning(words: str) -> str:
    return clip(words, AROUND)


def pick_place(t: Texts, decision: Decision, index: int, total: int) -> Screen:
    """Where it is to stand: up, down, first, last; or a number is typed.

    Of two that lead to one place the nearer stays: the second decision goes up and needs no «В начало».
    """
    places = {1: "first", total: "last", index + 2: "down", index: "up"}
    taps = {
        key: button(
            t.plain(f"move-{key}"),
            MoveTap(decision_id=decision.id, version=decision.version, place=place),
        )
        for place, key in places.items()
        if 1 <= place <= total and place != index + 1
    }
    return screen(
        [
            t(
                "pick-place",
                code=clip(decision.code, CODE),
                number=index + 1,
                total=total,
                sentence=short_sentence(decision.sentence),
            )
        ],
        tuple(taps[key] for key in ("up", "down") if key in taps),
        tuple(taps[key] for key in ("first", "last") if key in taps),
        back(t, decision, index),
    )
