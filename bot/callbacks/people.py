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


class NewPersonTap(CallbackData, prefix="prsnew"):
    """«Новый сотрудник»: asks for name, title and telephone in one message."""


class PersonTap(CallbackData, prefix="prs"):
    person_id: Id


class GroupTap(CallbackData, prefix="grp"):
    group_id: Id


class OrganizationDoTap(CallbackData, prefix="orgdo"):
    """`vacancy` is done at once, `close` when `sure`; the others ask for words."""

    organization_id: Id
    what: Literal["head", "new_head", "vacancy", "short", "name", "merge", "close"]
    sure: bool = False


class HolderTap(CallbackData, prefix="hold"):
    """This person holds this seat from now on."""

    post_id: Id
    person_id: Id


class MergeTap(CallbackData, prefix="mrg"):
    """The first becomes part of the second: shows what that does, does it when `sure`."""

    gone_id: Id
    into_id: Id
    sure: bool = False


class PersonDoTap(CallbackData, prefix="prsdo"):
    """`leave` and `office` (hand the office over to this person) say first what they do."""

    person_id: Id
    what: Literal["name", "phone", "roles", "more", "leave", "office"]
    sure: bool = False


class AbsenceTap(CallbackData, prefix="abs"):
    """`set`: of a person (`object_id`), the days are asked for; `who`, `drop`: of an absence."""

    object_id: Id
    what: Literal["set", "who", "drop"]


class SubstituteTap(CallbackData, prefix="abswho"):
    """This person stands in; nobody where it is 0."""

    absence_id: Id
    person_id: Id = 0


class RoleTap(CallbackData, prefix="role"):
    person_id: Id
    role: Literal["secretary", "head", "controller", "admin"]
    given: bool


class GroupDoTap(CallbackData, prefix="grpdo"):
    """`group_id` 0: one that is to be made. `drop` shows whom to take out."""

    group_id: Id
    what: Literal["new", "name", "add", "drop", "delete"]
    page: Number = 0


class GroupSeatTap(CallbackData, prefix="grps"):
    """`group_id` 0: the group whose name was typed is made with this seat."""

    group_id: Id
    post_id: Id
    what: Literal["add", "drop"]
