"""Decisions of minutes: their codes, sentences, tracking, and what is asked before approval."""

from datetime import date

import pytest

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Tracking,
    propose_tracking,
    short_code,
)
from tests.domain.made import a_decision

TODAY = date(2026, 11, 23)
ONGOING = Deadline(DeadlineKind.ONGOING, None, "постоянно")
DAY = Deadline(DeadlineKind.DATE, date(2026, 12, 1), "до 1 декабря")


@pytest.mark.parametrize(
    "number,day,code",
    [
        ("6", date(2026, 2, 28), "6/17"),
        ("3-р", None, "3-р/17"),
        (None, date(2026, 2, 28), "28.02/17"),
        (None, None, "б/н/17"),
    ],
)
def test_short_code(number: str | None, day: date | None, code: str) -> None:
    assert short_code(number, day, 17) == code


@pytest.mark.parametrize(
    "lead,text,sentence",
    [
        ("обеспечить", "подготовку предложений", "Обеспечить подготовку предложений"),
        (None, "представить заявки", "Представить заявки"),
        (None, "ВСОКО обновить", "ВСОКО обновить"),
        (None, "", ""),
    ],
)
def test_sentence(lead: str | None, text: str, sentence: str) -> None:
    assert a_decision(lead=lead, text=text).sentence == sentence


@pytest.mark.parametrize(
    "sentence,deadline,addressee,tracking",
    [
        ("Считать работу выполненной", None, False, Tracking.NOTICE),
        ("принять к сведению информацию", None, False, Tracking.NOTICE),
        ("Принять информацию Орловой Е. В. к  сведению", None, False, Tracking.NOTICE),
        ("Информацию об аттестации принять к сведению", None, False, Tracking.NOTICE),
        ("Принять представленную информацию к сведению", None, False, Tracking.NOTICE),
        ("Принять меры. Информацию довести к сведению", None, False, Tracking.CONTROL),
        ("– Утвердить план", None, False, Tracking.NOTICE),
        ("Утвердить план", DAY, True, Tracking.CONTROL),
        ("Считать приоритетной подготовку к ЕГЭ", ONGOING, True, Tracking.INFORMATION),
        ("Представить заявки", DAY, True, Tracking.CONTROL),
        ("Представить заявки", None, False, Tracking.CONTROL),
        ("Рассматривать качество подготовки", ONGOING, True, Tracking.INFORMATION),
        ("Рассматривать качество подготовки", ONGOING, False, Tracking.INFORMATION),
        (
            "Представлять отчёт",
            Deadline(DeadlineKind.RECURRING, date(2026, 12, 31), "ежемесячно"),
            True,
            Tracking.CONTROL,
        ),
        ("Направлять", Deadline(DeadlineKind.AS_NEEDED, None, "по мере"), True, Tracking.CONTROL),
        ("Пересчитать заявки", None, False, Tracking.CONTROL),
        ("", None, False, Tracking.CONTROL),
    ],
)
def test_propose_tracking(
    sentence: str, deadline: Deadline | None, addressee: bool, tracking: Tracking
) -> None:
    assert propose_tracking(sentence, deadline, addressee) is tracking


def test_it_goes_to_each_seat_once_and_not_to_co_assignees() -> None:
    decision = a_decision(
        addressees=(
            Addressee(1, "директора школ", group_id=302, post_ids=(203, 207)),
            Addressee(2, "СОШ № 7", post_id=207, post_ids=(207,)),
            Addressee(3, "Белова Н.П.", AddresseeKind.CO_ASSIGNEE, post_id=202, post_ids=(202,)),
            Addressee(4, "никто", nobody=True),
        )
    )
    assert decision.post_ids == (203, 207)


@pytest.mark.parametrize(
    "tracking,deadline,vague",
    [
        (Tracking.CONTROL, None, False),
        (Tracking.CONTROL, DAY, False),
        (Tracking.CONTROL, Deadline(DeadlineKind.DATE, None, "до каникул"), True),
        (Tracking.CONTROL, Deadline(DeadlineKind.AS_NEEDED, None, "по мере"), True),
        (Tracking.CONTROL, Deadline(DeadlineKind.PERIOD, date(2026, 12, 31), "в течение года"), True),
        (Tracking.CONTROL, Deadline(DeadlineKind.RECURRING, date(2026, 12, 31), "ежемесячно"), True),
        (Tracking.INFORMATION, ONGOING, True),
        (Tracking.NOTICE, None, False),
        (Tracking.NOTICE, ONGOING, False),
    ],
)
def test_vague(tracking: Tracking, deadline: Deadline | None, vague: bool) -> None:
    one = a_decision(tracking=tracking, deadline=deadline)
    assert one.vague is vague
    assert one.undated is (deadline is None and tracking is not Tracking.NOTICE)
