"""An issued decision is corrected, or a whole protocol by its corrected version: one deed, one commit.

Either way there is a draft beside what stands: of one decision (`begin_correction`), changed with the same
editors as any draft, or the corrected protocol as it was read. Applying it changes the issued decisions and
their assignments; answers given stay, and the draft is gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain import notices
from bot.domain.assignments import Assignment
from bot.domain.audit import Value
from bot.domain.corrected import Correction
from bot.domain.correcting import Effect
from bot.domain.correction_plan import Plan
from bot.domain.errors import BadInput, NotFound, Overtaken
from bot.domain.lifecycle import Move
from bot.domain.minutes import Decision, Minutes, MinutesState, Tracking, short_code
from bot.domain.rights import Deed, capacities, require
from bot.usecases.bulk import cancel_all, change_all
from bot.usecases.draft_steps import decision_json, forget_steps
from bot.usecases.edit_decision import draft as draft_of
from bot.usecases.issue_minutes import assignments_of
from bot.usecases.item_news import tell
from bot.usecases.ports import Act
from bot.usecases.readdress_item import tell_new
from bot.usecases.record import decision_values, issued_values, record, record_all
from bot.usecases.review_minutes import questions_of
from bot.usecases.see_correction import is_issued, plan_of

#: The deed that makes a corrected draft part of what it corrects.
APPLY = "apply_corrected"
#: A decision of the corrected version goes to the issued minutes.
ADD = "add_to_issued"


@dataclass(frozen=True, slots=True)
class Applied:
    """What was done, as it was planned; `people` hear of it, `deed_id` takes it back."""

    plan: Plan
    people: int
    deed_id: int


def begin_correction(act: Act, decision_id: int) -> Minutes:
    """The draft in which this issued decision is changed: the one begun before, by whomever, or a new one.

    Raises:
        NotAllowed, NotFound: not issued, or cancelled since.
    """
    decision, issued = is_issued(act, decision_id)
    begun = act.office.minutes.amending(decision_id)
    if begun is not None:
        if begun.amends_version == decision.version:
            return begun
        # The decision was changed otherwise since: what was begun would take that back unseen.
        act.office.minutes.save(replace(begun, state=MinutesState.WITHDRAWN))
        record(act, "discard_draft", "minutes", begun.id, {"state": begun.state}, {"amends": decision_id})
    made = Minutes(
        id=act.office.new_id(),
        meeting_id=issued.meeting_id,
        number=issued.number,
        date=issued.date,
        state=MinutesState.DRAFT,
        title=issued.title,
        place=issued.place,
        chair=issued.chair,
        secretary=issued.secretary,
        taken_by=act.actor.person.id,
        taken_at=act.now,
        corrects=issued.id,
        amends=decision_id,
        amends_version=decision.version,
        vague_settled=True,
        undated_settled=True,
        past_settled=True,
    )
    copy = replace(
        decision,
        id=act.office.new_id(),
        minutes_id=made.id,
        addressees=tuple(replace(one, id=act.office.new_id()) for one in decision.addressees),
        doubts=(),
        version=1,
    )
    act.office.minutes.add(made, (copy,), "")
    record(act, "begin_correction", "minutes", made.id, after={"amends": decision_id})
    return made


def give_reason(act: Act, minutes_id: int, words: str, version: int | None = None) -> Minutes:
    """Why: it is told to those concerned. `version` None: whichever the draft has.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    require(Deed.CORRECT_ISSUED, capacities(act.actor))
    minutes = draft_of(act, minutes_id)
    if minutes.corrects is None:
        raise NotFound("correction", minutes_id)
    if version is not None and minutes.version != version:
        raise Overtaken(minutes_id)
    if not words.strip():
        raise BadInput("reason_needed")
    record(act, "give_reason", "minutes", minutes_id)
    return act.office.minutes.save(replace(minutes, reason=words.strip()))


def forget_reason(act: Act, minutes_id: int) -> None:
    """She gives another one.

    Raises:
        NotAllowed, NotFound, IllegalMove.
    """
    require(Deed.CORRECT_ISSUED, capacities(act.actor))
    minutes = draft_of(act, minutes_id)
    if minutes.reason:
        act.office.minutes.save(replace(minutes, reason=""))


