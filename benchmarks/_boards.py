"""Offices with thousands of assignments, for the boards: built once, kept, and found again by what made them.

One workspace is written by the bot's own repositories; the others beside it are its rows again under other
workspaces, copied by the database itself.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import psycopg
import pytest
from sqlalchemy import Connection, func, insert, literal, select, text

from bot.db import migrate, tables
from bot.db.engines import writer_engine
from bot.db.ids import IdMaker
from bot.db.tables import METADATA
from bot.db.unit_of_work import UnitOfWork
from bot.domain.assignments import Assignment, State
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Addressee, Decision, Minutes, MinutesState, Tracking
from bot.domain.people import Account, OrganizationKind, PostKind, Role
from bot.usecases.load_office import (
    GroupPlan,
    OfficePlan,
    OrganizationPlan,
    PersonPlan,
    PostPlan,
    RulePlan,
    WorkspacePlan,
    load_office,
)
from bot.usecases.ports import Office
from tests.machine import need_postgres

#: A Monday in the morning: boards depend on the day, and what was built stays.
NOW = datetime(2026, 11, 23, 5, 50, tzinfo=UTC)
HEAD_ACCOUNT = 7001
SEATS, ITEMS_OF_MINUTES = 40, 25
CACHE = Path(tempfile.gettempdir()) / "reshili-benchmarks"

#: What is copied to the others; the rest stays with the one.
_COPIED = (
    "workspace",
    "organization",
    "person",
    "role_grant",
    "post",
    "executor_group",
    "meeting",
    "minutes",
    "minutes_source",
    "decision",
    "addressee",
    "assignment",
    "tally",
)


def sqlite_office(items: int, others: int = 0) -> str:
    """The URL of a database with a workspace of `items` assignments, and `others` in other workspaces."""
    CACHE.mkdir(exist_ok=True)
    path = CACHE / f"board-{_mark()}-{items}-{others}.sqlite"
    if not path.exists():
        being_made = path.with_suffix(".being-made")
        for left in CACHE.glob(f"{being_made.name}*"):
            left.unlink()
        _build(f"sqlite:///{being_made}", items, others)
        shutil.move(being_made, path)
    return f"sqlite:///{path}"


def postgres_office(items: int, others: int = 0) -> str | None:
    """As `sqlite_office`, on the server that the tests use; None where there is none."""
    try:
        server = need_postgres()
    except pytest.skip.Exception:
        return None
    from sqlalchemy import make_url

    at = make_url(server)
    name = f"reshili_bench_{_mark()}_{items}_{others}"
    plain = at.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        there = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if there is None:
            being_made = f"{name}_being_made"
            connection.execute(f"DROP DATABASE IF EXISTS {being_made} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {being_made}")
            _build(at.set(database=being_made).render_as_string(hide_password=False), items, others)
            connection.execute(f"ALTER DATABASE {being_made} RENAME TO {name}")
    return at.set(database=name).render_as_string(hide_password=False)


def _mark() -> str:
    """Another schema, or other rows, are another database."""
    tables_said = "".join(f"{table.name}{[c.name for c in table.c]}" for table in METADATA.sorted_tables)
    indexes = "".join(sorted(str(index.name) for table in METADATA.sorted_tables for index in table.indexes))
    own = Path(__file__).read_text("utf-8")
    return hashlib.sha256((tables_said + indexes + own).encode()).hexdigest()[:8]


def _build(url: str, items: int, others: int) -> None:
    migrate(url)
    engine = writer_engine(url)
    with engine.begin() as connection:
        office = _first(connection, items)
        if connection.dialect.name == "postgresql":
            # The copies point to nothing else: checking a million times over would take minutes.
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for number in range(1, -(-others // items) + 1):
            _copy(connection, office, office + number)
    if not url.startswith("sqlite"):
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    engine.dispose()


def _copy(connection: Connection, workspace_id: int, to: int) -> None:
    for name in _COPIED:
        table = METADATA.tables[name]
        columns = list(table.c)
        row = select(*(literal(to) if c.name == "workspace_id" else c for c in columns)).where(
            table.c.workspace_id == workspace_id
        )
        connection.execute(insert(table).from_select([c.name for c in columns], row))


def _first(connection: Connection, items: int) -> int:
    """The workspace that is looked at. Returns its id."""
    work = UnitOfWork(connection, IdMaker(lambda: NOW))
    seats = SEATS if items >= SEATS else 2
    workspace_id = load_office(work, _plan(seats), NOW).workspace
    office = work.office(workspace_id)
    head = next(one for one in office.people.persons() if Role.HEAD in one.roles)
    office.people.bind(Account(HEAD_ACCOUNT, HEAD_ACCOUNT, head.id, NOW))
    chance = Random(items)
    posts = [post.id for post in office.people.posts()]
    decisions = max(1, items // seats)
    for first in range(0, decisions, ITEMS_OF_MINUTES):
        _minutes(office, first // ITEMS_OF_MINUTES, min(ITEMS_OF_MINUTES, decisions - first), posts, chance)
    made = connection.scalar(select(func.count()).select_from(tables.assignment))
    assert made == decisions * seats, (made, items)
    return workspace_id


def _plan(seats: int) -> OfficePlan:
    schools = range(seats)
    return OfficePlan(
        WorkspacePlan("Управление образования", "Europe/Moscow"),
        tuple(
            OrganizationPlan(f"o{n}", f"Средняя школа № {n}", f"СОШ № {n}", OrganizationKind.SCHOOL)
            for n in schools
        ),
        (
            PersonPlan("h", "Орлова", "Елена", "Викторовна", roles=(Role.HEAD,)),
            PersonPlan("s", "Белова", "Нина", "Петровна", roles=(Role.SECRETARY,)),
            *(
                PersonPlan(f"d{n}", f"Директоров-{n}", "Сергей", "Иванович", phone=f"+7900{n:07}")
                for n in schools
            ),
        ),
        tuple(PostPlan(f"p{n}", "директор", PostKind.DIRECTOR, f"o{n}", f"d{n}") for n in schools),
        (GroupPlan("g", "директора школ", rule=RulePlan((PostKind.DIRECTOR,))),),
    )


def _minutes(office: Office, number: int, count: int, posts: list[int], chance: Random) -> None:
    """One protocol of this school year; half of its decisions are done, one of eight is overdue."""
    held = date(2026, 9, 3) + timedelta(days=number % 80)
    minutes = Minutes(
        id=office.new_id(),
        meeting_id=office.new_id(),
        number=str(number + 1),
        date=held,
        state=MinutesState.APPROVED,
        chair="Орлова Е. В.",
        send_at=NOW,
        issued_at=NOW,
    )
    decisions = list(_decisions(office, minutes, count, chance))
    office.minutes.add(minutes, decisions, "РЕШИЛИ: …")
    made = [one for decision in decisions for one in _assignments(office, decision, posts, chance)]
    office.assignments.add(made, {})


def _decisions(office: Office, minutes: Minutes, count: int, chance: Random) -> Iterator[Decision]:
    today = NOW.date()
    for ordinal in range(1, count + 1):
        past = chance.random() < 0.65
        due = today + timedelta(days=-chance.randint(1, 60) if past else chance.randint(0, 40))
        yield Decision(
            id=office.new_id(),
            minutes_id=minutes.id,
            ordinal=ordinal,
            code=f"{minutes.number}/{ordinal}",
            number=f"{ordinal}.",
            lead="обеспечить",
            text="подготовку заявок на аттестацию педагогических работников",
            tracking=Tracking.CONTROL,
            deadline=Deadline(DeadlineKind.DATE, due, f"до {due:%d.%m.%Y}"),
            hand_in=due,
            addressees=(Addressee(office.new_id(), "директорам школ"),),
        )


def _assignments(
    office: Office, decision: Decision, posts: list[int], chance: Random
) -> Iterator[Assignment]:
    today, due = NOW.date(), decision.due or NOW.date()
    owed = due < today and chance.random() < 0.2
    for post_id in posts:
        done = (due < today and not (owed and chance.random() < 0.2)) or chance.random() < 0.4
        answered = done or chance.random() < 0.3
        late = timedelta(days=chance.choice((-3, -1, 0, 0, 2)))
        yield Assignment(
            id=office.new_id(),
            decision_id=decision.id,
            minutes_id=decision.minutes_id,
            post_id=post_id,
            person_id=None,
            tracking=Tracking.CONTROL,
            state=State.DONE if done else State.IN_WORK if answered else State.ISSUED,
            due=due,
            hand_in=due,
            issued_at=NOW,
            answered_at=NOW if answered else None,
            reported_on=min(due + late, today) if done else None,
        )
