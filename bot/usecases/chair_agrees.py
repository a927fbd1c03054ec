"""«Председателю на согласование»: the chair is asked, agrees to a draft or remarks on it.

Asked, `asked_at` is set; agreed, `agreed_at` and `agreed_by`. A change of the draft takes `agreed_at` away
and leaves who agreed, so that it can be said: changed since.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.domain import notices
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.drafts import Remark
from bot.domain.errors import BadInput, IllegalMove, NotFound, Overtaken
from bot.domain.minutes import Decision, Minutes, MinutesState
from bot.domain.people import Role
from bot.domain.review import Review
from bot.domain.rights import Deed, require
from bot.usecases.awaiting import EDIT_WINDOW, await_edit
from bot.usecases.chair import chairs, looks_as
from bot.usecases.edit_decision import draft
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.review_minutes import review

#: A remark is no page.
MOST_WORDS = 2000
#: «6/4 срок мал»: the decision it is about, then the words.
_CODED = re.compile(r"\s*(\S+/\d+|\d+)[\s.,:;—-]+(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark was kept; `decision` None: it is about all of them."""

    whole: Review
    remark: Remark
    decision: Decision | None


def ask_chair(act: Act, minutes_id: int, version: int) -> Review:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: a draft no more; Overtaken: changed since;
        BadInput: `no_chair`, where Telegram reaches nobody who could agree.
    """
    require(Deed.EDIT_DRAFT, looks_as(act, minutes := draft(act, minutes_id)))
    if minutes.version != version:
        raise Overtaken(minutes_id)
    asked = chairs(act, minutes)
    if not asked:
        raise BadInput("no_chair")
    act.office.minutes.save(replace(minutes, asked_at=act.now, agreed_at=None, agreed_by=None))
    act.office.outbox.post(*(notices.chair_asked(one.id, minutes_id, act.now) for one in asked))
    record(act, "ask_chair", "minutes", minutes_id, after={"asked": len(asked)})
    return review(act, minutes_id)


def agree(act: Act, minutes_id: int, version: int) -> Review:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: a draft no more; Overtaken: changed since it was looked at.
    """
    minutes = act.office.minutes.get(minutes_id)
    require(Deed.AGREE_DRAFT, looks_as(act, minutes))
    if minutes.state is not MinutesState.DRAFT:
        raise IllegalMove(Deed.AGREE_DRAFT, minutes.state)
    if minutes.version != version or minutes.asked_at is None:
        raise Overtaken(minutes_id)
    agreed = replace(minutes, asked_at=None, agreed_at=act.now, agreed_by=act.actor.person.id)
    act.office.minutes.save(agreed)
    record(act, Deed.AGREE_DRAFT, "minutes", minutes_id)
    _tell(act, minutes, 0)
    return review(act, minutes_id)


def begin_remark(act: Act, minutes_id: int, decision_id: int) -> tuple[Review, Decision | None]:
    """The next words are a remark about the decision, or where its id is 0, about what they name.

    Raises:
        NotAllowed, NotFound; IllegalMove: a draft no more; BadInput: `words_wait`.
    """
    require(Deed.REMARK, looks_as(act, draft(act, minutes_id)))
    asked = asked_remark(act, minutes_id, decision_id)
    await_edit(act, AwaitedField.CHAIR_REMARK, minutes_id, str(decision_id or ""))
    return asked


def asked_remark(act: Act, minutes_id: int, decision_id: int) -> tuple[Review, Decision | None]:
    """What the words are asked about. Only reads.

    Raises:
        NotAllowed, NotFound.
    """
    whole = review(act, minutes_id)
    return whole, _within(act, minutes_id, decision_id) if decision_id else None


def remark_awaited(act: Act, again: bool = False) -> bool:
    """Whether the next words are a remark. Nothing is awaited of a draft that is none any more.

    `again`: the same words come a second time, and were one.
    """
    awaited = _awaited(act, AwaitedField.CHAIR_REMARKED if again else AwaitedField.CHAIR_REMARK)
    try:
        return awaited is not None and bool(draft(act, awaited.object_id))
    except (NotFound, IllegalMove):
        return False


