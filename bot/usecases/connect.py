"""An account is tied to a person: by a personal link, or by a yes to what the secretary or a number said.

Nobody is bound by a link alone: it is asked «Вы — …?» first, and only the yes binds.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import notices
from bot.domain.access import LIVE, Confirm, RequestOutcome
from bot.domain.audit import AuditEvent, Value
from bot.domain.errors import TooLate
from bot.domain.people import Account, Actor, Person, Workspace
from bot.usecases.connection import tell_line
from bot.usecases.ports import Invite, UnitOfWork

#: A link that nobody used dies after this time.
LINK_LIVES = timedelta(days=14)

#: 24 random bytes are 32 characters of base64url; Telegram's /start takes 64, a button with its prefix too.
TOKEN_BYTES = 24


def hash_of(token: str) -> str:
    """The only thing kept of a token. It is random and long: no salt or slow hash is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def invite(uow: UnitOfWork, workspace_id: int, person_id: int, now: datetime, by: int | None = None) -> str:
    """Makes a new personal link's token; older unused ones of the person die, and what was granted to him.

    Raises:
        NotFound: no such person.
    """
    office = uow.office(workspace_id)
    office.people.person(person_id)
    token = new_token()
    uow.invites.revoke_of(workspace_id, person_id, now)
    office.requests.lapse(person_id)
    uow.invites.add(Invite(hash_of(token), workspace_id, person_id, now + LINK_LIVES))
    office.audit.add(AuditEvent(uow.new_id(), now, by, None, "invite", "person", person_id))
    return token


@dataclass(frozen=True, slots=True)
class Connected:
    """`fresh` is False where this account was bound to this person before."""

    actor: Actor
    fresh: bool
    open_items: int


def confirm_of(
    uow: UnitOfWork, telegram_id: int, workspace_id: int, person_id: int, request_id: int | None = None
) -> Confirm | Connected:
    """Whom the account would be bound to; or that it is already. Reads only.

    Raises:
        NotFound.
    """
    known = uow.directory.actor(telegram_id)
    if known and (known.workspace.id, known.person.id) == (workspace_id, person_id):
        return Connected(known, fresh=False, open_items=0)
    people = uow.office(workspace_id).people
    return Confirm(
        people.workspace(),
        people.person(person_id),
        people.seats(people.held_by(person_id)),
        known.person if known else None,
        request_id,
    )


def see_link(uow: UnitOfWork, telegram_id: int, token: str, now: datetime) -> Confirm | Connected:
    """What a personal link asks whoever opens it. Reads only.

    Raises:
        TooLate: `link_unknown`, `link_used`, `link_expired` (also revoked, or the person works here no more).
    """
    link = uow.invites.get(hash_of(token))
    if link is None:
        raise TooLate("link_unknown")
    found = confirm_of(uow, telegram_id, link.workspace_id, link.person_id)
    if isinstance(found, Confirm):
        _must_hold(link, found, now)
    return found


def _must_hold(link: Invite, found: Confirm, now: datetime) -> None:
    if link.used_at is not None:
        raise TooLate("link_used")
    if link.revoked_at is not None or link.expires_at <= now or has_left(found.person, found.workspace, now):
        raise TooLate("link_expired")


def has_left(person: Person, workspace: Workspace, now: datetime) -> bool:
    """Works here no more, by the office's own day."""
    return person.left_on is not None and person.left_on <= now.astimezone(workspace.zone).date()


def connect(uow: UnitOfWork, telegram_id: int, chat_id: int, token: str, now: datetime) -> Connected:
    """«Да, это я»: the account is bound, if the link still holds. What gathered is told at once.

    Raises:
        TooLate: as `see_link`.
    """
    found = see_link(uow, telegram_id, token, now)
    if isinstance(found, Connected):
        if found.actor.blocked:
            unblocked(uow, telegram_id, chat_id, now)
        return found
    if not uow.invites.mark_used(hash_of(token), now):
        raise TooLate("link_used")
    return bind(uow, found, telegram_id, chat_id, now)


