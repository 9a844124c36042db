"""First steps, for everyone: /start, /help, /language, /whoami, /cancel.

Must not do a member's work; only joining by an invitation begins here, and what links lead to.
"""

from telegram import CallbackQuery, Message

from bot.domain.ids import ChatId
from bot.domain.prompt import GUIDED, Purpose
from bot.services.members import INVITE_PREFIX
from bot.text import pausing
from bot.text.buttons import LanguageButton
from bot.text.html import joined
from handlers import answers, keyboards, linked, menu
from handlers.callbacks import message_of
from handlers.context import Context
from handlers.identity import kind_of


async def start(message: Message, context: Context) -> None:
    """/start: greets; with an invitation, makes a member; with a link, shows where it leads.
    Brings a blocked chat back."""
    if context.words.startswith(INVITE_PREFIX):
        await _join(message, context)
        return
    await context.services.audience.returned(ChatId(message.chat_id))
    if await linked.follow(message, context.words, context):
        return
    say, actor = context.say, context.actor
    if actor.role is None:
        html = joined([say.html("start-reader"), say.html("start-privacy")], "\n\n")
    else:
        html = say.html("start-member", tag=actor.tag, role=say.text(f"role-{actor.role}"))
        await menu.refresh(context, actor)
    await answers.reply(message, html, keyboards.start_rows(say))


async def help_(message: Message, context: Context) -> None:
    """/help: the commands that this person may give in this kind of chat."""
    html = menu.list_commands(context.routes, context.actor, kind_of(message.chat), context.say)
    await answers.reply(message, html)


async def language(message: Message, context: Context) -> None:
    """/language: a button for each."""
    rows = keyboards.language_rows(context.catalogs)
    await answers.reply(message, context.say.html("language-ask"), rows)


async def press_language(query: CallbackQuery, button: LanguageButton, context: Context) -> None:
    """Speak the chosen language from now on."""
    members = context.services.members
    context.enter(await members.choose_language(context.actor, button.language))
    html = context.say.html("language-chosen", language=context.say.native_name)
    await answers.show(message_of(query), html, keyboards.language_rows(context.catalogs))
    await menu.refresh(context, context.actor)


async def whoami(message: Message, context: Context) -> None:
    """/whoami: one's numeric id (the settings name the first admin by it), role and tag."""
    say, actor = context.say, context.actor
    if actor.role is None:
        html = say.html("whoami-reader", id=str(actor.person))
    else:
        role = say.text(f"role-{actor.role}")
        html = say.html("whoami-member", id=str(actor.person), role=role, tag=actor.tag)
    await answers.reply(message, html)


async def cancel(message: Message, context: Context) -> None:
    """/cancel: closes the question that waits for an answer, and says where its draft is."""
    drafting, say = context.services.drafting, context.say
    asked = await context.services.questions.drop(context.actor, ChatId(message.chat_id))
    if asked is None:
        board = await drafting.at_hand(context.actor, None)
        rows = pausing.rows(board.draft, say) if board else ()
        await answers.reply(message, pausing.nothing(board.draft if board else None, say), rows)
        return
    if asked.purpose in GUIDED:
        board = await drafting.at_hand(context.actor, asked.draft)
        if board is not None:
            screen = pausing.screen(board.draft, board.revision.content, asked.purpose, say)
            await answers.replace(message, asked.message, *screen)
    if asked.purpose is Purpose.SETTLE:
        await context.services.settling.let_go(context.actor, asked)
    await answers.reply(message, say.html("cancel-done"))


async def unknown_command(message: Message, context: Context) -> None:
    """Point to /help."""
    await answers.reply(message, context.say.html("unknown-command"))


async def _join(message: Message, context: Context) -> None:
    member = await context.services.members.join(context.actor, context.words)
    actor = context.actor.model_copy(update={"role": member.role, "tag": member.tag})
    await answers.reply(message, context.say.html(f"joined-{member.role}", tag=member.tag))
    await menu.refresh(context, actor)
