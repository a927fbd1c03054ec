"""A person by name and seat: «Петрова Ирина Алексеевна, директор СОШ № 3», «Петрова И. А., СОШ № 3»."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.people import Person, Post
from bot.views.screen import NAME, clip

#: Seats of one person that are named; who holds more is known by them.
SEATS = 3


def whole_name(person: Person, seats: Sequence[Post]) -> str:
    """For whoever has to recognise himself: bare text."""
    own = {person.short, person.full}  # a card made from a protocol: its seat has no name of its own
    held = [seat_words(one) for one in seats if one.title not in own][:SEATS]
    return ", ".join((clip(person.full, NAME), *(clip(words, NAME) for words in held)))


def short_name(person: Person, seats: Sequence[Post]) -> str:
    """For a list: bare text."""
    where = next((one.organization.short_name for one in seats if one.organization), "")
    where = where or next((one.title for one in seats if one.title != person.short), "")
    return ", ".join(filter(None, (clip(person.short, NAME), clip(where, NAME))))


def seat_words(post: Post) -> str:
    """«директор СОШ № 3», «методист, Методцентр», «начальник управления»"""
    place = post.organization.short_name if post.organization else ""
    if not (post.title and place):
        return post.title or place
    if place.lower()[:-1] in post.title.lower():  # the title says it, in whatever case
        return post.title
    # An abbreviation stands in any case of grammar, a word doesn't.
    return f"{post.title}{' ' if place.split()[0].isupper() else ', '}{place}"
