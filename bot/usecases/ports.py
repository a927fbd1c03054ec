"""The contracts through which deeds reach what lies outside: the database, the disk, the child that reads.

A deed is a plain function `deed(act, …)`: it runs in one hop to the writer's thread, inside the one unit of
work, and neither awaits nor commits. The repositories of an `Office` see one workspace only: no deed can
reach into another by a wrong id.

Moments are aware. `now` is business time; `machine_now` is machine time (leases, retries), which never moves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from bot.domain.absences import Absence
from bot.domain.access import AccessRequest
from bot.domain.appeals import Appeal, AppealKind, AppealState, Note
from bot.domain.assignments import Assignment, Attachment, Report
from bot.domain.audit import AuditEvent, Value
from bot.domain.awaited import Awaited
from bot.domain.board import (
    BoardList,
    DebtorRow,
    DecisionBoard,
    LiveLine,
    MinutesCounts,
    NextDue,
    Owing,
    Span,
)
from bot.domain.calendar import WorkingDays
from bot.domain.carry import Carried
from bot.domain.corrected import Correction
from bot.domain.delegations import Delegation
from bot.domain.drafts import DraftStep, Remark
from bot.domain.earlier import Kept
from bot.domain.entering import Entering
from bot.domain.group_chat import GroupChat
from bot.domain.items import Item, Progress
from bot.domain.matching import KnownName
from bot.domain.meetings import Meeting
from bot.domain.minutes import Decision, Minutes
from bot.domain.minutes_paper import NO_PREAMBLE, Preamble
from bot.domain.newcomers import GroupDecision
from bot.domain.notices import Notice, NoticeKind
from bot.domain.people import Account, Actor, Group, Organization, Person, Post, Workspace
from bot.domain.recurrence import Recurrence
from bot.reader.draft import Draft

T = TypeVar("T")


# --- one workspace ----------------------------------------------------------------------------------------


class SeatNames(NamedTuple):
    """The words by which a seat of an open organization is found: thousands are read at each search.

    `seat` is what it is called with its organization, `family` and `names` are the holder's, `leads` tells
    that it stands for the organization.
    """

    post_id: int
    organization_id: int | None
    holder_id: int | None
    leads: bool
    seat: str
    family: str
    names: str


class PersonNames(NamedTuple):
    """As `SeatNames`, of somebody who works here, with a seat or without."""

    person_id: int
    family: str
    names: str


class People(Protocol):
    def workspace(self) -> Workspace: ...
    def person(self, person_id: int) -> Person:
        """Raises: NotFound."""

    def persons(self) -> tuple[Person, ...]: ...
    def organizations(self) -> tuple[Organization, ...]: ...
    def posts(self) -> tuple[Post, ...]:
        """All seats with organization and today's holder, in the order of their ids."""

    def seats(self, post_ids: Iterable[int]) -> tuple[Post, ...]:
        """As `posts`, those of `post_ids` that are there."""

    def persons_of(self, person_ids: Iterable[int]) -> tuple[Person, ...]:
        """As `persons`, those of `person_ids` that are there."""

    def person_names(self) -> Sequence[PersonNames]:
        """As `seat_names`."""

    def seat_names(self) -> Sequence[SeatNames]:
        """One statement, in no order."""

    def groups(self) -> tuple[Group, ...]: ...
    def holder_of(self, post_ids: Iterable[int]) -> Mapping[int, int]:
        """post id → who answers for it today, of seats that have a holder: he, or who stands in for him."""

    def posts_of(self, person_id: int) -> frozenset[int]:
        """Whose work the person may do: seats held, and those in which he stands in for somebody."""

    def held_by(self, person_id: int) -> frozenset[int]:
        """Seats held, whoever answers for them today."""

    def answers_for(self, person_id: int) -> frozenset[int]:
        """As `posts_of`, without the seats in which somebody stands in for this person."""

    def acted_for(self, person_id: int) -> tuple[Post, ...]:
        """As `seats`, those in which this person stands in."""

    def add_organization(self, one: Organization) -> None: ...
    def add_person(self, one: Person) -> None:
        """With its roles."""

    def add_post(self, one: Post) -> None: ...
    def add_all(
        self, organizations: Sequence[Organization], persons: Sequence[Person], posts: Sequence[Post]
    ) -> None:
        """A whole office in a few statements."""

    def save_persons(self, persons: Sequence[Person]) -> None:
        """As `save_person`, many in a few statements; who isn't there is passed over."""

    def add_group(self, one: Group) -> None: ...
    def save_workspace(self, one: Workspace) -> None: ...
    def save_organization(self, one: Organization) -> None: ...
    def save_person(self, one: Person) -> None:
        """With its roles."""

    def save_post(self, one: Post) -> None: ...
    def save_group(self, one: Group) -> None:
        """With its aliases, members and rule."""

    def delete_group(self, group_id: int) -> None:
        """One that no addressee names. Raises: NotFound."""

    def minutes_naming(self, group_id: int) -> tuple[int, ...]:
        """Minutes with a decision addressed to this group, the newest first."""

    def revoke_links(self, person_id: int, at: datetime) -> None:
        """No link of the person's connects anybody from this commit on."""

    def unbind(self, person_id: int) -> int | None:
        """The person's account is known no more, from this commit on. Returns its Telegram id, if any."""

    def accounts(self) -> Mapping[int, Account]:
        """person id → account."""

    def bind(self, account: Account) -> tuple[int, ...]:
        """One person has one account: an older one is cut off at once. Returns its Telegram id, if any."""

    def told_on(self, person_id: int) -> date | None:
        """The day of the person's last digest."""

    def set_told_on(self, person_id: int, day: date) -> None: ...
    def move_digest_hour(self, old: time, new: time) -> int:
        """Whoever hears at the `old` hour hears at the `new` one; how many people."""


