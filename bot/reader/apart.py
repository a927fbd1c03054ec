"""One item taken apart: who and by when, from its labels, columns, brackets and its own sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.domain.deadlines import DeadlineKind
from bot.reader import morphology as m
from bot.reader.addressee import Addressee, charge_of, find_addressee, find_together
from bot.reader.appointed import find_appointed
from bot.reader.deadline_rule import MAYBE_NONE, Grade
from bot.reader.deadlines import UNREAD, Deadlines, Timing, read_value
from bot.reader.draft import Doubt
from bot.reader.labels import Labelled, labelled, trailing_bracket, who_and_when
from bot.reader.passage import Passage, Span
from bot.reader.people import Known
from bot.reader.tables import Row
from bot.reader.tasks import declares
from bot.reader.who import NOBODY, Who, read_who
from bot.reader.wording import taken_out

#: A longer item is a document pasted into one: its sentence is not searched for who and when.
LONGEST_ITEM = 6_000
#: Deadline rules that say when something begins, not by when it is due.
STARTS = frozenset({"from a day", "from a weekday"})
#: Over a thousand decisions «is it a deadline at all?» was asked a hundred times and never with reason.
_NEEDLESS = frozenset({None, MAYBE_NONE})
#: Behind one of these a list of names stands in the nominative, whatever the verb wants.
_SIGNS = (":", "-", "–", "—")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found for a field, and where in the read text."""

    field: str
    rule: str
    span: Span
    words: str


@dataclass(slots=True)
class Apart:
    """What was found, and the text that remains."""

    text: Passage
    who: Who = NOBODY
    timing: Timing | None = None
    addressee: Addressee | None = None
    findings: list[Finding] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def note(self, what: str, rule: str, words: Passage) -> None:
        self.findings.append(Finding(what, rule, words.span, words.text))

    def add_who(self, who: Who) -> None:
        self.who = plus(self.who, who)


