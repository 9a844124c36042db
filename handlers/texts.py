"""What a message without a command is: the answer to a question of the bot, an update, a question.

The one place that chooses between authors, reviewers and readers; must not do their work.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from telegram import Document, Message

from bot.domain.errors import Kept, NotFound
from bot.domain.ids import ChatId, MessageId
from bot.domain.policy import Permission
from bot.domain.prompt import GUIDED, REASONS, Answered, Prompt, Purpose
from bot.domain.rich import RichText
from handlers import (
    answers,
    asking,
    correcting,
    documents,
    drafting,
    editing,
    entities,
    guiding,
    identity,
    media,
    plain,
    reasons,
    review,
    scheduling,
    settling,
)
from handlers.context import Context, Route

_WORDY = REASONS | {Purpose.TIME}
"""Questions of reviewers, whose next message may as well be an update of their own."""

_WITH_FILES = {Purpose.EDIT, Purpose.ADD}
"""Questions whose answers may have a file."""

OPEN_FOR = timedelta(hours=1)
"""So long a message answers a question without replying to it; later it stands for itself."""

_SHOWN = {"cp1252": "Windows-1252"}


async def private(message: Message, context: Context) -> None:
    """Handle a message in a private chat."""
    if await _went_to_the_desk(message, context):
        return
    if not context.actor.may(Permission.DRAFT):
        await _from_reader(message, context)
        return
    text = await _text_of(message, context)
    if await _is_for_a_note(message, context):
        await answers.reply(message, context.say.html("editing-note-no-file"))
        return
    if await _is_useless(message, text, context):
        left = "media-not-taken" if media.is_left(message) else "drafting-text-only"
        await answers.reply(message, context.say.html(left))
        return
    before = await _handled(message, context)
    if before is not None:
        await _answer_again(message, before, context)
        return
    prompt = await _answered(message, text, context)
    if prompt is None and await plain.is_question(message, text, context):
        await plain.answer(message, text.text, context)
    elif prompt is None:
        await _write(message, text, context)
    else:
        await _take(message, text, prompt, context)
    await _say_what_is_left(message, prompt, context)


async def _went_to_the_desk(message: Message, context: Context) -> bool:
    """Take a reply to what the desk was shown: a reader's question, or a card."""
    if await asking.is_answer(message, context):
        await asking.take(message, context)
        return True
    if await review.is_comment(message, context):
        await review.comment(message, entities.from_message(message), context)
        return True
    return False


async def edited(message: Message, context: Context) -> None:
    """Handle a message that its sender has edited: only what a draft came in is looked at, and
    nothing runs again (threat T09). What cannot be done now is said, for the draft does not say
    the words."""
    if not context.actor.may(Permission.DRAFT):
        return
    text = await _text_of(message, context)
    incoming = drafting.incoming_of(message, text)
    for one in await context.services.drafting.amend(context.actor, incoming):
        await drafting.show_edited(message, one, context)


async def group_reply(message: Message, context: Context) -> None:
    """Handle a reply to the bot in a group: an answer to a reader, a comment, a reason, or nothing
    for us."""
    if await asking.is_answer(message, context):
        await asking.take(message, context)
        return
    if await review.is_comment(message, context):
        identity.refuse_faceless(message, context.actor)
        await review.comment(message, entities.from_message(message), context)
        return
    before = await _handled(message, context)
    if before is not None:
        await _answer_again(message, before, context)
        return
    prompt = await _asked_by(message.reply_to_message, message, context)
    if prompt is not None and prompt.purpose is Purpose.TIME:
        await scheduling.answer(message, entities.from_message(message), prompt, context)
    elif prompt is not None and prompt.purpose in REASONS:
        await review.reason(message, entities.from_message(message), prompt, context)
    elif message.chat_id == await context.services.members.desk():
        # A reason that comes too late, or from nobody, must not vanish unheard.
        identity.refuse_faceless(message, context.actor)
        if context.actor.may(Permission.REVIEW):
            raise NotFound("error-no-question")


