"""A PDF reads like the text it was printed from; what can't be read is said by its reason."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.calendar import RussianCalendar
from bot.adapters.files import text_of
from bot.adapters.files.pdf_letters import Word, closed_up
from bot.adapters.files.pdf_repair import is_garbled, repaired
from bot.domain.errors import BadInput
from bot.reader.draft import to_json
from bot.reader.read import read_with_findings
from tests.adapters.made_pdf import LOCKED, TOP, Page, laid_out, pdf, ruled

PROTOCOLS = Path(__file__).parents[1] / "data" / "protocols" / "known"
PRINTED = Path(__file__).with_name("printed")


#: Files that are whole, to be spoilt.
WHOLE = [
    (PRINTED / "broken_rows.pdf").read_bytes(),
    pdf(laid_out(["РЕШИЛИ:", "1. Сдать отчёт о ходе подготовки зданий к зиме. " * 9] * 9)),
    pdf([ruled([["№", "Решение", "Срок"], ["1", "Сдать отчёт", "до 1 марта"]] * 3, [30, 200, 120])]),
]


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


#: Files that office programs and browsers printed → the protocol they were printed from.
PRINTED_FROM = {
    "table": "table",
    "dashes": "dashes",
    "browser_heads": "commission",  # its address, title and day at the edges
    "running_heads": "dative",  # hyphens, hanging labels, «стр. 1 из 2» and the protocol's name on each page
    "broken_rows": "table",  # small pages, a row over two of them, the table's head said again
    "without_rules": "table",
}


@pytest.mark.parametrize("name", PRINTED_FROM)
def test_what_was_printed_reads_like_its_text(name: str) -> None:
    path = PRINTED / f"{name}.pdf"
    text = (PROTOCOLS / f"{PRINTED_FROM[name]}.txt").read_text()

    assert decisions_in(text_of(path, path.name)) == decisions_in(text)


@pytest.mark.parametrize("name", ["footnote", "no_copying"])
def test_a_footnote_is_no_decision_and_its_mark_no_figure(name: str) -> None:
    path = PRINTED / f"{name}.pdf"

    lines = text_of(path, path.name).split("\n")

    assert "1. Подготовить план мероприятий. Отв. Сомова Л.Л. Срок: до 20.03.2026." in lines
    assert "2. Закупить 40 м2 плитки. Отв. Рябов К.К. Срок: до 1 апреля 2026 г." in lines
    assert lines[-1] == "Директор\tЛ.Л. Сомова"


def test_a_ruled_table_is_rows_of_cells(tmp_path: Path) -> None:
    cells = [
        ["№", "Решение", "Ответственный", "Срок"],
        ["1", "Обновить сайты школ и разместить на них приказы", "Лыкова З.И.", "до 1 марта"],
        ["2", "Провести сверку", "", "до 2 марта"],
    ]
    page = ruled(cells, [30, 160, 120, 90], top=TOP - 40)
    page.words.insert(0, (85, TOP, "РЕШИЛИ:"))

    assert text_in(tmp_path, pdf([page])).split("\n") == ["РЕШИЛИ:", *map("\t".join, cells)]


def test_a_row_torn_by_the_page_is_one_and_the_head_is_said_once(tmp_path: Path) -> None:
    head, widths = ["№", "Решение", "Срок"], [30, 200, 120]
    first = ruled([head, ["1", "Сдать отчёт", "до 1 марта"], ["2", "Провести сверку", "до 2"]], widths)
    second = ruled([head, ["", "остатков", "марта"], ["3", "Закрыть склад", "до 3 марта"]], widths)

    assert text_in(tmp_path, pdf([first, second])).split("\n") == [
        "№\tРешение\tСрок",
        "1\tСдать отчёт\tдо 1 марта",
        "2\tПровести сверку остатков\tдо 2 марта",
        "3\tЗакрыть склад\tдо 3 марта",
    ]


def test_a_term_merged_downwards_holds_for_each_of_its_rows(tmp_path: Path) -> None:
    page = ruled([["Решение", "Срок"], ["Сдать отчёт", "до 1 марта"], ["Закрыть склад", ""]], [200, 120])
    # The rule below the second row: not under the term.
    left, low, _, thick = page.rules[8]
    page.rules[8] = (left, low, 200, thick)

    assert text_in(tmp_path, pdf([page])).split("\n")[1:] == [
        "Сдать отчёт\tдо 1 марта",
        "Закрыть склад\tдо 1 марта",
    ]


def test_a_word_too_long_for_its_cell_is_closed_up(tmp_path: Path) -> None:
    page = ruled([["Решение", "Срок"], ["Проинформ ировать", "до 1 марта"]], [66, 120])

    assert "Проинформировать\tдо 1 марта" in text_in(tmp_path, pdf([page]))


def test_numbers_and_heads_of_pages_are_left_out(tmp_path: Path) -> None:
    pages = laid_out(f"{n}. Представить сведения о ходе подготовки зданий к зиме." for n in range(1, 200))
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        page.words.append((85, TOP + 30, f"Протокол № 6, лист {number}"))

    text = text_in(tmp_path, pdf(pages))

    assert [line.split(".")[0] for line in text.split("\n") if line] == [str(n) for n in range(1, 200)]


def test_what_stands_by_chance_at_the_end_of_two_pages_is_kept(tmp_path: Path) -> None:
    pages = [
        Page([(85, TOP - 15 * at, f"{at + 1}. Сдать отчёт {word}.") for at in range(20)])
        for word in ("первый", "второй", "третий")
    ]
    for page in pages[:2]:
        page.words.append((85, TOP - 15 * 20, "Срок: постоянно."))

    assert text_in(tmp_path, pdf(pages)).count("Срок: постоянно.") == 2


def test_a_stamp_across_the_page_is_left_out(tmp_path: Path) -> None:
    page = Page(
        [(85, TOP, "РЕШИЛИ:"), (85, TOP - 15, "1. Сдать отчёт.")], stamps=[(90, TOP - 20, "КОПИЯ ВЕРНА")]
    )

    assert text_in(tmp_path, pdf([page])) == "РЕШИЛИ:\n1. Сдать отчёт."


def test_a_page_on_its_side_is_read_upright(tmp_path: Path) -> None:
    upright = ruled([["№", "Решение", "Срок"], ["1", "Сдать отчёт", "до 1 марта"]], [30, 200, 120])
    text = text_in(tmp_path, pdf([upright]))

    upright.sideways = True

    assert text_in(tmp_path, pdf([upright])) == text


@pytest.mark.parametrize(
    "set_as,words",
    [
        ("Р Е Ш И Л И  №  5", ["РЕШИЛИ", "№", "5"]),
        ("№ 1 и № 8", ["№", "1", "и", "№", "8"]),
    ],
)
def test_spaced_letters_are_a_word(set_as: str, words: list[str]) -> None:
    letters = [Word(sign, 6.0 * at, 6.0 * at + 6, 0, 12) for at, sign in enumerate(set_as) if sign != " "]

    assert [word.text for word in closed_up(letters)] == words


@pytest.mark.parametrize(
    "lost,text",
    [
        ("Ïðîòîêîë ¹ 5", "Протокол № 5"),
        ("ɉɪɨɬɨɤɨɥ 5", "Протокол 5"),
        ("Протокол № 5, Café", "Протокол № 5, Café"),
        ("Procès-verbal № 5", "Procès-verbal № 5"),
    ],
)
def test_letters_under_the_codes_of_others_are_put_back(lost: str, text: str) -> None:
    assert repaired(lost) == text


@pytest.mark.parametrize("text,garbled", [("\ue001\ue002 \ue003 1", True), ("Протокол № 5", False)])
def test_letters_that_nobody_can_make_out(text: str, garbled: bool) -> None:
    assert is_garbled(text) == garbled


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
        (pdf([*laid_out(["РЕШИЛИ:" * 9]), *[Page(picture=True)] * 2]), "скан.pdf", ("scan", "")),
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


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_spoilt_file_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(WHOLE)))
    for _ in range(data.draw(st.integers(0, 30))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.one_of(st.none(), st.integers(0, len(content))))

    with suppress(BadInput):
        text_in(tmp_path, b"%PDF-" + bytes(content[5:end]))


def test_each_page_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = tmp_path / "kept"
    path.write_bytes(pdf(laid_out(f"{n}. Сдать сведения о подготовке зданий." for n in range(1, 131))))

    text_of(path, "протокол.pdf", lambda page, of: told.append((page, of)))

    assert told == [(1, 3), (2, 3), (3, 3)]
