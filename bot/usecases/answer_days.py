"""The one answer about all decisions without a deadline, without an exact day, or with a day long past."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.deadlines import Deadline, DeadlineKind, month_later, quarter_end
from bot.domain.errors import BadInput, Overtaken
from bot.domain.minutes import Decision, Minutes, Tracking, propose_hand_in
from bot.domain.questions import QuestionKind
from bot.domain.review import Review
from bot.domain.rights import Deed, capacities, require
from bot.usecases.draft_steps import one_step
from bot.usecases.edit_decision import draft, editable, keep
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.review_minutes import review, undated_day

#: The step of a draft that one answer is, whatever it changes.
ANSWER = "answer"

_CONCERNED: dict[QuestionKind, Callable[[Decision, date], bool]] = {
    QuestionKind.UNDATED: lambda decision, _: decision.undated,
    QuestionKind.VAGUE: lambda decision, _: decision.vague,
    QuestionKind.PAST: lambda decision, today: (
        decision.tracking is not Tracking.NOTICE and decision.due is not None and decision.due < today
    ),
}


def concerned(question: QuestionKind, decisions: tuple[Decision, ...], today: date) -> tuple[Decision, ...]:
    """The decisions that the question is about, answered already or not."""
    return tuple(one for one in decisions if _CONCERNED[question](one, today))


def answer_all(act: Act, minutes_id: int, question: QuestionKind, choice: str) -> Review:
    """One answer for all.

    Undated: `proposed` (as the office has set), `none`, or `month` (the day proposed). Vague: `proposed`
    (what has a last day, by then; ongoing ones are asked on the information day), `quarter` (by the end of
    the quarter), or `notice`. Past: `proposed` (on control, no reminders of what is past), `quiet` (and
    nobody is told), `archive` (kept, nothing asked of anybody), or `week`, `month` (a new day from today).
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = draft(act, minutes_id)
    with one_step(act, minutes, ANSWER) as step:
        step.flags = True
        decisions = act.office.minutes.decisions(minutes_id)
        if choice == "archive":
            for decision in decisions:
                keep(act, decision, replace(decision, tracking=Tracking.NOTICE))
        else:
            for decision in concerned(question, decisions, act.today):
                _answer(act, minutes, decision, question, choice)
        settled = _settled(draft(act, minutes_id), question)
        if question is QuestionKind.PAST:
            settled = replace(settled, quiet=choice in ("quiet", "archive"))
        act.office.minutes.save(settled)
    record(act, "answer_question", "minutes", minutes_id, {}, {"question": question, "choice": choice})
    return review(act, minutes_id)


def answer_past_with(act: Act, minutes_id: int, words: str) -> Review:
    """A new day for all that are past: «до 15 марта».

    Raises:
        NotAllowed, NotFound, IllegalMove; BadInput: `not_a_deadline`, `day_is_past`.
    """
    from bot.reader.deadlines import read_deadline  # as in `edit_decision`: it takes long to load

    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = draft(act, minutes_id)
    deadline = read_deadline(words, act.today, act.calendar)
    if deadline is None:
        raise BadInput("not_a_deadline")
    if deadline.due is not None and deadline.due < act.today:
        raise BadInput("day_is_past")
    with one_step(act, minutes, ANSWER) as step:
        step.flags = True
        for decision in concerned(QuestionKind.PAST, act.office.minutes.decisions(minutes_id), act.today):
            _set(act, decision, deadline)
        act.office.minutes.save(_settled(draft(act, minutes_id), QuestionKind.PAST))
    told = {"question": QuestionKind.PAST, "choice": "day"}
    record(act, "answer_question", "minutes", minutes_id, {}, told)
    return review(act, minutes_id)


def answer_one(act: Act, decision_id: int, question: QuestionKind, choice: str) -> tuple[Review, int | None]:
    """«По одному»: the answer about one decision, which leaves the others as they are; `choice` as above.

    Returns the id of the next one to be asked about; after the last the question is answered.
    """
    decision = editable(act, decision_id)
    minutes = act.office.minutes.get(decision.minutes_id)
    if not _CONCERNED[question](decision, act.today):
        raise Overtaken(decision_id)
    with one_step(act, minutes, ANSWER, decision.code) as step:
        _answer(act, minutes, decision, question, choice)
        left = concerned(question, act.office.minutes.decisions(minutes.id), act.today)
        following = next((one.id for one in left if one.ordinal > decision.ordinal), None)
        if following is None:
            step.flags = True
            act.office.minutes.save(_settled(draft(act, minutes.id), question))
    if following is None:
        record(act, "answer_question", "minutes", minutes.id, {}, {"question": question, "choice": "each"})
    return review(act, minutes.id), following


def _answer(act: Act, minutes: Minutes, decision: Decision, question: QuestionKind, choice: str) -> None:
    if choice == "proposed" and question is QuestionKind.UNDATED:
        choice = "month" if act.workspace.undated_days is not None else "none"
    if choice == "notice":
        keep(act, decision, replace(decision, tracking=Tracking.NOTICE))
    elif choice == "month" and question is QuestionKind.UNDATED:
        _set(act, decision, Deadline(DeadlineKind.DATE, undated_day(act, minutes), ""))
    elif choice in ("week", "month") and question is QuestionKind.PAST:
        day = act.today + timedelta(days=7) if choice == "week" else month_later(act.today)
        _set(act, decision, Deadline(DeadlineKind.DATE, day, ""))
    elif choice == "quarter":
        _set(act, decision, _quarterly(decision.deadline, act.today))


def _quarterly(before: Deadline | None, today: date) -> Deadline:
    """From now on once a quarter, as the words then say; until the last day of a stretch they name."""
    from bot.reader.repeats import quarterly

    text, until = (before.text, before.due) if before is not None else ("", None)
    if until is not None and (until < today or (before and before.kind is not DeadlineKind.PERIOD)):
        until = None
    first = quarter_end(today)
    return Deadline(DeadlineKind.RECURRING, min(first, until) if until else first, quarterly(text, until))


def _set(act: Act, decision: Decision, deadline: Deadline) -> None:
    after = replace(decision, deadline=deadline, hand_in=propose_hand_in(deadline, act.calendar))
    keep(act, decision, replace(after, tracking=Tracking.CONTROL), "deadline")


def _settled(minutes: Minutes, question: QuestionKind) -> Minutes:
    """What the chair agreed to was another draft."""
    minutes = replace(minutes, agreed_at=None)
    if question is QuestionKind.VAGUE:
        return replace(minutes, vague_settled=True)
    if question is QuestionKind.UNDATED:
        return replace(minutes, undated_settled=True)
    return replace(minutes, past_settled=True)
