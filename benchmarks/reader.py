"""The reader against thirty compiled regular expressions over the same texts, which are new each time; what
its load takes over a bare interpreter, how its time grows with the pages, and the whole of `reshili read`.
"""

from __future__ import annotations

import asyncio
import re
import sys
from asyncio.subprocess import PIPE
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks._common import Result, Row, main, middle, ratio, take_turns
from benchmarks._processes import peak_megabytes
from bot.reader.read import read_protocol
from tests.reader.renaming import renaming_of

ROOT = Path(__file__).resolve().parents[1]
CORPUS = [ROOT / "tests" / "data" / "protocols"]

ROUNDS, STARTS, GROWTHS = 15, 9, 3
PAGES = 100
#: What a text's time is counted for: about three pages.
CHARACTERS = 6400

SPEED_LIMIT, GROWTH_LIMIT = 10, 1.3
LOAD_LIMIT_MS, LOAD_LIMIT_MB, READ_LIMIT_S = 250, 60, 0.7

_MONTH = r"(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*"
_SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
#: What somebody would begin with who reads protocols by expressions: the floor.
FLOOR = [
    re.compile(pattern, re.IGNORECASE | re.MULTILINE if small else re.MULTILINE)
    for small, pattern in (
        (True, r"протокол\s+№?\s*([\w/-]+)"),
        (True, r"(?:дата|от)\s*:?\s*(\d{1,2})[./](\d{1,2})[./](\d{2,4})"),
        (True, rf"(\d{{1,2}})\s+({_MONTH})\s+(20\d\d)"),
        (True, r"(?:место|г\.|с\.|п\.)\s*([а-яё-]+)\s*$"),
        (True, r"^\s*председател\w*\s*[:–-]?\s*(.+)$"),
        (True, r"^\s*секретар\w*\s*[:–-]?\s*(.+)$"),
        (True, r"^\s*присутствовали\s*:?\s*(.+)$"),
        (True, r"^\s*повестка(?:\s+дня)?\s*:?\s*$"),
        (True, r"^\s*слушали\s*:?\s*(.*)$"),
        (True, r"^\s*выступил[аи]?\s*:?\s*(.*)$"),
        (True, r"^\s*(?:решили|постановили|решение)\s*:?\s*(.*)$"),
        (True, r"^\s*(\d{1,3}(?:\.\d{1,3})*)[.)]\s+(.+)$"),
        (True, r"^\s*([а-я])\)\s+(.+)$"),
        (True, r"^\s*[-–—•]\s+(.+)$"),
        (True, r"(?:ответственн\w+|отв\.|исполнител\w+)\s*[:–-]\s*([^.;\n]+)"),
        (True, r"срок\w*(?:\s+исполнения)?\s*[:–-]\s*([^.;\n]+)"),
        (True, r"(?:в\s+срок\s+)?до\s+(\d{1,2})[./](\d{1,2})(?:[./](\d{2,4}))?"),
        (True, rf"(?:не\s+позднее|до|к)\s+(\d{{1,2}})\s+({_MONTH})"),
        (True, r"в\s+течение\s+(\d{1,3}|[а-яё]+)\s+(?:рабочих\s+)?(?:дн\w+|недел\w+|месяц\w*)"),
        (True, r"в\s+(\w+)\s+срок"),
        (True, r"еже(?:дневно|недельно|месячно|квартально|годно)"),
        (True, r"(?:до\s+конца|в)\s+([1-4]|i{1,3}|iv)\s+квартал\w*"),
        (True, r"контроль\s+за\s+исполнением\s+(.+)$"),
        (True, r"во\s+взаимодействии\s+с\s+([^,.;\n]+)|совместно\s+с\s+([^,.;\n]+)"),
        (False, rf"({_SURNAME})\s+([А-ЯЁ])\.\s?([А-ЯЁ])\."),
        (False, rf"([А-ЯЁ])\.\s?([А-ЯЁ])\.\s?({_SURNAME})"),
        (False, rf"({_SURNAME})\s+({_SURNAME})\s+([А-ЯЁ][а-яё]+(?:вич|вна)[а-яё]*)"),
        (False, r"(?:МБОУ|МКОУ|МАОУ|МБДОУ|МКУ|МУ|ООО|АО)\s+[«\"]([^»\"\n]+)[»\"]"),
        (True, r"(?:поручить|рекомендовать|предложить|обязать)\s+([^:\n]+?)\s+([а-яё]+(?:ть|ти|чь))\b"),
        (False, r"\(([^()\n]{1,80})\)\s*[.;]?\s*$"),
    )
]


