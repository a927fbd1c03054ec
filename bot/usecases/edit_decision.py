"""What the secretary changes in one decision of a draft."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.audit import Value
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.errors import BadInput, IllegalMove, Overtaken
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Decision,
    Minutes,
    MinutesState,
    Tracking,
    propose_hand_in,
)
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.resolve import name_of, tie, tied

#: Of a text's hash in the journal: enough to tell two versions apart.
HASH_DIGITS = 12


def editable(act: Act, decision_id: int, version: int | None = None) -> Decision:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: the minutes are a draft no more; Overtaken: changed since.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    decision = act.office.minutes.decision(decision_id)
    draft(act, decision.minutes_id)
    if version is not None and decision.version != version:
        raise Overtaken(decision_id)
    return decision


def give_to(act: Act, decision_id: int, kind: str, object_id: int) -> Decision:
    """Gives the decision to one group (`g`), one seat (`p`), or leaves it to nobody (`n`)."""
    decision = editable(act, decision_id)
    others = tuple(a for a in decision.addressees if a.kind is not AddresseeKind.ASSIGNEE)
    name = name_of(act, kind, object_id)
    one = tied(Addressee(act.office.new_id(), name), kind, object_id)
    return keep(act, decision, replace(decision, addressees=(one, *others)), "assignees")


def give_to_words(act: Act, decision_id: int, words: str) -> Decision:
    """Gives the decision to whom the words name, several parted by commas.

    Raises:
        BadInput: `empty_text`.
    """
    decision = editable(act, decision_id)
    names = [part.strip() for part in words.replace(";", ",").split(",") if part.strip()]
    if not names:
        raise BadInput("empty_text")
    groups, posts = act.office.people.groups(), act.office.people.posts()
    others = tuple(a for a in decision.addressees if a.kind is not AddresseeKind.ASSIGNEE)
    named = tuple(tie(act.office.new_id(), name, groups, posts) for name in names)
    return keep(act, decision, replace(decision, addressees=(*named, *others)), "assignees")


def set_deadline(act: Act, decision_id: int, deadline: Deadline | None) -> Decision:
    decision = editable(act, decision_id)
    tracking = decision.tracking
    if tracking is not Tracking.NOTICE:
        ongoing = deadline is not None and deadline.kind is DeadlineKind.ONGOING
        tracking = Tracking.INFORMATION if ongoing else Tracking.CONTROL
    changed = replace(
        decision, deadline=deadline, hand_in=propose_hand_in(deadline, act.calendar), tracking=tracking
    )
    return keep(act, decision, changed, "deadline")


def set_deadline_words(act: Act, decision_id: int, words: str, since: date | None = None) -> Decision:
    """«до 15 марта», «послезавтра»: read as a protocol's deadline, counted from `since`.

    Words she types count from today, where nothing else is given: she doesn't think of the meeting's day.

    Raises:
        BadInput: `not_a_deadline`.
    """
    # Its expressions take a twentieth of the start to compile, and a secretary rarely needs them.
    from bot.reader.deadlines import read_deadline

    deadline = read_deadline(words, since or act.today, act.calendar)
    if deadline is None:
        raise BadInput("not_a_deadline")
    return set_deadline(act, decision_id, deadline)


def set_deadline_choice(act: Act, decision_id: int, choice: str, words: str) -> Decision:
    """`choice`: none, ongoing, week or month from today; `words` are how the screen says it."""
    if choice == "none":
        return set_deadline(act, decision_id, None)
    if choice == "ongoing":
        return set_deadline(act, decision_id, Deadline(DeadlineKind.ONGOING, None, words))
    return set_deadline(act, decision_id, Deadline(DeadlineKind.DATE, _later(act.today, choice), words))


def _later(day: date, choice: str) -> date:
    if choice == "week":
        return day + timedelta(days=7)
    first_of_next = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    last_of_next = (first_of_next + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return first_of_next.replace(day=min(day.day, last_of_next.day))


def set_tracking(act: Act, decision_id: int, version: int, tracking: Tracking) -> Decision:
    decision = editable(act, decision_id, version)
    return keep(act, decision, replace(decision, tracking=tracking))


def set_text(act: Act, decision_id: int, words: str) -> Decision:
    """
    Raises:
        BadInput: `empty_text`.
    """
    decision = editable(act, decision_id)
    text = " ".join(words.split()).rstrip(".;")
    if not text:
        raise BadInput("empty_text")
    return keep(act, decision, replace(decision, text=text, lead=None), "text")


def delete_decision(act: Act, decision_id: int, version: int) -> Decision:
    decision = editable(act, decision_id, version)
    act.office.minutes.delete_decision(decision_id)
    _touch(act, decision)
    record(act, "delete_decision", "decision", decision_id, {"code": decision.code})
    return decision


def draft(act: Act, minutes_id: int) -> Minutes:
    """
    Raises:
        NotFound; IllegalMove: the minutes are a draft no more.
    """
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.DRAFT:
        raise IllegalMove(Deed.EDIT_DRAFT, minutes.state)
    return minutes


def keep(act: Act, before: Decision, after: Decision, settles: str = "") -> Decision:
    """Keeps a decision; a change of the doubted field answers its doubts.

    Raises:
        Overtaken: somebody else changed the decision, or approved the minutes, at the same moment.
    """
    if settles:
        after = replace(
            after, doubts=tuple(replace(d, answered=d.answered or d.field == settles) for d in after.doubts)
        )
    act.office.minutes.save_decision(after)
    _touch(act, after)
    kept = act.office.minutes.decision(after.id)
    was, now = _values(before), _values(kept)
    changed = [name for name in now if was[name] != now[name]]
    record(
        act,
        Deed.EDIT_DRAFT,
        "decision",
        kept.id,
        {name: was[name] for name in changed},
        {name: now[name] for name in changed},
    )
    return kept


def _touch(act: Act, changed: Decision) -> None:
    """The minutes change with each of their decisions: who approves has seen what he approves.

    A day that is past already, though that question was answered, opens it again.
    """
    minutes = draft(act, changed.minutes_id)
    past = changed.due is not None and changed.due < act.today
    act.office.minutes.save(replace(minutes, past_settled=minutes.past_settled and not past))


def _values(decision: Decision) -> dict[str, Value]:
    """A decision as the journal knows it: never its words or a name, but whether they are the same."""
    return {
        "text": hashlib.sha256(decision.sentence.encode()).hexdigest()[:HASH_DIGITS],
        "tracking": decision.tracking,
        "deadline": decision.deadline.kind if decision.deadline else None,
        "due": decision.due.isoformat() if decision.due else None,
        "assignees": _addressees(decision, AddresseeKind.ASSIGNEE),
        "co_assignees": _addressees(decision, AddresseeKind.CO_ASSIGNEE),
        "answered": sum(doubt.answered for doubt in decision.doubts),
        "version": decision.version,
    }


def _addressees(decision: Decision, kind: AddresseeKind) -> str:
    """«g41 p7 nobody ?»: groups and seats by their ids, whoever was left out, whoever is not known yet."""
    return " ".join(_addressee(one) for one in decision.addressees if one.kind is kind)


def _addressee(one: Addressee) -> str:
    if one.group_id is not None:
        return f"g{one.group_id}"
    if one.post_id is not None:
        return f"p{one.post_id}"
    return "nobody" if one.nobody else "?"
