"""Deed × role × relation, against what the people of an office may do, written down by hand."""

from itertools import product

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.people import Actor, Person, Role
from bot.domain.rights import RIGHTS, Deed, Who, capacities, may, require
from tests.domain.office import WORKSPACE

#                     secretary head controller admin assignee anybody  deputy
TABLE = """
take_minutes          yes       -    -          -     -        -        -
see_minutes           yes       yes  yes        -     -        -        -
edit_draft            yes       -    -          -     -        -        -
agree_draft           -         yes  -          -     -        -        -
remark                -         yes  -          -     -        -        -
approve_minutes       yes       -    -          -     -        -        -
stop_mailing          yes       -    -          -     -        -        -
send_now              yes       -    -          -     -        -        -
withdraw_minutes      yes       -    -          -     -        -        -
see_live_line         yes       yes  yes        -     -        -        -
see_own_items         yes       yes  yes        yes   yes      yes        yes
see_card              yes       yes  yes        -     yes      -        yes
acknowledge           -         -    -          -     yes      -        -
snooze                -         -    -          -     yes      -        -
delegate              -         -    -          -     yes      -        -
answer_as_deputy      -         -    -          -     -        -        yes
confirm_deputy        -         -    -          -     yes      -        -
add_words             yes       -    -          -     yes      -        -
ask_extension         -         -    -          -     yes      -        -
decide_extension      yes       yes  -          -     -        -        -
decide_appeal         yes       -         -         -         -         -         -
name_controller       yes       -         -         -         -         -         -
propose_close         -         -         yes       -         -         -         -
correct_issued        yes       -    -          -     -        -        -
hand_over_on_paper    yes       -    -          -     -        -        -
see_summary           yes       yes  yes        -     -        -        -
ask_today             yes       yes  -          -     -        -        -
see_history           yes       yes  yes        -     yes      -        -
take_roster           yes       -    -          yes   -        -        -
see_people            yes       yes  -          yes   -        -        -
edit_people           yes       -    -          yes   -        -        -
settle_newcomers      yes       -    -          -     -        -        -
edit_admins           -         -    -          yes   -        -        -
hand_over_office      yes       -    -          -     -        -        -
invite                yes       -    -          yes   -        -        -
edit_settings         yes       -    -          yes   -        -        -
edit_own_settings     yes       yes  yes        yes   yes      yes        yes
see_waiting           yes       yes  yes        yes   -        -        -
collect               yes       yes  yes        -     -        -        -
enter_for_others      yes       -    -          -     -        -        -
attach_file           yes       -    -          -     -        -        -
plan_meeting          yes       -    -          -     -        -        -
see_meeting           yes       yes  yes        -     -        -        -
edit_periods          yes       -    -          -     -        -        -
"""
COLUMNS = ("secretary", "head", "controller", "admin", "assignee", "anybody", "deputy")
EXPECTED = {
    deed: {column for column, cell in zip(COLUMNS, cells, strict=True) if cell == "yes"}
    for deed, *cells in map(str.split, TABLE.strip().splitlines())
}

SEAT, PERSON = 10, 20
ROLES = [frozenset[Role](), *(frozenset({role}) for role in Role), frozenset(Role)]
#: Relation → seats held, own id, the item's seat, the item's person, whether that makes an assignee.
RELATIONS = {
    "holds the seat": ((SEAT,), 1, SEAT, None, True),
    "holds it among others": ((SEAT, 11), 1, SEAT, None, True),
    "is named": ((), PERSON, None, PERSON, True),
    "holds another seat": ((11,), 1, SEAT, None, False),
    "holds none": ((), 1, SEAT, None, False),
    "another is named": ((SEAT,), 1, None, PERSON, False),
    "issued to nobody": ((SEAT,), 1, None, None, False),
}


def test_the_table_names_every_deed() -> None:
    assert set(EXPECTED) == set(Deed) == set(RIGHTS)


@pytest.mark.parametrize("deed", Deed)
def test_every_role_and_relation(deed: Deed) -> None:
    for roles, relation, deputy in product(ROLES, RELATIONS, (False, True)):
        seats, own_id, post_id, person_id, assignee = RELATIONS[relation]
        actor = Actor(WORKSPACE, Person(own_id, "Белова", roles=roles), 1, frozenset(seats))
        who = capacities(actor, post_id, person_id, deputy_id=own_id if deputy else 99)
        named = {"anybody", *roles, *(["assignee"] if assignee else []), *(["deputy"] if deputy else [])}
        assert may(deed, who) == bool(EXPECTED[deed] & named), (roles, relation)


@pytest.mark.parametrize("deed", Deed)
def test_refused_with_the_deed_named(deed: Deed) -> None:
    with pytest.raises(NotAllowed) as caught:
        require(deed, frozenset())
    assert caught.value.deed == deed
    require(deed, frozenset(Who))


@pytest.mark.parametrize("who", [Who.AUTHOR, Who.SYSTEM])
def test_author_and_bot_have_no_deeds_of_their_own(who: Who) -> None:
    assert not any(may(deed, frozenset({who})) for deed in Deed)


def test_nobody_becomes_author_or_bot_by_role() -> None:
    actor = Actor(WORKSPACE, Person(1, "Белова", roles=frozenset(Role)), 1, frozenset({SEAT}))
    assert capacities(actor, SEAT) == frozenset(Who) - {Who.AUTHOR, Who.CHAIR, Who.SYSTEM, Who.DEPUTY}


def test_whoever_was_named_to_accept_reports_controls_that_item_only() -> None:
    actor = Actor(WORKSPACE, Person(1, "Белова"), 1)
    assert Who.CONTROLLER in capacities(actor, SEAT, None, controller_id=1)
    assert Who.CONTROLLER not in capacities(actor, SEAT, None, controller_id=2)
    assert Who.CONTROLLER not in capacities(actor, SEAT)
