"""Whom the words of a protocol mean in this workspace: a group of seats, a seat, or nobody surely.

The words come in the nominative («руководители ОО», «Белова Н.П.», «СОШ № 7»). Readings are tried from the
surest on; the first that finds anything decides, and only where it finds exactly one: the likeliest wrong
is not taken, the secretary is asked instead, with `suggestions`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from functools import lru_cache
from operator import eq

from bot.domain.people import Group, Organization, OrganizationKind, Person, Post, PostKind

#: Beneath this likeness (0 to 1, difflib's ratio) nothing is suggested.
LIKENESS = 0.5

#: From here on it is likely: «Кравцов А.П.» where there is a Кравцов А. Р., no «классные руководители» where
#: there are руководители ОО (0.67).
LIKELY = 0.75

#: A shorter surname is one letter away from too many others.
SLIP_LETTERS = 5

#: The likeness of a name around which more was said: «методический кабинет Управления образования».
WHOLE_NAME = 0.9


@dataclass(frozen=True, slots=True)
class Match:
    """Exactly one of the two is set."""

    group_id: int | None = None
    post_id: int | None = None


@dataclass(frozen=True, slots=True)
class KnownName:
    """What words of a protocol were once said to mean: a group, a seat, or (neither) nobody.

    `words` are the words as they are compared (`key_of`), `as_written` as the protocol had them.
    """

    words: str
    as_written: str
    said_at: datetime
    group_id: int | None = None
    post_id: int | None = None
    said_by: int | None = None


#: A name as it is compared: its words and numbers, lower case, ё as е, without quotes, dashes, dots and «№».
Key = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_NUMBER_SIGN = re.compile(r"\bn(?=\s*\d)")


@lru_cache(maxsize=1 << 14)
def normalise(words: str) -> Key:
    """«МБОУ «СОШ №7»» → ("мбоу", "сош", "7"). A Latin N before a number is taken for «№»."""
    plain = unicodedata.normalize("NFC", words).lower().replace("ё", "е")
    return tuple(_WORD.findall(_NUMBER_SIGN.sub(" ", plain)))


def key_of(words: str) -> str:
    """The words as they are compared, in one string: what `KnownName.words` holds."""
    return " ".join(normalise(words))


def find(words: str, groups: Iterable[Group], posts: Iterable[Post]) -> Match | None:
    """The one group or seat that `words` surely mean; None where there is none, or more than one."""
    key, groups, posts = normalise(words), tuple(groups), open_seats(posts)
    if not key:
        return None
    for reading in _READINGS:
        found = set(reading(key, groups, posts))
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def sharing(words: str, groups: Iterable[Group], posts: Iterable[Post]) -> tuple[int, ...]:
    """The seats that `words` name equally well, two or more: «Иванова» where there are two of them."""
    key, groups, posts = normalise(words), tuple(groups), open_seats(posts)
    if not key:
        return ()
    for reading in _READINGS:
        found = dict.fromkeys(reading(key, groups, posts))
        if found:
            seats = tuple(match.post_id for match in found if match.post_id is not None)
            return seats if len(seats) > 1 else ()
    return ()


def of_that_surname(name: str, posts: Iterable[Post]) -> tuple[int, ...]:
    """The seats of all who have the surname of «Иванова А.А.», whatever their initials."""
    surname = normalise(name)[:1]
    return tuple(
        p.id for p in open_seats(posts) if p.holder and surname and normalise(p.holder.family) == surname
    )


def misspelt(words: str, posts: Iterable[Post]) -> Match | None:
    """The one seat whose holder `words` name with one slip in the surname, the initials confirming it.

    This, and no likeness however high, is sure enough to be proposed: «руководители ДОО» are likest to
    руководители ОО (0.97), and somebody else. «Петров» and «Петрова» are two people, no slip.
    """
    key = normalise(words)
    found = {
        Match(post_id=post.id)
        for post in open_seats(posts)
        if post.holder is not None and (_confirmed(_said_of(key, post), post.holder, _one_slip) or 0) > 0
    }
    return found.pop() if len(found) == 1 else None


def _one_slip(said: Key, family: Key) -> bool:
    """A letter wrong, missing or too many, or two neighbours in each other's place."""
    one, other = "".join(said), "".join(family)
    if len(other) < SLIP_LETTERS or other in (f"{one}а", one.removesuffix("а")):
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    swapped = len(one) == len(other) == 2 and one == other[::-1]
    return swapped or max(len(one), len(other)) == 1


