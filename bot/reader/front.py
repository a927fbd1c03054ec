"""What stands on a protocol's first page beside its head: whose it is, of what meeting, who was there.

All of it as written, for the paper that is made of it anew; nothing else is worked out from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.domain.minutes_paper import Preamble
from bot.reader import vocabulary as v
from bot.reader.lines import Line, lines_of
from bot.reader.patterns import lazy

#: Lines looked through, and the most that one part of the page may take.
FIRST_LINES, LONGEST_NAME, LONGEST_LIST, LONGEST_LINE = 90, 5, 40, 300

_TITLE = lazy(r"(?:выписка\s+из\s+)?протокол[аы]?\b(?!\s+(?:вел|вед|подг|сост))")
_STAMP = lazy(r"утвержда|согласован|приложени|\d|_{2,}|[а-я]\.\s?[а-я]\.")
_GATHERING = lazy(v.any_of(v.GATHERING))
_NUMBER_OR_DATE = lazy(
    r"\s*(?:(?:№\s*\S+\s+)?от\s+[«\"]?\d.*|№\s*[^\s»]+\s*$"
    r"|[«\"]?\b\d{1,2}[»\"]?(?:[./]\d|\s+[а-я]+\s+\d{4}).*|^(?:дата|место|время)\b.*)$",
    re.DOTALL | re.IGNORECASE,
)
_LEADING_NUMBER = lazy(r"^\s*№\s*\S+\s*")
_LOCALITY = lazy(rf"{v.any_of(v.LOCALITY)}\s*[а-я]")
_PRESENT = lazy(
    r"(?:на\s+[а-я]+\s+)?(?:присутств|приглаш|участник|участвовал|приняли\s+участие|отсутствовал|кворум)"
)
_ROLE = lazy(rf"(?:{v.any_of(v.CHAIR)}|{v.any_of(v.SECRETARY)})\s*[:-]|протокол\s+в[её]")
_ENDS = lazy(
    rf"{v.any_of((*v.AGENDA, *v.HEARD, *v.RESOLUTIONS))}|[^:]{{0,80}}{v.any_of(v.RESOLVED)}\s*:"
    r"|(?:\d{1,2}|[ivx]+)[.)]\s|вопрос|рассм\w+\s+вопрос|по\s+\S+\s+вопросу|о(?:б|бо)?\s+[а-я]+|исполнение|\||[^\t]*\t"
)


def read_front(text: str) -> Preamble:
    """Reads any text; what isn't found is empty. The agenda and the table of reports are the draft's."""
    lines = lines_of(text)[:FIRST_LINES]
    title = next((at for at, line in enumerate(lines) if _TITLE.match(line.folded)), None)
    if title is None:
        return Preamble(present=_present(lines))
    return Preamble(_organization(lines[:title], lines[title]), _kind(lines[title:]), _present(lines[title:]))


def _organization(above: Sequence[Line], title: Line) -> str:
    """The lines right above the title: what is parted from them by a blank one is a stamp, or a motto."""
    found: list[Line] = []
    for line in reversed(above):
        if found and found[-1].gap:
            break
        found.append(line)
    if not found or title.gap > LONGEST_NAME or len(found) > LONGEST_NAME:
        return ""
    if any(_STAMP.search(line.folded) for line in found):
        return ""
    return "\n".join(_words(line) for line in reversed(found))


def _kind(lines: Sequence[Line]) -> str:
    """Behind the word in the title, or in the lines below it."""
    title, *below = lines
    behind = _TITLE.sub("", title.folded, count=1)
    own = _without_number(_words(title)[len(title.folded) - len(behind) :])
    if _GATHERING.search(own.lower()):
        return own
    told = [_without_number(_words(line)) for line in takewhile(_tells_kind, below[:3])]
    kind = " ".join(filter(None, told))
    return kind if _GATHERING.search(kind.lower()) else ""


def _tells_kind(line: Line) -> bool:
    if ":" in line.text or _LOCALITY.match(line.folded) or len(line.text) > LONGEST_LINE:
        return False
    return bool(_without_number(_words(line)))


def _without_number(words: str) -> str:
    return _LEADING_NUMBER.sub("", _NUMBER_OR_DATE.sub("", words)).strip(" ,.;–—-")


def _present(lines: Sequence[Line]) -> tuple[str, ...]:
    """From «Присутствовали» to the agenda; chair and secretary, who are said by themselves, left out."""
    start = next((at for at, line in enumerate(lines) if _PRESENT.match(line.folded)), None)
    if start is None:
        return ()
    found = tuple(_listed(lines[start:]))
    return found if len(found) <= LONGEST_LIST else found[:1]


def _listed(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        if not _PRESENT.match(line.folded) and (_ENDS.match(line.folded) or len(line.text) > LONGEST_LINE):
            return
        if not _ROLE.match(line.folded):
            yield _words(line)


def _words(line: Line) -> str:
    return " ".join(line.text.split())
