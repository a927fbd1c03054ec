"""What a telephone's screen shows, as a story reads it: messages, buttons, and all of it in words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

# A telephone's screen in a complaint: enough to understand, not the whole history.
SHOWN_MESSAGES = 8


class NotSeen(AssertionError):
    """What the story expected is not on the screen; the text shows the screen."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it looked when it was read."""

    id: int
    version: int
    mine: bool
    text: str
    html: str
    buttons: tuple[tuple[Json, ...], ...]
    file: Json | None
    raw: Json

    @property
    def labels(self) -> list[str]:
        """The buttons' words, row by row."""
        return [button["text"] for row in self.buttons for button in row]

    @property
    def words(self) -> str:
        """All that can be read, file name included, with every run of blanks as one space."""
        return plain(f"{self.text} {self.file['name'] if self.file else ''}")

    def __str__(self) -> str:
        who = "→" if self.mine else "←"
        lines = [f"  {who} #{self.id}{' (изм.)' if self.raw['edited'] else ''} {self.text}"]
        if self.file:
            lines.append(f"     [файл {self.file['name']}, {self.file['size']} Б]")
        lines += ["     " + " ".join(f"[{button['text']}]" for button in row) for row in self.buttons]
        return "\n".join(lines)


def plain(text: str) -> str:
    """Text for comparing: no-break spaces and line ends are spaces, runs of them one."""
    return re.sub(r"\s+", " ", text).strip()


def message_of(raw: Json) -> Message:
    return Message(
        id=raw["id"],
        version=raw["changed"],
        mine=raw["from"] == "user",
        text=raw["text"],
        html=raw["html"],
        buttons=tuple(tuple(row) for row in raw["buttons"]),
        file=raw["file"],
        raw=raw,
    )


def messages_of(chat: Json) -> list[Message]:
    return [message_of(raw) for raw in chat["messages"]]


def fresh(chat: Json, since: int) -> list[Message]:
    return [message for message in messages_of(chat) if not message.mine and message.version > since]


# How well a button's words fit what the story says, best first.
_FITS: tuple[Callable[[str, str], bool], ...] = (
    lambda words, label: words == label,
    lambda words, label: words.startswith(label),
    lambda words, label: label in words,
)


def button_of(message: Message, label: str) -> Json | None:
    """The inline button whose words fit best."""
    return _best([button for row in message.buttons for button in row], label)


def choice(chat: Json, label: str) -> tuple[Message, Json] | Json | None:
    """(message, inline button), or a button of the keyboard, or None: the rules of `Phone.taps`."""
    newest_first = reversed(messages_of(chat))
    inline = next(((m, button) for m in newest_first if (button := button_of(m, label))), None)
    key = _best([key for row in (chat["keyboard"] or {}).get("rows", []) for key in row], label)
    if key is None or inline is None:
        return inline or key
    equal_key_only = plain(key["text"]) == plain(label) != plain(inline[1]["text"])
    return key if equal_key_only else inline


def _best(buttons: list[Json], label: str) -> Json | None:
    for fit in _FITS:
        for button in buttons:
            if fit(plain(button["text"]), plain(label)):
                return button
    return None


def shown(chat: Json, since: int = 0) -> str:
    """The end of a chat in words, with what `sees` had looked at marked."""
    messages = messages_of(chat)
    last = messages[-SHOWN_MESSAGES:]
    lines = [f"— {chat['user']['name']}, {chat['user']['note']} —"]
    if len(messages) > len(last):
        lines.append(f"  … ещё {len(messages) - len(last)} выше")
    for message in last:
        lines.append(str(message))
        if since and not message.mine and message.version <= since:
            lines[-1] += "   (старое)"
    lines += [f"  · {'окно' if n['alert'] else 'подсказка'}: {n['text']}" for n in chat["notices"][-3:]]
    if chat["keyboard"]:
        rows = chat["keyboard"]["rows"]
        lines.append("  ⌨ " + " / ".join(" ".join(f"[{key['text']}]" for key in row) for row in rows))
    return "\n".join(lines)
