"""The guided way in a private chat: one message whose screens replace each other, and the texts
that answer them.

Must not decide anything, nor show the board: whoever calls is told when it is due.
"""

from collections.abc import Awaitable

from telegram import CallbackQuery, Message

from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.guiding import Guided, Said, Spot, Step
from bot.text import enclosing, guide, screens
from bot.text.adding import is_empty
from bot.text.guide import GuideAct, GuideButton
from bot.text.screens import Screen
from handlers import answers, documents, media
from handlers.callbacks import message_of
from handlers.context import Context


async def press(query: CallbackQuery, button: GuideButton, context: Context) -> bool:
    """Do what a button says; return whether the board is to be shown now."""
    message = message_of(query)
    if button.act is GuideAct.START and not button.draft:
        await _begin(message, context)
        return False
    spot = _spot(message)
    step = Step(draft=button.draft, revision=button.revision, spot=spot)
    if button.act is GuideAct.LEAVE:
        await context.services.guiding.go_on(context.actor, step)
        return True
    guided = await _stepped(step, button, context)
    screen = _screen(guided, button, context)
    if screen is None:
        return True
    await _show(message, guided, screen, context)
    return False


def said(button: GuideButton, context: Context) -> str | None:
    """Return the toast of a press that chose a kind; the screens themselves say the rest."""
    if button.act is not GuideAct.KIND or not button.value:
        return None
    kind = context.say.text(f"guiding-kind-{guide.chosen_kind(button.value)}")
    return context.say.text("guiding-kind-chosen", kind=kind)


async def answer(message: Message, text: RichText, prompt: Prompt, context: Context) -> bool:
    """Take a text as the answer to a prompt; return whether the board is to be shown now."""
    said = Said(
        spot=_spot(message),
        text=text,
        at=message.date,
        language=context.say.language,
        media=media.of(message) if prompt.purpose is Purpose.ADD else None,
        album=message.media_group_id or "",
    )
    guided = await context.services.guiding.answer(context.actor, prompt, said)
    if said.media is not None:
        files = enclosing.all_of(guided.content)
        await documents.warn(message, guided.draft, said.media, files, context)
    return await _show_answered(message, guided, context)


async def again(message: Message, draft: DraftId, context: Context) -> bool:
    """Show once more what a message led to; return whether the board is to be shown instead."""
    guided = await context.services.guiding.again(context.actor, draft, _spot(message))
    return await _show_answered(message, guided, context)


async def practice(message: Message, context: Context) -> None:
    """/practice: a draft that goes through the whole desk and reaches nobody. The next text is
    taken as its words."""
    spot = _spot(message)
    guided = await context.services.guiding.begin(context.actor, spot, practice=True)
    draft = guided.draft
    sent = await answers.reply(message, *screens.practice(draft, context.say), protected=True)
    number = MessageId(sent.message_id)
    await context.services.guiding.shown(context.actor, draft.id, spot, number)
    await context.services.questions.open(
        Prompt(
            chat=spot.chat,
            message=number,
            person=context.actor.person,
            purpose=Purpose.EDIT,
            draft=draft.id,
            revision=draft.revision,
            opened_at=sent.date,
        )
    )


async def _begin(message: Message, context: Context) -> None:
    spot = _spot(message)
    guided = await context.services.guiding.begin(context.actor, spot)
    await context.services.guiding.shown(context.actor, guided.draft.id, spot, spot.message)
    screen = screens.day(guided.draft, guided.content, guided.today, context.say)
    await answers.show(message, *screen)


async def _stepped(step: Step, button: GuideButton, context: Context) -> Guided:
    """Do what the button says with the draft."""
    guiding, actor, value = context.services.guiding, context.actor, button.value
    doing: Awaitable[Guided]
    match button.act:
        case GuideAct.DAY | GuideAct.ADD if value == guide.OTHER:
            asked = Purpose.DAY if button.act is GuideAct.DAY else Purpose.SECTION
            doing = guiding.ask(actor, step, asked)
        case GuideAct.DAY if value:
            doing = guiding.set_day(actor, step, guide.chosen_day(value))
        case GuideAct.KIND if value:
            doing = guiding.set_kind(actor, step, guide.chosen_kind(value))
        case GuideAct.ADD if value:
            doing = guiding.choose(actor, step, value)
        case GuideAct.LOOK:
            doing = guiding.look_at(actor, step, guide.number(value))
        case GuideAct.JUDGE:
            said = guide.Judgement.read(value)
            doing = guiding.judge(actor, step, said.item, said.confidence)
        case _:
            doing = guiding.go_on(actor, step)
    return await doing


def _screen(guided: Guided, button: GuideButton, context: Context) -> Screen | None:
    """Return what is shown after a press; None for the board, which asked for a day or a kind."""
    draft, content, say = guided.draft, guided.content, context.say
    screen: Screen | None
    match button.act, button.value:
        case GuideAct.DAY | GuideAct.START, "":
            screen = screens.day(draft, content, guided.today, say)
        case GuideAct.DAY, guide.OTHER:
            screen = screens.other_day(draft, content, say)
        case GuideAct.KIND, "":
            screen = screens.kind(draft, content, say)
        case GuideAct.ADD, guide.OTHER:
            screen = screens.topic(draft, content, say)
        case GuideAct.DAY | GuideAct.KIND, _ if not is_empty(content):
            screen = None
        case GuideAct.DAY, _:
            screen = screens.kind(draft, content, say)
        case _:
            screen = _items(guided, context)
    return screen


def _items(guided: Guided, context: Context) -> Screen:
    """Return the screen of the section that is written, or of the choice between sections."""
    draft, content, section = guided.draft, guided.content, guided.section
    if section is None:
        return screens.sections(draft, content, context.theatre, context.say)
    return screens.items(draft, content, section, guided.focus, context.say)


async def _show(message: Message, guided: Guided, screen: Screen, context: Context) -> None:
    """Show a screen on the message that was pressed, if that is the draft's; below it otherwise."""
    if guided.message == message.message_id:
        await answers.show(message, *screen)
    else:
        await _show_below(message, _spot(message), guided, screen, context)


async def _show_answered(message: Message, guided: Guided, context: Context) -> bool:
    """Show what is next below a text, unless that is the board."""
    if guided.section is None and not is_empty(guided.content):
        return True
    if guided.section is None:
        screen = screens.kind(guided.draft, guided.content, context.say)
    else:
        screen = _items(guided, context)
    old = Spot(chat=ChatId(message.chat_id), message=guided.message or MessageId(0))
    await _show_below(message, old, guided, screen, context)
    return False


async def _show_below(
    message: Message, old: Spot, guided: Guided, screen: Screen, context: Context
) -> None:
    # It becomes the board, and shows private notes then.
    sent = await answers.reply(message, *screen, protected=True)
    number = MessageId(sent.message_id)
    await context.services.guiding.shown(context.actor, guided.draft.id, old, number)
    if guided.message is not None:
        await answers.remove(message, guided.message)


def _spot(message: Message) -> Spot:
    return Spot(chat=ChatId(message.chat_id), message=MessageId(message.message_id))
