"""What is shown once typed words turned out to be an answer, or to look for an item."""

from __future__ import annotations

from bot.handlers.desk import Desk
from bot.handlers.director.cannot import appealed_screen
from bot.handlers.director.items import answered_screen, card_screen
from bot.handlers.director.many import which_item
from bot.usecases.appeal import Appealed
from bot.usecases.hear_answer import HeardAnswer, HeirsFound, ItemsFound, Promised, ReasonAsked
from bot.usecases.keep_words import Kept
from bot.usecases.ports import Act
from bot.views import cannot, finding, ticks
from bot.views.screen import Screen


async def heard_answer(desk: Desk, act: Act, heard: HeardAnswer) -> Screen:  # noqa: PLR0911 one of each
    match heard:
        case Appealed():
            return appealed_screen(desk, act, heard)
        case Promised():
            return cannot.promised(desk.t, heard.answered.item, act.today)
        case ReasonAsked():
            return cannot.ask_reason(desk.t, heard.item, heard.until, act.today)
        case HeirsFound():
            return cannot.heirs_found(desk.t, heard.item, heard.words, heard.found)
        case ItemsFound(items=(only,), by_code=True):
            return await card_screen(desk, only.assignment.id)
        case ItemsFound():
            return finding.found(desk.t, heard.items, heard.words, act.today)
        case Kept(many=many) if many:
            return ticks.words_kept(desk.t, many, heard.words)
        case Kept(item=None):
            return which_item(desk, heard)
        case Kept():
            return answered_screen(desk, act, heard)
