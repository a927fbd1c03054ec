"""A protocol's file → JSON on stdout: `reshili read FILE`, and the whole of the child process that reads.

Starts lean: no bot, no database, no Telegram. Exit status: 0 read, 2 wrong words, 3 the file can't be read
(stdout then holds `{"error": reason, "detail": …}`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.domain.errors import BadInput

READ, UNREADABLE = 0, 3


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="reshili read", description="A protocol's file to JSON on stdout.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--name", help="the name it was sent under, where FILE is called otherwise")
    parser.add_argument("--with-text", action="store_true", help="add the text it was read from")
    args = parser.parse_args(argv)
    try:
        answer = _read(args.file, args.name or args.file.name, with_text=args.with_text)
    except BadInput as error:
        _print({"error": error.reason, "detail": error.detail})
        return UNREADABLE
    except MemoryError:
        _print({"error": "too_big", "detail": ""})
        return UNREADABLE
    _print(answer)
    return READ


def _read(path: Path, name: str, *, with_text: bool) -> dict[str, Any]:
    from bot.adapters.calendar import RussianCalendar
    from bot.adapters.files import text_of
    from bot.reader.draft import to_json
    from bot.reader.read import read_protocol

    text = text_of(path, name)
    answer = to_json(read_protocol(text, RussianCalendar()))
    return {**answer, "text": text} if with_text else answer


def _print(answer: dict[str, Any]) -> None:
    # UTF-8 whatever the terminal's or the service's locale says.
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False, indent=1).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
