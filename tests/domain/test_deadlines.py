"""What the product proposes for a deadline: a day for words that print none, and a day to hand in by."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.calendar import PlainWeek
from bot.domain.deadlines import Deadline, DeadlineKind, propose_due
from bot.domain.minutes import propose_hand_in
from tests.domain.test_calendar import NOVEMBER

MEETING = date(2026, 11, 20)
LATER = date(2026, 12, 5)
DATE, PERIOD = DeadlineKind.DATE, DeadlineKind.PERIOD


@pytest.mark.parametrize(
    "kind,due,text,proposed",
    [
        (DATE, MEETING, "срочно", date(2026, 11, 23)),
        (DATE, MEETING, "Незамедлительно!", date(2026, 11, 23)),
        (DATE, MEETING, "оперативно", date(2026, 11, 30)),
        (DATE, MEETING, "оперативно, под личную ответственность", date(2026, 11, 30)),
        # a day is printed: it holds
        (DATE, LATER, "срочно, до 5 декабря", LATER),
        (DATE, LATER, "до 5 декабря", LATER),
        (DATE, MEETING, "до 20 ноября", MEETING),
        (DATE, MEETING, "", MEETING),
        (PERIOD, MEETING, "срочно", MEETING),
        (DATE, None, "до начала отопительного сезона", None),
    ],
)
def test_propose_due(kind: DeadlineKind, due: date | None, text: str, proposed: date | None) -> None:
    assert propose_due(Deadline(kind, due, text), MEETING, MEETING) == Deadline(kind, proposed, text)


def test_nothing_is_proposed_for_nothing() -> None:
    assert propose_due(None, MEETING, MEETING) is None
    urgent = Deadline(DATE, None, "срочно")
    assert propose_due(urgent, None, MEETING) == urgent


@pytest.mark.parametrize(
    "due,hand_in",
    [
        (date(2024, 11, 1), date(2024, 11, 1)),
        (date(2024, 11, 2), date(2024, 11, 2)),  # a working Saturday
        (date(2024, 11, 4), date(2024, 11, 2)),  # a holiday on Monday
        (date(2024, 11, 10), date(2024, 11, 8)),  # Sunday
    ],
)
def test_hand_in_is_the_day_itself_or_the_working_day_before(due: date, hand_in: date) -> None:
    assert propose_hand_in(Deadline(DATE, due, ""), NOVEMBER) == hand_in


def test_no_day_to_hand_in_by_without_a_printed_one() -> None:
    assert propose_hand_in(None, PlainWeek()) is None
    assert propose_hand_in(Deadline(DeadlineKind.ONGOING, None, "постоянно"), PlainWeek()) is None


def test_what_comes_late_is_not_past_already() -> None:
    urgent = Deadline(DATE, MEETING, "срочно")
    week_later = MEETING + timedelta(days=7)
    assert propose_due(urgent, MEETING, week_later) == replace(urgent, due=week_later + timedelta(days=3))
