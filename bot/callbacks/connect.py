"""Connecting: personal links, the link of the directors' chat, requests to be let in."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.callbacks.fields import Id, Number, Tap

#: Of a personal link: base64url. Only its hash is in the database.
Token = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,48}$")]


class LinksTap(Tap, prefix="lnk"):
    """Who is connected; the link for the chat; links in a list. `new_common` and `make` do it."""

    what: Literal["line", "absent", "list", "make", "common", "new_common", "requests"] = "line"
    page: Number = 0


class NewLinkTap(Tap, prefix="newlnk"):
    """«Выдать новую ссылку»: what was connected before is cut off at once, which is said first (`sure`)."""

    person_id: Id
    sure: bool = False


class LinkTap(Tap, prefix="me"):
    """«Вы — …?» of a personal link; `new` asks for another in place of a dead one."""

    token: Token
    what: Literal["ask", "yes", "no", "new"]


class OwnRequestTap(Tap, prefix="mereq"):
    """«Вы — …?» of what the secretary, or one's own number, has answered."""

    request_id: Id
    what: Literal["yes", "no"]


class AskAccessTap(Tap, prefix="access"):
    """«Попросить доступ» of a stranger."""

    what: Literal["ask"] = "ask"


class RequestTap(Tap, prefix="req"):
    """One who asks: looked at, looked for among the people, refused."""

    request_id: Id
    what: Literal["see", "choose", "refuse"] = "see"


class GrantTap(Tap, prefix="grant"):
    """«Это Петрова И. А.»"""

    request_id: Id
    person_id: Id
