"""Control endpoints that make people and chats and move people and the bot in and out.

- `person` {id?, first_name, last_name?, username?, language_code?} -> {id}
- `crowd` {count} -> {ids}: people who have started the bot, of which it has heard already
- `person_change` {person_id, first_name?, last_name?, username?, language_code?, deactivated?}
- `group`, `supergroup`, `channel` {title, id?, creator?, admins?, members?, bot?, rights?,
  username?, forum?} -> {id}; `bot` is the bot's status there (default: not a member)
- `topic` {chat_id, name, person_id?} -> {id}; `close_topic`, `delete_topic` {chat_id, topic}
- `member` {chat_id, person_id, status, rights?, anonymous?}
- `bot` {chat_id, status, rights?, person_id?}: add, promote, restrict, kick (by that person)
- `block`, `unblock` {person_id}
- `permissions` {chat_id, allowed?, write_forbidden?, deleted?}: what ordinary members may do
- `migrate` {chat_id, announce?, new_first?} -> {id}
"""

from bot.simulator.model import PERMISSIONS, Chat, ChatKind, Json, Member, Person, Status
from bot.simulator.places import (
    SimulatorError,
    add_chat,
    add_person,
    add_topic,
    all_rights,
    find_chat,
    find_person,
    migrate,
    set_blocked,
    set_bot_member,
    set_member,
)
from bot.simulator.state import Simulator

_FIRST_PERSON = 5_000_000_000  # beyond 32 bits, as ids of today are
_DETAILS = ("first_name", "last_name", "username", "language_code", "deactivated")
_STATUSES: tuple[Status, ...] = (
    "creator",
    "administrator",
    "member",
    "restricted",
    "left",
    "kicked",
)


def _person(sim: Simulator, order: Json) -> Json:
    number = order.get("id") or _FIRST_PERSON + next(sim.numbers)
    details = {name: order[name] for name in _DETAILS if order.get(name) is not None}
    person = Person(int(number), **{"first_name": "Person", **details})
    add_person(sim, person)
    return {"id": person.id}


def _crowd(sim: Simulator, order: Json) -> Json:
    ids = [_person(sim, {"first_name": "Reader"})["id"] for _ in range(int(order["count"]))]
    for number in ids:
        sim.chats[number].started = True
    return {"ids": ids}


def _person_change(sim: Simulator, order: Json) -> Json:
    person = find_person(sim, order.get("person_id"))
    for name in _DETAILS:
        if name in order:
            setattr(person, name, order[name])
    # A private chat is found under the name of its person.
    sim.chats[person.id].username = person.username
    return {"id": person.id}


def _chat(kind: ChatKind, sim: Simulator, order: Json) -> Json:
    chat = add_chat(sim, kind, str(order.get("title") or kind.title()), order.get("id"))
    chat.username = order.get("username")
    chat.forum = bool(order.get("forum"))
    if chat.forum and kind != "supergroup":
        raise SimulatorError("only supergroups are forums")
    # Founders are there before the bot, so that somebody can be named who added it.
    if (creator := order.get("creator")) is not None:
        chat.members[find_person(sim, creator).id] = Member("creator", all_rights())
    for number in order.get("admins") or []:
        chat.members[find_person(sim, number).id] = Member("administrator", all_rights())
    for number in order.get("members") or []:
        chat.members[find_person(sim, number).id] = Member("member")
    if order.get("bot"):
        _move_bot(sim, chat, order | {"status": order["bot"], "person_id": creator})
    return {"id": chat.id}


def _group(sim: Simulator, order: Json) -> Json:
    return _chat("group", sim, order)


def _supergroup(sim: Simulator, order: Json) -> Json:
    return _chat("supergroup", sim, order)


def _channel(sim: Simulator, order: Json) -> Json:
    return _chat("channel", sim, order)


