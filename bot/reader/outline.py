"""Marked lines → the decisions as trees: heads with what hangs under them, each with its label lines.

A block of decisions is open, ajar or closed. Open after «РЕШИЛИ:» and the like: every item counts. Ajar after
something that tells instead of charging: only what goes on counting does, or charges somebody by name.
Closed elsewhere: only what charges somebody by name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum, auto
from itertools import islice

from bot.domain.calendar import PlainWeek
from bot.reader.addressee import Addressee, find_addressee, find_together
from bot.reader.days import Meeting
from bot.reader.kinds import Kind, Marked, body_after_number, marked
from bot.reader.labels import trailing_bracket, without_task
from bot.reader.lines import Line
from bot.reader.morphology import NOMINATIVE
from bot.reader.passage import Passage
from bot.reader.people import Known, Name, names_in
from bot.reader.phrases import names_body, opens, tokens_of
from bot.reader.tables import Row, Table
from bot.reader.tasks import charges, declares, opens_with_verb, tells
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
    number_before,
    numbers_of,
    stands_apart,
    tail_of,
)
from bot.reader.who import read_who

_ITEMS = {Kind.NUMBERED, Kind.PARENTHESIS, Kind.LETTERED, Kind.DASHED}
_LEVELS = {Kind.PARENTHESIS: PARENTHESIS, Kind.LETTERED: LETTER, Kind.DASHED: DASH}

_SENTENCE_END = re.compile(r'[.;:!?][»")]*\s*$')
_ABBREVIATED = re.compile(r"(?:^|[\s(.])(?:ул|г|им|д|кв|п|с|пр|стр|тел|№|[А-ЯЁ])\.$")
#: A line as long as this that ends without a sign was cut by the page's width, not by its author.
_WRAPPED = 60
_HANGING = (",", "-", "–", "—", "(", "№")
_FOR_ITEMS = re.compile(
    r"(?P<label>ответственн\w+|отв\.|исполнител[ьи]|срок[иа]?)\s+(?:по|за|исполнения)\s+(?:п\.?\s?п\.?|пп?\.|пункт\w*)\s*"
    r"(?P<numbers>\d[\d.,\s-]*)(?:пункт\w*\s*)?[:-]"
)
#: Whoever is charged stands in the next line.
_HANDS_ON = re.compile(
    r"(?<![а-яё])(?:поручить|рекомендовать|предложить|просить|обязать|совместно|с|и)\s*$|,\s*$", re.IGNORECASE
)
#: How many items a label that says their numbers may look back on, and how many labels an item may have.
_FAR_BACK, _MOST_LABELS = 1000, 10
#: Whether words say when is asked here, not which day they mean.
_ANY_DAY = Meeting(None, None, PlainWeek())
_LONGEST_HEADING, _SHORT_CAPS = 120, 12
_WHO_LABEL = "Отв.: "
_INLINE_NUMBER = re.compile(r"(?<=[.;:])\s+(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?=\.?\s+[А-ЯЁа-яё])")
_NO_NAME = Name(-1, -1, "", "")
_CONTROL_BEHIND = re.compile(r"[.;]\s+(?=контроль\s)")
_CONTROL_LABEL = re.compile(r"контроль\s*[:-]")
_ASKING_OPENS = re.compile(
    r"(?:поручить|рекомендовать|просить|обязать|предложить|обеспечить|считать|принять|признать|утвердить)\b"
)


class _Block(Enum):
    CLOSED = auto()
    AJAR = auto()
    OPEN = auto()


def outline(lines: list[Line | Table], known: Known, agenda: list[str]) -> Outline:
    """The body's outline; `agenda` are the questions' titles, folded, which are no decisions."""
    return _Builder(known, agenda).build(lines)


class _Builder:
    def __init__(self, known: Known, agenda: list[str]) -> None:
        self.known = known
        self.agenda = agenda
        self.out = Outline()
        self.block = _Block.CLOSED
        self.stack: list[Node] = []
        self.last: Node | None = None  # what a label belongs to
        self.growing: list[Passage] | None = None  # what a line that merely goes on belongs to
        self.following: Line | Table | None = None
        self.asked = False  # the block was closed by a question, not by what was heard
        self.unannounced = False  # nothing in the document says that decisions begin

    def build(self, lines: list[Line | Table]) -> Outline:
        if not any(_begins_decisions(line) for line in lines):
            self.block = _Block.OPEN
            self.unannounced = True
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
            case Kind.CONTROL if not self._is_items_control(one.line):
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
                self._close(_Block.CLOSED)
            case Kind.PLAIN:
                self._plain(one)
            case _:
                self._item(one)

    def _resolved(self, one: Marked) -> None:
        self._close(_Block.OPEN)
        if not one.body.text.strip():
            return
        first, *others = _inline_items(one.body)
        self._inline(replace(one, body=first))
        for other in others:
            self._line(marked(Line(other, 0)))

    def _topic(self, one: Marked) -> None:
        """A question, or what was heard on it."""
        is_question = one.kind is Kind.QUESTION
        if is_question and one.number:
            self.out.titles.append(one.body)
        self.asked = is_question
        if not (is_question and self._heads_items()):
            self._close(_Block.OPEN if self.unannounced and is_question else _Block.CLOSED)

    def _next(self, text: Passage) -> None:
        """When the next meeting is; the clause on control may stand in the same line."""
        self.out.next_meeting.append(text)
        self._close(_Block.CLOSED)
        if control := _CONTROL_BEHIND.search(text.folded):
            self._line(marked(Line(text[control.end() :], 0)))

    def _is_items_control(self, line: Line) -> bool:
        """«Контроль: Иванов И.И.» below an item speaks of the item only."""
        return line.gap == 0 and self.last is not None and bool(_CONTROL_LABEL.match(line.folded))

    def _inline(self, one: Marked) -> None:
        """«4. ПОСТАНОВИЛИ: председателям … обеспечить …»: the number before the word is the item's."""
        first = marked(Line(one.body, 0))
        number, _, _ = body_after_number(one.line)
        if first.kind is Kind.PLAIN and number is not None:
            first = replace(first, kind=Kind.NUMBERED, number=number)
        if first.kind is not Kind.RESOLVED:
            self._line(first)

    # --- blocks ---

    def _close(self, state: _Block) -> None:
        self.block = state
        self.stack = []
        self._pause()

    def _pause(self) -> None:
        self.last = self.growing = None

    # --- lines ---

    def _label(self, one: Marked) -> None:
        if self.last is None and self.out.roots and self.block is not _Block.CLOSED:
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
        if self._announces(one):
            self._close(_Block.OPEN)
            return
        if self._heads_a_group(one.line):
            self._push(_group(text))
            return
        if self._lists_tasks(one.line):
            self._push(Node(DASH, None, [text]))
            return
        if self.growing is not None and self._goes_on(one.line, self.growing[-1].text.rstrip()):
            self.growing.append(text)
            return
        if self._is_task(text) or self._stands_open(text):
            if self.block is _Block.CLOSED:
                self.block = _Block.AJAR
            self._push(Node(PARAGRAPH, None, [text]))
            if text.text.rstrip().endswith(":"):
                self.block = _Block.OPEN
            return
        self._pause()
        if self.block is _Block.OPEN and self.stack:
            self.block = _Block.AJAR

    def _item(self, one: Marked) -> None:
        if self._is_title(one):
            self.out.titles.append(one.body)
            self._close(_Block.CLOSED)
            return
        if self._is_topic(one):
            self.out.titles.append(one.body)
            self._close(_Block.OPEN)
            return
        if tells(one.body):
            self._pause()
            return
        level = one.number.count(".") + 1 if one.kind is Kind.NUMBERED and one.number else _LEVELS[one.kind]
        if (
            self.block is _Block.OPEN
            or (self.block is _Block.AJAR and self._counts_on(one))
            or self._is_strong(one)
        ):
            if self.block is _Block.CLOSED:
                self.stack = []
            self.block = (
                _Block.OPEN if self.block is not _Block.CLOSED or one.body.text.endswith(":") else _Block.AJAR
            )
            self._push(Node(level, one.number, [one.body], gap=one.line.gap))
        else:
            self._pause()

    # --- tables ---

    def _table(self, table: Table) -> None:
        if table.is_report:
            self.out.reports += table.rows
            self._close(_Block.CLOSED)
            return
        if not {"who", "when"} & set(table.columns) and self.block is not _Block.OPEN:
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
        self.block = _Block.AJAR

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

    # --- judgements ---

    def _goes_on(self, line: Line, before: str) -> bool:
        """Whether a plain line continues the item, the label or the clause that `before` ended."""
        small = line.text.lstrip('«"(')[:1].islower()
        item = self.last if self.last is not None and self.growing is self.last.lines else None
        ended = bool(_SENTENCE_END.search(before)) and not _ABBREVIATED.search(before)
        if item is None:
            return line.gap == 0 and (small or not ended) and not before.endswith(":")
        if before.endswith(":") or line.gap > 1:
            return small and line.gap == 0 and item.number is not None and charges(line.passage)
        if small or line.gap:
            return small and (line.gap == 0 or not ended)
        return self._goes_on_in_a_capital(item, line, before, ended=ended)

    def _goes_on_in_a_capital(self, item: Node, line: Line, before: str, *, ended: bool) -> bool:
        addressee = find_addressee(line.passage, self.known, [])
        charged = addressee is not None and not addressee.alone and not _HANDS_ON.search(before)
        hanging = before.endswith(_HANGING)
        cut = (len(before) >= _WRAPPED or hanging) and not charged
        if cut and not ended and not line.text.rstrip().endswith(":"):
            return True
        if tells(line.passage) or addressee is not None:
            return False
        if item.number is None and len(before) < _WRAPPED and not hanging:
            return False  # short lines without signs: a list of them
        return not ended or (item.number is not None and not item.labels and charges(line.passage))

    def _lists_tasks(self, line: Line) -> bool:
        """«Отделу кадров: / обновить списки; / сдать отчёт»: tasks under a head, without marks."""
        if self.last is None or self.growing is not self.last.lines or line.gap:
            return False
        before = self.last.lines[-1].text.rstrip()
        under_head = before.endswith(":") and self.last.number is None
        next_task = before.endswith(";") and self.last.level == DASH and self.last.parent is not None
        small = line.text.lstrip()[:1].islower()
        return small and (under_head or next_task) and charges(line.passage)

    def _is_task(self, text: Passage) -> bool:
        """Charges somebody by name: «Иванову И.И. подготовить …», «Просить комитет …», «Отделу кадров:»."""
        addressee = self._addressee(text)
        if addressee is None:
            return False
        if self.block is _Block.CLOSED:
            by_name = self.unannounced or next(names_in(text.text[:60]), _NO_NAME).start == 0
            if by_name and not addressee.alone and not addressee.said_by_sign and charges(text):
                return True
            return bool(_ASKING_OPENS.match(text.folded))
        if addressee.said_by_sign and not addressee.alone and len(text) > _WRAPPED and not charges(text):
            return False  # «Иванов И.И.: на 1 марта обследовано …» is what was said
        return not addressee.alone or text.text.rstrip().endswith(":") or self._list_follows()

    def _addressee(self, text: Passage) -> Addressee | None:
        """Whom a line charges; who takes part with them may stand beside."""
        together = [(one.start, one.end) for one in find_together(text, self.known, frozenset())]
        return find_addressee(text, self.known, together)

    def _announces(self, one: Marked) -> bool:
        """«Делаем:» over a list whose first item ends with who or when: it can be nothing but tasks."""
        if self.block is not _Block.CLOSED or not one.line.text.rstrip().endswith(":"):
            return False
        if len(one.line.text) > _WRAPPED or not isinstance(self.following, Line):
            return False
        below = marked(self.following)
        return below.kind in _ITEMS and self._ends_with_who(below.body)

    def _heads_a_group(self, line: Line) -> bool:
        """«Отдел кадров (Иванова И.И.)» in the nominative over its items, with no sign to say so."""
        text = line.text.strip()
        if self.block is not _Block.OPEN or len(text) > _LONGEST_HEADING or text.endswith((".", ";", ":")):
            return False
        if not self._list_follows() or charges(line.passage) or tells(line.passage):
            return False
        tokens = tokens_of(text, limit=8)
        named = next(names_in(text), _NO_NAME).start == 0 or names_body(text)
        return named and opens(tokens, NOMINATIVE) and bool(read_who(text, NOMINATIVE, self.known).assignees)

    def _heads_items(self) -> bool:
        """«РЕШИЛИ: / По первому вопросу: / 1) …»: the question only parts the decisions."""
        if self.block is _Block.CLOSED or not isinstance(self.following, Line):
            return False
        below = marked(self.following)
        if below.kind not in _ITEMS or not (
            charges(below.body) or find_addressee(below.body, self.known, [])
        ):
            return False
        self._close(_Block.OPEN)
        return True

    def _stands_open(self, text: Passage) -> bool:
        """An item among items; behind something else only one that opens with its verb."""
        if self.block is _Block.OPEN:
            return self._stands_as_item(text)
        if self.block is not _Block.AJAR:
            return False
        return opens_with_verb(text) or declares(text) or self._ends_with_who(text)

    def _stands_as_item(self, text: Passage) -> bool:
        if text.text.rstrip().endswith(":"):
            return True
        if isinstance(self.following, Line) and marked(self.following).kind is Kind.LABEL:
            return True
        return charges(text) or self._ends_with_who(text)

    def _ends_with_who(self, text: Passage) -> bool:
        """«Подбор состава смеси – Иванов – до конца июля»."""
        said = trailing_bracket(text, self.known, _ANY_DAY)
        return said is not None and not names_body(text.text[: said.cuts[0][0]])

    def _list_follows(self) -> bool:
        return isinstance(self.following, Line) and marked(self.following).kind in {
            Kind.NUMBERED, Kind.DASHED, Kind.LETTERED, Kind.PARENTHESIS,
        }  # fmt: skip

    def _is_strong(self, one: Marked) -> bool:
        if one.kind not in {Kind.NUMBERED, Kind.PARENTHESIS}:
            return False
        if isinstance(self.following, Line) and marked(self.following).kind is Kind.LABEL:
            return True
        addressee = self._addressee(one.body)
        if addressee is not None and not addressee.said_by_sign:
            return not addressee.alone or one.body.text.rstrip().endswith(":")
        outright = self.asked or (one.number is not None and "." in one.number)
        return outright and opens_with_verb(one.body)

    def _counts_on(self, one: Marked) -> bool:
        """The number behind the last one's."""
        last = next((node.number for node in reversed(self.stack) if node.number), None)
        if last is None or one.number is None:
            return (
                one.kind in {Kind.DASHED, Kind.LETTERED}
                and bool(self.stack)
                and self.stack[-1].level >= LETTER
            )
        return follows(last, one.number)

    def _is_topic(self, one: Marked) -> bool:
        """«3. Склад переполнен.» over lines that charge, where nothing else says what is decided."""
        return (
            self.unannounced
            and one.kind is Kind.NUMBERED
            and not charges(one.body)
            and isinstance(self.following, Line)
            and marked(self.following).kind is Kind.PLAIN
            and find_addressee(self.following.passage, self.known, []) is not None
        )

    def _is_title(self, one: Marked) -> bool:
        """A question's title: it stands in the agenda, or counts on where items count one level deeper."""
        if one.kind is not Kind.NUMBERED or one.number is None or "." in one.number:
            return False
        if isinstance(self.following, Line) and not charges(one.body):
            announces = marked(self.following).kind in {Kind.RESOLVED, Kind.HEARD}
            if announces and not one.body.text.rstrip().endswith(":"):
                return True
        if one.body.text.isupper() and len(one.body) > _SHORT_CAPS and not charges(one.body):
            return True
        folded = one.body.folded.strip(" .:;")
        if any(folded and title.startswith(folded[:60]) for title in self.agenda):
            return True
        root = self.stack[0] if self.stack else None
        deeper = (
            root is not None
            and root.number is not None
            and root.number == f"{number_before(one.number)}.{tail_of(root.number)}"
        )
        return deeper and not charges(one.body)


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
        if last is not None and follows(last, found["number"]):
            parts.append(body[start : found.start()].stripped())
            start, last = found.start("number"), found["number"]
    return [*parts, body[start:]]


def _is_subtitle(row: Row) -> bool:
    """A row with one filled cell names what follows."""
    filled = [kind for kind, cell in row.cells.items() if cell]
    return not row.cell("text") or (
        filled == ["text"] and len(row.cells) > 3 and not charges(row.cell("text"))
    )
