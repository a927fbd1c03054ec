"""What the office has to decide, one matter after the other; the words and days it decides with."""

from __future__ import annotations

from collections.abc import Callable

from aiogram import Router

from bot.callbacks.office_items import OfficeMoveTap
from bot.callbacks.queue import (
    AllTap,
    AskDayTap,
    ConcernTap,
    DecideTap,
    OfficeDayTap,
    QueueMoveTap,
    QueueTap,
    ReasonTap,
)
from bot.domain.appeals import Appeal, AppealKind
from bot.domain.errors import BadInput, IllegalMove, Overtaken, Repeated
from bot.domain.queue import APPEALS, BY_DECISION, Asking, Done, QueueKind, Wanted, some_days_later
from bot.handlers.desk import Desk
from bot.handlers.files import committed_before
from bot.handlers.office_items import card_screen
from bot.handlers.secretary.review import stop_editing
from bot.usecases import (
    accept_reports,
    decide_concern,
    decide_extension,
    decide_not_ours,
    office_moves,
    office_words,
    propose_close,
)
from bot.usecases.ports import Act
from bot.usecases.queue import queue
from bot.usecases.settling import overtaken
from bot.views import office_asking as asking_view
from bot.views import queue as view
from bot.views.screen import Screen

router = Router(name="queue")

KIND_OF = {appeal_kind: kind for kind, appeal_kind in APPEALS.items()}


@router.callback_query(QueueTap.filter())
async def see_queue(_: object, callback_data: QueueTap, desk: Desk) -> None:
    await stop_editing(desk)
    one = callback_data
    await desk.show(await _screen(desk, QueueKind(one.kind), place=one.place, each=one.each))


async def _screen(
    desk: Desk,
    kind: QueueKind,
    *,
    place: int = 0,
    each: bool = False,
    after: int | None = None,
    done: Done | None = None,
) -> Screen:
    """The matter at `place`, or the first one asked `after` that id: one goes on without going back."""
    act, matters = await desk.look(lambda act: (act, queue(act, kind)))
    if after is not None:
        shown = [[one] for group in matters for one in group] if each else matters
        place = next((n for n, group in enumerate(shown) if group[0].id > after), 0)
    return view.matter(
        desk.t, kind, matters, act.today, act.workspace.zone, act.calendar, place=place, each=each, done=done
    )


async def _decide(desk: Desk, deed: Callable[[Act], Done], about: Callable[[Act], int]) -> Done:
    """Decides, or says who was faster. `about` names the assignment.

    Raises:
        Repeated: this update was committed before.
    """
    try:
        return await desk.do(deed, again=_committed_before)
    except (Overtaken, IllegalMove):
        return await desk.look(lambda act: overtaken(act, about(act)))


def _committed_before(_: Act) -> Done:
    """The screen already says so."""
    raise Repeated


# --- appeals ----------------------------------------------------------------------------------------------

#: What is asked for next, by the kind of the appeal and the choice.
ASKS = {
    (AppealKind.EXTENSION, "other"): Wanted.OTHER_DAY,
    (AppealKind.EXTENSION, "refuse"): Wanted.REFUSE_EXTENSION,
    (AppealKind.NOT_CONCERNED, "refuse"): Wanted.REFUSE_CONCERN,
    (AppealKind.NOT_OURS, "leave"): Wanted.LEAVE,
    (AppealKind.UNCLEAR, "answer"): Wanted.ANSWER,
}


def _grant_some(act: Act, appeal_id: int) -> Done:
    appeal = act.office.appeals.get(appeal_id)
    item = act.office.assignments.item(appeal.assignment_id)
    return decide_extension.grant(act, appeal_id, some_days_later(item, act.today, act.calendar))


