"""Files that travel with a decision: the secretary attaches them, whoever has to do it gets them."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import Message

from bot.callbacks.attached import AttachTap, DetachTap, ItemFilesTap, MinutesFilesTap
from bot.domain.minutes import Phase
from bot.handlers.desk import Desk
from bot.handlers.files import keep
from bot.handlers.head.boards import decision_screen as board_screen
from bot.handlers.secretary.decision import decision_screen as draft_screen
from bot.usecases import decision_files as deeds
from bot.usecases.ports import Act
from bot.usecases.review_minutes import looked_at
from bot.views import attached as view
from bot.views.screen import Screen

router = Router(name="attached")


@router.callback_query(AttachTap.filter())
async def attach(_: object, callback_data: AttachTap, desk: Desk) -> None:
    decision_id = callback_data.decision_id
    if callback_data.what == "send":
        await _send(desk, await desk.look(lambda act: deeds.files_of_decision(act, decision_id)))
        return
    if callback_data.what == "open":
        found = await desk.do(
            lambda act: deeds.begin_attaching(act, decision_id),
            again=lambda act: deeds.attached(act, decision_id),
        )
        await desk.show(view.attached(desk.t, found.decision, found.minutes.phase, found.files))
        return
    await desk.do(deeds.stop_attaching, again=lambda _: None)
    await desk.show(await desk.look(lambda act: _back(desk, act, decision_id)))


def _back(desk: Desk, act: Act, decision_id: int) -> Screen:
    """The decision where she came from: in the draft, or on its board."""
    found = deeds.attached(act, decision_id)
    if found.minutes.phase is Phase.ISSUED:
        return board_screen(desk, act, decision_id)
    whole = looked_at(act, found.minutes.id)
    return draft_screen(desk, act, whole, whole.index_of(decision_id))


@router.callback_query(DetachTap.filter())
async def detach(_: object, callback_data: DetachTap, desk: Desk) -> None:
    one = callback_data
    found = await desk.do(
        lambda act: deeds.detach(act, one.decision_id, one.attachment_id),
        again=lambda act: deeds.attached(act, one.decision_id),
    )
    await desk.show(view.attached(desk.t, found.decision, found.minutes.phase, found.files))


async def hears_attachment(desk: Desk, message: Message) -> bool:
    """Whether this file was awaited, and travels with its decision now."""
    decision_id = await desk.look(deeds.attaching)
    file = message.document or (message.photo[-1] if message.photo else None)
    if decision_id is None or file is None:
        return False
    content = await desk.means.download(file.file_id)
    name = (message.document.file_name if message.document else None) or "photo.jpg"
    mime = (message.document.mime_type if message.document else None) or "image/jpeg"
    kept = await keep(desk, content, name, mime)
    found = await desk.do(
        lambda act: deeds.attach(act, decision_id, kept), again=lambda act: deeds.attached(act, decision_id)
    )
    await desk.send(
        view.attached(desk.t, found.decision, found.minutes.phase, found.files, new=kept, told=found.told)
    )
    return True


@router.callback_query(ItemFilesTap.filter())
async def item_files(_: object, callback_data: ItemFilesTap, desk: Desk) -> None:
    await _send(desk, await desk.look(lambda act: deeds.files_of_item(act, callback_data.assignment_id)))


@router.callback_query(MinutesFilesTap.filter())
async def minutes_files(_: object, callback_data: MinutesFilesTap, desk: Desk) -> None:
    await _send(desk, await desk.look(lambda act: deeds.files_of_minutes(act, callback_data.minutes_id)))


async def _send(desk: Desk, files: Sequence[deeds.Sendable]) -> None:
    """Each as a message of its own, by the name it came with."""
    for one in files:
        path = desk.means.files.path(one.file)
        if path.exists():
            await desk.send_path(one.file.name, path, view.file_note(desk.t, one.code))
        else:
            await desk.send(view.lost(desk.t, one.code, one.file.name))
    if not files:
        await desk.toast(view.nothing(desk.t), alert=True)
