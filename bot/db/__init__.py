"""The database: tables, repositories, the one unit of work, migrations.

`Database` is the `Store` of `bot.usecases.ports` over SQLite or PostgreSQL; `migrate` brings a database to
the newest form, `needs_migration` says whether it has to be.
"""

from bot.db.database import Database
from bot.db.migrate import migrate, needs_migration

__all__ = ["Database", "migrate", "needs_migration"]
