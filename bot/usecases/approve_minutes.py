"""A checked draft is approved, its mailing held, stopped or sent now; or the draft is thrown away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain import policy
from bot.domain.errors import BadInput, IllegalMove, Overtaken
from bot.domain.minutes import Minutes, MinutesState, Phase
from bot.domain.questions import held_back
from bot.domain.rights import Deed, capacities, require
from bot.usecases.answer_questions import accept
from bot.usecases.chair import require_agreed
from bot.usecases.draft_steps import DISCARD, forget_steps, one_step
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.review_minutes import questions_of, rest_of


def approve_minutes(act: Act, minutes_id: int, version: int) -> Minutes:
    """Approves a draft and holds its mailing.

    Raises:
        NotAllowed, NotFound; IllegalMove: no draft; Overtaken: changed since;
        BadInput: `questions_open`, with their number; what `one_of_its_kind` raises.
    """
    require(Deed.APPROVE_MINUTES, capacities(act.actor))
    minutes = _draft(act, minutes_id, version)
    questions = questions_of(act, minutes, act.office.minutes.decisions(minutes_id))
    if questions:
        raise BadInput("questions_open", str(len(questions)))
    require_agreed(act, minutes)
    return _approved(act, minutes)


def approve_sure(act: Act, minutes_id: int, version: int) -> Minutes:
    """«Утвердить 34, остальное позже»: decisions with questions of their own go to a draft of their own, of
    the same meeting, with its number and their codes; what is asked of many at once gets its proposal.

    Raises:
        NotAllowed, NotFound; IllegalMove: no draft; Overtaken: changed since;
        BadInput: `questions_open`, where no decision is without them.
    """
    require(Deed.APPROVE_MINUTES, capacities(act.actor))
    minutes = _draft(act, minutes_id, version)
    decisions = act.office.minutes.decisions(minutes_id)
    questions = questions_of(act, minutes, decisions)
    held = held_back(questions)
    if len(held) == len(decisions):
        raise BadInput("questions_open", str(len(questions)))
    require_agreed(act, minutes)
    if held:
        rest = replace(
            minutes,
            id=act.office.new_id(),
            part_of=minutes.part_of or minutes.id,
            words_hash="",
            asked_at=None,
            agreed_at=None,
            agreed_by=None,
            version=1,
        )
        act.office.minutes.add(rest, (), act.office.minutes.source_text(minutes_id))
        act.office.minutes.move_decisions(held, rest.id)
        forget_steps(act.office, minutes_id)
        moved = {"part": rest.id, "decisions": len(held)}
        record(act, "split_minutes", "minutes", minutes_id, {"decisions": len(decisions)}, moved)
    accept(act, minutes_id, tuple(question for question in questions if question.common))
    return _approved(act, act.office.minutes.get(minutes_id))


def _draft(act: Act, minutes_id: int, version: int) -> Minutes:
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.DRAFT:
        raise IllegalMove(Deed.APPROVE_MINUTES, minutes.state)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    one_of_its_kind(act, minutes)
    return minutes


def one_of_its_kind(act: Act, minutes: Minutes) -> None:
    """Two versions of one protocol are never in force together.

    Raises:
        BadInput: `same_open`: it seems to repeat another; `corrects_open`: the version it corrects stands.
    """
    if minutes.same_as is not None:
        raise BadInput("same_open")
    corrected = act.office.minutes.get(minutes.corrects) if minutes.corrects is not None else None
    if corrected is not None and corrected.state is MinutesState.APPROVED:
        raise BadInput("corrects_open")


def _approved(act: Act, minutes: Minutes) -> Minutes:
    hold = timedelta(minutes=act.workspace.hold_minutes)
    send_at = policy.hold_end(act.now, hold, act.workspace.zone, act.calendar)
    return keep_state(
        act,
        Deed.APPROVE_MINUTES,
        minutes,
        replace(minutes, state=MinutesState.APPROVED, send_at=send_at, approved_by=act.actor.person.id),
    )


def stop_mailing(act: Act, minutes_id: int) -> Minutes:
    """Within the hold: back to a draft, nobody has heard anything.

    What was left for later is one with it again, unless it is a draft that nobody is to be told of.

    Raises:
        NotAllowed, NotFound; IllegalMove: not approved, or already issued.
    """
    require(Deed.STOP_MAILING, capacities(act.actor))
    minutes = _held(act, Deed.STOP_MAILING, minutes_id)
    stopped = keep_state(
        act,
        Deed.STOP_MAILING,
        minutes,
        replace(minutes, state=MinutesState.DRAFT, send_at=None, approved_by=None),
    )
    rest = rest_of(act, stopped)
    return _joined(act, stopped, rest) if rest is not None and rest.quiet == stopped.quiet else stopped


def _joined(act: Act, minutes: Minutes, rest: Minutes) -> Minutes:
    """The decisions of `rest` back in `minutes`, with what was answered about them meanwhile."""
    moved = tuple(decision.id for decision in act.office.minutes.decisions(rest.id))
    act.office.minutes.move_decisions(moved, minutes.id)
    forget_steps(act.office, rest.id)
    act.office.minutes.save(replace(rest, state=MinutesState.WITHDRAWN))
    record(act, "join_minutes", "minutes", minutes.id, {"part": rest.id}, {"decisions": len(moved)})
    # What was asked of many at once was answered for her by the approval she has stopped.
    asked_again = replace(
        minutes,
        vague_settled=rest.vague_settled,
        undated_settled=rest.undated_settled,
        past_settled=minutes.past_settled or rest.past_settled,
    )
    return act.office.minutes.save(asked_again)


def send_now(act: Act, minutes_id: int) -> Minutes:
    """Ends the hold, also outside working hours: she asked for it.

    Raises:
        NotAllowed, NotFound; IllegalMove: not approved, or already issued.
    """
    require(Deed.SEND_NOW, capacities(act.actor))
    minutes = _held(act, Deed.SEND_NOW, minutes_id)
    return keep_state(act, Deed.SEND_NOW, minutes, replace(minutes, send_at=act.now))


def discard_draft(act: Act, minutes_id: int, version: int) -> Minutes:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: no draft; Overtaken: changed since.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.DRAFT:
        raise IllegalMove(Deed.EDIT_DRAFT, minutes.state)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    with one_step(act, minutes, DISCARD) as step:
        step.flags = True
        return keep_state(act, DISCARD, minutes, replace(minutes, state=MinutesState.WITHDRAWN))


def _held(act: Act, deed: Deed, minutes_id: int) -> Minutes:
    minutes = act.office.minutes.get(minutes_id)
    if minutes.phase is not Phase.HELD:
        raise IllegalMove(deed, minutes.phase)
    return minutes


def keep_state(act: Act, deed: str, before: Minutes, after: Minutes) -> Minutes:
    """Minutes in their new state, with a line in the journal."""
    record(act, deed, "minutes", after.id, {"state": before.state}, {"state": after.state})
    return act.office.minutes.save(after)
