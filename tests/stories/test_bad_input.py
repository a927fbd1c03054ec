"""What nobody expects, as tables: a kind answer that says what to do, nothing half-written, others served."""

import io
import zipfile
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import pytest

from playground.client import Playground
from playground.phone import Message, Phone
from tests.stories.almanac import working_day
from tests.stories.offices import Office, opened
from tests.stories.papers import Item, Paper
from tests.stories.steps import approves, issues, reads

LISTS = Item("Сдать списки педагогов", "директора школ")
LONGEST = 4096


# --- files that are no protocol ---------------------------------------------------------------------------


def archive(name: str, data: bytes) -> bytes:
    """A ZIP with one file: the beginning of a DOCX, and no document inside."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as files:
        files.writestr(name, data)
    return packed.getvalue()


PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10" + bytes(64)

# name, content, what the secretary is told
FILES = (
    ("Протокол.txt", b"", "Файл пустой"),
    ("Протокол.docx", b"", "Файл пустой"),
    ("Протокол.docx", "РЕШИЛИ: 1. Сдать списки.".encode(), "Внутри файла не то, что обещает имя"),
    ("Протокол.docx", archive("hello.txt", b"hello"), "Внутри файла не то, что обещает имя"),
    ("Протокол.docx", b"PK\x03\x04" + bytes(500), "Файл повреждён и не открывается"),
    ("Протокол.txt", PNG, "Внутри файла не то, что обещает имя"),
    ("Протокол.txt", archive("word/document.xml", b"<w:document/>"), "Внутри файла не то, что обещает имя"),
    ("Протокол.pdf", b"%PDF-1.7 " + bytes(500), "Файл повреждён и не открывается"),
    ("Протокол.rtf", b"{\\rtf1 \\ansi words", "Файл повреждён и не открывается"),
    ("Протокол.odt", archive("hello.txt", b"hello"), "Внутри файла не то, что обещает имя"),
    ("Протоколы.zip", archive("hello.txt", b"hello"), "Такие файлы пока не читаю"),
    ("Протокол", b"\x00\x01\x02" * 100, "Внутри файла не то, что обещает имя"),
    (
        "Письмо.txt",
        "Уважаемые коллеги! Поздравляем с праздником.".encode(),
        "Решений в этом тексте не нашлось",
    ),
    ("Пробелы.txt", b" \n\t\n " * 50, "В файле нет текста"),
)


async def test_files_that_are_no_protocol(
    office: Office, secretary: Phone, subtests: pytest.Subtests
) -> None:
    for name, content, words in FILES:
        with subtests.test(name, content=content[:20], words=words):
            await secretary.sends_bytes(name, content)
            await secretary.sees(words)
    assert office.values("minutes", "id") == []
    assert set(office.values("job", "state")) == {"failed"}


async def test_a_file_too_big_is_refused_before_it_is_fetched(
    office: Office, playground: Playground, secretary: Phone
) -> None:
    before = office.records()
    await secretary.sends_bytes("Протокол.docx", b"PK\x03\x04", claimed_size=25 * 1024 * 1024)
    await secretary.sees("Файл слишком большой")
    assert office.records() == before


async def test_others_are_served_while_a_file_is_being_fetched(
    office: Office, playground: Playground, secretary: Phone, director: Phone
) -> None:
    await playground.faults.order("download", "slow", seconds=3)
    paper = Paper(office.today, (LISTS,))
    await secretary.sends_bytes(paper.name, paper.data)

    await director.taps("Мои пункты")

    await director.sees("Сейчас за Вами ничего нет")
    assert not [m for m in await secretary.messages() if "Читаю" in m.text or "прочитан" in m.text]
    await secretary.sees("прочитан")


# --- what people type and send ----------------------------------------------------------------------------


class Said(NamedTuple):
    """Who does what, and the words that answer it; nothing is recorded."""

    who: str
    does: Callable[[Phone], Awaitable[Any]]
    sees: str


def types(words: str) -> Callable[[Phone], Awaitable[Any]]:
    return lambda phone: phone.sends(words)


def photographs(phone: Phone) -> Awaitable[Any]:
    return phone.sends_bytes("IMG_1.png", PNG, **{"as": "photo"})


NOTHING_ISSUED = (
    Said(
        "secretary",
        lambda phone: phone.sends_sticker(),
        "Такое сообщение прочитать не могу. Пришлите протокол",
    ),
    Said("head", lambda phone: phone.sends_sticker(), "Напишите «Сводка»"),
    Said("petrova", lambda phone: phone.sends_sticker(), "«Мои пункты» (/mine)"),
    Said("petrova", lambda phone: phone.shares_contact(), "Вы уже подключены"),
    Said(
        "petrova", lambda phone: phone.sends_bytes("v.ogg", b"OggS", **{"as": "voice"}), "Записать не к чему"
    ),
    Said("petrova", types("Добрый день!"), "Записать не к чему"),
    Said("petrova", types("x" * LONGEST), "Записать не к чему"),
    Said("petrova", types("<b>жирно</i> & <script>"), "Записать не к чему"),
    Said("petrova", types("/"), "Записать не к чему"),
    Said("petrova", types("/нетакой"), "Записать не к чему"),
    Said("secretary", types("/нетакой"), "Не понял"),
    Said("head", types("как дела?"), "Не понял. Напишите «Сводка»"),
    Said("petrova", types("/status"), "Сводку и протоколы видят"),
    Said("petrova", types("Сводка"), "Сводку и протоколы видят"),
    Said("petrova", types("/overdue"), "Сводку и протоколы видят"),
    Said("petrova", types("/protocol"), "Сводку и протоколы видят"),
    Said("head", types("/mine"), "Сейчас за Вами ничего нет"),
    Said("secretary", types("/start"), "Что здесь можно"),
    Said("secretary", types("/start зюзюзю"), "Такой ссылки нет"),
    Said("secretary", types("/START"), "Что здесь можно"),
    Said("secretary", types("🙂"), "Не понял"),
)


async def test_words_that_fit_nothing(office: Office, subtests: pytest.Subtests) -> None:
    before = office.records()
    for who, does, words in NOTHING_ISSUED:
        with subtests.test(who=who, words=words):
            await does(office[who])
            await office[who].sees(words)
            assert office.records() == before


async def test_an_edited_message_changes_nothing(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Исполнено")
    await director.sees("6/1 исполнено")
    (sent,) = await director.sends("Сдано")
    await director.sees("«Сдано»")

    await director.edits(sent, "Не сдано")

    await director.sees("Исправленное сообщение я не перечитываю")
    assert office.values("report", "words") == ["Сдано"]


async def test_the_longest_words_are_kept_whole(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Исполнено")
    await director.sees("6/1 исполнено")
    words = "Сдано. " * 600

    await director.sends(words[:LONGEST].strip())

    await director.sees("Спасибо")
    assert office.values("report", "words") == [words[:LONGEST].strip()]


async def test_markup_is_shown_as_it_was_written(
    office: Office, secretary: Phone, head: Phone, director: Phone
) -> None:
    nasty = "Сдать списки & «отчёты», если 1 < 2 > 0, <script>alert(1)</script>"
    await reads(office, Item(nasty, "<u>Кравцов</u> & Ко, директора школ", working_day(office.today, 5)))
    await secretary.taps("Ответить на вопросы")
    asked = await secretary.sees("кому направить?")
    await secretary.taps("Завести карточку", on=asked)
    await secretary.sees("Вопросов нет")
    await secretary.taps("Утвердить")
    await secretary.taps("Отправить сейчас")
    told = await director.sees("1 новый пункт")
    assert nasty in told.words
    assert "<script>" not in told.html
    await director.taps("В работе")
    await director.sees("6/1 — в работе.")
    await director.sends("<a href='x'>готово</a> & «да»")
    kept = await director.sees("<a href='x'>готово</a> & «да»")
    assert "<a" not in kept.html
    await secretary.taps("На бумаге")
    await secretary.sees("Сообщить на бумаге")
    await head.taps("Сводка")
    await head.taps("По протоколам")
    await head.taps("Протокол № 6")
    assert "<script>alert(1)" in (await head.sees("1 решение на контроле")).words


async def test_a_decision_as_long_as_a_message_goes_out(
    office: Office, secretary: Phone, director: Phone
) -> None:
    long = "Сдать " + "очень подробные и <точные> списки, " * 110 + "всё"
    await issues(office, Item(long, "директора школ", working_day(office.today, 5)), to=("petrova",))
    told = await director.sees("1 новый пункт", anywhere=True)
    assert len(told.text) <= LONGEST
    assert "<точные>" in told.text


async def test_files_of_a_director_go_to_his_item(office: Office, director: Phone) -> None:
    await issues(office, LISTS, Item("Провести беседы", "директора школ"), to=("petrova",))
    await director.sends_bytes("Приказ.pdf", b"%PDF-1.7 order", caption="Приказ № 5")
    asked = await director.sees("Это ответ по какому пункту?")
    assert "И 1 файл." in asked.words
    await director.taps("6/1", on=asked)
    await director.sees("6/1 в работе. «Приказ № 5». 1 файл сохранён.")
    await director.taps("‹ Все пункты")
    await director.taps("6/2", on=await director.sees("2 пункта за Вами"))
    await director.taps("Исполнено", on=await director.sees("Провести беседы. СОШ"))
    await director.sees("✅ 6/2 исполнено")

    await photographs(director)
    await director.sees("1 файл сохранён")
    await photographs(director)

    await director.sees("2 файла сохранены")
    assert sorted(office.values("attachment", "name")) == [
        "photo.jpg",
        "photo.jpg",
        "Приказ.pdf",
        "Протокол 6.txt",
    ]


async def test_a_file_with_nothing_to_answer_is_not_lost_silently(office: Office, director: Phone) -> None:
    before = office.records()
    await director.sends_bytes("Приказ.pdf", b"%PDF-1.7 order")
    await director.sees("Записать не к чему")
    assert office.records() == before


# --- strangers --------------------------------------------------------------------------------------------

STRANGE: tuple[Callable[[Phone], Awaitable[Any]], ...] = (
    types("Здравствуйте"),
    types("/start"),
    types("/status"),
    types("Исполнено"),
    lambda phone: phone.sends_sticker(),
    lambda phone: phone.shares_contact(),
    lambda phone: phone.sends_bytes("Протокол.txt", "РЕШИЛИ: 1. Сдать.".encode()),
    photographs,
)


async def test_a_stranger_is_told_whom_to_ask(
    office: Office, playground: Playground, subtests: pytest.Subtests
) -> None:
    stranger = await playground.new_phone("Незнакомец")
    before = office.records()
    for number, deed in enumerate(STRANGE):
        with subtests.test(number=number):
            await deed(stranger)
            await stranger.sees("Попросите у секретаря Вашего управления личную ссылку")
    assert office.records() == before


async def test_a_link_works_once(office: Office, playground: Playground, director: Phone) -> None:
    stranger = await playground.new_phone("Незнакомец")
    await stranger.starts(director.link)
    await stranger.sees("По этой ссылке уже подключились")
    await stranger.starts("no-such-link")
    await stranger.sees("Такой ссылки нет")
    await director.starts(director.link)
    await director.sees("Вы уже подключены, Ирина Алексеевна")


# --- taps that should not be ------------------------------------------------------------------------------


def data_of(message: Message, label: str) -> str:
    """What a button of this message carries."""
    return next(str(b["callback_data"]) for row in message.buttons for b in row if b["text"] == label)


async def last(phone: Phone) -> Message:
    """Something of the bot's to hang a forged tap on."""
    return next(message for message in reversed(await phone.messages()) if not message.mine)


