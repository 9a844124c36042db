"""Reviewers: the buttons of a review card, the reason that some of them ask for, comments, the
queue.

Must not decide anything: who may, and whether it is too late, is `bot.services.review`'s.
"""

from datetime import datetime

from telegram import CallbackQuery, InlineKeyboardMarkup, Message

from bot.domain.errors import BadInput
from bot.domain.ids import NO_TOPIC, ChatId, DraftId, MessageId, TopicId
from bot.domain.paying import Way
from bot.domain.prompt import REASONS, Prompt, Purpose
from bot.domain.rich import RichText
from bot.services.commenting import Reply
from bot.services.outcomes import Held, Outcome, Practised, Published, Voted
from bot.services.scheduling import Place, Target
from bot.text import progress, queue_list, remarks
from bot.text.buttons import ReviewAct, ReviewButton, Rows
from bot.text.html import Html, escape, joined
from bot.text.i18n import Localizer
from bot.text.timing import plan_rows
from handlers import answers
from handlers.callbacks import Toast, message_of
from handlers.context import ChatKind, Context
from handlers.identity import kind_of

_ASKS = {
    ReviewAct.COMMENT: Purpose.APPROVE,
    ReviewAct.CHANGES: Purpose.REQUEST_CHANGES,
    ReviewAct.REJECT: Purpose.REJECT,
}


async def press(query: CallbackQuery, button: ReviewButton, context: Context) -> str | Toast | None:
    """Do what a button of a review card says, or of the queue, which then shows how it stands."""
    message = message_of(query)
    if not queue_list.is_queue(_rows(message)):
        return await _press(message, button, context)
    try:
        return await _press(message, button, context)
    finally:
        now, _ = context.services.scheduling.clock()
        await answers.show(message, *await _queue(message, now, context))


async def _press(message: Message, button: ReviewButton, context: Context) -> str | Toast | None:
    place = (context.actor, button.draft, button.revision)
    services, say = context.services, context.say
    match button.act:
        case ReviewAct.APPROVE | ReviewAct.LATER:
            later = button.act is ReviewAct.LATER
            outcome = await services.review.approve(*place, later=later)
            return _toast(message, outcome, context)
        case ReviewAct.COMMENT | ReviewAct.CHANGES | ReviewAct.REJECT:
            await _ask_reason(message, button, _ASKS[button.act], context)
            return None
        case ReviewAct.CLAIM:
            await services.queueing.claim(*place)
        case ReviewAct.RELEASE:
            await services.queueing.release(*place)
        case ReviewAct.UNDO:
            await services.review.take_back_vote(*place)
        case ReviewAct.SHOW:
            chat, topic = ChatId(message.chat_id), _topic(message)
            await services.review.show(*place, chat, topic)
            return None
    return say.text(f"review-toast-{button.act}")