class MinutesBook(Protocol):
    def add(
        self,
        minutes: Minutes,
        decisions: Sequence[Decision],
        source_text: str,
        preamble: Preamble = NO_PREAMBLE,
        *,
        of_meeting: bool = False,
    ) -> None:
        """A meeting with its minutes, decisions and addressees, the text they were read from, and what that
        says around them.

        Minutes that are `part_of` others, or amend a decision of theirs, belong to a meeting that is there
        already; so do those `of_meeting`, as of a planned one.
        """

    def get(self, minutes_id: int) -> Minutes:
        """Raises: NotFound."""

    def recent(self, limit: int) -> tuple[Minutes, ...]:
        """Newest first; without drafts that amend one decision."""

    def in_hand(self) -> tuple[Minutes, ...]:
        """Drafts, and approved ones whose hold has not ended: those taken first come first.

        Without drafts that amend one decision.
        """

    def amending(self, decision_id: int) -> Minutes | None:
        """The draft in which this issued decision is being changed."""

    def parts(self, minutes_id: int) -> tuple[Minutes, ...]:
        """Those that are `part_of` these, oldest first."""

    def save(self, minutes: Minutes) -> Minutes:
        """Over the row of the same version; returns it with the next one. Raises: Overtaken, NotFound."""

    def decisions(self, minutes_id: int) -> tuple[Decision, ...]:
        """With addressees (their `post_ids` resolved as of today), in the document's order."""

    def decision(self, decision_id: int) -> Decision:
        """Raises: NotFound."""

    def decisions_of(self, decision_ids: Iterable[int]) -> tuple[Decision, ...]:
        """As `decisions`, of several minutes: those of these ids that are there, in no order."""

    def decision_of(self, addressee_id: int) -> Decision:
        """The decision that an addressee stands in. Raises: NotFound."""

    def save_decision(self, decision: Decision, *, people: bool = True) -> Decision:
        """As `save`; its addressees are written anew where `people` may have changed."""

    def delete_decision(self, decision_id: int) -> None: ...
    def source_text(self, minutes_id: int) -> str: ...
    def preamble(self, minutes_id: int) -> Preamble:
        """Empty where nothing was kept."""

    def earlier(self, minutes_id: int) -> Kept:
        """What the protocol's table says of earlier decisions, and what was answered about these."""

    def keep_earlier(self, minutes_id: int, kept: Kept) -> None: ...
    def add_decisions(self, decisions: Sequence[Decision]) -> None:
        """To minutes that are there already: added by hand, split off, brought back."""

    def move_decisions(self, decision_ids: Iterable[int], minutes_id: int) -> None:
        """To other minutes of the same meeting; their versions rise."""

    def renumber(self, order: Sequence[tuple[int, int, str]]) -> None:
        """(decision id, ordinal, code): their places in a draft. No version rises, a button finds its own."""

    def codes_of_meeting(self, meeting_id: int) -> tuple[str, ...]:
        """Of the decisions of all its minutes: those left for later keep theirs."""

    def issued_with_code(self, code: str) -> tuple[Decision, ...]:
        """Of minutes that were issued, the newest first: № 6 comes every year."""

    def with_words(self, words_hash: str) -> tuple[Minutes, ...]:
        """Minutes read from the same words, the newest first; withdrawn ones too."""


