"""The secretary answers what the bot asks about a draft."""

from __future__ import annotations

from collections.abc import Callable

from aiogram import Router

from bot.callbacks.review import (
    AcceptProposalsTap,
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
    TickTap,
    UndoAnswerTap,
)
from bot.domain.awaited import AwaitedField
from bot.domain.minutes import Decision
from bot.domain.questions import HERS_ALONE, Question, QuestionKind
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.handlers.secretary.review import choices, minutes_screen, or_as_it_stands, stop_editing, within
from bot.i18n import Markup
from bot.usecases import answer_questions, answer_with_group
from bot.usecases.answer_days import answer_all, answer_one, answer_past_with, concerned
from bot.usecases.asking import await_asked, awaited_answer, stop_asking
from bot.usecases.draft_steps import take_back
from bot.usecases.ports import Act
from bot.usecases.resolve import name_of
from bot.usecases.review_minutes import review, undated_day
from bot.usecases.search_people import search
from bot.usecases.suggest import alike, with_likely
from bot.views import answers_noted, picking, questions
from bot.views.screen import Screen

router = Router(name="secretary.questions")

#: What was said, in words: made from what stood before the answer.
Said = Callable[[Act], Markup]


# --- screens ----------------------------------------------------------------------------------------------


def question_screen(
    desk: Desk, act: Act, whole: Review, index: int = 0, note: Markup | None = None
) -> Screen:
    """The open question at `index`; the minutes when all are answered, or nothing is to be asked any more."""
    if not whole.questions or not whole.editable:
        shown = minutes_screen(desk, act, whole)
        return answers_noted.above(shown, note) if whole.editable else shown
    index = min(max(index, 0), len(whole.questions) - 1)
    return questions.question(
        desk.t,
        questions.Asked(
            whole.questions[index],
            index,
            len(whole.questions),
            whole.decisions,
            act.workspace.information_day,
            act.today,
            note,
            answers_noted.undo(desk.t, whole.minutes) if note else (),
        ),
    )


@router.callback_query(QuestionTap.filter())
async def see_question(_: object, callback_data: QuestionTap, desk: Desk) -> None:
    one = callback_data
    act, whole = await desk.look(lambda act: (act, with_likely(act, review(act, one.minutes_id), one.index)))
    await stop_editing(desk, act)
    await desk.show(question_screen(desk, act, whole, one.index))


async def _answer(
    desk: Desk, whole: Callable[[Act], Review], deed: Callable[[Act], Review], said: Said | None = None
) -> None:
    """One answer, then the next question that is open. `whole` reads the same minutes and changes nothing."""
    act, after, note = await _answered(desk, whole, deed, said)
    await desk.show(question_screen(desk, act, after, note=note))


async def _answer_name(
    desk: Desk, addressee_id: int, deed: Callable[[Act], Review], whom: Callable[[Act], str]
) -> None:
    """As `_answer`; of people who are taken one by one the next one follows."""

    def unit(act: Act) -> tuple[Act, Review, Markup | None, Question | None]:
        decision = act.office.minutes.decision_of(addressee_id)
        question = answer_questions.asked(act, decision, addressee_id)
        note = answers_noted.name(desk.t, question, whom(act))
        after = deed(act)
        stop_asking(act)
        return act, with_likely(act, after), note, answer_questions.following(act, after, question)

    def again(act: Act) -> tuple[Act, Review, Markup | None, Question | None]:
        return act, with_likely(act, _of_addressee(addressee_id)(act)), None, None

    act, after, note, following = await desk.do(unit, again=again)
    if following is None:
        await desk.show(question_screen(desk, act, after, note=note))
    else:
        await desk.show(_person_screen(desk, act, after, following, note=note))


def _person_screen(
    desk: Desk, act: Act, whole: Review, one: Question, place: int = 0, note: Markup | None = None
) -> Screen:
    """One of the people who are asked about together, by himself."""
    asked = questions.Asked(
        one,
        _index_of(whole, one.about),
        len(whole.questions),
        whole.decisions,
        act.workspace.information_day,
        act.today,
        note,
        (
            *questions.next_person(desk.t, whole.minutes.id, place, len(_together(whole))),
            *(answers_noted.undo(desk.t, whole.minutes) if note else ()),
        ),
    )
    return questions.question(desk.t, asked)


def _together(whole: Review) -> tuple[str, ...]:
    return next((q.names for q in whole.questions if q.kind is QuestionKind.CARDS), ())


