"""What the secretary changes in one decision of a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.errors import BadInput, IllegalMove, Overtaken
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Decision,
    Expected,
    Minutes,
    MinutesState,
    Tracking,
    propose_hand_in,
)
from bot.domain.rights import Deed, capacities, require
from bot.usecases.draft_steps import one_step
from bot.usecases.part_of_group import except_seats
from bot.usecases.ports import Act
from bot.usecases.record import decision_values, record
from bot.usecases.resolve import known_names, name_of, tie, tied


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


def give_to(act: Act, decision_id: int, version: int | None, kind: str, object_id: int) -> Decision:
    """Gives the decision to one group (`g`), one seat (`p`), or leaves it to nobody (`n`)."""
    decision = editable(act, decision_id, version)
    one = tied(Addressee(act.office.new_id(), name_of(act, kind, object_id)), kind, object_id)
    return _give(act, decision, (one,))


def tick(act: Act, decision_id: int, version: int | None, kind: str, object_id: int) -> Decision:
    """One more group or seat that the decision goes to, or one less. Whom nobody knew goes with the first."""
    decision = editable(act, decision_id, version)
    standing = tuple(a for a in assignees(decision) if a.known and not a.nobody)
    staying = tuple(a for a in standing if not stands_for(a, kind, object_id))
    if len(staying) < len(standing):
        return _give(act, decision, staying)
    one = tied(Addressee(act.office.new_id(), name_of(act, kind, object_id)), kind, object_id)
    return _give(act, decision, (*standing, one))


def give_to_part(
    act: Act, decision_id: int, version: int | None, group_id: int, left_out: Iterable[int]
) -> Decision:
    """To the seats of a group but those `left_out`; who else it goes to stays.

    Raises:
        BadInput: `nobody_left`.
    """
    decision = editable(act, decision_id, version)
    with one_step(act, draft(act, decision.minutes_id), "edit_people", decision.code):
        part = except_seats(act, group_id, left_out)
        given = tuple(
            replace(a, as_written=part.name, group_id=part.id) if a.group_id == group_id else a
            for a in assignees(decision)
        )
        return _give(act, decision, given)


def give_to_words(act: Act, decision_id: int, words: str) -> Decision:
    """Gives the decision to whom the words name, parted by commas; who is in no roster is asked about.

    Raises:
        BadInput: `empty_text`.
    """
    decision = editable(act, decision_id)
    return _give(act, decision, named(act, words))


def named(act: Act, words: str) -> tuple[Addressee, ...]:
    """Whom the words name, parted by commas; some may be unknown.

    Raises:
        BadInput: `empty_text`.
    """
    names = [part.strip() for part in words.replace(";", ",").split(",") if part.strip()]
    if not names:
        raise BadInput("empty_text")
    groups, posts, known = act.office.people.groups(), act.office.people.posts(), known_names(act.office)
    return tuple(tie(act.office.new_id(), name, groups, posts, known=known) for name in names)


def add_named(act: Act, decision_id: int, people: Iterable[Addressee]) -> Decision:
    """Gives the decision to those whom words have `named`."""
    return _give(act, editable(act, decision_id), tuple(people))


def assignees(decision: Decision) -> tuple[Addressee, ...]:
    return tuple(a for a in decision.addressees if a.kind is AddresseeKind.ASSIGNEE)


def stands_for(addressee: Addressee, kind: str, object_id: int) -> bool:
    """Whether it is this group (`g`) or this seat (`p`)."""
    return object_id == (addressee.group_id if kind == "g" else addressee.post_id)


def _give(act: Act, decision: Decision, given: tuple[Addressee, ...]) -> Decision:
    others = tuple(a for a in decision.addressees if a.kind is not AddresseeKind.ASSIGNEE)
    return keep(act, decision, replace(decision, addressees=(*given, *others)), "assignees")


def set_deadline(
    act: Act, decision_id: int, deadline: Deadline | None, version: int | None = None
) -> Decision:
    decision = editable(act, decision_id, version)
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


def set_deadline_choice(act: Act, decision_id: int, version: int | None, choice: str, words: str) -> Decision:
    """`choice`: none, ongoing, week or month from today; `words` are how the screen says it."""
    deadline = None
    if choice == "ongoing":
        deadline = Deadline(DeadlineKind.ONGOING, None, words)
    elif choice != "none":
        deadline = Deadline(DeadlineKind.DATE, _later(act.today, choice), words)
    return set_deadline(act, decision_id, deadline, version)


def set_deadline_day(act: Act, decision_id: int, version: int | None, day: date, words: str) -> Decision:
    """A day of the calendar; `words` are how a protocol would say it."""
    return set_deadline(act, decision_id, Deadline(DeadlineKind.DATE, day, words), version)


def _later(day: date, choice: str) -> date:
    if choice == "week":
        return day + timedelta(days=7)
    first_of_next = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    last_of_next = (first_of_next + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return first_of_next.replace(day=min(day.day, last_of_next.day))


def set_tracking(act: Act, decision_id: int, version: int | None, tracking: Tracking) -> Decision:
    decision = editable(act, decision_id, version)
    return keep(act, decision, replace(decision, tracking=tracking))


def set_text(act: Act, decision_id: int, words: str) -> Decision:
    """
    Raises:
        BadInput: `empty_text`.
    """
    decision = editable(act, decision_id)
    text = bare_text(words)
    return keep(act, decision, replace(decision, text=text, lead=None), "text")


def tick_expected(act: Act, decision_id: int, version: int | None, what: Expected) -> Decision:
    """One more thing to be sent with «Исполнено», or one less. A mark alone is what is left of nothing."""
    decision = editable(act, decision_id, version)
    if what is Expected.MARK:
        wanted: set[Expected] = set()
    else:
        wanted = set(decision.expected) ^ {what}
    ordered = tuple(one for one in Expected if one in wanted - {Expected.MARK})
    return keep(act, decision, replace(decision, expected=ordered or (Expected.MARK,)))


def delete_decision(act: Act, decision_id: int, version: int | None) -> Decision:
    """Takes it out of the draft; the others keep their places (`arrange_draft` closes the gap)."""
    decision = editable(act, decision_id, version)
    minutes = draft(act, decision.minutes_id)
    with one_step(act, minutes, "delete", decision.code) as step:
        files = act.office.decision_files.of([decision_id]).get(decision_id, ())
        step.files[decision_id] = tuple(file.id for file in files)
        act.office.minutes.delete_decision(decision_id)
        step.removed(decision)
        touch(act, minutes)
    record(act, "delete_decision", "decision", decision_id, {"code": decision.code})
    return decision


def bare_text(words: str) -> str:
    """Typed words as a decision's text.

    Raises:
        BadInput: `empty_text`.
    """
    text = " ".join(words.split()).rstrip(".;")
    if not text:
        raise BadInput("empty_text")
    return text


def draft(act: Act, minutes_id: int) -> Minutes:
    """
    Raises:
        NotFound; IllegalMove: the minutes are a draft no more.
    """
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.DRAFT:
        raise IllegalMove(Deed.EDIT_DRAFT, minutes.state)
    return minutes


#: What a step is called by the first of these that it changed.
_STEPS = (
    ("text", "edit_text"),
    ("assignees", "edit_people"),
    ("co_assignees", "edit_people"),
    ("due", "edit_deadline"),
    ("deadline", "edit_deadline"),
    ("tracking", "edit_tracking"),
    ("expected", "edit_expected"),
    ("answered", "answer_question"),
)


def keep(act: Act, before: Decision, after: Decision, settles: str = "") -> Decision:
    """Keeps a decision; a change of the doubted field answers its doubts.

    What it was can be taken back: a step of its own, or a part of the one that is open (`one_step`). Seats
    that a group stands for are not looked up anew.

    Raises:
        Overtaken: somebody else changed the decision, or approved the minutes, at the same moment.
    """
    if settles:
        after = replace(
            after, doubts=tuple(replace(d, answered=d.answered or d.field == settles) for d in after.doubts)
        )
    minutes = draft(act, after.minutes_id)
    if after == before:
        return before
    was, now = decision_values(before), decision_values(after)
    changed = [name for name in now if was[name] != now[name]]
    deed = next((deed for name, deed in _STEPS if name in changed), "")
    with one_step(act, minutes, deed, before.code) as step:
        people = after.addressees != before.addressees
        kept = act.office.minutes.save_decision(after, people=people)
        step.changed(before, kept)
        touch(act, minutes, kept)
    now["version"] = kept.version
    record(
        act,
        Deed.EDIT_DRAFT,
        "decision",
        kept.id,
        {name: was[name] for name in (*changed, "version")},
        {name: now[name] for name in (*changed, "version")},
    )
    return kept


def touch(act: Act, minutes: Minutes, changed: Decision | None = None) -> None:
    """The minutes change with each of their decisions: who approves, or agrees, has seen what he says yes to.

    A day that is past already, though that question was answered, opens it again.
    """
    past = changed is not None and changed.due is not None and changed.due < act.today
    act.office.minutes.save(replace(minutes, past_settled=minutes.past_settled and not past, agreed_at=None))
