"""«Править в Excel»: a draft goes out as a sheet, comes back changed, and is taken over on her word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.audit import Value
from bot.domain.errors import BadInput, NotFound, Overtaken, TooLate
from bot.domain.excel_diff import MOST_ROWS, Added, Diff, Problem, compare, read_table
from bot.domain.excel_review import MOST_DECISIONS, Merged, SheetReview, as_json, diff_of, merge, moved
from bot.domain.minutes import (
    Decision,
    Minutes,
    MinutesState,
)
from bot.domain.people import Group, Post
from bot.domain.review import Review
from bot.domain.review_sheet import MARK, Field, exported, mark_in, unpacked
from bot.domain.rights import Deed, capacities, require
from bot.usecases.arrange_draft import settle
from bot.usecases.draft_steps import one_step
from bot.usecases.edit_decision import delete_decision, draft, keep, touch
from bot.usecases.excel_cells import Cells
from bot.usecases.ports import Act, Job, Office, Sheet
from bot.usecases.record import decision_values, record
from bot.usecases.review_minutes import review

#: What `job.result["what"]` says of a sheet of these.
REVIEW = "review"

#: The deed, and the step that takes it back.
ACCEPT = "accept_sheet"

#: Which doubts a changed cell answers, by their field.
SETTLES = {Field.TEXT: "text", Field.PEOPLE: "assignees", Field.DEADLINE: "deadline"}


def draft_for_excel(act: Act, minutes_id: int) -> tuple[Review, tuple[Group, ...], tuple[Post, ...]]:
    """What the sheet is made of.

    Raises:
        NotAllowed, NotFound; IllegalMove: a draft no more.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    draft(act, minutes_id)
    return review(act, minutes_id), act.office.people.groups(), act.office.people.posts()


# --- it comes back ----------------------------------------------------------------------------------------


def take_review_sheet(office: Office, job: Job, sheet: Sheet, _: datetime) -> Mapping[str, Value]:
    """Keeps what the sheet says differently from what went out. Returns what the job's result holds.

    Raises:
        BadInput: `sheet_of_another` (no minutes of this office), `sheet_of_approved`, `no_headings`,
            `sheet_too_long`, `sheet_too_old` (it doesn't know what went out, and the draft has changed).
    """
    minutes, version = _minutes_of(office, sheet.mark or mark_in(sheet.rows))
    if minutes.state is not MinutesState.DRAFT:
        raise BadInput(f"sheet_of_{minutes.state}")
    table = read_table(sheet.rows, sheet.first_row)
    if table is None:
        raise BadInput("no_headings")
    if len(table.rows) > MOST_ROWS:
        raise BadInput("sheet_too_long", str(MOST_ROWS))
    before = unpacked(sheet.rows)
    if before is None:
        if minutes.version != version:
            raise BadInput("sheet_too_old")
        before = tuple(map(exported, office.minutes.decisions(minutes.id)))
    diff = compare(table, before)
    if len(before) + len(diff.added) > MOST_DECISIONS:
        raise BadInput("sheet_too_long", str(MOST_DECISIONS))
    office.jobs.keep_output(job.id, {"minutes_id": minutes.id, "diff": as_json(diff)})
    return {"what": REVIEW, "minutes_id": minutes.id}


def _minutes_of(office: Office, mark: str) -> tuple[Minutes, int]:
    minutes_id, _, version = mark.removeprefix(MARK).partition(":")
    if not minutes_id.isdecimal() or not version.isdecimal() or int(minutes_id) >= 1 << 63:
        raise BadInput("sheet_of_another")
    try:
        return office.minutes.get(int(minutes_id)), int(version)
    except NotFound as error:
        raise BadInput("sheet_of_another") from error


def sheet_review(act: Act, job: Job) -> SheetReview:
    """What accepting would change now.

    Raises:
        NotAllowed, NotFound; IllegalMove: a draft no more; TooLate: it was accepted or left.
    """
    return _Plan(act, job).shown


def see_sheet(act: Act, job_id: int) -> SheetReview:
    """As `sheet_review`."""
    return sheet_review(act, act.office.jobs.get(job_id))


def accept_sheet(act: Act, job_id: int, version: int) -> SheetReview:
    """Takes over what the preview showed, in one commit. Returns what was taken.

    Raises:
        NotAllowed, NotFound, IllegalMove; TooLate: accepted or left before; Overtaken: the draft changed
        since the preview.
    """
    plan = _Plan(act, act.office.jobs.get(job_id))
    if plan.shown.minutes.version != version:
        raise Overtaken(plan.shown.minutes.id)
    plan.carry_out()
    act.office.jobs.drop_output(job_id)
    return plan.shown