def _topic(sim: Simulator, order: Json) -> Json:
    who = order.get("person_id")
    by = find_person(sim, who).api if who is not None else None
    chat = find_chat(sim, order.get("chat_id"))
    return {"id": add_topic(sim, chat, str(order.get("name") or "Topic"), by)}


def _known_topic(sim: Simulator, order: Json) -> tuple[Chat, int]:
    chat = find_chat(sim, order.get("chat_id"))
    topic = order.get("topic")
    if topic not in chat.topics:
        raise SimulatorError(f"there is no topic {topic!r}")
    return chat, int(topic)


def _close_topic(sim: Simulator, order: Json) -> Json:
    chat, topic = _known_topic(sim, order)
    chat.closed_topics.add(topic)
    return {}


def _delete_topic(sim: Simulator, order: Json) -> Json:
    chat, topic = _known_topic(sim, order)
    del chat.topics[topic]
    for number in [each.id for each in chat.messages.values() if each.thread == topic]:
        del chat.messages[number]
    sim.changed(chat)
    return {}


def _status(order: Json) -> Status:
    status: Status = order.get("status", "member")
    if status not in _STATUSES:
        raise SimulatorError(f"unknown status {status!r}")
    return status


def _rights(order: Json, status: Status) -> frozenset[str]:
    """The rights of an order; without any, an administrator has all and the restricted none."""
    given = order.get("rights")
    if given is not None:
        return frozenset(given)
    return all_rights() if status in {"creator", "administrator"} else frozenset()


def _member(sim: Simulator, order: Json) -> Json:
    chat = find_chat(sim, order.get("chat_id"))
    person = find_person(sim, order.get("person_id"))
    status = _status(order)
    member = Member(status, _rights(order, status), bool(order.get("anonymous")))
    set_member(sim, chat, person, member)
    return {}


def _move_bot(sim: Simulator, chat: Chat, order: Json) -> None:
    status = _status(order)
    who = order.get("person_id")
    if who is None:
        # Somebody must have done it: an administrator, where there is one.
        admins = [number for number, each in chat.members.items() if each.admin]
        who = next((number for number in admins if number in sim.people), None)
    by = sim.people[who].api if who in sim.people else sim.bot_user
    set_bot_member(sim, chat, status, by=by, rights=_rights(order, status))


def _bot(sim: Simulator, order: Json) -> Json:
    chat = find_chat(sim, order.get("chat_id"))
    if chat.kind == "private":
        raise SimulatorError("block and unblock are for private chats")
    _move_bot(sim, chat, order)
    return {}


def _block(sim: Simulator, order: Json) -> Json:
    set_blocked(sim, find_chat(sim, order.get("person_id")), blocked=True)
    return {}


def _unblock(sim: Simulator, order: Json) -> Json:
    set_blocked(sim, find_chat(sim, order.get("person_id")), blocked=False)
    return {}


def _permissions(sim: Simulator, order: Json) -> Json:
    chat = find_chat(sim, order.get("chat_id"))
    allowed = order.get("allowed")
    chat.permissions = frozenset(PERMISSIONS if allowed is None else allowed)
    chat.write_forbidden = bool(order.get("write_forbidden"))
    chat.deleted = bool(order.get("deleted"))
    return {}


def _migrate(sim: Simulator, order: Json) -> Json:
    chat = find_chat(sim, order.get("chat_id"))
    announce, new_first = order.get("announce", True), order.get("new_first", False)
    return {"id": migrate(sim, chat, announce=bool(announce), new_first=bool(new_first)).id}


ENDPOINTS = {
    "person": _person,
    "crowd": _crowd,
    "person_change": _person_change,
    "group": _group,
    "supergroup": _supergroup,
    "channel": _channel,
    "topic": _topic,
    "close_topic": _close_topic,
    "delete_topic": _delete_topic,
    "member": _member,
    "bot": _bot,
    "block": _block,
    "unblock": _unblock,
    "permissions": _permissions,
    "migrate": _migrate,
}
