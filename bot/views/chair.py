"""«Председателю на согласование»: what stands on the draft's screens, and what each of the two is told."""

from __future__ import annotations

from bot.callbacks.chair import AgreeTap, ChairTap, LeaveRemarkTap, RemarkTap, SettleTap
from bot.callbacks.decision import DecisionTap
from bot.callbacks.review import ReviewTap
from bot.domain.drafts import Remark
from bot.domain.minutes import Decision, Minutes
from bot.domain.review import Review
from bot.domain.rights import Deed, may
from bot.i18n import Markup, Texts
from bot.views.screen import CODE, LINE, NAME, Button, Screen, button, clip, clip_whole, lines, screen
from bot.views.words import minutes_title, person_words, short_sentence

#: Remarks told on the summary; the rest is counted.
REMARKS = 5
#: Of a remark, on a screen of its own.
WHOLE_REMARK = 1500

Rows = tuple[tuple[Button, ...], ...]


def agreement(t: Texts, whole: Review) -> Markup | None:
    """Where the chair's word stands: for the summary. None where the office doesn't want it."""
    if not whole.chair_agrees:
        return None
    minutes, chair = whole.minutes, whole.chair
    if minutes.agreed_at:
        state = t("chair-agreed", name=person_words(chair.agreed))
    elif minutes.asked_at:
        state = t("chair-yours" if may(Deed.AGREE_DRAFT, whole.who) else "chair-asked")
    elif minutes.agreed_by:
        state = t("chair-changed", name=person_words(chair.agreed))
    else:
        state = t("chair-needed")
    told = [_line(t, whole, one, name) for one, name in chair.remarks[:REMARKS]]
    more = len(chair.remarks) - REMARKS
    return lines([state, *told, t("chair-remarks-more", count=more) if more > 0 else None])


def summary_rows(t: Texts, whole: Review) -> Rows:
    """What may be done about it on the draft's summary."""
    minutes = whole.minutes
    if not whole.chair_agrees:
        return ()
    rows: list[tuple[Button, ...]] = []
    if minutes.asked_at and may(Deed.AGREE_DRAFT, whole.who):
        agree = AgreeTap(minutes_id=minutes.id, version=minutes.version)
        rows.append(
            (
                button(t.plain("chair-button-agree"), agree),
                button(t.plain("chair-button-remark"), RemarkTap(minutes_id=minutes.id)),
            )
        )
    if whole.editable and not minutes.agreed_at:
        ask = ChairTap(minutes_id=minutes.id, version=minutes.version)
        key = "chair-button-ask-again" if minutes.asked_at or minutes.agreed_by else "chair-button-ask"
        rows.append((button(t.plain(key), ask),))
    if whole.editable:
        general = [one for one, _ in whole.chair.remarks if one.decision_id is None]
        rows += [(_settle(t, one),) for one in general[:REMARKS]]
    return tuple(rows)


def on_decision(t: Texts, whole: Review, decision: Decision) -> Markup | None:
    """The remarks on its card."""
    told = [(one, name) for one, name in whole.chair.remarks if one.decision_id == decision.id]
    return lines(
        [
            t("chair-remark", name=person_words(name), words=clip(one.words, LINE))
            for one, name in told[:REMARKS]
        ]
    )


def decision_rows(t: Texts, whole: Review, decision: Decision) -> Rows:
    """[Замечание к 6/4] for the chair, [Учтено] for the secretary."""
    rows: list[tuple[Button, ...]] = []
    if whole.editable:
        own = [one for one, _ in whole.chair.remarks if one.decision_id == decision.id]
        rows += [(_settle(t, one),) for one in own[:REMARKS]]
    if whole.chair_agrees and whole.minutes.asked_at and may(Deed.REMARK, whole.who):
        tap = RemarkTap(minutes_id=whole.minutes.id, decision_id=decision.id)
        rows.append((button(t.plain("chair-button-remark-on", code=clip(decision.code, CODE)), tap),))
    return tuple(rows)


