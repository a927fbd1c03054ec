"""Who may do what besides the moves of an assignment: deed × role × relation.

What does not stand here is refused. Moves stand in `lifecycle`.
"""

from __future__ import annotations

from enum import StrEnum

from bot.domain.errors import NotAllowed
from bot.domain.people import Actor, Role


class Who(StrEnum):
    """In which capacity somebody acts: a role in the workspace, or a relation to the thing."""

    SECRETARY = "secretary"
    HEAD = "head"
    #: Has the role, or was named for the decision or its meeting.
    CONTROLLER = "controller"
    ADMIN = "admin"
    #: Holds the seat the assignment was issued to, or is the person it names.
    ASSIGNEE = "assignee"
    #: Was given the item by its assignee, by a link of his own.
    DEPUTY = "deputy"
    #: Did the deed that is to be taken back.
    AUTHOR = "author"
    #: Is the chair whom the draft names.
    CHAIR = "chair"
    #: Anybody connected to the workspace.
    MEMBER = "member"
    #: The bot itself, in consequence of somebody's move.
    SYSTEM = "system"


class Deed(StrEnum):
    TAKE_MINUTES = "take_minutes"
    SEE_MINUTES = "see_minutes"
    EDIT_DRAFT = "edit_draft"
    AGREE_DRAFT = "agree_draft"
    REMARK = "remark"
    APPROVE_MINUTES = "approve_minutes"
    STOP_MAILING = "stop_mailing"
    SEND_NOW = "send_now"
    WITHDRAW_MINUTES = "withdraw_minutes"
    SEE_LIVE_LINE = "see_live_line"
    SEE_OWN_ITEMS = "see_own_items"
    SEE_CARD = "see_card"
    ACKNOWLEDGE = "acknowledge"
    SNOOZE = "snooze"
    #: To a deputy, and back.
    DELEGATE = "delegate"
    ANSWER_AS_DEPUTY = "answer_as_deputy"
    #: What the deputy answered: confirmed, or returned to him.
    CONFIRM_DEPUTY = "confirm_deputy"
    ADD_WORDS = "add_words"
    ASK_EXTENSION = "ask_extension"
    DECIDE_EXTENSION = "decide_extension"
    DECIDE_APPEAL = "decide_appeal"
    NAME_CONTROLLER = "name_controller"
    PROPOSE_CLOSE = "propose_close"
    CORRECT_ISSUED = "correct_issued"
    HAND_OVER_ON_PAPER = "hand_over_on_paper"
    SEE_SUMMARY = "see_summary"
    #: «Запросить ответ сегодня» of whoever is silent.
    ASK_TODAY = "ask_today"
    SEE_HISTORY = "see_history"
    TAKE_ROSTER = "take_roster"
    SEE_PEOPLE = "see_people"
    EDIT_PEOPLE = "edit_people"
    EDIT_ADMINS = "edit_admins"
    #: A decision issued to a group reaches, or passes over, who joined the group since.
    SETTLE_NEWCOMERS = "settle_newcomers"
    HAND_OVER_OFFICE = "hand_over_office"
    INVITE = "invite"
    EDIT_SETTINGS = "edit_settings"
    EDIT_OWN_SETTINGS = "edit_own_settings"
    SEE_WAITING = "see_waiting"
    COLLECT = "collect"
    ENTER_FOR_OTHERS = "enter_for_others"
    ATTACH_FILE = "attach_file"
    PLAN_MEETING = "plan_meeting"
    SEE_MEETING = "see_meeting"
    EDIT_PERIODS = "edit_periods"


_OFFICE = frozenset({Who.SECRETARY, Who.HEAD})

