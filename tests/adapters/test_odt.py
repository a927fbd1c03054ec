"""OpenDocument texts, packed and flat: numbers as printed, tables aligned, deleted words gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapters.files import text_of
from bot.domain.errors import BadInput
from tests.adapters.made_docx import zipped

KIND = "application/vnd.oasis.opendocument.text"
_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
    )
)  # fmt: skip


def flat(*body: str, styles: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_SPACES} office:mimetype="{KIND}">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document>"
    ).encode()


def packed(content: bytes, manifest: bytes = b"<manifest/>") -> bytes:
    parts = {"mimetype": KIND.encode(), "content.xml": content, "META-INF/manifest.xml": manifest}
    return zipped(parts)


def lines(tmp_path: Path, *body: str, styles: str = "") -> list[str]:
    path = tmp_path / "kept"
    path.write_bytes(flat(*body, styles=styles))
    text = text_of(path, "протокол.fodt")
    path.write_bytes(packed(flat(*body, styles=styles)))
    assert text_of(path, "протокол.odt") == text, "packed or flat, it is the same"
    return text.split("\n")


def p(inside: str = "", style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def item(*inside: str, start: int | None = None) -> str:
    from_ = f' text:start-value="{start}"' if start is not None else ""
    written = "".join(one if one.startswith("<") else p(one) for one in inside)
    return f"<text:list-item{from_}>{written}</text:list-item>"


def listed(*items: str, style: str = "L", more: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:list{named} {more}>{''.join(items)}</text:list>"


_DECIMAL = 'style:num-format="1" style:num-suffix="."'
_RUSSIAN = 'style:num-format="а, б, .., аа, аб, ... (ru)" style:num-suffix=")"'
STYLES = f"""<text:list-style style:name="L">
<text:list-level-style-number text:level="1" {_DECIMAL}/>
<text:list-level-style-number text:level="2" {_DECIMAL} text:display-levels="2"/>
<text:list-level-style-number text:level="3" {_RUSSIAN}/>
</text:list-style>
<text:list-style style:name="B">
<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
</text:list-style>
<style:style style:name="base" style:family="paragraph" style:list-style-name="L"/>
<style:style style:name="heir" style:family="paragraph" style:parent-style-name="base"/>"""


def test_numbers_are_those_that_are_printed(tmp_path: Path) -> None:
    assert lines(
        tmp_path,
        listed(
            item("А", listed(item("Б"), item("В", listed(item("Г"), item("Д"), style="")), style="")),
            item("Е", listed(item("Ж"), style="")),
        ),
        p("между ними"),
        listed(item("З"), item(listed(item("И"), style="")), more='text:continue-numbering="true"'),
        listed(item("К"), item("Л", start=7), item("М", "второй абзац")),
        listed(item("тире"), style="B"),
        listed(item(p("по стилю абзаца", "heir")), style=""),
        styles=STYLES,
    ) == [
        "1. А", "1.1. Б", "1.2. В", "а) Г", "б) Д", "2. Е", "2.1. Ж", "между ними", "3. З", "3.1. И",
        "1. К", "7. Л", "8. М", "второй абзац", "- тире", "1. по стилю абзаца",
    ]  # fmt: skip


def test_a_list_goes_on_with_the_one_it_names(tmp_path: Path) -> None:
    assert lines(
        tmp_path,
        listed(item("А"), item("Б"), more='xml:id="first"'),
        listed(item("другой")),
        listed(item("В"), more='text:continue-list="first"'),
        styles=STYLES,
    ) == ["1. А", "2. Б", "1. другой", "3. В"]


def test_deleted_words_are_gone_wherever_they_are_kept(tmp_path: Path) -> None:
    changes = (
        '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>до 1 марта</text:p>'
        '</text:deletion></text:changed-region><text:changed-region text:id="e"><text:deletion/>'
        '</text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region>'
        "</text:tracked-changes>"
    )
    assert lines(
        tmp_path,
        changes,
        p(
            'Сдать отчёт <text:change text:change-id="d"/><text:change-start text:change-id="i"/>до 5 марта'
            '<text:change-end text:change-id="i"/><text:change-start text:change-id="e"/> и'
        ),
        listed(
            item('план<text:change-end text:change-id="e"/>, не позже'), item("Закрыть вопрос"), style="L"
        ),
        styles=STYLES,
    ) == ["Сдать отчёт до 5 марта, не позже", "1. Закрыть вопрос"]


def test_notes_boxes_and_remarks(tmp_path: Path) -> None:
    body = f"<text:note-body>{p('Кроме школы № 5.')}</text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    box = f"<draw:frame><draw:text-box>{p('УТВЕРЖДАЮ')}</draw:text-box></draw:frame>"
    remark = f"<office:annotation>{p('Проверить!')}</office:annotation>"
    assert lines(
        tmp_path,
        listed(item(f"Провести{note}{remark} смотр<text:tab/>до<text:s text:c='2'/>1 мая{box}"), item("Всё")),
        styles=STYLES,
    ) == ["1. Провести смотр\tдо  1 мая (Кроме школы № 5)", "УТВЕРЖДАЮ", "2. Всё"]


def test_a_header_is_read_only_where_it_alone_names_the_protocol(tmp_path: Path) -> None:
    page = f"<style:master-page><style:header>{p('Протокол № 5')}</style:header></style:master-page>"
    path = tmp_path / "kept"
    for body, begins in ((p("Решили:"), "Протокол № 5\nРешили:"), (p("ПРОТОКОЛ № 6"), "ПРОТОКОЛ № 6")):
        styles = f"<office:master-styles>{page}</office:master-styles><office:body>"
        path.write_bytes(flat(body).replace(b"<office:body>", styles.encode()))
        assert text_of(path, "протокол.fodt") == begins


def test_tables(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        written = (
            one if one.startswith("<") else f"<table:table-cell>{p(one)}</table:table-cell>" for one in cells
        )
        return f"<table:table-row>{''.join(written)}</table:table-row>"

    head = row("№", "Решение", "Ответственный", "Срок")
    across = f'<table:table-cell table:number-columns-spanned="4">{p("Кровля")}</table:table-cell>'
    down = f'<table:table-cell table:number-rows-spanned="2">{p("1 мая")}</table:table-cell>'
    assert lines(
        tmp_path,
        f"<table:table><table:table-column/><table:table-header-rows>{head}</table:table-header-rows>"
        + row(across, '<table:covered-table-cell table:number-columns-repeated="3"/>')
        + row("1", "Сдать отчёт", "Лыкова З.И.", down)
        + row("2", "Сдать план", "Зуев П.П.", "<table:covered-table-cell/>")
        + row("3", '<table:table-cell table:number-columns-repeated="3"/>')
        + "</table:table>",
    ) == [
        "№\tРешение\tОтветственный\tСрок",
        "Кровля\t\t\t",
        "1\tСдать отчёт\tЛыкова З.И.\t1 мая",
        "2\tСдать план\tЗуев П.П.\t1 мая",
        "3\t\t\t",
    ]


LOCKED = b'<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'


@pytest.mark.parametrize(
    "content,name,reason",
    [
        (packed(b"\x00\x01", LOCKED), "a.odt", "password"),
        (packed(b"<no xml"), "a.odt", "broken_file"),
        (zipped({"mimetype": KIND.encode()}), "a.odt", "broken_file"),
        (
            zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
            "a.odt",
            "not_what_its_name_says",
        ),
        (packed(flat(p("Решили"))), "a.docx", "not_what_its_name_says"),
        (flat(p("Решили"))[:-20], "a.fodt", "broken_file"),
        (b'<?xml version="1.0"?><a>\xd0\xb0</a>', "a.xml", "unsupported_format"),
        (packed(b"<a>" * 5000 + b"</a>" * 5000), "a.odt", "broken_file"),
    ],
)
def test_refused(tmp_path: Path, content: bytes, name: str, reason: str) -> None:
    path = tmp_path / "kept"
    path.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        text_of(path, name)
    assert caught.value.reason == reason
