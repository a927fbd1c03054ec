"""What a part of a group is called."""

import pytest

from bot.domain.people import Group, Post, PostKind, named_without


@pytest.mark.parametrize(
    "count, name",
    [
        (1, "директора, кроме С1"),
        (2, "директора, кроме С1 и С2"),
        (4, "директора, кроме С1, С2, С3 и С4"),
        (6, "директора, кроме С1, С2, С3, С4 и ещё 2"),
    ],
)
def test_a_group_is_named_by_who_is_left_out(count: int, name: str) -> None:
    seats = tuple(Post(n, f"С{n}", PostKind.OTHER) for n in range(1, count + 1))
    assert named_without(Group(1, "директора"), seats) == name
