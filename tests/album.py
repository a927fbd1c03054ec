"""`make album`: lives through the walks with pictures on, and makes one page of them (Chromium)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.i18n import Texts
from tests.machine import need_chromium
from tests.stories.album import STORY

FOLDER = Path("var/album")
ESCAPE = Texts().bare
#: What a shell takes for «nothing went wrong».
FINE = 0

STYLE = """
body { margin: 0; padding: 1.5rem; background: #eef1f4; color: #111; font: 15px/1.4 system-ui, sans-serif; }
h1 { font-size: 1.4rem; } h2 { margin: 2.5rem 0 0.75rem; font-size: 1.15rem; }
nav { display: grid; gap: 0.2rem; }
section { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: flex-start; }
figure { margin: 0; width: 25rem; max-width: 100%; }
figure img { width: 100%; border-radius: 1rem; display: block; }
figcaption { margin: 0 0 0.4rem; min-height: 3.9em; } figcaption small { display: block; color: #567; }
"""


def page(folder: Path) -> str:
    """What the walks left in `folder`, each a row of telephones."""
    walks = [
        (one.parent.name, json.loads(one.read_text("utf-8"))) for one in sorted(folder.glob(f"*/{STORY}"))
    ]
    links = "".join(f'<a href="#{name}">{ESCAPE(walk["title"])}</a>' for name, walk in walks)
    return (
        '<!doctype html><html lang="ru"><meta charset="utf-8"><title>Решили: альбом</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style>'
        f"<h1>Альбом: историй — {len(walks)}</h1><nav>{links}</nav>"
        + "".join(story(name, walk) for name, walk in walks)
    )


def story(name: str, walk: dict[str, Any]) -> str:
    steps = "".join(
        f"<figure><figcaption>{number}. {ESCAPE(step['says'])}"
        f"<small>{ESCAPE(step['who'])}</small></figcaption>"
        f'<img src="{name}/{step["picture"]}" alt="{ESCAPE(step["says"])}"></figure>'
        for number, step in enumerate(walk["steps"], 1)
    )
    return f'<h2 id="{name}">{ESCAPE(walk["title"])}</h2><section>{steps}</section>'


def main(*only: str) -> int:
    """Of all walks, or of those whose tests' names contain a word of `only`."""
    try:
        need_chromium()
    except pytest.skip.Exception as reason:
        print(f"No pictures: {reason}")
        return FINE
    if not only:
        shutil.rmtree(FOLDER, ignore_errors=True)
    chosen = ["-k", " or ".join(only)] if only else []
    command = [sys.executable, "-m", "pytest", "-m", "walk", "-n", "2", *chosen, "tests/stories"]
    # Two browsers and two playgrounds are what two cores bear.
    ended = subprocess.run(command, env={**os.environ, "PICTURES": str(FOLDER)}, check=False)
    index = FOLDER / "index.html"
    FOLDER.mkdir(parents=True, exist_ok=True)
    index.write_text(page(FOLDER), "utf-8")
    print(f"{index}: {len(list(FOLDER.glob('*/*.png')))} pictures")
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
