"""A PDF reads like the text it was printed from; what can't be read is said by its reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.adapters.calendar import RussianCalendar
from bot.adapters.files import text_of
from bot.domain.errors import BadInput
from bot.reader.draft import to_json
from bot.reader.read import read_with_findings
from tests.adapters.made_pdf import LOCKED, TOP, Page, laid_out, pdf, ruled

PROTOCOLS = Path(__file__).parents[1] / "reader" / "protocols"
PRINTED = Path(__file__).with_name("printed")


def text_in(tmp_path: Path, content: bytes, name: str = "протокол.pdf") -> str:
    path = tmp_path / "kept"
    path.write_bytes(content)
    return text_of(path, name)


def decisions_in(text: str) -> Any:
    """What was read, but where in the text it stands."""
    draft = to_json(read_with_findings(text, RussianCalendar()).draft)
    return draft["number"], draft["date"], [{**one, "source": None} for one in draft["decisions"]]


#: Without a table: those lose their rules in plain text.
PLAIN = ("brackets", "commission", "company", "dashes", "dative", "extract", "numbered", "operative")


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("indent", [0, 35])
def test_a_printed_protocol_reads_like_its_text(tmp_path: Path, name: str, indent: float) -> None:
    text = (PROTOCOLS / f"{name}.txt").read_text()

    printed = text_in(tmp_path, pdf(laid_out(text.split("\n"), indent)))

    assert decisions_in(printed) == decisions_in(text)


@pytest.mark.parametrize("name", ["table", "dashes"])
def test_what_a_browser_printed_reads_like_its_text(name: str) -> None:
    path = PRINTED / f"{name}.pdf"

    assert decisions_in(text_of(path, path.name)) == decisions_in((PROTOCOLS / f"{name}.txt").read_text())


def test_a_ruled_table_is_rows_of_cells(tmp_path: Path) -> None:
    cells = [
        ["№", "Решение", "Ответственный", "Срок"],
        ["1", "Обновить сайты школ и разместить на них приказы", "Лыкова З.И.", "до 1 марта"],
        ["2", "Провести сверку", "", "до 2 марта"],
    ]
    page = ruled(cells, [30, 160, 120, 90], top=TOP - 40)
    page.words.insert(0, (85, TOP, "РЕШИЛИ:"))

    assert text_in(tmp_path, pdf([page])).split("\n") == ["РЕШИЛИ:", *map("\t".join, cells)]


def test_numbers_and_heads_of_pages_are_left_out(tmp_path: Path) -> None:
    pages = laid_out(f"{n}. Представить сведения о ходе подготовки зданий к зиме." for n in range(1, 200))
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        page.words.append((85, TOP + 30, f"Протокол № 6, лист {number}"))

    text = text_in(tmp_path, pdf(pages))

    assert [line.split(".")[0] for line in text.split("\n") if line] == [str(n) for n in range(1, 200)]


@pytest.mark.parametrize(
    "lines,text",
    [
        (["Подготовить предложе-", "ния о порядке."], "Подготовить предложения о порядке."),
        (["Сдать сведения до 10-", "го числа."], "Сдать сведения до 10-го числа."),
        (["Директорам школ-", "интернатов сдать отчёт."], "Директорам школ-интернатов сдать отчёт."),
    ],
)
def test_a_word_broken_by_the_lines_end(tmp_path: Path, lines: list[str], text: str) -> None:
    wide = "Х" * 77
    page = Page([(85, TOP, wide), *((85, TOP - 15 * (at + 2), line) for at, line in enumerate(lines))])
    # The margin is where the longest line ends: what stands before the break is full.
    page.words[1] = (85 + (77 - len(lines[0])) * 6, TOP - 30, lines[0])

    assert text_in(tmp_path, pdf([page])).split("\n")[-1] == text


@pytest.mark.parametrize(
    "content,name,reason",
    [
        (pdf([Page()]), "скан.pdf", ("scan", "")),
        (pdf([Page([(300, 20, "1")])] * 5), "скан.pdf", ("scan", "")),
        (pdf(laid_out(["РЕШИЛИ:"]), LOCKED), "протокол.pdf", ("password", "")),
        (b"%PDF-1.7 ...", "протокол.pdf", ("broken_file", "")),
        (pdf(laid_out(["РЕШИЛИ: 1. Сдать отчёт."]))[:300], "протокол.pdf", ("broken_file", "")),
        (pdf(laid_out(["РЕШИЛИ: 1. Сдать отчёт."])), "протокол.docx", ("not_what_its_name_says", "docx")),
    ],
)
def test_refused(tmp_path: Path, content: bytes, name: str, reason: tuple[str, str]) -> None:
    with pytest.raises(BadInput) as caught:
        text_in(tmp_path, content, name)
    assert (caught.value.reason, caught.value.detail) == reason


def test_each_page_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = tmp_path / "kept"
    path.write_bytes(pdf(laid_out(f"{n}. Сдать сведения о подготовке зданий." for n in range(1, 131))))

    text_of(path, "протокол.pdf", lambda page, of: told.append((page, of)))

    assert told == [(1, 3), (2, 3), (3, 3)]