RIGHTS: dict[Deed, frozenset[Who]] = {
    Deed.TAKE_MINUTES: frozenset({Who.SECRETARY}),
    Deed.SEE_MINUTES: _OFFICE | {Who.CONTROLLER, Who.CHAIR},
    Deed.EDIT_DRAFT: frozenset({Who.SECRETARY}),
    Deed.AGREE_DRAFT: frozenset({Who.HEAD, Who.CHAIR}),
    Deed.REMARK: frozenset({Who.HEAD, Who.CHAIR}),
    Deed.APPROVE_MINUTES: frozenset({Who.SECRETARY}),
    Deed.STOP_MAILING: frozenset({Who.SECRETARY}),
    Deed.SEND_NOW: frozenset({Who.SECRETARY}),
    Deed.WITHDRAW_MINUTES: frozenset({Who.SECRETARY}),
    Deed.SEE_LIVE_LINE: _OFFICE | {Who.CONTROLLER},
    Deed.SEE_OWN_ITEMS: frozenset({Who.MEMBER}),
    Deed.SEE_CARD: _OFFICE | {Who.CONTROLLER, Who.ASSIGNEE, Who.DEPUTY},
    Deed.ACKNOWLEDGE: frozenset({Who.ASSIGNEE}),
    Deed.SNOOZE: frozenset({Who.ASSIGNEE}),
    Deed.DELEGATE: frozenset({Who.ASSIGNEE}),
    Deed.ANSWER_AS_DEPUTY: frozenset({Who.DEPUTY}),
    Deed.CONFIRM_DEPUTY: frozenset({Who.ASSIGNEE}),
    Deed.ADD_WORDS: frozenset({Who.ASSIGNEE, Who.SECRETARY}),
    Deed.ASK_EXTENSION: frozenset({Who.ASSIGNEE}),
    Deed.DECIDE_EXTENSION: _OFFICE,
    Deed.DECIDE_APPEAL: frozenset({Who.SECRETARY}),
    Deed.NAME_CONTROLLER: frozenset({Who.SECRETARY}),
    Deed.PROPOSE_CLOSE: frozenset({Who.CONTROLLER}),
    Deed.CORRECT_ISSUED: frozenset({Who.SECRETARY}),
    Deed.HAND_OVER_ON_PAPER: frozenset({Who.SECRETARY}),
    Deed.SEE_SUMMARY: _OFFICE | {Who.CONTROLLER},
    Deed.ASK_TODAY: _OFFICE,
    Deed.SEE_HISTORY: _OFFICE | {Who.CONTROLLER, Who.ASSIGNEE},
    Deed.TAKE_ROSTER: frozenset({Who.SECRETARY, Who.ADMIN}),
    Deed.SEE_PEOPLE: _OFFICE | {Who.ADMIN},
    Deed.EDIT_PEOPLE: frozenset({Who.SECRETARY, Who.ADMIN}),
    Deed.SETTLE_NEWCOMERS: frozenset({Who.SECRETARY}),
    Deed.EDIT_ADMINS: frozenset({Who.ADMIN}),
    Deed.HAND_OVER_OFFICE: frozenset({Who.SECRETARY}),
    Deed.INVITE: frozenset({Who.SECRETARY, Who.ADMIN}),
    Deed.EDIT_SETTINGS: frozenset({Who.SECRETARY, Who.ADMIN}),
    Deed.EDIT_OWN_SETTINGS: frozenset({Who.MEMBER}),
    Deed.SEE_WAITING: _OFFICE | {Who.CONTROLLER, Who.ADMIN},
    Deed.COLLECT: _OFFICE | {Who.CONTROLLER},
    Deed.ENTER_FOR_OTHERS: frozenset({Who.SECRETARY}),
    Deed.ATTACH_FILE: frozenset({Who.SECRETARY}),
    Deed.PLAN_MEETING: frozenset({Who.SECRETARY}),
    Deed.SEE_MEETING: _OFFICE | {Who.CONTROLLER},
    Deed.EDIT_PERIODS: frozenset({Who.SECRETARY}),
}

_BY_ROLE = {
    Role.SECRETARY: Who.SECRETARY,
    Role.HEAD: Who.HEAD,
    Role.CONTROLLER: Who.CONTROLLER,
    Role.ADMIN: Who.ADMIN,
}


def capacities(
    actor: Actor,
    post_id: int | None = None,
    person_id: int | None = None,
    controller_id: int | None = None,
    deputy_id: int | None = None,
) -> frozenset[Who]:
    """All capacities in which `actor` acts on something issued to a seat or to a person (or to neither).

    `controller_id` is who was named to accept reports on it, whatever his role; `deputy_id` to whom its
    assignee passed it on.
    """
    who = {Who.MEMBER, *(_BY_ROLE[role] for role in actor.roles)}
    if (post_id is not None and post_id in actor.post_ids) or (
        person_id is not None and person_id == actor.person.id
    ):
        who.add(Who.ASSIGNEE)
    if controller_id is not None and controller_id == actor.person.id:
        who.add(Who.CONTROLLER)
    if deputy_id is not None and deputy_id == actor.person.id:
        who.add(Who.DEPUTY)
    return frozenset(who)


def may(deed: Deed, who: frozenset[Who]) -> bool:
    return bool(RIGHTS[deed] & who)


def require(deed: Deed, who: frozenset[Who]) -> None:
    """
    Raises:
        NotAllowed: nobody of `who` may do this.
    """
    if not may(deed, who):
        raise NotAllowed(deed)
