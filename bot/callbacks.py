"""What a button carries: ids, versions and choices, never rights or words; checked anew at each tap.

Telegram takes 1 to 64 bytes (TelegramBadRequest BUTTON_DATA_INVALID beyond); ids are up to 19 digits, so at
most two stand in one button. A version is that of the object when the button was drawn.
"""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

# --- a person's own items ---------------------------------------------------------------------------------


class AcknowledgeTap(CallbackData, prefix="ack"):
    minutes_id: int


class CardTap(CallbackData, prefix="card"):
    assignment_id: int


class MineTap(CallbackData, prefix="mine"):
    """All open items; of one set of minutes where `minutes_id` isn't 0."""

    minutes_id: int = 0
    page: int = 0


class ReportTap(CallbackData, prefix="done"):
    assignment_id: int
    version: int


class TakeTap(CallbackData, prefix="take"):
    assignment_id: int
    version: int


class NoWordsTap(CallbackData, prefix="nowords"):
    assignment_id: int


class UndoTap(CallbackData, prefix="undo"):
    assignment_id: int
    version: int


class WordsForTap(CallbackData, prefix="wordsfor"):
    """«Это ответ по какому пункту?»: this one."""

    assignment_id: int


# --- the secretary's review -------------------------------------------------------------------------------


class ReviewTap(CallbackData, prefix="rev"):
    minutes_id: int


class DecisionTap(CallbackData, prefix="dec"):
    """Show the decision at `index` (0-based, in the document's order)."""

    minutes_id: int
    index: int


class EditTap(CallbackData, prefix="edit"):
    """`what`: text, people, deadline, tracking, source."""

    decision_id: int
    version: int
    what: str


class PickPeopleTap(CallbackData, prefix="pick"):
    """Give the decision to a group (`g`) or a post (`p`), or to nobody (`n`, id 0).

    Kind `page` only shows another page of choices; its object is the page.
    """

    decision_id: int
    kind: str
    object_id: int


class PickDeadlineTap(CallbackData, prefix="pickday"):
    """`choice`: none, ongoing, week, month."""

    decision_id: int
    choice: str


class TrackingTap(CallbackData, prefix="track"):
    decision_id: int
    version: int
    tracking: str


class DeleteTap(CallbackData, prefix="del"):
    decision_id: int
    version: int


class QuestionTap(CallbackData, prefix="ask"):
    """Show the open question at `index`."""

    minutes_id: int
    index: int


class AnswerUnknownTap(CallbackData, prefix="unk"):
    """`choice`: card (make one), nobody, or choose (offer groups and posts)."""

    decision_id: int
    addressee_id: int
    choice: str


class AnswerUnknownWithTap(CallbackData, prefix="unkw"):
    """Everywhere in these minutes the same words mean this group (`g`) or post (`p`); `page` as above."""

    addressee_id: int
    kind: str
    object_id: int


class AnswerDoubtTap(CallbackData, prefix="doubt"):
    """`choice`: keep or other."""

    decision_id: int
    index: int
    choice: str


class AnswerAllTap(CallbackData, prefix="allq"):
    """One answer for all that the question concerns. `question`: vague or past.

    `choice`: proposed, notice (vague); proposed, quiet, archive (past).
    """

    minutes_id: int
    question: str
    choice: str


class AcceptProposalsTap(CallbackData, prefix="accall"):
    """Every open question is answered with its first proposal."""

    minutes_id: int
    version: int



class ApproveTap(CallbackData, prefix="appr"):
    minutes_id: int
    version: int


class SendNowTap(CallbackData, prefix="now"):
    minutes_id: int


class StopTap(CallbackData, prefix="stop"):
    minutes_id: int


class WithdrawTap(CallbackData, prefix="wdr"):
    """`sure` 0 shows whom it concerns, 1 does it: it can't be undone."""

    minutes_id: int
    sure: int = 0


class DiscardTap(CallbackData, prefix="drop"):
    """Throw a draft away."""

    minutes_id: int
    version: int


class SampleTap(CallbackData, prefix="xtr"):
    """A post's own extract as the director will see it."""

    minutes_id: int


# --- boards -----------------------------------------------------------------------------------------------


class BoardTap(CallbackData, prefix="brd"):
    """`what`: summary, silent, not_done, minutes, organizations, how."""

    what: str
    page: int = 0


class BoardMinutesTap(CallbackData, prefix="brdm"):
    minutes_id: int
    page: int = 0


class LiveTap(CallbackData, prefix="live"):
    """The secretary's line of one set of minutes. `what`: line, silent, paper."""

    minutes_id: int
    what: str
    page: int = 0


class DecisionBoardTap(CallbackData, prefix="brdd"):
    """One decision: who has answered and who is silent."""

    decision_id: int
