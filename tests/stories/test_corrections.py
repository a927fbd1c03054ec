"""What was sent out turns out wrong: a decision corrected, a protocol withdrawn, a corrected one applied."""

import asyncio
from dataclasses import replace

import pytest

from playground.phone import Phone
from playground.screen import Message
from tests.stories.album import Album
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues

EVERYBODY = ("petrova", "sokolov", "lebedev")


async def to_decision(secretary: Phone, code: str) -> None:
    """From the line that counts to the board of one decision."""
    line = await secretary.sees("отправлено 3 из 3", anywhere=True)
    await secretary.taps("По решениям", on=line)
    await secretary.sees(code)
    await secretary.taps(code)
    await secretary.sees(f"{code}: ответили")


async def after(phone: Phone, message: Message, seconds: float = 20) -> Message:
    """The next message of the bot's, which says the same as the edited one above it."""
    for _ in range(int(seconds / 0.2)):
        newest = (await phone.messages())[-1]
        if newest.id != message.id:
            return newest
        await asyncio.sleep(0.2)
    raise AssertionError("nothing new came")


async def corrects_the_day(office: Office, secretary: Phone, told: int = 3) -> None:
    """6/1 to another day, as settled at the meeting; [Исправить и сообщить]."""
    await to_decision(secretary, "6/1")
    await secretary.taps("Исправить")
    await secretary.sees("Исправляем 6/1")
    await secretary.taps("Срок")
    await secretary.sees("6/1")
    await secretary.sends(f"до {working_day(office.today, 12):%d.%m.%Y}")
    await secretary.sees("Исправляем 6/1")
    await secretary.taps("Что изменится")
    asked = await secretary.sees("Почему исправляем?")
    assert "был:" in asked.words
    await secretary.taps("Уточнили на совещании")
    shown = await secretary.sees(f"Сообщить: {told} организациям")
    assert "Исправить без сообщения" not in shown.labels
    await secretary.taps("Исправить и сообщить")
    await secretary.sees("✅ 6/1 исправлен")


