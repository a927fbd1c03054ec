"""The directors' group chat: connected by whoever runs the office, from his private chat; shown, left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import notices
from bot.domain.errors import Overtaken
from bot.domain.group_chat import LEAST_COUNTED, PAGE, GroupChat, GroupPage, pages_of
from bot.domain.items import Progress
from bot.domain.minutes import Decision, MinutesState, Tracking
from bot.domain.rights import Deed, capacities, may, require
from bot.usecases.ports import Act, Office, UnitOfWork
from bot.usecases.record import record

#: A message of the chat is edited at most so often.
LAGS = timedelta(minutes=1)


# --- what Telegram tells of the chat ----------------------------------------------------------------------


def bot_added(uow: UnitOfWork, telegram_id: int, chat_id: int, title: str, now: datetime) -> None:
    """Whoever may connect it is asked in his private chat; anybody else's group stays as it is."""
    actor = uow.directory.actor(telegram_id)
    if actor is None or not may(Deed.EDIT_SETTINGS, capacities(actor)):
        return
    office = uow.office(actor.workspace.id)
    known = office.group_chats.get(chat_id)
    if known is not None and known.connected_at is not None:
        office.group_chats.put(replace(known, title=title))
        return
    office.group_chats.put(GroupChat(chat_id, title, None, actor.person.id))
    office.outbox.post(notices.group_asked(actor.person.id, chat_id, now))


def bot_removed(uow: UnitOfWork, chat_id: int) -> None:
    uow.groups.drop(chat_id)


def chat_moved(uow: UnitOfWork, old: int, new: int, now: datetime) -> None:
    """A group has become a supergroup, which has another id."""
    uow.groups.move(old, new, now)


def chat_renamed(uow: UnitOfWork, chat_id: int, title: str) -> None:
    uow.groups.rename(chat_id, title)


# --- what the office says of it ---------------------------------------------------------------------------


def see_group(act: Act) -> GroupChat | None:
    """The connected one.

    Raises:
        NotAllowed.
    """
    require(Deed.EDIT_SETTINGS, capacities(act.actor))
    return act.office.group_chats.connected()


def asked_about(act: Act, chat_id: int) -> GroupChat:
    """
    Raises:
        NotAllowed; Overtaken: the bot is not there (any more).
    """
    require(Deed.EDIT_SETTINGS, capacities(act.actor))
    found = act.office.group_chats.get(chat_id)
    if found is None:
        raise Overtaken(chat_id)
    return found


def connect_group(uow: UnitOfWork, act: Act, chat_id: int) -> GroupChat:
    """«Да, показывать»: from the next minutes on. An office has one chat; another one before it goes.

    Raises:
        NotAllowed; Overtaken: the bot is not there, or the chat shows another office's decisions.
    """
    found = asked_about(act, chat_id)
    if found.connected_at is not None:
        return found
    if uow.groups.connected_to(chat_id) is not None:
        raise Overtaken(chat_id)
    before = act.office.group_chats.connected()
    if before is not None:
        act.office.group_chats.drop(before.chat_id)
    connected = replace(found, connected_at=act.now, by_id=act.actor.person.id)
    act.office.group_chats.put(connected)
    record(
        act,
        "connect_group",
        "workspace",
        act.workspace.id,
        {"chat_id": before.chat_id if before else None},
        {"chat_id": chat_id},
    )
    return connected


def leave_group(act: Act, chat_id: int) -> None:
    """«Нет», «Отключить»: what stands in the chat stays there as it is.

    Raises:
        NotAllowed.
    """
    require(Deed.EDIT_SETTINGS, capacities(act.actor))
    found = act.office.group_chats.get(chat_id)
    if found is None:
        return
    act.office.group_chats.drop(chat_id)
    if found.connected_at is not None:
        record(act, "leave_group", "workspace", act.workspace.id, {"chat_id": chat_id}, {"chat_id": None})


# --- what is shown there ----------------------------------------------------------------------------------


def show_in_group(office: Office, minutes_id: int, at: datetime) -> None:
    """Called where the secretary's live line has counted anew: the chat follows, a minute later at most.

    Minutes that were issued before the chat was connected, or quietly, are not shown there.
    """
    chat = office.group_chats.connected()
    if chat is None or chat.connected_at is None:
        return
    minutes = office.minutes.get(minutes_id)
    if minutes.issued_at is None or minutes.quiet or minutes.issued_at < chat.connected_at:
        return
    shown = office.group_chats.messages(minutes_id)
    if minutes.state is MinutesState.WITHDRAWN and not shown:
        return
    whose = chat.by_id or minutes.approved_by
    if whose is None:
        return
    pages = range(pages_of(len(_shown(office.minutes.decisions(minutes_id)))))
    keys = {page: notices.group_page_key(minutes_id, page) for page in pages}
    waiting = office.outbox.waiting_of(keys.values())
    office.outbox.post(
        *(
            notices.group_page(whose, chat.chat_id, minutes_id, page, at + LAGS if page in shown else at)
            for page, key in keys.items()
            # What waits already is not put off by each answer.
            if key not in waiting
        )
    )


@dataclass(frozen=True, slots=True)
class PageShown:
    """A page as it is to stand in the chat, and the (chat, message) where it stands."""

    content: GroupPage
    shown: tuple[int, int] | None


def page_of(act: Act, chat_id: int | None, minutes_id: int, page: int) -> PageShown | None:
    """None: nothing is shown there any more."""
    chat = act.office.group_chats.connected()
    if chat is None or chat.chat_id != chat_id:
        return None
    minutes = act.office.minutes.get(minutes_id)
    decisions = _shown(act.office.minutes.decisions(minutes_id))
    pages = pages_of(len(decisions))
    if page >= pages:
        return None
    on_page = decisions[page * PAGE : (page + 1) * PAGE]
    counted = _latest(act, on_page)
    lines = tuple((one, counted.get(one.id)) for one in on_page)
    return PageShown(
        GroupPage(minutes, lines, page, pages), act.office.group_chats.messages(minutes_id).get(page)
    )


def _shown(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    return tuple(one for one in decisions if one.tracking is not Tracking.NOTICE)


def _latest(act: Act, decisions: tuple[Decision, ...]) -> dict[int, Progress]:
    """Of a recurring decision, its latest period."""
    counted = act.office.assignments.progress([one.id for one in decisions])
    found: dict[int, Progress] = {}
    for (decision_id, _), progress in sorted(counted.items(), key=lambda one: (one[0][0], one[0][1] or "")):
        found[decision_id] = progress
    return {key: one for key, one in found.items() if one.total >= LEAST_COUNTED}


def asked_notice(act: Act, chat_id: int) -> GroupChat | None:
    """What `bot_added` asks; None where it is answered."""
    found = act.office.group_chats.get(chat_id)
    return found if found is not None and found.connected_at is None else None


def own_item_of(act: Act, decision_id: int) -> int | None:
    """The actor's own assignment of this decision, an open one first: what a button in the chat leads to.

    Raises:
        NotAllowed.
    """
    require(Deed.SEE_OWN_ITEMS, capacities(act.actor))
    own = [
        one
        for one in act.office.assignments.of_decision(decision_id)
        if one.post_id in act.actor.post_ids or one.person_id == act.actor.person.id
    ]
    return max(own, key=lambda one: (one.is_open, one.issued_at, one.id)).id if own else None
