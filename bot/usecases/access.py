"""Who asks to be let in without a link that works; his own number may say who he is.

One row an account and office (`AccessRequest`): however often somebody asks, it is one. What is granted binds
nobody yet: it asks «Вы — …?», and the row knows whose account may say yes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import notices
from bot.domain.access import (
    LIVE,
    AccessRequest,
    Asked,
    Confirm,
    Nobody,
    RequestKind,
    RequestOutcome,
    SharePhone,
)
from bot.domain.audit import AuditEvent
from bot.domain.errors import NotFound, TooLate
from bot.domain.people import Person, Workspace
from bot.domain.phones import normalise
from bot.usecases.connect import (
    LINK_LIVES,
    Connected,
    bind,
    confirm_of,
    has_left,
    hash_of,
    see_link,
)
from bot.usecases.connection import deciders, tell_line
from bot.usecases.ports import UnitOfWork

#: Who asks again so soon is not told of again, and after a refusal not heard again.
ASKED_LATELY = timedelta(hours=1)
REFUSED_LATELY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asker:
    """Whoever writes, known by nothing but his account; `said` is the name Telegram shows."""

    telegram_id: int
    chat_id: int
    said: str


Standing = Confirm | Connected | SharePhone | Asked | Nobody


def standing_of(uow: UnitOfWork, telegram_id: int, now: datetime) -> Standing:
    """How it stands with an account that is not connected: what it hears whatever it writes. Reads only."""
    active = _active(uow)
    for workspace_id, request in reversed(uow.directory.requests_of(telegram_id)):
        if workspace_id in active:
            found = _standing(uow, active[workspace_id], request, now)
            if not isinstance(found, Nobody):
                return found
    return Nobody(may_ask=len(active) == 1)


def _standing(uow: UnitOfWork, workspace: Workspace, request: AccessRequest, now: datetime) -> Standing:
    match request.outcome:
        case RequestOutcome.BEGUN:
            return SharePhone(workspace)
        case RequestOutcome.OPEN:
            return Asked(workspace, request)
        case RequestOutcome.GRANTED if _holds(request, now) and request.person_id is not None:
            return confirm_of(uow, request.telegram_id, workspace.id, request.person_id, request.id)
        case RequestOutcome.REFUSED if _since(request.decided_at, now) < REFUSED_LATELY:
            return Asked(workspace, request)
        case _:
            return Nobody(may_ask=True)


def open_link(uow: UnitOfWork, asker: Asker, token: str, now: datetime) -> Standing:
    """A link was opened, a personal one or that of the directors' chat. Binds nobody.

    Raises:
        TooLate: as `see_link`.
    """
    workspace_id = uow.invites.common(hash_of(token))
    if workspace_id is None:
        return see_link(uow, asker.telegram_id, token, now)
    known = uow.directory.actor(asker.telegram_id)
    if known is not None and known.workspace.id == workspace_id:
        return Connected(known, fresh=False, open_items=0)
    workspace, row = _active(uow)[workspace_id], _row(uow, workspace_id, asker)
    if row is not None and row.outcome is RequestOutcome.GRANTED and _holds(row, now):
        return _standing(uow, workspace, row, now)
    if row is None or row.outcome is not RequestOutcome.OPEN:
        _write(uow, workspace_id, asker, row, now, RequestKind.PHONE, RequestOutcome.BEGUN)
    elif row.kind is not RequestKind.PHONE:
        uow.office(workspace_id).requests.save(replace(row, kind=RequestKind.PHONE))
    return SharePhone(workspace)


def opened_before(uow: UnitOfWork, telegram_id: int, token: str, now: datetime) -> Standing:
    """What `open_link` answered when the same update came first. Reads only.

    Raises:
        TooLate: as `see_link`.
    """
    if uow.invites.common(hash_of(token)) is None:
        return see_link(uow, telegram_id, token, now)
    known = uow.directory.actor(telegram_id)
    return Connected(known, fresh=False, open_items=0) if known else standing_of(uow, telegram_id, now)


def share_phone(uow: UnitOfWork, asker: Asker, number: str, now: datetime) -> Standing:
    """His own number, as Telegram says it. By the common link it may say who he is.

    It says so where exactly one person of the office has it and nobody is connected as that person. Who has
    neither come by the link nor asked yet is told what anybody is told: his number is not kept.
    """
    workspace, row = _asking(uow, asker)
    if workspace is None or row is None:
        known = uow.directory.actor(asker.telegram_id)
        if known is not None:
            return Connected(known, fresh=False, open_items=0)
        return standing_of(uow, asker.telegram_id, now)
    phone = normalise(f"+{number.lstrip('+')}") or ""
    matches = with_phone(uow.office(workspace.id).people.persons(), phone, workspace, now)
    whom = matches[0].id if len(matches) == 1 else row.person_id
    if (
        row.kind is RequestKind.PHONE
        and len(matches) == 1
        and _is_free(uow, workspace.id, matches[0].id, asker)
    ):
        granted = _write(uow, workspace.id, asker, row, now, row.kind, RequestOutcome.GRANTED, whom, phone)
        tell_line(uow.office(workspace.id), now)
        return _standing(uow, workspace, granted, now)
    return Asked(workspace, _ask(uow, workspace.id, asker, row, now, row.kind, whom, phone))


def _asking(uow: UnitOfWork, asker: Asker) -> tuple[Workspace, AccessRequest] | tuple[None, None]:
    """Where he asks now: by the common link first."""
    active = _active(uow)
    live = [
        (active[workspace_id], row)
        for workspace_id, row in uow.directory.requests_of(asker.telegram_id)
        if workspace_id in active and row.outcome in LIVE
    ]
    live.sort(key=lambda one: one[1].kind is RequestKind.PHONE)
    return live[-1] if live else (None, None)


def with_phone(
    persons: tuple[Person, ...], phone: str, workspace: Workspace, now: datetime
) -> tuple[Person, ...]:
    """Those who work here and have this number."""
    if not phone:
        return ()
    return tuple(
        one
        for one in persons
        if one.phone and normalise(one.phone) == phone and not has_left(one, workspace, now)
    )


def _is_free(uow: UnitOfWork, workspace_id: int, person_id: int, asker: Asker) -> bool:
    account = uow.office(workspace_id).people.accounts().get(person_id)
    return account is None or account.telegram_id == asker.telegram_id


def ask_access(uow: UnitOfWork, asker: Asker, now: datetime) -> Standing:
    """«Попросить доступ» of a stranger. Raises: TooLate: `link_unknown`: it isn't plain whom he asks."""
    found = standing_of(uow, asker.telegram_id, now)
    if not isinstance(found, Nobody | SharePhone):
        return found
    if isinstance(found, SharePhone):
        workspace = found.workspace
    elif found.may_ask:
        workspace = next(iter(_active(uow).values()))
    else:
        raise TooLate("link_unknown")
    row = _row(uow, workspace.id, asker)
    return Asked(workspace, _ask(uow, workspace.id, asker, row, now, RequestKind.STRANGER))


