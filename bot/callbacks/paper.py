"""«Протокол в Word»."""

from __future__ import annotations

from bot.callbacks.fields import Id, Tap


class PrintTap(Tap, prefix="docx"):
    """The minutes as a paper to be signed."""

    minutes_id: Id
