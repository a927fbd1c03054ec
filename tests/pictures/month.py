"""The month after: directors answer, the secretary decides, enters, corrects, and the next meeting begins."""

from __future__ import annotations

from bot.domain.people import OrganizationKind
from playground.phone import Phone
from tests.pictures.camera import Camera, Stage
from tests.stories.almanac import in_words, working_day
from tests.stories.offices import DIRECTOR, MEMBERS, ORGANIZATIONS, Member, Office, opened, plan_of
from tests.stories.papers import Item
from tests.stories.steps import reads

#: Directors who have no Telegram: somebody has to enter their answers.
FAMILIES = {4: "Тихонов", 5: "Беляев", 6: "Громов", 7: "Ершов", 8: "Фомин", 9: "Якушев"}
ON_PAPER = tuple(
    Member(f"school_{n}", family, "Иван", "Ильич", "директор", DIRECTOR, f"school_{n}")
    for n, family in FAMILIES.items()
)
SCHOOLS = tuple(
    (f"school_{n}", f"МБОУ «Средняя школа № {n}»", f"СОШ № {n}", OrganizationKind.SCHOOL) for n in FAMILIES
)
EVERYBODY = (*MEMBERS, *ON_PAPER)
PLAN = plan_of(EVERYBODY, (*ORGANIZATIONS, *SCHOOLS))
ADDRESSED = "директора школ"


async def lives_through(stage: Stage) -> None:
    without = {one.key for one in ON_PAPER}
    async with (
        stage.playground() as playground,
        opened(playground, alone=True, plan=PLAN, members=EVERYBODY, without=without) as office,
        stage.camera(playground, office["secretary"], office["petrova"]) as camera,
    ):
        await sends_out(office)
        await answers(office, camera)
        await decides(office, camera)
        await enters(office["secretary"], camera)
        await corrects(office, camera)
        await meets(office, camera)


async def sends_out(office: Office) -> None:
    """Five decisions; with the second a number and a file have to come."""
    secretary, due = office["secretary"], working_day(office.today, 6)
    await reads(
        office,
        Item("Сдать списки педагогов для аттестации", ADDRESSED, due),
        Item("Представить заявки на курсы повышения квалификации", ADDRESSED, due),
        Item("Обновить информационный стенд в вестибюле", "Петрова И.А.", working_day(office.today, 8)),
        Item("Провести учебную эвакуацию в каждом здании", ADDRESSED, working_day(office.today, 9)),
        Item("Перевести котельную на зимний режим", ADDRESSED, working_day(office.today, 10)),
    )
    await secretary.taps("Списком")
    await secretary.taps("6/2")
    await secretary.taps("Что прислать", on=await secretary.sees("решение 2 из 5"))
    for one in ("Число", "Файл"):
        await secretary.taps(one, on=await secretary.sees("Что прислать вместе с «Исполнено»"))
    await secretary.taps("Готово")
    await secretary.taps("К протоколу", on=await secretary.sees("Прислать: "))
    shown = await secretary.sees("прочитан")
    if "Принять предложенное" in shown.labels:
        await secretary.taps("Принять предложенное")
        await secretary.sees("Вопросов нет")
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
    await secretary.taps("Отправить сейчас")


async def answers(office: Office, camera: Camera) -> None:
    director = office["petrova"]
    await director.taps("6/2", on=await director.sees("5 новых пунктов", anywhere=True))
    card = await director.sees("Представить заявки")
    await camera.takes(director, "card")
    await director.taps("Исполнено", on=card)
    await director.sees("почти готово")
    await director.sends("27 заявок")
    await director.sees("Осталось прислать: файл.")
    await camera.takes(director, "almost")
    await director.sends_bytes("Заявки.xlsx", b"PK" + bytes(40))
    await director.sees("6/2 исполнено")

    await director.taps("Мои пункты")
    await director.taps("6/1", on=await director.sees("4 пункта за Вами"))
    await director.taps("Не могу", on=await director.sees("Сдать списки"))
    why = await director.sees("6/1: что мешает?")
    await camera.takes(director, "cannot")
    await director.taps("Нужен другой срок", on=why)
    await director.taps("+3 раб. дня", on=await director.sees("6/1: какой срок нужен?"))
    await director.sees("почему нужен срок до")
    await director.sends("Двое на больничном, ждём справки")
    await director.sees("6/1: просьба о сроке до")

    await director.taps("Мои пункты")
    await director.taps("Отметить несколько", on=await director.sees("4 пункта за Вами"))
    for code in ("6/3", "6/4"):
        await director.taps(code, on=await director.sees("Отмечено: "))
    ticked = await director.sees("Отмечено: 2")
    await camera.takes(director, "ticks")
    await director.taps("Исполнено (2)", on=ticked)
    await director.sees("Исполнено 2 пункта")
    await director.sends("Стенд обновили, эвакуацию провели 20 ноября")
    await director.sees("Записано ко всем")


