"""What people do in chats: write, edit, forward, send files, press buttons, ask inline.

Each deed changes the chat and queues the update that Telegram would send. Orders come from the
control API as JSON. It must not answer for the bot.
"""

from bot.simulator.access import visible_to_bot
from bot.simulator.files import StoredFile
from bot.simulator.formatted import CAPTION_LIMIT, TEXT_LIMIT, format_text
from bot.simulator.model import (
    ANONYMOUS_ADMIN,
    CHANNEL_BOT,
    SERVICE,
    Chat,
    Json,
    Message,
    Person,
)
from bot.simulator.places import SimulatorError, find_chat, find_person, set_blocked
from bot.simulator.state import Query, Simulator

_MASKS: dict[str, Json] = {
    "anonymous": {
        "id": ANONYMOUS_ADMIN,
        "is_bot": True,
        "first_name": "Group",
        "username": "GroupAnonymousBot",
    },
    "channel": {
        "id": CHANNEL_BOT,
        "is_bot": True,
        "first_name": "Channel",
        "username": "Channel_Bot",
    },
    "service": {"id": SERVICE, "is_bot": False, "first_name": "Telegram"},
}


def _place(sim: Simulator, order: Json) -> tuple[Chat, Person]:
    """The chat and the person of an order; the person must be able to write there."""
    person = find_person(sim, order.get("person_id"))
    chat = find_chat(sim, order.get("chat_id", person.id))
    if chat.kind == "private":
        if chat.person is not person:
            raise SimulatorError(f"chat {chat.id} belongs to somebody else")
        if chat.blocked:
            raise SimulatorError("a person who has blocked the bot cannot write to it")
        # To write to a bot is to start it.
        chat.started = True
        return chat, person
    member = chat.member(person.id)
    if not member.inside or chat.migrated_to is not None or chat.deleted:
        raise SimulatorError(f"person {person.id} cannot write in chat {chat.id}")
    if chat.kind == "channel" and not member.admin:
        raise SimulatorError("only administrators post in a channel")
    return chat, person


def _signature(sim: Simulator, chat: Chat, person: Person, order: Json) -> tuple[Json | None, Json]:
    """The `from` of a message and the fields that go with it (sender_chat)."""
    if chat.kind == "channel":
        return None, {"sender_chat": chat.api}
    mask = order.get("mask")
    # Anonymity is a setting of the member, not of the message.
    if mask is None and chat.member(person.id).anonymous:
        mask = "anonymous"
    if mask is None:
        return person.api, {}
    if mask not in _MASKS:
        raise SimulatorError(f"unknown mask {mask!r}; known: {', '.join(_MASKS)}")
    origin = chat if mask == "anonymous" else find_chat(sim, order.get("mask_chat_id"))
    extra: Json = {"sender_chat": origin.api}
    if mask == "service":
        extra["is_automatic_forward"] = True
    return _MASKS[mask], extra


def say(sim: Simulator, order: Json, content: Json, extra: Json | None = None) -> Message:
    """Put one message of a person into a chat and tell the bot if it sees it.

    Of the order it reads person_id, chat_id, topic, reply_to, quote, mask and mask_chat_id.
    """
    chat, person = _place(sim, order)
    sender, signature = _signature(sim, chat, person, order)
    reply_to = order.get("reply_to")
    if reply_to is not None and reply_to not in chat.messages:
        raise SimulatorError(f"there is no message {reply_to} to reply to")
    thread = order.get("topic")
    # Clients answer inside the topic of the message.
    if thread is None and reply_to is not None:
        thread = chat.messages[reply_to].thread
    if thread is not None and thread not in chat.topics:
        raise SimulatorError(f"there is no topic {thread}")
    message = Message(chat, next(chat.ids), sim.clock.now(), sender, content, thread=thread)
    message.reply_to = reply_to
    message.extra = signature | (extra or {}) | _quote(chat, order)
    sim.store(message)
    tell(sim, message)
    return message


