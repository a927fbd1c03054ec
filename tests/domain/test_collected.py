"""A row of each organization, whose number counts, and what files are called in an archive."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.assignments import Attachment, Report, State, Way
from bot.domain.collected import Archived, Collected, Row, archived, parts, row_of, safe
from bot.domain.minutes import Decision, Minutes, MinutesState, Tracking

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAY = date(2026, 12, 1)
DECISION = Decision(1, 1, 4, "6/4", None, None, "Представить заявки", Tracking.CONTROL, None, None)
MINUTES = Minutes(1, 1, "6", date(2026, 11, 20), MinutesState.APPROVED)
FILE = Attachment(7, "Скан.PDF", "application/pdf", 1000, "", "")


def report(number: str | None = None, *, final: bool = True, words: str = "", at: int = 1) -> Report:
    return Report(at, 1, 5, AT, DAY, Way.CHAT, final, words, number=number)


def row(*reports: Report, state: State = State.DONE) -> Row:
    numbered = [replace(one, id=n) for n, one in enumerate(reports, 1)]
    return row_of("СОШ № 7", "", "", state, numbered, {2: (FILE,)}, {5: "Петров С. И."})


NUMBERS = {
    "one": ((report("27"),), State.DONE, "27", False),
    "the last one": ((report("27"), report("30")), State.DONE, "30", True),
    "the same twice is no correction": ((report("27"), report("27.0")), State.DONE, "27", False),
    "a final one before an interim one": ((report("27"), report("9", final=False)), State.DONE, "27", False),
    "an interim one where there is no other": ((report("9", final=False),), State.IN_WORK, "9", False),
    "words after it leave it": ((report("27"), report(words="спасибо")), State.DONE, "27", False),
    "sent back, it counts for nothing": ((report("27"),), State.RETURNED, None, False),
    "no number is no number": ((report("NaN"), report("двадцать")), State.DONE, None, False),
    "none": ((report(),), State.DONE, None, False),
}


@pytest.mark.parametrize("case", NUMBERS)
def test_which_number_counts(case: str) -> None:
    reports, state, number, corrected = NUMBERS[case]
    found = row(*reports, state=state)
    assert found.number == (Decimal(number) if number else None)
    assert found.corrected is corrected


def test_who_has_not_answered_has_an_empty_row() -> None:
    assert row(state=State.ISSUED) == Row("СОШ № 7", "", "", State.ISSUED)
    assert not row(state=State.ISSUED).answered


def test_words_links_and_files_of_all_answers_come_together() -> None:
    found = row(
        report(words="Приказ № 5, https://school.ru/a?b=1."),
        report(words="Ещё (https://school.ru/c), почта a@school.ru"),
        report(words="Ещё (https://school.ru/c), почта a@school.ru"),
        report(words="school.ru/d."),
    )
    assert found.words.startswith("Приказ № 5, https://school.ru/a?b=1.\nЕщё (https://school.ru/c), почта")
    assert found.links == ("https://school.ru/a?b=1", "https://school.ru/c", "school.ru/d")
    assert (found.files, found.by, found.on, found.way) == ((FILE,), "Петров С. И.", DAY, Way.CHAT)


def test_it_is_counted_over_those_who_have_to_answer() -> None:
    rows = (
        replace(row(report("27")), label="СОШ № 1"),
        replace(row(report("2.5"), report("3")), label="СОШ № 2"),
        row(state=State.ISSUED),
        row(state=State.NOT_CONCERNED),
    )
    found = Collected(DECISION, MINUTES, rows)
    assert (found.answered, found.asked, found.corrected) == (2, 3, 1)
    assert found.total == Decimal(30)


def of(label: str, head: str, *names: str) -> Row:
    files = tuple(replace(FILE, id=n, name=name) for n, name in enumerate(names))
    return replace(row(report()), label=label, head=head, files=files)


def test_names_in_the_archive_are_readable() -> None:
    rows = (
        of("СОШ № 7", "Иванова И. И.", "Скан.PDF", "фото"),
        of("ДС «Ромашка»", "", "a.tar.gz"),
        of("методист Белова Н. П.", "Белова Н. П.", "x.docx"),
    )
    assert [one.name for one in archived(Collected(DECISION, MINUTES, rows))] == [
        "6-4 СОШ № 7 — Иванова И. И. — 1.pdf",
        "6-4 СОШ № 7 — Иванова И. И. — 2",
        "6-4 ДС «Ромашка» — 1.gz",
        "6-4 методист Белова Н. П. — 1.docx",
    ]


def test_no_two_names_are_the_same_on_windows() -> None:
    rows = (of("СОШ", "", "a.pdf"), of("сош", "", "A.PDF"), of("СО/Ш", "", "b.pdf"), of("СО-Ш", "", "b.pdf"))
    names = [one.name for one in archived(Collected(DECISION, MINUTES, rows))]
    assert len({name.lower() for name in names}) == 4
    assert names[1] == "6-4 сош — 1 (2).pdf"


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_name_is_one_that_windows_takes(label: str, name: str) -> None:
    [one] = archived(Collected(DECISION, MINUTES, (of(label, "", name),)))
    assert 0 < len(one.name) <= 150
    assert not set(one.name) & set('/\\:*?"<>|')
    assert one.name.isprintable()
    assert one.name == one.name.strip(" .")
    assert safe(one.name)


@given(st.lists(st.integers(0, 20_000_000), max_size=40))
def test_parts_hold_everything_in_order_and_are_small_enough(sizes: list[int]) -> None:
    most = 48_000_000
    files = [Archived(f"{n}.pdf", replace(FILE, id=n, size=size)) for n, size in enumerate(sizes)]
    split = parts(files, most)
    assert [one for part in split for one in part] == files
    assert all(part and sum(one.file.size for one in part) <= most for part in split)
