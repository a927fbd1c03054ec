"""Text → clean lines: markup off, spaced letters closed up, words joined that a line's end broke.

Every line is a passage: its characters keep their places in the read text.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from bot.reader.morphology import is_known_word
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.vocabulary import RESOLVED, any_of

_LINE = lazy(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+|\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ROW_END = lazy(r"</tr\s*>", re.IGNORECASE)
_ROW_START = lazy(r"<tr[\s>]", re.IGNORECASE)

#: What is replaced by one character (or none): tags, entities, escapes, emphasis, invisible characters.
_MARKUP = lazy(
    r"(?P<cell></t[dh]\s*>)"
    r"|(?P<tag></?(?:p|br|ul|ol|li|b|i|u|em|strong|span|div|font|a|sup|sub|tr|td|th|table|tbody|thead|h[1-6])(?:\s[^<>]{0,300})?/?>)"
    r"|(?P<entity>&(?:nbsp|quot|laquo|raquo|amp|lt|gt|mdash|ndash|#\d{1,5});)"
    r"|(?P<escape>\\(?=[.\-*_#()\[\]+!]))"
    r"|(?P<strong>\*{2,3}|(?<!\S)\*(?=\S)|(?<=\S)\*(?!\S)|(?<=[^\s*])\*(?=[^\s*]))"
    r"|(?P<hidden>[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1b])"
    r"|(?P<space>[\u00a0\u2000-\u200a\u202f\u3000])",
    re.IGNORECASE,
)
_ENTITIES = {
    "nbsp": " ",
    "quot": '"',
    "laquo": "«",
    "raquo": "»",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "mdash": "—",
    "ndash": "–",
}
_SPACED = lazy(r"(?<!\S)(?:[А-ЯЁ] ){2,}[А-ЯЁ](?!\S)")
_HEADING_MARK = lazy(r"^\s*#{1,6}\s+")
_PICTURE = lazy(r"^\s*[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\ufe0f]+\s*(?=[А-ЯЁа-яё])")
_BULLET = lazy(r"^(\s*)[•●○▪▫■□◦‣⁃∙·➢►\uf0b7\uf0a7\uf02d✓✔☐☑]\s*|^(\s*)\[[ xXхХ✓✔vV]?\]\s*|^(\s*)>\s+(?=\S)")
#: «== договорились ==», as chats set off what follows.
_SET_OFF = lazy(r"^\s*={1,5}\s*(?=\S)(?P<words>.{2,80}?)\s*={1,5}\s*$")
#: Parts the cells of a line: a post and its name, a date and a place.
WIDE = lazy(r"\t+|\s{3,}")
_NUMBER_ALONE = lazy(
    r"(?:поручение|решение|задача|задание|пункт)\s+(?:№\s*)?\d{1,3}(?:\.\d{1,3})*$", re.IGNORECASE
)
_CONTENT = lazy(
    r"(?:содержание(?:\s+поручения)?|суть|текст|что\s+сделать|задача|мероприятие)\s*[:–—-]\s*", re.IGNORECASE
)
_DASHES = frozenset("-–—")
_ENDS_IN_DASH = lazy(r"(?<=\S)\s+[-–—]$")
_LIST_MARK = lazy(r"[-–—*]\s*\S|\d{1,2}[.)]\s|[а-я]\)")
_BROKEN_WORD = lazy(r"[а-яё]{2,}-$")
_WORD_START = lazy(r"[а-яё]+")
_INLINE_RESOLVED = lazy(rf"(?<=[.;!?)])\s+(?P<word>{any_of(RESOLVED)})\s*:", re.IGNORECASE)
#: «4.3. РЕШИЛИ: …» is one line: the number belongs to what is decided.
_LONGEST_NUMBER = 8


@dataclass(frozen=True, slots=True)
class Line:
    """`passage` keeps inner tabs and runs of spaces, which part columns; `gap` counts blank lines before."""

    passage: Passage
    gap: int

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def folded(self) -> str:
        return self.passage.folded


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, clean and in order."""
    out: list[Line] = []
    torn: list[Passage] = []
    gap = 0
    for raw in _raw_lines(text):
        cleaned = _clean(raw)
        if not cleaned.text.strip():
            gap += 1
            continue
        if torn and gap == 0 and (halves := _halves(torn[-1], cleaned)):
            torn[-1:] = halves
            continue
        _mend(out, torn)
        for at, part in enumerate(_at_resolutions(cleaned)):
            out.append(Line(part, gap if at == 0 else 0))
        torn = [out[-1].passage]
        gap = 0
    _mend(out, torn)
    return [*_with_colons(_with_cards(out))]


