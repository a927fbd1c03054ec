"""The first day, in three steps: what is done is ticked, what comes next has its button."""

from __future__ import annotations

from bot.callbacks.connect import LinksTap
from bot.callbacks.office import GuideTap
from bot.domain.first_day import FirstDay
from bot.i18n import Markup, Texts
from bot.views.screen import Button, Screen, button, screen

#: The step that begins the day: the list of people; and the one that ends it: the first minutes.
PEOPLE_STEP, MINUTES_STEP = 1, 3


def guide(t: Texts, day: FirstDay) -> Screen:
    people, links, minutes = day.steps
    return screen(
        [
            t("guide-over") if day.over else t("guide-title", done=sum(day.steps)),
            _step(t, "people", people, day.people),
            _step(t, "links", links, day.connected),
            _step(t, "minutes" if day.takes_minutes else "minutes-of-secretary", minutes, 0),
        ],
        *((one,) for one in _buttons(t, day)),
    )


def _step(t: Texts, name: str, done: bool, count: int) -> Markup:
    told = t(f"guide-{name}-done", count=count) if done else t(f"guide-{name}")
    return t("guide-done" if done else "guide-open", step=told)


def _buttons(t: Texts, day: FirstDay) -> list[Button]:
    """Of all steps: one that is done can be done again."""
    found = [
        button(t.plain("guide-button-people"), GuideTap(step=PEOPLE_STEP)),
        button(t.plain("guide-button-links"), LinksTap()),
    ]
    if day.takes_minutes:
        found.append(button(t.plain("guide-button-minutes"), GuideTap(step=MINUTES_STEP)))
    return found
