"""The secretary looks at one decision of a draft and changes it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date

from aiogram import Router

from bot.callbacks.decision import (
    DayTap,
    DecisionsTap,
    DecisionTap,
    DeleteTap,
    EditTap,
    ExpectedTap,
    JoinTap,
    LeaveOutTap,
    MonthTap,
    MoveTap,
    NothingTap,
    PickDeadlineTap,
    PickPeopleTap,
    SplitTap,
    TakeBackTap,
    TrackingTap,
    WriteAnywayTap,
)
from bot.domain.awaited import AwaitedField
from bot.domain.drafts import DraftStep
from bot.domain.errors import NotFound, Overtaken
from bot.domain.minutes import Decision, Expected, Tracking
from bot.domain.people import Person
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.handlers.secretary.review import or_as_it_stands, show_minutes
from bot.i18n import Texts
from bot.usecases import arrange_draft, draft_steps, edit_decision, pick_people
from bot.usecases.awaiting import browses, note_browsed
from bot.usecases.hear_edit import (
    Clash,
    Edited,
    HeardEdit,
    Jumped,
    add_as_written,
    begin_edit,
    heard_edit_before,
    who_changed,
    write_anyway,
)
from bot.usecases.ports import Act
from bot.usecases.review_minutes import looked_at, source_words
from bot.views import decision as decision_view
from bot.views import editing, picking
from bot.views.screen import Screen

router = Router(name="secretary.decision")


# --- screens ----------------------------------------------------------------------------------------------


def decision_screen(desk: Desk, act: Act, whole: Review, index: int) -> Screen:
    """The decision at `index`, or the nearest there is."""
    index = min(max(index, 0), len(whole.decisions) - 1)
    return decision_view.decision(desk.t, whole, index, act.today)


def heard_screen(desk: Desk, act: Act, heard: HeardEdit) -> Screen:
    """What became of words that were typed."""
    whole, t = heard.review, desk.t
    if isinstance(heard, Jumped):
        return decision_screen(desk, act, whole, heard.index)
    index = whole.index_of(heard.decision.id)
    if isinstance(heard, Clash):
        return decision_view.clash(t, whole, index, heard.words, heard.by, act.today)
    if isinstance(heard, Edited):
        note = t(f"edit-again-{heard.field}") if heard.field else None
        return decision_view.decision(t, whole, index, act.today, note)
    return editing.found_people(t, whole, index, heard.names, heard.found, many=heard.many)


@asynccontextmanager
async def or_as_it_is_now(desk: Desk, decision_id: int) -> AsyncIterator[None]:
    """Where somebody was faster, it is said who, and the decision is shown as it is now."""
    try:
        yield
    except Overtaken:
        act, whole, by = await desk.look(lambda act: (act, *_with_changer(act, decision_id)))
        index = whole.index_of(decision_id)
        note = decision_view.changed_note(desk.t, whole.decisions[index], by)
        await desk.show(decision_view.decision(desk.t, whole, index, act.today, note))


def _with_changer(act: Act, decision_id: int) -> tuple[Review, Person | None]:
    return _of(act, decision_id)[0], who_changed(act, decision_id)


def _of(act: Act, decision_id: int) -> tuple[Review, int]:
    """The minutes, and the decision's place in them.

    Raises:
        NotFound.
    """
    whole = looked_at(act, act.office.minutes.decision(decision_id).minutes_id)
    return whole, whole.index_of(decision_id)


# --- looking ----------------------------------------------------------------------------------------------


@router.callback_query(DecisionTap.filter())
async def see_decision(_: object, callback_data: DecisionTap, desk: Desk) -> None:
    act, whole = await _browsing(desk, callback_data.minutes_id)
    if whole.decisions:
        await desk.show(decision_screen(desk, act, whole, callback_data.index))
    else:
        await show_minutes(desk, callback_data.minutes_id)


@router.callback_query(DecisionsTap.filter())
async def see_all(_: object, callback_data: DecisionsTap, desk: Desk) -> None:
    act, whole = await _browsing(desk, callback_data.minutes_id)
    if whole.decisions:
        await desk.show(decision_view.all_decisions(desk.t, whole, callback_data.page, act.today))
    else:
        await show_minutes(desk, callback_data.minutes_id)


async def _browsing(desk: Desk, minutes_id: int) -> tuple[Act, Review]:
    """From now on a number typed opens its decision; an edit that was begun is given up."""
    act, whole, noted = await desk.look(
        lambda act: (act, looked_at(act, minutes_id), browses(act, minutes_id))
    )
    if not noted:
        await desk.do(lambda act: note_browsed(act, minutes_id), again=lambda _: None)
    return act, whole


@router.callback_query(NothingTap.filter())
async def nothing(_: object, desk: Desk) -> None:
    await desk.toast()


# --- what opens a screen ----------------------------------------------------------------------------------

#: What an edit button asks for next, by `EditTap.what`.
AWAITED = {
    "text": AwaitedField.DECISION_TEXT,
    "deadline": AwaitedField.DECISION_DEADLINE,
    "people": AwaitedField.DECISION_PEOPLE,
    "split": AwaitedField.DECISION_SPLIT,
    "place": AwaitedField.DECISION_PLACE,
    "added": AwaitedField.DECISION_ADDED,
}


@router.callback_query(EditTap.filter())
async def edit(_: object, callback_data: EditTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "source":
        whole, decision, words = await desk.look(lambda act: source_words(act, one.decision_id))
        index = whole.index_of(decision.id)
        await desk.show(decision_view.source(desk.t, whole.minutes, decision, words, index))
        return
    async with or_as_it_is_now(desk, one.decision_id):
        if one.what in AWAITED:
            field = AWAITED[one.what]
            await desk.do(
                lambda act: begin_edit(act, one.decision_id, one.version, field), again=lambda _: None
            )
        await desk.show(await _edit_screen(desk, one))


#: What changes one decision, drawn by (texts, act, decision, its minutes, its place in them).
SCREENS: dict[str, Callable[[Texts, Act, Decision, Review, int], Screen]] = {
    "deadline": lambda t, act, one, _, index: editing.pick_deadline(t, one, index, act.today, act.calendar),
    "text": lambda t, _, one, __, index: editing.ask_text(t, one, index),
    "tracking": lambda t, _, one, __, index: editing.pick_tracking(t, one, index),
    "expected": lambda t, _, one, __, index: editing.pick_expected(t, one, index),
    "split": lambda t, _, one, __, index: editing.pick_split(t, one, index),
    "place": lambda t, _, one, whole, index: editing.pick_place(t, one, index, len(whole.decisions)),
    "added": lambda t, _, one, __, index: editing.ask_added(t, one, index),
    "more": lambda t, act, one, whole, index: decision_view.more(
        t, one, index, len(whole.decisions), controllers=act.workspace.controllers
    ),
}


async def _edit_screen(desk: Desk, one: EditTap) -> Screen:
    if one.what == "people":
        return await _people_screen(desk, one.decision_id)
    act, decision, whole = await desk.look(lambda act: (act, *_looked(act, one.decision_id, one.version)))
    return SCREENS[one.what](desk.t, act, decision, whole, whole.index_of(decision.id))


def _looked(act: Act, decision_id: int, version: int) -> tuple[Decision, Review]:
    decision = edit_decision.editable(act, decision_id, version)
    return decision, looked_at(act, decision.minutes_id)


async def change_decision(desk: Desk, decision_id: int, deed: Callable[[Act], Decision]) -> None:
    """One change, and the decision as it stands after it, read in the same unit of work."""

    def unit(act: Act) -> tuple[Act, Review]:
        minutes_id = deed(act).minutes_id
        note_browsed(act, minutes_id)
        return act, looked_at(act, minutes_id)

    def again(act: Act) -> tuple[Act, Review]:
        return act, _of(act, decision_id)[0]

    async with or_as_it_is_now(desk, decision_id):
        act, whole = await desk.do(unit, again=again)
        await desk.show(decision_screen(desk, act, whole, whole.index_of(decision_id)))


# --- people -----------------------------------------------------------------------------------------------


async def _people_screen(desk: Desk, decision_id: int, page: int = 0, *, many: bool = False) -> Screen:
    whole, index, groups, posts = await desk.look(lambda act: pick_people.choices(act, decision_id))
    return editing.pick_people(desk.t, whole, index, groups, posts, page, many=many)


@router.callback_query(PickPeopleTap.filter())
async def pick(_: object, callback_data: PickPeopleTap, desk: Desk) -> None:
    one = callback_data
    if one.kind == picking.PAGE:
        await desk.show(await _people_screen(desk, one.decision_id, one.object_id, many=one.many))
    elif one.kind == picking.WRITTEN:
        await change_decision(
            desk, one.decision_id, lambda act: add_as_written(act, one.decision_id, one.version)
        )
    elif one.many:
        await _tick(desk, one)
    else:
        await change_decision(
            desk,
            one.decision_id,
            lambda act: edit_decision.give_to(act, one.decision_id, one.version, one.kind, one.object_id),
        )


async def _tick(desk: Desk, one: PickPeopleTap) -> None:
    """One more or one less; the same list stays, to go on from."""
    async with or_as_it_is_now(desk, one.decision_id):
        await desk.do(
            lambda act: pick_people.tick(act, one.decision_id, one.version, one.kind, one.object_id),
            again=lambda _: None,
        )
        query, found = await desk.look(lambda act: pick_people.found_again(act, one.decision_id))
        whole, index, groups, posts = await desk.look(lambda act: pick_people.choices(act, one.decision_id))
        if query:
            await desk.show(editing.found_people(desk.t, whole, index, query, found, many=True))
            return
        page = picking.page_of(groups, posts, one.kind, one.object_id)
        await desk.show(editing.pick_people(desk.t, whole, index, groups, posts, page, many=True))


@router.callback_query(LeaveOutTap.filter())
async def leave_out(_: object, callback_data: LeaveOutTap, desk: Desk) -> None:
    one = callback_data
    if one.kind == "done":
        await change_decision(
            desk, one.decision_id, lambda act: pick_people.leave_out_done(act, one.decision_id, one.version)
        )
        return
    async with or_as_it_is_now(desk, one.decision_id):
        if one.kind == "p":
            await desk.do(
                lambda act: pick_people.leave_out(act, one.decision_id, one.version, one.object_id),
                again=lambda _: None,
            )
        part = await desk.look(lambda act: pick_people.part(act, one.decision_id))
        page = one.object_id
        if one.kind == "p":
            page = picking.page_of((), part.members, picking.POST, one.object_id)
        await desk.show(
            editing.leave_out(desk.t, part.review, part.index, part.group, part.members, part.left_out, page)
        )


# --- deadline ---------------------------------------------------------------------------------------------


@router.callback_query(PickDeadlineTap.filter())
async def pick_deadline(_: object, callback_data: PickDeadlineTap, desk: Desk) -> None:
    one = callback_data
    words = editing.deadline_words(desk.t, one.choice)
    await change_decision(
        desk,
        one.decision_id,
        lambda act: edit_decision.set_deadline_choice(act, one.decision_id, one.version, one.choice, words),
    )


@router.callback_query(MonthTap.filter())
async def see_month(_: object, callback_data: MonthTap, desk: Desk) -> None:
    one = callback_data
    month = day_of(one.month * 100 + 1)
    async with or_as_it_is_now(desk, one.decision_id):
        act, decision, whole = await desk.look(lambda act: (act, *_looked(act, one.decision_id, one.version)))
        index = whole.index_of(decision.id)
        await desk.show(editing.pick_deadline(desk.t, decision, index, act.today, act.calendar, month))


@router.callback_query(DayTap.filter())
async def pick_day(_: object, callback_data: DayTap, desk: Desk) -> None:
    one = callback_data
    day = day_of(one.day)
    words = editing.day_words(desk.t, day)
    await change_decision(
        desk,
        one.decision_id,
        lambda act: edit_decision.set_deadline_day(act, one.decision_id, one.version, day, words),
    )


def day_of(number: int) -> date:
    """A day as a button carries it.

    Raises:
        NotFound: no such day, so no button of ours carried it.
    """
    months, day = divmod(number, 100)
    try:
        return date(months // 100, months % 100, day)
    except ValueError as error:
        raise NotFound("day", number) from error


# --- what is asked ----------------------------------------------------------------------------------------


@router.callback_query(TrackingTap.filter())
async def set_tracking(_: object, callback_data: TrackingTap, desk: Desk) -> None:
    one = callback_data
    tracking = Tracking(one.tracking)
    await change_decision(
        desk,
        one.decision_id,
        lambda act: edit_decision.set_tracking(act, one.decision_id, one.version, tracking),
    )


@router.callback_query(ExpectedTap.filter())
async def tick_expected(_: object, callback_data: ExpectedTap, desk: Desk) -> None:
    one = callback_data
    async with or_as_it_is_now(desk, one.decision_id):
        await desk.do(
            lambda act: edit_decision.tick_expected(act, one.decision_id, one.version, Expected(one.what)),
            again=lambda _: None,
        )
        whole, index = await desk.look(lambda act: _of(act, one.decision_id))
        await desk.show(editing.pick_expected(desk.t, whole.decisions[index], index))


# --- the draft around it ----------------------------------------------------------------------------------


@router.callback_query(SplitTap.filter())
async def split(_: object, callback_data: SplitTap, desk: Desk) -> None:
    one = callback_data
    await change_decision(
        desk,
        one.decision_id,
        lambda act: arrange_draft.split_at(act, one.decision_id, one.version, one.place),
    )


@router.callback_query(JoinTap.filter())
async def join(_: object, callback_data: JoinTap, desk: Desk) -> None:
    one = callback_data
    await change_decision(
        desk, one.decision_id, lambda act: arrange_draft.join_next(act, one.decision_id, one.version)
    )


@router.callback_query(MoveTap.filter())
async def move(_: object, callback_data: MoveTap, desk: Desk) -> None:
    one = callback_data
    await change_decision(
        desk,
        one.decision_id,
        lambda act: arrange_draft.move_to(act, one.decision_id, one.version, one.place),
    )


@router.callback_query(DeleteTap.filter())
async def delete(_: object, callback_data: DeleteTap, desk: Desk) -> None:
    one = callback_data
    whole, index = await desk.look(lambda act: _of(act, one.decision_id))
    minutes_id = whole.minutes.id

    def unit(act: Act) -> None:
        arrange_draft.delete(act, one.decision_id, one.version)
        note_browsed(act, minutes_id)

    async with or_as_it_is_now(desk, one.decision_id):
        await desk.do(unit, again=lambda _: None)
        after = await desk.look(lambda act: looked_at(act, minutes_id))
        await desk.show(decision_view.deleted(desk.t, whole.decisions[index], index, after))


@router.callback_query(WriteAnywayTap.filter())
async def write_over(_: object, callback_data: WriteAnywayTap, desk: Desk) -> None:
    one = callback_data

    def again(act: Act) -> tuple[Act, HeardEdit | None]:
        return act, heard_edit_before(act)

    async with or_as_it_is_now(desk, one.decision_id):
        act, heard = await desk.do(
            lambda act: (act, write_anyway(act, one.decision_id, one.version)), again=again
        )
        if heard is not None:
            await desk.show(heard_screen(desk, act, heard))


@router.callback_query(TakeBackTap.filter())
async def take_back(_: object, callback_data: TakeBackTap, desk: Desk) -> None:
    one = callback_data

    def unit(act: Act) -> DraftStep | None:
        step = draft_steps.take_back(act, one.minutes_id, one.version)
        note_browsed(act, one.minutes_id)
        return step

    async with or_as_it_stands(desk, one.minutes_id):
        step = await desk.do(unit, again=lambda _: None)
        said = "draft-is-back" if step and step.deed == draft_steps.DISCARD else "taken-back"
        concerned = draft_steps.concerned(step) if step else None
        if concerned is None:
            await desk.toast(desk.t.plain(said))
            await show_minutes(desk, one.minutes_id)
            return
        act, whole, index = await desk.look(lambda act: (act, *_of(act, concerned)))
        await desk.show(decision_view.decision(desk.t, whole, index, act.today, desk.t(said)))
