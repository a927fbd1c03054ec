"""A protocol comes in: it is being read, it seems to repeat another, it belongs to many old ones."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.callbacks.corrections import CorrectionTap
from bot.callbacks.review import DiscardTap, ReviewTap
from bot.callbacks.taking import ArchiveTap, ContinueTap, SameTap
from bot.domain.minutes import Minutes, MinutesState
from bot.domain.review import Review
from bot.domain.rights import Deed, may
from bot.i18n import Markup, Texts
from bot.views.screen import NAME, Button, Screen, button, clip, lines, screen
from bot.views.words import minutes_title, minutes_words

Row = tuple[Button, ...]

#: Protocols of an archive told one by one; the rest is counted.
TOLD = 12


def reading(t: Texts, name: str, ahead: int = 0) -> Screen:
    """At once after a file or a text has come. `name` is the file's, empty for a text."""
    what = t("taking-reading", name=clip(name, NAME)) if name else t("taking-reading-text")
    return Screen(lines([what, t("taking-ahead", count=ahead) if ahead else t("taking-usually")]))


def still_reading(t: Texts, name: str, page: int, pages: int) -> Screen:
    """After a while. `pages` is 0 where nobody counts them."""
    what = t("taking-still", name=clip(name, NAME)) if name else t("taking-still-text")
    how_far = t("taking-page", page=page, pages=pages) if pages else t("taking-long")
    return Screen(lines([what, how_far]))


def reading_as_one(t: Texts) -> Screen:
    """Two drafts are being read anew as one protocol."""
    return Screen(t("taking-as-one"))


# --- the same again ---------------------------------------------------------------------------------------


def seems_same(t: Texts, whole: Review, earlier: Minutes, zone: ZoneInfo) -> Screen:
    """What these minutes are: asked before anything else."""
    minutes = whole.minutes

    def answer(what: str) -> Row:
        tap = SameTap.model_validate({"minutes_id": minutes.id, "version": minutes.version, "what": what})
        return (button(t.plain(f"taking-{what}"), tap),)

    discard = DiscardTap(minutes_id=minutes.id, version=minutes.version)
    return screen(
        [
            t(
                "taking-same",
                minutes=minutes_title(t, earlier.number, earlier.date),
                at=_taken(t, earlier, zone),
            ),
            t(f"taking-same-{earlier.phase}"),
            t("taking-same-ask", count=len(whole.decisions)),
        ],
        (button(t.plain("taking-open-earlier"), ReviewTap(minutes_id=earlier.id)),),
        answer("corrected"),
        answer("another"),
        *continues(t, whole),
        (button(t.plain("review-button-discard"), discard),),
    )


def _taken(t: Texts, minutes: Minutes, zone: ZoneInfo) -> Markup:
    return t("taking-at", at=t.moment(minutes.taken_at, zone)) if minutes.taken_at else Markup("")


def corrects(t: Texts, whole: Review) -> Markup | None:
    """The line of a draft that is to replace approved minutes."""
    earlier = whole.taking.earlier
    if whole.minutes.corrects is None or earlier is None or earlier.state is not MinutesState.APPROVED:
        return None
    return t("taking-corrects", minutes=minutes_words(t, earlier.number, earlier.date))


def replace_rows(t: Texts, whole: Review) -> list[Row]:
    """In place of [Утвердить], where the draft corrects minutes that are in force."""
    minutes = whole.minutes
    compare = CorrectionTap(minutes_id=minutes.id)
    another = SameTap(minutes_id=minutes.id, version=minutes.version, what="another")
    return [
        (button(t.plain("correct-whole-button"), compare),),
        (button(t.plain("taking-another"), another),),
    ]


# --- parts, and many old ones -----------------------------------------------------------------------------


def continues(t: Texts, whole: Review) -> list[Row]:
    """[Это продолжение предыдущего], where it may be."""
    before = whole.taking.before
    if before is None or not whole.editable:
        return []
    tap = ContinueTap(minutes_id=whole.minutes.id, before_id=before.id)
    return [(button(t.plain("taking-button-continues"), tap),)]


def archives(t: Texts, whole: Review) -> list[Row]:
    """[Все такие — в архив (12)], where many old ones came together."""
    if not whole.taking.old or not whole.editable or not may(Deed.APPROVE_MINUTES, whole.who):
        return []
    tap = ArchiveTap(minutes_id=whole.minutes.id)
    return [(button(t.plain("taking-button-archive", count=whole.taking.old), tap),)]


def archive_confirm(t: Texts, minutes_id: int, minutes: tuple[Minutes, ...], decisions: int) -> Screen:
    """What would go to the archive."""
    told = [t("taking-archive-one", minutes=minutes_title(t, one.number, one.date)) for one in minutes[:TOLD]]
    more = t("taking-archive-more", count=len(minutes) - TOLD) if len(minutes) > TOLD else None
    return screen(
        [
            t("taking-archive", count=len(minutes), decisions=decisions),
            lines([*told, more]),
            t("taking-archive-means"),
        ],
        (
            button(
                t.plain("taking-button-archive-sure", count=len(minutes)),
                ArchiveTap(minutes_id=minutes_id, count=len(minutes)),
            ),
        ),
        (button(t.plain("button-back-to-minutes"), ReviewTap(minutes_id=minutes_id)),),
    )


def archived(t: Texts, minutes: tuple[Minutes, ...], decisions: int) -> Screen:
    """It was done."""
    return Screen(
        lines(
            [
                t("taking-archived", count=len(minutes), decisions=decisions),
                t("taking-archived-where"),
            ]
        )
    )
