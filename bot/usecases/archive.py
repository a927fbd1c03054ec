"""Protocols of former years, one after another: kept for search and reference, nobody is told or asked."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.errors import BadInput
from bot.domain.minutes import Decision, Minutes, MinutesState, Tracking
from bot.domain.rights import Deed, capacities, require
from bot.usecases.approve_minutes import keep_state
from bot.usecases.draft_steps import forget_steps
from bot.usecases.how_taken import Archive, old_drafts
from bot.usecases.issue_minutes import issue_minutes
from bot.usecases.ports import Act


def archive_all(act: Act, expected: int) -> Archive:
    """Puts all of `old_drafts` away: on record, with no answer due and nobody told.

    Raises:
        NotAllowed; BadInput: `archive_changed`: they are not `expected` many any more.
    """
    require(Deed.APPROVE_MINUTES, capacities(act.actor))
    found = old_drafts(act)
    if not found.minutes or len(found.minutes) != expected:
        raise BadInput("archive_changed")
    for one in found.minutes:
        _archive(act, one)
    return found


def _archive(act: Act, minutes: Minutes) -> None:
    for decision in act.office.minutes.decisions(minutes.id):
        act.office.minutes.save_decision(_kept_only(decision))
    forget_steps(act.office, minutes.id)
    kept = replace(
        minutes,
        state=MinutesState.APPROVED,
        send_at=act.now,
        approved_by=act.actor.person.id,
        past_settled=True,
        vague_settled=True,
        undated_settled=True,
        quiet=True,
    )
    keep_state(act, "archive_minutes", minutes, kept)
    issue_minutes(act.office, minutes.id, act.now, act.calendar)


def _kept_only(decision: Decision) -> Decision:
    """To be known only; whoever is unknown stays as written, what was doubted as it was read."""
    return replace(
        decision,
        tracking=Tracking.NOTICE,
        addressees=tuple(a if a.known else replace(a, nobody=True) for a in decision.addressees),
        doubts=tuple(replace(doubt, answered=True) for doubt in decision.doubts),
    )