def _quote(chat: Chat, order: Json) -> Json:
    """Return the field of a reply that quotes some words of the other message."""
    words = order.get("quote")
    if words is None:
        return {}
    shown = chat.messages[order["reply_to"]].content.get("text", "")
    if words not in shown:
        raise SimulatorError("what is quoted does not stand in the message")
    position = len(shown[: shown.index(words)].encode("utf-16-le")) // 2
    return {"quote": {"text": words, "position": position, "is_manual": True}}


def tell(sim: Simulator, message: Message, *, edited: bool = False) -> None:
    """Queue the update for a message that the bot may see."""
    if not visible_to_bot(sim, message):
        return
    kind = "channel_post" if message.chat.kind == "channel" else "message"
    sim.emit(f"edited_{kind}" if edited else kind, message.api())


def _text_fields(order: Json, text: str | None = None, *, caption: bool = False) -> Json:
    raw = text if text is not None else str(order.get("html") or order.get("text") or "")
    mode = "HTML" if order.get("html") else None
    limit = CAPTION_LIMIT if caption else TEXT_LIMIT
    formatted = format_text(raw, mode, order.get("entities"), limit=limit)
    if not caption and not formatted.text:
        raise SimulatorError("a message needs a text")
    return formatted.fields("caption" if caption else "text")


