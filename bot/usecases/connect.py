"""Personal links: made, used once, and a Telegram account bound to a person by one."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import notices
from bot.domain.audit import AuditEvent, Value
from bot.domain.errors import TooLate
from bot.domain.people import Account, Actor
from bot.usecases.ports import Invite, UnitOfWork

#: A link that nobody used dies after this time.
LINK_LIVES = timedelta(days=14)

#: 24 random bytes are 32 characters of base64url; Telegram's /start takes 64.
TOKEN_BYTES = 24


def hash_of(token: str) -> str:
    """The only thing kept of a token. It is random and long: no salt or slow hash is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(uow: UnitOfWork, workspace_id: int, person_id: int, now: datetime, by: int | None = None) -> str:
    """Makes a new personal link's token; older unused ones of the person die.

    Raises:
        NotFound: no such person.
    """
    office = uow.office(workspace_id)
    office.people.person(person_id)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    uow.invites.revoke_of(workspace_id, person_id, now)
    uow.invites.add(Invite(hash_of(token), workspace_id, person_id, now + LINK_LIVES))
    office.audit.add(AuditEvent(uow.new_id(), now, by, None, "invite", "person", person_id))
    return token


@dataclass(frozen=True, slots=True)
class Connected:
    """`fresh` is False where this account was bound to this person before."""

    actor: Actor
    fresh: bool
    open_items: int


def connect(uow: UnitOfWork, telegram_id: int, chat_id: int, token: str, now: datetime) -> Connected:
    """Binds the account that pressed a personal link to its person. What gathered is told at once.

    Raises:
        TooLate: `link_unknown`, `link_used`, `link_expired` (also revoked).
    """
    known = uow.directory.actor(telegram_id)
    link = uow.invites.get(hash_of(token))
    if link is None:
        raise TooLate("link_unknown")
    if known and (known.workspace.id, known.person.id) == (link.workspace_id, link.person_id):
        if known.blocked:
            unblocked(uow, telegram_id, chat_id, now)
        return Connected(known, fresh=False, open_items=0)
    if link.used_at is not None:
        raise TooLate("link_used")
    if link.revoked_at is not None or link.expires_at <= now:
        raise TooLate("link_expired")
    if not uow.invites.mark_used(link.token_hash, now):
        raise TooLate("link_used")
    older = uow.office(link.workspace_id).people.bind(Account(telegram_id, chat_id, link.person_id, now))
    actor = uow.directory.actor(telegram_id)
    if actor is None:
        raise TooLate("link_expired")
    if known is not None:
        _note(
            uow, (known.workspace.id, known.person.id), "cut_off", now, chat_id, {"telegram_id": telegram_id}
        )
    whose = (link.workspace_id, link.person_id)
    for one in older:
        _note(uow, whose, "cut_off", now, chat_id, {"telegram_id": one})
    _note(uow, whose, "connect", now, chat_id)
    return Connected(actor, fresh=True, open_items=catch_up(uow, actor, now))


def catch_up(uow: UnitOfWork, actor: Actor, now: datetime) -> int:
    """Items issued while the person could not be reached are told now, but for those nobody is told of.

    Returns how many are told.
    """
    office = uow.office(actor.workspace.id)
    items = office.assignments.items_of(actor.post_ids, actor.person.id)
    unheard = dict.fromkeys(i.assignment.minutes_id for i in items if i.assignment.sent_at is None)
    told = [minutes_id for minutes_id in unheard if not office.minutes.get(minutes_id).quiet]
    office.outbox.post(
        *(notices.new_items(actor.person.id, minutes_id, now, again=True, asked=True) for minutes_id in told)
    )
    return sum(item.assignment.minutes_id in told for item in items)


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
