"""«Люди»: organizations, people and groups of one office."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap


class PeopleTap(Tap, prefix="ppl"):
    """The hub, and its three lists."""

    what: Literal["hub", "organizations", "staff", "groups"] = "hub"
    page: Number = 0


class OrganizationTap(Tap, prefix="org"):
    organization_id: Id


class NewPersonTap(Tap, prefix="prsnew"):
    """«Новый сотрудник»: asks for name, title and telephone in one message."""


class PersonTap(Tap, prefix="prs"):
    person_id: Id


class GroupTap(Tap, prefix="grp"):
    group_id: Id


class OrganizationDoTap(Tap, prefix="orgdo"):
    """`vacancy` is done at once, `close` when `sure`; the others ask for words."""

    organization_id: Id
    what: Literal["head", "new_head", "vacancy", "short", "name", "merge", "close"]
    sure: bool = False


class HolderTap(Tap, prefix="hold"):
    """This person holds this seat from now on."""

    post_id: Id
    person_id: Id


class MergeTap(Tap, prefix="mrg"):
    """The first becomes part of the second: shows what that does, does it when `sure`."""

    gone_id: Id
    into_id: Id
    sure: bool = False


class PersonDoTap(Tap, prefix="prsdo"):
    """`leave` and `office` (hand the office over to this person) say first what they do."""

    person_id: Id
    what: Literal["name", "phone", "roles", "more", "leave", "office"]
    sure: bool = False


class AbsenceTap(Tap, prefix="abs"):
    """`set`: of a person (`object_id`), the days are asked for; `who`, `drop`: of an absence."""

    object_id: Id
    what: Literal["set", "who", "drop"]


class SubstituteTap(Tap, prefix="abswho"):
    """This person stands in; nobody where it is 0."""

    absence_id: Id
    person_id: Id = 0


class RoleTap(Tap, prefix="role"):
    person_id: Id
    role: Literal["secretary", "head", "controller", "admin"]
    given: bool


class GroupDoTap(Tap, prefix="grpdo"):
    """`group_id` 0: one that is to be made. `drop` shows whom to take out."""

    group_id: Id
    what: Literal["new", "name", "add", "drop", "delete"]
    page: Number = 0


class GroupSeatTap(Tap, prefix="grps"):
    """`group_id` 0: the group whose name was typed is made with this seat."""

    group_id: Id
    post_id: Id
    what: Literal["add", "drop"]
