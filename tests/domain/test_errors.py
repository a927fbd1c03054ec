"""The tree of errors: leaves carry data, never sentences."""

import copy
import inspect

import pytest

from bot.domain import errors
from bot.domain.errors import (
    BadInput,
    IllegalMove,
    NotAllowed,
    NotFound,
    Overtaken,
    Refused,
    Repeated,
    ReshiliError,
    StorageDown,
    TooLate,
)

LEAVES: list[tuple[ReshiliError, type[ReshiliError], dict[str, object]]] = [
    (NotAllowed("approve_minutes"), Refused, {"deed": "approve_minutes"}),
    (IllegalMove("take", "done"), Refused, {"move": "take", "state": "done"}),
    (Overtaken(42), Refused, {"object_id": 42}),
    (NotFound("decision", 42), Refused, {"what": "decision", "object_id": 42}),
    (TooLate("undo"), Refused, {"what": "undo"}),
    (BadInput("too_big", "20"), ReshiliError, {"reason": "too_big", "detail": "20"}),
    (Repeated(), ReshiliError, {}),
    (StorageDown(), ReshiliError, {}),
]

each_leaf = pytest.mark.parametrize("error,parent,data", LEAVES, ids=[type(e).__name__ for e, _, _ in LEAVES])


def test_the_tree_is_whole() -> None:
    classes = {
        one for _, one in inspect.getmembers(errors, inspect.isclass) if one.__module__ == errors.__name__
    }
    assert classes == {type(error) for error, _, _ in LEAVES} | {Refused, ReshiliError}
    assert all(one.__name__ in (errors.__doc__ or "") for one in classes), (
        "each is drawn at the top of the file"
    )


@each_leaf
def test_a_leaf_has_its_place(error: ReshiliError, parent: type, data: dict[str, object]) -> None:
    assert type(error).__mro__[1] is parent
    assert issubclass(parent, ReshiliError)


@each_leaf
def test_a_leaf_carries_data(error: ReshiliError, parent: type, data: dict[str, object]) -> None:
    assert vars(error) == data


@each_leaf
def test_a_leaf_can_be_made_anew(error: ReshiliError, parent: type, data: dict[str, object]) -> None:
    """As pickle does on the way out of a child process."""
    again = copy.copy(error)
    assert type(again) is type(error)
    assert vars(again) == data


@each_leaf
def test_a_leaf_can_stand_in_a_group(error: ReshiliError, parent: type, data: dict[str, object]) -> None:
    """What compares by value has no hash, and tracebacks of groups need one."""
    assert {error} == {error}
