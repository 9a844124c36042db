"""What a member sent, and how it is read: its updates, or why it cannot be one.

No use case: reads outside of transactions, since a long text takes a while. Must not store.
"""

import asyncio
from datetime import datetime, timedelta

from bot.domain.draft import Content, Media, ProblemCode
from bot.domain.errors import BadInput
from bot.domain.ids import ChatId, MessageId
from bot.domain.model import Frozen
from bot.domain.rich import RichText
from bot.services.context import ServiceContext
from bot.text import parse

LONGEST = 100_000
"""Characters of a text that is taken as an update; an ordinary one has 2,000 to 15,000."""

CONTINUES_WITHIN = timedelta(seconds=60)
"""Messages that come so soon after each other may belong together."""


class IncomingText(Frozen):
    """What a member sent: the message it came in, its text, and when. `media` is the file that came
    with it, `album` names what was sent together. `begins` says that it was sent as an update of
    its own, whatever came before."""

    chat: ChatId
    message: MessageId
    text: RichText
    at: datetime
    media: Media | None = None
    album: str = ""
    begins: bool = False

    @property
    def is_wordless(self) -> bool:
        """Whether there is nothing but a file."""
        return not self.text.text.strip()


async def read(context: ServiceContext, source: RichText) -> parse.Parsed:
    """Parse a text as of today, beside the loop."""
    names, words = context.names, context.words
    return await asyncio.to_thread(parse.parse, source, names, words, context.today())


async def understand(context: ServiceContext, source: RichText) -> tuple[parse.Update, ...]:
    """Return the updates of a text; raises BadInput if it cannot be one."""
    if len(source.text) > LONGEST:
        raise BadInput("error-too-long", length=len(source.text), limit=LONGEST)
    parsed = await read(context, source)
    if any(problem.code is ProblemCode.BINARY for problem in parsed.problems):
        raise BadInput("error-binary")
    if not parsed.updates:
        raise BadInput("error-empty-text")
    return parsed.updates


def is_dated(update: parse.Update) -> bool:
    """Whether it stands under a date of its own, which may be one that does not exist."""
    return all(problem.code is not ProblemCode.NO_DATE for problem in update.problems)


def is_update(update: parse.Update) -> bool:
    """Whether it has items, or stands under a date; a date alone is no update."""
    content = update.content
    something = content.sections or content.opening() or content.closing
    return any(content.items()) or bool(is_dated(update) and something)


def has_words(content: Content) -> bool:
    """Whether somebody has written anything yet."""
    return any(text.text.strip() for text in content.texts())
