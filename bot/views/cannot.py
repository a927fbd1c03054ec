"""«Не могу»: why, what is asked of the office, and what is said once it was asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.callbacks.answers import AppealTap, CannotTap, ElsewhereTap, ExtendDayTap, ExtendTap, HeirTap
from bot.callbacks.items import CardTap
from bot.domain.appeals import Appeal, AppealKind
from bot.domain.items import Item
from bot.domain.people import Post
from bot.domain.promises import OfferedDay
from bot.i18n import Markup, Texts
from bot.views.answers import all_items_button, day_rows, promise_rows, undo_button
from bot.views.screen import CODE, NAME, Button, Screen, button, clip, rows_of, screen
from bot.views.words import capital, item_deadline, short_sentence

#: Seats found, on one screen.
SEATS, SEATS_IN_ROW = 12, 2
#: Words of a question, quoted.
WORDS = 200


def why(t: Texts, item: Item, today: date) -> Screen:
    """«Не могу»: [Нужен другой срок] [Нас не касается] [Не нам — кому?] [Непонятно, уточните]"""
    one = item.assignment

    def appeal(kind: str) -> Button:
        return button(
            t.plain(f"cannot-{kind}"),
            AppealTap(assignment_id=one.id, version=one.version, kind=kind),
        )

    elsewhere = ElsewhereTap(assignment_id=one.id, version=one.version, way="ask")
    return screen(
        [t("cannot-why", code=clip(item.code, CODE), deadline=capital(item_deadline(t, item, today)))],
        (
            button(t.plain("cannot-extension"), ExtendTap(assignment_id=one.id)),
            appeal(AppealKind.NOT_CONCERNED),
        ),
        (appeal(AppealKind.NOT_OURS), appeal(AppealKind.UNCLEAR)),
        (button(t.plain("answer-elsewhere"), elsewhere),),
        (_back(t, item),),
    )


def pick_extension(t: Texts, item: Item, days: Sequence[OfferedDay], today: date) -> Screen:
    one = item.assignment
    return screen(
        [t("extension-which", code=clip(item.code, CODE), deadline=item_deadline(t, item, today))],
        *day_rows(t, days, lambda day: ExtendDayTap(assignment_id=one.id, day=day)),
        (_back_to_why(t, item),),
    )


def type_extension(t: Texts, item: Item) -> Screen:
    return screen([t("extension-type", code=clip(item.code, CODE))], (_back_to_why(t, item),))


def ask_reason(t: Texts, item: Item, day: date, today: date) -> Screen:
    return screen(
        [t("extension-reason", code=clip(item.code, CODE), day=t.day_with_weekday(day, today))],
        (_back_to_why(t, item),),
    )


def ask_question(t: Texts, item: Item) -> Screen:
    return screen(
        [t("unclear-ask", code=clip(item.code, CODE), sentence=short_sentence(item.sentence))],
        (_back_to_why(t, item),),
    )


def ask_heir(t: Texts, item: Item) -> Screen:
    return screen(
        [t("heir-ask", code=clip(item.code, CODE), sentence=short_sentence(item.sentence))],
        (_heir(item, 0, t.plain("heir-unknown")),),
        (_back_to_why(t, item),),
    )


def heirs_found(t: Texts, item: Item, words: str, found: Sequence[Post]) -> Screen:
    """Nobody is taken by himself, be he the only one found; what was typed can be passed on as it is."""
    key = "heir-found" if found else "heir-nobody"
    seats = [_heir(item, post.id, _seat_name(post)) for post in found[:SEATS]]
    return screen(
        [t(key, code=clip(item.code, CODE), words=clip(words, NAME))],
        *rows_of(seats, SEATS_IN_ROW),
        (_heir(item, 0, t.plain("heir-as-typed")),),
        (_back_to_why(t, item),),
    )


def appealed(
    t: Texts, item: Item, appeal: Appeal, today: date, post: Post | None = None, *, undoable: bool = True
) -> Screen:
    """What was asked, and that it can be taken back for ten minutes."""
    quote = t("words-quote", words=clip(appeal.words, WORDS)) if appeal.words else Markup()
    day = t.day(appeal.until, today) if appeal.until else Markup()
    whom = clip(_seat_name(post), NAME) if post else ""
    named = "yes" if whom else "no"
    return screen(
        [
            t(
                f"appealed-{appeal.kind}",
                code=clip(item.code, CODE),
                day=day,
                whom=whom,
                named=named,
                quote=quote,
            ),
            t("appealed-next"),
            t("appealed-may-explain") if not appeal.words else None,
        ],
        (undo_button(t, item), all_items_button(t)) if undoable else (all_items_button(t),),
    )


def appeal_line(t: Texts, appeal: Appeal, today: date) -> Markup:
    """On the card, while it waits for an answer."""
    day = t.day(appeal.until, today) if appeal.until else Markup()
    quote = t("words-quote", words=clip(appeal.words, WORDS)) if appeal.words else Markup()
    return t(f"appeal-open-{appeal.kind}", day=day, quote=quote)


def pick_promise(t: Texts, item: Item, days: Sequence[OfferedDay], today: date) -> Screen:
    """«Сделаю до…», «Вернусь…»: when?"""
    return screen(
        [t("promise-which", code=clip(item.code, CODE), deadline=capital(item_deadline(t, item, today)))],
        *promise_rows(t, item, days),
        (_back(t, item),),
    )


def type_promise(t: Texts, item: Item) -> Screen:
    return screen([t("promise-type", code=clip(item.code, CODE))], (_back(t, item),))


def promised(t: Texts, item: Item, today: date) -> Screen:
    day = item.assignment.silent_until or today
    return screen(
        [
            t(
                "promised",
                code=clip(item.code, CODE),
                day=t.day_with_weekday(day, today),
                deadline=item_deadline(t, item, today),
            )
        ],
        (undo_button(t, item), all_items_button(t)),
    )


def which_way(t: Texts, item: Item) -> Screen:
    """«Уже сдали другим путём»: how?"""
    one = item.assignment
    ways = [
        button(t.plain(f"elsewhere-{way}"), ElsewhereTap(assignment_id=one.id, version=one.version, way=way))
        for way in ("mail", "paper", "phone")
    ]
    return screen(
        [t("elsewhere-which", code=clip(item.code, CODE), sentence=short_sentence(item.sentence))],
        ways,
        (_back(t, item),),
    )


def _seat_name(post: Post) -> str:
    """«СОШ № 7, Петров С. И.»; where the label names its holder already, that is enough."""
    holder = post.holder.short if post.holder else ""
    return post.label if not holder or holder in post.label else f"{post.label}, {holder}"


def _heir(item: Item, post_id: int, words: str) -> Button:
    one = item.assignment
    return button(words, HeirTap(assignment_id=one.id, version=one.version, post_id=post_id))


def _back(t: Texts, item: Item) -> Button:
    return button(t.plain("button-back"), CardTap(assignment_id=item.assignment.id))


def _back_to_why(t: Texts, item: Item) -> Button:
    return button(t.plain("button-back"), CannotTap(assignment_id=item.assignment.id))
