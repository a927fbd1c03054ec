"""Marked lines → the decisions as trees: heads with what hangs under them, each with its label lines.

A block of decisions is open, ajar or closed. Open after «РЕШИЛИ:» and the like: every item counts. Ajar after
something that tells instead of charging: only what goes on counting does, or charges somebody by name.
Closed elsewhere: only what charges somebody by name.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice

from bot.reader.kinds import Kind, Marked, body_after_number, marked, roman_of
from bot.reader.labels import without_task
from bot.reader.lines import Line
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import Known
from bot.reader.situation import Block, Situation
from bot.reader.tables import Row, Table
from bot.reader.tasks import charges, tells
from bot.reader.tree import (
    DASH,
    LETTER,
    PARAGRAPH,
    PARENTHESIS,
    ROW,
    Node,
    Outline,
    deepest,
    follows,
    from_last,
    may_hold,
    numbers_of,
    stands_apart,
)

_LEVELS = {Kind.PARENTHESIS: PARENTHESIS, Kind.LETTERED: LETTER, Kind.DASHED: DASH}

_FOR_ITEMS = lazy(
    r"(?P<label>ответственн\w+|отв\.|исполнител[ьи]|срок[иа]?)\s+(?:по|за|исполнения)\s+(?:п\.?\s?п\.?|пп?\.|пункт\w*)\s*"
    r"(?P<numbers>\d[\d.,\s-]*)(?:пункт\w*\s*)?[:-]"
)
#: How many items a label that says their numbers may look back on, and how many labels an item may have.
_FAR_BACK, _MOST_LABELS = 1000, 10
#: No page is so wide: a document with such lines was never wrapped.
_UNWRAPPED = 150
_WHO_LABEL = "Отв.: "
_INLINE_NUMBER = lazy(
    r"(?:(?<=[.;:])\s+(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?=\.?\s+[А-ЯЁа-яё])"
    r"|\s(?P<closed>\d{1,2})(?=\)\s+[А-ЯЁа-яё]))"
)
_CONTROL_BEHIND = lazy(r"[.;]\s+(?=контроль\s)")


def outline(lines: list[Line | Table], known: Known, agenda: list[str]) -> Outline:
    """The body's outline; `agenda` are the questions' titles, folded, which are no decisions."""
    return _Builder(known, agenda).build(lines)


@dataclass(slots=True)
class _Builder(Situation):
    """Does what the situation asks for."""

    out: Outline = field(default_factory=Outline)

    def build(self, lines: list[Line | Table]) -> Outline:
        if not any(_begins_decisions(line) for line in lines):
            self.block = Block.OPEN
            self.unannounced = True
        widest = max((len(line.text) for line in lines if isinstance(line, Line)), default=0)
        if widest > _UNWRAPPED:
            self.wrapped = widest
        for at, line in enumerate(lines):
            self.following = lines[at + 1] if at + 1 < len(lines) else None
            if isinstance(line, Table):
                self._table(line)
            else:
                self._line(marked(line))
        return self.out

    def _line(self, one: Marked) -> None:
        match one.kind:
            case Kind.RESOLVED:
                self._resolved(one)
            case Kind.AGENDA | Kind.HEARD | Kind.QUESTION:
                self._topic(one)
            case Kind.CONTROL if not self.is_items_control(one.line):
                self._pause()
                self.out.control.append([one.body])
                self.growing = self.out.control[-1]
            case Kind.LABEL | Kind.CONTROL:
                self._label(one)
            case Kind.NEXT:
                self._next(one.line.passage)
            case Kind.VOTED:
                self._pause()
            case Kind.SIGNATURE:
                self._close(Block.CLOSED)
            case Kind.PLAIN:
                self._plain(one)
            case _:
                self._item(one)

    def _resolved(self, one: Marked) -> None:
        self._close(Block.OPEN)
        if not one.body.text.strip():
            return
        first, *others = _inline_items(one.body)
        self._inline(replace(one, body=first))
        for other in others:
            self._line(marked(Line(other, 0)))

    def _topic(self, one: Marked) -> None:
        """A question, or what was heard on it."""
        is_question = one.kind is Kind.QUESTION
        if is_question and self.charges_a_group(one):
            self._push(Node(PARAGRAPH, roman_of(one.line), [one.body], gap=one.line.gap))
            return
        if is_question and one.number:
            self.out.titles.append(one.body)
        self.asked = is_question
        stays_open = is_question and (self.unannounced or self.heads_items())
        self._close(Block.OPEN if stays_open else Block.CLOSED)

    def _next(self, text: Passage) -> None:
        """When the next meeting is; the clause on control may stand in the same line."""
        self.out.next_meeting.append(text)
        self._close(Block.CLOSED)
        if control := _CONTROL_BEHIND.search(text.folded):
            self._line(marked(Line(text[control.end() :], 0)))

    def _inline(self, one: Marked) -> None:
        """«4. ПОСТАНОВИЛИ: председателям … обеспечить …»: the number before the word is the item's."""
        first = marked(Line(one.body, 0))
        number, _, _ = body_after_number(one.line)
        runs_on = first.kind is Kind.PLAIN
        if runs_on and number is not None:
            first = replace(first, kind=Kind.NUMBERED, number=number)
        if first.kind is not Kind.RESOLVED:
            self._line(first)
        if runs_on and self.last is not None:
            self.last.runs_on = True

    # --- blocks ---

    def _close(self, state: Block) -> None:
        self.block = state
        self.stack = []
        self._pause()

    def _pause(self) -> None:
        self.last = self.growing = None

    # --- lines ---

    def _label(self, one: Marked) -> None:
        if self.last is None and self.out.roots and self.block is not Block.CLOSED:
            self.last = deepest(self.out.roots[-1])
        if of_items := _FOR_ITEMS.match(one.line.folded):
            self._label_for(of_items["numbers"], one.line.passage[of_items.end() - 1 :], of_items["label"])
            return
        if self.last is not None:
            said, task = without_task(one.line.passage)
            self.last.labels.append([said])
            self.growing = self.last.labels[-1]
            if task is not None:
                self.last.more.append(task)

    def _label_for(self, numbers: str, value: Passage, label: str) -> None:
        """«Ответственные по п. 3.2–3.4: …» speaks of each of these items that names nobody itself."""
        wanted = numbers_of(numbers)
        for node in islice(from_last(self.out.roots), _FAR_BACK):
            if node.number in wanted and len(node.labels) < _MOST_LABELS:
                node.labels.append(
                    [Passage.joined([Passage(label, [value.places[0]] * len(label)), value], glue="")]
                )

    def _plain(self, one: Marked) -> None:
        text = one.line.passage
        if self.announces(one):
            self._close(Block.OPEN)
            return
        if self.heads_a_group(one.line):
            self._push(_group(text))
            return
        if self.lists_tasks(one.line):
            level = (
                PARAGRAPH
                if self.last is not None and self.last.level == PARAGRAPH and not self.last.opens_list
                else DASH
            )
            self._push(Node(level, None, [text]))
            return
        if self.growing is not None and self.goes_on(one.line, self.growing[-1].text.rstrip()):
            self.growing.append(text)
            return
        if self.is_task(text) or self.stands_open(text):
            if self.block is Block.CLOSED:
                self.block = Block.AJAR
            self._push(Node(PARAGRAPH, None, [text]))
            if text.text.rstrip().endswith(":"):
                self.block = Block.OPEN
            return
        self._pause()
        if self.block is Block.OPEN and self.stack:
            self.block = Block.AJAR

    def _item(self, one: Marked) -> None:
        if self.is_title(one):
            self.out.titles.append(one.body)
            self._close(Block.CLOSED)
            return
        if self.is_topic(one):
            self.out.titles.append(one.body)
            self._close(Block.OPEN)
            return
        if tells(one.body):
            self._pause()
            return
        level = one.number.count(".") + 1 if one.kind is Kind.NUMBERED and one.number else _LEVELS[one.kind]
        if (
            self.block is Block.OPEN
            or (self.block is Block.AJAR and self.counts_on(one))
            or self.is_strong(one)
        ):
            if self.block is Block.CLOSED:
                self.stack = []
            self.block = (
                Block.OPEN if self.block is not Block.CLOSED or one.body.text.endswith(":") else Block.AJAR
            )
            self._push(Node(level, one.number, [one.body], gap=one.line.gap))
        else:
            self._pause()

    # --- tables ---

    def _table(self, table: Table) -> None:
        if table.is_report:
            self.out.reports += table.rows
            self._close(Block.CLOSED)
            return
        if not {"who", "when"} & set(table.columns) and self.block is not Block.OPEN:
            self._pause()
            return
        parent = self.stack[-1] if self.stack and self.stack[-1].opens_list else None
        number = None
        heads: list[Node] = []
        for row in table.rows:
            if _is_subtitle(row):
                continue
            own, text, _ = body_after_number(Line(row.cell("text"), 0))
            number = row.cell("number").text.strip(" .)") or own or number
            above = next((one for one in heads if number and number.startswith(f"{one.number}.")), parent)
            node = Node(ROW, number, [text], row=row, parent=above)
            (above.children if above else self.out.roots).append(node)
            if node.number and node.opens_list:
                heads = [node]
        self._pause()
        self.stack = []
        self.block = Block.AJAR

    # --- the tree ---

    def _push(self, node: Node) -> None:
        while self.stack and (not may_hold(self.stack[-1], node) or stands_apart(self.stack[-1], node)):
            self.stack.pop()
        if self.stack:
            node.parent = self.stack[-1]
            self.stack[-1].children.append(node)
        else:
            self.out.roots.append(node)
        self.stack.append(node)
        self.last = node
        self.growing = node.lines


