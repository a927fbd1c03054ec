"""What the secretary is asked before she approves: each question once for all decisions it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from bot.domain.minutes import Addressee, AddresseeKind, Decision, Doubt, Minutes, Tracking
from bot.domain.people import Group, Post, split_name


class QuestionKind(StrEnum):
    """`unknown`: words that name nobody here. `shared`: a name that several people have. `cards`: many
    persons of no roster at once. `doubt`: what can be read two ways. `undated`: no deadline is named.
    `past`: the day has passed. `vague`: a deadline without an exact day.
    """

    UNKNOWN = "unknown"
    SHARED = "shared"
    CARDS = "cards"
    DOUBT = "doubt"
    UNDATED = "undated"
    PAST = "past"
    VAGUE = "vague"


#: Answered for all their decisions by one word, or for each of them by itself.
FOR_ALL = frozenset({QuestionKind.UNDATED, QuestionKind.PAST, QuestionKind.VAGUE})
#: Only she can say: no proposal is taken in bulk.
HERS_ALONE = frozenset({QuestionKind.SHARED})

#: From so many persons of no roster on they are asked about together.
MANY_CARDS = 3
#: From so many decisions on, those without a deadline are the office's custom and no gap in each.
MANY_UNDATED = 4

#: Doubts of who is named: the answer about the name is the answer to them too.
UNKNOWN_SURNAME, SEVERAL_OF_THAT_SURNAME = "unknown_surname", "several_of_that_surname"

#: Names, and the seats they may mean: one of a slip in the surname, several of a name that they share.
Meant = Mapping[str, tuple[Post, ...]]
NOBODY_MEANT: Meant = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of which decisions.

    `about` is the name as written (unknown, shared) or the doubt's field; `names` all of them (cards);
    `reading` and `other` are the two readings of a doubt, `reading` being the first proposal; `index` is the
    doubt's place in its decision. `likely` are those a name may mean, the likeliest first (shared: exactly
    those who share it), with how many seats each group has in `seats`. An unknown name's first proposal is a
    card of its own, unless one of them is `proposed`. `day` is the one proposed to all that name none, and
    `day_first` whether the office wants it (undated).
    """

    kind: QuestionKind
    decision_ids: tuple[int, ...]
    codes: tuple[str, ...]
    about: str = ""
    reading: str = ""
    other: str = ""
    reason: str = ""
    index: int = 0
    likely: tuple[Group | Post, ...] = ()
    seats: tuple[int, ...] = ()
    proposed: Post | None = None
    names: tuple[str, ...] = ()
    day: date | None = None
    day_first: bool = False

    @property
    def called(self) -> str:
        """The name as it is shown: a surname alone is read in small letters where no roster was at hand."""
        shared = self.kind is QuestionKind.SHARED
        return self.about[:1].upper() + self.about[1:] if shared else self.about

    @property
    def common(self) -> bool:
        """Says nothing against any single decision, and holds none of them back."""
        return self.kind is QuestionKind.VAGUE or (
            self.kind is QuestionKind.UNDATED and len(self.decision_ids) >= MANY_UNDATED
        )


def held_back(questions: Iterable[Question]) -> frozenset[int]:
    """The decisions that can't be approved before their own questions are answered."""
    return frozenset(i for question in questions if not question.common for i in question.decision_ids)


def open_questions(
    minutes: Minutes, decisions: Iterable[Decision], today: date, meant: Meant = NOBODY_MEANT
) -> tuple[Question, ...]:
    """What is still asked: names (each once), doubts, then what is asked of many decisions together."""
    decisions = tuple(decisions)
    asked = [d for d in decisions if d.tracking is not Tracking.NOTICE]
    past = [d for d in asked if d.due and d.due < today]
    questions = [*_names(decisions, meant), *_doubts(decisions, meant)]
    for kind, settled, those in (
        (QuestionKind.PAST, minutes.past_settled, past),
        (QuestionKind.UNDATED, minutes.undated_settled, [d for d in asked if d.undated]),
        (QuestionKind.VAGUE, minutes.vague_settled, [d for d in asked if d.vague]),
    ):
        if those and not settled:
            questions.append(_of(kind, those))
    return tuple(questions)