def ask_new_link(uow: UnitOfWork, asker: Asker, token: str, now: datetime) -> Standing:
    """«Попросить новую» of a link that is used or dead: it still says whose it was.

    Raises:
        TooLate: `link_unknown`.
    """
    link = uow.invites.get(hash_of(token))
    workspace = _active(uow).get(link.workspace_id) if link else None
    if link is None or workspace is None:
        raise TooLate("link_unknown")
    found = confirm_of(uow, asker.telegram_id, link.workspace_id, link.person_id)
    if isinstance(found, Connected):
        return found
    row = _row(uow, workspace.id, asker)
    if row is not None:
        standing = _standing(uow, workspace, row, now)
        if isinstance(standing, Confirm) or (
            isinstance(standing, Asked) and standing.request.outcome is RequestOutcome.REFUSED
        ):
            return standing
    asked = _ask(uow, workspace.id, asker, row, now, RequestKind.NEW_LINK, link.person_id)
    return Asked(workspace, asked)


def accept(uow: UnitOfWork, telegram_id: int, chat_id: int, request_id: int, now: datetime) -> Connected:
    """«Да, это я» to what was granted: the account is bound, if it still holds.

    Raises:
        NotFound: no such request of this account; TooLate: `link_expired`, `link_used`.
    """
    workspace, request = own_request(uow, telegram_id, request_id)
    if request.person_id is None:
        raise TooLate("link_expired")
    found = confirm_of(uow, telegram_id, workspace.id, request.person_id, request_id)
    if isinstance(found, Connected):
        return found
    if (
        request.outcome is not RequestOutcome.GRANTED
        or not _holds(request, now)
        or has_left(found.person, workspace, now)
    ):
        raise TooLate("link_expired")
    if request.decided_by is None and not _is_free(
        uow, workspace.id, request.person_id, Asker(telegram_id, chat_id, "")
    ):
        raise TooLate("link_used")
    connected = bind(uow, found, telegram_id, chat_id, now)
    uow.office(workspace.id).requests.save(replace(request, outcome=RequestOutcome.CONNECTED))
    return connected