def _begins_decisions(line: Line | Table) -> bool:
    """Where nothing in a document does, its list of items is taken for the decisions."""
    if isinstance(line, Table):
        return not line.is_report
    return marked(line).kind is Kind.RESOLVED


def _group(text: Passage) -> Node:
    """A head that says who, and nothing else."""
    label = Passage(_WHO_LABEL, [text.places[0]] * len(_WHO_LABEL))
    return Node(PARAGRAPH, None, [text[:0]], labels=[[Passage.joined([label, text], glue="")]])


def _inline_items(body: Passage) -> list[Passage]:
    """«1.1. … . 1.2. … ; 1.2.1. …» run on in one line, where each number follows the one before."""
    parts, start = [], 0
    last = body_after_number(Line(body, 0))[0]
    for found in _INLINE_NUMBER.finditer(body.text):
        number = found["number"] or found["closed"]
        if last is not None and follows(last, number):
            parts.append(body[start : found.start()].stripped())
            start, last = found.end() - len(number), number
    return [*parts, body[start:]]


def _is_subtitle(row: Row) -> bool:
    """A row with one filled cell names what follows."""
    filled = [kind for kind, cell in row.cells.items() if cell]
    return not row.cell("text") or (
        filled == ["text"] and len(row.cells) > 3 and not charges(row.cell("text"))
    )
