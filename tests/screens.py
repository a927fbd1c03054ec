"""`make screens`: every screen from samples, in every language, on one page to look at.

The page is a file that needs nothing else: open it in any browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from bot.i18n import Texts, languages
from bot.views.keyboards import reply_keyboard
from bot.views.screen import TEXT_LIMIT, Screen, weight
from tests.views.sample import Sample
from tests.views.samples import ROLES, SAMPLES

PAGE = Path("var/screens.html")

#: What the messages' arguments are escaped by serves for the page's own words too.
ESCAPE = Texts().bare

TITLES = {
    "director": "Директор",
    "secretary": "Секретарь",
    "head": "Начальник",
    "admin": "Администратор",
    "stranger": "Незнакомец",
    "deputy": "Заместитель",
    "group": "Чат директоров",
    "worst": "Худшие случаи",
}

STYLE = """
body { margin: 0; padding: 1.5rem; background: #eef1f4; color: #111; font: 15px/1.4 system-ui, sans-serif; }
h1 { font-size: 1.4rem; } h2 { margin: 2.5rem 0 0.5rem; }
nav a { margin-right: 1rem; }
section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; margin-bottom: 1.5rem; }
h3 { flex-basis: 100%; margin: 0.5rem 0 0; font-size: 0.95rem; color: #556; font-weight: 600; }
figure { margin: 0; width: 21rem; padding: 0.75rem; border-radius: 1rem; background: #d5e3ec; }
.bubble { padding: 0.6rem 0.8rem; border-radius: 0.9rem 0.9rem 0.9rem 0.2rem; background: #fff;
          white-space: pre-wrap; overflow-wrap: anywhere; }
.bubble blockquote { margin: 0.2rem 0; padding: 0.2rem 0.6rem; border-left: 3px solid #5b9bd5; }
.row { display: flex; gap: 0.3rem; margin-top: 0.3rem; }
.row span { flex: 1; min-width: 0; padding: 0.45rem 0.3rem; border-radius: 0.5rem; background: #a9c1d1;
            text-align: center; font-size: 0.85rem;
            overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.keys { margin-top: 0.6rem; } .keys span { background: #fff; }
figcaption { margin-top: 0.4rem; color: #567; font-size: 0.75rem; }
"""


def page() -> str:
    groups = [
        (who, list(samples))
        for who, samples in groupby(
            sorted(SAMPLES, key=lambda one: list(TITLES).index(one.who)), key=lambda one: one.who
        )
    ]
    links = "".join(f'<a href="#{who}">{TITLES[who]}</a>' for who, _ in groups)
    return (
        '<!doctype html><html lang="ru"><meta charset="utf-8"><title>Решили: экраны</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style>'
        f"<h1>Все экраны: {len(SAMPLES)} × {len(languages())}</h1><nav>{links}</nav>"
        + "".join(part for who, samples in groups for part in group(who, samples))
    )


def group(who: str, samples: list[Sample]) -> Iterator[str]:
    yield f'<h2 id="{who}">{TITLES[who]}</h2>'
    if who in ROLES:
        yield f"<section><h3>клавиатура</h3>{''.join(map(keyboard, [who] * 2, languages()))}</section>"
    for sample in samples:
        phones = "".join(phone(sample.draw(Texts(language))) for language in languages())
        yield f"<section><h3>{ESCAPE(sample.name)}</h3>{phones}</section>"


def phone(screen: Screen) -> str:
    """A bubble with its buttons; the text is the very HTML that Telegram gets."""
    rows = "".join(row([button.text for button in buttons]) for buttons in screen.buttons)
    caption = f"{weight(screen.text)} / {TEXT_LIMIT}"
    return f'<figure><div class="bubble">{screen.text}</div>{rows}<figcaption>{caption}</figcaption></figure>'


def keyboard(who: str, language: str) -> str:
    rows = "".join(row(list(words)) for words in reply_keyboard(Texts(language), ROLES[who]).rows)
    return f'<figure><div class="keys">{rows}</div></figure>'


def row(words: list[str]) -> str:
    return f'<div class="row">{"".join(f"<span>{ESCAPE(word)}</span>" for word in words)}</div>'


def main() -> None:
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8")
    print(f"{PAGE}: {len(SAMPLES)} screens in {', '.join(languages())}")


if __name__ == "__main__":
    main()
