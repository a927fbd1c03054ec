"""What a correction changes, in words: before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from bot.domain.corrected import Change, What
from bot.domain.correcting import Effect
from bot.domain.minutes import Decision, Expected, Tracking
from bot.i18n import Markup, Texts
from bot.views.screen import NAME, clip, clip_whole
from bot.views.words import conjoined, decision_deadline, names_words

#: Characters of a text before, and after; of names beside each other.
TEXT, NAMES = 900, 500


def change_lines(
    t: Texts, effect: Effect, labels: Mapping[int, str], today: date, limit: int = TEXT
) -> list[Markup | None]:
    """One line for each thing that differs."""
    change = effect.change
    before, after = change.before, change.after
    return [
        t("correct-text", was=clip_whole(before.sentence, limit), now=clip_whole(after.sentence, limit))
        if What.TEXT in change.what
        else None,
        t(
            "correct-deadline",
            now=decision_deadline(t, after, today),
            was=decision_deadline(t, replace(before, hand_in=None), today),
        )
        if What.DEADLINE in change.what
        else None,
        _names(t, "correct-people-added", change.seats_added, labels),
        _names(t, "correct-people-gone", _out(effect), labels),
        _names(t, "correct-kept", (one.post_id or 0 for one in effect.kept), labels),
        t(f"correct-tracking-{after.tracking}") if What.TRACKING in change.what else None,
        t("correct-expected", now=_wanted(t, after), was=_wanted(t, before))
        if What.EXPECTED in change.what
        else None,
    ]


def _out(effect: Effect) -> tuple[int, ...]:
    """Where nobody is asked any more, nobody in particular is taken out."""
    if effect.change.after.tracking is Tracking.NOTICE:
        return ()
    kept = {one.post_id for one in effect.kept}
    return tuple(i for i in effect.change.seats_gone if i not in kept)


def _names(t: Texts, key: str, seats: Iterable[int], labels: Mapping[int, str]) -> Markup | None:
    named = [clip(labels[i], NAME) for i in seats if i in labels]
    return t(key, names=names_words(t, named, NAMES)) if named else None


def _wanted(t: Texts, one: Decision) -> Markup:
    wanted = [t(f"expected-{what}") for what in one.expected if what is not Expected.MARK]
    return conjoined(t, wanted) if wanted else t("correct-expected-nothing")


def news_lines(t: Texts, change: Change) -> list[Markup | None]:
    """What of the decision is another now, beside the day, which each has for himself."""
    before, after = change.before, change.after
    return [
        t("news-corrected-text", was=clip_whole(before.sentence, TEXT), now=clip_whole(after.sentence, TEXT))
        if What.TEXT in change.what
        else None,
        t("news-corrected-expected", now=_wanted(t, after), was=_wanted(t, before))
        if What.EXPECTED in change.what
        else None,
        t(f"news-corrected-tracking-{after.tracking}") if What.TRACKING in change.what else None,
    ]
