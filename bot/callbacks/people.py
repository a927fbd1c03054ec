"""«Люди»: organizations, people and groups of one office."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number


class PeopleTap(CallbackData, prefix="ppl"):
    """The hub, and its three lists."""

    what: Literal["hub", "organizations", "staff", "groups"] = "hub"
    page: Number = 0


class OrganizationTap(CallbackData, prefix="org"):
    organization_id: Id


class PersonTap(CallbackData, prefix="prs"):
    person_id: Id


class GroupTap(CallbackData, prefix="grp"):
    group_id: Id
