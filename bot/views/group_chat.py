"""The directors' group chat: what stands in it, and what the office is asked and told about it."""

from __future__ import annotations

from datetime import date

from bot.callbacks.group_chat import GroupTap
from bot.callbacks.items import MineTap
from bot.callbacks.office import SettingsTap
from bot.domain.group_chat import GroupChat, GroupPage
from bot.domain.items import Progress
from bot.domain.minutes import Decision, MinutesState
from bot.i18n import Markup, Texts
from bot.views.screen import (
    CODE,
    NAME,
    Button,
    Screen,
    button,
    clip,
    link,
    rows_of,
    screen,
)
from bot.views.words import decision_deadline, minutes_title, short_sentence

CODES_IN_ROW = 4


def page(t: Texts, one: GroupPage, today: date) -> Screen:
    """Decisions and how many have answered; a button each, which leads to the private chat."""
    title = minutes_title(t, one.minutes.number, one.minutes.date)
    if one.minutes.state is MinutesState.WITHDRAWN:
        return Screen(t("group-withdrawn", minutes=title))
    links = [link(clip(d.code, CODE), f"?start=d{d.id}") for d, _ in one.lines]
    return screen(
        [
            t("group-head", minutes=title)
            if one.pages == 1
            else t("group-head-page", minutes=title, page=one.page + 1, pages=one.pages),
            *(_line(t, decision, progress, today) for decision, progress in one.lines),
            t("group-how"),
        ],
        *rows_of(links, CODES_IN_ROW),
    )


def _line(t: Texts, decision: Decision, progress: Progress | None, today: date) -> Markup:
    """«6/4 · до 1 декабря — ответили 14 из 23»"""
    code, sentence = clip(decision.code, CODE), short_sentence(decision.sentence)
    deadline = decision_deadline(t, decision, today)
    if progress is None:
        return t("group-line", code=code, deadline=deadline, sentence=sentence)
    return t(
        "group-line-counted",
        code=code,
        deadline=deadline,
        sentence=sentence,
        answered=progress.answered,
        total=progress.total,
    )


def asked(t: Texts, chat: GroupChat) -> Screen:
    """The bot was added to a group: to whoever added it, in private."""
    return screen(
        [t("group-asked", title=clip(chat.title, NAME)), t("group-what-is-shown")],
        (
            button(t.plain("group-yes"), GroupTap(what="yes", chat_id=chat.chat_id)),
            button(t.plain("group-no"), GroupTap(what="no", chat_id=chat.chat_id)),
        ),
    )


def connected(t: Texts, chat: GroupChat) -> Screen:
    """Connected now, or as the settings show it."""
    return screen(
        [t("group-connected", title=clip(chat.title, NAME)), t("group-what-is-shown")],
        (button(t.plain("group-off"), GroupTap(what="off", chat_id=chat.chat_id)),),
        (_back(t),),
    )


def none(t: Texts, *, left: bool = False) -> Screen:
    """There is none; how there will be one. `left`: it was disconnected just now."""
    return screen(
        [t("group-left") if left else t("group-none"), t("group-how-to-connect"), t("group-what-is-shown")],
        (link(t.plain("group-add"), "?startgroup=connect"),),
        (_back(t),),
    )


def no_item(t: Texts) -> Screen:
    """Whoever opens a decision that is not his."""
    return screen([t("group-no-item")], (button(t.plain("button-all-my-items-short"), MineTap()),))


def settings_button(t: Texts) -> Button:
    return button(t.plain("group-settings"), GroupTap())


def _back(t: Texts) -> Button:
    return button(t.plain("settings-back"), SettingsTap())
