"""A person's own items: one on its card, all in a list, and what is said after an answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.callbacks.answers import CardPageTap, TickingTap
from bot.callbacks.items import MineTap, NoWordsTap, WordsForTap
from bot.domain.appeals import Appeal
from bot.domain.assignments import Assignment, Report, State, is_overdue
from bot.domain.expected import wanted
from bot.domain.items import Item, Progress
from bot.domain.lifecycle import Move
from bot.domain.minutes import Expected
from bot.domain.promises import OfferedDay
from bot.i18n import Markup, Texts
from bot.views import deputies
from bot.views.answers import all_items_button, answer_rows, number_rows, promise_rows, undo_button
from bot.views.attached import item_files_row
from bot.views.cannot import appeal_line
from bot.views.finding import meeting_rows
from bot.views.history import history_button
from bot.views.notices import CODES_IN_ROW, NAMED_IN_ROW, card_rows, item_block
from bot.views.period_words import row_of_periods
from bot.views.screen import (
    CODE,
    LINE,
    NAME,
    TEXT_LIMIT,
    Screen,
    button,
    clip,
    lines,
    page_note,
    page_of_words,
    pager,
    paginate,
    rows_of,
    screen,
)
from bot.views.words import (
    capital,
    closed,
    codes_words,
    item_deadline,
    item_name,
    minutes_title,
    of_several_seats,
    sendings,
    short_sentence,
    wanted_words,
)

#: Reports shown on a card, the latest.
REPORTS = 3
#: A report's words on a card, and in the answer to them.
WORDS = 200
#: Items offered for words that came without one.
OFFERED = 20
#: Room for the lines around a list.
FRAME = 500
#: Of what was asked of the office, the latest on a card.
APPEALS = 2
#: From so many items on several can be answered by ticks; up to so many have their button on each page.
TICKED_FROM, MOST_CARDS = 3, 60


def card(
    t: Texts,
    item: Item,
    reports: Sequence[Report],
    moves: Collection[Move],
    today: date,
    zone: ZoneInfo,
    *,
    awaiting: bool = False,
    undoable: bool = False,
    periods: Sequence[Assignment] = (),
    co: Progress | None = None,
    files: int = 0,
    missing: Sequence[Expected] = (),
    appeals: Sequence[Appeal] = (),
    page: int = 0,
) -> Screen:
    """The item whole: who, by when, how it stands, what was reported, and the answers it takes.

    `moves` are those this person may make now; somebody of the office who only looks has none.
    `awaiting`: the bot waits for words about it; `undoable`: the last answer can still be taken back;
    `co`: how many co-assignees have answered; `files` travel with it; `missing`: said to be done, but this is
    still to be sent; `appeals`: asked of the office. A sentence too long for one message is paged.
    """
    one = item.assignment
    first_row = (button(t.plain("button-no-words"), NoWordsTap(assignment_id=one.id)),)
    head = t("card-head", code=clip(item.code, CODE), deadline=item_deadline(t, item, today))
    rest = [
        _facts(t, item),
        state_words(t, item, today, zone),
        deputies.state_line(t, item),
        t("oitem-co-answered", answered=co.answered, total=co.total) if co else None,
        row_of_periods(t, periods, today) if len(periods) > 1 else None,
        t("almost-short", what=wanted_words(t, missing)) if missing else None,
        *(appeal_line(t, appeal, today) for appeal in appeals[-APPEALS:]),
        t("card-before-you") if item.due_before_holder and is_overdue(one, today) else None,
        *_report_lines(t, reports, zone),
        t("card-awaiting") if awaiting and not missing else None,
    ]
    shown = page_of_words(t, closed(item.sentence), [head, *rest], page)
    return screen(
        [head, *shown.blocks, page_note(t, shown), *rest],
        pager(t, shown, lambda to: CardPageTap(assignment_id=one.id, page=to)),
        first_row if awaiting and not missing and not wanted(item.expected) else (),
        *answer_rows(t, item, moves, today=today),
        *deputies.rows(t, item, moves),
        item_files_row(t, item, files),
        (undo_button(t, item),) if undoable else (),
        (history_button(t, item), all_items_button(t)) if one.answered_at else (all_items_button(t),),
    )


def state_words(t: Texts, item: Item, today: date, zone: ZoneInfo) -> Markup:
    """How it stands, in words the director uses; a colour is never alone."""
    one = item.assignment
    if is_overdue(one, today):
        return t("state-overdue-silent" if one.answered_at is None else "state-overdue-answered")
    if one.state is State.DONE and one.reported_on:
        return t("state-done-on", day=t.day(one.reported_on, today))
    if one.state is State.IN_WORK and one.silent_until:
        return t("state-silent-until", day=t.day(one.silent_until, today))
    if one.state is State.ISSUED and one.acknowledged_at:
        return t("state-acknowledged", moment=t.moment(one.acknowledged_at, zone))
    return t(f"state-{one.state}")


def reported(
    t: Texts,
    item: Item,
    at: datetime,
    zone: ZoneInfo,
    missing: Sequence[Expected] | None = None,
    *,
    elsewhere: bool = False,
) -> Screen:
    """After «Исполнено»: recorded, words are asked for. `item` is as it is now, `at` when it was tapped.

    `missing`: what is still to be sent (None: all that is wanted); `elsewhere`: handed in another way.
    """
    if item.assignment.state is State.IN_WORK:
        lacking = wanted(item.expected) if missing is None else missing
        return _almost(t, item, lacking, Markup())
    no_words = button(t.plain("button-no-words"), NoWordsTap(assignment_id=item.assignment.id))
    said = t("elsewhere-done", code=clip(item.code, CODE)) if elsewhere else _recorded(t, item, at, zone)
    return screen([said], (no_words, undo_button(t, item)), (all_items_button(t),))


def words_kept(
    t: Texts,
    item: Item,
    words: str,
    today: date,
    *,
    files: int = 0,
    undoable: bool = False,
    missing: Sequence[Expected] = (),
    numbers: Sequence[str] = (),
) -> Screen:
    """After words or files came, or «Без пояснений» (none of both).

    `missing` is still to be sent; of `numbers` it has to be said which is meant.
    """
    one = item.assignment
    key = {State.DONE: "words-done", State.REPORTED: "words-reported", State.CLARIFYING: "words-asked"}
    quote = t("words-quote", words=clip(words, WORDS)) if words else Markup()
    if files:
        quote = Markup(quote + t("words-files", count=files))
    if missing:
        return _almost(t, item, missing, quote, numbers)
    day = t.short_day(one.reported_on or today)
    # Words alone are no «исполнено»: whoever thinks they were finds the button here.
    answers = answer_rows(t, item, today=today) if one.state is not State.CLARIFYING else ()
    return screen(
        [
            t(key.get(one.state, "words-in-work"), code=clip(item.code, CODE), day=day, quote=quote),
            t("words-if-done") if answers else None,
        ],
        *answers,
        (undo_button(t, item), all_items_button(t)) if undoable else (all_items_button(t),),
    )


def _almost(
    t: Texts, item: Item, missing: Sequence[Expected], quote: Markup, numbers: Sequence[str] = ()
) -> Screen:
    """Said to be done, and something is still to be sent: words, photos and files that follow go there."""
    return screen(
        [
            t("almost", code=clip(item.code, CODE), quote=quote, what=wanted_words(t, missing)),
            t("number-which") if numbers else None,
        ],
        *number_rows(item, numbers),
        (undo_button(t, item), all_items_button(t)),
    )


def answered_below(t: Texts, item: Item) -> Screen:
    """The card that asked for words, after they came: its place is taken by the message below."""
    return screen([t("card-answered-below", code=clip(item.code, CODE))], (all_items_button(t),))


def taken(t: Texts, item: Item, today: date, days: Sequence[OfferedDay] = ()) -> Screen:
    """After «В работе»: when will he be back?"""
    report_only = answer_rows(t, item, {Move.REPORT})
    return screen(
        [
            t("card-taken", code=clip(item.code, CODE), deadline=capital(item_deadline(t, item, today))),
            t("promise-ask") if days else None,
        ],
        *(promise_rows(t, item, days) if days else ()),
        *report_only,
        (undo_button(t, item), all_items_button(t)),
    )


def undone(t: Texts, item: Item, today: date, zone: ZoneInfo) -> Screen:
    """After «Отменить»: how it stands again."""
    return screen(
        [
            t("card-undone", code=clip(item.code, CODE), sentence=short_sentence(item.sentence)),
            state_words(t, item, today, zone),
        ],
        *answer_rows(t, item, today=today),
        (all_items_button(t),),
    )


def mine(
    t: Texts, items: Sequence[Item], today: date, page: int = 0, minutes_id: int = 0, *, given: int = 0
) -> Screen:
    """All open items, of one set of minutes where `minutes_id` isn't 0; `given`: so many were
    passed on by others.

    Where there are many, all have their button on each page: none is further than a tap away.
    """
    if not items:
        return nothing_open(t)
    seat = of_several_seats(items)
    blocks = [_mine_block(t, item, today, seat=seat) for item in items]
    shown = paginate(blocks, page, TEXT_LIMIT - FRAME)
    on_page = items[shown.start : shown.start + len(shown.blocks)]
    many = shown.total > 1
    return screen(
        [
            lines([_mine_head(t, items, today), t("notice-how-to-answer"), t("mine-find") if many else None]),
            *shown.blocks,
            page_note(t, shown),
        ],
        *card_rows(t, items if minutes_id and len(items) <= MOST_CARDS else on_page, seat=seat),
        pager(t, shown, lambda to: MineTap(minutes_id=minutes_id, page=to)),
        *(meeting_rows(t, items) if many and not minutes_id else ()),
        (button(t.plain("button-tick-several"), TickingTap(minutes_id=minutes_id)),)
        if len(items) >= TICKED_FROM
        else (),
        (deputies.given_button(t, given),) if given else (),
        (all_items_button(t),) if minutes_id else (),
    )


def nothing_open(t: Texts) -> Screen:
    """No items: nothing to do, and what will happen."""
    return Screen(t("mine-nothing"))


def which_item(t: Texts, items: Sequence[Item], words: str, files: int = 0, ticked: int = 0) -> Screen:
    """«Это ответ по какому пункту?» The `words` and files are kept until one is chosen, or all `ticked`."""
    if not items:
        return Screen(t("which-none"))
    offered, seat = items[:OFFERED], of_several_seats(items)
    rest = items[OFFERED:]
    return screen(
        [
            t("which-item"),
            t("which-words", words=clip(words, LINE)) if words else None,
            t("which-files-too" if words else "which-files", count=files) if files else None,
            lines(
                t("which-line", code=item_name(i, seat=seat), sentence=short_sentence(i.sentence, NAME))
                for i in offered
            ),
            t("which-more", codes=codes_words(t, [i.code for i in rest])) if rest else None,
            t("which-ticked-too") if ticked else None,
        ],
        *rows_of(
            [button(item_name(i, seat=seat), WordsForTap(assignment_id=i.assignment.id)) for i in offered],
            NAMED_IN_ROW if seat else CODES_IN_ROW,
        ),
    )


# --- the parts --------------------------------------------------------------------------------------------


def _facts(t: Texts, item: Item) -> Markup:
    return lines(
        [
            sendings(t, item.expected),
            t("card-co") if item.assignment.co else None,
            t("card-first-takes") if item.first_takes else None,
            t(
                "card-origin",
                post=clip(item.post_label, NAME),
                minutes=minutes_title(t, item.minutes_number, item.minutes_date),
            ),
        ]
    )


def _report_lines(t: Texts, reports: Sequence[Report], zone: ZoneInfo) -> list[Markup]:
    said = [report for report in reports if report.words and not report.withdrawn]
    return [
        t("card-report", moment=t.moment(report.at, zone), words=clip(report.words, WORDS))
        for report in said[-REPORTS:]
    ]


def _recorded(t: Texts, item: Item, at: datetime, zone: ZoneInfo) -> Markup:
    """Done, or waiting for a confirmation."""
    key = "reported-waits" if item.assignment.state is State.REPORTED else "reported-done"
    return t(key, code=clip(item.code, CODE), moment=t.moment(at, zone))


def _mine_head(t: Texts, items: Sequence[Item], today: date) -> Markup:
    days = [i.assignment.due for i in items if i.assignment.due and i.assignment.due >= today]
    overdue = sum(is_overdue(i.assignment, today) for i in items)
    return t(
        "mine-head",
        count=len(items),
        overdue=overdue,
        nearest=t("mine-nearest", day=t.day(min(days), today)) if days else Markup(),
    )


def _mine_block(t: Texts, item: Item, today: date, *, seat: bool) -> Markup:
    block = item_block(t, item, today, seat=seat)
    one = item.assignment
    if is_overdue(one, today) and item.due_before_holder:
        mark = t("mine-mark-before-you")
    elif is_overdue(one, today):
        mark = t("mine-mark-silent" if one.answered_at is None else "mine-mark-answered")
    elif one.state is State.ISSUED:
        return block
    else:
        mark = t(f"mine-mark-{one.state}")
    return lines([block, mark])
