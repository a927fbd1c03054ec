"""One decision of a draft on its card, all of them in a list, and what else can be done with one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.callbacks.control import FirstTakesTap
from bot.callbacks.corrections import CorrectionTap
from bot.callbacks.decision import (
    DecisionsTap,
    DecisionTap,
    DeleteTap,
    EditTap,
    JoinTap,
    WriteAnywayTap,
)
from bot.callbacks.review import DiscardTap, ReviewTap
from bot.domain.matching import key_of
from bot.domain.minutes import Addressee, AddresseeKind, Decision, Minutes, Phase, Tracking
from bot.domain.people import Person
from bot.domain.review import Review
from bot.domain.rights import Deed, may
from bot.i18n import Markup, Texts
from bot.views import chair
from bot.views.attached import attach_button, attached_line
from bot.views.control import controller_button
from bot.views.draft_buttons import list_button, take_back_row
from bot.views.review import doubt_words
from bot.views.screen import (
    CODE,
    LINE,
    NAME,
    Button,
    Screen,
    button,
    clip,
    clip_whole,
    fit,
    lines,
    listed,
    page_note,
    pager,
    paginate,
    rows_of,
    screen,
)
from bot.views.words import (
    closed,
    conjoined,
    decision_deadline,
    minutes_title,
    person_words,
    sendings,
    short_sentence,
)

#: Addressees told one by one; the rest is counted.
ADDRESSEES = 8
#: Doubts told on the card; each is a question of its own besides.
DOUBTS = 4
#: Of a decision in the list of all.
LISTED = 90
#: Of typed words that were not written: they stand whole in the chat, right above.
TYPED = 500
#: Buttons of the list in a row: short codes.
COLUMNS = 5

Row = tuple[Button, ...]


def decision(
    t: Texts,
    whole: Review,
    index: int,
    today: date,
    note: Markup | None = None,
    *,
    typed: Markup | None = None,
    first: Row = (),
) -> Screen:
    """The decision at `index` (from 0), whole; its buttons change it for whoever may, while it is a draft.

    `note` says first what has just happened to it, `typed` last what was not written; `first` is a row of
    buttons above the others.
    """
    minutes, decision = whole.minutes, whole.decisions[index]
    total, labels = len(whole.decisions), whole.labels
    code = clip(decision.code, CODE)
    amends = minutes.amends is not None
    head = (
        t("correct-amends-head", code=code)
        if amends
        else t("decision-head", number=index + 1, total=total, code=code)
    )
    facts = lines(
        [
            people_line(t, decision, labels),
            t("decision-deadline", deadline=decision_deadline(t, decision, today)),
            t(f"decision-tracking-{decision.tracking}"),
            sendings(t, decision.expected),
            t("card-first-takes") if decision.first_takes else None,
            t("decision-printed", number=clip(decision.number, CODE)) if decision.number else None,
            attached_line(t, whole.files.get(decision.id, ())),
        ]
    )
    doubts, remarks = _doubts(t, decision), chair.on_decision(t, whole, decision)
    sentence = fit(decision.sentence, [note, head, facts, doubts, remarks, typed])
    said = [note, head, t.bare(closed(sentence)), facts, doubts, remarks, typed]
    if amends:
        return screen(said, first, *_amending_rows(t, whole, decision), take_back_row(t, whole))
    return screen(
        said,
        first,
        *(_edit_rows(t, decision) if whole.editable else [(_source_button(t, decision),)]),
        _attach_row(t, whole, decision),
        *chair.decision_rows(t, whole, decision),
        take_back_row(t, whole),
        _turning(t, whole, index),
        (
            button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=minutes.id)),
            list_button(t, whole, index),
        ),
    )


def all_decisions(t: Texts, whole: Review, page: int, today: date) -> Screen:
    """All decisions in a list, each a button of its code."""
    blocks = [
        t(
            "decision-listed",
            code=clip(one.code, CODE),
            sentence=short_sentence(one.sentence, LISTED),
            deadline=decision_deadline(t, one, today),
            mark=t("decision-listed-doubt") if _asks(one) else Markup(),
        )
        for one in whole.decisions
    ]
    head = t("decision-list", count=len(blocks), minutes=minutes_title(t, whole.minutes.number, None))
    shown = paginate(blocks, page)
    codes = [
        button(clip(one.code, CODE), DecisionTap(minutes_id=whole.minutes.id, index=number))
        for number, one in enumerate(whole.decisions)
    ][shown.start : shown.start + len(shown.blocks)]
    return screen(
        [head, *shown.blocks, page_note(t, shown)],
        *rows_of(codes, COLUMNS),
        pager(t, shown, lambda to: DecisionsTap(minutes_id=whole.minutes.id, page=to)),
        take_back_row(t, whole),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=whole.minutes.id)),),
    )


def source(t: Texts, minutes: Minutes, decision: Decision, words: str, index: int) -> Screen:
    """The protocol's own `words`, from which the decision was read; none where it was typed."""
    return screen(
        [
            t(
                "decision-source",
                code=clip(decision.code, CODE),
                minutes=minutes_title(t, minutes.number, minutes.date),
            ),
            t("decision-source-words", words=clip_whole(words)) if words else t("decision-source-none"),
        ],
        back(t, decision, index),
    )


