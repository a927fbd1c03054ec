"""What stands in buttons: ids, versions, pages."""

from __future__ import annotations

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import ConfigDict, Field

#: As the database holds them: 63 bits.
Id = Annotated[int, Field(ge=0, lt=2**63)]
Version = Annotated[int, Field(ge=0, lt=2**31)]
#: A page, or a place in a list, from 0.
Number = Annotated[int, Field(ge=0, lt=2**31)]


class Tap(CallbackData, prefix="tap"):
    """The base of all buttons. A validator is built with the button's first use: all at once, at the start,
    would cost two megabytes and a tenth of a second.
    """

    model_config = ConfigDict(defer_build=True)
