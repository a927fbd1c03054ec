"""Where things stand, for the head, the controller and the secretary. Only reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.assignments import SOON_WORKING_DAYS, Assignment, Standing, standing
from bot.domain.board import (
    PAGE,
    BoardList,
    DebtorRow,
    DecisionBoard,
    Given,
    Listed,
    LiveLine,
    MinutesCounts,
    Owing,
    Span,
    Summary,
    page_of,
)
from bot.domain.calendar import ONE_DAY, add_working_days, working_days_after
from bot.domain.errors import NotFound
from bot.domain.items import Item
from bot.domain.minutes import Decision, Minutes
from bot.domain.notices import NoticeKind
from bot.domain.people import Person, Post
from bot.domain.rights import Deed, capacities, may, require
from bot.usecases.ports import Act

#: Boards count from the start of the school year: 1 September.
SCHOOL_YEAR_BEGINS = (9, 1)
#: Whom to phone, on the summary.
CALLS = 3


def school_year_start(today: date) -> date:
    start = date(today.year, *SCHOOL_YEAR_BEGINS)
    return start if start <= today else date(today.year - 1, *SCHOOL_YEAR_BEGINS)


def span_of(act: Act) -> Span:
    """The days that the summary speaks of today."""
    today = act.today
    return Span(
        today=today,
        issued_from=school_year_start(today),
        # An item is due soon from the 3rd working day before its hand-in day.
        soon_until=add_working_days(today, SOON_WORKING_DAYS, act.calendar),
        since=today - timedelta(days=7),
        week_ends=today + timedelta(days=6 - today.weekday()),
        month=(today.replace(day=1) - ONE_DAY).replace(day=1),
    )


def summary(act: Act) -> Summary:
    """The head's one screen.

    Raises:
        NotAllowed.
    """
    who = capacities(act.actor)
    require(Deed.SEE_SUMMARY, who)
    span, boards = span_of(act), act.office.boards
    counts = boards.counts(span)
    owing, debtors = boards.debtors(span.today, CALLS)
    may_decide = may(Deed.DECIDE_EXTENSION, who)
    return Summary(
        span=span,
        minutes_numbers=boards.minutes_numbers(span.issued_from),
        counts=counts,
        owing=owing,
        debtors=tuple(_since_when(act, row) for row in debtors),
        first_this_week=boards.next_this_week(span) if counts[BoardList.THIS_WEEK] else None,
        extensions=boards.extensions() if may_decide else 0,
        may_ask=may(Deed.ASK_TODAY, who),
    )


def _since_when(act: Act, row: DebtorRow) -> DebtorRow:
    if row.oldest_due is None:
        return row
    return replace(row, late_days=working_days_after(row.oldest_due, act.today, act.calendar))


def listed(act: Act, which: BoardList, page: int) -> Listed:
    """The page asked for, or the last there is.

    Raises:
        NotAllowed.
    """
    require(Deed.SEE_SUMMARY, capacities(act.actor))
    span = span_of(act)
    total = act.office.boards.counts(span)[which]
    page, pages = page_of(page, total)
    boards = act.office.boards.listed(which, span, PAGE, page * PAGE)
    return Listed(which, span, boards, total, page, pages)


def debtors(act: Act) -> tuple[Owing, tuple[DebtorRow, ...]]:
    """
    Raises:
        NotAllowed.
    """
    require(Deed.SEE_SUMMARY, capacities(act.actor))
    owing, rows = act.office.boards.debtors(act.today)
    return owing, tuple(_since_when(act, row) for row in rows)


def recent_minutes(act: Act, limit: int = 20) -> tuple[Minutes, ...]:
    require(Deed.SEE_MINUTES, capacities(act.actor))
    return act.office.minutes.recent(limit)


def minutes_counts(act: Act) -> tuple[tuple[Minutes, ...], Mapping[int, MinutesCounts]]:
    """The latest minutes, and how their decisions stand, by minutes id.

    Raises:
        NotAllowed.
    """
    require(Deed.SEE_SUMMARY, capacities(act.actor))
    return act.office.minutes.recent(100), act.office.boards.by_minutes(span_of(act))


def minutes_board(act: Act, minutes_id: int) -> tuple[Minutes, tuple[DecisionBoard, ...]]:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_SUMMARY, capacities(act.actor))
    return act.office.minutes.get(minutes_id), act.office.boards.of_minutes(minutes_id, span_of(act))


_FIRST = (Standing.SILENT, Standing.NOT_DONE, Standing.DUE_SOON, Standing.OPEN)


def of_seat(act: Act, post_id: int) -> Given:
    """Of the whole organization, where the seat belongs to one.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_SUMMARY, capacities(act.actor))
    found = act.office.people.seats([post_id])
    if not found:
        raise NotFound("post", post_id)
    (post,) = found
    organization = post.organization
    seats = [post]
    if organization is not None:
        own = (one for one in act.office.people.posts() if one.organization and one.id != post_id)
        seats += [one for one in own if one.organization and one.organization.id == organization.id]
    items = act.office.assignments.items_of([one.id for one in seats], NOBODY, open_only=False)
    name = organization.short_name if organization else post.label
    return Given(name, post.holder, _telegram_id(act, post.holder), _in_order(act, items), post)


