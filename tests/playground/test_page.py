"""The page in a real browser: what a hand does on it arrives, and nothing a message says becomes markup."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from playground.app import TOKEN
from playground.client import Playground
from tests.machine import need_chromium

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split(" ")


@pytest.fixture
async def page(playground: Playground) -> AsyncIterator[Page]:
    """The page of a playground with the fake bot; a script's error fails the test."""
    chromium = need_chromium()
    errors: list[str] = []
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 1366, "height": 768}, locale="ru-RU")
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(playground.url)
        yield page
        await browser.close()
    assert errors == []


def phone(page: Page, key: str) -> Locator:
    return page.locator(f".phone[data-person={key}]")


async def say(phone: Locator, words: str) -> None:
    await phone.get_by_role("textbox", name="Сообщение").fill(words)
    await phone.get_by_role("textbox", name="Сообщение").press("Enter")


async def test_a_hand_on_the_telephones(page: Page, tmp_path: Path) -> None:
    director, head = phone(page, "director"), phone(page, "head")
    await expect(head.locator(".person")).to_contain_text("начальник управления")

    await say(director, "отчёт")
    await expect(director.locator(".own .text").last).to_have_text("отчёт")
    await expect(director.locator(".message:not(.own) .text b").last).to_have_text("отчёт")
    await director.locator(".inline").get_by_role("button", name="Исполнено").click()
    await expect(director.get_by_role("status")).to_have_text("Записано")
    done = director.locator(".message.changed .text")
    await expect(done).to_have_text("✅ Исполнено (done)")
    await expect(director.locator(".inline")).to_have_count(0)

    await director.locator(".keys").get_by_role("button", name="Мои пункты").click()
    await expect(director.locator(".own .text").last).to_have_text("Мои пункты")

    file = tmp_path / "план.txt"
    file.write_text("план", encoding="utf-8")
    await head.locator("input[type=file]").set_input_files(file)
    await expect(head.locator(".card b")).to_have_text("план.txt")
    await expect(head.locator(".text").last).to_have_text("Получен план.txt")

    greeting = head.locator(".message:not(.own)").first
    await greeting.hover()
    await greeting.get_by_role("button", name="Ответить").click()
    await say(head, "ответ")
    await expect(head.locator(".own .quote")).to_contain_text("Здравствуйте")

    await head.get_by_role("button", name="Ещё").click()
    await head.get_by_role("menuitem", name="Поделиться своим контактом").click()
    await expect(head.locator(".own .card").last).to_contain_text("+79000000901")

    await head.get_by_role("button", name="Ещё").click()
    await head.get_by_role("menuitem", name="Заблокировать бота").click()
    await head.get_by_role("button", name="Разблокировать").click()
    await say(head, "снова здесь")
    await expect(head.locator(".own .text").last).to_have_text("снова здесь")


async def test_a_message_is_text_only(page: Page, playground: Playground) -> None:
    head = phone(page, "head")
    nasty = '<img src=x onerror="document.title=1"> &amp; <b>жирно</b>'
    await say(head, nasty)
    await expect(head.locator(".own .text").last).to_have_text(nasty)
    await expect(head.locator(".list img")).to_have_count(0)
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "https://edu.example.ru/"}
    quote = {"type": "blockquote", "offset": 5, "length": 3}
    await page.request.post(
        f"{playground.url}/bot{TOKEN}/sendMessage",
        data={"chat_id": playground.phone("head").id, "text": "сайт\nраз\nдва", "entities": [link, quote]},
    )
    await expect(head.locator(".list a[href='https://edu.example.ru/']")).to_have_text("сайт")
    await expect(head.locator(".list blockquote")).to_have_text("раз")


async def test_the_bar_moves_time_and_breaks_things(page: Page, playground: Playground) -> None:
    before = await playground.clock.now()
    await page.get_by_role("button", name="завтра 9:00").click()
    await expect(page.locator(".moment .time")).to_have_text("09:00")
    assert (await playground.clock.now())[:10] > before[:10]
    await say(phone(page, "head"), "Сдать до 25.12.2030 или к 3 марта 2031 года")
    await expect(page.get_by_label("Срок")).to_have_value("2030-12-25")
    await page.get_by_role("button", name="к сроку").click()
    await expect(page.locator(".moment .day")).to_contain_text("25 декабря 2030")
    await expect(page.get_by_label("Срок")).to_have_value("2031-03-03")

    await page.get_by_role("button", name="Сломать").click()
    await page.get_by_role("button", name="Убить бота перед отправкой").click()
    await expect(page.locator(".order")).to_contain_text("осталось 1")
    await page.get_by_role("switch").check()
    await expect(page.locator(".break .count")).to_have_text("2")
    await say(phone(page, "director"), "раз")
    await expect(page.locator(".bot")).to_have_text("Бот остановлен")
    await expect(page.locator(".order")).to_have_count(0)
    await page.locator(".bot").click()
    await page.get_by_role("menuitem", name="Запустить").click()
    await expect(page.locator(".bot")).to_have_text("Бот работает")
    await expect(phone(page, "director").locator(".message:not(.own) .text").last).to_have_text("раз")
    await expect(page.locator(".call").first).to_contain_text("sendMessage")


async def test_telephones_change_hands_and_have_tabs_where_it_is_narrow(page: Page) -> None:
    left, right = page.locator(".phone").first, page.locator(".phone").nth(1)
    await expect(left).to_have_attribute("data-person", "director")
    owner = left.get_by_label("Чей телефон")
    await owner.select_option(label="Лугова Анна Ильинична — начальник управления")
    await expect(left).to_have_attribute("data-person", "head")
    await expect(right).to_have_attribute("data-person", "director")
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.reload()
    await expect(left).to_have_attribute("data-person", "head")
    tab = page.get_by_role("button", name="Петров")
    await tab.click()
    await expect(tab).to_have_attribute("aria-current", "true")
    await expect(phone(page, "director")).to_be_in_viewport(ratio=0.9)
    await expect(phone(page, "head")).not_to_be_in_viewport()
