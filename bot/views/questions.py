"""One open question about a draft: what is asked, and its answers.

The first proposal is the first button; where an unknown name is like some in the roster, these stand before
it, and the text says what is proposed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.callbacks.decision import DecisionTap
from bot.callbacks.review import (
    AnswerAllTap,
    AnswerDoubtTap,
    AnswerUnknownTap,
    AnswerUnknownWithTap,
    QuestionTap,
    ReviewTap,
)
from bot.domain.minutes import Addressee, Decision, Question, QuestionKind, Tracking
from bot.domain.people import Group, Post
from bot.i18n import Markup, Texts
from bot.views.picking import choice_of, pick_rows
from bot.views.review import question_line
from bot.views.screen import CODE, NAME, Button, Screen, button, clip, lines, screen
from bot.views.words import short_sentence

#: Decisions shown with the question; the rest is counted.
SHOWN = 4

Row = tuple[Button, ...]


def question(
    t: Texts,
    question: Question,
    index: int,
    total: int,
    decisions: Sequence[Decision],
    information_day: tuple[int, int],
) -> Screen:
    """The question at `index` (from 0) of `total`, about a draft with these `decisions`.

    `information_day` is the workspace's (month, day).
    """
    by_id = {decision.id: decision for decision in decisions}
    concerned = [by_id[i] for i in question.decision_ids if i in by_id]
    first = concerned[0]
    return screen(
        [
            t("question-head", number=index + 1, total=total),
            question_line(t, question),
            _explanation(t, question, concerned, information_day),
            _sentences(t, concerned),
        ],
        *_ANSWERS[question.kind](t, question, first),
        (
            button(
                t.plain("question-open", code=clip(first.code, CODE)),
                DecisionTap(minutes_id=first.minutes_id, index=list(by_id).index(first.id)),
            ),
        ),
        _turning(t, first.minutes_id, index, total),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=first.minutes_id)),),
    )


def choose_for_unknown(
    t: Texts,
    addressee: Addressee,
    groups: Sequence[Group],
    posts: Sequence[Post],
    minutes_id: int,
    index: int,
    page: int = 0,
    first: Sequence[Group | Post] = (),
) -> Screen:
    """Whom the unknown words mean: groups and seats, those of `first` before the others.

    `index` is that of the question to go back to.

    Another page comes as a tap of kind `picking.PAGE` with the page as its object.
    """

    def tap(kind: str, object_id: int) -> AnswerUnknownWithTap:
        return AnswerUnknownWithTap(addressee_id=addressee.id, kind=kind, object_id=object_id)

    rows, note = pick_rows(t, tap, groups, posts, page, first)
    return screen(
        [t("question-choose", name=clip(addressee.as_written, NAME)), note],
        *rows,
        (button(t.plain("button-back"), QuestionTap(minutes_id=minutes_id, index=index)),),
    )


# --- the parts --------------------------------------------------------------------------------------------


def _explanation(
    t: Texts, question: Question, concerned: Sequence[Decision], information_day: tuple[int, int]
) -> Markup | None:
    """What the first proposal would do."""
    if question.kind is QuestionKind.DOUBT:
        reading, other = clip(question.reading), clip(question.other)
        return lines(
            [
                t("question-reading", words=reading) if reading else None,
                t("question-other", words=other) if other else None,
            ]
        )
    if question.kind is QuestionKind.VAGUE:
        return _vague_proposal(t, concerned, information_day)
    explained = t(f"question-explain-{question.kind}", count=len(question.codes))
    return lines([explained, _proposed(t, question)])


def _proposed(t: Texts, question: Question) -> Markup | None:
    """Which button «Принять предложенное» would press: of several, the first isn't always the one."""
    if question.proposed is not None:
        return t("question-proposed-slip", name=_named(question.proposed))
    card = t.plain("answer-unknown-card")
    return t("question-proposed-card", card=card) if question.likely else None


