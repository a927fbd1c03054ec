"""A meeting's minutes and their decisions, from the draft that was read to approval and withdrawal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.calendar import WorkingDays, this_or_previous
from bot.domain.deadlines import Deadline, DeadlineKind


class MinutesState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


class Phase(StrEnum):
    """Where minutes stand for whoever opens them: their state, and of approved ones what the mailing does."""

    DRAFT = "draft"
    HELD = "held"
    ISSUED = "issued"
    WITHDRAWN = "withdrawn"


class Tracking(StrEnum):
    """`control`: an answer is due; `information`: asked for on a day; `notice`: nothing asked."""

    CONTROL = "control"
    INFORMATION = "information"
    NOTICE = "notice"


class Expected(StrEnum):
    """What is to be sent with «Исполнено»; a decision may want several."""

    MARK = "mark"
    WORDS = "words"
    NUMBER = "number"
    FILE = "file"
    LINK = "link"


class AddresseeKind(StrEnum):
    ASSIGNEE = "assignee"
    CO_ASSIGNEE = "co_assignee"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is named in a decision, as written, and whom that means in this workspace.

    One of `group_id`, `post_id` is set where it is known; `nobody` says the secretary chose to leave it
    without a person. `post_ids` are the seats it stands for today.
    """

    id: int
    as_written: str
    kind: AddresseeKind = AddresseeKind.ASSIGNEE
    group_id: int | None = None
    post_id: int | None = None
    nobody: bool = False
    post_ids: tuple[int, ...] = ()

    @property
    def known(self) -> bool:
        return self.nobody or self.group_id is not None or self.post_id is not None


