"""The decisions of a document as trees: what hangs under what, and what number follows which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.reader.passage import Passage
from bot.reader.tables import Row
from bot.reader.tasks import charges

#: How deep a mark stands: a paragraph, 1., 1.1., 1), а), a dash, a table's row.
PARAGRAPH, PARENTHESIS, LETTER, DASH, ROW = 0, 5, 6, 7, 8


@dataclass(slots=True, eq=False)
class Node:
    """An item or a head. `level` orders marks: paragraph, 1., 1.1., 1), а), dash, table row."""

    level: int
    number: str | None
    lines: list[Passage]
    labels: list[list[Passage]] = field(default_factory=list)  # each a label line with what continues it
    more: list[Passage] = field(default_factory=list)  # tasks that stand behind a label's value
    row: Row | None = None
    gap: int = 0  # blank lines before it
    runs_on: bool = False  # stands behind «РЕШИЛИ:» in one line: each of its sentences is an item
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def body(self) -> Passage:
        return Passage.joined(self.lines)

    @property
    def opens_list(self) -> bool:
        return self.lines[-1].text.rstrip().endswith(":")


@dataclass(slots=True)
class Outline:
    """What a document's body holds: decisions in order, report rows, and the lines other readers want."""

    roots: list[Node] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)
    control: list[list[Passage]] = field(default_factory=list)
    next_meeting: list[Passage] = field(default_factory=list)
    titles: list[Passage] = field(default_factory=list)


def numbers_of(written: str) -> set[str]:
    """«3.2–3.4, 5» → {"3.2", "3.3", "3.4", "5"}."""
    found: set[str] = set()
    for part in written.replace(" ", "").split(","):
        first, _, last = part.strip(".").partition("-")
        found.add(first)
        before, _, tail = first.rpartition(".")
        end = last.rpartition(".")[2]
        if are_numbers(tail, end) and int(end) - int(tail) < 100:
            prefix = f"{before}." if before else ""
            found |= {f"{prefix}{n}" for n in range(int(tail), int(end) + 1)}
    return found


def are_numbers(*written: str) -> bool:
    """Of so few figures that they can be counted with."""
    return all(one.isdecimal() and len(one) < 10 for one in written)


def from_last(nodes: list[Node]) -> Iterator[Node]:
    for node in reversed(nodes):
        yield from from_last(node.children)
        yield node


def may_hold(holder: Node, node: Node) -> bool:
    if holder.level >= node.level:
        return False
    if holder.level == PARAGRAPH and not holder.opens_list and not _only_names(holder):
        return False
    return not holder.children or holder.children[0].level <= node.level


def stands_apart(heading: Node, node: Node) -> bool:
    """A blank line where the heading's items had none between them: the heading's reach has ended."""
    return (
        heading.level == PARAGRAPH
        and node.gap > 0
        and len(heading.children) > 1
        and not any(child.gap for child in heading.children)
    )


def _only_names(node: Node) -> bool:
    """A paragraph without a verb of its own, such as an addressee without a colon."""
    return not charges(node.lines[0])


def deepest(node: Node) -> Node:
    while node.children:
        node = node.children[-1]
    return node


def follows(last: str, number: str) -> bool:
    a, b = last.split("."), number.split(".")
    if not are_numbers(a[-1], b[-1]):
        return False
    if len(a) == len(b):
        return a[:-1] == b[:-1] and int(b[-1]) == int(a[-1]) + 1
    if len(b) < len(a):
        above = a[len(b) - 1]
        return a[: len(b) - 1] == b[:-1] and are_numbers(above) and int(b[-1]) == int(above) + 1
    return b[: len(a)] == a and b[-1] == "1"


def number_before(number: str) -> str:
    return str(int(number) - 1) if are_numbers(number) else ""


def tail_of(number: str) -> str:
    return number.partition(".")[2]
