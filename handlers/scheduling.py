"""Presses and messages about the time of a publication. Thin: unpack, one use case, reply."""

from datetime import datetime
from typing import NamedTuple

from telegram import CallbackQuery, InlineKeyboardMarkup, Message

from bot.domain.errors import BadInput, NotFound
from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.prompt import Prompt, Purpose
from bot.domain.punctual import Plan
from bot.domain.rich import RichText
from bot.services.scheduling import Place, Target
from bot.text import timing
from bot.text.fitting import Room, fit
from bot.text.html import joined
from bot.text.timing import TimeAct, TimeButton
from handlers import answers
from handlers.callbacks import message_of
from handlers.context import Context

_DIGITS = 9
"""Of a draft's number, at the most."""
_HOURS = 24


class _Wish(NamedTuple):
    """What stands behind /at: words for a time, and a draft's number if there is one."""

    words: str
    draft: DraftId | None


async def press(query: CallbackQuery, button: TimeButton, context: Context) -> str | None:
    """Do what a button says."""
    message, target = message_of(query), _target(button)
    schedule = context.services.scheduling
    if button.act is not TimeAct.PICK:
        # The times that could be picked are gone, and so is the question.
        await schedule.dropped_prompt(context.actor, _place(message))
    match button.act:
        case TimeAct.NOW:
            return await _publish(message, target, context)
        case TimeAct.AT:
            at = context.services.scheduling.moment(button.value)
            await _show(message, await schedule.set_time(context.actor, target, at), context)
        case TimeAct.HOLD:
            await _show(message, await schedule.hold(context.actor, target), context)
        case TimeAct.PICK:
            await _offer(message, await schedule.plan(context.actor, target), context)
        case TimeAct.OTHER:
            await _ask(message, await schedule.plan(context.actor, target), context)
        case TimeAct.SHOW:
            await _show(message, await schedule.plan(context.actor, target), context)
    return None


async def at(message: Message, context: Context) -> None:
    """/at 18:30: when an approved draft goes out; alone, what is planned."""
    schedule = context.services.scheduling
    wish = _wish(context.words)
    target = None if wish.draft else await _meant(message, context)
    plans = () if target else await schedule.plans(context.actor)
    target = target or _named(wish, plans)
    if target is None:
        await _list(message, plans, wish, context)
    elif wish.words:
        moment = await schedule.read(context.actor, wish.words)
        await _reply(message, await schedule.set_time(context.actor, target, moment), context)
    else:
        await _reply(message, await _plan_named(target, wish, context), context)


async def answer(message: Message, text: RichText, prompt: Prompt, context: Context) -> None:
    """Take the text as the time for which a prompt asked."""
    schedule = context.services.scheduling
    moment = await schedule.read(context.actor, text.text)
    number = MessageId(message.message_id)
    plan = await schedule.answer(context.actor, prompt, number, moment)
    # The message below is the one to go on with; two would show different times some day.
    await answers.strip(message, int(prompt.target.rpartition(":")[2]))
    await _reply(message, plan, context)


async def show(message: Message, draft: DraftId, context: Context) -> None:
    """Say again when a draft goes out."""
    plans = await context.services.scheduling.plans(context.actor)
    target = _named(_Wish("", draft), plans) or Target(draft=draft)
    await _reply(message, await context.services.scheduling.plan(context.actor, target), context)


async def _publish(message: Message, target: Target, context: Context) -> str:
    # The message shows the progress from then on; a sweep sees to that.
    number = await context.services.scheduling.publish(context.actor, target, _place(message))
    return context.say.text("timing-done-now", number=str(number))


async def _offer(message: Message, plan: Plan, context: Context) -> None:
    now, zone = context.services.scheduling.clock()
    rows = timing.pick_rows(plan, now, zone, context.say)
    await answers.show(message, timing.question(plan, zone, context.say), rows)
    place = _place(message)
    await context.services.scheduling.opened_prompt(_prompt(plan, place, place, now, context))


async def may_answer(text: RichText, prompt: Prompt, context: Context) -> bool:
    """Whether a text that replies to nothing can be meant for a question about a time: below times
    to pick, which ask for no words, only one that is a time."""
    if prompt.target.rpartition(":")[2] != str(prompt.message):
        return True
    try:
        await context.services.scheduling.read(context.actor, text.text)
    except BadInput:
        return False
    return True