def named_doubtfully(decision: Decision) -> tuple[Addressee, ...]:
    """Known persons of whom the protocol's own head leaves open which of that surname is meant."""
    if not any(_open(doubt, SEVERAL_OF_THAT_SURNAME) for doubt in decision.doubts):
        return ()
    return tuple(a for a in decision.addressees if a.kind is AddresseeKind.ASSIGNEE and a.post_id is not None)


def is_of_a_name(doubt: Doubt) -> bool:
    """Answered together with the name."""
    return doubt.field == "assignees" and doubt.reason in (UNKNOWN_SURNAME, SEVERAL_OF_THAT_SURNAME)


def _open(doubt: Doubt, reason: str) -> bool:
    return doubt.reason == reason and doubt.field == "assignees" and not doubt.answered


def _of(kind: QuestionKind, those: Iterable[Decision], about: str = "") -> Question:
    those = tuple(those)
    return Question(kind, tuple(d.id for d in those), tuple(d.code for d in those), about)


# --- names ------------------------------------------------------------------------------------------------


def _names(decisions: tuple[Decision, ...], meant: Meant) -> list[Question]:
    shared: dict[str, list[Decision]] = {}
    unknown: dict[str, list[Decision]] = {}
    for decision in decisions:
        for one in decision.unknown:
            several = len(meant.get(one.as_written, ())) > 1
            (shared if several else unknown).setdefault(one.as_written, []).append(decision)
        if not decision.unknown and (name := _doubtful_name(decision, meant)):
            shared.setdefault(name, []).append(decision)
    new = [name for name in unknown if name not in meant and split_name(name)]
    together = new if len(new) >= MANY_CARDS else []
    questions = [_unknown(name, unknown[name], meant) for name in unknown if name not in together]
    questions += [_shared(name, those, meant) for name, those in shared.items()]
    if together:
        concerned = {d.id: d for name in together for d in unknown[name]}
        in_order = [d for d in decisions if d.id in concerned]
        cards = _of(QuestionKind.CARDS, in_order)
        questions.append(Question(cards.kind, cards.decision_ids, cards.codes, names=tuple(together)))
    return questions


def _doubtful_name(decision: Decision, meant: Meant) -> str | None:
    return next(
        (a.as_written for a in named_doubtfully(decision) if len(meant.get(a.as_written, ())) > 1), None
    )


def _shared(name: str, those: list[Decision], meant: Meant) -> Question:
    one = _of(QuestionKind.SHARED, those, name)
    return Question(one.kind, one.decision_ids, one.codes, name, likely=meant[name])


def _unknown(name: str, those: list[Decision], meant: Meant) -> Question:
    one = _of(QuestionKind.UNKNOWN, those, name)
    slip = next(iter(meant.get(name, ())), None)
    return Question(
        one.kind, one.decision_ids, one.codes, name, likely=(slip,) if slip else (), proposed=slip
    )


# --- doubts -----------------------------------------------------------------------------------------------


def _doubts(decisions: tuple[Decision, ...], meant: Meant) -> list[Question]:
    return [
        Question(
            QuestionKind.DOUBT,
            (decision.id,),
            (decision.code,),
            about=doubt.field,
            reading=_reading(decision, doubt.field),
            other=doubt.other or "",
            reason=doubt.reason,
            index=index,
        )
        for decision in decisions
        for index, doubt in enumerate(decision.doubts)
        if not doubt.answered and not _asked_by_name(decision, doubt, meant)
    ]


def _asked_by_name(decision: Decision, doubt: Doubt, meant: Meant) -> bool:
    """One name is asked about once; and a surname alone that one person here has is no doubt any more."""
    if not is_of_a_name(doubt):
        return False
    if decision.unknown or doubt.reason == UNKNOWN_SURNAME:
        return True
    return _doubtful_name(decision, meant) is not None


def _reading(decision: Decision, field: str) -> str:
    if field == "deadline":
        return decision.deadline.text if decision.deadline else ""
    if field in ("assignees", "co_assignees"):
        wanted = AddresseeKind.ASSIGNEE if field == "assignees" else AddresseeKind.CO_ASSIGNEE
        return ", ".join(a.as_written for a in decision.addressees if a.kind is wanted)
    return (decision.number or "") if field == "number" else decision.text
