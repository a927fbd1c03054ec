"""An item passed on to a deputy: what the director sees of it, and what the deputy does."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

from bot.callbacks.deputies import ConfirmTap, DeputyMeTap, GivenListTap, GivenTap, PassOnTap
from bot.callbacks.items import CardTap, MineTap
from bot.domain.delegations import DelegationState
from bot.domain.deputies import DeputyTold, Given, Offer, PassedOn
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.i18n import Markup, Texts
from bot.views.links import personal_link
from bot.views.notices import item_block
from bot.views.screen import (
    CODE,
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    fit,
    lines,
    paginate,
    rows_of,
    screen,
)
from bot.views.words import closed, item_deadline, person_words, sendings

#: Characters of an answer's words.
WORDS: Final = 1000
FRAME: Final = 500
#: A name that Telegram shows is offered as it is where it has so many words.
NAMES: Final = (2, 3)

Row = tuple[Button, ...]


def rows(t: Texts, item: Item, moves: Collection[Move]) -> tuple[Row, ...]:
    """[Поручить заместителю], or how it stands with him, for whoever may report."""
    one = item.assignment.id
    if Move.REPORT not in moves or Move.TAKE not in moves:
        return ()
    if item.passed_on is None:
        return ((button(t.plain("deputy-button-pass"), PassOnTap(assignment_id=one, what="link")),),)
    return ((button(t.plain(f"deputy-button-{item.passed_on}"), PassOnTap(assignment_id=one)),),)


def state_line(t: Texts, item: Item) -> Markup | None:
    """Beside the item's own state on its card."""
    return t(f"deputy-state-{item.passed_on}") if item.passed_on is not None else None


# --- the director -----------------------------------------------------------------------------------------


def passed_on(t: Texts, one: PassedOn, today: date) -> Screen:
    """How it stands, with what he can do about it."""
    code, assignment_id = clip(one.item.code, CODE), one.item.assignment.id
    live, back = one.delegation, _to_card(one.item)
    if live is None:
        again = button(t.plain("deputy-button-pass"), PassOnTap(assignment_id=assignment_id, what="link"))
        return screen([t("deputy-none", code=code)], (again,), (back,))
    take_back = button(t.plain("deputy-button-back"), PassOnTap(assignment_id=assignment_id, what="back"))
    anew = button(t.plain("deputy-button-anew"), PassOnTap(assignment_id=assignment_id, what="link"))
    if one.deputy is None:
        key = "deputy-offered" if live.opened_by is None else "deputy-opened"
        said = t(key, code=code, until=t.day(live.expires_at.date(), today))
        return screen([said], (anew, take_back), (back,))
    name = clip(one.deputy.full, NAME)
    if live.state is DelegationState.ANSWERED:
        return screen(
            [
                t("deputy-answered", code=code, name=name, quote=quote(t, one.words, one.files)),
                t("deputy-not-counted"),
            ],
            *_confirm_rows(t, one.item),
            (take_back,),
            (back,),
        )
    return screen([t("deputy-taken", code=code, name=name)], (take_back, anew), (back,))


def link_made(t: Texts, one: PassedOn, days: int) -> Screen:
    """Stands where the button was; the link itself is in the message below, fit to be forwarded."""
    assignment_id = one.item.assignment.id
    take_back = button(t.plain("deputy-button-back"), PassOnTap(assignment_id=assignment_id, what="back"))
    return screen(
        [t("deputy-link-made", code=clip(one.item.code, CODE), days=days), t("deputy-link-once")],
        (take_back,),
        (_to_card(one.item),),
    )


def link_to_forward(t: Texts, one: PassedOn, by: str, bot: str, today: date) -> Screen:
    item = one.item
    return screen(
        [
            t("deputy-forward", code=clip(item.code, CODE), deadline=item_deadline(t, item, today)),
            t.bare(closed(clip(item.sentence, WORDS))),
            t("deputy-forward-link", by=person_words(by), link=personal_link(bot, one.token)),
        ]
    )


def shown_once(t: Texts, item: Item) -> Screen:
    """The same tap came twice: the link stands in the message it was sent in."""
    return screen([t("deputy-link-shown", code=clip(item.code, CODE))], (_to_card(item),))