def more(t: Texts, decision: Decision, index: int, total: int, *, controllers: bool = False) -> Screen:
    """[Ещё…]: what changes the draft around the decision. `controllers`: the office names such people."""
    same = {"decision_id": decision.id, "version": decision.version}
    joins = button(t.plain("edit-join"), JoinTap(**same))
    return screen(
        [
            t(
                "decision-more",
                code=clip(decision.code, CODE),
                number=index + 1,
                total=total,
                sentence=short_sentence(decision.sentence),
            )
        ],
        (_edit(t, decision, "split"), _edit(t, decision, "place")),
        (joins,) if index + 1 < total else (),
        (_first_takes(t, decision),) if len(decision.post_ids) > 1 else (),
        (controller_button(t, decision),) if controllers else (),
        (_edit(t, decision, "added"), button(t.plain("edit-delete"), DeleteTap(**same))),
        back(t, decision, index),
    )


def _first_takes(t: Texts, decision: Decision) -> Button:
    key = "edit-everybody" if decision.first_takes else "edit-first-takes"
    return button(t.plain(key), FirstTakesTap(decision_id=decision.id, version=decision.version))


def deleted(t: Texts, decision: Decision, index: int, whole: Review) -> Screen:
    """The decision is gone from the draft; `whole` is what remains."""
    here = DecisionTap(minutes_id=decision.minutes_id, index=max(0, min(index, len(whole.decisions) - 1)))
    return screen(
        [
            t("decision-deleted", code=clip(decision.code, CODE), sentence=short_sentence(decision.sentence)),
            t("decisions-renumbered") if index < len(whole.decisions) else None,
        ],
        take_back_row(t, whole),
        (button(t.plain("button-next-decision"), here),) if whole.decisions else (),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=decision.minutes_id)),),
    )


# --- somebody else was faster -----------------------------------------------------------------------------


def changed_note(t: Texts, decision: Decision, by: Person | None) -> Markup:
    """«Белова Н. П. только что изменила 6/4: вот как теперь.»"""
    code = clip(decision.code, CODE)
    if by is None:
        return t("decision-changed", code=code)
    return t("decision-changed-by", code=code, name=clip(by.short, NAME), gender=by.gender)


def clash(t: Texts, whole: Review, index: int, words: str, by: Person | None, today: date) -> Screen:
    """Somebody else has changed the same: what was typed is not written yet, and not lost."""
    one = whole.decisions[index]
    tap = WriteAnywayTap(decision_id=one.id, version=one.version)
    return decision(
        t,
        whole,
        index,
        today,
        changed_note(t, one, by),
        typed=t("decision-not-written", words=clip_whole(words, TYPED)),
        first=(button(t.plain("button-write-anyway"), tap),),
    )


# --- the parts --------------------------------------------------------------------------------------------


def people_line(t: Texts, decision: Decision, labels: Mapping[int, str]) -> Markup:
    """«Кому: …», who is not known on a line of its own, and with whom."""
    assignees = [a for a in decision.addressees if a.kind is AddresseeKind.ASSIGNEE]
    others = [a for a in decision.addressees if a.kind is AddresseeKind.CO_ASSIGNEE]
    known, unknown = [a for a in assignees if a.known], [a for a in assignees if not a.known]
    key = "decision-people" if known or decision.tracking is Tracking.NOTICE else "decision-nobody"
    return lines(
        [
            t(key, people=_addressees(t, known, labels) if known else t("decision-everybody"))
            if known or not unknown
            else None,
            _unknown(t, unknown),
            t("decision-with", people=_addressees(t, others, labels)) if others else None,
        ]
    )


