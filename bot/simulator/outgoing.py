"""Carries out what the bot sends: checks the chat, stores the message, writes the ledger.

The methods bring the content; everything that all sending methods have in common is here. It must
not parse texts or files.
"""

from dataclasses import dataclass

from bot.simulator.access import read_reply, read_thread, require_writable
from bot.simulator.keyboards import read_markup
from bot.simulator.model import Chat, Json, Message
from bot.simulator.params import Params
from bot.simulator.state import Simulator


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a method wants to send; `raw` is the text argument as it came."""

    content: Json
    right: str = "can_send_messages"
    raw: str | None = None
    dropped: int = 0
    extra: Json | None = None


def deliver(sim: Simulator, params: Params, outgoing: Outgoing) -> Message:
    """Send one message as the bot; raises ApiError in Telegram's words."""
    markup = read_markup(params)
    chat = sim.chat(params.values.get("chat_id"))
    require_writable(sim, chat, outgoing.right)
    thread = read_thread(sim, chat, params)
    target = read_reply(chat, params)
    # An answer lands in the topic of what it answers.
    if target is not None and thread is None:
        thread = target.thread
    message = Message(
        chat,
        next(chat.ids),
        sim.clock.now(),
        # Posts are the channel's own; they have no author.
        None if chat.kind == "channel" else sim.bot_user,
        outgoing.content,
        by_bot=True,
        markup=markup,
        thread=thread,
        reply_to=target.id if target else None,
        silent=params.flag("disable_notification"),
        extra=_extra(chat, params, outgoing),
    )
    sim.ledger.add(sim.clock.monotonic_ns(), params.method, message, outgoing.raw, outgoing.dropped)
    return sim.store(message)


def _extra(chat: Chat, params: Params, outgoing: Outgoing) -> Json:
    extra: Json = {} if outgoing.extra is None else dict(outgoing.extra)
    if chat.kind == "channel":
        extra["sender_chat"] = chat.api
    if params.flag("protect_content"):
        extra["has_protected_content"] = True
    return extra


def record(sim: Simulator, params: Params, message: Message, dropped: int = 0) -> None:
    """Write an edit, a deletion or a pin into the ledger and show it."""
    raw = params.text("text") or params.text("caption")
    sim.ledger.add(sim.clock.monotonic_ns(), params.method, message, raw, dropped)
    sim.changed(message.chat)