@dataclass(frozen=True, slots=True)
class Doubt:
    """What could be read another way. `reason` is a code the view words; `answered` closes the question."""

    field: str
    reason: str
    other: str | None = None
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """One separately assignable item. `source` is its place in the read text, in characters.

    `cancelled` as a whole after it was issued: it stays where it stood, and asks nothing of anybody.
    """

    id: int
    minutes_id: int
    ordinal: int
    code: str
    number: str | None
    lead: str | None
    text: str
    tracking: Tracking
    deadline: Deadline | None
    hand_in: date | None
    addressees: tuple[Addressee, ...] = ()
    expected: tuple[Expected, ...] = (Expected.MARK,)
    source: tuple[int, int] = (0, 0)
    doubts: tuple[Doubt, ...] = ()
    first_takes: bool = False
    controller_id: int | None = None
    cancelled: bool = False
    version: int = 1

    @property
    def sentence(self) -> str:
        """The item as a whole sentence: «обеспечить:» + «подготовку …» → «Обеспечить подготовку …»."""
        words = f"{self.lead} {self.text}" if self.lead else self.text
        return words[:1].upper() + words[1:]

    @property
    def due(self) -> date | None:
        return self.deadline.due if self.deadline else None

    @property
    def post_ids(self) -> tuple[int, ...]:
        """The seats it goes to, each once, in the order written."""
        if len(self.addressees) == 1:  # asked for often, and mostly so
            (only,) = self.addressees
            return only.post_ids if only.kind is AddresseeKind.ASSIGNEE else ()
        return tuple(
            dict.fromkeys(i for a in self.addressees if a.kind is AddresseeKind.ASSIGNEE for i in a.post_ids)
        )

    @property
    def unknown(self) -> tuple[Addressee, ...]:
        """Who must do it, but is in no roster. A co-assignee nobody knows holds nothing up."""
        return tuple(a for a in self.addressees if a.kind is AddresseeKind.ASSIGNEE and not a.known)

    @property
    def vague(self) -> bool:
        """Asks something, and says when, but on no exact day."""
        return (
            self.tracking is not Tracking.NOTICE
            and self.deadline is not None
            and (self.deadline.due is None or self.deadline.kind is not DeadlineKind.DATE)
        )

    @property
    def undated(self) -> bool:
        """Asks something, and doesn't say when."""
        return self.tracking is not Tracking.NOTICE and self.deadline is None


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one meeting. `send_at` is when the hold ends; `issued_at` when assignments were made.

    `vague_settled`, `undated_settled` and `past_settled` remember that the one question about decisions
    without an exact day, without a deadline, with one already past was answered. `part_of` names the minutes
    whose rest these are («Утвердить 34, остальное позже»): the same meeting, number and codes. `same_as`
    names the minutes that this protocol seems to repeat, until she has said what it is; `corrects`
    names those that it is to replace. `file_id` is the
    attachment they were read from, `words_hash` tells equal texts apart from others. `asked_at` and
    `agreed_at`: when the chair was asked to look at the draft, and agreed to it as it stands. `amends` names
    the issued decision (as it was in `amends_version`) that a draft of one decision is to change; `reason`
    says why, as it does of minutes that were withdrawn.
    """

    id: int
    meeting_id: int
    number: str | None
    date: date | None
    state: MinutesState
    title: str = ""
    place: str | None = None
    chair: str | None = None
    secretary: str | None = None
    controller: str | None = None
    send_at: datetime | None = None
    issued_at: datetime | None = None
    approved_by: int | None = None
    taken_by: int | None = None
    vague_settled: bool = False
    undated_settled: bool = False
    past_settled: bool = False
    quiet: bool = False
    part_of: int | None = None
    same_as: int | None = None
    corrects: int | None = None
    file_id: int | None = None
    words_hash: str = ""
    taken_at: datetime | None = None
    asked_at: datetime | None = None
    agreed_at: datetime | None = None
    agreed_by: int | None = None
    controller_id: int | None = None
    amends: int | None = None
    amends_version: int | None = None
    reason: str = ""
    version: int = 1

    @property
    def phase(self) -> Phase:
        if self.state is MinutesState.APPROVED:
            return Phase.ISSUED if self.issued_at else Phase.HELD
        return Phase(self.state)


def notice_codes(decisions: Iterable[Decision], post_ids: Set[int]) -> tuple[str, ...]:
    """What is only to be known («к сведению») by whoever holds one of these seats: for all, or for them."""
    return tuple(
        decision.code
        for decision in decisions
        if decision.tracking is Tracking.NOTICE
        and not decision.cancelled
        and (not decision.post_ids or not post_ids.isdisjoint(decision.post_ids))
    )


def short_name(number: str | None, day: date | None) -> str:
    """«6», or «28.02» where the minutes have no number."""
    return number or (f"{day:%d.%m}" if day else "б/н")


def short_code(number: str | None, day: date | None, ordinal: int) -> str:
    """«6/17», or «28.02/17» where the minutes have no number."""
    return f"{short_name(number, day)}/{ordinal}"


#: Declarative resolutions ask nobody for anything: by their first words, and by words anywhere; lower case.
NOTICE_OPENINGS = (
    "считать",
    "отметить",
    "признать",
    "согласиться с",
    "утвердить",
    "одобрить",
    "снять с контроля",
)
NOTICE_PHRASES = re.compile(
    r"\b(?:принять|взять)(?: (?:\b[а-яё]\.|[^\s.;])+){0,10} (?:к сведению|во внимание)\b"
)


def propose_tracking(sentence: str, deadline: Deadline | None, has_addressee: bool) -> Tracking:
    """What to propose for a read decision; the secretary may change it.

    A declarative opening makes a notice only where nobody is named: «Утвердить план. Отв.: Иванова» is work.
    """
    words = sentence.lower().lstrip(" -–—")
    if not has_addressee and (
        words.startswith(NOTICE_OPENINGS) or NOTICE_PHRASES.search(" ".join(words.split()))
    ):
        return Tracking.NOTICE
    if deadline and deadline.kind is DeadlineKind.ONGOING:
        return Tracking.INFORMATION
    return Tracking.CONTROL


def propose_hand_in(deadline: Deadline | None, calendar: WorkingDays) -> date | None:
    """The working day to hand in by: the printed day, or on a day off the one before it (docs/product.md)."""
    return this_or_previous(deadline.due, calendar) if deadline and deadline.due else None
