"""People with telephones: making them, and what they do."""

import asyncio
from collections.abc import Callable
from urllib.parse import quote

from aiohttp import BodyPartReader, web

from playground import deeds, groups
from playground.control.http import answer, body, maybe
from playground.errors import ControlError
from playground.model import Group, Json, Message, User
from playground.office import sample_files
from playground.view import message_json, user_json
from playground.world import World

Deed = Callable[[World, User, Json], Json]


class People:
    def __init__(self, world: World) -> None:
        self.world = world

    async def users(self, _: web.Request) -> web.Response:
        return answer([user_json(user) for user in self.world.users.values()])

    async def add_user(self, request: web.Request) -> web.Response:
        wish = await body(request)
        user = User(
            int(wish.get("id") or self.world.next_user_id()),
            first_name=str(wish.get("first_name") or wish.get("name") or "Без имени"),
            last_name=str(wish.get("last_name", "")),
            phone=str(wish.get("phone", "")),
            language=str(wish.get("language", "ru")),
            username=wish.get("username"),
            key=wish.get("key"),
            note=str(wish.get("note", "")),
            started=bool(wish.get("started", False)),
        )
        return answer(user_json(self.world.add_user(user)))

    async def add_group(self, request: web.Request) -> web.Response:
        wish = await body(request)
        title, standing = str(wish.get("title", "Группа")), wish.get("standing", "member")
        basic = bool(wish.get("basic", False))
        group = self.world.add_group(Group(int(wish["id"]), title, standing, wish.get("migrated_to"), basic))
        return answer(group.chat_api())

    async def group_deed(self, request: web.Request) -> web.Response:
        """{"user"} and what the deed needs: text, title."""
        world, wish = self.world, await body(request)
        group_id, by = int(request.match_info["group"]), world.user(int(wish["user"]))
        match request.match_info["deed"]:
            case "add":
                groups.add_bot(world, group_id, by)
            case "remove":
                groups.remove_bot(world, group_id, by)
            case "text":
                groups.says(world, group_id, by, str(wish["text"]))
            case "rename":
                groups.rename(world, group_id, by, str(wish["title"]))
            case "upgrade":
                group_id = groups.upgrade(world, group_id, by).id
            case other:
                raise ControlError(f"nobody can {other!r} in a group", 404)
        return answer(groups.group_chat(world, group_id)[1].chat_api())

    async def deed(self, request: web.Request) -> web.Response:
        """One thing a person does; answers with the chat's version after it."""
        user = self._user(request)
        name = request.match_info["deed"]
        if (do := DEEDS.get(name)) is None:
            raise ControlError(f"nobody can {name!r}; known: file, {', '.join(DEEDS)}", 404)
        done = do(self.world, user, await body(request))
        return answer({"version": self.world.chat(user.id).version, **done})

    async def file(self, request: web.Request) -> web.Response:
        """Multipart: `file` and the fields as, caption, reply_to, …; or JSON {"sample": name}."""
        user = self._user(request)
        if request.content_type == "application/json":
            name, data = await _sample(str((await body(request)).get("sample")))
            return answer(_sent(self.world, user, [deeds.send_file(self.world, user, name, data)]))
        fields: dict[str, str] = {}
        name, mime, data = "", None, b""
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader):
                continue
            if part.filename is None:
                fields[part.name or ""] = await part.text()
            else:
                name, mime = part.filename, part.headers.get("Content-Type")
                data = bytes(await part.read(decode=True))
        kind = next((kind for kind in deeds.FILE_KINDS if kind == fields.get("as", "document")), None)
        if not name or kind is None:
            raise ControlError(f"a file part and as={'|'.join(deeds.FILE_KINDS)} are expected")
        message = deeds.send_file(
            self.world,
            user,
            name,
            data,
            kind=kind,
            mime=mime,
            caption=fields.get("caption", ""),
            reply_to=maybe(fields.get("reply_to")),
            claimed_size=maybe(fields.get("claimed_size")),
            album=fields.get("album"),
            seconds=int(fields.get("seconds", 5)),
        )
        return answer(_sent(self.world, user, [message]))

    async def download(self, request: web.Request) -> web.Response:
        file = self.world.files.get(request.match_info["file"])
        if file is None:
            raise ControlError("no such file", 404)
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}"}
        return web.Response(body=file.data, content_type=file.mime.partition(";")[0], headers=headers)

    def _user(self, request: web.Request) -> User:
        return self.world.user(int(request.match_info["user"]))


async def _sample(name: str) -> tuple[str, bytes]:
    for path in sample_files():
        if path.name == name:
            return path.name, await asyncio.to_thread(path.read_bytes)
    raise ControlError(f"no sample {name!r}", 404)


def _sent(world: World, user: User, messages: list[Message]) -> Json:
    return {
        "version": world.chat(user.id).version,
        "messages": [message_json(world, message) for message in messages],
    }


def _text(world: World, user: User, wish: Json) -> Json:
    sent = deeds.send_text(world, user, str(wish.get("text", "")), maybe(wish.get("reply_to")))
    return _sent(world, user, sent)


def _start(world: World, user: User, wish: Json) -> Json:
    return _sent(world, user, [deeds.start(world, user, str(wish.get("payload") or ""))])


def _tap(world: World, user: User, wish: Json) -> Json:
    message_id = int(wish["message_id"])
    data = wish.get("data")
    if data is None:
        data = deeds.button_data(world, user, message_id, int(wish["row"]), int(wish.get("col", 0)))
    return {"callback_query_id": deeds.tap(world, user, message_id, str(data))}


def _forward(world: World, user: User, wish: Json) -> Json:
    if "text" in wish:
        author = str(wish.get("from_name", "Кто-то"))
        return _sent(world, user, [deeds.forward_words(world, user, str(wish["text"]), author)])
    source = world.chat(int(wish.get("from_chat", user.id))).message(int(wish["message_id"]))
    if source is None:
        raise ControlError("there is no such message to forward", 404)
    return _sent(world, user, [deeds.forward(world, user, source)])


def _edit(world: World, user: User, wish: Json) -> Json:
    return _sent(world, user, [deeds.edit(world, user, int(wish["message_id"]), str(wish["text"]))])


def _sticker(world: World, user: User, wish: Json) -> Json:
    return _sent(world, user, [deeds.send_sticker(world, user, str(wish.get("emoji", "👍")))])


def _contact(world: World, user: User, wish: Json) -> Json:
    return _sent(world, user, [deeds.share_contact(world, user, wish.get("contact"))])


def _block(world: World, user: User, wish: Json) -> Json:
    """{"on": false} unblocks."""
    (deeds.block if wish.get("on", True) else deeds.unblock)(world, user)
    return {}


def _deactivate(world: World, user: User, wish: Json) -> Json:
    user.deactivated = bool(wish.get("on", True))
    world.touch(world.chat(user.id))
    return {}


DEEDS: dict[str, Deed] = {
    "text": _text,
    "start": _start,
    "tap": _tap,
    "sticker": _sticker,
    "contact": _contact,
    "edit": _edit,
    "forward": _forward,
    "block": _block,
    "deactivate": _deactivate,
}
"""What POST /control/users/{user}/{deed} can do, besides `file`."""
