"""Sends deliveries through python-telegram-bot and says what Telegram did.

The only place where a telegram.error becomes a SendOutcome. Must not retry, wait or decide what
follows. Telegram's words are matched here and nowhere else; PTB lower-cases most of them.
"""

import json
from functools import lru_cache

from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.domain.delivery import (
    Attachment,
    Delivered,
    Delivery,
    Halted,
    Migrated,
    NotSent,
    Refused,
    SendOutcome,
    Throttled,
    Trouble,
    Uncertain,
    Unreachable,
)
from bot.domain.ids import ChatId, MessageId
from bot.transport import (
    AiohttpRequest,
    AnswerLost,
    FloodLimit,
    NeverLeft,
    TokenRefused,
    WrongAddress,
)

NOT_MODIFIED = "message is not modified"
ALREADY_DELETED = "message to delete not found"

GONE = (
    ("blocked by the user", Trouble.BLOCKED),
    ("user_is_blocked", Trouble.BLOCKED),
    ("deactivated", Trouble.DEACTIVATED),
    ("initiate conversation", Trouble.NEVER_STARTED),
    ("messages to bots", Trouble.NEVER_STARTED),
    ("kicked", Trouble.KICKED),
    ("not a member", Trouble.KICKED),
    ("chat was deleted", Trouble.KICKED),
    ("chat not found", Trouble.CHAT_NOT_FOUND),
    ("peer_id_invalid", Trouble.CHAT_NOT_FOUND),
    ("not enough rights", Trouble.NO_RIGHTS),
    ("need administrator rights", Trouble.NO_RIGHTS),
    ("no rights to send", Trouble.NO_RIGHTS),
    ("chat_write_forbidden", Trouble.NO_RIGHTS),
    ("chat_send_", Trouble.NO_RIGHTS),
    ("chat_restricted", Trouble.NO_RIGHTS),
    ("chat_admin_required", Trouble.NO_RIGHTS),
)
"""Words of a 403 or 400 after which the chat cannot be written to (F10 to F13)."""

NEVER = (
    ("can't parse entities", Trouble.CONTENT),
    ("is empty", Trouble.CONTENT),
    ("must be non-empty", Trouble.CONTENT),
    ("too long", Trouble.CONTENT),
    ("too_long", Trouble.CONTENT),
    ("entities_too", Trouble.CONTENT),
    ("entity_", Trouble.CONTENT),
    ("wrong file identifier", Trouble.CONTENT),
    ("wrong remote file", Trouble.CONTENT),
    ("can't use file of type", Trouble.CONTENT),
    ("file reference", Trouble.CONTENT),
    ("file_reference_", Trouble.CONTENT),
    ("file_id_invalid", Trouble.CONTENT),
    ("media_empty", Trouble.CONTENT),
    ("media_invalid", Trouble.CONTENT),
    ("photo_invalid", Trouble.CONTENT),
    ("button", Trouble.CONTENT),
    ("reply markup", Trouble.CONTENT),
    ("reply_markup", Trouble.CONTENT),
    ("strings must be encoded in utf-8", Trouble.CONTENT),
    ("message thread not found", Trouble.TOPIC_NOT_FOUND),
    ("topic_", Trouble.TOPIC_NOT_FOUND),
    ("message to edit not found", Trouble.MESSAGE_GONE),
    ("message can't be edited", Trouble.MESSAGE_GONE),
    ("there is no text in the message", Trouble.MESSAGE_GONE),
    ("there is no caption in the message", Trouble.MESSAGE_GONE),
    ("message_id_invalid", Trouble.MESSAGE_GONE),
)
"""Words of a 400 after which this message will never be taken, though the chat may be fine."""

NO_FILES = (
    "send photos",
    "send videos",
    "send documents",
    "chat_send_photos_",
    "chat_send_videos_",
    "chat_send_docs_",
    "chat_send_media_",
)
"""Words of a chat that takes no files; the words of a bulletin still reach it."""


class TelegramMessenger:
    """The Messenger of `bot.services.ports` that runs in production; needs an initialized Bot
    whose request is a `bot.transport.AiohttpRequest`.

    It goes past the Bot's own methods: building their parameters, and a Message out of the answer,
    costs more than the request (BENCHMARKS.md, table 1).
    """

    def __init__(self, bot: Bot) -> None:
        if not isinstance(bot.request, AiohttpRequest):
            raise TypeError("the bot's request is not an AiohttpRequest")
        self._request, self._address = bot.request, bot.base_url

    async def send(self, delivery: Delivery) -> SendOutcome:
        """Send a new message, or edit or delete one where `delivery.edits` says so; raises nothing
        that Telegram or the network did."""
        address = f"{self._address}/{_method(delivery)}"
        try:
            result = await self._request.call(address, _body(delivery))
        except TelegramError as error:
            return outcome_of(error, delivery)
        match result:
            case {"message_id": int(message)}:
                return Delivered(MessageId(message))
            case True if delivery.edits is not None:
                return Delivered(delivery.edits)
            case _:
                return Uncertain(Trouble.BAD_ANSWER, "the answer names no message")


