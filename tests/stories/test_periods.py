"""A monthly report over a quarter: issued each month on its morning, its row of periods, and its end."""

from dataclasses import dataclass
from datetime import date

import pytest

from playground.phone import Message, Phone
from tests.stories.album import Album
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues

MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()


@dataclass(frozen=True)
class Month:
    """The report by the 25th of a month. It is issued on the month's first working morning."""

    year: int
    number: int

    @property
    def name(self) -> str:
        return MONTHS[self.number - 1]

    @property
    def short(self) -> str:
        return self.name[:3]

    @property
    def begins(self) -> date:
        return working_day(date(self.year, self.number, 1), 0)

    @property
    def is_over(self) -> date:
        return working_day(date(self.year, self.number, 25), 1)

    @property
    def next(self) -> "Month":
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    @staticmethod
    def of(day: date) -> "Month":
        """Whose 25th is the next to come after `day`."""
        month = Month(day.year, day.month)
        return month if day.day < 25 else month.next


async def begins(office: Office, month: Month, *phones: Phone) -> list[Message]:
    await office.comes(month.begins, "09:00")
    return [await phone.sees(f"Ежемесячно: {month.name}") for phone in phones]


async def by_period(secretary: Phone, title: str) -> Message:
    """She looks at the decision's periods."""
    await secretary.sends("сводка")
    await secretary.taps("По протоколам", on=await secretary.sees("Решений на контроле"))
    await secretary.taps(title, on=await secretary.sees("На контроле 1 протокол"))
    await secretary.taps("6/1", on=await secretary.sees("1 решение на контроле"))
    await secretary.taps("По периодам", on=await secretary.sees("6/1: ответили"))
    return await secretary.sees("6/1 по периодам")


@pytest.mark.walk("09-monthly", "Ежемесячный отчёт за квартал")
async def test_a_monthly_report_over_a_quarter(
    office: Office, secretary: Phone, director: Phone, colleague: Phone, album: Album
) -> None:
    first = Month.of(office.today)
    second, third = first.next, first.next.next
    paper = await issues(
        office,
        Item(
            "Представлять отчёт об организации горячего питания",
            "директора школ",
            "ежемесячно до 25 числа, кроме июля и августа",
        ),
        to=("petrova", "sokolov", "lebedev"),
    )
    await album.takes(director, "new", "Ежемесячный отчёт пришёл первый раз.")
    await director.taps("Исполнено")
    await director.sees("✅ 6/1 исполнено")
    await colleague.taps("Исполнено")
    await colleague.sees("✅ 6/1 исполнено")

    # The next month comes by itself, on its morning; one of the schools is silent.
    shown, its, _ = await begins(office, second, director, colleague, office["lebedev"])
    await album.takes(director, "second", "Новый месяц — новый пункт, утром первого рабочего дня.")
    assert "горячего питания" in shown.words
    await colleague.taps("Исполнено", on=its)
    await colleague.sees("✅ 6/1 исполнено")
    await office.comes(second.is_over, "10:00")

    # What is unanswered stays; the third month comes none the less.
    shown, *_ = await begins(office, third, director, colleague, office["lebedev"])
    await album.takes(director, "third", "Третий месяц; за второй ответа не было.")
    await director.taps("Все мои пункты", on=shown)
    mine = await director.sees("2 пункта за Вами")
    await album.takes(director, "two", "Оба открытых месяца: номер один, дни разные.")
    # The same number twice: the day tells which.
    await director.taps(f"6/1 до 25.{third.number:02}", on=mine)
    card = await director.sees("По периодам:")
    await album.takes(director, "card", "Карточка: ряд месяцев.")
    assert f"{first.short} ✓" in card.words
    assert f"{second.short} ✗ просрочено" in card.words
    assert f"{third.short} — ждём" in card.words

    seen = await by_period(secretary, paper.title)
    await album.takes(secretary, "periods", "Секретарь: кто сдал и кто просрочил по месяцам.")
    assert "Не спрашиваю: июль, август" in seen.words
    assert f"{first.name}" in seen.words
    assert "просрочили 2: СОШ № 1, СОШ № 3" in seen.words
    assert f"Следующий — {third.next.name}" in seen.words
    await secretary.taps("Больше не нужно", on=seen)
    seen = await secretary.sees("Новых периодов не будет")
    await album.takes(secretary, "ended", "Больше не нужно — и как вернуть.")
    assert "Ещё без ответа" in seen.words
    await secretary.taps("Отменить: спрашивать дальше", on=seen)
    seen = await secretary.sees("Следующий —")
    await secretary.taps("Больше не нужно", on=seen)
    await secretary.sees("Новых периодов не будет")
    await director.looks()

    await office.comes(third.next.begins, "10:00")
    periods = set(office.values("assignment", "period"))
    assert len(periods) == 3


async def test_once_a_quarter_is_asked_each_quarter(
    office: Office, secretary: Phone, director: Phone
) -> None:
    """The draft's common question: «Раз в квартал» goes on, it is not this quarter's end alone."""
    from tests.stories.steps import reads

    paper = await reads(office, Item("Проводить мониторинг питания", "директора школ", "постоянно"))
    asked = await secretary.sees("прочитан", anywhere=True)
    await secretary.taps(next(label for label in asked.labels if label.startswith("Ответить на вопросы")))
    await secretary.taps("Раз в квартал", on=await secretary.sees("Вопрос 1 из 1"))
    await secretary.sees("Вопросов нет")
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
    await secretary.taps("Отправить сейчас")
    shown = await director.sees("нов")
    assert "раз в квартал" in shown.words
    [rule] = office.values("recurrence", "rule")
    assert rule == "quarterly:last"
    [upcoming] = office.values("recurrence", "upcoming")
    assert "-Q" in upcoming
    assert paper.number == "6"
