"""RTF as Word, WordPad, LibreOffice and registers write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapters.files import text_of
from bot.domain.errors import BadInput

HEAD = (
    rb"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fnil\fcharset204 Times New Roman;}"
    rb"{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset0 Arial;}{\f3\fnil\fcharset238 Arial CE;}}"
    rb"{\stylesheet{\s0 Normal;}}{\info{\author Somebody}}\viewkind4\uc1\pard"
)


def ru(text: str) -> bytes:
    r"""As Word writes Russian: \'xx."""
    return b"".join(b"\\'%02x" % byte if byte > 127 else bytes([byte]) for byte in text.encode("cp1251"))


def text(tmp_path: Path, *body: bytes) -> str:
    path = tmp_path / "kept"
    path.write_bytes(HEAD + b"".join(body) + b"}")
    return text_of(path, "протокол.rtf")


def test_letters_in_every_way_of_writing_them(tmp_path: Path) -> None:
    assert (
        text(
            tmp_path,
            b"\\f0 ", ru("Ёлкиной"), rb" \u1089?\u1076\u1072?\u1090?\u1100? ", "план".encode("cp1251"),
            rb"\f2 ", ru(" школы"), rb"\f3 \'b9\f0  \lquote a\rquote\emdash\~1\_2 \'ab", ru("А"), rb"\'bb\-;",
            rb"{\upr{wrong}{\*\ud{\u1076?\u1072?}}} \u-10179?\u-8704?\{\\\}\line ", ru("конец"),
        )
        == "Ёлкиной сдать план школыą ‘a’—\u00a01-2 «А»;да 😀{\\}\nконец"
    )  # fmt: skip


def test_more_than_one_letter_stands_behind_a_unicode_one(tmp_path: Path) -> None:
    assert text(tmp_path, rb"\uc2 \u1040\'d0\'90\u1041??{\uc0 \u1042}.") == "АБВ."


def test_numbers_of_lists_stand_before_their_words(tmp_path: Path) -> None:
    assert text(
        tmp_path,
        rb"{\listtext\f0 1.\tab}", ru("Сдать отчёт"), rb"\par",
        rb"{\listtext\f0 2.\tab}\par",
        rb"{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1{\pntxtb\'B7}}", ru("провести беседу"), rb"\par",
        rb"{\listtext\f1 \u-3913 ?\tab}", ru("и смотр"), rb"\par",
    ).split("\n") == ["1. Сдать отчёт", "", "- провести беседу", "- и смотр"]  # fmt: skip


def test_the_final_text(tmp_path: Path) -> None:
    assert text(
        tmp_path,
        ru("Срок: "), rb"{\deleted\revauthdel1\revdttmdel-2015141248 ", ru("до 1 марта"), rb"\par}",
        rb"{\revised ", ru("до 5 марта"), rb"}{\v ", ru("тайна"), rb"}\v ", ru("тайна"), rb"\v0 .\par",
        rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt{", ru("сайт"), rb"}}}{\*\unknown no}{\pict\bin5 }}}}}ff}",
        rb"{\*\annotation ", ru("Проверить"), rb"}",
    ).split("\n") == ["Срок: до 5 марта.", "сайт"]  # fmt: skip


def test_notes_boxes_and_headers(tmp_path: Path) -> None:
    box = (
        rb"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt \pard "
        + ru("УТВЕРЖДАЮ")
        + rb"\par}}{\shprslt no\par}}"
    )
    assert text(
        tmp_path,
        rb"{\header\pard ", ru("Протокол № 5"), rb"\par}{\footer no}",
        ru("Провести смотр"), rb"{\super\chftn{\footnote\pard {\chftn} ", ru("Кроме "),
        rb"{\upr{no}{\*\ud{\u1096?}}}", ru("колы № 5."), rb"}}",
        ru(" до 1 мая"), box, rb"\par", ru("Всё"),
    ).split("\n") == [
        "Протокол № 5", "Провести смотр до 1 мая (Кроме школы № 5)", "УТВЕРЖДАЮ", "Всё",
    ]  # fmt: skip


def test_tables(tmp_path: Path) -> None:
    def row(
        *cells: str, marks: tuple[bytes, ...] = (b"", b"", b"", b""), edges: tuple[int, ...] = ()
    ) -> bytes:
        announced = b"".join(
            mark + rb"\cellx%d" % edge
            for mark, edge in zip(marks, edges or (500, 4000, 6000, 8000), strict=False)
        )
        said = b"".join(rb"\pard\intbl " + ru(cell).replace(b"\n", rb"\par ") + rb"\cell" for cell in cells)
        return rb"\trowd\trleft0 " + announced + said + rb"{\row}"

    starts, goes_on = rb"\clvmgf", rb"\clvmrg"
    assert text(
        tmp_path,
        ru("План:"), rb"\par",
        row("№", "Решение", "Ответственный", "Срок"),
        row("Кровля", "", "", "", marks=(rb"\clmgf", rb"\clmrg", rb"\clmrg", rb"\clmrg")),
        row("1", "Сдать\nотчёт", "Лыкова З.И.", "1 мая", marks=(b"", b"", b"", starts)),
        row("2", "Сдать план", "Зуев П.П.", "", marks=(b"", b"", b"", goes_on)),
        row("3", "Всё, сразу", edges=(500, 8000)),
        rb"\pard ", ru("Конец"), rb"\par",
    ).split("\n") == [
        "План:",
        "№\tРешение\tОтветственный\tСрок",
        "Кровля\t\t\t",
        "1\tСдать отчёт\tЛыкова З.И.\t1 мая",
        "2\tСдать план\tЗуев П.П.\t1 мая",
        "3\tВсё, сразу\t\t",
        "Конец",
    ]  # fmt: skip


def test_a_row_without_an_end_is_not_lost(tmp_path: Path) -> None:
    row = rb"\trowd\cellx9\cellx99\pard\intbl 1\cell " + ru("Сдать отчёт") + rb"\cell "
    assert text(tmp_path, row, ru("до 1 мая"), rb"\par\pard ", ru("Всё")) == "1\tСдать отчёт\nдо 1 мая\nВсё"


@pytest.mark.parametrize(
    "content,name,reason",
    [
        (HEAD + ru("Решили"), "a.rtf", "broken_file"),
        (HEAD + b"{" * 5000 + b"}" * 5001, "a.rtf", "broken_file"),
        (HEAD + b"}", "a.rtf", "no_text"),
        (HEAD + ru("Решили") + b"}", "a.docx", "not_what_its_name_says"),
        (HEAD + rb"\bin999999999 " + ru("Решили") + b"}", "a.rtf", "broken_file"),
    ],
)
def test_refused(tmp_path: Path, content: bytes, name: str, reason: str) -> None:
    path = tmp_path / "kept"
    path.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        text_of(path, name)
    assert caught.value.reason == reason
