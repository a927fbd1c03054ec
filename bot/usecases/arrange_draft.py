"""Decisions of a draft are split, joined, moved, added and taken out.

Nothing was told yet, so places and codes are counted anew after each; printed numbers stay. Where decisions
of the same meeting stand in other minutes (left for later, or told already), codes stay as well, and who is
new gets the next free one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.errors import BadInput, Overtaken
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Decision,
    Expected,
    Minutes,
    Tracking,
    propose_hand_in,
    propose_tracking,
    short_code,
)
from bot.domain.splitting import split_lines, split_places
from bot.usecases import edit_decision
from bot.usecases.draft_steps import Changes, one_step
from bot.usecases.edit_decision import bare_text, draft, editable, keep, touch
from bot.usecases.ports import Act
from bot.usecases.record import decision_values, record
from bot.usecases.resolve import known_names, tie

#: Stricter first: what joined decisions ask is what the stricter of them asked.
_STRICTNESS = (Tracking.CONTROL, Tracking.INFORMATION, Tracking.NOTICE)

_LAST_NUMBER = re.compile(r"\d+$")


def delete(act: Act, decision_id: int, version: int | None) -> Decision:
    """
    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    decision = editable(act, decision_id, version)
    minutes = draft(act, decision.minutes_id)
    with one_step(act, minutes, "delete", decision.code) as step:
        before = act.office.minutes.decisions(minutes.id)
        edit_decision.delete_decision(act, decision_id, version)
        settle(act, minutes, step, before, [one for one in before if one.id != decision_id])
    return decision


def move_to(act: Act, decision_id: int, version: int | None, place: int) -> Decision:
    """To the `place` counted from 1.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `no_such_place`.
    """
    decision = editable(act, decision_id, version)
    minutes = draft(act, decision.minutes_id)
    before = act.office.minutes.decisions(minutes.id)
    if not 1 <= place <= len(before):
        raise BadInput("no_such_place", str(len(before)))
    after = [one for one in before if one.id != decision_id]
    after.insert(place - 1, decision)
    if [one.id for one in after] == [one.id for one in before]:
        return decision
    with one_step(act, minutes, "move", decision.code) as step:
        settle(act, minutes, step, before, after)
        touch(act, minutes)
        record(act, "move_decision", "decision", decision_id, {"code": decision.code}, {"place": place})
    return act.office.minutes.decision(decision_id)


def split_at(act: Act, decision_id: int, version: int | None, index: int) -> Decision:
    """At the `index`-th of `split_places`. Returns the first part.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: changed since, or no such place.
    """
    decision = editable(act, decision_id, version)
    places = split_places(decision.text)
    if not 0 <= index < len(places):
        raise Overtaken(decision_id)
    place = places[index]
    second = replace(decision, text=place.second, lead=None if place.sentence else decision.lead)
    return _split(act, decision, place.first, second)


def split_words(act: Act, decision_id: int, words: str) -> Decision:
    """Into the two texts typed, each on a line of its own. Returns the first part.

    Raises:
        NotAllowed, NotFound, IllegalMove; BadInput: `one_part`, `empty_text`.
    """
    decision = editable(act, decision_id)
    parts = split_lines(words)
    if parts is None:
        raise BadInput("one_part")
    first = replace(decision, lead=None)
    return _split(act, first, bare_text(parts[0]), replace(first, text=bare_text(parts[1])))


def _split(act: Act, decision: Decision, text: str, second: Decision) -> Decision:
    """The second part goes to the same people by the same day; what was in doubt stays with the first."""
    book = act.office.minutes
    present = book.decision(decision.id)
    minutes = draft(act, decision.minutes_id)
    with one_step(act, minutes, "split", decision.code) as step:
        before = book.decisions(minutes.id)
        added = replace(
            second,
            id=act.office.new_id(),
            addressees=tuple(replace(a, id=act.office.new_id()) for a in decision.addressees),
            doubts=(),
            version=1,
        )
        first = keep(act, present, replace(present, text=text, lead=decision.lead), "text")
        _add(act, minutes, step, before, first, added)
    return book.decision(decision.id)


def join_next(act: Act, decision_id: int, version: int | None) -> Decision:
    """One decision of two: texts in a row, all the people, the earlier deadline.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `no_next`.
    """
    decision = editable(act, decision_id, version)
    minutes = draft(act, decision.minutes_id)
    before = act.office.minutes.decisions(minutes.id)
    place = next(n for n, one in enumerate(before) if one.id == decision_id)
    if place + 1 == len(before):
        raise BadInput("no_next")
    following = before[place + 1]
    with one_step(act, minutes, "join", decision.code) as step:
        edit_decision.delete_decision(act, following.id, None)
        for attachment_id in step.files.get(following.id, ()):
            act.office.decision_files.attach(decision_id, attachment_id)
        keep(act, decision, _joined(act, decision, following))
        settle(act, minutes, step, before, [one for one in before if one.id != following.id])
    return act.office.minutes.decision(decision_id)


