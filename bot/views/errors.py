"""Every error of the domain in words: kind, and with what to do next. A test maps every leaf.

The same words serve as a message and as the answer to a tap, so none is longer than a toast may be.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.domain.errors import (
    BadInput,
    IllegalMove,
    NotAllowed,
    NotFound,
    Overtaken,
    Repeated,
    ReshiliError,
    StorageDown,
    TooLate,
)
from bot.domain.lifecycle import Move
from bot.domain.rights import Deed
from bot.i18n import Texts
from bot.views.screen import CODE, TOAST_LIMIT, Screen, clip

#: Reasons of `BadInput` that have words of their own.
BAD_INPUT: Final = (
    "empty_file",
    "not_a_docx",
    "not_what_its_name_says",
    "no_text",
    "unsupported_format",
    "broken_file",
    "too_big",
    "too_long",
    "unreadable",
    "no_decisions",
    "password",
    "scan",
    "not_russian",
    "same_open",
    "corrects_open",
    "nothing_changed",
    "must_be_told",
    "archive_changed",
    "old_word",
    "old_sheet",
    "not_a_sheet",
    "too_many_rows",
    "no_roster",
    "empty_sheets",
    "not_a_deadline",
    "day_is_past",
    "empty_text",
    "reason_needed",
    "promise_too_late",
    "promise_too_far",
    "not_later",
    "nothing_ticked",
    "day_needed",
    "controllers_off",
    "seat_needed",
    "words_wait",
    "questions_open",
    "nobody_left",
    "too_many_files",
    "not_a_past_day",
    "nobody_ticked",
    "way_needed",
    "no_such_choice",
    "office_name_too_long",
    "no_such_place",
    "no_chair",
    "not_agreed",
    "no_such_decision",
    "sheet_of_another",
    "sheet_of_approved",
    "sheet_of_withdrawn",
    "no_headings",
    "sheet_too_long",
    "sheet_too_old",
    "one_part",
    "no_next",
    "empty_name",
    "name_too_long",
    "name_taken",
    "group_name_taken",
    "empty_group",
    "group_by_rule",
    "group_in_use",
    "organization_closed",
    "person_left",
    "name_needed",
    "not_a_phone",
    "phone_taken",
    "last_secretary",
    "last_admin",
    "leaves_oneself",
    "same_person",
    "same_organization",
    "same_seat",
    "absence_days",
    "absence_overlaps",
    "absence_over",
    "no_leading_seat",
    "organization_has_items",
    "meeting_is_past",
    "meeting_too_far",
    "not_a_meeting_day",
    "meeting_words_too_long",
)
#: Subjects of `TooLate` that have words of their own.
TOO_LATE: Final = (
    "undo",
    "draft_step",
    "words",
    "link_used",
    "link_expired",
    "link_unknown",
    "sheet",
    "deputy_answer",
    "deputy_own",
    "deputy_over",
    "deputy_taken",
    "deputy_elsewhere",
    "newcomer",
)
#: States of an assignment or of minutes from which a refused move has words of its own.
ILLEGAL_FROM: Final = ("done", "closed", "cancelled", "released", "not_concerned", "reported", "withdrawn")
ILLEGAL_MINUTES: Final = ("draft", "approved", "issued", "opened", "planned")


#: Deeds refused with words of their own, by the leaf that has them: only the office may do these.
NOT_ALLOWED: Final = {
    Deed.SEE_SUMMARY: "office",
    Deed.SEE_MINUTES: "office",
    Deed.SEE_LIVE_LINE: "office",
    Deed.TAKE_MINUTES: "secretary",
    Deed.EDIT_DRAFT: "secretary",
    Deed.APPROVE_MINUTES: "secretary",
    Deed.AGREE_DRAFT: "chair",
    Deed.REMARK: "chair",
    Deed.STOP_MAILING: "secretary",
    Deed.SEND_NOW: "secretary",
    Deed.WITHDRAW_MINUTES: "secretary",
    Deed.EDIT_SETTINGS: "settings",
    Deed.SEE_WAITING: "waiting",
    Deed.SEE_MEETING: "office",
    Deed.PLAN_MEETING: "secretary",
    Deed.TAKE_ROSTER: "secretary",
    Deed.SEE_PEOPLE: "people",
    Deed.EDIT_PEOPLE: "people",
    Deed.EDIT_ADMINS: "admin",
    Deed.HAND_OVER_OFFICE: "secretary",
    Move.READDRESS: "secretary",
}


def error(t: Texts, error: ReshiliError) -> Screen:
    key, detail = _key(error)
    return Screen(t(key, detail=clip(detail, CODE)))


def toast(t: Texts, error: ReshiliError) -> str:
    """The answer to a tap, bare text."""
    key, detail = _key(error)
    return clip(t.plain(key, detail=clip(detail, CODE)), TOAST_LIMIT)


def failed(t: Texts) -> Screen:
    """Something went wrong on our side and was set aside."""
    return Screen(t("error-failed"))


def old_button(t: Texts) -> str:
    """The answer to a button of a screen that is gone; bare text."""
    return t.plain("error-old-button")


def _leaf(group: str, known: tuple[str, ...], code: str) -> str:
    """The key of a known code, else of the whole group."""
    return f"error-{group}-{code}" if code in known else f"error-{group}"


def _key(error: ReshiliError) -> tuple[str, str]:
    words = next((_WORDS[kind] for kind in type(error).__mro__ if kind in _WORDS), None)
    return words(error) if words else ("error-failed", "")


_WORDS: Final[dict[type, Callable[..., tuple[str, str]]]] = {
    NotAllowed: lambda e: (f"error-not-allowed-{NOT_ALLOWED.get(e.deed, 'item')}", ""),
    IllegalMove: lambda e: (_leaf("illegal", (*ILLEGAL_FROM, *ILLEGAL_MINUTES), e.state), ""),
    Overtaken: lambda _: ("error-overtaken", ""),
    NotFound: lambda _: ("error-not-found", ""),
    TooLate: lambda e: (_leaf("too-late", TOO_LATE, e.what), ""),
    BadInput: lambda e: (_leaf("bad-input", BAD_INPUT, e.reason), e.detail),
    Repeated: lambda _: ("error-repeated", ""),
    StorageDown: lambda _: ("error-storage-down", ""),
}
