"""The secretary looks through what was read, and puts it right by buttons and by words."""

from playground.phone import Message, Phone
from tests.stories.almanac import in_full, in_words, working_day
from tests.stories.offices import Office
from tests.stories.papers import Item, Paper
from tests.stories.steps import approves, reads

LISTS = Item("Сдать списки педагогов", "директора школ")


async def opens(secretary: Phone) -> Message:
    """The first decision of the draft, on its card."""
    await secretary.taps("по порядку")
    return await secretary.sees("6/1 · решение 1 из")


async def test_decisions_are_looked_through_in_order(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS, Item("Провести беседы", "методисты"), Item("Обновить стенды", "Петрова И.А."))
    await opens(secretary)
    await secretary.taps("›")
    second = await secretary.sees("6/2 · решение 2 из 3")
    assert "Провести беседы." in second.words
    await secretary.taps("›", on=second)
    last = await secretary.sees("6/3 · решение 3 из 3")
    assert "›" not in last.labels
    await secretary.taps("‹ К протоколу", on=last)
    await secretary.sees("прочитан: 3 решения")


async def test_people_are_changed_by_a_button(office: Office, secretary: Phone, director: Phone) -> None:
    await reads(office, LISTS)
    await opens(secretary)
    await secretary.taps("Кому")
    await secretary.sees("Кому поручить 6/1?")
    await secretary.taps("заведующие детскими садами")
    changed = await secretary.sees("Кому: заведующие детскими садами")
    assert "(1)" in changed.words


async def test_people_are_changed_by_words(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS)
    await opens(secretary)
    await secretary.taps("Кому")
    await secretary.sees("Кому поручить 6/1?")
    await secretary.sends("Соколов Д.О., СОШ № 3")
    changed = await secretary.sees("6/1 · решение 1 из 1")
    assert "Соколов Д. О. (СОШ № 2)" in changed.words
    assert "СОШ № 3" in changed.words


async def test_the_deadline_is_changed_by_a_button(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS)
    await opens(secretary)
    await secretary.taps("Срок")
    await secretary.sees("Какой срок у 6/1?")
    await secretary.taps("Постоянно")
    await secretary.sees("Срок: постоянно")


async def test_the_deadline_is_changed_by_words(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS)
    await opens(secretary)
    await secretary.taps("Срок")
    await secretary.sees("Какой срок у 6/1?")
    await secretary.sends("как получится")
    await secretary.sees("Такой срок не понял")
    day = working_day(office.today, 12)
    await secretary.sends(f"до {in_full(day)}")
    await secretary.sees(f"Срок: до {in_words(day)}")


async def test_the_text_is_written_anew(office: Office, secretary: Phone, director: Phone) -> None:
    await approves(office, LISTS)
    await secretary.taps("Отменить")
    await secretary.taps("Открыть черновик")
    await secretary.sees("прочитан")
    await opens(secretary)
    await secretary.taps("Текст")
    await secretary.sees("Напишите 6/1 заново")
    await secretary.sends("Сдать списки <молодых> педагогов")
    changed = await secretary.sees("6/1 · решение 1 из 1")
    assert "Сдать списки <молодых> педагогов." in changed.words

    await secretary.taps("‹ К протоколу", on=changed)
    await secretary.taps("Утвердить")
    await secretary.taps("Отправить сейчас")
    assert "Сдать списки <молодых> педагогов." in (await director.sees("1 новый пункт")).words


async def test_a_decision_becomes_a_notice(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS)
    await opens(secretary)
    await secretary.taps("Контроль")
    await secretary.taps("К сведению")
    await secretary.sees("Контроль: к сведению, ответа не ждём")


async def test_the_source_words_are_a_tap_away(office: Office, secretary: Phone) -> None:
    paper = await reads(office, Item("Сдать списки", "Петрова И.А.", working_day(office.today, 9)))
    await opens(secretary)
    await secretary.taps("Слова протокола")
    source = await secretary.sees("дословно:")
    quoted = source.text.split("\n\n")[1]
    assert quoted.startswith("Сдать списки.")
    assert quoted in paper.text
    assert "<blockquote>" in source.html
    await secretary.taps("‹ Назад", on=source)
    await secretary.sees("6/1 · решение 1 из 1")


async def test_whoever_is_unknown_gets_a_card(office: Office, secretary: Phone) -> None:
    await reads(office, Item("Составить график", "Кравцов А.П.", working_day(office.today, 9)))
    await secretary.taps("Ответить на вопросы (1)")
    asked = await secretary.sees("6/1 — «Кравцов А. П.»: кому направить?")
    assert asked.labels[0] == "Завести карточку"
    await secretary.taps("Завести карточку", on=asked)
    draft = await secretary.sees("Вопросов нет")
    assert "поимённо — 1" in draft.words
    assert "Получат в Telegram: 0 из 1; не подключён 1" in draft.words
    await secretary.taps("Утвердить", on=draft)
    await secretary.taps("Отправить сейчас")
    await secretary.taps("На бумаге (1)")
    listed = await secretary.sees("Сообщить на бумаге или по телефону: 1")
    assert listed.words.endswith("Кравцов А. П.")


