"""A protocol's file → JSON on stdout: `reshili read FILE`, and the whole of the child process that reads.

Starts lean: no bot, no database, no Telegram. Exit status: 0 read, 2 wrong words, 3 the file can't be read
(stdout then holds `{"error": reason, "detail": …}`).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.reader.read import Reading

READ, UNREADABLE = 0, 3


def main(argv: Sequence[str] | None = None) -> int:
    args = _parser().parse_args(argv)
    limit(args.memory_mb, args.cpu_seconds)
    try:
        text, reading = _read(args.file, args.name or args.file.name, with_pages=args.pages)
    except BadInput as error:
        _print({"error": error.reason, "detail": error.detail})
        return UNREADABLE
    except MemoryError:
        _print({"error": "too_big", "detail": ""})
        return UNREADABLE
    if args.explain:
        _write("\n".join(_explained(reading)))
    else:
        _print(_answer(reading, text if args.with_text else None))
    return READ


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reshili read", description="A protocol's file to JSON on stdout.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--name", help="the name it was sent under, where FILE is called otherwise")
    parser.add_argument("--with-text", action="store_true", help="add the text it was read from")
    parser.add_argument(
        "--explain", action="store_true", help="print each item with the rules behind it instead"
    )
    parser.add_argument("--pages", action="store_true", help="tell of each page of a PDF on stderr")
    parser.add_argument("--memory-mb", type=int, help="end where more memory is needed (POSIX)")
    parser.add_argument("--cpu-seconds", type=int, help="end after so much processor time (POSIX)")
    return parser


def limit(memory_mb: int | None, cpu_seconds: int | None) -> None:
    """Of this process, for good. Elsewhere than on POSIX the parent's clock alone holds."""
    if sys.platform == "win32" or (memory_mb is None and cpu_seconds is None):
        return
    import resource

    if memory_mb is not None:
        resource.setrlimit(resource.RLIMIT_AS, (memory_mb * 1024 * 1024,) * 2)
    if cpu_seconds is not None:
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _in_silence(_page: int, _pages: int) -> None:
    """Nobody looks on."""


def _tell_page(page: int, pages: int) -> None:
    """To whoever waits; where nobody listens any more, the reading goes on."""
    with suppress(OSError):
        os.write(2, b"%d/%d\n" % (page, pages))


def _read(path: Path, name: str, *, with_pages: bool) -> tuple[str, Reading]:
    from bot.adapters.calendar import RussianCalendar
    from bot.adapters.files import text_of
    from bot.reader.read import read_with_findings

    text = text_of(path, name, _tell_page if with_pages else _in_silence)
    return text, read_with_findings(text, RussianCalendar())


def _answer(reading: Reading, text: str | None) -> dict[str, Any]:
    from bot.reader.draft import to_json

    answer = to_json(reading.draft)
    return answer if text is None else {**answer, "text": text, "front": _front(text)}


def _front(text: str) -> dict[str, Any]:
    from bot.reader.front import read_front

    front = read_front(text)
    return {"organization": front.organization, "kind": front.kind, "present": list(front.present)}


def _explained(reading: Reading) -> Iterator[str]:
    """Each item as read, then what every rule found and where (characters of the read text)."""
    for one in reading.traced:
        yield f"{one.decision.number or '-'}  {one.decision.text}"
        for found in one.findings:
            place = f"{found.span.start}-{found.span.end}"
            yield f"    {found.field:12} {found.rule:40} {place:12} {' '.join(found.words.split())}"
        for doubt in one.decision.doubts:
            yield f"    {doubt.field:12} doubt: {doubt.reason} {doubt.other or ''}".rstrip()


def _print(answer: dict[str, Any]) -> None:
    _write(json.dumps(answer, ensure_ascii=False, indent=1))


def _write(words: str) -> None:
    # UTF-8 whatever the terminal's or the service's locale says.
    sys.stdout.buffer.write(words.encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
