"""A notice's matter as a screen."""

from __future__ import annotations

from bot.domain.errors import BadInput
from bot.i18n import Texts
from bot.usecases.notices import Cancelled, DraftRead, Line, Matter, MorningDigest, NewItems
from bot.views import errors, mailing, notices
from bot.views.screen import Screen
from bot.views.standing import standing


def screen_of(t: Texts, matter: Matter) -> Screen:
    match matter:
        case NewItems():
            return notices.new_items(t, matter.items, matter.informed_of, matter.today)
        case MorningDigest():
            return notices.digest(t, matter.digest, matter.items, matter.progress)
        case Line():
            return mailing.live_line(t, matter.line, matter.who)
        case DraftRead():
            return _draft_read(t, matter)
        case Cancelled():
            return notices.cancelled(t, matter.minutes, matter.codes)


def _draft_read(t: Texts, matter: DraftRead) -> Screen:
    found = matter.outcome
    if isinstance(found, BadInput):
        return errors.error(t, found)
    return standing(t, found, matter.now, matter.zone)