def split_paste(text: str) -> list[str]:
    """A long paste in parts of 4096 characters, cut as clients do: at the last line end of the
    second half, else at a space there, else anywhere; white space around a cut is lost."""
    parts = []
    while len(text) > TEXT_LIMIT:
        ends = (text.rfind(sign, TEXT_LIMIT // 2, TEXT_LIMIT + 1) for sign in "\n ")
        cut = next((end for end in ends if end > 0), TEXT_LIMIT)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text]


def write(sim: Simulator, order: Json) -> list[Message]:
    """A person writes `text` (or `html`, or `text` with `entities`); long pastes are split."""
    # Entities would have to be moved between the parts; no test needs it.
    plain = not order.get("html") and not order.get("entities")
    parts = split_paste(str(order.get("text") or "")) if plain else [None]
    return [say(sim, order, _text_fields(order, part)) for part in parts]


def edit(sim: Simulator, order: Json, file: StoredFile | None = None) -> Message:
    """A person edits their own text or caption, or puts another file in the place of theirs."""
    chat, person = _place(sim, order)
    message = chat.messages.get(order.get("message_id", 0))
    own = message is not None and not message.by_bot
    if message is None or not own or message.forwarded:
        raise SimulatorError(f"person {person.id} cannot edit that message")
    caption = "text" not in message.content
    kept = {
        name: value
        for name, value in message.content.items()
        if name not in {"text", "entities", "caption", "caption_entities"}
    }
    if file is not None:
        if not caption:
            raise SimulatorError("there is no file in that message")
        kept = file.fields()
    message.content = kept | _text_fields(order, caption=caption)
    message.edit_date = sim.clock.now()
    sim.changed(chat)
    tell(sim, message, edited=True)
    return message


def delete(sim: Simulator, order: Json) -> None:
    """A person deletes a message for everyone; bots are never told."""
    chat, _ = _place(sim, order)
    if chat.messages.pop(order.get("message_id", 0), None) is None:
        raise SimulatorError("there is no such message")
    sim.changed(chat)


def origin_of(message: Message, *, hidden: bool = False) -> Json:
    """Bot API, MessageOrigin: where a forward comes from."""
    origin: Json = {"date": message.date}
    sender_chat = message.extra.get("sender_chat")
    if message.chat.kind == "channel":
        return origin | {"type": "channel", "chat": message.chat.api, "message_id": message.id}
    # Anonymous authors stay so when they are forwarded.
    if sender_chat is not None:
        return origin | {"type": "chat", "sender_chat": sender_chat}
    sender = message.sender or {}
    if hidden:
        return origin | {"type": "hidden_user", "sender_user_name": sender.get("first_name", "")}
    return origin | {"type": "user", "sender_user": sender}


def forward(sim: Simulator, order: Json) -> Message:
    """A person forwards `message_id` of `from_chat_id`; `hidden` when its author hides."""
    source = find_chat(sim, order.get("from_chat_id"))
    message = source.messages.get(order.get("message_id", 0))
    if message is None or message.service:
        raise SimulatorError("there is no such message to forward")
    if "has_protected_content" in message.extra:
        raise SimulatorError("protected content cannot be forwarded")
    origin = message.extra.get("forward_origin")
    origin = origin or origin_of(message, hidden=bool(order.get("hidden")))
    return say(sim, order, message.content, {"forward_origin": origin})


def send_file(sim: Simulator, order: Json, file: StoredFile, group: str | None = None) -> Message:
    """A person sends a file, perhaps as a part of an album."""
    content = file.fields() | _text_fields(order, caption=True)
    return say(sim, order, content, {"media_group_id": group} if group else None)


def start(sim: Simulator, order: Json) -> Message:
    """A person presses Start, perhaps behind a link with a payload; that also unblocks."""
    person = find_person(sim, order.get("person_id"))
    chat = sim.chats[person.id]
    # A client unblocks the bot before it sends /start.
    set_blocked(sim, chat, blocked=False)
    payload = order.get("payload")
    text = f"/start {payload}" if payload else "/start"
    return say(sim, {"person_id": person.id}, _text_fields({"text": text}))


def _button(message: Message, order: Json) -> Json:
    rows = (message.markup or {}).get("inline_keyboard", [])
    wanted, name = order.get("data"), "callback_data"
    if wanted is None:
        wanted, name = order.get("label"), "text"
    for row in rows:
        for button in row:
            if button.get(name) == wanted:
                found: Json = button
                return found
    labels = [button["text"] for row in rows for button in row]
    raise SimulatorError(f"there is no button {wanted!r}; there are {labels}")


def press(sim: Simulator, order: Json) -> Query | str:
    """A person presses a button by `data` or `label`: the query, or the address it opens.

    `stale` presses with data that the message no longer shows, as an old client can.
    """
    person = find_person(sim, order.get("person_id"))
    chat = find_chat(sim, order.get("chat_id", person.id))
    number = order.get("message_id", 0)
    message = chat.messages.get(number)
    stale = bool(order.get("stale"))
    if message is None and not stale:
        raise SimulatorError(f"there is no message {number} in chat {chat.id}")
    button = {"callback_data": order.get("data")}
    if message is not None and not stale:
        button = _button(message, order)
    # Links open in the client; the bot never learns of them.
    if "callback_data" not in button:
        return str(button.get("url", ""))
    query = Query(str(next(sim.numbers) + 10**15), sim.clock.now())
    sim.callback_queries[query.id] = query
    # Bot API, InaccessibleMessage: date 0 tells it apart.
    unreachable = {"chat": chat.api, "message_id": number, "date": 0}
    update: Json = {"id": query.id, "from": person.api, "data": button["callback_data"]}
    update["message"] = message.api() if message is not None else unreachable
    sim.emit("callback_query", update | {"chat_instance": str(chat.id)})
    return query


def inline(sim: Simulator, order: Json) -> Query:
    """A person types `@bot query` anywhere; at most 256 characters reach the bot."""
    person = find_person(sim, order.get("person_id"))
    if not sim.inline_mode:
        raise SimulatorError("the bot takes no inline queries")
    query = Query(str(next(sim.numbers) + 2 * 10**15), sim.clock.now())
    sim.inline_queries[query.id] = query
    update: Json = {"id": query.id, "from": person.api}
    update |= {"query": str(order.get("query", ""))[:256], "offset": str(order.get("offset", ""))}
    sim.emit("inline_query", update | {"chat_type": order.get("chat_type", "sender")})
    return query


def choose(sim: Simulator, order: Json) -> Message:
    """A person sends one of the results of an inline query into a chat; it is theirs, "via" the
    bot."""
    query = sim.inline_queries.get(str(order.get("query_id")))
    results = (query.answer or {}).get("results", []) if query is not None else []
    result = next((one for one in results if one.get("id") == order.get("result_id")), None)
    content = (result or {}).get("input_message_content")
    if not isinstance(content, dict):
        raise SimulatorError("there is no such result that is sent as a text")
    formatted = format_text(
        str(content.get("message_text", "")),
        content.get("parse_mode"),
        content.get("entities"),
        limit=TEXT_LIMIT,
    )
    return say(sim, order, formatted.fields("text"), {"via_bot": sim.bot_user})
