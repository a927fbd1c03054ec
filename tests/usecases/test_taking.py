"""A protocol comes in twice, in pieces, by the dozen: what becomes of the drafts and of what is in force."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.domain.assignments import Attachment
from bot.domain.errors import BadInput, Overtaken
from bot.domain.minutes import Decision, Minutes, MinutesState
from bot.domain.minutes_paper import Preamble
from bot.domain.people import Actor
from bot.reader.draft import Doubt, Draft, DraftDecision, Execution
from bot.reader.passage import Span
from bot.usecases import same_minutes
from bot.usecases.approve_minutes import approve_minutes
from bot.usecases.archive import archive_all
from bot.usecases.how_taken import how_taken, old_drafts
from bot.usecases.join_drafts import join_drafts, text_of_both
from bot.usecases.ports import Act, Office, ReadResult
from bot.usecases.take_minutes import (
    goes_on_from,
    joined,
    keep_draft,
    pasted,
    take_minutes,
    take_more,
)
from tests.scheduler.house import MINUTES, SECRETARY, House, at
from tests.usecases.drafts import DAY, DRAFT, decision, with_draft

T = TypeVar("T")
#: Ids of the files sent in.
FILE, SECOND_FILE = 70, 71


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    one = House(tmp_path, at(23, "10:00"))
    yield one
    await one.store.close()


def file(attachment_id: int = FILE) -> Attachment:
    return Attachment(attachment_id, "protocol.txt", "text/plain", 1, "0" * 64, f"{attachment_id}/x.txt")


async def acts(house: House, deed: Callable[[Act], T]) -> T:
    """As the secretary."""

    def unit(office: Office) -> T:
        person = office.people.person(SECRETARY)
        workspace = office.people.workspace()
        actor = Actor(workspace, person, 1, frozenset())
        return deed(Act(office, actor, house.time.now(), house.calendars.of(workspace)))

    return await house.office(unit)


async def reads(house: House, text: str, *, number: str | None = "6", attachment_id: int = FILE) -> int:
    """A reading job is done: its draft is kept. Returns the minutes' id."""
    read = DraftDecision("1", None, "Представить заявки.", (), (), None, Span(0, 8))
    result = ReadResult(Draft(number, DAY, None, "Орлова Е.В.", None, None, (), (read,), ()), text)

    def keep(act: Act) -> int:
        job = take_minutes(act, file(attachment_id)).job
        return keep_draft(act.office, job, result, act.now, act.calendar)

    return await acts(house, keep)


async def minutes_of(house: House, minutes_id: int) -> Minutes:
    return await house.office(lambda office: office.minutes.get(minutes_id))


async def test_the_same_again_is_asked_about_and_not_approved(house: House) -> None:
    first = await reads(await with_draft(house, decision(1)), "РЕШИЛИ: сдать", number="8")
    again = await reads(house, "Решили:  сдать!", number=None, attachment_id=SECOND_FILE)

    taken = await minutes_of(house, again)
    assert taken.same_as == first
    assert (taken.file_id, taken.taken_at) == (SECOND_FILE, house.time.now())
    with pytest.raises(BadInput, match="same_open"):
        await acts(house, lambda act: approve_minutes(act, again, taken.version))


async def test_what_stands_around_the_decisions_is_kept(house: House) -> None:
    read = DraftDecision("1", None, "Представить заявки.", (), (), None, Span(0, 8))
    draft = Draft("6", DAY, None, None, None, None, ("О заявках",), (read,), (Execution("Сдать", "Сдано"),))
    result = ReadResult(
        draft, "РЕШИЛИ: представить", Preamble("Комитет", "заседания", ("Присутствовали: 5",))
    )

    def keep(act: Act) -> Preamble:
        minutes_id = keep_draft(act.office, take_minutes(act, file(FILE)).job, result, act.now, act.calendar)
        return act.office.minutes.preamble(minutes_id)

    assert await acts(await with_draft(house, decision(1)), keep) == replace(
        result.front, agenda=("О заявках",), executions=(("Сдать", "Сдано"),)
    )


