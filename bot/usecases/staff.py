"""Persons: seen, renamed, called elsewhere, given roles, gone."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain import notices, phones
from bot.domain.absences import Away
from bot.domain.errors import BadInput
from bot.domain.minutes import MinutesState
from bot.domain.people import OrganizationKind, Person, Post, PostKind, Role, split_name
from bot.domain.rights import Deed, capacities, require
from bot.domain.roster_words import post_kind
from bot.domain.staff import StaffCard
from bot.usecases.absences import without_leaver
from bot.usecases.change_holder import change_holder, items_of_seat
from bot.usecases.connection import tell_line
from bot.usecases.delegate import end
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.roles import role_changed

#: Minutes that the next secretary goes on with are among so many of the newest.
RECENT = 500
#: So many mailings get their live line in the next secretary's chat.
LINES = 3

LONGEST_PART = 60
#: A family name and a given one.
NAMES = 2


def staff(act: Act) -> tuple[tuple[Person, tuple[Post, ...]], ...]:
    """Who works here, with seats, by name.

    Raises:
        NotAllowed.
    """
    require(Deed.SEE_PEOPLE, capacities(act.actor))
    held: dict[int, list[Post]] = {}
    for post in act.office.people.posts():
        if post.holder is not None:
            held.setdefault(post.holder.id, []).append(post)
    return tuple(
        (one, tuple(held.get(one.id, ()))) for one in act.office.people.persons() if one.left_on is None
    )


def staff_card(act: Act, person_id: int) -> StaffCard:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.SEE_PEOPLE, capacities(act.actor))
    person = act.office.people.person(person_id)
    posts = act.office.people.seats(act.office.people.held_by(person_id))
    account = act.office.people.accounts().get(person_id)
    by_name = len(act.office.assignments.items_of((), person_id))
    coming = act.office.absences.coming_of(person_id)
    names = {one.substitute_id for one in coming if one.substitute_id is not None}
    substitutes = {one.id: one for one in act.office.people.persons_of(names)}
    return StaffCard(
        person,
        posts,
        account,
        len(items_of_seat(act, *(p.id for p in posts))),
        by_name,
        tuple(Away(one, substitutes.get(one.substitute_id or 0)) for one in coming),
        act.office.people.acted_for(person_id),
    )


def new_person(act: Act, words: str) -> Person:
    """«Петров Сергей Иванович, 8 900 000-00-07»: a name, and a telephone where there is one.

    Raises:
        NotAllowed; BadInput: `name_needed`, `not_a_phone`, `phone_taken`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    number = re.search(r"[+\d]", words)
    name, phone = (words[: number.start()], words[number.start() :]) if number else (words, "")
    family, given, patronymic = name_of(name)
    digest_hour = act.workspace.digest_hour
    person = Person(
        act.office.new_id(), family, given, patronymic, _phone(act, phone) if phone else "", digest_hour
    )
    act.office.people.add_person(person)
    record(act, "add_person", "person", person.id)
    tell_line(act.office, act.now)
    return person


def new_colleague(act: Act, words: str) -> Person:
    """«Петров Сергей Иванович, методист, 8 900 000-00-07»: a person with a seat of the office's own.

    Raises:
        As `new_person`.
    """
    name, *more = words.split(",")
    titles = [one.strip() for one in more if one.strip() and not re.search(r"[+\d]", one)]
    person = new_person(act, ",".join([name, *(one for one in more if re.search(r"[+\d]", one))]))
    people = act.office.people
    home = next((o for o in people.organizations() if o.kind is OrganizationKind.DEPARTMENT), None)
    title = ", ".join(titles)
    kind = post_kind(title, home.kind if home else None) if title else PostKind.OTHER
    post = Post(act.office.new_id(), title, kind, home, person, act.today)
    people.add_post(post)
    record(act, "add_post", "post", post.id, after={"person_id": person.id})
    return person


def rename_person(act: Act, person_id: int, words: str) -> Person:
    """
    Raises:
        NotAllowed, NotFound; BadInput: `name_needed`, `person_left`.
    """
    person = _working(act, person_id)
    family, given, patronymic = name_of(words)
    return _save(
        act, "rename_person", person, replace(person, family=family, given=given, patronymic=patronymic)
    )


def set_phone(act: Act, person_id: int, words: str) -> Person:
    """
    Raises:
        NotAllowed, NotFound; BadInput: `not_a_phone`, `phone_taken`, `person_left`.
    """
    person = _working(act, person_id)
    return _save(act, "set_phone", person, replace(person, phone=_phone(act, words, person_id)))


def set_role(act: Act, person_id: int, role: Role, *, given: bool) -> Person:
    """The person hears of it. Does nothing where it is so already.

    Raises:
        NotAllowed, NotFound; BadInput: `person_left`, `last_secretary`, `last_admin`.
    """
    person = _working(act, person_id)
    if role is Role.ADMIN:
        require(Deed.EDIT_ADMINS, capacities(act.actor))
    if (role in person.roles) is given:
        return person
    if not given:
        _not_the_last(act, person, frozenset({role}))
    roles = person.roles | {role} if given else person.roles - {role}
    return _with_roles(act, person, roles)


def may_hand_over(act: Act, person_id: int) -> Person:
    """The next secretary.

    Raises:
        As `hand_over_office`.
    """
    require(Deed.HAND_OVER_OFFICE, capacities(act.actor))
    heir = _working(act, person_id)
    if heir.id == act.actor.person.id:
        raise BadInput("same_person")
    return heir


