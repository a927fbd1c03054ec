"""What stands in buttons: ids, versions, pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

#: As the database holds them: 63 bits.
Id = Annotated[int, Field(ge=0, lt=2**63)]
Version = Annotated[int, Field(ge=0, lt=2**31)]
#: A page, or a place in a list, from 0.
Number = Annotated[int, Field(ge=0, lt=2**31)]
