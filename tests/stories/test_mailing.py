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
    asked = await secretary.sees("Вернуть будет нельзя")
    assert "3 поручения и сообщу об этом 3 исполнителям" in asked.words
    await secretary.taps("Отозвать протокол", on=asked)

    await secretary.sees(f"{paper.title} отозван")
    await director.sees("Пункт 6/1 выполнять не нужно")
    await director.taps("Исполнено", on=told)
    await director.sees_toast("Этот пункт отозван")
    assert office.values("assignment", "state") == ["cancelled"] * 3


async def test_who_thinks_better_of_it_withdraws_nothing(office: Office, secretary: Phone) -> None:
    await issues(office, LISTS, to=("petrova", "sokolov", "lebedev"))
    line = await secretary.sees("отправлено 3 из 3")
    await secretary.taps("Отозвать протокол", on=line)
    await secretary.sees("Вернуть будет нельзя")

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
    back = await secretary.sees("ответили 1")
    await colleague.taps("Отменить")
    undone = await secretary.sees("ознакомились 1 · ответили 0")
    assert undone.id == back.id


async def test_a_discarded_draft_is_gone(office: Office, secretary: Phone) -> None:
    paper = await reads(office, LISTS)

    await secretary.taps("Выбросить черновик")

    await secretary.sees(f"Черновик выброшен: {paper.title[0].lower()}{paper.title[1:]}")
    await secretary.taps("Протокол")
    shown = await secretary.sees("Пришлите протокол")
    assert shown.labels == []
    assert office.values("minutes", "state") == ["withdrawn"]
