"""What is corrected after it was issued: before and after, whom it concerns, why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.callbacks.boards import DecisionBoardTap
from bot.callbacks.corrections import ApplyTap, CancelTap, CorrectionTap, CorrectionWhyTap, CorrectTap
from bot.callbacks.decision import DecisionTap
from bot.callbacks.review import DiscardTap, ReviewTap
from bot.domain.correction_plan import LeftOut, Plan
from bot.domain.items import Item
from bot.domain.minutes import Decision
from bot.domain.rights import Deed, Who, may
from bot.i18n import Markup, Texts
from bot.views.correction_words import change_lines
from bot.views.item_news import undo_deed_button
from bot.views.screen import (
    CODE,
    LINE,
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    lines,
    page_note,
    pager,
    paginate,
    screen,
)
from bot.views.words import (
    closed,
    codes_words,
    decision_deadline,
    minutes_title,
    minutes_words,
    short_sentence,
)

#: Characters of a reason.
REASON = 300
#: The same in a list of all that changes.
LISTED = 250
FRAME = 500

Row = tuple[Button, ...]


def correction_rows(t: Texts, decision: Decision, who: frozenset[Who]) -> list[Row]:
    """[Исправить] [Отменить пункт] under an issued decision, for whoever may."""
    if decision.cancelled or not may(Deed.CORRECT_ISSUED, who):
        return []
    cancel = CancelTap(kind="d", object_id=decision.id, version=decision.version)
    return [
        (
            button(t.plain("correct-button"), CorrectTap(decision_id=decision.id)),
            button(t.plain("correct-cancel-button"), cancel),
        )
    ]


# --- one decision -----------------------------------------------------------------------------------------


def plan(t: Texts, one: Plan, code: str, today: date) -> Screen:
    """What correcting a decision does, why, and whom it concerns; without a reason, that is asked."""
    draft = one.draft
    back = (button(t.plain("correct-more"), DecisionTap(minutes_id=draft.id, index=0)),)
    stop = (button(t.plain("correct-stop"), DiscardTap(minutes_id=draft.id, version=draft.version)),)
    if not one.effects:
        return screen([t("correct-nothing", code=clip(code, CODE))], back, stop)
    (effect,) = one.effects
    head = t("correct-head", code=clip(code, CODE))
    told = lines(change_lines(t, effect, one.labels, today))
    if one.unknown:
        return screen([head, told, t("correct-unknown")], back, stop)
    if not draft.reason:
        return screen([head, told, t("correct-why-ask")], *_why_rows(t, one), back, stop)
    again = button(t.plain("correct-other-why"), CorrectionTap(minutes_id=draft.id, what="why"))
    return screen(
        [head, told, t("correct-why", reason=clip(draft.reason, REASON)), _told(t, one)],
        *_apply_rows(t, one),
        (again, *back),
        stop,
    )


def _told(t: Texts, one: Plan) -> Markup:
    if one.issued.quiet:
        return t("correct-told-quiet")
    key = "correct-told" if one.organizations else "correct-told-nobody"
    return t(key, count=one.organizations)


def _why_rows(t: Texts, one: Plan) -> list[Row]:
    def choice(why: str) -> Button:
        tap = CorrectionWhyTap.model_validate(
            {"minutes_id": one.draft.id, "version": one.draft.version, "why": why}
        )
        return button(t.plain(f"correct-why-button-{why}"), tap)

    return [(choice("typo"), choice("asked")), (choice("meeting"),)]


def _apply_rows(t: Texts, one: Plan) -> list[Row]:
    tells = one.organizations and not one.issued.quiet
    loud = ApplyTap(minutes_id=one.draft.id, seen=one.seen)
    rows: list[Row] = [(button(t.plain("correct-apply" if tells else "correct-apply-plain"), loud),)]
    if tells and not one.substantial:
        silent = ApplyTap(minutes_id=one.draft.id, seen=one.seen, silent=True)
        rows.append((button(t.plain("correct-apply-silent"), silent),))
    return rows


def done(t: Texts, one: Plan, code: str, people: int, deed_id: int) -> Screen:
    """It was corrected; for ten minutes nobody has heard of it."""
    return screen(
        [lines([t("correct-done", code=clip(code, CODE)), t("correct-done-told", people=people)])],
        (undo_deed_button(t, deed_id),),
        (_to_decision(t, one.draft.amends or 0, code),),
    )


def _to_decision(t: Texts, decision_id: int, code: str) -> Button:
    tap = DecisionBoardTap(decision_id=decision_id)
    return button(t.plain("correct-to-decision", code=clip(code, CODE)), tap)


# --- a whole protocol -------------------------------------------------------------------------------------


def whole(t: Texts, one: Plan) -> Screen:
    """What applying a corrected protocol does, counted; the list is one tap away."""
    minutes = minutes_words(t, one.issued.number, one.issued.date)
    to_draft = (button(t.plain("correct-whole-draft"), ReviewTap(minutes_id=one.draft.id)),)
    if not one.differs:
        discard = DiscardTap(minutes_id=one.draft.id, version=one.draft.version)
        return screen(
            [t("correct-whole-same", minutes=minutes)],
            (button(t.plain("review-button-discard"), discard),),
            to_draft,
        )
    count = len(one.effects) + len(one.added) + len(one.left_out)
    return screen(
        [
            t("correct-whole", minutes=minutes, **_counts(one)),
            _which(t, one),
            t("correct-whole-waiting", count=len(one.waiting)) if one.waiting else None,
            t("correct-told-quiet") if one.issued.quiet else t("correct-whole-told", count=one.organizations),
        ],
        (
            button(
                t.plain("correct-whole-list", count=count),
                CorrectionTap(minutes_id=one.draft.id, what="list"),
            ),
        ),
        (button(t.plain("correct-whole-apply"), ApplyTap(minutes_id=one.draft.id, seen=one.seen)),),
        to_draft,
    )


def _counts(one: Plan) -> dict[str, int]:
    return {"changed": len(one.effects), "added": len(one.added), "left": len(one.left_out)}


def _which(t: Texts, one: Plan) -> Markup | None:
    changed = [change.before.code for change in one.changes]
    left = [each.decision.code for each in one.left_out]
    return (
        lines(
            [
                t("correct-whole-changed", codes=codes_words(t, changed)) if changed else None,
                t("correct-whole-left", codes=codes_words(t, left)) if left else None,
            ]
        )
        or None
    )


def differences(t: Texts, one: Plan, today: date, page: int = 0) -> Screen:
    """Each decision that differs, before and after."""
    blocks = [
        *(
            lines(
                [
                    t("correct-item-changed", code=clip(effect.change.before.code, CODE)),
                    *change_lines(t, effect, one.labels, today, LISTED),
                ]
            )
            for effect in one.effects
        ),
        *(_left(t, each) for each in one.left_out),
        *(_added(t, each, today) for each in one.added),
    ]
    shown = paginate(blocks, page, TEXT_LIMIT - FRAME)
    return screen(
        [t("correct-whole-listed", count=len(blocks)), *shown.blocks, page_note(t, shown)],
        pager(t, shown, lambda to: CorrectionTap(minutes_id=one.draft.id, what="list", page=to)),
        (button(t.plain("button-back"), CorrectionTap(minutes_id=one.draft.id)),),
    )


def _left(t: Texts, one: LeftOut) -> Markup:
    return lines(
        [
            t(
                "correct-item-left",
                code=clip(one.decision.code, CODE),
                sentence=closed(short_sentence(one.decision.sentence, LISTED)),
            ),
            t("correct-item-left-open", count=len(one.open)),
        ]
    )


def _added(t: Texts, one: Decision, today: date) -> Markup:
    return lines(
        [
            t(
                "correct-item-added",
                deadline=decision_deadline(t, one, today),
                sentence=closed(short_sentence(one.sentence, LISTED)),
            ),
            t("correct-item-for", count=len(one.post_ids)),
        ]
    )


def whole_done(t: Texts, one: Plan, people: int, deed_id: int) -> Screen:
    minutes = minutes_title(t, one.issued.number, one.issued.date)
    return screen(
        [
            t("correct-whole-done", minutes=minutes, **_counts(one)),
            t("correct-done-told", people=people),
        ],
        (undo_deed_button(t, deed_id),),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=one.issued.id)),),
    )


# --- cancelled --------------------------------------------------------------------------------------------

WHYS = ("mistake", "obsolete", "elsewhere")


def cancel_decision(t: Texts, decision: Decision, open_items: int, typed: str = "") -> Screen:
    """Why: one tap does it, and it can be taken back."""
    return screen(
        [
            t(
                "cancel-decision",
                code=clip(decision.code, CODE),
                sentence=closed(short_sentence(decision.sentence, LINE)),
            ),
            t("cancel-decision-open", count=open_items),
            _why(t, typed),
        ],
        *_cancel_rows(t, "d", decision.id, decision.version, typed),
        (button(t.plain("button-back"), DecisionBoardTap(decision_id=decision.id)),),
    )


def cancel_item(t: Texts, item: Item, back: Button, typed: str = "") -> Screen:
    """The same of one assignment."""
    one = item.assignment
    return screen(
        [
            t(
                "cancel-item",
                code=clip(item.code, CODE),
                seat=clip(item.post_label, NAME),
                sentence=closed(short_sentence(item.sentence, LINE)),
            ),
            _why(t, typed),
        ],
        *_cancel_rows(t, "a", one.id, one.version, typed),
        (back,),
    )


def _why(t: Texts, typed: str) -> Markup:
    return t("cancel-why-typed", reason=clip(typed, REASON)) if typed else t("cancel-why-ask")


def _cancel_rows(t: Texts, kind: str, object_id: int, version: int, typed: str) -> list[Row]:
    def tap(why: str) -> CancelTap:
        return CancelTap.model_validate(
            {"kind": kind, "object_id": object_id, "version": version, "why": why}
        )

    if typed:
        return [(button(t.plain("cancel-do"), tap("typed")),)]
    return [(button(t.plain(f"cancel-why-button-{why}"), tap(why)),) for why in WHYS]


def decision_cancelled(t: Texts, decision: Decision, items: int, deed_id: int) -> Screen:
    return screen(
        [t("cancel-done", code=clip(decision.code, CODE), count=items)],
        (undo_deed_button(t, deed_id),),
        (_to_decision(t, decision.id, decision.code),),
    )


def item_cancelled(t: Texts, item: Item, back: Sequence[Button], deed_id: int) -> Screen:
    return screen(
        [t("cancel-done-item", code=clip(item.code, CODE), seat=clip(item.post_label, NAME))],
        (undo_deed_button(t, deed_id),),
        tuple(back),
    )