class Meetings(Protocol):
    """Those that are planned, and those that have begun with their tables."""

    def add(self, one: Meeting) -> None: ...
    def get(self, meeting_id: int) -> Meeting:
        """Raises: NotFound."""

    def save(self, one: Meeting) -> None:
        """Raises: NotFound."""

    def begin(self, meeting_id: int, day: date, at: datetime) -> bool:
        """It is held on this day and has begun; False where it had begun before."""

    def delete(self, meeting_id: int) -> None:
        """One without minutes and without a table."""

    def planned(self) -> tuple[Meeting, ...]:
        """Not begun: the next one first."""

    def last_opened(self) -> Meeting | None: ...
    def last_held(self, before: date) -> Meeting | None:
        """The last one before this day whose minutes were issued."""

    def of_day(self, day: date) -> tuple[Meeting, ...]:
        """Planned for it or begun on it, and without minutes yet."""

    def has_minutes(self, meeting_id: int) -> bool: ...
    def on_control(self, since: datetime | None, before: int | None) -> frozenset[int]:
        """Ids of decisions that anybody still has open, that were reported on after `since` (None: ever), or
        that stood open in the table of the meeting `before`.
        """

    def open_count(self) -> int:
        """Decisions on control that anybody still has open."""

    def times_carried(self, decision_ids: Iterable[int]) -> Mapping[int, int]:
        """decision id → in how many tables it stands as open; none where in no table."""

    def keep_carried(self, meeting_id: int, rows: Sequence[Carried]) -> None:
        """The table of a meeting, once."""

    def carried(self, meeting_id: int) -> tuple[Carried, ...]:
        """As it was kept, in its order."""


class KnownWords(Protocol):
    """What a protocol's words were said to mean once, for ever. At most a few hundred rows."""

    def all(self) -> tuple[KnownName, ...]: ...
    def put(self, one: KnownName) -> None:
        """Over what the same words meant before."""

    def forget(self, words: str) -> None: ...


class Remarks(Protocol):
    """What the chair says of a draft."""

    def add(self, one: Remark) -> None: ...
    def of_minutes(self, minutes_id: int) -> tuple[Remark, ...]:
        """Oldest first."""

    def settle(self, remark_id: int) -> None: ...


class DraftSteps(Protocol):
    """What a draft was before each change; the newest is taken back first."""

    def add(self, one: DraftStep) -> None: ...
    def last(self, minutes_id: int) -> DraftStep | None: ...
    def drop(self, step_id: int) -> None: ...
    def forget(self, minutes_id: int) -> None: ...


class Requests(Protocol):
    """Who asks to be let in."""

    def add(self, one: AccessRequest) -> None: ...
    def get(self, request_id: int) -> AccessRequest:
        """Raises: NotFound."""

    def open(self) -> tuple[AccessRequest, ...]:
        """What the secretary has to decide, oldest first."""

    def save(self, one: AccessRequest) -> None: ...
    def lapse(self, person_id: int) -> None:
        """What was granted as this person and not yet answered holds no more."""