def suggestions(
    words: str, groups: Iterable[Group], posts: Iterable[Post], limit: int, least: float = LIKENESS
) -> list[Match]:
    """«Кому направить?»: at most `limit` groups and seats whose names are like `words`, likest first."""
    key = normalise(words)
    named = [(Match(group_id=group.id), _names_of_group(group)) for group in groups]
    named += [(Match(post_id=p.id), _names_of_post(p) | _names_of_holder(p)) for p in open_seats(posts)]
    ranked = [(max((_likeness(key, name) for name in names), default=0.0), match) for match, names in named]
    ranked.sort(key=lambda one: -one[0])
    return [match for likeness, match in ranked[: max(limit, 0)] if likeness >= least]


def open_seats(posts: Iterable[Post]) -> tuple[Post, ...]:
    """Those of organizations that are not closed."""
    return tuple(post for post in posts if not (post.organization and post.organization.closed_on))


# --- names ------------------------------------------------------------------------------------------------

#: The seats that stand for their organization.
LEADING = frozenset({PostKind.HEAD, PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD})

#: What the holder of a leading seat is called, whatever the card says.
LEADERS_TITLES = frozenset({"директор", "руководитель", "заведующий", "заведующая", "начальник"})


def _names_of_group(group: Group) -> set[Key]:
    return _keys(group.name, *group.aliases)


def _names_of_post(post: Post) -> set[Key]:
    """Names of the seat itself: its title, with its organization, and the organization where it leads it."""
    names = [post.title]
    if post.organization is not None:
        called = (post.organization.short_name, post.organization.name)
        names += [f"{post.title} {name}" for name in called]
        if post.kind in LEADING:
            names += called
    return _keys(*names)


def _names_of_holder(post: Post) -> set[Key]:
    return _keys(post.label, post.holder.short, post.holder.full) if post.holder else set()


def _keys(*names: str) -> set[Key]:
    return {key for key in map(normalise, names) if key}


# --- readings, the surest first ---------------------------------------------------------------------------


def _by_name(key: Key, groups: tuple[Group, ...], posts: tuple[Post, ...]) -> Iterator[Match]:
    """Called exactly so; «руководитель СОШ № 7» leads СОШ № 7, whatever the title on the card."""
    led = key[1:] if key[0] in LEADERS_TITLES else ()
    yield from (Match(group_id=group.id) for group in groups if key in _names_of_group(group))
    for post in posts:
        names = _names_of_post(post)
        if key in names or (led in names and post.kind in LEADING):
            yield Match(post_id=post.id)


def _by_person(key: Key, _groups: tuple[Group, ...], posts: tuple[Post, ...]) -> list[Match]:
    """«Белова Н.П.», «Н. П. Белова», «Белова», «Наталья Петровна», also behind the title of the seat.

    Of namesakes the one with most of the initials confirmed is meant.
    """
    strengths: dict[Match, int] = {}
    for post in posts:
        if post.holder is None:
            continue
        strength = _confirmed(_said_of(key, post), post.holder)
        if strength is not None:
            strengths[Match(post_id=post.id)] = strength
    strongest = max(strengths.values(), default=0)
    return [match for match, strength in strengths.items() if strength == strongest]


def _said_of(key: Key, post: Post) -> Key:
    """The person's name behind the title of the seat: «методист Белова Н.П.»."""
    title = normalise(post.title)
    return key[len(title) :] if key[: len(title)] == title and len(key) > len(title) else key


def _confirmed(said: Key, person: Person, same: Callable[[Key, Key], bool] = eq) -> int | None:
    """How many given names or initials in `said` the card confirms; None where `said` is somebody else.

    `same` compares the surname said with the card's.
    """
    family, known = normalise(person.family), (_first(person.given), _first(person.patronymic))
    if all(len(name) > 1 for name in known) and said == known:
        return len(known)
    if family and same(said[: len(family)], family):
        names = said[len(family) :]
    elif family and same(said[-len(family) :], family):
        names = said[: -len(family)]
    else:
        return None
    pairs = list(zip(names, known, strict=False))
    if len(names) > len(known) or not all(_agree(*pair) for pair in pairs):
        return None
    return sum(bool(card) for _, card in pairs)


