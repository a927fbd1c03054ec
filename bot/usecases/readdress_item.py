"""One open item goes to another seat: released where it was, issued where it belongs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.domain import notices, policy
from bot.domain.assignments import LEFT_OUT, Assignment
from bot.domain.audit import Value
from bot.domain.errors import BadInput, Overtaken
from bot.domain.items import Item
from bot.domain.lifecycle import UNDO_WINDOW, Move, target
from bot.domain.people import Post
from bot.usecases.change_holder import seat
from bot.usecases.item_news import tell
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import add_note, drop_appeals, make_move
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.readdress import issued_to
from bot.usecases.record import issued_values, record


@dataclass(frozen=True, slots=True)
class Readdressed:
    """`item` as it was released; `post` has it now: `made` anew, or (None) had it already."""

    item: Item
    post: Post
    made: Assignment | None


def readdress(act: Act, assignment_id: int, version: int, post_id: int, words: str = "") -> Readdressed:
    """Both are told when the ten minutes are over: whoever had it, and whoever has it now.

    `words`: why, where she said it. Where the other seat has the decision already, it is only released.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `same_seat`, `organization_closed`.
    """
    item = act.office.assignments.item(assignment_id)
    after = target(Move.READDRESS, item.assignment.state, concerned(act, item))
    if item.assignment.version != version:
        raise Overtaken(assignment_id)
    post = seat(act, post_id)
    if item.assignment.post_id == post_id:
        raise BadInput("same_seat", post.label)
    if post.organization and post.organization.closed_on:
        raise BadInput("organization_closed", post.organization.short_name)
    changed = replace(item.assignment, state=after)
    more: dict[str, Value] = {"post_id": post_id}
    if words:
        more["note_id"] = add_note(act, assignment_id, Move.READDRESS, words)
    drop_appeals(act, assignment_id)
    released = make_move(act, item, Move.READDRESS, changed, None, more, answers=False)
    tell(act, [item.assignment])
    made = (
        None
        if _has_it(act, item.assignment.decision_id, post_id)
        else issue_to(act, item.assignment, post_id)
    )
    return Readdressed(released, post, made)


def _has_it(act: Act, decision_id: int, post_id: int) -> bool:
    """A decision that the seat has, done or open, is not given to it a second time."""
    there = act.office.assignments.of_decision(decision_id)
    return any(one.post_id == post_id and one.state not in LEFT_OUT for one in there)


def issue_to(act: Act, one: Assignment, post_id: int) -> Assignment:
    """A new assignment in the place of `one`; its holder hears of it when the ten minutes are over."""
    made = issued_to(act, one, post_id)
    act.office.assignments.add([made], {made.id: look_at_of(act.office, made, act.calendar)})
    record(
        act,
        Move.ISSUE,
        "assignment",
        made.id,
        after={**issued_values(made), "instead_of": one.id},
    )
    tell_new(act, made)
    return made


def tell_new(act: Act, *made: Assignment) -> None:
    """The message of new items, when what was tapped can't be taken back any more, in working hours."""
    moment = policy.mailing_moment(act.now + UNDO_WINDOW, act.workspace.zone, act.calendar)
    whose = {(one.post_id, one.minutes_id) for one in made if one.post_id is not None}
    holders = act.office.people.holder_of({post_id for post_id, _ in whose})
    told = {(holders[post_id], minutes_id) for post_id, minutes_id in whose if post_id in holders}
    act.office.outbox.post(
        *(
            replace(notices.new_items(person_id, minutes_id, moment, again=True), cause_id=act.deed_id)
            for person_id, minutes_id in sorted(told)
        )
    )