REFUSED = (
    "Это может сделать только",
    "Это делает секретарь",
    "Сводку и протоколы видят",
    "Этого больше нет",
)


async def test_taps_of_another_ones_buttons(
    office: Office, playground: Playground, secretary: Phone, director: Phone, subtests: pytest.Subtests
) -> None:
    """Data carries ids only: whoever sends it has his own rights, and no more."""
    await issues(office, Item("Сдать списки", "Петрова И.А.", working_day(office.today, 5)), to=("petrova",))
    told = await director.sees("нов", anywhere=True)
    line = await secretary.sees("отправлено 1 из 1")
    await reads(office, LISTS, number="7")
    draft = await secretary.sees("Протокол № 7", anywhere=True)
    directors = {data_of(told, label) for label in ("Ознакомлен(а)", "Исполнено", "В работе")}
    assignment = data_of(told, "Исполнено").split(":")[1]
    directors |= {f"card:{assignment}", f"undo:{assignment}:1", f"nowords:{assignment}"}
    secretarys = {str(b["callback_data"]) for m in (line, draft) for row in m.buttons for b in row}
    async with opened(playground) as elsewhere:
        before = office.records()
        forged = [(office["sokolov"], data) for data in directors | secretarys]
        forged += [
            (elsewhere[key], data) for key in ("secretary", "petrova") for data in directors | secretarys
        ]
        for phone, data in sorted(forged, key=lambda one: (one[0].id, one[1])):
            with subtests.test(name=phone.name, data=data):
                await phone.forges(await last(phone), data)
                told_kindly = await phone.sees_toast("")
                assert told_kindly.startswith(REFUSED)
                assert office.records() == before