async def _from_reader(message: Message, context: Context) -> None:
    replied = message.reply_to_message
    if replied and await _asked_by(replied, message, context):
        # They were a member when the question was put to them.
        context.actor.require(Permission.DRAFT)
    words = message.text or message.caption
    named = _command_named(words, context)
    if named is not None:
        await named.handler(message, context)
    elif words:
        await plain.answer(message, words, context)
    else:
        await answers.reply(message, context.say.html("reading-text-only"))


def _command_named(words: str | None, context: Context) -> Route | None:
    """Return the reader's command that the one word of a message names without its slash:
    whoever writes "unsubscribe" means it."""
    word = (words or "").strip().casefold()
    return next((one for one in context.routes if one.for_everyone and one.name == word), None)


async def _write(message: Message, text: RichText, context: Context) -> None:
    """Make a draft of it; whoever was asked for a reason is asked whether that was it."""
    asked = await _asked_by(None, message, context)
    if asked is None or asked.purpose not in REASONS or _is_late(message, asked):
        await drafting.write(message, text, context)
        return
    incoming = drafting.incoming_of(message, text)
    begins = await context.services.questions.comes_first(context.actor, asked, incoming)
    written = await drafting.write(message, text, context, begins=begins)
    await reasons.offer(message, text, asked, written, context)


async def _is_for_a_note(message: Message, context: Context) -> bool:
    """Whether a file comes while a private note is asked for, who knows whether as the note."""
    if media.of(message) is None:
        return False
    replied = message.reply_to_message
    asked = await _asked_by(replied, message, context) if replied else None
    asked = asked or await _asked_by(None, message, context)
    return asked is not None and asked.purpose is Purpose.NOTE and not _is_late(message, asked)


