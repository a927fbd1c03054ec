"""A recurring decision, period by period: through the plan and the dispatcher."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.board import BoardList, DecisionBoard, Span
from bot.domain.calendar import at as moment
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.errors import NotAllowed, NotFound
from bot.domain.minutes import Addressee, Decision, Minutes, MinutesState, Tracking
from bot.domain.people import Group, GroupRule, Organization, OrganizationKind, Person, Post, PostKind
from bot.usecases.cancel_issued import cancel_one
from bot.usecases.issue_period import issue_period
from bot.usecases.own_items import open_card
from bot.usecases.ports import Act, Office
from bot.usecases.readdress_item import readdress
from bot.usecases.report_done import report_done
from bot.usecases.see_boards import decision_detail
from bot.usecases.see_periods import change_periods, see_periods
from bot.usecases.undo import undo_deed
from bot.usecases.withdraw_minutes import withdraw_minutes
from tests.scheduler.house import MINUTES, SECRETARY, ZONE, House, _account, at, chat_of, director
from tests.usecases.drafts import DAY, decision, seat

GROUP, MONTHLY = 70, MINUTES + 11
FIRST, SECOND, THIRD = director(1), director(2), director(3)
HELD = Minutes(
    MINUTES, MINUTES + 1, "6", DAY, MinutesState.APPROVED, send_at=at(23, "10:00"), approved_by=SECRETARY,
    taken_by=SECRETARY,
)  # fmt: skip


def recurring(words: str, due: date | None, **changes: object) -> Decision:
    kind = DeadlineKind.RECURRING if due else DeadlineKind.ONGOING
    return decision(
        1,
        "Сдавать отчёт",
        deadline=Deadline(kind, due, words),
        hand_in=due,
        addressees=(Addressee(801, "директора школ", group_id=GROUP),),
        doubts=(),
        **changes,
    )


async def moves_in(house: House, words: str, due: date | None, **changes: object) -> None:
    await house.settles(3)
    directors = Group(GROUP, "директора школ", (), GroupRule(frozenset({PostKind.DIRECTOR})))

    def deed(office: Office) -> None:
        office.people.add_group(directors)
        office.minutes.add(HELD, [recurring(words, due, **changes)], "РЕШИЛИ: …")

    await house.office(deed)
    await comes(house, date(2026, 11, 23), "10:00")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: a monthly report by the 5th, to the directors of three schools, was issued."""
    house = House(tmp_path, at(23, "10:00"))
    await moves_in(house, "ежемесячно до 5 числа", date(2026, 12, 5))
    yield house
    await house.store.close()


async def comes(house: House, day: date, hour: str = "09:00") -> None:
    """Time moves there; what falls due meanwhile is taken up then only, as after an outage."""
    await house.lets_pass(moment(day, time.fromisoformat(hour), ZONE) - house.time.now())
    await house.lets_pass(timedelta(seconds=5))


async def issued(house: House) -> dict[str, list[int]]:
    """period → seats"""
    found: dict[str, list[int]] = {}
    for one in await house.assignments():
        found.setdefault(str(one.period), []).append(one.post_id or 0)
    return {key: sorted(those) for key, those in found.items()}


async def test_the_first_period_comes_with_the_minutes(house: House) -> None:
    assert await issued(house) == {"2026-12": [seat(1), seat(2), seat(3)]}
    assert {one.due for one in await house.assignments()} == {date(2026, 12, 5)}


async def test_the_next_one_is_issued_on_its_morning_and_told(house: House) -> None:
    await comes(house, date(2026, 12, 31), "08:59")
    assert "2027-01" not in await issued(house)
    # Three working days before Tue 5.1, in a week without holidays.
    await comes(house, date(2026, 12, 31), "09:00")
    january = [one for one in await house.assignments() if one.period == "2027-01"]
    assert {(one.due, one.hand_in, one.state) for one in january} == {
        (date(2027, 1, 5), date(2027, 1, 5), State.ISSUED)
    }
    assert "Ежемесячно: январь 2027" in house.telegram.told(chat_of(FIRST))[-1]
    await comes(house, date(2027, 2, 1), "09:00")
    assert "2027-02" in await issued(house)
    assert "Ежемесячно: февраль" in house.telegram.told(chat_of(FIRST))[-1]


