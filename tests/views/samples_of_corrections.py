"""Issued decisions corrected, cancelled, withdrawn: what the secretary sees, what a director hears."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.assignments import Assignment, State
from bot.domain.corrected import Change, difference
from bot.domain.correcting import Effect
from bot.domain.correction_plan import LeftOut, Plan
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.item_news import ItemNews, NewsLine
from bot.domain.minutes import Addressee, Decision, Expected, Minutes, MinutesState, Tracking
from bot.domain.review import Review
from bot.domain.rights import Deed, Who
from bot.i18n import Texts
from bot.views import board, corrections, decision, item_news, mailing, review
from bot.views.office_card import back_to_item
from bot.views.screen import Screen
from bot.views.standing import standing
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst

ISSUED = replace(office.minutes(MinutesState.APPROVED), issued_at=NOW)
SECRETARY = frozenset({Who.SECRETARY})
DECISION = replace(
    next(one for one in office.decisions() if one.due is not None and one.post_ids),
    expected=(Expected.NUMBER, Expected.FILE),
)
ITEM = office.items()[0]
LABELS = {post.id: post.label for post in office.posts()}
SEATS = tuple(LABELS)
LATER = Deadline(DeadlineKind.DATE, date(2026, 12, 8), "до 8 декабря")
FORMS: dict[str, dict[str, object]] = {
    "срок": {"deadline": LATER, "hand_in": LATER.due},
    "текст": {"text": "Представить уточнённые заявки", "lead": None},
    "опечатка": {"text": f"{DECISION.text}.,", "lead": DECISION.lead},
    "кому": {"addressees": (Addressee(1, "школы", group_id=9, post_ids=SEATS[3:6]),)},
    "прислать": {"expected": (Expected.LINK,)},
    "только отметка": {"expected": (Expected.MARK,)},
    "к сведению": {"tracking": Tracking.NOTICE},
    "информация": {"tracking": Tracking.INFORMATION},
}


def amending(reason: str = "") -> Minutes:
    return replace(office.minutes(), corrects=ISSUED.id, amends=DECISION.id, amends_version=1, reason=reason)


def changed(before: Decision, **changes: object) -> Change:
    found = difference(before, replace(before, **changes))  # type: ignore[arg-type]
    assert found is not None
    return found


def plan(change: Change | None, reason: str = "", **more: object) -> Plan:
    kept = (replace(ITEM.assignment, post_id=SEATS[0], state=State.IN_WORK),)
    effects = (Effect(change, kept=kept if change.seats_gone else ()),) if change else ()
    made = Plan(amending(reason), ISSUED, effects, organizations=24, labels=LABELS, seen=BIG % 2**31)
    return replace(made, **more)  # type: ignore[arg-type]


def _plan(one: Plan, code: str = "6/4") -> Draw:
    return lambda t: corrections.plan(t, one, code, TODAY)


def _draft(**changes: object) -> Review:
    return Review(amending(), (replace(DECISION, **changes),), (), labels=LABELS, who=SECRETARY)  # type: ignore[arg-type]


WHOLE = replace(
    plan(changed(DECISION, **FORMS["срок"])),
    draft=replace(office.minutes(), corrects=ISSUED.id),
    effects=tuple(Effect(changed(DECISION, **changes)) for changes in FORMS.values()),
    added=(DECISION, replace(DECISION, tracking=Tracking.NOTICE, addressees=(), deadline=None)),
    left_out=(LeftOut(DECISION, (ITEM.assignment,)), LeftOut(DECISION, ())),
    waiting=(DECISION,),
)
ALL_OF_IT = {"text": office.LONG_SENTENCE * 2, "lead": None, **FORMS["срок"], **FORMS["кому"]}


def _worst_plan() -> Plan:
    one = replace(office.worst_decisions()[0], tracking=Tracking.CONTROL)
    change = changed(one, **ALL_OF_IT, expected=tuple(Expected)[1:])
    names = dict.fromkeys(range(3000), office.LONG_NAME)
    seats = tuple(
        Assignment(
            n,
            1,
            1,
            n,
            None,
            Tracking.CONTROL,
            State.IN_WORK,
            None,
            None,
            NOW,
        )
        for n in range(900)
    )
    effect = Effect(change, kept=seats)
    return plan(
        change, office.LONG_SENTENCE, effects=(effect,), labels={**LABELS, **names}, organizations=10**6
    )


CONTROLLED = changed(replace(DECISION, tracking=Tracking.INFORMATION), tracking=Tracking.CONTROL)
WORST = _worst_plan()
WORST_WHOLE = replace(
    WORST,
    draft=replace(office.worst_minutes(), corrects=1),
    issued=office.worst_minutes(MinutesState.APPROVED),
    effects=WORST.effects * 60,
    added=office.worst_decisions(),
    left_out=tuple(LeftOut(one, seats) for one in office.worst_decisions() for seats in [()]),
    waiting=office.worst_decisions(),
)


def _news(change: Change, **more: object) -> Draw:
    line = NewsLine(ITEM, Deed.CORRECT_ISSUED, "уточнили на совещании", "Белова Н. П.", {}, {}, change=change)
    return lambda t: item_news.item_news(t, ItemNews((replace(line, **more),), TODAY, ZONE))  # type: ignore[arg-type]


def _cancel_item(t: Texts, typed: str = "") -> Screen:
    return corrections.cancel_item(t, ITEM, back_to_item(t, ITEM), typed)


OF_CORRECTIONS = [
    *(
        Sample("secretary", f"исправить: {name}", _plan(plan(changed(DECISION, **changes))))
        for name, changes in FORMS.items()
    ),
    *(
        Sample(
            "secretary",
            f"исправить, почему: {name}",
            _plan(plan(changed(DECISION, **changes), "уточнили на совещании")),
        )
        for name, changes in FORMS.items()
    ),
    Sample("secretary", "исправить: ничего", _plan(plan(None))),
    Sample("secretary", "исправить: на контроль", _plan(plan(CONTROLLED))),
    Sample("director", "новость: на контроль", _news(CONTROLLED)),
    Sample("secretary", "исправить: кто это", _plan(plan(changed(DECISION, **FORMS["срок"]), unknown=1))),
    Sample(
        "secretary",
        "исправить: сообщать некому",
        _plan(plan(changed(DECISION, **FORMS["срок"]), "опечатка", organizations=0)),
    ),
    Sample(
        "secretary",
        "исправить: без рассылки",
        _plan(plan(changed(DECISION, **FORMS["срок"]), "опечатка", issued=replace(ISSUED, quiet=True))),
    ),
    Sample("secretary", "правка решения", lambda t: decision.decision(t, _draft(), 0, TODAY)),
    Sample("secretary", "правка начата", lambda t: standing(t, _draft(), NOW, ZONE)),
    Sample(
        "head",
        "правка решения со стороны",
        lambda t: decision.decision(t, replace(_draft(), who=frozenset({Who.HEAD})), 0, TODAY),
    ),
    Sample("secretary", "не исправлять", lambda t: review.discarded(t, _draft())),
    *(
        Sample(
            "secretary",
            f"исправлен, услышат {people}",
            lambda t, people=people: corrections.done(t, plan(None), "6/4", people, 5),  # type: ignore[misc]
        )
        for people in (0, 1, 24)
    ),
    Sample("secretary", "исправленный протокол", lambda t: corrections.whole(t, WHOLE)),
    Sample(
        "secretary",
        "исправленный протокол без рассылки",
        lambda t: corrections.whole(t, replace(WHOLE, issued=replace(ISSUED, quiet=True))),
    ),
    Sample(
        "secretary",
        "исправленный ничего не меняет",
        lambda t: corrections.whole(t, replace(WHOLE, effects=(), added=(), left_out=())),
    ),
    Sample("secretary", "что изменилось", lambda t: corrections.differences(t, WHOLE, TODAY)),
    Sample("secretary", "исправления внесены", lambda t: corrections.whole_done(t, WHOLE, 24, 5)),
    *(
        Sample(
            "secretary",
            f"отменить пункт, открыто {count}",
            lambda t, count=count: corrections.cancel_decision(t, DECISION, count),  # type: ignore[misc]
        )
        for count in (0, 1, 24)
    ),
    Sample(
        "secretary",
        "отменить пункт, написано почему",
        lambda t: corrections.cancel_decision(t, DECISION, 24, "объединили с 6/9"),
    ),
    Sample("secretary", "отменить поручение", _cancel_item),
    Sample("secretary", "отменить поручение, написано", lambda t: _cancel_item(t, "объединили с 6/9")),
    Sample("secretary", "пункт отменён", lambda t: corrections.decision_cancelled(t, DECISION, 24, 5)),
    Sample(
        "secretary",
        "поручение отменено",
        lambda t: corrections.item_cancelled(t, ITEM, (back_to_item(t, ITEM),), 5),
    ),
    Sample(
        "secretary",
        "решение отменено",
        lambda t: board.decision_board(
            t,
            replace(DECISION, cancelled=True),
            (),
            TODAY,
            corrections.correction_rows(t, replace(DECISION, cancelled=True), SECRETARY),
        ),
    ),
    Sample(
        "secretary",
        "решение, которое можно исправить",
        lambda t: board.decision_board(
            t, DECISION, (), TODAY, corrections.correction_rows(t, DECISION, SECRETARY)
        ),
    ),
    Sample("secretary", "отозвать?", lambda t: mailing.withdraw_confirm(t, ISSUED, 41, 27, 754)),
    Sample("secretary", "отозвать, никто не знал", lambda t: mailing.withdraw_confirm(t, ISSUED, 0, 0, 1)),
    Sample(
        "secretary",
        "отозвать, написано почему",
        lambda t: mailing.withdraw_confirm(t, ISSUED, 41, 27, 754, "не тот файл"),
    ),
    Sample("secretary", "отозвано", lambda t: mailing.withdrawn(t, ISSUED, 754, 27, 5)),
    Sample("secretary", "отозвано, никто не знал", lambda t: mailing.withdrawn(t, ISSUED, 1, 0, 5)),
    *(
        Sample("director", f"новость: {name}", _news(changed(DECISION, **changes)))
        for name, changes in FORMS.items()
    ),
    Sample(
        "director",
        "новость: перенесён",
        _news(changed(DECISION, **FORMS["срок"]), before={"due": "2026-12-01"}, after={"due": "2026-12-08"}),
    ),
    Sample(
        "director",
        "новость: срок появился",
        _news(changed(DECISION, **FORMS["срок"]), before={"due": None}, after={"due": "2026-12-08"}),
    ),
    Sample(
        "director",
        "новость: уже ответили",
        _news(
            changed(DECISION, **FORMS["текст"]),
            item=replace(ITEM, assignment=replace(ITEM.assignment, state=State.DONE)),
        ),
    ),
]

WORST_OF_CORRECTIONS = [
    worst("исправить", _plan(WORST, office.LONG_NAME)),
    worst("исправить, почему", _plan(replace(WORST, draft=amending()), office.LONG_NAME)),
    worst("исправленный протокол", lambda t: corrections.whole(t, WORST_WHOLE)),
    worst("что изменилось", lambda t: corrections.differences(t, WORST_WHOLE, TODAY, 1)),
    worst("исправления внесены", lambda t: corrections.whole_done(t, WORST_WHOLE, 10**6, BIG)),
    worst("исправлен", lambda t: corrections.done(t, WORST, office.LONG_NAME, 10**6, BIG)),
    worst(
        "отменить пункт",
        lambda t: corrections.cancel_decision(t, office.worst_decisions()[0], 10**6, office.LONG_SENTENCE),
    ),
    worst(
        "отменить поручение",
        lambda t: corrections.cancel_item(
            t,
            office.worst_items()[0],
            back_to_item(t, office.worst_items()[0]),
            office.LONG_SENTENCE,
        ),
    ),
    worst(
        "отозвать?",
        lambda t: mailing.withdraw_confirm(
            t, office.worst_minutes(), 10**6, 10**6, 10**6, office.LONG_SENTENCE
        ),
    ),
    worst("отозван", lambda t: mailing.withdrawn(t, office.worst_minutes(), 10**6, 10**6, BIG)),
    worst(
        "новость об исправлении",
        _news(WORST.effects[0].change, item=office.worst_items()[0], words=office.LONG_SENTENCE),
    ),
]
