import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from bot.usecases.ports import Office
from tests.db.samples import event

FULL = event(
    975,
    actor_id=None,
    chat_id=None,
    deed="cancel",
    before={"state": "issued", "due": None},
    after={"state": "cancelled", "count": 3, "share": 0.5, "quiet": True, "words": "«да»"},
)


def test_events_are_kept_in_order(north: Office) -> None:
    north.audit.add(FULL, event(971), event(973, object_id=802), event(974, object_kind="report"))
    assert north.audit.history("assignment", 801) == (event(971), FULL)
    assert north.audit.last("assignment", 801) == FULL
    assert north.audit.last("assignment", 99) is None
    assert north.audit.history("assignment", 99) == ()


def test_no_events_are_none(north: Office) -> None:
    north.audit.add()
    assert north.audit.history("assignment", 801) == ()


def test_offices_do_not_see_each_other(north: Office, south: Office) -> None:
    north.audit.add(event())
    assert south.audit.last("assignment", 801) is None
    assert south.audit.history("assignment", 801) == ()


EVERYWHERE = ["UPDATE audit_event SET deed = 'nothing'", "DELETE FROM audit_event"]
CHANGES = {
    "sqlite": [*EVERYWHERE, "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event"],
    "postgresql": [*EVERYWHERE, "TRUNCATE audit_event"],
}


def test_the_journal_only_grows(north: Office, connection: Connection) -> None:
    north.audit.add(event())
    for change in CHANGES[connection.dialect.name]:
        with pytest.raises(DBAPIError, match="only appended to"), connection.begin_nested():
            connection.execute(text(change))
    assert north.audit.history("assignment", 801) == (event(),)