async def test_another_protocol_stands_by_itself(house: House) -> None:
    await with_draft(house, decision(1))
    again = await reads(house, "Другие слова.")
    assert (await minutes_of(house, again)).same_as == MINUTES, "the same number and day"

    await acts(house, lambda act: same_minutes.is_another(act, again, 1))

    assert (await minutes_of(house, again)).same_as is None
    assert (await minutes_of(house, MINUTES)).state is MinutesState.DRAFT
    with pytest.raises(Overtaken):
        await acts(house, lambda act: same_minutes.is_corrected(act, again, 1))


async def test_a_corrected_version_takes_the_place_of_a_draft(house: House) -> None:
    await with_draft(house, decision(1))
    again = await reads(house, "Другие слова.")

    kept = await acts(house, lambda act: same_minutes.is_corrected(act, again, 1))

    assert (kept.same_as, kept.corrects) == (None, None)
    assert (await minutes_of(house, MINUTES)).state is MinutesState.WITHDRAWN


async def test_a_corrected_version_and_what_is_in_force(house: House) -> None:
    """There is never a second protocol: what is in force is changed by it (`correct_issued`), or stays."""
    await with_draft(house, decision(1), minutes=replace(DRAFT, state=MinutesState.APPROVED, issued_at=None))
    again = await reads(house, "Другие слова.")
    kept = await acts(house, lambda act: same_minutes.is_corrected(act, again, 1))
    assert kept.corrects == MINUTES
    with pytest.raises(BadInput, match="corrects_open"):
        await acts(house, lambda act: approve_minutes(act, again, 2))
    assert (await minutes_of(house, MINUTES)).state is MinutesState.APPROVED


async def test_two_drafts_become_one(house: House) -> None:
    await with_draft(house)
    first = await reads(house, "РЕШИЛИ: первое", number="9")
    house.time.passes(timedelta(minutes=5))
    rest = await reads(house, "второе", number=None, attachment_id=SECOND_FILE)
    assert await acts(house, lambda act: text_of_both(act, first, rest)) == "РЕШИЛИ: первое\nвторое"

    queued = await acts(house, lambda act: join_drafts(act, first, rest, file(72)))
    assert (await minutes_of(house, rest)).state is MinutesState.DRAFT, "not before both are read"
    read = DraftDecision("1", None, "Первое.", (), (), None, Span(0, 8))
    result = ReadResult(Draft("9", DAY, None, None, None, None, (), (read,), ()), "РЕШИЛИ: первое второе")
    whole = await acts(house, lambda act: keep_draft(act.office, queued.job, result, act.now, act.calendar))

    states = [(await minutes_of(house, one)).state for one in (first, rest, whole)]
    assert states == [MinutesState.WITHDRAWN, MinutesState.WITHDRAWN, MinutesState.DRAFT]
    assert (await minutes_of(house, whole)).same_as is None


@pytest.mark.parametrize(
    "minutes,number,offered", [(5, None, True), (5, "9", True), (5, "8", False), (11, None, False)]
)
async def test_what_may_be_a_continuation(
    house: House, minutes: int, number: str | None, offered: bool
) -> None:
    await with_draft(house)
    first = await reads(house, "РЕШИЛИ: первое", number="9")
    house.time.passes(timedelta(minutes=minutes))
    rest = await reads(house, "второе", number=number, attachment_id=SECOND_FILE)

    taking = await acts(house, lambda act: how_taken(act, act.office.minutes.get(rest), ()))

    assert (taking.before.id if taking.before else None) == (first if offered else None)


