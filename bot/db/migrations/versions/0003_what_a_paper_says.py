"""What a protocol says around its decisions is kept, so that it can be printed.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("minutes_source", sa.Column("preamble", sa.JSON()))


def downgrade() -> None:
    op.drop_column("minutes_source", "preamble")