async def test_a_day_is_corrected_and_those_concerned_see_before_and_after(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    lists = Item("Сдать списки педагогов", "директора школ", working_day(office.today, 8))
    await issues(office, lists, to=EVERYBODY)
    await colleague.taps("Исполнено")
    await colleague.sees("исполнено")
    before = len(await director.messages())

    await corrects_the_day(office, secretary, told=2)

    assert len(await director.messages()) == before
    await office.playground.clock.plus(minutes=11)
    told = await director.sees("Изменён 6/1: срок —")
    assert "(был до" in told.words
    assert "Почему: уточнили на совещании" in told.words
    assert "Исполнено" in told.labels
    assert "Изменён" not in (await colleague.messages())[-1].words
    assert sorted(office.values("assignment", "moved")) == [0, 1, 1]


async def test_undone_within_ten_minutes_nobody_hears(
    office: Office, secretary: Phone, director: Phone
) -> None:
    lists = Item("Сдать списки педагогов", "директора школ", working_day(office.today, 8))
    await issues(office, lists, to=EVERYBODY)
    due = office.values("assignment", "due")
    before = len(await director.messages())
    await corrects_the_day(office, secretary)

    await secretary.taps("Отменить")

    await secretary.sees("Отменено.")
    await office.playground.clock.plus(minutes=11)
    await director.sees_nothing_new()
    assert len(await director.messages()) == before
    assert office.values("assignment", "due") == due
    assert office.values("decision", "cancelled")[0] == 0


async def test_who_thinks_better_of_it_corrects_nothing(office: Office, secretary: Phone) -> None:
    await issues(office, Item("Сдать списки педагогов", "директора школ"), to=EVERYBODY)
    await to_decision(secretary, "6/1")
    await secretary.taps("Исправить")
    await secretary.sees("Исправляем 6/1")
    await secretary.taps("Что изменится")
    await secretary.sees("пока ничего не изменено")
    await secretary.taps("Не исправлять")
    await secretary.sees("Всё осталось как было")
    await secretary.taps("К решению 6/1")
    await secretary.sees("Сдать списки педагогов")


async def test_a_decision_is_cancelled_with_a_reason_in_her_own_words(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await issues(office, Item("Сдать списки педагогов", "директора школ"), to=EVERYBODY)
    await to_decision(secretary, "6/1")
    await secretary.taps("Отменить пункт")
    await secretary.sees("Отменить 6/1?")
    await secretary.sends("Списки есть в системе")
    await secretary.sees("Почему: Списки есть в системе")
    await secretary.taps("Отменить пункт")
    await secretary.sees("Отменены 3 поручения")
    await office.playground.clock.plus(minutes=11)
    told = await director.sees("6/1 отменён")
    assert "Списки есть в системе" in told.words
    await secretary.taps("К решению 6/1")
    assert "Исправить" not in (await secretary.sees("Пункт отменён")).labels


@pytest.mark.walk("07-withdrawn", "Отозван ошибочный протокол")
async def test_a_wrong_protocol_is_withdrawn(
    office: Office, secretary: Phone, director: Phone, colleague: Phone, album: Album
) -> None:
    """The director had acknowledged and hears of it; his colleague finds it in the message he has."""
    paper = await issues(office, Item("Сдать списки педагогов", "директора школ"), to=EVERYBODY)
    told = await director.sees("1 новый пункт", anywhere=True)
    unread = await colleague.sees("1 новый пункт", anywhere=True)
    await director.taps("Ознакомлен(а)", on=told)
    await secretary.sees("ознакомились 1", anywhere=True)
    await album.takes(secretary, "sent", "Протокол разослан, один ознакомился.")
    seen = len(await director.messages()), len(await colleague.messages())
    await secretary.taps("Отозвать протокол", on=await secretary.sees("ознакомились 1", anywhere=True))
    asked = await secretary.sees("Новое получит 1 человек")
    await album.takes(secretary, "why", "Отозвать: что будет и кто узнает.")
    assert "Отменю 3 поручения" in asked.words
    await secretary.sends("Разослан не тот файл")
    ready = await secretary.sees("Почему: Разослан не тот файл")
    await album.takes(secretary, "ready", "Причина записана.")
    await secretary.taps("Отозвать протокол", on=ready)
    await secretary.sees(f"{paper.title} отозван")
    await album.takes(secretary, "withdrawn", "Отозван; десять минут можно вернуть.")

    for phone, message in ((director, told), (colleague, unread)):
        edited = await phone.sees(f"⛔ {paper.title} отозван", anywhere=True)
        assert edited.id == message.id
        assert edited.labels == []
    await album.takes(colleague, "edited", "Кто не открывал, видит отзыв в прежнем сообщении.")
    assert (len(await director.messages()), len(await colleague.messages())) == seen

    await office.playground.clock.plus(minutes=11)
    anew = await after(director, told)
    await album.takes(director, "told", "Кто ознакомился, получает и новое.")
    assert "Пункт 6/1 выполнять не нужно" in anew.words
    assert "Почему: Разослан не тот файл" in anew.words
    assert (len(await director.messages()), len(await colleague.messages())) == (seen[0] + 1, seen[1])
    assert office.values("assignment", "state") == ["cancelled"] * 3


async def test_withdrawn_by_mistake_it_comes_back(office: Office, secretary: Phone, director: Phone) -> None:
    paper = await issues(office, Item("Сдать списки педагогов", "директора школ"), to=EVERYBODY)
    told = await director.sees("1 новый пункт", anywhere=True)
    await director.taps("Ознакомлен(а)", on=told)
    await secretary.taps("Отозвать протокол", on=await secretary.sees("ознакомились 1", anywhere=True))
    await secretary.sees("Почему?")
    await secretary.taps("Без объяснений")
    done = await secretary.sees(f"{paper.title} отозван")
    await director.sees("отозван", anywhere=True)

    await secretary.taps("Отменить", on=done)

    again = await director.sees("1 новый пункт", anywhere=True)
    assert again.id == told.id
    await office.playground.clock.plus(minutes=11)
    await director.sees_nothing_new()
    assert office.values("assignment", "state") == ["issued"] * 3
    assert office.values("minutes", "state") == ["approved"]


@pytest.mark.walk("08-corrected", "Исправленный протокол")
async def test_a_corrected_protocol_is_applied(
    office: Office, secretary: Phone, director: Phone, colleague: Phone, album: Album
) -> None:
    """One day moved, one decision more in the middle, one left out: answers stay, no second protocol."""
    day = working_day(office.today, 8)
    lists = Item("Сдать списки педагогов", "директора школ", day)
    drill = Item("Провести учебную эвакуацию в каждом здании", "директора школ", day)
    site = Item("Обновить сведения о питании на сайте", "Петрова И.А.", day)
    paper = await issues(office, lists, drill, site, to=EVERYBODY)
    await colleague.taps("6/1")
    await colleague.sees("6/1 исполнено")

    more = Item("Назначить ответственных за подвоз детей", "директора школ", day)
    moved = replace(lists, when=working_day(office.today, 12))
    corrected = replace(paper, items=(moved, more, drill))
    await secretary.sends_bytes(corrected.name, corrected.data)
    await secretary.sees("уже внесён")
    await album.takes(secretary, "known", "Тот же номер: бот узнаёт протокол.")
    await secretary.taps("Это исправленный вариант")
    await secretary.sees("второго протокола не будет")
    await album.takes(secretary, "draft", "Исправленный вариант — не второй протокол.")
    await secretary.taps("Сравнить и применить")
    shown = await secretary.sees("Изменено решений: 1, добавлено: 1, исключено: 1")
    await album.takes(secretary, "compared", "Что изменилось и кому сообщить.")
    assert "Сообщить только тем, кого касается: 3 организациям" in shown.words
    await secretary.taps("Что именно изменилось (3)")
    listed = await secretary.sees("6/1 изменён")
    await album.takes(secretary, "listed", "Изменения по одному.")
    assert "6/3 исключён" in listed.words
    assert "Назначить ответственных" in listed.words
    await secretary.taps("‹ Назад")
    await secretary.taps("Применить")
    await secretary.sees("Исправления внесены")
    await album.takes(secretary, "applied", "Внесено; десять минут можно вернуть.")

    assert sorted(office.values("minutes", "state")) == ["approved", "withdrawn"]
    await office.playground.clock.plus(minutes=11)
    await director.sees("Изменён 6/1: срок —", anywhere=True)
    await director.sees("6/3 отменён", anywhere=True)
    await director.sees("1 новый пункт", anywhere=True)
    await colleague.sees("1 новый пункт")
    await album.takes(director, "told", "Директор: было и стало, исключённое и новое.")
    await album.takes(colleague, "spared", "Кто ответил раньше, узнаёт только о новом.")
    assert not [m for m in await colleague.messages() if "Изменён 6/1" in m.words]
    codes = sorted(office.values("decision", "code"))
    assert "6/4" in codes
    states = office.values("assignment", "state")
    assert (states.count("done"), states.count("cancelled")) == (1, 1)


async def test_the_same_protocol_again_changes_nothing(office: Office, secretary: Phone) -> None:
    lists = Item("Сдать списки педагогов", "директора школ", working_day(office.today, 8))
    paper = await issues(office, lists, to=EVERYBODY)
    await secretary.sends_bytes(paper.name, paper.data)
    await secretary.sees("уже внесён")
    await secretary.taps("Это исправленный вариант")
    await secretary.sees("второго протокола не будет")
    await secretary.taps("Сравнить и применить")
    await secretary.sees("Исправленный вариант ничего не меняет")
    await secretary.taps("Выбросить черновик")
    await secretary.sees("выброшен")
    assert sorted(office.values("minutes", "state")) == ["approved", "withdrawn"]
