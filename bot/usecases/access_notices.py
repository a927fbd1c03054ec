"""What is said of its own accord about who is connected and who asks to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.access import Asked, Confirm, Connection, Named, RequestCard, RequestOutcome
from bot.domain.notices import NoticeKind
from bot.usecases.connection import ONE_A_PERSON, connection, named_one
from bot.usecases.decide_access import answer, request_card
from bot.usecases.ports import Act, LiveMessage


@dataclass(frozen=True, slots=True)
class ConnectionLine:
    """`shown` is the message it stands in."""

    line: Connection
    shown: LiveMessage
    day: date


@dataclass(frozen=True, slots=True)
class AccessAsked:
    card: RequestCard
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class AccessAnswer:
    answer: Confirm | Asked


@dataclass(frozen=True, slots=True)
class CutOff:
    """As whom the account was connected until now."""

    whom: Named


def connection_line(act: Act) -> ConnectionLine | None:
    shown = act.office.live.get(act.actor.person.id, NoticeKind.CONNECTION, ONE_A_PERSON)
    return ConnectionLine(connection(act), shown, act.today) if shown else None


def access_asked(act: Act, request_id: int) -> AccessAsked | None:
    """None once it is decided, or taken back."""
    card = request_card(act, request_id)
    return AccessAsked(card, act.workspace.zone) if card.request.outcome is RequestOutcome.OPEN else None


def access_answer(act: Act, request_id: int) -> AccessAnswer | None:
    found = answer(act, request_id)
    return AccessAnswer(found) if found is not None else None


def cut_off(act: Act) -> CutOff | None:
    """None where this very account is connected again."""
    account = act.office.people.accounts().get(act.actor.person.id)
    if account is not None and account.chat_id == act.actor.chat_id:
        return None
    return CutOff(named_one(act.office, act.actor.person.id))
