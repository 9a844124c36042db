"""Bot API methods about chats and their members.

Source: Bot API, getChat, getChatMember, getChatAdministrators, leaveChat, sendChatAction. They show
and leave chats; people change them (`places`).
"""

from bot.simulator.access import read_thread, require_reachable, require_writable
from bot.simulator.answers import bad_request
from bot.simulator.model import PERMISSIONS, Chat, Json
from bot.simulator.params import Params
from bot.simulator.places import set_bot_member
from bot.simulator.state import Simulator

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def get_me(sim: Simulator, params: Params) -> Json:
    """Bot API, getMe."""
    del params
    return sim.bot.api | {
        "can_join_groups": sim.joins_groups,
        "can_read_all_group_messages": not sim.privacy,
        "supports_inline_queries": sim.inline_mode,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _visible_chat(sim: Simulator, params: Params) -> Chat:
    chat = sim.chat(params.values.get("chat_id"))
    if chat.kind != "private":
        require_reachable(sim, chat)
    return chat


def get_chat(sim: Simulator, params: Params) -> Json:
    """Bot API, getChat: ChatFullInfo."""
    chat = _visible_chat(sim, params)
    shape = chat.api | {"accent_color_id": 0, "max_reaction_count": 11}
    shape["accepted_gift_types"] = dict.fromkeys(_GIFTS, False)
    if chat.kind in {"group", "supergroup"}:
        allowed = {name: name in chat.permissions for name in PERMISSIONS}
        shape["permissions"] = allowed
    if chat.pinned:
        shape["pinned_message"] = chat.messages[chat.pinned[-1]].api()
    return shape


def get_chat_member(sim: Simulator, params: Params) -> Json:
    """Bot API, getChatMember: people who were never there have left."""
    chat = _visible_chat(sim, params)
    number = params.integer("user_id") or 0
    if number == sim.bot.id:
        return sim.bot_member(chat).api(sim.bot_user)
    person = sim.people.get(number)
    if person is None:
        raise bad_request("user not found")
    if chat.kind == "private":
        raise bad_request("PARTICIPANT_ID_INVALID")
    return chat.member(number).api(person.api)


def get_chat_administrators(sim: Simulator, params: Params) -> list[Json]:
    """Bot API, getChatAdministrators: no bots but this one."""
    chat = _visible_chat(sim, params)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    users = {number: person.api for number, person in sim.people.items()}
    users[sim.bot.id] = sim.bot_user
    return [member.api(users[number]) for number, member in chat.members.items() if member.admin]


def get_chat_member_count(sim: Simulator, params: Params) -> int:
    """Bot API, getChatMemberCount."""
    chat = _visible_chat(sim, params)
    return 2 if chat.kind == "private" else sum(each.inside for each in chat.members.values())


def leave_chat(sim: Simulator, params: Params) -> bool:
    """Bot API, leaveChat."""
    chat = sim.chat(params.values.get("chat_id"))
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    require_reachable(sim, chat)
    # The bot hears of its own leaving like of any other change.
    set_bot_member(sim, chat, "left", by=sim.bot_user)
    return True


def send_chat_action(sim: Simulator, params: Params) -> bool:
    """Bot API, sendChatAction."""
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = sim.chat(params.values.get("chat_id"))
    require_writable(sim, chat)
    read_thread(sim, chat, params)
    return True


METHODS = {
    "getme": get_me,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "getchatadministrators": get_chat_administrators,
    "getchatmembercount": get_chat_member_count,
    "leavechat": leave_chat,
    "sendchataction": send_chat_action,
}
