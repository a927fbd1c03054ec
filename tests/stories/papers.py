"""Protocols of a story, as an office would write them."""

from dataclasses import dataclass
from datetime import date

from tests.stories.almanac import in_full


@dataclass(frozen=True)
class Item:
    """`who` as written; `when` a day, other words, or nothing."""

    what: str
    who: str = ""
    when: date | str = ""

    def lines(self, number: int) -> list[str]:
        when = f"до {in_full(self.when)}" if isinstance(self.when, date) else f"{self.when}."
        return [
            f"{number}. {self.what}.",
            *([f"Ответственные: {self.who.rstrip('.')}."] if self.who else []),
            *([f"Срок: {when}"] if self.when else []),
        ]


@dataclass(frozen=True)
class Paper:
    """One protocol; its decisions are called «6/1», «6/2», … in the bot."""

    day: date
    items: tuple[Item, ...]
    number: str = "6"

    @property
    def name(self) -> str:
        return f"Протокол {self.number}.txt"

    @property
    def title(self) -> str:
        """As the bot names it."""
        return f"Протокол № {self.number} от {self.day:%d.%m.%Y}"

    @property
    def text(self) -> str:
        head = [
            f"ПРОТОКОЛ № {self.number}",
            "совещания руководителей образовательных организаций",
            "",
            f"{self.day:%d.%m.%Y}                                        г. Верхнеозёрск",
            "",
            "Председатель: Орлова Е.В., начальник управления образования",
            "Секретарь: Белова Н.П., ведущий специалист",
            "",
            "РЕШИЛИ:",
        ]
        return "\n".join([*head, *(line for n, item in enumerate(self.items, 1) for line in item.lines(n))])

    @property
    def data(self) -> bytes:
        return self.text.encode()
