from dataclasses import replace
from datetime import timedelta

import pytest

from bot.db.unit_of_work import UnitOfWork
from bot.domain.errors import NotFound
from bot.usecases.ports import Job, Office
from tests.db.samples import LEASE, MACHINE_NOW, NORTH, NOW, SECRETARY, SOUTH

READ = Job(21, "read_file", SECRETARY.id, {"attachment_id": 951, "name": "протокол.docx"})
SECOND = timedelta(seconds=1)


def test_a_job_is_kept_and_finished(north: Office) -> None:
    north.jobs.add(READ, NOW)
    assert north.jobs.get(READ.id) == READ
    north.jobs.finish(READ.id, "done", {"minutes_id": 501})
    assert north.jobs.get(READ.id) == replace(READ, state="done", result={"minutes_id": 501})


def test_jobs_are_leased_oldest_first(work: UnitOfWork, north: Office, south: Office) -> None:
    second, third = replace(READ, id=22), replace(READ, id=23)
    north.jobs.add(third, NOW)
    south.jobs.add(second, NOW)
    north.jobs.add(READ, NOW)
    assert work.planner.jobs_to_do(2, MACHINE_NOW, LEASE) == (
        (NORTH.id, replace(READ, attempts=1)),
        (SOUTH.id, replace(second, attempts=1)),
    )
    assert work.planner.jobs_to_do(2, MACHINE_NOW, LEASE) == (), "an office's own come one after another"
    north.jobs.finish(READ.id, "done", {})
    assert work.planner.jobs_to_do(2, MACHINE_NOW, LEASE) == ((NORTH.id, replace(third, attempts=1)),)
    assert work.planner.jobs_to_do(2, MACHINE_NOW, LEASE) == ()


def test_a_job_may_wait_for_more_and_change_until_somebody_is_at_it(work: UnitOfWork, north: Office) -> None:
    north.jobs.add(READ, NOW, MACHINE_NOW + SECOND)
    assert work.planner.jobs_to_do(1, MACHINE_NOW, LEASE) == ()
    longer = replace(READ, params={"attachment_id": 952})
    assert north.jobs.change(longer, MACHINE_NOW + 2 * SECOND)
    assert north.jobs.waiting() == (longer,)
    assert work.planner.jobs_to_do(1, MACHINE_NOW + SECOND, LEASE) == ()
    begun = ((NORTH.id, replace(longer, attempts=1)),)
    assert work.planner.jobs_to_do(1, MACHINE_NOW + 2 * SECOND, LEASE) == begun
    assert not north.jobs.change(READ, MACHINE_NOW)
    assert north.jobs.waiting() == (replace(longer, attempts=1),)
    north.jobs.finish(READ.id, "done", {})
    assert north.jobs.waiting() == ()


def test_a_lost_job_is_leased_anew(work: UnitOfWork, north: Office) -> None:
    north.jobs.add(READ, NOW)
    work.planner.jobs_to_do(1, MACHINE_NOW, LEASE)
    assert work.planner.jobs_to_do(1, MACHINE_NOW + LEASE - SECOND, LEASE) == ()
    again = work.planner.jobs_to_do(1, MACHINE_NOW + LEASE, LEASE)
    assert again == ((NORTH.id, replace(READ, attempts=2)),)


def test_a_finished_job_is_not_done_again(work: UnitOfWork, north: Office) -> None:
    north.jobs.add(READ, NOW)
    work.planner.jobs_to_do(1, MACHINE_NOW, LEASE)
    north.jobs.finish(READ.id, "failed", {"reason": "empty_file"})
    assert work.planner.jobs_to_do(1, MACHINE_NOW + LEASE, LEASE) == ()


def test_inactive_workspaces_work_on_nothing(work: UnitOfWork, north: Office) -> None:
    north.jobs.add(READ, NOW)
    work.directory.switch_off(NORTH.id)
    assert work.planner.jobs_to_do(1, MACHINE_NOW, LEASE) == ()


def test_offices_do_not_see_each_other(north: Office, south: Office) -> None:
    north.jobs.add(READ, NOW)
    with pytest.raises(NotFound):
        south.jobs.get(READ.id)
    with pytest.raises(NotFound):
        south.jobs.finish(READ.id, "done", {})
    assert north.jobs.get(READ.id) == READ


def test_what_nobody_answered_is_forgotten(work: UnitOfWork, north: Office) -> None:
    fresh = replace(READ, id=22)
    north.jobs.add(READ, NOW - 2 * SECOND)
    north.jobs.add(fresh, NOW)
    north.jobs.keep_output(READ.id, {"names": ["Петрова"]})
    north.jobs.keep_output(fresh.id, {"names": []})
    assert work.planner.forget_outputs(NOW - SECOND) == 1
    assert north.jobs.output(fresh.id) == {"names": []}
    with pytest.raises(NotFound):
        north.jobs.output(READ.id)
    north.jobs.drop_output(fresh.id)
    with pytest.raises(NotFound):
        north.jobs.output(fresh.id)
