"""`reshili`: the commands. Each imports what it needs when it runs, so that `read` never loads the bot."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from bot.domain.errors import StorageDown
    from bot.domain.people import Person, Workspace
    from bot.i18n import Texts
    from bot.settings import Settings
    from bot.setup import Connection, NewOffice, Trouble
    from bot.usecases.load_office import OfficePlan
    from bot.usecases.ports import UnitOfWork

T = TypeVar("T")

DONE, COULD_NOT = 0, 1


class CouldNot(Exception):
    """A command could not; its one line says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 could not, 2 wrong words, 3 (`read`) the file can't be read."""
    given = sys.argv[1:] if argv is None else list(argv)
    if given[:1] == ["read"]:
        from bot.adapters.reading import main as read_main

        return read_main(given[1:])
    args = _parser().parse_args(given)
    from bot.domain.errors import StorageDown
    from bot.settings import BadSettings, load

    try:
        does: Callable[[Settings, argparse.Namespace], int] = args.does
        settings: Callable[[], Settings] = getattr(args, "settings", load)
        return does(settings(), args)
    except (BadSettings, CouldNot) as error:
        _complain(error)
    except StorageDown as error:
        _complain(f"the database can't be reached: {_first_line(error)}")
    return COULD_NOT


def _first_line(error: StorageDown) -> str:
    """What the driver, or the system, said; its further lines only repeat it for each address tried."""
    cause = error.__cause__
    return (str(getattr(cause, "orig", None) or cause).splitlines() or [""])[0]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reshili", description="Assigns and tracks decisions of meetings.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("read", help="a protocol's file to JSON")
    setup = commands.add_parser("setup", help="ask for all that is needed, in Russian, and make the office")
    setup.set_defaults(does=_setup, settings=_settings_to_mend)
    commands.add_parser("run", help="the bot against Telegram, by polling").set_defaults(does=_run)
    migrate = commands.add_parser("migrate", help="bring the database to this version's form")
    migrate.set_defaults(does=_migrate)
    invite = commands.add_parser("invite", help="print a new personal one-time link, for each of the names")
    invite.add_argument(
        "name", nargs="+", help="family name, or as much of the full name as tells him from others"
    )
    invite.set_defaults(does=_invite)
    office = commands.add_parser("office", help="load an office from JSON, or switch it off (playground)")
    what = office.add_mutually_exclusive_group(required=True)
    what.add_argument("file", type=Path, nargs="?")
    what.add_argument("--off", type=int, metavar="WORKSPACE")
    office.set_defaults(does=_office)
    return parser


def _settings_to_mend() -> Settings:
    """A token or proxy that can't be used is as good as none: it is asked for.

    Raises:
        BadSettings: something else can't be used.
    """
    from bot.settings import BadSettings, load

    try:
        return load()
    except BadSettings as error:
        bad = {one.setting.lower() for one in error.problems}
        unset = {"bot_token": "", "proxy_url": None}
        given: dict[str, Any] = {name: value for name, value in unset.items() if name in bad}
        return load(**given)


#: What the settings are read from.
ENV_FILE = Path(".env")


def _setup(settings: Settings, _: argparse.Namespace) -> int:
    """Asks first, writes then: `.env`, the database, the office. Broken off, it has written nothing."""
    from bot.i18n import Texts

    t, asked = Texts(), None
    try:
        asked = _ask(settings, t)
        return _write_down(settings, t, asked)
    except (KeyboardInterrupt, EOFError):
        raise CouldNot("\n" + t.plain("setup-stopped-late" if asked else "setup-stopped")) from None


@dataclass(frozen=True)
class _Asked:
    """A new office, or whose new link is wanted in one that is there (None: nobody's)."""

    connection: Connection
    office: NewOffice | None
    whose: tuple[Workspace, Person] | None


def _ask(settings: Settings, t: Texts) -> _Asked:
    from bot.db.migrate import needs_migration
    from bot.setup import Talk

    talk = Talk(t, input, _print)
    connection = talk.connection(settings.bot_token.get_secret_value(), settings.proxy_url or "", _try_out)
    offices = [] if needs_migration(settings.database_url) else _write(settings, _running)
    if not offices:
        return _Asked(connection, talk.office(), None)
    runs = [(workspace, person) for workspace, people in offices for person in people]
    names = ", ".join(workspace.name for workspace, _ in offices)
    chosen = talk.whom(names, [person for _, person in runs])
    return _Asked(connection, None, next((one for one in runs if one[1] is chosen), None))


def _write_down(settings: Settings, t: Texts, asked: _Asked) -> int:
    from bot import app
    from bot.adapters import env_file

    connection = asked.connection
    try:
        env_file.write(ENV_FILE, {"BOT_TOKEN": connection.token, "PROXY_URL": connection.proxy})
    except OSError as error:
        raise CouldNot(f"{ENV_FILE}: {error.strerror}") from None
    if status := app.migrate_apart():
        return status
    _print(t.plain("setup-written"))
    made = _first_link(settings, asked.office) if asked.office else _new_link(settings, asked.whose)
    if made is not None:
        name, token = made
        _print(t.plain("setup-link-first" if asked.office else "setup-link", name=name))
        _print(f"  {app.personal_link(connection.bot, token)}")
    _print(t.plain("setup-next"))
    return DONE


