"""Directors answer beyond «Исполнено»: what is to be sent, days, questions, other ways; files."""

from playground.phone import Message, Phone
from tests.stories.almanac import as_told, in_words, working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues, issues_wanting

LISTS = Item("Сдать списки педагогов", "директора школ")
STANDS = Item("Обновить стенды", "директора школ")
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\x0dIHDR\x00\x00\x00\x10\x00\x00\x00\x10" + bytes(64)
VOICE = b"OggS" + bytes(60)


def applications(office: Office) -> Item:
    return Item("Представить заявки на аттестацию", "Петрова И.А.", working_day(office.today, 8))


async def sends_photo(phone: Phone, name: str = "IMG_1.png", **fields: object) -> None:
    await phone.sends_bytes(name, PICTURE, **{"as": "photo", **fields})


def states(office: Office) -> list[str]:
    return office.values("assignment", "state")


# --- what is to be sent -----------------------------------------------------------------------------------


async def test_a_number_and_a_file_arrive_one_by_one_and_the_item_is_done(
    office: Office, director: Phone
) -> None:
    await issues_wanting(office, applications(office), "Число", "Файл", to="petrova")
    told = await director.sees("1 новый пункт", anywhere=True)
    assert "Прислать: число и файл." in told.words

    await director.taps("Исполнено", on=told)
    almost = await director.sees("6/1 почти готово. Осталось прислать: число и файл.")
    assert almost.labels == ["Отменить", "‹ Все пункты"]
    assert states(office) == ["in_work"]

    await director.sends("27 заявок")
    await director.sees("6/1 почти готово. «27 заявок». Осталось прислать: файл.")
    assert states(office) == ["in_work"]

    await director.sends_bytes("Заявки.xlsx", b"PK" + bytes(40))
    await director.sees("✅ 6/1 исполнено")
    assert states(office) == ["done"]
    assert sorted(filter(None, office.values("report", "number"))) == ["27"]
    await office["secretary"].sees("ответили 1")


async def test_what_is_missing_may_come_days_later_and_stands_on_the_card(
    office: Office, director: Phone
) -> None:
    await issues_wanting(office, applications(office), "Число", "Файл", to="petrova")
    await director.taps("Исполнено")
    await director.sees("почти готово")
    await office.playground.clock.plus(hours=2)

    await director.taps("Мои пункты")
    await director.taps("6/1", on=await director.sees("1 пункт за Вами"))
    card = await director.sees("Почти готово. Осталось прислать: число и файл.")
    await director.replies(card, "ни одной")
    await director.sees("Осталось прислать: файл.")
    await sends_photo(director)
    await director.sees("✅ 6/1 исполнено")
    assert [one for one in office.values("report", "number") if one] == ["0"]


async def test_of_several_numbers_it_is_asked_which(office: Office, director: Phone) -> None:
    await issues_wanting(office, applications(office), "Число", to="petrova")
    await director.taps("Исполнено")
    await director.sees("Осталось прислать: число.")

    await director.sends("27 заявок из 30")

    asked = await director.sees("Какое число записать?")
    assert asked.labels[:2] == ["27", "30"]
    await director.taps("27", on=asked)
    await director.sees("✅ 6/1 исполнено")
    assert [one for one in office.values("report", "number") if one] == ["27"]


async def test_where_words_are_wanted_nobody_goes_without(office: Office, director: Phone) -> None:
    await issues_wanting(office, applications(office), "Пояснение", to="petrova")
    await director.taps("Исполнено")

    almost = await director.sees("Осталось прислать: пояснение.")
    assert "Без пояснений" not in almost.labels
    await director.sends("https://school1.example.ru/docs")
    await director.sees("Осталось прислать: пояснение.")
    await director.sends("Приказ размещён на сайте")
    await director.sees("✅ 6/1 исполнено")


async def test_the_last_part_is_taken_back_and_is_missing_again(office: Office, director: Phone) -> None:
    await issues_wanting(office, applications(office), "Число", "Ссылка", to="petrova")
    await director.taps("Исполнено")
    await director.sees("почти готово")
    await director.sends("27")
    await director.sees("Осталось прислать: ссылку.")
    await director.sends("https://school1.example.ru/docs")
    done = await director.sees("✅ 6/1 исполнено")

    await director.taps("Отменить", on=done)

    await director.sees("Отменено. 6/1 — как было")
    assert states(office) == ["in_work"]
    await director.sends("6/1")
    await director.sees("Почти готово. Осталось прислать: ссылку.")


async def test_words_sent_before_the_tap_bring_the_number(office: Office, director: Phone) -> None:
    await issues_wanting(office, applications(office), "Число", to="petrova")
    await director.sends("Подали двадцать семь заявок")
    await director.sees("Это ответ по какому пункту?")

    await director.taps("Исполнено")

    await director.sees("✅ 6/1 исполнено")
    assert office.values("report", "number") == ["27"]


# --- a day to come back -----------------------------------------------------------------------------------


