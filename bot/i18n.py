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
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType

DEFAULT_LANGUAGE: Final = "ru"


class Markup(str):
    """Telegram's HTML, ready to be sent: escaped, or put together from what was."""

    __slots__ = ()


class _Whole(str, FluentType):
    """An argument of any length: a bare string of over 2,500 characters is refused by `fluent.runtime`."""

    __slots__ = ()

    def format(self, locale: object) -> str:  # type: ignore[override] # noqa: ARG002
        return self


def _locales() -> Path:
    """Inside the wheel the texts lie in the package, in a checkout beside it."""
    packed = Path(__file__).parent / "locales"
    return packed if packed.is_dir() else Path(__file__).parents[1] / "locales"


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages there are texts in, the default one first."""
    found = {folder.name for folder in _locales().iterdir() if folder.is_dir()}
    return (DEFAULT_LANGUAGE, *sorted(found - {DEFAULT_LANGUAGE}))


@cache
def _bundle(language: str) -> FluentBundle:
    """Parsed at the first word said in this language: it takes too long for the start."""
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((_locales() / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle


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
        return Markup(self._format(key, {name: _escaped(value) for name, value in arguments.items()}))

    def plain(self, key: str, /, **arguments: str | int) -> str:
        """Without escaping, for what Telegram shows as it is.

        Raises:
            LookupError: no such message, or an argument of it is missing.
        """
        return self._format(
            key, {name: visible(v) if isinstance(v, Markup) else v for name, v in arguments.items()}
        )

    def bare(self, words: str) -> Markup:
        """Somebody's own words, escaped: a name, a code."""
        return Markup(_escaped(words))

    def has(self, key: str) -> bool:
        return _bundle(self.language).has_message(key)

    def _format(self, key: str, arguments: dict[str, str | int]) -> str:
        bundle = _bundle(self.language)
        if not bundle.has_message(key):
            raise LookupError(f"no message {key!r} in {self.language}")
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"message {key!r} in {self.language} has no text")
        values = {name: _Whole(v) if isinstance(v, str) else v for name, v in arguments.items()}
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise LookupError(f"message {key!r} in {self.language}: {errors[0]}")
        return str(text)

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
        """«27.11 в 12:40» in `zone`; `at` is aware."""
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
