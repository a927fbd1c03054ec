"""The secretary's review of a protocol that was read: as a whole, and the questions it leaves open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from bot.callbacks.decision import DecisionTap
from bot.callbacks.review import (
    AcceptProposalsTap,
    ApproveTap,
    DiscardTap,
    QuestionTap,
    ReviewTap,
    SampleTap,
)
from bot.domain.deadlines import DeadlineKind
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Decision,
    Minutes,
    Phase,
    Question,
    QuestionKind,
    Tracking,
)
from bot.domain.review import Review
from bot.domain.rights import Deed, may
from bot.i18n import Markup, Texts
from bot.views.screen import NAME, Button, Screen, button, clip, lines, listed, screen
from bot.views.words import capital, closed, codes_words, minutes_title, minutes_words, person_words

#: Groups, days off and questions told one by one; the rest is counted.
GROUPS, DAYS_OFF, QUESTIONS = 5, 3, 8


def reading(t: Texts, name: str) -> Screen:
    """At once after a file or a text has come. `name` is the file's, empty for a text."""
    return Screen(t("review-reading", name=clip(name, NAME)) if name else t("review-reading-text"))


def how_to_send(t: Texts, recent: Sequence[Minutes]) -> Screen:
    """[Протокол]: how to send one, and the latest to come back to."""
    rows = [
        (
            button(
                # The number names it: the button has room for little else.
                t.plain(
                    f"review-open-{one.phase}",
                    minutes=minutes_title(t, one.number, None if one.number else one.date),
                ),
                ReviewTap(minutes_id=one.id),
            ),
        )
        for one in recent
        if one.phase is not Phase.WITHDRAWN
    ]
    return screen([t("review-how-to-send"), t("review-recent") if rows else None], *rows)


def summary(t: Texts, whole: Review, today: date) -> Screen:
    """A draft on one screen."""
    minutes, decisions = whole.minutes, whole.decisions
    return screen(
        [
            lines(
                [
                    t(
                        "review-title",
                        minutes=minutes_title(t, minutes.number, minutes.date),
                        count=len(decisions),
                    ),
                    _header(t, minutes),
                ]
            ),
            _sure(t, decisions, whole.questions),
            _addressees(t, decisions, whole.groups),
            _deadlines(t, decisions, today),
            _questions(t, whole.questions),
            t(
                "review-reached",
                reached=whole.reached,
                people=whole.people,
                missing=whole.people - whole.reached,
            ),
        ],
        *_rows(t, whole),
    )


def discarded(t: Texts, minutes: Minutes) -> Screen:
    """The draft was thrown away."""
    return Screen(t("review-discarded", minutes=minutes_words(t, minutes.number, minutes.date)))


def question_line(t: Texts, question: Question) -> Markup:
    """One open question in a row of the list."""
    codes = codes_words(t, question.codes, 3)
    if question.kind is QuestionKind.DOUBT:
        return t("question-line-doubt", codes=codes, reason=doubt_words(t, question.about, question.reason))
    return t(
        f"question-line-{question.kind}",
        codes=codes,
        count=len(question.codes),
        name=clip(question.about, NAME),
    )


def doubt_words(t: Texts, field: str, reason: str) -> Markup:
    """A doubt's code in words; a code not known here is told by its field."""
    key = f"doubt-{reason}"
    return t(key) if t.has(key) else t(f"doubt-field-{field}")


# --- the parts --------------------------------------------------------------------------------------------


def _header(t: Texts, minutes: Minutes) -> Markup:
    """«Совещание руководителей ОО. Председатель — Орлова Е. В., секретарь — Белова Н. П.»"""
    title = t.bare(closed(clip(minutes.title))) if minutes.title else None
    parts = [
        t(f"review-{role}", name=person_words(name))
        for role, name in (
            ("chair", minutes.chair),
            ("secretary", minutes.secretary),
            ("controller", minutes.controller),
        )
        if name
    ]
    people = capital(Markup(", ".join(part for part in parts if part)))
    return Markup(" ".join(part for part in (title, people) if part))


def _sure(t: Texts, decisions: Sequence[Decision], questions: Sequence[Question]) -> Markup:
    """A question about all days at once says nothing against how surely a decision was read."""
    own = [q for q in questions if q.kind in (QuestionKind.UNKNOWN, QuestionKind.DOUBT)]
    doubted = len({decision_id for question in own for decision_id in question.decision_ids})
    return t("review-sure", sure=len(decisions) - doubted, count=len(decisions), questions=len(questions))


