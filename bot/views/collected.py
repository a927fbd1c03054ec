"""What came in answer to one decision: the buttons that carry it away, and what stands beneath the files."""

from __future__ import annotations

from decimal import Decimal

from bot.callbacks.boards import DecisionBoardTap
from bot.callbacks.collected import ArchiveFilesTap, CollectedTap
from bot.domain.assignments import State
from bot.domain.collected import Collected, DecisionTools, safe
from bot.domain.minutes import Decision, Expected
from bot.i18n import Markup, Texts
from bot.views.attached import attach_button
from bot.views.entering import enter_button
from bot.views.screen import CODE, Button, Screen, button, clip, lines, screen
from bot.views.words import short_sentence

Row = tuple[Button, ...]


def tool_rows(t: Texts, tools: DecisionTools) -> tuple[Row, ...]:
    """On the board of a decision: to enter and to attach, then [Сводная в Excel] [Файлы архивом (12)]."""
    row: list[Button] = []
    if tools.table:
        row.append(button(t.plain("collected-button"), CollectedTap(decision_id=tools.decision_id)))
    if tools.files:
        tap = ArchiveFilesTap(decision_id=tools.decision_id)
        row.append(button(t.plain("archive-button", count=tools.files), tap))
    attach = (attach_button(t, tools.decision_id, len(tools.attached)),) if tools.attach else ()
    enter = (enter_button(t, tools.decision_id),) if tools.enter else ()
    return tuple(filter(None, ((*enter, *attach), tuple(row))))


def sheet_name(t: Texts, decision: Decision) -> str:
    return safe(t.plain("collected-file", code=clip(decision.code, CODE))) + ".xlsx"


def sheet_sent(t: Texts, one: Collected) -> Screen:
    """Beneath the table: how many have answered, and what their numbers come to."""
    done = [row for row in one.rows if row.state in (State.DONE, State.REPORTED)]
    lacking = sum(row.number is None for row in done) if Expected.NUMBER in one.decision.expected else 0
    return screen(
        [
            t(
                "collected-sent",
                code=clip(one.decision.code, CODE),
                sentence=short_sentence(one.decision.sentence),
                answered=one.answered,
                asked=one.asked,
            ),
            lines(
                [
                    t("collected-sum", total=number_words(t, one.total), count=len(one.numbers))
                    if one.numbers
                    else None,
                    t("collected-corrected", count=one.corrected) if one.corrected else None,
                    t("collected-lacking", count=lacking) if lacking else None,
                ]
            ),
        ],
        *tool_rows(t, DecisionTools(one.decision.id, files=one.files)),
        _back(t, one.decision),
    )


def archive_name(t: Texts, decision: Decision, part: int, parts: int) -> str:
    key = "archive-file-part" if parts > 1 else "archive-file"
    return safe(t.plain(key, code=clip(decision.code, CODE), part=part + 1)) + ".zip"


def archive_sent(t: Texts, one: Collected, count: int, part: int, parts: int, missing: int = 0) -> Screen:
    """Beneath one part of the archive, of `count` files; `missing` of them lie on the disk no more."""
    further = ArchiveFilesTap(decision_id=one.decision.id, part=part + 1)
    return screen(
        [
            t("archive-sent", code=clip(one.decision.code, CODE), count=count - missing),
            t("archive-part", part=part + 1, parts=parts) if parts > 1 else None,
            t("archive-missing", count=missing) if missing else None,
        ],
        (button(t.plain("archive-next", part=part + 2, parts=parts), further),) if part + 1 < parts else (),
        _back(t, one.decision),
    )


def no_files(t: Texts, decision: Decision) -> Screen:
    return screen([t("archive-empty", code=clip(decision.code, CODE))], _back(t, decision))


def number_words(t: Texts, number: Decimal) -> Markup:
    """«1 200,5», as it is written by hand."""
    whole, _, fraction = f"{number.normalize():f}".partition(".")
    if not fraction:
        return t("collected-whole", whole=int(whole))
    return t("collected-decimal", whole=int(whole), fraction=fraction)


def _back(t: Texts, decision: Decision) -> Row:
    return (button(t.plain("collected-back"), DecisionBoardTap(decision_id=decision.id)),)
