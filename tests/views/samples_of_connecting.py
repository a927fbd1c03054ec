"""Screens of connecting: what a newcomer sees, and the secretary's side of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.callbacks.connect import LinkTap
from bot.domain.access import (
    AccessRequest,
    Confirm,
    Connection,
    LinkOf,
    Links,
    Named,
    RequestCard,
    RequestKind,
    RequestOutcome,
)
from bot.i18n import Texts
from bot.views import links, people
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, DIRECTOR, LONG_NAME, NOW, SECRETARY, WORKSPACE, ZONE
from tests.views.sample import Draw, Sample

BOT, TOKEN = "reshili_bot", "x" * 32
SEATS = tuple(replace(one, holder=None) for one in office.posts())
PETROV = Named(DIRECTOR, (replace(SEATS[6], holder=DIRECTOR),))
STAFF = tuple(Named(one.holder, (one,)) for one in office.posts() if one.holder is not None)
CONFIRM = Confirm(WORKSPACE, DIRECTOR, PETROV.seats)
LINE = Connection(28, STAFF[:7], STAFF[8:9], STAFF[9:12], 2)
ASKING = AccessRequest(8, 77, 77, RequestKind.STRANGER, "Сергей П.", NOW - timedelta(hours=3))
BY_PHONE = replace(ASKING, id=9, kind=RequestKind.PHONE, phone="+79000000007")
DEAD_LINK = replace(ASKING, kind=RequestKind.NEW_LINK, person_id=DIRECTOR.id)
TOKENED = tuple(LinkOf(one, connected=False, token=TOKEN) for one in STAFF[:7])

WORST = Named(replace(office.WORST_PERSON, phone=""), office.worst_posts())
WORST_LINE = Connection(10**6, (WORST,) * 3000, (WORST,) * 3000, (WORST,) * 3, 10**6)
WORST_ASKING = AccessRequest(BIG, BIG, BIG, RequestKind.PHONE, LONG_NAME, NOW, LONG_NAME[:32])
WORST_LINKS = Links((LinkOf(WORST, connected=False, token=TOKEN),) * 25, 10**6, 3, 10**6)


def _decided(outcome: RequestOutcome) -> Draw:
    card = RequestCard(replace(ASKING, outcome=outcome), decided=PETROV, by=SECRETARY)
    return lambda t: links.request(t, card, ZONE)


def _dead(why: str) -> Draw:
    return lambda t: people.dead_link(t, why, TOKEN)


def _of(name: str, draw: Draw, who: str = "secretary") -> Sample:
    return Sample(who, name, draw)


def _worst(name: str, draw: Draw) -> Sample:
    return Sample("worst", name, draw, worst=True)


OF_CONNECTING = [
    _of("незнакомец", people.stranger, "stranger"),
    _of("незнакомец: одно управление", lambda t: people.stranger(t, may_ask=True), "stranger"),
    _of("вы — ?", lambda t: people.confirm_link(t, CONFIRM, TOKEN), "stranger"),
    _of(
        "вы — ? был другим",
        lambda t: people.confirm_request(t, replace(CONFIRM, instead_of=SECRETARY, request_id=8)),
        "stranger",
    ),
    _of("да, это я", lambda t: people.confirmed(t, DIRECTOR), "stranger"),
    _of("нет", lambda t: people.not_me(t, LinkTap(token=TOKEN, what="ask")), "stranger"),
    _of("поделиться номером", lambda t: people.share_phone(t, WORKSPACE), "stranger"),
    _of("чужой номер", people.others_phone, "stranger"),
    _of("просьба у секретаря", lambda t: people.asked(t, ASKING), "stranger"),
    _of("номер у секретаря", lambda t: people.asked(t, BY_PHONE), "stranger"),
    _of(
        "отказ",
        lambda t: people.asked(t, replace(ASKING, outcome=RequestOutcome.REFUSED)),
        "stranger",
    ),
    _of("ссылка устарела", _dead("link_expired"), "stranger"),
    _of("ссылка использована", _dead("link_used"), "stranger"),
    _of("ссылка неизвестна", _dead("link_unknown"), "stranger"),
    _of("ответ устарел", lambda t: people.request_lapsed(t, "link_expired"), "stranger"),
    _of("отключён", lambda t: people.cut_off(t, DIRECTOR), "stranger"),
    _of("кто подключён", lambda t: links.line(t, LINE)),
    _of("подключены все", lambda t: links.line(t, Connection(35, (), (), STAFF[:3], 0))),
    _of("кто подключён: ниже", links.line_moved),
    _of("не подключены", lambda t: links.absent(t, STAFF, 0)),
    _of("не подключён никто", lambda t: links.absent(t, (), 0)),
    _of("новая ссылка: уже подключён", lambda t: links.new_link_ask(t, LinkOf(PETROV, connected=True))),
    _of("новая ссылка", lambda t: links.new_link_made(t, TOKENED[0], 14)),
    _of(
        "новая ссылка вместо прежней",
        lambda t: links.new_link_made(t, LinkOf(PETROV, connected=True, token=TOKEN), 14),
    ),
    _of("ссылка, чтобы переслать", lambda t: links.new_link_forward(t, TOKENED[0], BOT)),
    _of("ссылка уже показана", links.shown_once),
    _of("ссылки списком: сделать?", lambda t: links.list_ask(t, Links(TOKENED, 7, 0, 1))),
    _of("ссылки списком: некому", lambda t: links.list_ask(t, Links((), 0, 0, 1))),
    _of("ссылки списком", lambda t: links.list_made(t, Links(TOKENED, 30, 0, 2), BOT, 14)),
    _of("ссылка для чата", lambda t: links.common_ask(t, there=False)),
    _of("ссылка для чата уже есть", lambda t: links.common_ask(t, there=True)),
    _of("ссылка для чата готова", links.common_made),
    _of("ссылка для чата, чтобы переслать", lambda t: links.common_forward(t, BOT, TOKEN)),
    _of("просьбы", lambda t: links.requests(t, (ASKING, BY_PHONE), 0)),
    _of("просьб нет", lambda t: links.requests(t, (), 0)),
    _of("просьба незнакомца", lambda t: links.request(t, RequestCard(ASKING), ZONE)),
    _of("просьба: номера нет", lambda t: links.request(t, RequestCard(BY_PHONE), ZONE)),
    _of(
        "просьба: номер у двоих",
        lambda t: links.request(t, RequestCard(BY_PHONE, STAFF[:2], frozenset({101})), ZONE),
    ),
    _of(
        "просьба о новой ссылке",
        lambda t: links.request(t, RequestCard(DEAD_LINK, (PETROV,), frozenset({DIRECTOR.id})), ZONE),
    ),
    *(_of(f"просьба: {one}", _decided(one)) for one in RequestOutcome if one is not RequestOutcome.OPEN),
    _of("кто это?", lambda t: links.choose(t, ASKING, ())),
    _of("кто это: нашлись", lambda t: links.choose(t, ASKING, [(DIRECTOR, "Петров С. И., СОШ № 7")], "пет")),
    _of("кто это: никого", lambda t: links.choose(t, ASKING, (), "пет")),
]


def _long_request(t: Texts) -> Screen:
    return links.request(t, RequestCard(WORST_ASKING, (WORST,) * 30, frozenset({WORST.person.id})), ZONE)


WORST_OF_CONNECTING = [
    _worst(
        "вы — ?",
        lambda t: people.confirm_link(
            t, Confirm(replace(WORKSPACE, name=LONG_NAME), WORST.person, WORST.seats, WORST.person), TOKEN
        ),
    ),
    _worst("кто подключён", lambda t: links.line(t, WORST_LINE)),
    _worst("не подключены", lambda t: links.absent(t, (WORST,) * 3000, 7)),
    _worst("ссылки списком", lambda t: links.list_made(t, WORST_LINKS, LONG_NAME[:32], 14)),
    _worst("ссылка, чтобы переслать", lambda t: links.new_link_forward(t, WORST_LINKS.links[0], BOT)),
    _worst("просьбы", lambda t: links.requests(t, (WORST_ASKING,) * 300, 9)),
    _worst("просьба", _long_request),
    _worst(
        "просьба: решено",
        lambda t: links.request(
            t,
            RequestCard(
                replace(WORST_ASKING, outcome=RequestOutcome.GRANTED), decided=WORST, by=WORST.person
            ),
            ZONE,
        ),
    ),
    _worst("кто это?", lambda t: links.choose(t, WORST_ASKING, [(WORST.person, LONG_NAME)] * 30, LONG_NAME)),
    _worst("отключён", lambda t: people.cut_off(t, WORST.person)),
]
