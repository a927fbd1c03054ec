"""What the bot waits for from a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AwaitedField(StrEnum):
    """The fields of `Awaited`."""

    REPORT_WORDS = "report_words"
    WHICH_ITEM = "which_item"
    DECISION_TEXT = "decision_text"
    DECISION_DEADLINE = "decision_deadline"
    DECISION_PEOPLE = "decision_people"
    DECISION_SPLIT = "decision_split"
    DECISION_PLACE = "decision_place"
    #: A decision to stand after this one.
    DECISION_ADDED = "decision_added"
    #: Nothing: these minutes are looked through, and a number typed opens its decision.
    BROWSED = "browsed"
    OFFICE_NAME = "office_name"
    #: Nothing: the last words renamed the office, whose older name is the payload.
    OFFICE_NAMED = "office_named"


@dataclass(frozen=True, slots=True)
class Awaited:
    """What the bot waits for from a person, as a row: field, object, since when.

    `payload` depends on the field: the message that asked (report words), or the words and files that came
    before it was known which item they belong to (which item).
    """

    field: AwaitedField
    object_id: int
    since: datetime
    payload: str = ""
