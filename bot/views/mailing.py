"""What the secretary sees from approval on: hold, stop, withdrawal, and the line that counts the answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.callbacks.boards import BoardMinutesTap, LiveTap
from bot.callbacks.corrections import WithdrawWhyTap
from bot.callbacks.decision import DecisionTap
from bot.callbacks.review import (
    PaperTap,
    RestTap,
    ReviewTap,
    SampleChoiceTap,
    SampleTap,
    SendNowTap,
    StopTap,
    WithdrawTap,
)
from bot.domain.board import LiveLine
from bot.domain.calendar import local_day
from bot.domain.items import Item
from bot.domain.minutes import Minutes
from bot.domain.people import Post
from bot.domain.review import Review
from bot.domain.rights import Deed, Who, may
from bot.i18n import Markup, Texts
from bot.views.item_news import undo_deed_button
from bot.views.notices import new_items
from bot.views.paper import paper_button
from bot.views.picking import PAGE, pick_rows
from bot.views.review import sample_button, title_of
from bot.views.screen import (
    LINE,
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    lines,
    page_note,
    pager,
    paginate,
    screen,
)
from bot.views.words import minutes_title, minutes_words, names_words, phone_words

#: People on one page of a list.
PEOPLE = 20
#: People not reached named at once; from more on there is a list.
TOLD = 3
#: Characters for the lines around a list.
FRAME = 500


def approved(t: Texts, whole: Review, now: datetime, zone: ZoneInfo) -> Screen:
    """Approved, the mailing is held until `send_at`; whoever may lets it go or stops it."""
    minutes = whole.minutes
    when = t("mailing-quiet", minutes=title_of(t, minutes)) if minutes.quiet else _when(t, minutes, now, zone)
    now_key = "mailing-issue-now" if minutes.quiet else "mailing-send-now"
    send = button(t.plain(now_key), SendNowTap(minutes_id=minutes.id))
    stop = button(t.plain("mailing-stop"), StopTap(minutes_id=minutes.id))
    again = button(t.plain("mailing-look-again"), DecisionTap(minutes_id=minutes.id, index=0))
    paper = button(t.plain("mailing-paper", count=len(whole.missing)), PaperTap(minutes_id=minutes.id))
    head = t("mailing-approved", when=when)
    later: tuple[Button, ...] = ()
    if whole.rest is not None:
        head = t("mailing-part", approved=len(whole.decisions), rest=whole.rest_count, when=when)
        if may(Deed.EDIT_DRAFT, whole.who):
            tap = RestTap(minutes_id=whole.rest.id)
            later = (button(t.plain("mailing-rest", count=whole.rest_count), tap),)
    looking = (again,) if minutes.quiet else (sample_button(t, minutes), again)
    return screen(
        [
            head,
            None if minutes.quiet else lines([t("mailing-to", people=whole.reached), _on_paper(t, whole)]),
        ],
        (send,) if may(Deed.SEND_NOW, whole.who) else (),
        looking,
        (paper_button(t, minutes.id),),
        (paper,) if len(whole.missing) > TOLD and not minutes.quiet else (),
        later,
        (stop,) if may(Deed.STOP_MAILING, whole.who) else (),
    )


def on_paper(t: Texts, whole: Review, page: int = 0) -> Screen:
    """Who will not be reached in Telegram, before it goes out."""
    shown = paginate([_person(t, post) for post in whole.missing], page, TEXT_LIMIT - FRAME, PEOPLE)
    return screen(
        [
            t("live-paper-head", minutes=title_of(t, whole.minutes), count=len(whole.missing)),
            Markup("\n".join(shown.blocks)),
            page_note(t, shown),
        ],
        pager(t, shown, lambda to: PaperTap(minutes_id=whole.minutes.id, page=to)),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=whole.minutes.id)),),
    )


def sending(t: Texts, minutes: Minutes) -> Screen:
    """After «Отправить сейчас»: it goes out with the next round, the live line follows."""
    return Screen(t("mailing-sending", minutes=minutes_words(t, minutes.number, minutes.date)))


def stopped(t: Texts, minutes: Minutes) -> Screen:
    """The hold was stopped: nobody has heard anything, the minutes are a draft again."""
    return screen(
        [t("mailing-stopped", minutes=_title(t, minutes))],
        (button(t.plain("mailing-open-draft"), ReviewTap(minutes_id=minutes.id)),),
    )


def sample(
    t: Texts, minutes: Minutes, post: Post, items: Sequence[Item], notices: Sequence[str], today: date
) -> Screen:
    """«Что увидит директор»: the message of new items as `post` will get it, its buttons left out."""
    shown = new_items(t, items, notices, today)
    return screen(
        [t("mailing-sample", label=clip(post.label, NAME)), shown.text],
        (button(t.plain("mailing-sample-other"), SampleChoiceTap(minutes_id=minutes.id)),),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=minutes.id)),),
    )


def choose_sample(t: Texts, minutes_id: int, posts: Sequence[Post], page: int = 0, words: str = "") -> Screen:
    """Of whom to show it: of all who get anything, or of those whom typed `words` find."""

    def tap(kind: str, object_id: int) -> SampleTap | SampleChoiceTap:
        if kind == PAGE:
            return SampleChoiceTap(minutes_id=minutes_id, page=object_id)
        return SampleTap(minutes_id=minutes_id, post_id=object_id)

    rows, note = pick_rows(t, tap, (), posts, page)
    if words:
        head = t("mailing-sample-found" if posts else "mailing-sample-nobody", words=clip(words, NAME))
    else:
        head = t("mailing-sample-choose")
    return screen(
        [head, note],
        *rows,
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=minutes_id)),),
    )


def nobody_gets_it(t: Texts) -> str:
    """The answer to «Что увидит директор» where no decision has a person yet; bare text."""
    return t.plain("mailing-nobody")


def withdraw_confirm(
    t: Texts, minutes: Minutes, people: int, heard: int, items: int, typed: str = ""
) -> Screen:
    """Whom a withdrawal concerns, and why: one tap does it, and it can be taken back for ten minutes.

    `people` have messages of it in their chats, `heard` of them hear of it anew; `typed`: the reason.
    """

    def why(which: str) -> tuple[Button, ...]:
        tap = WithdrawWhyTap.model_validate({"minutes_id": minutes.id, "why": which})
        key = "withdraw-do" if which == "typed" else f"withdraw-why-button-{which}"
        return (button(t.plain(key), tap),)

    return screen(
        [
            t(
                "mailing-withdraw",
                minutes=minutes_words(t, minutes.number, minutes.date),
                people=people,
                heard=heard,
                items=items,
            ),
            t("cancel-why-typed", reason=clip(typed, LINE)) if typed else t("withdraw-why-ask"),
        ],
        *map(why, ("typed",) if typed else ("wrong", "early", "none")),
        (button(t.plain("button-back"), LiveTap(minutes_id=minutes.id, what="line")),),
    )


def withdrawn(t: Texts, minutes: Minutes, items: int, heard: int, deed_id: int) -> Screen:
    """Taken back: `items` assignments were cancelled; whoever knew of them hears it in ten minutes."""
    return screen(
        [t("mailing-withdrawn", minutes=_title(t, minutes), items=items, heard=heard)],
        (undo_deed_button(t, deed_id),),
    )


def live_line(t: Texts, line: LiveLine, who: frozenset[Who]) -> Screen:
    """The one message that counts itself: sent, acknowledged, answered, done; or that it was taken back."""
    if line.withdrawn:
        return Screen(t("live-withdrawn", minutes=_line_title(t, line)))
    withdraw = button(t.plain("live-withdraw"), WithdrawTap(minutes_id=line.minutes_id))
    silent = max(0, line.people - line.answered)
    lists = []
    if silent:
        tap = LiveTap(minutes_id=line.minutes_id, what="silent")
        lists.append(button(t.plain("live-silent", count=silent), tap))
    if line.on_paper:
        tap = LiveTap(minutes_id=line.minutes_id, what="paper")
        lists.append(button(t.plain("live-paper", count=line.on_paper), tap))
    return screen(
        [
            t(
                "live-line",
                # Pinned, it has room for a few words: the number alone names it.
                minutes=_line_title(t, line, short=True),
                sent=line.sent,
                people=line.people,
                acknowledged=line.acknowledged,
                answered=line.answered,
                paper=t("live-line-paper", count=line.on_paper) if line.on_paper else Markup(),
            ),
            t("live-done", done=line.done_items, items=line.all_items),
        ],
        tuple(lists),
        (
            button(t.plain("live-decisions"), BoardMinutesTap(minutes_id=line.minutes_id)),
            *([withdraw] if may(Deed.WITHDRAW_MINUTES, who) else []),
        ),
        (paper_button(t, line.minutes_id),),
    )


def _line_title(t: Texts, line: LiveLine, *, short: bool = False) -> Markup:
    title = minutes_title(t, line.number, None if short and line.number else line.date)
    return t("review-title-rest", minutes=title) if line.part else title


def live_silent(t: Texts, line: LiveLine, posts: Sequence[Post], page: int = 0) -> Screen:
    """Who has not answered, with whom to call."""
    return _people(t, line, "silent", posts, page)


def live_on_paper(t: Texts, line: LiveLine, posts: Sequence[Post], page: int = 0) -> Screen:
    """Who is not reached in Telegram."""
    return _people(t, line, "paper", posts, page)


def _people(t: Texts, line: LiveLine, what: str, posts: Sequence[Post], page: int) -> Screen:
    blocks = [_person(t, post) for post in posts]
    shown = paginate(blocks, page, TEXT_LIMIT - FRAME, PEOPLE)
    return screen(
        [
            t(
                f"live-{what}-head",
                minutes=_line_title(t, line),
                count=len(posts),
            ),
            Markup("\n".join(shown.blocks)),
            page_note(t, shown),
        ],
        pager(t, shown, lambda to: LiveTap(minutes_id=line.minutes_id, what=what, page=to)),
        (button(t.plain("button-back"), LiveTap(minutes_id=line.minutes_id, what="line")),),
    )


def _person(t: Texts, post: Post) -> Markup:
    """«СОШ № 7, Петров С. И. · +7 900 000-00-07», as far as it is known."""
    holder = post.holder
    name = t("live-person", label=clip(post.label, NAME), name=clip(holder.short, NAME)) if holder else None
    if holder is None or holder.short in post.label:
        name = t.bare(clip(post.label, NAME))
    phone = phone_words(holder.phone) if holder else ""
    return t("live-phone", person=name or Markup(), phone=phone) if phone else name or Markup()


def _when(t: Texts, minutes: Minutes, now: datetime, zone: ZoneInfo) -> Markup:
    """«Разошлю сегодня в 10:40», or that it waits for the working morning."""
    if minutes.send_at is None:
        return Markup()
    at = minutes.send_at.astimezone(zone)
    hour = t.hour(at.time())
    if at.date() == local_day(now, zone):
        return t("mailing-today", minutes=_title(t, minutes), hour=hour)
    return t(
        "mailing-later",
        minutes=minutes_words(t, minutes.number, minutes.date),
        weekday=t.on_weekday(at.date()),
        day=t.short_day(at.date()),
        hour=hour,
    )


def _title(t: Texts, minutes: Minutes) -> Markup:
    return title_of(t, minutes)


def _on_paper(t: Texts, whole: Review) -> Markup | None:
    """Who they are, as far as a line holds them."""
    if not whole.missing:
        return None
    names = names_words(t, [post.label for post in whole.missing[:TOLD]], LINE)
    more = len(whole.missing) - TOLD
    return t(
        "mailing-on-paper",
        count=len(whole.missing),
        names=t("list-more", shown=names, count=more) if more > 0 else names,
    )
