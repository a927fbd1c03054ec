"""Whatever the rhythm of asking, no second sees more than Telegram lets through."""

from hypothesis import given
from hypothesis import strategies as st

from bot.scheduler.limits import OF_A_CHAT, OF_THE_BOT, Limits

CHATS = st.integers(1, 5)
GAPS = st.floats(0, 2)


def sendings(asked: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """(chat, moment it may go), in the order asked for."""
    limits, now, went = Limits(), 0.0, []
    for chat_id, gap in asked:
        now += gap
        went.append((chat_id, now + limits.take(chat_id, now)))
    return went


def most_within(seconds: float, moments: list[float]) -> int:
    return max((sum(start <= one < start + seconds for one in moments) for start in moments), default=0)


@given(st.lists(st.tuples(CHATS, GAPS), max_size=60))
def test_a_chat_gets_one_a_second_and_short_bursts(asked: list[tuple[int, float]]) -> None:
    went = sendings(asked)
    for chat_id in {chat for chat, _ in went}:
        moments = [moment for chat, moment in went if chat == chat_id]
        assert most_within(10.0, moments) <= OF_A_CHAT.burst + 10 + 1


@given(st.lists(st.floats(0, 0.2), max_size=120))
def test_the_bot_keeps_below_thirty_a_second(gaps: list[float]) -> None:
    went = sendings([(chat, gap) for chat, gap in enumerate(gaps)])
    assert most_within(1.0, [moment for _, moment in went]) <= 30


def test_who_was_not_written_to_lately_does_not_wait() -> None:
    limits = Limits()
    assert [limits.take(7, 0.0) for _ in range(4)] == [0, 0, 0, 1]
    assert limits.take(8, 0.0) == 0
    assert limits.take(7, 10.0) == 0


def test_chats_not_written_to_for_a_while_are_forgotten() -> None:
    limits = Limits()
    for chat_id in range(100):
        limits.take(chat_id, 0.0)
    limits.forget_full(0.5)
    assert len(limits._chats) == 100
    limits.forget_full(60.0)
    assert limits._chats == {}


def test_a_bot_on_its_own_waits_for_its_rate() -> None:
    limits = Limits()
    waits = [limits.take(chat, 0.0) for chat in range(OF_THE_BOT.burst + 25)]
    assert waits[: OF_THE_BOT.burst] == [0.0] * OF_THE_BOT.burst
    assert waits[-1] == 1.0
