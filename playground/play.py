"""`python -m playground.play FILE`: the whole story on any protocol, unattended.

Starts the playground with the real bot at 10:00 on the first weekday on or after the meeting. Exit status: 0
if every step was seen to happen, 1 if not, with what was expected and what was there.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from playground.app import BOT_COMMAND, Options, running
from playground.child import PROJECT
from playground.client import Playground, PlaygroundError
from playground.errors import ControlError
from playground.model import Json
from playground.phone import NotSeen
from playground.story.days import spoken, weekday_on_or_after
from playground.story.mornings import reminders
from playground.story.people import answers, mailing
from playground.story.review import approval, questions, reading
from playground.story.stage import Stage
from playground.story.summary import summary
from playground.story.telling import Teller, counted

BEGINS = "10:00"


class Unreadable(Exception):
    """The bot's reader can't read the file, or finds no decisions; the text is its complaint."""


async def read(file: Path) -> Json:
    """The protocol as the bot's own reader sees it (`reshili read`).

    Raises:
        Unreadable: also where there is nothing to play.
    """
    process = await asyncio.create_subprocess_exec(
        *BOT_COMMAND,
        "read",
        str(file),
        cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, complaint = await process.communicate()
    if process.returncode:
        raise Unreadable((output + complaint).decode(errors="replace").strip())
    found: Json = json.loads(output)
    if not found["decisions"]:
        raise Unreadable("решений в нём не нашлось")
    return found


async def play(file: Path) -> None:
    """Raises NotSeen where a step did not happen, Unreadable, ControlError, PlaygroundError."""
    tell = Teller()
    protocol = await read(file)
    meeting = date.fromisoformat(protocol["date"]) if protocol["date"] else datetime.now(UTC).date()
    begin = weekday_on_or_after(meeting)
    tell.title(f"Протокол «{file.name}»")
    tell.says(
        f"В файле {counted(len(protocol['decisions']), 'решение', 'решения', 'решений')}; "
        f"совещание — {spoken(meeting) if protocol['date'] else 'без даты'}. "
        f"История начинается {spoken(begin)}, в {BEGINS}. Все сотрудники управления подключены к боту."
    )
    with tempfile.TemporaryDirectory(prefix="play-") as folder:
        options = Options(Path(folder), at=datetime.fromisoformat(f"{begin.isoformat()}T{BEGINS}"))
        async with running(options) as inside, Playground.attached(inside.url, options.folder) as playground:
            child = inside.api.child
            if child is None:
                raise PlaygroundError("the bot was not started")
            stage = Stage(playground, child.console, tell, file, len(protocol["decisions"]))
            draft = await questions(stage, await reading(stage))
            await approval(stage, draft)
            await mailing(stage)
            await answers(stage)
            await reminders(stage)
            await summary(stage)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m playground.play", description=__doc__)
    parser.add_argument("file", type=Path, help="a protocol: TXT, DOCX, PDF, ODT, RTF …")
    file: Path = parser.parse_args().file.resolve()
    if not file.is_file():
        print(f"Файла нет: {file}", file=sys.stderr)
        return 1
    began = time.monotonic()
    try:
        asyncio.run(play(file))
    except Unreadable as error:
        print(f"\nПротокол не прочитан: {error}", file=sys.stderr)
    except NotSeen as error:
        print(f"\nНе так, как должно быть.\n{error}", file=sys.stderr)
    except (ControlError, PlaygroundError) as error:
        print(f"\nПлощадка не справилась.\n{error}", file=sys.stderr)
    else:
        print(f"\nВсё сошлось, шаг за шагом. Заняло {time.monotonic() - began:.0f} с.")
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
