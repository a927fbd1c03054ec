"""Screens around the questions of a draft, and before it goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.minutes import Addressee, Decision
from bot.domain.people import Group, Post
from bot.domain.questions import Question, QuestionKind, open_questions
from bot.views import answers_noted, mailing, questions, review
from tests.views import office
from tests.views.office import BIG, LONG_NAME, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst
from tests.views.samples_of_minutes import (
    DECISIONS,
    HELD,
    MINUTES,
    QUESTIONS,
    WHOLE,
    WORST_DECISIONS,
    WORST_MINUTES,
    WORST_QUESTIONS,
    WORST_WHOLE,
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


def _question_with(*likely: Group | Post, proposed: Post | None = None) -> Draw:
    index, asked = next((i, q) for i, q in enumerate(QUESTIONS) if q.kind is QuestionKind.UNKNOWN)
    one = replace(asked, likely=likely, proposed=proposed)
    return lambda t: questions.question(t, asked_of(one, index, len(QUESTIONS)))


def asked_of(
    one: Question, index: int = 0, total: int = 1, of: Sequence[Decision] = DECISIONS
) -> questions.Asked:
    """The question in its place among those of a draft."""
    return questions.Asked(one, index, total, of, office.INFORMATION_DAY, TODAY)


def every_kind(those: Sequence[Question], posts: Sequence[Post]) -> dict[QuestionKind, Question]:
    """One of each kind: of names that are shared or new by the dozen, made of an unknown name."""
    found = {one.kind: one for one in reversed(those)}
    unknown = found[QuestionKind.UNKNOWN]
    names = (unknown.about, *(f"Кравцов {letter}.П." for letter in "АБВГДЕЖЗИК"))
    return {
        **found,
        QuestionKind.SHARED: replace(unknown, kind=QuestionKind.SHARED, likely=tuple(posts[:2])),
        QuestionKind.CARDS: replace(unknown, kind=QuestionKind.CARDS, about="", names=names),
    }


def _question_about_one() -> Draw:
    decision = replace(DECISIONS[2], doubts=())
    one = open_questions(replace(MINUTES, vague_settled=True), (decision,), TODAY)[0]
    return lambda t: questions.question(t, asked_of(one, of=(decision,)))


def _question(kind: QuestionKind) -> Draw:
    index, one = list(QuestionKind).index(kind), EVERY_KIND[kind]
    return lambda t: questions.question(t, asked_of(one, index, len(QuestionKind)))


EVERY_KIND = every_kind(QUESTIONS, office.posts())
WORST_KIND = every_kind(WORST_QUESTIONS, office.worst_posts())


def _worst_question(kind: QuestionKind) -> Draw:
    one = WORST_KIND[kind]
    return lambda t: questions.question(t, asked_of(one, 1, 999, WORST_DECISIONS))


def _doubted(field: str, reason: str) -> Draw:
    doubted = replace(
        DECISIONS[1], doubts=(replace(DECISIONS[1].doubts[0], field=field, reason=reason, other=None),)
    )
    one = Question(QuestionKind.DOUBT, (doubted.id,), (doubted.code,), field, "до 1 декабря", reason=reason)
    return lambda t: questions.question(t, asked_of(one, of=(doubted,)))


DOUBTS = (
    *((field, "unheard_of") for field in ("text", "assignees", "co_assignees", "deadline", "number")),
    *(("deadline", code) for code in ("deadline_not_understood", "several_deadlines", "maybe_no_deadline")),
    ("assignees", "several_of_that_surname"),
    ("assignees", "unknown_surname"),
    ("assignees", "post_or_second_person"),
    ("assignees", "surname_guessed"),
    ("assignees", "initials_differ"),
    ("assignees", "maybe_beneficiary"),
    ("assignees", "maybe_addressee"),
    ("assignees", "unusual_name"),
    ("deadline", "maybe_deadline"),
    ("deadline", "which_day"),
    ("text", "maybe_addressee"),
    ("text", "maybe_deadline"),
    ("text", "label_in_text"),
    ("text", "only_who_and_when"),
    ("number", "unclear_digits"),
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
    *(Sample("secretary", f"вопрос: {kind}", _question(kind)) for kind in QuestionKind),
    Sample("secretary", "вопрос: об одном решении", _question_about_one()),
    Sample("secretary", "вопрос: похожие есть", _question_with(office.groups()[0], office.posts()[1])),
    Sample("secretary", "вопрос: опечатка", _question_with(office.posts()[1], proposed=office.posts()[1])),
    *(
        Sample("secretary", f"сомнение: {field}, {reason}", _doubted(field, reason))
        for field, reason in DOUBTS
    ),
    Sample(
        "secretary",
        "кто это",
        lambda t: questions.choose_for_unknown(
            t, DECISIONS[2].addressees[0], office.groups(), office.posts(), 6, 0
        ),
    ),
    Sample(
        "secretary",
        "кто это: один человек",
        lambda t: questions.choose_for_unknown(t, DECISIONS[2].addressees[0], (), office.posts(), 6, 0),
    ),
    Sample(
        "secretary",
        "вопрос: люди по одному",
        lambda t: questions.question(
            t,
            replace(asked_of(EVERY_KIND[QuestionKind.UNKNOWN]), note_rows=questions.next_person(t, 6, 0, 5)),
        ),
    ),
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
    Sample(
        "secretary",
        "черновик без рассылки",
        lambda t: review.summary(t, replace(WHOLE, minutes=replace(MINUTES, quiet=True)), TODAY),
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
    *(
        worst(f"вопрос: {kind}", _worst_question(kind))
        for kind in (QuestionKind.UNKNOWN, QuestionKind.DOUBT, QuestionKind.PAST)
    ),
    *(
        worst(
            f"кто это, страница {page}",
            lambda t, page=page: questions.choose_for_unknown(  # type: ignore[misc]
                t,
                WORST_DECISIONS[0].addressees[0],
                office.worst_groups(),
                office.worst_posts(),
                BIG,
                10**6,
                page,
            ),
        )
        for page in (0, 3, 999)
    ),
    *(
        worst(name, draw)
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
    ),
]
