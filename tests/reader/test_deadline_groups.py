"""The quick look before a rule for deadlines shuts out nothing that the rule would read."""

from __future__ import annotations

import pytest

from bot.reader.deadline_rule import Grade, Rule
from bot.reader.deadline_rules import RULES, rules_for
from bot.reader.figures import in_figures
from bot.reader.passage import Passage
from tests.reader.test_deadlines import IN_A_SENTENCE, VALUES
from tests.reader.test_renamed import TEXTS

WORDS = [
    *(case.text for case in (*VALUES, *IN_A_SENTENCE)),
    *(line for path in TEXTS for line in path.read_text("utf-8").splitlines()),
]
LOOKED_AT = [
    (text := in_figures(Passage.whole(words).digits_mended), rules_for(text, Grade.VALUE)) for words in WORDS
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_fits_only_where_it_is_asked(rule: Rule) -> None:
    shut_out = [text for text, asked in LOOKED_AT if rule not in asked]

    assert shut_out
    assert [text for text in shut_out if rule.pattern.search(text)] == []