def taken_back(t: Texts, item: Item) -> Screen:
    return screen([t("deputy-back-done", code=clip(item.code, CODE))], (_to_card(item),))


def returned(t: Texts, one: PassedOn) -> Screen:
    """After «Вернуть заместителю»: why may be said."""
    no_words = PassOnTap(assignment_id=one.item.assignment.id, what="no_remark")
    name = clip(one.deputy.full, NAME) if one.deputy else ""
    return screen(
        [t("deputy-returned", code=clip(one.item.code, CODE), name=name)],
        (button(t.plain("button-no-words"), no_words),),
    )


def remark_passed(t: Texts, one: PassedOn, words: str = "") -> Screen:
    name = clip(one.deputy.full, NAME) if one.deputy else ""
    said = t("words-quote", words=clip(words, WORDS)) if words else Markup()
    text = t("deputy-remark-passed", code=clip(one.item.code, CODE), name=name, quote=said)
    return screen([text], (_to_card(one.item),))


# --- whoever opened the link --------------------------------------------------------------------------------


def offer(t: Texts, one: Offer, telegram_name: str = "") -> Screen:
    """A stranger is asked for his name; somebody known, whether he will answer."""
    item, by = one.item, person_words(one.by.short)
    head = t(
        "deputy-offer",
        by=by,
        code=clip(item.code, CODE),
        deadline=item_deadline(t, item, one.today),
    )
    tap = DeputyMeTap(delegation_id=one.delegation.id)
    if one.known is not None:
        rest = [sendings(t, item.expected), t("deputy-offer-known", name=clip(one.known.full, NAME), by=by)]
        row: Row = (button(t.plain("deputy-button-yes"), tap),)
    else:
        rest = [sendings(t, item.expected), t("deputy-offer-name", by=by)]
        words = telegram_name.split()
        plain = len(words) in NAMES and all(word.isalpha() for word in words)
        row = (button(t.plain("deputy-button-me", name=telegram_name), tap),) if plain else ()
    return screen([head, t.bare(closed(fit(item.sentence, [head, *rest]))), *rest], row)


def dead(t: Texts, why: str) -> Screen:
    """`why` as `usecases.deputy_link` refuses."""
    return Screen(t("deputy-taken-by-other" if why == "deputy_taken" else why.replace("_", "-")))


def named(t: Texts, name: str) -> Screen:
    """What the question becomes."""
    return Screen(t("people-confirmed", name=clip(name, NAME)))


def welcome(t: Texts, name: str, workspace: str) -> Screen:
    """To a stranger who has just said his name: comes with the keyboard, before the item's card."""
    return screen(
        [
            t("deputy-welcome", name=clip(name, NAME), workspace=clip(workspace, NAME)),
            t("people-stored"),
        ]
    )


# --- the deputy ---------------------------------------------------------------------------------------------


def given(t: Texts, one: Given, today: date) -> Screen:
    """The item, for its deputy: he answers, nothing else."""
    item, assignment_id = one.item, one.item.assignment.id
    head = t("card-head", code=clip(item.code, CODE), deadline=item_deadline(t, item, today))
    rest = [
        lines(
            [
                sendings(t, item.expected),
                t("deputy-given-by", by=person_words(one.by.short), seat=clip(item.post_label, NAME)),
            ]
        ),
        t("deputy-remark", by=person_words(one.by.short), words=clip(one.remark, WORDS))
        if one.remark and not one.answered
        else None,
        t("deputy-given-answered", quote=quote(t, one.words, one.files)) if one.answered else None,
        t("deputy-given-how") if not one.answered else None,
    ]
    label = "deputy-button-more" if one.answered else "answer-done"
    return screen(
        [head, t.bare(closed(fit(item.sentence, [head, *rest]))), *rest],
        (button(t.plain(label), GivenTap(assignment_id=assignment_id, what="done")),),
        (button(t.plain("button-undo"), GivenTap(assignment_id=assignment_id, what="undo")),)
        if one.answered
        else (),
        (button(t.plain("button-back-to-items"), MineTap()),),
    )