async def says_cannot(phone: Phone, code: str, why: str, words: str) -> None:
    await phone.taps(code, on=await phone.sees("новых пункта", anywhere=True))
    await phone.taps("Не могу")
    await phone.taps(why, on=await phone.sees(f"{code}: что мешает?"))
    await phone.sees(code)
    await phone.sends(words)
    await phone.sees(words)


async def decides(office: Office, camera: Camera) -> None:
    secretary = office["secretary"]
    await says_cannot(office["sokolov"], "6/5", "Нас не касается", "У нас центральное отопление")
    await says_cannot(office["lebedev"], "6/1", "Непонятно", "За какой учебный год списки?")
    await secretary.taps("Ждут меня")
    waits = await secretary.sees("Ждут Вас: ")
    await camera.takes(secretary, "waiting")
    await secretary.taps("Другой срок", on=waits)
    asked = await secretary.sees("просит перенести срок 6/1")
    await camera.takes(secretary, "extension")
    await secretary.taps("До ", on=asked)
    await secretary.sees("срок до")


async def to_board(secretary: Phone, code: str) -> None:
    await secretary.taps("Сводка")
    await secretary.taps("По протоколам", on=await secretary.sees("решени"))
    await secretary.taps("Протокол № 6")
    await secretary.taps(code)
    await secretary.sees(f"{code}: ответили")


async def enters(secretary: Phone, camera: Camera) -> None:
    await to_board(secretary, "6/1")
    await camera.takes(secretary, "decision")
    await secretary.taps("Отметить исполнение")
    await secretary.taps("СОШ № 3", on=await secretary.sees("Отмечено: 0"))
    await secretary.taps("Все, кроме отмеченных", on=await secretary.sees("Отмечено: 1"))
    await secretary.taps("На бумаге", on=await secretary.sees("Нажмите на тех"))
    grid = await secretary.sees("На бумаге, сегодня")
    await camera.takes(secretary, "grid")
    await secretary.taps("Записать", on=grid)
    await secretary.sees("6/1: записано за")


async def corrects(office: Office, camera: Camera) -> None:
    secretary = office["secretary"]
    await to_board(secretary, "6/5")
    await secretary.taps("Исправить")
    await secretary.taps("Срок", on=await secretary.sees("Исправляем 6/5"))
    await secretary.sees("6/5")
    await secretary.sends(f"до {working_day(office.today, 14):%d.%m.%Y}")
    await secretary.taps("Что изменится", on=await secretary.sees("Исправляем 6/5"))
    await secretary.taps("Уточнили на совещании", on=await secretary.sees("Почему исправляем?"))
    shown = await secretary.sees("Сообщить: ")
    await camera.takes(secretary, "correction")
    await secretary.taps("Исправить и сообщить", on=shown)
    await secretary.sees("6/5 исправлен")


async def meets(office: Office, camera: Camera) -> None:
    secretary, day = office["secretary"], working_day(office.today, 11)
    await secretary.taps("Совещание")
    await secretary.sees("Когда следующее совещание?")
    await secretary.sends(f"{in_words(day)} в 11")
    await secretary.sees("Следующее совещание —")
    await office.comes(day, "11:05")
    await secretary.sees("Совещание началось.")
    await camera.takes(secretary, "meeting")
