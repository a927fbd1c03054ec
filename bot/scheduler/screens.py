"""A notice's matter as a screen."""

from __future__ import annotations

from bot.domain.absences import AbsenceTold
from bot.domain.access import Confirm
from bot.domain.deputies import DeputyTold
from bot.domain.errors import BadInput
from bot.domain.excel_review import SheetReview
from bot.domain.item_news import ItemNews
from bot.domain.roster_changes import RosterRead
from bot.i18n import Texts
from bot.usecases.access_notices import AccessAnswer, AccessAsked, ConnectionLine, CutOff
from bot.usecases.decision_files import FilesAdded
from bot.usecases.notices import (
    AskedToday,
    Cancelled,
    ChairAsked,
    ChairSaid,
    DraftRead,
    EarlierAsked,
    GroupAsked,
    GroupPageDue,
    HandedOver,
    Line,
    Matter,
    MeetingOpened,
    Merged,
    MessageStands,
    MorningDigest,
    NewItems,
    NewPeriod,
    Reading,
    RoleChanged,
    SheetRead,
)
from bot.views import (
    absences,
    asking_today,
    attached,
    chair,
    deputies,
    earlier,
    errors,
    excel_review,
    group_chat,
    handing,
    item_news,
    keyboards,
    links,
    mailing,
    meetings,
    notices,
    people,
    periods,
    review,
    roster,
    taking,
)
from bot.views.screen import Keyboard, Screen
from bot.views.standing import standing


def screen_of(t: Texts, matter: Matter) -> Screen:  # noqa: PLR0911, PLR0912 - a line a kind
    match matter:
        case NewItems():
            return notices.new_items(t, matter.items, matter.informed_of, matter.today, files=matter.files)
        case GroupAsked():
            return group_chat.asked(t, matter.chat)
        case GroupPageDue():
            return group_chat.page(t, matter.content, matter.today)
        case NewPeriod():
            return periods.begun(t, matter.items, matter.today)
        case MorningDigest():
            return notices.digest(t, matter.digest, matter.items, matter.progress)
        case Line():
            return mailing.live_line(t, matter.line, matter.who)
        case DraftRead():
            return _draft_read(t, matter)
        case Reading(name=name, slow=False):
            return taking.reading(t, name)
        case Reading(name=name, page=page, pages=pages):
            return taking.still_reading(t, name, page, pages)
        case SheetRead():
            return _sheet_read(t, matter)
        case ChairAsked() | ChairSaid():
            return _of_chair(t, matter)
        case EarlierAsked():
            return earlier.listed(t, matter.minutes, matter.earlier, matter.today)
        case MeetingOpened():
            return meetings.table(t, matter.table, matter.zone)
        case FilesAdded():
            return attached.files_added(t, matter.item, matter.files)
        case Cancelled():
            return notices.cancelled(t, matter.minutes, matter.codes)
        case ItemNews():
            return item_news.item_news(t, matter)
        case AbsenceTold():
            return absences.told(t, matter)
        case DeputyTold():
            return deputies.told(t, matter)
        case MessageStands(withdrawn=Cancelled() as withdrawn):
            return notices.cancelled(t, withdrawn.minutes, withdrawn.codes)
        case MessageStands():
            return notices.new_items(
                t,
                matter.items,
                matter.informed_of,
                matter.today,
                acknowledged_at=matter.acknowledged_at,
                zone=matter.zone,
                files=matter.files,
            )
        case AskedToday():
            return asking_today.notice(t, matter.items, matter.today)
        case HandedOver():
            return handing.handed_over(t, matter.post, matter.items, matter.today)
        case Merged():
            return handing.merged(t, matter.gone, matter.into, matter.items, matter.today)
        case AccessAsked() | AccessAnswer() | ConnectionLine() | CutOff():
            return _of_connecting(t, matter)
        case RoleChanged():
            return keyboards.role_changed(t, matter.actor.roles)


def keyboard_of(t: Texts, matter: Matter) -> Keyboard | None:
    """The permanent keyboard that comes with it, where what is at hand changes."""
    return keyboards.reply_keyboard(t, matter.actor.roles) if isinstance(matter, RoleChanged) else None


def _of_connecting(t: Texts, matter: AccessAsked | AccessAnswer | ConnectionLine | CutOff) -> Screen:
    match matter:
        case AccessAsked():
            return links.request(t, matter.card, matter.zone)
        case AccessAnswer():
            answer = matter.answer
            if isinstance(answer, Confirm):
                return people.confirm_request(t, answer)
            return people.asked(t, answer.request)
        case ConnectionLine():
            return links.line(t, matter.line)
        case CutOff():
            return people.cut_off(t, matter.whom.person)


def _of_chair(t: Texts, matter: ChairAsked | ChairSaid) -> Screen:
    if isinstance(matter, ChairAsked):
        return review.summary(t, matter.whole, matter.today, chair.asked_note(t, matter.whole))
    if matter.said is None:
        return chair.said(t, matter.whole, None, None)
    return chair.said(t, matter.whole, matter.said.remark, matter.said.decision)


def _sheet_read(t: Texts, matter: SheetRead) -> Screen:
    match matter.outcome:
        case BadInput() as failure:
            return roster.unread(t, failure)
        case RosterRead() as read:
            return roster.preview(t, read)
        case SheetReview() as changed:
            return excel_review.preview(t, changed)


def _draft_read(t: Texts, matter: DraftRead) -> Screen:
    found = matter.outcome
    if isinstance(found, BadInput):
        return errors.error(t, found)
    return standing(t, found, matter.now, matter.zone)
