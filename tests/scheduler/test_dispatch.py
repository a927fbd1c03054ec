"""What waits in the outbox is said once, within bounds, to whom it can be, and to nobody else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.assignments import State
from bot.domain.errors import StorageDown
from bot.domain.notices import NoticeKind, draft_read, live_line
from bot.domain.people import Account
from bot.i18n import Texts
from bot.scheduler.dispatch import IN_FLIGHT, LEASE, pause_after
from bot.scheduler.screens import screen_of
from bot.scheduler.sender import Blocked, Later, Refused, Unavailable
from bot.usecases.notices import Matter, NewItems
from bot.usecases.ports import Job, Office, OutboxRow, UnitOfWork
from bot.usecases.take_minutes import READ_MINUTES
from bot.usecases.withdraw_minutes import withdraw_minutes
from bot.views.screen import Screen
from tests.scheduler.house import MINUTES, SECRETARY, WORKSPACE, House, chat_of, director

DUE = date(2026, 12, 1)


async def mailing(house: House, directors: int, *, connected: int | None = None) -> None:
    await house.settles(directors, connected=connected)
    await house.approves(DUE, date(2026, 12, 15), directors=directors)
    await house.plans()


async def test_everybody_hears_once_within_the_bounds(house: House) -> None:
    await mailing(house, 30)
    await house.sends()
    assert [len(house.telegram.told(chat_of(director(n)))) for n in range(1, 31)] == [1] * 30
    assert "6/1" in house.telegram.told(chat_of(director(1)))[0]
    assert 1 < house.telegram.most_in_flight <= IN_FLIGHT
    assert not house.telegram.doubled
    assert all(one.sent_at is not None for one in await house.assignments())
    await house.lets_pass(timedelta(seconds=5))
    assert len(house.telegram.sent) == 31, "and the secretary's live line"


async def test_the_live_line_is_sent_pinned_and_edited(house: House) -> None:
    await mailing(house, 3)
    await house.sends()
    [first] = house.telegram.told(chat_of(SECRETARY))
    assert len(house.telegram.pinned) == 1
    await house.lets_pass(timedelta(seconds=4))
    [(message_id, screen)] = house.telegram.edited
    assert message_id == house.telegram.pinned[0]
    assert screen.text != first
    assert len(house.telegram.pinned) == 1


async def test_a_live_line_that_was_deleted_is_sent_and_pinned_anew(house: House) -> None:
    await mailing(house, 3)
    await house.sends()
    house.telegram.gone.add(house.telegram.pinned[0])
    await house.lets_pass(timedelta(seconds=4))
    assert len(house.telegram.told(chat_of(SECRETARY))) == 2
    assert len(house.telegram.pinned) == 2


async def test_another_account_of_the_secretary_gets_a_line_of_its_own(house: House) -> None:
    """The old one is cut off at once: nothing is edited there."""
    await mailing(house, 3)
    await house.sends()
    moved = Account(chat_of(90), chat_of(90), SECRETARY, house.time.now())
    await house.office(lambda office: office.people.bind(moved))
    await house.lets_pass(timedelta(seconds=4))
    assert house.telegram.edited == []
    assert len(house.telegram.told(chat_of(90))) == 1


async def test_who_blocked_the_bot_is_remembered_and_not_tried_again(house: House) -> None:
    await mailing(house, 2)
    house.telegram.refusals[chat_of(director(1))] = [Blocked()]
    await house.sends()
    accounts = await house.office(lambda office: office.people.accounts())
    assert accounts[director(1)].blocked_at == house.time.now()
    await house.lets_pass(timedelta(days=1))
    assert house.telegram.told(chat_of(director(1))) == []
    assert len(house.telegram.told(chat_of(director(2)))) == 1
    sent = {one.post_id: one.sent_at for one in await house.assignments()}
    assert sent[2000 + director(1)] is None


async def test_who_is_not_connected_gets_nothing_and_holds_up_nobody(house: House) -> None:
    await mailing(house, 4, connected=2)
    await house.sends()
    await house.lets_pass(timedelta(seconds=4))
    assert await house.waiting() == 0
    assert {chat for chat, _ in house.telegram.sent} == {
        chat_of(n) for n in (director(1), director(2), SECRETARY)
    }


async def test_what_was_answered_meanwhile_is_not_told(house: House) -> None:
    await mailing(house, 1)

    def cancel_all(office: Office) -> None:
        for one in office.assignments.of_minutes(MINUTES):
            office.assignments.save(replace(one, state=State.CANCELLED), None)

    await house.office(cancel_all)
    await house.sends()
    assert house.telegram.told(chat_of(director(1))) == []
    assert await house.waiting() == 0


async def test_too_many_requests_are_waited_out_as_long_as_told(house: House) -> None:
    await mailing(house, 1)
    house.telegram.refusals[chat_of(director(1))] = [Later(300)]
    await house.sends()
    await house.lets_pass(timedelta(seconds=299))
    assert house.telegram.told(chat_of(director(1))) == []
    await house.lets_pass(timedelta(seconds=1))
    assert len(house.telegram.told(chat_of(director(1)))) == 1


async def test_while_telegram_is_down_it_is_tried_seldom_and_nothing_is_lost(house: House) -> None:
    await mailing(house, 30)
    down = {chat_of(director(n)) for n in range(1, 31)} | {chat_of(SECRETARY)}
    house.telegram.refusals = {chat: [Unavailable("TelegramNetworkError")] * 100 for chat in down}
    tries = sum(map(len, house.telegram.refusals.values()))
    for _ in range(600):
        await house.lets_pass(timedelta(seconds=1))
    tried = tries - sum(map(len, house.telegram.refusals.values()))
    assert 5 <= tried <= 80, "once a minute in the end, at most four in flight each time"
    house.telegram.refusals.clear()
    for _ in range(15):
        await house.lets_pass(timedelta(minutes=1))
    assert [len(house.telegram.told(chat_of(director(n)))) for n in range(1, 31)] == [1] * 30


async def test_what_was_claimed_and_not_begun_waits_for_telegram_alone(house: House) -> None:
    """One «too many requests» of a second holds nobody up for a whole lease, and nobody is told twice."""
    await mailing(house, 8)
    for n in range(1, 9):
        house.telegram.refusals[chat_of(director(n))] = [Later(1)]
    await house.dispatch.run()
    assert house.telegram.sent == []
    house.telegram.refusals.clear()
    await house.lets_pass(timedelta(seconds=2))
    assert [len(house.telegram.told(chat_of(director(n)))) for n in range(1, 9)] == [1] * 8


async def test_what_telegram_refuses_for_good_is_dropped_and_logged_without_names(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await mailing(house, 1)
    house.telegram.refusals[chat_of(director(1))] = [
        Refused('Bad Request: can\'t parse entities: Unsupported start tag "Иванова" at byte offset 5')
    ]
    await house.sends()
    await house.lets_pass(timedelta(hours=2))
    assert house.telegram.told(chat_of(director(1))) == []
    assert "is refused: Bad Request: can't parse entities: Unsupported start tag" in caplog.text
    assert "Иванова" not in caplog.text


async def test_a_crash_after_the_claim_loses_nothing(house: House) -> None:
    await mailing(house, 5)
    machine_now = house.time.machine_now()
    claimed = await house.store.write(lambda uow: uow.outbox.claim(8, house.time.now(), machine_now, LEASE))
    assert len(claimed) == 6
    await house.sends()
    assert house.telegram.sent == [], "the lease of the one who died holds"
    await house.lets_pass(LEASE)
    assert len({chat for chat, _ in house.telegram.sent}) == 6
    await house.lets_pass(LEASE)
    assert [len(house.telegram.told(chat_of(director(n)))) for n in range(1, 6)] == [1] * 5


async def test_nothing_is_begun_whose_answer_could_come_after_the_lease(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram takes ten seconds for each message."""
    await mailing(house, 8)
    send = house.telegram.send

    async def send_slowly(chat_id: int, screen: Screen) -> int:
        house.time.passes(timedelta(seconds=10))
        return await send(chat_id, screen)

    monkeypatch.setattr(house.telegram, "send", send_slowly)
    claimed_at = house.time.monotonic()
    await house.dispatch.run()
    assert house.time.monotonic() - claimed_at < (IN_FLIGHT + 2) * 10 + 1
    assert len(house.telegram.sent) < 8
    monkeypatch.undo()
    await house.lets_pass(LEASE)
    assert [len(house.telegram.told(chat_of(director(n)))) for n in range(1, 9)] == [1] * 8


