"""Reviewers: the buttons of a review card, the reason that two of them ask for, the queue.

Must not decide anything: who may, and whether it is too late, is `bot.services.review`'s.
"""

from datetime import timedelta

from telegram import CallbackQuery, Message

from bot.domain.errors import BadInput
from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.paying import Way
from bot.domain.prompt import Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.review import Published, Queued
from bot.text import progress
from bot.text.buttons import Key, ReviewAct, ReviewButton
from bot.text.fitting import Room, first_words, fit
from bot.text.html import Html, joined
from bot.text.i18n import Localizer
from handlers import answers
from handlers.callbacks import Toast, message_of
from handlers.context import ChatKind, Context
from handlers.identity import kind_of

_WORDS = 60
_OPENED = 10
"""Drafts of the queue that have a button; the rest move up."""

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


async def press(query: CallbackQuery, button: ReviewButton, context: Context) -> Toast | None:
    """Do what a review card's button says."""
    message = message_of(query)
    match button.act:
        case ReviewAct.APPROVE:
            return await _approve(message, button, context)
        case ReviewAct.CHANGES:
            await _ask_reason(message, button, Purpose.REQUEST_CHANGES, context)
        case ReviewAct.REJECT:
            await _ask_reason(message, button, Purpose.REJECT, context)
        case ReviewAct.SHOW:
            await _show_card(message, button, context)
    return None


async def reason(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    """Take the text as the reason for which a prompt asked."""
    number = MessageId(message.message_id)
    decided = await context.services.review.answer(context.actor, prompt, number, text.text)
    await thank(message, decided.purpose, decided.draft.id, context)


async def thank(message: Message, purpose: Purpose, draft: DraftId, context: Context) -> None:
    """Say what the reason did."""
    key = f"review-done-{purpose.replace('_', '-')}"
    await answers.reply(message, context.say.html(key, draft=str(draft)))


async def queue(message: Message, context: Context) -> None:
    """/queue: what waits for a verdict, oldest first. In groups on the desk alone."""
    on_desk = message.chat_id == await context.services.members.desk()
    if kind_of(message.chat) is ChatKind.GROUP and not on_desk:
        raise BadInput("error-only-on-desk")
    waiting = await context.services.review.queue(context.actor)
    lines = [_waits(one, message, context.say) for one in waiting]
    shown = fit(
        lines, Room().part(0.9), lambda count: context.say.html("outline-more", count=count)
    )
    title = context.say.html("queue-title", count=len(waiting))
    rows = tuple((_card_key(one, context.say),) for one in waiting[:_OPENED])
    await answers.reply(message, joined([title, *shown], "\n"), rows, protected=True)


async def _show_card(message: Message, button: ReviewButton, context: Context) -> None:
    card = await context.services.review.card(context.actor, button.draft, button.revision)
    for one in card.messages:
        await answers.reply_message(message, one, protected=True)
    await answers.reply(message, card.last, card.rows, protected=True)


async def _approve(message: Message, button: ReviewButton, context: Context) -> Toast:
    published = await context.services.review.approve(context.actor, button.draft, button.revision)

    async def show() -> None:
        if published.payment.way is Way.BEYOND:
            await answers.reply(message, _beyond(published, context.say))
        chat = ChatId(message.chat_id)
        if not await context.services.review.is_followed(published.number, chat):
            await _follow(message, published, context)

    return Toast(context.say.text("review-approved", number=str(published.number)), show)


def _beyond(published: Published, say: Localizer) -> Html:
    """Say why a bulletin goes out unpaid."""
    cost, ceiling = (f"{stars:f}" for stars in (published.payment.cost, published.payment.ceiling))
    number = str(published.number)
    return say.html("review-beyond-ceiling", number=number, cost=cost, ceiling=ceiling)


async def _follow(message: Message, published: Published, context: Context) -> None:
    """Answer with a message that shows the delivery's progress from now on."""
    number = published.number
    figures = await context.services.publishing.figures(number)
    if figures is None and not published.is_new:
        return
    if figures is None:
        await answers.reply(message, context.say.html("progress-nobody", number=str(number)))
        return
    # From zero, so that the sweep sees a difference even if all is out by now.
    start = figures.model_copy(update={"sent": 0, "failed": 0, "cancelled": 0})
    standing = await context.services.control.standing(number)
    html = progress.show(number, start, figures.started_at, context.say, standing)
    rows = progress.rows(number, start, standing, context.say)
    sent = await answers.reply(message, html, rows)
    await context.services.publishing.show_progress(
        context.actor, number, ChatId(sent.chat_id), MessageId(sent.message_id)
    )


async def _ask_reason(
    message: Message, button: ReviewButton, purpose: Purpose, context: Context
) -> None:
    await context.services.review.ask_reason(context.actor, button.draft, button.revision)
    say = context.say
    question = say.html(f"review-ask-{button.act}", tag=context.actor.tag, draft=str(button.draft))
    sent = await answers.ask(message, question, say.text("review-ask-hint"))
    prompt = Prompt(
        chat=ChatId(sent.chat_id),
        message=MessageId(sent.message_id),
        person=context.actor.person,
        purpose=purpose,
        draft=button.draft,
        revision=button.revision,
        opened_at=sent.date,
    )
    await context.services.review.opened_prompt(prompt)


def _card_key(one: Queued, say: Localizer) -> Key:
    draft, act = one.draft, ReviewAct.SHOW
    button = ReviewButton(act=act, draft=draft.id, revision=draft.revision)
    return Key(say.text(f"review-button-{act}", draft=str(draft.id)), button)


def _waits(one: Queued, message: Message, say: Localizer) -> Html:
    words = next((text.text for text in one.revision.content.texts()), "")
    return say.html(
        "queue-line",
        draft=str(one.draft.id),
        tag=one.author_tag,
        age=_age(message.date - one.revision.written_at, say),
        words=first_words(words, _WORDS),
    )


def _age(age: timedelta, say: Localizer) -> str:
    if age < _HOUR:
        return say.text("age-minutes", count=max(0, age // timedelta(minutes=1)))
    if age < _DAY:
        return say.text("age-hours", count=age // _HOUR)
    return say.text("age-days", count=age // _DAY)
