"""Forty decisions, five questions: answered once each, remembered, parted, joined again; and in few taps."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace

import pytest

from bot.domain.people import OrganizationKind, PostKind
from bot.usecases.load_office import OrganizationPlan, PersonPlan, PostPlan
from playground.client import Playground
from playground.phone import Message, Phone
from tests.stories.almanac import in_full, working_day
from tests.stories.offices import PLAN, Office, opened
from tests.stories.papers import Item, Paper

#: Two of one surname: a director and a head of a kindergarten.
NAMESAKES = replace(
    PLAN,
    organizations=(
        *PLAN.organizations,
        OrganizationPlan("school_4", "МБОУ «Средняя школа № 4»", "СОШ № 4", OrganizationKind.SCHOOL),
        OrganizationPlan("garden_2", "МБДОУ «Родничок»", "ДС «Родничок»", OrganizationKind.KINDERGARTEN),
    ),
    people=(
        *PLAN.people,
        PersonPlan("orekhova_1", "Орехова", "Алла", "Антоновна", "+79000000101", ()),
        PersonPlan("orekhova_2", "Орехова", "Ольга", "Павловна", "+79000000102", ()),
    ),
    posts=(
        *PLAN.posts,
        PostPlan("post_orekhova_1", "директор", PostKind.DIRECTOR, "school_4", "orekhova_1"),
        PostPlan("post_orekhova_2", "заведующая", PostKind.KINDERGARTEN_HEAD, "garden_2", "orekhova_2"),
    ),
)
#: The secretary's messages and taps from the file to «Утверждено», for forty decisions with five questions.
MOST = 12


@dataclass
class Counting:
    """The secretary, who counts what she does."""

    phone: Phone
    deeds: list[str] = field(default_factory=list)

    async def sends(self, paper: Paper) -> None:
        self.deeds.append(paper.name)
        await self.phone.sends_bytes(paper.name, paper.data)

    async def taps(self, label: str, *, on: Message | None = None) -> None:
        self.deeds.append(label)
        await self.phone.taps(label, on=on)


def forty(office: Office, number: str = "6") -> Paper:
    """34 read surely, of these 14 without an exact day; four questions about the other six."""
    day = working_day(office.today, 9)
    later = in_full(working_day(office.today, 14))
    teachers, surname = "классные руководители", "Орехова"
    clear = [Item(f"Сдать отчёт по форме {n}", "руководители ОО", day) for n in range(1, 21)]
    yearly = [
        Item(f"Проводить занятия по теме {n}", "директора школ", "в течение года") for n in range(1, 10)
    ]
    always = [Item(f"Следить за порядком в здании {n}", "директора школ", "постоянно") for n in range(1, 6)]
    asked = [
        *(Item(f"Провести классный час {n}", teachers, day) for n in (1, 2, 3)),
        Item(f"Представить до {in_full(day)} списки участников не позднее {later}", "Петрова И.А."),
        Item("Подготовить выступление на совещании", surname, day),
        Item("Обновить стенд на первом этаже", "Соколов Д.О."),
    ]
    return Paper(office.today, (*clear, *yearly, *always, *asked), number)


@pytest.fixture
async def office(playground: Playground) -> AsyncIterator[Office]:
    async with opened(playground, plan=NAMESAKES) as office:
        yield office


async def answers(secretary: Counting, draft: Message) -> Message:
    """Each of the five with one tap."""
    await secretary.taps("Ответить на вопросы (4 + 1)", on=draft)
    see = secretary.phone.sees
    teachers = await see("«классные руководители»: кому направить?")
    await secretary.taps("директора школ (4)", on=teachers)
    shared = await see("«Орехова»: СОШ № 4 или ДС «Родничок»?")
    assert "«классные руководители» — директора школ. Запомню." in shared.words
    assert shared.labels[:2] == ["Орехова А. А., СОШ № 4", "Орехова О. П., ДС «Родничок»"]
    # A slip of the finger is put right, and not counted.
    await secretary.phone.taps("Отменить ответ", on=shared)
    teachers = await see("«классные руководители»: кому направить?")
    await secretary.phone.taps("директора школ (4)", on=teachers)
    shared = await see("«Орехова»: СОШ № 4 или ДС «Родничок»?")
    await secretary.taps("Орехова О. П., ДС «Родничок»", on=shared)
    two_days = await see("какой срок верный?")
    assert "Только для этого протокола" in two_days.words
    await secretary.taps("Оставить", on=two_days)
    undated = await see("срок не указан: без срока или месяц")
    await secretary.taps("Без срока", on=undated)
    vague = await see("14 решений без точного дня")
    await secretary.taps("К концу периода", on=vague)
    return await see("Вопросов нет")


async def test_forty_decisions_are_approved_in_few_taps(office: Office) -> None:
    secretary = Counting(office["secretary"])
    paper = forty(office)
    await secretary.sends(paper)
    draft = await secretary.phone.sees(f"{paper.title} прочитан: 40 решений")
    assert "Прочитано уверенно: 34. Есть 4 вопроса о 6 решениях." in draft.words
    assert "Похожих протоколов нет. Прошедших сроков нет." in draft.words
    # Three of theirs go to four directors, should «классные руководители» be these.
    assert "Всего поручений: 178; после вопроса 1 может стать 190." in draft.words

    await secretary.taps("Утвердить", on=await answers(secretary, draft))
    await secretary.phone.sees("Утверждено.")

    assert len(secretary.deeds) <= MOST, secretary.deeds


async def test_what_is_sure_goes_out_and_the_rest_waits(office: Office) -> None:
    secretary = office["secretary"]
    paper = forty(office)
    await secretary.sends_bytes(paper.name, paper.data)
    draft = await secretary.sees("40 решений")

    await secretary.taps("Утвердить 34, остальное позже", on=draft)
    held = await secretary.sees("Утверждено 34. Остальные 6 ждут Вас.")
    await secretary.taps("Отменить рассылку", on=held)
    stopped = await secretary.sees("Рассылка отменена")
    await secretary.taps("Открыть черновик", on=stopped)
    joined = await secretary.sees("40 решений")
    assert "Есть 4 вопроса о 6 решениях" in joined.words

    await secretary.taps("Утвердить 34, остальное позже", on=joined)
    held = await secretary.sees("Остальные 6 ждут Вас")
    await secretary.taps("Остальные решения (6)", on=held)
    rest = await secretary.sees("(остальное) прочитан: 6 решений")
    assert rest.id != held.id
    await secretary.taps("Принять предложенное", on=rest)
    left = await secretary.sees("Остался 1 вопрос, его решить можете только Вы")
    assert "Вопрос 1 из 1" in left.words
    await secretary.taps("Орехова А. А., СОШ № 4", on=left)
    whole = await secretary.sees("Вопросов нет")
    await secretary.taps("Утвердить", on=whole)
    await secretary.sees("Утверждено.")

    await secretary.taps("Отправить сейчас", on=held)
    line = await secretary.sees("Протокол № 6: отправлено", anywhere=True)
    assert line.id == held.id
    assert set(office.values("decision", "code")) == {f"6/{n}" for n in range(1, 41)}


async def test_what_words_mean_is_asked_once_for_ever(office: Office) -> None:
    secretary = office["secretary"]
    day = working_day(office.today, 9)
    first = Paper(office.today, (Item("Провести беседы", "классные руководители", day),))
    await secretary.sends_bytes(first.name, first.data)
    await secretary.taps("Ответить на вопросы (1)", on=await secretary.sees("прочитан"))
    await secretary.taps("Новая группа", on=await secretary.sees("кому направить?"))
    kinds = await secretary.sees("Кто входит в «классные руководители»?")
    assert kinds.labels[:3] == ["Все (6)", "Только школы (4)", "Только сады (2)"]
    await secretary.taps("Все, кроме…", on=kinds)
    ticks = await secretary.sees("отмечено 6")
    await secretary.taps("✓ СОШ № 4", on=ticks)
    await secretary.taps("Готово (5)", on=await secretary.sees("отмечено 5"))
    noted = await secretary.sees("новая группа. Запомню")
    await secretary.taps("Отменить: ответ на вопрос", on=noted)
    await secretary.taps("‹ К протоколу", on=await secretary.sees("Уточните, кто это"))
    await secretary.taps("Ответить на вопросы (1)", on=await secretary.sees("кому направить?"))
    asked = await secretary.sees("Вопрос 1 из 1")
    assert office.values("known_words", "words") == []
    await secretary.taps("Выбрать из списка", on=asked)
    await secretary.sees("Кто это")
    await secretary.sends("лебед")
    found = await secretary.sees("нашлись")
    await secretary.taps(found.labels[0], on=found)
    await secretary.sees("Запомню")

    second = Paper(office.today, (Item("Провести собрания", "Классные руководители.", day),), "7")
    await secretary.sends_bytes(second.name, second.data)

    draft = await secretary.sees(f"{second.title} прочитан")
    assert "Вопросов нет" in draft.words
    assert office.values("known_words", "words") == ["классные руководители"]
