"""A workbook or CSV file → JSON on stdout: the whole of the child process that reads one.

As `reading`: starts lean, limits itself, exit status 0 read, 3 the file can't be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.adapters.reading import READ, UNREADABLE, limit
from bot.domain.errors import BadInput


def main(argv: Sequence[str] | None = None) -> int:
    args = _parser().parse_args(argv)
    limit(args.memory_mb, args.cpu_seconds)
    from bot.adapters.files.sheets import sheets_of

    try:
        sheets = sheets_of(args.file, args.name or args.file.name)
    except BadInput as error:
        return _say({"error": error.reason, "detail": error.detail}, UNREADABLE)
    except MemoryError:
        return _say({"error": "too_big", "detail": ""}, UNREADABLE)
    said = [{"name": s.name, "rows": s.rows, "first_row": s.first_row, "mark": s.mark} for s in sheets]
    return _say({"sheets": said}, READ)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="A workbook or CSV file to JSON on stdout.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--name")
    parser.add_argument("--memory-mb", type=int)
    parser.add_argument("--cpu-seconds", type=int)
    return parser


def _say(answer: object, status: int) -> int:
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    return status


if __name__ == "__main__":
    sys.exit(main())
