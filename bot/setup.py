"""`reshili setup`, the questions: asked one after the other, a wrong answer is asked for again.

Nothing is written here: `bot.cli` does that once all is answered. What was typed is never shown again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain import phones
from bot.domain.office_settings import FIRST_ZONE, LONGEST_NAME, RUSSIAN_ZONES
from bot.domain.people import Person
from bot.i18n import Texts, visible
from bot.views.zones import zone_words

T = TypeVar("T")

#: A person's name: words of letters, two at least.
_NAME: Final = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:\s+[^\W\d_][^\W\d_'’.-]*){1,4}")


class Trouble(StrEnum):
    """Why a token and a proxy lead nowhere."""

    BAD_TOKEN = "bad_token"  # noqa: S105 - a code, no secret
    BAD_PROXY = "bad_proxy"
    #: Telegram knows no bot by this token.
    REFUSED = "refused"
    #: Telegram does not answer.
    UNREACHABLE = "unreachable"


_TOLD: Final = {
    Trouble.BAD_TOKEN: "setup-bad_token",
    Trouble.BAD_PROXY: "setup-bad_proxy",
    Trouble.REFUSED: "setup-refused",
    Trouble.UNREACHABLE: "setup-unreachable",
}

#: Token and proxy («» is none) → the bot's name, or why there is none.
Check = Callable[[str, str], str | Trouble]


@dataclass(frozen=True, slots=True)
class Connection:
    token: str
    proxy: str
    bot: str


@dataclass(frozen=True, slots=True)
class NewOffice:
    """`phone` as `domain.phones` writes it, empty where none was given."""

    name: str
    zone: str
    family: str
    given: str
    patronymic: str
    phone: str


@dataclass(frozen=True, slots=True)
class Talk:
    """`ask` shows a prompt and gives what was typed (EOFError: nobody is there); `say` prints a line."""

    t: Texts
    ask: Callable[[str], str]
    say: Callable[[str], None]

    def connection(self, token: str, proxy: str, check: Check) -> Connection:
        """The bot's token and the way to Telegram, tried out. `token` and `proxy`: what is set already."""
        self._tell("setup-welcome")
        if token and self._yes("setup-keep-token"):
            asked_for_token = False
        else:
            token, asked_for_token = self._token(), True
        proxy = self._proxy(proxy)
        while True:
            self._tell("setup-checking")
            found = check(token, proxy)
            if not isinstance(found, Trouble):
                self._tell("setup-bot", name=found)
                return Connection(token, proxy, found)
            self._tell(_TOLD[found])
            if found in (Trouble.BAD_TOKEN, Trouble.REFUSED):
                token = self._token(again=asked_for_token)
                asked_for_token = True
            else:
                proxy = self._proxy("")

    def office(self) -> NewOffice:
        """The first office and its first secretary."""
        zone = self._zone()
        default = self.t.plain("office-first-name")
        name = self._answer("setup-office", lambda words: words[:LONGEST_NAME] or default, default=default)
        family, given, patronymic = self._answer("setup-secretary", _name_of, wrong="setup-not-a-name")
        phone = self._answer("setup-phone", _phone_of, wrong="setup-not-a-phone")
        return NewOffice(name, zone, family, given, patronymic, phone)

    def whom(self, office: str, people: Sequence[Person]) -> Person | None:
        """Who gets a new link, if anybody, where there is an office: `people` run it."""
        self._tell("setup-there-is", office=office)
        for number, person in enumerate(people, 1):
            roles = ", ".join(self.t.plain(f"now-role-{role}") for role in sorted(person.roles))
            self.say(self.t.plain("setup-choice", number=number, words=f"{person.full}: {roles}"))
        if not people:
            return None

        def chosen(words: str) -> int | None:
            if not words:
                return 0
            return int(words) if words.isdecimal() and int(words) <= len(people) else None

        number = self._answer("setup-whom", chosen, wrong="setup-not-in-list")
        return people[number - 1] if number else None

    def _token(self, *, again: bool = False) -> str:
        return self._answer(
            "setup-token-again" if again else "setup-token", lambda words: words or None, wrong="setup-empty"
        )

    def _proxy(self, known: str) -> str:
        """Empty: none. A known one is kept by Enter, and not shown: it may hold a password."""
        if not known:
            return self._answer("setup-proxy", lambda words: words)
        words = self._answer("setup-proxy-known", lambda words: words)
        return "" if words.casefold() in self._set("setup-words-no") else words or known

    def _zone(self) -> str:
        self._tell("setup-zones")
        for number, key in enumerate(RUSSIAN_ZONES, 1):
            self.say(self.t.plain("setup-choice", number=number, words=visible(zone_words(self.t, key))))
        usual = RUSSIAN_ZONES.index(FIRST_ZONE) + 1
        return self._answer(
            "setup-zone",
            lambda words: zone_of(words) or self._zone_of_city(words),
            wrong="setup-not-a-zone",
            default=str(usual),
        )

    def _zone_of_city(self, words: str) -> str | None:
        """One of the cities that name a zone in the list just shown."""
        city = words.casefold()
        return next(
            (key for key in RUSSIAN_ZONES if city in visible(zone_words(self.t, key)).casefold().split(", ")),
            None,
        )

    def _yes(self, key: str) -> bool:
        """Enter is yes."""
        return self._answer(key, lambda words: words).casefold() not in self._set("setup-words-no")

    def _set(self, key: str) -> set[str]:
        return {word.strip() for word in self.t.plain(key).split(",")}

    def _answer(
        self, key: str, understood: Callable[[str], T | None], *, wrong: str = "", default: str = ""
    ) -> T:
        """Asked until it is `understood`: None says what was `wrong` with it."""
        while True:
            words = self.ask(f"{self.t.plain(key, default=default) if default else self.t.plain(key)} ")
            found = understood(" ".join(words.split()))
            if found is not None:
                return found
            self._tell(wrong)

    def _tell(self, key: str, **arguments: str | int) -> None:
        self.say(self.t.plain(key, **arguments))


def zone_of(words: str) -> str | None:
    """A number of the list, or a zone's own name; nothing typed is the usual one. None: neither."""
    if not words:
        return FIRST_ZONE
    if words.isdecimal():
        return RUSSIAN_ZONES[int(words) - 1] if 1 <= int(words) <= len(RUSSIAN_ZONES) else None
    try:
        return ZoneInfo(words).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _name_of(words: str) -> tuple[str, str, str] | None:
    if not _NAME.fullmatch(words):
        return None
    family, given, *patronymic = words.split()
    return family, given, " ".join(patronymic)


def _phone_of(words: str) -> str | None:
    return phones.normalise(words) if words else ""
