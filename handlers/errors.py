"""What a person hears when something does not work: a refusal in their language, or an error id.

What the database failed is not over: it is postponed, and the intake tries it again.

An unknown exception is answered without a word about its cause (threat T36) and logged with the
same id, without any text of a message or of Telegram.
"""

import secrets
import traceback

import structlog
from telegram import Update
from telegram.error import BadRequest, TelegramError

from bot.domain.errors import Kept, Refusal, StorageError
from bot.text.html import joined
from bot.text.i18n import Localizer
from bot.text.shelf import kept_rows
from handlers import answers, attempts
from handlers.context import Context

_log = structlog.get_logger()

_OF_TEXTS = {"error-being-edited": "error-being-edited-sent"}
"""Where a text that somebody wrote needs other words than a press."""
_CLOSED = {"error-already-decided", "error-not-your-draft"}
"""Why a text that is kept cannot be used soon."""

_NOTHING_TO_SAY = ("too old", "replied not found", "chat not found")


async def on_error(update: object, context: Context) -> None:
    """Answer the person whose update could not be handled."""
    error = context.error
    if not isinstance(update, Update) or error is None:
        _report(error, "-")
        return
    if isinstance(error, Refusal):
        await _record(update, error, context)
    say = _language(update, context)
    if isinstance(error, Kept):
        await _offer(update, say, error)
        return
    if isinstance(error, Refusal):
        await _tell(update, say, error.code, **error.values)
        return
    if isinstance(error, StorageError):
        await _postpone(update, say, context)
        return
    if _is_telegrams_own(error):
        _log.warning("answer_not_given", error=type(error).__name__)
        return
    error_id = secrets.token_hex(4)
    _report(error, error_id)
    await _tell(update, say, "error-unknown", id=error_id)


async def _record(update: Update, refusal: Refusal, context: Context) -> None:
    """Write down who was refused what, unless a use case has; the answer is in their language from
    then on. It is given whatever becomes of that."""
    try:
        actor = await attempts.who_tried(update, context)
        if actor is None:
            return
        context.enter(actor)
        tried = attempts.attempt_of(update, actor)
        if tried is not None:
            await context.services.records.refused(actor, *tried, refusal)
    except StorageError as error:
        _report(error, "-")


async def _offer(update: Update, say: Localizer, late: Kept) -> None:
    """Say why a text came too late, and that it is kept, with buttons for it."""
    message = update.effective_message
    if message is None:
        return
    busy = late.code == "error-being-edited"
    why = say.html("shelf-busy" if busy else late.code, **late.values)
    kept = "shelf-kept-to-add" if late.adds else "shelf-kept-for-you"
    kept = "shelf-kept-edited" if late.edits else kept
    kept = "shelf-kept-until-open" if late.code in _CLOSED else kept
    html = joined([why, say.html(kept)], "\n\n")
    try:
        await answers.reply(message, html, kept_rows(late.kept, say))
    except TelegramError as error:
        _report(error, "-")


async def _postpone(update: Update, say: Localizer, context: Context) -> None:
    """Leave the update to be tried again, and tell its writer so, once (faults F21, F22).

    A press hears nothing yet: it can be answered once, and that is for what comes of it.
    """
    first = context.services.inbox.postpone(update.update_id)
    if first and update.callback_query is None:
        await _tell(update, say, "error-postponed")


async def _tell(update: Update, say: Localizer, code: str, **values: str | int) -> None:
    """Answer a press over the chat, a message in the chat; nothing else waits for an answer."""
    try:
        if update.callback_query is not None:
            words = say.text(code, **values)
            await answers.toast(update.callback_query, words, alert=True)
        elif update.edited_channel_post is None and (message := update.effective_message):
            code = _OF_TEXTS.get(code, code)
            await answers.reply(message, say.html(code, **values))
    except TelegramError as error:
        _report(error, "-")


def _language(update: Update, context: Context) -> Localizer:
    # Only a refusal is worth another look into the database, which may be what failed.
    if hasattr(context, "say"):
        return context.say
    user = update.effective_user
    return context.catalogs.localizer(user.language_code if user else None)


def _is_telegrams_own(error: Exception) -> bool:
    """Whether an answer could not be given at all; another one would fare no better, and what may
    have arrived is not said twice (fault F06)."""
    if isinstance(error, BadRequest):
        return any(words in str(error).lower() for words in _NOTHING_TO_SAY)
    return isinstance(error, TelegramError)


def _report(error: BaseException | None, error_id: str) -> None:
    """Log what failed and where; the exception's words may quote a message, so they stay out."""
    frames = traceback.extract_tb(error.__traceback__)[-4:] if error else []
    where = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    _log.error("handler_failed", id=error_id, error=type(error).__name__, where=where)
