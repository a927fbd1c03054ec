"""What people read, from Fluent files: one language at a time, arguments escaped here and nowhere else.

A message is asked for in one of two forms:

* ``t("key", name=value)`` gives `Markup`, Telegram's HTML: markup stands only in the .ftl files, every string
  argument is escaped unless it is `Markup` already (a message built from messages);
* ``t.plain("key", name=value)`` gives a bare string, for what Telegram doesn't parse: buttons, toasts.

A missing key or argument raises: every screen is drawn by a test in every language, so nobody else meets it.
Numbers are passed as numbers (plurals, digit groups); what must not be grouped, a year, as a string.

Days and hours are words too, so they are made here: days are days of the workspace, moments are aware and
shown in the zone given.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

DEFAULT_LANGUAGE: Final = "ru"


class Markup(str):
    """Telegram's HTML, ready to be sent: escaped, or put together from what was."""

    __slots__ = ()


def _locales() -> Path:
    """Inside the wheel the texts lie in the package, in a checkout beside it."""
    packed = Path(__file__).parent / "locales"
    return packed if packed.is_dir() else Path(__file__).parents[1] / "locales"


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages there are texts in, the default one first."""
    found = {folder.name for folder in _locales().iterdir() if folder.is_dir()}
    return (DEFAULT_LANGUAGE, *sorted(found - {DEFAULT_LANGUAGE}))


class _Language:
    """The parsed messages of one language, made at the first word said in it.

    Importing Fluent and parsing the files would take a tenth of a second of the start.
    """

    def __init__(self, code: str) -> None:
        from fluent.runtime import FluentBundle, FluentResource
        from fluent.runtime.types import FluentType

        class Whole(str, FluentType):
            """An argument of any length: `fluent.runtime` refuses bare strings of over 2,500 characters."""

            __slots__ = ()

            def format(self, locale: object) -> str:  # type: ignore[override] # noqa: ARG002
                return self

        self._argument = Whole
        self._bundle = FluentBundle([code], use_isolating=False)
        for path in sorted((_locales() / code).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text("utf-8")))

    def has(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def say(self, key: str, arguments: Mapping[str, str | int]) -> str:
        """
        Raises:
            LookupError: no such message, or an argument of it is missing.
        """
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            raise LookupError(f"no message {key!r}")
        values = {name: self._argument(v) if isinstance(v, str) else v for name, v in arguments.items()}
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise LookupError(f"message {key!r}: {errors[0]}")
        return str(text)


_language = cache(_Language)


class Texts:
    """All messages of one language.

    Raises:
        ValueError: there are no texts in this language.
    """

    def __init__(self, language: str = DEFAULT_LANGUAGE) -> None:
        if language not in languages():
            raise ValueError(f"no texts in {language!r}; there are {', '.join(languages())}")
        self.language = language

    def __call__(self, key: str, /, **arguments: str | int) -> Markup:
        """
        Raises:
            LookupError: no such message, or an argument of it is missing.
        """
        escaped = {name: _escaped(value) for name, value in arguments.items()}
        return Markup(_language(self.language).say(key, escaped))

    def plain(self, key: str, /, **arguments: str | int) -> str:
        """Without escaping, for what Telegram shows as it is.

        Raises:
            LookupError: no such message, or an argument of it is missing.
        """
        bare = {name: visible(v) if isinstance(v, Markup) else v for name, v in arguments.items()}
        return _language(self.language).say(key, bare)

    def bare(self, words: str) -> Markup:
        """Somebody's own words, escaped: a name, a code."""
        return Markup(_escaped(words))

    def has(self, key: str) -> bool:
        return _language(self.language).has(key)

    # --- days and hours -----------------------------------------------------------------------------------

    def weekday(self, day: date) -> Markup:
        """«вт»"""
        return self("date-weekday", weekday=day.weekday())

    def on_weekday(self, day: date) -> Markup:
        """«в понедельник», «во вторник»"""
        return self("date-on-weekday", weekday=day.weekday())

    def before_weekday(self, day: date) -> Markup:
        """«понедельника», «пятницы»: what «до» asks for."""
        return self("date-before-weekday", weekday=day.weekday())

    def day(self, day: date, today: date) -> Markup:
        """«1 декабря»; «1 декабря 2027» where it isn't `today`'s year."""
        words = self("date-day", day=str(day.day), month=day.month)
        return words if day.year == today.year else self("date-with-year", day=words, year=str(day.year))

    def day_with_weekday(self, day: date, today: date) -> Markup:
        """«1 декабря, вт»"""
        return self("date-with-weekday", day=self.day(day, today), weekday=self.weekday(day))

    def short_day(self, day: date) -> Markup:
        """«27.11»"""
        return self("date-short", day=f"{day:%d}", month=f"{day:%m}", name=day.month)

    def full_day(self, day: date) -> Markup:
        """«20.11.2026», as a document is dated."""
        return self("date-full", day=f"{day:%d}", month=f"{day:%m}", name=day.month, year=str(day.year))

    def hour(self, clock: time) -> Markup:
        """«9:05»"""
        return self("date-hour", hour=str(clock.hour), minute=f"{clock:%M}")

    def moment(self, at: datetime, zone: ZoneInfo) -> Markup:
        """«27.11 в 12:40» in `zone`.

        Raises:
            ValueError: `at` has no zone, so nobody knows which moment it is.
        """
        if at.tzinfo is None:
            raise ValueError(f"a moment without a zone: {at!r}")
        local = at.astimezone(zone)
        return self("date-moment", day=self.short_day(local.date()), hour=self.hour(local.time()))


def visible(markup: Markup) -> str:
    """What a person sees of it: the bare text, tags gone and entities resolved."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def _escaped(value: str | int) -> str | int:
    """The only place where anything is escaped."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(html.escape(value, quote=False))
    return value