async def test_it_is_issued_once_however_often_it_is_asked(house: House) -> None:
    await comes(house, date(2027, 2, 1))
    now = house.time.now()
    before = await house.assignments()
    row = await house.office(lambda office: office.recurrences.get(MONTHLY))
    assert row is not None
    # Even where the schedule is put back, nobody has a period twice.
    await house.office(
        lambda office: office.recurrences.put(replace(row, upcoming="2027-02", issue_next=now - timedelta(1)))
    )
    await house.office(lambda office: issue_period(office, MONTHLY, now, house.calendars.of(None)))  # type: ignore[arg-type]
    assert await house.assignments() == before


async def test_what_is_unanswered_stays_and_the_next_comes_none_the_less(house: House) -> None:
    await comes(house, date(2027, 2, 1))
    mine = [one for one in await house.assignments() if one.post_id == seat(1)]
    assert [one.period for one in mine] == ["2026-12", "2027-02"]
    assert all(one.is_open for one in mine)


async def test_after_weeks_of_outage_only_the_running_period_is_issued(house: House) -> None:
    await comes(house, date(2027, 4, 1))
    assert list(await issued(house)) == ["2026-12", "2027-04"]
    events = await house.office(lambda office: office.audit.history("decision", MONTHLY))
    assert [e.after["period"] for e in events if e.deed == "skip_period"] == ["2027-01", "2027-02", "2027-03"]


async def test_newcomers_are_in_and_closed_schools_out(house: House) -> None:
    def changes(office: Office) -> None:
        people = office.people
        [closing] = [one for one in people.organizations() if one.name.endswith("3»")]
        people.save_organization(replace(closing, closed_on=date(2026, 12, 20)))
        person = Person(director(4), "Новикова", "Инна", "Юрьевна")
        school = Organization(3004, "МБОУ «СОШ № 4»", "СОШ № 4", OrganizationKind.SCHOOL)
        people.add_organization(school)
        people.add_person(person)
        people.add_post(Post(seat(4), "директор", PostKind.DIRECTOR, school, person))
        people.bind(_account(person.id))

    await house.office(changes)
    await comes(house, date(2027, 2, 1))
    assert (await issued(house))["2027-02"] == [seat(1), seat(2), seat(4)]
    assert "Ежемесячно: февраль" in house.telegram.told(chat_of(director(4)))[-1]


async def test_what_was_given_to_another_or_concerns_nobody_goes_on_so(house: House) -> None:
    by_seat = {one.post_id: one for one in await house.assignments()}
    gone, left = by_seat[seat(1)], by_seat[seat(3)]
    other = Post(seat(5), "завуч", PostKind.DEPUTY)

    def changes(office: Office) -> None:
        office.people.add_post(other)
        office.assignments.save(replace(left, state=State.NOT_CONCERNED), None)

    await house.office(changes)
    await house.acts(SECRETARY, lambda act: readdress(act, gone.id, gone.version, other.id, "Ведёт завуч"))
    await comes(house, date(2027, 2, 1))
    assert (await issued(house))["2027-02"] == [seat(2), seat(5)]


async def test_withdrawn_minutes_issue_nothing_more(house: House) -> None:
    await house.acts(SECRETARY, lambda act: withdraw_minutes(act, MINUTES))
    await comes(house, date(2027, 2, 1))
    assert list(await issued(house)) == ["2026-12"]
    row = await house.office(lambda office: office.recurrences.get(MONTHLY))
    assert row is not None
    assert row.issue_next is None


async def test_ended_by_the_secretary_and_taken_back(house: House) -> None:
    seen = await house.acts(SECRETARY, lambda act: change_periods(act, MONTHLY, "end"))
    assert seen.goes_on.ended_at is not None
    assert seen.open_items == 3
    await comes(house, date(2027, 2, 1))
    assert list(await issued(house)) == ["2026-12"]

    seen = await house.acts(SECRETARY, lambda act: change_periods(act, MONTHLY, "resume"))
    assert (seen.goes_on.ended_at, seen.goes_on.upcoming) == (None, "2027-02")
    await house.lets_pass(timedelta(minutes=1))
    assert list(await issued(house)) == ["2026-12", "2027-02"]