async def test_taps_on_old_buttons(
    office: Office, secretary: Phone, director: Phone, subtests: pytest.Subtests
) -> None:
    await approves(office, LISTS)
    held = await secretary.sees("Утверждено", anywhere=True)
    await secretary.taps("Отменить рассылку", on=held)
    await secretary.taps("Открыть черновик")
    draft = await secretary.sees("прочитан")
    await secretary.taps("Утвердить", on=draft)
    await secretary.taps("Отправить сейчас")
    told = await director.sees("1 новый пункт")
    await director.taps("Исполнено", on=told)
    await director.sees("✅ 6/1 исполнено")
    await secretary.sees("отправлено 3 из 3", anywhere=True)  # all of the mailing is noted
    before = office.records("minutes", "decision", "assignment", "report")
    old = (
        (secretary, draft, "Утвердить", "Протокол уже утверждён"),
        (secretary, draft, "Выбросить черновик", "Протокол уже утверждён"),
        (secretary, held, "Отправить сейчас", "Рассылка уже ушла"),
        (secretary, held, "Отменить рассылку", "Рассылка уже ушла"),
        (director, told, "Исполнено", "Этот пункт уже исполнен"),
        (director, told, "В работе", "Этот пункт уже исполнен"),
    )
    for phone, message, label, words in old:
        with subtests.test(label=label, words=words):
            await phone.forges(message, data_of(message, label))
            await phone.sees_toast(words)
            assert office.records("minutes", "decision", "assignment", "report") == before


