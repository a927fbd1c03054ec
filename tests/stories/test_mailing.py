"""From approval to the mailing, and back: held, stopped, sent at once, withdrawn, counted."""

from playground.phone import Phone
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import approves, issues, reads

LISTS = Item("Сдать списки педагогов", "директора школ")


async def test_within_the_hold_the_mailing_is_stopped(
    office: Office, secretary: Phone, director: Phone
) -> None:
    paper = await approves(office, LISTS)

    await secretary.taps("Отменить")

    stopped = await secretary.sees("Рассылка отменена. Никто ничего не получил.")
    assert office.values("minutes", "state", "send_at") == [("draft", None)]
    await office.playground.clock.plus(minutes=15)
    await secretary.taps("Открыть черновик", on=stopped)
    await secretary.sees(f"{paper.title} прочитан")
    await secretary.taps("Утвердить")
    await secretary.sees("разошлю сегодня в 10:25")
    await secretary.taps("Отправить сейчас")
    told = await director.sees("1 новый пункт")
    assert [m for m in await director.messages() if "нов" in m.words] == [told]


async def test_after_the_mailing_it_can_not_be_stopped(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await approves(office, LISTS)
    held = await secretary.sees("Утверждено.", anywhere=True)
    await office.playground.clock.plus(minutes=10)
    await director.sees("1 новый пункт")

    await secretary.taps("Отменить", on=held)

    await secretary.sees_toast("Рассылка уже ушла")
    assert office.values("assignment", "state") == ["issued"] * 3


async def test_after_working_hours_the_mailing_waits_for_the_morning(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await reads(office, LISTS)
    await office.comes(office.today, "18:30")
    await secretary.taps("Принять предложенное")
    await secretary.taps("Утвердить")
    next_morning = working_day(office.today, 1)
    await secretary.sees(f"{next_morning:%d.%m} в 9:00")

    await office.comes(next_morning, "09:00")

    await director.sees("1 новый пункт")


async def test_what_the_director_will_see_is_what_he_sees(
    office: Office, secretary: Phone, director: Phone
) -> None:
    items = (
        Item("Рассматривать итоги на совещаниях", "директора школ", "постоянно"),
        Item("Сдать списки педагогов", "директора школ", working_day(office.today, 8)),
        Item("Информацию принять к сведению"),
    )
    await approves(office, *items)
    await secretary.taps("Что увидит директор")
    sample = await secretary.sees("Так это увидит СОШ № 1:")

    await secretary.taps("Отправить сейчас")

    told = await director.sees("2 новых пункта")
    assert sample.text.split("\n\n", 1)[1] == told.text


async def test_withdrawn_minutes_need_no_answer(office: Office, secretary: Phone, director: Phone) -> None:
    paper = await issues(office, LISTS, to=("petrova", "sokolov", "lebedev"))
    told = await director.sees("нов", anywhere=True)
    line = await secretary.sees("отправлено 3 из 3")

    await secretary.taps("Отозвать протокол", on=line)
    asked = await secretary.sees("Новых сообщений не будет")
    assert "Отменю 3 поручения" in asked.words
    await secretary.taps("Без объяснений", on=asked)

    await secretary.sees(f"{paper.title} отозван")
    edited = await director.sees("Пункт 6/1 выполнять не нужно", anywhere=True)
    assert edited.id == told.id
    await director.taps("Исполнено", on=told)
    await director.sees_toast("Этот пункт отозван")
    assert office.values("assignment", "state") == ["cancelled"] * 3


async def test_who_thinks_better_of_it_withdraws_nothing(office: Office, secretary: Phone) -> None:
    await issues(office, LISTS, to=("petrova", "sokolov", "lebedev"))
    line = await secretary.sees("отправлено 3 из 3")
    await secretary.taps("Отозвать протокол", on=line)
    await secretary.sees("Новых сообщений не будет")

    await secretary.taps("‹ Назад")

    await secretary.sees("отправлено 3 из 3")
    assert office.values("assignment", "state") == ["issued"] * 3


async def test_the_live_line_counts_in_its_one_message(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    await issues(office, LISTS, to=("petrova", "sokolov", "lebedev"))
    line = await secretary.sees("отправлено 3 из 3 · ознакомились 0 · ответили 0")

    await director.taps("Ознакомлен(а)")
    await colleague.taps("Исполнено")

    counted = await secretary.sees("отправлено 3 из 3 · ознакомились 1 · ответили 1")
    assert counted.id == line.id
    assert "Исполнено поручений: 1 из 3" in counted.words
    await secretary.taps("Кто молчит (2)", on=counted)
    silent = await secretary.sees("Молчат: 2")
    assert "СОШ № 1, Петрова И. А." in silent.words
    assert "СОШ № 2" not in silent.words
    await secretary.taps("‹ Назад", on=silent)
    await secretary.sees("ответили 1")
    await colleague.taps("Отменить")
    undone = await secretary.sees("ознакомились 1 · ответили 0", anywhere=True)
    assert undone.id == line.id


async def test_what_is_opened_in_the_live_line_stands_beside_it(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await issues(office, LISTS, to=("petrova", "sokolov", "lebedev"))
    line = await secretary.sees("отправлено 3 из 3")
    opened = set()
    for label, words in (
        ("Кто молчит (3)", "Молчат: 3"),
        ("По решениям", "6/1"),
        ("Отозвать протокол", "Отозвать протокол № 6"),
    ):
        await secretary.taps(label, on=line)
        opened.add((await secretary.sees(words)).id)
    assert len(opened) == 3
    assert line.id not in opened

    await director.taps("Исполнено")

    counted = await secretary.sees("ответили 1", anywhere=True)
    assert counted.id == line.id
    assert [one.id for one in await secretary.pinned()] == [line.id]
    await secretary.taps("‹ Назад")
    assert (await secretary.sees("ответили 1")).id in opened


async def test_withdrawn_minutes_say_so_wherever_they_are_opened(
    office: Office, secretary: Phone, director: Phone
) -> None:
    paper = await issues(office, LISTS, to=("petrova", "sokolov", "lebedev"))
    line = await secretary.sees("отправлено 3 из 3")
    await secretary.taps("Кто молчит (3)", on=line)
    await secretary.sees("Молчат: 3")
    await secretary.taps("Отозвать протокол", on=line)
    await secretary.taps("Раньше времени", on=await secretary.sees("Новых сообщений не будет"))
    await secretary.sees("Отменены 3 поручения")

    told = await secretary.sees(f"⛔ {paper.title} отозван. Исполнителям отвечать не нужно", anywhere=True)

    assert told.id == line.id
    assert told.labels == []
    await director.sees("Почему: разослан раньше времени", anywhere=True)
    await secretary.taps("‹ Назад", on=await secretary.sees("Молчат: 3", anywhere=True))
    assert (await secretary.sees("отвечать не нужно")).id != line.id


async def test_a_held_mailing_is_reached_again(office: Office, secretary: Phone) -> None:
    await approves(office, LISTS)
    await secretary.taps("Протокол")
    listed = await secretary.sees("Последние протоколы")
    await secretary.taps("Протокол № 6 — ждёт рассылки", on=listed)

    held = await secretary.sees("разошлю сегодня в 10:10")

    assert held.id == listed.id
    assert held.labels == [
        "Отправить сейчас",
        "Что увидит директор",
        "Проверить ещё раз",
        "Протокол в Word",
        "Отменить рассылку",
    ]
    await secretary.taps("Что увидит директор", on=held)
    sample = await secretary.sees("Так это увидит СОШ № 1:")
    await secretary.taps("‹ К протоколу", on=sample)
    again = await secretary.sees("разошлю сегодня в 10:10")
    assert again.labels == held.labels
    await secretary.taps("Отменить", on=again)
    await secretary.sees("Рассылка отменена")
    assert office.values("minutes", "state") == ["draft"]


async def test_a_mailing_that_is_out_opens_at_its_line(office: Office, secretary: Phone) -> None:
    await issues(office, LISTS, to=("petrova", "sokolov", "lebedev"))
    await secretary.sees("отправлено 3 из 3")
    await secretary.taps("Протокол")
    await secretary.taps("Протокол № 6 — на контроле", on=await secretary.sees("Последние протоколы"))
    await secretary.sees("отправлено 3 из 3")


#: What the head opens, and the only buttons it has for him.
HEAD_SEES = {
    "draft": ["Все 1 по порядку", "Списком", "Что увидит директор", "Протокол в Word"],
    "held": ["Что увидит директор", "Проверить ещё раз", "Протокол в Word"],
    "issued": ["Кто молчит (3)", "По решениям", "Протокол в Word"],
}


async def test_the_head_looks_and_has_nothing_to_press(office: Office, secretary: Phone, head: Phone) -> None:
    await reads(office, LISTS)
    seen = {"draft": await opened_by(head, "черновик", "прочитан")}
    await secretary.taps("Принять предложенное")
    await secretary.taps("Утвердить", on=await secretary.sees("Вопросов нет"))
    held = await secretary.sees("Утверждено.")
    seen["held"] = await opened_by(head, "ждёт рассылки", "разошлю сегодня")
    await secretary.taps("Отправить сейчас", on=held)
    await secretary.sees("отправлено 3 из 3")
    seen["issued"] = await opened_by(head, "на контроле", "отправлено 3 из 3")
    assert seen == HEAD_SEES


async def opened_by(phone: Phone, stands: str, words: str) -> list[str]:
    """The buttons of the latest minutes as this person sees them."""
    await phone.sends("протокол")
    listed = await phone.sees("Последние протоколы")
    label = next(label for label in listed.labels if label.endswith(stands))
    await phone.taps(label, on=listed)
    return (await phone.sees(words)).labels


async def test_who_may_not_see_minutes_learns_nothing_of_them(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await issues(office, LISTS, to=("petrova",))
    (minutes,) = office.values("minutes", "id")
    message = await director.sees("нов", anywhere=True)
    for data in (f"live:{minutes}:line:0", "live:7:line:0", f"rev:{minutes}", "rev:7"):
        await director.forges(message, data)
        await director.sees_toast("видят секретарь и начальник")


async def test_a_discarded_draft_is_gone(office: Office, secretary: Phone) -> None:
    paper = await reads(office, LISTS)

    await secretary.taps("Выбросить черновик")

    await secretary.sees(f"Черновик выброшен: {paper.title[0].lower()}{paper.title[1:]}")
    await secretary.taps("Протокол")
    shown = await secretary.sees("Пришлите протокол")
    assert shown.labels == []
    assert office.values("minutes", "state") == ["withdrawn"]
