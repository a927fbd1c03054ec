"""How near a reading comes to its right answer, decision by decision.

An answer may accept several readings: `text_alt`, `number_alt`, `assignees_alt`, `co_assignees_alt`,
`deadline_alt`; in a deadline `kind_alt`, `due_ok`, `time_ok`, `due_null_ok`. Null co-assignees aren't judged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

Decision = dict[str, Any]

#: Texts as like as this speak of the same decision.
SAME = 0.8
#: Field of a decision → the fields of doubts that speak of it.
DOUBTED_AS = {
    "text": {"text"},
    "number": {"number"},
    "who": {"assignees", "co_assignees"},
    "when": {"deadline"},
}


@dataclass(slots=True)
class Score:
    """Counts over protocols; `wrong` and `sure` are of fields that no doubt was stated of."""

    wanted: int = 0
    read: int = 0
    found: int = 0
    full: int = 0
    fields: int = 0
    doubted: int = 0
    sure: int = 0
    wrong: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.found / (self.wanted + self.read)

    @property
    def all_right(self) -> float:
        """Decisions right in all fields, over the larger of wanted and read."""
        return self.full / max(self.wanted, self.read)

    def add(self, wanted: list[Decision], read: list[Decision]) -> list[str]:
        """Counts one protocol's decisions; what is not right, in words."""
        pairs = _pairs(wanted, read)
        self.wanted += len(wanted)
        self.read += len(read)
        self.found += len(pairs)
        told = []
        for right, one in pairs:
            verdict = _verdict(right, one)
            self.full += all(verdict.values())
            doubts = {doubt["field"] for doubt in one["doubts"]}
            for field, is_right in verdict.items():
                in_doubt = bool(doubts & DOUBTED_AS[field])
                self.fields += 1
                self.doubted += in_doubt
                self.sure += not in_doubt
                self.wrong += not in_doubt and not is_right
                if not is_right:
                    told.append(f"{field}: {right['text'][:60]}")
        found = {id(right) for right, _ in pairs}
        return told + [f"missed: {one['text'][:60]}" for one in wanted if id(one) not in found]


def _pairs(wanted: list[Decision], read: list[Decision]) -> list[tuple[Decision, Decision]]:
    """Each decision with its reading: the likest first, of equally like ones the nearest."""
    edges = sorted(
        (-likeness, abs(i - j), i, j)
        for i, right in enumerate(wanted)
        for j, one in enumerate(read)
        if (likeness := max(_likeness(words, one["text"]) for words in _texts(right))) >= SAME
    )
    left, right_taken, pairs = set(range(len(read))), set(), []
    for _, _, i, j in edges:
        if j in left and i not in right_taken:
            left.remove(j)
            right_taken.add(i)
            pairs.append((wanted[i], read[j]))
    return pairs


def _verdict(right: Decision, one: Decision) -> dict[str, bool]:
    return {
        "text": _plain(one["text"]) in map(_plain, _texts(right)),
        "number": _plain(one["number"])
        in map(_plain, [right["number"], *_listed(right.get("number_alt", []))]),
        "who": all(_same_names(right, one, key) for key in ("assignees", "co_assignees")),
        "when": any(
            _same_deadline(deadline, one["deadline"])
            for deadline in (right["deadline"], *_listed(right.get("deadline_alt", [])))
        ),
    }


def _texts(right: Decision) -> list[str]:
    return [right["text"], *right.get("text_alt", ())]


def _same_names(right: Decision, one: Decision, key: str) -> bool:
    if right[key] is None:
        return True
    accepted = [right[key], *right.get(f"{key}_alt", ())]
    return {_plain(name) for name in one[key]} in [
        {_plain(name) for name in _listed(names)} for names in accepted
    ]


def _same_deadline(right: Decision | None, one: Decision | None) -> bool:
    if right is None or one is None:
        return right is one
    days = [
        *_listed(right["due"]),
        *_listed(right.get("due_ok", [])),
        *([None] if right.get("due_null_ok") else []),
    ]
    return (
        one["kind"] in (right["kind"], *_listed(right.get("kind_alt", [])))
        and one.get("time") in (right.get("time"), *_listed(right.get("time_ok", [])))
        and one["due"] in days
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _plain(one).split(), _plain(other).split(), autojunk=False).ratio()


def _plain(words: str | None) -> str:
    """Without what a clerk's hand adds: case, ё, quotes, kinds of dashes and spaces."""
    text = re.sub(r"<[^>]+>", " ", (words or "").lower().replace("ё", "е").replace("\xa0", " "))
    text = re.sub(r"[«»“”„\"'`*]", "", text.replace("_", " "))
    text = re.sub(r"\s*([.,;:()/-])\s*", r"\1", re.sub(r"[‐‑‒–—−]", "-", text))
    return re.sub(r"\s+", " ", text).strip(" .,;:-")
