"""The words of a sheet's cells in the terms of a decision: who is meant, which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.excel_diff import Edit, Problem
from bot.domain.matching import LIKELY, key_of
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Decision,
    Tracking,
    propose_hand_in,
    propose_tracking,
)
from bot.domain.people import Group, Post
from bot.domain.review_sheet import NOTHING, Field, day_of, expected_of, names_of, word_key
from bot.usecases.ports import Act
from bot.usecases.resolve import known_names, tie, tied
from bot.usecases.suggest import alike

#: So many names that an unknown one may mean are told, and of so many unknown ones: looking for them among
#: thousands takes a while.
TOLD, LOOKED_FOR = 3, 12

CellsOf = Mapping[Field, str]


class Cells:
    """Reads the cells of one sheet: the office's lists are asked for once."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self._groups = act.office.people.groups()
        self._posts = act.office.people.posts()
        self._known = known_names(act.office)
        self._ties: dict[str, Addressee] = {}
        self._looked_for = 0
        self._labels: dict[str, list[tuple[str, int]]] = {}
        for kind, object_id, name in (
            *(("g", group.id, group.name) for group in self._groups),
            *(("p", post.id, post.label) for post in self._posts),
        ):
            self._labels.setdefault(key_of(name), []).append((kind, object_id))

    def taken(self, decision: Decision, edit: Edit) -> Decision | Problem:
        """The decision with one cell taken over, or why it can't be."""
        match edit.field:
            case Field.TEXT:
                return replace(decision, text=edit.now, lead=None)
            case Field.PEOPLE:
                return self._people(decision, edit)
            case Field.DEADLINE:
                return self._deadline(decision, edit)
            case Field.TRACKING:
                return replace(decision, tracking=Tracking(edit.now))
            case Field.EXPECTED:
                return replace(decision, expected=expected_of(edit.now))

    def new(self, cells: CellsOf) -> tuple[Decision, list[Problem]]:
        """A decision of a row that was added, and what in it nobody understands: that is asked about."""
        problems: list[Problem] = []
        named = [] if _nothing(cells.get(Field.PEOPLE, "")) else names_of(cells[Field.PEOPLE])
        addressees = []
        for name in named:
            one = self._named(name)
            addressees.append(one)
            if not one.known:
                problems.append(self._unknown(Problem(0, "", "", name, Field.PEOPLE)))
        words = cells.get(Field.DEADLINE, "")
        deadline = self._day(words)
        if words and deadline is None:
            problems.append(Problem(0, "", "deadline", words, Field.DEADLINE))
        text = cells[Field.TEXT]
        said = cells.get(Field.TRACKING)
        decision = Decision(
            id=self._act.office.new_id(),
            minutes_id=0,
            ordinal=0,
            code="",
            number=None,
            lead=None,
            text=text,
            tracking=Tracking(said) if said else propose_tracking(text, deadline, bool(named)),
            deadline=deadline,
            hand_in=propose_hand_in(deadline, self._act.calendar),
            addressees=tuple(addressees),
            expected=expected_of(cells.get(Field.EXPECTED, "")),
        )
        return decision, problems

    # --- by when ------------------------------------------------------------------------------------------

    def _deadline(self, decision: Decision, edit: Edit) -> Decision | Problem:
        deadline = self._day(edit.now)
        if deadline is None and edit.now:
            return Problem(edit.row, edit.code, "deadline", edit.now, Field.DEADLINE)
        tracking = decision.tracking
        if tracking is not Tracking.NOTICE:
            ongoing = deadline is not None and deadline.kind is DeadlineKind.ONGOING
            tracking = Tracking.INFORMATION if ongoing else Tracking.CONTROL
        hand_in = propose_hand_in(deadline, self._act.calendar)
        return replace(decision, deadline=deadline, hand_in=hand_in, tracking=tracking)

    def _day(self, words: str) -> Deadline | None:
        """Words she writes count from today, as those she types in the chat."""
        day = day_of(words)
        if day is not None:
            return Deadline(DeadlineKind.DATE, day, f"{day:%d.%m.%Y}")
        if not words:
            return None
        # As in `edit_decision`: its expressions take long to compile.
        from bot.reader.deadlines import read_deadline

        return read_deadline(words, self._act.today, self._act.calendar)

    # --- who ----------------------------------------------------------------------------------------------

    def _people(self, decision: Decision, edit: Edit) -> Decision | Problem:
        """All of them are known, or the cell stays as it was."""
        mine = [a for a in decision.addressees if a.kind is AddresseeKind.ASSIGNEE]
        others = tuple(a for a in decision.addressees if a.kind is not AddresseeKind.ASSIGNEE)
        stayed = {key_of(a.as_written): a for a in mine}
        named = []
        for name in () if _nothing(edit.now) else names_of(edit.now):
            one = stayed.get(key_of(name)) or self._named(name)
            if not one.known and one not in mine:
                return self._unknown(Problem(edit.row, edit.code, "", name, Field.PEOPLE))
            named.append(one)
        if not named:
            named.append(tied(Addressee(self._act.office.new_id(), ""), "n", 0))
        return replace(decision, addressees=(*dict.fromkeys(named), *others))

    def _named(self, name: str) -> Addressee:
        """By the sheet's own list, by what was once explained, by the rules of reading a protocol."""
        one = Addressee(self._act.office.new_id(), name)
        key = key_of(name)
        listed = self._labels.get(key, [])
        if len(listed) == 1:
            return tied(one, *listed[0])
        found = self._ties.get(key)
        if found is None:
            found = self._ties[key] = tie(one.id, name, self._groups, self._posts, known=self._known)
        return replace(found, id=one.id, as_written=name)

    def _unknown(self, problem: Problem) -> Problem:
        """`two`: several may be meant; `like`: one is like it, and is not sure; `nobody`: nobody is."""
        self._looked_for += 1
        if self._looked_for > LOOKED_FOR:
            return replace(problem, reason="nobody")
        likely = self._namesakes(problem.words) or alike(
            problem.words, self._groups, self._posts, TOLD, LIKELY
        )
        labels = tuple(one.name if isinstance(one, Group) else one.label for one in likely)
        reason = "two" if len(labels) > 1 else "like" if labels else "nobody"
        return replace(problem, reason=reason, likely=labels[:TOLD])

    def _namesakes(self, words: str) -> tuple[Post, ...]:
        """Seats whose holder has that surname, in whatever case it stands."""
        from bot.reader.surnames import may_be_form_of

        first = words.split(" ", maxsplit=1)[0]
        return tuple(
            post for post in self._posts if post.holder and may_be_form_of(first, post.holder.family)
        )


def _nothing(cell: str) -> bool:
    return word_key(cell) in NOTHING
