"""Meetings with their minutes, decisions and addressees, and the text they were read from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, delete, insert, select, update

from bot.db import tables as t
from bot.db.people import People
from bot.db.repository import Repository, guarded, prefixed, refers
from bot.domain.deadlines import Deadline
from bot.domain.earlier import Kept
from bot.domain.errors import NotFound
from bot.domain.minutes import Addressee, Decision, Doubt, Expected, Minutes, MinutesState
from bot.domain.minutes_paper import NO_PREAMBLE, Preamble

#: Minutes are never read without their meeting.
MINUTES_WITH_MEETING = t.minutes.join(t.meeting, refers(t.minutes.c.meeting_id, t.meeting))

_MEETING_FIELDS = ("title", "held_on", "place", "chair", "secretary")
_MEETING_COLUMNS = [t.meeting.c[name] for name in _MEETING_FIELDS]
_MINUTES = select(t.minutes, *_MEETING_COLUMNS).select_from(MINUTES_WITH_MEETING)
_SAVE_MINUTES = guarded(t.minutes)
_SAVE_MEETING = (
    update(t.meeting)
    .where(t.meeting.c.workspace_id == bindparam("its_workspace"), t.meeting.c.id == bindparam("its_id"))
    .values({column.name: bindparam(column.name, type_=column.type) for column in _MEETING_COLUMNS})
)
_DECISIONS = select(*prefixed(t.decision, "decision"))
_SAVE_DECISION = guarded(t.decision)
_RENUMBER = (
    update(t.decision)
    .where(t.decision.c.workspace_id == bindparam("its_workspace"), t.decision.c.id == bindparam("its_id"))
    .values(ordinal=bindparam("new_ordinal"), code=bindparam("new_code"))
)


def minutes_of(row: RowMapping) -> Minutes:
    return Minutes(
        id=row["id"],
        meeting_id=row["meeting_id"],
        number=row["number"],
        date=row["held_on"],
        state=row["state"],
        title=row["title"],
        place=row["place"],
        chair=row["chair"],
        secretary=row["secretary"],
        controller=row["controller"],
        send_at=row["send_at"],
        issued_at=row["issued_at"],
        approved_by=row["approved_by"],
        taken_by=row["taken_by"],
        vague_settled=row["vague_settled"],
        past_settled=row["past_settled"],
        undated_settled=row["undated_settled"],
        quiet=row["quiet"],
        part_of=row["part_of"],
        same_as=row["same_as"],
        corrects=row["corrects"],
        file_id=row["file_id"],
        words_hash=row["words_hash"],
        taken_at=row["taken_at"],
        asked_at=row["asked_at"],
        agreed_at=row["agreed_at"],
        agreed_by=row["agreed_by"],
        controller_id=row["controller_id"],
        amends=row["amends"],
        amends_version=row["amends_version"],
        reason=row["reason"],
        version=row["version"],
    )


def decision_of(row: RowMapping, addressees: tuple[Addressee, ...] = ()) -> Decision:
    """A row with the columns of `decision` as `decision_name`."""
    kind = row["decision_deadline_kind"]
    return Decision(
        id=row["decision_id"],
        minutes_id=row["decision_minutes_id"],
        ordinal=row["decision_ordinal"],
        code=row["decision_code"],
        number=row["decision_number"],
        lead=row["decision_lead"],
        text=row["decision_text"],
        tracking=row["decision_tracking"],
        deadline=None
        if kind is None
        else Deadline(
            kind,
            row["decision_deadline_due"],
            row["decision_deadline_text"],
            row["decision_deadline_time"],
        ),
        hand_in=row["decision_hand_in"],
        addressees=addressees,
        expected=tuple(map(Expected, row["decision_expected"])),
        source=(row["decision_source_start"], row["decision_source_end"]),
        doubts=tuple(Doubt(**doubt) for doubt in row["decision_doubts"]),
        first_takes=row["decision_first_takes"],
        controller_id=row["decision_controller_id"],
        cancelled=row["decision_cancelled"],
        version=row["decision_version"],
    )


class MinutesBook(Repository):
    def __init__(self, connection: Connection, workspace_id: int, people: People) -> None:
        super().__init__(connection, workspace_id)
        self._people = people

    def add(
        self,
        minutes: Minutes,
        decisions: Sequence[Decision],
        source_text: str,
        preamble: Preamble = NO_PREAMBLE,
        *,
        of_meeting: bool = False,
    ) -> None:
        office = {"workspace_id": self._workspace_id}
        put = self._connection.execute
        if of_meeting:
            meets = {"its_workspace": self._workspace_id, "its_id": minutes.meeting_id}
            put(_SAVE_MEETING, meets | _meeting_values(minutes))
        elif minutes.part_of is None and minutes.amends is None:
            put(insert(t.meeting), office | {"id": minutes.meeting_id} | _meeting_values(minutes))
        put(
            insert(t.minutes),
            office | {"id": minutes.id, "version": minutes.version} | _minutes_values(minutes),
        )
        source = {"minutes_id": minutes.id, "text": source_text, "preamble": asdict(preamble)}
        put(insert(t.minutes_source), office | source)
        self.add_decisions(decisions)

    def add_decisions(self, decisions: Sequence[Decision]) -> None:
        if not decisions:
            return
        office = {"workspace_id": self._workspace_id}
        self._connection.execute(
            insert(t.decision),
            [office | {"id": d.id, "version": d.version} | _decision_values(d) for d in decisions],
        )
        self._add_addressees(decisions)

    def move_decisions(self, decision_ids: Iterable[int], minutes_id: int) -> None:
        self._connection.execute(
            update(t.decision)
            .where(t.decision.c.workspace_id == self._workspace_id, t.decision.c.id.in_(list(decision_ids)))
            .values(minutes_id=minutes_id, version=t.decision.c.version + 1)
        )

    def renumber(self, order: Sequence[tuple[int, int, str]]) -> None:
        if order:
            self._connection.execute(
                _RENUMBER,
                [
                    {
                        "its_workspace": self._workspace_id,
                        "its_id": one,
                        "new_ordinal": ordinal,
                        "new_code": code,
                    }
                    for one, ordinal, code in order
                ],
            )

    def codes_of_meeting(self, meeting_id: int) -> tuple[str, ...]:
        query = (
            select(t.decision.c.code)
            .select_from(t.decision.join(t.minutes, refers(t.decision.c.minutes_id, t.minutes)))
            .where(t.minutes.c.workspace_id == self._workspace_id, t.minutes.c.meeting_id == meeting_id)
        )
        return tuple(self._connection.execute(query).scalars())

    def with_words(self, words_hash: str) -> tuple[Minutes, ...]:
        query = _MINUTES.where(
            t.minutes.c.workspace_id == self._workspace_id,
            t.minutes.c.words_hash == words_hash,
            t.minutes.c.amends.is_(None),
        ).order_by(t.minutes.c.id.desc())
        return tuple(map(minutes_of, self._connection.execute(query).mappings()))

    def get(self, minutes_id: int) -> Minutes:
        query = _MINUTES.where(t.minutes.c.workspace_id == self._workspace_id, t.minutes.c.id == minutes_id)
        return minutes_of(self._found(query, "minutes", minutes_id))

    def recent(self, limit: int) -> tuple[Minutes, ...]:
        """By id: those taken last come first, whatever day they speak of."""
        query = (
            _MINUTES.where(t.minutes.c.workspace_id == self._workspace_id, t.minutes.c.amends.is_(None))
            .order_by(t.minutes.c.id.desc())
            .limit(limit)
        )
        return tuple(map(minutes_of, self._connection.execute(query).mappings()))

    def in_hand(self) -> tuple[Minutes, ...]:
        held = (t.minutes.c.state == MinutesState.APPROVED) & t.minutes.c.issued_at.is_(None)
        query = _MINUTES.where(
            t.minutes.c.workspace_id == self._workspace_id,
            t.minutes.c.amends.is_(None),
            (t.minutes.c.state == MinutesState.DRAFT) | held,
        ).order_by(t.minutes.c.id)
        return tuple(map(minutes_of, self._connection.execute(query).mappings()))

    def amending(self, decision_id: int) -> Minutes | None:
        query = _MINUTES.where(
            t.minutes.c.workspace_id == self._workspace_id,
            t.minutes.c.amends == decision_id,
            t.minutes.c.state == MinutesState.DRAFT,
        ).order_by(t.minutes.c.id.desc())
        row = self._connection.execute(query).mappings().first()
        return minutes_of(row) if row else None

    def parts(self, minutes_id: int) -> tuple[Minutes, ...]:
        query = _MINUTES.where(
            t.minutes.c.workspace_id == self._workspace_id, t.minutes.c.part_of == minutes_id
        ).order_by(t.minutes.c.id)
        return tuple(map(minutes_of, self._connection.execute(query).mappings()))

    def save(self, minutes: Minutes) -> Minutes:
        own = self._own(minutes.id, minutes.version)
        self._save_guarded(_SAVE_MINUTES, t.minutes, own | _minutes_values(minutes))
        meets = {"its_workspace": self._workspace_id, "its_id": minutes.meeting_id}
        self._connection.execute(_SAVE_MEETING, meets | _meeting_values(minutes))
        return replace(minutes, version=minutes.version + 1)

    def source_text(self, minutes_id: int) -> str:
        query = select(t.minutes_source.c.text).where(
            t.minutes_source.c.workspace_id == self._workspace_id, t.minutes_source.c.minutes_id == minutes_id
        )
        text: str = self._found(query, "minutes", minutes_id)["text"]
        return text

    def preamble(self, minutes_id: int) -> Preamble:
        query = select(t.minutes_source.c.preamble).where(
            t.minutes_source.c.workspace_id == self._workspace_id, t.minutes_source.c.minutes_id == minutes_id
        )
        kept = self._found(query, "minutes", minutes_id)["preamble"]
        return _preamble_of(kept) if kept else NO_PREAMBLE

    def earlier(self, minutes_id: int) -> Kept:
        query = select(t.minutes_source.c.executions).where(
            t.minutes_source.c.workspace_id == self._workspace_id, t.minutes_source.c.minutes_id == minutes_id
        )
        kept = self._connection.scalar(query)
        if not kept:
            return Kept()
        return Kept(tuple((decision, report) for decision, report in kept["rows"]), kept["answers"])

    def keep_earlier(self, minutes_id: int, kept: Kept) -> None:
        value = {"rows": [list(row) for row in kept.rows], "answers": dict(kept.answers)}
        self._connection.execute(
            update(t.minutes_source)
            .where(
                t.minutes_source.c.workspace_id == self._workspace_id,
                t.minutes_source.c.minutes_id == minutes_id,
            )
            .values(executions=value)
        )

    # --- decisions ----------------------------------------------------------------------------------------

    def decisions(self, minutes_id: int) -> tuple[Decision, ...]:
        return self._decisions(
            _DECISIONS.where(
                t.decision.c.workspace_id == self._workspace_id, t.decision.c.minutes_id == minutes_id
            ).order_by(t.decision.c.ordinal, t.decision.c.id)
        )

    def decision(self, decision_id: int) -> Decision:
        found = self._decisions(
            _DECISIONS.where(t.decision.c.workspace_id == self._workspace_id, t.decision.c.id == decision_id)
        )
        if not found:
            raise NotFound("decision", decision_id)
        return found[0]

    def decisions_of(self, decision_ids: Iterable[int]) -> tuple[Decision, ...]:
        return self._decisions(
            _DECISIONS.where(
                t.decision.c.workspace_id == self._workspace_id, t.decision.c.id.in_(list(decision_ids))
            )
        )

    def issued_with_code(self, code: str) -> tuple[Decision, ...]:
        return self._decisions(
            _DECISIONS.join(t.minutes, refers(t.decision.c.minutes_id, t.minutes))
            .where(
                t.decision.c.workspace_id == self._workspace_id,
                t.decision.c.code == code,
                t.minutes.c.state == MinutesState.APPROVED,
                t.minutes.c.issued_at.is_not(None),
            )
            .order_by(t.minutes.c.issued_at.desc(), t.decision.c.id.desc())
        )

    def decision_of(self, addressee_id: int) -> Decision:
        query = select(t.addressee.c.decision_id).where(
            t.addressee.c.workspace_id == self._workspace_id, t.addressee.c.id == addressee_id
        )
        return self.decision(self._found(query, "addressee", addressee_id)["decision_id"])

    def save_decision(self, decision: Decision, *, people: bool = True) -> Decision:
        own = self._own(decision.id, decision.version)
        self._save_guarded(_SAVE_DECISION, t.decision, own | _decision_values(decision))
        if people:
            self._delete_addressees(decision.id)
            self._add_addressees([decision])
        return replace(decision, version=decision.version + 1)

    def delete_decision(self, decision_id: int) -> None:
        self._delete_addressees(decision_id)
        link = t.decision_attachment
        self._connection.execute(
            delete(link).where(link.c.workspace_id == self._workspace_id, link.c.decision_id == decision_id)
        )
        deleted = self._connection.execute(
            delete(t.decision).where(
                t.decision.c.workspace_id == self._workspace_id, t.decision.c.id == decision_id
            )
        )
        if not deleted.rowcount:
            raise NotFound("decision", decision_id)

    def _decisions(self, query: Select[Any]) -> tuple[Decision, ...]:
        rows = self._connection.execute(query).mappings().all()
        named = self._addressees([row["decision_id"] for row in rows])
        return tuple(decision_of(row, tuple(named[row["decision_id"]])) for row in rows)

    def _own(self, object_id: int, version: int) -> dict[str, Any]:
        return {"its_workspace": self._workspace_id, "its_id": object_id, "its_version": version}

    # --- addressees ---------------------------------------------------------------------------------------

    def _addressees(self, decision_ids: Iterable[int]) -> Mapping[int, list[Addressee]]:
        query = (
            select(t.addressee)
            .where(
                t.addressee.c.workspace_id == self._workspace_id,
                t.addressee.c.decision_id.in_(list(decision_ids)),
            )
            .order_by(t.addressee.c.decision_id, t.addressee.c.ordinal)
        )
        rows = self._connection.execute(query).mappings().all()
        members = self._members() if any(row["group_id"] is not None for row in rows) else {}
        named: defaultdict[int, list[Addressee]] = defaultdict(list)
        for row in rows:
            post_id = row["post_id"]
            named[row["decision_id"]].append(
                Addressee(
                    row["id"],
                    row["as_written"],
                    row["kind"],
                    row["group_id"],
                    post_id,
                    row["nobody"],
                    (post_id,) if post_id is not None else members.get(row["group_id"], ()),
                )
            )
        return named

    def _members(self) -> Mapping[int, tuple[int, ...]]:
        """group id → the seats that belong to it today."""
        posts = self._people.posts()
        return {group.id: tuple(post.id for post in group.members(posts)) for group in self._people.groups()}

    def _add_addressees(self, decisions: Iterable[Decision]) -> None:
        rows = [
            {
                "workspace_id": self._workspace_id,
                "id": one.id,
                "decision_id": decision.id,
                "ordinal": ordinal,
                "as_written": one.as_written,
                "kind": one.kind,
                "group_id": one.group_id,
                "post_id": one.post_id,
                "nobody": one.nobody,
            }
            for decision in decisions
            for ordinal, one in enumerate(decision.addressees)
        ]
        if rows:
            self._connection.execute(insert(t.addressee), rows)

    def _delete_addressees(self, decision_id: int) -> None:
        self._connection.execute(
            delete(t.addressee).where(
                t.addressee.c.workspace_id == self._workspace_id, t.addressee.c.decision_id == decision_id
            )
        )


def _preamble_of(kept: Mapping[str, Any]) -> Preamble:
    return Preamble(
        kept["organization"],
        kept["kind"],
        tuple(kept["present"]),
        tuple(kept["agenda"]),
        tuple((decision, report) for decision, report in kept["executions"]),
    )


def _minutes_values(minutes: Minutes) -> dict[str, Any]:
    names = (
        "meeting_id",
        "number",
        "state",
        "controller",
        "send_at",
        "issued_at",
        "approved_by",
        "taken_by",
        "vague_settled",
        "past_settled",
        "undated_settled",
        "quiet",
        "part_of",
        "same_as",
        "corrects",
        "file_id",
        "words_hash",
        "taken_at",
        "asked_at",
        "agreed_at",
        "agreed_by",
        "controller_id",
        "amends",
        "amends_version",
        "reason",
    )
    return {name: getattr(minutes, name) for name in names}


def _meeting_values(minutes: Minutes) -> dict[str, Any]:
    return {
        "title": minutes.title,
        "held_on": minutes.date,
        "place": minutes.place,
        "chair": minutes.chair,
        "secretary": minutes.secretary,
    }


def _decision_values(decision: Decision) -> dict[str, Any]:
    deadline = decision.deadline
    return {
        "minutes_id": decision.minutes_id,
        "ordinal": decision.ordinal,
        "code": decision.code,
        "number": decision.number,
        "lead": decision.lead,
        "text": decision.text,
        "tracking": decision.tracking,
        "deadline_kind": deadline.kind if deadline else None,
        "deadline_due": deadline.due if deadline else None,
        "deadline_time": deadline.time if deadline else None,
        "deadline_text": deadline.text if deadline else None,
        "hand_in": decision.hand_in,
        "expected": list(decision.expected),
        "source_start": decision.source[0],
        "source_end": decision.source[1],
        "doubts": [asdict(doubt) for doubt in decision.doubts],
        "first_takes": decision.first_takes,
        "controller_id": decision.controller_id,
        "cancelled": decision.cancelled,
    }
