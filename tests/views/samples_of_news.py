"""What the office did to a person's items, and taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.assignments import State
from bot.domain.item_news import TOLD, ItemNews, NewsLine
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.domain.rights import Deed
from bot.views import item_news
from tests.views import office
from tests.views.office import BIG, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst

ITEMS, WORST = office.items(), office.worst_items()
LATER = date(2026, 12, 8)
STATES: dict[str, State] = {Move.RETURN: State.RETURNED, Move.KEEP: State.IN_WORK, Move.REOPEN: State.IN_WORK}


def _line(item: Item, deed: str, words: str = "Ссылка не открывается, исправьте", **more: object) -> NewsLine:
    after = replace(
        item.assignment, state=STATES.get(Move(deed), State.ISSUED) if deed in list(Move) else State.ISSUED
    )
    return NewsLine(replace(item, assignment=after), deed, words, office.HEAD.short, {}, {}, **more)  # type: ignore[arg-type]


def _moved(line: NewsLine) -> NewsLine:
    due = line.item.assignment.due
    item = office.moved(line.item, LATER)
    return replace(
        line,
        item=item,
        before={"due": due.isoformat() if due else None},
        after={"due": LATER.isoformat()},
    )


def _appeal(state: AppealState) -> Appeal:
    moment = datetime(2026, 11, 23, 9, tzinfo=ZONE)
    return Appeal(
        1, ITEMS[0].assignment.id, AppealKind.EXTENSION, 3, moment, "Ждём справку", LATER, None, state
    )


def _news(*told: NewsLine) -> Draw:
    return lambda t: item_news.item_news(t, ItemNews(told, TODAY, ZONE))


OF_NEWS = [
    *(
        Sample("director", f"новости: {deed}", _news(_line(ITEMS[0], deed, "")))
        for deed in sorted(TOLD - {Deed.DECIDE_EXTENSION})
    ),
    Sample("director", "вернули", _news(_line(ITEMS[1], Move.RETURN))),
    Sample("director", "вернули с новым сроком", _news(_moved(_line(ITEMS[1], Move.RETURN)))),
    Sample("director", "исправлен срок", _news(_moved(_line(ITEMS[0], Deed.CORRECT_ISSUED, "Опечатка")))),
    Sample(
        "director",
        "срок перенесён",
        _news(_moved(_line(ITEMS[0], Deed.DECIDE_EXTENSION, "", appeal=_appeal(AppealState.GRANTED)))),
    ),
    Sample(
        "director",
        "срок прежний",
        _news(
            _line(ITEMS[0], Deed.DECIDE_EXTENSION, "Справку ждут все", appeal=_appeal(AppealState.REFUSED))
        ),
    ),
    Sample("director", "новости о нескольких", _news(*(_line(item, Move.REOPEN) for item in ITEMS))),
    Sample("secretary", "отменено вместе", lambda t: item_news.undone_deed(t, ["6/1", "6/2"])),
    Sample(
        "secretary",
        "можно отменить",
        lambda t: item_news.undone_deed(t, ["6/1"], (item_news.undo_deed_button(t, BIG),)),
    ),
]

WORST_OF_NEWS = [
    worst("новости", _news(*(_moved(_line(item, Move.RETURN, office.LONG_SENTENCE)) for item in WORST))),
    worst("новость", _news(_moved(_line(WORST[0], Move.RETURN, office.LONG_SENTENCE)))),
]
