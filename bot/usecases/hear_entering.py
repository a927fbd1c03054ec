"""«6/17 сош 12 по телефону исполнено», typed by the secretary at any moment.

Where every word has its part and nobody else could be meant, it is written at once, to be taken back; what is
doubtful, or concerns many, is shown first.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.assignments import Report
from bot.domain.awaited import AwaitedField
from bot.domain.entering import Entered, Grid, NoSuchDecision, Seat, Understood
from bot.domain.entering_words import Said, said
from bot.domain.matching import find
from bot.domain.minutes import Decision
from bot.domain.people import Post
from bot.domain.rights import Deed, capacities, may
from bot.domain.searching import Named, search
from bot.usecases.await_people import FINDING, SHOWN, people_awaited
from bot.usecases.awaiting import EDIT_WINDOW
from bot.usecases.enter_for_others import day_awaited, grid, hear_day, keep_understood, write
from bot.usecases.ports import Act
from bot.usecases.record import record

HeardEntering = Entered | Understood | NoSuchDecision | Grid


#: Where one of these is awaited, words that enter somebody's answer are no less likely: nothing exact is
#: asked for. Whoever types a decision's text, a name or a reason is not interrupted.
LOOSE = frozenset(
    {
        *(AwaitedField.REPORT_WORDS, AwaitedField.WHICH_ITEM, AwaitedField.BROWSED, AwaitedField.SAMPLE_OF),
        *(AwaitedField.ENTERING_DAY, AwaitedField.DECISION_FILE, AwaitedField.REQUEST_PERSON),
        *(AwaitedField.CHAIR_REMARKED, AwaitedField.OFFICE_NAMED, AwaitedField.SEARCHED),
        *(AwaitedField.MANY_WORDS, AwaitedField.TICKED, AwaitedField.MEETING_HEARD),
    }
)


def concerns_entering(act: Act, text: str) -> bool:
    """Whether these words are for `hear_entering`. Only reads."""
    if not may(Deed.ENTER_FOR_OTHERS, capacities(act.actor)):
        return False
    if day_awaited(act) is not None:
        return True
    return _free(act) and said(text, act.today) is not None


def _free(act: Act) -> bool:
    awaited, people = act.actor.awaited, people_awaited(act)
    if awaited is None or awaited.field in LOOSE or act.now - awaited.since > EDIT_WINDOW:
        return True
    return awaited.field is AwaitedField.PEOPLE and (people is None or people.what in FINDING | SHOWN)


def hear_entering(act: Act, text: str, *, again: bool = False) -> HeardEntering:
    """`again`: the same update came twice; nothing is changed.

    Raises:
        NotAllowed; BadInput: `not_a_past_day`.
    """
    heard, awaited = said(text, act.today), day_awaited(act)
    if heard is None:
        if again or awaited is None:
            return grid(act, awaited or 0)
        return hear_day(act, awaited, text)
    decisions = _of_code(act, heard.code)
    if not decisions:
        return NoSuchDecision(heard.code)
    found = grid(act, decisions[0].id)
    named = _named(act, found, heard)
    ticked = tuple(one for one in found.seats if one.assignment.id in named.ids)
    lone_number = heard.number is not None and len(ticked) + len(named.answered) > 1
    number = None if lone_number else heard.number
    sure = named.sure and len(decisions) == 1 and not heard.everybody and not heard.future and not lone_number
    if sure and heard.way is not None and not again:
        if ticked and not named.answered:
            return write(act, found, ticked, heard.way, heard.on, number)
        if number is not None and len(named.answered) == 1:
            return _correct(act, found, named.answered[0], heard, number)
    if not again:
        found = keep_understood(
            act, found, (one.assignment.id for one in ticked), heard.way, heard.on, number
        )
    return Understood(found, named.unknown, named.answered, len(decisions) - 1, heard.future, lone_number)


def _of_code(act: Act, code: str) -> tuple[Decision, ...]:
    """Those with anybody who may still answer come first, then the newest: № 6 comes every year."""
    decisions = act.office.minutes.issued_with_code(code)
    open_ones = {
        one.id for one in decisions if any(a.is_open for a in act.office.assignments.of_decision(one.id))
    }
    return tuple(one for one in decisions if one.id in open_ones) or decisions[:1]


@dataclass(frozen=True, slots=True)
class _Found:
    """`sure`: every name was found, as it is written."""

    ids: frozenset[int]
    answered: tuple[Seat, ...]
    unknown: tuple[str, ...]
    sure: bool


def _named(act: Act, found: Grid, heard: Said) -> _Found:
    everybody = (*found.seats, *found.answered)
    posts = act.office.people.seats({one.assignment.post_id for one in everybody if one.assignment.post_id})
    seats, unknown, likely = _find(heard.named, everybody, posts)
    left_out, unknown_too, likely_too = _find(heard.but, everybody, posts)
    ids = {one.assignment.id for one in seats}
    if heard.everybody:
        ids |= {one.assignment.id for one in found.seats}
    open_ids = {one.assignment.id for one in found.seats}
    return _Found(
        frozenset(ids & open_ids - {one.assignment.id for one in left_out}),
        tuple(one for one in found.answered if one in seats),
        (*unknown, *unknown_too),
        not (unknown or unknown_too or likely or likely_too),
    )


def _find(
    names: tuple[str, ...], seats: tuple[Seat, ...], posts: tuple[Post, ...]
) -> tuple[list[Seat], list[str], bool]:
    """Those named, names that nobody has, and whether somebody was only likely meant."""
    of_post = {one.assignment.post_id: one for one in reversed(seats) if one.assignment.post_id}
    found: list[Seat] = []
    unknown: list[str] = []
    likely = False
    for name in names:
        match = find(name, (), posts)
        if match is None:
            hits = search(name, [Named(post.id, *_words_of(post)) for post in posts], 2)
            match_id = hits[0] if len(hits) == 1 else None
            likely = likely or match_id is not None
        else:
            match_id = match.post_id
        seat = of_post.get(match_id) if match_id is not None else None
        if seat is None:
            unknown.append(name)
        elif seat not in found:
            found.append(seat)
    return found, unknown, likely


def _words_of(post: Post) -> tuple[str, str]:
    place = post.organization
    names = (post.title, place.short_name, place.name) if place else (post.title,)
    holder = post.holder
    return (holder.family, f"{' '.join(names)} {holder.full}") if holder else ("", " ".join(names))


def _correct(act: Act, found: Grid, seat: Seat, heard: Said, number: str) -> Entered:
    """Who has answered told another number: the last one counts, the earlier stays on record."""
    way = heard.way
    assert way is not None  # noqa: S101 - asked by who calls
    on = heard.on or act.today
    one = Report(
        act.office.new_id(),
        seat.assignment.id,
        act.actor.person.id,
        act.now,
        on,
        way,
        final=True,
        number=number,
    )
    act.office.reports.add(one)
    record(act, Deed.ADD_WORDS, "report", one.id, after={"way": way})
    return Entered(found.decision, found.minutes, (seat,), way, on, number, corrected=True)