def _try_out(token: str, proxy: str) -> str | Trouble:
    import asyncio

    from bot import app
    from bot.settings import BadSettings, load
    from bot.setup import Trouble
    from bot.usecases.ports import SendTrouble

    try:
        return asyncio.run(app.reach(load(bot_token=token, proxy_url=proxy or None)))
    except BadSettings as error:
        return Trouble(error.problems[0].code)
    except app.NoSuchBot:
        return Trouble.REFUSED
    except SendTrouble:
        return Trouble.UNREACHABLE


def _running(uow: UnitOfWork) -> list[tuple[Workspace, list[Person]]]:
    """The active offices, each with whoever runs it."""
    from bot.domain.people import Role

    runs = {Role.SECRETARY, Role.ADMIN}
    return [
        (one, [p for p in uow.office(one.id).people.persons() if p.roles & runs and p.left_on is None])
        for one in uow.directory.workspaces()
        if one.active
    ]


def _first_link(settings: Settings, office: NewOffice) -> tuple[str, str] | None:
    """Whom the link is for, and its token; None where somebody else made an office meanwhile."""
    from bot import app
    from bot.usecases.load_office import PersonPlan, WorkspacePlan, first_office

    now = app.clock_of(settings).now()
    first = PersonPlan("first", office.family, office.given, office.patronymic, office.phone)
    place = WorkspacePlan(office.name, office.zone)
    token = _write(settings, lambda uow: first_office(uow, place, first, now))
    name = " ".join(part for part in (office.family, office.given, office.patronymic) if part)
    return (name, token) if token is not None else None


def _new_link(settings: Settings, whose: tuple[Workspace, Person] | None) -> tuple[str, str] | None:
    from bot import app
    from bot.usecases.connect import invite

    if whose is None:
        return None
    now, (workspace, person) = app.clock_of(settings).now(), whose
    return person.full, _write(settings, lambda uow: invite(uow, workspace.id, person.id, now))


def _run(settings: Settings, _: argparse.Namespace) -> int:
    from bot.app import run

    return run(settings)


def _migrate(settings: Settings, _: argparse.Namespace) -> int:
    from bot.db.migrate import migrate

    migrate(settings.database_url)
    return DONE


def _invite(settings: Settings, args: argparse.Namespace) -> int:
    """Prints a line for each name; the last word is the link, or where Telegram can't be asked, its token."""
    import asyncio

    from bot import app
    from bot.usecases.connect import invite

    now = app.clock_of(settings).now()

    def make(uow: UnitOfWork) -> list[tuple[str, str] | CouldNot]:
        everybody = [
            (workspace, person)
            for workspace in uow.directory.workspaces()
            if workspace.active
            for person in uow.office(workspace.id).people.persons()
        ]
        made: list[tuple[str, str] | CouldNot] = []
        for name in args.name:
            found = _called(name, everybody)
            if len(found) == 1:
                workspace, person = found[0]
                made.append((person.full, invite(uow, workspace.id, person.id, now)))
            elif found:
                alike = "; ".join(f"{workspace.name}: {person.full}" for workspace, person in found)
                made.append(CouldNot(f"several are called {name}: {alike}"))
            else:
                made.append(CouldNot(f"nobody is called {name}"))
        return made

    made = _write(settings, make)
    failed = [one for one in made if isinstance(one, CouldNot)]
    bot = asyncio.run(app.bot_name(settings)) if len(failed) < len(made) else None
    for one in made:
        if isinstance(one, CouldNot):
            _complain(one)
        else:
            name, token = one
            _print(f"{name}: {app.personal_link(bot, token) if bot else token}")
    return COULD_NOT if failed else DONE


def _called(name: str, everybody: list[tuple[Workspace, Person]]) -> list[tuple[Workspace, Person]]:
    wanted = name.casefold()
    alike = [one for one in everybody if one[1].full.casefold().startswith(wanted)]
    # «классные руководители» are themselves, though «классные руководители 9 классов» begin so too.
    return [one for one in alike if one[1].full.casefold() == wanted] or alike


def _office(settings: Settings, args: argparse.Namespace) -> int:
    from bot.app import clock_of
    from bot.domain.errors import NotFound
    from bot.usecases.load_office import BadPlan, load_office, switch_off

    now = clock_of(settings).now()
    if args.off is not None:
        try:
            _write(settings, lambda uow: switch_off(uow, args.off, now))
        except NotFound:
            raise CouldNot(f"there is no workspace {args.off}") from None
        return DONE
    plan = _plan_of(args.file)
    try:
        loaded = _write(settings, lambda uow: load_office(uow, plan, now))
    except BadPlan as error:
        raise CouldNot(f"{args.file}: {error}") from None
    _print(json.dumps(asdict(loaded), ensure_ascii=False))
    return DONE


def _plan_of(file: Path) -> OfficePlan:
    """
    Raises:
        CouldNot: the file can't be read, or describes no office; the first thing wrong with it.
    """
    from pydantic import TypeAdapter, ValidationError

    from bot.usecases.load_office import OfficePlan

    try:
        return TypeAdapter(OfficePlan).validate_json(file.read_bytes())
    except OSError as error:
        raise CouldNot(f"{file}: {error.strerror}") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise CouldNot(": ".join(part for part in (str(file), place, first["msg"]) if part)) from None


def _write(settings: Settings, deed: Callable[[UnitOfWork], T]) -> T:
    """One unit of work in a process of its own, beside a bot that may be running.

    Raises:
        CouldNot: there is no database, or one of another version; StorageDown; what `deed` raises.
    """
    import asyncio

    from bot.app import clock_of
    from bot.db.database import Database
    from bot.db.migrate import needs_migration

    if needs_migration(settings.database_url):
        raise CouldNot("the database is not ready: `reshili migrate` makes it")

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
