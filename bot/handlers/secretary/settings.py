"""The office's settings in the chat, and a person's own."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.office import ChooseSettingTap, OwnHourTap, SettingsTap, SettingTap
from bot.domain.office_settings import Setting
from bot.domain.people import Actor
from bot.domain.rights import Deed, capacities, may
from bot.handlers.desk import Desk
from bot.usecases import settings as deeds
from bot.usecases.awaiting import office_name_awaited, stop_awaiting_office_name
from bot.usecases.ports import Act
from bot.usecases.settings import Changed
from bot.views import settings as view
from bot.views.screen import Screen

router = Router(name="secretary.settings")


def _has_office(actor: Actor) -> bool:
    return may(Deed.EDIT_SETTINGS, capacities(actor))


async def show_settings(desk: Desk) -> None:
    """The office's to whoever may change them, to everybody else his own."""
    actor = await desk.look(lambda act: act.actor)
    await desk.send(view.settings(desk.t, actor.workspace) if _has_office(actor) else _own(desk, actor))


def _own(desk: Desk, actor: Actor) -> Screen:
    return view.own(desk.t, actor.person, office=_has_office(actor))


@router.callback_query(SettingsTap.filter())
async def see_settings(_: object, callback_data: SettingsTap, desk: Desk) -> None:
    await _stop_renaming(desk)
    if callback_data.what == "own":
        await desk.show(_own(desk, await desk.look(lambda act: act.actor)))
        return
    await desk.show(view.settings(desk.t, await desk.look(deeds.settings)))


async def _stop_renaming(desk: Desk) -> None:
    """Whoever turns to another screen names nothing any more."""
    if await desk.look(office_name_awaited):
        await desk.do(stop_awaiting_office_name, again=lambda _: None)


@router.callback_query(SettingTap.filter())
async def see_setting(_: object, callback_data: SettingTap, desk: Desk) -> None:
    one = Setting(callback_data.what)
    if one is Setting.NAME:
        workspace = await desk.do(deeds.begin_renaming, again=deeds.settings)
        await desk.show(view.ask_name(desk.t, workspace))
        return
    await desk.show(view.setting(desk.t, await desk.look(deeds.settings), one))


@router.callback_query(ChooseSettingTap.filter())
async def choose(_: object, callback_data: ChooseSettingTap, desk: Desk) -> None:
    one, choice = Setting(callback_data.what), callback_data.choice

    def again(act: Act) -> Changed:
        workspace = deeds.settings(act)
        return Changed(one, workspace, workspace)

    done = await desk.do(lambda act: deeds.change_setting(act, one, choice), again=again)
    await desk.show(changed_screen(desk, done))


def changed_screen(desk: Desk, done: Changed) -> Screen:
    return view.changed(desk.t, done.setting, done.before, done.after, done.people)


@router.callback_query(OwnHourTap.filter())
async def choose_own_hour(_: object, callback_data: OwnHourTap, desk: Desk) -> None:
    actor = await desk.look(lambda act: act.actor)
    person = await desk.do(
        lambda act: deeds.choose_own_hour(act, callback_data.choice), again=lambda act: act.actor.person
    )
    await desk.show(view.own(desk.t, person, office=_has_office(actor)))
