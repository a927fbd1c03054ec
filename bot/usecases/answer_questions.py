"""What the secretary answers about a draft: each question once, for all decisions it concerns."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace

from bot.domain.errors import Overtaken
from bot.domain.matching import key_of
from bot.domain.minutes import Addressee, Decision
from bot.domain.people import Post
from bot.domain.questions import (
    FOR_ALL,
    HERS_ALONE,
    Question,
    QuestionKind,
    is_of_a_name,
    named_doubtfully,
)
from bot.domain.review import Review
from bot.domain.rights import Deed, capacities, require
from bot.usecases.add_people import make_card
from bot.usecases.answer_days import ANSWER, answer_all
from bot.usecases.draft_steps import Changes, one_step
from bot.usecases.edit_decision import draft, editable, give_to_words, keep, set_deadline_words, set_text
from bot.usecases.ports import Act
from bot.usecases.resolve import known_names, name_of, remember, tied
from bot.usecases.review_minutes import questions_of, review
from bot.usecases.suggest import likely_for


def answer_unknown(act: Act, decision_id: int, addressee_id: int, choice: str) -> Review:
    """`choice`: `card` makes a card from the protocol, `nobody` leaves it without a person.

    The answer holds for the same words in all decisions of these minutes, and is remembered; of a name that
    several people have, only for these minutes.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: the name was answered meanwhile.
    """
    decision = editable(act, decision_id)
    question = asked(act, decision, addressee_id)
    with _one_answer(act, decision.minutes_id):
        if choice == "card":
            _settle_name(act, decision.minutes_id, question, "p", make_card(act, question.about).id)
        else:
            _settle_name(act, decision.minutes_id, question, "n", 0)
    return review(act, decision.minutes_id)


def answer_unknown_with(act: Act, addressee_id: int, kind: str, object_id: int) -> Review:
    """The words mean this group (`g`) or seat (`p`), in all decisions of these minutes; see above.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: the name was answered, or the seat is gone.
    """
    decision = editable(act, act.office.minutes.decision_of(addressee_id).id)
    name_of(act, kind, object_id)
    question = asked(act, decision, addressee_id)
    with _one_answer(act, decision.minutes_id):
        _settle_name(act, decision.minutes_id, question, kind, object_id)
    return review(act, decision.minutes_id)


def make_cards(act: Act, minutes_id: int) -> Review:
    """A card for each of the persons who are asked about together.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: nobody is asked about any more.
    """
    question = _question(act, minutes_id, QuestionKind.CARDS)
    with _one_answer(act, minutes_id):
        for name in question.names:
            _settle_name(act, minutes_id, replace(question, about=name), "p", make_card(act, name).id)
    return review(act, minutes_id)


def answer_doubt(act: Act, decision_id: int, index: int, choice: str) -> Review:
    """`keep` the reading, or take the `other` one."""
    decision = editable(act, decision_id)
    if not 0 <= index < len(decision.doubts):
        raise Overtaken(decision_id)
    doubt = decision.doubts[index]
    with _one_answer(act, decision.minutes_id):
        if choice == "other" and doubt.other:
            decision = _take_other(act, decision, doubt.field, doubt.other)
        doubts = (*decision.doubts[:index], replace(doubt, answered=True), *decision.doubts[index + 1 :])
        keep(act, decision, replace(decision, doubts=doubts))
    return review(act, decision.minutes_id)


def _take_other(act: Act, decision: Decision, field: str, other: str) -> Decision:
    if field == "deadline":
        # Words of the protocol count from its own day.
        meeting = act.office.minutes.get(decision.minutes_id).date
        return set_deadline_words(act, decision.id, other, meeting)
    if field == "assignees":
        return give_to_words(act, decision.id, other)
    if field == "text":
        return set_text(act, decision.id, other)
    return decision


def accept_proposals(act: Act, minutes_id: int, version: int) -> Review:
    """Answers every open question with its first proposal, but those that only she can answer.

    An unknown name gets a card, unless the roster has it but for a slip. The roster is that of the beginning:
    of two names that are new and alike each gets its own card.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: the draft changed since the button was drawn.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = draft(act, minutes_id)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    with _one_answer(act, minutes_id):
        accept(act, minutes_id, questions_of(act, minutes, act.office.minutes.decisions(minutes_id)))
    return review(act, minutes_id)