def answered(t: Texts, one: Given) -> Screen:
    """After «Исполнено» or words of the deputy: it goes to the director, more may follow."""
    assignment_id = one.item.assignment.id
    by, code = person_words(one.by.short), clip(one.item.code, CODE)
    said = one.words or one.files
    return screen(
        [
            t("deputy-said", code=code, quote=quote(t, one.words, one.files), by=by),
            sendings(t, one.item.expected),
            t("deputy-said-more") if said else t("deputy-said-what"),
        ],
        (
            button(t.plain("deputy-button-send"), GivenTap(assignment_id=assignment_id, what="send")),
            button(t.plain("button-undo"), GivenTap(assignment_id=assignment_id, what="undo")),
        ),
    )


def sent(t: Texts, one: Given) -> Screen:
    """After «Отправить»."""
    text = t(
        "deputy-sent",
        code=clip(one.item.code, CODE),
        quote=quote(t, one.words, one.files),
        by=person_words(one.by.short),
    )
    undo = GivenTap(assignment_id=one.item.assignment.id, what="undo")
    return screen(
        [text], (button(t.plain("button-undo"), undo), button(t.plain("button-back-to-items"), MineTap()))
    )


def given_list(t: Texts, items: Sequence[Item], today: date) -> Screen:
    """All that was passed on to the reader."""
    page = paginate([item_block(t, item, today, seat=True) for item in items], 0, TEXT_LIMIT - FRAME)
    taps = [
        button(f"{clip(i.code, CODE)} {clip(i.post_label, CODE)}", GivenTap(assignment_id=i.assignment.id))
        for i in items[: len(page.blocks)]
    ]
    left_out = len(items) - len(page.blocks)
    return screen(
        [
            t("deputy-list", count=len(items)),
            *page.blocks,
            t("notice-more", count=left_out) if left_out else None,
        ],
        *rows_of(taps, 2),
    )


def given_button(t: Texts, count: int) -> Button:
    """Beside one's own items."""
    return button(t.plain("deputy-button-list", count=count), GivenListTap())


# --- what they hear of each other ---------------------------------------------------------------------------


def told(t: Texts, one: DeputyTold) -> Screen:
    code, assignment_id = clip(one.item.code, CODE), one.item.assignment.id
    name = person_words(one.other.short)
    sentence = t.bare(closed(clip(one.item.sentence)))
    if one.what == "taken":
        back = PassOnTap(assignment_id=assignment_id, what="back")
        return screen(
            [lines([t("deputy-told-taken", code=code, name=clip(one.other.full, NAME)), sentence])],
            (button(t.plain("deputy-button-back"), back),),
        )
    if one.what == "answered":
        return screen(
            [
                t(
                    "deputy-answered",
                    code=code,
                    name=clip(one.other.full, NAME),
                    quote=quote(t, one.words, one.files),
                ),
                sentence,
                t("deputy-not-counted"),
            ],
            *_confirm_rows(t, one.item),
            (button(t.plain("deputy-button-look"), PassOnTap(assignment_id=assignment_id)),),
        )
    if one.what == "returned":
        words = t("deputy-remark", by=name, words=clip(one.words, WORDS)) if one.words else None
        return screen(
            [lines([t("deputy-told-returned", code=code, by=name), words]), sentence],
            (button(t.plain("answer-done"), GivenTap(assignment_id=assignment_id, what="done")),),
        )
    return screen([lines([t(f"deputy-told-{one.what}", code=code, by=name), sentence])])


# --- parts --------------------------------------------------------------------------------------------------


def quote(t: Texts, words: str, files: int) -> Markup:
    said = t("words-quote", words=clip(words, WORDS)) if words else Markup()
    return Markup(said + t("deputy-files", count=files)) if files else said


def _confirm_rows(t: Texts, item: Item) -> tuple[Row, ...]:
    one = item.assignment
    return (
        (button(t.plain("deputy-button-confirm"), ConfirmTap(assignment_id=one.id, version=one.version)),),
        (button(t.plain("deputy-button-return"), PassOnTap(assignment_id=one.id, what="return")),),
    )


def _to_card(item: Item) -> Button:
    return button(f"‹ {clip(item.code, CODE)}", CardTap(assignment_id=item.assignment.id))