#: What is done at once.
DEEDS: dict[tuple[AppealKind, str], Callable[[Act, int], Done]] = {
    (AppealKind.EXTENSION, "grant"): decide_extension.grant,
    (AppealKind.EXTENSION, "some"): _grant_some,
    (AppealKind.NOT_CONCERNED, "agree"): decide_concern.agree,
    (AppealKind.NOT_OURS, "give"): decide_not_ours.give,
    (AppealKind.CLOSE, "agree"): propose_close.agree,
    (AppealKind.CLOSE, "refuse"): propose_close.refuse,
}


@router.callback_query(DecideTap.filter())
async def answer(_: object, callback_data: DecideTap, desk: Desk) -> None:
    one = callback_data
    appeal = await desk.look(lambda act: act.office.appeals.get(one.appeal_id))
    kind, chosen = KIND_OF[appeal.kind], (appeal.kind, one.choice)
    if chosen in ASKS:
        await _ask(desk, Asking(ASKS[chosen], appeal.id, queue=kind))
    elif chosen in DEEDS:
        done = await _decide(
            desk, lambda act: DEEDS[chosen](act, one.appeal_id), lambda _: appeal.assignment_id
        )
        await _show_next(desk, kind, done, appeal)
    else:
        raise BadInput("no_such_choice")


async def _show_next(desk: Desk, kind: QueueKind, done: Done, appeal: Appeal) -> None:
    each = kind in BY_DECISION
    if each:
        decision_id = done.items[0].assignment.decision_id
        matters = await desk.look(lambda act: queue(act, kind))
        # Whoever takes the kindergartens of one decision one by one goes on so until they are through.
        each = any(one.item.assignment.decision_id == decision_id for group in matters for one in group)
    await desk.show(await _screen(desk, kind, each=each, after=appeal.id, done=done))


@router.callback_query(ConcernTap.filter())
async def answer_concerns(_: object, callback_data: ConcernTap, desk: Desk) -> None:
    one, kind = callback_data, QueueKind.NOT_CONCERNED
    if one.choice == "refuse":
        asking = Asking(Wanted.REFUSE_CONCERNS, one.decision_id, last_id=one.last_id, queue=kind)
        await _ask(desk, asking)
        return
    done = await desk.do(
        lambda act: decide_concern.agree_with_all(act, one.decision_id, one.last_id), again=_committed_before
    )
    await desk.show(await _screen(desk, kind, done=done))


@router.callback_query(AllTap.filter())
async def answer_all(_: object, callback_data: AllTap, desk: Desk) -> None:
    one, kind = callback_data, QueueKind(callback_data.kind)
    if kind is QueueKind.EXTENSION and one.choice == "refuse":
        await _ask(desk, Asking(Wanted.REFUSE_EXTENSIONS, 0, last_id=one.last_id, queue=kind))
        return

    def deed(act: Act) -> Done:
        if kind is QueueKind.EXTENSION:
            return decide_extension.grant_all(act, one.last_id)
        return accept_reports.accept_all(act, kind, one.last_id)

    done = await desk.do(deed, again=_committed_before)
    await desk.show(await _screen(desk, kind, done=done))


# --- reports ----------------------------------------------------------------------------------------------


@router.callback_query(QueueMoveTap.filter())
async def move_in_queue(_: object, callback_data: QueueMoveTap, desk: Desk) -> None:
    one, kind = callback_data, QueueKind(callback_data.kind)
    if one.move != "accept":
        await _ask(desk, Asking(Wanted(one.move), one.assignment_id, one.version, queue=kind))
        return
    done = await _decide(
        desk,
        lambda act: accept_reports.accept(act, one.assignment_id, one.version),
        lambda _: one.assignment_id,
    )
    await desk.show(await _screen(desk, kind, each=True, done=done))


@router.callback_query(OfficeMoveTap.filter())
async def move_on_card(_: object, callback_data: OfficeMoveTap, desk: Desk) -> None:
    one = callback_data
    deeds = {"accept": accept_reports.accept, "excuse": office_moves.excuse_item}
    if one.move not in deeds:
        await _ask(desk, Asking(Wanted(one.move), one.assignment_id, one.version))
        return
    done = await _decide(
        desk,
        lambda act: deeds[one.move](act, one.assignment_id, one.version),
        lambda _: one.assignment_id,
    )
    await desk.show(await _card(desk, one.assignment_id, done))