async def test_what_was_sent_is_marked_however_long_the_database_is_down(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await mailing(house, 1)
    write, failures = house.store.write, 3

    async def write_when_up(deed: Callable[[UnitOfWork], object]) -> object:
        nonlocal failures
        if house.telegram.sent and failures:
            failures -= 1
            raise StorageDown
        return await write(deed)

    monkeypatch.setattr(house.store, "write", write_when_up)
    await house.sends()
    assert failures == 0
    assert all(one.sent_at is not None for one in await house.assignments())
    await house.lets_pass(timedelta(minutes=5))
    assert len(house.telegram.told(chat_of(director(1)))) == 1


async def test_a_mistake_in_one_notice_silences_no_other(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await mailing(house, 3)

    def draw_badly(t: Texts, matter: Matter) -> Screen:
        if isinstance(matter, NewItems) and matter.items[0].assignment.post_id == 2000 + director(2):
            raise KeyError("Директоров")
        return screen_of(t, matter)

    monkeypatch.setattr("bot.scheduler.dispatch.screen_of", draw_badly)
    await house.sends()
    assert [len(house.telegram.told(chat_of(director(n)))) for n in (1, 2, 3)] == [1, 0, 1]
    assert "failed: KeyError at draw_badly" in caplog.text
    assert "Директоров" not in caplog.text
    monkeypatch.undo()
    await house.lets_pass(timedelta(seconds=30))
    assert len(house.telegram.told(chat_of(director(2)))) == 1, "it was put off, not lost"


@pytest.mark.parametrize(
    "error, first, longest",
    [
        (Unavailable("TelegramServerError"), timedelta(seconds=2), timedelta(minutes=10)),
        (KeyError(), timedelta(seconds=30), timedelta(hours=1)),
    ],
)
def test_pauses_grow_to_a_cap(error: Exception, first: timedelta, longest: timedelta) -> None:
    pauses = [pause_after(attempts, error) for attempts in range(1, 60)]
    assert pauses[0] == first
    assert pauses == sorted(pauses)
    assert pauses[-1] == longest


def test_telegrams_own_seconds_count_however_many_tries_there_were() -> None:
    assert pause_after(7, Later(42)) == timedelta(seconds=42)


async def test_two_rows_of_one_chat_go_one_after_the_other_even_if_claimed_together(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database claims one row a person; the promise does not hang on that alone."""
    await mailing(house, 1)
    rows = tuple(
        OutboxRow(
            n,
            WORKSPACE,
            director(1),
            chat,
            blocked=False,
            kind=NoticeKind.NEW_ITEMS,
            params={"minutes_id": MINUTES},
            attempts=1,
            generation=1,
        )
        for n, chat in enumerate([501] * 4 + [502] * 4)
    )

    async def claim_all(_most: int) -> tuple[OutboxRow, ...]:
        return rows

    monkeypatch.setattr(house.dispatch, "_claim", claim_all)
    await house.dispatch.run()
    assert len(house.telegram.sent) == 8
    assert not house.telegram.doubled


async def test_what_an_outage_carried_into_the_evening_waits_for_the_morning(house: House) -> None:
    await mailing(house, 1)
    house.time.passes(timedelta(hours=12))  # issued at nine, the sender comes back at nine in the evening
    await house.sends()
    assert house.telegram.told(chat_of(director(1))) == []
    await house.lets_pass(timedelta(hours=12))
    assert len(house.telegram.told(chat_of(director(1)))) == 1


async def asked_for_in_the_evening(house: House) -> None:
    """«Отправить сейчас» at ten in the evening."""
    await house.settles(1)
    house.time.passes(timedelta(hours=12))
    await house.approves(DUE, directors=1)
    await house.plans()


async def test_what_was_asked_for_at_once_goes_out_in_the_evening(house: House) -> None:
    await asked_for_in_the_evening(house)
    await house.sends()
    assert len(house.telegram.told(chat_of(director(1)))) == 1


async def test_what_was_asked_for_and_could_not_go_at_once_does_not_ring_at_night(house: House) -> None:
    await asked_for_in_the_evening(house)
    house.time.passes(timedelta(hours=5))  # Telegram was down until three
    await house.sends()
    assert house.telegram.told(chat_of(director(1))) == []
    await house.lets_pass(timedelta(hours=6))
    assert len(house.telegram.told(chat_of(director(1)))) == 1


# --- what happens while a message is on its way, or before ------------------------------------------------


async def test_who_lets_the_bot_in_while_he_is_told_is_not_told_twice(house: House) -> None:
    await mailing(house, 1)
    house.telegram.meanwhile[chat_of(director(1))] = lambda: house.lets_in_again(director(1))
    await house.sends()
    await house.lets_pass(timedelta(minutes=1))
    assert len(house.telegram.told(chat_of(director(1)))) == 1
    assert await house.waiting() == 0


async def test_who_is_told_while_the_minutes_are_withdrawn_hears_that_too(house: House) -> None:
    await mailing(house, 1)

    async def withdraw() -> None:
        await house.acts(SECRETARY, lambda act: withdraw_minutes(act, MINUTES))

    house.telegram.meanwhile[chat_of(director(1))] = withdraw
    await house.sends()
    await house.lets_pass(timedelta(minutes=1))
    assert len(house.telegram.told(chat_of(director(1)))) == 1
    assert any("выполнять не нужно" in screen.text for _, screen in house.telegram.edited)


@pytest.mark.parametrize("kind", [NoticeKind.LIVE_LINE, NoticeKind.DRAFT_READ])
async def test_who_may_not_see_it_any_more_is_not_told(house: House, kind: NoticeKind) -> None:
    """A director now, who was the secretary when the notice was posted."""
    await mailing(house, 1)
    await house.sends()
    await house.lets_pass(timedelta(seconds=5))
    was = director(1)
    job = Job(900, READ_MINUTES, was, {}, "done", result={"minutes_id": MINUTES})
    now = house.time.now()
    posted = {
        NoticeKind.LIVE_LINE: live_line(was, MINUTES, now),
        NoticeKind.DRAFT_READ: draft_read(was, 900, now),
    }

    def post(office: Office) -> None:
        office.jobs.add(job, now)
        office.outbox.post(posted[kind])

    await house.office(post)
    await house.sends()
    await house.sends()
    assert len(house.telegram.told(chat_of(was))) == 1, "the new items"
    assert await house.waiting() == 0


async def test_quiet_minutes_are_not_told_to_who_connects(house: House) -> None:
    await house.settles(1, connected=0)
    await house.approves(DUE, directors=1, quiet=True)
    await house.plans()
    assert await house.connects(director(1)) == 0
    await house.sends()
    assert house.telegram.told(chat_of(director(1))) == []


async def test_who_connects_late_is_told_what_gathered(house: House) -> None:
    await mailing(house, 1, connected=0)
    await house.sends()
    assert await house.connects(director(1)) == 2
    await house.sends()
    assert len(house.telegram.told(chat_of(director(1)))) == 1
