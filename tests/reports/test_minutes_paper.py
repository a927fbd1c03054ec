"""The protocol in Word: what is printed is read back as the same decisions, and the sheet is an office's."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes_paper import Head, Mark, MinutesPaper, PaperDecision, Preamble, blocks
from bot.i18n import Texts, languages
from bot.reader.deadlines import read_deadline
from bot.reports.minutes_paper import NAME_HERE, SIGN_HERE, document
from tests.reports.papers import (
    CALENDAR,
    corpus,
    decisions_of,
    drawn,
    head_of,
    paper_of,
    read,
    read_back,
    text_of_paper,
)

#: What the paper says clearly, or the draft doesn't know, and the reader reads otherwise: protocol → how many
#: of its decisions. From which day on something repeats is not among its words; a name read wrong at first
#: may be read right from the paper.
READ_OTHERWISE = {
    "culture": 1,
    "list_of_orders": 1,
    "b2_stroyka": 1,
    "e04_mvk": 1,
    "e05_dir": 1,
    "h13_call": 1,
    "i01_kindergarten_heads": 1,
    "i08_hospital": 3,  # letters under an unnumbered head
    "i12_university": 1,
    "i13_mail": 1,
    "j04_heads_by_addressee": 6,  # Roman numbers
    "j05_emergency": 1,
    "j09_institute": 1,
    "l05_planerka": 1,
}
#: The number of a table's own heading, an agenda with names in brackets.
HEAD_READ_OTHERWISE = {"b2_stroyka", "h01_kindergarten_heads", "l02_imc"}
DAY = date(2026, 3, 12)


# --- read, printed, read ----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.stem)
def test_what_is_printed_is_read_back(path: Path, tmp_path: Path) -> None:
    draft = read(path.read_text("utf-8"))
    again = read_back(paper_of(draft), tmp_path)

    wanted, found = list(decisions_of(draft)), list(decisions_of(again))
    otherwise = [one for one in wanted if one not in found]
    allowed = READ_OTHERWISE.get(path.stem, 0)

    assert len(otherwise) <= allowed, otherwise
    assert abs(len(found) - len(wanted)) <= allowed
    if path.stem not in HEAD_READ_OTHERWISE:
        assert head_of(again) == head_of(draft)


TASKS = (
    "подготовить план ремонта спортивного зала",
    "представить в управление отчёт о питании",
    "провести родительские собрания",
    "обновить сведения на сайте школы",
    "согласовать график отпусков с бухгалтерией",
)
TELLING = ("Информацию о ходе ремонта принять к сведению", "Утвердить план работы на год")
OBJECTS = ("подготовку котельных", "участие школ в смотре", "вывоз мусора с площадок")
WHO = (
    "руководители ОО",
    "отдел кадров",
    "Орлова Е.В.",
    "Белов Н.П.",
    "МБУ «Центр развития»",
    "заведующие детскими садами",
    "комитет по физической культуре",
)
WHEN = (
    "до 1 апреля 2026 года",
    "15.05.2026",
    "в течение 10 рабочих дней",
    "до конца мая",
    "II квартал 2026 года",
    "ежемесячно до 5 числа",
    "постоянно",
    "в срок до 20.04.2026",
    "незамедлительно",
    "через две недели",
)
WHO_OF_IT = st.lists(st.sampled_from(WHO), min_size=1, max_size=3, unique=True).map(tuple)
WITH_WHOM = st.one_of(st.just(()), st.just(("дом творчества",)))
DEADLINES = st.one_of(st.none(), st.sampled_from(WHEN).map(lambda words: read_deadline(words, DAY, CALENDAR)))


@st.composite
def decisions(draw: st.DrawFn) -> tuple[PaperDecision, ...]:
    """A block as offices number it: 1, 2 with lists of dashes, letters or numbers under some of them."""
    made: list[PaperDecision] = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        kind = draw(st.sampled_from(("one", "one", "tells", "dashes", "letters", "nested", "of a verb")))
        if kind == "tells":
            made.append(PaperDecision(str(number), None, draw(st.sampled_from(TELLING))))
            continue
        marks: list[str | None] = [str(number)]
        if kind != "one":
            inner = range(draw(st.integers(2, 3)))
            below: dict[str, list[str | None]] = {
                "dashes": [None for _ in inner],
                "letters": [f"{number}{'абв'[at]}" for at in inner],
            }
            marks = below.get(kind) or [f"{number}.{at + 1}" for at in inner]
        for mark in marks:
            lead, text = None, draw(st.sampled_from(TASKS))
            if kind == "of a verb":
                lead, text = "обеспечить", draw(st.sampled_from(OBJECTS))
            made.append(PaperDecision(mark, lead, text, draw(WHO_OF_IT), draw(WITH_WHOM), draw(DEADLINES)))
    return tuple(made)


@settings(max_examples=60, deadline=None)
@given(decisions())
def test_any_decisions_are_read_back(
    tmp_path_factory: pytest.TempPathFactory, made: tuple[PaperDecision, ...]
) -> None:
    again = read_back(replace(_paper(), decisions=made), tmp_path_factory.mktemp("paper"))

    assert list(decisions_of(again)) == list(decisions_of(made))


def _paper(**changed: Any) -> MinutesPaper:
    paper = MinutesPaper(
        Preamble("Управление образования", "совещания руководителей", ("Присутствовали: 15 человек",)),
        "5",
        DAY,
        "г. Заречинск",
        "Орлова Е.В.",
        "Белова Н.П.",
        "Гуляев И.И.",
        (PaperDecision("1", None, "подготовить план", ("Орлова Е.В.",)),),
    )
    return replace(paper, **changed)


# --- as a secretary would write it ------------------------------------------------------------------------


def _lines(paper: MinutesPaper, folder: Path) -> list[str]:
    text = text_of_paper(drawn(paper, folder)).replace("\u00a0", " ")
    return [line for line in text.splitlines() if line.strip()]


def test_the_head_the_labels_and_the_signatures(tmp_path: Path) -> None:
    until = Deadline(DeadlineKind.DATE, date(2026, 4, 1), "в срок до 1 апреля")
    one = PaperDecision("1", "обеспечить", "вывоз мусора", ("руководители ОО",), ("Белов Н.П.",), until)

    assert _lines(_paper(decisions=(one,)), tmp_path) == [
        "Управление образования",
        "ПРОТОКОЛ",
        "совещания руководителей",
        "12 марта 2026 г.\t№ 5",
        "Место проведения: г. Заречинск",
        "Председатель: Орлова Е.В.",
        "Секретарь: Белова Н.П.",
        "Присутствовали: 15 человек",
        "РЕШИЛИ:",
        "1. Обеспечить вывоз мусора.",
        "Ответственные: руководители ОО.",
        "Соисполнитель: Белов Н.П.",
        "Срок: до 1 апреля.",
        "Контроль за исполнением протокола осуществляет Гуляев И.И.",
        "Председатель\tЕ.В. Орлова",
        "Секретарь\tН.П. Белова",
    ]


def test_a_deadline_that_points_elsewhere_says_its_day(tmp_path: Path) -> None:
    day = date(2026, 4, 13)
    said = [
        PaperDecision(str(at), None, "сдать отчёт", deadline=Deadline(DeadlineKind.DATE, due, words))
        for at, (words, due) in enumerate(
            [
                ("тот же", day),
                ("к следующему совещанию", day),
                ("", day),
                ("на следующее совещание", None),
                ("через неделю", day),
                ("с сегодняшнего дня", day),
            ],
            1,
        )
    ]

    assert [line for line in _lines(_paper(decisions=tuple(said)), tmp_path) if line.startswith("Срок")] == [
        "Срок: до 13.04.2026.",
        "Срок: к следующему совещанию (до 13.04.2026).",
        "Срок: до 13.04.2026.",
        "Срок: на следующее совещание.",
        "Срок: через неделю (до 13.04.2026).",
        "Срок: с сегодняшнего дня.",
    ]


def test_a_name_that_nobody_knows_is_left_to_be_written_in(tmp_path: Path) -> None:
    lines = _lines(_paper(chair=None, secretary=None, controller=None), tmp_path)

    assert lines[-2:] == [f"{post}{SIGN_HERE}\t{NAME_HERE}" for post in ("Председатель", "Секретарь")]


def _numbered(*numbers: str | None) -> tuple[PaperDecision, ...]:
    return tuple(PaperDecision(number, None, "подготовить план", ("Орлова Е.В.",)) for number in numbers)


def _laid_out(decisions: tuple[PaperDecision, ...], questions: int = 0) -> list[list[str]]:
    paper = _paper(decisions=decisions)
    paper = replace(paper, preamble=replace(paper.preamble, agenda=("Разное",) * questions))
    return [
        [
            *([f"вопрос {block.question}"] if block.question else []),
            *(
                f"{part.number}:" if isinstance(part, Head) else f"{part.mark} {part.decision.number or ''}"
                for part in block.parts
            ),
        ]
        for block in blocks(paper)
    ]


def test_a_list_stands_under_the_number_that_was_left_out() -> None:
    number, dash, letter = (f"{mark} " for mark in (Mark.NUMBER, Mark.DASH, Mark.LETTER))

    assert _laid_out(_numbered("1", None, None, "3")) == [[f"{number}1", "2:", dash, dash, f"{number}3"]]
    assert _laid_out(_numbered("1а", "1б", "2")) == [["1:", f"{letter}1а", f"{letter}1б", f"{number}2"]]
    assert _laid_out(_numbered("1", "2.1", "2.2")) == [[f"{number}1", "2:", f"{number}2.1", f"{number}2.2"]]


def test_what_counts_anew_is_the_next_question() -> None:
    number, dash = f"{Mark.NUMBER} ", f"{Mark.DASH} "

    assert _laid_out(_numbered("1", "2", "1"), 2) == [
        ["вопрос 1", f"{number}1", f"{number}2"],
        ["вопрос 2", f"{number}1"],
    ]
    assert _laid_out(_numbered("1", "2", "3", None, "2"), 2)[1] == ["вопрос 2", "1:", dash, f"{number}2"]
    assert _laid_out(_numbered("1.1", "2.1", "2.2"), 2)[1] == ["вопрос 2", f"{number}2.1", f"{number}2.2"]


def test_a_loose_paragraph_is_no_part_of_the_number_above() -> None:
    assert _laid_out(_numbered("1", None)) == [[f"{Mark.NUMBER} 1", f"{Mark.NONE} "]]


# --- the sheet --------------------------------------------------------------------------------------------


def test_a_decision_is_not_torn_from_who_and_when(tmp_path: Path) -> None:
    day = Deadline(DeadlineKind.DATE, DAY, "")
    paper = _paper(decisions=(PaperDecision("1", None, "сдать отчёт", ("отдел кадров",), (), day),))
    lines = {one.text: one.paragraph_format for one in Document(str(drawn(paper, tmp_path))).paragraphs}

    kept = ("РЕШИЛИ:", "1. Сдать отчёт.", "Ответственный: отдел кадров.")
    assert all(lines[words].keep_with_next for words in kept)
    assert not lines["Срок: до 12.03.2026."].keep_with_next


def test_signatures_never_stand_on_a_page_alone(tmp_path: Path) -> None:
    lines = Document(str(drawn(_paper(controller=None), tmp_path))).paragraphs

    label = next(at for at, line in enumerate(lines) if line.text.startswith("Ответственный"))
    *kept, last = lines[label:]
    assert all(line.paragraph_format.keep_with_next for line in kept)
    assert last.text.startswith("Секретарь")


def test_the_heading_of_a_table_stands_on_each_page(tmp_path: Path) -> None:
    rows = (("Купить лопату", "Куплена"), ("Провести субботник", "Проведён 18 апреля"))
    paper = _paper()
    paper = replace(paper, preamble=replace(paper.preamble, executions=rows))
    (table,) = Document(str(drawn(paper, tmp_path))).tables

    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == [list(row) for row in rows]
    properties: Any = table.rows[0]._tr.trPr
    assert properties.find(qn("w:tblHeader")) is not None


def test_pages_are_counted_from_the_second(tmp_path: Path) -> None:
    path = drawn(_paper(), tmp_path)
    section = Document(str(path)).sections[0]

    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert [round(side.mm) for side in (section.left_margin, section.right_margin) if side] == [30, 10]


@pytest.mark.parametrize("language", languages())
def test_words_that_no_document_holds_harm_nothing(language: str, tmp_path: Path) -> None:
    one = PaperDecision("1", None, "сдать\x00 <b>&\ud800 отчёт\nв\tсрок", ("",), (), None)
    path = tmp_path / "paper.docx"
    path.write_bytes(document(Texts(language), _paper(decisions=(one,), chair="", secretary="Без имени")))

    assert zipfile.ZipFile(path).testzip() is None
    assert "сдать" in "\n".join(line.text for line in Document(str(path)).paragraphs).lower()
