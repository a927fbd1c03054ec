"""A deputy opens the link he was forwarded, says who he is, and has the item from then on.

Who opened it first holds it: nobody else can open it any more. A stranger says his name once, by words or as
Telegram shows it, and gets a card without a seat.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import notices, policy
from bot.domain.access import LIVE, RequestOutcome
from bot.domain.audit import AuditEvent
from bot.domain.calendar import WorkingDays, local_day
from bot.domain.delegations import HELD, Delegation, DelegationState, may_answer
from bot.domain.deputies import Offer
from bot.domain.errors import TooLate
from bot.domain.people import Account, Actor, Person, Workspace
from bot.usecases.connect import hash_of
from bot.usecases.connection import tell_line
from bot.usecases.delegate import PREFIX
from bot.usecases.ports import Calendars, UnitOfWork
from bot.usecases.staff import name_of


@dataclass(frozen=True, slots=True)
class Deputy:
    """Whoever has the item now; `fresh` is False where he had it before."""

    actor: Actor
    assignment_id: int
    fresh: bool


def is_deputys(token: str) -> bool:
    return token.startswith(PREFIX)


def see_offer(uow: UnitOfWork, telegram_id: int, token: str, now: datetime) -> Offer | Deputy:
    """
    Raises:
        TooLate: `deputy_over`, `deputy_taken`, `deputy_own`, `deputy_elsewhere`.
    """
    return _seen(uow, telegram_id, uow.delegations.by_token(hash_of(token)), now)


def open_offer(uow: UnitOfWork, telegram_id: int, token: str, now: datetime) -> Offer | Deputy:
    """As `see_offer`; from now on the link is this account's.

    Raises:
        TooLate: as `see_offer`.
    """
    seen = see_offer(uow, telegram_id, token, now)
    if isinstance(seen, Deputy) or seen.delegation.opened_by == telegram_id:
        return seen
    office = uow.office(seen.workspace.id)
    opened = office.delegations.save(seen.delegation, replace(seen.delegation, opened_by=telegram_id))
    return replace(seen, delegation=opened)


def offer_awaited(uow: UnitOfWork, telegram_id: int, now: datetime) -> Offer | None:
    """What a stranger has opened and not yet said his name to. Reads only."""
    try:
        seen = _seen(uow, telegram_id, uow.delegations.opened_by(telegram_id), now)
    except TooLate:
        return None
    return seen if isinstance(seen, Offer) else None


def take_offer(
    uow: UnitOfWork, telegram_id: int, chat_id: int, name: str, now: datetime, calendars: Calendars
) -> Deputy:
    """The deputy is who the account is already, or (`name`) a person of that name, who is made and connected.

    Raises:
        TooLate: as `see_offer`; BadInput: `name_needed`, `name_too_long`.
    """
    found = _seen(uow, telegram_id, uow.delegations.opened_by(telegram_id), now)
    if isinstance(found, Deputy):
        return found
    office = uow.office(found.workspace.id)
    person = found.known or _made(uow, found.workspace, telegram_id, chat_id, name, now)
    office.delegations.save(
        found.delegation,
        replace(found.delegation, state=DelegationState.TAKEN, person_id=person.id),
    )
    office.audit.add(
        AuditEvent(
            uow.new_id(),
            now,
            person.id,
            chat_id,
            "take_delegation",
            "delegation",
            found.delegation.id,
            after={"person_id": person.id},
        )
    )
    _tell_director(uow, found, now, calendars.of(found.workspace))
    actor = uow.directory.actor(telegram_id)
    if actor is None:
        raise TooLate("deputy_over")
    return Deputy(actor, found.item.assignment.id, fresh=True)


def taken_before(uow: UnitOfWork, telegram_id: int) -> Deputy:
    """What `take_offer` answered when the same update came first. Reads only.

    Raises:
        TooLate: `deputy_over`.
    """
    actor = uow.directory.actor(telegram_id)
    held = uow.office(actor.workspace.id).delegations.held_by(actor.person.id) if actor else ()
    if actor is None or not held:
        raise TooLate("deputy_over")
    return Deputy(actor, held[-1].assignment_id, fresh=False)


def _seen(
    uow: UnitOfWork, telegram_id: int, found: tuple[int, Delegation] | None, now: datetime
) -> Offer | Deputy:
    if found is None:
        raise TooLate("deputy_over")
    workspace_id, delegation = found
    office = uow.office(workspace_id)
    workspace = office.people.workspace()
    actor = uow.directory.actor(telegram_id)
    item = office.assignments.item(delegation.assignment_id)
    if actor is not None and actor.workspace.id != workspace_id:
        raise TooLate("deputy_elsewhere")
    if delegation.state in HELD and actor is not None and delegation.person_id == actor.person.id:
        return Deputy(actor, delegation.assignment_id, fresh=False)
    if not workspace.active or delegation.state is DelegationState.ENDED or not may_answer(item.assignment):
        raise TooLate("deputy_over")
    if delegation.state in HELD or delegation.opened_by not in (None, telegram_id):
        raise TooLate("deputy_taken")
    if delegation.expires_at <= now:
        raise TooLate("deputy_over")
    if actor is not None and item.assignment.post_id in actor.post_ids:
        raise TooLate("deputy_own")
    return Offer(
        delegation,
        workspace,
        item,
        office.people.person(delegation.by_id),
        local_day(now, workspace.zone),
        actor.person if actor else None,
    )


def _made(
    uow: UnitOfWork, workspace: Workspace, telegram_id: int, chat_id: int, name: str, now: datetime
) -> Person:
    """A card without a seat, and its account; what he had asked the office for is settled."""
    office = uow.office(workspace.id)
    family, given, patronymic = name_of(name)
    person = Person(uow.new_id(), family, given, patronymic, digest_hour=workspace.digest_hour)
    office.people.add_person(person)
    office.people.bind(Account(telegram_id, chat_id, person.id, now))
    for its, request in uow.directory.requests_of(telegram_id):
        if its == workspace.id and request.outcome in LIVE:
            settled = replace(request, person_id=person.id, outcome=RequestOutcome.CONNECTED)
            office.requests.save(settled)
    office.audit.add(
        AuditEvent(uow.new_id(), now, person.id, chat_id, "add_person", "person", person.id),
        AuditEvent(uow.new_id(), now, person.id, chat_id, "connect", "person", person.id),
    )
    tell_line(office, now)
    return person


def _tell_director(uow: UnitOfWork, found: Offer, now: datetime, calendar: WorkingDays) -> None:
    """He sees the name, and can take it back."""
    moment = policy.mailing_moment(now, found.workspace.zone, calendar)
    told = notices.deputy(found.by.id, found.delegation.id, "taken", moment)
    uow.office(found.workspace.id).outbox.post(told)
