"""One open question about a draft: what is asked, and its answers.

The first proposal is the first button; where an unknown name is like some in the roster, these stand before
it, and the text says what is proposed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from bot.callbacks.decision import DecisionTap
from bot.callbacks.review import (
    AnswerAllTap,
    AnswerDoubtTap,
    AnswerEachTap,
    AnswerUnknownTap,
    AnswerUnknownWithTap,
    CardsTap,
    EachTap,
    NewDayTap,
    NewGroupTap,
    OnePersonTap,
    QuestionTap,
    ReviewTap,
    TickTap,
)
from bot.domain.minutes import Addressee, Decision, Tracking
from bot.domain.people import Group, Post, split_name
from bot.domain.questions import Question, QuestionKind
from bot.i18n import Markup, Texts
from bot.views.picking import CHOICES, COLUMNS, PAGE, choice_of, pick_rows
from bot.views.review import question_line
from bot.views.screen import (
    CODE,
    NAME,
    Button,
    Page,
    Screen,
    button,
    clip,
    lines,
    page_note,
    pager,
    rows_of,
    screen,
)
from bot.views.words import conjoined, decision_deadline, person_words, short_sentence

#: Decisions shown with the question, and names of people; the rest is counted.
SHOWN, NAMES = 4, 6
#: Seats offered of one shared name.
SHARING = 8

Row = tuple[Button, ...]
Choice = Group | Post


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in its place: at `index` (from 0) of `total`, about a draft with these `decisions`.

    `information_day` is the workspace's (month, day); `note` says what was just answered.
    """

    question: Question
    index: int
    total: int
    decisions: Sequence[Decision]
    information_day: tuple[int, int]
    today: date
    note: Markup | None = None
    note_rows: tuple[Row, ...] = ()


def question(t: Texts, asked: Asked) -> Screen:
    one = asked.question
    by_id = {decision.id: decision for decision in asked.decisions}
    concerned = [by_id[i] for i in one.decision_ids if i in by_id]
    first = concerned[0]
    return screen(
        [
            asked.note,
            t("question-head", number=asked.index + 1, total=asked.total),
            question_line(t, one, asked.today),
            _explanation(t, asked, concerned),
            _sentences(t, concerned),
        ],
        *_ANSWERS[one.kind](t, asked, first),
        (
            button(
                t.plain("question-open", code=clip(first.code, CODE)),
                DecisionTap(minutes_id=first.minutes_id, index=list(by_id).index(first.id)),
            ),
        ),
        *asked.note_rows,
        _turning(t, first.minutes_id, asked.index, asked.total),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=first.minutes_id)),),
    )


def next_person(t: Texts, minutes_id: int, place: int, total: int) -> tuple[Row, ...]:
    """Of people taken one by one, past the one at `place` (from 0); after the last the first again."""
    if total <= 1:
        return ()
    tap = CardsTap(minutes_id=minutes_id, what="each", index=(place + 1) % total)
    return ((button(t.plain("question-next-person"), tap),),)


def choose_for_unknown(
    t: Texts,
    addressee: Addressee,
    groups: Sequence[Group],
    posts: Sequence[Post],
    minutes_id: int,
    index: int,
    page: int = 0,
    first: Sequence[Group | Post] = (),
) -> Screen:
    """Whom the unknown words mean: groups and seats, those of `first` before the others; or typed.

    `index` is that of the question to go back to. Without `groups` one person is looked for.

    Another page comes as a tap of kind `picking.PAGE` with the page as its object, or of one person.
    """

    def tap(kind: str, object_id: int) -> AnswerUnknownWithTap | OnePersonTap:
        if kind == PAGE and not groups:
            return OnePersonTap(addressee_id=addressee.id, page=object_id)
        return AnswerUnknownWithTap(addressee_id=addressee.id, kind=kind, object_id=object_id)

    rows, note = pick_rows(t, tap, groups, posts, page, first)
    key = "question-choose" if groups else "question-person"
    return screen(
        [t(key, name=person_words(addressee.as_written)), note],
        *rows,
        (button(t.plain("button-back"), QuestionTap(minutes_id=minutes_id, index=index)),),
    )


