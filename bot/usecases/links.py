"""What the secretary hands out: personal links, one or many, and the one of the directors' chat.

Only the hash of a link is kept: it is shown once, when it is made.
"""

from __future__ import annotations

from bot.domain import notices
from bot.domain.access import LinkOf, Links
from bot.domain.errors import BadInput
from bot.domain.rights import Deed, capacities, require
from bot.usecases.connect import has_left, hash_of, invite, new_token
from bot.usecases.connection import connection, named_one, tell_line
from bot.usecases.ports import Act, UnitOfWork
from bot.usecases.record import record

#: Links in one message: what Telegram takes of text.
LINKS_AT_ONCE = 25


def link_of(act: Act, person_id: int) -> LinkOf:
    """What «Выдать новую ссылку» would do.

    Raises:
        NotAllowed, NotFound; BadInput: `person_left`.
    """
    require(Deed.INVITE, capacities(act.actor))
    whom = named_one(act.office, person_id)
    if has_left(whom.person, act.workspace, act.now):
        raise BadInput("person_left", whom.person.short)
    return LinkOf(whom, person_id in act.office.people.accounts())


def new_link(uow: UnitOfWork, act: Act, person_id: int, *, sure: bool) -> LinkOf:
    """The account connected as this person is cut off at once and hears it; older links die.

    Where one is connected and she isn't `sure`, nothing is made: the token is empty.

    Raises:
        NotAllowed, NotFound; BadInput: `person_left`.
    """
    found = link_of(act, person_id)
    if found.connected and not sure:
        return found
    older = act.office.people.unbind(person_id)
    if older is not None:
        record(act, "cut_off", "person", person_id, {"telegram_id": older})
        act.office.outbox.post(notices.cut_off(person_id, older, act.now))
    token = invite(uow, act.workspace.id, person_id, act.now, act.actor.person.id)
    tell_line(act.office, act.now)
    return LinkOf(found.whom, older is not None, token)


def links_page(act: Act, page: int) -> Links:
    """Whom a list of links would be made for.

    Raises:
        NotAllowed.
    """
    absent = connection(act).absent
    pages = max(1, -(-len(absent) // LINKS_AT_ONCE))
    page = min(page, pages - 1)
    on_page = absent[page * LINKS_AT_ONCE : (page + 1) * LINKS_AT_ONCE]
    return Links(tuple(LinkOf(one, connected=False) for one in on_page), len(absent), page, pages)


def make_links(uow: UnitOfWork, act: Act, page: int) -> Links:
    """A new link for each of one page; older unused ones of the same people die.

    Raises:
        NotAllowed.
    """
    found = links_page(act, page)
    by = act.actor.person.id
    made = tuple(
        LinkOf(
            one.whom, connected=False, token=invite(uow, act.workspace.id, one.whom.person.id, act.now, by)
        )
        for one in found.links
    )
    return Links(made, found.absent, found.page, found.pages)


def has_common(uow: UnitOfWork, act: Act) -> bool:
    """Whether there is a link for the chat. Raises: NotAllowed."""
    require(Deed.INVITE, capacities(act.actor))
    return uow.invites.has_common(act.workspace.id)


def new_common(uow: UnitOfWork, act: Act) -> str:
    """The token of a new link for the chat; an older one dies.

    Raises:
        NotAllowed.
    """
    require(Deed.INVITE, capacities(act.actor))
    token = new_token()
    uow.invites.put_common(act.workspace.id, hash_of(token), act.now, act.actor.person.id)
    record(act, "common_link", "workspace", act.workspace.id)
    return token
