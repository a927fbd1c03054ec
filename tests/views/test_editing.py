"""The screens on which one decision of a draft is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.callbacks.decision import DayTap, MoveTap, PickPeopleTap, TakeBackTap
from bot.domain.calendar import PlainWeek
from bot.domain.minutes import MinutesState, Tracking
from bot.domain.people import Group
from bot.domain.review import Review
from bot.domain.rights import Who
from bot.i18n import Texts
from bot.views import decision, editing
from bot.views.picking import CHOICES, PAGE
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import TODAY
from tests.views.samples_editing import step

T = Texts("ru")
DECISIONS = office.decisions()
WHOLE = Review(office.minutes(), DECISIONS, (), who=frozenset({Who.MEMBER, Who.SECRETARY}))
WEEK = PlainWeek()


def data(screen: Screen) -> list[str]:
    return [one.data for row in screen.buttons for one in row]


def labels(screen: Screen) -> list[str]:
    return [one.text for row in screen.buttons for one in row]


def test_only_a_draft_offers_changes() -> None:
    held = replace(WHOLE, minutes=office.minutes(MinutesState.APPROVED))
    draft, issued = decision.decision(T, WHOLE, 1, TODAY), decision.decision(T, held, 1, TODAY)
    changing = {f"edit:2:2:{what}" for what in ("people", "deadline", "text", "tracking", "expected", "more")}
    assert changing <= set(data(draft))
    assert not changing & set(data(issued))
    assert "edit:2:2:source" in data(issued)


def test_each_way_leads_to_a_code() -> None:
    assert {"‹ 6/1", "6/3 ›"} <= set(labels(decision.decision(T, WHOLE, 1, TODAY)))
    assert not any("‹ 6/" in label for label in labels(decision.decision(T, WHOLE, 0, TODAY)))
    assert not any("›" in label for label in labels(decision.decision(T, WHOLE, len(DECISIONS) - 1, TODAY)))


def test_the_button_says_what_it_takes_back() -> None:
    drawn = decision.decision(T, replace(WHOLE, last_step=step("edit_deadline")), 1, TODAY)
    assert labels(drawn).count("Отменить: срок 6/4") == 1
    tap = TakeBackTap(minutes_id=WHOLE.minutes.id, version=WHOLE.minutes.version)
    assert tap.pack() in data(drawn)
    unknown = decision.decision(T, replace(WHOLE, last_step=step("of_another_kind")), 1, TODAY)
    assert "Отменить последнее" in labels(unknown)


def test_a_seat_without_an_organization_is_picked_by_its_holders_name() -> None:
    found = labels(editing.pick_people(T, WHOLE, 0, (), office.posts()))
    assert "Иванова А. О., методист" in found
    assert {"СОШ № 1", "юрист"} <= set(found)


def test_picking_pages_through_groups_and_seats() -> None:
    posts = office.worst_posts()
    taps: list[str] = []
    for page in range(10):
        taps += data(editing.pick_people(T, WHOLE, 1, office.groups(), posts, page))
    picked = [PickPeopleTap.unpack(tap) for tap in taps if tap.startswith("pick:")]
    assert {one.object_id for one in picked if one.kind == "p"} == {post.id for post in posts}
    assert PickPeopleTap(decision_id=2, version=2, kind=PAGE, object_id=1) in picked
    assert len(posts) > CHOICES


def test_whoever_it_goes_to_is_ticked_where_several_may_be_picked() -> None:
    group = DECISIONS[1].addressees[0].group_id
    groups = (Group(group or 0, "руководители ОО"), Group(99, "другие"))
    assert {"✓ руководители ОО", "другие"} <= set(
        labels(editing.pick_people(T, WHOLE, 1, groups, (), many=True))
    )
    assert "✓ руководители ОО" not in labels(editing.pick_people(T, WHOLE, 1, groups, ()))


def test_the_tracking_it_has_is_ticked() -> None:
    for index, one in enumerate(DECISIONS):
        ticked = [label for label in labels(editing.pick_tracking(T, one, index)) if label.startswith("✓")]
        assert ticked == [f"✓ {T.plain(f'track-{one.tracking}')}"]
        assert len(data(editing.pick_tracking(T, one, index))) == len(Tracking) + 1


# --- the calendar -----------------------------------------------------------------------------------------


def days(screen: Screen) -> list[date]:
    found = [DayTap.unpack(tap).day for tap in data(screen) if tap.startswith("day:")]
    return [date(one // 10000, one // 100 % 100, one % 100) for one in found]


def drawn(month: date | None, due: date | None = None) -> Screen:
    one = DECISIONS[1]
    deadline = replace(one.deadline, due=due) if one.deadline else None
    return editing.pick_deadline(T, replace(one, deadline=deadline), 1, TODAY, WEEK, month)


def test_what_is_left_of_this_month_is_offered() -> None:
    assert days(drawn(TODAY)) == [TODAY.replace(day=n) for n in range(TODAY.day, 31)]


@pytest.mark.parametrize("month, count", [(date(2026, 2, 1), 28), (date(2027, 1, 9), 31)])
def test_another_month_is_offered_whole(month: date, count: int) -> None:
    assert days(drawn(month)) == [month.replace(day=n) for n in range(1, count + 1)]


def test_weeks_are_rows_and_days_off_are_marked() -> None:
    rows = [[one.text for one in row] for row in drawn(date(2026, 12, 1), date(2026, 12, 13)).buttons]
    assert ["пн", "вт", "ср", "чт", "пт", "сб", "вс"] in rows
    assert ["7", "8", "9", "10", "11", "·12", "[·13]"] in rows
    assert ["–", "1", "2", "3", "4", "·5", "·6"] in rows


@pytest.mark.parametrize(
    "shown, before, after",
    [(date(2026, 12, 1), 202611, 202701), (date(2026, 1, 1), 202512, 202602)],
)
def test_months_are_turned_over_the_year(shown: date, before: int, after: int) -> None:
    assert [tap.rpartition(":")[2] for tap in data(drawn(shown)) if tap.startswith("mon:")] == [
        str(before),
        str(after),
    ]


def test_the_month_of_the_deadline_is_shown_first_unless_it_is_past() -> None:
    assert days(drawn(None, date(2027, 5, 20)))[0] == date(2027, 5, 1)
    assert days(drawn(None, date(2025, 5, 20)))[0] == TODAY


@pytest.mark.parametrize(
    "index, total, places",
    [(0, 2, [2]), (1, 3, [1, 3]), (0, 5, [2, 5]), (2, 5, [2, 4, 1, 5]), (4, 5, [4, 1]), (0, 1, [])],
)
def test_each_place_is_offered_once_the_near_ones_first(index: int, total: int, places: list[int]) -> None:
    shown = editing.pick_place(T, DECISIONS[1], index, total)
    taps = [button.data for row in shown.buttons[:-1] for button in row]

    assert [MoveTap.unpack(tap).place for tap in taps] == places