def not_me(uow: UnitOfWork, telegram_id: int, request_id: int, now: datetime) -> Standing:
    """«Нет» to what was granted: the secretary looks at it again.

    Raises:
        NotFound.
    """
    workspace, request = own_request(uow, telegram_id, request_id)
    if request.outcome is RequestOutcome.GRANTED:
        asker = Asker(telegram_id, request.chat_id, request.said)
        request = _ask(uow, workspace.id, asker, request, now, RequestKind.STRANGER, None, request.phone)
    return _standing(uow, workspace, request, now)


def own_request(uow: UnitOfWork, telegram_id: int, request_id: int) -> tuple[Workspace, AccessRequest]:
    """
    Raises:
        NotFound: no such request of this account, in no active office.
    """
    active = _active(uow)
    for workspace_id, request in uow.directory.requests_of(telegram_id):
        if request.id == request_id and workspace_id in active:
            return active[workspace_id], request
    raise NotFound("access_request", request_id)


def _active(uow: UnitOfWork) -> dict[int, Workspace]:
    return {one.id: one for one in uow.directory.workspaces() if one.active}


def _row(uow: UnitOfWork, workspace_id: int, asker: Asker) -> AccessRequest | None:
    found = [row for its, row in uow.directory.requests_of(asker.telegram_id) if its == workspace_id]
    return found[-1] if found else None


def _holds(row: AccessRequest, now: datetime) -> bool:
    return _since(row.decided_at, now) < LINK_LIVES


def _since(moment: datetime | None, now: datetime) -> timedelta:
    return now - moment if moment is not None else timedelta.max


def _ask(
    uow: UnitOfWork,
    workspace_id: int,
    asker: Asker,
    row: AccessRequest | None,
    now: datetime,
    kind: RequestKind,
    person_id: int | None = None,
    phone: str = "",
) -> AccessRequest:
    """The secretaries are told, unless they were of the same a moment ago."""
    told_lately = row is not None and row.outcome is RequestOutcome.OPEN and now - row.asked_at < ASKED_LATELY
    news = row is None or (row.person_id, row.phone) != (person_id, phone or row.phone)
    asked = _write(uow, workspace_id, asker, row, now, kind, RequestOutcome.OPEN, person_id, phone)
    office = uow.office(workspace_id)
    if news or not told_lately:
        office.outbox.post(*(notices.access_asked(one, asked.id, now) for one in deciders(office)))
    tell_line(office, now)
    return asked


def _write(
    uow: UnitOfWork,
    workspace_id: int,
    asker: Asker,
    row: AccessRequest | None,
    now: datetime,
    kind: RequestKind,
    outcome: RequestOutcome,
    person_id: int | None = None,
    phone: str = "",
) -> AccessRequest:
    """Over the account's own row, if it has one; with a line of the journal."""
    office = uow.office(workspace_id)
    written = AccessRequest(
        row.id if row else uow.new_id(),
        asker.telegram_id,
        asker.chat_id,
        kind,
        asker.said or (row.said if row else ""),
        now,
        phone or (row.phone if row else ""),
        person_id,
        outcome,
        now if outcome is RequestOutcome.GRANTED else None,
    )
    if row is None:
        office.requests.add(written)
    else:
        office.requests.save(written)
    after = {"kind": kind.value, "outcome": outcome.value, "person_id": person_id}
    office.audit.add(
        AuditEvent(
            uow.new_id(), now, None, asker.chat_id, "ask_access", "access_request", written.id, {}, after
        )
    )
    return written