def _first(name: str) -> str:
    return next(iter(normalise(name)), "")


def _agree(said: str, card: str) -> bool:
    """A name and its initial agree; where the card knows nothing, an initial contradicts nothing."""
    initial = 1 in {len(said), len(card)} and said.isalpha()
    return said == card or (initial and said.startswith(card[:1]))


#: How people call an organization by its kind only: «школа № 7» may be СОШ, гимназия or лицей № 7.
KIND_SPOKEN: dict[Key, OrganizationKind] = {
    ("школа",): OrganizationKind.SCHOOL,
    ("школы",): OrganizationKind.SCHOOL,
    ("детский", "сад"): OrganizationKind.KINDERGARTEN,
    ("детского", "сада"): OrganizationKind.KINDERGARTEN,
}

#: Beginnings of words by which a group of people is heard to belong to one kind of organization.
HEARD_AT: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.SCHOOL: ("школ", "класс", "учител", "завуч", "учебн", "сош", "шмо"),
    OrganizationKind.KINDERGARTEN: ("сад", "доу", "дошкол", "воспитат", "заведующ"),
}


def kinds_heard(words: Key) -> set[OrganizationKind]:
    """«классные руководители» are heard at schools."""
    return {kind for kind, begin in HEARD_AT.items() if any(word.startswith(begin) for word in words)}


#: Words of a short name that tell the kind, not which of them it is.
KIND_WRITTEN = frozenset(
    {
        *("сош", "оош", "нош", "школа", "гимназия", "лицей", "интернат"),
        *("дс", "детский", "сад", "црр", "доу"),
        *("мбоу", "маоу", "мкоу", "моу", "мбдоу", "мадоу", "мкдоу", "мдоу"),
    }
)


def _by_kind(key: Key, _groups: tuple[Group, ...], posts: tuple[Post, ...]) -> Iterator[Match]:
    """«школа № 7», «директор школы № 7», «детский сад «Ромашка»»: the only one of its kind so called."""
    said = key[1:] if key[0] in LEADERS_TITLES else key
    for spoken, kind in KIND_SPOKEN.items():
        which = frozenset(said[len(spoken) :])
        if said[: len(spoken)] == spoken and which:
            yield from (
                Match(post_id=post.id)
                for post in posts
                if post.kind in LEADING
                and post.organization is not None
                and post.organization.kind is kind
                and which <= _which(post.organization)
            )


def _which(organization: Organization) -> frozenset[str]:
    return frozenset(normalise(organization.short_name)) - KIND_WRITTEN


_READINGS: tuple[Callable[[Key, tuple[Group, ...], tuple[Post, ...]], Iterable[Match]], ...] = (
    _by_name,
    _by_person,
    _by_kind,
)


# --- likeness ---------------------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 16)
def _likeness(key: Key, name: Key) -> float:
    """difflib's ratio; a name of several words that stands in `key` whole is like enough.

    Halved where both have numbers, but none in common: № 7 is not № 17.
    """
    if key == name:
        return 1.0
    if len(name) > 1 and any(key[n : n + len(name)] == name for n in range(len(key))):
        return WHOLE_NAME
    spoken = " ".join(name)
    if not _may_be_like(_threes(" ".join(key)), _threes(spoken)):
        return 0.0
    said = SequenceMatcher(a=spoken, b=" ".join(key), autojunk=False)
    if said.real_quick_ratio() < LIKENESS or said.quick_ratio() < LIKENESS:
        return 0.0
    numbers, others = ({word for word in words if word.isdigit()} for words in (key, name))
    return said.ratio() * (0.5 if numbers and others and not numbers & others else 1.0)


#: Names whose letters by three have less in common (of Dice's measure) are not alike: most of an office.
_THREES_SHARED = 0.15


def _may_be_like(some: frozenset[str], others: frozenset[str]) -> bool:
    """Cheap, and true of whatever is like: difflib takes a second for the names of three thousand people."""
    return 2 * len(some & others) >= _THREES_SHARED * (len(some) + len(others))


@lru_cache(maxsize=50_000)
def _threes(words: str) -> frozenset[str]:
    text = f" {words} "
    return frozenset(text[n : n + 3] for n in range(len(text) - 2))
