"""What the bot waits for from a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AwaitedField(StrEnum):
    """The fields of `Awaited`."""

    REPORT_WORDS = "report_words"
    WHICH_ITEM = "which_item"
    #: Words to all items that were answered together; the payload names them.
    MANY_WORDS = "many_words"
    #: Nothing: the items ticked so far, in the payload.
    TICKED = "ticked"
    #: Nothing: the payload was typed, and items were found by it.
    SEARCHED = "searched"
    #: A day to come back to the item; another day for it.
    PROMISE_DAY = "promise_day"
    EXTENSION_DAY = "extension_day"
    #: Why another day is asked for, or what is unclear about the item: the payload says which.
    APPEAL_WORDS = "appeal_words"
    #: Part of the name of whoever should do the item instead.
    HEIR_NAME = "heir_name"
    #: More words to what was asked of the office (`object_id`), which need not come.
    APPEAL_MORE = "appeal_more"
    #: Why an answer goes back to the deputy (`object_id`: the assignment).
    DEPUTY_REMARK = "deputy_remark"
    DECISION_TEXT = "decision_text"
    DECISION_DEADLINE = "decision_deadline"
    DECISION_PEOPLE = "decision_people"
    DECISION_SPLIT = "decision_split"
    DECISION_PLACE = "decision_place"
    #: A decision to stand after this one.
    DECISION_ADDED = "decision_added"
    #: Nothing: these minutes are looked through, and a number typed opens its decision.
    BROWSED = "browsed"
    #: Part of the name of whoever asks to be let in (`object_id`): only looked for.
    REQUEST_PERSON = "request_person"
    #: Whom the words of a protocol mean: the addressee that stands for them.
    ANSWER_NAME = "answer_name"
    #: The seats ticked so far for a new group, in the payload; the addressee that it will stand for.
    ANSWER_GROUP = "answer_group"
    #: A new day for what is past in these minutes.
    ANSWER_DAY = "answer_day"
    #: Of whom to show what he will see of these minutes.
    SAMPLE_OF = "sample_of"
    #: Words about organizations, people and groups: payload says which (`usecases.await_people`).
    PEOPLE = "people"
    #: Why something issued is corrected, cancelled or withdrawn (`usecases.why`).
    WHY = "why"
    #: A remark on these minutes; the payload is the decision it is about, where that was chosen.
    CHAIR_REMARK = "chair_remark"
    #: Nothing: the last words were a remark on these minutes.
    CHAIR_REMARKED = "chair_remarked"
    #: On which day others answered, whom the secretary enters on this decision.
    ENTERING_DAY = "entering_day"
    #: A file that is to travel with this decision.
    DECISION_FILE = "decision_file"
    #: Words or a day with which the office decides; the payload says what (`usecases.office_words`).
    OFFICE_WORDS = "office_words"
    #: Nothing: the last words decided that.
    OFFICE_WORDED = "office_worded"
    OFFICE_NAME = "office_name"
    #: Day and hour, title, place of the next meeting (`object_id`; 0: of one that is still to be made).
    MEETING_DAY = "meeting_day"
    MEETING_TITLE = "meeting_title"
    MEETING_PLACE = "meeting_place"
    #: Nothing: the last words were about this meeting.
    MEETING_HEARD = "meeting_heard"
    #: Nothing: the last words renamed the office, whose older name is the payload.
    OFFICE_NAMED = "office_named"


@dataclass(frozen=True, slots=True)
class Awaited:
    """What the bot waits for from a person, as a row: field, object, since when.

    `payload` depends on the field: the message that asked (report words), or the words and files that came
    before it was known which item they belong to (which item); see `usecases.awaiting`.
    """

    field: AwaitedField
    object_id: int
    since: datetime
    payload: str = ""
