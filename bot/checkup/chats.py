"""The bot's rights where it is to write: the desk's group, and each subscribed group and channel.

Asks getChat and getChatMember, one after the other. Private chats are not asked about: there may be
a million, and Telegram tells us when somebody blocks the bot. Must not write, not even "typing".
"""

from collections.abc import AsyncIterator, Sequence

from telegram import ChatFullInfo, ChatMember, ChatMemberAdministrator, ChatMemberRestricted
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.checkup.account import Garbled, Line
from bot.checkup.findings import Finding, Mark, Topic, ok, unknown
from bot.domain.ids import ChatId, TopicId
from bot.domain.model import Frozen
from bot.services.inspection import Inside

_INSIDE = (ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER, ChatMember.RESTRICTED)


class Place(Frozen):
    """A chat that the bot is to write to: its subscribed topics, and whether it is the desk's.
    `resting` is why nothing is sent there at present."""

    chat: ChatId
    topics: tuple[TopicId, ...]
    desk: bool
    resting: str | None

    @property
    def name(self) -> str:
        """What the operator knows it by, before Telegram has told its title."""
        return f"The desk's group {self.chat}" if self.desk else f"Chat {self.chat}"


def places(inside: Inside) -> list[Place]:
    """Return the desk's group, then the others."""
    topics: dict[ChatId, list[TopicId]] = {inside.desk: []} if inside.desk else {}
    resting: dict[ChatId, str] = {}
    for one, why in inside.groups:
        topics.setdefault(one.chat, []).append(one.topic)
        if why is not None:
            resting[one.chat] = why
    return [
        Place(chat=chat, topics=tuple(of), desk=chat == inside.desk, resting=resting.get(chat))
        for chat, of in topics.items()
    ]


def audience(inside: Inside) -> Finding:
    """Say how many are subscribed, most of whom are not asked about."""
    closed = len({one.chat for one, why in inside.groups if why is not None})
    says = f"Active subscriptions: {inside.subscriptions}. Private chats are not asked about."
    if closed:
        says += f" Groups and channels that were closed, where nothing is sent: {closed}."
    return ok(Topic.CHAT, says)


async def rights(line: Line, own: int, found: Sequence[Place]) -> AsyncIterator[Finding]:
    """Look whether the bot, whose id is `own`, may still write in each place."""
    for done, place in enumerate(found):
        try:
            yield await _look(line, own, place)
        except TelegramError as error:
            says = f"Not looked at from {place.name} on: {len(found) - done} ({error.message})."
            yield unknown(Topic.CHAT, says)
            return


async def _look(line: Line, own: int, place: Place) -> Finding:
    """Judge one chat; raises TelegramError if Telegram did not answer."""
    try:
        chat = await line.ask(lambda: line.bot.get_chat(place.chat))
        member = await line.ask(lambda: line.bot.get_chat_member(place.chat, own))
    except ChatMigrated as moved:
        says = f"{place.name} has become the supergroup {moved.new_chat_id}."
        return _finding(
            place, Mark.WARNING, says, "The bot follows it with its next message there."
        )
    except (BadRequest, Forbidden) as refused:
        says = f"{place.name} is closed to the bot: {refused.message}."
        return _finding(place, Mark.WRONG, says, _way_back(place))
    except Garbled as odd:
        return _finding(place, Mark.UNKNOWN, f"{place.name}: {odd.message}.", None)
    says = f"{place.name} ({_title(chat)})"
    trouble = _trouble(chat, member, place)
    if trouble is not None:
        what, remedy = trouble
        return _finding(place, Mark.WRONG, f"{says}: {what}.", remedy)
    if place.resting is not None:
        remedy = "Write /subscribe there again."
        what = f"it could not be written to ({place.resting}), and can be now"
        return _finding(place, Mark.WARNING, f"{says}: {what}.", remedy)
    return _finding(place, Mark.OK, f"{says}: the bot may write there.{_unasked(place)}", None)


def _trouble(chat: ChatFullInfo, member: ChatMember, place: Place) -> tuple[str, str] | None:
    """Return why the bot may not write, and the remedy; rights as Telegram applies them (Bot API,
    ChatMember and ChatPermissions)."""
    if member.status not in _INSIDE or _has_left(member):
        return "the bot is not in it", _way_back(place)
    if chat.type == ChatType.CHANNEL:
        if not (isinstance(member, ChatMemberAdministrator) and member.can_post_messages):
            remedy = "Make the bot an administrator of the channel who may post messages."
            return "the bot may not post messages", remedy
        return None
    if any(place.topics) and not chat.is_forum:
        remedy = "Write /subscribe in the group itself, or switch its topics on again."
        return "a topic is subscribed, but the group has no topics any more", remedy
    if isinstance(member, ChatMemberRestricted):
        allowed = member.can_send_messages
    else:
        everyone = chat.permissions is None or bool(chat.permissions.can_send_messages)
        allowed = everyone or member.status != ChatMember.MEMBER
    remedy = "Let the bot send messages, or make it an administrator."
    return None if allowed else ("the bot may not send messages", remedy)


def _has_left(member: ChatMember) -> bool:
    return isinstance(member, ChatMemberRestricted) and not member.is_member


def _way_back(place: Place) -> str:
    if place.desk:
        return "Add the bot again, or make another group the desk with /desk."
    return "Add the bot again (in a channel as an administrator) and write /subscribe there."


def _unasked(place: Place) -> str:
    """Say what Telegram has no question for."""
    return " Whether its topics are open cannot be asked." if any(place.topics) else ""


def _title(chat: ChatFullInfo) -> str:
    # Titles are other people's: they must not steer the terminal, or turn its text round.
    shown = "".join(sign for sign in chat.title or "" if sign.isprintable())
    return f"{chat.type} “{shown}”"


def _finding(place: Place, mark: Mark, says: str, remedy: str | None) -> Finding:
    return Finding(topic=Topic.CHAT, mark=mark, says=says, remedy=remedy, chat=place.chat)
