"""The office's settings: what each is, what it is by default, what it means; and a person's own."""

from __future__ import annotations

from datetime import time
from typing import Final

from bot.callbacks.office import ChooseSettingTap, OwnHourTap, SettingsTap, SettingTap
from bot.domain.office_settings import CHOICES, Setting, Value, default_of, value_of
from bot.domain.people import DIGEST_HOURS, Person, Workspace
from bot.i18n import Markup, Texts
from bot.views.group_chat import settings_button
from bot.views.screen import LINE, Button, Screen, button, clip, lines, rows_of, screen
from bot.views.zones import zone_words

#: Choices beside each other: zones have long names.
_WIDTH: Final = {Setting.ZONE: 1}


def settings(t: Texts, workspace: Workspace) -> Screen:
    """All of them, each with its value and one line on what it means."""
    shown = [one for one in Setting if _shown(one)]
    told = [lines([_line(t, workspace, one), t(f"setting-means-{one}")]) for one in shown]
    buttons = [button(t.plain(f"setting-{one}"), SettingTap(what=one.value)) for one in shown]
    return screen(
        [t("settings-title"), *told], *rows_of(buttons, 2), (settings_button(t),), (_own_button(t),)
    )


def _shown(one: Setting) -> bool:
    return one is Setting.NAME or one in CHOICES


def setting(t: Texts, workspace: Workspace, one: Setting) -> Screen:
    """One of them with its choices; what it is now is ticked."""
    return screen(
        [_title(t, one), lines([_now(t, workspace, one), t(f"setting-means-{one}")]), _note(t, one)],
        *_choices(t, workspace, one),
        (_back(t),),
    )


def changed(t: Texts, one: Setting, before: Workspace, after: Workspace, people: int) -> Screen:
    """Before → after, and the choices, so that a wrong tap is mended by another.

    `people`: whose hour of the digest moved.
    """
    if before == after:
        return setting(t, after, one)
    told = t(
        "setting-changed",
        before=_words(t, one, value_of(before, one)),
        after=_words(t, one, value_of(after, one)),
    )
    moved = t("setting-digest-moved", count=people) if one is Setting.DIGEST else None
    return screen(
        [_title(t, one), lines([told, moved]), _note(t, one)], *_choices(t, after, one), (_back(t),)
    )


def ask_name(t: Texts, workspace: Workspace) -> Screen:
    """The office's name is typed."""
    return screen(
        [_title(t, Setting.NAME), _now(t, workspace, Setting.NAME), t("setting-name-ask")], (_back(t),)
    )


def own(t: Texts, person: Person, *, office: bool) -> Screen:
    """A person's own: the hour of the morning digest. `office`: there is a way back to the office's."""
    hours = [
        button(_ticked(t, t.plain("setting-hour", hour=t.hour(hour)), now=hour == person.digest_hour), tap)
        for hour, tap in ((hour, OwnHourTap(choice=index)) for index, hour in enumerate(DIGEST_HOURS))
    ]
    return screen(
        [
            t("settings-own-title"),
            lines(
                [t("settings-own-hour", hour=t.hour(person.digest_hour)), t("settings-own-means")],
            ),
        ],
        *rows_of(hours, 2),
        (_back(t),) if office else (),
    )


def _title(t: Texts, one: Setting) -> Markup:
    return t("setting-title", name=t(f"setting-{one}"))


def _line(t: Texts, workspace: Workspace, one: Setting) -> Markup:
    """«Задержка рассылки: 30 минут (обычно 10 минут)»"""
    value, usual = value_of(workspace, one), default_of(one)
    words, name = _words(t, one, value), t(f"setting-{one}")
    if one is Setting.NAME or value == usual:
        return t("setting-line", name=name, value=words)
    return t("setting-line-unusual", name=name, value=words, usual=_words(t, one, usual))


def _now(t: Texts, workspace: Workspace, one: Setting) -> Markup:
    value, usual = value_of(workspace, one), default_of(one)
    words = _words(t, one, value)
    if one is Setting.NAME:
        return t("setting-now", value=words)
    if value == usual:
        return t("setting-now-as-usual", value=words)
    return t("setting-now-unusual", value=words, usual=_words(t, one, usual))


def _note(t: Texts, one: Setting) -> Markup | None:
    key = f"setting-note-{one}"
    return t(key) if t.has(key) else None


def _choices(t: Texts, workspace: Workspace, one: Setting) -> tuple[tuple[Button, ...], ...]:
    """None of the name: another one is typed."""
    if one is Setting.NAME:
        return ((button(t.plain("setting-name-again"), SettingTap(what=one.value)),),)
    now = value_of(workspace, one)
    buttons = []
    for index, value in enumerate(CHOICES[one]):
        words = _ticked(t, _words(t, one, value), now=value == now)
        buttons.append(button(words, ChooseSettingTap(what=one.value, choice=index)))
    return rows_of(buttons, _WIDTH.get(one, 2))


def _ticked(t: Texts, words: str, *, now: bool) -> str:
    return t.plain("setting-ticked", words=words) if now else words


def _words(t: Texts, one: Setting, value: Value) -> Markup:
    match value:
        case str():
            return zone_words(t, value) if one is Setting.ZONE else t.bare(clip(value, LINE))
        case bool():
            return t("setting-yes") if value else t("setting-no")
        case int() | None:
            return t(f"setting-value-{one}", count=value or 0)
        case time():
            return t.hour(value)
        case (month, day):
            return t("date-day", day=str(day), month=month)


def _back(t: Texts) -> Button:
    return button(t.plain("settings-back"), SettingsTap())


def _own_button(t: Texts) -> Button:
    return button(t.plain("settings-own"), SettingsTap(what="own"))
