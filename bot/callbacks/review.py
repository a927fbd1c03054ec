"""The secretary's review of a draft, and its mailing."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number, Version


class ReviewTap(CallbackData, prefix="rev"):
    minutes_id: Id


class QuestionTap(CallbackData, prefix="ask"):
    """Show the open question at `index`."""

    minutes_id: Id
    index: Number


class AnswerUnknownTap(CallbackData, prefix="unk"):
    """`choice`: card (make one), nobody, or choose (offer groups and posts)."""

    decision_id: Id
    addressee_id: Id
    choice: Literal["card", "nobody", "choose"]


class AnswerUnknownWithTap(CallbackData, prefix="unkw"):
    """Everywhere in these minutes the same words mean this group (`g`) or post (`p`); `page` as above."""

    addressee_id: Id
    kind: Literal["g", "p", "page"]
    object_id: Id


class AnswerDoubtTap(CallbackData, prefix="doubt"):
    decision_id: Id
    index: Number
    choice: Literal["keep", "other"]


class AnswerAllTap(CallbackData, prefix="allq"):
    """One answer for all that the question concerns. `question`: vague or past.

    `choice`: proposed, notice (vague); proposed, quiet, archive (past).
    """

    minutes_id: Id
    question: Literal["vague", "past"]
    choice: Literal["proposed", "notice", "quiet", "archive"]


class AcceptProposalsTap(CallbackData, prefix="accall"):
    """Every open question is answered with its first proposal."""

    minutes_id: Id
    version: Version


class ApproveTap(CallbackData, prefix="appr"):
    minutes_id: Id
    version: Version


class SendNowTap(CallbackData, prefix="now"):
    minutes_id: Id


class StopTap(CallbackData, prefix="stop"):
    minutes_id: Id


class WithdrawTap(CallbackData, prefix="wdr"):
    """Shows whom it concerns; does it when `sure`: it can't be undone."""

    minutes_id: Id
    sure: bool = False


class DiscardTap(CallbackData, prefix="drop"):
    """Throw a draft away."""

    minutes_id: Id
    version: Version


class SampleTap(CallbackData, prefix="xtr"):
    """A post's own extract as the director will see it."""

    minutes_id: Id
