"""What a protocol says of earlier decisions: its table «решение / исполнение», days it moves."""

from __future__ import annotations

from datetime import date

from bot.callbacks.earlier import EarlierAnswerTap, EarlierTap
from bot.callbacks.review import ReviewTap
from bot.domain.about_earlier import Change
from bot.domain.earlier import Earlier, Line
from bot.domain.executions import Verdict
from bot.domain.minutes import Minutes, Phase
from bot.domain.review import Review
from bot.i18n import Markup, Texts
from bot.views.item_news import undo_deed_button
from bot.views.screen import (
    CODE,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    clip_whole,
    lines,
    paginate,
    screen,
)
from bot.views.words import codes_words, minutes_words

#: Characters of a report in a list, whole; of a decision; of a screen around the list.
REPORT, WHOLE, SENTENCE, FRAME = 90, 1500, 600, 900
#: What «да» is called.
_YES = {Change.MOVE: "move", Change.CLOSE: "close", Change.DONE: "mark"}
#: Lines of a list, and buttons for decisions that speak of others.
LINES, BUTTONS = 12, 6


def noted(t: Texts, whole: Review, today: date) -> Markup | None:
    """«Найдены 5 решений протокола от 02.07: исполнено 4, оставить 1.» in the review of a draft."""
    found = whole.earlier
    if found is None:
        return None
    told = [_about(t, one, today) for one in found.abouts[:BUTTONS]]
    more = len(found.abouts) - BUTTONS
    return lines(
        [
            _found(t, found) if any(one.answer is None for one in found.rows) else None,
            *told,
            t("earlier-more", count=more) if more > 0 else None,
        ]
    )


def row(t: Texts, whole: Review) -> tuple[Button, ...]:
    """[Прежние решения (5)]"""
    if whole.earlier is None:
        return ()
    count = len(whole.earlier.open)
    words = t.plain("earlier-button", count=count) if count else t.plain("earlier-button-seen")
    return (button(words, EarlierTap(minutes_id=whole.minutes.id)),)


def listed(t: Texts, minutes: Minutes, found: Earlier, today: date, note: Markup | None = None) -> Screen:
    """All of it with what is proposed; `note` says what was just done."""
    back = (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=minutes.id)),)
    if not found.lines:
        return screen([note, t("earlier-none")], back)
    blocks = [_row_line(t, one) for one in found.rows] + [
        _about(t, one, today, minutes) for one in found.abouts
    ]
    page = paginate(blocks, 0, TEXT_LIMIT - FRAME, LINES)
    more = len(blocks) - len(page.blocks)
    many = [
        button(
            t.plain(f"earlier-button-{what}", count=len(some)), EarlierTap(minutes_id=minutes.id, what=what)
        )
        for what, some in (("done", found.bulk(Verdict.DONE)), ("left", found.bulk(Verdict.LEFT)))
        if some
    ]
    each = [button(t.plain("earlier-button-each"), EarlierTap(minutes_id=minutes.id, what="each"))]
    return screen(
        [
            note,
            _found(t, found) if found.rows else t("earlier-abouts", count=len(found.abouts)),
            lines(page.blocks),
            t("earlier-more", count=more) if more else None,
        ],
        many,
        *(_answers(t, minutes, one) for one in found.abouts[:BUTTONS] if one.answer is None),
        each if len(found.open) > 1 and (found.rows or len(found.abouts) > BUTTONS) else (),
        back,
    )


def each(t: Texts, minutes: Minutes, found: Earlier, index: int, today: date) -> Screen:
    """«По одному»: the open one at `index`, or the list where nothing is open any more."""
    if not found.open:
        return listed(t, minutes, found, today)
    index = min(index, len(found.open) - 1)
    one = found.open[index]
    turn = [
        button(t.plain(f"button-{key}"), EarlierTap(minutes_id=minutes.id, what="each", index=to))
        for key, to in (("previous", index - 1), ("next", index + 1))
        if 0 <= to < len(found.open)
    ]
    head = t("earlier-each", number=index + 1, total=len(found.open), codes=codes_words(t, one.codes, 3))
    said = _about(t, one, today, minutes)
    if one.row:
        said = t("earlier-report", words=clip_whole(one.words, WHOLE)) if one.words else t("earlier-empty")
    sure = None if one.sure else t("earlier-unsure")
    decisions = [t.bare(f"{clip(d.code, CODE)}. {clip(d.sentence, SENTENCE)}") for d in one.targets[:3]]
    to_list = button(t.plain("earlier-button-list"), EarlierTap(minutes_id=minutes.id))
    return screen(
        [head, lines(decisions), said, sure], _answers(t, minutes, one, each=True), turn, (to_list,)
    )


def answered(
    t: Texts, minutes: Minutes, changed: tuple[str, ...], deed_id: int | None
) -> tuple[Markup, Button | None]:
    """What was done, and «Отменить» where something was."""
    if not changed or deed_id is None:
        later = minutes.phase is not Phase.ISSUED
        return t("earlier-noted-later" if later else "earlier-noted"), None
    return t("earlier-done", count=len(changed), codes=codes_words(t, changed)), undo_deed_button(t, deed_id)


# --- parts ------------------------------------------------------------------------------------------------


def _found(t: Texts, found: Earlier) -> Markup:
    named = minutes_words(t, found.named.number, found.named.date) if found.named else Markup()
    counts = [
        t(f"earlier-count-{one}", count=len(some))
        for one in Verdict
        if (some := [line for line in found.rows if line.bulk is one])
    ]
    key = "earlier-found" if named else "earlier-found-unnamed"
    return t(key, count=len(found.rows), minutes=named, counts=Markup(", ".join(counts)))


def _row_line(t: Texts, one: Line) -> Markup:
    """«✅ 5/1 — исполнено: «Приказ № 145»»"""
    state = one.bulk if one.answer is None else ("yes" if one.answer else "no")
    report = t("earlier-said", words=clip(one.words, REPORT)) if one.words else Markup()
    return t(f"earlier-row-{state}", codes=codes_words(t, one.codes, 3), report=report)


def _about(t: Texts, one: Line, today: date, minutes: Minutes | None = None) -> Markup:
    """«6/9 продлевает срок 5/3 до 30 декабря»"""
    told = t(
        f"earlier-about-{one.change}",
        code=clip(one.code, CODE),
        codes=codes_words(t, one.codes, 5),
        day=t.day(one.day, today) if one.day else "",
    )
    if one.answer is None:
        return told
    later = minutes is None or minutes.phase is not Phase.ISSUED
    key = "no" if not one.answer else "later" if later else "yes"
    return t(f"earlier-answered-{key}", about=told)


def _answers(t: Texts, minutes: Minutes, one: Line, *, each: bool = False) -> tuple[Button, ...]:
    shown = one.targets[0].decision_id if one.row else one.decision_id
    code = "" if each or one.row else f"{clip(one.code, CODE)}: "

    def tap(*, yes: bool) -> EarlierAnswerTap:
        return EarlierAnswerTap(minutes_id=minutes.id, decision_id=shown, row=one.row, yes=yes, each=each)

    no = "leave" if one.row or one.change is Change.DONE else "no"
    return (
        button(code + t.plain(f"earlier-button-{_YES[one.change]}"), tap(yes=True)),
        button(t.plain(f"earlier-button-{no}"), tap(yes=False)),
    )
