"""What applying a corrected draft to issued minutes would do. Only reads."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.corrected import Comparison, compare, difference
from bot.domain.correcting import effect_of
from bot.domain.correction_plan import LeftOut, Plan, fingerprint
from bot.domain.errors import NotFound, Overtaken
from bot.domain.minutes import Decision, Minutes, MinutesState, Phase, Tracking
from bot.domain.people import Post
from bot.domain.rights import Deed, capacities, require
from bot.usecases.issue_minutes import asked_on
from bot.usecases.ports import Act


def plan_of(act: Act, draft: Minutes) -> Plan | None:
    """None where the draft corrects nothing that is in force.

    Raises:
        Overtaken: what it amends was changed since.
    """
    if draft.corrects is None or draft.state is not MinutesState.DRAFT:
        return None
    issued = act.office.minutes.get(draft.corrects)
    if issued.state is not MinutesState.APPROVED:
        return None
    standing, waiting = _standing(act, issued)
    compared = _compared(act, draft, standing)
    effects = tuple(
        effect_of(
            change,
            act.office.assignments.of_decision(change.before.id),
            act.today,
            asked_on(change.after, act.today, act.workspace.information_day),
        )
        for change in compared.changed
    )
    left_out = tuple(
        LeftOut(one, tuple(a for a in act.office.assignments.of_decision(one.id) if a.is_open))
        for one in compared.left_out
    )
    posts = act.office.people.posts()
    seats = {i for effect in effects for i in effect.seats_told}
    seats |= {i for one in left_out for a in one.open if (i := a.post_id) is not None}
    seats |= {i for one in compared.added if one.tracking is not Tracking.NOTICE for i in one.post_ids}
    proposed = (*(change.after for change in compared.changed), *compared.added)
    return Plan(
        draft,
        issued,
        effects,
        compared.added,
        left_out,
        waiting if draft.amends is None else (),
        organizations_of(posts, seats),
        {post.id: post.label for post in posts},
        sum(bool(one.unknown) for one in proposed),
        fingerprint(draft, (*standing, *waiting)),
    )


def _standing(act: Act, issued: Minutes) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """Decisions of the whole protocol in force, and those that were left for later and still wait."""
    whole = issued.part_of or issued.id
    parts = [act.office.minutes.get(whole), *act.office.minutes.parts(whole)]
    found: dict[MinutesState, list[Decision]] = {state: [] for state in MinutesState}
    for part in parts:
        found[part.state] += act.office.minutes.decisions(part.id)
    return tuple(found[MinutesState.APPROVED]), tuple(found[MinutesState.DRAFT])


def _compared(act: Act, draft: Minutes, standing: tuple[Decision, ...]) -> Comparison:
    decisions = act.office.minutes.decisions(draft.id)
    if draft.amends is None:
        return compare(standing, decisions)
    before = next((one for one in standing if one.id == draft.amends), None)
    if before is None or before.cancelled or before.version != draft.amends_version or not decisions:
        raise Overtaken(draft.amends)
    change = difference(before, decisions[0])
    return Comparison((change,) if change else ())


def organizations_of(posts: Iterable[Post], seats: Iterable[int]) -> int:
    """To how many organizations these seats belong; one that belongs to none counts by itself."""
    wanted = set(seats)
    return len(
        {
            ("organization", post.organization.id) if post.organization else ("post", post.id)
            for post in posts
            if post.id in wanted
        }
    )


def is_issued(act: Act, decision_id: int) -> tuple[Decision, Minutes]:
    """A decision that may be corrected, with its minutes.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.CORRECT_ISSUED, capacities(act.actor))
    decision = act.office.minutes.decision(decision_id)
    minutes = act.office.minutes.get(decision.minutes_id)
    if minutes.phase is not Phase.ISSUED or decision.cancelled:
        raise NotFound("decision", decision_id)
    return decision, minutes
