"""Every error the domain may raise has words: what happened, and what to do next."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain import errors as domain
from bot.domain.assignments import State
from bot.domain.errors import (
    BadInput,
    IllegalMove,
    NotAllowed,
    Overtaken,
    ReshiliError,
    StorageDown,
    TooLate,
)
from bot.domain.minutes import MinutesState
from bot.i18n import Texts, languages
from bot.views import errors
from bot.views.screen import TOAST_LIMIT
from tests.views.telegram_html import parse

BOT = Path(inspect.getfile(domain)).parents[1]


def leaves(kind: type[ReshiliError]) -> Iterator[type[ReshiliError]]:
    below = kind.__subclasses__()
    if not below and kind.__module__ == domain.__name__:
        yield kind
    for one in below:
        yield from leaves(one)


def made(kind: type[ReshiliError]) -> ReshiliError:
    return kind(*["unheard_of"] * len(getattr(kind, "__dataclass_fields__", ())))


ALL = [
    *(made(kind) for kind in leaves(ReshiliError)),
    *(NotAllowed(deed) for deed in errors.NOT_ALLOWED),
    *(BadInput(reason, "7") for reason in errors.BAD_INPUT),
    *(TooLate(what) for what in errors.TOO_LATE),
    *(IllegalMove("report", state) for state in (*errors.ILLEGAL_FROM, *errors.ILLEGAL_MINUTES)),
]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("error", ALL, ids=repr)
def test_an_error_is_told_as_a_message_and_as_a_toast(error: ReshiliError, language: str) -> None:
    t = Texts(language)
    visible, _ = parse(errors.error(t, error).text)

    assert len(visible.split()) >= 5
    assert errors.toast(t, error) == visible
    assert len(visible) <= TOAST_LIMIT


def test_every_leaf_has_words_of_its_own() -> None:
    t = Texts()
    told = {errors.toast(t, made(kind)) for kind in leaves(ReshiliError)}

    assert len(told) == len(list(leaves(ReshiliError))) == 8
    assert errors.failed(t).text not in told


def test_details_are_escaped_in_the_message_and_bare_in_the_toast() -> None:
    t, error = Texts(), BadInput("questions_open", "<b>&")

    assert "&lt;b&gt;&amp;" in errors.error(t, error).text
    assert "<b>&" in errors.toast(t, error)


def raised(name: str) -> set[str]:
    """The codes with which the bot's code raises this error: the literals of its first argument."""
    calls = [
        node
        for path in BOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]
    return {str(call.args[0].value) for call in calls if call.args and isinstance(call.args[0], ast.Constant)}


def test_every_code_that_is_raised_has_words_of_its_own() -> None:
    assert raised("BadInput") <= set(errors.BAD_INPUT)
    assert raised("TooLate") <= set(errors.TOO_LATE)
    assert {"empty_text", "no_decisions"} <= raised("BadInput")


def test_every_state_a_move_can_be_refused_from_has_words() -> None:
    t = Texts()
    closed = {s for s in State if s not in (State.ISSUED, State.IN_WORK, State.RETURNED, State.CLARIFYING)}

    assert closed <= set(errors.ILLEGAL_FROM)
    assert set(MinutesState) <= {*errors.ILLEGAL_FROM, *errors.ILLEGAL_MINUTES}
    assert errors.toast(t, IllegalMove("take", "in_work")) == t.plain("error-illegal")


def test_a_refusal_never_promises_that_it_was_recorded() -> None:
    t = Texts()

    assert "записано" not in errors.toast(t, StorageDown())
    assert "Ничего не записано" in errors.toast(t, Overtaken(1))
