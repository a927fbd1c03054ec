"""What buttons carry: only what a button of ours can carry is read back."""

from typing import get_args

import pytest
from aiogram.filters.callback_data import CallbackData

from bot.callbacks.boards import BoardListTap
from bot.callbacks.decision import TrackingTap
from bot.callbacks.items import CardTap, MineTap
from bot.callbacks.review import AnswerAllTap, WithdrawTap
from bot.domain.board import BoardList
from bot.domain.minutes import Tracking
from bot.domain.questions import FOR_ALL

LARGEST = 2**63 - 1


@pytest.mark.parametrize(
    "tap",
    [
        CardTap(assignment_id=LARGEST),
        MineTap(minutes_id=LARGEST, page=7),
        WithdrawTap(minutes_id=1, sure=True),
        TrackingTap(decision_id=LARGEST, version=3, tracking="notice"),
    ],
)
def test_what_is_packed_is_read_back(tap: CallbackData) -> None:
    packed = tap.pack()
    assert len(packed.encode()) <= 64
    assert type(tap).unpack(packed) == tap


@pytest.mark.parametrize(
    "data", [f"card:{2**63}", "card:-1", "card:", "card:1:2", "mine:0:-1", "wdr:1:9", "track:1:1:maybe"]
)
def test_what_no_button_carried_is_not_read(data: str) -> None:
    kinds = {kind.__prefix__: kind for kind in (CardTap, MineTap, WithdrawTap, TrackingTap)}
    with pytest.raises((ValueError, TypeError)):
        kinds[data.partition(":")[0]].unpack(data)


def test_the_choices_are_those_of_the_domain() -> None:
    assert set(get_args(TrackingTap.model_fields["tracking"].annotation)) == set(Tracking)
    assert set(get_args(BoardListTap.model_fields["which"].annotation)) == set(BoardList)
    assert set(get_args(AnswerAllTap.model_fields["question"].annotation)) == set(FOR_ALL)
