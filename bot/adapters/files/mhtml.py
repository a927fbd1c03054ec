"""A web page saved whole (MHT, often named .doc by reference systems) → its text."""

from __future__ import annotations

import email
from email import policy
from email.message import EmailMessage
from pathlib import Path

from bot.adapters.files.html import text_of_html
from bot.adapters.files.plain import decoded
from bot.domain.errors import BadInput


def text_of_mhtml(path: Path) -> str:
    """
    Raises:
        BadInput: `broken_file`: there is no page in it.
    """
    message = email.message_from_bytes(path.read_bytes(), _class=EmailMessage, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return text_of_html(decoded(content))
    raise BadInput("broken_file")
