"""The directors' group chat."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.callbacks.fields import Tap

#: Telegram's id of a group; 0 where none is meant.
ChatId = Annotated[int, Field(gt=-(2**63), le=0)]


class GroupTap(Tap, prefix="dchat"):
    """Seen; connected after the bot was added (`yes`, `no`); `off`: shown nothing any more."""

    what: Literal["see", "yes", "no", "off"] = "see"
    chat_id: ChatId = 0
