"""What the secretary answers about a draft: each question once, for all decisions it concerns."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.errors import Overtaken
from bot.domain.minutes import Decision, QuestionKind, Tracking
from bot.domain.review import Review
from bot.domain.rights import Deed, capacities, require
from bot.usecases.add_people import make_card
from bot.usecases.edit_decision import draft, editable, give_to_words, keep, set_deadline_words, set_text
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.resolve import name_of, tied
from bot.usecases.review_minutes import review
from bot.usecases.suggest import proposed_for

#: Questions answered once for all decisions they concern.
FOR_ALL = frozenset({QuestionKind.VAGUE, QuestionKind.PAST})


def answer_unknown(act: Act, decision_id: int, addressee_id: int, choice: str) -> Review:
    """`choice`: `card` makes a card from the protocol, `nobody` leaves it without a person.

    The answer holds for the same words in all decisions of these minutes.
    """
    decision = editable(act, decision_id)
    name = _unknown_name(decision, addressee_id)
    if choice == "card":
        post = make_card(act, name)
        _answer_everywhere(act, decision.minutes_id, name, "p", post.id)
    else:
        _answer_everywhere(act, decision.minutes_id, name, "n", 0)
    return review(act, decision.minutes_id)


def answer_unknown_with(act: Act, addressee_id: int, kind: str, object_id: int) -> Review:
    """The words mean this group (`g`) or seat (`p`), in all decisions of these minutes."""
    decision = editable(act, act.office.minutes.decision_of(addressee_id).id)
    name_of(act, kind, object_id)
    _answer_everywhere(act, decision.minutes_id, _unknown_name(decision, addressee_id), kind, object_id)
    return review(act, decision.minutes_id)


def answer_doubt(act: Act, decision_id: int, index: int, choice: str) -> Review:
    """`keep` the reading, or take the `other` one."""
    decision = editable(act, decision_id)
    if not 0 <= index < len(decision.doubts):
        raise Overtaken(decision_id)
    doubt = decision.doubts[index]
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


def answer_all(act: Act, minutes_id: int, question: QuestionKind, choice: str) -> Review:
    """The one answer about all vague, or all past deadlines.

    Vague: `proposed` (ongoing ones are asked on the information day, the rest stand without a day) or
    `notice`. Past: `proposed` (on control, no reminders of what is past), `quiet` (and nobody is told), or
    `archive` (kept, nothing asked of anybody).
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    draft(act, minutes_id)
    for decision in act.office.minutes.decisions(minutes_id):
        if choice == "archive" or (choice == "notice" and decision.vague):
            keep(act, decision, replace(decision, tracking=Tracking.NOTICE))
    minutes = draft(act, minutes_id)
    if question is QuestionKind.VAGUE:
        settled = replace(minutes, vague_settled=True)
    else:
        settled = replace(minutes, past_settled=True, quiet=choice in ("quiet", "archive"))
    act.office.minutes.save(settled)
    record(act, "answer_question", "minutes", minutes_id, {}, {"question": question, "choice": choice})
    return review(act, minutes_id)


def accept_proposals(act: Act, minutes_id: int, version: int) -> Review:
    """Answers every open question with its first proposal.

    An unknown name gets a card, unless the roster has it but for a slip. The roster is that of the beginning:
    of two names that are new and alike each gets its own card.

    Raises:
        NotAllowed, NotFound, IllegalMove; Overtaken: the draft changed since the button was drawn.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    if draft(act, minutes_id).version != version:
        raise Overtaken(minutes_id)
    posts = act.office.people.posts()
    # Those of all decisions last: an answer about one decision may open them anew.
    for question in sorted(review(act, minutes_id).questions, key=lambda one: one.kind in FOR_ALL):
        if question.kind is QuestionKind.UNKNOWN:
            post = proposed_for(question.about, posts) or make_card(act, question.about)
            _answer_everywhere(act, minutes_id, question.about, "p", post.id)
        elif question.kind is QuestionKind.DOUBT:
            decision = act.office.minutes.decision(question.decision_ids[0])
            doubts = tuple(replace(doubt, answered=True) for doubt in decision.doubts)
            keep(act, decision, replace(decision, doubts=doubts))
        else:
            answer_all(act, minutes_id, question.kind, "proposed")
    return review(act, minutes_id)


def _unknown_name(decision: Decision, addressee_id: int) -> str:
    for one in decision.unknown:
        if one.id == addressee_id:
            return one.as_written
    raise Overtaken(decision.id)


def _answer_everywhere(act: Act, minutes_id: int, name: str, kind: str, object_id: int) -> None:
    for decision in act.office.minutes.decisions(minutes_id):
        if any(a.as_written == name and not a.known for a in decision.addressees):
            addressees = tuple(
                tied(a, kind, object_id) if a.as_written == name and not a.known else a
                for a in decision.addressees
            )
            keep(act, decision, replace(decision, addressees=addressees))
