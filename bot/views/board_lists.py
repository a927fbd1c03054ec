"""What stands behind each number of the summary: decisions, minutes, organizations, one organization."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.callbacks.boards import (
    AskTodayTap,
    BoardMinutesTap,
    BoardPersonTap,
    BoardSeatTap,
    BoardTap,
    DecisionBoardTap,
)
from bot.callbacks.office_items import OfficeItemTap
from bot.domain.assignments import Standing
from bot.domain.board import PAGE, DebtorRow, DecisionBoard, Given, Listed, MinutesCounts, page_of
from bot.domain.items import Item
from bot.domain.minutes import Minutes
from bot.i18n import Markup, Texts
from bot.views.board import back, debtor_name, list_tap
from bot.views.screen import (
    CODE,
    NAME,
    TEXT_LIMIT,
    Button,
    Page,
    Screen,
    Tap,
    button,
    clip,
    lines,
    link,
    page_note,
    pager,
    paginate,
    rows_of,
    screen,
)
from bot.views.words import item_deadline, minutes_title, phone_words, short_sentence

#: Characters for the lines around a list.
FRAME = 600
CODES_IN_ROW = 4
#: Of a decision's words in a list.
MATTER = 140
#: A number as t.me takes it.
_RUSSIAN = re.compile(r"[78]\d{10}")


def decisions(t: Texts, one: Listed) -> Screen:
    """The decisions one number counts; each opens its board."""
    blocks = [_decision_block(t, board, one.span.today) for board in one.boards]
    codes = [button(clip(b.code, CODE), DecisionBoardTap(decision_id=b.decision_id)) for b in one.boards]
    shown = Page(tuple(blocks), 0, one.page, one.pages)
    title = t(f"board-list-{one.which}", count=one.total, day=t.short_day(one.span.since))
    owing = {"silent": "board-button-silent-posts", "not_done": "board-button-not-done-posts"}
    who = owing.get(one.which)
    return screen(
        [
            t("board-list-head", title=title) if one.total else t("board-list-empty", title=title),
            *blocks,
            page_note(t, shown),
        ],
        *rows_of(codes, CODES_IN_ROW),
        pager(t, shown, lambda to: list_tap(one.which, to)),
        (button(t.plain(who), BoardTap.model_validate({"what": one.which.value})),) if who else (),
        back(t),
    )


def _decision_block(t: Texts, board: DecisionBoard, today: date) -> Markup:
    return t(
        "board-decision",
        code=clip(board.code, CODE),
        deadline=t("deadline-until", day=t.day_with_weekday(board.due, today))
        if board.due
        else t("deadline-none"),
        sentence=short_sentence(board.sentence, MATTER),
        standing=t(f"standing-{board.standing}"),
        answered=board.answered,
        total=board.total,
    )


def minutes_list(
    t: Texts, minutes: Sequence[Minutes], counts: Mapping[int, MinutesCounts], page: int = 0
) -> Screen:
    """Each set of minutes with its counts; those without a decision on control are left out."""
    known = [one for one in minutes if one.id in counts]
    blocks = [_minutes_block(t, one, counts[one.id]) for one in known]
    shown = paginate(blocks, page, TEXT_LIMIT - FRAME)
    on_page = known[shown.start : shown.start + len(shown.blocks)]
    names = [
        button(minutes_title(t, one.number, one.date), BoardMinutesTap(minutes_id=one.id)) for one in on_page
    ]
    return screen(
        [
            t("board-minutes-head", count=len(known)) if known else t("board-minutes-none"),
            *shown.blocks,
            page_note(t, shown),
        ],
        *rows_of(names, 1),
        pager(t, shown, lambda to: BoardTap(what="minutes", page=to)),
        back(t),
    )


def _minutes_block(t: Texts, minutes: Minutes, counts: MinutesCounts) -> Markup:
    overdue = (("silent", counts.silent), ("not-done", counts.not_done))
    return t(
        "board-minutes",
        minutes=minutes_title(t, minutes.number, minutes.date),
        total=counts.total,
        done=counts.done,
        overdue=Markup("".join(t(f"board-minutes-{key}", count=count) for key, count in overdue if count)),
    )


def minutes_board(
    t: Texts, minutes: Minutes, boards: Sequence[DecisionBoard], today: date, page: int = 0
) -> Screen:
    """The decisions of one set of minutes, each with how it stands."""
    blocks = [_decision_block(t, board, today) for board in boards]
    shown = paginate(blocks, page, TEXT_LIMIT - FRAME)
    on_page = boards[shown.start : shown.start + len(shown.blocks)]
    codes = [button(clip(b.code, CODE), DecisionBoardTap(decision_id=b.decision_id)) for b in on_page]
    return screen(
        [
            t(
                "board-decisions-head",
                minutes=minutes_title(t, minutes.number, minutes.date),
                count=sum(b.standing is not Standing.LEFT_OUT for b in boards),
            ),
            *shown.blocks,
            page_note(t, shown),
        ],
        *rows_of(codes, CODES_IN_ROW),
        pager(t, shown, lambda to: BoardMinutesTap(minutes_id=minutes.id, page=to)),
        (button(t.plain("board-button-back-to-minutes"), BoardTap(what="minutes")),),
    )


# --- who owes ---------------------------------------------------------------------------------------------


_WHOSE: dict[str, Callable[[DebtorRow], int]] = {
    "silent": lambda row: row.silent,
    "not_done": lambda row: row.not_done,
    "organizations": lambda row: row.silent + row.not_done,
}


def debtors(
    t: Texts, what: str, debtors: Sequence[DebtorRow], today: date, page: int = 0, *, ask: bool = False
) -> Screen:
    """`what`: who is `silent`, who has answered but `not_done`, or all `organizations` with anything overdue.
    `ask`: the silent may be asked today.
    """
    rows = [row for row in debtors if _WHOSE[what](row)]
    shown = paginate([_debtor(t, row, today) for row in rows], page, TEXT_LIMIT - FRAME)
    on_page = rows[shown.start : shown.start + len(shown.blocks)]
    names = [button(clip(row.label, NAME), BoardSeatTap(post_id=row.post_id)) for row in on_page]
    asks = ask and what != "not_done" and any(row.silent for row in rows)
    return screen(
        [
            t(f"board-{what}-head", count=len(rows)) if rows else t(f"board-{what}-none"),
            *shown.blocks,
            page_note(t, shown),
        ],
        *rows_of(names, 2),
        pager(t, shown, lambda to: BoardTap.model_validate({"what": what, "page": to})),
        (button(t.plain("board-button-ask"), AskTodayTap()),) if asks else (),
        back(t),
    )


def _debtor(t: Texts, row: DebtorRow, today: date) -> Markup:
    """«СОШ № 7, Петров С. И. — молчит по 4 пунктам, первый срок 1 декабря, +7 900 000-00-07»."""
    owes = [
        t("board-debtor-silent", count=row.silent) if row.silent else None,
        t("board-debtor-not-done", count=row.not_done) if row.not_done else None,
    ]
    details = [
        t("board-debtor-since", day=t.day(row.oldest_due, today), count=row.silent + row.not_done)
        if row.oldest_due
        else None,
        None if row.connected else t("board-debtor-not-connected"),
        t("board-debtor-phone", phone=phone_words(row.phone)) if row.phone else None,
    ]
    return t(
        "board-debtor",
        name=debtor_name(t, row),
        owes=Markup(", ".join(part for part in owes if part)),
        details=Markup("".join(part for part in details if part)),
    )


# --- one organization, one person -------------------------------------------------------------------------


def given(t: Texts, one: Given, today: date, page: int = 0) -> Screen:
    """All that one organization, or one person, was given, and how it stands; what is owed comes first."""
    page, pages = page_of(page, len(one.items))
    here = one.items[page * PAGE : (page + 1) * PAGE]
    shown = Page((), 0, page, pages)
    counted = {kind: sum(stands is kind for _, stands in one.items) for kind in Standing}
    codes = [
        button(clip(item.code, CODE), OfficeItemTap(assignment_id=item.assignment.id)) for item, _ in here
    ]
    return screen(
        [
            lines(
                [
                    t(
                        "board-given-head",
                        name=clip(one.name, NAME),
                        total=len(one.items),
                        done=counted[Standing.DONE] + counted[Standing.DONE_LATE],
                        silent=counted[Standing.SILENT],
                        notdone=counted[Standing.NOT_DONE],
                    ),
                    _contact(t, one),
                ]
            ),
            *(_item_block(t, item, stands, today) for item, stands in here),
            page_note(t, shown),
        ],
        *rows_of(codes, CODES_IN_ROW),
        pager(t, shown, lambda to: _given_tap(one, to)),
        _write(t, one),
        _all_of_person(t, one),
        (button(t.plain("board-button-organizations"), BoardTap(what="organizations")), *back(t)),
    )


def _given_tap(one: Given, page: int) -> Tap:
    if one.post is not None:
        return BoardSeatTap(post_id=one.post.id, page=page)
    return BoardPersonTap(person_id=one.person.id if one.person else 0, page=page)


def _item_block(t: Texts, item: Item, stands: Standing, today: date) -> Markup:
    return t(
        "board-given-item",
        code=clip(item.code, CODE),
        deadline=item_deadline(t, item, today),
        sentence=short_sentence(item.sentence, MATTER),
        standing=t(f"standing-{stands}"),
    )


def _all_of_person(t: Texts, one: Given) -> tuple[Button, ...]:
    """He may hold other seats as well."""
    if one.post is None or one.person is None:
        return ()
    words = t.plain("board-button-person", name=one.person.short)
    return (button(words, BoardPersonTap(person_id=one.person.id)),)


def _contact(t: Texts, one: Given) -> Markup:
    if one.person is None:
        return t("board-given-vacant")
    phone = phone_words(one.person.phone)
    return t(
        "board-given-person",
        name=clip(one.person.short, NAME),
        phone=t("board-call-phone", phone=phone) if phone else Markup(),
        connected=Markup() if one.telegram_id else t("board-debtor-not-connected"),
    )


def _write(t: Texts, one: Given) -> tuple[Button, ...]:
    """Telegram opens the chat by the number; a telephone number can't be dialled by a button."""
    digits = re.sub(r"\D", "", one.person.phone) if one.person else ""
    if not one.telegram_id or not _RUSSIAN.fullmatch(digits):
        return ()
    return (link(t.plain("board-button-write"), f"https://t.me/+7{digits[1:]}"),)
