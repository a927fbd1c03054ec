"""A role was given or taken: whoever it concerns hears of it, and gets the keyboard and commands of it."""

from __future__ import annotations

from datetime import datetime

from bot.domain import notices
from bot.domain.people import Person
from bot.usecases.ports import Office


def role_changed(office: Office, person: Person, now: datetime, by: int | None = None) -> None:
    """To be called in the commit that changes `person.roles`, by whom (`by`, a person's id).

    Who isn't connected hears nothing: his keyboard comes with the greeting. Who changed his own role hears of
    it at once, whatever the hour.
    """
    if person.id in office.people.accounts():
        office.outbox.post(notices.role_changed(person.id, office.new_id(), now, asked=by == person.id))
