"""`reshili`: the commands. Each imports what it needs when it runs, so that `read` never loads the bot."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 could not, 2 wrong words, 3 (`read`) the file can't be read."""
    parser = argparse.ArgumentParser(prog="reshili", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="the bot against Telegram, by polling")
    commands.add_parser("migrate", help="bring the database to this version's form")
    read = commands.add_parser("read", help="a protocol's file → JSON on stdout", add_help=False)
    read.add_argument("rest", nargs=argparse.REMAINDER)
    invite = commands.add_parser("invite", help="print a new personal link for a person")
    invite.add_argument("person", help="family name, or full name where several share it")
    office = commands.add_parser("office", help="load an office from JSON (playground and tests)")
    office.add_argument("file", type=Path)
    office.add_argument("--off", action="store_true", help="FILE is a workspace id: switch it off instead")
    given = sys.argv[1:] if argv is None else list(argv)
    if given[:1] == ["read"]:
        from bot.adapters.reading import main as read_main

        return read_main(given[1:])
    return COMMANDS[parser.parse_args(given).command](parser.parse_args(given))


def _settings() -> Settings | None:
    """Settings from the environment; None, with the reasons on stderr, where they can't be used."""
    from bot.settings import BadSettings, load_settings

    try:
        return load_settings()
    except BadSettings as error:
        print(error, file=sys.stderr)  # noqa: T201
        return None


def _migrate(_: argparse.Namespace) -> int:
    from bot.db.migrate import migrate

    settings = _settings()
    if settings is None:
        return 1
    migrate(settings.database_url)
    return 0


def _run(_: argparse.Namespace) -> int:
    settings = _settings()
    if settings is None:
        return 1
    from bot.app import run

    return run(settings)


def _office(args: argparse.Namespace) -> int:
    from pydantic import TypeAdapter, ValidationError

    from bot.usecases.load_office import OfficePlan, load_office

    settings = _settings()
    if settings is None:
        return 1
    if args.off:
        return asyncio.run(_with_store(settings, lambda uow: uow.directory.switch_off(int(str(args.file)))))
    try:
        plan = TypeAdapter(OfficePlan).validate_json(args.file.read_bytes())
    except (OSError, ValidationError) as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    loaded = {}
    clock = _clock(settings)

    def load(uow: UnitOfWork) -> None:
        loaded.update(asdict(load_office(uow, plan, clock.now())))

    asyncio.run(_with_store(settings, load))
    print(json.dumps(loaded, ensure_ascii=False))  # noqa: T201
    return 0
