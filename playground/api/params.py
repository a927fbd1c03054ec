"""A call's parameters as the Bot API server reads them: strings from wherever they came, and files.

Query, urlencoded, multipart and JSON bodies are one to the methods. JSON values that are not strings
are turned back into JSON text, so that every parameter is read in one way.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from playground.errors import TOO_LARGE, ApiError, bad_request

MAX_UPLOAD = 50 * 1024 * 1024
_TRUE = frozenset({"true", "yes", "1"})


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str | None
    data: bytes


@dataclass(slots=True)
class Params:
    """Typed looks at string parameters. A number that is none reads as 0, as in the real server."""

    values: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def integer(self, name: str) -> int:
        try:
            return int(self.text(name).strip() or 0)
        except ValueError:
            return 0

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in _TRUE

    def parsed(self, name: str, complaint: str) -> Any:
        """The JSON value of a parameter, None if absent; raises a 400 with `complaint`."""
        if not (raw := self.text(name)):
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(complaint) from None

    def upload(self, name: str) -> Upload | None:
        """The file of a field: a part of that name, or the part its `attach://` names."""
        if (value := self.text(name)).startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)

    def for_log(self) -> dict[str, Any]:
        """Everything that was said, files by name and size."""
        files = {key: {"file": item.name, "size": len(item.data)} for key, item in self.uploads.items()}
        return {**self.values, **files}


async def read_params(request: web.Request) -> Params:
    """Raises 413 for an upload over 50 MB and 400 for a body that cannot be read."""
    params = Params(dict(request.query.items()))
    if request.method != "POST" or not request.can_read_body:
        return params
    if (request.content_length or 0) > MAX_UPLOAD:
        raise ApiError(TOO_LARGE, "Request Entity Too Large")
    if request.content_type == "application/json":
        params.values.update(_strings(await request.read()))
    elif request.content_type.startswith("multipart/"):
        await _read_parts(request, params)
    else:
        form = await request.post()
        params.values.update({key: value for key, value in form.items() if isinstance(value, str)})
    return params


def _strings(body: bytes) -> dict[str, str]:
    try:
        values = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("JSON object expected")
    return {
        key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for key, value in values.items()
        if value is not None
    }


async def _read_parts(request: web.Request, params: Params) -> None:
    room = MAX_UPLOAD
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        data = bytes(await part.read(decode=True))
        room -= len(data)
        if room < 0:
            raise ApiError(TOO_LARGE, "Request Entity Too Large")
        if part.filename is None:
            params.values[part.name or ""] = data.decode()
        else:
            params.uploads[part.name or ""] = Upload(part.filename, part.headers.get("Content-Type"), data)
