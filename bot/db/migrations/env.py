"""Run by Alembic. The connection comes from `bot.db.migrate`, which also commits."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"], render_as_batch=True, transactional_ddl=True
)
with context.begin_transaction():
    context.run_migrations()
