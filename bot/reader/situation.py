"""Where in a document the reading stands, and what a line is to it there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from bot.domain.calendar import PlainWeek
from bot.reader.addressee import Addressee, find_addressee, find_together
from bot.reader.days import Meeting
from bot.reader.kinds import Kind, Marked, marked, roman_of
from bot.reader.labels import trailing_bracket
from bot.reader.lines import Line
from bot.reader.morphology import NOMINATIVE
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import Known, Name, names_in
from bot.reader.phrases import names_body, opens, tokens_of
from bot.reader.tables import Table
from bot.reader.tasks import charges, declares, opens_with_verb, tells
from bot.reader.tree import (
    DASH,
    LETTER,
    PARAGRAPH,
    Node,
    follows,
    number_before,
    tail_of,
)
from bot.reader.who import read_who

_ITEMS = {Kind.NUMBERED, Kind.PARENTHESIS, Kind.LETTERED, Kind.DASHED}

_SENTENCE_END = lazy(r'[.;:!?][»")]*\s*$')
_ABBREVIATED = lazy(r"(?:^|[\s(.])(?:ул|г|им|д|кв|п|с|пр|стр|тел|№|[А-ЯЁ])\.$")
#: A line as long as this that ends without a sign was cut by the page's width, not by its author.
_WRAPPED = 60
_HANGING = (",", "-", "–", "—", "(", "№")
#: Whoever is charged stands in the next line.
_HANDS_ON = lazy(
    r"(?<![а-яё])(?:поручить|рекомендовать|предложить|просить|обязать|совместно|с|и)\s*$|,\s*$", re.IGNORECASE
)
#: Whether words say when is asked here, not which day they mean.
_ANY_DAY = Meeting(None, None, PlainWeek())
_LONGEST_HEADING, _SHORT_CAPS = 120, 12
_TERM_OF_HEADING = lazy(r"\s(?:в\s+срок\s|до\s+\d|не\s+позднее|к\s+\d)[^:]{0,60}:$")
_NO_NAME = Name(-1, -1, "", "")
_CONTROL_LABEL = lazy(r"контроль\s*[:-]")
_ASKING_OPENS = lazy(
    r"(?:поручить|рекомендовать|просить|обязать|предложить|обеспечить|считать|принять|признать|утвердить)\b"
)


class Block(Enum):
    """Of decisions: see `outline`."""

    CLOSED = auto()
    AJAR = auto()
    OPEN = auto()


@dataclass(slots=True)
class Situation:
    """Where the reading stands, and what a line is there. Nothing here changes anything.

    `agenda` are the questions' titles, folded; `last` is what a label belongs to, `growing` what a line that
    merely goes on belongs to; a line of `wrapped` characters may have been cut by the page's width; `asked`:
    the block was closed by a question, not by what was heard; `unannounced`: nothing in the document says
    that decisions begin.
    """

    known: Known
    agenda: list[str]
    block: Block = Block.CLOSED
    stack: list[Node] = field(default_factory=list)
    last: Node | None = None
    growing: list[Passage] | None = None
    following: Line | Table | None = None
    wrapped: int = _WRAPPED
    asked: bool = False
    unannounced: bool = False

    def goes_on(self, line: Line, before: str) -> bool:
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
        if next(names_in(line.text[:60]), _NO_NAME).start == 0 and not hanging:
            return False
        cut = (len(before) >= self.wrapped or hanging) and not charged
        if cut and not ended and not line.text.rstrip().endswith(":"):
            return True
        if tells(line.passage) or addressee is not None:
            return False
        if item.number is None and len(before) < _WRAPPED and not hanging:
            return False  # short lines without signs: a list of them
        return not ended or (item.number is not None and not item.labels and charges(line.passage))

    def lists_tasks(self, line: Line) -> bool:
        """«Отделу кадров: / обновить списки; / сдать отчёт»: tasks under a head, without marks."""
        if self.last is None or self.growing is not self.last.lines or line.gap:
            return False
        before = self.last.lines[-1].text.rstrip()
        under_head = before.endswith(":") and self.last.number is None
        under = self.last.level == DASH and self.last.parent is not None
        next_task = before.endswith(";") and (under or self.last.level == PARAGRAPH)
        small = line.text.lstrip()[:1].islower()
        return small and (under_head or next_task) and charges(line.passage)

    def is_task(self, text: Passage) -> bool:
        """Charges somebody by name: «Иванову И.И. подготовить …», «Просить комитет …», «Отделу кадров:»."""
        addressee = self._addressee(text)
        if addressee is None:
            return False
        if self.block is Block.CLOSED:
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

    def announces(self, one: Marked) -> bool:
        """«Делаем:» over a list whose first item ends with who or when: it can be nothing but tasks."""
        if self.block is Block.OPEN or not one.line.text.rstrip().endswith(":"):
            return False
        if len(one.line.text) > _WRAPPED or not isinstance(self.following, Line):
            return False
        below = marked(self.following)
        if below.kind not in _ITEMS or self._addressee(one.line.passage) is not None:
            return False
        return self._ends_with_who(below.body) or (self.block is Block.AJAR and charges(below.body))

    def heads_a_group(self, line: Line) -> bool:
        """«Отдел кадров (Иванова И.И.)» in the nominative over its items, with no sign to say so."""
        text = line.text.strip()
        if self.block is not Block.OPEN or len(text) > _LONGEST_HEADING or text.endswith((".", ";", ":")):
            return False
        if not self._list_follows() or charges(line.passage) or tells(line.passage):
            return False
        tokens = tokens_of(text, limit=8)
        named = next(names_in(text), _NO_NAME).start == 0 or names_body(text)
        return named and opens(tokens, NOMINATIVE) and bool(read_who(text, NOMINATIVE, self.known).assignees)

    def charges_a_group(self, one: Marked) -> bool:
        """«II. Директорам школ:» among the decisions is no question."""
        if self.block is not Block.OPEN or roman_of(one.line) is None:
            return False
        if charges(one.body):
            return True
        term = _TERM_OF_HEADING.search(one.body.folded)
        addressee = self._addressee(one.body[: term.start()] if term else one.body)
        return addressee is not None and not addressee.said_by_sign

    def heads_items(self) -> bool:
        """«РЕШИЛИ: / По первому вопросу: / 1) …»: the question only parts the decisions."""
        if self.block is Block.CLOSED or not isinstance(self.following, Line):
            return False
        below = marked(self.following)
        return below.kind in _ITEMS and bool(
            charges(below.body) or find_addressee(below.body, self.known, [])
        )

    def stands_open(self, text: Passage) -> bool:
        """An item among items; behind something else only one that opens with its verb."""
        if self.block is Block.OPEN:
            return self._stands_as_item(text)
        if self.block is not Block.AJAR:
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
        return said is not None and not tells(text) and not names_body(text.text[: said.cuts[0][0]])

    def _list_follows(self) -> bool:
        return isinstance(self.following, Line) and marked(self.following).kind in {
            Kind.NUMBERED, Kind.DASHED, Kind.LETTERED, Kind.PARENTHESIS,
        }  # fmt: skip

    def is_strong(self, one: Marked) -> bool:
        if one.kind not in {Kind.NUMBERED, Kind.PARENTHESIS}:
            return False
        if isinstance(self.following, Line) and marked(self.following).kind is Kind.LABEL:
            return True
        if self.block is Block.AJAR and self._heads_tasks(one):
            return True
        addressee = self._addressee(one.body)
        if addressee is not None and not addressee.said_by_sign:
            return not addressee.alone or one.body.text.rstrip().endswith(":")
        outright = self.asked or (one.number is not None and "." in one.number)
        return outright and opens_with_verb(one.body)

    def _heads_tasks(self, one: Marked) -> bool:
        """«4. Дополнительно:» over tasks."""
        if not one.body.text.rstrip().endswith(":") or not isinstance(self.following, Line):
            return False
        below = marked(self.following)
        return below.kind in _ITEMS and (charges(below.body) or self._addressee(below.body) is not None)

    def counts_on(self, one: Marked) -> bool:
        """The number behind the last one's."""
        last = next((node.number for node in reversed(self.stack) if node.number), None)
        if last is None or one.number is None:
            return (
                one.kind in {Kind.DASHED, Kind.LETTERED}
                and bool(self.stack)
                and self.stack[-1].level >= LETTER
            )
        return follows(last, one.number)

    def is_topic(self, one: Marked) -> bool:
        """«3. Склад переполнен.» over lines that charge, where nothing else says what is decided."""
        return (
            self.unannounced
            and one.kind is Kind.NUMBERED
            and not charges(one.body)
            and isinstance(self.following, Line)
            and marked(self.following).kind is Kind.PLAIN
            and find_addressee(self.following.passage, self.known, []) is not None
        )

    def is_title(self, one: Marked) -> bool:
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

    def is_items_control(self, line: Line) -> bool:
        """«Контроль: Иванов И.И.» below an item speaks of the item only."""
        return line.gap == 0 and self.last is not None and bool(_CONTROL_LABEL.match(line.folded))
