"""Minutes as they stand: the one screen of theirs, whoever opens them, from wherever."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.calendar import local_day
from bot.domain.minutes import Phase
from bot.domain.review import Review
from bot.i18n import Texts
from bot.views import mailing, review, taking
from bot.views.decision import decision
from bot.views.screen import Screen


def standing(t: Texts, whole: Review, now: datetime, zone: ZoneInfo) -> Screen:
    """A draft to be checked, a mailing held, the line that counts answers, or that there is nothing more.

    Its buttons are those of what `whole.who` may do.
    """
    if whole.line is not None:
        return mailing.live_line(t, whole.line, whole.who)
    match whole.minutes.phase:
        case Phase.DRAFT if whole.minutes.amends is not None and whole.decisions:
            return decision(t, whole, 0, local_day(now, zone))
        case Phase.DRAFT:
            earlier = whole.taking.earlier
            if earlier is not None and whole.minutes.same_as is not None and whole.editable:
                return taking.seems_same(t, whole, earlier, zone)
            return review.summary(t, whole, local_day(now, zone))
        case Phase.HELD | Phase.ISSUED:
            return mailing.approved(t, whole, now, zone)
        case Phase.WITHDRAWN:
            return review.discarded(t, whole)
