"""The texts: complete in every language, used whole, and escaped at one place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot import i18n
from bot.domain.errors import ReshiliError
from bot.domain.people import Role
from bot.i18n import Markup, Texts, languages
from bot.views import editing, errors, mailing, people
from bot.views.keyboards import commands, reply_keyboard, words
from tests.views.samples import SAMPLES
from tests.views.test_errors import ALL as ERRORS

ROOT = Path(__file__).parents[1]
MOSCOW = ZoneInfo("Europe/Moscow")
TODAY = date(2026, 11, 23)


# --- a language as it speaks ------------------------------------------------------------------------------


def test_arguments_are_escaped_and_markup_is_not() -> None:
    t = Texts()
    inner = t("minutes-number", number="<b>&")

    assert inner == "протокол №\u00a0&lt;b&gt;&amp;"
    assert t("mailing-sending", minutes=inner).count("&lt;b&gt;&amp;") == 1
    assert isinstance(inner, Markup)
    assert t.bare("<i>") == "&lt;i&gt;"


def test_plain_text_is_not_escaped() -> None:
    t = Texts()

    assert t.plain("question-open", code="<6&1>") == "Открыть решение <6&1>"
    assert t.plain("question-open", code=t("card-head", code="<6", deadline="")) == "Открыть решение <6 · "


def test_a_missing_key_or_argument_or_language_is_an_error() -> None:
    t = Texts()
    with pytest.raises(LookupError, match="no message"):
        t("no-such-key")
    with pytest.raises(LookupError, match="number"):
        t("minutes-number")
    with pytest.raises(ValueError, match="'xx'"):
        Texts("xx")


@pytest.mark.parametrize(
    "count, words",
    [
        (1, "1 новый пункт"),
        (2, "2 новых пункта"),
        (5, "5 новых пунктов"),
        (11, "11 новых пунктов"),
        (21, "21 новый пункт"),
        (104, "104 новых пункта"),
    ],
)
def test_russian_plurals(count: int, words: str) -> None:
    told = Texts()("notice-new-items", count=count, nearest="", minutes="")

    assert words in told.replace("\u00a0", " ")


def test_numbers_are_grouped_and_years_are_not() -> None:
    t = Texts()

    assert t("review-issued", become=0, count=12345) == "Всего поручений: 12\u00a0345."
    assert t.day(date(2027, 12, 1), TODAY) == "1\u00a0декабря 2027"


@pytest.mark.parametrize(
    "language, told",
    [
        (
            "ru",
            ["1\u00a0декабря,\u00a0вт", "27.11 в\u00a012:40", "20.11.2026", "9:05", "в пятницу", "пятницы"],
        ),
        (
            "en",
            [
                "1\u00a0December,\u00a0Tue",
                "27\u00a0Nov at\u00a012:40",
                "20\u00a0Nov 2026",
                "9:05",
                "on Friday",
                "Friday",
            ],
        ),
    ],
)
def test_days_and_hours(language: str, told: list[str]) -> None:
    t = Texts(language)
    friday = date(2026, 11, 20)

    assert [
        t.day_with_weekday(date(2026, 12, 1), TODAY),
        t.moment(datetime(2026, 11, 27, 9, 40, tzinfo=UTC), MOSCOW),
        t.full_day(friday),
        t.hour(time(9, 5)),
        t.on_weekday(friday),
        t.before_weekday(friday),
    ] == told


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        Texts().moment(datetime(2026, 11, 27, 9, 40), MOSCOW)  # noqa: DTZ001


@pytest.mark.parametrize("language", languages())
def test_every_month_and_weekday_has_its_own_word(language: str) -> None:
    t = Texts(language)
    months = {t.day(date(2026, month, 1), TODAY) for month in range(1, 13)}
    short = {t.short_day(date(2026, month, 1)) for month in range(1, 13)}
    full = {t.full_day(date(2026, month, 1)) for month in range(1, 13)}
    week = [date(2026, 11, 23 + n) for n in range(7)]

    assert len(months) == len(short) == len(full) == 12
    assert all(len({say(day) for day in week}) == 7 for say in (t.weekday, t.on_weekday, t.before_weekday))


# --- the files --------------------------------------------------------------------------------------------


def messages(language: str) -> dict[str, fluent.Message]:
    found: dict[str, fluent.Message] = {}
    for path in sorted((ROOT / "locales" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def variables(message: fluent.Message) -> set[str]:
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, fluent.VariableReference):
            found.add(node.id.name)
        if isinstance(node, fluent.BaseNode):
            for value in vars(node).values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(message)
    return found


#: A month stands as a number in one language and as a word in the other.
EITHER = {"month", "name"}


def test_languages_have_the_same_messages_with_the_same_arguments() -> None:
    default, *others = (messages(language) for language in languages())

    for other in others:
        assert set(other) == set(default)
        assert {key: variables(m) - EITHER for key, m in other.items()} == {
            key: variables(m) - EITHER for key, m in default.items()
        }


class Listening(Texts):
    """Notes which messages were asked for, and how."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.marked: set[str] = set()
        self.bare_keys: set[str] = set()

    def __call__(self, key: str, /, **arguments: str | int) -> Markup:
        self.marked.add(key)
        return super().__call__(key, **arguments)

    def plain(self, key: str, /, **arguments: str | int) -> str:
        self.bare_keys.add(key)
        return super().plain(key, **arguments)


