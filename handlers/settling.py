"""What became of published items: /rumours lists those that are open, /settle and the buttons bring
one to another step of the scale.

Must not decide anything: a settlement is a correction, and goes to the reviewers.
"""

from telegram import CallbackQuery, Message

from bot.domain.draft import Confidence, DraftState
from bot.domain.errors import BadInput
from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rich import RichText
from bot.domain.settling import NEEDS_SOURCE
from bot.text import settle_words, settling
from bot.text.settling import Order, RumourButton, SettleAct, SettleButton, Shown
from handlers import answers
from handlers.callbacks import message_of
from handlers.context import Context


async def rumours(message: Message, context: Context) -> None:
    """/rumours: what nobody has settled yet, the newest first."""
    screen = await _list(RumourButton(order=Order.NEWEST), context)
    await answers.reply(message, *screen, protected=True)


async def turn(query: CallbackQuery, button: RumourButton, context: Context) -> None:
    """Turn a page of the list, in place."""
    await answers.show(message_of(query), *await _list(button, context))


async def settle(message: Message, context: Context) -> None:
    """/settle ITEM-ID and what became of it; without that, the buttons that say it."""
    name, step, unknown = settle_words.read(context.words, context.say)
    if not name:
        await answers.reply(message, context.say.html("settle-how"))
        return
    shown = await context.services.rumours.item(context.actor, name)
    if unknown:
        steps = settle_words.steps(context.say)
        raise BadInput("error-settle-step", found=unknown[:60], steps=steps)
    if step is None:
        await _scale(message, shown, context)
        return
    await _ask(message, shown, step, context)


async def press(query: CallbackQuery, button: SettleButton, context: Context) -> None:
    """Show the scale, or ask for the reason of a step."""
    message = message_of(query)
    shown = await context.services.rumours.item(context.actor, button.item)
    if button.act is SettleAct.SCALE:
        await _scale(message, shown, context)
        return
    seen = shown._replace(version=button.version)
    await _ask(message, seen, Confidence(button.act), context)


async def answer(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    """Take the reason, and hand the settlement to the reviewers."""
    number = MessageId(message.message_id)
    await context.services.settling.answer(context.actor, prompt, number, text)
    await submit(message, prompt.draft, context)


async def submit(message: Message, draft_id: DraftId, context: Context) -> None:
    """Hand a settlement to the reviewers, unless that is done; say so."""
    board = await context.services.drafting.board(context.actor, draft_id)
    draft = board.draft
    if draft.state is DraftState.WRITING:
        place = (context.actor, draft.id, draft.revision)
        handed = await context.services.review.submit(*place)
        values = {"draft": str(draft.id), "number": str(handed.number)}
        html = context.say.html("settle-submitted", count=handed.reviewers, **values)
    else:
        html = context.say.html("settle-handed", draft=str(draft.id))
    await answers.reply(message, html)


async def _list(button: RumourButton, context: Context) -> settling.Screen:
    use = context.services.rumours
    listed = await use.open(context.actor, button)
    return settling.rumours(listed, use.today(), context.say)


async def _scale(message: Message, shown: Shown, context: Context) -> None:
    screen = settling.scale(shown, context.services.rumours.today(), context.say)
    await answers.reply(message, *screen, protected=True)


async def _ask(message: Message, shown: Shown, to: Confidence, context: Context) -> None:
    """Make the correction that waits for its reason, and ask for that."""
    use, say = context.services.settling, context.say
    draft = await use.begin(context.actor, shown.statement.id, to, shown.version)
    needs = to in NEEDS_SOURCE
    html = settling.question(shown, to, say, needs_source=needs)
    sent = await answers.ask(message, html, say.text("settle-hint"))
    prompt = Prompt(
        chat=ChatId(sent.chat_id),
        message=MessageId(sent.message_id),
        person=context.actor.person,
        purpose=Purpose.SETTLE,
        draft=draft.id,
        revision=draft.revision,
        opened_at=sent.date,
        target=str(shown.statement.id),
    )
    await use.opened_prompt(prompt)