def _addressees(t: Texts, decisions: Sequence[Decision], groups: Mapping[str, tuple[int, int]]) -> Markup:
    """A line for each group; whoever is named one by one, in one count with what needs a look."""
    asking = [d for d in decisions if d.tracking is not Tracking.NOTICE]
    persons = {a.as_written for d in decisions for a in d.addressees if a.post_id is not None}
    told = [(name, *counts) for name, counts in groups.items() if name not in persons]
    rest = (
        ("review-by-name", sum(any(_is_person(a) for a in d.addressees) for d in asking)),
        ("review-notices", len(decisions) - len(asking)),
        ("review-nobody", sum(not d.post_ids and not d.unknown for d in asking)),
        ("review-unknown", sum(bool(d.unknown) for d in asking)),
    )
    return lines(
        [
            t("review-to"),
            *(t("review-group", name=clip(n, NAME), posts=seats, count=c) for n, seats, c in told[:GROUPS]),
            t("review-groups-more", count=len(told) - GROUPS) if len(told) > GROUPS else None,
            listed([t(key, count=count) for key, count in rest if count], " · "),
            t("review-issued", count=sum(len(d.post_ids) for d in asking)),
        ]
    )


def _is_person(addressee: Addressee) -> bool:
    return addressee.kind is AddresseeKind.ASSIGNEE and addressee.post_id is not None


_DEADLINE_ORDER = ("day", "period", "recurring", "ongoing", "as_needed", "undated")


def _deadline_class(decision: Decision) -> str:
    deadline = decision.deadline
    if deadline is None:
        return "none"
    if deadline.kind is DeadlineKind.DATE:
        return "day" if deadline.due else "undated"
    return str(deadline.kind)


def _deadlines(t: Texts, decisions: Sequence[Decision], today: date) -> Markup:
    counted = Counter(_deadline_class(d) for d in decisions)
    parts = [t(f"review-deadline-{kind}", count=counted[kind]) for kind in _DEADLINE_ORDER if counted[kind]]
    if none := counted["none"]:
        notices = sum(d.deadline is None and d.tracking is Tracking.NOTICE for d in decisions)
        of_them = "all" if notices == none else "some" if notices else "no"
        parts.append(t("review-deadline-none", count=none, notices=notices, of_them=of_them))
    moved = sorted({(d.due, d.hand_in) for d in decisions if d.due and d.hand_in and d.due != d.hand_in})
    return lines(
        [
            t("review-deadlines", parts=Markup(" · ".join(parts))),
            *(
                t(
                    "review-day-off",
                    printed=t.day_with_weekday(due, today),
                    weekday=t.weekday(hand_in),
                    day=t.day(hand_in, today),
                )
                for due, hand_in in moved[:DAYS_OFF]
            ),
            t("review-days-off-more", count=len(moved) - DAYS_OFF) if len(moved) > DAYS_OFF else None,
        ]
    )


def _questions(t: Texts, questions: Sequence[Question]) -> Markup | None:
    if not questions:
        return None
    told = [
        t("review-question", number=number, line=question_line(t, question))
        for number, question in enumerate(questions[:QUESTIONS], 1)
    ]
    more = t("review-questions-more", count=len(questions) - QUESTIONS)
    return lines([t("review-questions"), *told, more if len(questions) > QUESTIONS else None])


def _rows(t: Texts, whole: Review) -> list[tuple[Button, ...]]:
    """Who may only look gets what is to be looked at."""
    minutes, questions = whole.minutes, len(whole.questions)
    looking = (browse(t, whole), sample_button(t, minutes))
    discard = button(
        t.plain("review-button-discard"), DiscardTap(minutes_id=minutes.id, version=minutes.version)
    )
    if not whole.editable:
        return [looking]
    if questions:
        answer = button(
            t.plain("review-button-questions", count=questions), QuestionTap(minutes_id=minutes.id, index=0)
        )
        accept = button(
            t.plain("review-button-accept"),
            AcceptProposalsTap(minutes_id=minutes.id, version=minutes.version),
        )
        return [(answer,), (accept,), looking, (discard,)]
    if not may(Deed.APPROVE_MINUTES, whole.who):
        return [looking, (discard,)]
    approve = button(
        t.plain("review-button-approve"), ApproveTap(minutes_id=minutes.id, version=minutes.version)
    )
    return [(approve,), looking, (discard,)]


def browse(t: Texts, whole: Review) -> Button:
    """[Все 40 по порядку]"""
    tap = DecisionTap(minutes_id=whole.minutes.id, index=0)
    return button(t.plain("review-button-browse", count=len(whole.decisions)), tap)


def sample_button(t: Texts, minutes: Minutes) -> Button:
    """[Что увидит директор]"""
    return button(t.plain("review-button-sample"), SampleTap(minutes_id=minutes.id))
