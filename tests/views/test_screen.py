"""Clipping and paging: whatever comes in, what goes out fits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.callbacks.items import MineTap
from bot.i18n import Markup, Texts
from bot.views.screen import clip, clip_whole, pager, paginate, rows_of, weight


def test_a_short_line_stays_and_a_long_one_is_cut_between_words() -> None:
    assert clip("Сдать отчёт", 20) == "Сдать отчёт"
    assert clip("Сдать отчёт о питании", 16) == "Сдать отчёт о…"


def test_line_breaks_become_spaces_in_a_list_and_stay_in_a_quote() -> None:
    assert clip("раз\n  два", 20) == "раз два"
    assert clip_whole("раз\nдва", 20) == "раз\nдва"


@given(st.text(max_size=300), st.integers(2, 200))
def test_clipped_text_never_exceeds_its_limit(words: str, limit: int) -> None:
    assert len(clip(words, limit)) <= limit
    assert len(clip_whole(words, limit)) <= limit


def test_weight_counts_what_is_left_after_parsing() -> None:
    assert weight(Markup("<b>a &lt; b</b>")) == len("a < b")


@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=60),
    st.integers(400, 4096),
    st.integers(1, 15),
)
def test_pages_hold_every_block_once_and_none_too_many(sizes: list[int], room: int, most: int) -> None:
    blocks = [Markup("x" * size) for size in sizes]
    total = paginate(blocks, 0, room, most).total
    pages = [paginate(blocks, number, room, most) for number in range(total)]

    assert [block for page in pages for block in page.blocks] == blocks
    assert [page.start for page in pages] == [sum(len(p.blocks) for p in pages[:n]) for n in range(total)]
    for page in pages:
        assert 1 <= len(page.blocks) <= most
        assert len("\n\n".join(page.blocks)) <= room or len(page.blocks) == 1


def test_an_old_button_of_a_page_that_is_gone_opens_the_nearest() -> None:
    blocks = [Markup(str(n)) for n in range(25)]

    assert paginate(blocks, 99).number == 2
    assert paginate(blocks, -5).number == 0
    assert paginate([], 3).blocks == ()


def test_the_pager_leads_only_where_there_is_something() -> None:
    t, blocks = Texts(), [Markup(str(n)) for n in range(25)]

    def data(page: int) -> list[str]:
        return [b.data for b in pager(t, paginate(blocks, page), lambda to: MineTap(page=to))]

    assert [data(page) for page in range(3)] == [
        [MineTap(page=1).pack()],
        [MineTap(page=0).pack(), MineTap(page=2).pack()],
        [MineTap(page=1).pack()],
    ]


def test_rows() -> None:
    assert rows_of([1, 2, 3, 4, 5], 2) == ((1, 2), (3, 4), (5,))