@dataclass(frozen=True, slots=True)
class Start:
    """What a process took until it was ready, or done: milliseconds, peak megabytes (None without /proc)."""

    clock: float
    memory: float | None


async def measured(quick: bool) -> Result:
    texts = _texts()
    speeds = _speeds(texts[:2] if quick else texts, 1 if quick else ROUNDS)
    growths = _growths(2 if quick else PAGES, 1 if quick else GROWTHS)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "protocol.txt"
        file.write_text(max(texts, key=len), "utf-8")
        cases: dict[str, Callable[[], Awaitable[Start]]] = {
            "bare": partial(_started, ""),
            "load": partial(_started, _LOAD),
            "first": partial(_started, _LOAD + _FIRST, str(file)),
            "read": partial(_run_through, file),
        }
        if not quick:
            await take_turns(cases, 1)  # the first reads the disk and writes what Python compiles
        starts = await take_turns(cases, 1 if quick else STARTS)
    return _result(speeds, growths, starts)


# --- speed ------------------------------------------------------------------------------------------------


def _texts() -> list[str]:
    return [path.read_text("utf-8") for folder in CORPUS for path in sorted(folder.rglob("*.txt"))]


def _speeds(texts: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Milliseconds for `CHARACTERS` characters, a round each; every round reads texts that are new to it."""
    found: dict[str, list[float]] = {"reader": [], "floor": []}
    for seed in range(rounds + 1):
        new = [_anew(text, seed) for text in texts]
        per = CHARACTERS / sum(map(len, new)) * 1000
        took = dict.fromkeys(found, 0.0)
        for at, text in enumerate(new):
            cases: list[tuple[str, Callable[[str], object]]] = [("reader", read_protocol), ("floor", _search)]
            for name, does in cases if at % 2 else reversed(cases):
                began = perf_counter()
                does(text)
                took[name] += perf_counter() - began
        if seed or rounds == 1:  # the first round only warms up
            for name, seconds in took.items():
                found[name].append(seconds * per)
    return found


def _anew(text: str, seed: int) -> str:
    """Under names, on days and with figures that were not read yet."""
    renamed = renaming_of(text, {}, seed)(text)
    return re.sub(
        rf"\b\d{{1,2}}(?=\s+{_MONTH})", lambda found: str((int(found.group()) + seed) % 28 + 1), renamed
    )


def _search(text: str) -> int:
    return sum(1 for pattern in FLOOR for _ in pattern.finditer(text))


# --- growth -----------------------------------------------------------------------------------------------


def _growths(pages: int, rounds: int) -> dict[str, list[float]]:
    """Milliseconds a page: of protocols of one page, and of one that has all of their pages."""
    bodies = list(_pages(pages))
    single = [_HEAD + body for body in bodies]
    whole = _HEAD + "".join(bodies)
    found: dict[str, list[float]] = {"one": [], "all": []}
    for text in (*single, whole):
        read_protocol(text)
    for _ in range(rounds):
        for name, texts in (("one", single), ("all", [whole])):
            began = perf_counter()
            for text in texts:
                read_protocol(text)
            found[name].append((perf_counter() - began) / pages * 1000)
    return found


_HEAD = "ПРОТОКОЛ № 4\nсовещания руководителей\n12.02.2026\n\nПредседатель: Бурлакова Н.Г.\n\n"
_ITEMS = (
    "Директорам школ провести проверку готовности кабинетов химии и физики, акты представить до {day} марта.",
    "{name}у {initials} подготовить сводную справку о питании за {day} дней. Срок: {day}.03.2026.",
    "Отделу кадров обновить список работников, которым {day} апреля продлевается аттестация.",
    "Руководителям учреждений обеспечить явку на семинар и учёт замечаний (отв. {name} {initials}).",
    "Утвердить план ремонта, сметы согласовать с бухгалтерией в срок до {day} мая 2026 года.",
)
_STEMS = "Абросим Балаш Варлам Герасим Елизар Кирсан Лаврик Меркул Парамон Сапрон Трифон Филат".split()


def _pages(count: int) -> Iterator[str]:
    """Of about two thousand characters: a question, what was heard, what was decided."""
    for page in range(1, count + 1):
        items = (
            f"{page}.{at}. "
            + _ITEMS[at % len(_ITEMS)].format(
                day=(page + at) % 27 + 1,
                name=_STEMS[(page * 5 + at) % len(_STEMS)] + "ов",
                initials=f"{'АБВГД'[page % 5]}.{'ЕЖЗИК'[at % 5]}.",
            )
            for at in range(1, 11)
        )
        heard = "Отмечено, что подготовка идёт неравномерно, часть организаций не представила документы. " * 6
        yield f"{page}. О ходе подготовки к зиме\nСЛУШАЛИ: {heard}\nРЕШИЛИ:\n" + "\n".join(items) + "\n\n"


# --- processes --------------------------------------------------------------------------------------------

_LOAD = "import sys, bot.reader.read\nfrom bot.reader.morphology import parses\nparses('руководителям')\n"
_FIRST = "bot.reader.read.read_protocol(open(sys.argv[1], encoding='utf-8').read())\n"
#: Once it is ready the process says so and waits, for its memory is still to be looked at.
_READY = "import sys\nsys.stdout.write('.')\nsys.stdout.flush()\nsys.stdin.read()"


async def _started(code: str, *words: str) -> Start:
    began = perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code + _READY, *words, cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    assert process.stdout is not None
    await process.stdout.readexactly(1)
    start = Start((perf_counter() - began) * 1000, peak_megabytes(process.pid))
    await process.communicate(b"")
    return start


async def _run_through(file: Path) -> Start:
    began = perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "read", str(file), cwd=ROOT, stdout=PIPE
    )
    await process.communicate()
    assert process.returncode == 0
    return Start((perf_counter() - began) * 1000, None)


# --- the result -------------------------------------------------------------------------------------------


def _result(
    speeds: dict[str, list[float]], growths: dict[str, list[float]], starts: dict[str, list[Start]]
) -> Result:
    clocks = {name: [one.clock for one in of_name] for name, of_name in starts.items()}
    bare, load, first, read = (middle(clocks[name]) or 0.0 for name in ("bare", "load", "first", "read"))
    load_mb = _more_memory(starts["load"], starts["bare"])
    return Result(
        figures={
            "speed_ratio": ratio(speeds["reader"], speeds["floor"]),
            "growth_ratio": ratio(growths["all"], growths["one"]),
            "load_ms": load - bare,
            "load_mb": load_mb,
            "first_ms": first - bare,
            "read_s": read / 1000,
            "text_ms": middle(speeds["reader"]),
            "floor_ms": middle(speeds["floor"]),
            "page_ms": middle(growths["one"]),
        },
        rows=[
            Row("30 expressions", "ms", speeds["floor"], speeds["floor"]),
            Row(f"reader, {CHARACTERS} characters", "ms", speeds["reader"], speeds["floor"], SPEED_LIMIT),
            Row("a page alone", "ms", growths["one"], growths["one"]),
            Row(f"a page of {PAGES}", "ms", growths["all"], growths["one"], GROWTH_LIMIT),
            Row("bare interpreter", "ms", clocks["bare"], clocks["bare"]),
            Row("reader loaded", "ms", clocks["load"], clocks["bare"]),
            Row("a first protocol read", "ms", clocks["first"], clocks["bare"]),
            Row("reshili read", "ms", clocks["read"], clocks["bare"]),
        ],
        notes=[
            f"load: {load - bare:.3g} ms, of {LOAD_LIMIT_MS} allowed, over a bare interpreter",
            f"memory: {load_mb or float('nan'):.3g} MB, of {LOAD_LIMIT_MB} allowed, over a bare interpreter",
            f"reshili read: {read / 1000:.3g} s, of {READ_LIMIT_S} allowed",
        ],
    )


def _more_memory(starts: Sequence[Start], bare: Sequence[Start]) -> float | None:
    more, less = (middle([one.memory for one in of if one.memory is not None]) for of in (starts, bare))
    return None if more is None or less is None else more - less


def measure(quick: bool) -> Result:
    return asyncio.run(measured(quick))


if __name__ == "__main__":
    sys.exit(main(measure, __doc__ or ""))
