"""One assignment for the office: how it stands, what was reported, asked and said, and what may be done.

`OFFERS` is the table of its buttons: whoever builds another deed for one assignment adds a line there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.callbacks.boards import BoardMinutesTap, DecisionBoardTap
from bot.callbacks.corrections import CancelTap
from bot.callbacks.newcomers import ReaddressTap
from bot.callbacks.office_items import OfficeFilesTap, OfficeItemTap, OfficeMoveTap, OfficeSeatsTap
from bot.domain.appeals import Appeal, AppealState, Note
from bot.domain.assignments import Assignment, Report, Standing, State, Way, is_overdue
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.domain.minutes import Decision
from bot.domain.office_card import OfficeCard
from bot.domain.people import Post
from bot.domain.rights import Deed, may
from bot.i18n import Markup, Texts
from bot.views.control import controller_button
from bot.views.entering import enter_one
from bot.views.history import history_of
from bot.views.screen import (
    CODE,
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    Tap,
    button,
    clip,
    fit,
    lines,
    page_note,
    pager,
    paginate,
    rows_of,
    screen,
)
from bot.views.words import (
    closed,
    decision_deadline,
    item_deadline,
    minutes_title,
    phone_words,
    sendings,
    short_sentence,
)

#: Of what was said, the latest so many.
SAID: Final = 5
#: Characters of a report's, an appeal's or a note's words.
WORDS: Final = 200
#: Seats on a page, and beside each other.
SEATS, SEATS_IN_ROW = 20, 2
FRAME = 800


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the card: its text, to whom and when it is shown, where it leads."""

    key: str
    shown: Callable[[OfficeCard], bool]
    tap: Callable[[Item], Tap]


def _move(what: str) -> Callable[[Item], Tap]:
    return lambda item: OfficeMoveTap(
        assignment_id=item.assignment.id, version=item.assignment.version, move=what
    )


def _cancel(item: Item) -> Tap:
    return CancelTap(kind="a", object_id=item.assignment.id, version=item.assignment.version)


def _may(move: Move) -> Callable[[OfficeCard], bool]:
    return lambda card: move in card.moves


def _may_controlled(move: Move) -> Callable[[OfficeCard], bool]:
    """Where the office has switched nothing of control on, nobody meets it."""
    return lambda card: card.control and move in card.moves


def _proposes(card: OfficeCard) -> bool:
    """Whoever may close it himself proposes nothing."""
    return (
        card.control
        and card.item.assignment.is_open
        and may(Deed.PROPOSE_CLOSE, card.who)
        and Move.CLOSE not in card.moves
    )


def _readdress(item: Item) -> Tap:
    return ReaddressTap(assignment_id=item.assignment.id, version=item.assignment.version)


#: The rows of buttons under the card, each with those that are shown to whoever looks.
OFFERS: Final[tuple[tuple[Offer, ...], ...]] = (
    (Offer("entering-button", _may(Move.REPORT), enter_one),),
    (
        Offer("oitem-accept", _may(Move.ACCEPT), _move("accept")),
        Offer("oitem-return", _may(Move.RETURN), _move("return")),
    ),
    (Offer("oitem-keep", _may_controlled(Move.KEEP), _move("keep")),),
    (Offer("oitem-propose", _proposes, _move("propose")),),
    (
        Offer("oitem-excuse", _may(Move.EXCUSE), _move("excuse")),
        Offer("oitem-close", _may(Move.CLOSE), _move("close")),
        Offer("oitem-reopen", _may(Move.REOPEN), _move("reopen")),
    ),
    (Offer("oitem-readdress", _may(Move.READDRESS), _readdress),),
    (Offer("history-button", lambda _: True, history_of),),
    (Offer("correct-cancel-button", _may(Move.CANCEL), _cancel),),
)


def office_card(
    t: Texts,
    card: OfficeCard,
    today: date,
    zone: ZoneInfo,
    note: Markup | None = None,
    first: Sequence[Button] = (),
) -> Screen:
    """The assignment whole. `note` says what has just happened, `first` are buttons above the others."""
    item = card.item
    head = t(
        "oitem-head",
        code=clip(item.code, CODE),
        seat=clip(item.post_label, NAME),
        deadline=item_deadline(t, item, today),
    )
    rest = [_facts(t, card, today, zone), *_said(t, card, zone, today)]
    sentence = t.bare(closed(fit(item.sentence, [note, head, *rest])))
    files = sum(card.files.values())
    return screen(
        [note, head, sentence, *rest],
        tuple(first),
        (button(t.plain("oitem-files", count=files), OfficeFilesTap(assignment_id=item.assignment.id)),)
        if files
        else (),
        *offers(t, card),
        (back_to_decision(t, item),),
    )


