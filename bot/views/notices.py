"""What the bot says of its own accord: new items, the morning digest, cancelled items.

A lock screen shows the first 50 characters: the matter stands in them. Answers are one tap deeper once there
are three items or more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.callbacks.answers import TickingTap
from bot.callbacks.items import AcknowledgeTap, CardTap, MineTap
from bot.domain.assignments import State, is_overdue
from bot.domain.items import Item, Progress
from bot.domain.minutes import Minutes
from bot.domain.policy import Digest, DigestLine, Reason
from bot.i18n import Markup, Texts
from bot.views.answers import answer_rows
from bot.views.attached import minutes_files_row
from bot.views.screen import (
    LINE,
    PAGE_ITEMS,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    lines,
    paginate,
    paragraphs,
    rows_of,
    screen,
    weight,
)
from bot.views.words import (
    closed,
    codes_words,
    item_deadline,
    item_name,
    minutes_title,
    of_several_seats,
    person_words,
    sendings,
    short_sentence,
)

#: From so many items on answers are behind the card, not in the message.
MANY = 3
#: From so many items on those without an exact day are folded into a line.
FOLDED_FROM = 6
#: Characters for the lines around the list: new items; the digest, whose headings and warnings are more.
FRAME, DIGEST_FRAME = 900, 1800
CODES_IN_ROW, NAMED_IN_ROW = 5, 2
#: A sentence of one or two items: practically whole, as no card of theirs is a tap away.
FEW_LINE = 1000
#: Of why minutes were withdrawn.
REASON = 500


def new_items(
    t: Texts,
    items: Sequence[Item],
    notices: Sequence[str],
    today: date,
    *,
    acknowledged_at: datetime | None = None,
    zone: ZoneInfo | None = None,
    files: int = 0,
) -> Screen:
    """All items of one set of minutes, to one person. `notices` are the codes of what is «к сведению».

    With `acknowledged_at` (and the workspace's `zone`) the same message, its first button saying so.
    `files`: how many travel with the items. Where there are no items but notices only, nothing is asked.
    """
    minutes_id = items[0].assignment.minutes_id if items else 0
    shown = _listed(items)
    seat = of_several_seats(items)
    blocks = [item_block(t, item, today, limit=_limit(items), seat=seat) for item in shown]
    page = paginate(blocks, 0, TEXT_LIMIT - FRAME)
    on_page = shown[: len(page.blocks)]
    left_out = len(items) - len(on_page)
    folded = len(items) - len(shown)
    if acknowledged_at and zone:
        seen = t.plain("notice-acknowledged", moment=t.moment(acknowledged_at, zone))
    else:
        seen = t.plain("notice-acknowledge")
    return screen(
        [
            _new_items_head(t, items, notices, today),
            *page.blocks,
            t("notice-more", count=left_out - folded) if left_out > folded else None,
            t("notice-vague", count=folded) if folded else None,
            t("notice-for-information", codes=codes_words(t, notices)) if notices and items else None,
            t("notice-how-to-answer") if len(items) >= MANY else None,
        ],
        (button(seen, AcknowledgeTap(minutes_id=minutes_id)),) if items else (),
        *_item_rows(t, on_page, today, many=len(items) >= MANY, seat=seat),
        minutes_files_row(t, minutes_id, files),
        (button(t.plain("button-tick-several"), TickingTap(minutes_id=minutes_id)),)
        if len(items) >= MANY
        else (),
        (button(t.plain("button-all-items", count=len(items)), MineTap(minutes_id=minutes_id)),)
        if left_out
        else (),
    )


def new_items_acknowledged(
    t: Texts,
    items: Sequence[Item],
    notices: Sequence[str],
    today: date,
    at: datetime,
    zone: ZoneInfo,
    *,
    files: int = 0,
) -> Screen:
    """The message of new items after «Ознакомлен(а)»."""
    return new_items(t, items, notices, today, acknowledged_at=at, zone=zone, files=files)


def item_block(
    t: Texts,
    item: Item,
    today: date,
    progress: Progress | None = None,
    limit: int = LINE,
    *,
    seat: bool = False,
) -> Markup:
    """An item in a list: code and deadline, its sentence clipped, what to send, how many have answered.

    `seat`: whose item it is stands beside the code.
    """
    return t(
        "item-block",
        code=item_name(item, seat=seat),
        deadline=item_deadline(t, item, today),
        sentence=closed(short_sentence(item.sentence, limit)),
        rest=_rest(t, item, progress),
    )


def digest(t: Texts, digest: Digest, items: Mapping[int, Item], progress: Mapping[int, Progress]) -> Screen:
    """One morning's message. `items` by assignment id, `progress` by decision id.

    Each reason has its heading, the most urgent one is the title; past lines too many for one message are
    counted, they stand under «Все мои пункты».
    """
    known = [line for line in digest.lines if line.assignment.id in items]
    limit = _limit(known)
    seat = of_several_seats(items.values())
    blocks = [(line, _digest_line(t, line, items, progress, digest.day, limit, seat)) for line in known]
    room, shown = TEXT_LIMIT - DIGEST_FRAME, 0
    for _, block in blocks[:PAGE_ITEMS]:
        room -= weight(block) + 2
        if room < 0:
            break
        shown += 1
    parts = [
        paragraphs([_heading(t, reason, known, digest.day), *(block for _, block in group)])
        for reason, group in groupby(blocks[:shown], key=lambda pair: pair[0].reason)
    ]
    in_all = len(known) + len(digest.others)
    on_page = [items[line.assignment.id] for line in known[:shown]]
    return screen(
        [
            *parts,
            t("notice-more", count=len(known) - shown) if len(known) > shown else None,
            *_escalations(t, known, items, digest.day),
            _others(t, digest),
            t("notice-how-to-answer") if len(known) >= MANY else None,
        ],
        *_item_rows(t, on_page, digest.day, many=len(known) >= MANY, seat=seat),
        (button(t.plain("button-all-my-items", count=in_all), MineTap()),) if in_all > 1 else (),
    )


def digest_shrunk(t: Texts, day: date, today: date) -> Screen:
    """What is left of an older digest once a newer one has come."""
    return Screen(t("digest-shrunk", day=t.day_with_weekday(day, today)))


def cancelled(t: Texts, minutes: Minutes, codes: Sequence[str]) -> Screen:
    """The minutes were withdrawn: these items need no answer any more."""
    return screen(
        [
            lines(
                [
                    t(
                        "notice-withdrawn",
                        minutes=minutes_title(t, minutes.number, minutes.date),
                    ),
                    t("notice-cancelled", codes=codes_words(t, codes), count=len(codes)) if codes else None,
                ]
            ),
            t("notice-withdrawn-why", reason=clip(minutes.reason, REASON)) if minutes.reason else None,
        ]
    )


# --- new items --------------------------------------------------------------------------------------------


def _limit(shown: Sequence[object]) -> int:
    return LINE if len(shown) >= MANY else FEW_LINE


def _is_vague(item: Item) -> bool:
    return item.assignment.due is None


def _listed(items: Sequence[Item]) -> list[Item]:
    """What is shown one by one: all, or of many those with a day."""
    if len(items) < FOLDED_FROM:
        return list(items)
    return [item for item in items if not _is_vague(item)] or list(items)


def _new_items_head(t: Texts, items: Sequence[Item], notices: Sequence[str], today: date) -> Markup:
    if not items:
        return t("notice-only-information", codes=codes_words(t, notices))
    # Of an old protocol a day already past is nothing to hurry for.
    days = [i.assignment.due for i in items if i.assignment.due and i.assignment.due >= today]
    nearest = t("notice-nearest", day=t.day(min(days), today)) if days else Markup()
    first = items[0]
    minutes = minutes_title(t, first.minutes_number, first.minutes_date)
    if first.chair:
        minutes = t("notice-chair", minutes=minutes, chair=person_words(first.chair))
    return t("notice-new-items", count=len(items), nearest=nearest, minutes=minutes)


def _item_rows(
    t: Texts, items: Sequence[Item], today: date, *, many: bool, seat: bool
) -> tuple[tuple[Button, ...], ...]:
    if many:
        return card_rows(t, items, seat=seat)
    named = len(items) > 1
    return tuple(row for item in items for row in answer_rows(t, item, named=named, seat=seat, today=today))


def card_rows(t: Texts, items: Sequence[Item], *, seat: bool) -> tuple[tuple[Button, ...], ...]:
    """A button each, which opens its card. Of several periods of one decision the day tells which."""
    named = [item_name(i, seat=seat) for i in items]
    twice = any(count > 1 for count in Counter(named).values())
    cards = [
        button(
            _told_apart(t, name, item) if named.count(name) > 1 else name,
            CardTap(assignment_id=item.assignment.id),
        )
        for name, item in zip(named, items, strict=True)
    ]
    return rows_of(cards, NAMED_IN_ROW if seat or twice else CODES_IN_ROW)


def _told_apart(t: Texts, name: str, item: Item) -> str:
    day = item.assignment.due or item.assignment.asked_on
    return t.plain("item-of-day", code=name, day=t.short_day(day)) if day else name


def _rest(t: Texts, item: Item, progress: Progress | None) -> Markup:
    parts = [
        sendings(t, item.expected),
        t("item-progress", answered=progress.answered, total=progress.total)
        if progress and progress.total > 1
        else None,
    ]
    return Markup("".join(f" {part}" for part in parts if part))


# --- the digest -------------------------------------------------------------------------------------------


def _digest_line(
    t: Texts,
    line: DigestLine,
    items: Mapping[int, Item],
    progress: Mapping[int, Progress],
    today: date,
    limit: int,
    seat: bool,
) -> Markup:
    one = line.assignment
    return item_block(t, items[one.id], today, progress.get(one.decision_id), limit, seat=seat)


def _heading(t: Texts, reason: Reason, lines: Sequence[DigestLine], today: date) -> Markup:
    """«Через 3 рабочих дня срок: 1 пункт», «Вчера прошёл срок: 1 пункт без ответа»."""
    those = [line for line in lines if line.reason is reason]
    count = len(those)
    if reason is Reason.OVERDUE:
        silent = sum(line.assignment.answered_at is None for line in those)
        days = {line.assignment.due for line in those}
        yesterday = len(days) == 1 and all(day and (today - day).days == 1 for day in days)
        return t(
            "digest-overdue",
            yesterday="yes" if yesterday else "no",
            count=silent or count,
            silent="yes" if silent else "no",
        )
    if reason is Reason.SOON and len({line.working_days for line in those}) == 1:
        return t("digest-in-days", days=those[0].working_days, count=count)
    if reason is Reason.TODAY and any(line.assignment.due != today for line in those):
        return t("digest-hand-in", count=count)
    return t(f"digest-{reason}", count=count)


def _escalations(
    t: Texts, lines: Sequence[DigestLine], items: Mapping[int, Item], today: date
) -> list[Markup]:
    """The warning, one paragraph a day: «Если ответа не будет до пятницы, 4 декабря, …»."""
    warned = sorted(
        (line for line in lines if line.escalates_on), key=lambda line: line.escalates_on or today
    )
    told = []
    for day, group in groupby(warned, key=lambda line: line.escalates_on):
        codes = [items[line.assignment.id].code for line in group]
        if day:
            told.append(
                t(
                    "digest-escalation",
                    weekday=t.before_weekday(day),
                    day=t.day(day, today),
                    count=len(codes),
                    codes=codes_words(t, codes),
                    all="yes" if len(codes) == len(lines) else "no",
                )
            )
    return told


def _others(t: Texts, digest: Digest) -> Markup | None:
    if not digest.others:
        return None
    days = [one.due for one in digest.others if one.due and one.due >= digest.day]
    waiting = sum(one.state is State.REPORTED for one in digest.others)
    late = sum(is_overdue(one, digest.day) for one in digest.others)
    parts = [
        str(len(digest.others)),
        t("digest-late", count=late) if late else None,
        t("digest-nearest", day=t.day(min(days), digest.day)) if days else None,
        t("digest-waiting", count=waiting) if waiting else None,
    ]
    return t("digest-others", details=Markup(", ".join(part for part in parts if part)))
