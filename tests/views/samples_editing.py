"""Samples of the screens on which one decision of a draft is looked at and changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.calendar import PlainWeek
from bot.domain.drafts import DraftStep
from bot.domain.minutes import Expected
from bot.domain.people import Group, Person
from bot.domain.review import Review
from bot.i18n import Texts
from bot.views import decision, editing, review
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import NOW, TODAY

WEEK = PlainWeek()
BY = Person(1, "Белова", "Наталья", "Петровна")
LONG_NAMES = (office.LONG_NAME,) * 40


def step(deed: str, code: str = "6/4") -> DraftStep:
    return DraftStep(1, 6, 2, NOW, deed, {"code": code})


#: What a step may be called.
STEPS = (
    *("edit_text", "edit_people", "edit_deadline", "edit_tracking", "edit_expected", "answer_question"),
    *("split", "join", "move", "add", "delete", "answer", "accept_sheet", "of_another_kind"),
)


@dataclass(frozen=True)
class Draft:
    """A draft, and where in it one looks."""

    whole: Review
    index: int

    def drawn(self) -> list[tuple[str, Callable[[Texts], Screen]]]:
        """(name, screen) of each."""
        whole, index = self.whole, self.index
        one, total = whole.decisions[index], len(whole.decisions)
        groups, posts = office.groups(), office.posts()
        left = frozenset(post.id for post in posts[:2])
        group = Group(groups[0].id, groups[0].name, post_ids=frozenset(post.id for post in posts))
        return [
            ("кому поручить", lambda t: editing.pick_people(t, whole, index, groups, posts)),
            ("кому: несколько", lambda t: editing.pick_people(t, whole, index, groups, posts, many=True)),
            (
                "кому: нашлись",
                lambda t: editing.found_people(t, whole, index, ("соко",), (posts[0], groups[0]), many=False),
            ),
            (
                "кому: нашлись ещё",
                lambda t: editing.found_people(t, whole, index, ("соко", "п"), posts[:2], many=True),
            ),
            ("кому: никого", lambda t: editing.found_people(t, whole, index, ("Кравцов",), (), many=False)),
            ("кроме", lambda t: editing.leave_out(t, whole, index, group, posts, left, 0)),
            ("кроме: никого", lambda t: editing.leave_out(t, whole, index, group, posts, frozenset(), 0)),
            ("какой срок", lambda t: editing.pick_deadline(t, one, index, TODAY, WEEK)),
            (
                "какой срок: месяц",
                lambda t: editing.pick_deadline(t, one, index, TODAY, WEEK, date(2026, 8, 1)),
            ),
            ("контроль", lambda t: editing.pick_tracking(t, one, index)),
            ("что прислать", lambda t: editing.pick_expected(t, one, index)),
            (
                "что прислать: две",
                lambda t: editing.pick_expected(
                    t, replace(one, expected=(Expected.NUMBER, Expected.FILE)), index
                ),
            ),
            ("новый текст", lambda t: editing.ask_text(t, one, index)),
            ("ещё", lambda t: decision.more(t, one, index, total)),
            ("ещё: последнее", lambda t: decision.more(t, one, total - 1, total)),
            ("разделить: словами", lambda t: editing.pick_split(t, replace(one, text="Сдать списки"), index)),
            (
                "разделить",
                lambda t: editing.pick_split(
                    t, replace(one, text="Сдать списки педагогов. Обновить стенды; проверить сайты"), index
                ),
            ),
            ("переместить", lambda t: editing.pick_place(t, one, index, total)),
            ("переместить: из середины", lambda t: editing.pick_place(t, one, 3, 7)),
            ("добавить", lambda t: editing.ask_added(t, one, index)),
            ("удалено", lambda t: decision.deleted(t, one, index, replace(whole, last_step=step("delete")))),
            ("удалено последнее", lambda t: decision.deleted(t, one, 0, replace(whole, decisions=()))),
            ("списком", lambda t: decision.all_decisions(t, whole, 0, TODAY)),
            (
                "дословно: добавлено",
                lambda t: decision.source(t, whole.minutes, one, "", index),
            ),
            *(
                (
                    f"решение: записано, {field}",
                    lambda t, field=field: decision.decision(
                        t, whole, index, TODAY, t(f"edit-again-{field}")
                    ),
                )
                for field in ("decision_text", "decision_deadline", "decision_people")
            ),
            *(
                (
                    f"решение: изменено, {name}",
                    lambda t, by=by: decision.clash(t, whole, index, "Сдать в срок", by, TODAY),
                )
                for name, by in (
                    ("ею", BY),
                    ("им", Person(2, "Громов", "Андрей", "Николаевич")),
                    ("кем-то", Person(3, "Методкабинет")),
                    ("мной", None),
                )
            ),
            *(
                (
                    f"отменить: {deed}",
                    lambda t, deed=deed: decision.decision(
                        t, replace(whole, last_step=step(deed)), index, TODAY, t("taken-back")
                    ),
                )
                for deed in STEPS
            ),
            ("без исполнителя", lambda t: decision.decision(t, _nobody(whole, index), index, TODAY)),
            (
                "черновик вернулся",
                lambda t: decision.decision(t, whole, index, TODAY, t("draft-is-back")),
            ),
            (
                "черновик выброшен, можно вернуть",
                lambda t: review.discarded(t, replace(whole, last_step=step("discard_draft"))),
            ),
        ]

    def worst(self) -> list[tuple[str, Callable[[Texts], Screen]]]:
        """As `drawn`, with all that is long."""
        whole, index = self.whole, self.index
        one = whole.decisions[index]
        groups, posts = office.worst_groups(), office.worst_posts()
        left = frozenset(post.id for post in posts[:900])
        found = posts[:16]
        return [
            *self.drawn(),
            ("кому: самый длинный", lambda t: editing.pick_people(t, whole, index, groups, posts, 2)),
            (
                "кому: всех",
                lambda t: editing.pick_people(t, whole, index, groups, posts, 2, many=True),
            ),
            (
                "кому: нашлись все",
                lambda t: editing.found_people(t, whole, index, LONG_NAMES, found, many=True),
            ),
            ("кроме всех", lambda t: editing.leave_out(t, whole, index, groups[0], posts, left, 3)),
            ("списком: последняя", lambda t: decision.all_decisions(t, whole, 99, TODAY)),
            (
                "разделить: много",
                lambda t: editing.pick_split(
                    t, replace(one, text="; ".join([office.LONG_SENTENCE] * 9)), 10**6
                ),
            ),
            (
                "изменено: длинно",
                lambda t: decision.clash(t, whole, index, office.LONG_SENTENCE * 9, BY, TODAY),
            ),
        ]


def _nobody(whole: Review, index: int) -> Review:
    one = whole.decisions[index]
    given = tuple(replace(a, as_written="", group_id=None, post_id=None, nobody=True) for a in one.addressees)
    return replace(whole, decisions=(*whole.decisions[:index], replace(one, addressees=given)))