def hand_over_office(act: Act, person_id: int) -> tuple[Person, int]:
    """The other becomes secretary in the actor's place: drafts and mailings in hand go on with the other.

    Returns how many minutes went over.

    Raises:
        NotAllowed: the actor is no secretary; NotFound; BadInput: `person_left`, `same_person`.
    """
    heir, own = may_hand_over(act, person_id), act.actor.person
    _with_roles(act, heir, heir.roles | {Role.SECRETARY})
    _with_roles(act, own, own.roles - {Role.SECRETARY})
    passed = 0
    for minutes in act.office.minutes.recent(RECENT):
        taken = heir.id if minutes.taken_by == own.id else minutes.taken_by
        approved = heir.id if minutes.approved_by == own.id else minutes.approved_by
        if minutes.state is MinutesState.WITHDRAWN or (taken, approved) == (
            minutes.taken_by,
            minutes.approved_by,
        ):
            continue
        act.office.minutes.save(replace(minutes, taken_by=taken, approved_by=approved))
        record(act, "hand_over", "minutes", minutes.id, {"person_id": own.id}, {"person_id": heir.id})
        passed += 1
        if minutes.issued_at is not None and passed <= LINES:
            act.office.outbox.post(notices.live_line(heir.id, minutes.id, act.now))
    return heir, passed


def may_leave(act: Act, person_id: int) -> StaffCard:
    """What «Уволен(а)» would concern.

    Raises:
        As `leave`.
    """
    person = _working(act, person_id)
    if person.id == act.actor.person.id:
        raise BadInput("leaves_oneself")
    if Role.ADMIN in person.roles:
        require(Deed.EDIT_ADMINS, capacities(act.actor))
    _not_the_last(act, person, person.roles)
    return staff_card(act, person_id)


def leave(act: Act, person_id: int) -> StaffCard:
    """«Уволен(а)»: no access from this commit on; seats become vacant, what is open stays with them.

    Returns how things stood before.

    Raises:
        NotAllowed, NotFound; BadInput: `person_left`, `last_secretary`, `last_admin`, `leaves_oneself`.
    """
    before = may_leave(act, person_id)
    person = before.person
    without_leaver(act, person_id)
    for held in act.office.delegations.held_by(person_id):
        # The director has it alone again.
        end(act, act.office.assignments.item(held.assignment_id))
    for post in before.posts:
        change_holder(act, post.id, None)
    telegram_id = act.office.people.unbind(person_id)
    act.office.people.revoke_links(person_id, act.now)
    act.office.awaited.clear(person_id)
    gone = replace(person, roles=frozenset(), left_on=act.today)
    act.office.people.save_person(gone)
    values = {"roles": ",".join(sorted(person.roles)), "telegram_id": telegram_id}
    record(act, "leave", "person", person_id, values, {"left_on": act.today.isoformat()})
    tell_line(act.office, act.now)
    return before


def _working(act: Act, person_id: int) -> Person:
    """The person to be changed, by somebody who may."""
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    person = act.office.people.person(person_id)
    if person.left_on is not None:
        raise BadInput("person_left", person.short)
    return person


def _save(act: Act, deed: str, before: Person, after: Person) -> Person:
    if after != before:
        act.office.people.save_person(after)
        record(act, deed, "person", before.id)
    return after


def _with_roles(act: Act, person: Person, roles: frozenset[Role]) -> Person:
    if roles == person.roles:
        return person
    changed = replace(person, roles=roles)
    act.office.people.save_person(changed)
    record(
        act,
        "set_roles",
        "person",
        person.id,
        {"roles": ",".join(sorted(person.roles))},
        {"roles": ",".join(sorted(roles))},
    )
    role_changed(act.office, changed, act.now, act.actor.person.id)
    return changed


def _not_the_last(act: Act, person: Person, lost: frozenset[Role]) -> None:
    """An office without a secretary, or an administrator, could not make another."""
    kept = {role for one in act.office.people.persons() if one.id != person.id for role in one.roles}
    if Role.SECRETARY in lost - kept:
        raise BadInput("last_secretary")
    if Role.ADMIN in lost - kept:
        raise BadInput("last_admin")


def name_of(words: str) -> tuple[str, str, str]:
    """«иванова анна сергеевна», «Иванова А. С.» → family, given name, patronymic."""
    plain = " ".join(re.sub(r"[^\w\s.'’-]", " ", words).split())
    parts = split_name(plain) or tuple(plain.split(" "))
    if len(parts) < NAMES or any(not re.search(r"[^\W\d_]", part) for part in parts[:NAMES]):
        raise BadInput("name_needed")
    if any(len(part) > LONGEST_PART for part in parts):
        raise BadInput("name_too_long", str(LONGEST_PART))
    family, given, *rest = (part[:1].upper() + part[1:] for part in parts)
    return family, given, " ".join(rest)


def _phone(act: Act, words: str, whose: int = 0) -> str:
    """A number tells who shares it: it is one person's, as in a list."""
    number = phones.normalise(words)
    if number is None:
        raise BadInput("not_a_phone")
    for one in act.office.people.persons():
        if one.phone == number and one.id != whose and one.left_on is None:
            raise BadInput("phone_taken", one.short)
    return number
