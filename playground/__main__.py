"""`python -m playground`: opens the playground with the real bot and prints its address."""

import argparse
import asyncio
import contextlib
import json
import shlex
import signal
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from playground.app import BOT_COMMAND, Options, running
from playground.errors import ControlError
from playground.office import OFFICE_FILE


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    parser.add_argument("--office", type=Path, default=OFFICE_FILE, help="the office file (JSON)")
    parser.add_argument("--no-office", action="store_true", help="nobody has a telephone yet")
    parser.add_argument("--no-bot", action="store_true", help="the stand-in alone")
    parser.add_argument("--no-start", action="store_true", help="prepare the bot, but do not start it")
    parser.add_argument("--bot-command", default=shlex.join(BOT_COMMAND), help="the bot's console")
    parser.add_argument(
        "--env", action="append", default=[], metavar="NAME=VALUE", help="for the bot; repeatable"
    )
    parser.add_argument("--connect", default="all", metavar="all|none|KEY,KEY", help="whose Start is pressed")
    parser.add_argument("--at", type=datetime.fromisoformat, help="the business moment to begin at (ISO)")
    parser.add_argument("--folder", type=Path, help="where to keep the bot's data; default: a temporary one")
    parser.add_argument("--json", action="store_true", help='print {"url", "folder"} as one line when ready')
    return parser


def _options(given: argparse.Namespace, folder: Path) -> Options:
    connect = {"all": None, "none": []}.get(given.connect, given.connect.split(","))
    return Options(
        folder=folder.resolve(),
        port=given.port,
        office=None if given.no_office else given.office,
        bot_command=None if given.no_bot else shlex.split(given.bot_command),
        env=dict(item.split("=", 1) for item in given.env),
        connect=connect,
        start_bot=not given.no_start,
        at=given.at,
    )


async def _serve(options: Options, *, as_json: bool) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    async with running(options) as playground:
        if as_json:
            words = json.dumps({"url": playground.url, "folder": str(options.folder)})
        else:
            words = f"\n  Откройте в браузере: {playground.url}/\n  Ctrl-C — закончить.\n"
        print(words, flush=True)
        await ended.wait()


def main() -> int:
    given = _arguments().parse_args()
    with contextlib.ExitStack() as stack:
        folder = given.folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="playground-")))
        try:
            asyncio.run(_serve(_options(given, folder), as_json=given.json))
        except ControlError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
