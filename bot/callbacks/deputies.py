"""An item that a director passes on to a deputy, for both of them."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Tap, Version


class PassOnTap(Tap, prefix="dep"):
    """The director's: how it stands, a (new) link, «Забрать назад», «Вернуть заместителю»."""

    assignment_id: Id
    what: Literal["see", "link", "back", "return", "no_remark"] = "see"


class ConfirmTap(Tap, prefix="depok"):
    """«Подтвердить»: the deputy's answer becomes the director's."""

    assignment_id: Id
    version: Version


class GivenTap(Tap, prefix="depin"):
    """The deputy's: the item, «Исполнено», «Больше добавить нечего», «Отменить»."""

    assignment_id: Id
    what: Literal["see", "done", "send", "undo"] = "see"


class GivenListTap(Tap, prefix="deplist"):
    """All that was passed on to the reader."""


class DeputyMeTap(Tap, prefix="depme"):
    """Whoever opened the link: «Да, отвечу», or the name as Telegram shows it."""

    delegation_id: Id