def _vague_proposal(t: Texts, concerned: Sequence[Decision], information_day: tuple[int, int]) -> Markup:
    """A line for each kind there is: with a last day, ongoing, without any day."""
    month, day = information_day
    kinds = {_vague_kind(one) for one in concerned}
    asked_on = t("date-day", day=str(day), month=month)
    return lines(
        [
            t("question-explain-vague"),
            *(t(f"question-proposal-{kind}", day=asked_on) for kind in _VAGUE_KINDS if kind in kinds),
        ]
    )


_VAGUE_KINDS = ("period", "ongoing", "rest")


def _vague_kind(decision: Decision) -> str:
    if decision.due is not None:
        return "period"
    return "ongoing" if decision.tracking is Tracking.INFORMATION else "rest"


def _sentences(t: Texts, concerned: Sequence[Decision]) -> Markup:
    told = [
        t("question-sentence", code=clip(one.code, CODE), sentence=short_sentence(one.sentence))
        for one in concerned[:SHOWN]
    ]
    more = t("question-more", count=len(concerned) - SHOWN) if len(concerned) > SHOWN else None
    return lines([*told, more])


def _unknown(t: Texts, question: Question, first: Decision) -> list[Row]:
    addressee = next(a for a in first.unknown if a.as_written == question.about)

    def answer(choice: str) -> Button:
        tap = AnswerUnknownTap(decision_id=first.id, addressee_id=addressee.id, choice=choice)
        return button(t.plain(f"answer-unknown-{choice}"), tap)

    def given(one: Group | Post) -> Button:
        _, kind, object_id = choice_of(one)
        return button(
            _named(one), AnswerUnknownWithTap(addressee_id=addressee.id, kind=kind, object_id=object_id)
        )

    likely = [(given(one),) for one in question.likely]
    return [*likely, (answer("card"),), (answer("choose"), answer("nobody"))]


def _named(one: Group | Post) -> str:
    """As in the list, with the holder: it was a person who was named."""
    name, _, _ = choice_of(one)
    if isinstance(one, Group) or one.holder is None or one.holder.short in name:
        return name
    return f"{one.holder.short}, {name}"


def _doubt(t: Texts, question: Question, first: Decision) -> list[Row]:
    def answer(choice: str, words: str) -> Button:
        tap = AnswerDoubtTap(decision_id=first.id, index=question.index, choice=choice)
        named = (
            t.plain(f"answer-doubt-{choice}-words", words=words)
            if words
            else t.plain(f"answer-doubt-{choice}")
        )
        return button(named, tap)

    keep = (answer("keep", question.reading),)
    return [keep, (answer("other", question.other),)] if question.other else [keep]


def _all(t: Texts, question: Question, first: Decision) -> list[Row]:
    def answer(choice: str) -> Button:
        tap = AnswerAllTap(minutes_id=first.minutes_id, question=question.kind, choice=choice)
        return button(t.plain(f"answer-{question.kind}-{choice}"), tap)

    return [(answer(choice),) for choice in _CHOICES[question.kind]]


_CHOICES = {QuestionKind.VAGUE: ("proposed", "notice"), QuestionKind.PAST: ("proposed", "quiet", "archive")}

_ANSWERS: dict[QuestionKind, Callable[[Texts, Question, Decision], list[Row]]] = {
    QuestionKind.UNKNOWN: _unknown,
    QuestionKind.DOUBT: _doubt,
    QuestionKind.VAGUE: _all,
    QuestionKind.PAST: _all,
}


def _turning(t: Texts, minutes_id: int, index: int, total: int) -> Row:
    row = []
    if index:
        row.append(button(t.plain("button-previous"), QuestionTap(minutes_id=minutes_id, index=index - 1)))
    if index + 1 < total:
        row.append(button(t.plain("button-next"), QuestionTap(minutes_id=minutes_id, index=index + 1)))
    return tuple(row)
