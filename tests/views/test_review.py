"""The secretary's screens: counts that add up, first proposals first, and only a draft can be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.callbacks.boards import BoardMinutesTap, LiveTap
from bot.callbacks.decision import DecisionTap
from bot.callbacks.paper import PrintTap
from bot.callbacks.review import (
    AcceptProposalsTap,
    AnswerAllTap,
    AnswerDoubtTap,
    AnswerUnknownTap,
    AnswerUnknownWithTap,
    ApproveSureTap,
    ApproveTap,
    CardsTap,
    DiscardTap,
    QuestionTap,
    SampleTap,
    SendNowTap,
    StopTap,
    WithdrawTap,
)
from bot.domain.minutes import Addressee, MinutesState, Tracking
from bot.domain.questions import QuestionKind
from bot.domain.review import ChairSays, Review
from bot.domain.rights import Who
from bot.i18n import Texts, visible
from bot.views import decision, mailing, questions, review
from bot.views.screen import Screen, Tap
from bot.views.standing import standing
from tests.views import office
from tests.views.office import NOW, TODAY, ZONE
from tests.views.samples_of_minutes import APPROVED, DECISIONS, HELD, MINUTES, QUESTIONS, WHOLE
from tests.views.samples_of_questions import EVERY_KIND, asked_of

T = Texts()


def data(screen: Screen) -> list[str]:
    return [button.data for row in screen.buttons for button in row]


#: Other ways to look through a draft, which have tests of their own.
OTHER_WAYS = ("decs:", "xls:")


def deeds(screen: Screen) -> list[str]:
    return [one for one in data(screen) if not one.startswith(OTHER_WAYS)]


def test_open_questions_stand_before_approval() -> None:
    asked = review.summary(T, WHOLE, TODAY)
    clear = review.summary(T, replace(WHOLE, questions=()), TODAY)
    approve, accept = (tap(minutes_id=6, version=3).pack() for tap in (ApproveTap, AcceptProposalsTap))

    assert data(asked)[:2] == [QuestionTap(minutes_id=6, index=0).pack(), accept]
    assert approve not in data(asked)
    assert ApproveSureTap(minutes_id=6, version=3).pack() in data(asked)
    assert "Утвердить 3, остальное позже" in [b.text for row in asked.buttons for b in row]
    assert data(clear)[0] == approve
    assert accept not in data(clear)


def test_the_counts_of_the_summary_add_up() -> None:
    text = review.summary(T, WHOLE, TODAY).text.replace("\u00a0", " ")
    issued = sum(len(d.post_ids) for d in DECISIONS if d.tracking is not Tracking.NOTICE)

    assert f"{len(DECISIONS)} решений" in text
    assert "Прочитано уверенно: <b>3</b>. Есть <b>4 вопроса</b> о 4 решениях." in text
    assert "<b>Кому:</b> руководители ОО (12) — 16 решений · директора школ (8) — 8 · " in text
    assert " · поимённо — 2 · к сведению — 1 · без исполнителя — 1 · уточнить — 1\n" in text
    assert f"Всего поручений: {issued}" in text
    assert (
        "точный день — 2 · «в течение…» — 1 · повторяется — 1 · постоянно — 1 "
        "· без срока — 2 (из них к сведению — 1)" in text
    )


#: The first button of each kind of question is its first proposal, the one `AcceptProposalsTap` gives.
FIRST = {
    QuestionKind.UNKNOWN: AnswerUnknownTap(decision_id=3, addressee_id=0, choice="card"),
    QuestionKind.DOUBT: AnswerDoubtTap(decision_id=2, index=0, choice="keep"),
    QuestionKind.SHARED: AnswerUnknownWithTap(addressee_id=0, kind="p", object_id=1),
    QuestionKind.CARDS: CardsTap(minutes_id=6, what="all"),
    QuestionKind.VAGUE: AnswerAllTap(minutes_id=6, question="vague", choice="proposed"),
    QuestionKind.UNDATED: AnswerAllTap(minutes_id=6, question="undated", choice="none"),
    QuestionKind.PAST: AnswerAllTap(minutes_id=6, question="past", choice="proposed"),
}


@pytest.mark.parametrize("kind", QuestionKind)
def test_the_first_button_is_the_first_proposal(kind: QuestionKind) -> None:
    screen = questions.question(T, asked_of(EVERY_KIND[kind]))

    assert data(screen)[0] == FIRST[kind].pack()


def test_whom_a_name_may_mean_stands_before_the_card() -> None:
    asked = EVERY_KIND[QuestionKind.UNKNOWN]
    group, post = office.groups()[0], office.posts()[1]
    likely = replace(asked, likely=(group, post))
    slip = replace(asked, likely=(post,), proposed=post)
    shown, proposing = (questions.question(T, asked_of(one)) for one in (likely, slip))
    to_group, to_post = (
        AnswerUnknownWithTap(addressee_id=0, kind=kind, object_id=one).pack()
        for kind, one in (("g", group.id), ("p", post.id))
    )
    card = FIRST[QuestionKind.UNKNOWN].pack()

    assert data(shown)[:3] == [to_group, to_post, card]
    assert "предлагаю: «Завести карточку»" in shown.text
    assert data(proposing)[:2] == [to_post, card]
    assert "похоже на опечатку" in proposing.text


def test_the_list_begins_with_whom_the_name_is_like() -> None:
    posts, groups = office.posts(), office.groups()
    screen = questions.choose_for_unknown(
        T, DECISIONS[2].addressees[0], groups, posts, 6, 0, first=(posts[5], groups[1])
    )
    kinds = [AnswerUnknownWithTap.unpack(tap) for tap in data(screen) if tap.startswith("unkw")]

    assert [(one.kind, one.object_id) for one in kinds[:2]] == [("p", posts[5].id), ("g", groups[1].id)]
    assert len({(one.kind, one.object_id) for one in kinds}) == len(kinds)


def test_a_doubt_is_asked_about_by_its_place_among_the_doubts() -> None:
    first = DECISIONS[1].doubts[0]
    doubts = (replace(first, answered=True), replace(first, field="assignees", reason="another"))
    one = replace(QUESTIONS[1], about="assignees", reason="another", other="МБОУ СОШ № 3", index=1)
    screen = questions.question(T, asked_of(one, of=[replace(DECISIONS[1], doubts=doubts)]))

    assert data(screen)[:2] == [
        AnswerDoubtTap(decision_id=2, index=1, choice=choice).pack() for choice in ("keep", "other")
    ]


#: How minutes stand → the taps of whoever runs them, and of whoever only looks.
BROWSE, SAMPLE = DecisionTap(minutes_id=6, index=0), SampleTap(minutes_id=6)
PAPER = PrintTap(minutes_id=6)
LISTS = (
    LiveTap(minutes_id=6, what="silent"),
    LiveTap(minutes_id=6, what="paper"),
    BoardMinutesTap(minutes_id=6),
)
STANDING = {
    "draft": (
        replace(WHOLE, questions=()),
        (ApproveTap(minutes_id=6, version=3), BROWSE, SAMPLE, PAPER, DiscardTap(minutes_id=6, version=3)),
        (BROWSE, SAMPLE, PAPER),
    ),
    "held": (
        HELD,
        (SendNowTap(minutes_id=6), SAMPLE, BROWSE, PAPER, StopTap(minutes_id=6)),
        (SAMPLE, BROWSE, PAPER),
    ),
    "issued": (
        replace(HELD, minutes=replace(APPROVED, issued_at=NOW), line=office.live_line()),
        (*LISTS, WithdrawTap(minutes_id=6), PAPER),
        (*LISTS, PAPER),
    ),
    "withdrawn": (
        replace(
            WHOLE,
            minutes=replace(MINUTES, state=MinutesState.WITHDRAWN, issued_at=NOW),
            line=replace(office.live_line(), withdrawn=True),
        ),
        (),
        (),
    ),
    "thrown away": (replace(WHOLE, minutes=replace(MINUTES, state=MinutesState.WITHDRAWN)), (), ()),
}


@pytest.mark.parametrize("whole, secretarys, heads", STANDING.values(), ids=STANDING)
def test_minutes_offer_what_can_be_done_as_they_stand(
    whole: Review, secretarys: tuple[Tap, ...], heads: tuple[Tap, ...]
) -> None:
    looking = replace(whole, who=frozenset({Who.MEMBER, Who.HEAD}))

    assert deeds(standing(T, whole, NOW, ZONE)) == [tap.pack() for tap in secretarys]
    assert deeds(standing(T, looking, NOW, ZONE)) == [tap.pack() for tap in heads]


def test_who_only_looks_is_asked_nothing_and_edits_nothing() -> None:
    looking = replace(WHOLE, who=frozenset({Who.MEMBER, Who.CONTROLLER}))

    assert deeds(standing(T, looking, NOW, ZONE)) == [BROWSE.pack(), SAMPLE.pack(), PAPER.pack()]
    assert not [
        tap
        for tap in data(decision.decision(T, looking, 1, TODAY))
        if tap.startswith(("del", "track", "edit:2:2:t"))
    ]


def test_persons_are_one_count_and_groups_a_line_each() -> None:
    person = Addressee(1, "Соколов Д.О.", post_id=2, post_ids=(2,))
    group = Addressee(2, "директора школ", group_id=1, post_ids=(1, 2, 3))
    decisions = [
        replace(DECISIONS[0], tracking=Tracking.CONTROL, addressees=(one,)) for one in (person, person, group)
    ]
    groups = {"Соколов Д.О.": (1, 2), "директора школ": (3, 1)}
    text = review.summary(T, replace(WHOLE, decisions=tuple(decisions), groups=groups), TODAY).text
    told = text.replace("\u00a0", " ")

    assert "<b>Кому:</b> директора школ (3) — 1 решение · поимённо — 2\nВсего поручений: 5." in told


def test_whom_nobody_knows_stands_in_a_line_of_its_own() -> None:
    both = (Addressee(1, "Кравцов А.П."), Addressee(2, "методисты", group_id=1, post_ids=(1, 2)))
    named, alone = (
        decision.decision(
            T, replace(WHOLE, decisions=(replace(DECISIONS[0], addressees=those),)), 0, TODAY
        ).text
        for those in (both, both[:1])
    )

    unknown = "⚠ Уточните, кто это: «Кравцов\u00a0А.\u00a0П.»"
    assert f"<b>Кому:</b> методисты (2)\n{unknown}\n" in named
    assert unknown in alone
    assert "<b>Кому:</b>" not in alone


def test_the_proposal_speaks_only_of_what_is_there() -> None:
    vague = next(q for q in QUESTIONS if q.kind is QuestionKind.VAGUE)
    ongoing = [d for d in DECISIONS if d.tracking is Tracking.INFORMATION]
    one = replace(vague, decision_ids=tuple(d.id for d in ongoing))
    text = questions.question(T, asked_of(one, of=ongoing)).text

    assert "Предлагаю так:\n• «постоянно» — спрошу, что сделано, 20\u00a0января\n\n" in text


def test_approval_says_when_it_goes_out() -> None:
    today = mailing.approved(T, HELD, NOW, ZONE).text
    later = mailing.approved(T, HELD, NOW - timedelta(days=2), ZONE).text
    quiet = mailing.approved(T, replace(HELD, minutes=replace(APPROVED, quiet=True)), NOW, ZONE).text

    assert "разошлю сегодня в\u00a09:15" in today
    assert "разошлю в понедельник 23.11 в\u00a09:15" in later
    assert "Получат" not in quiet


def test_minutes_thrown_away_are_not_offered_again() -> None:
    gone = replace(MINUTES, state=MinutesState.WITHDRAWN)

    assert data(review.how_to_send(T, (gone,))) == []
    assert len(data(review.how_to_send(T, (gone, MINUTES, APPROVED)))) == 2


def test_nothing_is_approved_while_the_chair_is_awaited() -> None:
    awaited = replace(WHOLE, questions=(), chair_agrees=True, chair=ChairSays(awaited=True))
    first, *others = [one.text for row in review.summary(Texts(), awaited, TODAY).buttons for one in row]
    assert first == "Председателю на согласование"
    assert "Утвердить" not in others
    agreed = replace(awaited, chair=ChairSays(agreed="Орлова Е. В."))
    assert review.summary(Texts(), agreed, TODAY).buttons[0][0].text == "Утвердить"


def test_a_draft_that_nobody_is_told_of_says_so() -> None:
    quiet = review.summary(T, replace(WHOLE, minutes=replace(MINUTES, quiet=True)), TODAY)
    assert "сообщений никто не получит" in visible(quiet.text)
    assert "Получат в Telegram" not in visible(quiet.text)


@pytest.mark.parametrize(
    "written, told",
    [("сош 3", "СОШ № 3"), ("Сош №3", "СОШ № 3"), ("Петрова И.А.", "Петрова\u00a0И.\u00a0А. (СОШ № 3)")],
)
def test_a_seat_typed_in_haste_is_told_by_its_name(written: str, told: str) -> None:
    one = replace(DECISIONS[0], addressees=(Addressee(1, written, post_id=7),))
    assert visible(decision.people_line(T, one, {7: "СОШ № 3"})) == f"Кому: {told}"
