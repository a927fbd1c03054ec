"""What each kind of person has at hand: keys, words, commands."""

from __future__ import annotations

import re

import pytest

from bot.domain.people import Role
from bot.i18n import Texts, languages
from bot.views.keyboards import ALL_COMMANDS, Persona, command_of, commands, persona, reply_keyboard, words

EVERY_SET = [frozenset[Role](), *(frozenset({role}) for role in Role), frozenset(Role)]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("roles", EVERY_SET, ids=lambda roles: "+".join(sorted(roles)) or "none")
def test_every_key_is_a_word_the_bot_understands(roles: frozenset[Role], language: str) -> None:
    t = Texts(language)
    keys = [key for row in reply_keyboard(t, roles).rows for key in row]
    offered = {name for name, _ in commands(t, roles)}

    assert keys
    assert {command_of(t, key) for key in keys} <= offered


@pytest.mark.parametrize("language", languages())
def test_commands_are_as_telegram_takes_them(language: str) -> None:
    for roles in EVERY_SET:
        for name, description in commands(Texts(language), roles):
            assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
            assert 1 <= len(description) <= 256


def test_words_work_as_well_as_commands() -> None:
    t = Texts()

    assert command_of(t, "Сводка") == command_of(t, " статус! ") == "status"
    assert command_of(t, "МОИ") == command_of(t, "мои\u00a0пункты") == "mine"
    assert command_of(t, "Приказ № 145 от 27.11") is None
    assert set(words(t).values()) == set(ALL_COMMANDS)


@pytest.mark.parametrize("language", languages())
def test_no_word_stands_for_two_commands(language: str) -> None:
    t = Texts(language)
    told = [
        word
        for name in ALL_COMMANDS
        for word in {t.plain(f"word-{name}").casefold(), *t.plain(f"words-{name}").split(", ")}
    ]

    assert sorted(told) == sorted(words(t))


def test_of_several_roles_the_busiest_gives_the_screen() -> None:
    assert persona({Role.HEAD, Role.SECRETARY}) is Persona.SECRETARY
    assert persona({Role.CONTROLLER}) is Persona.HEAD
    assert persona(()) is Persona.DIRECTOR