def _joined(act: Act, one: Decision, other: Decision) -> Decision:
    named = {_whom(a): a for a in one.addressees}
    more = tuple(replace(a, id=act.office.new_id()) for a in other.addressees if _whom(a) not in named)
    days = [d.deadline for d in (one, other) if d.deadline is not None]
    dated = [day for day in days if day.due is not None]
    deadline = min(dated, key=lambda day: day.due or act.today) if dated else next(iter(days), None)
    wanted = {*one.expected, *other.expected} - {Expected.MARK}
    starts, ends = zip(one.source, other.source, strict=True)
    return replace(
        one,
        text=f"{one.text.rstrip(' .;')}. {other.sentence}",
        addressees=(*one.addressees, *more),
        deadline=deadline,
        hand_in=propose_hand_in(deadline, act.calendar),
        tracking=min((one.tracking, other.tracking), key=_STRICTNESS.index),
        expected=tuple(what for what in Expected if what in wanted) or (Expected.MARK,),
        # The words of both, where both were read from the protocol.
        source=(min(starts), max(ends)) if all(end for _, end in (one.source, other.source)) else one.source,
        doubts=(*one.doubts, *other.doubts),
    )


def _whom(one: Addressee) -> tuple[AddresseeKind, int | None, int | None, str]:
    return one.kind, one.group_id, one.post_id, "" if one.group_id or one.post_id else one.as_written


def add_after(act: Act, decision_id: int, words: str) -> Decision:
    """A decision typed: «Сдать списки. Отв.: директора школ. Срок: до 15 марта», read as in a protocol.

    Returns it. What is not said stays open; days count from the meeting.

    Raises:
        NotAllowed, NotFound, IllegalMove; BadInput: `empty_text`.
    """
    # As the protocol's reader it takes long to load, and a secretary rarely needs it.
    from bot.reader.single import read_single

    beside = editable(act, decision_id)
    minutes = draft(act, beside.minutes_id)
    read = read_single(words, minutes.date or act.today, act.calendar)
    text = bare_text(read.text)
    office = act.office
    groups, posts, known = office.people.groups(), office.people.posts(), known_names(office)
    named = [(name, AddresseeKind.ASSIGNEE) for name in read.assignees]
    named += [(name, AddresseeKind.CO_ASSIGNEE) for name in read.co_assignees]
    added = Decision(
        id=office.new_id(),
        minutes_id=minutes.id,
        ordinal=beside.ordinal,
        code=beside.code,
        number=None,
        lead=read.lead,
        text=text,
        tracking=propose_tracking(text, read.deadline, bool(read.assignees)),
        deadline=read.deadline,
        hand_in=propose_hand_in(read.deadline, act.calendar),
        addressees=tuple(tie(office.new_id(), name, groups, posts, kind, known) for name, kind in named),
    )
    with one_step(act, minutes, "add", beside.code) as step:
        before = office.minutes.decisions(minutes.id)
        _add(act, minutes, step, before, beside, added)
        touch(act, draft(act, minutes.id), added)
    return office.minutes.decision(added.id)


def _add(
    act: Act, minutes: Minutes, step: Changes, before: Sequence[Decision], beside: Decision, added: Decision
) -> None:
    act.office.minutes.add_decisions([added])
    step.added(added)
    record(act, "add_decision", "decision", added.id, {}, decision_values(added))
    place = next(n for n, one in enumerate(before) if one.id == beside.id)
    settle(act, minutes, step, before, [*before[: place + 1], added, *before[place + 1 :]])


def settle(
    act: Act, minutes: Minutes, step: Changes, before: Sequence[Decision], after: Sequence[Decision]
) -> None:
    """Places and codes of `after`, which stand in their new order; `before`: as they stood."""
    known = {one.id for one in before}
    taken = {one.code for one in before}
    elsewhere = set(act.office.minutes.codes_of_meeting(minutes.meeting_id)) - taken
    counted = taken == {short_code(minutes.number, minutes.date, n + 1) for n in range(len(before))}
    step.reordered(before)
    if counted and not elsewhere:
        order = [(one.id, n, short_code(minutes.number, minutes.date, n)) for n, one in enumerate(after, 1)]
    else:
        free = 1 + max((_number(code) for code in taken | elsewhere), default=0)
        order = []
        for n, one in enumerate(after, 1):
            code = one.code
            if one.id not in known:
                code, free = short_code(minutes.number, minutes.date, free), free + 1
            order.append((one.id, n, code))
    standing = {one.id: (one.ordinal, one.code) for one in after}
    act.office.minutes.renumber([one for one in order if standing[one[0]] != one[1:]])


def _number(code: str) -> int:
    found = _LAST_NUMBER.search(code)
    return int(found.group()) if found else 0
