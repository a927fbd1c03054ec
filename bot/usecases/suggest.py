"""Whom a name that is in no roster may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.matching import (
    LIKELY,
    LIKENESS,
    kinds_heard,
    misspelt,
    normalise,
    of_that_surname,
    sharing,
    suggestions,
)
from bot.domain.minutes import Decision
from bot.domain.people import Group, Post, split_name
from bot.domain.questions import Meant, Question, QuestionKind, named_doubtfully
from bot.domain.review import Review
from bot.usecases.ports import Act

#: Offered with the question itself, and at the top of the whole list.
OFFERED, LISTED = 3, 6


def meant_by(decisions: Iterable[Decision], groups: tuple[Group, ...], posts: tuple[Post, ...]) -> Meant:
    """The unknown names among the addressees that the roster says something about."""
    found: dict[str, tuple[int, ...]] = {}
    for decision in decisions:
        for one in decision.unknown:
            if one.as_written not in found:
                found[one.as_written] = sharing(one.as_written, groups, posts) or _slip(one.as_written, posts)
        for one in named_doubtfully(decision):
            found.setdefault(one.as_written, of_that_surname(one.as_written, posts))
    if not any(found.values()):
        return {}
    by_id = {post.id: post for post in posts}
    return {name: tuple(by_id[i] for i in ids) for name, ids in found.items() if ids}


def _slip(name: str, posts: tuple[Post, ...]) -> tuple[int, ...]:
    match = misspelt(name, posts)
    return (match.post_id,) if match is not None and match.post_id is not None else ()


def with_likely(act: Act, whole: Review, index: int = 0) -> Review:
    """The same, its question at `index` (or the nearest) knowing whom an unknown name may mean."""
    if not whole.questions:
        return whole
    index = min(max(index, 0), len(whole.questions) - 1)
    asked = whole.questions[index]
    if asked.kind is not QuestionKind.UNKNOWN:
        return whole
    people = act.office.people
    answered = likely_for(asked, people.groups(), people.posts())
    return replace(whole, questions=(*whole.questions[:index], answered, *whole.questions[index + 1 :]))


def likely_for(asked: Question, groups: tuple[Group, ...], posts: tuple[Post, ...]) -> Question:
    """The question about an unknown name, with whom it may mean: persons by likeness, of words that name no
    person the groups that are heard in them first."""
    likely = [one for one in alike(asked.about, groups, posts, OFFERED, LIKELY) if one != asked.proposed]
    if asked.proposed is not None:
        likely.insert(0, asked.proposed)
    elif split_name(asked.about) is None:
        heard = heard_groups(asked.about, groups, posts)
        likely = [*heard, *(one for one in likely if one not in heard)]
    likely = likely[:OFFERED]
    seats = tuple(len(one.members(posts)) if isinstance(one, Group) else 1 for one in likely)
    return replace(asked, likely=tuple(likely), seats=seats)


def heard_groups(name: str, groups: Sequence[Group], posts: tuple[Post, ...]) -> list[Group]:
    """Groups all of whose seats belong to the kind of organization that the words speak of."""
    words = normalise(name)
    kinds = kinds_heard(words)
    if len(kinds) != 1:
        return []

    def belongs(group: Group) -> bool:
        members = group.members(posts)
        return bool(members) and all(m.organization and m.organization.kind in kinds for m in members)

    return sorted(filter(belongs, groups), key=lambda group: -len(group.members(posts)))


def alike(
    name: str,
    groups: tuple[Group, ...],
    posts: tuple[Post, ...],
    limit: int = LISTED,
    least: float = LIKENESS,
) -> tuple[Group | Post, ...]:
    """Groups and seats that `name` is like, the likeliest first."""
    by_group, by_post = {one.id: one for one in groups}, {one.id: one for one in posts}
    return tuple(
        by_group[match.group_id] if match.group_id is not None else by_post[match.post_id or 0]
        for match in suggestions(name, groups, posts, limit, least)
    )