async def test_in_work_until_a_day(office: Office, director: Phone) -> None:
    due = working_day(office.today, 12)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova",))
    await director.taps("В работе")
    asked = await director.sees("Когда вернётесь с ответом?")
    assert any(label.startswith("Через неделю") for label in asked.labels)
    before = next(label for label in asked.labels if label.startswith("За 3 дня до срока"))

    await director.taps(before, on=asked)

    day = working_day(due, -3)
    promised = await director.sees(f"6/1: ждём {as_told(day, office.today)}")
    assert "Срок прежний" in promised.words
    assert [one for one in office.values("assignment", "silent_until") if one] == [day.isoformat()]
    await director.taps("Отменить", on=promised)
    await director.sees("Отменено. 6/1 — как было")
    assert not any(office.values("assignment", "silent_until"))


async def test_a_day_is_typed_and_none_beyond_the_deadline(office: Office, director: Phone) -> None:
    due = working_day(office.today, 6)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova",))
    await director.taps("В работе")
    await director.taps("Другой день", on=await director.sees("Когда вернётесь"))
    await director.sees("6/1: напишите день")

    await director.sends("когда получится")
    await director.sees("Такой срок не понял")
    await director.sends(f"до {in_words(working_day(office.today, 9))}")
    await director.sees("Это позже срока")
    await director.sends(in_words(working_day(office.today, 4)))

    await director.sees(f"6/1: ждём {as_told(working_day(office.today, 4), office.today)}")


async def test_overdue_a_day_is_promised_or_it_went_another_way(office: Office, director: Phone) -> None:
    due = working_day(office.today, 5)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova", "sokolov"))
    await office.comes(working_day(due, 1), "09:05")
    late = await director.sees("рошёл срок")
    assert late.labels[:4] == ["Исполнено", "Сделаю до…", "Не могу", "Уже сдали другим путём"]

    await director.taps("Сделаю до…", on=late)
    asked = await director.sees("6/1: к какому дню сделаете?")
    await director.taps("Через неделю", on=asked)
    await director.sees("6/1: ждём")

    colleague = office["sokolov"]
    await colleague.taps("Уже сдали другим путём", on=await colleague.sees("рошёл срок"))
    await colleague.taps("На бумаге", on=await colleague.sees("6/1: как сдали?"))
    said = await colleague.sees("6/1: ответ записан, секретарь подтвердит")
    assert "Когда и кому сдали?" in said.words
    await colleague.sends("В приёмную, 3-го числа")
    await colleague.sees("ждёт подтверждения")
    assert sorted(states(office)) == ["in_work", "issued", "reported"]
    assert office.values("report", "way", "words") == [
        ("elsewhere", "Сдано на бумаге.\nВ приёмную, 3-го числа")
    ]


# --- «Не могу» --------------------------------------------------------------------------------------------


async def cannot(director: Phone) -> Message:
    await director.taps("Не могу")
    why = await director.sees("6/1: что мешает?")
    assert why.labels[:4] == [
        "Нужен другой срок",
        "Нас не касается",
        "Не нам — кому?",
        "Непонятно, уточните",
    ]
    return why


def appeals(office: Office) -> list[tuple[str, str, str]]:
    return office.values("appeal", "kind", "state", "words")


async def test_another_deadline_is_asked_for_with_its_reason(office: Office, director: Phone) -> None:
    due = working_day(office.today, 5)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova",))
    await director.taps("Нужен другой срок", on=await cannot(director))
    asked = await director.sees("6/1: какой срок нужен?")
    assert any(label.startswith("+3 раб. дня") for label in asked.labels)
    await director.taps("Другой день", on=asked)
    await director.sees("напишите день")
    await director.sends(in_words(due))
    await director.sees("Срок и так до")
    await director.sends(in_words(working_day(due, 3)))
    await director.sees("почему нужен срок до")

    await director.sends("Ждём справку из архива")

    asked = await director.sees("6/1: просьба о сроке до")
    assert "«Ждём справку из архива»" in asked.words
    assert appeals(office) == [("extension", "open", "Ждём справку из архива")]
    assert states(office) == ["issued"] * 3
    await office["secretary"].sees("ответили 1")

    # More words join them; asked anew, the older one is dropped.
    await director.sends("Обещали к пятнице")
    await director.sees("«Ждём справку из архива Обещали к пятнице»")
    await director.sends("6/1")
    await director.taps("Не могу", on=await director.sees("Вы просите срок до"))
    await director.taps("Нужен другой срок", on=await director.sees("что мешает?"))
    await director.taps("Через 2 недели", on=await director.sees("какой срок нужен?"))
    await director.sees("почему нужен срок до")
    await director.sends("Архив закрыт")
    again = await director.sees("6/1: просьба о сроке до")
    assert [state for _, state, _ in appeals(office)] == ["dropped", "open"]

    # Taken back: the first stands again.
    await director.taps("Отменить", on=again)
    await director.sees("Отменено. 6/1 — как было")
    assert [state for _, state, _ in appeals(office)] == ["open", "dropped"]