def apply_correction(
    act: Act, minutes_id: int, seen: int, *, silent: bool = False, instead: str = ""
) -> Applied:
    """`seen` tells what was shown (`Plan.seen`); `silent`: nobody hears of it, which is only right where
    nothing of substance was changed; `instead`: the reason of a whole protocol's, where none was given.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: the draft, or what it corrects, was changed since;
        BadInput: `questions_open`, `nothing_changed`, `reason_needed`, `must_be_told`.
    """
    require(Deed.CORRECT_ISSUED, capacities(act.actor))
    minutes = draft_of(act, minutes_id)
    plan = plan_of(act, minutes)
    if plan is None:
        raise NotFound("correction", minutes_id)
    if plan.seen != seen:
        raise Overtaken(minutes_id)
    _require_ready(act, plan, silent=silent)
    silent = silent or plan.issued.quiet or plan.issued.issued_at is None
    people = _apply(act, plan, minutes.reason or instead, tells=not silent)
    _gone(act, plan)
    if act.deed_id is None:
        raise ValueError("only a person's deed can be taken back")
    return Applied(plan, people, act.deed_id)


def _require_ready(act: Act, plan: Plan, *, silent: bool) -> None:
    decisions = act.office.minutes.decisions(plan.draft.id)
    asked = len(questions_of(act, plan.draft, decisions)) if not plan.of_one else plan.unknown
    if asked:
        raise BadInput("questions_open", str(asked))
    if not plan.differs:
        raise BadInput("nothing_changed")
    if plan.of_one and not plan.draft.reason:
        raise BadInput("reason_needed")
    if silent and plan.substantial:
        raise BadInput("must_be_told")


def _apply(act: Act, plan: Plan, reason: str, *, tells: bool) -> int:
    """How many people hear of it."""
    told: list[Assignment] = []
    fresh: list[Assignment] = []
    for effect in plan.effects:
        told += _change(act, effect, reason)
        minutes = act.office.minutes.get(effect.change.before.minutes_id)
        fresh += _issue(act, minutes, effect.change.before, effect.change.after, effect.added)
    for one in plan.left_out:
        told += cancel_decision(act, one.decision, reason)
    for decision in _add(act, plan):
        fresh += _issue(act, plan.issued, decision, decision, decision.post_ids)
    renew_line(act, plan.issued)
    if not tells:
        return 0
    tell_new(act, *fresh)
    return tell(act, told) + len(people_of(act, fresh) - people_of(act, told))


def people_of(act: Act, assignments: Sequence[Assignment]) -> set[int]:
    holders = act.office.people.holder_of({one.post_id for one in assignments if one.post_id is not None})
    return {*holders.values(), *(one.person_id for one in assignments if one.person_id is not None)}


def merged(before: Decision, after: Decision) -> Decision:
    """The issued decision with what the draft says; its place, number and code are known to everybody."""
    return replace(
        before,
        lead=after.lead,
        text=after.text,
        tracking=after.tracking,
        deadline=after.deadline,
        hand_in=after.hand_in,
        addressees=after.addressees,
        expected=after.expected,
        first_takes=after.first_takes,
    )


def _change(act: Act, effect: Effect, reason: str) -> list[Assignment]:
    """The decision and its assignments, but for new ones; returns those whose seats are to hear of it."""
    before = effect.change.before
    after = merged(before, effect.change.after)
    own = tuple(replace(one, id=act.office.new_id()) for one in after.addressees)
    saved = act.office.minutes.save_decision(replace(after, addressees=own))
    correction = Correction(
        act.office.new_id(),
        before.id,
        act.actor.person.id,
        act.now,
        reason,
        decision_json(before),
        decision_json(saved),
    )
    act.office.corrections.add([correction])
    why: dict[str, Value] = {"correction_id": correction.id}
    was, now = decision_values(before), decision_values(saved)
    record(act, Deed.CORRECT_ISSUED, "decision", saved.id, was, now | why)
    moved = {one.id: (one, new) for one, new in effect.moved}
    hears = [moved.pop(one.id, (one, one)) for one in effect.told]
    pairs = [*hears, *moved.values()]
    change_all(act, Deed.CORRECT_ISSUED, pairs, {one.id: why for one, _ in pairs})
    return [*effect.told, *cancel_all(act, effect.cancelled, reason)]


