"""The card and what is said after an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.callbacks.answers import CannotTap, CardPageTap, PromiseTap
from bot.callbacks.items import CardTap, MineTap, NoWordsTap, ReportTap, TakeTap, UndoTap, WordsForTap
from bot.domain.assignments import State
from bot.domain.items import Item
from bot.domain.lifecycle import Move, moves_from
from bot.domain.minutes import Expected
from bot.domain.rights import Who
from bot.i18n import Texts
from bot.views import cards
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE

T = Texts()


def now(state: State) -> Item:
    item = office.items()[1]
    return replace(item, assignment=replace(item.assignment, state=state, version=5))


def data(screen: Screen) -> list[str]:
    return [button.data for row in screen.buttons for button in row]


REPORT, TAKE = ReportTap(assignment_id=9, version=5).pack(), TakeTap(assignment_id=9, version=5).pack()
UNDO, ALL = UndoTap(assignment_id=9, version=5).pack(), MineTap().pack()


@pytest.mark.parametrize("state", State)
def test_the_card_offers_what_the_table_of_moves_allows(state: State) -> None:
    moves = moves_from(state, frozenset({Who.ASSIGNEE}))
    offered = data(cards.card(T, now(state), (), moves, TODAY, ZONE))

    assert (REPORT in offered) == (Move.REPORT in moves)
    assert (TAKE in offered) == (Move.TAKE in moves and state is not State.IN_WORK)
    assert offered[-1] == ALL


def test_somebody_who_only_looks_is_offered_nothing() -> None:
    assert data(cards.card(T, now(State.ISSUED), (), (), TODAY, ZONE)) == [ALL]


def test_a_sentence_stands_whole_on_its_card() -> None:
    sentence = "Обеспечить " + "проверку и " * 220 + "отчёт"
    item = replace(now(State.ISSUED), sentence=sentence)

    assert sentence in cards.card(T, item, (), (), TODAY, ZONE).text


def test_withdrawn_reports_are_not_shown_and_of_many_the_latest_are() -> None:
    reports = [replace(office.report(f"отчёт {n}"), withdrawn=n == 5) for n in range(6)]
    text = cards.card(T, now(State.DONE), reports, (), TODAY, ZONE).text

    assert [n for n in range(6) if f"отчёт {n}" in text] == [2, 3, 4]


def test_after_done_words_are_asked_for_and_it_can_be_taken_back() -> None:
    screen = cards.reported(T, now(State.DONE), NOW, ZONE)

    assert "записано 23.11 в\u00a09:05" in screen.text
    assert data(screen) == [NoWordsTap(assignment_id=9).pack(), UNDO, ALL]


def test_what_a_person_wrote_is_shown_escaped() -> None:
    text = cards.words_kept(T, now(State.DONE), "приказ <№ 145> & акт", TODAY).text

    assert "«приказ &lt;№ 145&gt; &amp; акт»" in text


def test_without_words_nothing_is_quoted() -> None:
    assert "«" not in cards.words_kept(T, now(State.DONE), "", TODAY).text


def test_words_alone_are_not_done_and_done_is_one_tap_away() -> None:
    in_work = cards.words_kept(T, now(State.IN_WORK), "Списки сданы", TODAY)
    done = cards.words_kept(T, now(State.DONE), "Списки сданы", TODAY)

    later, cannot = PromiseTap(assignment_id=9).pack(), CannotTap(assignment_id=9).pack()
    assert data(in_work) == [REPORT, later, cannot, ALL]
    assert "нажмите «Исполнено»" in in_work.text
    assert data(done) == [ALL]
    assert "нажмите" not in done.text


def test_a_card_answered_below_leads_back_to_the_items() -> None:
    assert data(cards.answered_below(T, now(State.DONE))) == [ALL]


def test_every_page_of_ones_items_leads_to_the_others() -> None:
    items = office.worst_items()
    total, seen = 0, 0
    while f"mine:0:{total + 1}" in data(cards.mine(T, items, TODAY, total)):
        seen += sum(one.startswith("card:") for one in data(cards.mine(T, items, TODAY, total)))
        total += 1
    seen += sum(one.startswith("card:") for one in data(cards.mine(T, items, TODAY, total)))

    assert seen == 60


def test_of_one_meeting_every_item_is_a_tap_away_on_each_page() -> None:
    items = office.worst_items()
    wanted = {CardTap(assignment_id=one.assignment.id).pack() for one in items}
    for page in (0, 3):
        assert wanted <= set(data(cards.mine(T, items, TODAY, page, BIG)))


def test_of_many_items_each_meeting_is_a_tap_away() -> None:
    items = [
        replace(
            one, minutes_number=str(n % 3), assignment=replace(one.assignment, id=n, minutes_id=n % 3 + 1)
        )
        for n, one in enumerate(office.worst_items())
    ]
    offered = data(cards.mine(T, items, TODAY))

    assert {MineTap(minutes_id=n).pack() for n in (1, 2, 3)} <= set(offered)
    assert not any(one.startswith("mine:1") for one in data(cards.mine(T, items[:3], TODAY)))


def test_a_sentence_too_long_for_a_message_is_paged_whole() -> None:
    words = [f"слово{n}" for n in range(1200)]
    item = replace(now(State.ISSUED), sentence=" ".join(words))
    pages = [cards.card(T, item, (), (), TODAY, ZONE, page=page) for page in range(4)]

    shown = " ".join(page.text for page in pages).split()
    assert [word for word in dict.fromkeys(shown) if word.startswith("слово")][:1199] == words[:1199]
    assert CardPageTap(assignment_id=9, page=1).pack() in data(pages[0])
    assert "Страница 1 из 4" in pages[0].text


def test_what_is_still_to_be_sent_stands_on_the_card() -> None:
    missing = (Expected.NUMBER, Expected.FILE)
    screen = cards.card(T, now(State.IN_WORK), (), {Move.REPORT}, TODAY, ZONE, awaiting=True, missing=missing)

    assert "Осталось прислать: число и\u00a0файл." in screen.text
    assert NoWordsTap(assignment_id=9).pack() not in data(screen)


def test_where_words_are_wanted_there_is_no_way_without() -> None:
    item = replace(now(State.DONE), expected=(Expected.WORDS,))
    screen = cards.card(T, item, (), (), TODAY, ZONE, awaiting=True)

    assert NoWordsTap(assignment_id=9).pack() not in data(screen)


def test_an_overdue_item_is_asked_for_a_day_and_may_have_been_handed_in() -> None:
    late = replace(office.moved(now(State.ISSUED), TODAY - timedelta(days=3)))
    moves = moves_from(State.ISSUED, frozenset({Who.ASSIGNEE}))
    labels = [[b.text for b in row] for row in cards.card(T, late, (), moves, TODAY, ZONE).buttons]

    assert labels[:2] == [["Исполнено", "Сделаю до…", "Не могу"], ["Уже сдали другим путём"]]


def test_words_without_an_item_are_kept_and_each_item_is_offered() -> None:
    screen = cards.which_item(T, office.items(), "приказ № 145")

    assert "«приказ № 145»" in screen.text
    assert data(screen) == [WordsForTap(assignment_id=i.assignment.id).pack() for i in office.items()]


def test_what_was_late_before_the_appointment_is_marked() -> None:
    late = office.moved(office.items()[0], TODAY - timedelta(days=9))
    after, before = (replace(late, held_since=TODAY - timedelta(days=days)) for days in (3, 20))
    told = [cards.card(Texts(), one, (), (), TODAY, ZONE).text for one in (after, before, late)]
    assert ["до Вашего назначения" in text for text in told] == [True, False, False]
    shown = cards.mine(Texts(), [after, before], TODAY).text
    assert shown.count("просрочено до Вашего назначения") == 1
    assert shown.count("срок прошёл, ответа нет") == 1


def test_of_two_schools_each_item_says_which() -> None:
    own = office.items()[0]
    other = replace(own, post_label="СОШ № 12", assignment=replace(own.assignment, id=99, post_id=12))
    shown = cards.mine(Texts(), [own, other], TODAY)
    assert [button.text for button in shown.buttons[0]] == [f"6/4 {own.post_label}", "6/4 СОШ № 12"]
    assert "6/4 СОШ № 12" in cards.which_item(Texts(), [own, other], "готово").text
