"""Documents, photos, albums and the way back: getFile."""

import secrets
import struct

from playground.api.call import Call, check_caption
from playground.api.keyboards import Markup, check_markup, read_markup
from playground.api.messages import post
from playground.api.params import Params, Upload
from playground.errors import ApiError, bad_request
from playground.model import Json, Media, StoredFile

MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_PHOTO_SIDES = 10_000
MAX_PHOTO_RATIO = 20
ALBUM_MOST = 10


def send_document(call: Call) -> Json:
    return _send(call, "document")


def send_photo(call: Call) -> Json:
    return _send(call, "photo")


def _send(call: Call, kind: str) -> Json:
    text, entities = call.formatted("caption")
    markup = read_markup(call.params)
    upload = call.params.upload(kind)
    if upload is None and not call.params.text(kind):
        raise bad_request(f"there is no {kind} in the request")
    chat = call.chat()
    reply_to = call.reply_to(chat)
    check_caption(text)
    check_markup(markup)
    media = _media(call, kind, upload, call.params.text(kind))
    call.check_reachable(chat)
    return post(call, chat, text, entities, markup, media=media, reply_to=reply_to)


def send_media_group(call: Call) -> list[Json]:
    """All or nothing: one bad item fails the whole album."""
    items = call.params.parsed("media", "can't parse media JSON object")
    if not isinstance(items, list) or not items:
        raise bad_request("there are no messages to send")
    if len(items) > ALBUM_MOST:
        raise bad_request("too many messages to send as an album")
    kinds = {item.get("type") for item in items}
    if "document" in kinds and len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    chat = call.chat()
    reply_to = call.reply_to(chat)
    ready = []
    for item in items:
        one = Call(
            call.world,
            Params({**call.params.values, **{k: str(v) for k, v in item.items()}}, call.params.uploads),
        )
        text, entities = one.formatted("caption")
        check_caption(text)
        media = _media(one, str(item.get("type")), one.params.upload("media"), one.params.text("media"))
        ready.append((text, entities, media))
    call.check_reachable(chat)
    album = str(secrets.randbits(53))
    return [
        post(call, chat, text, entities, Markup(), media=media, reply_to=reply_to, album=album)
        for text, entities, media in ready
    ]


def _media(call: Call, kind: str, upload: Upload | None, reference: str) -> Media:
    """A new file, or one known by its file_id."""
    shown = photo_media if kind == "photo" else document_media
    if upload is None:
        return shown(_known(call, reference))
    if not upload.data:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        _check_photo(upload.data)
        return photo_media(call.world.add_file(upload.name, upload.data, "photos", "image/jpeg"))
    return document_media(call.world.add_file(upload.name, upload.data, "documents"))


def document_media(file: StoredFile) -> Media:
    payload = {"file_name": file.name, "mime_type": file.mime, **file.ids()}
    return Media("document", payload, file)


def photo_media(file: StoredFile) -> Media:
    width, height = image_size(file.data) or (0, 0)
    return Media("photo", [{**file.ids(), "width": width, "height": height}], file)


def _known(call: Call, reference: str) -> StoredFile:
    if reference.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    if reference.startswith("attach://"):
        raise bad_request(f"there is no file {reference.removeprefix('attach://')} in the request")
    if (file := call.world.files.get(reference)) is None:
        raise bad_request("wrong remote file identifier specified: Wrong padding in the string")
    return file


def _check_photo(data: bytes) -> None:
    if len(data) > MAX_PHOTO:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes"
        )
    if (size := image_size(data)) is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > MAX_PHOTO_SIDES or max(size) > MAX_PHOTO_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG or JPEG; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        is_frame_header = 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC)
        if is_frame_header:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def get_file(call: Call) -> Json:
    file_id = call.params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = call.world.files.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return file.api()


def downloaded(file: StoredFile | None) -> StoredFile:
    """What /file/bot<token>/<path> answers: the file, or 404."""
    if file is None:
        raise ApiError(404, "Not Found")
    return file
