"""«Кто первый взял»: of several seats one is enough, chosen in the draft."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.minutes import Decision
from bot.usecases.edit_decision import editable, keep
from bot.usecases.ports import Act


def toggle_first_takes(act: Act, decision_id: int, version: int | None) -> Decision:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: a draft no more; Overtaken.
    """
    decision = editable(act, decision_id, version)
    return keep(act, decision, replace(decision, first_takes=not decision.first_takes))
