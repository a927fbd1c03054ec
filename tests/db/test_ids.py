from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from bot.db.ids import CHANCE_BITS, COUNTER_BITS, EPOCH, IdMaker

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def test_ids_rise_with_time_and_hold_it() -> None:
    moments = [NOW, NOW + timedelta(milliseconds=1), NOW + timedelta(days=1)]
    clock = iter(moments)
    ids = [IdMaker(lambda: next(clock))() for _ in moments]
    assert ids == sorted(ids)
    made_at = [EPOCH + timedelta(milliseconds=one >> (COUNTER_BITS + CHANCE_BITS)) for one in ids]
    assert made_at == moments


def test_ids_rise_when_the_clock_goes_back() -> None:
    clock = iter([NOW, NOW - timedelta(hours=1), NOW - timedelta(days=1), NOW])
    make = IdMaker(lambda: next(clock))
    ids = [make() for _ in range(4)]
    assert sorted(set(ids)) == ids


def test_ids_go_on_from_what_is_there() -> None:
    """A clock set back while the bot was off; one set forward is believed."""
    there = IdMaker(lambda: NOW)()
    late, early = IdMaker(lambda: NOW - timedelta(days=1)), IdMaker(lambda: NOW + timedelta(days=1))
    for make in (late, early):
        make.go_on_after(there)
    ids = [there, late(), late(), early()]
    assert sorted(set(ids)) == ids
    made_at = EPOCH + timedelta(milliseconds=ids[-1] >> (COUNTER_BITS + CHANCE_BITS))
    assert made_at == NOW + timedelta(days=1)


def test_more_ids_than_a_millisecond_counts_still_rise() -> None:
    make = IdMaker(lambda: NOW)
    ids = [make() for _ in range((1 << COUNTER_BITS) + 100)]
    assert sorted(set(ids)) == ids


def test_ids_fit_sixty_three_bits_for_a_lifetime() -> None:
    assert 0 < IdMaker(lambda: datetime(2093, 1, 1, tzinfo=UTC))() < 1 << 63


def test_threads_never_get_the_same_id() -> None:
    make = IdMaker(lambda: NOW)
    with ThreadPoolExecutor(8) as threads:
        batches = list(threads.map(lambda _: [make() for _ in range(500)], range(8)))
    ids = [one for batch in batches for one in batch]
    assert len(set(ids)) == len(ids)
    assert all(batch == sorted(batch) for batch in batches)
