"""A list of people beside the office that there is: who is who, who sits where, what changes.

A row is somebody known by his telephone, else by his name in the organization, else he is new; then his seat
is looked for: the one he holds, else the one of that name, which changes hands. An empty cell changes
nothing, and who stands in the list no more is told, never removed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.domain.matching import key_of
from bot.domain.people import Group, Organization, Person, Post
from bot.domain.phones import normalise
from bot.domain.roster import LEADING, Entry, Problem, Roster
from bot.domain.roster_changes import Change, Difference, Known, Plan
from bot.domain.roster_homes import homes_of
from bot.domain.roster_names import agrees, completed, same_family, same_names
from bot.domain.roster_words import USUAL_GROUPS


def plan_roster(roster: Roster, known: Known, new_id: Callable[[], int]) -> Plan:
    """Pure, but for the ids it draws. Thousands of rows take well below a second."""
    return _Planner(roster, known, new_id).plan()


class _Planner:
    def __init__(self, roster: Roster, known: Known, new_id: Callable[[], int]) -> None:
        self._entries = roster.entries
        self._known = known
        self._new_id = new_id
        self._plan = Plan()
        self._homes: dict[str, Organization] = {}
        self._saved: dict[int, Person] = {p.id: p for p in known.persons}
        self._posts_of: defaultdict[int, list[Post]] = defaultdict(list)
        self._seats: defaultdict[tuple[int, str], list[Post]] = defaultdict(list)
        self._leading: dict[int, Post] = {}
        for post in known.posts:
            place = post.organization.id if post.organization else 0
            if post.holder:
                self._posts_of[post.holder.id].append(post)
            if post.kind in LEADING:
                self._leading.setdefault(place, post)
            self._seats[place, key_of(post.title)].append(post)
        self._by_family: defaultdict[str, list[Person]] = defaultdict(list)
        for person in known.persons:
            self._by_family[key_of(person.family)].append(person)
        phones = [(_phone(person), person) for person in known.persons if person.phone]
        shared = Counter(phone for phone, _ in phones)
        self._by_phone = {phone: person for phone, person in phones if shared[phone] == 1}
        self._claimed: set[int] = set()
        self._met: set[int] = set()

    def plan(self) -> Plan:
        plan = self._plan
        self._leave_out_closed()
        self._homes = homes_of(self._entries, self._known.organizations, self._new_id, plan)
        plan.organizations = len({one.id for one in self._homes.values()})
        people = self._people()
        self._met = {person.id for person in people if person}
        plan.people = len(self._met)
        seats = self._seated(people)
        self._group(seats)
        self._compare_people(people)
        plan.missing = self._missing()
        order = list(Change)
        plan.differences.sort(key=lambda one: order.index(one.kind))
        return plan

    def _leave_out_closed(self) -> None:
        """An old list names what was merged or closed since: its rows would bring it back to life."""
        known = self._known.organizations
        gone = {key_of(name): one for one in known if one.closed_on for name in (one.name, one.short_name)}
        there = {key_of(name) for one in known if not one.closed_on for name in (one.name, one.short_name)}
        names = {one.id: one.short_name for one in known}
        kept = []
        for entry in self._entries:
            key = key_of(entry.organization)
            home = gone.get(key) if key not in there else None
            if home is None:
                kept.append(entry)
                continue
            merged = names.get(home.merged_into, "") if home.merged_into is not None else ""
            reason = "organization_merged" if merged else "organization_closed"
            self._plan.problems.append(Problem(entry.sheet, entry.row, reason, merged))
        self._entries = tuple(kept)

    def _home(self, entry: Entry) -> Organization | None:
        return self._homes.get(key_of(entry.organization))

    def _place(self, entry: Entry) -> int:
        home = self._home(entry)
        return home.id if home else 0

    def _tell(self, kind: Change, who: str, place: str = "", before: str = "", after: str = "") -> None:
        self._plan.differences.append(Difference(kind, who, place, before, after))

    # --- who it is ----------------------------------------------------------------------------------------

    def _people(self) -> list[Person | None]:
        """The person of each row: known, met in an earlier row, or new; None for a vacant seat."""
        found: list[Person | None] = []
        by_phone: dict[tuple[str, str], Person] = {}
        by_place: dict[tuple[str, int], Person] = {}
        for entry in self._entries:
            if entry.vacant:
                found.append(None)
                continue
            place = self._place(entry)
            person = by_phone.get((entry.name_key, entry.phone)) if entry.phone else None
            person = person or by_place.get((entry.name_key, place)) or self._known_person(entry, place)
            if person is None:
                person = self._new_person(entry)
            by_phone[entry.name_key, entry.phone] = by_place[entry.name_key, place] = person
            found.append(person)
        return found

    def _known_person(self, entry: Entry, place: int) -> Person | None:
        phoned = self._by_phone.get(entry.phone) if entry.phone else None
        if phoned and (same_family(entry, phoned) or same_names(entry, phoned)):
            return phoned
        agreeing = [p for p in self._by_family.get(key_of(entry.family), ()) if agrees(entry, p)]
        here = [p for p in agreeing if any(_place_of(post) == place for post in self._posts_of[p.id])]
        if len(here) == 1:
            return here[0]
        seatless = [p for p in agreeing if all(map(_is_card, self._posts_of[p.id]))]
        return seatless[0] if not here and len(seatless) == 1 else None

    def _new_person(self, entry: Entry) -> Person:
        person = Person(
            self._new_id(),
            entry.family,
            entry.given,
            entry.patronymic,
            entry.phone,
            roles=entry.roles,
            email=entry.email,
        )
        other = self._by_phone.get(entry.phone) if entry.phone else None
        if other:
            person = replace(person, phone="")
            self._plan.problems.append(Problem(entry.sheet, entry.row, "phone_of_other", other.short))
        self._plan.new_persons.append(person)
        self._tell(Change.NEW_PERSON, person.short, self._label(entry))
        for role in sorted(person.roles):
            self._tell(Change.ROLE, person.short, self._label(entry), after=role)
        return person

    def _label(self, entry: Entry) -> str:
        home = self._home(entry)
        if home and entry.leads:
            return home.short_name
        return ", ".join(words for words in (entry.title, home.short_name if home else "") if words)

    # --- where they sit -----------------------------------------------------------------------------------

    def _seated(self, people: Sequence[Person | None]) -> list[int | None]:
        """The seat of each row, by id; None where another row has it already."""
        seats: list[int | None] = [None] * len(people)
        for steps in (self._own_seat, self._renamed_seat, self._other_seat):
            for index, (entry, person) in enumerate(zip(self._entries, people, strict=True)):
                if seats[index] is None:
                    seats[index] = steps(entry, person)
        return seats

    def _own_seat(self, entry: Entry, person: Person | None) -> int | None:
        """The seat they hold already, by its name or because it leads the organization."""
        if person is None:
            return None
        for post in self._posts_of[person.id]:
            same = (entry.leads and post.kind in LEADING) or key_of(post.title) == key_of(entry.title)
            if same and _place_of(post) == self._place(entry) and post.id not in self._claimed:
                return self._keep(post, entry, person)
        return None

    def _renamed_seat(self, entry: Entry, person: Person | None) -> int | None:
        """The seat of a card made from a protocol, else the only other one they hold there, called otherwise
        now.
        """
        if person is None or (entry.leads and self._place(entry) in self._leading):
            return None
        for post in self._posts_of[person.id]:
            if _is_card(post) and post.id not in self._claimed:
                return self._settle(post, entry, person)
        if entry.leads:
            return None
        own = [
            post
            for post in self._posts_of[person.id]
            if _place_of(post) == self._place(entry)
            and post.id not in self._claimed
            and post.kind not in LEADING
        ]
        return self._keep(own[0], entry, person) if len(own) == 1 else None

    def _keep(self, post: Post, entry: Entry, person: Person) -> int:
        self._claimed.add(post.id)
        if entry.title and entry.title.lower() != post.title.lower():
            self._plan.changed_posts.append(replace(post, title=entry.title, kind=entry.kind))
            self._tell(Change.TITLE, person.short, _home_name(post), post.title, entry.title)
        return post.id

    def _settle(self, card: Post, entry: Entry, person: Person) -> int:
        """Who was known by a protocol only has a place now; the items stay with him."""
        title = entry.title or card.title
        self._claimed.add(card.id)
        settled = replace(card, title=title, kind=entry.kind, organization=self._home(entry))
        self._plan.changed_posts.append(settled)
        if entry.leads and settled.organization:
            self._leading[settled.organization.id] = settled
        self._tell(Change.TITLE, person.short, _home_name(settled), card.title, title)
        return card.id

    def _other_seat(self, entry: Entry, person: Person | None) -> int | None:
        """A seat that changes hands, or a new one."""
        place = self._place(entry)
        if entry.leads and place in self._leading:
            post = self._leading[place]
            if post.id in self._claimed:
                self._plan.problems.append(Problem(entry.sheet, entry.row, "two_leaders"))
                return None
            return self._hand_over(post, entry, person)
        free = [p for p in self._seats.get((place, key_of(entry.title)), ()) if p.id not in self._claimed]
        if free and entry.title:
            return self._hand_over(min(free, key=lambda post: post.holder is not None), entry, person)
        post = Post(self._new_id(), entry.title, entry.kind, self._home(entry), person)
        self._claimed.add(post.id)
        if entry.leads and place:
            self._leading[place] = post
        self._plan.new_posts.append(post)
        if person and person.id in self._saved:
            self._tell(Change.NEW_SEAT, person.short, self._label(entry))
        return post.id

    def _hand_over(self, post: Post, entry: Entry, person: Person | None) -> int:
        self._claimed.add(post.id)
        before = post.holder.short if post.holder else ""
        if person is None:
            if post.holder:
                self._plan.handovers[post.id] = None
                self._tell(Change.VACANT, before, self._label(entry))
            return post.id
        self._plan.handovers[post.id] = person.id
        self._tell(Change.HOLDER, person.short, self._label(entry), before, person.short)
        return post.id

    # --- what is told of them -----------------------------------------------------------------------------

    def _compare_people(self, people: Sequence[Person | None]) -> None:
        changed: dict[int, Person] = {}
        for entry, person in zip(self._entries, people, strict=True):
            if person is None or person.id not in self._saved:
                continue
            before = changed.get(person.id, person)
            after = self._compared(entry, before)
            if after != before:
                changed[person.id] = after
        self._plan.changed_persons = list(changed.values())

    def _compared(self, entry: Entry, person: Person) -> Person:
        place = self._label(entry)
        named = completed(entry, person)
        if named != person:
            self._tell(Change.NAME, named.short, place, person.full, named.full)
        if entry.phone and entry.phone != _phone(person):
            other = self._by_phone.get(entry.phone)
            if other and other.id != person.id:
                self._plan.problems.append(Problem(entry.sheet, entry.row, "phone_of_other", other.short))
            else:
                self._tell(Change.PHONE, named.short, place, person.phone, entry.phone)
                named = replace(named, phone=entry.phone)
        if entry.email and entry.email != person.email:
            self._tell(Change.EMAIL, named.short, place, person.email, entry.email)
            named = replace(named, email=entry.email)
        for role in sorted(entry.roles - person.roles):
            self._tell(Change.ROLE, named.short, place, after=role)
        if person.left_on:
            self._tell(Change.RETURNED, named.short, place)
        return replace(named, roles=person.roles | entry.roles, left_on=None)

    # --- groups and who is missing ------------------------------------------------------------------------

    def _group(self, seats: Sequence[int | None]) -> None:
        groups = {key_of(name): g for g in self._known.groups for name in (g.name, *g.aliases)}
        usual = [] if self._known.groups else list(self._usual_groups())
        groups |= {key_of(name): g for g in usual for name in (g.name, *g.aliases)}
        members: defaultdict[str, set[int]] = defaultdict(set)
        called: dict[str, str] = {}
        for entry, seat in zip(self._entries, seats, strict=True):
            for name in entry.groups:
                if seat is not None and (key := key_of(name)):
                    called.setdefault(key, name)
                    members[key].add(seat)
        self._plan.new_groups += usual
        for key, posts in members.items():
            group = groups.get(key)
            if group is None:
                made = Group(self._new_id(), called[key], post_ids=frozenset(posts))
                self._plan.new_groups.append(made)
                self._tell(Change.NEW_GROUP, made.name, after=str(len(posts)))
            elif group.rule is None and (more := posts - group.post_ids):
                self._plan.changed_groups.append(replace(group, post_ids=group.post_ids | more))
                self._tell(Change.GROUP, group.name, after=str(len(more)))

    def _usual_groups(self) -> Iterator[Group]:
        """Those of which there is somebody."""
        posts = (*self._known.posts, *self._plan.new_posts)
        for name, aliases, rule in USUAL_GROUPS:
            if count := sum(map(rule.takes, posts)):
                self._tell(Change.NEW_GROUP, name, after=str(count))
                yield Group(self._new_id(), name, aliases, rule)

    def _missing(self) -> list[Post]:
        """Only where the list speaks of such organizations: one of schools says nothing of kindergartens."""
        kinds = {one.kind for one in self._homes.values()}
        return [
            post
            for post in self._known.posts
            if post.holder
            and post.holder.id not in self._met
            and post.id not in self._claimed
            and post.organization
            and post.organization.kind in kinds
            and not post.organization.closed_on
        ]


def _place_of(post: Post) -> int:
    return post.organization.id if post.organization else 0


def _home_name(post: Post) -> str:
    return post.organization.short_name if post.organization else ""


def _phone(person: Person) -> str:
    """In the list's spelling, whatever wrote the card."""
    return normalise(person.phone) or person.phone


def _is_card(post: Post) -> bool:
    """The seat of somebody the office did not know (`usecases.add_people`): it is called as its holder is."""
    return post.holder is not None and post.title == post.holder.short
