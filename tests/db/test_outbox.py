"""The outbox from both sides: what an office posts, what the sender claims and marks."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from bot.db import tables as t
from bot.db.unit_of_work import UnitOfWork
from bot.domain.notices import Notice, NoticeKind, digest, draft_read, live_line, new_items
from bot.usecases.ports import Office, OutboxRow
from tests.db.samples import (
    DIRECTOR,
    HEAD,
    LEASE,
    MACHINE_NOW,
    MINUTES,
    NORTH,
    NOW,
    NURSE,
    SECRETARY,
    SOUTH,
    TODAY,
    account,
)

SECOND = timedelta(seconds=1)
NEW_ITEMS = new_items(DIRECTOR.id, MINUTES.id, NOW)
LIVE_LINE = live_line(SECRETARY.id, MINUTES.id, NOW)


def claim(
    work: UnitOfWork, limit: int = 4, now: datetime = NOW, machine_now: datetime = MACHINE_NOW
) -> tuple[OutboxRow, ...]:
    return work.outbox.claim(limit, now, machine_now, LEASE)


def tell(work: UnitOfWork, row: OutboxRow, message_id: int = 5, text: str = "…", at: datetime = NOW) -> None:
    """Telegram took it. Most tests need nobody connected for it."""
    work.outbox.mark_sent(replace(row, chat_id=row.chat_id or 10), at, message_id, text)


def rows(connection: Connection) -> list[Any]:
    return list(connection.execute(select(t.outbox).order_by(t.outbox.c.id)))


def texts(connection: Connection) -> list[tuple[int, int, datetime, str]]:
    """What people were told: chat, message, when, words."""
    kept = t.sent_notice.c
    query = select(kept.chat_id, kept.message_id, kept.sent_at, kept.text).order_by(kept.sent_at)
    return [(row.chat_id, row.message_id, row.sent_at, row.text) for row in connection.execute(query)]


# --- posting ----------------------------------------------------------------------------------------------


def test_a_claimed_row_says_all_the_sender_needs(work: UnitOfWork, north: Office) -> None:
    north.people.bind(account(DIRECTOR, 11))
    north.outbox.post(NEW_ITEMS)
    (row,) = claim(work)
    assert row == OutboxRow(
        id=row.id,
        workspace_id=NORTH.id,
        person_id=DIRECTOR.id,
        chat_id=11,
        blocked=False,
        kind=NoticeKind.NEW_ITEMS,
        params={"minutes_id": MINUTES.id},
        attempts=1,
        generation=1,
    )


def test_whom_telegram_cannot_reach_is_told_to_the_sender(work: UnitOfWork, north: Office) -> None:
    north.people.bind(account(DIRECTOR, 11))
    work.directory.set_blocked(11, NOW)
    north.outbox.post(NEW_ITEMS, new_items(NURSE.id, MINUTES.id, NOW))
    found = {row.person_id: (row.chat_id, row.blocked) for row in claim(work)}
    assert found == {DIRECTOR.id: (11, True), NURSE.id: (None, False)}


def test_the_same_notice_twice_is_one_row(work: UnitOfWork, north: Office) -> None:
    later = replace(NEW_ITEMS, not_before=NOW + SECOND, params={"minutes_id": 9})
    north.outbox.post(NEW_ITEMS, NEW_ITEMS)
    north.outbox.post(later)
    (row,) = claim(work)
    assert (row.params, row.generation) == ({"minutes_id": MINUTES.id}, 1)


@pytest.mark.parametrize("settle", ["sent", "dropped"])
def test_what_was_settled_is_not_said_again(work: UnitOfWork, north: Office, settle: str) -> None:
    north.outbox.post(NEW_ITEMS)
    (row,) = claim(work)
    if settle == "sent":
        tell(work, row)
    else:
        work.outbox.mark_dropped(row, NOW, "not_connected")
    north.outbox.post(NEW_ITEMS)
    assert work.outbox.waiting() == 0
    assert claim(work) == ()


@pytest.mark.parametrize("settle", ["waits", "sent", "dropped"])
def test_a_renewing_notice_waits_anew(work: UnitOfWork, north: Office, settle: str) -> None:
    north.outbox.post(LIVE_LINE)
    if settle != "waits":
        (row,) = claim(work)
        if settle == "sent":
            tell(work, row)
        else:
            work.outbox.mark_dropped(row, NOW, "blocked")
    north.outbox.post(replace(LIVE_LINE, not_before=NOW + SECOND))
    assert claim(work) == ()
    (again,) = claim(work, now=NOW + SECOND)
    assert (again.generation, again.attempts) == (2, 1)


def test_new_and_renewing_notices_go_in_one_call(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS, LIVE_LINE)
    north.outbox.post()
    assert {row.kind for row in claim(work)} == {NoticeKind.NEW_ITEMS, NoticeKind.LIVE_LINE}


def test_what_was_taken_back_can_be_posted_again(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    north.outbox.drop(NEW_ITEMS.dedupe_key)
    assert (work.outbox.waiting(), claim(work)) == (0, ())
    north.outbox.post(replace(NEW_ITEMS, not_before=NOW + SECOND))
    assert claim(work) == ()
    (row,) = claim(work, now=NOW + SECOND)
    assert row.generation == 2


def test_what_was_sent_cannot_be_taken_back(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    (row,) = claim(work)
    tell(work, row)
    north.outbox.drop(NEW_ITEMS.dedupe_key)
    north.outbox.post(NEW_ITEMS)
    assert claim(work) == ()


# --- claiming ---------------------------------------------------------------------------------------------


def test_nothing_goes_out_before_its_business_time(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(replace(NEW_ITEMS, not_before=NOW + SECOND))
    assert claim(work) == ()
    assert claim(work, machine_now=MACHINE_NOW + timedelta(days=9)) == ()
    assert len(claim(work, now=NOW + SECOND)) == 1


def test_urgent_first_then_oldest(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(
        digest(DIRECTOR.id, TODAY, NOW - SECOND),
        new_items(NURSE.id, MINUTES.id, NOW),
        new_items(HEAD.id, MINUTES.id, NOW - SECOND),
        draft_read(SECRETARY.id, 1, NOW),
    )
    assert [row.person_id for row in claim(work, 3)] == [SECRETARY.id, HEAD.id, NURSE.id]
    assert [row.person_id for row in claim(work, 3)] == [DIRECTOR.id]


def test_a_person_is_sent_one_thing_at_a_time(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(digest(DIRECTOR.id, TODAY, NOW - SECOND), NEW_ITEMS, new_items(DIRECTOR.id, 502, NOW))
    kinds = []
    for _ in range(3):
        (row,) = claim(work)
        assert claim(work) == ()
        kinds.append((row.kind, row.params.get("minutes_id")))
        tell(work, row)
    assert kinds == [
        (NoticeKind.NEW_ITEMS, MINUTES.id),
        (NoticeKind.NEW_ITEMS, 502),
        (NoticeKind.DIGEST, None),
    ]


def test_a_person_on_the_way_does_not_hold_up_the_others(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS, digest(DIRECTOR.id, TODAY, NOW), digest(NURSE.id, TODAY, NOW))
    assert [row.person_id for row in claim(work, 1)] == [DIRECTOR.id]
    assert [row.person_id for row in claim(work)] == [NURSE.id]


def test_a_lease_runs_out_by_machine_time(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    (lost,) = claim(work)
    assert claim(work, now=NOW + timedelta(days=9)) == ()
    assert claim(work, machine_now=MACHINE_NOW + LEASE - SECOND) == ()
    (again,) = claim(work, machine_now=MACHINE_NOW + LEASE)
    assert (again.id, again.attempts) == (lost.id, 2)


def test_a_retry_comes_by_machine_time(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    (row,) = claim(work)
    work.outbox.retry(row, MACHINE_NOW + 5 * SECOND, "flood")
    assert claim(work, now=NOW + timedelta(days=9)) == ()
    (again,) = claim(work, machine_now=MACHINE_NOW + 5 * SECOND)
    assert again.attempts == 2


def test_what_is_given_back_is_as_before_the_claim(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS, digest(NURSE.id, TODAY, NOW))
    work.outbox.retry(claim(work, 1)[0], MACHINE_NOW, "flood")
    first = claim(work)
    work.outbox.give_back(first)
    work.outbox.give_back(())
    assert claim(work) == first
    assert [row.attempts for row in first] == [2, 1]


def test_what_was_lost_meanwhile_is_not_given_back(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    late = claim(work)
    later = MACHINE_NOW + LEASE
    assert claim(work, machine_now=later)
    work.outbox.give_back(late)
    assert claim(work, machine_now=later) == ()


def test_inactive_workspaces_are_silent(work: UnitOfWork, north: Office, south: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    south.outbox.post(NEW_ITEMS)
    work.directory.switch_off(NORTH.id)
    assert [row.workspace_id for row in claim(work)] == [SOUTH.id]


# --- marking ----------------------------------------------------------------------------------------------


def test_the_text_sent_is_kept(work: UnitOfWork, north: Office, connection: Connection) -> None:
    north.people.bind(account(DIRECTOR, 11))
    north.outbox.post(NEW_ITEMS)
    (row,) = claim(work)
    work.outbox.mark_sent(row, NOW, 5, "<b>3 новых пункта</b>")
    (kept,) = rows(connection)
    assert (kept.state, kept.settled_at, kept.claimed_until) == (t.OutboxState.SENT, NOW, None)
    assert texts(connection) == [(11, 5, NOW, "<b>3 новых пункта</b>")]
    assert north.outbox.sent_messages(NoticeKind.NEW_ITEMS, MINUTES.id) == {DIRECTOR.id: (11, 5)}
    assert north.outbox.sent_messages(NoticeKind.CANCELLED, MINUTES.id) == {}
    assert north.outbox.sent_messages(NoticeKind.NEW_ITEMS, 502) == {}


def test_of_what_is_sent_again_every_text_is_kept(
    work: UnitOfWork, north: Office, connection: Connection
) -> None:
    """He connected later, or let the bot in again: what he was told the first time is evidence too."""
    for at, message_id, text in ((NOW, 5, "1 новый пункт"), (NOW + SECOND, 6, "2 новых пункта")):
        north.outbox.post(new_items(DIRECTOR.id, MINUTES.id, NOW, again=True))
        (row,) = claim(work)
        tell(work, row, message_id, text, at)
    assert texts(connection) == [(10, 5, NOW, "1 новый пункт"), (10, 6, NOW + SECOND, "2 новых пункта")]
    assert north.outbox.sent_messages(NoticeKind.NEW_ITEMS, MINUTES.id) == {DIRECTOR.id: (10, 6)}


def test_of_a_message_edited_in_place_the_last_text_is_kept(
    work: UnitOfWork, north: Office, connection: Connection
) -> None:
    for at, text in ((NOW, "ответили 1"), (NOW + SECOND, "ответили 2")):
        north.outbox.post(LIVE_LINE)
        (row,) = claim(work)
        tell(work, row, 5, text, at)
    assert texts(connection) == [(10, 5, NOW + SECOND, "ответили 2")]


def test_why_it_was_dropped_is_kept(work: UnitOfWork, north: Office, connection: Connection) -> None:
    north.outbox.post(NEW_ITEMS)
    (row,) = claim(work)
    work.outbox.mark_dropped(row, NOW, "blocked")
    (kept,) = rows(connection)
    assert (kept.state, kept.reason, kept.settled_at) == (t.OutboxState.DROPPED, "blocked", NOW)


@pytest.mark.parametrize("mark", ["sent", "dropped"])
def test_what_was_renewed_on_its_way_is_sent_again(work: UnitOfWork, north: Office, mark: str) -> None:
    north.outbox.post(LIVE_LINE)
    (old,) = claim(work)
    north.outbox.post(LIVE_LINE)
    assert claim(work) == ()
    if mark == "sent":
        tell(work, old)
    else:
        work.outbox.mark_dropped(old, NOW, "nothing_left")
    (new,) = claim(work)
    assert (new.id, new.generation, new.attempts) == (old.id, 2, 1)
    tell(work, new)
    assert work.outbox.waiting() == 0


def test_what_was_taken_back_on_its_way_arrives_and_is_told(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    (row,) = claim(work)
    north.outbox.drop(NEW_ITEMS.dedupe_key)
    tell(work, row)
    north.outbox.post(NEW_ITEMS)
    assert claim(work) == ()


def test_a_claim_on_its_way_holds_the_person_even_when_taken_back(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    (row,) = claim(work)
    north.outbox.drop(NEW_ITEMS.dedupe_key)
    north.outbox.post(digest(DIRECTOR.id, TODAY, NOW))
    assert claim(work) == ()
    work.outbox.mark_dropped(row, NOW, "nothing_left")
    assert [one.kind for one in claim(work)] == [NoticeKind.DIGEST]


def test_whoever_lost_the_lease_changes_nothing(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS)
    (late,) = claim(work)
    later = MACHINE_NOW + LEASE
    (holder,) = claim(work, machine_now=later)
    work.outbox.mark_dropped(late, NOW, "blocked")
    assert work.outbox.waiting() == 1
    work.outbox.retry(late, later, "timeout")
    assert claim(work, machine_now=later) == ()
    tell(work, holder)
    work.outbox.retry(late, later, "timeout")
    assert claim(work, machine_now=later + LEASE) == ()


def test_a_message_sent_after_its_lease_is_sent(work: UnitOfWork, north: Office) -> None:
    north.outbox.post(NEW_ITEMS, digest(DIRECTOR.id, TODAY, NOW))
    (late,) = claim(work)
    later = MACHINE_NOW + LEASE
    (holder,) = claim(work, machine_now=later)
    tell(work, late)
    assert claim(work, machine_now=later) == (), "the other claim is still on its way"
    tell(work, holder, 6)
    assert [row.kind for row in claim(work, machine_now=later)] == [NoticeKind.DIGEST]


# --- apart ------------------------------------------------------------------------------------------------


def test_offices_do_not_see_each_other(work: UnitOfWork, north: Office, south: Office) -> None:
    north.people.bind(account(DIRECTOR, 11))
    north.outbox.post(NEW_ITEMS)
    south.outbox.post(NEW_ITEMS)
    south.outbox.drop(NEW_ITEMS.dedupe_key)
    (row,) = claim(work)
    assert (row.workspace_id, row.chat_id) == (NORTH.id, 11)
    tell(work, row)
    assert south.outbox.sent_messages(NoticeKind.NEW_ITEMS, MINUTES.id) == {}
    south.outbox.post(NEW_ITEMS)
    (souths,) = claim(work)
    assert (souths.workspace_id, souths.chat_id) == (SOUTH.id, None)


def test_a_person_of_one_office_does_not_hold_up_the_namesake(
    work: UnitOfWork, north: Office, south: Office
) -> None:
    north.outbox.post(NEW_ITEMS)
    assert len(claim(work)) == 1
    south.outbox.post(NEW_ITEMS)
    assert len(claim(work)) == 1


def test_all_that_waits_is_counted(work: UnitOfWork, north: Office, south: Office) -> None:
    tomorrow: Notice = replace(NEW_ITEMS, not_before=NOW + timedelta(days=1))
    north.outbox.post(tomorrow, LIVE_LINE)
    south.outbox.post(NEW_ITEMS)
    assert work.outbox.waiting() == 3


def test_what_waited_already_goes_out_though_another_deed_is_taken_back(
    work: UnitOfWork, north: Office, connection: Connection
) -> None:
    """The mailing of new items waits for the morning; an item given to the same person is taken back."""
    north.people.bind(account(DIRECTOR, 11))
    given = replace(new_items(DIRECTOR.id, MINUTES.id, NOW, again=True), cause_id=901)
    north.outbox.post(NEW_ITEMS)
    north.outbox.post(given)
    north.outbox.drop_caused(901)
    assert [row.kind for row in claim(work)] == [NoticeKind.NEW_ITEMS]
    # The same of two deeds: the other one is still to be told.
    nurse = replace(given, person_id=NURSE.id, dedupe_key="new:nurse")
    north.outbox.post(nurse)
    north.outbox.post(replace(nurse, cause_id=902))
    north.outbox.drop_caused(902)
    assert [row.state for row in rows(connection) if row.dedupe_key == "new:nurse"] == ["waiting"]
    # Of one deed nothing is said, however often it posted it.
    north.outbox.post(replace(nurse, dedupe_key="new:once"), replace(nurse, dedupe_key="new:once"))
    north.outbox.drop_caused(901)
    assert [row.state for row in rows(connection) if row.dedupe_key == "new:once"] == ["taken_back"]
