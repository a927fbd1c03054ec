"""Why something issued is corrected, cancelled or withdrawn, where she types it: a row, until it is used."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bot.domain.awaited import AwaitedField
from bot.domain.errors import BadInput
from bot.usecases.asking import await_asked, awaited_answer
from bot.usecases.awaiting import WORDS_WINDOW
from bot.usecases.correct_issued import give_reason
from bot.usecases.ports import Act

#: What the words are about: a corrected draft, a decision, an assignment, minutes.
DRAFT, DECISION, ITEM, MINUTES = "draft", "d", "a", "minutes"


@dataclass(frozen=True, slots=True)
class Why:
    """`words` are empty until they were typed."""

    kind: str
    object_id: int
    words: str = ""


def await_why(act: Act, kind: str, object_id: int) -> None:
    """
    Raises:
        BadInput: `words_wait`.
    """
    await_asked(act, AwaitedField.WHY, object_id, json.dumps({"kind": kind, "words": ""}))


def why(act: Act, kind: str = "", object_id: int = 0) -> Why | None:
    """What is awaited now, or what was typed; about this thing, where one is named."""
    awaited = awaited_answer(act, AwaitedField.WHY)
    if awaited is None or act.now - awaited.since > WORDS_WINDOW:
        return None
    payload = json.loads(awaited.payload)
    found = Why(payload["kind"], awaited.object_id, payload["words"])
    return None if kind and (found.kind, found.object_id) != (kind, object_id) else found


def typed_why(act: Act, kind: str, object_id: int) -> str:
    """
    Raises:
        BadInput: `reason_needed`: nothing was typed, or too long ago.
    """
    found = why(act, kind, object_id)
    if found is None or not found.words:
        raise BadInput("reason_needed")
    return found.words


def hear_why(act: Act, words: str) -> Why | None:
    """None where no reason is awaited.

    Raises:
        BadInput: `reason_needed`; what `give_reason` raises.
    """
    found = why(act)
    if found is None:
        return None
    if not words.strip():
        raise BadInput("reason_needed")
    if found.kind == DRAFT:
        give_reason(act, found.object_id, words)
    payload = json.dumps({"kind": found.kind, "words": words.strip()}, ensure_ascii=False)
    await_asked(act, AwaitedField.WHY, found.object_id, payload)
    return Why(found.kind, found.object_id, words.strip())
