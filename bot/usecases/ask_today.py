"""«Запросить ответ сегодня»: whoever is silent about something overdue gets one message, in working hours."""

from __future__ import annotations

from bot.domain import notices, policy
from bot.domain.assignments import is_overdue
from bot.domain.board import Asking, DebtorRow
from bot.domain.items import Item
from bot.domain.rights import Deed, capacities, require
from bot.usecases.own_items import own_items
from bot.usecases.ports import Act
from bot.usecases.record import record


def preview(act: Act) -> Asking:
    """Whom it would ask.

    Raises:
        NotAllowed.
    """
    return _asking(act)[0]


def ask_today(act: Act) -> Asking:
    """One message to each a day, however often it is tapped.

    Raises:
        NotAllowed.
    """
    asking, people = _asking(act)
    if people:
        act.office.outbox.post(*(notices.asked_today(one, act.today, asking.at) for one in people))
        record(act, Deed.ASK_TODAY, "workspace", act.workspace.id, after={"people": len(people)})
    return Asking(asking.reached, asking.unreached, asking.people, asking.at, sent=True)


def _asking(act: Act) -> tuple[Asking, list[int]]:
    require(Deed.ASK_TODAY, capacities(act.actor))
    _, rows = act.office.boards.debtors(act.today)
    silent = [row for row in rows if row.silent]
    holders = act.office.people.holder_of(row.post_id for row in silent)
    accounts = act.office.people.accounts()

    def reached(row: DebtorRow) -> bool:
        account = accounts.get(holders.get(row.post_id, 0))
        return account is not None and account.blocked_at is None

    there = tuple(row for row in silent if reached(row))
    people = list(dict.fromkeys(holders[row.post_id] for row in there))
    at = policy.mailing_moment(act.now, act.workspace.zone, act.calendar)
    return Asking(there, tuple(row for row in silent if not reached(row)), len(people), at), people


def still_silent(act: Act) -> tuple[Item, ...]:
    """What the actor has not said a word about, though it is overdue: what he is asked for."""
    return tuple(
        item
        for item in own_items(act)
        if item.assignment.answered_at is None and is_overdue(item.assignment, act.today)
    )
