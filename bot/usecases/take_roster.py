"""The office's list of people: read, looked at beside the office as it is, taken, or left.

What was read waits in `jobs.output`. What it would change is worked out anew each time somebody looks: it is
never older than the office. Nothing is written before `accept_roster`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, cast

from bot.domain.audit import AuditEvent, Value
from bot.domain.errors import NotFound
from bot.domain.people import OrganizationKind, PostKind, Role
from bot.domain.rights import Deed, capacities, may, require
from bot.domain.roster import Entry, Problem, Roster, read_roster
from bot.domain.roster_changes import LEFT, TAKEN, Known, Plan, RosterDone, RosterRead
from bot.domain.roster_plan import plan_roster
from bot.usecases.change_holder import change_holder
from bot.usecases.ports import Act, Job, Office, Sheet
from bot.usecases.roles import role_changed

#: What `job.result` says of a list that waits for an answer.
WAITS = "waits"
#: Rows that are compared with the office within a few hundredths of a second.
AT_ONCE = 500


def keep_roster(office: Office, job: Job, sheets: Sequence[Sheet]) -> Mapping[str, Value]:
    """
    Raises:
        BadInput: `empty_sheets`, `no_roster`.
    """
    roster = read_roster(sheets)
    office.jobs.keep_output(job.id, _to_json(roster))
    return {"what": "roster", "answer": WAITS, "rows": roster.rows}


def roster_read(act: Act, job: Job) -> RosterRead:
    """For the notice that a list was read, which is worked out beside everybody's answers: of a long one only
    how long it is.

    Raises:
        NotAllowed; NotFound: it was answered.
    """
    require(Deed.TAKE_ROSTER, capacities(act.actor))
    rows = int(job.result.get("rows") or 0)
    if _answered(job):
        raise NotFound("roster", job.id)
    return RosterRead(job.id, rows, 0, 0, long=True) if rows > AT_ONCE else _read(job, *_planned(act, job.id))


def see_roster(act: Act, job_id: int) -> RosterRead | RosterDone:
    """As it is now: to be answered, or how it was answered.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.TAKE_ROSTER, capacities(act.actor))
    job = act.office.jobs.get(job_id)
    return _answered(job) or _read(job, *_planned(act, job.id))


def accept_roster(act: Act, job_id: int) -> RosterDone:
    """Writes what the list changes; a second time only says that it was done.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.TAKE_ROSTER, capacities(act.actor))
    job = act.office.jobs.get(job_id)
    if done := _answered(job):
        return done
    _, plan = _planned(act, job_id)
    _write(act, plan)
    new = len(plan.new_organizations) + len(plan.new_persons)
    done = RosterDone(TAKEN, len(plan.new_organizations), len(plan.new_persons), len(plan.differences) - new)
    _finish(act, job, done)
    return done


def leave_roster(act: Act, job_id: int) -> RosterDone:
    """Nothing of it is written, and it is forgotten.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.TAKE_ROSTER, capacities(act.actor))
    job = act.office.jobs.get(job_id)
    if done := _answered(job):
        return done
    done = RosterDone(LEFT)
    _finish(act, job, done)
    return done