class Assignments(Protocol):
    def add(self, assignments: Sequence[Assignment], look_at: Mapping[int, datetime | None]) -> None:
        """`look_at` by assignment id."""

    def item(self, assignment_id: int) -> Item:
        """One statement. Raises: NotFound."""

    def items(self, assignment_ids: Iterable[int]) -> tuple[Item, ...]:
        """Those of `assignment_ids` that are there, one statement; by minutes, then their place, then id."""

    def reported(self) -> tuple[Item, ...]:
        """Whatever waits to be accepted or confirmed, in the same order."""

    def items_among(
        self, assignment_ids: Iterable[int], post_ids: Iterable[int], person_id: int
    ) -> tuple[Item, ...]:
        """Those of `assignment_ids` that are these seats' or this person's, whatever their state."""

    def save(self, assignment: Assignment, look_at: datetime | None) -> Assignment:
        """Writes over the row of the same version; returns it with the next one. Raises: Overtaken."""

    def save_all(self, assignments: Sequence[Assignment], look_at: Mapping[int, datetime | None]) -> None:
        """As `save`, many in one statement; `look_at` by assignment id, none where it doesn't stand there.

        Raises: Overtaken: one of them has another version by now.
        """

    def items_of(
        self,
        post_ids: Iterable[int],
        person_id: int,
        *,
        minutes_id: int | None = None,
        open_only: bool = True,
    ) -> tuple[Item, ...]:
        """What was issued to these seats or to this person by name; by printed day, then code."""

    def of_decision(self, decision_id: int) -> tuple[Assignment, ...]: ...
    def of_minutes(self, minutes_id: int) -> tuple[Assignment, ...]: ...
    def of_decisions(self, decision_ids: Iterable[int]) -> tuple[Assignment, ...]:
        """As `of_decision`, of several."""

    def progress(self, decision_ids: Iterable[int]) -> Mapping[tuple[int, str | None], Progress]:
        """By decision id and period (None of what is asked about once)."""

    def acknowledge(self, assignment_ids: Iterable[int], at: datetime) -> int:
        """Sets the fact where it isn't yet; how many were set."""

    def mark_sent(self, assignment_ids: Iterable[int], at: datetime) -> None:
        """Sets the fact where it isn't yet."""

    def set_look_at(self, look_at: Mapping[int, datetime | None]) -> None: ...
    def look_at_all(self, at: datetime) -> None:
        """Every item that is the assignee's turn is looked at anew from `at` on: the planner works them off
        in batches, person by person, and puts the hints right.
        """

    def open_of_vacant(self) -> Mapping[int, int]:
        """post id → open items, of seats without a holder."""

    def undelivered(self) -> Mapping[int, int]:
        """minutes id → people whom its mailing has not reached: nothing of theirs was accepted by Telegram or
        handed over, though they can be written to no more or were never connected; the newest first.
        """

    def people_unreached(self) -> int:
        """People with open items whom Telegram doesn't reach: never connected, or they blocked the bot."""


class Recurrences(Protocol):
    """What recurring decisions still have to issue; one a decision."""

    def get(self, decision_id: int) -> Recurrence | None: ...
    def put(self, one: Recurrence) -> None:
        """Over the older one."""


class Reports(Protocol):
    def add(self, report: Report) -> None: ...
    def get(self, report_id: int) -> Report:
        """Raises: NotFound."""

    def of_assignment(self, assignment_id: int) -> tuple[Report, ...]:
        """Oldest first, without withdrawn ones and what a deputy said and nobody has confirmed."""

    def last_of(self, assignment_ids: Iterable[int]) -> Mapping[int, Report]:
        """By assignment id, without withdrawn ones and those a director has still to confirm."""

    def of_decision(self, decision_id: int) -> tuple[Report, ...]:
        """Of all seats, oldest first, without withdrawn ones and those a director has still to confirm."""

    def of_decisions(self, decision_ids: Iterable[int]) -> tuple[Report, ...]:
        """As `of_decision`, of several."""

    def save(self, report: Report) -> None: ...
    def attach(self, report_id: int, attachment_id: int) -> None: ...
    def attachments(self, report_id: int) -> tuple[Attachment, ...]: ...
    def attachments_of(self, report_ids: Iterable[int]) -> Mapping[int, tuple[Attachment, ...]]:
        """As `attachments`, of many; reports without any are left out."""

    def files_of_decision(self, decision_id: int) -> Mapping[int, tuple[Attachment, ...]]:
        """report id → its files, of the reports that `of_decision` gives."""

    def with_files(self, assignment_id: int) -> frozenset[int]:
        """Ids of the item's reports that files hang on."""


class Appeals(Protocol):
    """What assignees and controllers ask of the office."""

    def add(self, one: Appeal) -> None: ...
    def get(self, appeal_id: int) -> Appeal:
        """Raises: NotFound."""

    def settle(self, one: Appeal, was: AppealState = AppealState.OPEN) -> bool:
        """Keeps it, if it still is as it `was`; False where it was answered or dropped meanwhile."""

    def of_assignment(self, assignment_id: int) -> tuple[Appeal, ...]:
        """Oldest first, dropped ones as well."""

    def open(self, kind: AppealKind | None = None) -> tuple[Appeal, ...]:
        """What the office has to answer, oldest first."""


class Notes(Protocol):
    """Words said with a move."""

    def add(self, one: Note) -> None: ...
    def add_all(self, notes: Sequence[Note]) -> None:
        """As `add`, in one statement."""

    def get(self, note_id: int) -> Note:
        """Raises: NotFound."""

    def save(self, one: Note) -> None:
        """Raises: NotFound."""

    def withdraw(self, note_ids: Iterable[int]) -> None: ...
    def of_assignment(self, assignment_id: int) -> tuple[Note, ...]:
        """Oldest first, without withdrawn ones."""


