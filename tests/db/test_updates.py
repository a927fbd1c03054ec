from datetime import timedelta

from sqlalchemy import Connection, select

from bot.db import tables as t
from bot.db.unit_of_work import UnitOfWork
from tests.db.samples import MACHINE_NOW


def test_an_update_is_new_once(work: UnitOfWork) -> None:
    assert not work.updates.is_noted(7)
    assert work.updates.first_time(7, MACHINE_NOW)
    assert work.updates.is_noted(7)
    assert not work.updates.first_time(7, MACHINE_NOW)
    assert work.updates.first_time(8, MACHINE_NOW)


def test_a_poison_update_is_never_tried_again(work: UnitOfWork, connection: Connection) -> None:
    work.updates.set_aside(7, MACHINE_NOW, "ValueError")
    work.updates.set_aside(7, MACHINE_NOW, "KeyError")
    assert not work.updates.first_time(7, MACHINE_NOW)
    assert connection.execute(select(t.update_seen)).all() == [(7, MACHINE_NOW, "KeyError")]


def test_only_what_telegram_no_longer_keeps_is_forgotten(work: UnitOfWork) -> None:
    work.updates.first_time(7, MACHINE_NOW - timedelta(days=3))
    work.updates.first_time(8, MACHINE_NOW - timedelta(hours=30))
    work.updates.first_time(9, MACHINE_NOW)
    assert work.updates.forget_before(MACHINE_NOW) == 1
    assert [work.updates.first_time(one, MACHINE_NOW) for one in (7, 8, 9)] == [True, False, False]