async def _card(desk: Desk, assignment_id: int, done: Done) -> Screen:
    act = await desk.look(lambda act: act)
    note = view.done_note(desk.t, done, act.today, act.workspace.zone)
    undo = (view.undo_button(desk.t, done),) if done.deed_id else ()
    return await card_screen(desk, assignment_id, note, undo)


# --- words and days ---------------------------------------------------------------------------------------


async def _ask(desk: Desk, asking: Asking) -> None:
    act, item = await desk.do(
        lambda act: (act, office_words.begin(act, asking)),
        again=lambda act: (act, office_words.about(act, asking)),
    )
    now = office_words.day_first(asking)
    await desk.show(asking_view.ask(desk.t, now, item, act.today, act.calendar))


@router.callback_query(AskDayTap.filter())
async def ask_day(_: object, desk: Desk) -> None:
    def deed(act: Act) -> tuple[Act, Asking]:
        return act, office_words.ask_day(act)

    act, asking = await desk.do(deed, again=_raises)
    await _show_asking(desk, act, asking)


def _raises(_: Act) -> tuple[Act, Asking]:
    raise Repeated


@router.callback_query(OfficeDayTap.filter())
async def choose_day(_: object, callback_data: OfficeDayTap, desk: Desk) -> None:
    day = asking_view.day_of(callback_data.day)
    if day is None:
        raise BadInput("not_a_deadline")
    await _hear(desk, lambda act: office_words.take_day(act, day))


@router.callback_query(ReasonTap.filter())
async def choose_reason(_: object, callback_data: ReasonTap, desk: Desk) -> None:
    asking = await desk.look(office_words.asking_now)
    keys = asking_view.reasons(desk.t, asking) if asking else []
    if callback_data.number >= len(keys):
        raise BadInput("no_such_choice")
    words = desk.t.plain(keys[callback_data.number])
    await _hear(desk, lambda act: office_words.hear(act, words))


async def hears_office_words(desk: Desk, words: str) -> bool:
    """Whether the words were meant as what the office was asked for; then they decide."""
    again = await committed_before(desk)
    if await desk.look(lambda act: office_words.asking_now(act, again)) is None:
        return False
    await _hear(desk, lambda act: office_words.hear(act, words))
    return True


async def _hear(desk: Desk, deed: Callable[[Act], Asking | Done]) -> None:
    """What the words, or the day, did; or what is asked for next."""
    asking = await desk.look(
        lambda act: office_words.asking_now(act) or office_words.asking_now(act, again=True)
    )
    if asking is None:
        raise Overtaken(0)
    before = asking

    def unit(act: Act) -> tuple[Act, Asking | Done]:
        return act, deed(act)

    try:
        act, done = await desk.do(unit, again=lambda act: (act, before))
    except (Overtaken, IllegalMove):
        item = await desk.look(lambda act: office_words.about(act, before))
        if item is None:
            raise
        act, done = await desk.look(lambda act: (act, overtaken(act, item.assignment.id)))
        await desk.do(office_words.stop_asking_words, again=lambda _: None)
    if isinstance(done, Asking):
        await _show_asking(desk, act, done)
    elif asking.queue is not None:
        each = asking.queue in view.ACCEPTED
        after = asking.object_id if asking.what in office_words.OF_APPEALS else None
        await desk.show(await _screen(desk, asking.queue, each=each, after=after, done=done))
    else:
        await desk.show(await _card(desk, asking.object_id, done))


async def _show_asking(desk: Desk, act: Act, asking: Asking) -> None:
    item = await desk.look(lambda act: office_words.about(act, asking))
    await desk.show(asking_view.ask(desk.t, asking, item, act.today, act.calendar))
