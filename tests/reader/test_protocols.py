"""Whole protocols against their right answers: our own, and the shared corpus where it is at hand."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.calendar import RussianCalendar
from bot.reader.draft import to_json
from bot.reader.read import read_protocol, read_with_findings
from tests.reader.scoring import Score

DATA = Path(__file__).parents[1] / "data" / "protocols"
KNOWN, UNSEEN = DATA / "known", DATA / "unseen"
SHARED = Path(__file__).parents[3] / "shared"

#: Folder of the shared corpus → the least share of decisions right in all fields; what it reaches is 1.0.
FLOORS = {"protocols": 0.98, "protocols_more": 0.98}


def own_texts() -> list[Path]:
    return sorted(KNOWN.glob("*.txt"))


def read(path: Path) -> dict[str, Any]:
    return to_json(read_protocol(path.read_text("utf-8"), RussianCalendar()))


def gold(path: Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return answer


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower()).strip(" .,;")


@pytest.mark.parametrize("path", own_texts(), ids=lambda path: path.stem)
def test_the_head(path: Path) -> None:
    fields = ("number", "date", "place", "chair", "secretary", "controller", "agenda")
    answer, wanted = read(path), gold(path)

    assert {name: answer[name] for name in fields} == {name: wanted[name] for name in fields}


@pytest.mark.parametrize("path", own_texts(), ids=lambda path: path.stem)
def test_the_decisions(path: Path) -> None:
    answer, wanted = read(path)["decisions"], gold(path)["decisions"]

    assert [one["number"] for one in answer] == [one["number"] for one in wanted]
    for one, right in zip(answer, wanted, strict=True):
        assert plain(one["text"]) in {plain(text) for text in (right["text"], *right.get("text_alt", ()))}
        assert one["assignees"] in (right["assignees"], *right.get("assignees_alt", ()))
        assert one["co_assignees"] == right["co_assignees"]
        assert one["deadline"] == right["deadline"]
        assert one["lead"] == right.get("lead")


@pytest.mark.parametrize("path", own_texts(), ids=lambda path: path.stem)
def test_the_report_table(path: Path) -> None:
    assert read(path)["executions"] == gold(path)["executions"]


@pytest.mark.parametrize("path", own_texts(), ids=lambda path: path.stem)
def test_every_field_has_the_rule_that_read_it(path: Path) -> None:
    text = path.read_text("utf-8")
    for one in read_with_findings(text).traced:
        found = {finding.field for finding in one.findings}
        wanted = {"assignees"} if one.decision.assignees else set()
        wanted |= {"deadline"} if one.decision.deadline else set()

        assert wanted <= found
        for finding in one.findings:
            assert finding.span.start < finding.span.end <= len(text)


@pytest.mark.parametrize("path", own_texts(), ids=lambda path: path.stem)
def test_the_source_holds_the_decisions_words(path: Path) -> None:
    text = path.read_text("utf-8")
    for one in read_protocol(text).decisions:
        source = " ".join(text[one.source.start : one.source.end].split())

        assert " ".join(one.text.split()[-2:]).rstrip(".") in source


def test_what_was_written_without_the_rules_is_read_as_its_readme_says() -> None:
    score, told = Score(), []
    for path in sorted(UNSEEN.glob("*.txt")):
        answer = json.loads((UNSEEN / "gold" / f"{path.stem}.json").read_text("utf-8"))
        told += [f"{path.stem}: {one}" for one in score.add(answer["decisions"], read(path)["decisions"])]

    assert score.all_right >= 0.95, "\n".join(told)
    assert score.f1 >= 0.98, "\n".join(told)
    assert score.wrong <= 0.02 * score.sure
    assert score.doubted <= 0.15 * score.fields


@pytest.mark.parametrize("folder", FLOORS)
def test_the_shared_corpus(folder: str) -> None:
    if not (SHARED / "tools" / "score.py").exists():
        pytest.skip("the shared corpus is not beside this checkout")
    scored = subprocess.run(
        [
            sys.executable,
            str(SHARED / "tools" / "score.py"),
            "--gold",
            str(SHARED / folder / "gold"),
            "--run",
            f"{sys.executable} -m bot.adapters.reading {{}}",
            "--min-full",
            str(FLOORS[folder]),
            "--min-head",
            "0.98",
            "--min-exec",
            "1.0",
        ],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    assert scored.returncode == 0, scored.stdout + scored.stderr
