"""The offset never passes what is unfinished; what is known is not taken twice."""

from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.window import Window


def test_nothing_seen_says_no_offset() -> None:
    assert Window().offset is None


def test_the_offset_is_the_lowest_in_hand_then_one_past_the_last() -> None:
    window = Window()
    assert window.take([7, 8, 9], None) == [7, 8, 9]
    window.finish(8)
    assert window.offset == 7
    window.finish(7)
    assert window.offset == 9
    window.finish(9)
    assert window.offset == 10


def test_finished_ones_that_telegram_repeats_are_known() -> None:
    window = Window()
    window.take([1, 2], None)
    window.finish(2)
    assert window.take([1, 2, 3], 1) == [3]


def test_an_answer_under_way_while_its_updates_were_finished_brings_nothing_new() -> None:
    window = Window()
    window.take([1, 2], None)
    asked_with = window.offset
    window.finish(1)
    window.finish(2)
    assert window.take([1, 2], asked_with) == []


def test_a_lower_sequence_after_a_quiet_week_is_new() -> None:
    window = Window()
    window.take([1000], None)
    window.finish(1000)
    assert window.take([5], 1001) == [5]
    window.finish(5)
    assert window.offset == 6


def test_what_is_confirmed_is_forgotten() -> None:
    window = Window()
    for update_id in range(1, 1000):
        window.take([update_id], window.offset)
        window.finish(update_id)
    assert len(window._finished) <= 2


@given(st.data())
def test_whatever_the_order_nothing_is_lost_taken_twice_or_confirmed_early(data: st.DataObject) -> None:
    """Telegram answers with up to `limit` ids from the offset on; updates finish in any order between."""
    total = data.draw(st.integers(1, 30))
    limit = data.draw(st.integers(1, 10))
    window, in_hand, taken, finished = Window(), set[int](), list[int](), set[int]()
    first = 1
    while len(finished) < total:
        asked_with = window.offset
        first = max(first, asked_with or 1)
        assert all(n in finished for n in range(1, first)), "confirmed before it was finished"
        answer = list(range(first, total + 1))[:limit]
        done = data.draw(st.sets(st.sampled_from(sorted(in_hand))) if in_hand else st.just(set[int]()))
        for update_id in done:  # while the answer is under way
            window.finish(update_id)
        fresh = window.take(answer, asked_with)
        taken += fresh
        finished |= done
        in_hand = (in_hand - done) | set(fresh)
        if not fresh and not done and in_hand:
            window.finish(lowest := min(in_hand))
            in_hand.remove(lowest)
            finished.add(lowest)
    assert taken == list(range(1, total + 1))