def remark(act: Act, words: str) -> Remarked:
    """Keeps what was said. Words that begin with a decision's number are about that decision.

    Raises:
        NotAllowed, NotFound; IllegalMove: a draft no more; BadInput: `empty_text`, `no_such_decision`.
    """
    awaited = _awaited(act, AwaitedField.CHAIR_REMARK)
    if awaited is None:
        raise Overtaken(0)
    minutes = draft(act, awaited.object_id)
    require(Deed.REMARK, looks_as(act, minutes))
    decision, said = _about(act, minutes, awaited.payload, words)
    if not said.strip():
        raise BadInput("empty_text")
    one = Remark(
        act.office.new_id(),
        minutes.id,
        act.actor.person.id,
        act.now,
        said.strip()[:MOST_WORDS],
        decision.id if decision else None,
    )
    act.office.remarks.add(one)
    await_edit(act, AwaitedField.CHAIR_REMARKED, minutes.id)
    record(act, Deed.REMARK, "minutes", minutes.id, after={"remark": one.id, "decision": one.decision_id})
    _tell(act, minutes, one.id)
    return Remarked(review(act, minutes.id), one, decision)


def remarked_before(act: Act) -> Remarked:
    """What the same words did when they were committed.

    Raises:
        NotAllowed, NotFound.
    """
    awaited = _awaited(act, AwaitedField.CHAIR_REMARKED)
    remarks = act.office.remarks.of_minutes(awaited.object_id) if awaited is not None else ()
    mine = [one for one in remarks if one.by_id == act.actor.person.id]
    if not mine:
        raise NotFound("remark", 0)
    return _remarked(act, mine[-1])


def see_remark(act: Act, minutes_id: int, remark_id: int) -> Remarked:
    """
    Raises:
        NotAllowed, NotFound.
    """
    one = next((one for one in act.office.remarks.of_minutes(minutes_id) if one.id == remark_id), None)
    if one is None:
        raise NotFound("remark", remark_id)
    return _remarked(act, one)


def settle(act: Act, minutes_id: int, remark_id: int) -> Remarked:
    """«Учтено».

    Raises:
        NotAllowed, NotFound.
    """
    found = see_remark(act, minutes_id, remark_id)
    require(Deed.EDIT_DRAFT, found.whole.who)
    if not found.remark.settled:
        act.office.remarks.settle(remark_id)
        record(act, "settle_remark", "minutes", minutes_id, after={"remark": remark_id})
    return see_remark(act, minutes_id, remark_id)


def leave_remark(act: Act) -> None:
    """He turned to something else than the remark that was begun."""
    if act.actor.awaited is not None and act.actor.awaited.field is AwaitedField.CHAIR_REMARK:
        act.office.awaited.clear(act.actor.person.id)


def _awaited(act: Act, field: AwaitedField) -> Awaited | None:
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not field or act.now - awaited.since > EDIT_WINDOW:
        return None
    return awaited


def _remarked(act: Act, one: Remark) -> Remarked:
    whole = review(act, one.minutes_id)
    decision = next((d for d in whole.decisions if d.id == one.decision_id), None)
    return Remarked(whole, one, decision)


def _within(act: Act, minutes_id: int, decision_id: int) -> Decision:
    decision = act.office.minutes.decision(decision_id)
    if decision.minutes_id != minutes_id:
        raise NotFound("decision", decision_id)
    return decision


def _about(act: Act, minutes: Minutes, chosen: str, words: str) -> tuple[Decision | None, str]:
    """Which decision the words are about, and what is left of them."""
    if chosen:
        return _within(act, minutes.id, int(chosen)), words
    found = _CODED.fullmatch(words)
    if found is None:
        return None, words
    number, said = found.groups()
    for one in act.office.minutes.decisions(minutes.id):
        if number == one.code or ("/" not in number and number == one.code.rpartition("/")[2] and said):
            return one, said
    if "/" in number:
        raise BadInput("no_such_decision", number)
    return None, words


def _tell(act: Act, minutes: Minutes, remark_id: int) -> None:
    """Whoever took the draft in, else the secretaries; not the chair, where that is one person."""
    people = [one.id for one in act.office.people.persons() if Role.SECRETARY in one.roles]
    told = [one for one in people if one == minutes.taken_by] or people
    act.office.outbox.post(
        *(
            notices.chair_said(one, minutes.id, remark_id, minutes.version, act.now)
            for one in told
            if one != act.actor.person.id
        )
    )
