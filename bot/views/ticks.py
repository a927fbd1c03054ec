"""«Отметить несколько»: a list with ticks, and what is said once all ticked were answered together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from bot.callbacks.answers import AnswerTickedTap, TickingTap, TickItemTap
from bot.callbacks.items import UndoDeedTap
from bot.domain.assignments import State
from bot.domain.items import Item
from bot.domain.minutes import Expected
from bot.i18n import Markup, Texts
from bot.views.answers import all_items_button
from bot.views.cards import WORDS, nothing_open
from bot.views.notices import CODES_IN_ROW, NAMED_IN_ROW
from bot.views.screen import (
    CODE,
    NAME,
    TEXT_LIMIT,
    Screen,
    button,
    clip,
    lines,
    page_note,
    pager,
    paginate,
    rows_of,
    screen,
)
from bot.views.words import (
    codes_words,
    item_deadline,
    item_name,
    of_several_seats,
    short_sentence,
    wanted_words,
)

TICKED, UNTICKED = "☑", "☐"
#: Items on one page: a line each.
ON_PAGE = 15
FRAME = 400
#: Items told one by one that still lack something.
LACKING = 5


@dataclass(frozen=True, slots=True)
class Told:
    """One of the items answered together, as it stands, and what is still to be sent of it."""

    item: Item
    missing: Sequence[Expected] = ()


def ticking(
    t: Texts, items: Sequence[Item], ticked: Collection[int], today: date, minutes_id: int = 0, page: int = 0
) -> Screen:
    """`ticked`: ids; those on other pages stay ticked."""
    if not items:
        return nothing_open(t)
    seat = of_several_seats(items)
    blocks = [_line(t, item, ticked, today, seat=seat) for item in items]
    shown = paginate(blocks, page, TEXT_LIMIT - FRAME, ON_PAGE)
    on_page = items[shown.start : shown.start + len(shown.blocks)]
    buttons = [
        button(
            f"{_mark(item, ticked)} {item_name(item, seat=seat)}",
            TickItemTap(
                assignment_id=item.assignment.id,
                minutes_id=minutes_id,
                page=shown.number,
                on=item.assignment.id not in ticked,
            ),
        )
        for item in on_page
    ]
    count = len(ticked)
    return screen(
        [t("tick-head", ticked=count, count=len(items)), lines(shown.blocks), page_note(t, shown)],
        *rows_of(buttons, NAMED_IN_ROW if seat else CODES_IN_ROW - 2),
        pager(t, shown, lambda to: TickingTap(minutes_id=minutes_id, page=to)),
        (
            button(t.plain("tick-done", count=count), AnswerTickedTap(what="done")),
            button(t.plain("tick-take", count=count), AnswerTickedTap(what="take")),
        )
        if count
        else (),
        (all_items_button(t),),
    )


def answered(t: Texts, told: Sequence[Told], deed_id: int | None, words: str = "") -> Screen:
    """What became of each: done, in work, or still to be completed; one «Отменить» for all."""
    lacking = [one for one in told if one.missing]
    whole = [one.item for one in told if not one.missing]
    by_state = {
        "many-done": [item for item in whole if item.assignment.state is State.DONE],
        "many-reported": [item for item in whole if item.assignment.state is State.REPORTED],
        "many-taken": [item for item in whole if item.assignment.state is State.IN_WORK],
    }
    undo = (button(t.plain("button-undo"), UndoDeedTap(deed_id=deed_id)),) if deed_id else ()
    return screen(
        [
            *(
                t(key, count=len(items), codes=_codes(t, items)) if items else None
                for key, items in by_state.items()
            ),
            lines(
                t("many-almost", code=clip(one.item.code, CODE), what=wanted_words(t, one.missing))
                for one in lacking[:LACKING]
            ),
            t("which-words", words=clip(words, WORDS)) if words else t("many-words"),
        ],
        (*undo, all_items_button(t)),
    )


def words_kept(t: Texts, items: Sequence[Item], words: str) -> Screen:
    quote = t("words-quote", words=clip(words, WORDS)) if words else Markup()
    return screen([t("many-words-kept", codes=_codes(t, items), quote=quote)], (all_items_button(t),))


def own_undone(t: Texts, items: Sequence[Item]) -> Screen:
    """One's own answers were taken back together."""
    in_order = sorted(items, key=lambda item: item.assignment.id)
    return screen([t("many-undone", codes=_codes(t, in_order))], (all_items_button(t),))


def _line(t: Texts, item: Item, ticked: Collection[int], today: date, *, seat: bool) -> Markup:
    return t(
        "tick-line",
        mark=_mark(item, ticked),
        code=item_name(item, seat=seat),
        deadline=item_deadline(t, item, today),
        sentence=short_sentence(item.sentence, NAME),
    )


def _mark(item: Item, ticked: Collection[int]) -> str:
    return TICKED if item.assignment.id in ticked else UNTICKED


def _codes(t: Texts, items: Sequence[Item]) -> Markup:
    seat = of_several_seats(items)
    return codes_words(t, [item_name(item, seat=seat) for item in items])
