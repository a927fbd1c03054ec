"""What buttons carry: only what a button of ours can carry is read back."""

import importlib
import pkgutil
from typing import get_args

import pytest
from aiogram.filters.callback_data import CallbackData

from bot import callbacks
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


def test_each_kind_of_button_has_a_prefix_of_its_own() -> None:
    """Two of one prefix would answer for each other, by the chance of which router comes first."""
    kinds = [
        kind
        for module in pkgutil.iter_modules(callbacks.__path__)
        for kind in vars(importlib.import_module(f"bot.callbacks.{module.name}")).values()
        if isinstance(kind, type) and issubclass(kind, CallbackData) and kind is not CallbackData
    ]
    prefixes = [kind.__prefix__ for kind in dict.fromkeys(kinds)]
    assert sorted(prefixes) == sorted(set(prefixes))


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
