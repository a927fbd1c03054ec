"""The line that counts itself is one message: what is opened in it stands beside it."""

from __future__ import annotations

from bot.handlers.desk import Desk
from bot.usecases.see_boards import live_message
from bot.views.screen import Screen


async def show_beside_line(desk: Desk, minutes_id: int, screen: Screen) -> None:
    """In place of what was tapped; as a message of its own where that is the live line of these minutes."""
    line = await desk.look(lambda act: live_message(act, minutes_id))
    if line is not None and line == desk.message_id:
        await desk.send(screen)
    else:
        await desk.show(screen)