def accept(act: Act, minutes_id: int, questions: tuple[Question, ...]) -> None:
    """Each of `questions` gets its first proposal, where it has one."""
    # Those of all decisions last: an answer about one decision may open them anew.
    for question in sorted(questions, key=lambda one: one.kind in FOR_ALL):
        if question.kind in HERS_ALONE:
            continue
        if question.kind is QuestionKind.UNKNOWN:
            post: Post = question.proposed or make_card(act, question.about)
            _settle_name(act, minutes_id, question, "p", post.id)
        elif question.kind is QuestionKind.CARDS:
            for name in question.names:
                _settle_name(act, minutes_id, replace(question, about=name), "p", make_card(act, name).id)
        elif question.kind is QuestionKind.DOUBT:
            decision = act.office.minutes.decision(question.decision_ids[0])
            doubts = tuple(
                replace(doubt, answered=doubt.answered or place == question.index)
                for place, doubt in enumerate(decision.doubts)
            )
            keep(act, decision, replace(decision, doubts=doubts))
        else:
            answer_all(act, minutes_id, question.kind, "proposed")


def _one_answer(act: Act, minutes_id: int) -> AbstractContextManager[Changes]:
    """Whatever it changes, it is taken back at once."""
    return one_step(act, act.office.minutes.get(minutes_id), ANSWER)


# --- names ------------------------------------------------------------------------------------------------


def asked_about(decision: Decision, addressee_id: int) -> Addressee:
    """
    Raises:
        Overtaken: nothing is asked about that name any more.
    """
    for one in (*decision.unknown, *named_doubtfully(decision)):
        if one.id == addressee_id:
            return one
    raise Overtaken(decision.id)


def asked(act: Act, decision: Decision, addressee_id: int) -> Question:
    """The question that this name stands in, as one about it alone."""
    name = asked_about(decision, addressee_id).as_written
    minutes = act.office.minutes.get(decision.minutes_id)
    for question in questions_of(act, minutes, act.office.minutes.decisions(minutes.id)):
        if question.about == name and question.kind in (QuestionKind.UNKNOWN, QuestionKind.SHARED):
            return question
        if name in question.names:
            return replace(question, about=name)
    raise Overtaken(decision.id)


def following(act: Act, whole: Review, answered: Question) -> Question | None:
    """Who is asked about after one of the people who were asked about together: another of them."""
    if answered.kind is not QuestionKind.CARDS:
        return None
    left = {name for question in whole.questions for name in (question.about, *question.names)}
    name = next((name for name in answered.names if name in left), None)
    return about_one(act, whole, name) if name is not None else None


def about_one(act: Act, whole: Review, name: str) -> Question:
    """One of the people asked about together, as a question of its own."""
    those = [d for d in whole.decisions if any(a.as_written == name for a in d.unknown)]
    single = Question(
        QuestionKind.UNKNOWN, tuple(d.id for d in those), tuple(d.code for d in those), about=name
    )
    return likely_for(single, act.office.people.groups(), act.office.people.posts())


def _question(act: Act, minutes_id: int, kind: QuestionKind) -> Question:
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = draft(act, minutes_id)
    for question in questions_of(act, minutes, act.office.minutes.decisions(minutes_id)):
        if question.kind is kind:
            return question
    raise Overtaken(minutes_id)


def _settle_name(act: Act, minutes_id: int, question: Question, kind: str, object_id: int) -> None:
    """Ties the name in every decision that asks about it; the doubts of it are answered with it.

    A name that several people have is not remembered: the next protocol may mean another of them.
    """
    name = question.about
    settled = False
    for decision in act.office.minutes.decisions(minutes_id):
        open_here = {a.id for a in decision.unknown if a.as_written == name}
        if question.kind is QuestionKind.SHARED:
            open_here |= {a.id for a in named_doubtfully(decision) if a.as_written == name}
        if not open_here:
            continue
        addressees = tuple(tied(a, kind, object_id) if a.id in open_here else a for a in decision.addressees)
        after = replace(decision, addressees=addressees)
        keep(act, decision, after if after.unknown else _without_doubts_of_names(after))
        settled = True
    if not settled:
        raise Overtaken(minutes_id)
    if question.kind is not QuestionKind.SHARED:
        words = key_of(name)
        with _one_answer(act, minutes_id) as step:
            step.words.setdefault(words, known_names(act.office).get(words))
            remember(act, name, kind, object_id)


def _without_doubts_of_names(decision: Decision) -> Decision:
    doubts = tuple(replace(d, answered=d.answered or is_of_a_name(d)) for d in decision.doubts)
    return replace(decision, doubts=doubts)
