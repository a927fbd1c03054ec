"""What happens in a group chat: the bot is added, people talk, the group becomes a supergroup."""

from playground.errors import ControlError
from playground.model import Chat, Group, Json, Message, User
from playground.world import World

#: A supergroup's id is this less its own number.
SUPERGROUPS = -1_000_000_000_000


def group_chat(world: World, group_id: int) -> tuple[Chat, Group]:
    chat = world.chats.get(group_id)
    if chat is None or not isinstance(chat.peer, Group):
        raise ControlError(f"no group {group_id}", 404)
    return chat, chat.peer


def add_bot(world: World, group_id: int, by: User) -> None:
    chat, group = group_chat(world, group_id)
    if group.standing != "member":
        before, group.standing = group.standing, "member"
        _membership(world, chat, by, before, "member")


def remove_bot(world: World, group_id: int, by: User) -> None:
    chat, group = group_chat(world, group_id)
    if group.standing == "member":
        group.standing = "kicked"
        _membership(world, chat, by, "member", "kicked")


def says(world: World, group_id: int, user: User, text: str) -> Message:
    """With privacy mode, as it is by default, a bot hears commands and answers to its own messages only."""
    chat, group = group_chat(world, group_id)
    message = world.add_message(chat, user, text)
    if group.standing == "member" and message.text.startswith("/"):
        world.updates.put("message", message.api(world.me))
    return message


def rename(world: World, group_id: int, by: User, title: str) -> None:
    chat, group = group_chat(world, group_id)
    group.title = title
    _service(world, chat, by, {"new_chat_title": title})


def upgrade(world: World, group_id: int, by: User) -> Group:
    """To a supergroup of another id. Its messages can't be reached under the old one any more, and those
    that were written before are not in the new chat.
    """
    chat, group = group_chat(world, group_id)
    if not group.basic:
        raise ControlError(f"{group_id} is a supergroup already")
    made = Group(SUPERGROUPS + group.id, group.title, group.standing)
    new = world.chats[world.add_group(made).id]
    _service(world, chat, by, {"migrate_to_chat_id": made.id})
    group.migrated_to = made.id
    _service(world, new, by, {"migrate_from_chat_id": group.id})
    return made


def _service(world: World, chat: Chat, by: User, fields: Json) -> None:
    message = world.add_message(chat, by)
    message.service = fields
    if isinstance(chat.peer, Group) and chat.peer.standing == "member":
        world.updates.put("message", message.api(world.me))


def _membership(world: World, chat: Chat, by: User, old: str, new: str) -> None:
    def member(status: str) -> Json:
        return {"user": world.me, "status": status, **({"until_date": 0} if status == "kicked" else {})}

    world.touch(chat)
    world.updates.put(
        "my_chat_member",
        {
            "chat": chat.peer.chat_api(),
            "from": by.api(),
            "date": world.clock.timestamp(),
            "old_chat_member": member(old),
            "new_chat_member": member(new),
        },
    )
