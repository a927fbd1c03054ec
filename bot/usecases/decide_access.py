"""The secretary decides who asks to be let in: as whom, or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain import notices
from bot.domain.access import AccessRequest, Asked, Confirm, Named, RequestCard, RequestOutcome
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.errors import BadInput
from bot.domain.people import Actor
from bot.domain.rights import Deed, capacities, require
from bot.usecases.access import with_phone
from bot.usecases.awaiting import EDIT_WINDOW, waiting
from bot.usecases.connect import has_left
from bot.usecases.connection import named_one, tell_line
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.search_people import search_persons


def open_requests(act: Act) -> tuple[AccessRequest, ...]:
    """
    Raises:
        NotAllowed.
    """
    require(Deed.INVITE, capacities(act.actor))
    return act.office.requests.open()


def request_card(act: Act, request_id: int) -> RequestCard:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.INVITE, capacities(act.actor))
    request, people = act.office.requests.get(request_id), act.office.people
    if request.outcome is not RequestOutcome.OPEN:
        decided = named_one(act.office, request.person_id) if request.person_id else None
        by = people.person(request.decided_by) if request.decided_by else None
        return RequestCard(request, decided=decided, by=by)
    likely = [one.id for one in with_phone(people.persons(), request.phone, act.workspace, act.now)]
    if request.person_id is not None and request.person_id not in likely:
        likely.insert(0, request.person_id)
    taken = people.accounts().keys() & set(likely)
    return RequestCard(request, tuple(named_one(act.office, one) for one in likely), frozenset(taken))


def is_open(card: RequestCard) -> bool:
    """Still to be decided."""
    return card.request.outcome is RequestOutcome.OPEN


def grant(act: Act, request_id: int, person_id: int) -> RequestCard:
    """«Это Петрова И. А.»: whoever asked is asked «Вы — …?» in his own chat. What was decided stays.

    Raises:
        NotAllowed, NotFound; BadInput: `person_left`.
    """
    require(Deed.INVITE, capacities(act.actor))
    request = act.office.requests.get(request_id)
    if request.outcome is RequestOutcome.OPEN:
        person = act.office.people.person(person_id)
        if has_left(person, act.workspace, act.now):
            raise BadInput("person_left", person.short)
        _decide(act, request, RequestOutcome.GRANTED, person_id)
        act.office.outbox.post(notices.access_answer(person_id, request_id, request.chat_id, act.now))
    stop_choice(act)
    return request_card(act, request_id)


def refuse(act: Act, request_id: int) -> RequestCard:
    """He hears it, kindly, and may ask again in a day. What was decided stays.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.INVITE, capacities(act.actor))
    request = act.office.requests.get(request_id)
    if request.outcome is RequestOutcome.OPEN:
        _decide(act, request, RequestOutcome.REFUSED, None)
        by = act.actor.person.id
        act.office.outbox.post(notices.access_answer(by, request_id, request.chat_id, act.now))
    return request_card(act, request_id)


def _decide(act: Act, request: AccessRequest, outcome: RequestOutcome, person_id: int | None) -> None:
    decided = replace(
        request, outcome=outcome, person_id=person_id, decided_at=act.now, decided_by=act.actor.person.id
    )
    act.office.requests.save(decided)
    record(
        act,
        "decide_access",
        "access_request",
        request.id,
        {"outcome": request.outcome, "person_id": request.person_id},
        {"outcome": outcome, "person_id": person_id},
    )
    tell_line(act.office, act.now)


def answer(act: Act, request_id: int) -> Confirm | Asked | None:
    """What whoever asked is told in his own chat; None where that is settled otherwise by now.

    Raises:
        NotFound.
    """
    request = act.office.requests.get(request_id)
    if request.outcome is RequestOutcome.GRANTED and request.person_id is not None:
        whom = named_one(act.office, request.person_id)
        return Confirm(act.workspace, whom.person, whom.seats, request_id=request_id)
    return Asked(act.workspace, request) if request.outcome is RequestOutcome.REFUSED else None


# --- who it is, by a part of a name -----------------------------------------------------------------------


def begin_choice(act: Act, request_id: int) -> RequestCard:
    """The next words look for a person.

    Raises:
        NotAllowed, NotFound; BadInput: `words_wait`.
    """
    card = request_card(act, request_id)
    if card.request.outcome is RequestOutcome.OPEN:
        if waiting(act) is not None:
            raise BadInput("words_wait")
        wanted = Awaited(AwaitedField.REQUEST_PERSON, request_id, act.now)
        act.office.awaited.put(act.actor.person.id, wanted)
    return card


def stop_choice(act: Act) -> None:
    """She turned to something else."""
    if act.actor.awaited and act.actor.awaited.field is AwaitedField.REQUEST_PERSON:
        act.office.awaited.clear(act.actor.person.id)


def choice_awaited(actor: Actor, now: datetime) -> int | None:
    """The request whose person is looked for now."""
    awaited = actor.awaited
    if awaited is None or awaited.field is not AwaitedField.REQUEST_PERSON:
        return None
    return awaited.object_id if now - awaited.since <= EDIT_WINDOW else None


def look_for(act: Act, request_id: int, words: str) -> tuple[RequestCard, tuple[Named, ...]]:
    """Who may be meant. Reads only.

    Raises:
        NotAllowed, NotFound.
    """
    found = search_persons(act.office.people, words)
    return request_card(act, request_id), tuple(named_one(act.office, one.id) for one in found)
