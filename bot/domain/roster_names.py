"""Whether a row of a list and a person's card name the same one, and what the list knows more of."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.matching import key_of
from bot.domain.people import Person
from bot.domain.roster import Entry


def same_family(entry: Entry, person: Person) -> bool:
    return key_of(entry.family) == key_of(person.family) and agrees(entry, person)


def same_names(entry: Entry, person: Person) -> bool:
    """Another family name since the wedding."""
    said, known = (
        (key_of(entry.given), key_of(entry.patronymic)),
        (key_of(person.given), key_of(person.patronymic)),
    )
    return said == known and all(len(name) > 1 for name in said)


def agrees(entry: Entry, person: Person) -> bool:
    return all(
        _alike(key_of(said), key_of(known))
        for said, known in ((entry.given, person.given), (entry.patronymic, person.patronymic))
    )


def _alike(said: str, known: str) -> bool:
    """A name agrees with its initial, and with one that isn't known."""
    if not said or not known or said == known:
        return True
    return 1 in {len(said), len(known)} and said[0] == known[0]


def completed(entry: Entry, person: Person) -> Person:
    """Names that the list knows more of; a full name never becomes an initial."""
    given = entry.given if len(entry.given) > len(person.given) and len(person.given) <= 1 else person.given
    patronymic = (
        entry.patronymic
        if len(entry.patronymic) > len(person.patronymic) and len(person.patronymic) <= 1
        else person.patronymic
    )
    family = person.family if key_of(entry.family) == key_of(person.family) else entry.family
    return replace(person, family=family, given=given, patronymic=patronymic)
