"""What each kind of person has at hand: the permanent keyboard, the words it types, the command menu, help.

All of it follows from the roles: whoever has several gets what each of them brings, nothing twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import Final

from bot.domain.people import Role
from bot.i18n import Texts
from bot.views.screen import Keyboard, Screen, lines, rows_of, screen
from bot.views.words import conjoined


class Persona(StrEnum):
    """In whose words it is spoken: of several roles the first in `_OF_ROLE`; without one, a director's."""

    SECRETARY = "secretary"
    HEAD = "head"
    ADMIN = "admin"
    DIRECTOR = "director"


_OF_ROLE: Final = {
    Role.SECRETARY: Persona.SECRETARY,
    Role.HEAD: Persona.HEAD,
    Role.CONTROLLER: Persona.HEAD,
    Role.ADMIN: Persona.ADMIN,
}

#: Keys of the permanent keyboard, by command, before «Помощь», which everybody has.
_KEYS: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.SECRETARY: ("protocol", "meeting", "waiting", "status", "people", "settings"),
    Role.HEAD: ("status", "overdue", "waiting"),
    Role.CONTROLLER: ("status", "overdue", "waiting"),
    Role.ADMIN: ("people", "settings"),
}
_KEYS_OF_OTHERS: Final = ("mine",)

#: The same of the command menu, before what everybody has.
_COMMANDS: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.SECRETARY: ("protocol", "meeting", "waiting", "status", "overdue", "people", "settings"),
    Role.HEAD: ("status", "overdue", "waiting", "meeting", "people"),
    Role.CONTROLLER: ("status", "overdue", "waiting", "meeting"),
    Role.ADMIN: ("people", "settings"),
}
_COMMANDS_OF_ALL: Final = ("mine", "settings", "help")

#: Every command of any menu. `start`, which carries a personal link, stands in none.
ALL_COMMANDS: Final = tuple(
    dict.fromkeys((*(name for names in _COMMANDS.values() for name in names), *_COMMANDS_OF_ALL))
)

#: The longest row of keys: three words still stand whole on a phone.
LONGEST_ROW: Final = 3


def persona(roles: Collection[Role]) -> Persona:
    return next((kind for role, kind in _OF_ROLE.items() if role in roles), Persona.DIRECTOR)


def reply_keyboard(t: Texts, roles: Collection[Role]) -> Keyboard:
    keys = tuple(dict.fromkeys((*_of(_KEYS, roles), "help")))
    if not roles:
        keys = (*_KEYS_OF_OTHERS, *keys)
    width = LONGEST_ROW if len(keys) == LONGEST_ROW else 2
    return Keyboard(rows_of(tuple(t.plain(f"word-{name}") for name in keys), width))


def command_names(roles: Collection[Role]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_of(_COMMANDS, roles), *_COMMANDS_OF_ALL)))


def commands(t: Texts, roles: Collection[Role]) -> tuple[tuple[str, str], ...]:
    """(name, description) for setMyCommands."""
    return tuple((name, t.plain(f"command-{name}")) for name in command_names(roles))


def _of(table: Mapping[Role, tuple[str, ...]], roles: Collection[Role]) -> Iterator[str]:
    return (name for role, names in table.items() if role in roles for name in names)


def words(t: Texts) -> Mapping[str, str]:
    """What may be typed instead of a command, in lower case → the command's name."""
    return {
        word.strip().casefold(): name
        for name in ALL_COMMANDS
        for word in (t.plain(f"word-{name}"), *t.plain(f"words-{name}").split(","))
    }


def command_of(t: Texts, text: str) -> str | None:
    """The command meant by what was typed or by a key of the keyboard; None where it is none."""
    return words(t).get(" ".join(text.casefold().split()).rstrip(".!?"))


def help_text(t: Texts, roles: Collection[Role]) -> Screen:
    """What this person can do here: the beginning of his trade, then a line for each of his commands."""
    told = [t(f"help-{_told_as(name, roles)}") for name in command_names(roles) if name != "help"]
    who = persona(roles)
    return screen([t("help-title"), t(f"help-begin-{who}"), *told, t(f"help-end-{who}"), t("people-stored")])


def _told_as(name: str, roles: Collection[Role]) -> str:
    """The office's settings are more than one's own; who runs no people only looks them up; a head has no
    drafts of his own.
    """
    office = bool({Role.SECRETARY, Role.ADMIN} & set(roles))
    if name == "settings" and office:
        return "settings-office"
    if name == "people" and not office:
        return "people-look"
    return "waiting-head" if name == "waiting" and Role.SECRETARY not in roles else name


def role_changed(t: Texts, roles: Collection[Role]) -> Screen:
    """«Теперь Вы — секретарь»: comes with the keyboard of the new role."""
    named = [t(f"now-role-{role}") for role in Role if role in roles]
    if not named:
        return Screen(t("role-changed-none"))
    return Screen(lines([t("role-changed", roles=conjoined(t, named)), t("role-changed-next")]))
