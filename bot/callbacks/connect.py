"""Connecting: personal links, the link of the directors' chat, requests to be let in."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number


class LinksTap(CallbackData, prefix="lnk"):
    """Who is connected, and the link for the chat."""

    what: Literal["line", "common", "requests"] = "line"
    page: Number = 0


class NewLinkTap(CallbackData, prefix="newlnk"):
    """«Выдать новую ссылку»: what was connected before is cut off at once."""

    person_id: Id
