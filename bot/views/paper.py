"""«Протокол в Word»: the button, the file's name, what stands beneath the file."""

from __future__ import annotations

from bot.callbacks.paper import PrintTap
from bot.domain.minutes import Minutes, MinutesState
from bot.i18n import Markup, Texts
from bot.views.screen import NAME, Button, Screen, as_file_name, button, clip, screen
from bot.views.words import minutes_title


def paper_button(t: Texts, minutes_id: int) -> Button:
    """[Протокол в Word]"""
    return button(t.plain("paper-button"), PrintTap(minutes_id=minutes_id))


def paper_name(t: Texts, minutes: Minutes) -> str:
    """«Протокол № 5 от 12.03.2026.docx»"""
    title = minutes_title(t, minutes.number, minutes.date)
    return as_file_name(t.plain("paper-file", minutes=Markup(clip(title, NAME))))


def sent(t: Texts, minutes: Minutes, decisions: int) -> Screen:
    """Stands beneath the file."""
    key = "paper-sent-draft" if minutes.state is MinutesState.DRAFT else "paper-sent"
    title = Markup(minutes_title(t, minutes.number, minutes.date))
    return screen([t(key, minutes=title, count=decisions)])