def cancel_decision(act: Act, decision: Decision, reason: str) -> list[Assignment]:
    """It stays where it stood and asks nothing of anybody; what was done stays done.

    Returns the assignments that were open.
    """
    saved = act.office.minutes.save_decision(replace(decision, cancelled=True), people=False)
    record(
        act,
        Move.CANCEL,
        "decision",
        decision.id,
        {"cancelled": False, "version": decision.version},
        {"cancelled": True, "version": saved.version},
    )
    return cancel_all(act, act.office.assignments.of_decision(decision.id), reason)


def _add(act: Act, plan: Plan) -> list[Decision]:
    """Decisions that stand in the corrected version only go to the issued minutes, with their own codes where
    those are free, else behind all others.
    """
    _discard_waiting(act, plan)
    if not plan.added:
        return []
    book, issued = act.office.minutes, plan.issued
    taken = {one.ordinal for one in book.decisions(issued.id)}
    for part in book.parts(issued.part_of or issued.id):
        if part.state is MinutesState.APPROVED:
            taken |= {one.ordinal for one in book.decisions(part.id)}
    book.move_decisions([one.id for one in plan.added], issued.id)
    order = []
    for one in plan.added:
        ordinal = one.ordinal if one.ordinal not in taken else max(taken) + 1
        taken.add(ordinal)
        order.append((one.id, ordinal, short_code(issued.number, issued.date, ordinal)))
    book.renumber(order)
    added = [book.decision(one.id) for one in plan.added]
    for was, one in zip(plan.added, added, strict=True):
        record(act, ADD, "decision", one.id, _place(was), _place(one))
    return added


def _place(one: Decision) -> dict[str, Value]:
    return {"minutes_id": one.minutes_id, "ordinal": one.ordinal, "code": one.code}


def _discard_waiting(act: Act, plan: Plan) -> None:
    """What was left for later comes from the corrected version now."""
    for minutes_id in dict.fromkeys(one.minutes_id for one in plan.waiting):
        rest = act.office.minutes.get(minutes_id)
        record(act, APPLY, "minutes", rest.id, {"state": rest.state}, {"state": MinutesState.WITHDRAWN})
        act.office.minutes.save(replace(rest, state=MinutesState.WITHDRAWN))


def _issue(
    act: Act, issued: Minutes, decision: Decision, says: Decision, seats: Iterable[int]
) -> list[Assignment]:
    """To these seats what the decision `says`; nothing while the minutes are held: they will issue it."""
    wanted = set(seats)
    if issued.issued_at is None or says.tracking is Tracking.NOTICE or not wanted:
        return []
    named = replace(says, id=decision.id)
    made = [
        one
        for one in assignments_of(act.office, act.workspace, issued, named, act.now)
        if one.post_id in wanted
    ]
    act.office.assignments.add(made, {one.id: act.now for one in made})
    begun: dict[int, dict[str, Value]] = {one.id: {**issued_values(one), "new_items": True} for one in made}
    record_all(act, Move.ISSUE, "assignment", ((one_id, {}, values) for one_id, values in begun.items()))
    return made


def _gone(act: Act, plan: Plan) -> None:
    """The draft stands no more beside what it corrected; nothing of it can be taken back by itself."""
    draft = act.office.minutes.get(plan.draft.id)
    forget_steps(act.office, draft.id)
    after: dict[str, Value] = {"state": MinutesState.WITHDRAWN, "into": plan.issued.id}
    record(act, APPLY, "minutes", draft.id, {"state": draft.state}, after)
    act.office.minutes.save(replace(draft, state=MinutesState.WITHDRAWN, same_as=None))


def renew_line(act: Act, minutes: Minutes) -> None:
    """The secretary who watches the minutes sees it in her live line."""
    if minutes.issued_at is not None and minutes.approved_by is not None:
        act.office.outbox.post(notices.live_line(minutes.approved_by, minutes.id, act.now))
