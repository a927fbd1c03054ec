"""What a draft was before each change: the newest change is taken back first, until the draft is approved.

A step holds what it changed only: decisions as they were, what they became (a hash), which were added, the
order. As every change of a draft leaves one, taking the last back leads to the draft of just before it;
where something was changed beside them, the step is refused rather than guessed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.drafts import DraftStep
from bot.domain.errors import IllegalMove, Overtaken, TooLate
from bot.domain.matching import KnownName
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Decision,
    Doubt,
    Expected,
    Minutes,
    MinutesState,
    Tracking,
)
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act, Office
from bot.usecases.record import decision_values, record

#: The deed that makes a draft withdrawn minutes; its step alone is taken back where there is no draft.
DISCARD = "discard_draft"

#: Of the minutes, what answers about a draft change.
_FLAGS = ("vague_settled", "undated_settled", "past_settled", "quiet")


@dataclass(slots=True)
class Changes:
    """What one step changes, gathered while it is done. `was`: id → as it was, None where it was added;
    `words`: what words meant before it was said anew what they mean, None where they meant nothing; `groups`
    were made for it; `files`: what travelled with a decision that was taken out.
    """

    minutes: Minutes
    deed: str
    code: str
    was: dict[int, Decision | None] = field(default_factory=dict)
    now: dict[int, Decision] = field(default_factory=dict)
    order: tuple[tuple[int, int, str], ...] = ()
    flags: bool = False
    words: dict[str, KnownName | None] = field(default_factory=dict)
    groups: list[int] = field(default_factory=list)
    files: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def changed(self, before: Decision, after: Decision) -> None:
        self.was.setdefault(before.id, before)
        self.now[after.id] = after

    def added(self, after: Decision) -> None:
        self.was.setdefault(after.id, None)
        self.now[after.id] = after

    def removed(self, before: Decision) -> None:
        self.now.pop(before.id, None)
        if self.was.setdefault(before.id, before) is None:
            del self.was[before.id]

    def reordered(self, before: Sequence[Decision]) -> None:
        """`before`: all decisions, in the order and with the codes they had."""
        self.order = self.order or tuple((one.id, one.ordinal, one.code) for one in before)


_current: ContextVar[Changes | None] = ContextVar("changes", default=None)


@contextmanager
def one_step(act: Act, minutes: Minutes, deed: str, code: str = "") -> Iterator[Changes]:
    """Whatever is changed within is taken back at once; within another step it is a part of that.

    `minutes` as they are before; `deed` and `code` (of the decision, where it is one) name the step.
    """
    outer = _current.get()
    if outer is not None:
        yield outer
        return
    changes = Changes(minutes, deed, code)
    token = _current.set(changes)
    try:
        yield changes
    finally:
        _current.reset(token)
    if changes.was or changes.order or changes.flags or changes.words:
        act.office.draft_steps.add(
            DraftStep(
                act.office.new_id(), minutes.id, act.actor.person.id, act.now, changes.deed, _before(changes)
            )
        )


def made_group(group_id: int) -> None:
    """Taken back together with the step that goes on, if there is one."""
    if (step := _current.get()) is not None:
        step.groups.append(group_id)


def forget_steps(office: Office, minutes_id: int) -> None:
    """Nothing can be taken back any more: the minutes are out, or their decisions went elsewhere."""
    office.draft_steps.forget(minutes_id)


def take_back(act: Act, minutes_id: int, version: int) -> DraftStep:
    """The last change of the draft never was; of a draft thrown away, the throwing away.

    Raises:
        NotAllowed, NotFound; IllegalMove: a draft no more; Overtaken: changed since the button was drawn;
        TooLate: `draft_step`, nothing is left to take back.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    last = act.office.draft_steps.last(minutes_id)
    discarded = last is not None and last.deed == DISCARD
    wanted = MinutesState.WITHDRAWN if discarded else MinutesState.DRAFT
    if minutes.state is not wanted:
        raise IllegalMove(Deed.EDIT_DRAFT, minutes.state)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    if last is None:
        raise TooLate("draft_step")
    before: Mapping[str, Any] = last.before
    _restore(act, minutes_id, before)
    act.office.draft_steps.drop(last.id)
    record(act, "take_back", "minutes", minutes_id, {"state": minutes.state}, {"deed": last.deed})
    _restore_words(act.office, before.get("words", ()))
    _remove_groups(act, before.get("groups", ()))
    flags: Mapping[str, Any] = {name: bool(before["flags"][name]) for name in _FLAGS}
    as_draft = replace(minutes, state=MinutesState.DRAFT, agreed_at=None)
    act.office.minutes.save(replace(as_draft, **flags))
    return last


def concerned(step: DraftStep) -> int | None:
    """The one decision that the step changed, or took out; None where there are several, or none."""
    before: Mapping[str, Any] = step.before
    found = [int(values["id"]) for values in before["was"]]
    return found[0] if len(found) == 1 else None