class Corrections(Protocol):
    """What issued decisions said before they were changed, and why they were."""

    def add(self, corrections: Sequence[Correction]) -> None: ...
    def get(self, correction_id: int) -> Correction:
        """Raises: NotFound."""

    def of_decision(self, decision_id: int) -> tuple[Correction, ...]:
        """Oldest first, without withdrawn ones."""

    def withdraw(self, correction_ids: Iterable[int]) -> None: ...


class Delegations(Protocol):
    """Items passed on to deputies; an item is with one of them at a time."""

    def add(self, one: Delegation) -> None: ...
    def get(self, delegation_id: int) -> Delegation:
        """Raises: NotFound."""

    def of_assignment(self, assignment_id: int) -> tuple[Delegation, ...]:
        """Oldest first, ended ones as well."""

    def held_by(self, person_id: int) -> tuple[Delegation, ...]:
        """What this deputy has now, oldest first."""

    def save(self, was: Delegation, now: Delegation) -> Delegation:
        """Over the row as it `was`; returns `now`. Raises: Overtaken: it is something else meanwhile."""


class Newcomers(Protocol):
    """Seats that came into a group after decisions were issued to it."""

    def open_decisions(self) -> tuple[GroupDecision, ...]:
        """Issued to a group and still open with somebody, in the order of minutes and decisions."""

    def settled(self, decision_ids: Iterable[int]) -> Mapping[int, frozenset[int]]:
        """decision id → seats that got it, whatever came of that, or were passed over."""

    def pass_over(self, decision_id: int, post_id: int, by: int, at: datetime) -> bool:
        """It isn't asked about any more; False where somebody settled it before, or at this very moment."""


class Absences(Protocol):
    """Who is away, and who stands in."""

    def add(self, one: Absence) -> None: ...
    def get(self, absence_id: int) -> Absence:
        """Raises: NotFound."""

    def save(self, one: Absence) -> None:
        """Raises: NotFound."""

    def coming_of(self, person_id: int) -> tuple[Absence, ...]:
        """What is running or still to come, by first day."""

    def running_of(self, person_id: int) -> Absence | None: ...
    def substituted_by(self, person_id: int) -> tuple[Absence, ...]:
        """Running or to come, in which this person stands in."""


class Attachments(Protocol):
    def add(self, one: Attachment, at: datetime) -> None: ...
    def get(self, attachment_id: int) -> Attachment:
        """Raises: NotFound."""


class DecisionFiles(Protocol):
    """Blank forms and annexes that travel with a decision."""

    def attach(self, decision_id: int, attachment_id: int) -> None:
        """Twice is once."""

    def detach(self, decision_id: int, attachment_id: int) -> bool:
        """False where it isn't attached."""

    def of(self, decision_ids: Iterable[int]) -> Mapping[int, tuple[Attachment, ...]]:
        """decision id → what travels with it, in the order it came; those without anything are left out."""


class Enterings(Protocol):
    """What a secretary has ticked so far, to enter it for others."""

    def get(self, person_id: int, decision_id: int) -> Entering | None: ...
    def put(self, one: Entering) -> None:
        """Over what this person had ticked on this decision before."""

    def drop(self, person_id: int, decision_id: int) -> None: ...


class Audit(Protocol):
    def add(self, *events: AuditEvent) -> None: ...
    def last(self, object_kind: str, object_id: int) -> AuditEvent | None: ...
    def last_of(self, object_kind: str, object_ids: Iterable[int]) -> Mapping[int, AuditEvent]:
        """As `last`, of many at once, by object id."""

    def history(self, object_kind: str, object_id: int) -> tuple[AuditEvent, ...]:
        """Oldest first."""

    def of_deed(self, deed_id: int) -> tuple[AuditEvent, ...]:
        """All lines of one tap, oldest first."""


class AwaitedInput(Protocol):
    """What the bot waits for from each person: one row a person at most, read with the actor."""

    def put(self, person_id: int, awaited: Awaited) -> None: ...
    def clear(self, person_id: int) -> None: ...


