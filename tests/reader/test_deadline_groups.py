"""The quick look before the rules for deadlines shuts out nothing that a rule would read."""

from __future__ import annotations

import pytest

from bot.reader.deadline_rules import GROUPS
from bot.reader.passage import Passage
from tests.reader.test_deadlines import VALUES
from tests.reader.test_renamed import TEXTS

WORDS = [
    *(case.text for case in VALUES),
    *(line for path in TEXTS for line in path.read_text("utf-8").splitlines()),
]
FOLDED = [Passage.whole(words).digits_mended for words in WORDS]


@pytest.mark.parametrize("group", range(len(GROUPS)))
def test_a_rule_fits_only_where_its_group_is_asked(group: int) -> None:
    needs, rules = GROUPS[group]
    shut_out = [text for text in FOLDED if not needs.search(text)]

    assert shut_out
    assert [(rule.name, text) for rule in rules for text in shut_out if rule.pattern.search(text)] == []
