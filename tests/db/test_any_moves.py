"""Random people make random moves for a long time, in two offices with the same ids, on both databases.

After each step: what was refused changed nothing; what happened stands in the table of moves. At the end the
journal replays to the present state, what boards read equals the fold of the assignments, and the other
office has seen nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection, Engine, select

from bot.db import tables as t
from bot.db.ids import IdMaker
from bot.db.unit_of_work import UnitOfWork
from bot.domain.appeals import AppealKind
from bot.domain.assignments import Assignment, Standing, State, Way, fold, standing
from bot.domain.audit import AuditEvent
from bot.domain.board import BoardList
from bot.domain.calendar import PlainWeek
from bot.domain.delegations import DelegationState
from bot.domain.errors import BadInput, NotFound, Refused
from bot.domain.lifecycle import MOVES, Move
from bot.domain.minutes import MinutesState
from bot.domain.people import Account
from bot.domain.rights import Who
from bot.usecases import (
    answering,
    appeal,
    decide_concern,
    decide_extension,
    delegate,
    deputy_answers,
    edit_decision,
    enter_for_others,
    own_items,
    report_done,
    undo,
)
from bot.usecases.answer_unclear import answer_unclear
from bot.usecases.correct_issued import apply_correction, begin_correction, give_reason
from bot.usecases.item_news import tell
from bot.usecases.moves import office_move
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act, Office
from bot.usecases.readdress_item import readdress
from bot.usecases.record import issued_values, restored
from bot.usecases.see_boards import minutes_board, summary
from bot.usecases.see_correction import plan_of
from tests.db.samples import (
    DECISION,
    DIRECTOR,
    HEAD,
    MINUTES,
    NORTH,
    NOW,
    NURSE,
    SECRETARY,
    SOUTH,
    add_minutes,
    add_office,
    assignment,
    machine_now,
)

#: Steps of one run; runs in `make test`, and as soak.
STEPS, RUNS, MANY_RUNS = 60, 12, 400

PEOPLE = (SECRETARY, HEAD, DIRECTOR, NURSE)
OFFICES = (NORTH, SOUTH)
SEATS = (301, 302, 304)

Deed = Callable[[Act, Assignment, str], object]


def _office(move: Move) -> Deed:
    """A move of the office, told as such."""

    def deed(act: Act, one: Assignment, words: str) -> None:
        due = one.due + timedelta(days=7) if one.due and move in (Move.RETURN, Move.REOPEN) else None
        moved = office_move(act, one.id, one.version, move, words=words, due=due)
        tell(act, [moved.assignment])

    return deed


def _opens_the_link(act: Act, one: Assignment, _: str) -> None:
    """Whoever does it is the deputy, as if by the link."""
    for live in act.office.delegations.of_assignment(one.id):
        if live.state is DelegationState.OFFERED and live.by_id != act.actor.person.id:
            taken = replace(live, state=DelegationState.TAKEN, person_id=act.actor.person.id)
            act.office.delegations.save(live, taken)
            return
    raise NotFound("delegation", one.id)


def _decides(deed: Callable[[Act, int, str], object], kind: AppealKind) -> Deed:
    """Of what was asked about it and is open; or of the last, which somebody has decided."""

    def does(act: Act, one: Assignment, words: str) -> None:
        found = [a for a in act.office.appeals.of_assignment(one.id) if a.kind is kind]
        if not found:
            raise NotFound("appeal", one.id)
        deed(act, found[-1].id, words)

    return does


def _corrects(act: Act, one: Assignment, words: str) -> None:
    """A week later."""
    draft = begin_correction(act, one.decision_id)
    [copy] = act.office.minutes.decisions(draft.id)
    day = (copy.due or act.today) + timedelta(days=7)
    edit_decision.set_deadline_day(act, copy.id, None, day, "позже")
    give_reason(act, draft.id, words)
    plan = plan_of(act, act.office.minutes.get(draft.id))
    assert plan is not None
    apply_correction(act, draft.id, plan.seen)


def _enters(act: Act, one: Assignment, _: str) -> None:
    enter_for_others.tick_only(act, one.id)
    enter_for_others.enter(act, one.decision_id, 1, Way.PHONE)


#: What somebody may try with an assignment, whether he may or not.
DEEDS: Mapping[str, Deed] = {
    "report": lambda act, one, _: report_done.report_done(act, one.id, one.version),
    "take": lambda act, one, _: report_done.take(act, one.id, one.version),
    "words": lambda act, one, words: answering.add(act, one.id, answering.Said(words or "27 заявок")),
    "elsewhere": lambda act, one, words: report_done.elsewhere(act, one.id, one.version, words),
    "promise": lambda act, one, _: report_done.promise(
        act, one.id, one.version, act.today + timedelta(days=2)
    ),
    "extension": lambda act, one, words: appeal.ask_extension(
        act, one.id, (one.due or act.today) + timedelta(days=7), words
    ),
    "not_concerned": lambda act, one, words: appeal.clarify(
        act, one.id, one.version, AppealKind.NOT_CONCERNED, words=words
    ),
    "unclear": lambda act, one, words: appeal.clarify(
        act, one.id, one.version, AppealKind.UNCLEAR, words=words
    ),
    "acknowledge": lambda act, one, _: own_items.acknowledge(act, one.minutes_id),
    "undo": lambda act, one, _: undo.undo(act, one.id, one.version),
    "readdress": lambda act, one, words: readdress(act, one.id, one.version, 304, words),
    "delegate": lambda act, one, _: delegate.pass_on(act, one.id),
    "take_deputy_back": lambda act, one, _: delegate.take_back(act, one.id),
    "open_link": _opens_the_link,
    "as_deputy": lambda act, one, words: deputy_answers.answer(act, one.id, answering.Said(words)),
    "confirm": lambda act, one, _: deputy_answers.confirm(act, one.id, one.version),
    "return_to_deputy": lambda act, one, _: deputy_answers.return_to_deputy(act, one.id),
    "grant": _decides(lambda act, appeal_id, _: decide_extension.grant(act, appeal_id), AppealKind.EXTENSION),
    "refuse": _decides(decide_extension.refuse, AppealKind.EXTENSION),
    "agree": _decides(
        lambda act, appeal_id, _: decide_concern.agree(act, appeal_id), AppealKind.NOT_CONCERNED
    ),
    "answer_unclear": _decides(answer_unclear, AppealKind.UNCLEAR),
    "correct": _corrects,
    "enter": _enters,
    **{
        str(move): _office(move)
        for move in (
            Move.RETURN,
            Move.ACCEPT,
            Move.KEEP,
            Move.REOPEN,
            Move.CLOSE,
            Move.CANCEL,
            Move.EXCUSE,
            Move.REISSUE,
        )
    },
}


#: Which of them are an assignee's, and who holds the seats.
ANSWERS = (
    *("report", "take", "words", "acknowledge", "undo"),
    *("elsewhere", "promise", "extension", "not_concerned", "unclear"),
    *("delegate", "take_deputy_back", "confirm", "return_to_deputy"),
)
DEPUTYS = ("open_link", "as_deputy")
AFTER_DEPUTY = ("confirm", "return_to_deputy", "take_deputy_back", "report")
#: What is asked, and what of the office's deeds comes of it: the first that may.
ASKED = {
    "extension": ("grant", "refuse"),
    "not_concerned": ("agree",),
    "unclear": ("answer_unclear",),
    "elsewhere": ("return", "accept", "keep"),
}
DECISIONS = tuple(sorted(set(DEEDS) - set(ANSWERS) - set(DEPUTYS)))
HOLDERS = {301: DIRECTOR.id, 302: NURSE.id, 304: SECRETARY.id}

offices, places = st.integers(0, 1), st.integers(0, 9)


class AnyMoves(RuleBasedStateMachine):
    """One run: everything is undone at its end."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.connection: Connection = self.engine.connect()
        self.whole = self.connection.begin()
        self.work = UnitOfWork(self.connection, IdMaker(machine_now))
        self.now = NOW
        self.deeds: list[tuple[int, int, int]] = []
        #: The last deed → what stood in its office before it.
        self.before: dict[int, Any] = {}

    @initialize()
    def two_offices(self) -> None:
        for number, workspace in enumerate(OFFICES):
            office = add_office(self.work, workspace)
            add_minutes(office, replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW))
            one = office.minutes.decision(DECISION.id)
            known = tuple(a for a in one.addressees if a.group_id or a.post_id)
            office.minutes.save_decision(replace(one, addressees=known, first_takes=number == 0))
            issued = [assignment(801 + n, post_id=seat) for n, seat in enumerate(SEATS)]
            office.assignments.add(issued, {})
            office.audit.add(
                *(
                    AuditEvent(
                        office.new_id(),
                        NOW,
                        SECRETARY.id,
                        None,
                        Move.ISSUE,
                        "assignment",
                        one.id,
                        {},
                        issued_values(one),
                    )
                    for one in issued
                )
            )
            for person in PEOPLE:
                chat = number * 1000 + person.id
                office.people.bind(Account(chat, chat, person.id, NOW))

    # --- moves ----------------------------------------------------------------------------------------------

    @rule(where=offices, what=st.sampled_from(ANSWERS), which=places)
    def whoever_answers_for_it_answers(self, where: int, what: str, which: int) -> None:
        before = self._all(where)
        one = before[which % len(before)]
        who = next(person for person in PEOPLE if person.id == HOLDERS[one.post_id or 0])
        self.somebody_does_something(where, who, what, which, "Потому что")

    @rule(where=offices, what=st.sampled_from(DECISIONS), which=places)
    def the_secretary_decides(self, where: int, what: str, which: int) -> None:
        self.somebody_does_something(where, SECRETARY, what, which, "Потому что")

    @rule(where=offices, who=st.sampled_from(PEOPLE), which=places, then=st.sampled_from(AFTER_DEPUTY))
    def a_deputy_answers(self, where: int, who: Any, which: int, then: str) -> None:
        for what in ("delegate", *DEPUTYS, then):
            if what in DEPUTYS:
                self.somebody_does_something(where, who, what, which, "Сдали")
            else:
                self.whoever_answers_for_it_answers(where, what, which)

    @rule(where=offices, which=places, asked=st.sampled_from(sorted(ASKED)), late=st.booleans())
    def something_is_asked_and_decided(self, where: int, which: int, asked: str, late: bool) -> None:
        self.whoever_answers_for_it_answers(where, asked, which)
        if late:
            self.now += timedelta(minutes=11)
        for what in ASKED[asked]:
            self.the_secretary_decides(where, what, which)

    @precondition(lambda self: self.deeds)
    @rule()
    def the_last_deed_is_taken_back(self) -> None:
        where, who, deed_id = self.deeds[-1]
        was = self.before.get(deed_id)
        if self._tries(where, who, lambda act: undo.undo_deed(act, deed_id)) and was is not None:
            now = self._stands(where)
            assert [x for x in zip(was, now, strict=True) if x[0] != x[1]] == [], "nothing of it is left"
        self.before.clear()

    @rule(
        where=offices,
        who=st.sampled_from(PEOPLE),
        what=st.sampled_from(sorted(DEEDS)),
        which=places,
        words=st.sampled_from(["", "Потому что"]),
    )
    def somebody_does_something(self, where: int, who: Any, what: str, which: int, words: str) -> None:
        office, before, stood = self._offices()[where], self._all(where), self._stands(where)
        one = before[which % len(before)]
        capacity: frozenset[Who] = frozenset()

        def deed(act: Act) -> None:
            nonlocal capacity
            capacity = concerned(act, act.office.assignments.item(one.id)) | {Who.AUTHOR}
            DEEDS[what](act, one, words)
            assert act.deed_id is not None
            self.deeds.append((where, who.id, act.deed_id))
            # By link and as a deputy, a person does what no button takes back.
            self.before = {} if what in (*DEPUTYS, "acknowledge") else {act.deed_id: stood}

        done = self._tries(where, who.id, deed)
        after = self._all(where)
        if not done:
            assert after == before, "what is refused changes nothing"
            return
        self._legal(office, before, after, capacity)

    @precondition(lambda self: self.deeds)
    @rule(which=st.integers(0, 3), by=st.sampled_from(PEOPLE))
    def a_deed_is_taken_back(self, which: int, by: Any) -> None:
        where, who, deed_id = self.deeds[-1 - which % len(self.deeds)]
        self.before.clear()
        before = self._all(where)
        done = self._tries(where, by.id, lambda act: undo.undo_deed(act, deed_id))
        if done:
            assert by.id == who, "only whoever did it takes it back"
        else:
            assert self._all(where) == before

    @rule(minutes=st.sampled_from([1, 5, 11, 600, 3000]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(where=offices, who=st.sampled_from(PEOPLE), what=st.sampled_from(sorted(DEEDS)))
    def an_id_of_nowhere(self, where: int, who: Any, what: str) -> None:
        """Forged, or another office's: as good as none."""
        other = self._all(1 - where)[0]
        strange = replace(other, id=other.id + 5000, decision_id=1, minutes_id=1)
        assert not self._tries(where, who.id, lambda act: DEEDS[what](act, strange, "Потому что"))

    # --- what holds -----------------------------------------------------------------------------------------

    def teardown(self) -> None:
        try:
            for where in range(len(OFFICES)):
                self._journal_replays(where)
                self._boards_are_the_fold(where)
        finally:
            self.whole.rollback()
            self.connection.close()
        super().teardown()

    def _journal_replays(self, where: int) -> None:
        office = self._offices()[where]
        for one in self._all(where):
            history = office.audit.history("assignment", one.id)
            first = next(iter(history))
            assert first.deed == Move.ISSUE
            bare = replace(one, answered_at=None, reported_on=None, silent_until=None)
            bare = replace(bare, due=None, hand_in=None, moved=0, first_due=None, moved_on=None)
            replayed = restored(bare, first.after)
            state = first.after["state"]
            for event in history[1:]:
                if "state" in event.after:
                    assert event.before["state"] == state, "each line goes on from the one before"
                    state = event.after["state"]
                    replayed = restored(replayed, event.after)
            assert replayed == one

    def _boards_are_the_fold(self, where: int) -> None:
        office = self._offices()[where]
        act = self._act(where, SECRETARY.id)
        boards = {board.decision_id: board for board in minutes_board(act, MINUTES.id)[1]}
        of_decision = office.assignments.of_decision(DECISION.id)
        standings = [standing(one, act.today, act.calendar) for one in of_decision]
        board = boards[DECISION.id]
        counted = [s for s in standings if s is not Standing.LEFT_OUT]
        assert board.standing is fold(standings)
        assert board.total == len(counted)
        counts = summary(act).counts
        assert counts[BoardList.TOTAL] == bool(counted)
        assert counts[BoardList.DONE] == (board.standing in (Standing.DONE, Standing.DONE_LATE))
        for which in (BoardList.DONE_LATE, BoardList.SILENT, BoardList.NOT_DONE):
            assert counts[which] == (board.standing is Standing[which.name])

    def _legal(
        self, office: Office, before: list[Assignment], after: list[Assignment], who: frozenset[Who]
    ) -> None:
        was = {one.id: one for one in before}
        for one in after:
            old = was.get(one.id)
            if old is None or old == one or old.state is one.state:
                continue
            last = office.audit.last("assignment", one.id)
            assert last is not None
            allowed = MOVES[Move(last.deed)]
            assert one.state in allowed.targets
            assert allowed.sources is None or old.state in allowed.sources
            assert allowed.who & (who | {Who.SYSTEM})

    # --- the means ------------------------------------------------------------------------------------------

    def _offices(self) -> list[Office]:
        return [self.work.office(workspace.id) for workspace in OFFICES]

    def _all(self, where: int) -> list[Assignment]:
        return list(self._offices()[where].assignments.of_minutes(MINUTES.id))

    def _act(self, where: int, person_id: int) -> Act:
        actor = self.work.directory.actor(where * 1000 + person_id)
        assert actor is not None
        return Act(self._offices()[where], actor, self.now, PlainWeek(), self.work.new_id())

    def _tries(self, where: int, person_id: int, deed: Callable[[Act], object]) -> bool:
        """In a unit of its own; whether it was done."""
        other = self._snapshot(1 - where)
        with self.connection.begin_nested() as unit:
            try:
                deed(self._act(where, person_id))
            except (Refused, BadInput):
                unit.rollback()
                return False
        assert self._snapshot(1 - where) == other, "nothing is felt in the other office"
        return True

    def _stands(self, where: int) -> Any:
        """All that people could see, whatever was dropped and taken back."""
        workspace = OFFICES[where].id

        def rows(query: Any) -> list[Any]:
            return [tuple(row) for row in self.connection.execute(query)]

        def of(table: Any, *columns: Any, when: Any = True) -> list[Any]:
            return rows(select(*columns).where(table.c.workspace_id == workspace, when).order_by(table.c.id))

        a, r, n, ap, d, c = t.assignment.c, t.report.c, t.note.c, t.appeal.c, t.delegation.c, t.decision.c
        silent = [a[name] for name in ("asked_on", "silent_until", "answered_at", "reported_on", "tracking")]
        days = [a[name] for name in ("due", "hand_in", "moved", "first_due", "moved_on")]
        issued = (a.came_from.is_(None)) | (a.state != State.CANCELLED)
        return [
            of(t.assignment, a.id, a.state, *silent, *days, when=issued),
            of(t.report, r.id, r.words, r.pending, when=r.withdrawn.is_(False)),
            of(t.note, n.id, when=n.withdrawn.is_(False)),
            of(t.appeal, ap.id, ap.state, ap.words, ap.answer, when=ap.state != "dropped"),
            of(t.delegation, d.id, d.state, d.report_id, d.person_id, when=d.state != DelegationState.ENDED),
            of(
                t.decision, c.id, c.text, c.lead, c.deadline_due, c.cancelled, when=c.minutes_id == MINUTES.id
            ),
        ]

    def _snapshot(self, where: int) -> list[Any]:
        workspace = OFFICES[where].id
        return [
            tuple(row)
            for table in (t.assignment, t.report, t.note, t.appeal, t.delegation, t.correction)
            for row in self.connection.execute(
                select(table).where(table.c.workspace_id == workspace).order_by(table.c.id)
            )
        ]


@pytest.mark.parametrize("runs", [RUNS, pytest.param(MANY_RUNS, marks=pytest.mark.soak)])
def test_random_people_make_random_moves(shared_engine: Engine, runs: int) -> None:
    machine = type("AnyMovesHere", (AnyMoves,), {"engine": shared_engine})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