async def test_without_the_summer(house: House) -> None:
    seen = await house.acts(SECRETARY, lambda act: change_periods(act, MONTHLY, "no_summer"))
    assert seen.goes_on.except_months == {6, 7, 8}
    await comes(house, date(2027, 5, 3))
    await comes(house, date(2027, 8, 2))
    await comes(house, date(2027, 9, 1))
    assert list(await issued(house)) == ["2026-12", "2027-05", "2027-09"]


async def test_only_the_office_looks_and_only_the_secretary_changes(house: House) -> None:
    with pytest.raises(NotAllowed):
        await house.acts(FIRST, lambda act: see_periods(act, MONTHLY))
    with pytest.raises(NotAllowed):
        await house.acts(FIRST, lambda act: change_periods(act, MONTHLY, "end"))
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: see_periods(act, MONTHLY + 1))


async def test_a_card_shows_its_own_row_and_the_board_the_latest_period(house: House) -> None:
    mine = next(one for one in await house.assignments() if one.post_id == seat(1))
    await house.acts(FIRST, lambda act: report_done(act, mine.id, mine.version))
    await comes(house, date(2027, 2, 1))
    latest = next(
        one for one in await house.assignments() if one.post_id == seat(1) and one.period == "2027-02"
    )
    card = await house.acts(FIRST, lambda act: open_card(act, latest.id))
    assert [(one.period, one.state) for one in card.periods] == [
        ("2026-12", State.DONE),
        ("2027-02", State.ISSUED),
    ]
    detail = await house.acts(SECRETARY, lambda act: decision_detail(act, MONTHLY))
    assert detail.recurs
    assert {one.period for _, one, _ in detail.rows} == {"2027-02"}


async def test_a_board_is_the_fold_over_all_periods(house: House) -> None:
    await comes(house, date(2027, 2, 1))

    def boards(office: Office) -> tuple[DecisionBoard, ...]:
        day = date(2027, 2, 1)
        span = Span(day, None, date(2027, 2, 4), day, day, day)
        return office.boards.listed(BoardList.TOTAL, span, 9)

    [board] = await house.office(boards)
    assert board.standing == "overdue_silent"
    assert board.total == 6


async def test_what_goes_on_is_asked_about_each_year(tmp_path: Path) -> None:
    house = House(tmp_path, at(23, "10:00"))
    await moves_in(house, "постоянно", None, tracking=Tracking.INFORMATION)
    first = await house.assignments()
    assert {(one.period, one.asked_on) for one in first} == {("2027", date(2027, 1, 20))}
    told = len(house.telegram.told(chat_of(FIRST)))
    await house.acts(FIRST, lambda act: report_done(act, first[0].id, first[0].version))
    await comes(house, date(2027, 1, 21))
    later = [one for one in await house.assignments() if one.period == "2028"]
    assert {one.asked_on for one in later} == {date(2028, 1, 20)}
    assert len(later) == 3
    # It stands on everybody's list, and nobody is told anew.
    assert len([w for w in house.telegram.told(chat_of(FIRST))[told:] if "Ежегодно" in w]) == 0
    await house.store.close()


async def test_a_cancelled_decision_issues_nothing_more(house: House) -> None:
    def cancels(act: Act) -> int:
        return cancel_one(act, MONTHLY, act.office.minutes.decision(MONTHLY).version, "отменено").deed_id

    await house.acts(SECRETARY, cancels)
    await comes(house, date(2026, 12, 31))
    assert list(await issued(house)) == ["2026-12"]
    row = await house.office(lambda office: office.recurrences.get(MONTHLY))
    assert row is not None
    assert row.issue_next is None


@pytest.mark.parametrize("what", ["cancelled", "withdrawn"])
async def test_a_period_that_begins_while_it_can_be_taken_back_waits_for_that(
    house: House, what: str
) -> None:
    def stops(act: Act) -> int:
        if what == "withdrawn":
            return withdraw_minutes(act, MINUTES).deed_id
        return cancel_one(act, MONTHLY, act.office.minutes.decision(MONTHLY).version, "отменено").deed_id

    await comes(house, date(2026, 12, 31), "08:55")
    deed_id = await house.acts(SECRETARY, stops)
    await comes(house, date(2026, 12, 31), "09:01")
    assert list(await issued(house)) == ["2026-12"]
    await house.acts(SECRETARY, lambda act: undo_deed(act, deed_id))
    await comes(house, date(2026, 12, 31), "09:10")
    assert list(await issued(house)) == ["2026-12", "2027-01"]
