"""What happens to the bot in a chat: blocked, removed, back again, moved along with a group.

Must not subscribe anybody; `handlers.following` does.
"""

import structlog
from telegram import ChatMember, ChatMemberUpdated, Message

from bot.domain.delivery import Trouble
from bot.domain.ids import ChatId
from handlers import identity
from handlers.context import ChatKind, Context

_log = structlog.get_logger()

_GONE = (ChatMember.BANNED, ChatMember.LEFT)


async def own_membership(change: ChatMemberUpdated, context: Context) -> None:
    """Follow what happens to the bot in a chat: blocked, removed, back again, given more rights.

    Any standing inside is worth a new attempt, which shows whether the rights suffice. A chat that
    nobody may have wanted it in it leaves without a word (threat T26).
    """
    chat = ChatId(change.chat.id)
    if change.new_chat_member.status in _GONE:
        private = identity.kind_of(change.chat) is ChatKind.PRIVATE
        await context.services.audience.left(chat, Trouble.BLOCKED if private else Trouble.KICKED)
    elif await _is_unwanted(change, context):
        await context.bot.leave_chat(change.chat.id)
    else:
        await context.services.audience.returned(chat)


async def moved(message: Message, context: Context) -> None:
    """Follow a group that became a supergroup, whichever of the two messages comes first."""
    here = ChatId(message.chat_id)
    if message.migrate_to_chat_id is not None:
        old, new = here, ChatId(message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        old, new = ChatId(message.migrate_from_chat_id), here
    else:
        return
    if not await context.services.members.moved(old, new):
        _log.warning("move_ignored", message=message.message_id)


async def _is_unwanted(change: ChatMemberUpdated, context: Context) -> bool:
    """Whether the bot was just put into a chat that it does not know, by somebody who neither is a
    member of the desk nor could subscribe that chat."""
    came = change.old_chat_member.status in _GONE
    if not came or identity.kind_of(change.chat) is ChatKind.PRIVATE:
        return False
    if await context.services.audience.is_known(ChatId(change.chat.id)):
        return False
    if (await identity.presser(change.from_user, context)).role is not None:
        return False
    return not await identity.administers(change.from_user, change.chat.id, context)
