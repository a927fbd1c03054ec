"""The secretary's review of a draft, and its mailing."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap, Version


class ReviewTap(Tap, prefix="rev"):
    minutes_id: Id


class QuestionTap(Tap, prefix="ask"):
    """Show the open question at `index`."""

    minutes_id: Id
    index: Number


class AnswerUnknownTap(Tap, prefix="unk"):
    """`choice`: card (make one), nobody, or choose (offer groups and posts)."""

    decision_id: Id
    addressee_id: Id
    choice: Literal["card", "nobody", "choose"]


class AnswerUnknownWithTap(Tap, prefix="unkw"):
    """Everywhere in these minutes the same words mean this group (`g`) or post (`p`); `page` as above."""

    addressee_id: Id
    kind: Literal["g", "p", "page"]
    object_id: Id


class AnswerDoubtTap(Tap, prefix="doubt"):
    decision_id: Id
    index: Number
    choice: Literal["keep", "other"]


class AnswerAllTap(Tap, prefix="allq"):
    """One answer for all that the question concerns; the choices are those of `answer_days.answer_all`."""

    minutes_id: Id
    question: Literal["vague", "past", "undated"]
    choice: Literal["proposed", "none", "month", "week", "quarter", "notice", "quiet", "archive"]


class EachTap(Tap, prefix="each"):
    """«По одному»: the decision at `index` of those that the question concerns."""

    minutes_id: Id
    question: Literal["vague", "undated"]
    index: Number = 0


class AnswerEachTap(Tap, prefix="each1"):
    decision_id: Id
    question: Literal["vague", "undated"]
    choice: Literal["keep", "month", "quarter", "notice"]


class CardsTap(Tap, prefix="cards"):
    """People of no roster: `all` get cards, `each` is asked about by himself."""

    minutes_id: Id
    what: Literal["all", "each"]
    index: Number = 0


class UndoAnswerTap(Tap, prefix="unans"):
    """The last answer about the draft is taken back."""

    minutes_id: Id
    version: Version


class NewDayTap(Tap, prefix="newday"):
    """A new day for all decisions whose day has passed: chosen or typed."""

    minutes_id: Id


class NewGroupTap(Tap, prefix="newgrp"):
    """A group of these words: who belongs to it. `kind` all, schools, gardens: these; `pick`: ticked one by
    one, beginning with nobody; `but`: beginning with everybody; `page`: another page; `done`: as ticked.
    """

    addressee_id: Id
    kind: Literal["choose", "all", "schools", "gardens", "pick", "but", "page", "done"] = "choose"
    page: Number = 0


class TickTap(Tap, prefix="tick"):
    addressee_id: Id
    post_id: Id


class OnePersonTap(Tap, prefix="oneprs"):
    """«Один человек»: found by a part of the name, or in the list of seats."""

    addressee_id: Id
    page: Number = 0


class AcceptProposalsTap(Tap, prefix="accall"):
    """Every open question is answered with its first proposal."""

    minutes_id: Id
    version: Version


class ApproveSureTap(Tap, prefix="apprs"):
    """«Утвердить 34, остальное позже»"""

    minutes_id: Id
    version: Version


class RestTap(Tap, prefix="rest"):
    """What was left for later, in a message of its own."""

    minutes_id: Id


class PaperTap(Tap, prefix="paper"):
    """Who will not be reached in Telegram, before it goes out."""

    minutes_id: Id
    page: Number = 0


class ApproveTap(Tap, prefix="appr"):
    minutes_id: Id
    version: Version


class SendNowTap(Tap, prefix="now"):
    minutes_id: Id


class StopTap(Tap, prefix="stop"):
    minutes_id: Id


class WithdrawTap(Tap, prefix="wdr"):
    """Shows whom it concerns, and asks why."""

    minutes_id: Id


class DiscardTap(Tap, prefix="drop"):
    """Throw a draft away."""

    minutes_id: Id
    version: Version


class SampleTap(Tap, prefix="xtr"):
    """What a director will see; without `post_id` the one with the most items."""

    minutes_id: Id
    post_id: Id = 0


class SampleChoiceTap(Tap, prefix="xtrp"):
    """«Другой директор»: of whom to show it."""

    minutes_id: Id
    page: Number = 0
