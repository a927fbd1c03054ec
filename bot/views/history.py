"""«История»: what happened, the newest first, one line each; and the file that holds all of it."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

from bot.callbacks.boards import DecisionBoardTap
from bot.callbacks.history import HistoryFileTap, HistoryTap
from bot.callbacks.items import CardTap
from bot.callbacks.office_items import OfficeItemTap
from bot.domain.history import History, HistoryLine
from bot.domain.items import Item
from bot.i18n import Markup, Texts
from bot.views.screen import (
    CODE,
    NAME,
    Button,
    Screen,
    Tap,
    as_file_name,
    button,
    clip,
    page_note,
    pager,
    paginate,
    screen,
)

#: Of what was said, in a line.
WORDS: Final = 160
#: Characters of a page of lines: more is no reading for a phone.
ROOM: Final = 2400


def history_of(item: Item) -> HistoryTap:
    return HistoryTap(what="item", object_id=item.assignment.id)


def history_button(t: Texts, item: Item) -> Button:
    """[История] of one item."""
    return button(t.plain("history-button"), history_of(item))


def decision_history_button(t: Texts, decision_id: int) -> Button:
    return button(t.plain("history-button"), HistoryTap(what="decision", object_id=decision_id))


def history(t: Texts, one: History, zone: ZoneInfo, page: int = 0) -> Screen:
    blocks = [history_line(t, line, zone) for line in reversed(one.lines)]
    shown = paginate(blocks, page, ROOM)
    what, object_id = ("item", one.assignment_id) if one.assignment_id else ("decision", one.decision_id)
    own = {"what": what, "object_id": object_id}
    return screen(
        [
            t("history-head", code=clip(one.code, CODE), seat=_of(t, one), count=len(one.lines)),
            *(shown.blocks if blocks else [t("history-none")]),
            page_note(t, shown),
        ],
        pager(t, shown, lambda to: HistoryTap.model_validate(own | {"page": to})),
        (button(t.plain("history-file"), HistoryFileTap.model_validate(own)),) if blocks else (),
        (button(t.plain("history-back"), _back(one)),),
    )


def _of(t: Texts, one: History) -> Markup:
    return t("history-of-seat", seat=clip(one.seat, NAME)) if one.seat and one.office else Markup()


def _back(one: History) -> Tap:
    if one.assignment_id is None:
        return DecisionBoardTap(decision_id=one.decision_id)
    if one.office:
        return OfficeItemTap(assignment_id=one.assignment_id)
    return CardTap(assignment_id=one.assignment_id)


def history_line(t: Texts, line: HistoryLine, zone: ZoneInfo) -> Markup:
    """«27.11 в 12:40 · Петров С. И. · исполнено · «Приказ …»»"""
    parts = [
        t("history-moment", moment=t.moment(line.at, zone)),
        t.bare(clip(line.seat, NAME)) if line.seat else None,
        t.bare(clip(line.who, NAME)) if line.who else None,
        deed_words(t, line),
        *_details(t, line),
    ]
    return Markup(" · ".join(part for part in parts if part))


def deed_words(t: Texts, line: HistoryLine) -> Markup:
    """A deed nobody gave words to is told by the state it led to."""
    key = f"history-deed-{line.deed}"
    if line.deed == "report" and line.states:
        key = f"history-deed-report-{line.states[1]}"
    if t.has(key):
        return t(key, other=clip(line.other, NAME) or t("history-nobody"))
    return t(f"history-state-{line.states[1]}") if line.states else t("history-deed-other")


def _details(t: Texts, line: HistoryLine) -> list[Markup]:
    told = []
    if line.days is not None and line.days[0] != line.days[1]:
        old, new = (t.full_day(day) if day else t("deadline-none") for day in line.days)
        told.append(t("history-days", old=old, new=new))
    if line.until is not None:
        told.append(t("history-until", day=t.full_day(line.until)))
    if line.way is not None:
        told.append(t(f"history-way-{line.way}"))
    if line.number:
        told.append(t("history-number", number=clip(line.number, CODE)))
    if line.words:
        told.append(t("history-words", words=clip(line.words, WORDS)))
    if line.files:
        told.append(t("history-files", count=len(line.files)))
    if line.withdrawn:
        told.append(t("history-withdrawn"))
    return told


def file_name(t: Texts, one: History) -> str:
    """«История 6-4 СОШ № 7.docx»"""
    code = clip(one.code.replace("/", "-"), CODE)
    return as_file_name(t.plain("history-file-name", code=code, seat=clip(one.seat, NAME)).strip() + ".docx")


def sent(t: Texts, one: History) -> Screen:
    """Stands beneath the file."""
    return Screen(t("history-sent", code=clip(one.code, CODE), count=len(one.lines), messages=len(one.told)))
