"""The secretary looks through what was read, the office at where minutes stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.calendar import this_or_previous
from bot.domain.deadlines import month_later
from bot.domain.drafts import DraftStep
from bot.domain.errors import NotFound
from bot.domain.items import Item
from bot.domain.minutes import AddresseeKind, Decision, Minutes, MinutesState, Phase, Tracking, notice_codes
from bot.domain.people import Group, Post, split_name
from bot.domain.questions import Meant, Question, QuestionKind, named_doubtfully, open_questions
from bot.domain.review import Review
from bot.domain.rights import Deed, Who, capacities, may, require
from bot.usecases.chair import chair_says, looks_as
from bot.usecases.draft_steps import DISCARD
from bot.usecases.earlier import earlier_of
from bot.usecases.how_taken import how_taken
from bot.usecases.issue_minutes import assignments_of
from bot.usecases.ports import Act
from bot.usecases.suggest import likely_for, meant_by


def may_take(act: Act) -> None:
    """
    Raises:
        NotAllowed: before a file is kept for nothing.
    """
    require(Deed.TAKE_MINUTES, capacities(act.actor))


def review(act: Act, minutes_id: int) -> Review:
    """
    Raises:
        NotAllowed, NotFound.
    """
    try:
        minutes = act.office.minutes.get(minutes_id)
    except NotFound:
        # Who may see none doesn't learn which there are.
        require(Deed.SEE_MINUTES, capacities(act.actor))
        raise
    posts = act.office.people.posts()
    who = looks_as(act, minutes, posts)
    require(Deed.SEE_MINUTES, who)
    decisions = act.office.minutes.decisions(minutes_id)
    labels = {post.id: post.label for post in posts}
    asked = [d for d in decisions if d.tracking is not Tracking.NOTICE]
    holders, missing, blocked = _reach(act, posts, {i for d in asked for i in d.post_ids})
    questions = questions_of(act, minutes, decisions, posts)
    rest = rest_of(act, minutes) if minutes.state is MinutesState.APPROVED else None
    return Review(
        minutes,
        decisions,
        questions,
        _groups(decisions),
        labels,
        holders - len(missing),
        holders,
        act.office.boards.live_line(minutes_id) if minutes.issued_at else None,
        who,
        missing,
        blocked,
        _may_become(act, posts, asked, questions),
        rest,
        len(act.office.minutes.decisions(rest.id)) if rest is not None else 0,
        act.workspace.chair_agrees,
        how_taken(act, minutes, decisions),
        last_step(act, minutes),
        chair_says(act, minutes),
        act.office.decision_files.of([one.id for one in decisions]),
        earlier_of(act.office, minutes, decisions, act.today) if _asks_of_earlier(minutes, who) else None,
    )


def _asks_of_earlier(minutes: Minutes, who: frozenset[Who]) -> bool:
    return minutes.phase in (Phase.DRAFT, Phase.HELD) and may(Deed.EDIT_DRAFT, who)


def looked_at(act: Act, minutes_id: int) -> Review:
    """The minutes with what the screens of one decision need: nothing is asked, nobody is counted.

    Raises:
        NotAllowed, NotFound.
    """
    minutes = act.office.minutes.get(minutes_id)
    posts = act.office.people.posts()
    who = looks_as(act, minutes, posts)
    require(Deed.SEE_MINUTES, who)
    decisions = act.office.minutes.decisions(minutes_id)
    return Review(
        minutes,
        decisions,
        (),
        labels={post.id: post.label for post in posts},
        who=who,
        last_step=last_step(act, minutes),
        chair_agrees=act.workspace.chair_agrees,
        chair=chair_says(act, minutes),
        files=act.office.decision_files.of([one.id for one in decisions]),
    )


def last_step(act: Act, minutes: Minutes) -> DraftStep | None:
    """What can be taken back by who looks: of a draft, or that it was thrown away."""
    if minutes.phase not in (Phase.DRAFT, Phase.WITHDRAWN) or not may(Deed.EDIT_DRAFT, capacities(act.actor)):
        return None
    last = act.office.draft_steps.last(minutes.id)
    return last if last and (minutes.phase is Phase.DRAFT or last.deed == DISCARD) else None


def questions_of(
    act: Act, minutes: Minutes, decisions: tuple[Decision, ...], posts: tuple[Post, ...] | None = None
) -> tuple[Question, ...]:
    """What is asked of a draft by what the roster knows today."""
    if minutes.state is not MinutesState.DRAFT:
        return ()
    meant: Meant = {}
    if any(d.unknown or named_doubtfully(d) for d in decisions):
        people = act.office.people
        meant = meant_by(decisions, people.groups(), people.posts() if posts is None else posts)
    return tuple(
        replace(q, day=undated_day(act, minutes), day_first=act.workspace.undated_days is not None)
        if q.kind is QuestionKind.UNDATED
        else q
        for q in open_questions(minutes, decisions, act.today, meant)
    )


def undated_day(act: Act, minutes: Minutes) -> date:
    """The working day proposed where no deadline is named: a month after the meeting, or as the office has
    set; of an old protocol, after today.
    """

    def after(day: date) -> date:
        days = act.workspace.undated_days
        return day + timedelta(days=days) if days is not None else month_later(day)

    proposed = after(minutes.date or act.today)
    return this_or_previous(proposed if proposed > act.today else after(act.today), act.calendar)


def _reach(act: Act, posts: tuple[Post, ...], seats: Set[int]) -> tuple[int, tuple[Post, ...], int]:
    """How many people hold these seats; one seat for each of those not reached; how many of them blocked."""
    accounts = act.office.people.accounts()
    people: dict[int, Post] = {}
    for post in posts:
        if post.id in seats and post.holder is not None:
            people.setdefault(post.holder.id, post)
    blocked = {i for i in people if i in accounts and accounts[i].blocked_at is not None}
    missing = tuple(post for i, post in people.items() if i not in accounts or i in blocked)
    return len(people), missing, len(blocked)


def _may_become(
    act: Act, posts: tuple[Post, ...], asked: list[Decision], questions: tuple[Question, ...]
) -> int:
    first = questions[0] if questions else None
    if first is None or first.kind is not QuestionKind.UNKNOWN or split_name(first.about):
        return 0
    likely = likely_for(first, act.office.people.groups(), posts).likely
    if not likely or not isinstance(likely[0], Group):
        return 0
    members = {post.id for post in likely[0].members(posts)}
    concerned = set(first.decision_ids)
    return sum(len(members.union(d.post_ids) if d.id in concerned else d.post_ids) for d in asked)


def rest_of(act: Act, minutes: Minutes) -> Minutes | None:
    """The draft of what was not approved with these minutes, where it still waits."""
    whole = minutes.part_of or minutes.id
    drafts = [one for one in act.office.minutes.parts(whole) if one.state is MinutesState.DRAFT]
    return next((one for one in drafts if one.id != minutes.id), None)


def _groups(decisions: tuple[Decision, ...]) -> dict[str, tuple[int, int]]:
    """Known addressees as written, those of most decisions first."""
    seats: dict[str, int] = {}
    named: Counter[str] = Counter()
    for decision in decisions:
        for addressee in decision.addressees:
            if addressee.kind is AddresseeKind.ASSIGNEE and addressee.post_ids:
                seats[addressee.as_written] = len(addressee.post_ids)
                named[addressee.as_written] += 1
    return {name: (seats[name], count) for name, count in named.most_common()}


def source_words(act: Act, decision_id: int) -> tuple[Review, Decision, str]:
    """The decision within its minutes, and the words of the protocol it was read from.

    Raises:
        NotAllowed, NotFound.
    """
    decision = act.office.minutes.decision(decision_id)
    require(Deed.SEE_MINUTES, looks_as(act, act.office.minutes.get(decision.minutes_id)))
    start, end = decision.source
    words = act.office.minutes.source_text(decision.minutes_id)[start:end].strip()
    return looked_at(act, decision.minutes_id), decision, words


@dataclass(frozen=True, slots=True)
class Sample:
    """What one seat will get, as items that are not yet issued; None of all where nobody gets anything."""

    minutes: Minutes
    post: Post
    items: tuple[Item, ...]
    notices: tuple[str, ...]


def loaded_posts(act: Act, minutes_id: int) -> tuple[Post, ...]:
    """The seats that get anything by these minutes, those of most items first.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_MINUTES, capacities(act.actor))
    decisions = act.office.minutes.decisions(act.office.minutes.get(minutes_id).id)
    load = Counter(i for d in decisions if d.tracking is not Tracking.NOTICE for i in d.post_ids)
    posts = {post.id: post for post in act.office.people.posts()}
    return tuple(posts[i] for i, _ in load.most_common() if i in posts)


def sample_message(act: Act, minutes_id: int, post_id: int = 0) -> Sample | None:
    """«Что увидит директор»: this seat, or the one with the most items, which stands for all.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_MINUTES, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    decisions = act.office.minutes.decisions(minutes_id)
    chosen = next((post for post in loaded_posts(act, minutes_id) if post_id in (0, post.id)), None)
    if chosen is None:
        return None
    items = tuple(
        Item(
            assignment=assignment,
            code=decision.code,
            sentence=decision.sentence,
            deadline=decision.deadline,
            expected=decision.expected,
            first_takes=decision.first_takes,
            minutes_number=minutes.number,
            minutes_date=minutes.date,
            chair=minutes.chair,
            post_label=chosen.label,
            watcher=minutes.approved_by,
        )
        for decision in decisions
        if decision.tracking is not Tracking.NOTICE
        for assignment in assignments_of(act.office, act.workspace, minutes, decision, act.now)
        if assignment.post_id == chosen.id
    )
    # In the order of `Assignments.items_of`: the sample is the message itself.
    by_day = sorted(items, key=lambda item: item.assignment.due or date.max)
    return Sample(minutes, chosen, tuple(by_day), notice_codes(decisions, {chosen.id}))
