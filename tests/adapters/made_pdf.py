"""PDF files made by hand: letters of one width at given places, Cyrillic by a map of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

#: A page of A4 with a printer's margins, in points; letters are half as wide as high.
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 595, 842, 85, 550, 790, 60
SIZE, PITCH = 12, 15

Rule = tuple[float, float, float, float]


@dataclass
class Page:
    """`words`: (x, y, text); `rules`: filled boxes (x, y, width, height).

    `stamps`: words across the page (x, y, text). `picture`: it is a scan. `sideways`: it lies on its side.
    """

    words: list[tuple[float, float, str]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    stamps: list[tuple[float, float, str]] = field(default_factory=list)
    picture: bool = False
    sideways: bool = False


def wrapped(text: str, room: float, indent: float = 0) -> list[str]:
    """Lines of a paragraph, each as full as it can be."""
    lines: list[str] = []
    for word in text.split():
        left = indent if len(lines) < 2 else 0
        if lines and (len(lines[-1]) + 1 + len(word)) * SIZE / 2 + left <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def laid_out(paragraphs: Iterable[str], indent: float = 35) -> list[Page]:
    """Paragraphs as an office prints them: wrapped at the margins, first lines indented, pages numbered."""
    pages = [Page()]
    y = float(TOP)
    for paragraph in paragraphs:
        for number, line in enumerate(wrapped(paragraph, RIGHT - LEFT, indent) or [""]):
            if y < BOTTOM + 2 * PITCH:
                pages.append(Page())
                y = float(TOP)
            pages[-1].words.append((LEFT + (0 if number else indent), y, line))
            y -= PITCH
    for number, page in enumerate(pages, 1):
        page.words.append((WIDTH / 2, BOTTOM - PITCH, str(number)))
    return pages


def ruled(cells: Sequence[Sequence[str]], widths: Sequence[float], top: float = TOP) -> Page:
    """A table with rules round each cell."""
    page = Page()
    columns = [LEFT + sum(widths[:at]) for at in range(len(widths) + 1)]
    y = top
    page.rules.append((columns[0], y, columns[-1] - columns[0], 0.5))
    for row in cells:
        wraps = [wrapped(cell, width - 6) for cell, width in zip(row, widths, strict=True)]
        low = y - 6 - PITCH * max(map(len, wraps))
        for left, lines in zip(columns, wraps, strict=False):
            page.words += [(left + 3, y - 3 - PITCH * (at + 0.8), line) for at, line in enumerate(lines)]
        page.rules += [(x, low, 0.5, y - low) for x in columns]
        page.rules.append((columns[0], low, columns[-1] - columns[0], 0.5))
        y = low
    return page


def pdf(pages: Sequence[Page], trailer: bytes = b"") -> bytes:
    """The file. `trailer` adds entries to it."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 0 /LastChar 255 /Widths [%s]"
        b" /ToUnicode 4 0 R >>" % b" ".join([b"500"] * 256),
        _stream(_unicode_map()),
    ]
    for at, page in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> >> >>"
            % ((HEIGHT, WIDTH, 6 + 2 * at) if page.sideways else (WIDTH, HEIGHT, 6 + 2 * at))
        )
        objects.append(_stream(_drawn(page)))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    )
    return out + end % (len(objects) + 1, table, len(objects) + 1, trailer, len(out))


#: Of a file locked with a password that is not empty.
LOCKED = (
    b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt"
    b" << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"ab" * 32, b"cd" * 32)
)


def _drawn(page: Page) -> bytes:
    turned = b"0 1 -1 0 %d 0 cm\n" % HEIGHT if page.sideways else b""
    picture = b"q 500 0 0 760 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n" if page.picture else b""
    words = b"".join(_shown(b"1 0 0 1", *word) for word in page.words)
    stamps = b"".join(_shown(b"0.8 0.6 -0.6 0.8", *word) for word in page.stamps)
    rules = b"".join(b"%.2f %.2f %.2f %.2f re f\n" % rule for rule in page.rules)
    return turned + picture + words + stamps + rules


def _shown(matrix: bytes, x: float, y: float, text: str) -> bytes:
    letters = text.encode("cp1251", errors="replace").hex().encode()
    return b"BT /F %d Tf %s %.2f %.2f Tm <%s> Tj ET\n" % (SIZE, matrix, x, y, letters) if text else b""


def _unicode_map() -> bytes:
    known = [(code, bytes([code]).decode("cp1251", errors="replace")) for code in range(32, 256)]
    lines = b"".join(b"<%02x> <%04x>\n" % (code, ord(letter)) for code, letter in known)
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"1 begincodespacerange <00> <ff> endcodespacerange\n"
        b"%d beginbfchar\n%sendbfchar\nendcmap end end" % (len(known), lines)
    )


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