def say_everything(t: Texts) -> None:
    for sample in SAMPLES:
        sample.draw(t)
    for error in ERRORS:
        errors.error(t, error)
        errors.toast(t, error)
    errors.error(t, ReshiliError())
    errors.failed(t)
    errors.old_button(t)
    mailing.nobody_gets_it(t)
    people.phone_keyboard(t)
    for choice in editing.DEADLINE_CHOICES:
        editing.deadline_words(t, choice)
    for role in Role:
        reply_keyboard(t, {role})
        commands(t, {role})
    commands(t, ())
    words(t)


@pytest.mark.parametrize("language", languages())
def test_every_message_is_said_somewhere(language: str) -> None:
    t = Listening(language)
    say_everything(t)
    elsewhere = {
        node.value
        for path in (ROOT / "bot").rglob("*.py")
        if path.parent.name != "views"
        for node in strings(ast.parse(path.read_text("utf-8")))
    }

    assert set(messages(language)) - t.marked - t.bare_keys - elsewhere == set()


@pytest.mark.parametrize("language", languages())
def test_what_is_shown_bare_holds_no_markup(language: str) -> None:
    t = Listening(language)
    say_everything(t)
    marked_up = {
        key
        for path in (ROOT / "locales" / language).glob("*.ftl")
        for key, body in re.findall(r"^([\w-]+) =(.*(?:\n(?: .*)?)*)", path.read_text("utf-8"), re.MULTILINE)
        if re.search(r"</?\w|&\w+;", body)
    }

    assert marked_up
    assert marked_up & t.bare_keys == set()


JARGON = ("уточнени", "допконтрол", "эскалац", "снять с контроля", "снят с контроля")


@pytest.mark.parametrize("word", JARGON)
def test_russian_has_no_jargon_for_directors(word: str) -> None:
    t = Texts("ru")
    theirs = [sample.draw(t).text.lower() for sample in SAMPLES if sample.who in ("director", "stranger")]

    assert word not in (ROOT / "locales/ru/items.ftl").read_text("utf-8").lower()
    assert theirs
    assert not [text for text in theirs if word in text]


# --- nowhere else -----------------------------------------------------------------------------------------


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """String literals without the docstrings."""
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node


def test_views_escape_nothing_themselves() -> None:
    sources = "".join(p.read_text("utf-8") for p in (ROOT / "bot/views").glob("*.py"))

    assert "html.escape(" in Path(i18n.__file__).read_text("utf-8")
    assert not re.search(r"html\.escape|&lt;|</?[bi]>|</?code>", sources)