def each(
    t: Texts,
    kind: QuestionKind,
    decision: Decision,
    place: int,
    total: int,
    question_index: int,
    today: date,
    day: date | None,
) -> Screen:
    """«По одному»: the decision at `place` (from 0) of `total`."""

    def answer(choice: str) -> Button:
        tap = AnswerEachTap(decision_id=decision.id, question=str(kind), choice=choice)
        return button(t.plain(f"answer-each-{kind}-{choice}", day=t.day(day, today) if day else ""), tap)

    def to(index: int, key: str) -> Button:
        return button(t.plain(key), EachTap(minutes_id=decision.minutes_id, question=str(kind), index=index))

    turning = [to(place - 1, "button-previous")] if place else []
    turning += [to(place + 1, "button-next")] if place + 1 < total else []
    return screen(
        [
            t(f"question-each-{kind}", left=total - place),
            t(
                "question-sentence",
                code=clip(decision.code, CODE),
                sentence=short_sentence(decision.sentence),
            ),
            t("question-each-deadline", deadline=decision_deadline(t, decision, today)),
        ],
        *((answer(choice),) for choice in _EACH[kind]),
        tuple(turning),
        (button(t.plain("button-back"), QuestionTap(minutes_id=decision.minutes_id, index=question_index)),),
    )


def new_day(t: Texts, minutes_id: int, count: int, index: int) -> Screen:
    """A new day for all `count` decisions whose day has passed."""

    def answer(choice: str) -> Button:
        return button(
            t.plain(f"answer-past-{choice}"),
            AnswerAllTap(minutes_id=minutes_id, question="past", choice=choice),
        )

    return screen(
        [t("question-new-day", count=count)],
        (answer("week"), answer("month")),
        (button(t.plain("button-back"), QuestionTap(minutes_id=minutes_id, index=index)),),
    )


def found_for_unknown(
    t: Texts, addressee: Addressee, words: str, found: Sequence[Choice], minutes_id: int, index: int
) -> Screen:
    """Whom a typed part of a name finds; the likeliest first."""
    rows = []
    for one in found:
        _, kind, object_id = choice_of(one)
        tap = AnswerUnknownWithTap(addressee_id=addressee.id, kind=kind, object_id=object_id)
        rows.append((button(_named(t, one), tap),))
    key = "question-found" if found else "question-found-nobody"
    return screen(
        [t(key, name=clip(addressee.as_written, NAME), words=clip(words, NAME))],
        *rows,
        (button(t.plain("button-back"), QuestionTap(minutes_id=minutes_id, index=index)),),
    )


def new_group(
    t: Texts, addressee: Addressee, counts: Mapping[str, int], minutes_id: int, index: int
) -> Screen:
    """Who belongs to a group of these words; `counts` of those that one tap takes: all, schools, gardens."""

    def choice(kind: str) -> Button:
        tap = NewGroupTap(addressee_id=addressee.id, kind=kind)
        return button(t.plain(f"new-group-{kind}", count=counts.get(kind, 0)), tap)

    kinds = [choice(kind) for kind, count in counts.items() if count]
    return screen(
        [t("new-group", name=clip(addressee.as_written, NAME))],
        *((one,) for one in kinds),
        (choice("but"), choice("pick")) if kinds else (),
        (button(t.plain("button-back"), QuestionTap(minutes_id=minutes_id, index=index)),),
    )


