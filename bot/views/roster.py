"""The office's list of people as a file: how to send it, what was read, what it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.callbacks.connect import LinksTap
from bot.callbacks.people import PeopleTap
from bot.callbacks.roster import RosterReadTap, RosterTap
from bot.domain.errors import BadInput
from bot.domain.people import Post
from bot.domain.phones import shown
from bot.domain.roster import Problem
from bot.domain.roster_changes import LEFT, Change, Difference, RosterDone, RosterRead
from bot.i18n import Markup, Texts
from bot.views import errors
from bot.views.screen import (
    CODE,
    LINE,
    NAME,
    TEXT_LIMIT,
    Button,
    Screen,
    button,
    clip,
    lines,
    page_note,
    pager,
    paginate,
    screen,
    weight,
)

#: Where the words of all files speak of protocols, a sheet has its own.
UNREAD = ("too_big", "too_long", "unreadable", "broken_file")

#: Short names shown as examples; sheets named that were passed over.
EXAMPLES, SKIPPED = 3, 5

#: Differences and faults on a page: each is a line or two.
ON_A_PAGE = 15


def reading(t: Texts, name: str) -> Screen:
    """At once after a file has come."""
    return Screen(t("roster-reading", name=clip(name, NAME)))


def how_to(t: Texts) -> Screen:
    back = button(t.plain("roster-button-people"), PeopleTap())
    return screen([t("roster-how")], [_sample(t)], [back])


def sample(t: Texts) -> Screen:
    """Stands beneath the file."""
    return Screen(t("roster-sample"))


def unread(t: Texts, why: BadInput) -> Screen:
    """Why a sheet could not be read, and a sample of one that can."""
    words = t(f"roster-unread-{why.reason}") if why.reason in UNREAD else errors.error(t, why).text
    return screen([words], [_sample(t)])


def _sample(t: Texts) -> Button:
    return button(t.plain("roster-button-sample"), RosterTap(what="sample"))


# --- what was read ----------------------------------------------------------------------------------------


def preview(t: Texts, read: RosterRead) -> Screen:
    """Before anything is written: how much was read, what is wrong, what it would change."""
    if read.long:
        return screen(
            [t("roster-long", rows=read.rows)], [_tap(t, read, "preview")], [_tap(t, read, "leave")]
        )
    if not read.people and not read.organizations:
        return screen(
            [t("roster-nobody", rows=read.rows)],
            [_tap(t, read, "wrong", count=read.wrong), _sample(t)],
            [_tap(t, read, "close")],
        )
    heading = t("roster-read", people=read.people, organizations=read.organizations)
    rows = t("roster-rows", rows=read.rows, wrong=read.wrong, refused=read.refused)
    take = _tap(t, read, "take") if read.differences else None
    looks = [_tap(t, read, "wrong", count=read.wrong)] if read.wrong else []
    looks += [_tap(t, read, "changes")] if read.differences or read.missing else []
    return screen(
        [
            lines([heading, rows]),
            _examples(t, read.differences),
            _summary(t, read),
            _skipped(t, read.skipped),
            t("roster-nothing-yet") if read.differences else None,
        ],
        [take] if take else [],
        looks,
        [_tap(t, read, "leave") if take else _tap(t, read, "close")],
    )


def _examples(t: Texts, differences: Sequence[Difference]) -> Markup | None:
    """«Короткие названия»: those that differ from the full ones."""
    guessed = [d for d in differences if d.kind is Change.NEW_ORGANIZATION and d.who != d.after]
    if not guessed:
        return None
    shown_ones = (
        t("roster-short", name=clip(one.who, NAME), short=clip(one.after, NAME)) for one in guessed[:EXAMPLES]
    )
    return lines([t("roster-shorts", count=len(guessed)), *shown_ones])


def _summary(t: Texts, read: RosterRead) -> Markup:
    count = Counter(one.kind for one in read.differences)
    told = [t(f"roster-count-{kind}", count=count[kind]) for kind in Change if count[kind]]
    missing = t("roster-count-missing", count=len(read.missing)) if read.missing else None
    if not told:
        return lines([t("roster-no-changes"), missing])
    return lines([t("roster-changes"), *told, missing])


def _skipped(t: Texts, names: Sequence[str]) -> Markup | None:
    if not names:
        return None
    listed = ", ".join(f"«{clip(name, CODE)}»" for name in names[:SKIPPED])
    return t("roster-skipped", count=len(names), names=listed)


def _tap(t: Texts, read: RosterRead, what: str, **arguments: int) -> Button:
    target = "leave" if what == "close" else what
    tap = RosterReadTap(job_id=read.job_id, what=target)
    return button(t.plain(f"roster-button-{what}", **arguments), tap)


# --- one tap deeper ---------------------------------------------------------------------------------------


def wrong(t: Texts, read: RosterRead, page: int) -> Screen:
    """Rows with faults, by sheet and number."""
    sheets = len({one.sheet for one in read.problems})
    blocks = [_problem(t, one, named=sheets > 1) for one in read.problems]
    heading = lines([t("roster-wrong", count=read.wrong), t("roster-wrong-hint", refused=read.refused)])
    return _listed(t, read, "wrong", heading, blocks, page)


def _problem(t: Texts, one: Problem, *, named: bool) -> Markup:
    place = t("roster-row-of-sheet", row=str(one.row), sheet=clip(one.sheet, CODE)) if named else None
    reason = t(f"roster-wrong-{one.reason}", detail=clip(_detail(t, one), NAME))
    return t("roster-wrong-line", place=place or t("roster-row", row=str(one.row)), reason=reason)


def _detail(t: Texts, one: Problem) -> str:
    return t.plain(f"roster-role-{one.detail}") if one.reason == "not_your_role" else one.detail


def changes(t: Texts, read: RosterRead, page: int) -> Screen:
    """Each difference, the weightiest first; then who stands in the list no more."""
    blocks = [_difference(t, one) for one in read.differences]
    blocks += [_missing(t, post) for post in read.missing]
    heading = lines(
        [t("roster-changes-all", count=len(read.differences)), t("roster-keep") if read.missing else None]
    )
    return _listed(t, read, "changes", heading, blocks, page)


def _difference(t: Texts, one: Difference) -> Markup:
    before, after = one.before, one.after
    if one.kind is Change.PHONE:
        before, after = shown(before), shown(after)
    elif one.kind is Change.ROLE:
        after = t.plain(f"roster-role-{after}")
    free = one.kind is Change.HOLDER and not before
    return t(
        "roster-change-free" if free else f"roster-change-{one.kind}",
        who=clip(one.who, NAME),
        place=clip(one.place, NAME),
        before=clip(before, NAME) or t.plain("roster-nothing"),
        after=clip(after, NAME),
    )


def _missing(t: Texts, post: Post) -> Markup:
    who = post.holder.short if post.holder else ""
    if who == post.label:  # a card made from a protocol
        return t("roster-missing-card", who=clip(who, NAME))
    return t("roster-missing", who=clip(who, NAME), place=clip(post.label, LINE))


def _listed(
    t: Texts, read: RosterRead, what: str, heading: Markup, blocks: Sequence[Markup], page: int
) -> Screen:
    one = paginate(blocks, page, TEXT_LIMIT - weight(heading) - 100, ON_A_PAGE)
    taps = pager(
        t,
        one,
        lambda number: RosterReadTap(job_id=read.job_id, what=what, page=number),
    )
    back = button(t.plain("button-back"), RosterReadTap(job_id=read.job_id, what="preview"))
    return screen([heading, lines(one.blocks), page_note(t, one)], taps, [back])


# --- answered ---------------------------------------------------------------------------------------------


def done(t: Texts, one: RosterDone) -> Screen:
    """What became of the list; the same where its buttons are tapped again."""
    people = button(t.plain("roster-button-people"), PeopleTap())
    if one.answer == LEFT:
        return screen([t("roster-left")], [button(t.plain("roster-button-again"), RosterTap())], [people])
    return screen(
        [
            lines(
                [
                    t("roster-done-again" if one.again else "roster-done"),
                    t(
                        "roster-done-counts",
                        people=one.people,
                        organizations=one.organizations,
                        changed=one.changed,
                    ),
                ]
            ),
            t("roster-done-next"),
        ],
        [button(t.plain("roster-button-connect"), LinksTap())],
        [people],
    )