def _restore(act: Act, minutes_id: int, before: Mapping[str, Any]) -> None:
    book = act.office.minutes
    standing = {one.id: one for one in book.decisions(minutes_id)}
    for decision_id, seen in before["now"].items():
        one = standing.get(int(decision_id))
        if one is None or fingerprint(one) != seen:
            raise TooLate("draft_step")
    for decision_id in before["added"]:
        book.delete_decision(decision_id)
        record(act, "take_back", "decision", decision_id, decision_values(standing[decision_id]), {})
    for values in before["was"]:
        was = decision_from(minutes_id, values)
        present = standing.get(was.id)
        if present is None:
            book.add_decisions([was])
        else:
            # Who accepts the reports is named beside the steps.
            book.save_decision(replace(was, controller_id=present.controller_id, version=present.version))
        now = decision_values(present) if present else {}
        record(act, "take_back", "decision", was.id, now, decision_values(was))
    _restore_files(act.office, standing, before.get("files", ()))
    if before["order"]:
        book.renumber(tuple((int(one), int(ordinal), str(code)) for one, ordinal, code in before["order"]))


def _restore_files(office: Office, standing: Mapping[int, Decision], files: Sequence[Sequence[int]]) -> None:
    """To the decision that is back, from the one they had gone over to."""
    for decision_id, *attachments in files:
        for attachment_id in attachments:
            for other in standing:
                office.decision_files.detach(other, attachment_id)
            office.decision_files.attach(decision_id, attachment_id)


def _restore_words(office: Office, words: Sequence[Sequence[Any]]) -> None:
    for key, as_written, said_at, group_id, post_id, said_by in words:
        if said_at is None:
            office.known_words.forget(key)
        else:
            said = datetime.fromisoformat(said_at)
            office.known_words.put(KnownName(key, as_written, said, group_id, post_id, said_by))


def _remove_groups(act: Act, made: Sequence[int]) -> None:
    """But for those that something else goes by meanwhile."""
    people = act.office.people
    standing = {group.id for group in people.groups()} if made else set()
    meant = {one.group_id for one in act.office.known_words.all()} if made else set()
    for group_id in made:
        if group_id in standing and group_id not in meant and not people.minutes_naming(group_id):
            people.delete_group(group_id)
            record(act, "delete_group", "group", group_id)


# --- as JSON ----------------------------------------------------------------------------------------------


def _before(changes: Changes) -> dict[str, object]:
    return {
        "code": changes.code,
        "flags": {name: getattr(changes.minutes, name) for name in _FLAGS},
        "was": [decision_json(one) for one in changes.was.values() if one is not None],
        "added": [one for one, was in changes.was.items() if was is None],
        "now": {str(one.id): fingerprint(one) for one in changes.now.values()},
        "order": [list(one) for one in changes.order],
        "words": [_words_json(key, one) for key, one in changes.words.items()],
        "groups": changes.groups,
        "files": [[one, *files] for one, files in changes.files.items()],
    }


def _words_json(key: str, one: KnownName | None) -> list[Any]:
    if one is None:
        return [key, "", None, None, None, None]
    return [key, one.as_written, one.said_at.isoformat(), one.group_id, one.post_id, one.said_by]


def fingerprint(one: Decision) -> str:
    """Of what the decision says; its place, code, controller and version may change beside it."""
    beside = ("ordinal", "code", "controller_id", "version")
    said = {name: value for name, value in decision_json(one).items() if name not in beside}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def decision_json(one: Decision) -> dict[str, Any]:
    deadline = one.deadline
    return {
        "id": one.id,
        "ordinal": one.ordinal,
        "code": one.code,
        "number": one.number,
        "lead": one.lead,
        "text": one.text,
        "tracking": str(one.tracking),
        "deadline": deadline
        and {
            "kind": str(deadline.kind),
            "due": deadline.due.isoformat() if deadline.due else None,
            "text": deadline.text,
            "time": deadline.time.isoformat() if deadline.time else None,
        },
        "hand_in": one.hand_in.isoformat() if one.hand_in else None,
        "addressees": [
            [a.id, a.as_written, str(a.kind), a.group_id, a.post_id, a.nobody] for a in one.addressees
        ],
        "expected": [str(what) for what in one.expected],
        "source": list(one.source),
        "doubts": [asdict(doubt) for doubt in one.doubts],
        "first_takes": one.first_takes,
        "controller_id": one.controller_id,
        "version": one.version,
    }


def decision_from(minutes_id: int, values: Mapping[str, Any]) -> Decision:
    """The inverse of `decision_json`; whom a group stands for is found out anew when it is read."""
    return Decision(
        id=values["id"],
        minutes_id=minutes_id,
        ordinal=values["ordinal"],
        code=values["code"],
        number=values["number"],
        lead=values["lead"],
        text=values["text"],
        tracking=Tracking(values["tracking"]),
        deadline=_deadline(values["deadline"]),
        hand_in=date.fromisoformat(values["hand_in"]) if values["hand_in"] else None,
        addressees=tuple(
            Addressee(id_, words, AddresseeKind(kind), group_id, post_id, nobody)
            for id_, words, kind, group_id, post_id, nobody in values["addressees"]
        ),
        expected=tuple(map(Expected, values["expected"])),
        source=(values["source"][0], values["source"][1]),
        doubts=tuple(Doubt(**doubt) for doubt in values["doubts"]),
        first_takes=values["first_takes"],
        controller_id=values.get("controller_id"),
        version=values["version"],
    )


def _deadline(values: Mapping[str, Any] | None) -> Deadline | None:
    if values is None:
        return None
    return Deadline(
        DeadlineKind(values["kind"]),
        date.fromisoformat(values["due"]) if values["due"] else None,
        values["text"],
        time.fromisoformat(values["time"]) if values["time"] else None,
    )
