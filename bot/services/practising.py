"""The end of a practice draft: its author is shown what would have been sent, and to how many.

No use case: runs inside the transaction of one. Must not touch bulletins, editions or fan-outs:
from here nothing goes to a reader.
"""

from bot.domain.draft import Draft, Revision
from bot.services import mail
from bot.services.carding import Carding
from bot.services.context import ServiceContext
from bot.text import render
from storage.stores import Stores


async def rehearse(context: ServiceContext, stores: Stores, draft: Draft, written: Revision) -> int:
    """Queue the watermarked messages for the author alone; return how many chats a bulletin would
    have gone to."""
    chats = await stores.audience.count()
    say = await context.say_to(stores, draft.author)
    carding = Carding(context, stores)
    shown = await carding.exhibit(draft, written)
    card = await carding.card(shown, say, draft.author)
    end = say.html("practice-end", draft=str(draft.id), count=chats)
    messages = [*card.messages, render.Message(end)]
    await mail.Mail(context, stores).tell(draft, draft.author, messages)
    return chats
