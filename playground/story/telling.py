"""The transcript: prose, and what stood on the telephones, indented."""

import textwrap
from collections.abc import Sequence

from playground.phone import Message, NotSeen, Phone

WIDTH = 100
MARGIN = "    │ "


class Teller:
    """Prints as the story goes on, so that a stuck step is seen at once."""

    def title(self, words: str) -> None:
        print(f"\n{words}\n{'=' * len(words)}", flush=True)

    def chapter(self, words: str) -> None:
        print(f"\n{words}\n{'-' * len(words)}", flush=True)

    def says(self, words: str) -> None:
        print(f"\n{textwrap.fill(' '.join(words.split()), WIDTH)}", flush=True)

    def shows(self, phone: Phone, message: Message) -> None:
        """A message as it stands on somebody's telephone."""
        lines = [f"{phone.name}, {phone.note}:" if phone.note else f"{phone.name}:"]
        for line in message.text.split("\n"):
            lines += textwrap.wrap(line, WIDTH - len(MARGIN)) or [""]
        lines += [" ".join(f"[{button['text']}]" for button in row) for row in message.buttons]
        print("\n" + "\n".join(f"{MARGIN}{line}".rstrip() for line in lines), flush=True)


def expect(there: object, wanted: object, what: str, screen: str = "") -> None:
    """One thing of the story that must be so.

    Raises:
        NotSeen: it isn't; the text says what was expected, and what was there.
    """
    if there != wanted:
        raise NotSeen(f"{what}: ожидалось {wanted}, а есть {there}\n{screen}".rstrip())


def names(phones: Sequence[Phone], most: int = 6) -> str:
    """«Петрова, Соколов и ещё 5»"""
    shown = ", ".join(phone.name for phone in phones[:most])
    return f"{shown} и ещё {len(phones) - most}" if len(phones) > most else shown


def counted(number: int, one: str, few: str, many: str) -> str:
    """«1 решение», «2 решения», «5 решений»"""
    if number % 10 == 1 and number % 100 != 11:
        return f"{number} {one}"
    return f"{number} {few if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else many}"