def back(t: Texts, decision: Decision, index: int) -> Row:
    tap = DecisionTap(minutes_id=decision.minutes_id, index=index)
    return (button(t.plain("button-back"), tap),)


def _asks(decision: Decision) -> bool:
    return bool(decision.unknown) or any(not doubt.answered for doubt in decision.doubts)


def _addressees(t: Texts, addressees: Sequence[Addressee], labels: Mapping[int, str]) -> Markup:
    told = [_addressee(t, one, labels) for one in addressees[:ADDRESSEES]]
    if len(addressees) > ADDRESSEES:
        told.append(t("decision-people-more", count=len(addressees) - ADDRESSEES))
    return conjoined(t, told)


def _unknown(t: Texts, addressees: Sequence[Addressee]) -> Markup | None:
    """«⚠ Уточните, кто это: «Кравцов А. П.»»: a line of its own, as it is a task of hers."""
    names = [t("decision-unknown-name", name=person_words(one.as_written)) for one in addressees]
    more = [t("decision-people-more", count=len(names) - ADDRESSEES)] if len(names) > ADDRESSEES else []
    told = listed([*names[:ADDRESSEES], *more])
    return t("decision-unknown", names=told) if told else None


def _addressee(t: Texts, one: Addressee, labels: Mapping[int, str]) -> Markup:
    name = person_words(one.as_written)
    if one.nobody:
        return t("addressee-nobody", name=name) if name else t("addressee-nobody-bare")
    if one.group_id is not None:
        return t("addressee-group", name=name, count=len(one.post_ids))
    label = clip(labels.get(one.post_id or 0, ""), NAME)
    # «сош 3» is typed in haste: the seat's own name says the same.
    if label and (name.islower() or key_of(name) == key_of(label)):
        return t.bare(label)
    return t("addressee-post", name=name, label=label) if label else t.bare(name)


def _doubts(t: Texts, decision: Decision) -> Markup | None:
    told = [
        t(
            "decision-doubt",
            reason=doubt_words(t, doubt.field, doubt.reason),
            other=t("decision-doubt-other", other=clip(doubt.other, LINE)) if doubt.other else Markup(),
        )
        for doubt in [one for one in decision.doubts if not one.answered][:DOUBTS]
    ]
    return lines(told) or None


def _edit(t: Texts, decision: Decision, what: str) -> Button:
    return button(
        t.plain(f"edit-{what}"), EditTap(decision_id=decision.id, version=decision.version, what=what)
    )


def _edit_rows(t: Texts, decision: Decision) -> list[Row]:
    return [
        (_edit(t, decision, "people"), _edit(t, decision, "deadline"), _edit(t, decision, "text")),
        (_edit(t, decision, "tracking"), _edit(t, decision, "expected")),
        (_source_button(t, decision), _edit(t, decision, "more")),
    ]


def _attach_row(t: Texts, whole: Review, decision: Decision) -> Row:
    if whole.minutes.phase is Phase.WITHDRAWN or not may(Deed.ATTACH_FILE, whole.who):
        return ()
    return (attach_button(t, decision.id, len(whole.files.get(decision.id, ()))),)


def _amending_rows(t: Texts, whole: Review, decision: Decision) -> list[Row]:
    """Of an issued decision: what changes it, and what that would do."""
    minutes = whole.minutes
    if not whole.editable:
        return []
    return [
        *_edit_rows(t, decision)[:2],
        (button(t.plain("correct-next"), CorrectionTap(minutes_id=minutes.id)),),
        (button(t.plain("correct-stop"), DiscardTap(minutes_id=minutes.id, version=minutes.version)),),
    ]


def _source_button(t: Texts, decision: Decision) -> Button:
    return _edit(t, decision, "source")


def _turning(t: Texts, whole: Review, index: int) -> Row:
    """«‹ 6/3», «6/5 ›»: where each leads."""
    row = []
    for key, to in (("button-to-previous", index - 1), ("button-to-next", index + 1)):
        if 0 <= to < len(whole.decisions):
            tap = DecisionTap(minutes_id=whole.minutes.id, index=to)
            row.append(button(t.plain(key, code=clip(whole.decisions[to].code, CODE)), tap))
    return tuple(row)
