"""Buttons that several screens of a draft have: all decisions in a list, and taking the last change back."""

from __future__ import annotations

from bot.callbacks.decision import DecisionsTap, TakeBackTap
from bot.domain.review import Review
from bot.i18n import Texts
from bot.views.screen import CODE, PAGE_ITEMS, Button, button, clip


def list_button(t: Texts, whole: Review, index: int = 0) -> Button:
    """[Списком], at the page on which the decision at `index` stands, or near it."""
    tap = DecisionsTap(minutes_id=whole.minutes.id, page=index // PAGE_ITEMS)
    return button(t.plain("button-decisions"), tap)


def take_back_row(t: Texts, whole: Review) -> tuple[Button, ...]:
    """[Отменить: срок 6/4]; empty where nothing can be taken back."""
    step, minutes = whole.last_step, whole.minutes
    if step is None:
        return ()
    key, code = f"take-back-{step.deed}", clip(str(step.before.get("code", "")), CODE)
    words = t.plain(key, code=code) if t.has(key) else t.plain("take-back")
    return (button(words, TakeBackTap(minutes_id=minutes.id, version=minutes.version)),)
