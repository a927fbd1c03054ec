"""What the office did to a person's items: returned, another day, cancelled, given to somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.callbacks.items import MineTap, UndoDeedTap
from bot.domain.appeals import AppealState
from bot.domain.corrected import What
from bot.domain.item_news import ItemNews, NewsLine
from bot.domain.lifecycle import Move
from bot.domain.rights import Deed
from bot.i18n import Markup, Texts
from bot.views.answers import all_items_button, answer_rows
from bot.views.correction_words import news_lines
from bot.views.notices import card_rows
from bot.views.screen import NAME, TEXT_LIMIT, Button, Screen, button, clip, lines, paginate, screen
from bot.views.words import closed, item_deadline, item_name, of_several_seats, short_sentence

#: Characters for the lines around the list, and of words said with a deed.
FRAME: Final = 500
WORDS: Final = 1000

#: The item is no longer this person's to do: its sentence and answers are left out.
_OVER = frozenset({Move.READDRESS, Move.EXCUSE, Move.CLOSE, Move.CANCEL, Move.FIRST_TOOK})


def item_news(t: Texts, news: ItemNews) -> Screen:
    """One thing whole, with its answers; several as a list, each behind its button."""
    seat = of_several_seats(line.item for line in news.lines)
    blocks = [_block(t, line, news.today, seat=seat) for line in news.lines]
    if len(blocks) == 1:
        (line,) = news.lines
        open_still = line.item.assignment.is_open and line.deed not in _OVER
        return screen(blocks, *(answer_rows(t, line.item) if open_still else ()), (all_items_button(t),))
    page = paginate(blocks, 0, TEXT_LIMIT - FRAME)
    left_out = len(blocks) - len(page.blocks)
    still_open = [line.item for line in news.lines if line.item.assignment.is_open]
    return screen(
        [
            t("news-several", count=len(blocks)),
            *page.blocks,
            t("notice-more", count=left_out) if left_out else None,
        ],
        *card_rows(t, still_open[: len(page.blocks)], seat=seat),
        (button(t.plain("button-all-my-items", count=len(still_open)), MineTap()),) if left_out else (),
    )


def undone_deed(t: Texts, codes: Sequence[str], back: Sequence[Button] = ()) -> Screen:
    """After «Отменить» of a deed over several items."""
    return screen([t("undone-deed", count=len(codes))], tuple(back))


def undo_deed_button(t: Texts, deed_id: int) -> Button:
    return button(t.plain("button-undo"), UndoDeedTap(deed_id=deed_id))


def _block(t: Texts, line: NewsLine, today: date, *, seat: bool) -> Markup:
    if line.deed == Deed.CORRECT_ISSUED:
        return _corrected(t, line, today, seat=seat)
    head = t(
        f"news-{_key(line)}",
        code=item_name(line.item, seat=seat),
        deadline=item_deadline(t, line.item, today),
        was=_was(t, line, today),
        day="moved" if _moved(line) else "same" if line.item.assignment.due else "none",
    )
    sentence = None if line.deed in _OVER else t.bare(closed(short_sentence(line.item.sentence)))
    said = t("news-said", by=clip(line.by, NAME), words=clip(line.words, WORDS)) if line.words else None
    return lines([head, sentence, said])


def _corrected(t: Texts, line: NewsLine, today: date, *, seat: bool) -> Markup:
    """Before and after; the day is this person's own."""
    before = line.before.get("due")
    was = date.fromisoformat(str(before)) if before else None
    text = line.change is not None and What.TEXT in line.change.what
    return lines(
        [
            t(
                "news-corrected-day" if _moved(line) else "news-corrected",
                code=item_name(line.item, seat=seat),
                deadline=item_deadline(t, line.item, today),
                was=t("news-corrected-was", day=t.day(was, today)) if was else Markup(),
            ),
            None if text else t.bare(closed(short_sentence(line.item.sentence))),
            *(news_lines(t, line.change) if line.change else ()),
            None if line.item.assignment.is_open else t("news-corrected-answered"),
            t("news-why", reason=clip(line.words, WORDS)) if line.words else None,
        ]
    )


def _key(line: NewsLine) -> str:
    if line.deed == Deed.DECIDE_EXTENSION:
        granted = line.appeal is not None and line.appeal.state is AppealState.GRANTED
        return "extension-granted" if granted else "extension-refused"
    return line.deed.replace("_", "-")


def _moved(line: NewsLine) -> bool:
    return "due" in line.after and line.before.get("due") != line.after["due"]


def _was(t: Texts, line: NewsLine, today: date) -> Markup:
    """«, был до 1 декабря» where the day was moved."""
    before = line.before.get("due")
    if not _moved(line) or not before:
        return Markup()
    return t("news-was", day=t.day(date.fromisoformat(str(before)), today))
