"""The office as a whole: its settings, the first day, what waits for me."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Number, Tap


class SettingsTap(Tap, prefix="set"):
    """The office's, or one's own."""

    what: Literal["all", "own"] = "all"


class SettingTap(Tap, prefix="setone"):
    """One setting with its choices; the name is asked for in words. `what`: `domain.office_settings`."""

    what: Literal[
        "name",
        "zone",
        "hold",
        "digest",
        "information",
        "undated",
        "chair",
        "acceptance",
        "controllers",
        "co",
    ]


class ChooseSettingTap(Tap, prefix="setto"):
    """The `choice`-th of its choices, from 0."""

    what: Literal[
        "zone", "hold", "digest", "information", "undated", "chair", "acceptance", "controllers", "co"
    ]
    choice: Number


class OwnHourTap(Tap, prefix="ownhour"):
    """The `choice`-th of the hours at which a digest may come."""

    choice: Number


class GuideTap(Tap, prefix="guide"):
    """The first day, step by step; step 0 is all of them."""

    step: Number = 0


class WaitingTap(Tap, prefix="wait"):
    """«Ждут меня»."""

    page: Number = 0