async def _answered(
    desk: Desk, whole: Callable[[Act], Review], deed: Callable[[Act], Review], said: Said | None
) -> tuple[Act, Review, Markup | None]:
    def unit(act: Act) -> tuple[Act, Review, Markup | None]:
        note = said(act) if said else None
        after = deed(act)
        stop_asking(act)
        return act, with_likely(act, after), note

    def again(act: Act) -> tuple[Act, Review, Markup | None]:
        return act, with_likely(act, whole(act)), None

    return await desk.do(unit, again=again)


def _of_decision(decision_id: int) -> Callable[[Act], Review]:
    return lambda act: within(act, decision_id)[0]


def _of_addressee(addressee_id: int) -> Callable[[Act], Review]:
    return lambda act: within(act, act.office.minutes.decision_of(addressee_id).id)[0]


def _index_of(whole: Review, name: str) -> int:
    """The question that asks about this name."""
    return next((i for i, q in enumerate(whole.questions) if name == q.about or name in q.names), 0)


# --- names ------------------------------------------------------------------------------------------------


@router.callback_query(AnswerUnknownTap.filter())
async def answer_unknown(_: object, callback_data: AnswerUnknownTap, desk: Desk) -> None:
    one = callback_data
    if one.choice == "choose":
        await _show_choice(desk, one.addressee_id, 0)
        return
    await _answer_name(
        desk,
        one.addressee_id,
        lambda act: answer_questions.answer_unknown(act, one.decision_id, one.addressee_id, one.choice),
        lambda _: desk.t.plain(f"noted-{one.choice}"),
    )


@router.callback_query(AnswerUnknownWithTap.filter())
async def answer_unknown_with(_: object, callback_data: AnswerUnknownWithTap, desk: Desk) -> None:
    one = callback_data
    if one.kind == picking.PAGE:
        await _show_choice(desk, one.addressee_id, one.object_id)
        return
    await _answer_name(
        desk,
        one.addressee_id,
        lambda act: answer_questions.answer_unknown_with(act, one.addressee_id, one.kind, one.object_id),
        lambda act: name_of(act, one.kind, one.object_id),
    )


async def _show_choice(desk: Desk, addressee_id: int, page: int, *, one_person: bool = False) -> None:
    """The whole list, or that of seats; a part of a name may be typed as well."""
    await desk.do(lambda act: await_asked(act, AwaitedField.ANSWER_NAME, addressee_id), again=lambda _: None)
    whole, decision, groups, posts = await desk.look(
        lambda act: choices(act, act.office.minutes.decision_of(addressee_id).id)
    )
    addressee = answer_questions.asked_about(decision, addressee_id)
    name = addressee.as_written
    groups = () if one_person else groups
    await desk.show(
        questions.choose_for_unknown(
            desk.t,
            addressee,
            groups,
            posts,
            decision.minutes_id,
            _index_of(whole, name),
            page,
            first=alike(name, groups, posts),
        )
    )


@router.callback_query(OnePersonTap.filter())
async def one_person(_: object, callback_data: OnePersonTap, desk: Desk) -> None:
    await _show_choice(desk, callback_data.addressee_id, callback_data.page, one_person=True)


