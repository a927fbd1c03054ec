"""Trees of items → decisions in the document's order.

What a head says (addressee, deadline, verb) holds for everything under it that says nothing of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from bot.domain.deadlines import Deadline
from bot.reader import morphology as m
from bot.reader.apart import LONGEST_ITEM, Apart, Finding, Splitter, plus
from bot.reader.clauses import clauses_of
from bot.reader.days import Meeting
from bot.reader.deadlines import SAME, Deadlines, Timing
from bot.reader.doubts import Decided, doubts_of
from bot.reader.draft import Doubt, DraftDecision
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import Known, names_in
from bot.reader.tasks import charges, declares, opens_with_verb
from bot.reader.tree import DASH, LETTER, PARAGRAPH, PARENTHESIS, ROW, Node
from bot.reader.vocabulary import ASKING, any_of
from bot.reader.who import NOBODY, Who
from bot.reader.wording import shown, tidy

_ASKS = lazy(any_of(ASKING))
_WORD = lazy(r"[а-яёА-ЯЁ-]+")
_UNNUMBERED = {DASH, LETTER, PARENTHESIS}


@dataclass(frozen=True, slots=True)
class Traced:
    """A decision with the findings it was made of."""

    decision: DraftDecision
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Above:
    """What the heads above say."""

    who: Who = NOBODY
    timing: Timing | None = None
    lead: str | None = None
    findings: tuple[Finding, ...] = ()

    def below(self, head: Apart) -> _Above:
        return _Above(
            head.who if head.who.assignees else plus(self.who, head.who),
            head.timing or self.timing,
            _lead_of(head.text) or self.lead,
            (*self.findings, *head.findings),
        )


class ItemReader:
    """Reads the trees of one document, and remembers the item before («те же», «тот же»)."""

    def __init__(self, known: Known, meeting: Meeting) -> None:
        self.known = known
        self.deadlines = Deadlines(meeting)
        self.splitter = Splitter(known, self.deadlines)
        self.out: list[Traced] = []
        self._who_before: Who = NOBODY
        self._timing_before: Timing | None = None

    def read(self, roots: list[Node]) -> list[Traced]:
        self._siblings(roots, _Above())
        return self.out

    def _siblings(self, nodes: list[Node], above: _Above) -> None:
        shared = self._shared_labels(nodes)
        for at, node in enumerate(nodes):
            self._node(node, above.below(shared[at]) if at in shared else above, at + 1)

    def _node(self, node: Node, above: _Above, ordinal: int) -> None:
        if node.children:
            head = self.splitter.item(node.body, node.labels, node.row)
            if not _is_head(node, head):
                self._decide(node, above, ordinal)
            self._siblings(node.children, above.below(head))
        else:
            self._decide(node, above, ordinal)

    def _shared_labels(self, nodes: list[Node]) -> dict[int, Apart]:
        """A label below the last of several dashes or letters holds for all: index of each → the label."""
        shared: dict[int, Apart] = {}
        for level, run in groupby(enumerate(nodes), key=lambda one: one[1].level):
            *before, (_, last) = run
            if level in _UNNUMBERED and last.labels and not any(node.labels for _, node in before):
                shared |= dict.fromkeys((at for at, _ in before), self.splitter.labels_only(last.labels))
        return shared

    # --- one item ---

    def _decide(self, node: Node, above: _Above, ordinal: int) -> None:
        if node.opens_list and not node.number and not charges(node.body) and not node.labels:
            return  # «Подписи:», over nothing that hangs under it
        given = any("срок" in line.folded for lines in node.labels for line in lines)
        body = node.body
        clauses = [body]
        if len(body) <= LONGEST_ITEM:
            clauses = clauses_of(
                body,
                self.known,
                self.deadlines,
                deadline_is_given=given or node.row is not None,
                by_sentence=node.runs_on,
            )
        for clause in clauses:
            # Whoever the sentence before charged goes on: «Отделу … довести. Информацию обобщать …».
            own = self._clause(node, clause, above, ordinal)
            if own.assignees:
                above = replace(above, who=own)
        for task in node.more:
            self._clause(replace(node, labels=[], row=None), task, above, ordinal)

    def _clause(self, node: Node, clause: Passage, above: _Above, ordinal: int) -> Who:
        apart = self.splitter.item(clause, node.labels, node.row)
        text = tidy(apart.text)
        if not any(character.isalnum() for character in text.text):
            text = tidy(clause)  # all of it was taken for who and when: better shown than lost
            apart.doubts.append(Doubt("text", "only_who_and_when"))
        if not any(character.isalnum() for character in text.text) or _is_name(text):
            return NOBODY
        is_declared = declares(text)
        who = self._who(apart.who, NOBODY if is_declared else above.who)
        timing = self._timing(apart.timing or (None if is_declared else above.timing))
        source = Passage.joined([clause, *(line for lines in node.labels for line in lines)])
        number = _number(node, ordinal)
        decision = DraftDecision(
            number=number,
            lead=_lead_for(text, above.lead),
            text=shown(text, clause),
            assignees=who.assignees,
            co_assignees=who.co_assignees,
            deadline=timing.deadline if timing else None,
            source=source.span,
            doubts=_doubts(apart, who, timing, number, text.text),
        )
        inherited = () if is_declared else above.findings
        self.out.append(Traced(decision, (*inherited, *apart.findings)))
        return apart.who

    def _who(self, own: Who, above: Who) -> Who:
        if own.same:
            own = self._who_before
        if not own.assignees:
            own = replace(plus(above, own), doubts=own.doubts)
        self._who_before = own
        return own

    def _timing(self, own: Timing | None) -> Timing | None:
        if own and own.rule == SAME and self._timing_before:
            before = self._timing_before.deadline
            own = replace(own, deadline=Deadline(before.kind, before.due, own.deadline.text, before.time))
        self._timing_before = own
        return own


def _is_name(text: Passage) -> bool:
    """«Тарасов О.Г.»: who signed, no task."""
    name = next(names_in(text.text), None)
    return name is not None and name.start == 0 and name.end >= len(text)


def _is_head(node: Node, head: Apart) -> bool:
    """«Руководителям ОО:», with or without the colon; a sentence of its own is an item as well."""
    return node.opens_list or (head.addressee is not None and head.addressee.alone) or not tidy(head.text)


def _number(node: Node, ordinal: int) -> str | None:
    """Letters under a head give «1а», rows of a table «5.1»; a dash has no number."""
    if node.level in {DASH, PARAGRAPH}:
        return node.number
    above = node.parent.number if node.parent else None
    if node.level == LETTER:
        return f"{above or ''}{node.number}"
    if node.level == ROW:
        own = node.number
        if not above or (own and own.startswith(f"{above}.")):
            return own
        return f"{above}.{own or ordinal}"
    if node.level == PARENTHESIS and above:
        return f"{above}.{node.number}"
    return node.number


def _lead_of(head: Passage) -> str | None:
    """The verb a head ends with: «… в целях развития обеспечить:» → «обеспечить»."""
    text = tidy(head)
    for found in _WORD.finditer(text.text):
        if m.is_infinitive(found.group()):
            words = " ".join(text.text[found.start() :].split())
            return words[:1].lower() + words[1:]
    return None


def _lead_for(text: Passage, lead: str | None) -> str | None:
    """An item with a verb of its own needs no other, unless that one asks («рекомендовать»)."""
    return None if lead is None or (opens_with_verb(text) and not _ASKS.match(lead)) else lead


def _doubts(
    apart: Apart, who: Who, timing: Timing | None, number: str | None, text: str
) -> tuple[Doubt, ...]:
    doubts = [*apart.doubts, *(Doubt("assignees", code, other) for code, other in who.doubts)]
    if number and not number[0].isdecimal() and not number.isalpha():
        doubts.append(Doubt("number", "unclear_digits"))
    read = Decided(text, who.assignees, timing.deadline if timing else None, bool(apart.who.assignees))
    return tuple(dict.fromkeys((*doubts, *doubts_of(read))))