class OutboxWriter(Protocol):
    def post(self, *notices: Notice) -> None:
        """See `Notice`: a key that is there already changes nothing, or renews the row."""

    def drop(self, dedupe_key: str) -> None:
        """Takes back a notice that has not been sent."""

    def drop_caused(self, deed_id: int) -> None:
        """Takes back all notices of this deed that have not been sent."""

    def unsaid(self, dedupe_keys: Iterable[str]) -> frozenset[str]:
        """Those that wait, or were given up because the person could not be reached."""

    def all_messages(self, kind: NoticeKind, minutes_id: int) -> Mapping[int, tuple[tuple[int, int], ...]]:
        """person id → (chat id, message id) of every notice of `kind` about these minutes, oldest first."""

    def told(self, person_ids: Iterable[int], since: datetime) -> tuple[tuple[int, datetime, str], ...]:
        """(person id, moment, text) of all that was sent to these people, oldest first."""

    def waiting_of(self, dedupe_keys: Iterable[str]) -> frozenset[str]:
        """Those that wait to be sent."""

    def sent_messages(self, kind: NoticeKind, minutes_id: int) -> Mapping[int, tuple[int, int]]:
        """person id → (chat id, message id) of the last notice of `kind` about these minutes."""


@dataclass(frozen=True, slots=True)
class LiveMessage:
    chat_id: int
    message_id: int
    day: date


class LiveMessages(Protocol):
    """Messages that are edited in place later: one of each kind and object per person."""

    def get(self, person_id: int, kind: str, object_id: int) -> LiveMessage | None: ...
    def put(self, person_id: int, kind: str, object_id: int, message: LiveMessage) -> None: ...


class GroupChats(Protocol):
    """The directors' chat of the office: at most one connected, and those it is asked about."""

    def connected(self) -> GroupChat | None: ...
    def get(self, chat_id: int) -> GroupChat | None: ...
    def put(self, one: GroupChat) -> None: ...
    def drop(self, chat_id: int) -> None:
        """With what is known of its messages."""

    def messages(self, minutes_id: int) -> Mapping[int, tuple[int, int]]:
        """page → (chat id, message id)"""

    def put_message(self, minutes_id: int, page: int, chat_id: int, message_id: int) -> None: ...


class GroupsAcross(Protocol):
    """Group chats before it is known whose."""

    def connected_to(self, chat_id: int) -> int | None:
        """The workspace whose decisions the chat shows."""

    def drop(self, chat_id: int) -> None:
        """Nothing more is shown there, nor asked about; what waits for it is taken back."""

    def rename(self, chat_id: int, title: str) -> None: ...
    def move(self, old: int, new: int, at: datetime) -> None:
        """It has another id: what waits goes there from `at` on, its older messages are known no more."""


@dataclass(frozen=True, slots=True)
class Job:
    """Long work as a row. `state` is waiting, done or failed; `result` holds ids and codes only."""

    id: int
    kind: str
    person_id: int
    params: Mapping[str, Value]
    state: str = "waiting"
    attempts: int = 0
    result: Mapping[str, Value] = field(default_factory=dict)


class Jobs(Protocol):
    def add(self, job: Job, at: datetime, not_before: datetime | None = None) -> None:
        """`not_before` is machine time: until then nobody begins with it."""

    def waiting(self) -> tuple[Job, ...]:
        """What is not finished, being done or not yet begun: oldest first."""

    def change(self, job: Job, not_before: datetime) -> bool:
        """Other params for a job that nobody has begun with; False where somebody has."""

    def get(self, job_id: int) -> Job:
        """Raises: NotFound."""

    def finish(self, job_id: int, state: str, result: Mapping[str, Value]) -> None: ...
    def keep_output(self, job_id: int, output: object) -> None:
        """What was read and somebody has still to say yes to, as JSON; over an older one."""

    def output(self, job_id: int) -> object:
        """Raises: NotFound: it was answered, or never there."""

    def drop_output(self, job_id: int) -> None: ...


class Boards(Protocol):
    """Counts made by the database; they equal the fold of the assignments (a contract test)."""

    def counts(self, span: Span) -> Mapping[BoardList, int]:
        """How long each list is: of decisions on control, with those left out whose every post is."""

    def listed(self, which: BoardList, span: Span, most: int, passed: int = 0) -> tuple[DecisionBoard, ...]:
        """`most` of them after the first `passed`, by printed day, then code."""

    def next_this_week(self, span: Span) -> NextDue | None:
        """The first of that list."""

    def extensions(self) -> int:
        """How many requests for another day wait for an answer."""

    def of_minutes(self, minutes_id: int, span: Span) -> tuple[DecisionBoard, ...]:
        """All decisions on control of these minutes, also those left out, by printed day, then code."""

    def by_minutes(self, span: Span) -> Mapping[int, MinutesCounts]:
        """By minutes id, of those with a decision on control."""

    def debtors(self, today: date, most: int | None = None) -> tuple[Owing, tuple[DebtorRow, ...]]:
        """How many posts owe anything overdue, and the first of them: most silent first, then the oldest."""

    def live_line(self, minutes_id: int) -> LiveLine: ...
    def minutes_numbers(self, issued_from: date | None) -> tuple[str, ...]:
        """Of issued minutes, oldest first, each once; a date «28.02» where one has no number."""


