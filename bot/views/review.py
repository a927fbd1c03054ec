"""The secretary's review of a protocol that was read: as a whole, and the questions it leaves open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.callbacks.boards import DecisionBoardTap
from bot.callbacks.decision import DecisionTap
from bot.callbacks.review import (
    AcceptProposalsTap,
    ApproveSureTap,
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
    Tracking,
)
from bot.domain.people import Post
from bot.domain.questions import Question, QuestionKind
from bot.domain.review import Review
from bot.domain.rights import Deed, may
from bot.i18n import Markup, Texts
from bot.views import chair, earlier, taking
from bot.views.draft_buttons import list_button, take_back_row
from bot.views.excel_review import excel_button
from bot.views.paper import paper_button
from bot.views.screen import CODE, NAME, Button, Screen, button, clip, lines, listed, screen
from bot.views.words import capital, closed, codes_words, minutes_title, minutes_words, person_words

#: Groups, days off and questions told one by one; the rest is counted.
GROUPS, DAYS_OFF, QUESTIONS = 4, 3, 8
#: Seats of one shared name told in a row.
SHARING = 4


def how_to_send(t: Texts, recent: Sequence[Minutes]) -> Screen:
    """[Протокол]: how to send one, and the latest to come back to."""
    rows = [
        (
            button(
                # The number names it: the button has room for little else.
                t.plain(
                    f"review-open-{one.phase}",
                    minutes=title_of(t, one, short=True),
                ),
                ReviewTap(minutes_id=one.id),
            ),
        )
        for one in recent
        if one.phase is not Phase.WITHDRAWN
    ]
    return screen([t("review-how-to-send"), t("review-recent") if rows else None], *rows)


def summary(t: Texts, whole: Review, today: date, note: Markup | None = None) -> Screen:
    """A draft on one screen; `note` says what was just done to it."""
    minutes, decisions = whole.minutes, whole.decisions
    return screen(
        [
            note,
            lines(
                [
                    t("review-title", minutes=title_of(t, minutes), count=len(decisions)),
                    _header(t, minutes),
                ]
            ),
            taking.corrects(t, whole),
            _sure(t, whole),
            _addressees(t, whole),
            _deadlines(t, decisions, today),
            _questions(t, whole.questions, today),
            lines([_usual(t, whole, today), reach(t, whole)]),
            chair.agreement(t, whole),
            earlier.noted(t, whole, today),
        ],
        *_rows(t, whole),
    )


def title_of(t: Texts, minutes: Minutes, *, short: bool = False) -> Markup:
    """«Протокол № 6 от 20.11.2026», of a rest with «(остальное)»; `short` is for a button."""
    day = None if short and minutes.number else minutes.date
    title = minutes_title(t, minutes.number, day)
    return t("review-title-rest", minutes=title) if minutes.part_of is not None else title


def reach(t: Texts, whole: Review) -> Markup | None:
    """«Получат в Telegram 31 из 35; не подключены 3, заблокировал бота 1 — …»"""
    if whole.minutes.quiet:
        return t("review-quiet")
    if not whole.people:
        return None
    unconnected = len(whole.missing) - whole.blocked
    parts = [
        t("review-unconnected", count=unconnected) if unconnected else None,
        t("review-blocked", count=whole.blocked) if whole.blocked else None,
    ]
    told = listed([part for part in parts if part])
    missing = t("review-missing", who=told) if told else Markup()
    return t("review-reached", reached=whole.reached, people=whole.people, missing=missing)


def discarded(t: Texts, whole: Review) -> Screen:
    """The draft was thrown away; it can be taken back."""
    minutes = whole.minutes
    if minutes.amends is not None and whole.decisions:
        code = clip(whole.decisions[0].code, CODE)
        tap = DecisionBoardTap(decision_id=minutes.amends)
        return screen(
            [t("correct-stopped", code=code)], (button(t.plain("correct-to-decision", code=code), tap),)
        )
    return screen(
        [t("review-discarded", minutes=minutes_words(t, minutes.number, minutes.date))],
        take_back_row(t, whole),
    )


def question_line(t: Texts, question: Question, today: date) -> Markup:
    """One open question in a row of the list."""
    codes = codes_words(t, question.codes, 3)
    match question.kind:
        case QuestionKind.DOUBT:
            words = doubt_words(t, question.about, question.reason, question.reading, question.other)
            return t("question-line-doubt", codes=codes, reason=words)
        case QuestionKind.SHARED:
            seats = [one.label if isinstance(one, Post) else one.name for one in question.likely]
            return t(
                "question-line-shared",
                codes=codes,
                name=clip(question.called, NAME),
                seats=either(t, [clip(seat, NAME) for seat in seats[:SHARING]]),
            )
        case QuestionKind.UNDATED:
            day = t.day(question.day, today) if question.day else ""
            key = "common" if question.common else "own"
            return t(f"question-line-undated-{key}", codes=codes, count=len(question.codes), day=day)
    return t(
        f"question-line-{question.kind}",
        codes=codes,
        count=len(question.names or question.codes),
        name=person_words(question.about),
    )


def either(t: Texts, names: Sequence[str]) -> Markup:
    """«СОШ № 3 или ДС «Ромашка»» of bare names."""
    if len(names) <= 1:
        return t.bare("".join(names))
    return t("list-or", first=t.bare(", ".join(names[:-1])), last=t.bare(names[-1]))


def doubt_words(t: Texts, field: str, reason: str, reading: str = "", other: str = "") -> Markup:
    """A doubt's code in words, with both readings where they are given; a code not known here is told by its
    field.
    """
    key = f"doubt-{reason}"
    if reading and other and t.has(f"{key}-both"):
        return t(f"{key}-both", reading=clip(reading, NAME), other=clip(other, NAME))
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


def _sure(t: Texts, whole: Review) -> Markup:
    """A question about all days at once says nothing against how surely a decision was read."""
    own = sum(not question.common for question in whole.questions)
    read = t("review-sure", sure=whole.sure)
    if not whole.questions:
        return t("review-sure-all", read=read)
    if not own:
        return t("review-sure-common", read=read, questions=len(whole.questions))
    return t("review-sure-but", read=read, questions=own, decisions=len(whole.held_back))


def _addressees(t: Texts, whole: Review) -> Markup:
    """Groups by their decisions, then whoever is named one by one in one count, with what needs a look."""
    decisions, groups = whole.decisions, whole.groups
    asking = [d for d in decisions if d.tracking is not Tracking.NOTICE]
    persons = {a.as_written for d in decisions for a in d.addressees if a.post_id is not None}
    told = [(name, *counts) for name, counts in groups.items() if name not in persons]
    parts = [
        t("review-group", name=clip(n, NAME), posts=seats, count=c, place=place)
        for place, (n, seats, c) in enumerate(told[:GROUPS])
    ]
    more = len(told) - GROUPS
    rest = (
        ("review-groups-more", more),
        ("review-by-name", sum(any(_is_person(a) for a in d.addressees) for d in asking)),
        ("review-notices", len(decisions) - len(asking)),
        ("review-nobody", sum(not d.post_ids and not d.unknown for d in asking)),
        ("review-unknown", sum(bool(d.unknown) for d in asking)),
    )
    parts += [t(key, count=count) for key, count in rest if count > 0]
    issued = sum(len(d.post_ids) for d in asking)
    become = whole.may_become if whole.may_become > issued else 0
    return lines(
        [
            t("review-to", parts=listed(parts, " · ")),
            t("review-issued", count=issued, become=become),
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


def _questions(t: Texts, questions: Sequence[Question], today: date) -> Markup | None:
    """Those of single decisions by their numbers, then what is asked of many at once."""
    if not questions:
        return None
    own = [q for q in questions if not q.common]
    common = [q for q in questions if q.common]
    told = [
        t("review-question", number=number, line=question_line(t, question, today))
        for number, question in enumerate(own[:QUESTIONS], 1)
    ]
    more = t("review-questions-more", count=len(own) - QUESTIONS) if len(own) > QUESTIONS else None
    also = [
        t("review-question-common", own=len(own), line=question_line(t, question, today))
        for question in common
    ]
    return lines([t("review-questions"), *told, more, *also])


def _usual(t: Texts, whole: Review, today: date) -> Markup:
    """«Похожих протоколов нет. Прошедших сроков нет.»"""
    past = sum(
        d.tracking is not Tracking.NOTICE and d.due is not None and d.due < today for d in whole.decisions
    )
    parts = [
        t("review-nothing-alike") if whole.minutes.same_as is None else None,
        t("review-past", count=past),
    ]
    return listed([part for part in parts if part], " ")


def _rows(t: Texts, whole: Review) -> list[tuple[Button, ...]]:
    """Who may only look gets what is to be looked at."""
    minutes, questions = whole.minutes, whole.questions
    looking: list[tuple[Button, ...]] = [(browse(t, whole), list_button(t, whole))]
    if not whole.editable:
        paper = paper_button(t, minutes.id)
        return [*chair.summary_rows(t, whole), *looking, (sample_button(t, minutes), paper)]
    may_approve = may(Deed.APPROVE_MINUTES, whole.who) and not whole.chair.awaited
    # Asking the chair stands where [Утвердить] will, until the chair agrees.
    asking = whole.chair.awaited and not questions
    first: list[tuple[Button, ...]] = [*chair.summary_rows(t, whole)] if asking else []
    last: list[tuple[Button, ...]] = []
    if questions:
        own = sum(not question.common for question in questions)
        both = bool(own and len(questions) > own)
        key = "review-button-questions-both" if both else "review-button-questions"
        count = own if both else len(questions)
        ask = t.plain(key, count=count, common=len(questions) - own)
        first.append((button(ask, QuestionTap(minutes_id=minutes.id, index=0)),))
        if any(question.kind is not QuestionKind.SHARED for question in questions):
            # Whom of two is meant, nobody proposes.
            accept = AcceptProposalsTap(minutes_id=minutes.id, version=minutes.version)
            first.append((button(t.plain("review-button-accept"), accept),))
        if may_approve and 0 < whole.sure < len(whole.decisions):
            sure = ApproveSureTap(minutes_id=minutes.id, version=minutes.version)
            last.append((button(t.plain("review-button-approve-sure", count=whole.sure), sure),))
    elif may_approve and taking.corrects(t, whole):
        first += taking.replace_rows(t, whole)
    elif may_approve:
        approve = ApproveTap(minutes_id=minutes.id, version=minutes.version)
        first.append((button(t.plain("review-button-approve"), approve),))
    last += [*taking.continues(t, whole), *taking.archives(t, whole)]
    discard = DiscardTap(minutes_id=minutes.id, version=minutes.version)
    last.append((button(t.plain("review-button-discard"), discard),))
    # Other ways to look through the same draft stand between, in rows of their own.
    looking += [
        (sample_button(t, minutes), excel_button(t, minutes)),
        (paper_button(t, minutes.id),),
        earlier.row(t, whole),
        take_back_row(t, whole),
    ]
    looking += () if asking else chair.summary_rows(t, whole)
    return [*first, *looking, *last]


def browse(t: Texts, whole: Review) -> Button:
    """[Все 40 по порядку]"""
    tap = DecisionTap(minutes_id=whole.minutes.id, index=0)
    return button(t.plain("review-button-browse", count=len(whole.decisions)), tap)


def sample_button(t: Texts, minutes: Minutes) -> Button:
    """[Что увидит директор]"""
    return button(t.plain("review-button-sample"), SampleTap(minutes_id=minutes.id))
