"""«Править в Excel»: the sheet goes out with a note, its differences come back to be said yes to."""

from __future__ import annotations

from collections import Counter
from datetime import date

from bot.callbacks.excel import ExcelReadTap, ExcelTakeTap, ExcelTap
from bot.callbacks.review import ReviewTap
from bot.domain.excel_diff import Problem
from bot.domain.excel_review import Difference, SheetReview
from bot.domain.minutes import Expected, Minutes
from bot.domain.review import Review
from bot.domain.review_sheet import Field
from bot.i18n import Markup, Texts
from bot.views.screen import (
    CODE,
    LINE,
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    as_file_name,
    button,
    clip,
    lines,
    listed,
    page_note,
    pager,
    paginate,
    paragraphs,
    screen,
    weight,
)
from bot.views.words import minutes_title

#: Problems told one by one; the rest is counted.
PROBLEMS = 12
#: Names that an unknown one may mean are told so long.
LIKELY = 120
#: In the order they are told; what is deleted, added and moved follows.
FIELDS = (Field.PEOPLE, Field.DEADLINE, Field.TEXT, Field.TRACKING, Field.EXPECTED)
#: Problems whose words name the field they are about.
OF_A_FIELD = frozenset({"words", "too_long", "changed"})
#: Problems of a row that was added: it is asked later.
ASKED = "asked_"


def excel_button(t: Texts, minutes: Minutes) -> Button:
    """[Править в Excel]"""
    return button(t.plain("button-excel"), ExcelTap(minutes_id=minutes.id))


def file_name(t: Texts, minutes: Minutes) -> str:
    """«Протокол № 6 — проверка.xlsx»"""
    title = minutes_title(t, minutes.number, None if minutes.number else minutes.date)
    return as_file_name(t.plain("excel-file", minutes=Markup(clip(title, NAME))))


def sent(t: Texts, whole: Review) -> Screen:
    """Stands beneath the file."""
    return screen([t("excel-sent", minutes=_title(t, whole.minutes), count=len(whole.decisions))])


def preview(t: Texts, read: SheetReview) -> Screen:
    """What the sheet would change: nothing is written yet."""
    minutes = _title(t, read.minutes)
    if not read.anything and not read.problems:
        return screen(
            [t("excel-same", minutes=minutes), _notes(t, read)],
            (_to_minutes(t, read.minutes),),
        )
    head = t("excel-changed", what=_what(t, read)) if read.anything else t("excel-only-problems")
    buttons = []
    if read.anything:
        take = ExcelTakeTap(job_id=read.job_id, version=read.minutes.version)
        buttons.append(button(t.plain("excel-button-take"), take))
    if count := len(read.differences):
        show = ExcelReadTap(job_id=read.job_id, what="list")
        buttons.append(button(t.plain("excel-button-show", count=count), show))
    leave = ExcelReadTap(job_id=read.job_id, what="leave")
    return screen(
        [
            lines([head, t("excel-pending", minutes=minutes)]),
            _problems(t, read),
            _notes(t, read),
        ],
        buttons,
        (button(t.plain("excel-button-leave"), leave),),
    )


def differences(t: Texts, read: SheetReview, page: int = 0) -> Screen:
    """«Показать»: each difference, what it was and what it would be."""
    blocks = [_difference(t, one, read.today) for one in read.differences]
    head = t("excel-list", count=len(blocks), minutes=_title(t, read.minutes))
    shown = paginate(blocks, page, TEXT_LIMIT - weight(head) - 100)
    return screen(
        [head, *shown.blocks, page_note(t, shown)],
        pager(t, shown, lambda number: ExcelReadTap(job_id=read.job_id, what="list", page=number)),
        (button(t.plain("excel-button-back"), ExcelReadTap(job_id=read.job_id, what="preview")),),
    )


def taken_words(t: Texts, read: SheetReview) -> Markup:
    """Above the draft as it stands now."""
    return t("excel-taken", what=_what(t, read))


def taken(t: Texts, read: SheetReview) -> Screen:
    return screen(
        [lines([taken_words(t, read), _title(t, read.minutes)]), _problems(t, read)],
        (_to_minutes(t, read.minutes),),
    )


