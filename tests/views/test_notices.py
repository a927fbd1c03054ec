"""Pushed messages: the matter in the first 50 characters, answers as near as they may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.callbacks.answers import CannotTap, TickingTap
from bot.callbacks.items import AcknowledgeTap, CardTap, MineTap, ReportTap, TakeTap
from bot.domain.assignments import State
from bot.domain.policy import Digest, DigestLine, Reason
from bot.i18n import Texts, visible
from bot.views import notices
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import NOW, TODAY, ZONE
from tests.views.samples import SAMPLES

T = Texts()

#: What a lock screen shows.
LOCK_SCREEN = 50


def data(screen: Screen) -> list[str]:
    return [button.data for row in screen.buttons for button in row]


def labels(screen: Screen) -> list[list[str]]:
    return [[button.text for button in row] for row in screen.buttons]


def test_one_or_two_items_are_answered_at_once() -> None:
    item = office.items()[0]
    screen = notices.new_items(T, [item], (), TODAY)

    assert data(screen) == [
        AcknowledgeTap(minutes_id=6).pack(),
        ReportTap(assignment_id=4, version=1).pack(),
        TakeTap(assignment_id=4, version=1).pack(),
        CannotTap(assignment_id=4).pack(),
    ]
    assert labels(notices.new_items(T, office.items()[:2], (), TODAY))[1:] == [
        ["6/4 исполнено", "6/4 в работе", "6/4 не могу"],
        ["6/9 исполнено", "6/9 в работе", "6/9 не могу"],
    ]


def test_one_item_is_shown_whole_as_no_card_of_it_is_a_tap_away() -> None:
    long = replace(office.items()[0], sentence="Обеспечить " + "и проверить " * 60 + "всё")

    assert "всё" in notices.new_items(T, [long], (), TODAY).text
    assert "всё" not in notices.new_items(T, [long, *office.items()], (), TODAY).text


def test_from_three_items_on_answers_are_behind_the_card() -> None:
    screen = notices.new_items(T, office.items(), (), TODAY)

    cards = [CardTap(assignment_id=i.assignment.id).pack() for i in office.items()]
    assert data(screen)[1:] == [*cards, TickingTap(minutes_id=6).pack()]


def test_of_many_items_those_without_a_day_are_folded() -> None:
    screen = notices.new_items(T, office.many_items(), (), TODAY)

    assert "Без точного срока: 4." in screen.text
    assert data(screen)[-2:] == [TickingTap(minutes_id=6).pack(), MineTap(minutes_id=6).pack()]
    assert len(data(screen)) == 1 + 5 + 2


def test_what_does_not_fit_is_counted_and_one_tap_away() -> None:
    items = office.worst_items()
    screen = notices.new_items(T, items, (), TODAY)
    shown = sum(one.startswith("card:") for one in data(screen))

    assert 1 <= shown <= 10
    assert f"И ещё {60 - shown}\u00a0пункт" in screen.text
    assert data(screen)[-1] == MineTap(minutes_id=items[0].assignment.minutes_id).pack()


def test_acknowledging_changes_the_first_button_only() -> None:
    before = notices.new_items(T, office.items(), ("6/1",), TODAY)
    after = notices.new_items_acknowledged(T, office.items(), ("6/1",), TODAY, NOW, ZONE)

    assert labels(before)[0] == ["Ознакомлен(а)"]
    assert labels(after)[0] == ["✓ Ознакомлен(а) 23.11 в 9:05"]
    assert (after.text, after.buttons[1:]) == (before.text, before.buttons[1:])


def test_an_item_already_answered_offers_what_is_left() -> None:
    done = replace(office.items()[0], assignment=replace(office.items()[0].assignment, state=State.DONE))
    working = replace(done, assignment=replace(done.assignment, state=State.IN_WORK))

    assert len(data(notices.new_items(T, [done], (), TODAY))) == 1
    assert labels(notices.new_items(T, [working], (), TODAY))[1:] == [["Исполнено", "Вернусь…", "Не могу"]]


@pytest.mark.parametrize(
    "name, told",
    [
        ("новые пункты", "3 новых пункта, ближайший срок 1 декабря"),
        ("дайджест: скоро", "Через 3 рабочих дня срок: 1 пункт"),
        ("дайджест: прошёл", "Вчера прошёл срок: 1 пункт без ответа"),
        ("дайджест: часть к начальнику", "Прошёл срок: 3 пункта без ответа"),
        ("дайджест: всё сразу", "Вчера прошёл срок: 1 пункт без ответа"),
        ("сводка", "Просрочено 6 решений. По 4 нет информации от 7 орг"),
    ],
)
def test_a_lock_screen_shows_the_matter(name: str, told: str) -> None:
    sample = next(one for one in SAMPLES if one.name == name and not one.worst)
    text = visible(sample.draw(T).text).replace("\u00a0", " ")

    assert text[:LOCK_SCREEN].startswith(told)


def test_the_warning_names_the_items_where_not_all_are_meant() -> None:
    names = ("дайджест: прошёл", "дайджест: часть к начальнику")
    one, some = (
        next(s for s in SAMPLES if s.name == name).draw(T).text.replace("\u00a0", " ") for name in names
    )

    assert "до четверга, 26 ноября, пункт попадёт в сводку начальнику управления." in one
    assert "пункты 6/2, 6/3 попадут в сводку" in some


def test_an_older_digest_shrinks_to_a_line() -> None:
    text = notices.digest_shrunk(T, date(2026, 11, 20), TODAY).text

    assert "\n" not in text
    assert "20\u00a0ноября" in text


def test_a_day_already_past_is_not_the_nearest() -> None:
    old, coming = office.moved(office.items()[0], date(2026, 11, 2)), office.items()[1]

    assert "ближайший срок 15\u00a0декабря" in notices.new_items(T, (old, coming), (), TODAY).text
    assert "ближайший" not in notices.new_items(T, (old,), (), TODAY).text


def test_what_is_overdue_is_not_hidden_among_the_others() -> None:
    late = office.moved(office.items()[1], date(2026, 11, 20))
    line = DigestLine(office.items()[0].assignment, Reason.SOON, 3)
    one = Digest(TODAY, (line,), (late.assignment, office.items()[2].assignment))
    text = notices.digest(T, one, {4: office.items()[0]}, {}).text

    assert "Ещё на контроле: 2, срок прошёл у 1." in text


def test_whoever_heads_two_schools_is_told_of_which_one_each_item_is() -> None:
    """The same decision comes twice, under one code."""
    own = office.items()[0]
    other = replace(
        own, post_label="СОШ № 12", assignment=replace(own.assignment, id=99, post_id=12, decision_id=4)
    )
    few = notices.new_items(T, [own, other], (), TODAY)
    assert f"<b>6/4 {own.post_label}</b>" in few.text
    assert "<b>6/4 СОШ № 12</b>" in few.text
    assert labels(few)[1:] == [
        [f"6/4 {own.post_label} исполнено", f"6/4 {own.post_label} в работе"],
        [f"6/4 {own.post_label} не могу"],
        ["6/4 СОШ № 12 исполнено", "6/4 СОШ № 12 в работе"],
        ["6/4 СОШ № 12 не могу"],
    ]
    third = office.items()[1]
    many = notices.new_items(T, [own, other, third], (), TODAY)
    assert labels(many)[1] == [f"6/4 {own.post_label}", "6/4 СОШ № 12"]
    assert labels(notices.new_items(T, office.items(), (), TODAY))[1] == ["6/4", "6/9", "6/12"]