def asked_note(t: Texts, whole: Review) -> Markup:
    """First of all, above the draft that is to be agreed to."""
    return t("chair-asks", minutes=_title(t, whole.minutes), count=len(whole.decisions))


# --- screens of their own ---------------------------------------------------------------------------------


def ask_remark(t: Texts, whole: Review, decision: Decision | None) -> Screen:
    """The remark is to be typed."""
    minutes = whole.minutes
    leave = (button(t.plain("button-back"), LeaveRemarkTap(minutes_id=minutes.id)),)
    if decision is not None:
        code = clip(decision.code, CODE)
        about = t("chair-write-on", code=code, sentence=short_sentence(decision.sentence))
        return screen([about], leave)
    sample = clip(whole.decisions[0].code, CODE) if whole.decisions else ""
    browse = DecisionTap(minutes_id=minutes.id, index=0)
    count = len(whole.decisions)
    return screen(
        [t("chair-write", code=sample)],
        (button(t.plain("review-button-browse", count=count), browse),) if count else (),
        leave,
    )


def remarked(t: Texts, whole: Review, remark: Remark, decision: Decision | None) -> Screen:
    """To the chair: the remark was kept."""
    more = button(t.plain("chair-button-more"), RemarkTap(minutes_id=whole.minutes.id))
    back = button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=whole.minutes.id))
    words = t("chair-words", words=clip_whole(remark.words, WHOLE_REMARK))
    return screen([t("chair-kept", about=_about(t, decision)), words], (more, back))


def said(t: Texts, whole: Review, remark: Remark | None, decision: Decision | None) -> Screen:
    """To the secretary: the chair agreed, or remarked."""
    minutes = whole.minutes
    open_draft = button(t.plain("chair-button-open"), ReviewTap(minutes_id=minutes.id))
    if remark is None:
        agreed = t("chair-said-agreed", minutes=_title(t, minutes), name=person_words(whole.chair.agreed))
        return screen([agreed], (open_draft,))
    name = next((name for one, name in whole.chair.remarks if one.id == remark.id), "")
    head = t("chair-said-remark", about=_about(t, decision), name=person_words(name))
    words = t("chair-words", words=clip_whole(remark.words, WHOLE_REMARK))
    rows: list[tuple[Button, ...]] = []
    if decision is not None:
        card = DecisionTap(minutes_id=minutes.id, index=whole.index_of(decision.id))
        rows.append((button(t.plain("chair-button-card", code=clip(decision.code, CODE)), card),))
    return screen([lines([head, _title(t, minutes)]), words], *rows, (_settle(t, remark), open_draft))


def settled(t: Texts, whole: Review, decision: Decision | None) -> Screen:
    rows: list[tuple[Button, ...]] = []
    if decision is not None:
        card = DecisionTap(minutes_id=whole.minutes.id, index=whole.index_of(decision.id))
        rows.append((button(t.plain("chair-button-card", code=clip(decision.code, CODE)), card),))
    back = button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=whole.minutes.id))
    return screen([t("chair-settled", about=_about(t, decision))], *rows, (back,))


# --- the parts --------------------------------------------------------------------------------------------


def _line(t: Texts, whole: Review, one: Remark, name: str) -> Markup:
    """«Замечание к 6/4: «Срок мал» — Орлова Е. В.»"""
    decision = next((d for d in whole.decisions if d.id == one.decision_id), None)
    words = clip(one.words, NAME)
    if decision is None:
        return t("chair-line", name=person_words(name), words=words)
    return t("chair-line-on", code=clip(decision.code, CODE), name=person_words(name), words=words)


def _about(t: Texts, decision: Decision | None) -> Markup:
    return t("chair-about", code=clip(decision.code, CODE)) if decision else t("chair-about-all")


def _settle(t: Texts, one: Remark) -> Button:
    tap = SettleTap(minutes_id=one.minutes_id, remark_id=one.id)
    return button(t.plain("chair-button-settle", words=clip(one.words, 24)), tap)


def _title(t: Texts, minutes: Minutes) -> Markup:
    return minutes_title(t, minutes.number, minutes.date)
