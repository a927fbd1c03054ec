"""Blank forms and annexes that travel with a decision: for who attaches them, and who gets them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks.attached import AttachTap, DetachTap, ItemFilesTap, MinutesFilesTap
from bot.callbacks.items import CardTap
from bot.domain.assignments import Attachment
from bot.domain.items import Item
from bot.domain.minutes import Decision, Phase
from bot.i18n import Markup, Texts
from bot.views.screen import CODE, NAME, Button, Screen, button, clip, lines, screen
from bot.views.words import short_sentence

Row = tuple[Button, ...]

#: Bytes of a kilobyte and a megabyte, as people count them.
KILOBYTE, MEGABYTE = 1024, 1024 * 1024


def attached(
    t: Texts,
    decision: Decision,
    phase: Phase,
    files: Sequence[Attachment],
    *,
    new: Attachment | None = None,
    told: int = 0,
) -> Screen:
    """What travels with it; the next file is awaited. `new` has just come, `told` people will hear of it."""
    listed = [
        t("attached-line", number=number, name=clip(file.name, NAME), size=size_words(t, file.size))
        for number, file in enumerate(files, 1)
    ]
    return screen(
        [
            t("attached-kept", name=clip(new.name, NAME)) if new else None,
            t(
                "attached-head" if files else "attached-none",
                code=clip(decision.code, CODE),
                sentence=short_sentence(decision.sentence),
                count=len(files),
            ),
            lines(listed) or None,
            t("attached-told", count=told) if told else None,
            t("attached-more" if files else f"attached-how-{_when(phase)}"),
        ],
        *((_detach(t, decision, file),) for file in files),
        (button(t.plain("attached-show"), AttachTap(decision_id=decision.id, what="send")),) if files else (),
        (button(t.plain("attached-done"), AttachTap(decision_id=decision.id, what="done")),),
    )


def attach_button(t: Texts, decision_id: int, count: int) -> Button:
    """[Приложить файл], or [Приложения (1)] where something is attached already."""
    key = "attached-button" if count else "attached-button-first"
    return button(t.plain(key, count=count), AttachTap(decision_id=decision_id))


def item_files_row(t: Texts, item: Item, count: int) -> Row:
    """On an item's card: [Приложения (1)]."""
    if not count:
        return ()
    tap = ItemFilesTap(assignment_id=item.assignment.id)
    return (button(t.plain("attached-button", count=count), tap),)


def minutes_files_row(t: Texts, minutes_id: int, count: int) -> Row:
    """In the message of new items: [Приложения (1)]."""
    if not count:
        return ()
    return (button(t.plain("attached-button", count=count), MinutesFilesTap(minutes_id=minutes_id)),)


def attached_line(t: Texts, files: Sequence[Attachment]) -> Markup | None:
    """«Приложения: Бланк.docx, Приказ.pdf»."""
    if not files:
        return None
    names = ", ".join(clip(file.name, NAME) for file in files)
    return t("attached-names", names=clip(names, 4 * NAME))


def file_note(t: Texts, code: str) -> Screen:
    """Under the file itself."""
    return Screen(t("attached-file", code=clip(code, CODE)))


def lost(t: Texts, code: str, name: str) -> Screen:
    return Screen(t("attached-lost", code=clip(code, CODE), name=clip(name, NAME)))


def nothing(t: Texts) -> str:
    return t.plain("attached-nothing")


def files_added(t: Texts, item: Item, files: Sequence[Attachment]) -> Screen:
    """To whoever has the item already."""
    return screen(
        [
            t(
                "attached-news",
                code=clip(item.code, CODE),
                count=len(files),
                sentence=short_sentence(item.sentence),
            ),
            attached_line(t, files),
        ],
        item_files_row(t, item, len(files)),
        (button(t.plain("attached-card"), CardTap(assignment_id=item.assignment.id)),),
    )


def size_words(t: Texts, size: int) -> Markup:
    """«12 КБ», «1,4 МБ»."""
    if size < MEGABYTE:
        return t("attached-kilobytes", size=max(1, round(size / KILOBYTE)))
    tenths = round(10 * size / MEGABYTE)
    return t("attached-megabytes", whole=tenths // 10, tenth=tenths % 10)


def _detach(t: Texts, decision: Decision, file: Attachment) -> Button:
    tap = DetachTap(decision_id=decision.id, attachment_id=file.id)
    return button(t.plain("attached-remove", name=clip(file.name, NAME)), tap)


def _when(phase: Phase) -> str:
    return "issued" if phase is Phase.ISSUED else "draft"
