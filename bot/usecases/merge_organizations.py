"""One organization becomes part of another: its items, its names and its people's seats."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain import notices, policy
from bot.domain.errors import BadInput
from bot.domain.matching import LEADING
from bot.domain.minutes import Decision, Phase
from bot.domain.people import Organization, Person, Post
from bot.domain.rights import Deed, capacities, require
from bot.domain.staff import Merger
from bot.usecases.change_holder import change_holder, items_of_seat
from bot.usecases.groups import drop_from_groups
from bot.usecases.organizations import leading_seat, open_organization, seats_of
from bot.usecases.ports import Act
from bot.usecases.readdress import plan_readdressing, readdress
from bot.usecases.record import record

#: Drafts and mailings on hold are among so many of the newest minutes.
RECENT = 200


def preview_merger(act: Act, gone_id: int, into_id: int) -> Merger:
    """
    Raises:
        NotAllowed, NotFound; BadInput: `organization_closed`, `same_organization`, `no_leading_seat`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    gone, into = open_organization(act, gone_id), open_organization(act, into_id)
    if gone.id == into.id:
        raise BadInput("same_organization")
    heir = leading_seat(act, into_id)
    seats = seats_of(act, gone_id)
    ids = frozenset(post.id for post in seats)
    plan = plan_readdressing(act, items_of_seat(act, *ids), heir.id)
    return Merger(
        gone,
        into,
        heir.holder,
        len(plan.moving),
        len(plan.coinciding),
        len(_drafts_naming(act, ids)),
        tuple(one for one in act.office.people.groups() if one.rule is None and one.post_ids & ids),
    )


def merge_organizations(act: Act, gone_id: int, into_id: int) -> Merger:
    """All that is open with `gone_id` goes to the head of `into_id`, who is told, as is the head before.

    Raises:
        NotAllowed: also where items move and the actor is no secretary; else as `preview_merger`.
    """
    preview = preview_merger(act, gone_id, into_id)
    heir, seats = leading_seat(act, into_id), seats_of(act, gone_id)
    ids = frozenset(post.id for post in seats)
    plan = readdress(act, items_of_seat(act, *ids), heir.id)
    _pass_names_on(act, ids, heir)
    for post in seats:
        if post.holder is not None:
            change_holder(act, post.id, None)
    drop_from_groups(act, ids)
    closed = replace(preview.gone, closed_on=act.today, merged_into=into_id)
    act.office.people.save_organization(closed)
    record(act, "merge", "organization", gone_id, after={"merged_into": into_id})
    _tell(act, closed, seats, heir, bool(plan.moving))
    return preview


def _pass_names_on(act: Act, gone: frozenset[int], heir: Post) -> None:
    """What named the seats that are gone, in drafts and in what words were said to mean, names the heir."""
    for decision in _drafts_naming(act, gone):
        addressees = tuple(
            replace(one, post_id=heir.id) if one.post_id in gone else one for one in decision.addressees
        )
        act.office.minutes.save_decision(replace(decision, addressees=addressees))
        record(act, "readdress_draft", "decision", decision.id, after={"post_id": heir.id})
    for known in act.office.known_words.all():
        if known.post_id in gone:
            act.office.known_words.put(replace(known, post_id=heir.id))


def _drafts_naming(act: Act, post_ids: frozenset[int]) -> list[Decision]:
    waiting = [one for one in act.office.minutes.recent(RECENT) if one.phase in (Phase.DRAFT, Phase.HELD)]
    return [
        decision
        for minutes in waiting
        for decision in act.office.minutes.decisions(minutes.id)
        if any(one.post_id in post_ids for one in decision.addressees)
    ]


def _tell(act: Act, gone: Organization, seats: tuple[Post, ...], heir: Post, moved: bool) -> None:
    moment = policy.mailing_moment(act.now, act.workspace.zone, act.calendar)
    heads = {post.holder.id for post in seats if post.holder and post.kind in LEADING}
    if heir.holder is not None:
        heads.discard(heir.holder.id)
        if moved:
            act.office.outbox.post(_got(heir.holder, gone, moment, act.now))
    act.office.outbox.post(*(notices.merged(head, gone.id, moment) for head in sorted(heads)))


def _got(head: Person, gone: Organization, moment: datetime, issued_at: datetime) -> notices.Notice:
    return notices.merged(head.id, gone.id, moment, issued_at=issued_at)