class Office(Protocol):
    """One workspace's rows within the unit of work."""

    workspace_id: int
    people: People
    minutes: MinutesBook
    meetings: Meetings
    known_words: KnownWords
    remarks: Remarks
    draft_steps: DraftSteps
    requests: Requests
    assignments: Assignments
    recurrences: Recurrences
    reports: Reports
    appeals: Appeals
    notes: Notes
    corrections: Corrections
    delegations: Delegations
    absences: Absences
    newcomers: Newcomers
    attachments: Attachments
    decision_files: DecisionFiles
    enterings: Enterings
    audit: Audit
    awaited: AwaitedInput
    outbox: OutboxWriter
    live: LiveMessages
    group_chats: GroupChats
    jobs: Jobs
    boards: Boards

    def new_id(self) -> int:
        """63 bits, rising within the process: known before the insert."""


# --- across workspaces ------------------------------------------------------------------------------------


class Updates(Protocol):
    def first_time(self, update_id: int, machine_now: datetime) -> bool:
        """Notes the update; False where it was committed before."""

    def is_noted(self, update_id: int) -> bool:
        """Whether it was committed before. Reads only."""

    def set_aside(self, update_id: int, machine_now: datetime, error: str) -> None:
        """A poison update: noted, so that it is never tried again."""

    def forget_before(self, machine_now: datetime) -> int:
        """Rows older than Telegram keeps updates; how many."""


@dataclass(frozen=True, slots=True)
class Invite:
    """`token_hash` is SHA-256 in hex; the token itself is kept nowhere."""

    token_hash: str
    workspace_id: int
    person_id: int
    expires_at: datetime
    used_at: datetime | None = None
    revoked_at: datetime | None = None


class Invites(Protocol):
    def add(self, invite: Invite) -> None: ...
    def get(self, token_hash: str) -> Invite | None: ...
    def mark_used(self, token_hash: str, at: datetime) -> bool:
        """False where it was used, revoked, or somebody was faster."""

    def revoke_of(self, workspace_id: int, person_id: int, at: datetime) -> None: ...
    def put_common(self, workspace_id: int, token_hash: str, at: datetime, by: int | None) -> None:
        """The workspace's one link for the directors' chat; an older one dies."""

    def drop_common(self, workspace_id: int) -> None: ...
    def common(self, token_hash: str) -> int | None:
        """The active workspace whose common link this is."""

    def has_common(self, workspace_id: int) -> bool: ...


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A claimed notice. `chat_id` None: not connected; `generation` guards a row renewed while on its way."""

    id: int
    workspace_id: int
    person_id: int
    chat_id: int | None
    blocked: bool
    kind: NoticeKind
    params: Mapping[str, Value]
    attempts: int
    generation: int


class Outbox(Protocol):
    """The sender's side. A claim is a lease: what its holder didn't mark in time is claimed anew."""

    def claim(
        self, limit: int, now: datetime, machine_now: datetime, lease: timedelta
    ) -> tuple[OutboxRow, ...]:
        """What may go out now in active workspaces, urgent first; rows that others hold are passed over."""

    def mark_sent(self, row: OutboxRow, at: datetime, message_id: int, text: str) -> None:
        """Done, its text kept as evidence; a row renewed meanwhile waits again."""

    def mark_dropped(self, row: OutboxRow, at: datetime, reason: str) -> None:
        """Will not be sent: nothing left to say, blocked, not connected (`reason` is a code)."""

    def retry(self, row: OutboxRow, retry_at: datetime, reason: str) -> None:
        """Once more at `retry_at` (machine time)."""

    def postpone(self, row: OutboxRow, not_before: datetime) -> None:
        """Not now, but from `not_before` (business time) on."""

    def give_back(self, rows: Sequence[OutboxRow]) -> None:
        """Claimed and not begun: free at once, as if it had never been claimed."""

    def waiting(self) -> int:
        """How much is still to be said, by all workspaces: tests see by it that a mailing has ended."""


class Planner(Protocol):
    """What the clock brings up, in active workspaces."""

    def minutes_to_issue(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        """(workspace id, minutes id) whose hold has ended."""

    def meetings_to_open(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        """(workspace id, meeting id) whose hour has come."""

    def periods_to_issue(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        """(workspace id, decision id) with a period that begins."""

    def people_to_look_at(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        """(workspace id, person id) with an item whose `look_at` has come."""

    def absences_to_turn(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        """(workspace id, absence id) that begin or end now."""

    def jobs_to_do(self, limit: int, machine_now: datetime, lease: timedelta) -> tuple[tuple[int, Job], ...]:
        """(workspace id, job), leased: of each workspace the oldest, if nobody is at it."""

    def forget_outputs(self, before: datetime) -> int:
        """What jobs added `before` have read and nobody has answered: names and telephones; how many."""


class DelegationLinks(Protocol):
    """A deputy's link, before it is known whose: (workspace id, delegation), None where there is none."""

    def by_token(self, token_hash: str) -> tuple[int, Delegation] | None: ...
    def opened_by(self, telegram_id: int) -> tuple[int, Delegation] | None:
        """The newest that this account has opened and nobody has yet taken with a name."""


