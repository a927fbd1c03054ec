"""Screens around the questions of a draft, and before it goes out."""
# Made of the samples that take them in: mypy can't infer their types in that order.
# mypy: disable-error-code="has-type"

from __future__ import annotations

from dataclasses import replace

from bot.domain.minutes import Addressee
from bot.domain.questions import QuestionKind
from bot.views import answers_noted, mailing, questions, review
from tests.views import office
from tests.views.office import BIG, LONG_NAME, NOW, TODAY, ZONE
from tests.views.sample import Sample
from tests.views.samples import (
    DECISIONS,
    EVERY_KIND,
    HELD,
    MINUTES,
    WHOLE,
    WORST_DECISIONS,
    WORST_KIND,
    WORST_MINUTES,
    WORST_WHOLE,
    asked_of,
)

TEACHERS, WORST_NAME = Addressee(31, "классные руководители"), Addressee(BIG, LONG_NAME)
POSTS, WORST_POSTS = office.posts(), office.worst_posts()
REST = replace(MINUTES, id=7, part_of=6)
PARTED = replace(HELD, rest=REST, rest_count=6, missing=POSTS[:5], blocked=1, reached=30)
WORST_HELD = replace(
    WORST_WHOLE,
    minutes=replace(WORST_MINUTES, state=HELD.minutes.state, send_at=NOW, part_of=BIG),
    rest=WORST_MINUTES,
    rest_count=10**6,
    missing=WORST_POSTS,
)


def _noted(kind: QuestionKind) -> Sample:
    asked = asked_of(EVERY_KIND[kind])
    return Sample(
        "secretary",
        f"ответ записан, дальше: {kind}",
        lambda t: questions.question(
            t,
            replace(
                asked,
                note=answers_noted.name(t, EVERY_KIND[QuestionKind.UNKNOWN], "директора школ"),
                note_rows=answers_noted.undo(t, MINUTES),
            ),
        ),
    )


OF_QUESTIONS = [
    _noted(QuestionKind.VAGUE),
    Sample(
        "secretary",
        "все ответы записаны",
        lambda t: answers_noted.above(
            review.summary(t, replace(WHOLE, questions=()), TODAY), answers_noted.many(t, 3)
        ),
    ),
    Sample(
        "secretary",
        "осталось решить ей",
        lambda t: questions.question(
            t, replace(asked_of(EVERY_KIND[QuestionKind.SHARED]), note=answers_noted.left(t, 2))
        ),
    ),
    Sample(
        "secretary",
        "по одному: без точного дня",
        lambda t: questions.each(t, QuestionKind.VAGUE, DECISIONS[3], 1, 14, 4, TODAY, TODAY),
    ),
    Sample(
        "secretary",
        "по одному: без срока",
        lambda t: questions.each(t, QuestionKind.UNDATED, DECISIONS[5], 0, 2, 4, TODAY, TODAY),
    ),
    Sample("secretary", "новый срок прошедшим", lambda t: questions.new_day(t, 6, 22, 3)),
    Sample(
        "secretary",
        "новая группа",
        lambda t: questions.new_group(t, TEACHERS, {"all": 35, "schools": 23, "gardens": 12}, 6, 0),
    ),
    Sample(
        "secretary", "новая группа: отметить", lambda t: questions.tick_seats(t, TEACHERS, POSTS, {1, 2}, 0)
    ),
    Sample(
        "secretary",
        "нашлись по части имени",
        lambda t: questions.found_for_unknown(t, TEACHERS, "петр", POSTS[:3], 6, 0),
    ),
    Sample(
        "secretary",
        "по части имени никого",
        lambda t: questions.found_for_unknown(t, TEACHERS, "абв", (), 6, 0),
    ),
    Sample("secretary", "утверждено 34, остальное позже", lambda t: mailing.approved(t, PARTED, NOW, ZONE)),
    Sample(
        "secretary",
        "остальное прочитано",
        lambda t: review.summary(t, replace(WHOLE, minutes=REST, missing=POSTS[:4], blocked=1), TODAY),
    ),
    Sample("secretary", "кому на бумаге, до рассылки", lambda t: mailing.on_paper(t, PARTED)),
    Sample("secretary", "чьё сообщение показать", lambda t: mailing.choose_sample(t, 6, POSTS)),
    Sample(
        "secretary", "чьё сообщение: нашлись", lambda t: mailing.choose_sample(t, 6, POSTS[:2], words="петр")
    ),
    Sample("secretary", "чьё сообщение: никого", lambda t: mailing.choose_sample(t, 6, (), words="абв")),
]

WORST_OF_QUESTIONS = [
    Sample("worst", name, draw, worst=True)
    for name, draw in (
        (
            "ответ записан",
            lambda t: questions.question(
                t,
                replace(
                    asked_of(WORST_KIND[QuestionKind.SHARED], 1, 999, WORST_DECISIONS),
                    note=answers_noted.name(t, WORST_KIND[QuestionKind.UNKNOWN], LONG_NAME),
                    note_rows=answers_noted.undo(t, WORST_MINUTES),
                ),
            ),
        ),
        (
            "по одному",
            lambda t: questions.each(
                t, QuestionKind.UNDATED, WORST_DECISIONS[0], 5, 10**6, 10**6, TODAY, TODAY
            ),
        ),
        ("отметить", lambda t: questions.tick_seats(t, WORST_NAME, WORST_POSTS, {BIG}, 3)),
        (
            "нашлись",
            lambda t: questions.found_for_unknown(t, WORST_NAME, LONG_NAME, WORST_POSTS[:8], BIG, 10**6),
        ),
        ("утверждена часть", lambda t: mailing.approved(t, WORST_HELD, NOW, ZONE)),
        ("до рассылки на бумаге", lambda t: mailing.on_paper(t, WORST_HELD, 2)),
        ("чьё сообщение", lambda t: mailing.choose_sample(t, BIG, WORST_POSTS, 2, LONG_NAME)),
    )
]