async def test_a_slip_in_a_surname_is_proposed_first(office: Office, secretary: Phone) -> None:
    day = working_day(office.today, 9)
    await reads(
        office, Item("Составить график", "Петрвоа И.А.", day), Item("Сдать отчёт", "Кравцов А.П.", day)
    )
    await secretary.taps("Ответить на вопросы (2)")
    asked = await secretary.sees("6/1 — «Петрвоа И. А.»: кому направить?")
    assert asked.labels[:2] == ["Петрова И. А., СОШ № 1", "Завести карточку"]
    assert "Предлагаю: «Петрова И. А., СОШ № 1» — похоже на опечатку" in asked.words
    await secretary.taps("‹ К протоколу", on=asked)

    await secretary.taps("Принять предложенное")

    await secretary.sees("Вопросов нет")
    families = [family for _, family in office.values("person", "id", "family")]
    assert families.count("Кравцов") == 1
    assert "Петрвоа" not in families


async def test_whom_an_unknown_name_is_like_is_offered(office: Office, secretary: Phone) -> None:
    await reads(office, Item("Провести урок", "директора школ района", working_day(office.today, 9)))
    await secretary.taps("Ответить на вопросы (1)")
    asked = await secretary.sees("«директора школ района»: кому направить?")
    assert asked.labels[:2] == ["директора школ (3)", "Завести карточку"]
    assert "предлагаю: «Завести карточку»" in asked.words
    await secretary.taps("Выбрать из списка", on=asked)
    listed = await secretary.sees("Кто это")
    assert listed.labels[0] == "директора школ"
    await secretary.taps("директора школ", on=listed)
    await secretary.sees("директора школ района (3)")


async def test_the_unknown_is_given_to_a_group_everywhere(office: Office, secretary: Phone) -> None:
    day = working_day(office.today, 9)
    items = [Item(f"Провести урок {n}", "классные руководители", day) for n in (1, 2)]
    await reads(office, *items)
    await secretary.taps("Ответить на вопросы (1)")
    asked = await secretary.sees("6/1, 6/2 — «классные руководители»: кому направить?")
    await secretary.taps("Выбрать из списка", on=asked)
    offered = await secretary.sees("Кто это — «классные руководители»?")
    await secretary.taps("директора школ", on=offered)
    draft = await secretary.sees("Вопросов нет")
    assert "классные руководители (3) — 2" in draft.words


async def test_the_unknown_is_left_to_nobody(office: Office, secretary: Phone) -> None:
    await reads(office, Item("Составить график", "Кравцов А.П.", working_day(office.today, 9)))
    await secretary.taps("Ответить на вопросы (1)")
    await secretary.taps("Без исполнителя")
    draft = await secretary.sees("Вопросов нет")
    assert "без исполнителя — 1" in draft.words


async def test_a_past_deadline_is_asked_about(office: Office, secretary: Phone, director: Phone) -> None:
    await reads(office, Item("Сдать списки", "директора школ", working_day(office.today, -4)))
    await secretary.taps("Ответить на вопросы (1)")
    asked = await secretary.sees("срок уже прошёл: это старый протокол?")
    await secretary.taps("На контроль без рассылки", on=asked)
    await secretary.sees("Вопросов нет")
    await secretary.taps("Утвердить")
    await secretary.sees("встанет на контроль без рассылки: сообщений никто не получит")
    await secretary.taps("Поставить на контроль сейчас")
    await secretary.sees("отправлено 0 из 3")
    await office["head"].taps("Сводка")
    await office["head"].sees("Просрочено 1 решение")
    assert not [m for m in await director.messages() if "нов" in m.words]


async def test_an_open_question_holds_the_approval_back(office: Office, secretary: Phone) -> None:
    await reads(office, Item("Сдать списки", "директора школ", working_day(office.today, 9)))
    draft = await secretary.sees("Вопросов нет", anywhere=True)
    await secretary.taps("по порядку", on=draft)
    card = await secretary.sees("6/1 · решение 1 из 1")
    await secretary.taps("Кому", on=card)
    await secretary.sends("Кравцов А.П.")
    await secretary.taps("Записать: Кравцов А.П.", on=await secretary.sees("в списках нет"))
    await secretary.sees("Уточните, кто это: «Кравцов А. П.»")

    ((minutes_id, version),) = office.values("minutes", "id", "version")
    await secretary.forges(draft, f"appr:{minutes_id}:{version}")

    await secretary.sees_toast("Сначала ответьте на вопросы (1)")
    assert office.values("minutes", "state") == ["draft"]


async def test_a_pasted_protocol_is_read_too(office: Office, secretary: Phone) -> None:
    paper = Paper(office.today, (LISTS, Item("Провести беседы", "директора школ")))
    await secretary.sends(paper.text)
    await secretary.sees(f"{paper.title} прочитан: 2 решения")
