"""Personal links, where another repository has a say in them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, update

from bot.db import tables as t


def revoke_links(connection: Connection, workspace_id: int, person_id: int, at: datetime) -> None:
    """Unused links of a person connect nobody any more."""
    connection.execute(
        update(t.invite)
        .where(
            t.invite.c.workspace_id == workspace_id,
            t.invite.c.person_id == person_id,
            t.invite.c.used_at.is_(None),
            t.invite.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )
