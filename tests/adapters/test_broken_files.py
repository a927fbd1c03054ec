"""Files cut, flipped, stuffed and nested: text or a refusal in the domain's words, soon, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.files import text_of
from bot.domain.errors import BadInput
from bot.views.errors import BAD_INPUT
from tests.adapters.made_docx import cell, docx, p, row, shape, table, zipped
from tests.adapters.test_odt import flat, packed

DATA = Path(__file__).parents[1] / "data" / "files"
PAGE = """<html><body><p>РЕШИЛИ:</p><table><tr><td rowspan="2">1</td><td>Сдать отчёт</td></tr>
<tr><td>до 1 мая</td></tr></table><ol><li>Закрыть вопрос</li></ol></body></html>"""
WHOLE = {kind: (DATA / f"council.{kind}").read_bytes() for kind in ("docx", "odt", "rtf", "doc", "txt")} | {
    "fodt": flat(*(f"<text:p>{line}</text:p>" for line in ("РЕШИЛИ:", "1. Сдать отчёт до 1 мая."))),
    "html": PAGE.encode(),
    "mht": b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode(),
}
KINDS = sorted(WHOLE)


@pytest.fixture(autouse=True, scope="module")
def no_office() -> object:
    """Old Word documents are refused at once: LibreOffice is not what is tried out here."""
    patch = pytest.MonkeyPatch()
    patch.setattr("shutil.which", lambda _name: None)
    yield
    patch.undo()


def is_read_or_refused(path: Path, content: bytes, name: str) -> None:
    path.write_bytes(content)
    try:
        text_of(path, name)
    except BadInput as refused:
        reason = refused.reason
    else:
        return
    assert reason in BAD_INPUT


Change = Callable[[bytearray, int, int], None]


def _flip(content: bytearray, at: int, by: int) -> None:
    content[at] ^= by % 255 + 1


def _cut(content: bytearray, at: int, _by: int) -> None:
    del content[at:]


def _leave_out(content: bytearray, at: int, by: int) -> None:
    del content[at : at + by % 400]


def _double(content: bytearray, at: int, by: int) -> None:
    content[at:at] = content[max(at - by % 400, 0) : at]


CHANGES = st.lists(
    st.tuples(
        st.sampled_from([_flip, _flip, _flip, _cut, _leave_out, _double]),
        st.integers(0, 1_000_000),
        st.integers(0, 1_000_000),
    ),
    min_size=1,
    max_size=6,
)


def _changed(whole: bytes, changes: list[tuple[Change, int, int]]) -> bytes:
    content = bytearray(whole)
    for change, at, by in changes:
        if content:
            change(content, at % len(content), by)
    return bytes(content)


def _unpacked(content: bytes) -> dict[str, bytes]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


PARTS = [
    (kind, part)
    for kind in ("docx", "odt")
    for part in _unpacked(WHOLE[kind])
    if part.endswith((".xml", ".rels"))
]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(KINDS), CHANGES)
def test_bytes_changed(
    tmp_path_factory: pytest.TempPathFactory, kind: str, changes: list[tuple[Change, int, int]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "changed"
    is_read_or_refused(path, _changed(WHOLE[kind], changes), f"протокол.{kind}")


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(PARTS), CHANGES)
def test_bytes_changed_within_a_package(
    tmp_path_factory: pytest.TempPathFactory, where: tuple[str, str], changes: list[tuple[Change, int, int]]
) -> None:
    kind, part = where
    parts = _unpacked(WHOLE[kind])
    parts[part] = _changed(parts[part], changes)
    is_read_or_refused(tmp_path_factory.getbasetemp() / "changed", zipped(parts), f"протокол.{kind}")


@pytest.mark.soak
@settings(max_examples=4_000, deadline=None)
@given(st.sampled_from(KINDS), CHANGES)
def test_bytes_changed_soak(
    tmp_path_factory: pytest.TempPathFactory, kind: str, changes: list[tuple[Change, int, int]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "changed"
    is_read_or_refused(path, _changed(WHOLE[kind], changes), f"протокол.{kind}")


@pytest.mark.soak
@settings(max_examples=4_000, deadline=None)
@given(st.sampled_from(PARTS), CHANGES)
def test_bytes_changed_within_a_package_soak(
    tmp_path_factory: pytest.TempPathFactory, where: tuple[str, str], changes: list[tuple[Change, int, int]]
) -> None:
    kind, part = where
    parts = _unpacked(WHOLE[kind])
    parts[part] = _changed(parts[part], changes)
    is_read_or_refused(tmp_path_factory.getbasetemp() / "changed", zipped(parts), f"протокол.{kind}")


# --- made to harm -----------------------------------------------------------------------------------------


def _nested(depth: int) -> str:
    inside = p("слово")
    for _ in range(depth):
        inside = table(row(cell(inside, p())))
    return inside


DOCTYPE = b'<?xml version="1.0"?><!--%s--><!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'


@pytest.mark.parametrize(
    "content,name,reason",
    [
        (docx(_nested(400)), "a.docx", "broken_file"),
        (zipped({"word/document.xml": DOCTYPE % (b" " * 9000)}), "a.docx", "broken_file"),
        (zipped({"word/document.xml": (DOCTYPE % b"").decode().encode("utf-16")}), "a.docx", "broken_file"),
        (packed(DOCTYPE % b""), "a.odt", "broken_file"),
        (DOCTYPE % "а".encode(), "a.fodt", "broken_file"),
        (zipped({"word/document.xml": b" " * (40 * 1024 * 1024)}), "a.docx", "too_big"),
        (packed(b"<a/>" + b" " * (40 * 1024 * 1024)), "a.odt", "too_big"),
    ],
    ids=["nested", "hidden entity", "entity in utf-16", "odt entity", "fodt entity", "bomb", "odt bomb"],
)
def test_made_to_harm(tmp_path: Path, content: bytes, name: str, reason: str) -> None:
    path = tmp_path / "kept"
    path.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        text_of(path, name)
    assert caught.value.reason == reason


def _long_docx(times: int) -> bytes:
    def noted(at: int) -> str:
        return p(f'<w:r><w:footnoteReference w:id="{at}"/></w:r>')

    mark = "<w:rPr><w:del/></w:rPr>"
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
    merged = cell("x" * 200, properties='<w:vMerge w:val="restart"/>')
    below = cell(properties="<w:vMerge/>")
    return docx(
        *(p("слово ", properties=mark) for _ in range(times)),
        p(field * times),
        table(row("Решение", "Срок"), row("a", merged), *(row("b", below) for _ in range(times))),
        *(noted(at) for at in range(times)),
        footnotes="".join(f'<w:footnote w:id="{at}">{noted(at + 1)}</w:footnote>' for at in range(30)),
        numbering=shape(1, "decimal|%1."),
    )


LONG: dict[str, Callable[[int], bytes]] = {
    "docx": _long_docx,
    "fodt": lambda times: flat(
        '<text:list text:style-name="L">'
        + "<text:list-item><text:p>слово</text:p></text:list-item>" * times
        + "</text:list>"
    ),
    "rtf": lambda times: (
        b"{\\rtf1 " + b"{\\b{\\footnote x}\\u1088?\\trowd\\cellx1 a\\cell\\row}" * times + b"}"
    ),
    "html": lambda times: ("<html>" + "<table><td rowspan=999>x" * times + "<!--" * times).encode(),
    "txt": lambda times: ("слово " * times * 4).encode(),
}


@pytest.mark.parametrize("kind", sorted(LONG))
def test_ten_times_the_file_takes_ten_times_the_time(tmp_path: Path, kind: str) -> None:
    def seconds(times: int) -> float:
        path = tmp_path / "kept"
        path.write_bytes(LONG[kind](times))
        begun = time.process_time()
        text_of(path, f"a.{kind}")
        return time.process_time() - begun

    seconds(10)  # what is imported is not counted
    assert seconds(5000) < 30 * max(seconds(500), 0.002)
