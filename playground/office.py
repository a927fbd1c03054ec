"""The fictitious office: who gets a telephone, and what stands under the name."""

import json
from pathlib import Path

from playground.errors import ControlError
from playground.model import Json, User
from playground.world import World

OFFICE_FILE = Path(__file__).with_name("office.json")
SAMPLES = Path(__file__).with_name("samples")

_ROLES = {
    "head": "начальник управления",
    "secretary": "секретарь",
    "controller": "контролёр",
    "admin": "администратор",
}


def load_office(file: Path) -> Json:
    """The office file as JSON; raises ControlError if it is none."""
    try:
        office = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ControlError(f"no office in {file}: {error}") from None
    if not isinstance(office, dict) or not isinstance(office.get("people"), list):
        raise ControlError(f"no office in {file}: a JSON object with people is expected")
    return office


def add_people(world: World, office: Json) -> None:
    """Gives every person of the office a telephone, in the file's order."""
    notes = _notes(office)
    for person in office["people"]:
        first = " ".join(filter(None, (person["given"], person.get("patronymic"))))
        world.add_user(
            User(
                world.next_user_id(),
                first_name=first,
                last_name=person["family"],
                phone=person.get("phone", ""),
                key=person["key"],
                note=notes.get(person["key"], ""),
                roles=tuple(person.get("roles", [])),
            )
        )


def _notes(office: Json) -> dict[str, str]:
    """Person's key → the role in the bot, or the post: «секретарь», «директор СОШ № 7»."""
    names = {item["key"]: item.get("short_name") or item["name"] for item in office.get("organizations", [])}
    notes: dict[str, str] = {}
    for person in office["people"]:
        for role in person.get("roles", []):
            notes.setdefault(person["key"], _ROLES.get(role, role))
    for post in office.get("posts", []):
        if holder := post.get("holder"):
            notes.setdefault(holder, f"{post['title']} {names.get(post.get('organization'), '')}".strip())
    return notes


def person(world: World, key: str) -> User:
    """The user of a person's key; raises ControlError if the office has none."""
    for user in world.users.values():
        if user.key == key:
            return user
    raise ControlError(f"nobody in the office has the key {key!r}", 404)


def sample_files() -> list[Path]:
    """The protocols to send with one click."""
    return sorted(path for path in SAMPLES.iterdir() if path.suffix in {".txt", ".docx"})
