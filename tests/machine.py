"""What a machine may lack. A test that needs it asks here and is skipped with a reason, or fails where
RESHILI_REQUIRE names the thing (`.ci/run` does, having installed it).
"""

import functools
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import psycopg
import pytest
from sqlalchemy import URL, make_url

DEFAULT_POSTGRES_URL = "postgresql+psycopg://root@127.0.0.1:5432/test"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def need_chromium() -> Path:
    """The browser's executable: what CHROMIUM names, else what PATH has."""
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found is None or not Path(found).is_file():
        _lacks("chromium", "no Chromium (`make system` installs it, CHROMIUM=path names one)")
    return Path(found)


def need_postgres() -> str:
    """A SQLAlchemy URL of a running server whose role may create databases; see `postgres_database`."""
    url = os.environ.get("TEST_POSTGRES_URL", DEFAULT_POSTGRES_URL)
    trouble = _postgres_trouble(url)
    if trouble is not None:
        _lacks(
            "postgres", f"no PostgreSQL, {trouble} (`make system` starts one, TEST_POSTGRES_URL names one)"
        )
    return url


@contextmanager
def postgres_database() -> Iterator[str]:
    """The URL of an empty database of its own, dropped at the end; skips or fails as `need_postgres` does."""
    server = make_url(need_postgres())
    name = f"reshili_test_{secrets.token_hex(6)}"
    with psycopg.connect(_libpq(server), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield server.set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _lacks(what: str, reason: str) -> NoReturn:
    if what in os.environ.get("RESHILI_REQUIRE", "").split(","):
        pytest.fail(f"required here: {reason}", pytrace=False)
    pytest.skip(reason)


@functools.cache
def _postgres_trouble(url: str) -> str | None:
    try:
        psycopg.connect(_libpq(make_url(url)), connect_timeout=3).close()
    except psycopg.OperationalError as error:
        return str(error).strip().splitlines()[0]
    return None


def _libpq(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
