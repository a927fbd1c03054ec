"""RTF → its text, as a Word document's: what was deleted or hidden is gone, fields show their results.

RTF is groups within groups; words of control begin a destination (a note, a picture, a list's number) or say
how what follows is to be read. Unknown destinations are marked (`\\*`) and left out. By the RTF
specification 1.9.1; numbers of lists are those that the writing program wrote beside them.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bot.adapters.files.rtf_lines import Lines
from bot.adapters.files.symbols import seen
from bot.domain.errors import BadInput

#: Groups within groups; programs write a tenth of it.
_MOST_DEPTH = 500

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})?\x20?"  # 1 word, 2 its number
    rb"|\\'([0-9A-Fa-f]{2})"  # 3 a byte
    rb"|\\([^A-Za-z])"  # 4 a sign
    rb"|([{}])|([\r\n\x00]+)|([^\\{}\r\n\x00]+)",  # 5 brace, 6 nothing, 7 text
    re.DOTALL,
)
_NUMBERED, _BYTE, _SIGN, _BRACE, _NOTHING, _TEXT = 2, 3, 4, 5, 6, 7

#: What words and signs of control say in letters.
_SAID = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "nestcell": "\t",
    "~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
_ENDS_OF_PARAGRAPHS = frozenset({"par", "sect", "page", "nestrow", "\r", "\n"})

#: Destinations: what is written there belongs elsewhere than in the running text. Others than these, where
#: they are marked as new (`\*`), are left out as well.
_DESTINATIONS = {
    "listtext": "label", "pntext": "label", "footnote": "note", "shptxt": "box", "dptxbxtext": "box",
    "header": "header", "headerf": "header", "headerl": "header", "headerr": "header",
    "shpinst": "shape", "do": "shape", "fonttbl": "fonts", "upr": "twice", "ud": "again",
} | dict.fromkeys(
    "colortbl stylesheet info pict footer footerf footerl footerr ftnsep ftnsepc ftncn aftnsep aftnsepc "
    "aftncn fldinst nonshppict shprslt tc xe rxe txe comment listtable listoverridetable revtbl rsidtbl "
    "objdata annotation atnid atnauthor atntime atnicn atnref atndate pn pnseclvl bkmkstart bkmkend template "
    "nonesttables falt panose private".split(), "nowhere"
)  # fmt: skip
#: In which nothing is text.
_SILENT = frozenset({"nowhere", "shape", "fonts", "twice"})
#: Within a silent one: the words of a shape, and of what is written in two ways those in Unicode.
_HEARD_AGAIN = {("shape", "box"), ("twice", "again")}

#: Windows' numbers of character sets. 0 and 1 mean the document's own.
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    255: "cp866",
}  # fmt: skip
_SYMBOLS = "symbols"
_SYMBOL_CHARSET = 2


def text_of_rtf(path: Path) -> str:
    """
    Raises:
        BadInput: `broken_file`.
    """
    return _Reading().text(path.read_bytes())


@dataclass(slots=True)
class _Group:
    """What holds within a pair of braces, and is handed on to those within."""

    place: str = ""
    stands_apart: bool = False  # from what is around it: it began its place
    is_new: bool = False  # its first word has not come yet
    is_marked: bool = False
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1  # letters that stand behind a Unicode one for older programs
    font: int = -1
    in_table: bool = False


class _Reading:
    def __init__(self) -> None:
        self._lines = Lines()
        self._group = _Group()
        self._outer: list[_Group] = []
        self._fonts: dict[int, str] = {}
        self._defining = -1
        self._usual_font = -1
        self._codec = "cp1251"
        self._bytes = bytearray()
        self._bytes_codec = ""
        self._to_skip = 0

    def text(self, content: bytes) -> str:
        at, begun = 0, False
        while token := _TOKEN.match(content, at):
            at = token.end()
            kind = token.lastindex or _NOTHING
            if kind == _BRACE:
                self._brace(opens=token[5] == b"{")
                if begun and not self._outer:
                    break
                begun = True
            elif kind <= _NUMBERED:
                word, figure = token[1].decode("ascii"), int(token[2]) if token[2] else None
                at += self._word(word, figure)
            elif kind == _SIGN:
                self._sign(token[4].decode("latin-1"))
            elif kind == _BYTE:
                self._raw(bytes([int(token[3], 16)]))
            elif kind == _TEXT:
                self._raw(token[7])
        if self._outer:  # it ends before its last brace
            raise BadInput("broken_file")
        self._flush()
        return "\n".join(self._lines.done())

    # --- groups -------------------------------------------------------------------------------------------

    def _brace(self, *, opens: bool) -> None:
        self._flush()
        self._to_skip = 0
        if opens:
            if len(self._outer) >= _MOST_DEPTH:
                raise BadInput("broken_file")
            self._outer.append(self._group)
            self._group = replace(self._group, is_new=True, is_marked=False, stands_apart=False)
        elif self._outer:
            inner, self._group = self._group, self._outer.pop()
            if inner.stands_apart:
                self._lines.leave(inner.place)

    def _begin(self, word: str) -> None:
        """The first word of a group: it may begin a destination."""
        group = self._group
        group.is_new = False
        place = _DESTINATIONS.get(word, "nowhere" if group.is_marked else "")
        if not place or not self._outer:
            return
        if place == group.place or (group.place in _SILENT and (group.place, place) not in _HEARD_AGAIN):
            return
        group.place = place
        if place == "again":
            group.place = next(one.place for one in reversed(self._outer) if one.place != "twice")
        elif place not in _SILENT:
            group.stands_apart = True
            self._lines.enter()

    # --- words of control ---------------------------------------------------------------------------------

    def _word(self, word: str, figure: int | None) -> int:
        """Returns how many bytes that follow are no RTF."""
        self._flush()
        if word == "bin":
            return max(figure or 0, 0)
        if self._group.is_new:
            self._begin(word)
        if word == "u" and figure is not None:
            self._letter(chr(figure % 0x10000))
            self._to_skip = self._group.fallback
        elif self._to_skip:
            self._to_skip -= 1
        elif self._group.place == "fonts":
            self._font_word(word, figure)
        elif self._group.place not in _SILENT:
            self._visible_word(word, figure)
        if word == "ansicpg" and figure:
            self._codec = _codec(f"cp{figure}") or self._codec
        elif word == "deff":
            self._usual_font = self._group.font = figure or 0
        return 0

    def _font_word(self, word: str, figure: int | None) -> None:
        if word == "f" and figure is not None:
            self._defining = figure
        elif word == "fcharset" and figure is not None:
            charset = _SYMBOLS if figure == _SYMBOL_CHARSET else _CHARSETS.get(figure, "")
            self._fonts[self._defining] = charset
        elif word == "cpg" and figure is not None:
            self._fonts[self._defining] = _codec(f"cp{figure}") or ""

    def _visible_word(self, word: str, figure: int | None) -> None:
        group = self._group
        on = figure != 0
        if word in _SAID:
            self._letter(_SAID[word])
        elif word in _ENDS_OF_PARAGRAPHS:
            if not (group.deleted or group.hidden):
                self._lines.paragraph(in_table=group.in_table or word == "nestrow")
        elif word == "v":
            group.hidden = on
        elif word == "deleted":
            group.deleted = on
        elif word == "plain":
            group.hidden = group.deleted = False
            group.font = self._usual_font
        elif word == "pard":
            group.in_table = False
        elif word == "intbl":
            group.in_table = True
        elif word == "f" and figure is not None:
            group.font = figure
        elif word == "uc":
            group.fallback = min(max(figure or 0, 0), 10)
        else:
            self._lines.table_word(word, figure or 0)

    def _sign(self, sign: str) -> None:
        self._flush()
        if sign == "*":
            self._group.is_marked = True
        elif self._to_skip:
            self._to_skip -= 1
        elif self._group.place not in _SILENT:
            if sign in _ENDS_OF_PARAGRAPHS:
                self._lines.paragraph(in_table=self._group.in_table)
            elif sign in _SAID:
                self._letter(_SAID[sign])

    # --- letters ------------------------------------------------------------------------------------------

    def _raw(self, content: bytes) -> None:
        group = self._group
        if self._to_skip:
            skipped = min(self._to_skip, len(content))
            self._to_skip -= skipped
            content = content[skipped:]
        if group.place in _SILENT or group.hidden or group.deleted or not content:
            return
        codec = self._fonts.get(group.font) or self._codec
        if codec != self._bytes_codec:
            self._flush()
            self._bytes_codec = codec
        self._bytes += content

    def _letter(self, letter: str) -> None:
        group = self._group
        if group.place not in _SILENT and not group.hidden and not group.deleted:
            self._lines.say(seen(letter))

    def _flush(self) -> None:
        if not self._bytes:
            return
        if self._bytes_codec == _SYMBOLS:
            self._lines.say("".join(seen(chr(0xF000 + byte)) for byte in self._bytes))
        else:
            self._lines.say(self._bytes.decode(self._bytes_codec, errors="replace"))
        self._bytes.clear()


@cache
def _codec(name: str) -> str | None:
    try:
        return codecs.lookup("utf-8" if name == "cp65001" else name).name
    except LookupError:
        return None
