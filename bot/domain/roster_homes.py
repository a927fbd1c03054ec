"""Which organizations a list of people means: those there are, under any of their names, or new ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.matching import key_of
from bot.domain.people import Organization, OrganizationKind
from bot.domain.roster import Entry
from bot.domain.roster_changes import Change, Difference, Plan
from bot.domain.short_names import guess, guess_all, place_of


def homes_of(
    entries: Sequence[Entry], known: Sequence[Organization], new_id: Callable[[], int], plan: Plan
) -> dict[str, Organization]:
    """By the key of what stands in the list, "" for rows that name none: known ones, and new ones."""
    said: dict[str, Entry] = {}
    for entry in entries:
        if key := key_of(entry.organization):
            first = said.setdefault(key, entry)
            if entry.short_name and not first.short_name:
                said[key] = replace(first, short_name=entry.short_name)
    open_ones = [one for one in known if not one.closed_on]
    homes = _named(said, open_ones)
    new = {key: entry for key, entry in said.items() if key not in homes}
    shorts = guess_all([e.organization for e in new.values()], [one.short_name for one in open_ones])
    by_short: dict[str, Organization] = {}
    for (key, entry), short in sorted(
        zip(new.items(), shorts, strict=True), key=lambda one: _is_short(one[0][1].organization)
    ):
        # «СОШ № 7» in one row is the «МБОУ «СОШ № 7»» of another.
        home = by_short.get(key_of(short)) if _is_short(entry.organization) else None
        if home is None:
            kind = entry.organization_kind or OrganizationKind.OTHER
            home = Organization(new_id(), entry.organization, entry.short_name or short, kind)
            plan.new_organizations.append(home)
            plan.differences.append(Difference(Change.NEW_ORGANIZATION, home.name, after=home.short_name))
            by_short.setdefault(key_of(guess(home.name)), home)
        homes[key] = home
    _rename(said, homes, {one.id for one in known}, plan)
    offices = {
        one.id: one for one in (*open_ones, *homes.values()) if one.kind is OrganizationKind.DEPARTMENT
    }
    if len(offices) == 1 and not all(key_of(entry.organization) for entry in entries):
        homes.setdefault("", next(iter(offices.values())))
    return homes


def _named(said: dict[str, Entry], known: Sequence[Organization]) -> dict[str, Organization]:
    """Known ones: called exactly so, else the only one with the same short name, and in no other place."""
    exact = {key_of(name): one for one in known for name in (one.short_name, one.name)}
    homes = {key: exact[key] for key in said if key in exact}
    taken = {one.id for one in homes.values()}
    count = Counter(key_of(guess(entry.organization)) for entry in said.values())
    by_short: defaultdict[str, list[Organization]] = defaultdict(list)
    for one in known:
        by_short[key_of(one.short_name)].append(one)
    for key, entry in said.items():
        short = key_of(guess(entry.organization))
        others = by_short.get(short, [])
        if key in homes or len(others) != 1 or count[short] > 1 or others[0].id in taken:
            continue
        places = {place_of(entry.organization), place_of(others[0].name)} - {""}
        if len(places) < 2:
            homes[key] = others[0]
    return homes


def _is_short(name: str) -> bool:
    return key_of(name) == key_of(guess(name))


def _rename(said: dict[str, Entry], homes: dict[str, Organization], known: set[int], plan: Plan) -> None:
    """Where the list has a column of short names, they are the office's own wish."""
    for key, entry in said.items():
        home = homes[key]
        if home.id not in known or not entry.short_name or entry.short_name == home.short_name:
            continue
        renamed = replace(home, short_name=entry.short_name)
        plan.changed_organizations.append(renamed)
        plan.differences.append(
            Difference(Change.SHORT_NAME, home.name, "", home.short_name, renamed.short_name)
        )
