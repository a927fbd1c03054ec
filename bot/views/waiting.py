"""«Ждут меня»: a line and a button for each thing that will not move without the person who looks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.callbacks.boards import LiveTap
from bot.callbacks.connect import LinksTap
from bot.callbacks.newcomers import NewcomerTap, SeatItemsTap
from bot.callbacks.office import WaitingTap
from bot.callbacks.people import OrganizationTap, PeopleTap
from bot.callbacks.queue import QueueTap
from bot.callbacks.review import ReviewTap
from bot.domain.minutes import Minutes
from bot.domain.queue import QueueKind
from bot.domain.waiting import Waiting, WaitingKind
from bot.i18n import Markup, Texts
from bot.views.screen import (
    CODE,
    NAME,
    Screen,
    Tap,
    button,
    clip,
    page_note,
    pager,
    paginate,
    screen,
)
from bot.views.words import codes_words, minutes_title, minutes_words

#: Lines on a page: each has a button.
LINES: Final = 8


def waiting(t: Texts, found: Sequence[Waiting], now: datetime, zone: ZoneInfo, page: int = 0) -> Screen:
    """Each line says what waits, its button leads there."""
    if not found:
        return Screen(t("waiting-nothing"))
    shown = paginate([_line(t, one, now, zone) for one in found], page, most=LINES)
    buttons = [
        (button(_label(t, one), _tap(one)),) for one in found[shown.start : shown.start + len(shown.blocks)]
    ]
    return screen(
        [t("waiting-title", count=sum(one.matters for one in found)), *shown.blocks, page_note(t, shown)],
        *buttons,
        pager(t, shown, lambda to: WaitingTap(page=to)),
    )


def _line(t: Texts, one: Waiting, now: datetime, zone: ZoneInfo) -> Markup:  # noqa: PLR0911 one a kind
    minutes = _named(t, one.minutes) if one.minutes else ""
    match one.kind:
        case WaitingKind.AGREE:
            return t("waiting-agree", minutes=_in_a_sentence(t, one.minutes))
        case WaitingKind.DRAFT:
            remarks = t("waiting-remarks", count=one.remarks) if one.remarks else ""
            return t(f"waiting-{_draft(one)}", minutes=minutes, count=one.count, remarks=remarks)
        case WaitingKind.HELD:
            sends = one.minutes.send_at if one.minutes else None
            return t("waiting-held", minutes=minutes, moment=t.moment(sends or now, zone))
        case WaitingKind.VACANT:
            return t("waiting-vacant", seat=_seat(one), count=one.count)
        case WaitingKind.NEWCOMER:
            label = clip(one.post.label, NAME) if one.post else ""
            group = clip(one.group, NAME)
            return t("waiting-newcomer", group=group, seat=label, codes=codes_words(t, one.codes))
        case WaitingKind.UNDELIVERED:
            return t("waiting-undelivered", minutes=minutes, count=one.count)
        case _:
            return t(f"waiting-{one.kind}", count=one.count)


def _draft(one: Waiting) -> str:
    """Which words tell of a draft: what waits for the chair isn't hers to move, unless he has spoken."""
    minutes = one.minutes
    if minutes and minutes.asked_at and not minutes.agreed_at and not one.remarks:
        return "asked"
    if minutes and minutes.agreed_at and not one.count:
        return "agreed"
    return "draft"


def _label(t: Texts, one: Waiting) -> str:
    number = clip(_short(t, one.minutes), CODE) if one.minutes else ""
    return t.plain(f"waiting-open-{one.kind}", minutes=number, seat=_seat(one), count=one.count)


def _tap(one: Waiting) -> Tap:
    minutes_id = one.minutes.id if one.minutes else 0
    if one.kind.value in set(QueueKind):
        return QueueTap(kind=one.kind.value)
    if one.kind is WaitingKind.VACANT and one.post and one.post.organization:
        return OrganizationTap(organization_id=one.post.organization.id)
    if one.kind is WaitingKind.VACANT and one.post:
        return SeatItemsTap(post_id=one.post.id)
    if one.kind is WaitingKind.NEWCOMER and one.post:
        return NewcomerTap(post_id=one.post.id)
    taps: dict[WaitingKind, Tap] = {
        WaitingKind.REQUEST: LinksTap(what="requests"),
        WaitingKind.VACANT: PeopleTap(what="organizations"),
        WaitingKind.UNREACHED: LinksTap(),
        WaitingKind.UNDELIVERED: LiveTap(minutes_id=minutes_id, what="paper"),
    }
    return taps.get(one.kind, ReviewTap(minutes_id=minutes_id))


def _named(t: Texts, minutes: Minutes) -> Markup:
    """«Протокол № 6 от 20.11.2026»; what was left for later is said to be the rest of it."""
    if minutes.part_of is not None:
        return t("waiting-rest", minutes=_in_a_sentence(t, minutes))
    return minutes_title(t, minutes.number, minutes.date)


def _in_a_sentence(t: Texts, minutes: Minutes | None) -> Markup:
    return minutes_words(t, minutes.number, minutes.date) if minutes else t.bare("")


def _short(t: Texts, minutes: Minutes) -> str:
    if minutes.part_of is not None and minutes.number:
        return t.plain("waiting-number-rest", number=minutes.number)
    if minutes.number:
        return t.plain("waiting-number", number=minutes.number)
    return t.short_day(minutes.date) if minutes.date else t.plain("waiting-nameless")


def _seat(one: Waiting) -> str:
    if one.post is None:
        return ""
    organization = one.post.organization
    return clip(
        ", ".join(part for part in (one.post.title, organization.short_name if organization else "") if part),
        NAME,
    )