def _with_cards(lines: list[Line]) -> list[Line]:
    """«Поручение № 2» over «Содержание: собрать заявки» → one line with its number."""
    out: list[Line] = []
    for line in lines:
        content = _CONTENT.match(line.text)
        if content and out and line.gap == 0 and _NUMBER_ALONE.match(out[-1].text):
            task = Passage.joined([out[-1].passage, line.passage[content.end() :]], glue=". ")
            out[-1] = replace(out[-1], passage=task)
        else:
            out.append(line)
    return out


def _with_colons(lines: list[Line]) -> Iterator[Line]:
    """«Заведующим ДОУ —» over a list says what «Заведующим ДОУ:» does."""
    for line, following in zip_longest(lines, lines[1:]):
        dash = _ENDS_IN_DASH.search(line.text) if line.text[-1:] in _DASHES else None
        if dash and following is not None and _LIST_MARK.match(following.text):
            colon = Passage(":", [line.passage.places[dash.start()]])
            yield replace(line, passage=Passage.joined([line.passage[: dash.start()], colon], glue=""))
        else:
            yield line


def _mend(out: list[Line], torn: list[Passage]) -> None:
    """The last line, made of the parts that words broken at their ends hold together."""
    if len(torn) > 1:
        out[-1] = replace(out[-1], passage=Passage.joined(torn, glue=""))


def _raw_lines(text: str) -> Iterator[Passage]:
    """Lines; a table row in HTML is one line, however it is written."""
    whole = Passage.whole(text)
    start = at = 0
    last_row_end = max((found.end() for found in _ROW_END.finditer(text)), default=-1)
    for found in _LINE.finditer(text):
        if found.start() < at:
            continue
        content = found.group()
        if content[0] in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
            yield whole[start : found.start()]
            start = at = found.end()
        elif _ROW_START.search(content) and found.end() < last_row_end:
            closing = _ROW_END.search(text, found.start())
            at = closing.end() if closing else found.end()
    yield whole[start:]


def _clean(raw: Passage) -> Passage:
    return _close_up(_bare(_without_markup(raw) if _MARKUP.search(raw.text) else raw))


def _without_markup(raw: Passage) -> Passage:
    pieces: list[str] = []
    places = array("L")
    at = 0

    def take(text: str, where: range | array[int] | list[int]) -> None:
        pieces.append(text)
        places.extend(where)

    for found in _MARKUP.finditer(raw.text):
        take(raw.text[at : found.start()], list(raw.places[at : found.start()]))
        stand_in = _stand_in(found)
        take(stand_in, [raw.places[found.start()]] * len(stand_in))
        at = found.end()
    take(raw.text[at:], list(raw.places[at:]))
    return Passage("".join(pieces), places)


def _stand_in(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if kind == "cell":
        return "\t"
    if kind in {"tag", "space"}:
        return " "
    if kind == "entity":
        name = found.group()[1:-1].lower()
        return _ENTITIES.get(name, " ")
    return ""


def _bare(line: Passage) -> Passage:
    """Without pictures, heading marks and spaces at its ends; a bullet becomes a dash."""
    for mark in (_HEADING_MARK, _PICTURE):
        if found := mark.match(line.text):
            line = line[found.end() :]
    if found := _SET_OFF.match(line.text):
        words = line[found.start("words") : found.end("words")]
        return Passage.joined([words, Passage(":", [words.places[-1]])], glue="")
    if found := _BULLET.match(line.text):
        dash = Passage("- ", [line.places[found.start()]] * 2)
        line = Passage.joined([dash, line[found.end() :]], glue="")
    return line.stripped(" ")


def _close_up(line: Passage) -> Passage:
    """«Р Е Ш И Л И» → «РЕШИЛИ»."""
    cuts = [
        (at, at + 1)
        for found in _SPACED.finditer(line.text)
        for at in range(found.start(), found.end())
        if line.text[at] == " "
    ]
    return line.without(cuts) if cuts else line


def _halves(before: Passage, after: Passage) -> tuple[Passage, Passage] | None:
    """«обору-» + «дования …» → «обору», «дования …»; the hyphen stays where the word has one of its own."""
    if not _BROKEN_WORD.search(before.text[-40:]):
        return None
    start = _WORD_START.match(after.text)
    if not start:
        return None
    first_half = before.text[:-1].split()[-1]
    hyphen_is_its_own = not is_known_word(first_half + start.group()) and is_known_word(first_half)
    return before if hyphen_is_its_own else before[:-1], after


def _at_resolutions(line: Passage) -> list[Passage]:
    """«… Слушали Иванову. РЕШИЛИ: 1. …» on one line → two."""
    starts = [
        found.start("word")
        for found in _INLINE_RESOLVED.finditer(line.text)
        if found.start("word") > _LONGEST_NUMBER
    ]
    edges = [0, *starts, len(line)]
    return [line[a:b].stripped(" ") for a, b in pairwise(edges) if line[a:b].text.strip()]
