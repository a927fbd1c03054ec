"""A draft goes out to Excel and comes back: nothing changes before she says so, then exactly what she saw."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bot.domain.deadlines import DeadlineKind
from bot.domain.errors import BadInput, IllegalMove, NotAllowed, NotFound, Overtaken, TooLate
from bot.domain.minutes import Addressee, Decision, Expected, MinutesState, Tracking
from bot.domain.notices import NoticeKind
from bot.domain.people import Person, Post, PostKind
from bot.domain.review_sheet import PART, Field
from bot.usecases import arrange_draft, edit_decision, excel_review, notices
from bot.usecases.draft_steps import take_back
from bot.usecases.notices import SheetRead
from bot.usecases.ports import Act, Job, Office, OutboxRow, Sheet
from bot.usecases.resolve import remember
from tests.scheduler.house import MINUTES, SECRETARY, House, at, director
from tests.usecases.drafts import DRAFT, GROUP, SECOND_SECRETARY, decision, seat, texts, with_draft
from tests.usecases.excel_files import (
    CODE,
    DAY,
    EXPECTED,
    FIRST,
    ID,
    PEOPLE,
    TEXT,
    TRACKING,
    Change,
    accepted,
    changed,
    comes_back,
    exported,
    read,
    seen,
)


@pytest.fixture
async def house(tmp_path: Path) -> House:
    first = Addressee(804, "СОШ № 1", post_id=seat(1))
    more = (decision(4, addressees=(first,)), decision(5, addressees=(replace(first, id=805),)))
    return await with_draft(House(tmp_path, at(23)), *(decision(n) for n in range(1, 4)), *more)


def put(row: int, column: int, words: object) -> Change:
    """`row` counts decisions from 1."""

    def change(sheet: Any) -> None:
        sheet.cell(FIRST + row - 1, column).value = words

    return change


async def sends(house: House, folder: Path, *changes: Change) -> int:
    return await comes_back(house, changed(await exported(house), *changes), folder)


async def stands(house: House, number: int) -> Decision:
    return await house.office(lambda office: office.minutes.decision(decision(number).id))


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_untouched_it_changes_nothing(house: House, tmp_path: Path, language: str) -> None:
    found = await seen(house, await comes_back(house, changed(await exported(house, language)), tmp_path))
    assert (found.anything, found.problems, found.missing, found.sorted_rows) == (False, (), (), False)


@pytest.mark.parametrize(
    "column, words, field, expected",
    [
        (TEXT, "Сдать отчёт за год.", "text", "Сдать отчёт за год"),
        (DAY, date(2026, 12, 24), "due", date(2026, 12, 24)),
        (DAY, "до 24 декабря", "due", date(2026, 12, 24)),
        (DAY, None, "deadline", None),
        (TRACKING, "К сведению", "tracking", Tracking.NOTICE),
        (EXPECTED, "число, файл", "expected", (Expected.NUMBER, Expected.FILE)),
        (PEOPLE, "СОШ № 3; директора школ", "post_ids", (seat(3), seat(1), seat(2))),
        (PEOPLE, "Директоров2 И. И.", "post_ids", (seat(2),)),
        (PEOPLE, "", "post_ids", ()),
    ],
)
async def test_one_cell(
    house: House, tmp_path: Path, column: int, words: object, field: str, expected: object
) -> None:
    before = await stands(house, 2)
    others = [await stands(house, n) for n in (1, 3, 4, 5)]
    job_id = await sends(house, tmp_path, put(2, column, words))
    assert len((await seen(house, job_id)).edits) == 1
    assert await stands(house, 2) == before
    await accepted(house, job_id)
    after = await stands(house, 2)
    assert getattr(after, field) == expected
    assert after.version == before.version + 1
    assert [await stands(house, n) for n in (1, 3, 4, 5)] == others


async def test_a_changed_day_is_handed_in_on_a_working_day_and_answers_its_doubt(
    house: House, tmp_path: Path
) -> None:
    assert not (await stands(house, 1)).doubts[0].answered
    await accepted(house, await sends(house, tmp_path, put(1, DAY, date(2026, 12, 20))))
    after = await stands(house, 1)
    assert (after.due, after.hand_in) == (date(2026, 12, 20), date(2026, 12, 18))
    assert after.doubts[0].answered


async def test_ongoing_asks_for_information_unless_she_says_otherwise(house: House, tmp_path: Path) -> None:
    await accepted(
        house,
        await sends(
            house,
            tmp_path,
            put(1, DAY, "постоянно"),
            put(2, DAY, "постоянно"),
            put(2, TRACKING, "К сведению"),
        ),
    )
    first, second = await stands(house, 1), await stands(house, 2)
    assert first.deadline is not None
    assert first.deadline.kind is DeadlineKind.ONGOING
    assert (first.tracking, second.tracking) == (Tracking.INFORMATION, Tracking.NOTICE)


async def test_everything_at_once_is_one_step_to_take_back(house: House, tmp_path: Path) -> None:
    before = await house.office(lambda office: office.minutes.decisions(MINUTES))

    def rearranged(sheet: Any) -> None:
        sheet.cell(FIRST, TEXT).value = "Сдать всё"
        sheet.delete_rows(FIRST + 1)
        sheet.insert_rows(FIRST + 1)
        for column, words in ((TEXT, "Купить мел"), (PEOPLE, "СОШ № 1"), (DAY, "до 1 марта")):
            sheet.cell(FIRST + 1, column).value = words
        sheet.move_range(f"A{FIRST + 4}:H{FIRST + 4}", rows=2)

    job_id = await sends(house, tmp_path, rearranged)
    found = await seen(house, job_id)
    assert (len(found.edits), len(found.added), [one.code for one in found.deleted]) == (1, 1, ["6/2"])
    await accepted(house, job_id)
    assert await texts(house) == [
        "6/1 Сдать всё",
        "6/2 Купить мел",
        "6/3 Сдать отчёт 3",
        "6/4 Сдать отчёт 4",
        "6/5 Сдать отчёт 5",
    ]
    added = (await house.office(lambda office: office.minutes.decisions(MINUTES)))[1]
    assert (added.post_ids, added.due) == ((seat(1),), date(2027, 3, 1))

    def back(act: Act) -> str:
        return take_back(act, MINUTES, act.office.minutes.get(MINUTES).version).deed

    assert await house.acts(SECRETARY, back) == excel_review.ACCEPT
    after = await house.office(lambda office: office.minutes.decisions(MINUTES))
    assert [replace(one, version=0) for one in after] == [replace(one, version=0) for one in before]


async def test_moved_rows_are_a_new_order(house: House, tmp_path: Path) -> None:
    def moved(sheet: Any) -> None:
        words = [cell.value for cell in sheet[FIRST + 4]]
        sheet.delete_rows(FIRST + 4)
        sheet.insert_rows(FIRST)
        for column, value in enumerate(words, start=1):
            sheet.cell(FIRST, column).value = value

    job_id = await sends(house, tmp_path, moved)
    assert (await seen(house, job_id)).moved == 1
    await accepted(house, job_id)
    assert [line.partition(" ")[2][-1] for line in await texts(house)] == list("51234")


@pytest.mark.parametrize(
    "words, reason, likely",
    [
        ("Директоров", "like", ()),
        ("Неизвестная Ж. Ж.", "nobody", ()),
        ("Однофамильцеву", "two", ("методист Однофамильцев А.", "юрист Однофамильцева Б.")),
    ],
)
async def test_a_name_that_nobody_knows_stays_as_it_was(
    house: House, tmp_path: Path, words: str, reason: str, likely: tuple[str, ...]
) -> None:
    def namesakes(office: Office) -> None:
        for number, (family, given, title) in enumerate(
            (("Однофамильцев", "А", "методист"), ("Однофамильцева", "Б", "юрист")), start=901
        ):
            person = Person(number, family, given)
            office.people.add_person(person)
            office.people.add_post(Post(number + 50, title, PostKind.OTHER, None, person))

    await house.office(namesakes)
    job_id = await sends(house, tmp_path, put(2, PEOPLE, words), put(2, TEXT, "Другое"))
    found = await seen(house, job_id)
    (problem,) = found.problems
    assert (problem.row, problem.code, problem.field) == (4, "6/2", Field.PEOPLE)
    assert problem.words == words
    if reason != "like":
        assert (problem.reason, tuple(one.replace("\u00a0", " ") for one in problem.likely)) == (
            reason,
            likely,
        )
    await accepted(house, job_id)
    after = await stands(house, 2)
    assert (after.post_ids, after.text) == ((seat(2),), "Другое")


async def test_words_explained_once_are_known_here_too(house: House, tmp_path: Path) -> None:
    await house.acts(SECRETARY, lambda act: remember(act, "наши школы", "g", GROUP))
    await accepted(house, await sends(house, tmp_path, put(1, PEOPLE, "Наши школы")))
    assert (await stands(house, 1)).addressees[0].group_id == GROUP


@pytest.mark.parametrize(
    "column, words, reason",
    [
        (DAY, "как получится", "deadline"),
        (TRACKING, "как обычно", "words"),
        (EXPECTED, "торт", "words"),
        (TEXT, None, "no_text"),
        (TEXT, "Щ" * 30_000, "too_long"),
    ],
)
async def test_words_that_mean_nothing(
    house: House, tmp_path: Path, column: int, words: str | None, reason: str
) -> None:
    before = await stands(house, 2)
    found = await seen(house, await sends(house, tmp_path, put(2, column, words)))
    assert [(one.row, one.reason) for one in found.problems] == [(4, reason)]
    assert not found.anything
    assert await stands(house, 2) == before


async def test_an_unknown_name_of_an_added_row_becomes_a_question(house: House, tmp_path: Path) -> None:
    def added(sheet: Any) -> None:
        sheet.cell(FIRST + 5, TEXT).value = "Провести беседы"
        sheet.cell(FIRST + 5, PEOPLE).value = "СОШ № 1; родительский комитет"
        sheet.cell(FIRST + 5, DAY).value = "когда-нибудь"

    job_id = await sends(house, tmp_path, added)
    assert {one.reason for one in (await seen(house, job_id)).problems} == {"asked_nobody", "asked_deadline"}
    await accepted(house, job_id)
    made = (await house.office(lambda office: office.minutes.decisions(MINUTES)))[-1]
    assert [one.as_written for one in made.unknown] == ["родительский комитет"]
    assert made.code == "6/6"


async def test_what_the_chat_changed_meanwhile_stays(house: House, tmp_path: Path) -> None:
    content = changed(await exported(house), put(1, TEXT, "Из таблицы"), put(2, TEXT, "Тоже из таблицы"))
    await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, decision(1).id, "Из чата"))
    await house.acts(SECRETARY, lambda act: arrange_draft.delete(act, decision(5).id, None))
    job_id = await comes_back(house, content, tmp_path)
    found = await seen(house, job_id)
    assert [(one.code, one.reason) for one in found.problems] == [("6/1", "changed")]
    await accepted(house, job_id)
    assert await texts(house) == [
        "6/1 Из чата",
        "6/2 Тоже из таблицы",
        "6/3 Сдать отчёт 3",
        "6/4 Сдать отчёт 4",
    ]


async def test_the_draft_changed_after_the_differences_were_shown(house: House, tmp_path: Path) -> None:
    job_id = await sends(house, tmp_path, put(2, TEXT, "Из таблицы"))
    version = (await seen(house, job_id)).minutes.version
    await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, decision(1).id, "Из чата"))
    with pytest.raises(Overtaken):
        await house.acts(SECRETARY, lambda act: excel_review.accept_sheet(act, job_id, version))
    assert (await stands(house, 2)).text == "Сдать отчёт 2"


async def test_accepted_or_left_it_is_over(house: House, tmp_path: Path) -> None:
    first = await sends(house, tmp_path, put(2, TEXT, "Из таблицы"))
    second = await sends(house, tmp_path, put(3, TEXT, "Из таблицы"))
    await accepted(house, first)
    assert await house.acts(SECRETARY, lambda act: excel_review.leave_sheet(act, second)) == MINUTES
    for job_id in (first, second):
        with pytest.raises(TooLate):
            await seen(house, job_id)
    assert (await stands(house, 3)).text == "Сдать отчёт 3"


async def test_the_second_secretary_may_accept_and_a_director_may_not(house: House, tmp_path: Path) -> None:
    job_id = await sends(house, tmp_path, put(2, TEXT, "Из таблицы"))
    for deed in (
        lambda act: excel_review.see_sheet(act, job_id),
        lambda act: excel_review.accept_sheet(act, job_id, 1),
        lambda act: excel_review.leave_sheet(act, job_id),
        lambda act: excel_review.draft_for_excel(act, MINUTES),
    ):
        with pytest.raises(NotAllowed):
            await house.acts(director(1), deed)
    await accepted(house, job_id, SECOND_SECRETARY)
    assert (await stands(house, 2)).text == "Из таблицы"


async def test_the_journal_has_ids_and_counts_and_no_words(house: House, tmp_path: Path) -> None:
    await accepted(house, await sends(house, tmp_path, put(2, TEXT, "Из таблицы")))
    lines = await house.office(lambda office: office.audit.history("minutes", MINUTES))
    assert (lines[-1].deed, lines[-1].after) == (
        excel_review.ACCEPT,
        {"changed": 1, "added": 0, "deleted": 0, "moved": 0},
    )
    (edit,) = await house.office(lambda office: office.audit.history("decision", decision(2).id))
    assert "Из таблицы" not in str(edit)


# --- what is no sheet of this draft -----------------------------------------------------------------------


async def takes(house: House, sheet: Sheet) -> None:
    def take(office: Office) -> None:
        job = Job(office.new_id(), "read_sheets", SECRETARY, {})
        office.jobs.add(job, house.time.now())
        excel_review.take_review_sheet(office, job, sheet, house.time.now())

    await house.office(take)


async def a_sheet(house: House, folder: Path) -> Sheet:
    return read(await exported(house), folder)[0]


@pytest.mark.parametrize(
    "mark", ["review:", "review:600", "review:x:1", "review:601:1", f"review:{10**30}:1", "review:²:1"]
)
async def test_a_sheet_of_another_office(house: House, tmp_path: Path, mark: str) -> None:
    sheet = replace(await a_sheet(house, tmp_path), mark=mark)
    with pytest.raises(BadInput, match="sheet_of_another"):
        await takes(house, sheet)


@pytest.mark.parametrize("state", [MinutesState.APPROVED, MinutesState.WITHDRAWN])
async def test_a_sheet_of_no_draft_any_more(house: House, tmp_path: Path, state: MinutesState) -> None:
    content = await exported(house)
    job_id = await comes_back(house, content, tmp_path)
    await house.office(lambda office: office.minutes.save(replace(office.minutes.get(MINUTES), state=state)))
    with pytest.raises(BadInput, match=f"sheet_of_{state}"):
        await comes_back(house, content, tmp_path)
    with pytest.raises(IllegalMove):
        await accepted(house, job_id)
    row = OutboxRow(1, 1, SECRETARY, None, False, NoticeKind.SHEET_READ, {"job_id": job_id}, 0, 1)
    told = await house.acts(SECRETARY, lambda act: notices._sheet_read(act, row))
    assert isinstance(told, SheetRead)
    assert isinstance(told.outcome, BadInput)
    assert told.outcome.reason == f"sheet_of_{state}"


async def test_a_sheet_without_headings_or_far_too_long(house: House, tmp_path: Path) -> None:
    sheet = await a_sheet(house, tmp_path)
    with pytest.raises(BadInput, match="no_headings"):
        await takes(house, replace(sheet, rows=sheet.rows[2:]))
    many = tuple(("", f"Решение {n}", "", "", "", "", "", "") for n in range(10_000))
    with pytest.raises(BadInput, match="sheet_too_long"):
        await takes(house, replace(sheet, rows=(*sheet.rows, *many)))


async def test_a_sheet_that_forgot_what_went_out(house: House, tmp_path: Path) -> None:
    """Somebody deleted the note and the hidden columns with it: good as long as the draft is the same."""

    def forgotten(sheet: Any) -> None:
        for row in sheet.iter_rows():
            for cell in row:
                if str(cell.value or "").startswith(PART) or cell.column == ID:
                    cell.value = None
        sheet.cell(FIRST, TEXT).value = "Из таблицы"

    content = changed(await exported(house), forgotten)
    found = await seen(house, await comes_back(house, content, tmp_path))
    assert [(one.code, one.now) for one in found.edits] == [("6/1", "Из таблицы")]
    await house.acts(SECRETARY, lambda act: edit_decision.set_text(act, decision(2).id, "Из чата"))
    with pytest.raises(BadInput, match="sheet_too_old"):
        await comes_back(house, content, tmp_path)


async def test_a_workbook_saved_without_its_properties_by_another_program(
    house: House, tmp_path: Path
) -> None:
    """And with its sheets in another order."""
    book = openpyxl.load_workbook(io.BytesIO(changed(await exported(house), put(2, TEXT, "Из таблицы"))))
    book.custom_doc_props.props.clear()
    book.move_sheet(book.worksheets[1], -1)
    saved = io.BytesIO()
    book.save(saved)
    found = await seen(house, await comes_back(house, saved.getvalue(), tmp_path))
    assert [(one.code, one.now) for one in found.edits] == [("6/2", "Из таблицы")]


async def test_another_job_is_no_sheet_of_a_draft(house: House) -> None:
    def add(office: Office) -> int:
        job = Job(office.new_id(), "read_sheets", SECRETARY, {}, result={"what": "roster"})
        office.jobs.add(job, house.time.now())
        return job.id

    job_id = await house.office(add)
    with pytest.raises(NotFound):
        await seen(house, job_id)


def test_the_tests_know_the_columns() -> None:
    assert (CODE, ID, DRAFT.id) == (1, 8, MINUTES)
    assert openpyxl.__version__