async def _take(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    await _TAKES[prompt.purpose](message, text, prompt, context)


async def _guided(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    """The guided way leads to the board in the end."""
    try:
        to_board = await guiding.answer(message, text, prompt, context)
    except Kept:
        if media.of(message):
            await answers.reply(message, context.say.html("media-no-answer"))
        raise
    if to_board:
        await drafting.show(message, prompt.draft, context)


async def _is_useless(message: Message, text: RichText, context: Context) -> bool:
    """Whether there is nothing to take: no words, and no file that could be kept. A file is no
    answer to a question but to the one for items."""
    if text.text.strip():
        return False
    replied = message.reply_to_message
    asked = await _asked_by(replied, message, context) if replied else None
    answers_it = asked is None or asked.purpose is Purpose.ADD
    return media.of(message) is None or not answers_it


async def _say_what_is_left(message: Message, prompt: Prompt | None, context: Context) -> None:
    """Say plainly that something was not kept beside the words."""
    if media.is_left(message):
        await answers.reply(message, context.say.html("media-not-taken-words"))
    elif media.of(message) and prompt is not None and prompt.purpose not in _WITH_FILES:
        await answers.reply(message, context.say.html("media-no-answer"))


async def _handled(message: Message, context: Context) -> Answered | None:
    """Return what this very message answered, if the bot was stopped before it could say so."""
    chat, number = ChatId(message.chat_id), MessageId(message.message_id)
    return await context.services.questions.answered(chat, number)


async def _answer_again(message: Message, before: Answered, context: Context) -> None:
    if before.purpose is Purpose.TIME:
        await scheduling.show(message, before.draft, context)
    elif before.purpose in REASONS:
        await review.thank(message, before.purpose, before.draft, context)
    elif before.purpose is Purpose.SETTLE:
        await settling.submit(message, before.draft, context)
    elif before.purpose not in GUIDED or await guiding.again(message, before.draft, context):
        await drafting.show(message, before.draft, context)


async def _answered(message: Message, text: RichText, context: Context) -> Prompt | None:
    """Return the open question that the message answers: by replying, or soon after it.

    Raises NotFound for the reply to a question that is closed, which is no update either.
    """
    if not text.text.strip():
        return await _asking_for_items(message, text, context)
    replied = message.reply_to_message
    asked = await _asked_by(replied, message, context) if replied else None
    if asked is None and replied and _is_own(replied) and answers.is_question(replied):
        # Another question may be open; a reason must not decide the wrong draft.
        raise NotFound("error-no-question")
    asked = asked or await _asked_by(None, message, context)
    if asked and replied and asked.message == replied.message_id:
        return asked
    if asked and await _is_soon(message, text, asked, context):
        return asked
    if replied and replied.reply_markup is None and _is_own(replied):
        raise NotFound("error-no-question")
    return None


async def _asking_for_items(message: Message, text: RichText, context: Context) -> Prompt | None:
    """Return the open question that a file without words belongs to."""
    replied = message.reply_to_message
    asked = await _asked_by(replied, message, context) if replied else None
    asked = asked or await _asked_by(None, message, context)
    if asked is None or asked.purpose is not Purpose.ADD:
        return None
    by_reply = replied is not None and replied.message_id == asked.message
    return asked if by_reply or await _is_soon(message, text, asked, context) else None


async def _is_soon(message: Message, text: RichText, asked: Prompt, context: Context) -> bool:
    """Whether the message may answer without replying: a reason must not be a reviewer's own
    update, which would decide somebody else's draft."""
    if _is_late(message, asked):
        return False
    if asked.purpose in GUIDED:
        return await context.services.guiding.takes(context.actor, asked, text)
    if asked.purpose not in _WORDY:
        return True
    if asked.purpose is Purpose.TIME and not await scheduling.may_answer(text, asked, context):
        return False
    incoming = drafting.incoming_of(message, text)
    return await context.services.questions.could_be_reason(context.actor, asked, incoming)


def _is_late(message: Message, asked: Prompt) -> bool:
    return message.date - asked.opened_at > OPEN_FOR


async def _asked_by(question: Message | None, message: Message, context: Context) -> Prompt | None:
    """Return the writer's open question: this one, or their newest in the chat."""
    number = MessageId(question.message_id) if question else None
    chat = ChatId(message.chat_id)
    return await context.services.questions.asked(context.actor, chat, number)


def _is_own(message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == message.get_bot().id


async def _text_of(message: Message, context: Context) -> RichText:
    document = message.document
    words = entities.without_command(message)
    if document is None or message.animation or not documents.is_text(document):
        return words
    found = await _read(message, document, context)
    return RichText.join((words, found), "\n\n") if words else found


async def _read(message: Message, document: Document, context: Context) -> RichText:
    found = await documents.fetch(document)
    if found.encoding != "utf-8":
        shown = _SHOWN.get(found.encoding, found.encoding.upper())
        html = context.say.html("drafting-file-encoding", encoding=shown)
        await answers.reply(message, html)
    return RichText.plain(found.text)


_TAKES: dict[Purpose, Callable[[Message, RichText, Prompt, Context], Awaitable[None]]] = {
    Purpose.EDIT: drafting.revise,
    Purpose.ITEM: editing.answer,
    Purpose.SOURCE: editing.answer,
    Purpose.NOTE: editing.answer,
    Purpose.PLACES: editing.answer,
    Purpose.NOT_BEFORE: editing.answer,
    Purpose.ADD: _guided,
    Purpose.SECTION: _guided,
    Purpose.DAY: _guided,
    Purpose.APPROVE: review.reason,
    Purpose.REQUEST_CHANGES: review.reason,
    Purpose.REJECT: review.reason,
    Purpose.TIME: scheduling.answer,
    Purpose.SETTLE: settling.answer,
    Purpose.CORRECT: correcting.answer,
}
"""Who takes the answer to which question."""
