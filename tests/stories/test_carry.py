"""The next meeting opens with what stands open and what was reported since."""

import io

import pytest
from docx import Document

from playground.phone import Phone
from tests.stories.album import Album
from tests.stories.almanac import in_words, working_day
from tests.stories.offices import Office
from tests.stories.papers import Item, Paper
from tests.stories.steps import issues


def text_of_docx(content: bytes) -> str:
    made = Document(io.BytesIO(content))
    cells = [cell.text for row in made.tables[0].rows for cell in row.cells]
    return "\n".join([*(line.text for line in made.paragraphs), *cells])


@pytest.mark.walk("10-carry-over", "Следующее совещание: что перенесено")
async def test_an_item_is_carried_twice_and_a_late_answer_is_marked(
    office: Office, secretary: Phone, head: Phone, director: Phone, colleague: Phone, album: Album
) -> None:
    due = working_day(office.today, 4)
    await issues(
        office,
        Item("Сдать списки", "директора школ", due),
        Item("Обновить стенд", "Петрова И.А.", due),
        number="2",
        to=("petrova", "sokolov", "lebedev"),
    )
    await director.taps("2/2 исполнено")
    await director.sees("✅ 2/2 исполнено")
    await director.sends("Стенд обновили 24 ноября")
    await director.sees("Стенд обновили")

    # The first meeting: planned by words, begun by the clock.
    first = working_day(office.today, 6)
    await secretary.taps("Совещание")
    await secretary.sees("Когда следующее совещание?")
    await album.takes(secretary, "when", "Когда следующее совещание.")
    await secretary.sends(f"{in_words(first)} в 11")
    shown = await secretary.sees("Следующее совещание —")
    await album.takes(secretary, "planned", "Назначено.")
    assert "11:00" in shown.words
    assert "Открыто 1 решение." in shown.words
    await office.comes(first, "11:05")
    opened = await secretary.sees("Совещание началось. На контроле 2 решения: исполнено 1, нет информации 1.")
    await head.sees("Совещание началось. На контроле 2 решения")
    await album.takes(head, "begun", "Началось: таблица у начальника.")
    await secretary.taps("По одному", on=opened)
    shown = await secretary.sees("2/1 ·")
    await album.takes(secretary, "one", "По одному решению.")
    assert "🟠 нет информации" in shown.words
    assert "перенесён" not in shown.words
    assert "Нет ответа: СОШ № 1, СОШ № 2, СОШ № 3" in shown.words

    # Who answers after its beginning stands in it, marked.
    await colleague.taps("Исполнено")
    await colleague.sees("✅ 2/1 исполнено")
    await secretary.taps("‹ Таблица", on=shown)
    shown = await secretary.sees("После начала поступил 1 ответ")
    await secretary.taps("По одному", on=shown)
    shown = await secretary.sees("2/1 ·")
    await album.takes(secretary, "late", "Ответ после начала — с пометкой.")
    assert "Поступило после:" in shown.words
    assert "СОШ № 2" in shown.words.partition("Поступило после:")[2]

    # The second: proposed, begun by a tap.
    await office.comes(working_day(first, 1))
    await secretary.taps("Совещание")
    shown = await secretary.sees("Когда следующее совещание?")
    await secretary.taps(shown.labels[0])
    planned = await secretary.sees("Следующее совещание —")
    await secretary.taps("Начать сейчас", on=planned)
    await secretary.sees("Начать сегодня, хотя назначено")
    await secretary.taps("Начать")
    opened = await secretary.sees("Совещание началось. На контроле 1 решение: нет информации 1.")
    await secretary.taps("По одному", on=opened)
    shown = await secretary.sees("перенесён 1-й раз, впервые протокол № 2")
    await album.takes(secretary, "carried", "На втором совещании: перенесён, впервые — каким протоколом.")
    assert "исполнили 1 из 3" in shown.words

    await secretary.taps("‹ Таблица", on=shown)
    await secretary.taps("Таблица в Word")
    paper = await secretary.sees("Решение / исполнение в Word: 1 решение")
    await album.takes(secretary, "word", "Таблица «решение / исполнение» для печати.")
    assert paper.file is not None
    assert "2/1" in text_of_docx(await secretary.downloads(paper))


