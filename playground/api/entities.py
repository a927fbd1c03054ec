"""Text with entities: UTF-16 arithmetic, trimming, what Telegram finds by itself, and back to HTML.

An entity is the Bot API's JSON object; `offset` and `length` count UTF-16 code units.
"""

import re
from html import escape
from typing import Any

Entity = dict[str, Any]

MAX_ENTITIES = 100
_MERGED = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
_BLANK = " \t\n\u00a0\u200b\u200c\u200d\u2060\ufeff\u2800\u3164"

# What a client or the server marks in plain text, in order of precedence.
_FOUND = (
    ("url", re.compile(r"https?://[^\s<>\"«»]+[^\s<>\"«».,;:!?)]")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)),
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#&])#(?=\w*[^\W\d_])\w+")),
)


def utf16_length(text: str) -> int:
    """How many UTF-16 code units the text takes."""
    return len(text) + sum(ch > "\uffff" for ch in text)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part an entity covers."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Text and entities as Telegram stores them: trimmed, entities clipped, merged, sorted and counted."""
    lead = len(text) - len(text.lstrip(" \t\n"))
    trimmed = text.strip(" \t\n")
    shift, end = utf16_length(text[:lead]), utf16_length(trimmed)
    kept: list[Entity] = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if start < stop:
            kept.append({**entity, "offset": start, "length": stop - start})
    kept = sorted(_merge(kept), key=lambda item: (item["offset"], -item["length"]))
    return trimmed, (kept + _found(trimmed, kept))[:MAX_ENTITIES]


def is_blank(text: str) -> bool:
    """Nothing that could be seen."""
    return not text.strip(_BLANK)


def _merge(entities: list[Entity]) -> list[Entity]:
    """Touching or overlapping pieces of one style become one, as td does."""
    merged: list[Entity] = [entity for entity in entities if entity["type"] not in _MERGED]
    for style in _MERGED:
        run: Entity | None = None
        alike = [entity for entity in entities if entity["type"] == style]
        for entity in sorted(alike, key=lambda item: int(item["offset"])):
            stop = entity["offset"] + entity["length"]
            if run is not None and entity["offset"] <= run["offset"] + run["length"]:
                run["length"] = max(run["length"], stop - run["offset"])
            else:
                run = dict(entity)
                merged.append(run)
    return merged


def _found(text: str, entities: list[Entity]) -> list[Entity]:
    """Links, addresses, commands, mentions and tags outside of code and of given links."""
    closed = ("code", "pre", "text_link", "text_mention")
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in closed]
    found: list[Entity] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start = utf16_length(text[: match.start()])
            stop = start + utf16_length(match.group())
            if all(stop <= left or start >= right for left, right in taken):
                taken.append((start, stop))
                found.append({"type": kind, "offset": start, "length": stop - start})
    return sorted(found, key=lambda item: int(item["offset"]))


# How an entity opens and closes; the format sees the entity's fields, escaped.
_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "pre with language": ('<pre><code class="language-{language}">', "</code></pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
    "text_link": ('<a href="{url}">', "</a>"),
    "text_mention": ('<a href="tg://user?id={user[id]}">', "</a>"),
    "custom_emoji": ('<tg-emoji emoji-id="{custom_emoji_id}">', "</tg-emoji>"),
}


def to_html(text: str, entities: list[Entity]) -> str:
    """The HTML that parses to this text and these entities (found ones stay plain text)."""
    units = text.encode("utf-16-le")
    ordered = sorted(entities, key=lambda e: (e["offset"], -e["length"]))
    pieces: list[str] = []
    open_ends: list[tuple[int, str]] = []
    marks = sorted(
        {0, len(units) // 2} | {e["offset"] for e in ordered} | {e["offset"] + e["length"] for e in ordered}
    )
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        while open_ends and open_ends[-1][0] <= mark:
            pieces.append(open_ends.pop()[1])
        for entity in ordered:
            if entity["offset"] == mark and (tags := _tags_of(entity)):
                pieces.append(tags[0])
                open_ends.append((mark + entity["length"], tags[1]))
        if following is not None:
            pieces.append(escape(units[2 * mark : 2 * following].decode("utf-16-le", "replace"), quote=False))
    return "".join(pieces)


def _tags_of(entity: Entity) -> tuple[str, str] | None:
    kind = "pre with language" if entity.get("language") else entity["type"]
    if (tags := _TAGS.get(kind)) is None:
        return None
    fields = {name: escape(value) if isinstance(value, str) else value for name, value in entity.items()}
    return tags[0].format(**fields), tags[1]
