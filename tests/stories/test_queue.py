"""The office decides, one after the other: reports, days, «нас не касается»; two at once; who is first."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.domain.people import OrganizationKind, PostKind, Role
from playground.client import Playground
from playground.phone import Message, Phone
from tests.stories.album import Album
from tests.stories.almanac import as_told, working_day
from tests.stories.offices import MEMBERS, ORGANIZATIONS, Member, Office, opened, plan_of
from tests.stories.papers import Item
from tests.stories.steps import issues, reads
from tests.stories.test_answers_more import cannot, sends_photo

GARDENS = range(2, 9)
FAMILIES = ("Агапова", "Быкова", "Власова", "Гусева", "Дубова", "Ершова", "Жукова")
RULES = Item("Обновить положение о ВСОКО и разместить на сайте", "Петрова И.А.")
HOT_MEALS = Item("Сдать сведения о горячем питании школьников", "заведующие детскими садами")
TALK = Item("Выступить на августовском совещании", "директора школ")

#: Seven kindergartens more: eight of them.
EIGHT = (
    *MEMBERS,
    *(
        Member(
            f"garden_{n}",
            FAMILIES[n - 2],
            "Анна",
            "Олеговна",
            "заведующая",
            PostKind.KINDERGARTEN_HEAD,
            f"garden_{n}",
        )
        for n in GARDENS
    ),
)
MANY = plan_of(
    EIGHT,
    (
        *ORGANIZATIONS,
        *(
            (f"garden_{n}", f"МБДОУ «Детский сад № {n}»", f"ДС № {n}", OrganizationKind.KINDERGARTEN)
            for n in GARDENS
        ),
    ),
)


def states(office: Office) -> list[str]:
    return sorted(office.values("assignment", "state"))


async def switches_acceptance_on(secretary: Phone) -> None:
    await secretary.taps("Настройки")
    await secretary.taps("Приёмка отчётов", on=await secretary.sees("Настройки управления"))
    await secretary.taps("да", on=await secretary.sees("Ждёт ли каждое «Исполнено»"))
    await secretary.sees("стало: да")


async def waits_for(phone: Phone, line: str) -> Message:
    """«Ждут меня», and the matter behind the button that begins so."""
    await phone.taps("Ждут меня")
    listed = await phone.sees("Ждут Вас: ")
    [label] = [one for one in listed.labels if one.startswith(line)]
    await phone.taps(label, on=listed)
    return listed


async def ten_minutes_pass(office: Office) -> None:
    await office.playground.clock.plus(minutes=11)


# --- reports ----------------------------------------------------------------------------------------------


@pytest.mark.walk("01-report", "Отчёт с фото: вернули, ответили снова, приняли")
async def test_a_report_with_a_photo_is_returned_then_accepted(
    office: Office, secretary: Phone, director: Phone, album: Album
) -> None:
    await switches_acceptance_on(secretary)
    await issues(office, replace(RULES, when=working_day(office.today, 5)), to=("petrova",))
    await album.takes(director, "new", "Директору пришёл пункт: срок и ответ одной кнопкой.")
    await director.taps("Исполнено")
    await director.sees("6/1: ответ записан")
    await album.takes(director, "tapped", "«Исполнено»: записано сразу, слова и фото — следом.")
    await sends_photo(director)
    await director.sees("ждёт подтверждения")
    await director.sends("Размещено на сайте школы")
    await director.sees("«Размещено на сайте школы»")
    await album.takes(director, "answered", "Фото и слова вошли в отчёт.")

    await secretary.taps("Ждут меня")
    await secretary.sees("Ждут Вас: ")
    await album.takes(secretary, "waits", "У секретаря: что её ждёт.")
    await waits_for(secretary, "Отчёты")
    report = await secretary.sees("СОШ № 1: отчёт по 6/1")
    assert "«Размещено на сайте школы»" in report.words
    await album.takes(secretary, "report", "Отчёт, который ждёт приёмки: слова и фото.")
    await secretary.taps("Фото и файлы (1)", on=report)
    await secretary.sees("6/1 · СОШ № 1, файл 1 из 1")
    await secretary.taps("Вернуть", on=report)
    asked = await secretary.sees("Что исправить в отчёте по 6/1?")
    await album.takes(secretary, "why", "Вернуть: одной фразой — что исправить.")
    await secretary.sends("Ссылка не открывается, исправьте")
    done = await secretary.sees("6/1, СОШ № 1: отчёт возвращён, срок прежний.")
    await album.takes(secretary, "returned", "Возвращено; десять минут можно передумать.")
    assert "Отменить решение" in done.labels
    assert asked.labels[-1] == "‹ Назад"
    assert states(office) == ["returned"]

    await ten_minutes_pass(office)
    returned = await director.sees("Вернули 6/1, срок прежний")
    assert "«Ссылка не открывается, исправьте»" in returned.words
    await album.takes(director, "told", "Директор узнаёт, что исправить, и отвечает тут же.")

    await director.taps("Исполнено", on=returned)
    await director.sees("6/1: ответ записан")
    await director.sends("Ссылка исправлена")
    await director.sees("«Ссылка исправлена»")
    await album.takes(director, "again", "Ответил снова.")
    await waits_for(secretary, "Отчёты")
    await secretary.taps("Принять", on=await secretary.sees("«Ссылка исправлена»"))
    await secretary.sees("✅ 6/1, СОШ № 1: отчёт принят.")
    await album.takes(secretary, "accepted", "Отчёт принят.")
    assert states(office) == ["done"]


async def test_all_reports_are_accepted_at_once_and_taken_back(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    await switches_acceptance_on(secretary)
    await issues(office, TALK, to=("petrova", "sokolov", "lebedev"))
    for phone in (director, colleague):
        await phone.taps("Исполнено")
        await phone.sees("6/1: ответ записан")

    await waits_for(secretary, "Отчёты (2)")
    await secretary.taps("Принять все 2", on=await secretary.sees("Отчёты на приёмку: 2"))
    done = await secretary.sees("✅ Принято: 2 отчёта.")
    assert states(office) == ["done", "done", "issued"]

    await secretary.taps("Отменить решение", on=done)
    await secretary.sees("Отменено.")
    assert states(office) == ["issued", "reported", "reported"]


# --- another day ------------------------------------------------------------------------------------------


async def asks_for_another_day(director: Phone, reason: str) -> None:
    await director.taps("Нужен другой срок", on=await cannot(director))
    await director.taps("+3 раб. дня", on=await director.sees("6/1: какой срок нужен?"))
    await director.sees("почему нужен срок до")
    await director.sends(reason)
    await director.sees("6/1: просьба о сроке до")


@pytest.mark.walk("02-extension", "Другой срок: сначала отказали, потом согласились")
async def test_another_day_is_refused_then_granted(
    office: Office, secretary: Phone, head: Phone, director: Phone, album: Album
) -> None:
    due = working_day(office.today, 5)
    asked_for = as_told(working_day(due, 3), office.today)
    await issues(office, replace(RULES, when=due), to=("petrova",))
    await asks_for_another_day(director, "Ждём справку")
    await album.takes(director, "asked", "Директор просит другой срок: день и причина.")

    await waits_for(secretary, "Другой срок (1)")
    matter = await secretary.sees(f"СОШ № 1 просит перенести срок 6/1 на {asked_for}")
    assert "«Ждём справку»" in matter.words
    await album.takes(secretary, "extension", "Просьба у секретаря: решается одной кнопкой.")
    await secretary.taps("Отказать", on=matter)
    why = await secretary.sees("Почему срок 6/1 прежний?")
    await album.takes(secretary, "why", "Отказ — с причиной, своей или готовой.")
    await secretary.taps("Срок общий для всех организаций.", on=why)
    await secretary.sees("6/1, СОШ № 1: срок прежний.")
    await album.takes(secretary, "kept", "Срок прежний; десять минут можно передумать.")
    await ten_minutes_pass(office)
    refused = await director.sees("Срок 6/1 прежний")
    assert "«Срок общий для всех организаций.»" in refused.words
    await album.takes(director, "refused", "Директор узнаёт, почему срок прежний.")

    await director.taps("Мои пункты")
    await director.taps("6/1", on=await director.sees("1 пункт за Вами"))
    await asks_for_another_day(director, "Справка будет в пятницу")
    await waits_for(head, "Другой срок (1)")
    again = await head.sees("«Справка будет в пятницу»")
    await album.takes(head, "again", "Вторую просьбу решает начальник.")
    await head.taps("До ", on=again)
    granted = await head.sees(f"6/1, СОШ № 1: срок до {asked_for}.")
    await album.takes(head, "given", "Срок перенесён.")
    assert "Отменить решение" in granted.labels
    await ten_minutes_pass(office)
    told = await director.sees("Срок 6/1 перенесён")
    assert "был до" in told.words
    await album.takes(director, "granted", "Директор узнаёт новый срок и каким он был.")
    assert office.values("assignment", "moved", "first_due") == [(1, due.isoformat())]


async def test_two_secretaries_decide_at_once(playground: Playground) -> None:
    """One event; whoever comes second hears what the first decided."""
    plan = replace(
        plan_of(MEMBERS),
        people=tuple(
            replace(one, roles=(Role.SECRETARY,)) if one.key == "rybakova" else one
            for one in plan_of(MEMBERS).people
        ),
    )
    async with opened(playground, plan=plan) as office:
        director, both = office["petrova"], (office["secretary"], office["rybakova"])
        await issues(office, replace(RULES, when=working_day(office.today, 5)), to=("petrova",))
        await asks_for_another_day(director, "Ждём справку")
        for phone in both:
            await waits_for(phone, "Другой срок (1)")
        matters = [await phone.sees("просит перенести срок 6/1") for phone in both]

        await asyncio.gather(
            *(phone.taps("До ", on=matter) for phone, matter in zip(both, matters, strict=True))
        )

        told = [(await phone.sees("Здесь всё решено.")).words for phone in both]
        assert sorted("уже решено" in words for words in told) == [False, True]
        [second] = [words for words in told if "уже решено" in words]
        assert "срок до" in second
        assert office.values("assignment", "moved") == [1]
        await office.playground.clock.plus(minutes=11)
        await director.sees("Срок 6/1 перенесён")


# --- it doesn't concern us --------------------------------------------------------------------------------


@pytest.fixture
async def gardens(playground: Playground) -> AsyncIterator[Office]:
    async with opened(playground, plan=MANY, members=EIGHT) as office:
        yield office


@pytest.mark.walk("03-not-concerned", "«Нас не касается» от восьми детских садов")
async def test_eight_kindergartens_are_not_concerned(gardens: Office, album: Album) -> None:
    office, secretary = gardens, gardens["secretary"]
    keys = ("egorova", *(f"garden_{n}" for n in GARDENS))
    await issues(office, HOT_MEALS, to=keys)

    async def says_no(phone: Phone) -> None:
        await phone.taps("Нас не касается", on=await cannot(phone))
        await phone.sees("«нас не касается» — записано")

    await album.takes(office["egorova"], "new", "Пункт пришёл детскому саду.")
    await cannot(office["egorova"])
    await album.takes(office["egorova"], "cannot", "«Не могу» — и почему.")
    await office["egorova"].taps("Нас не касается")
    await office["egorova"].sees("«нас не касается» — записано")
    await album.takes(office["egorova"], "said", "Записано, дальше решит управление.")
    for key in keys[1:]:
        await says_no(office[key])
    await office["egorova"].sends("У нас дошкольники")
    await office["egorova"].sees("«У нас дошкольники»")

    await waits_for(secretary, "Не касается (8)")
    matter = await secretary.sees("6/1: «нас не касается» — 8 организаций")
    assert "«У нас дошкольники»" in matter.words
    assert matter.labels[:3] == ["Согласиться со всеми (8)", "По одному", "Отказать: касается"]
    await album.takes(secretary, "eight", "Восемь одинаковых ответов — одна карточка.")

    # One by one goes on to the next without a way back.
    await secretary.taps("По одному", on=matter)
    first = await secretary.sees("1 из 8")
    await album.takes(secretary, "one", "Или по одному.")
    await secretary.taps("Отказать: касается", on=first)
    await secretary.taps("Пункт касается всех организаций.", on=await secretary.sees("Почему 6/1 касается"))
    await secretary.sees("пункт снова за ними")
    await album.takes(secretary, "concerned", "Одному отказано: пункт снова за ними.")
    assert states(office) == ["clarifying"] * 7 + ["issued"]

    await waits_for(secretary, "Не касается (7)")
    await secretary.taps("Согласиться со всеми (7)", on=await secretary.sees("7 организаций"))
    done = await secretary.sees("✅ 6/1 не касается: 7 организаций.")
    assert states(office) == ["issued"] + ["not_concerned"] * 7
    await album.takes(secretary, "done", "С остальными согласились разом.")

    # Taken back as one, and agreed to again: they hear it once.
    await secretary.taps("Отменить решение", on=done)
    await secretary.sees("Отменено. 7")
    assert states(office) == ["clarifying"] * 7 + ["issued"]
    await waits_for(secretary, "Не касается (7)")
    await secretary.taps("Согласиться со всеми (7)", on=await secretary.sees("7 организаций"))
    await secretary.sees("✅ 6/1 не касается: 7 организаций.")
    await ten_minutes_pass(office)
    told = await office["garden_8"].sees("6/1: согласились, Вас не касается")
    assert "Ответа не ждём" in told.words
    await album.takes(office["garden_8"], "excused", "Детский сад узнаёт: ответа не ждут.")


# --- whoever is first -------------------------------------------------------------------------------------


@pytest.mark.walk("13-first", "Кто первый возьмёт")
async def test_whoever_is_first_frees_the_others(
    office: Office, secretary: Phone, director: Phone, colleague: Phone, album: Album
) -> None:
    await reads(office, TALK)
    await secretary.taps("по порядку")
    await secretary.taps("Ещё…", on=await secretary.sees("решение 1 из 1"))
    await secretary.taps("Достаточно одного: кто первый")
    one = await secretary.sees("Достаточно одного: кто первый возьмёт.")
    await secretary.taps("К протоколу", on=one)
    ready = await secretary.sees("прочитан")
    if "Принять предложенное" in ready.labels:
        await secretary.taps("Принять предложенное", on=ready)
        await secretary.sees("Вопросов нет")
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
    await secretary.taps("Отправить сейчас")
    for phone in (director, colleague, office["lebedev"]):
        await phone.sees("1 новый пункт")

    await asyncio.gather(director.taps("В работе"), colleague.taps("В работе"))

    assert await _settles(office) == ["in_work", "released", "released"]
    await album.takes(director, "one", "Двое нажали разом: экран первого директора.")
    await album.takes(colleague, "other", "Экран второго.")
    await ten_minutes_pass(office)
    told = await office["lebedev"].sees("6/1 взяли другие")
    assert "Вам выполнять не нужно" in told.words
    await album.takes(office["lebedev"], "freed", "Третьему выполнять не нужно.")


async def _settles(office: Office) -> list[str]:
    """Once both taps are through."""
    for _ in range(50):
        if "released" in states(office):
            break
        await asyncio.sleep(0.1)
    return states(office)


# --- a controller -----------------------------------------------------------------------------------------


@pytest.mark.walk("14-controller", "Контролёр пункта")
async def test_a_controller_is_named_on_the_issued_decision(
    office: Office, secretary: Phone, head: Phone, director: Phone, album: Album
) -> None:
    await secretary.taps("Настройки")
    await secretary.taps("Контролёры", on=await secretary.sees("Настройки управления"))
    await secretary.taps("да", on=await secretary.sees("Можно ли назначить на решение"))
    await secretary.sees("стало: да")
    await issues(office, RULES, to=("petrova",))
    line = await secretary.sees("отправлено")
    await secretary.taps("По решениям", on=line)
    await secretary.taps("6/1", on=await secretary.sees("решение на контроле"))
    await secretary.taps("По организациям (1)", on=await secretary.sees("6/1: ответили 0 из 1"))
    await secretary.taps("Контролёр", on=await secretary.sees("6/1 по организациям: 1"))
    await secretary.taps("Орлова", on=await secretary.sees("Кто принимает отчёты по 6/1"))
    await secretary.sees("Сейчас: Орлова")
    await album.takes(secretary, "named", "Секретарь назначает, кто принимает отчёты.")

    await director.taps("Исполнено")
    await director.sees("6/1: ответ записан")
    await waits_for(head, "Отчёты (1)")
    report = await head.sees("СОШ № 1: отчёт по 6/1")
    await head.taps("Карточка", on=report)
    card = await head.sees("Контролёр — Орлова")
    await album.takes(head, "card", "Карточка у контролёра.")
    await head.taps("Оставить на контроле", on=card)
    day = await head.sees("До какого дня 6/1")
    await head.taps(day.labels[2], on=day)
    await head.sees("остаётся на контроле до")
    assert states(office) == ["in_work"]
    await ten_minutes_pass(office)
    await director.sees("6/1 нужно продолжить")
