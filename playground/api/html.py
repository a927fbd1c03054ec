"""Telegram's HTML: text with tags → text and entities, or the server's own complaint.

Works on UTF-8 bytes, because the complaints name byte offsets. Follows the behaviour of td's
MessageEntity.cpp; the allowed tags are the table below.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playground.api.entities import Entity, utf16_length
from playground.api.urls import checked_url

ENTITY_OF_TAG = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
# The end of the text counts as white space, as the zero byte of a C string does in td.
SPACE = frozenset(b" \t\r\n\x0b\x00")
USER_LINK = "tg://user?id="

FindUser = Callable[[int], Entity | None]


class HtmlError(ValueError):
    """The reason without its prefix «can't parse entities»."""


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end; `offset` in UTF-16 units, `start` in characters."""

    tag: str
    argument: str
    offset: int
    start: int


def parse_html(source: str, find_user: FindUser = lambda _: None) -> tuple[str, list[Entity]]:
    """Returns text and entities; raises HtmlError.

    `find_user` gives the User object for tg://user?id= links, or None if the bot cannot know them.
    """
    return _Parser(source, find_user).run()


class _Parser:
    def __init__(self, source: str, find_user: FindUser) -> None:
        self.bytes = source.replace("\0", "").encode() + b"\0"
        self.at = 0
        self.text: list[str] = []
        self.chars = 0
        self.units = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []
        self.find_user = find_user

    def run(self) -> tuple[str, list[Entity]]:
        end = len(self.bytes) - 1
        while self.at < end:
            byte = self.bytes[self.at]
            if byte == ord("&") and (char := self.reference()):
                self.put(char)
            elif byte == ord("<"):
                if self.bytes[self.at + 1] == ord("/"):
                    self.end_tag()
                else:
                    self.start_tag()
            else:
                start = self.at
                self.at += 1
                while self.bytes[self.at] not in b"&<\0":
                    self.at += 1
                self.put(self.bytes[start : self.at].decode())
        if self.open:
            raise HtmlError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        self.entities.sort(key=lambda item: (item["offset"], -item["length"]))
        return "".join(self.text), self.entities

    def put(self, piece: str) -> None:
        self.text.append(piece)
        self.chars += len(piece)
        self.units += utf16_length(piece)

    def reference(self) -> str:
        """The character of &lt; &#39; &#x27; …; "" leaves an unknown one literal. The ";" may be missing."""
        start, at = self.at, self.at + 1
        if self.bytes[at] == ord("#"):
            digits, base = (b"0123456789", 10)
            at += 1
            if self.bytes[at] == ord("x"):
                digits, base = (b"0123456789abcdefABCDEF", 16)
                at += 1
            first = at
            while self.bytes[at] in digits:
                at += 1
            code = int(self.bytes[first:at] or b"0", base)
            if not 0 < code < 0x10FFFF or at - start >= 10 or 0xD800 <= code < 0xE000:
                return ""
            char = chr(code)
        else:
            while self.bytes[at : at + 1].isalpha():
                at += 1
            char = NAMED.get(self.bytes[start + 1 : at], "")
            if not char:
                return ""
        self.at = at + (self.bytes[at] == ord(";"))
        return char

    def skip_space(self) -> None:
        while self.bytes[self.at] and self.bytes[self.at] in SPACE:
            self.at += 1

    def name_until(self, stops: bytes) -> str:
        start = self.at
        while self.bytes[self.at] not in SPACE and self.bytes[self.at] not in stops:
            self.at += 1
        return self.bytes[start : self.at].decode()

    def start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self.name_until(b">").lower()
        if not self.bytes[self.at]:
            raise HtmlError(f"Unclosed start tag at byte offset {begin}")
        if tag not in ENTITY_OF_TAG:
            raise HtmlError(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = ""
        while self.bytes[self.at] != ord(">"):
            self.skip_space()
            if self.bytes[self.at] == ord(">"):
                break
            name, value = self.attribute(tag, begin)
            argument = _argument(tag, name, value, argument)
        if tag == "span" and argument != "spoiler":
            raise HtmlError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.at += 1
        self.open.append(_Open(tag, argument, self.units, self.chars))

    def attribute(self, tag: str, begin: int) -> tuple[str, str | None]:
        name = self.name_until(b"=>/\"'")
        if not name:
            raise HtmlError(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self.skip_space()
        if self.bytes[self.at] != ord("="):
            if not self.bytes[self.at]:
                raise HtmlError(f'Unclosed start tag "{tag}" at byte offset {begin}')
            return name, None
        self.at += 1
        self.skip_space()
        if not self.bytes[self.at]:
            raise HtmlError(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self.quoted() if self.bytes[self.at] in b"\"'" else self.token()
        if not self.bytes[self.at]:
            raise HtmlError(f"Unclosed start tag at byte offset {begin}")
        return name, value

    def token(self) -> str:
        start = self.at
        while self.bytes[self.at : self.at + 1].isalnum() or self.bytes[self.at] in b".-":
            self.at += 1
        if self.bytes[self.at] not in SPACE and self.bytes[self.at] != ord(">"):
            raise HtmlError(f"Unexpected end of name token at byte offset {start}")
        return self.bytes[start : self.at].decode().lower()

    def quoted(self) -> str:
        quote = self.bytes[self.at]
        self.at += 1
        value = bytearray()
        while self.bytes[self.at] and self.bytes[self.at] != quote:
            if self.bytes[self.at] == ord("&") and (char := self.reference()):
                value += char.encode()
            else:
                value.append(self.bytes[self.at])
                self.at += 1
        if self.bytes[self.at] == quote:
            self.at += 1
        return value.decode()

    def end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise HtmlError(f"Unexpected end tag at byte offset {begin}")
        self.at += 2
        name = self.name_until(b">")
        self.skip_space()
        if self.bytes[self.at] != ord(">"):
            raise HtmlError(f"Unclosed end tag at byte offset {begin}")
        opened = self.open[-1]
        if name and name != opened.tag:
            raise HtmlError(
                f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{name}>"'
            )
        self.at += 1
        self.open.pop()
        if self.units > opened.offset:
            self.close(opened)

    def close(self, opened: _Open) -> None:
        """Adds the entity of a tag that covers at least one character."""
        entity: Entity = {
            "type": ENTITY_OF_TAG[opened.tag],
            "offset": opened.offset,
            "length": self.units - opened.offset,
        }
        if opened.tag == "a":
            if (link := self.link(opened)) is None:
                return
            entity |= link
        elif opened.tag == "tg-emoji":
            if not opened.argument.isascii() or not opened.argument.isdigit() or not int(opened.argument):
                raise HtmlError("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = opened.argument
        elif opened.tag == "tg-time":
            return
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag in ("pre", "code") and self.joined_with_inner(entity, opened):
            return
        elif opened.tag == "code" and opened.argument:
            entity["language"] = opened.argument
        self.entities.append(entity)
        if opened.tag not in ("pre", "code"):
            return
        # A language without <pre> around it means nothing; it is dropped once no <pre> can follow.
        if not any(item.tag == "pre" for item in self.open):
            for item in self.entities:
                if item["type"] == "code":
                    item.pop("language", None)

    def joined_with_inner(self, entity: Entity, opened: _Open) -> bool:
        """<pre><code class="language-x"> (either way round) is one `pre` with a language."""
        inner = self.entities[-1] if self.entities else None
        if inner is None or (inner["offset"], inner["length"]) != (entity["offset"], entity["length"]):
            return False
        if opened.tag == "pre" and inner["type"] == "code" and inner.get("language"):
            inner["type"] = "pre"
            return True
        if opened.tag == "code" and inner["type"] == "pre" and opened.argument:
            inner["language"] = opened.argument
            return True
        return False

    def link(self, opened: _Open) -> Entity | None:
        """The fields of a link; None drops it (a wrong address, an unknown user) and keeps the text."""
        url = opened.argument or "".join(self.text)[opened.start :]
        if url.startswith(USER_LINK) and url.removeprefix(USER_LINK).isdigit():
            user = self.find_user(int(url.removeprefix(USER_LINK)))
            return {"type": "text_mention", "user": user} if user else None
        try:
            return {"url": checked_url(url)}
        except ValueError:
            return None


def _argument(tag: str, name: str, value: str | None, before: str) -> str:
    """What of an attribute matters for the entity; all others are ignored."""
    if tag == "blockquote" and name == "expandable":
        return "1"
    if value is None:
        return before
    if (tag, name) in (("a", "href"), ("tg-emoji", "emoji-id")):
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return before