async def reason(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    """Take the text as the reason for which a prompt asked."""
    number = MessageId(message.message_id)
    decided = await context.services.review.answer(context.actor, prompt, number, text.text)
    await thank(message, decided.purpose, decided.draft.id, context, decided.outcome)
    if decided.outcome is not None:
        await _go_on(message, decided.outcome, context)


async def thank(
    message: Message,
    purpose: Purpose,
    draft: DraftId,
    context: Context,
    outcome: Outcome | None = None,
) -> None:
    """Say what the reason did, and what came of an approval unless the next message tells it."""
    lines = [context.say.html(f"review-done-{purpose.replace('_', '-')}", draft=str(draft))]
    if outcome is not None and not isinstance(outcome, Held):
        lines.append(escape(_words(outcome, context.say)))
    await answers.reply(message, joined(lines, "\n"))


async def is_comment(message: Message, context: Context) -> bool:
    """Whether a message comments on a review card by replying to it. Below the buttons it may
    answer the question that one of them has put."""
    replied = message.reply_to_message
    if replied is None or replied.from_user is None:
        return False
    if replied.from_user.id != message.get_bot().id:
        return False
    chat, number = ChatId(message.chat_id), MessageId(replied.message_id)
    draft = await context.services.commenting.card_at(chat, number)
    if draft is None or replied.reply_markup is None:
        return draft is not None
    asked = await context.services.questions.asked(context.actor, chat, None)
    return asked is None or asked.draft != draft or asked.purpose not in REASONS


async def comment(message: Message, text: RichText, context: Context) -> None:
    """Take a reply to a review card as a comment on the item that it means."""
    replied = message.reply_to_message
    if replied is None:
        raise BadInput("error-comment-missing")
    reply = Reply(
        chat=ChatId(message.chat_id),
        message=MessageId(message.message_id),
        to=MessageId(replied.message_id),
        words=text.text,
        quote=message.quote.text if message.quote else None,
    )
    kept = await context.services.commenting.comment(context.actor, reply)
    about = remarks.subject(kept.comment.item, kept.revision.content, context.say)
    html = context.say.html("comment-kept", about=about)
    if kept.comment.item == remarks.WHOLE:
        html = joined([html, context.say.html("comment-kept-whole")], "\n")
    await answers.reply(message, html, protected=True)


async def queue(message: Message, context: Context) -> None:
    """/queue: what waits for a verdict, flashes first. In groups on the desk alone."""
    await answers.reply(message, *await _queue(message, message.date, context), protected=True)


async def _queue(message: Message, now: datetime, context: Context) -> tuple[Html, Rows]:
    """Return the queue as it stands, for the chat of a message."""
    waiting = await context.services.queueing.queue(context.actor)
    in_group = kind_of(message.chat) is ChatKind.GROUP
    rows = queue_list.rows(waiting, context.say, in_group=in_group)
    return queue_list.show(waiting, now, context.say), rows


def _toast(message: Message, outcome: Outcome, context: Context) -> Toast:
    async def go_on() -> None:
        await _go_on(message, outcome, context)

    return Toast(_words(outcome, context.say), go_on)


def _words(outcome: Outcome, say: Localizer) -> str:
    """Return what came of an approval, without markup."""
    match outcome:
        case Published():
            key = "review-corrected" if outcome.corrects else "review-approved"
            return say.text(key, number=str(outcome.number))
        case Voted():
            have, of = str(outcome.votes), str(outcome.needed)
            return say.text("review-voted", have=have, of=of)
        case Held():
            return say.text("review-held", draft=str(outcome.draft.id))
        case Practised():
            return say.text("review-practised")


async def _go_on(message: Message, outcome: Outcome, context: Context) -> None:
    """Answer with what follows from an approval: its progress, or the question of its time."""
    if isinstance(outcome, Held):
        html = context.say.html("review-when", draft=str(outcome.draft.id))
        sent = await answers.reply(message, html, plan_rows(outcome.draft, context.say))
        schedule = context.services.scheduling
        plan = await schedule.plan(context.actor, Target(draft=outcome.draft.id))
        place = Place(chat=ChatId(sent.chat_id), message=MessageId(sent.message_id))
        await schedule.stands(context.actor, plan, place)
    elif isinstance(outcome, Published):
        if outcome.payment.way is Way.BEYOND:
            await answers.reply(message, _beyond(outcome, context.say))
        chat = ChatId(message.chat_id)
        # The message of an earlier change, or of the publication, stands far above by now.
        anew = outcome.corrects and outcome.is_new
        if anew or not await context.services.review.is_followed(outcome.number, chat):
            await _follow(message, outcome, context)


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
    html = progress.begun(number, start, context.say, standing, change=published.corrects)
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


def _rows(message: Message) -> tuple[tuple[object, ...], ...]:
    """Return the data of the buttons below a message."""
    markup = message.reply_markup
    rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else ()
    return tuple(tuple(key.callback_data for key in row) for row in rows)


def _topic(message: Message) -> TopicId:
    """Return the forum topic of a message."""
    in_topic = message.is_topic_message and message.message_thread_id
    return TopicId(in_topic) if in_topic else NO_TOPIC
