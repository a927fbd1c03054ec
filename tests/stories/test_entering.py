"""What came on paper, by phone or by mail: the secretary enters it for those who sent it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import OrganizationKind, PostKind
from bot.usecases.load_office import OrganizationPlan, PersonPlan, PostPlan
from playground.client import Playground
from playground.phone import Message, Phone
from tests.stories.album import Album
from tests.stories.almanac import working_day
from tests.stories.offices import PLAN, Office, opened
from tests.stories.papers import Item
from tests.stories.steps import issues

LISTS = Item("Сдать списки педагогов", "директора школ")
SCHOOLS = 23
#: Twenty schools more, whose directors have no Telegram.
WITHOUT_TELEGRAM = range(4, SCHOOLS + 1)
BIG_PLAN = replace(
    PLAN,
    organizations=(
        *PLAN.organizations,
        *(
            OrganizationPlan(
                f"school_{n}", f"МБОУ «Средняя школа № {n}»", f"СОШ № {n}", OrganizationKind.SCHOOL
            )
            for n in WITHOUT_TELEGRAM
        ),
    ),
    people=(
        *PLAN.people,
        *(PersonPlan(f"head_{n}", f"Тихонов{n}", "Иван", "Ильич") for n in WITHOUT_TELEGRAM),
    ),
    posts=(
        *PLAN.posts,
        *(
            PostPlan(f"post_{n}", "директор", PostKind.DIRECTOR, f"school_{n}", f"head_{n}")
            for n in WITHOUT_TELEGRAM
        ),
    ),
)


@pytest.fixture
async def big(playground: Playground) -> AsyncIterator[Office]:
    async with opened(playground, plan=BIG_PLAN) as office:
        yield office


async def opens_grid(secretary: Phone) -> Message:
    await secretary.taps("Сводка")
    await secretary.taps("По протоколам", on=await secretary.sees("решени"))
    await secretary.taps("Протокол № 6")
    await secretary.taps("6/1")
    await secretary.taps("Отметить исполнение")
    return await secretary.sees("отметить исполнение")


@pytest.mark.walk("05-paper", "21 ответ с бумаги")
async def test_21_answers_from_paper(big: Office, album: Album) -> None:
    secretary, director, colleague = big["secretary"], big["petrova"], big["sokolov"]
    due = working_day(big.today, 5)
    await issues(big, replace(LISTS, when=due), to=("petrova", "sokolov", "lebedev"))
    await director.taps("Исполнено")
    await director.sees("6/1 исполнено")
    await big.comes(working_day(due, 1), "11:00")
    await colleague.sees("рошёл срок", anywhere=True)
    await colleague.looks()

    grid = await opens_grid(secretary)
    await album.takes(secretary, "grid", "«Отметить исполнение»: сетка школ, которые ещё не ответили.")
    assert "Отмечено: 0 из 22" in grid.words
    assert "Уже ответили: СОШ № 1" in grid.words
    assert [grid.labels[n] for n in (0, 1, 2)] == ["СОШ № 2", "СОШ № 3", "СОШ № 4"]
    await secretary.taps("СОШ № 3", on=grid)
    await secretary.sees("Отмечено: 1 из 22")
    await secretary.taps("Все, кроме отмеченных")
    await secretary.sees("Отмечено: 21 из 22")
    await album.takes(secretary, "but-one", "Отмечена одна — и «Все, кроме отмеченных».")
    await secretary.taps("Вчера")
    await secretary.sees("вчера")
    await secretary.taps("Записать: 21")
    await secretary.sees_toast("Сначала выберите, как сообщили")
    await secretary.taps("На бумаге")
    grid = await secretary.sees("На бумаге, вчера")
    await album.takes(secretary, "how", "Как и когда сообщили.")
    assert "✓ СОШ № 23" in grid.labels
    assert "СОШ № 3" in grid.labels
    await secretary.taps("Записать: 21", on=grid)

    done = await secretary.sees("6/1: записано за 21 организацию")
    await album.takes(secretary, "written", "Записано за 21 организацию.")
    assert "На бумаге, вчера" in done.words
    entered = [row for row in big.values("report", "way", "on_day") if row[0] == "paper"]
    yesterday = working_day(due, 1) - timedelta(days=1)
    assert entered == [("paper", yesterday.isoformat())] * 21
    assert big.values("assignment", "state").count("done") == 22
    await colleague.sees_nothing_new()
    await colleague.taps("Мои пункты")
    await colleague.sees("Сейчас за Вами ничего нет")
    await album.takes(colleague, "nothing", "За директором больше ничего нет.")

    await secretary.taps("Отменить", on=done)
    await secretary.sees("Отменено")
    await album.takes(secretary, "undone", "Ошиблась: одной кнопкой всё как было.")
    assert big.values("assignment", "state").count("done") == 1
    await colleague.taps("Мои пункты")
    await colleague.sees("1 пункт за Вами")


async def test_another_day_is_typed_and_a_restart_loses_no_tick(office: Office, secretary: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await secretary.taps("СОШ № 2", on=await opens_grid(secretary))
    await secretary.sees("Отмечено: 1 из 3")

    await office.playground.bot.restart()
    await secretary.taps("Другой день")
    await secretary.sees("в какой день")
    await secretary.sends("когда-нибудь")
    await secretary.sees("Не понял день")
    await secretary.sends(f"{office.today:%d.%m}")

    grid = await secretary.sees("Отмечено: 1 из 3")
    assert "✓ СОШ № 2" in grid.labels
    await secretary.taps("По телефону", on=grid)
    await secretary.taps("Записать: 1")
    await secretary.sees("записано за 1 организацию")
    assert office.values("report", "way") == ["phone"]


async def test_words_that_leave_no_doubt_are_written_at_once(
    office: Office, secretary: Phone, colleague: Phone
) -> None:
    await issues(office, LISTS, Item("Провести беседы", "директора школ"), to=("petrova", "sokolov"))
    await colleague.looks()

    await secretary.sends("6/2 сош 2 по телефону исполнено")

    done = await secretary.sees("6/2: записано за 1 организацию")
    assert "По телефону, сегодня" in done.words
    assert office.values("report", "way") == ["phone"]
    await colleague.sees_nothing_new()
    await secretary.taps("Отменить", on=done)
    await secretary.sees("Отменено")
    assert office.values("assignment", "state") == ["issued"] * 6


async def test_words_about_many_are_asked_first(office: Office, secretary: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))

    await secretary.sends("6/1 все кроме сош 2 исполнено")

    asked = await secretary.sees("6/1 исполнено — верно?")
    assert "За 2 организаций: СОШ № 1, СОШ № 3" in asked.words
    assert asked.labels[:3] == ["По телефону", "На бумаге", "По почте"]
    assert office.values("assignment", "state") == ["issued"] * 3
    await secretary.taps("По почте", on=asked)
    await secretary.sees("записано за 2 организаций")
    assert sorted(office.values("assignment", "state")) == ["done", "done", "issued"]


async def test_what_is_not_understood_is_asked_or_left_alone(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await issues(office, LISTS, to=("petrova",))

    await secretary.sends("6/1 сош 2 и сош 77 сдали на бумаге")
    asked = await secretary.sees("Среди исполнителей не нашлось: сош 77")
    assert "За 1 организацию: СОШ № 2" in asked.words
    await secretary.sends("6/99 сош 2 исполнено")
    await secretary.sees("такого решения среди разосланных нет")
    for words in ("6/1 сош 2 не исполнено", "сош 2 исполнено?"):
        await secretary.sends(words)
        await secretary.sees("")
    await director.sends("6/1 сош 2 по телефону исполнено")
    await director.sees("")
    assert "done" not in office.values("assignment", "state")


async def test_one_answer_from_the_card_of_an_assignment(office: Office, secretary: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await secretary.taps("Сводка")
    await secretary.taps("По протоколам", on=await secretary.sees("решени"))
    await secretary.taps("Протокол № 6")
    await secretary.taps("6/1")
    await secretary.taps("По организациям", on=await secretary.sees("6/1: ответили 0 из 3"))
    await secretary.taps("СОШ № 2", on=await secretary.sees("по организациям"))
    await secretary.taps("Отметить исполнение", on=await secretary.sees("6/1 · СОШ № 2"))
    await secretary.sees("Отмечено: 1 из 3")
    await secretary.taps("По почте")
    await secretary.taps("Записать: 1")
    await secretary.sees("записано за 1 организацию")
    assert sorted(office.values("assignment", "state")) == ["done", "issued", "issued"]
