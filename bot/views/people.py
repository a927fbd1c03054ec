"""What is said to a person as such: after connecting, to a stranger, help, and to words nobody expected."""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.people import Person, Role, Workspace
from bot.i18n import Texts
from bot.views.keyboards import persona
from bot.views.screen import NAME, Screen, clip, screen


def greeting(t: Texts, workspace: Workspace, person: Person, open_items: int = 0) -> Screen:
    """After connecting: what the bot does for this person, and what is stored, where, and who sees it.

    `open_items` wait for an answer already; they follow in a message of their own.
    """
    who = persona(person.roles)
    return screen(
        [
            t("people-hello", name=clip(person.calling, NAME), workspace=clip(workspace.name, NAME)),
            t(f"people-hello-{who}"),
            t("people-open-items", count=open_items) if open_items else None,
            t("people-stored"),
        ]
    )


def already_connected(t: Texts, person: Person) -> Screen:
    """The person's own link once more."""
    return Screen(t("people-already", name=clip(person.calling, NAME)))


def stranger(t: Texts) -> Screen:
    """Somebody who is connected to no department."""
    return Screen(t("people-stranger"))


def link_expired(t: Texts) -> Screen:
    return Screen(t("people-link-expired"))


def link_used(t: Texts) -> Screen:
    return Screen(t("people-link-used"))


def link_unknown(t: Texts) -> Screen:
    """No such link: mistyped, or of another bot."""
    return Screen(t("people-link-unknown"))


def help_text(t: Texts, roles: Collection[Role]) -> Screen:
    """What this person can do here, word by word."""
    return screen([t(f"help-{persona(roles)}"), t("people-stored")])


def unknown_text(t: Texts, roles: Collection[Role]) -> Screen:
    """Words the bot awaited from nobody: what it can do instead."""
    return Screen(t(f"unknown-{persona(roles)}"))


def edited(t: Texts) -> Screen:
    """A message was changed after it had been sent: what was recorded stays."""
    return Screen(t("people-edited"))


def sticker(t: Texts, roles: Collection[Role]) -> Screen:
    """A sticker, a voice message, a place on the map: nothing the bot can read yet."""
    return Screen(t(f"sticker-{persona(roles)}"))
