"""Regular expressions that are compiled when they are first used.

The reader has hundreds, of which a document needs a part: compiling all of them took most of its load.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Lazy:
    """Its methods are the compiled pattern's own from the first use on, so that a call costs nothing more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, at the first use; a fault in `pattern` comes to light then."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
