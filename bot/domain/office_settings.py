"""What an office may set for itself, and to what: each setting of `Workspace` with its choices.

The defaults are those of `Workspace`. What has no choices is typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from enum import StrEnum
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from bot.domain.errors import BadInput
from bot.domain.people import DIGEST_HOURS, Workspace

#: Russia's zones from west to east, each by its best known city; the names people read are texts.
RUSSIAN_ZONES: Final = (
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
)
#: Where a new office's days begin, until it says otherwise.
FIRST_ZONE: Final = "Europe/Moscow"

#: An office's name in messages: longer ones would push the matter out of sight.
LONGEST_NAME: Final = 200


class Setting(StrEnum):
    NAME = "name"
    ZONE = "zone"
    HOLD = "hold"
    DIGEST = "digest"
    INFORMATION = "information"
    UNDATED = "undated"
    CHAIR = "chair"
    ACCEPTANCE = "acceptance"
    CONTROLLERS = "controllers"
    CO = "co"


Value: TypeAlias = str | int | bool | time | tuple[int, int] | None

CHOICES: Final[Mapping[Setting, tuple[Value, ...]]] = {
    Setting.ZONE: RUSSIAN_ZONES,
    #: Minutes.
    Setting.HOLD: (0, 10, 30, 60),
    Setting.DIGEST: DIGEST_HOURS,
    #: (month, day)
    Setting.INFORMATION: ((1, 20), (1, 15), (2, 1), (6, 1), (9, 1), (12, 20)),
    #: Days.
    Setting.UNDATED: (None, 30),
    Setting.CHAIR: (False, True),
    Setting.ACCEPTANCE: (False, True),
    Setting.CONTROLLERS: (False, True),
    #: Working days.
    Setting.CO: (None, 1, 2, 3, 5),
}

#: Where each stands in a `Workspace`.
FIELDS: Final[Mapping[Setting, str]] = {
    Setting.NAME: "name",
    Setting.ZONE: "zone",
    Setting.HOLD: "hold_minutes",
    Setting.DIGEST: "digest_hour",
    Setting.INFORMATION: "information_day",
    Setting.UNDATED: "undated_days",
    Setting.CHAIR: "chair_agrees",
    Setting.ACCEPTANCE: "acceptance",
    Setting.CONTROLLERS: "controllers",
    Setting.CO: "co_days",
}

#: Those whose change moves the moments at which people are told.
MOVES_HINTS: Final = frozenset({Setting.ZONE, Setting.DIGEST})

_DEFAULTS: Final = Workspace(0, "", ZoneInfo(FIRST_ZONE))


def value_of(workspace: Workspace, setting: Setting) -> Value:
    """As its choices stand: a zone by its key."""
    value: Value = workspace.zone.key if setting is Setting.ZONE else getattr(workspace, FIELDS[setting])
    return value


def default_of(setting: Setting) -> Value:
    return value_of(_DEFAULTS, setting)


def with_choice(workspace: Workspace, setting: Setting, choice: int) -> Workspace:
    """The workspace with the `choice`-th of the setting's choices.

    Raises:
        BadInput: `no_such_choice`.
    """
    choices = CHOICES.get(setting, ())
    if choice >= len(choices):
        raise BadInput("no_such_choice")
    value = ZoneInfo(str(choices[choice])) if setting is Setting.ZONE else choices[choice]
    return replace(workspace, **{FIELDS[setting]: value})  # type: ignore[arg-type]


def with_name(workspace: Workspace, words: str) -> Workspace:
    """
    Raises:
        BadInput: `empty_text`, `office_name_too_long`.
    """
    name = " ".join(words.split())
    if not name:
        raise BadInput("empty_text")
    if len(name) > LONGEST_NAME:
        raise BadInput("office_name_too_long", str(LONGEST_NAME))
    return replace(workspace, name=name)