async def test_a_meeting_is_planned_changed_cancelled_and_brought_back(
    office: Office, secretary: Phone, head: Phone, director: Phone
) -> None:
    day = working_day(office.today, 7)
    await head.sends("/meeting")
    await head.sees("Следующее совещание не назначено.")
    await director.sends("/meeting")
    await director.sees("Сводку и протоколы видят секретарь и начальник управления")

    await secretary.taps("Совещание")
    await secretary.sees("Когда следующее совещание?")
    await secretary.sends("когда-нибудь потом")
    await secretary.sees("День не понял.")
    await secretary.sends(f"{in_words(office.today)} в 9")
    await secretary.sees("Это время уже прошло.")
    await secretary.sends(f"{day:%d.%m.%Y} 9:30")
    shown = await secretary.sees("Следующее совещание —")
    assert "9:30" in shown.words

    await secretary.taps("Название", on=shown)
    await secretary.sees("Как назвать совещание?")
    await secretary.sends("Совещание <директоров> & заведующих")
    shown = await secretary.sees("Совещание <директоров> & заведующих")
    await secretary.taps("Место", on=shown)
    await secretary.sends("Малый зал")
    await secretary.sees("Место: Малый зал")
    await head.sends("совещание")
    shown = await head.sees("Следующее совещание —")
    assert shown.labels == ["Таблица на сейчас"]

    # A day alone keeps the hour; a cancelled one comes back by a tap.
    await secretary.taps("День и час")
    await secretary.sees("Какой день и час?")
    await secretary.sends(in_words(working_day(day, 1)))
    shown = await secretary.sees("Следующее совещание —")
    assert "9:30" in shown.words
    await secretary.taps("Отменить совещание", on=shown)
    gone = await secretary.sees("отменено")
    await secretary.taps("Вернуть", on=gone)
    await secretary.sees("Следующее совещание —")
    # An old button of the one that is gone says what to do.
    await secretary.taps("Отменить совещание", on=shown)
    assert len(office.values("meeting", "id")) == 1


async def test_the_protocol_of_that_day_belongs_to_the_planned_meeting(
    office: Office, secretary: Phone
) -> None:
    await issues(
        office, Item("Сдать списки", "директора школ", working_day(office.today, 9)), to=("petrova",)
    )
    day = working_day(office.today, 3)
    await secretary.taps("Совещание")
    await secretary.sees("Когда следующее совещание?")
    await secretary.sends(f"{in_words(day)} в 10")
    await secretary.sees("Следующее совещание —")
    await office.comes(day, "10:30")
    await secretary.sees("Совещание началось. На контроле 1 решение: в работе 1.")
    paper = Paper(day, (Item("Провести субботник", "директора школ", working_day(day, 9)),), "7")
    await secretary.sends_bytes(paper.name, paper.data)
    await secretary.sees(f"{paper.title} прочитан")
    meetings = office.values("meeting", "id", "opened_at")
    assert len(meetings) == 2
    [opened] = [one for one, at in meetings if at]
    assert opened in office.values("minutes", "meeting_id")
    assert office.values("carried", "meeting_id") == [opened]


async def test_whoever_turns_from_a_question_to_the_meeting_is_asked_and_heard(
    office: Office, secretary: Phone
) -> None:
    """One tap ends the question that was open and asks its own."""
    await issues(office, Item("Сдать списки", "директора школ"), to=("petrova",))
    await secretary.taps("По решениям", on=await secretary.sees("отправлено", anywhere=True))
    await secretary.taps("6/1", on=await secretary.sees("решение на контроле"))
    await secretary.taps("Отменить пункт", on=await secretary.sees("6/1: ответили"))
    await secretary.sees("Отменить 6/1?")

    await secretary.taps("Совещание")
    await secretary.sees("Когда следующее совещание?")
    await secretary.sends(f"{in_words(working_day(office.today, 6))} в 11")

    planned = await secretary.sees("Следующее совещание —")
    await secretary.taps("Место", on=planned)
    await secretary.sees("Где пройдёт совещание?")
    await secretary.taps("Отменить совещание", on=planned)
    await secretary.sees("Совещание")
    assert office.values("meeting", "starts_at").count(None) == len(office.values("meeting", "id"))
    assert office.values("decision", "cancelled") == [0]
