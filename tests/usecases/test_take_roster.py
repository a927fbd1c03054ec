"""A list of people from the job that reads it to the office as it is afterwards: once, and all of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest

from bot.domain.assignments import Attachment
from bot.domain.errors import BadInput, NotAllowed, NotFound
from bot.domain.people import OrganizationKind, Person, Role
from bot.domain.roster_changes import Change, RosterDone, RosterRead
from bot.scheduler.work import Work
from bot.usecases.ports import Act, Job, LiveMessage, Office, Sheet
from bot.usecases.take_roster import accept_roster, leave_roster, roster_answer, see_roster
from bot.usecases.take_sheets import note_progress, take_sheets
from tests.scheduler.house import SECRETARY, House, at, chat_of, director
from tests.scheduler.test_work import Disk

HEADINGS = ("ФИО", "Должность", "Организация", "Телефон", "Группы", "Роль")
PROGRESS = 55


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Directors of two schools, both connected."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    yield house
    await house.store.close()


def file(its_id: int) -> Attachment:
    return Attachment(its_id, "Список.xlsx", "application/xlsx", 10, "0" * 64, "70/x.xlsx")


def table(*rows: tuple[str, ...]) -> Sheet:
    return Sheet("Лист1", (HEADINGS, *((*row, *[""] * (6 - len(row))) for row in rows)))


async def gets(house: House, *sheets: Sheet | BadInput) -> Job:
    """The secretary sends a file that says this; it is read, and what was read is told."""

    async def read(path: Path, name: str) -> tuple[Sheet, ...]:
        if isinstance(sheets[0], BadInput):
            raise sheets[0]
        return tuple(one for one in sheets if isinstance(one, Sheet))

    async def no_protocol(path: Path, name: str) -> None:
        raise AssertionError("this is a sheet")

    job = await house.acts(SECRETARY, lambda act: take_sheets(act, file(act.office.new_id())))
    shown = LiveMessage(chat_of(SECRETARY), PROGRESS, house.time.now().date())
    await house.office(lambda office: note_progress(office, job, shown))
    work = Work(house.store, house.time, house.calendars, Disk(), no_protocol, read)  # type: ignore[arg-type]
    assert await work.run()
    await house.sends()
    return await house.office(lambda office: office.jobs.get(job.id))


def families(office: Office) -> set[str]:
    return {one.family for one in office.people.persons()}


async def test_a_list_waits_for_the_answer_and_is_taken_once(house: House) -> None:
    job = await gets(
        house, table(("Орлова Елена Викторовна", "директор", "МБОУ «Гимназия № 4»", "89000000009"))
    )
    [(message_id, screen)] = house.telegram.edited
    assert (message_id, "Список прочитан: 1 человек, 1 организация" in screen.text) == (PROGRESS, True)
    assert "Орлова" not in await house.office(families)
    seen = await house.acts(SECRETARY, lambda act: see_roster(act, job.id))
    assert isinstance(seen, RosterRead)
    assert {one.kind for one in seen.differences} == {
        Change.NEW_ORGANIZATION,
        Change.NEW_PERSON,
        Change.NEW_GROUP,  # those every office has
    }

    done = await house.acts(SECRETARY, lambda act: accept_roster(act, job.id))
    assert (done.organizations, done.people, done.changed, done.again) == (1, 1, 2, False)
    assert "Орлова" in await house.office(families)
    again = await house.acts(SECRETARY, lambda act: accept_roster(act, job.id))
    assert again.again
    assert await house.acts(SECRETARY, lambda act: leave_roster(act, job.id)) == again
    assert await house.acts(SECRETARY, lambda act: see_roster(act, job.id)) == again
    assert len([f for f in await house.office(lambda o: o.people.persons()) if f.family == "Орлова"]) == 1
    with pytest.raises(NotFound):
        await house.office(lambda office: office.jobs.output(job.id))


async def test_a_list_that_is_left_changes_nothing(house: House) -> None:
    before = await house.office(families)
    job = await gets(house, table(("Орлова Елена", "директор", "МБОУ «Гимназия № 4»")))
    left = await house.acts(SECRETARY, lambda act: leave_roster(act, job.id))
    assert left == RosterDone("left")
    assert (await house.acts(SECRETARY, lambda act: roster_answer(act, job.id))).answer == "left"
    assert (await house.acts(SECRETARY, lambda act: accept_roster(act, job.id))).answer == "left"
    assert await house.office(families) == before


async def test_a_seat_that_changes_hands_goes_over_and_the_new_one_is_told(house: House) -> None:
    job = await gets(
        house,
        table(
            ("Директоров Иван Иванович", "директор", "СОШ № 1"),
            ("Орлова Елена", "директор", "СОШ № 2", "89000000009"),
        ),
    )
    await house.acts(SECRETARY, lambda act: accept_roster(act, job.id))
    posts = await house.office(lambda office: office.people.posts())
    second = next(p for p in posts if p.organization and p.organization.short_name == "СОШ № 2")
    assert second.holder is not None
    assert (second.holder.family, second.held_since) == ("Орлова", at(23).date())
    history = await house.office(lambda office: office.audit.history("post", second.id))
    assert [one.deed for one in history] == ["change_holder"]
    deeds = await house.office(lambda office: [e.deed for e in office.audit.history("job", job.id)])
    assert deeds == ["take_sheets", "read_sheets", "roster_taken"]


async def test_what_is_worked_out_is_never_older_than_the_office(house: House) -> None:
    job = await gets(house, table(("Директоров Иван Иванович", "директор", "СОШ № 1", "89000000009")))

    def changes_meanwhile(office: Office) -> None:
        office.people.add_person(Person(99, "Новикова", phone="+79000000009"))

    await house.office(changes_meanwhile)
    seen = await house.acts(SECRETARY, lambda act: see_roster(act, job.id))
    assert isinstance(seen, RosterRead)
    assert [one.reason for one in seen.problems] == ["phone_of_other"]


@pytest.mark.parametrize(
    "sheet, reason",
    [
        (BadInput("password"), "password"),
        (Sheet("Лист1", ()), "empty_sheets"),
        (Sheet("Лист1", (("Цветы", "Торт"),)), "no_roster"),
    ],
)
async def test_what_is_no_list_is_told_with_a_sample(
    house: House, sheet: Sheet | BadInput, reason: str
) -> None:
    job = await gets(house, sheet)
    assert (job.state, job.result["reason"]) == ("failed", reason)
    [(_, screen)] = house.telegram.edited
    assert [button.data for row in screen.buttons for button in row] == ["rst:sample"]


def _of_job(deed: Callable[[Act, int], object], job_id: int, act: Act) -> object:
    return deed(act, job_id)


async def test_directors_take_no_lists(house: House) -> None:
    job = await gets(house, table(("Орлова Елена", "директор", "МБОУ «Гимназия № 4»")))
    deeds: tuple[Callable[[Act, int], object], ...] = (accept_roster, leave_roster, see_roster, roster_answer)
    for deed in deeds:
        with pytest.raises(NotAllowed):
            await house.acts(director(1), partial(_of_job, deed, job.id))
    with pytest.raises(NotAllowed):
        await house.acts(director(1), lambda act: take_sheets(act, file(70)))


async def test_only_an_administrator_makes_administrators(house: House) -> None:
    row = ("Директоров Иван Иванович", "директор", "СОШ № 1", "", "", "администратор, контролёр")
    job = await gets(house, table(row))
    seen = await house.acts(SECRETARY, lambda act: see_roster(act, job.id))
    assert isinstance(seen, RosterRead)
    assert [one.reason for one in seen.problems] == ["not_your_role"]
    await house.acts(SECRETARY, lambda act: accept_roster(act, job.id))
    people = await house.office(lambda office: office.people.persons())
    assert next(one for one in people if one.family == "Директоров").roles == {Role.CONTROLLER}


async def test_five_thousand_rows_are_taken_at_once(house: House) -> None:
    def name(number: int) -> str:
        return "Иванов" + "".join(chr(ord("а") + int(digit)) for digit in str(number)) + " Иван Ильич"

    rows = [
        (name(n), "директор", f"МБОУ «СОШ № {n}»", str(79010000000 + n), "аттестация") for n in range(5, 5005)
    ]
    job = await gets(house, table(*rows))
    [(_, screen)] = house.telegram.edited
    assert [button.data for row in screen.buttons for button in row] == [
        f"rstjob:{job.id}:preview:0",
        f"rstjob:{job.id}:leave:0",
    ]
    done = await house.acts(SECRETARY, lambda act: accept_roster(act, job.id))
    assert (done.people, done.organizations) == (5000, 5000)
    homes = await house.office(lambda office: office.people.organizations())
    assert {one.kind for one in homes} == {OrganizationKind.SCHOOL}
    groups = await house.office(lambda office: office.people.groups())
    assert max(len(one.post_ids) for one in groups) == 5000
    assert len([one for one in groups if one.rule]) == 2
    again = await gets(house, table(*rows))
    seen = await house.acts(SECRETARY, lambda act: see_roster(act, again.id))
    assert isinstance(seen, RosterRead)
    assert seen.differences == ()