def left(t: Texts, minutes_id: int) -> Screen:
    back = button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=minutes_id))
    return screen([t("excel-left")], (back,))


# --- the parts --------------------------------------------------------------------------------------------


def _title(t: Texts, minutes: Minutes) -> Markup:
    return Markup(minutes_title(t, minutes.number, minutes.date))


def _to_minutes(t: Texts, minutes: Minutes) -> Button:
    return button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=minutes.id))


def _what(t: Texts, read: SheetReview) -> Markup:
    """«5 исполнителей, 2 срока, 1 решение удалено»"""
    counted = Counter(edit.field for edit in read.edits)
    told = [(f"excel-what-{field}", counted[field]) for field in FIELDS]
    told += [
        ("excel-what-deleted", len(read.deleted)),
        ("excel-what-added", len(read.added)),
        ("excel-what-moved", read.moved),
    ]
    return listed([t(key, count=count) for key, count in told if count])


def _notes(t: Texts, read: SheetReview) -> Markup | None:
    columns = listed([t("excel-column", name=t.plain(f"excel-{field}")) for field in read.missing])
    return lines(
        [
            t("excel-sorted") if read.sorted_rows else None,
            t("excel-missing", columns=columns, count=len(read.missing)) if read.missing else None,
        ]
    )


def _problems(t: Texts, read: SheetReview) -> Markup | None:
    if not read.problems:
        return None
    told = [t.bare("• ") + _problem(t, one) for one in read.problems[:PROBLEMS]]
    more = len(read.problems) - PROBLEMS
    listed_more = t("excel-problems-more", count=more) if more > 0 else None
    return paragraphs([lines([t("excel-kept"), *map(Markup, told), listed_more]), t("excel-mend")])


def _problem(t: Texts, one: Problem) -> Markup:
    """«строка 14, 6/11: «Ивановой» — подходят несколько: СОШ № 3, ДС «Ромашка»»"""
    place = [t("excel-problem-row", row=str(one.row))] if one.row else []
    place += [t.bare(clip(one.code, CODE))] if one.code else []
    words = _problem_words(t, one)
    return t("excel-problem-place", place=listed(place), words=words) if place else words


def _problem_words(t: Texts, one: Problem) -> Markup:
    name = clip(one.words, NAME)
    if one.reason.startswith(ASKED):
        of_day = one.field is Field.DEADLINE
        return t("excel-problem-asked-deadline" if of_day else "excel-problem-asked", name=name)
    key = f"excel-problem-{one.reason.replace('_', '-')}"
    if one.reason in OF_A_FIELD:
        field = t(f"excel-field-{one.field or Field.TEXT}")
        return t(key, field=field, name=name) if one.reason == "words" else t(key, field=field)
    if one.reason in ("two", "like"):
        return t(key, name=name, likely=clip(", ".join(one.likely), LIKELY))
    return t(key, name=name) if one.reason in ("nobody", "deadline") else t(key)


def _difference(t: Texts, one: Difference, today: date) -> Markup:
    row = str(one.row)
    if one.field is None and one.code:
        return lines([t("excel-line-deleted", code=clip(one.code, CODE)), t.bare(clip(one.was, LINE))])
    if one.field is None:
        return lines([t("excel-line-added", row=row), t.bare(clip(one.now, LINE))])
    return lines(
        [
            t(
                "excel-line",
                code=clip(one.code, CODE),
                row=row,
                field=t(f"excel-field-{one.field}"),
            ),
            t("excel-line-was", words=_cell(t, one.field, one.was, today)),
            t("excel-line-now", words=_cell(t, one.field, one.now, today)),
        ]
    )


def _cell(t: Texts, field: Field | None, words: str, today: date) -> Markup:
    """A canonical cell as people say it."""
    if not words:
        return t("excel-line-empty")
    match field:
        case Field.TRACKING if t.has(f"excel-tracking-{words}"):
            return t(f"excel-tracking-{words}")
        case Field.EXPECTED:
            known = [part for part in words.split(", ") if part in tuple(Expected)]
            return listed([t(f"expected-{part}") for part in known]) if known else t.bare(clip(words, NAME))
        case Field.DEADLINE if _is_day(words):
            return t.day_with_weekday(date.fromisoformat(words), today)
        case _:
            return t.bare(clip(words, LINE))


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
