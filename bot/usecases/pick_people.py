"""Whom a decision is given to is picked: one, several with ticks, or a group but for some of it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.errors import Overtaken
from bot.domain.matching import open_seats
from bot.domain.minutes import Decision
from bot.domain.people import Group, Post
from bot.domain.review import Review
from bot.usecases import edit_decision
from bot.usecases.edit_decision import assignees, editable
from bot.usecases.hear_edit import Begun, begun, find, keep_begun
from bot.usecases.ports import Act
from bot.usecases.review_minutes import looked_at


def choices(act: Act, decision_id: int) -> tuple[Review, int, tuple[Group, ...], tuple[Post, ...]]:
    """The minutes, the decision's place in them, and all there are to pick from.

    Raises:
        NotAllowed, NotFound, IllegalMove.
    """
    decision = editable(act, decision_id)
    whole = looked_at(act, decision.minutes_id)
    people = act.office.people
    return whole, whole.index_of(decision_id), people.groups(), open_seats(people.posts())


def tick(act: Act, decision_id: int, version: int, kind: str, object_id: int) -> Decision:
    """One more, or one less; names typed and not found stay those looked for.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    changed = edit_decision.tick(act, decision_id, version, kind, object_id)
    keep_begun(act, changed, begun(act, decision_id))
    return changed


def found_again(act: Act, decision_id: int) -> tuple[tuple[str, ...], tuple[Group | Post, ...]]:
    """The names that were typed, and whom they may mean; nothing where none were."""
    query = begun(act, decision_id).query
    names = tuple(query.split(", ")) if query else ()
    return names, find(act, names) if names else ()


# --- «Кроме…» ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part:
    """A group that a decision goes to, and which of its seats are to be left out."""

    review: Review
    index: int
    group: Group
    members: tuple[Post, ...]
    left_out: frozenset[int]


def part(act: Act, decision_id: int) -> Part:
    """
    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: it goes to no group, or to several.
    """
    decision = editable(act, decision_id)
    group = _group(act, decision)
    members = group.members(act.office.people.posts())
    left_out = frozenset(begun(act, decision_id).left_out) & {post.id for post in members}
    whole = looked_at(act, decision.minutes_id)
    return Part(whole, whole.index_of(decision_id), group, members, left_out)


def leave_out(act: Act, decision_id: int, version: int, post_id: int) -> None:
    """Ticks a seat off, or on again; nothing of the draft changes before it is `leave_out_done`.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `words_wait`.
    """
    decision = editable(act, decision_id, version)
    _group(act, decision)
    left_out = set(begun(act, decision_id).left_out) ^ {post_id}
    keep_begun(act, decision, Begun(left_out=tuple(sorted(left_out))))


def leave_out_done(act: Act, decision_id: int, version: int) -> Decision:
    """
    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `nobody_left`.
    """
    decision = editable(act, decision_id, version)
    one = part(act, decision_id)
    if not one.left_out:
        return decision
    return edit_decision.give_to_part(act, decision_id, version, one.group.id, one.left_out)


def _group(act: Act, decision: Decision) -> Group:
    groups = [a.group_id for a in assignees(decision) if a.group_id is not None]
    found = next((one for one in act.office.people.groups() if groups == [one.id]), None)
    if found is None:
        raise Overtaken(decision.id)
    return found
