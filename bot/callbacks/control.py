"""Control, where an office has switched it on: who accepts reports."""

from __future__ import annotations

from bot.callbacks.fields import Id, Tap, Version


class ControllerTap(Tap, prefix="ctrl"):
    """Who accepts the reports on this decision."""

    decision_id: Id


class NameControllerTap(Tap, prefix="ctrlis"):
    """This person (0: nobody), for the decision or for all of its protocol."""

    decision_id: Id
    person_id: Id
    whole: bool = False


class FirstTakesTap(Tap, prefix="first"):
    """«Кто первый взял», or everybody."""

    decision_id: Id
    version: Version
