"""Word documents as Word, LibreOffice, WPS and registers write them: what is seen in print."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapters.files import text_of
from tests.adapters.made_docx import STRICT, cell, docx, numbered, p, row, shape, table

DELETED_MARK = "<w:rPr><w:del/></w:rPr>"
CONTINUES, STARTS = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'
HEAD = row("№", "Решение", "Ответственный", "Срок")


def lines(tmp_path: Path, *body: str, **parts: str) -> list[str]:
    path = tmp_path / "kept"
    path.write_bytes(docx(*body, **parts))
    return text_of(path, "протокол.docx").split("\n")


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


# --- tracked changes --------------------------------------------------------------------------------------


def test_paragraphs_are_one_where_the_mark_between_them_was_deleted(tmp_path: Path) -> None:
    assert lines(
        tmp_path,
        p("Ивановой ", properties=DELETED_MARK),
        p(f"<w:del>{run('и Петрову')}</w:del>", properties=DELETED_MARK),
        p("сдать отчёт."),
        p("Закрыть вопрос."),
    ) == ["Ивановой сдать отчёт.", "Закрыть вопрос."]


def test_what_was_moved_stands_where_it_was_moved_to(tmp_path: Path) -> None:
    assert lines(
        tmp_path,
        p(f"<w:moveFrom>{run('до 1 марта')}</w:moveFrom>", properties="<w:rPr><w:moveFrom/></w:rPr>"),
        p("Сдать отчёт ", f"<w:moveTo>{run('до 1 марта')}</w:moveTo>"),
    ) == ["Сдать отчёт до 1 марта"]


def test_deleted_rows_are_gone_and_inserted_ones_stay(tmp_path: Path) -> None:
    assert lines(
        tmp_path,
        table(
            row("1", "Старое", properties="<w:del/>"),
            row("1", "Новое", properties="<w:ins/>"),
        ),
    ) == ["1\tНовое"]


def test_a_deleted_item_takes_its_number_with_it(tmp_path: Path) -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    assert lines(
        tmp_path,
        numbered("А", 1),
        p(f"<w:del>{run('Б')}</w:del>", properties=number + DELETED_MARK),
        numbered("В", 1),
        numbering=shape(1, "decimal|%1."),
    ) == ["1. А", "2. В"]


# --- what stands beside the text --------------------------------------------------------------------------


def test_a_note_stands_in_brackets_behind_its_paragraph(tmp_path: Path) -> None:
    note = '<w:footnote w:id="2">{}</w:footnote>'.format(p("Кроме школы № 5."))
    end = '<w:endnote w:id="2">{}</w:endnote>'.format(p("Срок — 1 марта"))
    assert lines(
        tmp_path,
        p("Провести смотр", '<w:r><w:footnoteReference w:id="2"/></w:r>', " до 1 мая."),
        table(row("1", cell(p("Сдать план", '<w:r><w:endnoteReference w:id="2"/></w:r>')))),
        footnotes=note,
        endnotes=end,
    ) == ["Провести смотр до 1 мая. (Кроме школы № 5)", "1\tСдать план (Срок — 1 марта)"]


def test_a_text_box_is_read_once_and_breaks_no_sentence(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('УТВЕРЖДАЮ')}{p('Директор')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(tmp_path, p("Протокол ", both, "№ 5")) == ["Протокол № 5", "УТВЕРЖДАЮ", "Директор"]


def test_a_header_is_read_only_where_it_alone_names_the_protocol(tmp_path: Path) -> None:
    header = p("Протокол № 5 от 12.02.2026")
    assert lines(tmp_path, p("Решили:"), header=header) == ["Протокол № 5 от 12.02.2026", "Решили:"]
    assert lines(tmp_path, p("ПРОТОКОЛ № 6"), header=header) == ["ПРОТОКОЛ № 6"]


def test_a_field_shows_its_result(tmp_path: Path) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = (
        f"{mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{mark('separate')}{run('7')}{mark('end')}"
    )
    field = (
        f"{mark('begin')}<w:r><w:instrText>IF</w:instrText></w:r>{inner}{mark('separate')}{run('до 1 мая')}"
    )
    assert lines(tmp_path, p("Срок: ", field + mark("end"), "."), p(mark("begin")), p("Всё.")) == [
        "Срок: до 1 мая.", "", "Всё.",
    ]  # fmt: skip


def test_wrappings_are_seen_through(tmp_path: Path) -> None:
    def control(inside: str, properties: str = "") -> str:
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    assert lines(
        tmp_path,
        control(p("Решили:")),
        p("<w:smartTag>" + run("Иванову") + "</w:smartTag>", control(run(" сдать отчёт"))),
        p("Срок: ", control(run("Выберите дату"), "<w:showingPlcHdr/>")),
        table(control(row("1", control(cell("Обновить сайт"))))),
        p(
            '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
            "<w:hyperlink>" + run(" сайт") + "</w:hyperlink>",
        ),
    ) == ["Решили:", "Иванову сдать отчёт", "Срок: ", "1\tОбновить сайт", "• сайт"]


# --- tables -----------------------------------------------------------------------------------------------


def test_a_merged_cell_that_says_who_or_when_holds_for_each_of_its_rows(tmp_path: Path) -> None:
    assert lines(
        tmp_path,
        table(
            HEAD,
            row("1", "Сдать отчёт", cell("Лыкова З.И.", properties=STARTS), cell("1 мая", properties=STARTS)),
            row("2", "Сдать план", cell(properties=CONTINUES), cell(properties=CONTINUES)),
            row("3", "Сдать смету", "Зуев П.П.", cell(properties=CONTINUES)),
            row("4", "Всё", "Зуев П.П.", ""),
        ),
    )[1:] == [
        "1\tСдать отчёт\tЛыкова З.И.\t1 мая",
        "2\tСдать план\tЛыкова З.И.\t1 мая",
        "3\tСдать смету\tЗуев П.П.\t1 мая",
        "4\tВсё\tЗуев П.П.\t",
    ]


def test_a_decision_over_two_rows_is_not_said_twice(tmp_path: Path) -> None:
    assert lines(
        tmp_path,
        table(
            HEAD,
            row("1", cell("Сдать отчёт", properties=STARTS), cell("Лыкова З.И.", properties=STARTS), "1 мая"),
            row("", cell(properties=CONTINUES), cell(properties=CONTINUES), "и 1 июня"),
        ),
    )[1:] == ["1\tСдать отчёт\tЛыкова З.И.\t1 мая", "\t\t\tи 1 июня"]


def test_rows_cut_otherwise_than_the_head_keep_its_columns(tmp_path: Path) -> None:
    def wide(text: str, across: int) -> str:
        return cell(text, properties=f'<w:gridSpan w:val="{across}"/>')

    assert lines(
        tmp_path,
        table(
            row("№", wide("Решение", 2), "Ответственный", "Срок"),
            row(wide("Кровля", 5)),
            row("1", "Сдать", "отчёт", "Лыкова З.И.", "1 мая"),
            row("2", wide("Сдать план", 2), wide("Зуев П.П., сразу", 2)),
            row("3", "Сдать", "акт", wide("Зуев П.П., сразу", 2)),
            row(
                wide("Сдать смету", 2),
                "Ким А.А.",
                properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>',
            ),
            widths=(500, 4000, 300, 2000, 1500),
        ),
    )[1:] == [
        "Кровля\t\t\t",
        "1\tСдать отчёт\tЛыкова З.И.\t1 мая",
        "2\tСдать план\tЗуев П.П., сразу\t",
        "3\tСдать акт\tЗуев П.П., сразу\t",
        "\tСдать смету\tКим А.А.\t",
    ]


def test_people_in_lines_of_one_cell_are_several(tmp_path: Path) -> None:
    def who(*said: str) -> str:
        return lines(tmp_path, table(HEAD, row("1", "Сдать отчёт", cell(*said), "1 мая")))[1].split("\t")[2]

    assert who("Отдел кадров", "Финансовое управление") == "Отдел кадров; Финансовое управление"
    assert who("МБОУ СОШ", "№ 5") == "МБОУ СОШ № 5"
    assert who("Директор школы", "Лыкова З.И.", "Директор лицея", "Зуев Пётр Петрович", "директор музея") == (
        "Директор школы Лыкова З.И.; Директор лицея Зуев Пётр Петрович директор музея"
    )


def test_a_table_for_layout_is_lines(tmp_path: Path) -> None:
    inner = table(HEAD, row("1", "Сдать отчёт", "Лыкова З.И.", "1 мая"))
    assert lines(
        tmp_path,
        table(row("РЕШИЛИ:", cell("1. Сдать отчёт.", "2. Сдать план."))),
        table(row(cell("Перечень поручений", inner, p()))),
    ) == [
        "РЕШИЛИ:\t1. Сдать отчёт.",
        "2. Сдать план.",
        "Перечень поручений",
        "№\tРешение\tОтветственный\tСрок",
        "1\tСдать отчёт\tЛыкова З.И.\t1 мая",
    ]


# --- numbers ----------------------------------------------------------------------------------------------


def test_a_style_stands_on_the_level_that_names_it(tmp_path: Path) -> None:
    level = '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{}"/><w:lvlText w:val="{}"/>'
    styles = (
        '<w:style w:type="paragraph" w:styleId="A">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert lines(
        tmp_path,
        p("Раздел", properties='<w:pStyle w:val="A"/>'),
        p("пункт", properties='<w:pStyle w:val="B"/>'),
        p("пункт", properties='<w:pStyle w:val="B"/>'),
        p("без номера", properties='<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        p("глубже", properties='<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        numbering=shape(1, level.format("A", "%1."), level.format("B", "%1.%2.")),
        styles=styles,
    ) == ["1. Раздел", "1.1. пункт", "1.2. пункт", "без номера", "1.3. глубже"]


def test_lists_that_name_a_style_of_lists(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert lines(
        tmp_path,
        numbered("первый", 2),
        numbered("второй", 2),
        numbering=shape(1, "decimal|%1)", more='<w:styleLink w:val="L"/>')
        + shape(2, more='<w:numStyleLink w:val="L"/>'),
        styles=styles,
    ) == ["1) первый", "2) второй"]


def test_levels_changed_kept_and_written_in_figures(tmp_path: Path) -> None:
    kept = (
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:isLgl/>'
        '<w:lvlText w:val="%1.%2."/>'
    )
    own = (
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%1)"/>'
        "</w:lvl></w:lvlOverride></w:num>"
    )
    assert lines(
        tmp_path,
        numbered("А", 1), numbered("Б", 1, 1), numbered("В", 1), numbered("Г", 1, 1), numbered("Д", 7),
        numbering=shape(1, "upperRoman|%1.", kept) + own,
    ) == ["I. А", "1.1. Б", "II. В", "2.2. Г", "в) Д"]  # fmt: skip


def test_empty_numbered_paragraphs_count_but_are_not_printed(tmp_path: Path) -> None:
    assert lines(
        tmp_path, numbered("А", 1), numbered("", 1), numbered("Б", 1), numbering=shape(1, "decimal|%1.")
    ) == ["1. А", "", "3. Б"]


# --- other programs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["протокол.docx", "протокол.docm", "протокол.dotx", "протокол.doc"])
def test_strict_documents_and_parts_of_other_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / "kept"
    path.write_bytes(
        docx(
            numbered("Сдать отчёт", 1),
            space=STRICT,
            main="word/document2.xml",
            numbering=shape(1, "decimal|%1."),
        )
    )
    assert text_of(path, name) == "1. Сдать отчёт"