def of_person(act: Act, person_id: int) -> Given:
    """Of all the seats he holds today, and what names him.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_SUMMARY, capacities(act.actor))
    person = act.office.people.person(person_id)
    posts = act.office.people.posts_of(person_id)
    items = act.office.assignments.items_of(posts, person_id, open_only=False)
    return Given(person.short, person, _telegram_id(act, person), _in_order(act, items))


#: No person: items of seats only are asked for.
NOBODY = 0


def _telegram_id(act: Act, person: Person | None) -> int | None:
    account = act.office.people.accounts().get(person.id) if person else None
    return account.telegram_id if account and account.blocked_at is None else None


def _in_order(act: Act, items: Sequence[Item]) -> tuple[tuple[Item, Standing], ...]:
    stand = [(item, standing(item.assignment, act.today, act.calendar)) for item in items]
    counted = [pair for pair in stand if pair[1] is not Standing.LEFT_OUT]
    return tuple(sorted(counted, key=lambda pair: _place(pair[1])))


def _place(stands: Standing) -> int:
    return _FIRST.index(stands) if stands in _FIRST else len(_FIRST)


@dataclass(frozen=True, slots=True)
class DecisionDetail:
    """One decision over its seats: (seat, assignment, where it stands); of a recurring one (`recurs`) those
    of its latest period.
    """

    decision: Decision
    rows: Sequence[tuple[Post, Assignment, Standing]]
    recurs: bool = False


def decision_detail(act: Act, decision_id: int) -> DecisionDetail:
    """
    Raises:
        NotAllowed, NotFound.
    """
    decision = act.office.minutes.decision(decision_id)
    # Whoever was named to accept the reports sees the decision, whatever his role.
    controller = decision.controller_id or act.office.minutes.get(decision.minutes_id).controller_id
    require(Deed.SEE_SUMMARY, capacities(act.actor, controller_id=controller))
    posts = {post.id: post for post in act.office.people.posts()}
    assignments = act.office.assignments.of_decision(decision_id)
    latest = max((one.period for one in assignments if one.period is not None), default=None)
    rows = [
        (posts[one.post_id], one, standing(one, act.today, act.calendar))
        for one in assignments
        if one.post_id in posts and (latest is None or one.period in (latest, None))
    ]
    return DecisionDetail(decision, rows, act.office.recurrences.get(decision_id) is not None)


@dataclass(frozen=True, slots=True)
class Mailing:
    """One mailing over its people: the line, who has not answered, and who is not reached in Telegram."""

    minutes: Minutes
    line: LiveLine
    silent: tuple[Post, ...]
    on_paper: tuple[Post, ...]


def mailing(act: Act, minutes_id: int) -> Mailing:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_LIVE_LINE, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    posts = {post.id: post for post in act.office.people.posts()}
    accounts = act.office.people.accounts()
    assignments = [a for a in act.office.assignments.of_minutes(minutes_id) if a.post_id in posts]
    moved = {a.post_id for a in assignments if a.answered_at is not None}
    concerned = [posts[i] for i in dict.fromkeys(a.post_id for a in assignments) if i is not None]

    def reached(post: Post) -> bool:
        account = accounts.get(post.holder.id) if post.holder else None
        return account is not None and account.blocked_at is None

    return Mailing(
        minutes,
        act.office.boards.live_line(minutes_id),
        tuple(post for post in concerned if post.id not in moved),
        tuple(post for post in concerned if not reached(post)),
    )


def live_message(act: Act, minutes_id: int) -> int | None:
    """The message in which the actor's own line of these minutes counts itself.

    Raises:
        NotAllowed.
    """
    require(Deed.SEE_LIVE_LINE, capacities(act.actor))
    message = act.office.live.get(act.actor.person.id, NoticeKind.LIVE_LINE, minutes_id)
    return message.message_id if message is not None and message.chat_id == act.actor.chat_id else None