def _method(delivery: Delivery) -> str:
    """Name the method; the file of a message stays when its caption is edited."""
    if delivery.removes:
        return "deleteMessage"
    if delivery.attachment is None:
        return "sendMessage" if delivery.edits is None else "editMessageText"
    if delivery.edits is not None:
        return "editMessageCaption"
    return f"send{delivery.attachment.kind.capitalize()}"


def _body(delivery: Delivery) -> bytes:
    """Encode the parameters of the method as one JSON object."""
    own: dict[str, object] = {"chat_id": delivery.chat}
    if delivery.edits is None:
        own |= {name: value for name, value in _choices(delivery) if value}
    else:
        own["message_id"] = delivery.edits
    if delivery.removes:
        return json.dumps(own).encode()
    # Only a new message names its file.
    file = delivery.attachment
    shown = _content(delivery.html, delivery.keyboard, file, edited=delivery.edits is not None)
    return shown + json.dumps(own).encode()[1:]


def _choices(delivery: Delivery) -> tuple[tuple[str, object], ...]:
    """Name what only a new message can be told; Telegram's default is nothing for each."""
    answered = delivery.replies
    return (
        ("reply_parameters", answered and _answering(answered)),
        ("message_thread_id", delivery.topic),
        ("protect_content", delivery.protected),
        ("disable_notification", delivery.silent),
        ("allow_paid_broadcast", delivery.paid),
    )


def _answering(message: MessageId) -> dict[str, object]:
    # What it answers may be gone; the words are to arrive all the same.
    return {"message_id": message, "allow_sending_without_reply": True}


@lru_cache(maxsize=64)
def _content(html: str, keyboard: str | None, file: Attachment | None, *, edited: bool) -> bytes:
    """Encode what all chats get alike, up to and with the comma: one text goes to thousands."""
    content: dict[str, object] = {"parse_mode": ParseMode.HTML}
    if file is None:
        content |= {"text": html, "link_preview_options": {"is_disabled": True}}
    elif edited:
        content["caption"] = html
    else:
        content |= {"caption": html, file.kind: file.file}
    if keyboard is not None:
        content["reply_markup"] = json.loads(keyboard)
    return json.dumps(content, ensure_ascii=False).encode()[:-1] + b","


def outcome_of(error: TelegramError, delivery: Delivery) -> SendOutcome:
    """Say what happened to `delivery` when `error` was raised."""
    match error:
        case FloodLimit():
            return Throttled(error.seconds)
        case ChatMigrated():
            return _migrated(error.new_chat_id, delivery)
        case TokenRefused() | InvalidToken() | WrongAddress():
            return Halted(token_refused=not isinstance(error, WrongAddress))
        case Forbidden():
            return _forbidden(error.message, delivery)
        case BadRequest():
            return _bad_request(error.message, delivery)
        case _:
            return _unanswered(error)


def _unanswered(error: TelegramError) -> SendOutcome:
    match error.__cause__:
        case NeverLeft() as cause:
            return NotSent(cause.trouble, error.message)
        case AnswerLost() as cause:
            return Uncertain(cause.trouble, error.message)
        case _:
            return Uncertain(Trouble.OTHER, error.message)


def _forbidden(words: str, delivery: Delivery) -> SendOutcome:
    if _takes_no_files(words, delivery):
        return Refused(Trouble.NO_RIGHTS, words)
    return Unreachable(_find(GONE, words) or Trouble.OTHER, words)


def _bad_request(words: str, delivery: Delivery) -> SendOutcome:
    if NOT_MODIFIED in words.lower() and delivery.edits is not None:
        return Delivered(delivery.edits)
    if delivery.removes and delivery.edits is not None:
        return _not_deleted(words, delivery.edits)
    if _takes_no_files(words, delivery):
        return Refused(Trouble.NO_RIGHTS, words)
    if gone := _find(GONE, words):
        return Unreachable(gone, words)
    return Refused(_find(NEVER, words) or Trouble.OTHER, words)


def _not_deleted(words: str, message: MessageId) -> SendOutcome:
    """A message that is gone already is deleted; of a missing right the chat itself may be fine."""
    if ALREADY_DELETED in words.lower():
        return Delivered(message)
    gone = _find(GONE, words)
    if gone is not None and gone is not Trouble.NO_RIGHTS:
        return Unreachable(gone, words)
    return Refused(Trouble.NOT_DELETED, words)


def _takes_no_files(words: str, delivery: Delivery) -> bool:
    return delivery.attachment is not None and any(one in words.lower() for one in NO_FILES)


def _find(table: tuple[tuple[str, Trouble], ...], words: str) -> Trouble | None:
    lowered = words.lower()
    return next((trouble for needle, trouble in table if needle in lowered), None)


def _migrated(to: object, delivery: Delivery) -> SendOutcome:
    """Only a group becomes a supergroup; anything else is no migration (fault F15)."""
    if delivery.chat < 0 and isinstance(to, int) and to < 0 and to != delivery.chat:
        return Migrated(ChatId(to))
    return Refused(Trouble.OTHER, "not a migration of a group")
