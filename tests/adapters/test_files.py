"""Files → text: every encoding and shape an office sends; what is broken is refused in the domain's words."""

from __future__ import annotations

import codecs
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.files import text_of
from bot.domain.errors import BadInput

TEXT = "ПРОТОКОЛ № 3\nРешили:\n1. Ёлкиной Е.Ё. подготовить «отчёт» — до 1 марта."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture
def keep(tmp_path: Path) -> Callable[[bytes], Path]:
    def kept(content: bytes) -> Path:
        path = tmp_path / "kept"
        path.write_bytes(content)
        return path

    return kept


Keep = Callable[[bytes], Path]


def docx_bytes(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def refusal(path: Path, name: str) -> BadInput:
    with pytest.raises(BadInput) as caught:
        text_of(path, name)
    return caught.value


# --- plain text -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1251"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode("cp1251"),
    ],
    ids=["utf-8", "bom", "utf-16-le bom", "utf-16-be bom", "utf-16-le", "utf-16-be", "cp1251", "crlf", "cr"],
)
def test_encodings(keep: Keep, content: bytes) -> None:
    assert text_of(keep(content), "протокол.txt") == TEXT


#: Words as offices write them: in capitals, short, with figures, with hardly any letters.
WORDS = (
    TEXT,
    "ПРОТОКОЛ N 3",
    "РЕШИЛИ: ПЕТРОВОЙ И.А. СДАТЬ ОТЧЁТ",
    "Решили:\n1. Сдать списки.",
    "Ответственный: Ежова Ю.Ю. Срок: 15.12.2026",
    "1. Школам провести линейки.\n2. Детским садам - утренники до 25.12.",
    "Об итогах",
)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-8", "utf-16"])
@pytest.mark.parametrize("words", WORDS)
def test_old_encodings(keep: Keep, encoding: str, words: str) -> None:
    text = words.translate(str.maketrans("«»—№", '""-N'))

    assert text_of(keep(text.encode(encoding)), "протокол.txt") == text


def test_a_page_of_a_browser(keep: Keep) -> None:
    page = """<!DOCTYPE html><html><head><title>Почта</title><style>p {color: red}</style></head>
    <body><p>РЕШИЛИ:</p><table><tr><th>№</th><th>Что</th></tr>
    <tr><td>1</td><td><p>Сдать&nbsp;отчёт</p><p>до 1 марта</p></td></tr></table>
    Секретарь<br>Бел<!-- > -->ова<script>if (a < b) { document.write("<p>") }</script></body></html>"""

    for name in ("протокол.doc", "протокол.html"):
        text = text_of(keep(page.encode("cp1251")), name)
        assert text == "РЕШИЛИ:\n№\tЧто\n1\tСдать отчёт до 1 марта\nСекретарь\nБелова"


def test_a_byte_lost_on_the_way_makes_no_other_encoding(keep: Keep) -> None:
    whole = (TEXT * 40).encode()

    assert text_of(keep(whole[:-1] + b"\xd0"), "протокол.txt").startswith("ПРОТОКОЛ № 3")


# --- Word -------------------------------------------------------------------------------------------------


def test_paragraphs_and_tables_in_their_order(keep: Keep) -> None:
    document = Document()
    document.add_paragraph("Решили:")
    table = document.add_table(rows=2, cols=3)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells),
        ["Решение", "Ответственный", "Срок", "Обновить\nсайт", "Лыкова З.И.", "до 1 марта"],
        strict=True,
    ):
        cell.text = words
    document.add_paragraph("Секретарь\tЛыкова З.И.")

    assert text_of(keep(docx_bytes(document)), "протокол.docx").split("\n") == [
        "Решили:",
        "Решение\tОтветственный\tСрок",
        "Обновить сайт\tЛыкова З.И.\tдо 1 марта",
        "Секретарь\tЛыкова З.И.",
    ]


def test_merged_cells(keep: Keep) -> None:
    document = Document()
    table = document.add_table(rows=3, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Кровля"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Демонтаж"
    table.cell(1, 1).text, table.cell(2, 1).text = "до 1 марта", "до 2 марта"

    assert text_of(keep(docx_bytes(document)), "a.docx").split("\n") == [
        "Кровля",
        "Демонтаж\tдо 1 марта",
        "\tдо 2 марта",
    ]


def numbering(document: Any, *levels: tuple[str, str], shape: int = 90, restart: int | None = None) -> int:
    """A list of its own; (format, pattern) by level. Returns the number that paragraphs name."""
    root = document.part.numbering_part.element
    number = 900 + len(root.findall(qn("w:num")))
    if not any(one.get(qn("w:abstractNumId")) == str(shape) for one in root.findall(qn("w:abstractNum"))):
        made = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{pattern}"/></w:lvl>'
            for at, (form, pattern) in enumerate(levels)
        )
        shape_xml = f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="{shape}">{made}</w:abstractNum>'
        root.insert(0, parse_xml(shape_xml))
    override = (
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>' if restart else ""
    )
    root.append(
        parse_xml(
            f'<w:num xmlns:w="{W}" w:numId="{number}"><w:abstractNumId w:val="{shape}"/>{override}</w:num>'
        )
    )
    return number


def add(document: Any, text: str, number: int, level: int = 0) -> None:
    _number(document.add_paragraph(text), number, level)


def _number(paragraph: Any, number: int, level: int = 0) -> None:
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr xmlns:w="{W}"><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


DECIMAL = (("decimal", "%1."), ("decimal", "%1.%2."), ("russianLower", "%3)"))


