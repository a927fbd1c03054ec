"""What is said to a person as such: after connecting, to a stranger, help, and to words nobody expected."""

from __future__ import annotations

from collections.abc import Collection

from bot.callbacks.connect import AskAccessTap, LinkTap, OwnRequestTap
from bot.domain.access import AccessRequest, Confirm, RequestOutcome
from bot.domain.people import Person, Role, Workspace
from bot.domain.phones import shown
from bot.i18n import Texts
from bot.views.keyboards import persona
from bot.views.screen import NAME, Keyboard, Screen, Tap, button, clip, lines, screen
from bot.views.seats import whole_name

#: What a button takes of a link's token; ours are shorter.
LONGEST_TOKEN = 48


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


def confirm(t: Texts, one: Confirm, yes: Tap, no: Tap) -> Screen:
    """«Вы — Петрова Ирина Алексеевна, директор СОШ № 3?» Nobody is bound before the yes."""
    return screen(
        [
            t("people-confirm", who=whole_name(one.person, one.seats)),
            t("people-confirm-why", workspace=clip(one.workspace.name, NAME)),
            t("people-confirm-instead", name=clip(one.instead_of.short, NAME)) if one.instead_of else None,
        ],
        (button(t.plain("people-confirm-yes"), yes), button(t.plain("people-confirm-no"), no)),
    )


def confirm_request(t: Texts, one: Confirm) -> Screen:
    """The same, where the secretary or his own number has said who he is."""
    asked_by = one.request_id or 0
    yes, no = OwnRequestTap(request_id=asked_by, what="yes"), OwnRequestTap(request_id=asked_by, what="no")
    return confirm(t, one, yes, no)


def confirm_link(t: Texts, one: Confirm, token: str) -> Screen:
    """The same of a personal link."""
    return confirm(t, one, LinkTap(token=token, what="yes"), LinkTap(token=token, what="no"))


def confirmed(t: Texts, person: Person) -> Screen:
    """What the question becomes after the yes."""
    return Screen(t("people-confirmed", name=clip(person.full, NAME)))


def not_me(t: Texts, back: Tap) -> Screen:
    """A personal link came to somebody else; it is still good."""
    return screen([t("people-not-me")], (button(t.plain("button-back"), back),))


def share_phone(t: Texts, workspace: Workspace) -> Screen:
    """By the common link; comes with `phone_keyboard`."""
    return Screen(t("people-share-phone", workspace=clip(workspace.name, NAME)))


def others_phone(t: Texts) -> Screen:
    """A contact that is not the sender's own; comes with `phone_keyboard`."""
    return Screen(t("people-others-phone"))


def phone_keyboard(t: Texts) -> Keyboard:
    words = t.plain("people-share-phone-key")
    return Keyboard(((words,),), shares_contact=words)


def asked(t: Texts, request: AccessRequest) -> Screen:
    """The secretary decides; or has refused lately."""
    if request.outcome is RequestOutcome.REFUSED:
        return Screen(t("people-refused"))
    if request.phone:
        return Screen(t("people-asked-phone", phone=shown(request.phone)))
    return Screen(t("people-asked"))


def stranger(t: Texts, *, may_ask: bool = False) -> Screen:
    """Somebody who is connected to no department. `may_ask`: there is one only, so it is plain whom."""
    return screen(
        [t("people-stranger"), lines([t("people-stranger-yes"), t("people-stranger-again")])],
        (button(t.plain("people-ask-access"), AskAccessTap()),) if may_ask else (),
    )


def dead_link(t: Texts, why: str, token: str) -> Screen:
    """`why`: `link_used`, `link_expired`, `link_unknown`. Another may be asked for."""
    if why == "link_unknown" or len(token) > LONGEST_TOKEN:
        return Screen(t("people-link-unknown"))
    key = "people-link-used" if why == "link_used" else "people-link-expired"
    return screen([t(key)], (button(t.plain("people-ask-new"), LinkTap(token=token, what="new")),))


def request_lapsed(t: Texts, why: str) -> Screen:
    """What was granted holds no more: the same words as of a link, and the request can be made again."""
    key = "people-link-used" if why == "link_used" else "people-link-expired"
    return screen([t(key)], (button(t.plain("people-ask-new"), AskAccessTap()),))


def cut_off(t: Texts, person: Person) -> Screen:
    """To the account that spoke for this person until now."""
    return Screen(t("people-cut-off", name=clip(person.full, NAME)))


def unknown_text(t: Texts, roles: Collection[Role]) -> Screen:
    """Words the bot awaited from nobody: what it can do instead."""
    return Screen(t(f"unknown-{persona(roles)}"))


def edited(t: Texts) -> Screen:
    """A message was changed after it had been sent: what was recorded stays."""
    return Screen(t("people-edited"))


def sticker(t: Texts, roles: Collection[Role]) -> Screen:
    """A sticker, a voice message, a place on the map: nothing the bot can read yet."""
    return Screen(t(f"sticker-{persona(roles)}"))
