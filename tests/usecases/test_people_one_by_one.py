"""People of no roster, asked about together or one by one."""

from __future__ import annotations

from pathlib import Path

from bot.domain.minutes import Addressee
from bot.domain.questions import Question, QuestionKind
from bot.usecases import answer_questions
from bot.usecases.ports import Act
from bot.usecases.review_minutes import review
from tests.scheduler.house import MINUTES, SECRETARY, House, at
from tests.usecases.drafts import decision, with_draft

NAMES = ("Кравцов А.П.", "Дедов П.П.", "Жукова Ж.Ж.", "Яшин О.О.")


async def test_one_by_one_the_next_follows_until_nobody_is_left(tmp_path: Path) -> None:
    drafted = [
        decision(n, addressees=(Addressee(900 + n, name),), doubts=()) for n, name in enumerate(NAMES, 1)
    ]
    house = await with_draft(House(tmp_path, at(23)), *drafted)

    def card(act: Act, question: Question) -> Question | None:
        (addressee,) = act.office.minutes.decision(question.decision_ids[0]).unknown
        answered = answer_questions.asked(
            act, act.office.minutes.decision(question.decision_ids[0]), addressee.id
        )
        whole = answer_questions.answer_unknown(act, question.decision_ids[0], addressee.id, "card")
        together = answered if answered.kind is QuestionKind.CARDS else question
        return answer_questions.following(act, whole, together)

    first = await house.acts(
        SECRETARY, lambda act: answer_questions.about_one(act, review(act, MINUTES), NAMES[1])
    )
    asked, following = [first.about], await house.acts(SECRETARY, lambda act: card(act, first))
    while following is not None:
        asked.append(following.about)
        one = following
        following = await house.acts(SECRETARY, lambda act: card(act, one))  # noqa: B023 - awaited here
    assert asked == [NAMES[1], NAMES[0], NAMES[2]]  # the last is a question of his own
