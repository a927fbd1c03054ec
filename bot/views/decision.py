"""One decision of a draft on its card, and the screens that change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.callbacks.decision import (
    DecisionTap,
    DeleteTap,
    EditTap,
    PickDeadlineTap,
    PickPeopleTap,
    TrackingTap,
)
from bot.callbacks.review import ReviewTap
from bot.domain.minutes import Addressee, AddresseeKind, Decision, Minutes, Tracking
from bot.domain.people import Group, Post
from bot.domain.review import Review
from bot.i18n import Markup, Texts
from bot.views.picking import NOBODY, pick_rows
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
#: Choices of `PickDeadlineTap`, in the order of their buttons.
DEADLINE_CHOICES = ("week", "month", "ongoing", "none")

Row = tuple[Button, ...]


def decision(t: Texts, whole: Review, index: int, today: date) -> Screen:
    """The decision at `index` (from 0), whole; its buttons change it for whoever may, while it is a draft."""
    minutes, decision = whole.minutes, whole.decisions[index]
    total, labels = len(whole.decisions), whole.labels
    head = t("decision-head", number=index + 1, total=total, code=clip(decision.code, CODE))
    facts = lines(
        [
            _people(t, decision, labels),
            t("decision-deadline", deadline=decision_deadline(t, decision, today)),
            t(f"decision-tracking-{decision.tracking}"),
            sendings(t, decision.expected),
            t("decision-printed", number=clip(decision.number, CODE)) if decision.number else None,
        ]
    )
    doubts = _doubts(t, decision)
    sentence = fit(decision.sentence, [head, facts, doubts])
    return screen(
        [head, t.bare(closed(sentence)), facts, doubts],
        *(_edit_rows(t, decision) if whole.editable else [(_source_button(t, decision),)]),
        _turning(t, minutes, index, total),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=minutes.id)),),
    )


def source(t: Texts, minutes: Minutes, decision: Decision, words: str, index: int) -> Screen:
    """The protocol's own `words`, from which the decision was read."""
    return screen(
        [
            t(
                "decision-source",
                code=clip(decision.code, CODE),
                minutes=minutes_title(t, minutes.number, minutes.date),
            ),
            t("decision-source-words", words=clip_whole(words)),
        ],
        _back(t, decision, index),
    )


def pick_people(
    t: Texts,
    decision: Decision,
    groups: Sequence[Group],
    posts: Sequence[Post],
    index: int,
    page: int = 0,
) -> Screen:
    """Whom to give it to: a group, a seat, nobody; or names are typed, parted by commas.

    Another page comes as a tap of kind `picking.PAGE` with the page as its object.
    """

    def tap(kind: str, object_id: int) -> PickPeopleTap:
        return PickPeopleTap(decision_id=decision.id, kind=kind, object_id=object_id)

    rows, note = pick_rows(t, tap, groups, posts, page)
    return screen(
        [
            t("pick-people", code=clip(decision.code, CODE), sentence=short_sentence(decision.sentence)),
            note,
        ],
        *rows,
        (button(t.plain("pick-nobody"), tap(NOBODY, 0)),),
        _back(t, decision, index),
    )


def pick_deadline(t: Texts, decision: Decision, index: int, today: date) -> Screen:
    """By when: a few choices; or words are typed, as a protocol has them."""
    choices = [
        button(t.plain(f"pick-deadline-{choice}"), PickDeadlineTap(decision_id=decision.id, choice=choice))
        for choice in DEADLINE_CHOICES
    ]
    return screen(
        [
            t(
                "pick-deadline",
                code=clip(decision.code, CODE),
                sentence=short_sentence(decision.sentence),
                deadline=decision_deadline(t, decision, today),
            )
        ],
        tuple(choices[:2]),
        tuple(choices[2:]),
        _back(t, decision, index),
    )


def deadline_words(t: Texts, choice: str) -> str:
    """A choice of `PickDeadlineTap` as the deadline's own words, bare: «через неделю», «постоянно»."""
    return t.plain(f"deadline-{choice}")


def ask_text(t: Texts, decision: Decision, index: int) -> Screen:
    """The sentence is to be typed anew."""
    return screen(
        [
            t("pick-text", code=clip(decision.code, CODE)),
            t("decision-source-words", words=clip_whole(decision.sentence)),
        ],
        _back(t, decision, index),
    )


def deleted(t: Texts, decision: Decision, index: int, left: int) -> Screen:
    """The decision is gone from the draft; `left` remain."""
    here = DecisionTap(minutes_id=decision.minutes_id, index=max(0, min(index, left - 1)))
    return screen(
        [t("decision-deleted", code=clip(decision.code, CODE), sentence=short_sentence(decision.sentence))],
        (button(t.plain("button-next-decision"), here),) if left else (),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=decision.minutes_id)),),
    )


# --- the parts --------------------------------------------------------------------------------------------


def _people(t: Texts, decision: Decision, labels: Mapping[int, str]) -> Markup:
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
        return t("addressee-nobody", name=name)
    if one.group_id is not None:
        return t("addressee-group", name=name, count=len(one.post_ids))
    label = clip(labels.get(one.post_id or 0, ""), NAME)
    return t("addressee-post", name=name, label=label) if label and label != name else t.bare(name)


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


def _edit_rows(t: Texts, decision: Decision) -> list[Row]:
    def edit(what: str) -> Button:
        tap = EditTap(decision_id=decision.id, version=decision.version, what=what)
        return button(t.plain(f"edit-{what}"), tap)

    tracking = tuple(
        button(
            t.plain(f"track-{other}"),
            TrackingTap(decision_id=decision.id, version=decision.version, tracking=other),
        )
        for other in Tracking
        if other is not decision.tracking
    )
    delete = button(t.plain("edit-delete"), DeleteTap(decision_id=decision.id, version=decision.version))
    return [
        (edit("people"), edit("deadline"), edit("text")),
        tracking,
        (_source_button(t, decision), delete),
    ]


def _source_button(t: Texts, decision: Decision) -> Button:
    tap = EditTap(decision_id=decision.id, version=decision.version, what="source")
    return button(t.plain("edit-source"), tap)


def _turning(t: Texts, minutes: Minutes, index: int, total: int) -> Row:
    row = []
    if index:
        tap = DecisionTap(minutes_id=minutes.id, index=index - 1)
        row.append(button(t.plain("button-previous"), tap))
    if index + 1 < total:
        row.append(button(t.plain("button-next"), DecisionTap(minutes_id=minutes.id, index=index + 1)))
    return tuple(row)


def _back(t: Texts, decision: Decision, index: int) -> Row:
    tap = DecisionTap(minutes_id=decision.minutes_id, index=index)
    return (button(t.plain("button-back"), tap),)