async def _ask(message: Message, plan: Plan, context: Context) -> None:
    _, zone = context.services.scheduling.clock()
    say = context.say
    values = {"tag": context.actor.tag, "draft": str(plan.draft), "zone": zone.key}
    sent = await answers.ask(message, say.html("timing-ask", **values), say.text("timing-ask-hint"))
    prompt = _prompt(plan, _place(sent), _place(message), sent.date, context)
    await context.services.scheduling.opened_prompt(prompt)


def _prompt(plan: Plan, asks: Place, shows: Place, at: datetime, context: Context) -> Prompt:
    """Return a question for the time of a plan, which another message may show."""
    return Prompt(
        chat=asks.chat,
        message=asks.message,
        person=context.actor.person,
        purpose=Purpose.TIME,
        draft=plan.draft,
        revision=plan.revision,
        opened_at=at,
        target=f"{plan.part}:{plan.seen}:{shows.message}",
    )


async def _show(message: Message, plan: Plan, context: Context) -> None:
    """Let the message under which somebody pressed show the plan."""
    now, zone = context.services.scheduling.clock()
    html = timing.describe(plan, now, zone, context.say)
    await answers.show(message, html, timing.rows(plan, now, context.say))
    await context.services.scheduling.stands(context.actor, plan, _place(message))


async def _reply(message: Message, plan: Plan, context: Context) -> None:
    now, zone = context.services.scheduling.clock()
    html, rows = timing.describe(plan, now, zone, context.say), timing.rows(plan, now, context.say)
    sent = await answers.reply(message, html, rows, protected=True)
    await context.services.scheduling.stands(context.actor, plan, _place(sent))


async def _list(message: Message, plans: tuple[Plan, ...], wish: _Wish, context: Context) -> None:
    """Show what is planned; raises BadInput for a time that might be meant for any of it."""
    if wish.words and plans:
        raise BadInput("error-timing-which", draft=str(plans[0].draft), time=wish.words[:20])
    _, zone = context.services.scheduling.clock()
    say = context.say
    lines = [timing.line(plan, zone, say) for plan in plans]
    shown = fit(lines, Room().part(0.8), lambda count: say.html("outline-more", count=count))
    title = say.html("timing-list" if plans else "timing-list-empty", zone=zone.key)
    await answers.reply(message, joined([title, *shown], "\n"), protected=True)


async def _meant(message: Message, context: Context) -> Target | None:
    """Return what the message replies to: a plan with its buttons, or a draft's card."""
    replied = message.reply_to_message
    if replied is None:
        return None
    markup = replied.reply_markup
    for row in markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else ():
        for key in row:
            if TimeButton.matches(key.callback_data):
                button = TimeButton.unpack(key.callback_data)
                return Target(draft=button.draft, part=button.part)
    draft = await context.services.scheduling.draft_of(_place(replied))
    own = replied.from_user is not None and replied.from_user.id == message.get_bot().id
    if draft is None and own:
        raise NotFound("error-timing-reply")
    return None if draft is None else Target(draft=draft)


def _named(wish: _Wish, plans: tuple[Plan, ...]) -> Target | None:
    """Return what is meant: what waits of the draft that is named, or all that waits if it is one
    thing alone. Why a draft has nothing that waits is said when it is tried."""
    if wish.draft is not None:
        plans = tuple(plan for plan in plans if plan.draft == wish.draft)
        return Target(draft=wish.draft, part=plans[0].part if plans else 0)
    if len(plans) != 1:
        return None
    return Target(draft=plans[0].draft, part=plans[0].part)


async def _plan_named(target: Target, wish: _Wish, context: Context) -> Plan:
    try:
        return await context.services.scheduling.plan(context.actor, target)
    except NotFound as error:
        if wish.draft is None or wish.draft >= _HOURS:
            raise
        # "/at 9" may be a time of the clock as well.
        raise NotFound("error-timing-hour", number=str(wish.draft)) from error


def _wish(words: str) -> _Wish:
    """Split a draft's number from the words for a time, behind which it stands."""
    *time, last = words.split() or [""]
    is_number = last.isdecimal() and len(last) <= _DIGITS and int(last) > 0
    # "in 30" names no draft: a number is one's behind a time of the clock, or alone.
    if is_number and (not time or any(":" in word for word in time)):
        return _Wish(" ".join(time), DraftId(int(last)))
    return _Wish(words, None)


def _target(button: TimeButton) -> Target:
    return Target(draft=button.draft, revision=button.revision, part=button.part, seen=button.seen)


def _place(message: Message) -> Place:
    return Place(chat=ChatId(message.chat_id), message=MessageId(message.message_id))
