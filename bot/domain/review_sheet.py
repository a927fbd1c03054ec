"""A draft as a sheet that goes out to Excel and comes back: its columns, and what stands in a cell.

A cell is compared in one canonical form, as it went out and as it came back: what she did not touch is equal.
Days are ISO, tracking and what is to be sent are codes. The sheet itself remembers what went out, packed into
hidden cells above the headings: only so can her changes be told from those made meanwhile in the chat.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import AddresseeKind, Decision, Expected, Tracking

#: What the workbook's mark begins with: «review:<minutes id>:<version>».
MARK = "review:"
#: What each hidden cell begins with that holds a part of what went out: «reshili/0:…».
PART = "reshili/"
#: Characters of such a cell, and of all that is unpacked: a few thousand decisions.
PART_LENGTH, UNPACKED_LIMIT = 30_000, 20_000_000
#: The note that holds them stands above all, unless somebody wrote more above it.
MARK_ROWS = 30
#: Excel cuts what is longer.
CELL_LIMIT = 32_767


class Field(StrEnum):
    """What can be changed in a row."""

    TEXT = "text"
    PEOPLE = "people"
    DEADLINE = "deadline"
    TRACKING = "tracking"
    EXPECTED = "expected"


#: The columns that only tell which decision a row is.
CODE, ROW_ID = "code", "id"

#: Headings by which a column is known, as `heading_key` has them; the sheet's own are in `locales/`.
HEADINGS: Mapping[str, frozenset[str]] = {
    CODE: frozenset({"№", "no", "номер", "пункт", "код", "n", "code"}),
    ROW_ID: frozenset({"id"}),
    Field.TEXT: frozenset({"решение", "решения", "текст", "формулировка", "decision", "decisions", "text"}),
    Field.PEOPLE: frozenset(
        {
            "исполнитель",
            "исполнители",
            "ответственный",
            "ответственные",
            "кому",
            "assignee",
            "assignees",
            "who",
        }
    ),
    Field.DEADLINE: frozenset({"срок", "сроки", "срок исполнения", "deadline", "due", "by when"}),
    Field.TRACKING: frozenset({"контроль", "tracking", "control"}),
    Field.EXPECTED: frozenset({"что прислать", "прислать", "what to send", "to send"}),
}

#: Words of a cell of «Контроль», as `word_key` has them.
TRACKING_WORDS: Mapping[str, Tracking] = {
    "контроль": Tracking.CONTROL,
    "на контроль": Tracking.CONTROL,
    "на контроле": Tracking.CONTROL,
    "да": Tracking.CONTROL,
    "control": Tracking.CONTROL,
    "on control": Tracking.CONTROL,
    "информация": Tracking.INFORMATION,
    "запросить информацию": Tracking.INFORMATION,
    "information": Tracking.INFORMATION,
    "ask for information": Tracking.INFORMATION,
    "к сведению": Tracking.NOTICE,
    "сведение": Tracking.NOTICE,
    "нет": Tracking.NOTICE,
    "notice": Tracking.NOTICE,
    "for information": Tracking.NOTICE,
    "to be known": Tracking.NOTICE,
}
#: Words of a cell of «Что прислать»; several are parted by commas or «и».
EXPECTED_WORDS: Mapping[str, Expected] = {
    "отметка": Expected.MARK,
    "отметку": Expected.MARK,
    "a mark": Expected.MARK,
    "mark": Expected.MARK,
    "пояснение": Expected.WORDS,
    "пояснения": Expected.WORDS,
    "слова": Expected.WORDS,
    "текст": Expected.WORDS,
    "a few words": Expected.WORDS,
    "words": Expected.WORDS,
    "число": Expected.NUMBER,
    "цифра": Expected.NUMBER,
    "количество": Expected.NUMBER,
    "a number": Expected.NUMBER,
    "number": Expected.NUMBER,
    "файл": Expected.FILE,
    "документ": Expected.FILE,
    "фото": Expected.FILE,
    "a file": Expected.FILE,
    "file": Expected.FILE,
    "ссылка": Expected.LINK,
    "ссылку": Expected.LINK,
    "a link": Expected.LINK,
    "link": Expected.LINK,
}
#: Nothing, said in words.
NOTHING = frozenset(
    {"", "-", "–", "—", "нет", "без срока", "без исполнителя", "none", "nobody", "no deadline"}
)

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*г\.?)?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
_SERIAL = re.compile(r"[34567]\d{4}")
_PARTED = re.compile(r"\s*[;\n]\s*")
_COMMAS = re.compile(r"\s*[,;\n]\s*")
_AND = re.compile(r"\s*(?:[,;\n+]|\bи\b|\band\b)\s*")
#: The day that Excel counts its days from.
_EXCELS_BEGINNING = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Exported:
    """A row as it went out, its cells canonical."""

    id: int
    code: str
    cells: Mapping[Field, str]


def exported(decision: Decision) -> Exported:
    return Exported(decision.id, printable(decision.code), cells_of(decision))


def cells_of(decision: Decision) -> dict[Field, str]:
    """What stands in the cells of a decision, canonical."""
    said = {
        Field.TEXT: decision.sentence,
        Field.PEOPLE: "; ".join(
            a.as_written for a in decision.addressees if a.kind is AddresseeKind.ASSIGNEE and a.as_written
        ),
        Field.DEADLINE: _deadline_cell(decision.deadline),
        Field.TRACKING: decision.tracking.value,
        Field.EXPECTED: ", ".join(one for one in decision.expected if one is not Expected.MARK),
    }
    return {field: canonical(field, words) or "" for field, words in said.items()}


def _deadline_cell(deadline: Deadline | None) -> str:
    """A plain day as a day, so that she can sort by it; all else in the words it was read from."""
    if deadline is None:
        return ""
    plain = deadline.kind is DeadlineKind.DATE and deadline.due is not None and deadline.time is None
    if deadline.due is not None and (
        not deadline.text or (plain and any(char.isdigit() for char in deadline.text))
    ):
        return deadline.due.isoformat()
    return deadline.text


def printable(words: str) -> str:
    """One line without what Excel takes in no cell, as long as it takes."""
    return " ".join(_UNPRINTABLE.sub(" ", words).split())[:CELL_LIMIT]


def heading_key(words: str) -> str:
    return " ".join(words.lower().replace("ё", "е").strip(" .:*").split())


word_key = heading_key


def canonical(field: Field, words: str) -> str | None:
    """A cell as it is compared; None where its words mean nothing in this column."""
    plain = printable(words) if field is not Field.PEOPLE else words
    match field:
        case Field.TEXT:
            return plain.rstrip(".; ")
        case Field.PEOPLE:
            return "; ".join(names_of(plain))[:CELL_LIMIT]
        case Field.DEADLINE:
            day = day_of(plain)
            return day.isoformat() if day else ("" if word_key(plain) in NOTHING else plain)
        case Field.TRACKING:
            return TRACKING_WORDS.get(word_key(plain)) if plain not in tuple(Tracking) else plain
        case Field.EXPECTED:
            return _expected(plain)


def _expected(words: str) -> str | None:
    """«Число и файл» → «number, file», in the order of `Expected`."""
    found = set()
    for part in _AND.split(word_key(words)):
        if part in NOTHING:
            continue
        one = Expected(part) if part in tuple(Expected) else EXPECTED_WORDS.get(part)
        if one is None:
            return None
        found.add(one)
    return ", ".join(one for one in Expected if one in found and one is not Expected.MARK)


def expected_of(cell: str) -> tuple[Expected, ...]:
    """Of a canonical cell; a mark is enough where nothing is named."""
    return tuple(Expected(part) for part in cell.split(", ") if part) or (Expected.MARK,)


def names_of(cell: str) -> tuple[str, ...]:
    """Names parted by semicolons or lines; by commas where there are neither."""
    parts = _PARTED.split(_UNPRINTABLE.sub(" ", cell).strip(" ;\n\t"))
    if len(parts) == 1:
        parts = _COMMAS.split(parts[0])
    return tuple(" ".join(part.split()) for part in parts if part.strip())


def day_of(cell: str) -> date | None:
    """The day a cell holds and nothing else: ISO, «15.12.2026», or Excel's own number of a day."""
    words = cell.strip()
    try:
        if found := _ISO.fullmatch(words):
            return date(*map(int, found.groups()))
        if found := _DAY.fullmatch(words):
            day, month, year = map(int, found.groups())
            return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None
    return _EXCELS_BEGINNING + timedelta(days=int(words)) if _SERIAL.fullmatch(words) else None


