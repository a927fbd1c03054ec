"""The secretary looks through what was read, the office at where minutes stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from bot.domain.items import Item
from bot.domain.minutes import AddresseeKind, Decision, Minutes, Tracking, notice_codes, open_questions
from bot.domain.people import Post
from bot.domain.review import Review
from bot.domain.rights import Deed, capacities, require
from bot.usecases.issue_minutes import assignments_of
from bot.usecases.ports import Act


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
    who = capacities(act.actor)
    require(Deed.SEE_MINUTES, who)
    minutes = act.office.minutes.get(minutes_id)
    decisions = act.office.minutes.decisions(minutes_id)
    posts = {post.id: post for post in act.office.people.posts()}
    accounts = act.office.people.accounts()
    asked = {i for d in decisions if d.tracking is not Tracking.NOTICE for i in d.post_ids}
    people = {posts[i].holder.id for i in asked if i in posts and posts[i].holder}  # type: ignore[union-attr]
    return Review(
        minutes,
        decisions,
        open_questions(minutes, decisions, act.today),
        _groups(decisions),
        {post.id: post.label for post in posts.values()},
        sum(1 for i in people if i in accounts and accounts[i].blocked_at is None),
        len(people),
        act.office.boards.live_line(minutes_id) if minutes.issued_at else None,
        who,
    )


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
    require(Deed.SEE_MINUTES, capacities(act.actor))
    decision = act.office.minutes.decision(decision_id)
    start, end = decision.source
    words = act.office.minutes.source_text(decision.minutes_id)[start:end].strip()
    return review(act, decision.minutes_id), decision, words


@dataclass(frozen=True, slots=True)
class Sample:
    """What one seat will get, as items that are not yet issued; None of all where nobody gets anything."""

    minutes: Minutes
    post: Post
    items: tuple[Item, ...]
    notices: tuple[str, ...]


def sample_message(act: Act, minutes_id: int) -> Sample | None:
    """«Что увидит директор»: the seat with the most items stands for all.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_MINUTES, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    decisions = act.office.minutes.decisions(minutes_id)
    load = Counter(i for d in decisions if d.tracking is not Tracking.NOTICE for i in d.post_ids)
    posts = {post.id: post for post in act.office.people.posts()}
    chosen = next((posts[i] for i, _ in load.most_common() if i in posts), None)
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
