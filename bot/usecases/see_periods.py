"""The periods of a recurring decision as the office sees them, and what the secretary changes about them."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import recurrence
from bot.domain.audit import Value
from bot.domain.errors import NotFound
from bot.domain.periods import SUMMER, DecisionPeriods, rows_of
from bot.domain.recurrence import Recurrence
from bot.domain.rights import Deed, Who, capacities, may, require
from bot.usecases.ports import Act
from bot.usecases.record import record


def see_periods(act: Act, decision_id: int) -> DecisionPeriods:
    """
    Raises:
        NotAllowed; NotFound: no such decision, or it is asked about once.
    """
    who = capacities(act.actor)
    require(Deed.SEE_SUMMARY, who)
    return _seen(act, decision_id, _goes_on(act, decision_id), who)


def change_periods(act: Act, decision_id: int, what: str) -> DecisionPeriods:
    """`end`, `resume`, `no_summer`, `summer`, `endless`, at once; what was issued stays as it is.

    Raises:
        NotAllowed, NotFound.
    """
    who = capacities(act.actor)
    require(Deed.EDIT_PERIODS, who)
    before = _goes_on(act, decision_id)
    after = _changed(act, before, what)
    if after != before:
        act.office.recurrences.put(after)
        record(act, Deed.EDIT_PERIODS, "decision", decision_id, _values(before), _values(after))
    return _seen(act, decision_id, after, who)


def _changed(act: Act, one: Recurrence, what: str) -> Recurrence:
    if what == "end":
        if one.ended_at is not None:
            return one
        ended = replace(one, ended_at=act.now, ended_by=act.actor.person.id)
        return recurrence.scheduled(ended, None, act.workspace.zone, act.calendar)
    if what == "resume":
        one = replace(one, ended_at=None, ended_by=None)
    elif what in ("no_summer", "summer"):
        months = one.except_months | SUMMER if what == "no_summer" else one.except_months - SUMMER
        one = replace(one, except_months=months)
    elif what == "endless":
        one = replace(one, ends_on=None)
    return one if one.ended_at is not None else _scheduled_anew(act, one)


def _scheduled_anew(act: Act, one: Recurrence) -> Recurrence:
    """From the last one issued on, but nothing that is over already."""
    keys = [a.period for a in act.office.assignments.of_decision(one.decision_id) if a.period is not None]
    current = recurrence.period_of(one.rule, act.today, act.calendar)
    if keys and (last := recurrence.period_named(one.rule, max(keys), act.calendar)).end >= current.start:
        following = recurrence.next_period(one, last, act.calendar)
    else:
        following = recurrence.first_period(one, None, act.today, act.calendar)
    return recurrence.scheduled(one, following, act.workspace.zone, act.calendar)


def _goes_on(act: Act, decision_id: int) -> Recurrence:
    one = act.office.recurrences.get(decision_id)
    if one is None:
        raise NotFound("recurrence", decision_id)
    return one


def _seen(act: Act, decision_id: int, one: Recurrence, who: frozenset[Who]) -> DecisionPeriods:
    assignments = act.office.assignments.of_decision(decision_id)
    posts = {
        post.id: post
        for post in act.office.people.seats({a.post_id for a in assignments if a.post_id is not None})
    }
    following = (
        recurrence.period_named(one.rule, one.upcoming, act.calendar) if one.upcoming is not None else None
    )
    return DecisionPeriods(
        act.office.minutes.decision(decision_id),
        one,
        rows_of(assignments, posts, act.today, act.calendar),
        following.due if following else None,
        sum(a.is_open for a in assignments),
        may(Deed.EDIT_PERIODS, who),
        act.today,
    )


def _values(one: Recurrence) -> dict[str, Value]:
    return {
        "except_months": " ".join(map(str, sorted(one.except_months))),
        "ends_on": one.ends_on.isoformat() if one.ends_on else None,
        "ended_at": one.ended_at.isoformat() if one.ended_at else None,
        "upcoming": one.upcoming,
    }