# --- what went out, within the sheet ----------------------------------------------------------------------


def packed(rows: Iterable[Exported], mark: str) -> tuple[str, ...]:
    """For cells that nobody sees: without a gap, which would be lost at their ends.

    The workbook's mark too: some programs save a workbook without its properties.
    """
    values = [[one.id, one.code, *(one.cells[field] for field in Field)] for one in rows]
    words = base64.b64encode(zlib.compress(json.dumps(values, ensure_ascii=False).encode(), 9)).decode()
    parts = (words[start : start + PART_LENGTH] for start in range(0, len(words), PART_LENGTH))
    return (f"{PART}:{mark}", *(f"{PART}{number}:{part}" for number, part in enumerate(parts)))


def mark_in(rows: Sequence[Sequence[str]]) -> str:
    """The mark that stands in the cells; empty where none does."""
    cells = (cell for row in rows[:MARK_ROWS] for cell in row)
    return next((cell.removeprefix(f"{PART}:") for cell in cells if cell.startswith(f"{PART}:{MARK}")), "")


def unpacked(rows: Sequence[Sequence[str]]) -> tuple[Exported, ...] | None:
    """What `packed` put into the cells of these rows; None where it isn't there whole."""
    parts = {}
    for cell in (cell for row in rows for cell in row if cell.startswith(PART)):
        number, _, words = cell.removeprefix(PART).partition(":")
        if number:
            parts[number] = words
    whole = "".join(parts.get(str(number), "!") for number in range(len(parts)))
    try:
        unzipped = zlib.decompressobj().decompress(base64.b64decode(whole, validate=True), UNPACKED_LIMIT)
        return tuple(
            Exported(int(decision_id), str(code), dict(zip(Field, map(str, cells), strict=True)))
            for decision_id, code, *cells in json.loads(unzipped)
        )
    except (binascii.Error, zlib.error, ValueError, TypeError):
        return None
