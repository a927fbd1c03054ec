"""The HTML parser: what it makes of good text, and that text and entities survive the way there and back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.api.entities import clean, to_html, utf16_length, utf16_slice
from playground.api.html import parse_html
from playground.api.urls import checked_url

GOOD: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    ("plain", "plain", []),
    ("<b>a</b><strong>b</strong>", "ab", [("bold", 0, 1), ("bold", 1, 1)]),
    ("<i>a<u>b</u></i>", "ab", [("italic", 0, 2), ("underline", 1, 1)]),
    ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", n, 1) for n in range(3)]),
    ("😀<b>я</b>", "😀я", [("bold", 2, 1)]),
    ("<B>a</b>", "a", [("bold", 0, 1)]),
    ("<b>a</>", "a", [("bold", 0, 1)]),
    ("<b ></b >a", "a", []),
    ("&lt;&gt;&amp;&quot;&#39;&#x27;", "<>&\"''", []),
    ("&nbsp;&laquo; &lt &", "&nbsp;&laquo; < &", []),
    ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
    ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
    ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
    ('<a href="https://a.ru/?x=1&amp;y=2">a</a>', "a", [("text_link", 0, 1, "https://a.ru/?x=1&y=2")]),
    ("<a href='a.ru'>a</a>", "a", [("text_link", 0, 1, "http://a.ru/")]),
    ('<a href="nowhere">a</a>', "a", []),
    ("<a>a.ru</a>", "a.ru", [("text_link", 0, 4, "http://a.ru/")]),
    ('<a href="tg://user?id=1">a</a>', "a", [("text_mention", 0, 1, {"id": 1})]),
    ('<a href="tg://user?id=2">a</a>', "a", []),
    ("<pre>a</pre><code>b</code>", "ab", [("pre", 0, 1), ("code", 1, 1)]),
    ('<pre><code class="language-python">a</code></pre>', "a", [("pre", 0, 1, "python")]),
    ('<code class="language-python">a</code>', "a", [("code", 0, 1)]),
    ('<tg-emoji emoji-id="5368">👍</tg-emoji>', "👍", [("custom_emoji", 0, 2, "5368")]),
]  # fmt: skip


@pytest.mark.parametrize("source, text, entities", GOOD, ids=[row[0] for row in GOOD])
def test_good(source: str, text: str, entities: list[tuple[Any, ...]]) -> None:
    parsed, found = parse_html(source, lambda user_id: {"id": user_id} if user_id == 1 else None)
    assert parsed == text
    assert [row_of(entity) for entity in found] == entities


def row_of(entity: dict[str, Any]) -> tuple[Any, ...]:
    """Kind, place, and what the kind says more."""
    extra = [value for key, value in entity.items() if key not in ("type", "offset", "length")]
    return (entity["type"], entity["offset"], entity["length"], *extra)


TAGS = ["b", "i", "u", "s", "code", "tg-spoiler", "blockquote"]
WORDS = st.text(st.sampled_from("аб <>&\"'\n😀x1;#"), max_size=6)


def nested(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def wrap(parts: tuple[str, str, str, str]) -> str:
        tag, inside, before, after = parts
        return f"{before}<{tag}>{inside}</{tag}>{after}"

    return st.tuples(st.sampled_from(TAGS), children, children, children).map(wrap)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


SOURCES = st.recursive(WORDS.map(escaped), nested, max_leaves=8)


@given(SOURCES)
def test_there_and_back(source: str) -> None:
    text, entities = clean(*parse_html(source))
    again, entities_again = clean(*parse_html(to_html(text, entities)))
    assert again == text
    assert covered(text, entities_again) == covered(text, entities)


def covered(text: str, entities: list[dict[str, Any]]) -> list[set[str]]:
    """The kinds over each UTF-16 unit: how nesting is cut does not matter, what is bold does."""
    assert all(e["offset"] + e["length"] <= utf16_length(text) for e in entities)
    return [
        {e["type"] for e in entities if e["offset"] <= unit < e["offset"] + e["length"]}
        for unit in range(utf16_length(text))
    ]


FOUND = [
    ("см. https://edu.example.ru/doc?x=1.", ["https://edu.example.ru/doc?x=1"]),
    ("/start abc и /status@reshili_bot", ["/start", "/status@reshili_bot"]),
    ("пишите a.b@edu-1.ru или @orlova", ["a.b@edu-1.ru", "@orlova"]),
    ("СОШ 1/2, п. 6/17, и/или", []),
    ("#план №5 #5", ["#план"]),
]


@pytest.mark.parametrize("text, found", FOUND)
def test_what_is_found_in_plain_text(text: str, found: list[str]) -> None:
    _, entities = clean(text, [])
    assert [utf16_slice(text, e["offset"], e["length"]) for e in entities] == found


def test_at_most_a_hundred_entities() -> None:
    text, entities = clean(*parse_html("<b>a</b> " * 150))
    assert (len(text), len(entities)) == (299, 100)


LINKS = [
    ("example.ru", "http://example.ru/"),
    ("HTTPS://Example.RU/Путь", "https://example.ru/Путь"),
    ("http://10.0.0.1:8080/x", "http://10.0.0.1:8080/x"),
    ("http://[::1]:80/", "http://[::1]:80/"),
    ("tg://resolve?domain=x", "tg://resolve?domain=x"),
]


@pytest.mark.parametrize("given_url, kept", LINKS)
def test_links(given_url: str, kept: str) -> None:
    assert checked_url(given_url) == kept


@pytest.mark.parametrize(
    "wrong", ["localhost", "http://localhost:5000", "ftp://a.ru", "http://", "http://a b.ru"]
)
def test_wrong_links(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"Wrong HTTP URL|Unsupported URL protocol"):
        checked_url(wrong)
