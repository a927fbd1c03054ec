"""The protocol comes back as a Word document, and says what was decided."""

from pathlib import Path

from bot.adapters.calendar import RussianCalendar
from bot.adapters.files import text_of
from bot.reader.draft import Draft
from bot.reader.read import read_protocol
from playground.phone import Phone
from playground.screen import Message
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues, reads

ITEMS = (
    Item("Сдать списки педагогов", "директора школ"),
    Item("Провести беседы с родителями", "методисты, Петрова И.А.", "постоянно"),
)


async def _reads_word(phone: Phone, sent: Message, folder: Path) -> Draft:
    assert sent.file is not None
    path = folder / "protocol.docx"
    path.write_bytes(await phone.downloads(sent))
    return read_protocol(text_of(path, path.name), RussianCalendar())


async def test_what_was_approved_is_printed(office: Office, secretary: Phone, tmp_path: Path) -> None:
    day = working_day(office.today, 12)
    items = (*ITEMS, Item("Обновить стенды", "Петрова И.А.", day))
    paper = await issues(office, *items, to=())
    line = await secretary.sees("отправлено")
    await secretary.taps("Протокол в Word", on=line)
    sent = await secretary.sees("3 решения. Остаётся распечатать и подписать")

    assert sent.file is not None
    assert sent.file["name"] == f"{paper.title}.docx"
    draft = await _reads_word(secretary, sent, tmp_path)
    assert (draft.number, draft.date) == (paper.number, paper.day)
    assert (draft.chair, draft.secretary) == ("Орлова Е.В.", "Белова Н.П.")
    assert [(one.number, one.text) for one in draft.decisions] == [
        ("1", "Сдать списки педагогов"),
        ("2", "Провести беседы с родителями"),
        ("3", "Обновить стенды"),
    ]
    assert [one.assignees for one in draft.decisions] == [
        ("директора школ",),
        ("методисты", "Петрова И.А."),
        ("Петрова И.А.",),
    ]
    last = draft.decisions[-1].deadline
    assert last is not None
    assert last.due == day


async def test_a_draft_is_printed_as_it_stands(office: Office, secretary: Phone, tmp_path: Path) -> None:
    await reads(office, *ITEMS)
    await secretary.taps("Протокол в Word")
    sent = await secretary.sees("Это ещё черновик")

    assert len((await _reads_word(secretary, sent, tmp_path)).decisions) == len(ITEMS)
