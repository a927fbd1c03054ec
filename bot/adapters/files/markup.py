"""XML from a stranger → a tree, within limits; and how its elements are asked for.

Elements are known by their local names: the same document has other namespaces in strict OOXML.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers.expat import ExpatError, ParserCreate

from bot.domain.errors import BadInput

#: Elements within elements; office programs need no tenth of it, and whoever walks a tree walks this deep.
MOST_DEPTH = 200

#: A parser told to stop in the middle goes on to the end of what it was given.
_AT_ONCE = 4096


class _Begun(Exception):
    """The first element is here: no document type can follow."""


def tree_of(content: bytes) -> Element:
    """
    Raises:
        BadInput: `broken_file`: no XML, nested too deep, or with a document type, in which entities can be
            made a bomb of (forbidden in OOXML: ECMA-376 part 2; unused in OpenDocument).
    """
    _refuse_document_type(content)
    try:
        root = fromstring(content)  # noqa: S314 an entity needs a document type, and there is none
    except (ParseError, ValueError, LookupError) as error:
        raise BadInput("broken_file") from error
    if _is_deep(root):
        raise BadInput("broken_file")
    return root


def _refuse_document_type(content: bytes) -> None:
    def refuse(*_: object) -> None:
        raise BadInput("broken_file")

    def begun(*_: object) -> None:
        raise _Begun

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begun
    try:
        for at in range(0, len(content), _AT_ONCE):
            parser.Parse(content[at : at + _AT_ONCE])
    except _Begun:
        return
    except (ExpatError, ValueError, LookupError) as error:
        raise BadInput("broken_file") from error


def _is_deep(root: Element) -> bool:
    level = [root]
    for _ in range(MOST_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def local(element: Element) -> str:
    """Its name without the namespace."""
    return _local(element.tag)


@lru_cache(1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def children(element: Element | None, name: str) -> Iterator[Element]:
    return (one for one in element if local(one) == name) if element is not None else iter(())


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of that name, its first child of the next name, and so on."""
    for name in names:
        if element is None:
            return None
        for one in element:
            if _local(one.tag) == name:
                element = one
                break
        else:
            return None
    return element


def value(element: Element | None, name: str = "val", default: str = "") -> str:
    """An attribute, whatever its namespace."""
    if element is None:
        return default
    ending = "}" + name
    return next(
        (held for key, held in element.attrib.items() if key == name or key.endswith(ending)), default
    )


def number(element: Element | None, name: str = "val", default: int = 0) -> int:
    held = value(element, name)
    digits = held.removeprefix("-")
    return int(held) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default


def is_on(element: Element | None) -> bool:
    """Whether a switch (`<w:vanish/>`) is there and not turned off."""
    return element is not None and value(element) not in {"0", "false", "none", "off"}
