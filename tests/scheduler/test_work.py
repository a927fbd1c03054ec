"""A file is read once, its draft or its fault told where the reading was promised, whatever dies between."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import Attachment
from bot.domain.audit import Value
from bot.domain.errors import BadInput
from bot.domain.notices import reading
from bot.reader.draft import Draft, DraftDecision
from bot.reader.passage import Span
from bot.scheduler.work import ATTEMPTS, LEASE, Work
from bot.usecases.ports import Job, LiveMessage, Office, PageRead, ReadProtocol, ReadResult, Sheet
from bot.usecases.take_minutes import READ_MINUTES, note_progress
from tests.scheduler.house import SECRETARY, House, chat_of

CHAT = chat_of(SECRETARY)
PROGRESS = 55
JOB = 900

ONE_DECISION = DraftDecision("1", None, "Представить заявки.", ("директор СОШ № 1",), (), None, Span(9, 28))
READ = ReadResult(
    Draft("6", date(2026, 11, 20), None, None, None, None, (), (ONE_DECISION,), ()),
    "РЕШИЛИ: 1 Представить заявки.",
)
EMPTY = ReadResult(Draft(None, None, None, None, None, None, (), (), ()), "Повестка дня.")


class Disk:
    """A file store that holds one file."""

    async def keep(self, content: bytes, name: str, mime: str, attachment_id: int) -> Attachment:
        raise NotImplementedError

    def path(self, attachment: Attachment) -> Path:
        return Path("/data") / attachment.path


async def gets_a_file(house: House, *, waited: bool = False) -> None:
    """The secretary has sent a protocol and sees «читаю» in message 55."""

    def take(office: Office) -> None:
        office.attachments.add(
            Attachment(70, "Протокол 6.docx", "application/docx", 10, "0" * 64, "70/x.docx"), house.time.now()
        )
        params: dict[str, Value] = {"attachment_id": 70, **({"waited": True} if waited else {})}
        job = Job(JOB, READ_MINUTES, SECRETARY, params)
        office.jobs.add(job, house.time.now())
        note_progress(office, job, LiveMessage(CHAT, PROGRESS, house.time.now().date()))

    await house.settles(1)
    await house.office(take)


async def no_sheets(path: Path, name: str) -> tuple[Sheet, ...]:
    raise AssertionError("this is a protocol")


def worker(house: House, reading: ReadProtocol, slow_after: float = 10.0) -> Work:
    return Work(house.store, house.time, house.calendars, Disk(), reading, no_sheets, slow_after=slow_after)


async def job_of(house: House) -> Job:
    return await house.office(lambda office: office.jobs.get(JOB))


async def test_a_draft_is_kept_and_shown_in_the_message_of_its_reading(house: House) -> None:
    await gets_a_file(house)
    asked: list[tuple[str, str]] = []

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        asked.append((path.as_posix(), name))
        return READ

    assert await worker(house, read).run() is True
    assert asked == [("/data/70/x.docx", "Протокол 6.docx")]
    job = await job_of(house)
    assert job.state == "done"
    await house.sends()
    [(message_id, screen)] = house.telegram.edited
    assert message_id == PROGRESS
    assert screen.buttons
    assert house.telegram.sent == []
    assert await worker(house, read).run() is False


async def test_where_that_message_is_gone_the_draft_comes_as_a_new_one(house: House) -> None:
    await gets_a_file(house)

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        return READ

    house.telegram.gone.add(PROGRESS)
    await worker(house, read).run()
    await house.sends()
    assert len(house.telegram.told(CHAT)) == 1


@pytest.mark.parametrize(
    "fault, reason, detail",
    [
        (BadInput("not_a_docx"), "not_a_docx", ""),
        (BadInput("too_long", "4000000"), "too_long", "4000000"),
        (KeyError("Иванова"), "unreadable", ""),
    ],
)
async def test_what_cannot_be_read_is_told_with_its_reason(
    house: House, caplog: pytest.LogCaptureFixture, fault: Exception, reason: str, detail: str
) -> None:
    await gets_a_file(house)

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        raise fault

    await worker(house, read).run()
    job = await job_of(house)
    assert (job.state, job.result) == ("failed", {"reason": reason, "detail": detail})
    await house.sends()
    assert [message_id for message_id, _ in house.telegram.edited] == [PROGRESS]
    assert "Иванова" not in caplog.text


async def test_a_text_without_decisions_keeps_no_minutes(house: House) -> None:
    await gets_a_file(house)

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        return EMPTY

    await worker(house, read).run()
    job = await job_of(house)
    assert (job.state, job.result["reason"]) == ("failed", "no_decisions")
    assert await house.office(lambda office: office.minutes.recent(10)) == ()


async def test_after_a_crash_it_is_read_again_and_after_three_it_is_given_up(house: House) -> None:
    await gets_a_file(house)
    tries = 0

    class Crash(BaseException):
        """The whole bot dies: nobody catches it."""

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        nonlocal tries
        tries += 1
        raise Crash

    for _ in range(ATTEMPTS):
        with pytest.raises(Crash):
            await worker(house, read).run()
        assert await worker(house, read).run() is False, "leased until its reader must be over"
        house.time.passes(LEASE + timedelta(seconds=1))
    await worker(house, read).run()
    assert tries == ATTEMPTS
    job = await job_of(house)
    assert (job.state, job.result["reason"]) == ("failed", "unreadable")


async def test_a_reading_that_takes_long_says_how_far_it_is(house: House) -> None:
    await gets_a_file(house)
    shown: list[str] = []

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        progress(120, 300)
        for _ in range(200):
            await asyncio.sleep(0.01)
            await house.sends()
            if house.telegram.edited:
                break
        shown.extend(str(screen.text) for _, screen in house.telegram.edited)
        return READ

    await worker(house, read, slow_after=0.01).run()

    assert "Страница 120 из 300" in shown[0]
    await house.sends()
    places = {message_id for message_id, _ in house.telegram.edited}
    assert places == {PROGRESS}
    assert "прочитан: 1" in house.telegram.edited[-1][1].text
    assert house.telegram.sent == []


async def test_how_far_it_is_is_not_said_once_it_is_read(house: House) -> None:
    await gets_a_file(house)

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        return READ

    await house.office(lambda office: office.outbox.post(reading(SECRETARY, JOB, house.time.now())))
    await worker(house, read).run()
    await house.sends()

    assert len(house.telegram.edited) == 1
    assert "прочитан: 1" in house.telegram.edited[0][1].text


async def test_a_file_that_waited_for_its_turn_says_when_it_has_come(house: House) -> None:
    await gets_a_file(house, waited=True)

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        await house.sends()
        return READ

    await worker(house, read).run()

    [(place, screen)] = house.telegram.edited
    assert (place, "Читаю «Протокол 6.docx»" in screen.text) == (PROGRESS, True)


async def test_an_english_text_is_told_from_one_without_decisions(house: House) -> None:
    await gets_a_file(house)

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        return replace(EMPTY, text="Minutes of the meeting. It was decided to repair the roof.")

    await worker(house, read).run()

    assert (await job_of(house)).result["reason"] == "not_russian"
