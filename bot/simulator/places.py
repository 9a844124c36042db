"""Makes chats and changes who is in them: groups, channels, topics, members, migrations.

These are deeds of people; the bot hears of them through service messages and my_chat_member. It
must not check the bot's rights.
"""

from collections.abc import Iterable
from itertools import count

from bot.simulator.access import visible_to_bot
from bot.simulator.model import ADMIN_RIGHTS, Chat, ChatKind, Json, Member, Message, Person, Status
from bot.simulator.state import Simulator


class SimulatorError(Exception):
    """An order to the simulator that makes no sense; the control API answers it with 400."""


def add_person(sim: Simulator, person: Person) -> Chat:
    """Make a person and the private chat with the bot, not yet started."""
    if person.id in sim.people or person.id == sim.bot.id:
        raise SimulatorError(f"there is a person {person.id} already")
    sim.people[person.id] = person
    chat = Chat(person.id, "private", person.name, sim.account_ids, person=person)
    chat.username = person.username
    sim.chats[chat.id] = chat
    return chat


def find_person(sim: Simulator, number: object) -> Person:
    """The person of an id."""
    person = sim.people.get(number) if isinstance(number, int) else None
    if person is None:
        raise SimulatorError(f"there is no person {number!r}")
    return person


def find_chat(sim: Simulator, key: object) -> Chat:
    """The chat of an id or @username."""
    chat = sim.find_chat(key)
    if chat is None:
        raise SimulatorError(f"there is no chat {key!r}")
    return chat


def add_chat(sim: Simulator, kind: ChatKind, title: str, number: int | None = None) -> Chat:
    """Make a group, supergroup or channel; only basic groups share the account's numbering."""
    if number is None:
        number = -next(sim.numbers) - (5000 if kind == "group" else 1_000_000_005_000)
    if number in sim.chats:
        raise SimulatorError(f"there is a chat {number} already")
    ids = sim.account_ids if kind == "group" else count(1)
    chat = Chat(number, kind, title, ids)
    sim.chats[number] = chat
    return chat


def set_member(sim: Simulator, chat: Chat, person: Person, member: Member) -> None:
    """Put a person into a chat, or change their standing; chat_member for a bot that asks."""
    old = chat.member(person.id)
    chat.members[person.id] = member
    # Only administrators are told about other members.
    if sim.bot_member(chat).admin:
        user = person.api
        change = _member_change(sim, chat, user, old.api(user), member.api(user))
        sim.emit("chat_member", change)
    sim.changed(chat)


def set_bot_member(
    sim: Simulator,
    chat: Chat,
    status: Status,
    *,
    by: Json,
    rights: Iterable[str] = (),
) -> None:
    """Change the bot's standing: my_chat_member, and a service message in groups."""
    old = sim.bot_member(chat)
    new = Member(status, frozenset(rights))
    # Told before the door closes: afterwards the bot would not see it.
    if chat.kind in {"group", "supergroup"} and old.inside and not new.inside:
        service(sim, chat, by, {"left_chat_member": sim.bot_user})
    chat.members[sim.bot.id] = new
    user = sim.bot_user
    sim.emit("my_chat_member", _member_change(sim, chat, by, old.api(user), new.api(user)))
    if chat.kind in {"group", "supergroup"} and new.inside and not old.inside:
        service(sim, chat, by, {"new_chat_members": [user]})
    sim.changed(chat)


def _member_change(sim: Simulator, chat: Chat, by: Json, old: Json, new: Json) -> Json:
    change: Json = {"chat": chat.api, "from": by, "date": sim.clock.now()}
    return change | {"old_chat_member": old, "new_chat_member": new}


def set_blocked(sim: Simulator, chat: Chat, *, blocked: bool) -> None:
    """A person blocks or unblocks the bot: my_chat_member in the private chat."""
    if chat.person is None:
        raise SimulatorError("only people block a bot")
    # Pressing Block twice is one block.
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    before, after = Member("kicked"), Member("member")
    if blocked:
        before, after = after, before
    user = sim.bot_user
    change = _member_change(sim, chat, chat.person.api, before.api(user), after.api(user))
    sim.emit("my_chat_member", change)
    sim.changed(chat)


def service(
    sim: Simulator, chat: Chat, sender: Json | None, content: Json, thread: int | None = None
) -> Message:
    """Write a service message and tell the bot if it sees it."""
    message = Message(chat, next(chat.ids), sim.clock.now(), sender, content, service=True)
    message.thread = thread
    if chat.kind == "channel":
        message.sender = None
        message.extra["sender_chat"] = chat.api
    sim.store(message)
    if visible_to_bot(sim, message):
        kind = "channel_post" if chat.kind == "channel" else "message"
        sim.emit(kind, message.api())
    return message


def add_topic(sim: Simulator, chat: Chat, name: str, by: Json | None = None) -> int:
    """Open a forum topic; its id is that of the service message."""
    if not chat.forum:
        raise SimulatorError(f"chat {chat.id} is no forum")
    number = next(chat.ids)
    chat.topics[number] = name
    content: Json = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
    message = Message(chat, number, sim.clock.now(), by, content, service=True, thread=number)
    sim.store(message)
    if visible_to_bot(sim, message):
        sim.emit("message", message.api())
    return number


def migrate(sim: Simulator, old: Chat, *, announce: bool = True, new_first: bool = False) -> Chat:
    """Turn a basic group into a supergroup; both service messages in either order, or silently."""
    if old.kind != "group" or old.migrated_to is not None:
        raise SimulatorError(f"chat {old.id} cannot be migrated")
    new = add_chat(sim, "supergroup", old.title)
    # Everybody moves, the bot as well.
    new.members = dict(old.members)
    new.permissions = old.permissions
    old.migrated_to = new.id
    # F15: the two messages may arrive in either order, or not at all.
    steps: list[tuple[Chat, Json]] = [
        (old, {"migrate_to_chat_id": new.id}),
        (new, {"migrate_from_chat_id": old.id}),
    ]
    owner = next((who for who, each in old.members.items() if each.status == "creator"), 0)
    sender = sim.people[owner].api if owner in sim.people else None
    for chat, content in reversed(steps) if new_first else steps:
        if announce:
            service(sim, chat, sender, content)
    sim.changed(old)
    return new


def all_rights() -> frozenset[str]:
    """Every right of an administrator."""
    return frozenset(ADMIN_RIGHTS)
