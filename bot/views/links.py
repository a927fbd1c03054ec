"""What the secretary sees of connecting: who is there, links to hand out, requests to decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from bot.callbacks.connect import GrantTap, LinksTap, NewLinkTap, RequestTap
from bot.domain.access import (
    AccessRequest,
    Connection,
    LinkOf,
    Links,
    Named,
    RequestCard,
    RequestKind,
    RequestOutcome,
)
from bot.domain.people import Person
from bot.domain.phones import shown
from bot.i18n import Markup, Texts
from bot.views.screen import (
    NAME,
    PAGE_ITEMS,
    Button,
    Screen,
    Tap,
    button,
    clip,
    lines,
    page_note,
    pager,
    paginate,
    screen,
)
from bot.views.seats import short_name

#: Names in the live line; the rest is a tap away.
IN_LINE: Final = 20
BLOCKED: Final = 10
#: Who may be meant, as buttons.
LIKELY: Final = 4


def personal_link(bot: str, token: str) -> str:
    """What a person opens to be connected."""
    return f"https://t.me/{bot}?start={token}"


# --- who is connected -------------------------------------------------------------------------------------


def line(t: Texts, one: Connection) -> Screen:
    """One message that changes itself: «Подключены 28 из 35»."""
    if one.absent:
        head = t("links-line", connected=one.connected, total=one.total)
    else:
        head = t("links-line-all", total=one.total)
    return screen(
        [
            head,
            _names(t, "links-line-absent", one.absent),
            _names(t, "links-line-latest", one.latest),
            _names(t, "links-line-blocked", one.blocked, BLOCKED),
            t("links-line-requests", count=one.requests) if one.requests else None,
            t("links-line-note"),
        ],
        _absent_buttons(t, one),
        _common_buttons(t, one),
    )


def _common_buttons(t: Texts, one: Connection) -> tuple[Button, ...]:
    common = button(t.plain("links-button-common"), LinksTap(what="common"))
    if not one.requests:
        return (common,)
    asked = button(t.plain("links-button-requests", count=one.requests), LinksTap(what="requests"))
    return (common, asked)


def _absent_buttons(t: Texts, one: Connection) -> tuple[Button, ...]:
    if not one.absent:
        return ()
    return (
        button(t.plain("links-button-absent", count=len(one.absent)), LinksTap(what="absent")),
        button(t.plain("links-button-list"), LinksTap(what="list")),
    )


def _names(t: Texts, key: str, those: Sequence[Named], most: int = IN_LINE) -> Markup | None:
    if not those:
        return None
    names = "; ".join(clip(short_name(one.person, one.seats), NAME) for one in those[:most])
    left_out = len(those) - most
    if left_out > 0:
        return t(key, names=t("list-more", shown=names, count=left_out))
    return t(key, names=names)


def line_moved(t: Texts) -> Screen:
    """What an older line becomes when a new one is opened below."""
    return Screen(t("links-line-moved"))


def absent(t: Texts, those: Sequence[Named], page: int) -> Screen:
    """A button for each who isn't connected: it makes a link."""
    found = paginate([Markup("")] * len(those), page)
    rows = [
        (button(short_name(one.person, one.seats), NewLinkTap(person_id=one.person.id)),)
        for one in those[found.start : found.start + len(found.blocks)]
    ]
    return screen(
        [
            t("links-absent", count=len(those)) if those else t("links-absent-none"),
            t("links-absent-how") if those else None,
            page_note(t, found),
        ],
        *rows,
        pager(t, found, lambda number: LinksTap(what="absent", page=number)),
        _to_line(t),
    )


# --- links ------------------------------------------------------------------------------------------------


def new_link_ask(t: Texts, one: LinkOf) -> Screen:
    """Somebody is connected as this person: what a new link would do."""
    who = short_name(one.whom.person, one.whom.seats)
    sure = NewLinkTap(person_id=one.whom.person.id, sure=True)
    return screen(
        [t("links-new-ask", who=who)],
        (button(t.plain("links-new-sure"), sure),),
        _to_line(t),
    )


def new_link_made(t: Texts, one: LinkOf, days: int) -> Screen:
    """Stands where the button was; the link itself is in the message below, fit to be forwarded."""
    who = short_name(one.whom.person, one.whom.seats)
    return screen(
        [
            t("links-new-made", who=who),
            t("links-new-cut-off") if one.connected else None,
            t("links-new-how", days=days),
        ],
        _to_line(t),
    )


def new_link_forward(t: Texts, one: LinkOf, bot: str) -> Screen:
    """To be forwarded to the person as it is."""
    calling = clip(one.whom.person.calling, NAME)
    return Screen(t("links-new-forward", name=calling, url=personal_link(bot, one.token)))


def shown_once(t: Texts) -> Screen:
    """The same tap once more: what was made then can't be shown again."""
    return screen([t("links-shown-once")], _to_line(t))


def list_ask(t: Texts, one: Links) -> Screen:
    """What «Ссылки списком» would do."""
    if not one.absent:
        return screen([t("links-absent-none")], _to_line(t))
    making = button(t.plain("links-list-make", count=len(one.links)), LinksTap(what="make", page=one.page))
    return screen(
        [t("links-list-ask", count=one.absent, part=len(one.links), pages=one.pages)], (making,), _to_line(t)
    )


