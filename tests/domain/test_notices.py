"""What the bot says unasked: its key, its order, and what may be said anew."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain import notices
from bot.domain.notices import URGENCY, Notice, NoticeKind
from tests.domain.made import moment

NOW = moment("2026-11-23")

#: What each is made of: (person, object) → notice.
MAKERS: dict[NoticeKind, Callable[[int, int], Notice]] = {
    NoticeKind.NEW_ITEMS: lambda person, minutes: notices.new_items(person, minutes, NOW),
    NoticeKind.DIGEST: lambda person, day: notices.digest(person, date(2026, 11, day), NOW),
    NoticeKind.LIVE_LINE: lambda person, minutes: notices.live_line(person, minutes, NOW),
    NoticeKind.DRAFT_READ: lambda person, job: notices.draft_read(person, job, NOW),
    NoticeKind.READING: lambda person, job: notices.reading(person, job, NOW),
    NoticeKind.SHEET_READ: lambda person, job: notices.sheet_read(person, job, NOW),
    NoticeKind.CHAIR_ASKED: lambda person, minutes: notices.chair_asked(person, minutes, NOW),
    NoticeKind.CHAIR_SAID: lambda person, remark: notices.chair_said(person, 600, remark, 1, NOW),
    NoticeKind.ROLE_CHANGED: lambda person, change: notices.role_changed(person, change, NOW),
    NoticeKind.ASKED_TODAY: lambda person, day: notices.asked_today(person, date(2026, 11, day), NOW),
    NoticeKind.HANDED_OVER: lambda person, post: notices.handed_over(person, post, NOW),
    NoticeKind.MERGED: lambda person, gone: notices.merged(person, gone, NOW),
    NoticeKind.ACCESS_ASKED: lambda person, request: notices.access_asked(person, request, NOW),
    NoticeKind.ACCESS_ANSWER: lambda person, request: notices.access_answer(person, request, 70, NOW),
    NoticeKind.CONNECTION: lambda person, _: notices.connection(person, NOW),
    NoticeKind.CUT_OFF: lambda person, chat: notices.cut_off(person, chat, NOW),
    NoticeKind.NEW_PERIOD: lambda person, _: notices.new_period(person, NOW),
    NoticeKind.GROUP_ASKED: lambda person, chat: notices.group_asked(person, -chat, NOW),
    NoticeKind.GROUP_PAGE: lambda person, page: notices.group_page(person, -4711, 600 + person, page, NOW),
    NoticeKind.MEETING_OPENED: lambda person, meeting: notices.meeting_opened(person, meeting, NOW),
    NoticeKind.ITEM_NEWS: lambda person, deed: notices.item_news(person, deed, NOW),
    NoticeKind.FILES_ADDED: lambda person, decision: notices.files_added(person, decision, NOW),
    NoticeKind.MEETING_OPENED: lambda person, meeting: notices.meeting_opened(person, meeting, NOW),
    NoticeKind.EARLIER_ASKED: lambda person, minutes: notices.earlier_asked(person, minutes, NOW),
    NoticeKind.DEPUTY: lambda person, one: notices.deputy(person, one, "answered", NOW),
    NoticeKind.ABSENCE: lambda person, one: notices.absence(person, one, "begun", NOW),
    NoticeKind.CANCELLED: lambda person, minutes: notices.cancelled(person, minutes, NOW),
    NoticeKind.MESSAGE_STANDS: lambda person, message: notices.message_stands(
        person, 600, 1000 + person, message, NOW
    ),
}


#: Each person has one, and it is about nothing else: who is connected; which periods begin this morning.
ONE_A_PERSON = {NoticeKind.CONNECTION, NoticeKind.NEW_PERIOD}


def test_every_kind_can_be_made_and_has_its_turn() -> None:
    assert set(MAKERS) == set(URGENCY) == set(NoticeKind)
    assert len(set(URGENCY.values())) == len(URGENCY)
    assert max(URGENCY, key=lambda kind: URGENCY[kind]) is NoticeKind.DIGEST


@pytest.mark.parametrize("kind", NoticeKind)
def test_a_notice_tells_to_whom_what_and_when(kind: NoticeKind) -> None:
    made = MAKERS[kind](7, 5)
    assert (made.person_id, made.kind, made.not_before) == (7, kind, NOW)
    assert made.params or kind in ONE_A_PERSON, "there is one a person, about nothing else"


def test_keys_tell_kinds_people_and_things_apart() -> None:
    made = [make(person, thing) for make in MAKERS.values() for person, thing in ((7, 15), (71, 5), (7, 5))]
    of_jobs = {NoticeKind.DRAFT_READ, NoticeKind.READING, NoticeKind.SHEET_READ}
    assert len({one.dedupe_key for one in made}) == len(made) - len(of_jobs | ONE_A_PERSON)
    jobs = [one.dedupe_key for one in made if one.kind is NoticeKind.DRAFT_READ]
    assert len(set(jobs)) == 2, "a job is read once, for whoever sent it"


def test_one_digest_a_day_carries_its_day() -> None:
    made = MAKERS[NoticeKind.DIGEST](7, 23)
    assert made.params == {"day": "2026-11-23"}
    assert "2026-11-23" in made.dedupe_key


@pytest.mark.parametrize("kind", NoticeKind)
def test_only_what_stands_for_the_present_is_said_anew(kind: NoticeKind) -> None:
    """A live line, how far a reading is, what a seat holds when somebody is appointed to it again, and that
    the chair is asked; who is connected, who asks to be, what he is answered, and who is cut off again.
    """
    anew = {
        *(NoticeKind.LIVE_LINE, NoticeKind.READING, NoticeKind.HANDED_OVER, NoticeKind.CHAIR_ASKED),
        NoticeKind.FILES_ADDED,
        *(NoticeKind.NEW_PERIOD, NoticeKind.GROUP_ASKED, NoticeKind.GROUP_PAGE),
        *(NoticeKind.DEPUTY, NoticeKind.ABSENCE),
        NoticeKind.MESSAGE_STANDS,
        *(NoticeKind.CONNECTION, NoticeKind.ACCESS_ASKED, NoticeKind.ACCESS_ANSWER, NoticeKind.CUT_OFF),
    }
    assert MAKERS[kind](7, 5).renews is (kind in anew)


def test_new_items_are_said_again_to_whoever_could_not_be_reached() -> None:
    first, again = notices.new_items(7, 5, NOW), notices.new_items(7, 5, NOW, again=True)
    assert again.renews
    assert again.dedupe_key == first.dedupe_key
