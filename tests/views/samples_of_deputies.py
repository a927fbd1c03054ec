"""An item passed on to a deputy: what the director sees, whoever opens the link, the deputy."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.assignments import State
from bot.domain.delegations import Delegation, DelegationState
from bot.domain.deputies import DeputyTold, Given, Offer, PassedOn
from bot.domain.lifecycle import Move
from bot.domain.people import Person
from bot.views import cards
from bot.views import deputies as view
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst

ITEM, WORST = office.items()[0], office.worst_items()[0]
DEPUTY = Person(71, "Иванова", "Анна", "Петровна")
OFFER = Delegation(61, ITEM.assignment.id, office.DIRECTOR.id, "a" * 64, NOW, NOW + timedelta(days=14))
OPENED = replace(OFFER, opened_by=5)
TAKEN = replace(OPENED, state=DelegationState.TAKEN, person_id=DEPUTY.id)
ANSWERED = replace(TAKEN, state=DelegationState.ANSWERED, report_id=81)
WORDS = "Заявки отправлены 27 ноября, исх. № 12"
TOKEN = "deputy-" + "x" * 32
BOTH = (Move.REPORT, Move.TAKE)


def _director(live: Delegation | None, words: str = "", files: int = 0) -> Draw:
    deputy = DEPUTY if live and live.person_id else None
    one = PassedOn(ITEM, live, deputy, words, files)
    return lambda t: view.passed_on(t, one, TODAY)


def _card(state: DelegationState) -> Draw:
    item = replace(ITEM, passed_on=state, deputy_id=DEPUTY.id)
    return lambda t: cards.card(t, item, (), BOTH, TODAY, ZONE)


def _told(what: str, words: str = "", files: int = 0) -> Draw:
    other = DEPUTY if what in ("taken", "answered") else office.DIRECTOR
    return lambda t: view.told(t, DeputyTold(what, ITEM, other, TODAY, words, files))


def _given(live: Delegation, words: str = "", files: int = 0, remark: str = "") -> Given:
    return Given(ITEM, live, office.DIRECTOR, words, files, remark)


def _offer(known: Person | None = None, name: str = "") -> Draw:
    one = Offer(OPENED, office.WORKSPACE, ITEM, office.DIRECTOR, TODAY, known)
    return lambda t: view.offer(t, one, name)


MADE = PassedOn(ITEM, OFFER, token=TOKEN)
BACK = PassedOn(ITEM, TAKEN, DEPUTY)

OF_DEPUTIES = [
    *(
        Sample("director", f"карточка: {name}", _card(state))
        for name, state in (
            ("ссылка заместителю", DelegationState.OFFERED),
            ("у заместителя", DelegationState.TAKEN),
            ("заместитель ответил", DelegationState.ANSWERED),
        )
    ),
    Sample("director", "ссылка сделана", lambda t: view.link_made(t, MADE, 14)),
    Sample(
        "director",
        "переслать заместителю",
        lambda t: view.link_to_forward(t, MADE, office.DIRECTOR.short, "reshili_bot", TODAY),
    ),
    Sample("director", "ссылка уже отправлена", lambda t: view.shown_once(t, ITEM)),
    Sample("director", "заместитель: никому", _director(None)),
    Sample("director", "заместитель: не открыли", _director(OFFER)),
    Sample("director", "заместитель: без имени", _director(OPENED)),
    Sample("director", "заместитель: взял", _director(TAKEN)),
    Sample("director", "заместитель: ответил", _director(ANSWERED, WORDS, 2)),
    Sample("director", "забрали назад", lambda t: view.taken_back(t, ITEM)),
    Sample("director", "вернули заместителю", lambda t: view.returned(t, BACK)),
    Sample("director", "замечание передано", lambda t: view.remark_passed(t, BACK, "Нужен номер")),
    Sample("director", "без замечания", lambda t: view.remark_passed(t, BACK)),
    Sample("stranger", "ссылка заместителя", _offer()),
    Sample("stranger", "ссылка заместителя: имя из Telegram", _offer(name="Иванова Анна")),
    Sample("director", "ссылка коллеги", _offer(DEPUTY)),
    *(
        Sample("stranger", f"ссылка заместителя: {why}", lambda t, why=why: view.dead(t, why))  # type: ignore[misc]
        for why in ("deputy_over", "deputy_taken", "deputy_own", "deputy_elsewhere")
    ),
    Sample("deputy", "имя записано", lambda t: view.named(t, DEPUTY.full)),
    Sample("deputy", "добро пожаловать", lambda t: view.welcome(t, DEPUTY.full, office.WORKSPACE.name)),
    Sample("deputy", "пункт", lambda t: view.given(t, _given(TAKEN), TODAY)),
    Sample("deputy", "пункт вернули", lambda t: view.given(t, _given(TAKEN, remark="Нужен номер"), TODAY)),
    Sample("deputy", "пункт ждёт подтверждения", lambda t: view.given(t, _given(ANSWERED, WORDS, 1), TODAY)),
    Sample("deputy", "ответ записан", lambda t: view.answered(t, _given(ANSWERED))),
    Sample("deputy", "ответ со словами", lambda t: view.answered(t, _given(ANSWERED, WORDS, 2))),
    Sample("deputy", "ответ отправлен", lambda t: view.sent(t, _given(ANSWERED, WORDS))),
    Sample("deputy", "поручено мне", lambda t: view.given_list(t, office.items(), TODAY)),
    Sample("director", "мои и порученные", lambda t: cards.mine(t, office.items(), TODAY, given=2)),
    Sample("director", "сказано: взял", _told("taken")),
    Sample("director", "сказано: ответил", _told("answered", WORDS, 1)),
    Sample("deputy", "сказано: вернули", _told("returned")),
    Sample("deputy", "сказано: вернули со словами", _told("returned", "Нужен исходящий номер")),
    Sample("deputy", "сказано: подтверждено", _told("confirmed")),
    Sample("deputy", "сказано: забрали", _told("ended")),
]

LONG = office.LONG_SENTENCE
_BIG_LIVE = replace(ANSWERED, id=BIG)
_BIG_GIVEN = Given(WORST, _BIG_LIVE, office.WORST_PERSON, LONG, 99, LONG)
_BIG_PASSED = PassedOn(WORST, _BIG_LIVE, office.WORST_PERSON, LONG, 99, TOKEN)

WORST_OF_DEPUTIES = [
    worst("заместитель: ответил", lambda t: view.passed_on(t, _BIG_PASSED, TODAY)),
    worst("переслать", lambda t: view.link_to_forward(t, _BIG_PASSED, LONG, "reshili_bot", TODAY)),
    worst("вернули заместителю", lambda t: view.returned(t, _BIG_PASSED)),
    worst("замечание передано", lambda t: view.remark_passed(t, _BIG_PASSED, LONG)),
    worst(
        "ссылка заместителя",
        lambda t: view.offer(
            t,
            Offer(_BIG_LIVE, office.WORKSPACE, WORST, office.WORST_PERSON, TODAY),
            "Я" * 30 + " " + "Ж" * 30,
        ),
    ),
    worst("добро пожаловать", lambda t: view.welcome(t, LONG, LONG)),
    worst("пункт", lambda t: view.given(t, _BIG_GIVEN, TODAY)),
    worst("пункт вернули", lambda t: view.given(t, replace(_BIG_GIVEN, delegation=TAKEN), TODAY)),
    worst("ответ", lambda t: view.answered(t, _BIG_GIVEN)),
    worst("отправлен", lambda t: view.sent(t, _BIG_GIVEN)),
    worst("поручено мне", lambda t: view.given_list(t, office.worst_items(), TODAY)),
    worst(
        "сказано", lambda t: view.told(t, DeputyTold("answered", WORST, office.WORST_PERSON, TODAY, LONG, 99))
    ),
    worst("вернули", lambda t: view.told(t, DeputyTold("returned", WORST, office.WORST_PERSON, TODAY, LONG))),
    worst(
        "карточка с заместителем",
        lambda t: cards.card(
            t,
            replace(
                WORST,
                passed_on=DelegationState.TAKEN,
                assignment=replace(WORST.assignment, state=State.RETURNED),
            ),
            (),
            BOTH,
            TODAY,
            ZONE,
        ),
    ),
]
