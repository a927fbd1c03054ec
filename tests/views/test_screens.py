"""Every screen, in every language, usual and worst: as Telegram takes it, and as a person reads it."""

from __future__ import annotations

import json
import re

import pytest

from bot.callbacks.decision import NothingTap
from bot.i18n import Texts, languages
from bot.views.screen import (
    BUTTON_LIMIT,
    BUTTON_TEXT,
    DATA_LIMIT,
    ENTITY_LIMIT,
    MARKUP_LIMIT,
    TEXT_LIMIT,
    Screen,
    weight,
)
from tests.screens import page
from tests.views.sample import Sample
from tests.views.samples import SAMPLES
from tests.views.telegram_html import NotTelegramHtml, parse


@pytest.fixture(params=languages())
def t(request: pytest.FixtureRequest) -> Texts:
    return Texts(request.param)


@pytest.fixture(params=SAMPLES, ids=lambda one: f"{one.who}: {one.name}")
def sample(request: pytest.FixtureRequest) -> Sample:
    one: Sample = request.param
    return one


@pytest.fixture
def screen(t: Texts, sample: Sample) -> Screen:
    return sample.draw(t)


def test_text_is_telegrams_html_within_its_limits(screen: Screen) -> None:
    visible, entities = parse(screen.text)

    assert 0 < len(visible.strip()) <= TEXT_LIMIT
    assert entities <= ENTITY_LIMIT
    assert weight(screen.text) == len(visible)


def test_keyboard_is_within_the_limits(screen: Screen) -> None:
    buttons = [button for row in screen.buttons for button in row]
    sent = {
        "inline_keyboard": [
            [{"text": b.text, "url" if b.is_link else "callback_data": b.data} for b in row]
            for row in screen.buttons
        ]
    }

    assert len(buttons) <= BUTTON_LIMIT
    assert all(row for row in screen.buttons)
    assert all(0 < len(b.text) <= BUTTON_TEXT for b in buttons)
    assert all(0 < len(b.data.encode()) <= DATA_LIMIT for b in buttons if not b.is_link)
    assert len(json.dumps(sent)) <= MARKUP_LIMIT


def test_buttons_are_bare_text(screen: Screen) -> None:
    """What is escaped for a message would be shown as &lt; on a button."""
    assert not any(re.search("&(lt|gt|amp|quot);", button.text) for row in screen.buttons for button in row)


def test_no_two_buttons_of_a_screen_do_the_same(screen: Screen, sample: Sample) -> None:
    """But for «Ознакомлен(а)», whose second tap changes nothing, nothing may stand twice.

    The cells that only fill a calendar's rows do nothing at all.
    """
    filling = NothingTap().pack()
    data = [button.data for row in screen.buttons for button in row if button.data != filling]

    if not sample.worst and sample.name not in ("мои пункты: состояния", "как прислать"):
        assert len(set(data)) == len(data)


def test_it_reads_well(screen: Screen, sample: Sample) -> None:
    visible, _ = parse(screen.text)

    assert visible == visible.strip()
    assert "\n\n\n" not in visible
    assert not re.search(r"[ \u00a0]\n|\n[ \u00a0]|  ", visible)
    assert not re.search(r"(?<!\.)\.\.(?!\.)|(?<![А-ЯЁA-Z])\.:|,\.|\( |\(\)|«»", visible), visible
    if not sample.worst:
        assert not re.search(r"…\.|[ \u00a0][,.;:!?]", visible), visible


def test_the_page_of_all_screens_shows_each() -> None:
    shown = page()

    assert shown.count('<div class="bubble">') == len(SAMPLES) * len(languages())
    assert "&lt;b&gt;&amp;" in shown


@pytest.mark.parametrize(
    "text",
    [
        "<b>открыт",
        "</b>",
        "<b><i>крест</b></i>",
        "a < b",
        "a & b",
        "&nbsp;",
        "<script>",
        "<b x='1'>да</b>",
        "<!-- -->",
    ],
)
def test_the_check_itself_refuses_what_telegram_refuses(text: str) -> None:
    with pytest.raises(NotTelegramHtml):
        parse(text)
