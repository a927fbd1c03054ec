"""«Запросить ответ сегодня»: whom, before it is sent; and what whoever is asked reads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.callbacks.boards import AskTodayTap
from bot.domain.board import Asking
from bot.domain.items import Item
from bot.i18n import Markup, Texts
from bot.views.board import back
from bot.views.handing import with_list
from bot.views.screen import Screen, button, screen
from bot.views.words import names_words

#: Characters of names.
NAMES = 1500


def preview(t: Texts, one: Asking, now: datetime, zone: ZoneInfo) -> Screen:
    """Whom, and when it goes out; who can only be phoned."""
    if not one.reached:
        return screen([t("asking-nobody"), _by_phone(t, one)], back(t))
    return screen(
        [
            t("asking-head", count=len(one.reached)),
            names_words(t, [row.label for row in one.reached], NAMES),
            _by_phone(t, one),
            _when(t, one, now, zone),
        ],
        (button(t.plain("asking-send", count=len(one.reached)), AskTodayTap(sure=True)),),
        back(t),
    )


def asked(t: Texts, one: Asking, now: datetime, zone: ZoneInfo) -> Screen:
    return screen(
        [t("asking-done", count=len(one.reached)), _when(t, one, now, zone), _by_phone(t, one)], back(t)
    )


def _when(t: Texts, one: Asking, now: datetime, zone: ZoneInfo) -> Markup:
    return t("asking-later", moment=t.moment(one.at, zone)) if one.at > now else t("asking-now")


def _by_phone(t: Texts, one: Asking) -> Markup | None:
    if not one.unreached:
        return None
    names = names_words(t, [row.label for row in one.unreached], NAMES // 2)
    return t("asking-by-phone", count=len(one.unreached), names=names)


def notice(t: Texts, items: Sequence[Item], today: date) -> Screen:
    """To whoever is asked: the items, each with its card."""
    return with_list(t, t("asking-notice", count=len(items)), items, today)