def list_made(t: Texts, one: Links, bot: str, days: int) -> Screen:
    """A line for each: to be sent on, by mail as well."""
    rows = [
        t(
            "links-list-row",
            who=clip(short_name(link.whom.person, link.whom.seats), NAME),
            url=personal_link(bot, link.token),
        )
        for link in one.links
    ]
    more = one.page + 1 < one.pages
    return screen(
        [
            t("links-list-title", page=one.page + 1, pages=one.pages, days=days),
            lines(rows),
        ],
        (button(t.plain("links-list-next"), LinksTap(what="make", page=one.page + 1)),) if more else (),
    )


def common_ask(t: Texts, *, there: bool) -> Screen:
    """The link of the directors' chat: only its hash is kept, so an older one can't be shown again."""
    key = "links-common-there" if there else "links-common-none"
    label = t.plain("links-common-anew" if there else "links-common-make")
    return screen([t(key)], (button(label, LinksTap(what="new_common")),), _to_line(t))


def common_made(t: Texts) -> Screen:
    return screen([t("links-common-made")], _to_line(t))


def common_forward(t: Texts, bot: str, token: str) -> Screen:
    """To be forwarded to the chat as it is."""
    return Screen(t("links-common-forward", url=personal_link(bot, token)))


def _to_line(t: Texts) -> tuple[Button, ...]:
    return (button(t.plain("links-to-line"), LinksTap()),)


# --- requests ---------------------------------------------------------------------------------------------


def requests(t: Texts, those: Sequence[AccessRequest], page: int) -> Screen:
    found = paginate([Markup("")] * len(those), page)
    rows = [
        (button(_asker(one), RequestTap(request_id=one.id)),)
        for one in those[found.start : found.start + len(found.blocks)]
    ]
    return screen(
        [
            t("requests-title", count=len(those)) if those else t("requests-none"),
            page_note(t, found),
        ],
        *rows,
        pager(t, found, lambda number: LinksTap(what="requests", page=number)),
        _to_line(t),
    )


def _asker(one: AccessRequest) -> str:
    return ", ".join(filter(None, (clip(one.said, NAME), shown(one.phone))))


def request(t: Texts, card: RequestCard, zone: ZoneInfo) -> Screen:
    """«Просит доступ: …», and what to answer; or what was answered."""
    one = card.request
    if one.outcome is not RequestOutcome.OPEN:
        return _decided(t, card)
    return screen(
        [
            t("request-title", said=clip(one.said, NAME)),
            lines(
                [
                    t(f"request-kind-{one.kind}", who=_whose(card)),
                    t("request-phone", phone=shown(one.phone)) if one.phone else None,
                    t("request-phone-nobody") if one.phone and not card.likely else None,
                    t("request-phone-several") if one.phone and len(card.likely) > 1 else None,
                    t("request-when", moment=t.moment(one.asked_at, zone)),
                ]
            ),
            *(
                t("request-taken", who=short_name(each.person, each.seats))
                for each in card.likely[:LIKELY]
                if each.person.id in card.taken
            ),
            t("request-how"),
        ],
        *_likely_rows(t, card),
        (
            button(t.plain("request-choose"), RequestTap(request_id=one.id, what="choose")),
            button(t.plain("request-refuse"), RequestTap(request_id=one.id, what="refuse")),
        ),
        _to_requests(t),
    )


def _whose(card: RequestCard) -> str:
    return short_name(card.likely[0].person, card.likely[0].seats) if card.likely else ""


def _likely_rows(t: Texts, card: RequestCard) -> list[tuple[Button, ...]]:
    one = card.request
    if one.kind is RequestKind.NEW_LINK and len(card.likely) == 1:
        only = card.likely[0].person
        return [(button(t.plain("request-new-link"), GrantTap(request_id=one.id, person_id=only.id)),)]
    return [
        (
            button(
                t.plain("request-is", who=short_name(each.person, each.seats)),
                GrantTap(request_id=one.id, person_id=each.person.id),
            ),
        )
        for each in card.likely[:LIKELY]
    ]


def _decided(t: Texts, card: RequestCard) -> Screen:
    who = short_name(card.decided.person, card.decided.seats) if card.decided else ""
    said = clip(card.request.said, NAME)
    by = t("request-by", name=clip(card.by.short, NAME)) if card.by else None
    return screen([t(f"request-{card.request.outcome}", said=said, who=who), by], _to_requests(t))


def choose(t: Texts, one: AccessRequest, found: Sequence[tuple[Person, str]], words: str = "") -> Screen:
    """«Кто это?»: part of a name is typed. `found`: persons with what their buttons say."""
    rows = [
        (button(label, GrantTap(request_id=one.id, person_id=person.id)),)
        for person, label in found[:PAGE_ITEMS]
    ]
    key = "found" if rows else "nobody" if words else "ask"
    back: Tap = RequestTap(request_id=one.id)
    return screen(
        [t(f"request-choose-{key}", said=clip(one.said, NAME), words=clip(words, NAME))],
        *rows,
        (button(t.plain("button-back"), back),),
    )


def _to_requests(t: Texts) -> tuple[Button, ...]:
    return (button(t.plain("requests-back"), LinksTap(what="requests")),)
