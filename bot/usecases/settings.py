"""The office's settings, and a person's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

from bot.domain.audit import Value
from bot.domain.awaited import AwaitedField
from bot.domain.errors import BadInput
from bot.domain.office_settings import MOVES_HINTS, Setting, value_of, with_choice, with_name
from bot.domain.people import DIGEST_HOURS, Person, Workspace
from bot.domain.rights import Deed, capacities, require
from bot.usecases.awaiting import await_office_name, note_office_named
from bot.usecases.plan import look_again
from bot.usecases.ports import Act
from bot.usecases.record import record


@dataclass(frozen=True, slots=True)
class Changed:
    """A setting before and after. `people`: whose hour of the digest moved with it."""

    setting: Setting
    before: Workspace
    after: Workspace
    people: int = 0


def settings(act: Act) -> Workspace:
    """
    Raises:
        NotAllowed.
    """
    require(Deed.EDIT_SETTINGS, capacities(act.actor))
    return act.workspace


def change_setting(act: Act, setting: Setting, choice: int) -> Changed:
    """Takes the `choice`-th of what the setting may be, at once.

    Raises:
        NotAllowed; BadInput: `no_such_choice`.
    """
    before = settings(act)
    return _change(act, setting, with_choice(before, setting, choice))


def rename_office(act: Act, words: str) -> Changed:
    """
    Raises:
        NotAllowed; BadInput: `empty_text`, `office_name_too_long`.
    """
    before = settings(act)
    changed = _change(act, Setting.NAME, with_name(before, words))
    note_office_named(act, before.name)
    return changed


def _change(act: Act, setting: Setting, after: Workspace) -> Changed:
    before, people = act.workspace, 0
    if after == before:
        return Changed(setting, before, after)
    act.office.people.save_workspace(after)
    if setting is Setting.DIGEST:
        # Whoever has chosen an hour of his own keeps it.
        people = act.office.people.move_digest_hour(before.digest_hour, after.digest_hour)
    if setting in MOVES_HINTS:
        act.office.assignments.look_at_all(act.now)
    record(
        act,
        "edit_settings",
        "workspace",
        before.id,
        {setting: _noted(before, setting)},
        {setting: _noted(after, setting)},
    )
    return Changed(setting, before, after, people)


def _noted(workspace: Workspace, setting: Setting) -> Value:
    """For the journal, where no names stand."""
    value = value_of(workspace, setting)
    match value:
        case str() if setting is Setting.NAME:
            return len(value)
        case time():
            return value.isoformat("minutes")
        case (month, day):
            return f"{month:02}-{day:02}"
        case _:
            return value


def choose_own_hour(act: Act, choice: int) -> Person:
    """At what hour the person's own digest comes, from now on.

    Raises:
        NotAllowed; BadInput: `no_such_choice`.
    """
    require(Deed.EDIT_OWN_SETTINGS, capacities(act.actor))
    if choice >= len(DIGEST_HOURS):
        raise BadInput("no_such_choice")
    before = act.actor.person
    after = replace(before, digest_hour=DIGEST_HOURS[choice])
    if after != before:
        act.office.people.save_person(after)
        look_again(act.office, after.id, act.now, act.calendar)
        record(
            act,
            "edit_own_settings",
            "person",
            after.id,
            {"digest_hour": before.digest_hour.isoformat("minutes")},
            {"digest_hour": after.digest_hour.isoformat("minutes")},
        )
    return after


def begin_renaming(act: Act) -> Workspace:
    """The next words of this person name the office.

    Raises:
        NotAllowed; BadInput: `words_wait`.
    """
    workspace = settings(act)
    await_office_name(act)
    return workspace


def renamed_before(act: Act) -> Changed | None:
    """What the same words did when they were committed: nothing is changed."""
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not AwaitedField.OFFICE_NAMED:
        return None
    return Changed(Setting.NAME, replace(act.workspace, name=awaited.payload), act.workspace)
