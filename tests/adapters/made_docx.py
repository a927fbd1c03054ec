"""Word documents written by hand, as XML: what no library writes, but Word and others do."""

from __future__ import annotations

import io
import zipfile

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#: Prefixes that bodies use.
_SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)

#: Part → root element, by the kind of its relationship.
_PARTS = {
    "numbering": "numbering",
    "styles": "styles",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
}


def p(*inside: str, properties: str = "") -> str:
    """A paragraph of runs given as text, or as XML."""
    runs = "".join(
        one if one.startswith("<") else f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>' for one in inside
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def numbered(text: str, number: int | None, level: int | None = 0) -> str:
    inside = f'<w:ilvl w:val="{level}"/>' if level is not None else ""
    inside += f'<w:numId w:val="{number}"/>' if number is not None else ""
    return p(text, properties=f"<w:numPr>{inside}</w:numPr>")


def cell(*paragraphs: str, properties: str = "") -> str:
    inside = "".join(one if one.startswith("<") else p(one) for one in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or p()}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str, widths: tuple[int, ...] = ()) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def shape(number: int, *levels: str, more: str = "") -> str:
    """A list's shape with a list of the same number; a level is «format|pattern», or XML within `w:lvl`."""
    written = "".join(
        f'<w:lvl w:ilvl="{at}">{level if level.startswith("<") else _level(level)}</w:lvl>'
        for at, level in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{more}{written}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


def _level(said: str) -> str:
    form, pattern = said.split("|")
    return f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>'


def docx(*body: str, space: str = TRANSITIONAL, main: str = "word/document.xml", **parts: str) -> bytes:
    folder, _, name = main.rpartition("/")
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATIONS}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(parts)
    )
    written = {
        "_rels/.rels": _related(f'<Relationship Id="r" Type="{_RELATIONS}/officeDocument" Target="{main}"/>'),
        main: f'<w:document xmlns:w="{space}" {_SPACES}><w:body>{"".join(body)}</w:body></w:document>',
        f"{folder}/_rels/{name}.rels": _related(relations),
    } | {
        f"{folder}/{kind}.xml": f'<w:{_PARTS[kind]} xmlns:w="{space}" {_SPACES}>{inside}</w:{_PARTS[kind]}>'
        for kind, inside in parts.items()
    }
    return zipped({name: content.encode() for name, content in written.items()})


def _related(inside: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()
