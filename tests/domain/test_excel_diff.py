"""What a sheet that came back says differently: which row is which, which cells changed, in what order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.excel_diff import Diff, Problem, compare, moved_count, read_table
from bot.domain.excel_review import as_json, diff_of, merge, moved
from bot.domain.minutes import Addressee, AddresseeKind, Decision, Expected, Tracking
from bot.domain.review_sheet import (
    Exported,
    Field,
    canonical,
    cells_of,
    day_of,
    exported,
    names_of,
    packed,
    unpacked,
)
from tests.domain.made import a_decision

HEADINGS = ["№", "Решение", "Исполнитель", "Срок", "Контроль", "Что прислать", "Сомнение", "id"]
CODE, TEXT, PEOPLE, DAY, TRACKING, EXPECTED, DOUBT, ID = range(8)
Rows = list[list[str]]

DECISIONS = tuple(
    a_decision(
        id=10 + n,
        ordinal=n,
        code=f"6/{n}",
        text=text,
        addressees=(Addressee(n, who, post_id=n),),
        deadline=Deadline(DeadlineKind.DATE, date(2026, 12, day), f"до {day} декабря"),
    )
    for n, (text, who, day) in enumerate(
        [
            ("Сдать списки", "СОШ № 7", 20),
            ("Обновить стенды", "ДС «Ромашка»", 10),
            ("Провести беседы", "директора школ", 15),
            ("Представить отчёт", "СОШ № 3", 5),
            ("Подготовить план", "методисты", 25),
        ],
        start=1,
    )
)
BEFORE = tuple(map(exported, DECISIONS))


def rows_of(before: Sequence[Exported] = BEFORE) -> Rows:
    """As the sheet is read back when nothing was touched: the note, the headings, the rows."""
    said = [
        [
            one.code,
            one.cells[Field.TEXT],
            one.cells[Field.PEOPLE],
            one.cells[Field.DEADLINE],
            {"control": "На контроль", "information": "Запросить информацию", "notice": "К сведению"}[
                one.cells[Field.TRACKING]
            ],
            one.cells[Field.EXPECTED],
            "",
            str(one.id),
        ]
        for one in before
    ]
    return [["Исправьте и пришлите", *[""] * 7, *packed(before, "review:6:3")], HEADINGS.copy(), *said]


def diff_of_rows(rows: Rows, before: Sequence[Exported] = BEFORE) -> Diff:
    table = read_table(rows)
    assert table is not None
    return compare(table, before)


def cell(row: int, column: int, words: str) -> Rows:
    rows = rows_of()
    rows[row + 1][column] = words
    return rows


def test_nothing_was_touched() -> None:
    found = diff_of_rows(rows_of())
    assert (found.edits, found.added, found.deleted, found.order, found.problems) == ((), (), (), None, ())


@pytest.mark.parametrize(
    "column, words, field, now",
    [
        (TEXT, "Сдать списки  педагогов.", Field.TEXT, "Сдать списки педагогов"),
        (TEXT, "=СУММ(1;2)", Field.TEXT, "=СУММ(1;2)"),
        (PEOPLE, "СОШ № 7, СОШ № 3", Field.PEOPLE, "СОШ № 7; СОШ № 3"),
        (PEOPLE, "", Field.PEOPLE, ""),
        (DAY, "2026-12-31", Field.DEADLINE, "2026-12-31"),
        (DAY, "31.12.26", Field.DEADLINE, "2026-12-31"),
        (DAY, "2026-12-31 00:00", Field.DEADLINE, "2026-12-31"),
        (DAY, "46387", Field.DEADLINE, "2026-12-31"),
        (DAY, "в течение года", Field.DEADLINE, "в течение года"),
        (DAY, "без срока", Field.DEADLINE, ""),
        (TRACKING, "к сведению", Field.TRACKING, "notice"),
        (TRACKING, "Запросить  информацию.", Field.TRACKING, "information"),
        (EXPECTED, "Файл и число", Field.EXPECTED, "number, file"),
        (EXPECTED, "ссылку", Field.EXPECTED, "link"),
    ],
)
def test_a_changed_cell(column: int, words: str, field: Field, now: str) -> None:
    found = diff_of_rows(cell(1, column, words))
    (edit,) = found.edits
    assert (edit.row, edit.decision_id, edit.code, edit.field, edit.now) == (3, 11, "6/1", field, now)
    assert edit.was == BEFORE[0].cells[field]
    assert not found.problems


@pytest.mark.parametrize(
    "column, words",
    [
        (PEOPLE, "  СОШ № 7 ;"),
        (DAY, "20.12.2026"),
        (TRACKING, "контроль"),
        (TRACKING, ""),
        (EXPECTED, "отметка"),
        (EXPECTED, "-"),
        (TEXT, "Сдать  списки."),
        (DOUBT, "всё верно"),
    ],
)
def test_the_same_said_otherwise_is_no_change(column: int, words: str) -> None:
    found = diff_of_rows(cell(1, column, words))
    assert (found.edits, found.problems) == ((), ())


@pytest.mark.parametrize(
    "column, words, reason, field",
    [
        (TEXT, "", "no_text", Field.TEXT),
        (TEXT, "Щ" * 5000, "too_long", Field.TEXT),
        (PEOPLE, "Щ" * 5000, "too_long", Field.PEOPLE),
        (TRACKING, "как обычно", "words", Field.TRACKING),
        (EXPECTED, "торт", "words", Field.EXPECTED),
    ],
)
def test_a_cell_that_cannot_be_taken(column: int, words: str, reason: str, field: Field) -> None:
    found = diff_of_rows(cell(1, column, words))
    assert not found.edits
    (problem,) = found.problems
    assert (problem.row, problem.code, problem.reason, problem.field) == (3, "6/1", reason, field)


def test_a_deleted_row() -> None:
    rows = rows_of()
    del rows[3]
    found = diff_of_rows(rows)
    assert [one.code for one in found.deleted] == ["6/2"]
    assert not found.edits
    assert found.order is None


def test_added_rows_know_what_they_stand_under() -> None:
    rows = rows_of()
    rows.insert(4, ["", "Купить мел", "методисты", "", "", "", "", ""])
    rows.insert(2, ["", "Открыть школу", "", "", "", "", "", ""])
    rows.append(["", "", "СОШ № 7", "", "", "", "", ""])
    found = diff_of_rows(rows)
    assert [(one.row, one.after, one.cells[Field.TEXT]) for one in found.added] == [
        (3, None, "Открыть школу"),
        (6, 12, "Купить мел"),
    ]
    assert found.problems == (Problem(10, "", "no_text", "", Field.TEXT),)


def test_a_copied_row_is_a_new_decision() -> None:
    rows = rows_of()
    copy = rows[2].copy()
    copy[TEXT] = "Сдать списки выпускников"
    rows.insert(2, copy)
    found = diff_of_rows(rows)
    assert [one.cells[Field.TEXT] for one in found.added] == ["Сдать списки выпускников"]
    assert (found.edits, found.deleted) == ((), ())


def test_rows_that_were_moved() -> None:
    rows = rows_of()
    rows.insert(2, rows.pop(4))
    found = diff_of_rows(rows)
    assert found.order == (13, 11, 12, 14, 15)
    assert moved(found.order, [one.id for one in BEFORE]) == 1
    assert not found.edits


@pytest.mark.parametrize(
    "column, reverse", [(TEXT, False), (DAY, False), (DAY, True), (PEOPLE, False), (PEOPLE, True)]
)
def test_sorted_rows_are_no_new_order(column: int, reverse: bool) -> None:
    rows = rows_of()
    rows[2:] = sorted(rows[2:], key=lambda row: row[column].lower(), reverse=reverse)
    found = diff_of_rows(rows)
    assert (found.order, found.sorted_rows) == (None, True)
    assert (found.edits, found.added, found.deleted) == ((), (), ())


def test_sorted_without_the_hidden_column() -> None:
    """Ids stayed where they were, the rest went: what she sees is believed."""
    rows = rows_of()
    ids = [row[ID] for row in rows[2:]]
    rows[2:] = sorted(rows[2:], key=lambda row: row[DAY])
    for row, hidden in zip(rows[2:], ids, strict=True):
        row[ID] = hidden
    found = diff_of_rows(rows)
    assert (found.edits, found.added, found.deleted) == ((), (), ())


def test_renumbered_by_hand() -> None:
    """She moved a row and counted anew: the hidden id and the text tell which is which."""
    rows = rows_of()
    rows.insert(2, rows.pop(4))
    for number, row in enumerate(rows[2:], start=1):
        row[CODE] = f"6/{number}"
    found = diff_of_rows(rows)
    assert found.order == (13, 11, 12, 14, 15)
    assert (found.edits, found.added, found.deleted) == ((), (), ())


def test_columns_are_known_by_their_headings() -> None:
    rows = [["", *row[:DOUBT][::-1]] for row in rows_of()]
    rows[1] = ["примечание", "Прислать:", "КОНТРОЛЬ", "Срок исполнения", "Ответственные", "Текст", "№"]
    rows[2][3] = "2026-12-01"
    found = diff_of_rows(rows)
    assert [(one.code, one.field, one.now) for one in found.edits] == [("6/1", Field.DEADLINE, "2026-12-01")]
    assert not found.missing


def test_a_column_that_is_gone_changes_nothing() -> None:
    rows = [[cell for index, cell in enumerate(row) if index != DAY] for row in rows_of()]
    found = diff_of_rows(rows)
    assert found.missing == (Field.DEADLINE,)
    assert not found.edits


@pytest.mark.parametrize(
    "rows", [[], [["ФИО", "Должность"], ["Иванова", "директор"]], [["Решение"], ["Сдать"]]]
)
def test_no_headings(rows: Rows) -> None:
    assert read_table(rows) is None


# --- against the chat -------------------------------------------------------------------------------------


def test_what_the_chat_changed_meanwhile_stays() -> None:
    rows = cell(1, DAY, "2026-12-31")
    rows[3][TEXT] = "Обновить все стенды"
    del rows[4]
    now = [*DECISIONS]
    now[0] = a_decision(id=11, code="6/1", deadline=None, text="Сдать списки")
    now[2] = a_decision(id=13, code="6/3", text="Провести уроки")
    merged = merge(diff_of_rows(rows), list(map(exported, now)))
    assert [(one.code, one.field) for one in merged.edits] == [("6/2", Field.TEXT)]
    assert not merged.deleted
    assert {(one.code, one.reason, one.field) for one in merged.problems} == {
        ("6/1", "changed", Field.DEADLINE),
        ("6/3", "not_deleted", None),
    }


def test_the_same_change_in_both_places_is_none() -> None:
    now = list(map(exported, DECISIONS))
    now[0] = Exported(11, "6/1", {**now[0].cells, Field.DEADLINE: "2026-12-31"})
    merged = merge(diff_of_rows(cell(1, DAY, "2026-12-31")), now)
    assert (merged.edits, merged.problems) == ((), ())


def test_what_was_deleted_in_the_chat() -> None:
    merged = merge(diff_of_rows(cell(1, DAY, "2026-12-31")), BEFORE[1:])
    assert [(one.code, one.reason) for one in merged.problems] == [("6/1", "gone")]


def test_moved_rows_around_what_the_chat_added() -> None:
    rows = rows_of()
    rows.insert(2, rows.pop(4))
    new = Exported(99, "6/6", BEFORE[0].cells)
    merged = merge(diff_of_rows(rows), [*BEFORE[:2], new, *BEFORE[2:]])
    assert merged.order == (13, 11, 12, 99, 14, 15)


def test_moved_in_both_places() -> None:
    rows = rows_of()
    rows.insert(2, rows.pop(4))
    merged = merge(diff_of_rows(rows), [BEFORE[1], BEFORE[0], *BEFORE[2:]])
    assert merged.order is None
    assert [one.reason for one in merged.problems] == ["order"]


# --- cells ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "deadline, shown",
    [
        (None, ""),
        (Deadline(DeadlineKind.DATE, date(2026, 12, 1), "до 1 декабря"), "2026-12-01"),
        (Deadline(DeadlineKind.DATE, date(2026, 12, 1), ""), "2026-12-01"),
        (Deadline(DeadlineKind.DATE, date(2026, 12, 1), "срочно"), "срочно"),
        (Deadline(DeadlineKind.DATE, date(2026, 12, 1), "до 10:00 1.12", time(10)), "до 10:00 1.12"),
        (Deadline(DeadlineKind.PERIOD, date(2026, 12, 31), "в течение 2026 года"), "в течение 2026 года"),
        (Deadline(DeadlineKind.ONGOING, None, "постоянно"), "постоянно"),
    ],
)
def test_a_deadline_in_its_cell(deadline: Deadline | None, shown: str) -> None:
    assert cells_of(a_decision(deadline=deadline))[Field.DEADLINE] == shown


def test_co_assignees_stand_in_no_cell() -> None:
    named = (Addressee(1, "СОШ № 7"), Addressee(2, "юрист", AddresseeKind.CO_ASSIGNEE))
    assert cells_of(a_decision(addressees=named))[Field.PEOPLE] == "СОШ № 7"


@pytest.mark.parametrize("words", ["31.02.2026", "99999", "в декабре", "1/2", "2026-13-01"])
def test_no_day(words: str) -> None:
    assert day_of(words) is None


@pytest.mark.parametrize(
    "words, names",
    [
        ("СОШ № 7; директор, СОШ № 3", ("СОШ № 7", "директор, СОШ № 3")),
        ("СОШ № 7, СОШ № 3", ("СОШ № 7", "СОШ № 3")),
        ("СОШ № 7\nСОШ № 3", ("СОШ № 7", "СОШ № 3")),
        (" ; ", ()),
    ],
)
def test_names_of_a_cell(words: str, names: tuple[str, ...]) -> None:
    assert names_of(words) == names


@pytest.mark.parametrize(
    "spoilt", ["reshili/0:", "reshili/0:AAAA", "reshili/1:AAAA", "reshili/x", "reshili/:review:6:3", ""]
)
def test_a_spoilt_memory_of_what_went_out(spoilt: str) -> None:
    assert unpacked([[spoilt]]) is None


# --- whatever is done to it -------------------------------------------------------------------------------

WORDS = st.text(alphabet="абв 67№.,;«»=+-@\n\t\x00é", max_size=12)
ANY_DECISION = st.builds(
    a_decision,
    text=WORDS.filter(lambda words: bool(words.strip(" .;\n\t\x00"))),
    lead=st.none() | WORDS,
    tracking=st.sampled_from(Tracking),
    expected=st.lists(st.sampled_from(Expected), unique=True, min_size=1).map(tuple),
    deadline=st.none()
    | st.builds(
        Deadline,
        st.sampled_from(DeadlineKind),
        st.none() | st.dates(date(2020, 1, 1), date(2035, 1, 1)),
        WORDS,
        st.none() | st.just(time(10)),
    ),
    addressees=st.lists(st.builds(Addressee, st.integers(1, 9), WORDS), max_size=4).map(tuple),
)


def numbered(made: list[Decision]) -> tuple[Exported, ...]:
    return tuple(Exported(100 + n, f"6/{n}", exported(one).cells) for n, one in enumerate(made, start=1))


DRAFTS = st.lists(ANY_DECISION, max_size=6).map(numbered)


@given(DRAFTS)
def test_whatever_goes_out_comes_back_the_same(before: tuple[Exported, ...]) -> None:
    found = diff_of_rows(rows_of(before), before)
    assert (found.edits, found.added, found.deleted, found.order, found.problems) == ((), (), (), None, ())
    assert unpacked(rows_of(before)[:1]) == before


@given(DRAFTS, st.data())
@settings(max_examples=150)
def test_whatever_is_done_to_the_rows_is_told(before: tuple[Exported, ...], data: st.DataObject) -> None:
    """Every decision is either in the sheet or deleted, every row with a text a decision, once."""
    rows = rows_of(before)
    body = data.draw(st.permutations(rows[2:])) if rows[2:] else []
    body = [row.copy() for row in body if data.draw(st.integers(0, 4))]
    for _ in range(data.draw(st.integers(0, 4))):
        body.insert(data.draw(st.integers(0, len(body))), data.draw(st.lists(WORDS, min_size=8, max_size=8)))
    for row in body:
        if not data.draw(st.integers(0, 2)):
            row[data.draw(st.integers(0, 7))] = data.draw(WORDS)
    table = read_table([*rows[:2], *body])
    assert table is not None
    found = compare(table, before)
    gone = {one.id for one in found.deleted}
    assert len(table.rows) >= len(found.added) + len(before) - len(gone)
    assert {one.decision_id for one in found.edits}.isdisjoint(gone)
    assert diff_of(as_json(found)) == found
    now = data.draw(st.permutations(before)) if before else []
    merged = merge(found, now)
    assert merged.order is None or sorted(merged.order) == sorted(one.id for one in now)


@given(st.permutations(range(8)))
def test_moving_as_few_as_said_makes_the_order(order: list[int]) -> None:
    before = list(range(8))
    count = moved_count(before, order)
    assert 0 <= count < len(order)
    assert (count == 0) == (order == before)


@given(st.sampled_from(Field), st.text(max_size=30))
def test_a_canonical_cell_stays_so(field: Field, words: str) -> None:
    once = canonical(field, words)
    assert once is None or canonical(field, once) == once