class Directory(Protocol):
    """Telegram accounts and workspaces, before it is known whose."""

    def actor(self, telegram_id: int) -> Actor | None:
        """One statement; None for a stranger, or where the workspace is switched off."""

    def set_blocked(self, chat_id: int, at: datetime | None) -> tuple[int, int] | None:
        """`None`: unblocked. Returns (workspace id, person id) where that was news, else None."""

    def requests_of(self, telegram_id: int) -> tuple[tuple[int, AccessRequest], ...]:
        """(workspace id, request) of this account, whatever came of it, oldest first: one an office."""

    def add_workspace(self, workspace: Workspace) -> None: ...
    def workspaces(self) -> tuple[Workspace, ...]: ...
    def switch_off(self, workspace_id: int) -> None: ...


class UnitOfWork(Protocol):
    updates: Updates
    invites: Invites
    outbox: Outbox
    planner: Planner
    directory: Directory
    groups: GroupsAcross
    delegations: DelegationLinks

    def office(self, workspace_id: int) -> Office: ...
    def new_id(self) -> int: ...


class Store(Protocol):
    """The database as the outside sees it. Raises StorageDown where it can't."""

    async def write(self, deed: Callable[[UnitOfWork], T]) -> T:
        """One unit of work, one commit: what `deed` raises undoes all of it."""

    async def read(self, query: Callable[[UnitOfWork], T]) -> T:
        """The same repositories over a reader's connection; nothing is written."""


# --- the rest of the outside ------------------------------------------------------------------------------


class SendTrouble(Exception):
    """Telegram has not taken what was to be said. Its kinds stand in `scheduler.sender`."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """`front` is what the paper says around what the draft holds."""

    draft: Draft
    text: str
    front: Preamble = NO_PREAMBLE


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook, or a CSV file. `rows` are its cells as people see them: days ISO, numbers
    without «.0», merged cells filled; `first_row` is the number of the first row, as Excel counts it.
    `mark` is what this bot wrote into a workbook of its own (see `reports`), empty in others.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 1
    mark: str = ""


class ReadSheets(Protocol):
    async def __call__(self, path: Path, name: str, /) -> tuple[Sheet, ...]:
        """Reads XLSX or CSV in a child process with limits. Raises: BadInput."""


#: Hears (page, of how many) while a file is being read.
PageRead = Callable[[int, int], None]


class ReadProtocol(Protocol):
    async def __call__(self, path: Path, name: str, progress: PageRead) -> ReadResult:
        """Reads in a child process with limits. Raises: BadInput."""


#: What Telegram lets a bot download (getFile, Client.h of the Bot API server): no file kept is bigger.
MOST_MEGABYTES = 20


class FileStore(Protocol):
    async def keep(self, content: bytes, name: str, mime: str, attachment_id: int) -> Attachment:
        """On our own disk, safe against a crash, before anybody is told so. Raises: BadInput: `too_big`."""

    def path(self, attachment: Attachment) -> Path: ...


class Clock(Protocol):
    def now(self) -> datetime:
        """Business time, aware."""

    def machine_now(self) -> datetime: ...


class Calendars(Protocol):
    def of(self, workspace: Workspace) -> WorkingDays: ...


@dataclass(frozen=True, slots=True)
class Act:
    """All that a deed is given: whose rows, who acts, when, by which calendar.

    `deed_id` is common to all that this one tap writes into the journal, and to the notices it causes.
    """

    office: Office
    actor: Actor
    now: datetime
    calendar: WorkingDays
    deed_id: int | None = None

    @property
    def workspace(self) -> Workspace:
        return self.actor.workspace

    @property
    def today(self) -> date:
        return self.now.astimezone(self.workspace.zone).date()
