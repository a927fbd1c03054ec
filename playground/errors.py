"""Telegram's refusals: one error with a code, a description and parameters.

The descriptions are those of the official server (tdlib/telegram-bot-api and tdlib/td); a bot tells
them apart by these words, so a stand-in that words them otherwise would hide bugs.
"""

from typing import Any

BAD_REQUEST = 400
UNAUTHORIZED = 401
FORBIDDEN = 403
NOT_FOUND = 404
CONFLICT = 409
TOO_LARGE = 413
TOO_MANY = 429
SERVER = 500


class ApiError(Exception):
    """What the Bot API answers instead of a result; the HTTP status equals `code`."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON object of the answer."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters is not None:
            answer["parameters"] = self.parameters
        return answer


def bad_request(text: str) -> ApiError:
    """A 400 in the server's casing.

    The first letter is lowered unless the second character is a capital or an underscore, so that
    codes such as `BUTTON_DATA_INVALID` stay as they are.
    """
    if len(text) > 1 and not (text[1].isupper() or text[1] == "_"):
        text = text[0].lower() + text[1:]
    return ApiError(BAD_REQUEST, f"Bad Request: {text}")


def forbidden(text: str) -> ApiError:
    return ApiError(FORBIDDEN, f"Forbidden: {text}")


def conflict(text: str) -> ApiError:
    return ApiError(CONFLICT, f"Conflict: {text}")


def too_many_requests(retry_after: int) -> ApiError:
    """`retry_after` in whole seconds, as in the `Retry-After` header."""
    return ApiError(TOO_MANY, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


class ControlError(Exception):
    """A request to the control API that makes no sense; told with HTTP 400 (or `status`)."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status