class Splitter:
    """Takes items of one document apart."""

    def __init__(self, known: Known, deadlines: Deadlines) -> None:
        self.known = known
        self.deadlines = deadlines
        self.meeting = deadlines.meeting

    def labels_only(self, labels: list[list[Passage]]) -> Apart:
        """What label lines say, without an item."""
        apart = Apart(Passage("", ()))
        for lines in labels:
            whole = Passage.joined(lines)
            self._labelled(labelled(whole[1:] if whole.text.startswith("(") else whole), apart, "label line")
        return apart

    def item(self, text: Passage, labels: list[list[Passage]], row: Row | None = None) -> Apart:
        apart = self.labels_only(labels)
        apart.text = text
        if row is not None:
            for kind in ("who", "co", "when"):
                self._value(kind, row.cell(kind), apart, "column")
        said = labelled(text)
        self._labelled(said, apart, "label")
        apart.text = taken_out(text, said.cuts)
        if len(apart.text) <= LONGEST_ITEM:
            self._asides(apart)
            self._sentence(apart)
        return apart

    # --- what says who or when and nothing else ---

    def _labelled(self, said: Labelled, apart: Apart, rule: str) -> None:
        for kind, values in (("who", said.who), ("co", said.co), ("when", said.when)):
            for value in values:
                self._value(kind, value, apart, rule)

    def _value(self, kind: str, value: Passage, apart: Apart, rule: str) -> None:
        if kind == "when":
            timing = read_value(value, self.meeting)
            if timing and apart.timing is None:
                apart.timing = timing
                apart.note("deadline", f"{rule}: {timing.rule}", value)
                if timing.rule == UNREAD:
                    apart.doubts.append(Doubt("deadline", "deadline_not_understood"))
                elif timing.doubt:
                    apart.doubts.append(Doubt("deadline", timing.doubt, timing.other))
            return
        value, behind = who_and_when(value, self.meeting)
        if behind:
            self._value("when", behind, apart, rule)
        who = read_who(value.text, m.NOMINATIVE, self.known)
        if who:
            apart.add_who(Who(co_assignees=who.assignees, doubts=who.doubts) if kind == "co" else who)
            apart.note("co_assignees" if kind == "co" else "assignees", rule, value)

    def _asides(self, apart: Apart) -> None:
        """What brackets and dashes set off at the end: «… — Иванова — до 5 мая (повторно)»."""
        while self._aside(apart):
            pass

    def _aside(self, apart: Apart) -> bool:
        said = trailing_bracket(apart.text, self.known, self.meeting)
        if (
            said is None
            or self._is_inside_deadline(apart.text, said.cuts[0][0])
            or (said.who and self._is_inside_together(apart.text, said.cuts[0][0]))
            or (said.who and (apart.who.assignees or _is_heading(apart.text)))
            or (said.when and (apart.timing or self._is_past(said.when[0])))
        ):
            return False
        self._labelled(said, apart, "bracket")
        apart.text = taken_out(apart.text, said.cuts)
        return True

    def _is_past(self, when: Passage) -> bool:
        """«(в 2022 году – 96 %)» is no deadline."""
        timing = read_value(when, self.meeting)
        due = timing.deadline.due if timing else None
        return due is not None and self.meeting.date is not None and due < self.meeting.date

    def _is_inside_deadline(self, text: Passage, place: int) -> bool:
        """«28.03 – 05.04», «до начала четверти (12.01.2026)»: the sign belongs to the words before it."""
        return any(one.start < place < one.end for one in self.deadlines.within(text))

    def _is_inside_together(self, text: Passage, place: int) -> bool:
        """«совместно с теплосетью (Бондарь О.И.)»: the bracket says who helps."""
        together = find_together(text, self.known, frozenset())
        return any(one.start < place < one.end for one in together)

    # --- the item's own sentence ---

    def _sentence(self, apart: Apart) -> None:
        text = apart.text
        timings = [] if declares(text) else self.deadlines.within(text)
        cuts = [*self._whom(apart, timings), *self._by_when(apart, timings)]
        self._appointed(apart)
        apart.text = taken_out(text, cuts)

    def _whom(self, apart: Apart, timings: list[Timing]) -> Iterator[tuple[int, int]]:
        """Whom the sentence opens with and who takes part; the places that say so."""
        text = apart.text
        together = find_together(text, self.known, frozenset(one.start for one in timings))
        asides = sorted(
            [*((one.start, one.end) for one in timings), *((one.start, one.end) for one in together)]
        )
        apart.addressee = find_addressee(text, self.known, asides)
        if apart.addressee:
            apart.who = plus(apart.addressee.who, apart.who)
            start, end = apart.addressee.cuts[-1]
            apart.note("assignees", apart.addressee.rule, text[start:end])
            yield from apart.addressee.cuts
        elif charge := charge_of(text):
            yield charge
        for one in together:
            apart.add_who(one.who)
            apart.note("co_assignees", "together with", text[one.start : one.end])
            yield one.start, one.end

    def _by_when(self, apart: Apart, timings: list[Timing]) -> Iterator[tuple[int, int]]:
        """The sentence's deadline, where no label says one; the places that say it."""
        text = apart.text
        repeating = next((one for one in timings if one.deadline.kind is DeadlineKind.RECURRING), None)
        if apart.timing is not None and apart.timing.rule in STARTS and repeating:
            # «ежедневно … (с 15 сентября)»: the bracket only says when it begins.
            apart.timing = _begun(repeating, apart.timing)
            yield repeating.start, repeating.end
        if apart.timing is not None or not timings:
            return
        chosen = max(timings, key=lambda one: (one.grade is Grade.ANYWHERE, -one.start))
        apart.timing = chosen
        yield chosen.start, chosen.end
        begins = next((one for one in timings if one.rule in STARTS), None)
        if chosen is repeating and begins is not None:
            apart.timing = _begun(chosen, begins)
            timings = [one for one in timings if one is not begins]
            yield begins.start, begins.end
        if closer := _closer(text, timings, chosen):
            apart.timing = replace(closer, deadline=replace(closer.deadline, text=_both(chosen, closer)))
            timings = [one for one in timings if one is not closer]
            yield chosen.end, closer.end
        apart.note("deadline", f"sentence: {chosen.rule}", text[chosen.start : chosen.end])
        self._doubt_timing(apart, timings, chosen)

    @staticmethod
    def _doubt_timing(apart: Apart, timings: list[Timing], chosen: Timing) -> None:
        other = next((one for one in timings if one is not chosen), None)
        if other is not None:
            apart.doubts.append(Doubt("deadline", "several_deadlines", other.deadline.text))
        elif chosen.doubt not in _NEEDLESS:
            apart.doubts.append(Doubt("deadline", str(chosen.doubt), chosen.other))

    def _appointed(self, apart: Apart) -> None:
        """«Назначить ответственным за … Иванова И.И.», «возложить … на …»: named in the text, which stays."""
        if apart.who:
            return
        for start, end in find_appointed(apart.text):
            words = apart.text[start:end]
            listed = apart.text.text[:start].rstrip().endswith(_SIGNS)
            apart.add_who(read_who(words.text, m.NOMINATIVE if listed else m.ACCUSATIVE, self.known))
            apart.note("assignees", "appointed", words)


def _begun(repeating: Timing, begins: Timing) -> Timing:
    """What repeats is due first when it begins."""
    return replace(repeating, deadline=replace(repeating.deadline, due=begins.deadline.due))


def _closer(text: Passage, timings: list[Timing], chosen: Timing) -> Timing | None:
    """«раз в неделю, по четвергам»: what stands right behind says the same more closely."""
    if chosen.deadline.kind is not DeadlineKind.RECURRING:
        return None
    behind = next((one for one in timings if one.start > chosen.start), None)
    if behind is None or behind.deadline.kind is not DeadlineKind.RECURRING:
        return None
    return behind if not text.text[chosen.end : behind.start].strip(" ,") else None


def _both(one: Timing, other: Timing) -> str:
    return f"{one.deadline.text}, {other.deadline.text}"


def _is_heading(text: Passage) -> bool:
    """«Заместителю главы (Иванов И.И.):»: the bracket belongs to the name before it."""
    return text.text.rstrip().endswith(":")


def plus(one: Who, other: Who) -> Who:
    return replace(
        one,
        assignees=tuple(dict.fromkeys((*one.assignees, *other.assignees))),
        co_assignees=tuple(dict.fromkeys((*one.co_assignees, *other.co_assignees))),
        same=one.same or other.same,
        doubts=(*one.doubts, *other.doubts),
    )