def roster_answer(act: Act, job_id: int) -> RosterDone:
    """How it was answered, for who just did.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.TAKE_ROSTER, capacities(act.actor))
    done = _answered(act.office.jobs.get(job_id))
    if done is None:
        raise NotFound("roster", job_id)
    return replace(done, again=False)


def _planned(act: Act, job_id: int) -> tuple[Roster, Plan]:
    roster = _allowed(act, _from_json(act.office.jobs.output(job_id)))
    people = act.office.people
    known = Known(people.organizations(), people.persons(), people.posts(), people.groups())
    return roster, plan_roster(roster, known, act.office.new_id)


def _allowed(act: Act, roster: Roster) -> Roster:
    """Administrators are made by administrators only."""
    admins = [one for one in roster.entries if Role.ADMIN in one.roles]
    if not admins or may(Deed.EDIT_ADMINS, capacities(act.actor)):
        return roster
    entries = tuple(replace(one, roles=one.roles - {Role.ADMIN}) for one in roster.entries)
    told = (Problem(one.sheet, one.row, "not_your_role", Role.ADMIN) for one in admins)
    return replace(roster, entries=entries, problems=(*roster.problems, *told))


def _read(job: Job, roster: Roster, plan: Plan) -> RosterRead:
    return RosterRead(
        job.id,
        roster.rows,
        plan.organizations,
        plan.people,
        tuple(sorted((*roster.problems, *plan.problems), key=lambda one: (one.sheet, one.row))),
        roster.skipped,
        tuple(plan.differences),
        tuple(plan.missing),
    )


def _finish(act: Act, job: Job, done: RosterDone) -> None:
    counts: dict[str, Value] = {
        "organizations": done.organizations,
        "people": done.people,
        "changed": done.changed,
    }
    act.office.jobs.drop_output(job.id)
    act.office.jobs.finish(job.id, "done", {**job.result, "answer": done.answer, **counts})
    act.office.audit.add(_line(act, f"roster_{done.answer}", "job", job.id, {}, counts))


def _answered(job: Job) -> RosterDone | None:
    """
    Raises:
        NotFound: the job has read no list.
    """
    answer = job.result.get("answer")
    if job.result.get("what") != "roster":
        raise NotFound("roster", job.id)
    if answer == WAITS:
        return None
    organizations, people, changed = (
        int(job.result.get(name) or 0) for name in ("organizations", "people", "changed")
    )
    return RosterDone(str(answer), organizations, people, changed, again=True)


# --- writing ----------------------------------------------------------------------------------------------


def _write(act: Act, plan: Plan) -> None:
    people = act.office.people
    before = {person.id: person for person in people.persons()} if plan.changed_persons else {}
    hour = act.workspace.digest_hour
    new = [replace(person, digest_hour=hour) for person in plan.new_persons]
    people.add_all(plan.new_organizations, new, plan.new_posts)
    people.save_persons(plan.changed_persons)
    for organization in plan.changed_organizations:
        people.save_organization(organization)
    for post in plan.changed_posts:
        people.save_post(post)
    for group in plan.new_groups:
        people.add_group(group)
    for group in plan.changed_groups:
        people.save_group(group)
    act.office.audit.add(*_journal(act, plan))
    for post_id, person_id in plan.handovers.items():
        change_holder(act, post_id, person_id)
    for person in plan.changed_persons:
        if person.roles != before[person.id].roles:
            role_changed(act.office, person, act.now, act.actor.person.id)


def _journal(act: Act, plan: Plan) -> Iterator[AuditEvent]:
    """A line for each thing: ids and values that are nobody's name or number."""
    seats = {post.holder.id: post.id for post in plan.new_posts if post.holder}
    for organization in plan.new_organizations:
        yield _line(act, "add_organization", "organization", organization.id, {}, {"kind": organization.kind})
    for organization in plan.changed_organizations:
        yield _line(act, "name_organization", "organization", organization.id)
    for person in plan.new_persons:
        roles = ",".join(sorted(person.roles))
        yield _line(
            act, "add_person", "person", person.id, {}, {"post_id": seats.get(person.id), "roles": roles}
        )
    for person in plan.changed_persons:
        yield _line(act, "edit_person", "person", person.id, {}, {"roles": ",".join(sorted(person.roles))})
    for post in plan.new_posts:
        yield _line(
            act, "add_post", "post", post.id, {}, {"holder_id": post.holder.id if post.holder else None}
        )
    for post in plan.changed_posts:
        yield _line(act, "rename_post", "post", post.id)
    for group in plan.new_groups:
        yield _line(act, "make_group", "group", group.id, {}, {"members": len(group.post_ids)})
    for group in plan.changed_groups:
        yield _line(act, "fill_group", "group", group.id, {}, {"members": len(group.post_ids)})


def _line(
    act: Act,
    deed: str,
    kind: str,
    object_id: int,
    before: Mapping[str, Value] | None = None,
    after: Mapping[str, Value] | None = None,
) -> AuditEvent:
    return AuditEvent(
        act.office.new_id(),
        act.now,
        act.actor.person.id,
        act.actor.chat_id,
        deed,
        kind,
        object_id,
        before or {},
        after or {},
    )


# --- as JSON ----------------------------------------------------------------------------------------------


def _to_json(roster: Roster) -> object:
    return {
        "entries": [
            {**asdict(one), "groups": list(one.groups), "roles": sorted(one.roles)} for one in roster.entries
        ],
        "problems": [asdict(one) for one in roster.problems],
        "rows": roster.rows,
        "skipped": list(roster.skipped),
    }


def _from_json(said: object) -> Roster:
    kept = cast("dict[str, Any]", said)
    return Roster(
        tuple(
            Entry(
                **{
                    **one,
                    "kind": PostKind(one["kind"]),
                    "organization_kind": one["organization_kind"]
                    and OrganizationKind(one["organization_kind"]),
                    "groups": tuple(one["groups"]),
                    "roles": frozenset(map(Role, one["roles"])),
                }
            )
            for one in kept["entries"]
        ),
        tuple(Problem(**one) for one in kept["problems"]),
        kept["rows"],
        tuple(kept["skipped"]),
    )
