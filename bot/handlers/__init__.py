"""Telegram in: take, call one use case, show one view.

`loop` fetches and confirms updates, `gate` makes each one's `desk`; `start`, `director/`, `secretary/`,
`head/` and `anything` (the last, which takes what nobody else took) hold the handlers.
"""

from __future__ import annotations

from copy import deepcopy

from aiogram import Dispatcher

from bot.handlers import (
    anything,
    attached,
    deputy_link,
    group_chat,
    history,
    office_items,
    paper,
    queue,
    start,
    strangers,
    undoing,
)
from bot.handlers.desk import Means
from bot.handlers.director import cannot, deputies, items, many
from bot.handlers.gate import Gate
from bot.handlers.head import boards, chair, collected
from bot.handlers.secretary import (
    control,
    corrections,
    decision,
    earlier,
    entering,
    excel,
    guide,
    links,
    mailing,
    meetings,
    minutes,
    newcomers,
    people,
    periods,
    questions,
    review,
    roster,
    settings,
    staff,
    taking,
    waiting,
)

#: The director's first: his taps are the many. `anything` takes what is left.
_ROUTERS = (
    items.router,
    deputies.router,
    office_items.router,
    history.router,
    queue.router,
    control.router,
    undoing.router,
    cannot.router,
    many.router,
    review.router,
    questions.router,
    decision.router,
    entering.router,
    corrections.router,
    excel.router,
    mailing.router,
    minutes.router,
    taking.router,
    waiting.router,
    earlier.router,
    meetings.router,
    periods.router,
    settings.router,
    guide.router,
    roster.router,
    people.router,
    staff.router,
    newcomers.router,
    paper.router,
    attached.router,
    boards.router,
    collected.router,
    chair.router,
    links.router,
    deputy_link.router,
    group_chat.router,
    start.router,
    strangers.router,
    anything.router,
)


def dispatcher(means: Means) -> Dispatcher:
    """All handlers behind the gate. Nothing is kept between updates: no FSM."""
    made = Dispatcher(disable_fsm=True, means=means)
    gate = Gate(means)
    for observer in (made.message, made.edited_message, made.callback_query):
        observer.outer_middleware(gate)
    made.my_chat_member.register(start.membership)
    # aiogram ties a router to one dispatcher for ever: each dispatcher gets copies of its own.
    made.include_routers(*map(deepcopy, _ROUTERS))
    return made