def offers(t: Texts, card: OfficeCard) -> list[tuple[Button, ...]]:
    """The buttons that this person has now, row by row."""
    return [
        tuple(button(t.plain(one.key), one.tap(card.item)) for one in row if one.shown(card))
        for row in OFFERS
    ]


def back_to_item(t: Texts, item: Item) -> Button:
    return button(t.plain("button-back"), OfficeItemTap(assignment_id=item.assignment.id))


def back_to_decision(t: Texts, item: Item) -> Button:
    tap = OfficeSeatsTap(decision_id=item.assignment.decision_id)
    return button(t.plain("oitem-back-to-seats", code=clip(item.code, CODE)), tap)


def seats(
    t: Texts,
    decision: Decision,
    rows: Sequence[tuple[Post, Assignment, Standing]],
    today: date,
    page: int = 0,
    *,
    controllers: bool = False,
) -> Screen:
    """One decision seat by seat; a seat opens its card. `controllers`: who looks may name one."""
    told = [
        t("oitem-seat", seat=clip(post.label, NAME), standing=t(f"oitem-standing-{_stands(one, standing)}"))
        for post, one, standing in rows
    ]
    shown = paginate(told, page, TEXT_LIMIT - FRAME, SEATS)
    here = rows[shown.start : shown.start + len(shown.blocks)]
    buttons = [button(post.label, OfficeItemTap(assignment_id=one.id)) for post, one, _ in here]
    return screen(
        [
            t(
                "oitem-seats",
                code=clip(decision.code, CODE),
                deadline=decision_deadline(t, decision, today),
                sentence=short_sentence(decision.sentence),
                count=len(rows),
            ),
            lines(shown.blocks),
            page_note(t, shown),
        ],
        *rows_of(buttons, SEATS_IN_ROW),
        pager(t, shown, lambda to: OfficeSeatsTap(decision_id=decision.id, page=to)),
        (controller_button(t, decision),) if controllers else (),
        (
            button(
                t.plain("oitem-back-to-decision", code=clip(decision.code, CODE)),
                DecisionBoardTap(decision_id=decision.id),
            ),
            button(
                t.plain("board-button-back-to-decisions"), BoardMinutesTap(minutes_id=decision.minutes_id)
            ),
        ),
    )


def _stands(one: Assignment, standing: Standing) -> str:
    """Overdue comes before the state, in the words of the board; else the state says more."""
    return standing if standing in (Standing.SILENT, Standing.NOT_DONE, Standing.DONE_LATE) else one.state


# --- how it stands ----------------------------------------------------------------------------------------


def office_state(t: Texts, card: OfficeCard, today: date, zone: ZoneInfo) -> Markup:
    """How it stands, in the office's words."""
    one = card.item.assignment
    if one.state is State.REPORTED:
        return t("oitem-state-elsewhere" if card.elsewhere else "oitem-state-reported")
    if is_overdue(one, today):
        return t("oitem-state-silent" if one.answered_at is None else "oitem-state-not-done")
    if one.state is State.ISSUED:
        return _unanswered(t, one, zone)
    if one.state is State.DONE and one.reported_on:
        late = one.due is not None and one.reported_on > one.due
        return t("oitem-state-done-late" if late else "oitem-state-done-on", day=t.short_day(one.reported_on))
    if one.state is State.IN_WORK and one.silent_until:
        return t("oitem-state-promised", day=t.day(one.silent_until, today))
    return t(f"oitem-state-{one.state}")


def _unanswered(t: Texts, one: Assignment, zone: ZoneInfo) -> Markup:
    if one.acknowledged_at:
        return t("oitem-state-acknowledged", moment=t.moment(one.acknowledged_at, zone))
    return t("oitem-state-issued" if one.sent_at else "oitem-state-not-sent")


