"""Samples of «Править в Excel» and «Председателю на согласование»."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.drafts import Remark
from bot.domain.excel_diff import Added, Edit, Problem
from bot.domain.excel_review import SheetReview
from bot.domain.minutes import Minutes, Tracking
from bot.domain.questions import open_questions
from bot.domain.review import ChairSays, Review
from bot.domain.review_sheet import Field, exported
from bot.domain.rights import Who
from bot.i18n import Texts
from bot.views import chair, decision, excel_review, review
from bot.views.screen import Screen
from bot.views.standing import standing
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Sample

MINUTES, WORST_MINUTES = office.minutes(), office.worst_minutes()
DECISIONS, WORST_DECISIONS = office.decisions(), office.worst_decisions()
SECRETARYS, HEADS = frozenset({Who.MEMBER, Who.SECRETARY}), frozenset({Who.MEMBER, Who.HEAD})

# --- Excel ------------------------------------------------------------------------------------------------

FIRST, SECOND = DECISIONS[1], DECISIONS[2]
READ = SheetReview(
    70,
    MINUTES,
    TODAY,
    edits=(
        Edit(4, FIRST.id, FIRST.code, Field.PEOPLE, "руководители ОО", "директора школ; СОШ № 7"),
        Edit(4, FIRST.id, FIRST.code, Field.DEADLINE, "2026-12-13", "2026-12-20"),
        Edit(5, SECOND.id, SECOND.code, Field.TRACKING, Tracking.CONTROL, Tracking.NOTICE),
        Edit(6, 4, "6/4", Field.TRACKING, Tracking.NOTICE, Tracking.INFORMATION),
        Edit(5, SECOND.id, SECOND.code, Field.EXPECTED, "", "number, file"),
        Edit(5, SECOND.id, SECOND.code, Field.DEADLINE, "в течение года", ""),
    ),
    added=(Added(14, SECOND.id, {Field.TEXT: "Провести родительские собрания"}),),
    deleted=(exported(DECISIONS[0]),),
    moved=2,
    problems=(
        Problem(14, "6/11", "two", "Ивановой", Field.PEOPLE, ("СОШ № 3", "ДС «Ромашка»")),
        Problem(15, "6/12", "like", "Сидорв", Field.PEOPLE, ("СОШ № 9",)),
        Problem(16, "6/13", "nobody", "классные руководители", Field.PEOPLE),
        Problem(17, "6/14", "deadline", "как получится", Field.DEADLINE),
        Problem(18, "6/15", "words", "как обычно", Field.TRACKING),
        Problem(19, "6/16", "no_text", "", Field.TEXT),
        Problem(20, "6/17", "too_long", "…", Field.TEXT),
        Problem(21, "6/18", "changed", "2026-12-20", Field.DEADLINE),
        Problem(22, "6/19", "gone"),
        Problem(23, "", "asked_nobody", "родительский комитет", Field.PEOPLE),
        Problem(23, "", "asked_deadline", "когда-нибудь", Field.DEADLINE),
        Problem(0, "6/20", "not_deleted"),
    ),
    sorted_rows=True,
    missing=(Field.TRACKING, Field.EXPECTED),
)
ONE_EDIT = replace(
    READ, edits=READ.edits[1:2], added=(), deleted=(), moved=0, problems=(), sorted_rows=False, missing=()
)
NOTHING = replace(ONE_EDIT, edits=())
WORST_READ = SheetReview(
    BIG,
    WORST_MINUTES,
    TODAY,
    edits=tuple(
        Edit(n, BIG, office.LONG_NAME, field, office.LONG_SENTENCE, office.LONG_SENTENCE)
        for n in range(100)
        for field in Field
    ),
    added=tuple(Added(n, BIG, {Field.TEXT: office.LONG_SENTENCE}) for n in range(100)),
    deleted=tuple(exported(one) for one in WORST_DECISIONS),
    moved=10**6,
    problems=tuple(
        Problem(10**6, office.LONG_NAME, "two", office.LONG_SENTENCE, Field.PEOPLE, (office.LONG_LABEL,) * 3)
        for _ in range(500)
    ),
    sorted_rows=True,
    missing=tuple(Field),
)

# --- the chair --------------------------------------------------------------------------------------------

ASKED = replace(MINUTES, asked_at=NOW)
AGREED = replace(MINUTES, agreed_at=NOW, agreed_by=2)
CHANGED = replace(MINUTES, agreed_by=2)
REMARK = Remark(80, MINUTES.id, 2, NOW, "Срок слишком близкий: каникулы до 10 января", FIRST.id)
GENERAL = Remark(81, MINUTES.id, 2, NOW + timedelta(hours=1), "Уточните, кто готовит сводный отчёт")
SAID = ChairSays(((REMARK, "Орлова Е. В."), (GENERAL, "Орлова Е. В.")), "Орлова Е. В.")
WORST_REMARKS = tuple(
    Remark(BIG - n, BIG, BIG, NOW, office.LONG_SENTENCE, WORST_DECISIONS[0].id if n % 2 else None)
    for n in range(60)
)
WORST_SAID = ChairSays(tuple((one, office.LONG_NAME) for one in WORST_REMARKS), office.LONG_NAME)


UNSAID = ChairSays()


def draft(minutes: Minutes, said: ChairSays = UNSAID, who: frozenset[Who] = SECRETARYS) -> Review:
    """Without questions: agreeing is what is left."""
    return Review(minutes, DECISIONS, (), who=who, chair_agrees=True, chair=said)


WORST = Review(
    replace(WORST_MINUTES, asked_at=NOW),
    WORST_DECISIONS,
    open_questions(WORST_MINUTES, WORST_DECISIONS, TODAY),
    who=SECRETARYS | HEADS,
    chair_agrees=True,
    chair=WORST_SAID,
)


def _sent(t: Texts) -> Screen:
    """The file has a name of its own."""
    assert excel_review.file_name(t, MINUTES).endswith(".xlsx")
    return excel_review.sent(t, draft(MINUTES))


OF_EXCEL = [
    Sample("secretary", "Excel: файл отправлен", _sent),
    Sample("secretary", "Excel: отличия", lambda t: excel_review.preview(t, READ)),
    Sample("secretary", "Excel: одно отличие", lambda t: excel_review.preview(t, ONE_EDIT)),
    Sample("secretary", "Excel: отличий нет", lambda t: excel_review.preview(t, NOTHING)),
    Sample(
        "secretary",
        "Excel: взять нечего",
        lambda t: excel_review.preview(
            t, replace(NOTHING, problems=(*READ.problems[:2], Problem(0, "", "order")))
        ),
    ),
    Sample("secretary", "Excel: показать", lambda t: excel_review.differences(t, READ)),
    Sample("secretary", "Excel: принято", lambda t: excel_review.taken(t, READ)),
    Sample("secretary", "Excel: отложено", lambda t: excel_review.left(t, MINUTES.id)),
    Sample("secretary", "согласование: ещё не просили", lambda t: standing(t, draft(MINUTES), NOW, ZONE)),
    Sample(
        "secretary",
        "согласование: замечания",
        lambda t: standing(t, draft(ASKED, SAID), NOW, ZONE),
    ),
    Sample(
        "secretary",
        "согласование: замечание на решении",
        lambda t: decision.decision(t, draft(ASKED, SAID), 1, TODAY),
    ),
    Sample("secretary", "согласование: согласовано", lambda t: standing(t, draft(AGREED, SAID), NOW, ZONE)),
    Sample("secretary", "согласование: изменено", lambda t: standing(t, draft(CHANGED, SAID), NOW, ZONE)),
    Sample(
        "secretary",
        "согласование: сказано — замечание",
        lambda t: chair.said(t, draft(ASKED, SAID), REMARK, FIRST),
    ),
    Sample(
        "secretary", "согласование: сказано — да", lambda t: chair.said(t, draft(AGREED, SAID), None, None)
    ),
    Sample("secretary", "согласование: учтено", lambda t: chair.settled(t, draft(ASKED), FIRST)),
    Sample(
        "head",
        "согласование: уведомление",
        lambda t: review.summary(
            t, draft(ASKED, who=HEADS), TODAY, chair.asked_note(t, draft(ASKED, who=HEADS))
        ),
    ),
    Sample("head", "согласование: просят", lambda t: standing(t, draft(ASKED, who=HEADS), NOW, ZONE)),
    Sample(
        "head",
        "согласование: решение",
        lambda t: decision.decision(t, draft(ASKED, SAID, HEADS), 1, TODAY),
    ),
    Sample("head", "замечание", lambda t: chair.ask_remark(t, draft(ASKED, who=HEADS), None)),
    Sample("head", "замечание к решению", lambda t: chair.ask_remark(t, draft(ASKED, who=HEADS), FIRST)),
    Sample("head", "замечание записано", lambda t: chair.remarked(t, draft(ASKED), GENERAL, None)),
]

WORST_OF_EXCEL = [
    Sample("worst", "Excel: файл отправлен", lambda t: excel_review.sent(t, WORST), worst=True),
    Sample("worst", "Excel: отличия", lambda t: excel_review.preview(t, WORST_READ), worst=True),
    Sample("worst", "Excel: показать", lambda t: excel_review.differences(t, WORST_READ, 30), worst=True),
    Sample("worst", "Excel: принято", lambda t: excel_review.taken(t, WORST_READ), worst=True),
    Sample("worst", "согласование", lambda t: standing(t, WORST, NOW, ZONE), worst=True),
    Sample("worst", "согласование: решение", lambda t: decision.decision(t, WORST, 0, TODAY), worst=True),
    Sample(
        "worst",
        "согласование: сказано",
        lambda t: chair.said(t, WORST, WORST_REMARKS[1], WORST_DECISIONS[0]),
        worst=True,
    ),
    Sample("worst", "замечание", lambda t: chair.ask_remark(t, WORST, WORST_DECISIONS[0]), worst=True),
    Sample(
        "worst",
        "замечание записано",
        lambda t: chair.remarked(t, WORST, WORST_REMARKS[0], WORST_DECISIONS[0]),
        worst=True,
    ),
    Sample("worst", "учтено", lambda t: chair.settled(t, WORST, WORST_DECISIONS[0]), worst=True),
]
