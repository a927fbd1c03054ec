"""Where things stand, for the head, the controller and the secretary. Only reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.assignments import SOON_WORKING_DAYS, Assignment, Standing, standing
from bot.domain.board import DebtorRow, DecisionBoard, LiveLine, Summary, count_decisions
from bot.domain.calendar import ONE_DAY, add_working_days
from bot.domain.minutes import Decision, Minutes
from bot.domain.notices import NoticeKind
from bot.domain.people import Post
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act

#: Boards count from the start of the school year: 1 September.
SCHOOL_YEAR_BEGINS = (9, 1)


def school_year_start(today: date) -> date:
    start = date(today.year, *SCHOOL_YEAR_BEGINS)
    return start if start <= today else date(today.year - 1, *SCHOOL_YEAR_BEGINS)


def decision_boards(act: Act) -> tuple[DecisionBoard, ...]:
    """Every decision on control of this school year.

    Raises:
        NotAllowed.
    """
    require(Deed.SEE_SUMMARY, capacities(act.actor))
    # An item is due soon from the 3rd working day before its hand-in day.
    soon_until = add_working_days(act.today, SOON_WORKING_DAYS, act.calendar)
    return act.office.boards.decisions(act.today, soon_until, school_year_start(act.today))


def summary(act: Act) -> Summary:
    """The head's one screen.

    Raises:
        NotAllowed.
    """
    boards = decision_boards(act)
    counts = count_decisions(boards)
    debtors = act.office.boards.debtors(act.today)
    since = act.today - timedelta(days=7)
    week_ends = act.today + timedelta(days=6 - act.today.weekday())
    start = school_year_start(act.today)
    return Summary(
        today=act.today,
        period_from=start,
        minutes_numbers=act.office.boards.minutes_numbers(start),
        total=sum(counts.values()),
        done=counts[Standing.DONE] + counts[Standing.DONE_LATE],
        done_late=counts[Standing.DONE_LATE],
        in_work=counts[Standing.OPEN] + counts[Standing.DUE_SOON],
        silent=counts[Standing.SILENT],
        not_done=counts[Standing.NOT_DONE],
        silent_posts=sum(1 for d in debtors if d.silent),
        not_done_posts=sum(1 for d in debtors if d.not_done),
        debtors=debtors,
        this_week=tuple(
            b
            for b in boards
            if b.due is not None
            and act.today <= b.due <= week_ends
            and b.standing in (Standing.OPEN, Standing.DUE_SOON)
        ),
        since=since,
        done_since=act.office.boards.done_between(since - ONE_DAY, act.today),
        new_overdue_since=act.office.boards.became_overdue_between(since, act.today),
    )


def debtors(act: Act) -> tuple[DebtorRow, ...]:
    require(Deed.SEE_SUMMARY, capacities(act.actor))
    return act.office.boards.debtors(act.today)


def recent_minutes(act: Act, limit: int = 20) -> tuple[Minutes, ...]:
    require(Deed.SEE_MINUTES, capacities(act.actor))
    return act.office.minutes.recent(limit)


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
