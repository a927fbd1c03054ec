"""Screens of minutes: taken in, read, looked through decision by decision, mailed, withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Minutes, MinutesState, Phase
from bot.domain.questions import QuestionKind, open_questions
from bot.domain.review import Review, Taking
from bot.domain.rights import Who
from bot.views import decision, mailing, review, taking
from bot.views.standing import standing
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst
from tests.views.samples_editing import Draft
from tests.views.samples_of_items import CODES, ITEMS, WORST

MINUTES, WORST_MINUTES = office.minutes(), office.worst_minutes()
APPROVED = office.minutes(MinutesState.APPROVED)
ISSUED = replace(APPROVED, issued_at=NOW)
DECISIONS, WORST_DECISIONS = office.decisions(), office.worst_decisions()
QUESTIONS = tuple(
    replace(one, day=date(2026, 12, 18)) if one.kind is QuestionKind.UNDATED else one
    for one in open_questions(MINUTES, DECISIONS, TODAY)
)
WORST_QUESTIONS = open_questions(WORST_MINUTES, WORST_DECISIONS, TODAY)
LABELS = {post.id: post.label for post in office.posts()}
GROUPS = {"руководители ОО": (12, 16), "директора школ": (8, 8), "специалисты управления": (5, 10)}
WORST_GROUPS = {f"{n}{office.LONG_NAME}": (1000, 1000) for n in range(40)}
SECRETARYS = frozenset({Who.MEMBER, Who.SECRETARY})
WHOLE = Review(MINUTES, DECISIONS, QUESTIONS, GROUPS, LABELS, 31, 35, who=SECRETARYS)
HELD = replace(WHOLE, minutes=APPROVED)
TAKEN = replace(ISSUED, taken_at=NOW)
SAME = replace(
    WHOLE,
    minutes=replace(MINUTES, same_as=TAKEN.id),
    taking=Taking(TAKEN, replace(MINUTES, id=MINUTES.id + 1), 12),
)
CORRECTED = replace(WHOLE, minutes=replace(MINUTES, corrects=TAKEN.id), questions=(), taking=Taking(TAKEN))
OLD = tuple(replace(MINUTES, number=str(n)) for n in range(1, 15))
WORST_WHOLE = Review(
    WORST_MINUTES,
    WORST_DECISIONS,
    WORST_QUESTIONS,
    WORST_GROUPS,
    dict.fromkeys(range(99), office.LONG_LABEL),
    0,
    10**6,
    who=SECRETARYS,
)
WORST_SAME = replace(
    WORST_WHOLE,
    minutes=replace(WORST_MINUTES, same_as=BIG),
    taking=Taking(replace(WORST_MINUTES, taken_at=NOW), WORST_MINUTES, 10**6),
)


def _stands(minutes: Minutes) -> Draw:
    line = office.live_line() if minutes.issued_at else None
    whole = replace(
        WHOLE, minutes=minutes, line=line and replace(line, withdrawn=minutes.phase is Phase.WITHDRAWN)
    )
    return lambda t: standing(t, whole, NOW, ZONE)


def _repeats(earlier: Minutes) -> Draw:
    return lambda t: standing(t, replace(SAME, taking=Taking(replace(earlier, taken_at=NOW))), NOW, ZONE)


def _undated() -> Draw:
    kinds = (DeadlineKind.DATE, DeadlineKind.AS_NEEDED)
    vague = tuple(replace(DECISIONS[1], deadline=Deadline(kind, None, "к совещанию")) for kind in kinds)
    whole = replace(WHOLE, decisions=vague, questions=(), groups={}, reached=8, people=8)
    return lambda t: review.summary(t, whole, TODAY)


OF_MINUTES = [
    Sample("secretary", "как прислать", lambda t: review.how_to_send(t, (MINUTES, APPROVED, ISSUED))),
    Sample("secretary", "как прислать впервые", lambda t: review.how_to_send(t, ())),
    Sample("secretary", "читаю файл", lambda t: taking.reading(t, "протокол № 6.docx")),
    Sample("secretary", "читаю текст", lambda t: taking.reading(t, "")),
    Sample("secretary", "читаю, перед ним другие", lambda t: taking.reading(t, "протокол № 6.docx", 2)),
    Sample("secretary", "ещё читаю", lambda t: taking.still_reading(t, "протокол № 6.pdf", 120, 300)),
    Sample("secretary", "ещё читаю текст", lambda t: taking.still_reading(t, "", 0, 0)),
    Sample("secretary", "читаю оба как один", taking.reading_as_one),
    Sample("secretary", "уже внесён", lambda t: standing(t, SAME, NOW, ZONE)),
    *(
        Sample("secretary", f"уже внесён, {name}", _repeats(earlier))
        for name, earlier in (
            ("ждёт рассылки", APPROVED),
            ("отозван", office.minutes(MinutesState.WITHDRAWN)),
        )
    ),
    Sample(
        "secretary",
        "прочитан один из многих старых",
        lambda t: review.summary(t, replace(WHOLE, taking=Taking(old=12)), TODAY),
    ),
    Sample("secretary", "исправленный вариант", lambda t: standing(t, CORRECTED, NOW, ZONE)),
    Sample("secretary", "в архив", lambda t: taking.archive_confirm(t, MINUTES.id, OLD, 117)),
    Sample("secretary", "в архиве", lambda t: taking.archived(t, OLD, 117)),
    Sample(
        "secretary",
        "протокол прочитан",
        lambda t: review.summary(t, WHOLE, TODAY),
    ),
    Sample(
        "secretary",
        "вопросов нет",
        lambda t: review.summary(
            t,
            replace(
                WHOLE,
                decisions=DECISIONS[:2],
                questions=(),
                groups={"директора школ": (8, 1)},
                reached=8,
                people=8,
            ),
            TODAY,
        ),
    ),
    *(
        Sample("secretary", f"протокол {name}", _stands(minutes))
        for name, minutes in (
            ("ждёт рассылки", APPROVED),
            ("ждёт без рассылки", replace(APPROVED, quiet=True)),
            ("разослан", ISSUED),
            ("отозван", replace(office.minutes(MinutesState.WITHDRAWN), issued_at=NOW)),
            ("выброшен", office.minutes(MinutesState.WITHDRAWN)),
        )
    ),
    Sample("secretary", "протокол без точных сроков", _undated()),
    *(
        Sample(
            "secretary",
            f"решение {index + 1}",
            lambda t, index=index: decision.decision(t, WHOLE, index, TODAY),  # type: ignore[misc]
        )
        for index in range(len(DECISIONS))
    ),
    Sample(
        "secretary",
        "решение: без исполнителя",
        lambda t: decision.decision(
            t,
            replace(
                WHOLE,
                minutes=APPROVED,
                decisions=(
                    replace(DECISIONS[2], addressees=(replace(DECISIONS[2].addressees[0], nobody=True),)),
                ),
            ),
            0,
            TODAY,
        ),
    ),
    Sample(
        "secretary",
        "дословно",
        lambda t: decision.source(
            t, MINUTES, DECISIONS[1], "2.1. Руководителям ОО обеспечить:\n– подготовку", 1
        ),
    ),
    *(Sample("secretary", name, draw) for name, draw in Draft(WHOLE, 1).drawn()),
    Sample("secretary", "утверждено", lambda t: mailing.approved(t, HELD, NOW, ZONE)),
    Sample(
        "secretary",
        "утверждено в выходной",
        lambda t: mailing.approved(t, replace(HELD, people=31), NOW - timedelta(days=2), ZONE),
    ),
    Sample(
        "secretary",
        "утверждено без рассылки",
        lambda t: mailing.approved(t, replace(HELD, minutes=replace(APPROVED, quiet=True)), NOW, ZONE),
    ),
    Sample("secretary", "рассылаю", lambda t: mailing.sending(t, APPROVED)),
    Sample("secretary", "рассылка отменена", lambda t: mailing.stopped(t, MINUTES)),
    Sample(
        "secretary",
        "что увидит директор",
        lambda t: mailing.sample(t, MINUTES, office.posts()[6], ITEMS, ("6/1",), TODAY),
    ),
    Sample("secretary", "живая строка", lambda t: mailing.live_line(t, office.live_line(), SECRETARYS)),
    Sample("secretary", "кто молчит", lambda t: mailing.live_silent(t, office.live_line(), office.posts())),
    Sample("secretary", "молчащих нет", lambda t: mailing.live_silent(t, office.live_line(), ())),
    Sample(
        "secretary", "на бумаге", lambda t: mailing.live_on_paper(t, office.live_line(), office.posts()[:2])
    ),
    Sample("secretary", "на бумаге никого", lambda t: mailing.live_on_paper(t, office.live_line(), ())),
    *(
        Sample(
            "secretary",
            f"имя протокола: {number}, {day}",
            lambda t, number=number, day=day: review.discarded(  # type: ignore[misc]
                t, replace(WHOLE, minutes=replace(MINUTES, number=number, date=day))
            ),
        )
        for number in ("6", None)
        for day in (MINUTES.date, None)
    ),
]

WORST_OF_MINUTES = [
    worst("как прислать", lambda t: review.how_to_send(t, (WORST_MINUTES,) * 20)),
    worst("читаю", lambda t: taking.reading(t, office.LONG_NAME, 10**6)),
    worst("уже внесён", lambda t: standing(t, WORST_SAME, NOW, ZONE)),
    worst("в архив", lambda t: taking.archive_confirm(t, BIG, (WORST_MINUTES,) * 60, 10**6)),
    worst(
        "протокол прочитан",
        lambda t: review.summary(t, WORST_WHOLE, TODAY),
    ),
    worst(
        "решение",
        lambda t: decision.decision(t, WORST_WHOLE, 0, TODAY),
    ),
    worst(
        "дословно",
        lambda t: decision.source(t, WORST_MINUTES, WORST_DECISIONS[0], office.LONG_SENTENCE * 3, 10**6),
    ),
    *(worst(name, draw) for name, draw in Draft(WORST_WHOLE, 0).worst()),
    worst(
        "утверждено",
        lambda t: mailing.approved(
            t,
            replace(WORST_WHOLE, minutes=office.worst_minutes(MinutesState.APPROVED), reached=10**5),
            NOW - timedelta(days=2),
            ZONE,
        ),
    ),
    worst("рассылаю", lambda t: mailing.sending(t, WORST_MINUTES)),
    worst("рассылка отменена", lambda t: mailing.stopped(t, WORST_MINUTES)),
    worst(
        "что увидит директор",
        lambda t: mailing.sample(t, WORST_MINUTES, office.worst_posts()[0], WORST, CODES, TODAY),
    ),
    worst("живая строка", lambda t: mailing.live_line(t, office.worst_live_line(), SECRETARYS)),
    worst("кто молчит", lambda t: mailing.live_silent(t, office.worst_live_line(), office.worst_posts(), 1)),
    worst("черновик выброшен", lambda t: review.discarded(t, WORST_WHOLE)),
]
