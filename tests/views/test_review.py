"""The secretary's screens: counts that add up, first proposals first, and only a draft can be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.callbacks import (
    AcceptProposalsTap,
    AnswerAllTap,
    AnswerDoubtTap,
    AnswerUnknownTap,
    ApproveTap,
    DecisionTap,
    LiveTap,
    PickPeopleTap,
    QuestionTap,
    SendNowTap,
)
from bot.domain.minutes import Addressee, Minutes, MinutesState, QuestionKind, Tracking
from bot.i18n import Texts
from bot.views import decision, mailing, questions, review
from bot.views.picking import CHOICES, PAGE
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import NOW, TODAY, ZONE
from tests.views.samples import APPROVED, DECISIONS, GROUPS, LABELS, MINUTES, QUESTIONS

T = Texts()


def data(screen: Screen) -> list[str]:
    return [button.data for row in screen.buttons for button in row]


def test_open_questions_stand_before_approval() -> None:
    asked = review.summary(T, MINUTES, DECISIONS, QUESTIONS, GROUPS, (31, 35), TODAY)
    clear = review.summary(T, MINUTES, DECISIONS, (), GROUPS, (31, 35), TODAY)
    approve, accept = (tap(minutes_id=6, version=3).pack() for tap in (ApproveTap, AcceptProposalsTap))

    assert data(asked)[:2] == [QuestionTap(minutes_id=6, index=0).pack(), accept]
    assert approve not in data(asked)
    assert data(clear)[0] == approve
    assert accept not in data(clear)


def test_the_counts_of_the_summary_add_up() -> None:
    text = review.summary(T, MINUTES, DECISIONS, QUESTIONS, GROUPS, (31, 35), TODAY).text
    issued = sum(len(d.post_ids) for d in DECISIONS if d.tracking is not Tracking.NOTICE)

    assert f"{len(DECISIONS)}\u00a0решений" in text
    assert "Прочитано уверенно: <b>5 из 7</b>. Есть <b>4 вопроса</b>." in text
    assert "руководители ОО (12) — 16\u00a0решений\n" in text
    assert "\nпоимённо — 2 · к сведению — 1 · без исполнителя — 1 · уточнить — 1\n" in text
    assert f"Всего поручений: {issued}" in text
    assert (
        "точный день — 2 · «в течение…» — 1 · повторяется — 1 · постоянно — 1 "
        "· без срока — 2 (из них к сведению — 1)" in text
    )


#: The first button of each kind of question is its first proposal, the one `AcceptProposalsTap` gives.
FIRST = {
    QuestionKind.UNKNOWN: AnswerUnknownTap(decision_id=3, addressee_id=0, choice="card"),
    QuestionKind.DOUBT: AnswerDoubtTap(decision_id=2, index=0, choice="keep"),
    QuestionKind.VAGUE: AnswerAllTap(minutes_id=6, question="vague", choice="proposed"),
    QuestionKind.PAST: AnswerAllTap(minutes_id=6, question="past", choice="proposed"),
}


@pytest.mark.parametrize("kind", QuestionKind)
def test_the_first_button_is_the_first_proposal(kind: QuestionKind) -> None:
    index, one = next((i, q) for i, q in enumerate(QUESTIONS) if q.kind is kind)
    screen = questions.question(T, one, index, len(QUESTIONS), DECISIONS, (1, 20))

    assert data(screen)[0] == FIRST[kind].pack()


def test_a_doubt_is_asked_about_by_its_place_among_the_doubts() -> None:
    first = DECISIONS[1].doubts[0]
    doubts = (replace(first, answered=True), replace(first, field="assignees", reason="another"))
    one = replace(QUESTIONS[1], about="assignees", reason="another", other="МБОУ СОШ № 3", index=1)
    screen = questions.question(T, one, 0, 1, [replace(DECISIONS[1], doubts=doubts)], (1, 20))

    assert data(screen)[:2] == [
        AnswerDoubtTap(decision_id=2, index=1, choice=choice).pack() for choice in ("keep", "other")
    ]


@pytest.mark.parametrize(
    "minutes, first",
    [
        (APPROVED, SendNowTap(minutes_id=6)),
        (replace(APPROVED, issued_at=NOW), LiveTap(minutes_id=6, what="line")),
        (replace(MINUTES, state=MinutesState.WITHDRAWN), DecisionTap(minutes_id=6, index=0)),
    ],
    ids=["held", "issued", "withdrawn"],
)
def test_approved_minutes_are_not_approved_again(
    minutes: Minutes, first: SendNowTap | LiveTap | DecisionTap
) -> None:
    screen = review.summary(T, minutes, DECISIONS, QUESTIONS, GROUPS, (31, 35), TODAY)

    assert data(screen)[0] == first.pack()
    assert not [tap for tap in data(screen) if tap.startswith(("approve", "accept", "discard", "q:"))]
    assert "прос" not in screen.text


def test_persons_are_one_count_and_groups_a_line_each() -> None:
    person = Addressee(1, "Соколов Д.О.", post_id=2, post_ids=(2,))
    group = Addressee(2, "директора школ", group_id=1, post_ids=(1, 2, 3))
    decisions = [
        replace(DECISIONS[0], tracking=Tracking.CONTROL, addressees=(one,)) for one in (person, person, group)
    ]
    groups = {"Соколов Д.О.": (1, 2), "директора школ": (3, 1)}
    text = review.summary(T, MINUTES, decisions, (), groups, (3, 3), TODAY).text

    assert "<b>Кому</b>\nдиректора школ (3) — 1\u00a0решение\nпоимённо — 2\nВсего поручений: 5" in text


def test_whom_nobody_knows_stands_in_a_line_of_its_own() -> None:
    both = (Addressee(1, "Кравцов А.П."), Addressee(2, "методисты", group_id=1, post_ids=(1, 2)))
    named = decision.decision(T, MINUTES, replace(DECISIONS[0], addressees=both), 0, 1, LABELS, TODAY).text
    alone = decision.decision(
        T, MINUTES, replace(DECISIONS[0], addressees=both[:1]), 0, 1, LABELS, TODAY
    ).text

    unknown = "⚠ Уточните, кто это: «Кравцов\u00a0А.\u00a0П.»"
    assert f"<b>Кому:</b> методисты (2)\n{unknown}\n" in named
    assert unknown in alone
    assert "<b>Кому:</b>" not in alone


def test_a_seat_without_an_organization_is_picked_by_its_holders_name() -> None:
    labels = [
        b.text for row in decision.pick_people(T, DECISIONS[0], (), office.posts(), 0).buttons for b in row
    ]

    assert "Иванова А. О., методист" in labels
    assert {"СОШ № 1", "юрист"} <= set(labels)


def test_the_proposal_speaks_only_of_what_is_there() -> None:
    vague = next(q for q in QUESTIONS if q.kind is QuestionKind.VAGUE)
    ongoing = [d for d in DECISIONS if d.tracking is Tracking.INFORMATION]
    one = replace(vague, decision_ids=tuple(d.id for d in ongoing))
    text = questions.question(T, one, 0, 1, ongoing, (1, 20)).text

    assert "Предлагаю так:\n• «постоянно» — спрошу, что сделано, 20\u00a0января\n\n" in text


def test_only_a_draft_offers_changes() -> None:
    draft = decision.decision(T, MINUTES, DECISIONS[1], 1, 7, LABELS, TODAY)
    issued = decision.decision(T, APPROVED, DECISIONS[1], 1, 7, LABELS, TODAY)
    changing = ("edit:2:2:people", "edit:2:2:deadline", "edit:2:2:text", "del:2:2", "track:2:2:notice")

    assert set(changing) <= set(data(draft))
    assert not set(changing) & set(data(issued))
    assert "edit:2:2:source" in data(issued)


def test_the_tracking_it_has_is_not_offered() -> None:
    for one in DECISIONS:
        taps = [
            t for t in data(decision.decision(T, MINUTES, one, 0, 7, LABELS, TODAY)) if t.startswith("track")
        ]
        assert {tap.rsplit(":", 1)[1] for tap in taps} == set(Tracking) - {one.tracking}


def test_picking_pages_through_groups_and_seats() -> None:
    posts = office.worst_posts()
    taps: list[str] = []
    for page in range(10):
        taps += data(decision.pick_people(T, DECISIONS[1], office.groups(), posts, 0, page))
    picked = {PickPeopleTap.unpack(tap).object_id for tap in taps if tap.startswith("pick:2:p:")}

    assert picked == {post.id for post in posts}
    assert PickPeopleTap(decision_id=2, kind=PAGE, object_id=1).pack() in taps
    assert len(posts) > CHOICES


def test_approval_says_when_it_goes_out() -> None:
    today = mailing.approved(T, APPROVED, 31, 4, NOW, ZONE).text
    later = mailing.approved(T, APPROVED, 31, 0, NOW - timedelta(days=2), ZONE).text
    quiet = mailing.approved(T, replace(APPROVED, quiet=True), 0, 0, NOW, ZONE).text

    assert "разошлю сегодня в\u00a09:15" in today
    assert "разошлю в понедельник 23.11 в\u00a09:15" in later
    assert "Получат" not in quiet


def test_minutes_thrown_away_are_not_offered_again() -> None:
    gone = replace(MINUTES, state=MinutesState.WITHDRAWN)

    assert data(review.how_to_send(T, (gone,))) == []
    assert len(data(review.how_to_send(T, (gone, MINUTES, APPROVED)))) == 2
