"""An unforeseen error as a line for the log: its kind and its place, never its words.

The words of an error may hold what a person wrote (SQLAlchemy prints the parameters of a statement, Telegram
the tag it could not parse), and no log may.
"""

from __future__ import annotations

import traceback
from pathlib import PurePath


def describe(error: BaseException) -> str:
    """«KeyError at holder_of (people.py:88)»: where it was raised; the cause's kind, where it has one."""
    kind = type(error).__name__
    if error.__cause__ is not None:
        kind += f" from {type(error.__cause__).__name__}"
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return kind
    last = next((frame for frame in reversed(frames) if "site-packages" not in frame.filename), frames[-1])
    return f"{kind} at {last.name} ({PurePath(last.filename).name}:{last.lineno})"
