"""What a correction did to decisions and drafts is taken back; assignments are taken back by `undo`."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.audit import AuditEvent
from bot.domain.lifecycle import Move
from bot.domain.minutes import MinutesState
from bot.usecases.draft_steps import decision_from
from bot.usecases.ports import Act
from bot.usecases.record import decision_values, record


def says_as_before(act: Act, event: AuditEvent) -> None:
    """The decision says again what it said before it was corrected."""
    correction_id = event.after["correction_id"]
    if not isinstance(correction_id, int):
        raise TypeError("a correction without an id")
    correction = act.office.corrections.get(correction_id)
    now = act.office.minutes.decision(event.object_id)
    was = decision_from(now.minutes_id, correction.before)
    again = replace(
        was,
        addressees=tuple(replace(one, id=act.office.new_id()) for one in was.addressees),
        controller_id=now.controller_id,
        cancelled=now.cancelled,
        version=now.version,
    )
    saved = act.office.minutes.save_decision(again)
    act.office.corrections.withdraw([correction.id])
    draft = act.office.minutes.amending(now.id)
    if draft is not None:
        # It stands again beside the decision, which says what it said when the draft was begun.
        act.office.minutes.save(replace(draft, amends_version=saved.version))
    record(act, Move.UNDO, "decision", now.id, decision_values(now), decision_values(saved))


def in_force_again(act: Act, event: AuditEvent) -> None:
    """The decision was cancelled, and is not."""
    now = act.office.minutes.decision(event.object_id)
    act.office.minutes.save_decision(replace(now, cancelled=False), people=False)
    record(act, Move.UNDO, "decision", now.id, {"cancelled": True}, {"cancelled": False})


def in_its_draft_again(act: Act, event: AuditEvent) -> None:
    """The decision stood in the corrected version only."""
    minutes_id, ordinal, code = (event.before[name] for name in ("minutes_id", "ordinal", "code"))
    if not isinstance(minutes_id, int) or not isinstance(ordinal, int):
        raise TypeError("a decision from nowhere")
    act.office.minutes.move_decisions([event.object_id], minutes_id)
    act.office.minutes.renumber([(event.object_id, ordinal, str(code))])
    record(act, Move.UNDO, "decision", event.object_id, event.after, event.before)


def draft_again(act: Act, event: AuditEvent) -> None:
    """The draft had become part of what it corrected."""
    minutes = act.office.minutes.get(event.object_id)
    as_draft = replace(minutes, state=MinutesState(str(event.before["state"])))
    act.office.minutes.save(as_draft)
    record(act, Move.UNDO, "minutes", minutes.id, {"state": minutes.state}, {"state": as_draft.state})