async def test_pasted_pieces_are_one_text_while_it_is_not_read(house: House) -> None:
    await house.settles(1)
    sent, machine_now = house.time.now(), house.time.machine_now()
    long = "а" * 4096
    piece = pasted(long, sent, machine_now)
    job = (await acts(house, lambda act: take_minutes(act, file(), piece=piece))).job
    assert await house.store.write(lambda uow: uow.planner.jobs_to_do(1, machine_now, timedelta(1))) == ()

    assert await acts(house, lambda act: goes_on_from(act, sent + timedelta(seconds=4))) is None
    found = await acts(house, lambda act: goes_on_from(act, sent + timedelta(seconds=1)))
    assert found is not None
    assert (found[0].id, found[1].id) == (job.id, FILE)
    assert joined(found[0], long, "бв") == long + "бв", "cut at the limit, within a word"
    more = pasted("бв", sent, machine_now)
    await acts(house, lambda act: take_more(act, job, file(SECOND_FILE), more))

    assert await acts(house, lambda act: goes_on_from(act, sent)) is None, "the last piece was short"
    house.time.passes(timedelta(seconds=4))
    [(_, leased)] = await house.store.write(
        lambda uow: uow.planner.jobs_to_do(1, house.time.machine_now(), timedelta(1))
    )
    assert leased.params["attachment_id"] == SECOND_FILE
    with pytest.raises(Overtaken):
        await acts(house, lambda act: take_more(act, leased, file(72), more))


async def test_an_archive_is_put_away_at_once_and_nobody_hears(house: House) -> None:
    await house.settles(2)
    year_ago = house.time.now().date() - timedelta(days=365)

    def fill(act: Act) -> None:
        for number in range(1, 5):
            # The first has lain there for hours: it belongs to nothing.
            taken = act.now - timedelta(minutes=5 - number if number > 1 else 200)
            one = Minutes(
                number,
                100 + number,
                str(number),
                year_ago,
                MinutesState.DRAFT,
                taken_by=SECRETARY,
                taken_at=taken,
            )
            act.office.minutes.add(one, [_old(number)], "РЕШИЛИ: …")

    await acts(house, fill)
    found = await acts(house, old_drafts)
    assert ({one.id for one in found.minutes}, found.decisions) == ({1, 2, 3, 4}, 4) or len(
        found.minutes
    ) == 3

    with pytest.raises(BadInput, match="archive_changed"):
        await acts(house, lambda act: archive_all(act, 9))
    await acts(house, lambda act: archive_all(act, len(found.minutes)))

    for one in found.minutes:
        kept = await minutes_of(house, one.id)
        assert (kept.state, kept.quiet, kept.issued_at) == (MinutesState.APPROVED, True, house.time.now())
    await house.sends()
    assert house.telegram.sent == []
    assert await acts(house, lambda act: old_drafts(act).minutes) == ()


def _old(number: int) -> Decision:
    one = decision(number)
    day = one.due - timedelta(days=365) if one.due else None
    assert one.deadline is not None
    return replace(one, minutes_id=number, deadline=replace(one.deadline, due=day), addressees=())


async def test_a_text_in_another_language_is_no_protocol(house: House) -> None:
    await house.settles(1)
    with pytest.raises(BadInput, match="not_russian"):
        await reads(house, "Decided: 1. To submit the reports. Deadline: 1 December.")


async def test_a_surname_alone_has_its_capital(house: House) -> None:
    await house.settles(1)
    read = DraftDecision(
        "1", None, "Выступить.", ("орехова",), (), None, Span(0, 8),
        (Doubt("assignees", "unknown_surname"),),
    )  # fmt: skip
    result = ReadResult(Draft("6", DAY, None, "Орлова Е.В.", None, None, (), (read,), ()), "Решили")

    def keep(act: Act) -> int:
        return keep_draft(act.office, take_minutes(act, file()).job, result, act.now, act.calendar)

    minutes_id = await acts(house, keep)
    (one,) = await house.office(lambda office: office.minutes.decisions(minutes_id))
    assert [a.as_written for a in one.addressees] == ["Орехова"]