def tick_seats(t: Texts, addressee: Addressee, seats: Sequence[Post], ticked: Set[int], page: int) -> Screen:
    """The seats of a new group, ticked one by one."""
    total = max(1, -(-len(seats) // CHOICES))
    number = min(max(page, 0), total - 1)
    start = number * CHOICES

    def seat(post: Post) -> Button:
        mark = "✓ " if post.id in ticked else ""
        return button(f"{mark}{post.label}", TickTap(addressee_id=addressee.id, post_id=post.id))

    def to(kind: str, page: int = 0) -> NewGroupTap:
        return NewGroupTap(addressee_id=addressee.id, kind=kind, page=page)

    shown = Page((), start, number, total)
    done = button(t.plain("new-group-done", count=len(ticked)), to("done"))
    return screen(
        [t("new-group-tick", name=clip(addressee.as_written, NAME), count=len(ticked)), page_note(t, shown)],
        *rows_of([seat(post) for post in seats[start : start + CHOICES]], COLUMNS),
        pager(t, shown, lambda page: to("page", page)),
        (done,) if ticked else (),
        (button(t.plain("button-back"), to("choose")),),
    )


# --- what is said -----------------------------------------------------------------------------------------


def _explanation(t: Texts, asked: Asked, concerned: Sequence[Decision]) -> Markup | None:
    """What the first proposal would do."""
    one = asked.question
    match one.kind:
        case QuestionKind.DOUBT:
            reading, other = clip(one.reading), clip(one.other)
            return lines(
                [
                    t("question-reading", words=reading) if reading else None,
                    t("question-other", words=other) if other else None,
                ]
            )
        case QuestionKind.VAGUE:
            return _vague_proposal(t, concerned, asked.information_day)
        case QuestionKind.CARDS:
            names = [t.bare(person_words(name)) for name in one.names]
            more = len(names) - NAMES
            shown = t("list-more", shown=Markup(", ".join(names[:NAMES])), count=more) if more > 0 else None
            return t("question-explain-cards", names=shown or conjoined(t, names))
        case QuestionKind.UNKNOWN:
            return lines([t("question-explain-unknown", count=len(one.codes)), _proposed(t, one)])
    return t(f"question-explain-{one.kind}", count=len(one.codes))


def _proposed(t: Texts, question: Question) -> Markup | None:
    """Which button «Принять предложенное» would press: of several, the first isn't always the one."""
    if question.proposed is not None:
        return t("question-proposed-slip", name=_named(t, question.proposed))
    card = t.plain("answer-unknown-card")
    return t("question-proposed-card", card=card) if question.likely else None


def _vague_proposal(t: Texts, concerned: Sequence[Decision], information_day: tuple[int, int]) -> Markup:
    """A line for each kind there is: with a last day, ongoing, without any day."""
    month, day = information_day
    kinds = {_vague_kind(one) for one in concerned}
    asked_on = t("date-day", day=str(day), month=month)
    return lines(
        [
            t("question-explain-vague"),
            *(t(f"question-proposal-{kind}", day=asked_on) for kind in _VAGUE_KINDS if kind in kinds),
        ]
    )


_VAGUE_KINDS = ("period", "ongoing", "rest")


def _vague_kind(decision: Decision) -> str:
    if decision.due is not None:
        return "period"
    return "ongoing" if decision.tracking is Tracking.INFORMATION else "rest"


def _sentences(t: Texts, concerned: Sequence[Decision]) -> Markup:
    told = [
        t("question-sentence", code=clip(one.code, CODE), sentence=short_sentence(one.sentence))
        for one in concerned[:SHOWN]
    ]
    more = t("question-more", count=len(concerned) - SHOWN) if len(concerned) > SHOWN else None
    return lines([*told, more])


# --- the answers ------------------------------------------------------------------------------------------


def _unknown(t: Texts, asked: Asked, first: Decision) -> list[Row]:
    """Of a person: a card, or one of the list; of other words: a group, new or there, or one person."""
    one = asked.question
    addressee = next(a for a in first.addressees if a.as_written == one.about)

    def answer(choice: str) -> Button:
        tap = AnswerUnknownTap(decision_id=first.id, addressee_id=addressee.id, choice=choice)
        return button(t.plain(f"answer-unknown-{choice}"), tap)

    def given(one: Group | Post, seats: int) -> Button:
        _, kind, object_id = choice_of(one)
        tap = AnswerUnknownWithTap(addressee_id=addressee.id, kind=kind, object_id=object_id)
        return button(_named(t, one, seats), tap)

    seats = one.seats or (0,) * len(one.likely)
    likely = [(given(those, count),) for those, count in zip(one.likely, seats, strict=True)]
    if one.kind is QuestionKind.SHARED:
        return [*likely[:SHARING], (answer("choose"), answer("nobody")), (answer("card"),)]
    if split_name(one.about) is not None:
        return [*likely, (answer("card"),), (answer("choose"), answer("nobody"))]
    person = button(t.plain("answer-unknown-person"), OnePersonTap(addressee_id=addressee.id))
    group = button(t.plain("answer-unknown-group"), NewGroupTap(addressee_id=addressee.id))
    return [*likely, (answer("card"),), (person, group), (answer("choose"), answer("nobody"))]


def _named(t: Texts, one: Group | Post, seats: int = 0) -> str:
    """As in the list, with the holder: it was a person who was named. A group with its seats."""
    name, _, _ = choice_of(one)
    if isinstance(one, Group):
        return t.plain("answer-group", name=name, count=seats) if seats else name
    if one.holder is None or one.holder.short in name:
        return name
    return f"{one.holder.short}, {name}"


def _cards(t: Texts, _: Asked, first: Decision) -> list[Row]:
    def answer(what: str) -> Row:
        return (button(t.plain(f"answer-cards-{what}"), CardsTap(minutes_id=first.minutes_id, what=what)),)

    return [answer("all"), answer("each")]


def _doubt(t: Texts, asked: Asked, first: Decision) -> list[Row]:
    one = asked.question

    def answer(choice: str, words: str) -> Button:
        tap = AnswerDoubtTap(decision_id=first.id, index=one.index, choice=choice)
        named = (
            t.plain(f"answer-doubt-{choice}-words", words=words)
            if words
            else t.plain(f"answer-doubt-{choice}")
        )
        return button(named, tap)

    keep = (answer("keep", one.reading),)
    return [keep, (answer("other", one.other),)] if one.other else [keep]


def _all(t: Texts, asked: Asked, first: Decision) -> list[Row]:
    one = asked.question
    day = t.day(one.day, asked.today) if one.day else ""
    concerned = [d for d in asked.decisions if d.id in set(one.decision_ids)]
    periods = one.kind is QuestionKind.VAGUE and any(_vague_kind(d) == "period" for d in concerned)

    def answer(choice: str) -> Row:
        tap = AnswerAllTap(minutes_id=first.minutes_id, question=one.kind, choice=choice)
        key = f"answer-{one.kind}-{choice}"
        if choice == "proposed" and periods:
            key = "answer-vague-period"
        return (button(t.plain(key, day=day), tap),)

    choices = _CHOICES[one.kind]
    rows = [answer(choice) for choice in (reversed(choices) if one.day_first else choices)]
    if one.kind is QuestionKind.PAST:
        rows.append((button(t.plain("answer-past-new"), NewDayTap(minutes_id=first.minutes_id)),))
    elif len(one.codes) > 1:
        each_tap = EachTap(minutes_id=first.minutes_id, question=one.kind)
        rows.append((button(t.plain("answer-each"), each_tap),))
    return rows


_CHOICES = {
    QuestionKind.VAGUE: ("proposed", "quarter", "notice"),
    QuestionKind.PAST: ("proposed", "quiet", "archive"),
    QuestionKind.UNDATED: ("none", "month"),
}

#: The answers about one decision of many, the one that leaves it as it is first.
_EACH = {
    QuestionKind.VAGUE: ("keep", "quarter", "notice"),
    QuestionKind.UNDATED: ("keep", "month", "notice"),
}

_ANSWERS: dict[QuestionKind, Callable[[Texts, Asked, Decision], list[Row]]] = {
    QuestionKind.UNKNOWN: _unknown,
    QuestionKind.SHARED: _unknown,
    QuestionKind.CARDS: _cards,
    QuestionKind.DOUBT: _doubt,
    QuestionKind.UNDATED: _all,
    QuestionKind.PAST: _all,
    QuestionKind.VAGUE: _all,
}


def _turning(t: Texts, minutes_id: int, index: int, total: int) -> Row:
    row = []
    if index:
        tap = QuestionTap(minutes_id=minutes_id, index=index - 1)
        row.append(button(t.plain("question-previous"), tap))
    if index + 1 < total:
        row.append(button(t.plain("question-next"), QuestionTap(minutes_id=minutes_id, index=index + 1)))
    return tuple(row)
