"""One screen from samples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.i18n import Texts
from bot.views.screen import Screen

Draw = Callable[[Texts], Screen]


@dataclass(frozen=True)
class Sample:
    """`who` looks at it; `worst` is for the limits only."""

    who: str
    name: str
    draw: Draw
    worst: bool = False


def worst(name: str, draw: Draw) -> Sample:
    return Sample("worst", name, draw, worst=True)