def _facts(t: Texts, card: OfficeCard, today: date, zone: ZoneInfo) -> Markup:
    item, one = card.item, card.item.assignment
    return lines(
        [
            office_state(t, card, today, zone),
            t("oitem-moved", count=one.moved, day=t.day(one.first_due, today))
            if one.moved and one.first_due
            else None,
            sendings(t, item.expected),
            t("oitem-co") if one.co else None,
            t("oitem-co-answered", answered=card.co.answered, total=card.co.total) if card.co else None,
            t("oitem-first-takes") if item.first_takes else None,
            _holder(t, card),
            t("oitem-controller", name=_name(card, item.controller_id)) if item.controller_id else None,
            minutes_title(t, item.minutes_number, item.minutes_date),
        ]
    )


def _holder(t: Texts, card: OfficeCard) -> Markup:
    person = card.holder
    if person is None:
        return t("oitem-vacant")
    phone = phone_words(person.phone)
    name = clip(person.short, NAME)
    return t("live-phone", person=name, phone=phone) if phone else t.bare(name)


def _name(card: OfficeCard, person_id: int | None) -> str:
    return clip(card.names.get(person_id or 0, ""), NAME)


# --- what was said ----------------------------------------------------------------------------------------


def _said(t: Texts, card: OfficeCard, zone: ZoneInfo, today: date) -> list[Markup]:
    """Reports, what was asked, words of the office: in the order in which they were said."""
    told: list[tuple[datetime, Markup]] = []
    told += [(one.at, _report(t, card, one, zone)) for one in card.reports]
    appeals = [one for one in card.appeals if one.state is not AppealState.DROPPED]
    told += [(one.at, appeal_words(t, card, one, zone, today)) for one in appeals]
    told += [(one.at, _note(t, card, one, zone)) for one in card.notes]
    return [words for _, words in sorted(told, key=lambda pair: pair[0])[-SAID:]]


def _report(t: Texts, card: OfficeCard, one: Report, zone: ZoneInfo) -> Markup:
    files = card.files.get(one.id, 0)
    return t(
        "oitem-report",
        kind="final" if one.final else "interim",
        moment=t.moment(one.at, zone),
        name=_name(card, one.by_id),
        way=t(f"oitem-way-{one.way}") if one.way is not Way.CHAT else Markup(),
        number=t("oitem-number", number=clip(one.number, CODE)) if one.number else Markup(),
        words=t("oitem-words", words=clip(one.words, WORDS)) if one.words else Markup(),
        files=t("words-files", count=files) if files else Markup(),
    )


def appeal_words(t: Texts, card: OfficeCard, one: Appeal, zone: ZoneInfo, today: date) -> Markup:
    """«25.11 в 10:05, Петров С. И. просит другой срок, 8 декабря: «Ждут справку». Отказано: …»"""
    seat = card.seats.get(one.post_id or 0, "")
    return t(
        f"oitem-appeal-{one.kind}",
        moment=t.moment(one.at, zone),
        name=_name(card, one.by_id),
        until=t("oitem-appeal-until", day=t.day(one.until, today)) if one.until else Markup(),
        seat=t("oitem-appeal-seat", seat=clip(seat, NAME)) if seat else Markup(),
        words=t("oitem-words", words=clip(one.words, WORDS)) if one.words else Markup(),
        answer=_answer(t, one, today),
    )


def _answer(t: Texts, one: Appeal, today: date) -> Markup:
    if one.state is AppealState.OPEN:
        return t("oitem-appeal-open")
    return t(
        f"oitem-appeal-{one.state}",
        until=t("oitem-appeal-given", day=t.day(one.answer_until, today)) if one.answer_until else Markup(),
        words=t("oitem-words", words=clip(one.answer, WORDS)) if one.answer else Markup(),
    )


def _note(t: Texts, card: OfficeCard, one: Note, zone: ZoneInfo) -> Markup:
    key = f"oitem-note-{one.kind}"
    return t(
        key if t.has(key) else "oitem-note",
        moment=t.moment(one.at, zone),
        name=_name(card, one.by_id),
        words=t("oitem-words", words=clip(one.words, WORDS)) if one.words else Markup(),
    )


def file_note(t: Texts, item: Item, number: int, total: int) -> Screen:
    """Under each file: whose it is, and which of how many."""
    return Screen(
        t(
            "oitem-file",
            code=clip(item.code, CODE),
            seat=clip(item.post_label, NAME),
            number=number,
            total=total,
        )
    )
