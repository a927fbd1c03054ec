"""A log learns what happened and where, never what a person wrote."""

import pytest
from aiogram.types import Chat
from pydantic import ValidationError

from bot.usecases.faults import describe


def fail() -> None:
    raise ValueError("Иванова не сдала отчёт")


def caught() -> ValueError:
    with pytest.raises(ValueError, match="отчёт") as raised:
        fail()
    return raised.value


def test_kind_and_place_without_words() -> None:
    said = describe(caught())
    assert said.startswith("ValueError at fail (test_faults.py:")
    assert "Иванова" not in said


def test_the_cause_is_named_by_its_kind() -> None:
    with pytest.raises(RuntimeError) as raised:
        raise RuntimeError("Петров") from caught()
    said = describe(raised.value)
    assert said.startswith("RuntimeError from ValueError at test_the_cause")
    assert "Петров" not in said


def test_the_place_is_ours_even_where_a_library_raised() -> None:
    with pytest.raises(ValidationError) as raised:
        Chat.model_validate({"id": "Петров"})
    said = describe(raised.value)
    assert "test_faults.py" in said
    assert "Петров" not in said


def test_an_error_never_raised_has_no_place() -> None:
    assert describe(KeyError("Петров")) == "KeyError"
