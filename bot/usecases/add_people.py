"""New cards of people."""

from __future__ import annotations

from bot.domain.people import OrganizationKind, Person, Post, PostKind, split_name
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act
from bot.usecases.record import record


def make_card(act: Act, name: str) -> Post:
    """A card for whom the roster doesn't know: a person with a seat, or a body with nobody named yet.

    Raises:
        NotAllowed.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    people = act.office.people
    home = next((o for o in people.organizations() if o.kind is OrganizationKind.DEPARTMENT), None)
    family, given, patronymic = split_name(name) or (name, "", "")
    hour = act.workspace.digest_hour
    person = Person(act.office.new_id(), family, given, patronymic, digest_hour=hour)
    post = Post(act.office.new_id(), person.short, PostKind.OTHER, home, person)
    people.add_person(person)
    people.add_post(post)
    record(act, "add_person", "person", person.id, after={"post_id": post.id})
    return post
