"""The console: what a command can't do it says in one clear line, and ends with 1."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import app, cli
from bot.settings import Settings
from tests.house.project import ROOT

NOBODY_THERE = "postgresql+psycopg://nobody@127.0.0.1:1/none"
PERSON = {"key": "orlova", "family": "Орлова", "given": "Елена", "roles": ["head"]}
OFFICE: dict[str, Any] = {
    "workspace": {"name": "Управление образования Тихоречья", "zone": "Europe/Moscow"},
    "people": [PERSON, {"key": "kravtsov", "family": "Кравцов", "given": "А.", "patronymic": "П."}],
}


@pytest.fixture(autouse=True)
def empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A fresh clone's: nothing is set, nothing is there."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def office_file() -> str:
    Path("office.json").write_text(json.dumps(OFFICE), encoding="utf-8")
    return "office.json"


def test_migrate_makes_the_folder_of_a_fresh_clone(tmp_path: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields
    }
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "migrate"],
        env=environment | {"PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "var" / "reshili.sqlite").is_file()


def test_a_whole_office_by_the_console(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["migrate"]) == 0
    assert cli.main(["office", office_file()]) == 0
    workspace = json.loads(capsys.readouterr().out)["workspace"]
    assert cli.main(["office", "--off", str(workspace)]) == 0
    assert cli.main(["invite", "Орлова"]) == 1
    assert capsys.readouterr().err == "nobody is called Орлова\n"


#: What was typed → the one line of the answer.
FAILURES: dict[str, tuple[list[str], str]] = {
    "no database": (["invite", "Орлова"], "the database is not ready: `reshili migrate` makes it"),
    "office without one": (["office", "office.json"], "the database is not ready"),
    "switched off without one": (["office", "--off", "7"], "the database is not ready"),
}


@pytest.mark.parametrize("words, said", FAILURES.values(), ids=FAILURES)
def test_before_the_database_is_made(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    office_file()
    assert one_line(words, capsys).startswith(said)
    assert not Path("var").exists()


@pytest.mark.parametrize(
    "words", [["run"], ["migrate"], ["office", "office.json"], ["invite", "Орлова"]], ids=lambda w: w[0]
)
def test_a_server_that_is_down(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    office_file()
    monkeypatch.setenv("DATABASE_URL", NOBODY_THERE)
    monkeypatch.setenv("BOT_TOKEN", "123456789:AAbb-cc_dd")
    assert one_line(words, capsys).startswith("the database can't be reached: ")


SEAT = {"key": "seat", "title": "директор", "kind": "director"}

#: What an office's file holds → the beginning of what is said of it.
BROKEN: dict[str, tuple[str, str]] = {
    "no JSON": ("Орлова Е. В.", "office.json: Invalid JSON"),
    "not an office": ('{"people": []}', "office.json: workspace: Field required"),
    "organization unknown": (
        json.dumps(OFFICE | {"posts": [SEAT | {"organization": "s7"}]}),
        "office.json: posts: nothing has the key 's7'",
    ),
    "holder unknown": (
        json.dumps(OFFICE | {"posts": [SEAT | {"holder": "ivan"}]}),
        "office.json: posts: nothing has the key 'ivan'",
    ),
    "seat of a group unknown": (
        json.dumps(OFFICE | {"groups": [{"key": "g", "name": "директора", "posts": ["p9"]}]}),
        "office.json: groups: nothing has the key 'p9'",
    ),
    "zone unknown": (
        json.dumps(OFFICE | {"workspace": {"name": "Управление", "zone": "Europe/Tikhorechye"}}),
        "office.json: workspace: no time zone 'Europe/Tikhorechye'",
    ),
}


@pytest.mark.parametrize("content, said", BROKEN.values(), ids=BROKEN)
def test_an_office_that_can_not_be_loaded(
    content: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["migrate"]) == 0
    Path("office.json").write_text(content, encoding="utf-8")
    assert one_line(["office", "office.json"], capsys).startswith(said)


def test_an_office_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["migrate"]) == 0
    assert one_line(["office", "nowhere.json"], capsys) == "nowhere.json: No such file or directory"


def test_a_workspace_nobody_has_is_not_switched_off(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["migrate"]) == 0
    assert one_line(["office", "--off", "7"], capsys) == "there is no workspace 7"


def test_a_link_where_telegram_names_the_bot(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def named(_: Settings) -> str | None:
        return "reshili_bot"

    monkeypatch.setattr(app, "bot_name", named)
    loaded(capsys)

    assert cli.main(["invite", "Орлова", "Кравцов А"]) == 0

    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("Орлова Елена: https://t.me/reshili_bot?start=")
    assert second.startswith("Кравцов А. П.: https://t.me/reshili_bot?start=")


def test_the_token_alone_where_it_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    loaded(capsys)

    assert cli.main(["invite", "Орлова"]) == 0

    said = capsys.readouterr()
    name, token = said.out.strip().rsplit(" ", 1)
    assert name == "Орлова Елена:"
    assert len(token) == 32
    assert said.err == ""


def test_one_name_in_vain_costs_the_others_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    loaded(capsys)

    assert cli.main(["invite", "Сидоров", "Орлова"]) == 1

    said = capsys.readouterr()
    assert said.out.startswith("Орлова Елена: ")
    assert said.err == "nobody is called Сидоров\n"


def loaded(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["migrate"]) == 0
    assert cli.main(["office", office_file()]) == 0
    capsys.readouterr()


def one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What a command that fails says, without the end of the line."""
    capsys.readouterr()
    assert cli.main(words) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1, said.err
    return said.err.strip()
