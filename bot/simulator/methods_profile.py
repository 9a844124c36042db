"""Bot API methods about the bot's own commands, names and descriptions.

Stored by scope and language and read back exactly (Bot API, setMyCommands, BotCommandScope,
setMyName). It must not guess which of them a person sees; `commands_for` follows Telegram's order.
"""

import re

from bot.simulator.answers import bad_request
from bot.simulator.model import Json
from bot.simulator.params import Params
from bot.simulator.state import Simulator

COMMAND_LIMIT = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
_TEXTS = {"name": ("name", 64), "description": ("description", 512)}
_TEXTS["short_description"] = ("short_description", 120)


def scope_key(scope: object) -> str:
    """A BotCommandScope as one word: `default`, `chat:-5`, `chat_member:-5:7`."""
    if scope is None:
        return "default"
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    # One word for a scope makes a simple key, and is easy to type in a test.
    parts = [str(scope.get(name, "")) for name in _SCOPES[scope["type"]]]
    return ":".join([str(scope["type"]), *parts])


def _key(sim: Simulator, params: Params) -> tuple[str, str]:
    scope = params.json("scope")
    # A scope for a chat that does not exist is refused.
    if isinstance(scope, dict) and "chat_id" in scope:
        sim.chat(scope["chat_id"])
    return scope_key(scope), _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code") or ""
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def set_my_commands(sim: Simulator, params: Params) -> bool:
    """Bot API, setMyCommands."""
    commands = params.objects("commands")
    if len(commands) > COMMAND_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    sim.profile.commands[_key(sim, params)] = commands
    return True


def get_my_commands(sim: Simulator, params: Params) -> list[Json]:
    """Bot API, getMyCommands: empty when none are set for just this scope and language."""
    return sim.profile.commands.get(_key(sim, params), [])


def delete_my_commands(sim: Simulator, params: Params) -> bool:
    """Bot API, deleteMyCommands."""
    sim.profile.commands.pop(_key(sim, params), None)
    return True


def _set_text(sim: Simulator, params: Params) -> bool:
    name = params.method.removeprefix("setmy").replace("short", "short_")
    field, limit = _TEXTS[name]
    text = params.text(field) or ""
    if len(text) > limit:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    sim.profile.texts[name, _language(params)] = text
    return True


def _get_text(sim: Simulator, params: Params) -> Json:
    name = params.method.removeprefix("getmy").replace("short", "short_")
    fallback = sim.bot.first_name if name == "name" else ""
    texts = sim.profile.texts
    # Without a text for the language the general one is shown.
    text = texts.get((name, _language(params))) or texts.get((name, ""), fallback)
    return {_TEXTS[name][0]: text}


METHODS = {
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmyname": _set_text,
    "setmydescription": _set_text,
    "setmyshortdescription": _set_text,
    "getmyname": _get_text,
    "getmydescription": _get_text,
    "getmyshortdescription": _get_text,
}
