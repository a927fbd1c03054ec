"""Questions in their rarer shapes, and what is said of the answer that was just given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Decision
from bot.domain.questions import MANY_UNDATED, Question, QuestionKind, open_questions
from bot.i18n import Markup, Texts
from bot.views import answers_noted, questions, review
from tests.views import office
from tests.views.office import TODAY
from tests.views.sample import Draw, Sample
from tests.views.samples_of_minutes import DECISIONS, MINUTES, WHOLE
from tests.views.samples_of_questions import EVERY_KIND, asked_of

Noted = Callable[[Texts], Markup]

FIRST_DAY = replace(DECISIONS[1], doubts=())
ONGOING = DECISIONS[3]
AS_NEEDED = replace(FIRST_DAY, deadline=Deadline(DeadlineKind.AS_NEEDED, None, "по мере необходимости"))
UNDATED = tuple(replace(DECISIONS[5], id=60 + n, code=f"6/{n}") for n in range(1, MANY_UNDATED + 1))


def _vague(*those: Decision) -> Draw:
    (one,) = open_questions(MINUTES, those, TODAY)
    return lambda t: questions.question(t, asked_of(one, of=those))


def _doubted(reading: str, other: str, reason: str) -> Draw:
    code = FIRST_DAY.code
    one = Question(QuestionKind.DOUBT, (FIRST_DAY.id,), (code,), "deadline", reading, other, reason)
    return lambda t: questions.question(t, asked_of(one, of=(FIRST_DAY,)))


def _noted(name: str, note: Noted, kind: QuestionKind = QuestionKind.VAGUE) -> Sample:
    asked = asked_of(EVERY_KIND[kind])
    return Sample(
        "secretary",
        f"записано: {name}",
        lambda t: questions.question(
            t, replace(asked, note=note(t), note_rows=answers_noted.undo(t, MINUTES))
        ),
    )


def _of_name(kind: QuestionKind, whom: str) -> Noted:
    return lambda t: answers_noted.name(t, EVERY_KIND[kind], t.plain(whom))


def _undated() -> Draw:
    (one,) = open_questions(MINUTES, UNDATED, TODAY)
    one = replace(one, day=date(2026, 12, 18))
    return lambda t: questions.question(t, asked_of(one, of=UNDATED))


def _only_common() -> Draw:
    decisions = (FIRST_DAY, ONGOING)
    whole = replace(WHOLE, decisions=decisions, questions=open_questions(MINUTES, decisions, TODAY))
    return lambda t: review.summary(t, whole, TODAY)


def _group_is_likely() -> Draw:
    one = replace(EVERY_KIND[QuestionKind.UNKNOWN], likely=office.groups()[:1], seats=(12,))
    return lambda t: questions.question(t, asked_of(one))


OF_ANSWERS = [
    Sample("secretary", "вопрос: похожа группа", _group_is_likely()),
    Sample("secretary", "вопрос: без точного дня, одно", _vague(ONGOING)),
    Sample("secretary", "вопрос: без точного дня, разные", _vague(ONGOING, AS_NEEDED)),
    Sample("secretary", "вопрос: без срока много", _undated()),
    Sample(
        "secretary",
        "вопрос: два срока",
        _doubted("до 15 декабря", "до 1 декабря", "several_deadlines"),
    ),
    Sample("secretary", "вопрос: сомнение без слов", _doubted("", "", "deadline_not_understood")),
    Sample("secretary", "прочитан, вопрос только общий", _only_common()),
    _noted("без исполнителя", _of_name(QuestionKind.UNKNOWN, "noted-nobody")),
    _noted("карточка", _of_name(QuestionKind.UNKNOWN, "noted-card")),
    _noted("общая фамилия", _of_name(QuestionKind.SHARED, "noted-card")),
    _noted("карточки", answers_noted.cards),
    _noted("сомнение", lambda t: answers_noted.doubt(t, "6/2")),
    _noted("для всех", lambda t: answers_noted.many(t, 22), QuestionKind.UNKNOWN),
    _noted("одно из многих", answers_noted.each),
    _noted("в архив", answers_noted.archive),
    _noted("новый срок", lambda t: answers_noted.new_day(t, DECISIONS, TODAY)),
    _noted("новый срок одного", lambda t: answers_noted.new_day(t, DECISIONS[:1], TODAY)),
    _noted("предложенное", answers_noted.accepted, QuestionKind.SHARED),
]
