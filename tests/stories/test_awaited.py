"""What the bot waits for: no words are lost, and none end up where they don't belong."""

from playground.phone import Phone
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues, reads

LISTS = Item("Сдать списки педагогов", "директора школ")
STANDS = Item("Обновить стенды", "директора школ")


async def test_words_that_came_before_the_tap_go_with_it(office: Office, director: Phone) -> None:
    await issues(office, LISTS, STANDS, to=("petrova",))
    await director.sends("Сверку провели, расхождений 5")
    await director.sees("Это ответ по какому пункту?")

    await director.taps("6/2 исполнено")

    await director.sees("✅ 6/2 исполнено")
    assert office.values("report", "words") == ["Сверку провели, расхождений 5"]


async def test_words_of_long_ago_are_asked_about_and_go_on_waiting(office: Office, director: Phone) -> None:
    await issues(office, LISTS, STANDS, to=("petrova",))
    await director.sends("Сверку провели")
    asked = await director.sees("Это ответ по какому пункту?")
    await office.playground.clock.plus(minutes=11)

    await director.taps("6/2 исполнено")
    await director.sees("✅ 6/2 исполнено")
    assert office.values("report", "words") == [""]

    await director.taps("6/1", on=asked)
    await director.sees("6/1 в работе. «Сверку провели»")
    assert sorted(office.values("report", "words")) == ["", "Сверку провели"]


async def test_whoever_goes_back_has_given_up_the_edit(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS)
    await secretary.taps("по порядку")
    await secretary.sees("решение 1 из 1")
    await secretary.taps("Текст")
    asked = await secretary.sees("Напишите 6/1 заново")
    await secretary.taps("‹", on=asked)
    await secretary.sees("решение 1 из 1")

    await secretary.sends("Спасибо, всё поняла")

    await secretary.sees("Не понял")
    assert office.values("decision", "text") == ["Сдать списки педагогов"]


async def test_a_long_new_text_is_no_second_protocol(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS)
    await secretary.taps("по порядку")
    await secretary.sees("решение 1 из 1")
    await secretary.taps("Текст")
    await secretary.sees("Напишите 6/1 заново")
    long = "Сдать списки педагогов, " + "уточнив сведения о каждом, " * 25 + "в методический центр"

    await secretary.sends(long)

    await secretary.sees("6/1 · решение 1 из 1")
    assert office.values("decision", "text") == [long]
    assert len(office.values("minutes", "id")) == 1


async def test_who_approves_has_seen_what_he_approves(office: Office, secretary: Phone) -> None:
    await reads(office, Item("Сдать списки педагогов", "директора школ", working_day(office.today, 12)))
    summary = await secretary.sees("прочитан", anywhere=True)
    approve = next(
        button["callback_data"] for row in summary.buttons for button in row if button["text"] == "Утвердить"
    )
    await secretary.taps("по порядку")
    await secretary.sees("решение 1 из 1")
    await secretary.taps("Контроль")
    await secretary.sees("Что спрашивать по 6/1?")
    await secretary.taps("К сведению")
    await secretary.sees("решение 1 из 1")

    await secretary.forges(summary, approve)

    await secretary.sees("прочитан")
    assert office.values("minutes", "state") == ["draft"]


async def test_a_tap_whose_answer_was_lost_changes_once(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS)
    await secretary.taps("по порядку")
    await secretary.sees("решение 1 из 1")
    [before] = office.values("decision", "version")
    await secretary.taps("Контроль")
    await secretary.sees("Что спрашивать по 6/1?")
    await office.playground.faults.order("editMessageText", "500")

    await secretary.taps("К сведению")

    await secretary.sees("к сведению, ответа не ждём", timeout=20)
    assert office.values("decision", "version") == [before + 1]
