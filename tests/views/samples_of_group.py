"""Screens of the directors' group chat."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.group_chat import PAGE, GroupChat, GroupPage
from bot.domain.items import Progress
from bot.domain.minutes import MinutesState
from bot.views import group_chat
from tests.views import office
from tests.views.office import NOW, TODAY
from tests.views.sample import Sample, worst

CHAT = GroupChat(-1_001_234_567_890, "Директора", NOW, 2)
WORST_CHAT = GroupChat(-(2**63) + 1, "Ы" * 300, NOW, 2)
ASKED = [one for one in office.decisions() if one.tracking != "notice"][:3]
COUNTS = (Progress(14, 23), None, Progress(0, 12))
ONE = GroupPage(office.minutes(), tuple(zip(ASKED, COUNTS, strict=False)), 0, 1)
WORST = GroupPage(
    office.worst_minutes(),
    tuple((one, Progress(10**6, 10**6)) for one in office.worst_decisions()[:PAGE]),
    98,
    100,
)

OF_GROUP = [
    Sample("group", "решения протокола", lambda t: group_chat.page(t, ONE, TODAY)),
    Sample("group", "вторая страница", lambda t: group_chat.page(t, replace(ONE, page=1, pages=3), TODAY)),
    Sample(
        "group",
        "протокол отозван",
        lambda t: group_chat.page(
            t, replace(ONE, minutes=replace(office.minutes(), state=MinutesState.WITHDRAWN)), TODAY
        ),
    ),
    Sample("secretary", "показывать ли в чате", lambda t: group_chat.asked(t, CHAT)),
    Sample("secretary", "чат директоров подключён", lambda t: group_chat.connected(t, CHAT)),
    Sample("secretary", "чат директоров: нет", group_chat.none),
    Sample("secretary", "чат директоров отключён", lambda t: group_chat.none(t, left=True)),
    Sample("director", "из чата: чужое решение", group_chat.no_item),
]

WORST_OF_GROUP = [
    worst("чат: решения протокола", lambda t: group_chat.page(t, WORST, TODAY)),
    worst("чат: показывать ли", lambda t: group_chat.asked(t, WORST_CHAT)),
    worst("чат: подключён", lambda t: group_chat.connected(t, WORST_CHAT)),
]
