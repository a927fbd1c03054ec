"""Whom a name that is in no roster may mean."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.matching import LIKELY, LIKENESS, misspelt, suggestions
from bot.domain.minutes import QuestionKind
from bot.domain.people import Group, Post
from bot.domain.review import Review
from bot.usecases.ports import Act

#: Offered with the question itself, and at the top of the whole list.
OFFERED, LISTED = 3, 6


def with_likely(act: Act, whole: Review, index: int = 0) -> Review:
    """The same, its question at `index` (or the nearest) knowing whom an unknown name may mean."""
    if not whole.questions:
        return whole
    index = min(max(index, 0), len(whole.questions) - 1)
    asked = whole.questions[index]
    if asked.kind is not QuestionKind.UNKNOWN:
        return whole
    groups, posts = act.office.people.groups(), act.office.people.posts()
    proposed = proposed_for(asked.about, posts)
    likely = tuple(one for one in alike(asked.about, groups, posts, OFFERED, LIKELY) if one != proposed)
    first = (proposed,) if proposed is not None else ()
    answered = replace(asked, likely=(*first, *likely)[:OFFERED], proposed=proposed)
    questions = (*whole.questions[:index], answered, *whole.questions[index + 1 :])
    return replace(whole, questions=questions)


def proposed_for(name: str, posts: tuple[Post, ...]) -> Post | None:
    """Whom an unknown name means almost surely. None: a card is made of it, which mixes up nobody."""
    match = misspelt(name, posts)
    return next((post for post in posts if match is not None and post.id == match.post_id), None)


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
