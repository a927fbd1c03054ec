"""Every screen from samples, usual and worst: what the tests draw and `make screens` shows."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.people import Role
from bot.views import keyboards, people
from tests.views import office
from tests.views.sample import Sample, worst
from tests.views.samples_of_absences import OF_ABSENCES, WORST_OF_ABSENCES
from tests.views.samples_of_answers import OF_ANSWERS
from tests.views.samples_of_attached import OF_ATTACHED, WORST_OF_ATTACHED
from tests.views.samples_of_boards import OF_BOARDS, WORST_OF_BOARDS
from tests.views.samples_of_collected import OF_COLLECTED, WORST_OF_COLLECTED
from tests.views.samples_of_connecting import OF_CONNECTING, WORST_OF_CONNECTING
from tests.views.samples_of_corrections import OF_CORRECTIONS, WORST_OF_CORRECTIONS
from tests.views.samples_of_deputies import OF_DEPUTIES, WORST_OF_DEPUTIES
from tests.views.samples_of_earlier import OF_EARLIER, WORST_OF_EARLIER
from tests.views.samples_of_entering import OF_ENTERING, WORST_OF_ENTERING
from tests.views.samples_of_excel import OF_EXCEL, WORST_OF_EXCEL
from tests.views.samples_of_group import OF_GROUP, WORST_OF_GROUP
from tests.views.samples_of_history import OF_HISTORY, WORST_OF_HISTORY
from tests.views.samples_of_items import OF_ITEMS, WORST_OF_ITEMS
from tests.views.samples_of_meetings import OF_MEETINGS, WORST_OF_MEETINGS
from tests.views.samples_of_minutes import OF_MINUTES, WORST_OF_MINUTES
from tests.views.samples_of_news import OF_NEWS, WORST_OF_NEWS
from tests.views.samples_of_office import OF_OFFICE, WORST_OF_OFFICE
from tests.views.samples_of_office_items import OF_OFFICE_ITEMS, WORST_OF_OFFICE_ITEMS
from tests.views.samples_of_paper import OF_PAPER, WORST_OF_PAPER
from tests.views.samples_of_people import OF_PEOPLE, WORST_OF_PEOPLE
from tests.views.samples_of_periods import OF_PERIODS, WORST_OF_PERIODS
from tests.views.samples_of_questions import OF_QUESTIONS, WORST_OF_QUESTIONS
from tests.views.samples_of_queue import OF_QUEUE, WORST_OF_QUEUE
from tests.views.samples_of_replies import OF_REPLIES, WORST_OF_REPLIES
from tests.views.samples_of_roster import OF_ROSTER, WORST_OF_ROSTER

ROLES = {
    "secretary": frozenset({Role.SECRETARY}),
    "head": frozenset({Role.HEAD}),
    "admin": frozenset({Role.ADMIN}),
    "director": frozenset[Role](),
}

EVERYBODY = [
    *(
        Sample(who, f"приветствие: {who}", lambda t, one=one: people.greeting(t, office.WORKSPACE, one, 3))  # type: ignore[misc]
        for who, one in (
            ("secretary", office.SECRETARY),
            ("head", office.HEAD),
            ("director", office.DIRECTOR),
        )
    ),
    *(
        Sample(who, f"{name}: {who}", lambda t, draw=draw, roles=roles: draw(t, roles))  # type: ignore[misc]
        for who, roles in ROLES.items()
        for name, draw in (
            ("помощь", keyboards.help_text),
            ("роль изменилась", keyboards.role_changed),
            ("непонятные слова", people.unknown_text),
            ("наклейка", people.sticker),
        )
    ),
    Sample("director", "исправленное сообщение", people.edited),
    Sample("director", "уже подключены", lambda t: people.already_connected(t, office.DIRECTOR)),
]

WORST_OF_EVERYBODY = [
    worst(
        "приветствие",
        lambda t: people.greeting(
            t, replace(office.WORKSPACE, name=office.LONG_LABEL), office.WORST_PERSON, 10**6
        ),
    ),
    worst("уже подключены", lambda t: people.already_connected(t, office.WORST_PERSON)),
]

SAMPLES = [
    *OF_QUESTIONS,
    *OF_ANSWERS,
    *WORST_OF_QUESTIONS,
    *OF_ITEMS,
    *OF_REPLIES,
    *OF_DEPUTIES,
    *OF_ABSENCES,
    *OF_MINUTES,
    *OF_NEWS,
    *OF_CORRECTIONS,
    *OF_ATTACHED,
    *OF_BOARDS,
    *OF_HISTORY,
    *OF_COLLECTED,
    *OF_EARLIER,
    *WORST_OF_EARLIER,
    *OF_MEETINGS,
    *WORST_OF_MEETINGS,
    *EVERYBODY,
    *WORST_OF_ITEMS,
    *WORST_OF_REPLIES,
    *WORST_OF_DEPUTIES,
    *WORST_OF_ABSENCES,
    *WORST_OF_MINUTES,
    *WORST_OF_NEWS,
    *WORST_OF_CORRECTIONS,
    *WORST_OF_ATTACHED,
    *WORST_OF_BOARDS,
    *WORST_OF_HISTORY,
    *WORST_OF_COLLECTED,
    *WORST_OF_EVERYBODY,
    *OF_OFFICE,
    *OF_ROSTER,
    *WORST_OF_OFFICE,
    *WORST_OF_ROSTER,
    *OF_PEOPLE,
    *OF_PERIODS,
    *OF_GROUP,
    *WORST_OF_PEOPLE,
    *WORST_OF_PERIODS,
    *WORST_OF_GROUP,
    *OF_CONNECTING,
    *WORST_OF_CONNECTING,
    *OF_PAPER,
    *WORST_OF_PAPER,
    *OF_QUEUE,
    *WORST_OF_QUEUE,
    *OF_OFFICE_ITEMS,
    *WORST_OF_OFFICE_ITEMS,
    *OF_ENTERING,
    *OF_EXCEL,
    *WORST_OF_ENTERING,
    *WORST_OF_EXCEL,
]
