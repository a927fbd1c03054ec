"""What was just answered about a draft, said above the next question, with the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.callbacks.review import UndoAnswerTap
from bot.domain.minutes import Decision, Minutes
from bot.domain.questions import Question, QuestionKind
from bot.i18n import Markup, Texts
from bot.views.screen import CODE, NAME, TEXT_LIMIT, Button, Screen, button, clip, paragraphs, weight
from bot.views.words import decision_deadline, person_words


def name(t: Texts, question: Question, whom: str) -> Markup:
    """«Записано: «классные руководители» — директора школ. Запомню.»; a shared name is not remembered."""
    once = question.kind is QuestionKind.SHARED
    key = "noted-name-once" if once else "noted-name"
    said = clip(whom, NAME).removesuffix(".")  # «Беляева Л. Б.» ends the sentence itself
    return t(key, name=person_words(question.called), whom=said)


def cards(t: Texts) -> Markup:
    return t("noted-cards")


def doubt(t: Texts, code: str) -> Markup:
    return t("noted-doubt", code=clip(code, CODE))


def many(t: Texts, count: int) -> Markup:
    return t("noted-many", count=count)


def archive(t: Texts) -> Markup:
    return t("noted-archive")


def new_day(t: Texts, decisions: Sequence[Decision], today: date) -> Markup:
    """As it was understood: «до 10 октября» may be that of next year."""
    return t("noted-day", deadline=decision_deadline(t, decisions[0], today), count=len(decisions))


def each(t: Texts) -> Markup:
    return t("noted-each")


def accepted(t: Texts) -> Markup:
    return t("noted-accepted")


def left(t: Texts, count: int) -> Markup:
    """«Осталось 2 вопроса, их решить можете только Вы.»"""
    return t("noted-left", count=count)


def undo(t: Texts, minutes: Minutes) -> tuple[tuple[Button, ...], ...]:
    tap = UndoAnswerTap(minutes_id=minutes.id, version=minutes.version)
    return ((button(t.plain("noted-undo"), tap),),)


def above(shown: Screen, note: Markup | None) -> Screen:
    """The draft as it stands after the last answer, which it offers to take back itself; the note goes where
    there is no room for it.
    """
    if note is None:
        return shown
    room = weight(shown.text) + weight(note) + 2 <= TEXT_LIMIT
    text = paragraphs([note, shown.text]) if room else shown.text
    return Screen(text, shown.buttons)
