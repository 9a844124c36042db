"""The order in which everything is looked at; what one look learned, the next may need.

Must not judge anything itself.
"""

from collections.abc import AsyncIterator

from bot.checkup import account, chats, database, settings
from bot.checkup.findings import Finding, Topic, unknown
from bot.config import Settings
from bot.services.inspection import NOTHING, Inside
from bot.services.ports import Clock

_ELSEWHERE = "Not looked at, since Telegram did not say who the bot is."


async def examine(found: Settings, clock: Clock) -> AsyncIterator[Finding]:
    """Look at everything beyond the settings, in the order of one start; raises nothing that a
    file, the database or Telegram did."""
    for one in (*settings.pace(found), *settings.texts(found)):
        yield one
    holder, said = database.process(found)
    yield said
    inside: Inside | None = None
    if database.exists(found.database):
        for one in database.file(found.database):
            yield one
        if not database.is_directory(found.database):
            inside, findings = await database.content(found)
            for one in findings:
                yield one
    else:
        inside = NOTHING
        for one in database.absent(found.database):
            yield one
    if inside is not None:
        yield database.members(inside, found)
        for one in database.outbox(inside):
            yield one
    async for one in _telegram(found, clock, inside, running=holder is not None):
        yield one


async def _telegram(
    found: Settings, clock: Clock, inside: Inside | None, *, running: bool
) -> AsyncIterator[Finding]:
    malformed = account.form(found)
    if malformed is not None:
        yield malformed
        yield unknown(Topic.BOT, _ELSEWHERE)
        return
    async with account.line(found, clock) as line:
        user, said = await account.whose(line)
        yield said
        if user is None:
            yield unknown(Topic.BOT, _ELSEWHERE)
            return
        yield await account.time(line, found.api_url)
        places = chats.places(inside) if inside else []
        for one in account.nature(user, in_groups=bool(places)):
            yield one
        for one in await account.webhook(line, found, running=running):
            yield one
        if inside is None:
            yield unknown(Topic.CHAT, "Which chats are subscribed is not known.")
            return
        yield chats.audience(inside)
        async for one in chats.rights(line, user.id, places):
            yield one
