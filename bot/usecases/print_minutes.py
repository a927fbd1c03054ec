"""«Протокол в Word»: minutes as they stand become the paper to be signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.errors import IllegalMove, NotFound
from bot.domain.minutes import AddresseeKind, Decision, Minutes, MinutesState
from bot.domain.minutes_paper import MinutesPaper, PaperDecision
from bot.domain.rights import Deed, capacities, require
from bot.usecases.chair import looks_as
from bot.usecases.ports import Act


@dataclass(frozen=True, slots=True)
class Printed:
    minutes: Minutes
    paper: MinutesPaper


def print_minutes(act: Act, minutes_id: int) -> Printed:
    """The whole protocol: what was left for later stands in the same paper.

    Raises:
        NotAllowed, NotFound; IllegalMove: withdrawn.
    """
    try:
        minutes = act.office.minutes.get(minutes_id)
    except NotFound:
        # Who may see none doesn't learn which there are.
        require(Deed.SEE_MINUTES, capacities(act.actor))
        raise
    require(Deed.SEE_MINUTES, looks_as(act, minutes))
    if minutes.state is MinutesState.WITHDRAWN:
        raise IllegalMove(Deed.SEE_MINUTES, minutes.state)
    preamble = act.office.minutes.preamble(minutes.part_of or minutes.id)
    paper = MinutesPaper(
        replace(
            preamble,
            organization=preamble.organization or act.workspace.name,
            kind=preamble.kind or minutes.title,
        ),
        minutes.number,
        minutes.date,
        minutes.place,
        minutes.chair,
        minutes.secretary,
        minutes.controller,
        tuple(map(_printed, _in_order(act, minutes))),
    )
    return Printed(minutes, paper)


def _in_order(act: Act, minutes: Minutes) -> Iterator[Decision]:
    whole = minutes.part_of or minutes.id
    parts = [act.office.minutes.get(whole), *act.office.minutes.parts(whole)]
    found = [
        one
        for part in parts
        if part.state is not MinutesState.WITHDRAWN
        for one in act.office.minutes.decisions(part.id)
        if not one.cancelled
    ]
    yield from sorted(found, key=lambda one: one.ordinal)


def _printed(one: Decision) -> PaperDecision:
    assignees, co_assignees = (
        tuple(a.as_written for a in one.addressees if a.kind is kind)
        for kind in (AddresseeKind.ASSIGNEE, AddresseeKind.CO_ASSIGNEE)
    )
    return PaperDecision(one.number, one.lead, one.text, assignees, co_assignees, one.deadline)