def garbage(minutes: int, decision: int, assignment: int) -> list[str]:
    """Data no button ever carried: nonsense, and real ids with nonsense beside them."""
    return [
        "x",
        ":::",
        "done",
        "done:",
        "done:abc:1",
        f"done:{assignment}",
        f"done:{assignment}:abc",
        f"done:{assignment}:1:2",
        f"done:{assignment}:-7",
        "done:-1:1",
        f"done:{10**19}:1",
        f"done:1:{10**30}",
        f"card:{2**63}",
        "card:-" + "9" * 40,
        "mine:0:-5",
        "mine:0:999999",
        f"mine:{minutes}:{10**20}",
        "brd:зюзю:0",
        "brd:summary:-1",
        "brd:silent:99999",
        f"brdm:{minutes}:-3",
        f"live:{minutes}:зюзю:0",
        f"live:{minutes}:silent:-9",
        f"dec:{minutes}:-1",
        f"dec:{minutes}:{10**20}",
        f"ask:{minutes}:77",
        f"edit:{decision}:1:зюзю",
        f"edit:{decision}:1:tracking",
        f"pick:{decision}:z:1",
        f"pick:{decision}:p:{10**25}",
        f"pick:{decision}:page:-1",
        f"pickday:{decision}:зюзю",
        f"track:{decision}:1:зюзю",
        f"unk:{decision}:1:зюзю",
        f"unkw:{decision}:g:1",
        f"doubt:{decision}:-1:keep",
        f"doubt:{decision}:99:other",
        f"allq:{minutes}:зюзю:proposed",
        f"allq:{minutes}:vague:зюзю",
        f"wdr:{minutes}:9",
        f"accall:{minutes}:{10**20}",
        f"appr:{minutes}:-1",
        "x" * 64,
        "\x00\x01",
        "done:1:1'; DROP TABLE assignment; --",
    ]


async def test_garbage_in_a_tap(
    office: Office, secretary: Phone, director: Phone, subtests: pytest.Subtests
) -> None:
    """Whatever it is, it is answered and changes nothing: no tap waits, none is set aside."""
    await issues(office, LISTS, to=("petrova",))
    await secretary.sees("отправлено")
    await reads(office, LISTS, number="7")
    minutes = max(office.values("minutes", "id"))
    decision = max(office.values("decision", "id"))
    assignment = min(office.values("assignment", "id"))
    kept = ("minutes", "decision", "addressee", "assignment", "report", "awaited_input")
    before = office.records(*kept)
    for phone in (secretary, director):
        for data in garbage(minutes, decision, assignment):
            with subtests.test(who=phone.name, data=data):
                await phone.forges(await last(phone), data)
                await phone.sees_the_tap_answered()
    assert office.records(*kept) == before
