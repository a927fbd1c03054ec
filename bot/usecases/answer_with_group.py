"""A new group that words of a protocol mean: by kind, or ticked one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.awaited import AwaitedField
from bot.domain.errors import BadInput, Overtaken
from bot.domain.minutes import Addressee
from bot.domain.people import Group, GroupRule, Post, PostKind
from bot.domain.review import Review
from bot.domain.rights import Deed, capacities, require
from bot.usecases.answer_days import ANSWER
from bot.usecases.answer_questions import answer_unknown_with, asked_about
from bot.usecases.asking import await_asked, awaited_answer, stop_asking
from bot.usecases.draft_steps import made_group, one_step
from bot.usecases.edit_decision import editable
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.review_minutes import review

#: By what kinds of seats a group is made with one tap.
BY_KIND: Mapping[str, GroupRule] = {
    "all": GroupRule(frozenset({PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD})),
    "schools": GroupRule(frozenset({PostKind.DIRECTOR})),
    "gardens": GroupRule(frozenset({PostKind.KINDERGARTEN_HEAD})),
}


@dataclass(frozen=True, slots=True)
class Ticks:
    """Seats that may be ticked, and which are; `addressee` are the words the group will stand for."""

    addressee: Addressee
    minutes_id: int
    seats: tuple[Post, ...]
    ticked: frozenset[int]


def leading(posts: Iterable[Post]) -> tuple[Post, ...]:
    """The seats that lead a school or a kindergarten that is open."""
    return Group(0, "", rule=BY_KIND["all"]).members(tuple(posts))


def ticks(act: Act, addressee_id: int) -> Ticks:
    """
    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: the words were answered meanwhile.
    """
    decision = editable(act, act.office.minutes.decision_of(addressee_id).id)
    addressee = asked_about(decision, addressee_id)
    awaited = awaited_answer(act, AwaitedField.ANSWER_GROUP)
    mine = awaited is not None and awaited.object_id == addressee_id
    ticked = frozenset(json.loads(awaited.payload)) if awaited is not None and mine else frozenset()
    return Ticks(addressee, decision.minutes_id, leading(act.office.people.posts()), ticked)


def begin_ticks(act: Act, addressee_id: int, *, everybody: bool) -> Ticks:
    """As `ticks`, from nobody or from everybody on."""
    found = ticks(act, addressee_id)
    return _keep(act, found, frozenset(post.id for post in found.seats) if everybody else frozenset())


def tick(act: Act, addressee_id: int, post_id: int) -> Ticks:
    """As `ticks`; ticks a seat, or unticks it."""
    found = ticks(act, addressee_id)
    return _keep(act, found, found.ticked ^ {post_id})


def _keep(act: Act, found: Ticks, ticked: frozenset[int]) -> Ticks:
    await_asked(act, AwaitedField.ANSWER_GROUP, found.addressee.id, json.dumps(sorted(ticked)))
    return Ticks(found.addressee, found.minutes_id, found.seats, ticked)


def answer_with_group(act: Act, addressee_id: int, kind: str) -> Review:
    """A group named as the words are, by `kind` (see `BY_KIND`) or, with `done`, of the seats ticked.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: the words were answered meanwhile;
        BadInput: `nobody_left`, where no seat is ticked.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    found = ticks(act, addressee_id)
    rule = BY_KIND.get(kind)
    if rule is None and kind != "done":
        raise Overtaken(addressee_id)
    if rule is None and not found.ticked:
        raise BadInput("nobody_left")
    members = found.ticked if rule is None else frozenset[int]()
    group = Group(act.office.new_id(), found.addressee.as_written, (), rule, members)
    with one_step(act, act.office.minutes.get(found.minutes_id), ANSWER):
        act.office.people.add_group(group)
        made_group(group.id)
        record(act, "add_group", "group", group.id, {}, {"kind": kind, "seats": len(members)})
        stop_asking(act)
        answer_unknown_with(act, addressee_id, "g", group.id)
    return review(act, found.minutes_id)