def test_automatic_numbers_are_printed(keep: Keep) -> None:
    document = Document()
    number = numbering(document, *DECIMAL)
    for text, level in [("А", 0), ("Б", 1), ("В", 1), ("Г", 2), ("Д", 2), ("Е", 0), ("Ж", 1)]:
        add(document, text, number, level)

    assert text_of(keep(docx_bytes(document)), "a.docx").split("\n") == [
        "1. А", "1.1. Б", "1.2. В", "а) Г", "б) Д", "2. Е", "2.1. Ж",
    ]  # fmt: skip


def test_lists_of_one_shape_count_on_unless_told_to_start_anew(keep: Keep) -> None:
    document = Document()
    first = numbering(document, *DECIMAL)
    second = numbering(document, *DECIMAL)
    third = numbering(document, *DECIMAL, restart=1)
    for number in (first, first, second, third):
        add(document, "пункт", number)

    lines = text_of(keep(docx_bytes(document)), "a.docx").split("\n")
    assert [line.split()[0] for line in lines] == ["1.", "2.", "3.", "1."]


def test_bullets_are_dashes(keep: Keep) -> None:
    document = Document()
    document.add_paragraph("провести беседы", style="List Bullet")
    document.add_paragraph("утвердить план", style="List Number")

    lines = text_of(keep(docx_bytes(document)), "a.docx").split("\n")
    assert lines == ["- провести беседы", "1. утвердить план"]


def test_an_empty_numbered_cell_holds_its_number(keep: Keep) -> None:
    document = Document()
    number = numbering(document, *DECIMAL)
    table = document.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, ("Обновить сайт", "Провести смотр"), strict=True):
        _number(row.cells[0].paragraphs[0], number)
        row.cells[1].text = words

    lines = text_of(keep(docx_bytes(document)), "a.docx").split("\n")
    assert [line.replace(" ", "") for line in lines] == ["1.\tОбновитьсайт", "2.\tПровестисмотр"]


def test_the_final_text_of_tracked_changes(keep: Keep) -> None:
    document = Document()
    paragraph = document.add_paragraph("Срок: ")
    for xml in (
        '<w:del xmlns:w="{w}"><w:r><w:delText>до 1 марта</w:delText></w:r></w:del>',
        '<w:ins xmlns:w="{w}"><w:r><w:t>до 5 марта</w:t></w:r></w:ins>',
        '<w:r xmlns:w="{w}"><w:rPr><w:vanish/></w:rPr><w:t>, не забыть</w:t></w:r>',
    ):
        paragraph._p.append(parse_xml(xml.format(w=W)))

    assert text_of(keep(docx_bytes(document)), "a.docx") == "Срок: до 5 марта"


# --- what is no protocol ----------------------------------------------------------------------------------

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


#: Ten entities, each ten times the one before.
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><w:document>&j;</w:document>"
)


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return file.getvalue()


@pytest.mark.parametrize(
    "content,name,reason",
    [
        (b"", "протокол.txt", "empty_file"),
        (b"  \r\n\t ", "протокол.txt", "no_text"),
        ("— … —".encode(), "протокол.txt", "no_text"),
        (b"%PDF-1.7 ...", "протокол.pdf", "broken_file"),
        (b"%PDF-1.7 ...", "протокол.docx", "not_what_its_name_says"),
        (b"\x89PNG\r\n\x1a\n....", "скан.png", "unsupported_format"),
        (b"\x89PNG\r\n\x1a\n....", "протокол.txt", "not_what_its_name_says"),
        (OLE, "протокол.doc", "unsupported_format"),
        (OLE, "протокол.docx", "password"),
        (b"{\\rtf1 \\ansi}", "протокол.rtf", "no_text"),
        (TEXT.encode(), "протокол.docx", "not_what_its_name_says"),
        (bytes(range(256)) * 40, "протокол.txt", "not_what_its_name_says"),
        (zipped(xl__workbook=b"<x/>"), "протокол.docx", "not_what_its_name_says"),
        (b"PK\x03\x04 half a package", "протокол.docx", "broken_file"),
        (zipped(**{"word__document.xml": b"<no xml"}), "протокол.docx", "broken_file"),
        (zipped(**{"word__document.xml": LAUGHS}), "протокол.docx", "broken_file"),
        (
            zipped(**{"word__document.xml": b"<a/>"} | {f"word__{n}": b"" for n in range(6000)}),
            "a.docx",
            "too_big",
        ),
        (b"MZ\x90\x00" + bytes(400), "протокол.docx", "not_what_its_name_says"),
        (b"<html><body>" + TEXT.encode(), "протокол.docx", "not_what_its_name_says"),
    ],
)
def test_refused(keep: Keep, content: bytes, name: str, reason: str) -> None:
    assert refusal(keep(content), name).reason == reason


def test_a_document_without_words(keep: Keep) -> None:
    assert refusal(keep(docx_bytes(Document())), "протокол.docx").reason == "no_text"


def test_a_bomb_is_not_unpacked(keep: Keep) -> None:
    bomb = zipped(**{"word__document.xml": b"<a/>", "word__media": b"0" * (11 * 1024 * 1024)})

    assert refusal(keep(bomb), "протокол.docx").reason == "too_big"


def test_a_document_cut_short_anywhere(keep: Keep) -> None:
    document = Document()
    document.add_paragraph(TEXT)
    whole = docx_bytes(document)
    for length in range(0, len(whole), len(whole) // 23):
        assert refusal(keep(whole[:length]), "протокол.docx").reason in {
            "empty_file", "broken_file", "not_what_its_name_says",
        }  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.docx", "a", "a.pdf"]))
def test_any_bytes_are_text_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    try:
        text = text_of(path, name)
    except BadInput:
        return
    assert text.strip()
