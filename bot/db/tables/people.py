"""Who there is: accounts and links before the workspace is known, and the office itself."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import (
    Column,
    Date,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
)

from bot.db.tables.base import (
    METADATA,
    clustered,
    coded,
    flag,
    key,
    of_workspace,
    partial_index,
    reference,
    within,
)
from bot.db.types import Moment
from bot.domain.access import RequestKind, RequestOutcome
from bot.domain.people import OrganizationKind, PostKind, Role


class GroupAxis(StrEnum):
    """Which of the two sets of a `GroupRule` a part belongs to."""

    POST = "post"
    ORGANIZATION = "organization"


# --- before the workspace is known ------------------------------------------------------------------------

account = clustered(
    "account",
    key("telegram_id"),
    reference("workspace_id"),
    reference("person_id"),
    reference("chat_id"),
    Column("connected_at", Moment, nullable=False),
    Column("blocked_at", Moment),
    within("person_id", "person"),
    UniqueConstraint("workspace_id", "person_id", name="person_id"),
    Index("ix_account_chat_id", "chat_id"),
)

invite = clustered(
    "invite",
    Column("token_hash", String(64), primary_key=True),
    reference("workspace_id"),
    reference("person_id"),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
    within("person_id", "person"),
    Index("ix_invite_person_id", "workspace_id", "person_id"),
)

update_seen = clustered(
    "update_seen",
    key("update_id"),
    Column("seen_at", Moment, nullable=False),
    Column("error", Text),
)

# One a workspace: the link that the directors' chat is given; only its hash is kept.
common_link = clustered(
    "common_link",
    key("workspace_id"),
    Column("token_hash", String(64), nullable=False),
    Column("made_at", Moment, nullable=False),
    reference("made_by", optional=True),
    of_workspace(),
    within("made_by", "person"),
    UniqueConstraint("token_hash", name="token_hash"),
)

# Who wants to be let in, and by which right: a dead personal link, the common one, his phone, nothing.
access_request = Table(
    "access_request",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("telegram_id"),
    reference("chat_id"),
    coded("kind", RequestKind, closed=False),
    Column("said", Text, nullable=False),
    Column("phone", String(32), nullable=False),
    reference("person_id", optional=True),
    Column("asked_at", Moment, nullable=False),
    coded("outcome", RequestOutcome, closed=False),
    Column("decided_at", Moment),
    reference("decided_by", optional=True),
    of_workspace(),
    within("person_id", "person"),
    within("decided_by", "person"),
    Index("ix_access_request_telegram_id", "telegram_id"),
)

# --- people -----------------------------------------------------------------------------------------------

workspace = clustered(
    "workspace",
    key("workspace_id"),
    Column("name", Text, nullable=False),
    Column("zone", String(64), nullable=False),
    flag("active"),
    flag("acceptance"),
    Column("hold_minutes", Integer, nullable=False),
    Column("information_month", SmallInteger, nullable=False),
    Column("information_day", SmallInteger, nullable=False),
    flag("chair_agrees"),
    Column("undated_days", SmallInteger),
    Column("digest_hour", Time, nullable=False),
    Column("co_days", SmallInteger),
    flag("controllers"),
)

organization = clustered(
    "organization",
    key("workspace_id"),
    key("id"),
    Column("name", Text, nullable=False),
    Column("short_name", Text, nullable=False),
    coded("kind", OrganizationKind, closed=False),
    Column("closed_on", Date),
    reference("merged_into", optional=True),
    of_workspace(),
    within("merged_into", "organization"),
)

person = clustered(
    "person",
    key("workspace_id"),
    key("id"),
    Column("family", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("patronymic", Text, nullable=False),
    Column("phone", String(32), nullable=False),
    Column("digest_hour", Time, nullable=False),
    Column("told_on", Date),
    Column("email", Text, nullable=False),
    Column("left_on", Date),
    of_workspace(),
)

role_grant = clustered(
    "role_grant",
    key("workspace_id"),
    key("person_id"),
    coded("role", Role, closed=False, key=True),
    within("person_id", "person"),
)

post = Table(
    "post",
    METADATA,
    key("workspace_id"),
    key("id"),
    Column("title", Text, nullable=False),
    coded("kind", PostKind, closed=False),
    reference("organization_id", optional=True),
    reference("holder_id", optional=True),
    Column("held_since", Date),
    # Whoever stands in for the holder today: set when an absence begins, cleared when it ends.
    reference("acting_id", optional=True),
    of_workspace(),
    within("organization_id", "organization"),
    within("holder_id", "person"),
    within("acting_id", "person"),
    Index("ix_post_holder_id", "workspace_id", "holder_id"),
)
partial_index("ix_post_acting_id", post.c.workspace_id, post.c.acting_id, where=post.c.acting_id.is_not(None))

# `begun_at`, `ended_at`: when the seats were really given over, and back; `turn_at`: when the next is due.
absence = Table(
    "absence",
    METADATA,
    key("workspace_id"),
    key("id"),
    reference("person_id"),
    reference("substitute_id", optional=True),
    Column("from_day", Date, nullable=False),
    Column("to_day", Date, nullable=False),
    reference("by_id", optional=True),
    Column("at", Moment, nullable=False),
    Column("begun_at", Moment),
    Column("ended_at", Moment),
    Column("turn_at", Moment),
    within("person_id", "person"),
    within("substitute_id", "person"),
    within("by_id", "person"),
    Index("ix_absence_person_id", "workspace_id", "person_id", "id"),
)
partial_index("ix_absence_turn_at", absence.c.turn_at, where=absence.c.turn_at.is_not(None))

# The directors' chat: connected once somebody of the office has said so, until then only asked about. A
# supergroup's new id takes the old one's place.
group_chat = Table(
    "group_chat",
    METADATA,
    key("workspace_id"),
    key("chat_id"),
    Column("title", Text, nullable=False),
    Column("connected_at", Moment),
    reference("by_id", optional=True),
    of_workspace(),
    within("by_id", "person"),
    Index("ix_group_chat_chat_id", "chat_id"),
)
# An office has one, and a chat shows one office's decisions.
for _name, _column in (("office", group_chat.c.workspace_id), ("chat", group_chat.c.chat_id)):
    Index(
        f"uq_group_chat_{_name}",
        _column,
        unique=True,
        sqlite_where=group_chat.c.connected_at.is_not(None),
        postgresql_where=group_chat.c.connected_at.is_not(None),
    )

executor_group = clustered(
    "executor_group",
    key("workspace_id"),
    key("id"),
    Column("name", Text, nullable=False),
    flag("by_rule"),
    of_workspace(),
)

group_alias = clustered(
    "group_alias",
    key("workspace_id"),
    key("group_id"),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("alias", Text, nullable=False),
    within("group_id", "executor_group"),
)

group_member = clustered(
    "group_member",
    key("workspace_id"),
    key("group_id"),
    key("post_id"),
    within("group_id", "executor_group"),
    within("post_id", "post"),
)

group_rule_part = clustered(
    "group_rule_part",
    key("workspace_id"),
    key("group_id"),
    coded("axis", GroupAxis, key=True),
    Column("kind", String(40), primary_key=True),
    within("group_id", "executor_group"),
)

# What a protocol's words were said to mean once, for ever: `words` as `domain.matching` compares them.
known_words = clustered(
    "known_words",
    key("workspace_id"),
    Column("words", Text, primary_key=True),
    Column("as_written", Text, nullable=False),
    reference("group_id", optional=True),
    reference("post_id", optional=True),
    Column("said_at", Moment, nullable=False),
    reference("said_by", optional=True),
    of_workspace(),
    within("group_id", "executor_group"),
    within("post_id", "post"),
    within("said_by", "person"),
)
