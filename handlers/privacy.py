"""/privacy: what is stored of a person or a chat, with its values, and how to delete it.

Must not delete anything; the button does what /unsubscribe does.
"""

from telegram import Message

from bot.domain.ids import ChatId
from bot.services.audience import Kept
from bot.text import following, forgetting
from bot.text.html import Html
from handlers import answers, identity
from handlers.context import ChatKind, Context
from handlers.targets import topic_of
from handlers.views import view_of


async def privacy(message: Message, context: Context) -> None:
    """/privacy: of one's own in private; in a group or channel of the chat alone."""
    own = identity.kind_of(message.chat) is ChatKind.PRIVATE
    kept = await context.services.audience.kept(
        context.actor, ChatId(message.chat_id), topic_of(message)
    )
    say = context.say
    rest = forgetting.traces(kept.traces, say)
    if own:
        rest += _personal(kept, context)
    settings = None
    if kept.subscription is not None:
        settings = following.stored(
            view_of(kept.subscription, kept.alerts, context), kept.traces.since, say
        )
    html = forgetting.stored(str(message.chat_id), settings, rest, say, own=own)
    rows = forgetting.privacy_rows(say, settings=settings is not None)
    await answers.reply(message, html, rows if settings or rest else ())


def _personal(kept: Kept, context: Context) -> list[Html]:
    say, actor = context.say, context.actor
    lines = []
    if kept.language is not None:
        spoken = context.catalogs.localizer(kept.language).native_name
        lines.append(say.html("privacy-language", language=spoken))
    if actor.role is not None:
        role = say.text(f"role-{actor.role}")
        lines.append(say.html("privacy-member", tag=actor.tag, role=role))
    return lines