def leave_sheet(act: Act, job_id: int) -> int:
    """«Не надо»: the draft stays as it is. Returns the minutes' id.

    Raises:
        NotAllowed, NotFound.
    """
    minutes_id = minutes_of_sheet(act, job_id)
    act.office.jobs.drop_output(job_id)
    record(act, "leave_sheet", "minutes", minutes_id)
    return minutes_id


def minutes_of_sheet(act: Act, job_id: int) -> int:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    result = act.office.jobs.get(job_id).result
    minutes_id = result.get("minutes_id")
    if result.get("what") != REVIEW or not isinstance(minutes_id, int):
        raise NotFound("job", job_id)
    return minutes_id


class _Plan:
    """A kept diff against the draft of now, with what its words mean."""

    def __init__(self, act: Act, job: Job) -> None:
        require(Deed.EDIT_DRAFT, capacities(act.actor))
        minutes_id, diff = _kept(act, job)
        self._act = act
        self._minutes = draft(act, minutes_id)
        self._cells = Cells(act)
        self._decisions = {one.id: one for one in act.office.minutes.decisions(minutes_id)}
        self._diff = diff
        merged = merge(diff, [exported(one) for one in self._decisions.values()])
        self._changed, edits, problems = self._read(merged)
        self._made = [(row, *self._cells.new(row.cells)) for row in diff.added]
        problems += [problem for row, _, names in self._made for problem in _asked(row, names)]
        self._deleted = merged.deleted
        self._order = merged.order
        self.shown = SheetReview(
            job.id,
            self._minutes,
            act.today,
            tuple(edits),
            diff.added,
            merged.deleted,
            moved(merged.order, list(self._decisions)),
            diff.sorted_rows,
            tuple(sorted((*diff.problems, *merged.problems, *problems), key=lambda one: one.row)),
            diff.missing,
        )

    def _read(self, merged: Merged) -> tuple[dict[int, Decision], list[Any], list[Problem]]:
        """Decisions with their cells taken over; a cell nobody understands leaves them as they are."""
        changed: dict[int, Decision] = {}
        edits, problems = [], []
        # Tracking last: a new deadline proposes one, her own word decides.
        for edit in sorted(merged.edits, key=lambda one: one.field is Field.TRACKING):
            before = changed.get(edit.decision_id, self._decisions[edit.decision_id])
            after = self._cells.taken(before, edit)
            if isinstance(after, Problem):
                problems.append(after)
                continue
            field = SETTLES.get(edit.field)
            doubts = tuple(replace(d, answered=d.answered or d.field == field) for d in after.doubts)
            changed[edit.decision_id] = replace(after, doubts=doubts)
            edits.append(edit)
        return changed, edits, problems

    def carry_out(self) -> None:
        """One step to take back; each decision has its line in the journal."""
        act, minutes = self._act, self._minutes
        before = tuple(self._decisions.values())
        with one_step(act, minutes, ACCEPT) as step:
            for decision_id, after in self._changed.items():
                keep(act, self._decisions[decision_id], after)
            for gone in self._deleted:
                delete_decision(act, gone.id, None)
            ordered = self._with_added()
            added = [one for one in ordered if one.id not in self._decisions]
            act.office.minutes.add_decisions(added)
            for one in added:
                step.added(one)
                record(act, "add_decision", "decision", one.id, {}, decision_values(one))
            if [one.id for one in ordered] != list(self._decisions):
                settle(act, minutes, step, before, ordered)
            past = next((one for one in added if one.due is not None and one.due < act.today), None)
            touch(act, draft(act, minutes.id), past)
        counts = {
            "changed": len(self._changed),
            "added": len(added),
            "deleted": len(self._deleted),
            "moved": self.shown.moved,
        }
        record(act, ACCEPT, "minutes", minutes.id, after=counts)

    def _with_added(self) -> list[Decision]:
        """The decisions as they shall follow each other, new ones behind the rows they stood under."""
        gone = {one.id for one in self._deleted}
        ordered = [self._decisions[one] for one in self._order or self._decisions if one not in gone]
        behind: dict[int | None, int] = {}
        for row, read, _ in self._made:
            # Several rows under the same one keep their order.
            above = behind.get(row.after, row.after)
            places = [place for place, one in enumerate(ordered, start=1) if one.id == above]
            place = places[0] if places else len(ordered) if above is not None else 0
            beside = ordered[place - 1].code if place else self._minutes.number or ""
            ordered.insert(place, replace(read, minutes_id=self._minutes.id, code=beside))
            behind[row.after] = read.id
        return ordered


def _kept(act: Act, job: Job) -> tuple[int, Diff]:
    minutes_of_sheet(act, job.id)
    try:
        kept: Any = act.office.jobs.output(job.id)
    except NotFound as error:
        raise TooLate("sheet") from error
    return kept["minutes_id"], diff_of(kept["diff"])


def _asked(row: Added, names: Sequence[Problem]) -> list[Problem]:
    return [replace(one, row=row.row, reason=f"asked_{one.reason}") for one in names]
