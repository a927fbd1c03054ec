"""What each kind of person has at hand: keys, words, commands."""

from __future__ import annotations

import re

import pytest

from bot.domain.people import Role
from bot.handlers.anything import COMMANDS
from bot.i18n import Texts, languages
from bot.views.keyboards import (
    ALL_COMMANDS,
    Persona,
    command_names,
    command_of,
    commands,
    help_text,
    persona,
    reply_keyboard,
    words,
)

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
    assert persona({Role.ADMIN}) is Persona.ADMIN
    assert persona(()) is Persona.DIRECTOR


def keys(roles: set[Role]) -> list[str]:
    return [key for row in reply_keyboard(Texts(), roles).rows for key in row]


def test_each_role_brings_its_keys() -> None:
    assert reply_keyboard(Texts(), set()).rows == (("Мои пункты", "Помощь"),)
    assert reply_keyboard(Texts(), {Role.HEAD}).rows == (("Сводка", "Просрочено"), ("Ждут меня", "Помощь"))
    assert keys({Role.SECRETARY})[:2] == ["Протокол", "Совещание"]
    assert "Ждут меня" in keys({Role.CONTROLLER})


def test_several_roles_are_united_without_doubles() -> None:
    everything = keys(set(Role))

    assert len(everything) == len(set(everything))
    assert everything[-1] == "Помощь"
    for role in Role:
        assert set(keys({role})) <= set(everything)
    assert set(keys({Role.SECRETARY, Role.ADMIN})) == set(keys({Role.SECRETARY}))


@pytest.mark.parametrize("roles", EVERY_SET, ids=lambda roles: "+".join(sorted(roles)) or "none")
def test_help_tells_every_command(roles: frozenset[Role]) -> None:
    told = help_text(Texts(), roles).text

    assert {name for name in command_names(roles) if f"/{name}" not in told} == {"help"}


def test_every_command_is_obeyed() -> None:
    assert set(COMMANDS) == {"start", *ALL_COMMANDS}


def test_help_promises_nobody_what_he_may_not_do() -> None:
    told = help_text(Texts(), {Role.HEAD}).text

    assert "Список можно прислать" not in told
    assert "черновики" not in told
