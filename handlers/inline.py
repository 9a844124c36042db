"""Inline mode: `@bot south manbij` in any chat gives items to share.

Works for everyone, stores nothing, and answers each query once; it may be too old by then. Must not
search.
"""

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)

from bot.domain.bulletin import Page
from bot.domain.errors import BadInput
from bot.text.plain_words import Asks
from bot.text.sharing import Shared, next_offset, read_offset, shared
from handlers import links
from handlers.context import Context

PAGE = 50
"""Results of one answer (bot-api.md, Limits)."""

FRESH_SECONDS = 10
"""How long Telegram may give the same person the same answer; a correction shows soon."""

_LONGEST = 200


async def items(query: InlineQuery, context: Context) -> None:
    """Answer with a page of items; where nothing was found, with a way to the bot."""
    found = await _found(query, context)
    link = links.to_history(context)
    results = [shared(one, context.say, context.theatre, link) for one in found.statements]
    empty = not results and not found.offset
    button = InlineQueryResultsButton(context.say.text("inline-none"), start_parameter="inline")
    await query.answer(
        [_article(one) for one in results],
        # The same words get another answer in another language.
        is_personal=True,
        cache_time=FRESH_SECONDS,
        # PTB with defaults makes a list of an empty text.
        next_offset=next_offset(found.offset, len(results), found.total) or None,
        button=button if empty else None,
    )


async def _found(query: InlineQuery, context: Context) -> Page:
    reading, actor = context.services.reading, context.actor
    words, offset = " ".join(query.query.split()), read_offset(query.offset)
    if offset is None or len(words) > _LONGEST:
        return Page(statements=(), total=0)
    if not words:
        return await reading.newest(actor, offset, PAGE)
    meant = context.services.directory.meant(words)
    if meant.asks is Asks.FRONT:
        return (await reading.front(actor, meant.asked, offset, PAGE)).page
    try:
        return (await context.services.searching.search(actor, words, offset, PAGE)).page
    except BadInput:
        # Half-typed words are no mistake of anybody's.
        return Page(statements=(), total=0, offset=offset)


def _article(one: Shared) -> InlineQueryResultArticle:
    content = InputTextMessageContent(one.html)
    return InlineQueryResultArticle(one.id, one.title, content, description=one.description)
