"""The office's list of people as a file: how to send it, what was read, what it changes."""

from __future__ import annotations

from bot.callbacks.roster import RosterTap
from bot.domain.errors import BadInput
from bot.domain.roster_changes import RosterRead
from bot.i18n import Texts
from bot.views import errors
from bot.views.screen import NAME, Button, Screen, button, clip, screen

#: Where the words of all files speak of protocols, a sheet has its own.
UNREAD = ("too_big", "too_long", "unreadable", "broken_file")


def reading(t: Texts, name: str) -> Screen:
    """At once after a file has come."""
    return Screen(t("roster-reading", name=clip(name, NAME)))


def how_to(t: Texts) -> Screen:
    return screen([t("roster-how")], [_sample(t)])


def unread(t: Texts, why: BadInput) -> Screen:
    """Why a sheet could not be read, and a sample of one that can."""
    words = t(f"roster-unread-{why.reason}") if why.reason in UNREAD else errors.error(t, why).text
    return screen([words], [_sample(t)])


def preview(t: Texts, read: RosterRead) -> Screen:
    return how_to(t)


def _sample(t: Texts) -> Button:
    return button(t.plain("button-roster-sample"), RosterTap(what="sample"))