async def test_it_does_not_concern_us(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Нас не касается", on=await cannot(director))
    said = await director.sees("6/1: «нас не касается» — записано.")
    assert sorted(states(office)) == ["clarifying", "issued", "issued"]
    await director.sends("У нас нет таких педагогов")
    explained = await director.sees("«У нас нет таких педагогов»")
    assert appeals(office) == [("not_concerned", "open", "У нас нет таких педагогов")]

    await director.taps("Отменить", on=explained)

    await director.sees("Отменено. 6/1 — как было")
    assert states(office) == ["issued"] * 3
    assert appeals(office)[0][1] == "dropped"
    assert said.id != explained.id


async def test_not_ours_but_whose(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Не нам", on=await cannot(director))
    await director.sees("6/1: кому это поручить?")
    await director.sends("бухгалтерия")
    nobody = await director.sees("не нашёл «бухгалтерия»")
    assert nobody.labels[0] == "Передать, как написано"
    await director.sends("рыба")
    found = await director.sees("6/1: кто из них?")
    await director.taps("Рыбакова", on=found)

    await director.sees("6/1: «не нам, а методист Рыбакова")
    assert [row[0] for row in appeals(office)] == ["not_ours"]
    assert all(office.values("appeal", "post_id"))


async def test_not_ours_passed_on_as_written(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Не нам", on=await cannot(director))
    await director.sees("кому это поручить?")
    await director.sends("Это делает бухгалтерия")
    await director.taps("Передать, как написано", on=await director.sees("не нашёл"))

    await director.sees("6/1: «не нам» — записано. «Это делает бухгалтерия»")
    assert office.values("appeal", "words", "post_id") == [("Это делает бухгалтерия", None)]


async def test_unclear_is_a_question_and_the_item_may_still_be_done(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Непонятно", on=await cannot(director))
    asked = await director.sees("6/1: что непонятно?")
    await director.replies(asked, "За какой год?")
    await director.sees("6/1: вопрос записан. «За какой год?».")
    assert sorted(states(office)) == ["clarifying", "issued", "issued"]

    await director.sends("6/1")
    card = await director.sees("Ваш вопрос: «За какой год?»")
    assert card.labels[0] == "Исполнено"
    await director.taps("Исполнено", on=card)

    await director.sees("✅ 6/1 исполнено")
    assert appeals(office)[0][1] == "dropped"


async def test_one_tap_delivered_twice_asks_once(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    why = await cannot(director)
    data = next(
        button["callback_data"] for row in why.buttons for button in row if "касается" in button["text"]
    )
    for _ in range(3):
        await director.forges(why, data)

    await director.sees_the_tap_answered()
    assert len(appeals(office)) == 1


# --- files as they come -----------------------------------------------------------------------------------


async def test_an_album_after_an_interim_answer_is_one_report_and_one_message(
    office: Office, director: Phone
) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("В работе")
    await director.sees("6/1 — в работе.")

    for number in (1, 2, 3):
        await sends_photo(director, f"IMG_{number}.png", album="one")

    told = await director.sees("3 файла сохранены")
    assert len(office.values("report", "id")) == 1
    assert len(office.values("report_attachment", "attachment_id")) == 3
    after = [m for m in await director.messages() if not m.mine and m.id >= told.id]
    assert after == [told]


async def test_an_album_out_of_the_blue_is_asked_about_once(office: Office, director: Phone) -> None:
    await issues(office, LISTS, STANDS, to=("petrova",))
    for number in (1, 2, 3):
        await sends_photo(director, f"IMG_{number}.png", album="two")

    asked = await director.sees("3 файла сохранены")
    questions = [m for m in await director.messages() if "по какому пункту" in m.words]
    assert questions == [asked]
    await director.taps("6/2", on=asked)

    await director.sees("6/2 в работе. 3 файла сохранены")
    assert len(office.values("report", "id")) == 1


async def test_a_voice_message_is_a_file_of_the_report(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Исполнено")
    await director.sees("Что сделано?")

    await director.sends_bytes("ignored.ogg", VOICE, **{"as": "voice"})

    await director.sees("✅ 6/1 исполнено")
    assert "voice.ogg" in office.values("attachment", "name")
    assert len(office.values("report_attachment", "attachment_id")) == 1


async def test_a_reply_goes_to_the_item_of_the_message_replied_to(office: Office, director: Phone) -> None:
    await issues(office, LISTS, STANDS, to=("petrova",))
    await director.taps("6/1 исполнено")
    first = await director.sees("✅ 6/1 исполнено")
    await director.taps("Мои пункты")
    await director.taps("6/2", on=await director.sees("1 пункт за Вами"))
    card = await director.sees("Обновить стенды.")
    await director.taps("Исполнено", on=card)
    await director.sees("✅ 6/2 исполнено")

    await director.replies(first, "Списки сданы 5-го")

    await director.sees("✅ 6/1 исполнено")
    assert sorted(office.values("report", "words")) == ["", "Списки сданы 5-го"]
