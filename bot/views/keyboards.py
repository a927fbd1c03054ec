"""The permanent keyboard, the words it types, and the command menu: what each kind of person has at hand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final

from bot.domain.people import Role
from bot.i18n import Texts
from bot.views.screen import Keyboard


class Persona(StrEnum):
    """Whose screen it is: of several roles the first in `_OF_ROLE`; without a role, a director's."""

    SECRETARY = "secretary"
    HEAD = "head"
    DIRECTOR = "director"


_OF_ROLE = {
    Role.SECRETARY: Persona.SECRETARY,
    Role.ADMIN: Persona.SECRETARY,
    Role.HEAD: Persona.HEAD,
    Role.CONTROLLER: Persona.HEAD,
}

#: Commands of each kind of person, in the order of the menu. Words and descriptions stand in keyboards.ftl.
COMMANDS: Final[Mapping[Persona, tuple[str, ...]]] = {
    Persona.DIRECTOR: ("mine", "help"),
    Persona.SECRETARY: ("protocol", "status", "overdue", "mine", "help"),
    Persona.HEAD: ("status", "overdue", "mine", "help"),
}

#: Buttons of the permanent keyboard, by command.
_KEYBOARDS: Final[Mapping[Persona, tuple[tuple[str, ...], ...]]] = {
    Persona.DIRECTOR: (("mine", "help"),),
    Persona.SECRETARY: (("protocol", "status"), ("overdue", "help")),
    Persona.HEAD: (("status", "overdue"), ("help",)),
}

#: Every command of any menu. `start`, which carries a personal link, stands in none.
ALL_COMMANDS: Final = tuple(dict.fromkeys(name for names in COMMANDS.values() for name in names))


def persona(roles: Collection[Role]) -> Persona:
    return next((kind for role, kind in _OF_ROLE.items() if role in roles), Persona.DIRECTOR)


def reply_keyboard(t: Texts, roles: Collection[Role]) -> Keyboard:
    rows = _KEYBOARDS[persona(roles)]
    return Keyboard(tuple(tuple(t.plain(f"word-{name}") for name in row) for row in rows))


def commands(t: Texts, roles: Collection[Role]) -> tuple[tuple[str, str], ...]:
    """(name, description) for setMyCommands."""
    return tuple((name, t.plain(f"command-{name}")) for name in COMMANDS[persona(roles)])


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