@router.callback_query(CardsTap.filter())
async def cards(_: object, callback_data: CardsTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "all":
        await _answer(
            desk,
            lambda act: review(act, one.minutes_id),
            lambda act: answer_questions.make_cards(act, one.minutes_id),
            lambda _: answers_noted.cards(desk.t),
        )
        return

    def query(act: Act) -> tuple[Act, Review, Question | None]:
        whole = review(act, one.minutes_id)
        names = _together(whole)
        if not names:
            return act, with_likely(act, whole), None
        return act, whole, answer_questions.about_one(act, whole, names[one.index % len(names)])

    act, whole, question = await desk.look(query)
    if question is None or not whole.editable:
        await desk.show(question_screen(desk, act, whole))
    else:
        await desk.show(_person_screen(desk, act, whole, question, one.index))


# --- a new group ------------------------------------------------------------------------------------------


@router.callback_query(NewGroupTap.filter())
async def new_group(_: object, callback_data: NewGroupTap, desk: Desk) -> None:
    one = callback_data
    if one.kind in answer_with_group.BY_KIND or one.kind == "done":
        await _answer_name(
            desk,
            one.addressee_id,
            lambda act: answer_with_group.answer_with_group(act, one.addressee_id, one.kind),
            lambda _: desk.t.plain("noted-group"),
        )
        return
    if one.kind in ("pick", "but"):
        ticks = await desk.do(
            lambda act: answer_with_group.begin_ticks(act, one.addressee_id, everybody=one.kind == "but"),
            again=lambda act: answer_with_group.ticks(act, one.addressee_id),
        )
        await desk.show(questions.tick_seats(desk.t, ticks.addressee, ticks.seats, ticks.ticked, 0))
        return
    whole, ticks = await desk.look(
        lambda act: (
            _of_addressee(one.addressee_id)(act),
            answer_with_group.ticks(act, one.addressee_id),
        )
    )
    if one.kind == "page":
        await desk.show(questions.tick_seats(desk.t, ticks.addressee, ticks.seats, ticks.ticked, one.page))
        return
    index = _index_of(whole, ticks.addressee.as_written)
    counts = {
        kind: sum(rule.takes(seat) for seat in ticks.seats)
        for kind, rule in answer_with_group.BY_KIND.items()
    }
    await desk.show(questions.new_group(desk.t, ticks.addressee, counts, ticks.minutes_id, index))


@router.callback_query(TickTap.filter())
async def tick(_: object, callback_data: TickTap, desk: Desk) -> None:
    one = callback_data
    ticks = await desk.do(
        lambda act: answer_with_group.tick(act, one.addressee_id, one.post_id),
        again=lambda act: answer_with_group.ticks(act, one.addressee_id),
    )
    place = next((n for n, seat in enumerate(ticks.seats) if seat.id == one.post_id), 0)
    page = place // picking.CHOICES
    await desk.show(questions.tick_seats(desk.t, ticks.addressee, ticks.seats, ticks.ticked, page))


# --- doubts, and what is asked of many --------------------------------------------------------------------


@router.callback_query(AnswerDoubtTap.filter())
async def answer_doubt(_: object, callback_data: AnswerDoubtTap, desk: Desk) -> None:
    one = callback_data

    def said(act: Act) -> Markup:
        decision = act.office.minutes.decision(one.decision_id)
        return answers_noted.doubt(desk.t, decision.code)

    await _answer(
        desk,
        _of_decision(one.decision_id),
        lambda act: answer_questions.answer_doubt(act, one.decision_id, one.index, one.choice),
        said,
    )


@router.callback_query(AnswerAllTap.filter())
async def answer_about_all(_: object, callback_data: AnswerAllTap, desk: Desk) -> None:
    one = callback_data
    kind = QuestionKind(one.question)

    def said(act: Act) -> Markup:
        if one.choice == "archive":
            return answers_noted.archive(desk.t)
        return answers_noted.many(
            desk.t, len(concerned(kind, act.office.minutes.decisions(one.minutes_id), act.today))
        )

    await _answer(
        desk,
        lambda act: review(act, one.minutes_id),
        lambda act: answer_all(act, one.minutes_id, kind, one.choice),
        said,
    )


@router.callback_query(NewDayTap.filter())
async def new_day(_: object, callback_data: NewDayTap, desk: Desk) -> None:
    minutes_id = callback_data.minutes_id
    await desk.do(lambda act: await_asked(act, AwaitedField.ANSWER_DAY, minutes_id), again=lambda _: None)
    act, whole = await desk.look(lambda act: (act, review(act, minutes_id)))
    found = next(((i, q) for i, q in enumerate(whole.questions) if q.kind is QuestionKind.PAST), None)
    if found is None or not whole.editable:
        await desk.show(question_screen(desk, act, whole))
        return
    await desk.show(questions.new_day(desk.t, minutes_id, len(found[1].codes), found[0]))


@router.callback_query(EachTap.filter())
async def each(_: object, callback_data: EachTap, desk: Desk) -> None:
    one = callback_data
    kind = QuestionKind(one.question)
    act, whole = await desk.look(lambda act: (act, with_likely(act, review(act, one.minutes_id))))
    await desk.show(_each_screen(desk, act, whole, kind, one.index))


@router.callback_query(AnswerEachTap.filter())
async def answer_each(_: object, callback_data: AnswerEachTap, desk: Desk) -> None:
    one = callback_data
    kind = QuestionKind(one.question)

    def unit(act: Act) -> tuple[Act, Review, int | None]:
        whole, following = answer_one(act, one.decision_id, kind, one.choice)
        return act, with_likely(act, whole), following

    def again(act: Act) -> tuple[Act, Review, int | None]:
        return act, with_likely(act, _of_decision(one.decision_id)(act)), one.decision_id

    act, whole, following = await desk.do(unit, again=again)
    left = concerned(kind, whole.decisions, act.today)
    place = next((n for n, decision in enumerate(left) if decision.id == following), None)
    if place is None:
        await desk.show(question_screen(desk, act, whole, note=answers_noted.each(desk.t)))
    else:
        await desk.show(_each_screen(desk, act, whole, kind, place))


def _each_screen(desk: Desk, act: Act, whole: Review, kind: QuestionKind, place: int) -> Screen:
    left: tuple[Decision, ...] = concerned(kind, whole.decisions, act.today)
    index = next((i for i, q in enumerate(whole.questions) if q.kind is kind), None)
    if index is None or not left or not whole.editable:
        return question_screen(desk, act, whole)
    place = min(place, len(left) - 1)
    day = undated_day(act, whole.minutes)
    return questions.each(desk.t, kind, left[place], place, len(left), index, act.today, day)


@router.callback_query(AcceptProposalsTap.filter())
async def accept_proposals(_: object, callback_data: AcceptProposalsTap, desk: Desk) -> None:
    """What only she can answer stays open, and is asked at once."""
    one = callback_data
    async with or_as_it_stands(desk, one.minutes_id):
        act, after, _note = await _answered(
            desk,
            lambda act: review(act, one.minutes_id),
            lambda act: answer_questions.accept_proposals(act, one.minutes_id, one.version),
            None,
        )
        left = sum(question.kind in HERS_ALONE for question in after.questions)
        note = answers_noted.left(desk.t, left) if left else answers_noted.accepted(desk.t)
        await desk.show(question_screen(desk, act, after, note=note))


@router.callback_query(UndoAnswerTap.filter())
async def undo_answer(_: object, callback_data: UndoAnswerTap, desk: Desk) -> None:
    """The last answer is taken back: its question is asked again."""
    one = callback_data

    def unit(act: Act) -> tuple[Act, Review]:
        take_back(act, one.minutes_id, one.version)
        return again(act)

    def again(act: Act) -> tuple[Act, Review]:
        return act, with_likely(act, review(act, one.minutes_id))

    async with or_as_it_stands(desk, one.minutes_id):
        act, whole = await desk.do(unit, again=again)
        await desk.show(question_screen(desk, act, whole))


# --- what is typed ----------------------------------------------------------------------------------------


async def hears_answer(desk: Desk, words: str) -> bool:
    """Whether the words were meant for a question that stands on the screen; then they are answered."""
    awaited = await desk.look(awaited_answer)
    if awaited is None:
        return False
    if awaited.field is AwaitedField.ANSWER_NAME:
        return await _hears_name(desk, awaited.object_id, words)
    if awaited.field is AwaitedField.ANSWER_DAY:
        minutes_id = awaited.object_id

        def unit(act: Act) -> tuple[Act, Review, Markup | None]:
            past = concerned(QuestionKind.PAST, act.office.minutes.decisions(minutes_id), act.today)
            whole = answer_past_with(act, minutes_id, words)
            stop_asking(act)
            changed = [one for one in whole.decisions if one.id in {before.id for before in past}]
            note = answers_noted.new_day(desk.t, changed, act.today) if changed else None
            return act, with_likely(act, whole), note

        def again(act: Act) -> tuple[Act, Review, Markup | None]:
            return act, with_likely(act, review(act, minutes_id)), None

        act, after, note = await desk.do(unit, again=again)
        await desk.send(question_screen(desk, act, after, note=note))
        return True
    return False


async def _hears_name(desk: Desk, addressee_id: int, words: str) -> bool:
    """Whom a part of a name finds, to be tapped."""

    def query(act: Act) -> tuple[Review, Decision, tuple[questions.Choice, ...]]:
        whole, decision = within(act, act.office.minutes.decision_of(addressee_id).id)
        return whole, decision, search(act.office.people, words)

    whole, decision, found = await desk.look(query)
    addressee = answer_questions.asked_about(decision, addressee_id)
    index = _index_of(whole, addressee.as_written)
    await desk.send(questions.found_for_unknown(desk.t, addressee, words, found, decision.minutes_id, index))
    return True
