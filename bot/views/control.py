"""Who accepts the reports on a decision."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks.control import ControllerTap, NameControllerTap
from bot.callbacks.decision import EditTap
from bot.callbacks.office_items import OfficeSeatsTap
from bot.domain.minutes import Decision
from bot.domain.people import Person
from bot.i18n import Texts
from bot.views.screen import CODE, NAME, Button, Screen, button, clip, lines, rows_of, screen
from bot.views.words import short_sentence

#: More are hardly the office's own people.
MOST = 20


def pick_controller(
    t: Texts,
    decision: Decision,
    people: Sequence[Person],
    now: int | None,
    whole: int | None,
    *,
    draft: bool,
) -> Screen:
    """`now` was named for the decision, `whole` for its protocol; `draft`: not yet issued."""
    names = {one.id: clip(one.short, NAME) for one in people}

    def choice(words: str, person_id: int) -> Button:
        ticked = t.plain("setting-ticked", words=words) if person_id == (now or 0) else words
        return button(ticked, NameControllerTap(decision_id=decision.id, person_id=person_id))

    mine = names.get(now or 0)
    for_all = names.get(whole or 0)
    extend = NameControllerTap(decision_id=decision.id, person_id=now or 0, whole=True)
    return screen(
        [
            t("control-title", code=clip(decision.code, CODE), sentence=short_sentence(decision.sentence)),
            lines(
                [
                    t("control-now", name=mine) if mine else t("control-nobody"),
                    t("control-whole", name=for_all) if for_all else None,
                ]
            ),
            t("control-means"),
        ],
        *rows_of([choice(names[one.id], one.id) for one in people[:MOST]], 2),
        (choice(t.plain("control-none"), 0),),
        (button(t.plain("control-for-whole" if now else "control-none-for-whole"), extend),)
        if now != whole
        else (),
        (button(t.plain("button-back"), _back(decision, draft=draft)),),
    )


def _back(decision: Decision, *, draft: bool) -> EditTap | OfficeSeatsTap:
    if draft:
        return EditTap(decision_id=decision.id, version=decision.version, what="more")
    return OfficeSeatsTap(decision_id=decision.id)


def controller_button(t: Texts, decision: Decision) -> Button:
    return button(t.plain("control-button"), ControllerTap(decision_id=decision.id))