def bind(uow: UnitOfWork, whom: Confirm, telegram_id: int, chat_id: int, now: datetime) -> Connected:
    """The account speaks for this person from now on; older ties of both end, whoever loses one hears it.

    Raises:
        TooLate: `link_expired`: the office is switched off.
    """
    known = uow.directory.actor(telegram_id)
    workspace_id, person_id = whose = whom.workspace.id, whom.person.id
    office = uow.office(workspace_id)
    older = office.people.bind(Account(telegram_id, chat_id, person_id, now))
    uow.invites.revoke_of(workspace_id, person_id, now)
    office.requests.lapse(person_id)
    _settle_requests(uow, workspace_id, person_id, telegram_id)
    actor = uow.directory.actor(telegram_id)
    if actor is None:
        raise TooLate("link_expired")
    if known is not None:
        left = known.workspace.id, known.person.id
        _note(uow, left, "cut_off", now, chat_id, {"telegram_id": telegram_id})
        tell_line(uow.office(known.workspace.id), now)
    for one in older:
        _note(uow, whose, "cut_off", now, chat_id, {"telegram_id": one})
        office.outbox.post(notices.cut_off(person_id, one, now))
    _note(uow, whose, "connect", now, chat_id)
    tell_line(office, now)
    return Connected(actor, fresh=True, open_items=catch_up(uow, actor, now))


def _settle_requests(uow: UnitOfWork, workspace_id: int, person_id: int, telegram_id: int) -> None:
    """Whoever is in asks no more: nobody has to decide anything about him."""
    for its, request in uow.directory.requests_of(telegram_id):
        if its == workspace_id and request.outcome in LIVE:
            settled = replace(request, person_id=person_id, outcome=RequestOutcome.CONNECTED)
            uow.office(workspace_id).requests.save(settled)


def catch_up(uow: UnitOfWork, actor: Actor, now: datetime) -> int:
    """Items issued while the person could not be reached are told now, but for those nobody is told of.

    Returns how many are told.
    """
    office = uow.office(actor.workspace.id)
    items = office.assignments.items_of(actor.post_ids, actor.person.id)
    seats = _seats_not_told_of(uow, actor)
    office.outbox.post(*(notices.handed_over(actor.person.id, post_id, now, asked=True) for post_id in seats))
    others = [item for item in items if item.assignment.post_id not in seats]
    unheard = dict.fromkeys(i.assignment.minutes_id for i in others if i.assignment.sent_at is None)
    told = [minutes_id for minutes_id in unheard if not office.minutes.get(minutes_id).quiet]
    office.outbox.post(
        *(notices.new_items(actor.person.id, minutes_id, now, again=True, asked=True) for minutes_id in told)
    )
    return len(items) - sum(item.assignment.minutes_id not in told for item in others)


def _seats_not_told_of(uow: UnitOfWork, actor: Actor) -> frozenset[int]:
    """Seats the person was given while he could not be reached: all of theirs comes in one message."""
    by_key = {notices.handed_over_key(actor.person.id, post_id): post_id for post_id in actor.post_ids}
    unsaid = uow.office(actor.workspace.id).outbox.unsaid(by_key) if by_key else ()
    return frozenset(by_key[key] for key in unsaid)


def blocked(uow: UnitOfWork, chat_id: int, now: datetime) -> None:
    """The person shut the bot out; until he lets it in again nothing is sent to him."""
    whose = uow.directory.set_blocked(chat_id, now)
    if whose is not None:
        _note(uow, whose, "blocked", now, chat_id)


def unblocked(uow: UnitOfWork, telegram_id: int, chat_id: int, now: datetime) -> None:
    """The person let the bot in again."""
    whose = uow.directory.set_blocked(chat_id, None)
    if whose is not None:
        _note(uow, whose, "unblocked", now, chat_id)
    actor = uow.directory.actor(telegram_id)
    if actor is not None:
        catch_up(uow, actor, now)


def _note(
    uow: UnitOfWork,
    whose: tuple[int, int],
    deed: str,
    now: datetime,
    chat_id: int,
    before: Mapping[str, Value] | None = None,
) -> None:
    """A line of the journal about a person's account; `whose` is (workspace id, person id)."""
    workspace_id, person_id = whose
    event = AuditEvent(uow.new_id(), now, person_id, chat_id, deed, "person", person_id, before or {})
    uow.office(workspace_id).audit.add(event)
