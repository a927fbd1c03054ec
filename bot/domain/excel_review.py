"""What a sheet that came back would change in a draft as it stands now: shown before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.domain.excel_diff import Added, Diff, Edit, Problem, moved_count
from bot.domain.minutes import Minutes
from bot.domain.review_sheet import Exported, Field

#: Decisions a draft has at most: more is no protocol.
MOST_DECISIONS = 500


@dataclass(frozen=True, slots=True)
class Difference:
    """One line of «Показать»: a field, a decision added or deleted (`field` None, one side empty).

    `was` and `now` are cells, canonical; `code` is empty for one that is added.
    """

    row: int
    code: str
    field: Field | None
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class SheetReview:
    """`problems` stay as they are in the draft, whatever else is taken over; `today` is her day."""

    job_id: int
    minutes: Minutes
    today: date
    edits: tuple[Edit, ...] = ()
    added: tuple[Added, ...] = ()
    deleted: tuple[Exported, ...] = ()
    moved: int = 0
    sorted_rows: bool = False
    problems: tuple[Problem, ...] = ()
    missing: tuple[Field, ...] = ()

    @property
    def anything(self) -> bool:
        return bool(self.edits or self.added or self.deleted or self.moved)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """By row; what is deleted last."""
        edited = [Difference(e.row, e.code, e.field, e.was, e.now) for e in self.edits]
        edited += [Difference(a.row, "", None, "", a.cells.get(Field.TEXT, "")) for a in self.added]
        edited.sort(key=lambda one: one.row)
        gone = [Difference(0, d.code, None, d.cells[Field.TEXT], "") for d in self.deleted]
        return (*edited, *gone)


@dataclass(frozen=True, slots=True)
class Merged:
    """A diff against the draft of now: what can be taken over, and the order it leads to."""

    edits: tuple[Edit, ...]
    deleted: tuple[Exported, ...]
    order: tuple[int, ...] | None
    problems: tuple[Problem, ...]


def merge(diff: Diff, now: Sequence[Exported]) -> Merged:
    """Only what the sheet changed is taken over; where the chat changed the same, the chat's stays."""
    here = {one.id: one for one in now}
    edits: list[Edit] = []
    problems: list[Problem] = []
    gone: set[int] = set()
    for edit in diff.edits:
        one = here.get(edit.decision_id)
        if one is None:
            if edit.decision_id not in gone:
                problems.append(Problem(edit.row, edit.code, "gone"))
            gone.add(edit.decision_id)
        elif one.cells[edit.field] == edit.now:
            continue
        elif one.cells[edit.field] != edit.was:
            problems.append(Problem(edit.row, edit.code, "changed", edit.now, edit.field))
        else:
            edits.append(edit)
    deleted: list[Exported] = []
    for was in diff.deleted:
        if was.id not in here:
            continue
        if here[was.id].cells == was.cells:
            deleted.append(was)
        else:
            problems.append(Problem(0, was.code, "not_deleted"))
    order, refused = _merged_order(diff, [one.id for one in now])
    if refused:
        problems.append(Problem(0, "", "order"))
    return Merged(tuple(edits), tuple(deleted), order, tuple(problems))


def _merged_order(diff: Diff, now: Sequence[int]) -> tuple[tuple[int, ...] | None, bool]:
    """The order the rows were moved into, over the decisions of now; whether the chat moved them too."""
    if diff.order is None:
        return None, False
    stayed = set(now) & set(diff.order)
    standing = [one for one in now if one in stayed]
    wanted = [one for one in diff.order if one in stayed]
    if standing == wanted:
        return None, False
    if standing != [one for one in diff.was_order if one in stayed]:
        return None, True
    order = list(wanted)
    for index, one in enumerate(now):
        if one not in stayed:
            order.insert(order.index(now[index - 1]) + 1 if index else 0, one)
    return tuple(order), False


def moved(order: Sequence[int] | None, now: Sequence[int]) -> int:
    return moved_count(now, order) if order is not None else 0


# --- kept until she says yes ------------------------------------------------------------------------------


def as_json(diff: Diff) -> dict[str, Any]:
    return asdict(diff)


def diff_of(kept: Mapping[str, Any]) -> Diff:
    """What `as_json` gave, come back as JSON."""
    return Diff(
        tuple(Edit(**{**one, "field": Field(one["field"])}) for one in kept["edits"]),
        tuple(Added(one["row"], one["after"], _cells(one["cells"])) for one in kept["added"]),
        tuple(Exported(one["id"], one["code"], _cells(one["cells"])) for one in kept["deleted"]),
        tuple(kept["order"]) if kept["order"] is not None else None,
        tuple(kept["was_order"]),
        kept["sorted_rows"],
        tuple(_problem(one) for one in kept["problems"]),
        _fields(kept["missing"]),
    )


def _problem(kept: Mapping[str, Any]) -> Problem:
    field = Field(kept["field"]) if kept["field"] is not None else None
    return Problem(**{**kept, "field": field, "likely": tuple(kept["likely"])})


def _cells(kept: Mapping[str, str]) -> dict[Field, str]:
    return {Field(name): words for name, words in kept.items()}


def _fields(kept: Iterable[str]) -> tuple[Field, ...]:
    return tuple(Field(name) for name in kept)
