"""Control endpoints that read, and that wait for something to read.

- `chat` {chat_id, viewer?, after?} -> {version, messages, ...} as `reading` shows it
- `wait` {chat_id, after, within?} -> {version, changed}: until the version exceeds `after`
- `wait_ledger` {count, within?} -> {count, reached}
- `wait_requests` {method, count, within?} -> {count, reached}: requests of a method so far
- `wait_idle` {within?} -> {idle}: until every update has been confirmed
- `ledger` {after?} -> {entries}; `requests` {method?, after?} -> {requests}
- `stats` -> {ledger, requests by method, busiest_second of accepted sends, flood, pending}
- `commands` {scope?, language?} -> {commands}: set for just these; None when not set
- `menu` {person_id, chat_id?} -> {commands}: what that person is offered there
- `profile` -> {name|description|short_description: {language: text}}

`within` is in seconds (default 5). Waits answer at once when the thing is so already.
"""

from bot.simulator.methods_profile import scope_key
from bot.simulator.model import Json
from bot.simulator.places import find_chat, find_person
from bot.simulator.reading import read_chat
from bot.simulator.state import Simulator
from bot.simulator.traffic import busiest_second

_WAIT = 5.0  # seconds


def _within(order: Json) -> float:
    return float(order.get("within", _WAIT))


def _chat(sim: Simulator, order: Json) -> Json:
    viewer = order.get("viewer")
    person = None if viewer is None else find_person(sim, viewer)
    return read_chat(find_chat(sim, order.get("chat_id")), person, int(order.get("after") or 0))


async def _wait(sim: Simulator, order: Json) -> Json:
    chat = find_chat(sim, order.get("chat_id"))
    after = int(order.get("after") or 0)
    changed = await sim.watch.until(lambda: chat.version > after, _within(order))
    return {"version": chat.version, "changed": changed}


async def _wait_ledger(sim: Simulator, order: Json) -> Json:
    count = int(order["count"])
    reached = await sim.watch.until(lambda: len(sim.ledger) >= count, _within(order))
    return {"count": len(sim.ledger), "reached": reached}


async def _wait_requests(sim: Simulator, order: Json) -> Json:
    method, count = str(order["method"]).lower(), int(order["count"])
    # A Counter, so a method that was never called counts 0.
    counts = sim.traffic.counts
    reached = await sim.watch.until(lambda: counts[method] >= count, _within(order))
    return {"count": counts[method], "reached": reached}


async def _wait_idle(sim: Simulator, order: Json) -> Json:
    idle = await sim.watch.until(lambda: not sim.updates.pending, _within(order))
    return {"idle": idle}


def _ledger(sim: Simulator, order: Json) -> Json:
    return {"entries": sim.ledger.read(int(order.get("after") or 0))}


def _requests(sim: Simulator, order: Json) -> Json:
    return {"requests": sim.traffic.read(order.get("method"), int(order.get("after") or 0))}


def _stats(sim: Simulator, order: Json) -> Json:
    del order
    return {
        "ledger": len(sim.ledger),
        "requests": dict(sim.traffic.counts),
        "busiest_second": busiest_second(entry.time for entry in sim.ledger.entries),
        "flood": sim.flood.stats,
        "pending": len(sim.updates.pending),
        "next_update_id": sim.updates.next_id,
    }


def _commands(sim: Simulator, order: Json) -> Json:
    scope, language = order.get("scope"), order.get("language") or ""
    # The short form is for people at a prompt.
    key = scope if isinstance(scope, str) else scope_key(scope)
    return {"commands": sim.profile.commands.get((key, language))}


def _menu(sim: Simulator, order: Json) -> Json:
    """Bot API, BotCommandScope, "Determining list of commands": the narrowest scope wins."""
    person = find_person(sim, order.get("person_id"))
    chat = find_chat(sim, order.get("chat_id", person.id))
    admin = chat.member(person.id).admin
    scopes = [f"chat:{chat.id}", "all_private_chats"]
    if chat.kind != "private":
        scopes = [f"chat_member:{chat.id}:{person.id}"]
        scopes += [f"chat_administrators:{chat.id}"] if admin else []
        scopes += [f"chat:{chat.id}"]
        scopes += ["all_chat_administrators"] if admin else []
        scopes += ["all_group_chats"]
    stored = sim.profile.commands
    for scope in [*scopes, "default"]:
        # A dedicated language beats the general list, but only within a scope.
        for language in (person.language_code or "", ""):
            if (scope, language) in stored:
                return {"commands": stored[scope, language], "scope": scope}
    return {"commands": [], "scope": None}


def _profile(sim: Simulator, order: Json) -> Json:
    del order
    shape: Json = {}
    for (name, language), text in sim.profile.texts.items():
        shape.setdefault(name, {})[language] = text
    return shape


ENDPOINTS = {
    "chat": _chat,
    "wait": _wait,
    "wait_ledger": _wait_ledger,
    "wait_requests": _wait_requests,
    "wait_idle": _wait_idle,
    "ledger": _ledger,
    "requests": _requests,
    "stats": _stats,
    "commands": _commands,
    "menu": _menu,
    "profile": _profile,
}
