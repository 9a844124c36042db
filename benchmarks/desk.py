"""A desk without Telegram: an author writes and submits, a reviewer can approve.

Must not measure.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import SecretStr

from benchmarks.serving import TOKEN
from bot.config import Settings
from bot.domain.draft import Draft
from bot.domain.ids import ChatId, MessageId, PersonId
from bot.domain.policy import Actor, Member, Role
from bot.domain.rich import RichText
from bot.services.drafting import IncomingText
from bot.services.opening import load_theatre, service_context
from bot.services.ports import SystemClock
from bot.services.services import Services
from storage.database import Database

AUTHOR = Actor(person=PersonId(11), role=Role.AUTHOR, tag="Lea", language="en")
REVIEWER = Actor(person=PersonId(12), role=Role.REVIEWER, tag="Omar", language="en")
TEXT = "Update 12-03-25\n\n# Southern front\n" + "– The road to the bridge is open again.\n" * 20


def settings_of(database: Path, url: str = "http://127.0.0.1:9", rate: float = 1000) -> Settings:
    """Settings of a bot that works on this file and talks to this address."""
    return Settings(
        _env_file=None,
        token=SecretStr(TOKEN),
        admin=None,
        database=database,
        api_url=url,
        rate=rate,
        log_level="ERROR",
    )


@asynccontextmanager
async def opened(settings: Settings, kind: type[Database] = Database) -> AsyncIterator[Services]:
    """The use cases over the database of these settings, opened as `kind`."""
    database = await kind.open(settings.database)
    try:
        context = service_context(settings, load_theatre(settings), database, SystemClock())
        yield Services.build(context, wake=lambda: None)
    finally:
        await database.close()


async def submitted(settings: Settings) -> Draft:
    """Let the author write and submit; return the draft that waits for the reviewer."""
    database = await Database.open(settings.database)
    async with database.write() as stores:
        for actor in (AUTHOR, REVIEWER):
            member = Member(person=actor.person, role=actor.role or Role.AUTHOR, tag=actor.tag)
            await stores.members.add(member, SystemClock().now())
    await database.close()
    async with opened(settings) as services:
        incoming = IncomingText(
            chat=ChatId(int(AUTHOR.person)),
            message=MessageId(1),
            text=RichText(text=TEXT),
            at=SystemClock().now(),
        )
        [board] = await services.drafting.write(AUTHOR, incoming)
        done = await services.review.submit(AUTHOR, board.draft.id, board.draft.revision)
        return done.draft
