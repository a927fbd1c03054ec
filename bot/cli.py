"""`reshili`: the commands. Each imports what it needs when it runs, so that `read` never loads the bot."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.usecases.ports import UnitOfWork

T = TypeVar("T")

DONE, COULD_NOT = 0, 1


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 could not, 2 wrong words, 3 (`read`) the file can't be read."""
    given = sys.argv[1:] if argv is None else list(argv)
    if given[:1] == ["read"]:
        from bot.adapters.reading import main as read_main

        return read_main(given[1:])
    args = _parser().parse_args(given)
    from bot.settings import BadSettings, load

    try:
        does: Callable[[Settings, argparse.Namespace], int] = args.does
        return does(load(), args)
    except BadSettings as error:
        _complain(error)
        return COULD_NOT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reshili", description="Assigns and tracks decisions of meetings.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("read", help="a protocol's file to JSON")
    commands.add_parser("run", help="the bot against Telegram, by polling").set_defaults(does=_run)
    migrate = commands.add_parser("migrate", help="bring the database to this version's form")
    migrate.set_defaults(does=_migrate)
    invite = commands.add_parser("invite", help="print a new one-time start token of a person")
    invite.add_argument("name", help="family name, or as much of the full name as tells him from others")
    invite.set_defaults(does=_invite)
    office = commands.add_parser("office", help="load an office from JSON, or switch it off (playground)")
    what = office.add_mutually_exclusive_group(required=True)
    what.add_argument("file", type=Path, nargs="?")
    what.add_argument("--off", type=int, metavar="WORKSPACE")
    office.set_defaults(does=_office)
    return parser


def _run(settings: Settings, _: argparse.Namespace) -> int:
    from bot.app import run

    return run(settings)


def _migrate(settings: Settings, _: argparse.Namespace) -> int:
    from bot.db.migrate import migrate

    migrate(settings.database_url)
    return DONE


def _invite(settings: Settings, args: argparse.Namespace) -> int:
    from bot.app import clock_of
    from bot.usecases.connect import invite

    now, wanted = clock_of(settings).now(), args.name.casefold()

    def make(uow: UnitOfWork) -> list[str]:
        alike = [
            (workspace, person)
            for workspace in uow.directory.workspaces()
            if workspace.active
            for person in uow.office(workspace.id).people.persons()
            if person.full.casefold().startswith(wanted)
        ]
        # «классные руководители» are themselves, though «классные руководители 9 классов» begin so too.
        found = [one for one in alike if one[1].full.casefold() == wanted] or alike
        if len(found) == 1:
            workspace, person = found[0]
            _print(invite(uow, workspace.id, person.id, now))
        return [f"{workspace.name}: {person.full}" for workspace, person in found]

    found = _write(settings, make)
    if len(found) == 1:
        return DONE
    _complain("\n".join(found) if found else f"nobody is called {args.name}")
    return COULD_NOT


def _office(settings: Settings, args: argparse.Namespace) -> int:
    from pydantic import TypeAdapter, ValidationError

    from bot.app import clock_of
    from bot.usecases.load_office import OfficePlan, load_office

    if args.off is not None:
        _write(settings, lambda uow: uow.directory.switch_off(args.off))
        return DONE
    try:
        plan = TypeAdapter(OfficePlan).validate_json(args.file.read_bytes())
    except (OSError, ValidationError) as error:
        _complain(error)
        return COULD_NOT
    now = clock_of(settings).now()
    loaded = _write(settings, lambda uow: load_office(uow, plan, now))
    _print(json.dumps(asdict(loaded), ensure_ascii=False))
    return DONE


def _write(settings: Settings, deed: Callable[[UnitOfWork], T]) -> T:
    """One unit of work in a process of its own, beside a bot that may be running."""
    from bot.app import clock_of
    from bot.db.database import Database

    async def once() -> T:
        database = Database(settings.database_url, clock_of(settings).machine_now)
        try:
            return await database.write(deed)
        finally:
            await database.close()

    return asyncio.run(once())


def _print(words: str) -> None:
    sys.stdout.write(f"{words}\n")


def _complain(words: object) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main())
