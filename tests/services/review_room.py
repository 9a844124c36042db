"""The desk's use cases over a real database, without a chat: members, drafts, verdicts.

Must not assert anything.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.config import Settings
from bot.domain.desk_rules import DeskRules
from bot.domain.draft import Content, Item, Kind, Revision, Section
from bot.domain.ids import DraftId, PersonId
from bot.domain.policy import Actor, Member, Role
from bot.domain.rich import RichText
from bot.services.context import ServiceContext
from bot.services.opening import load_theatre, service_context
from bot.services.ports import SystemClock
from bot.services.services import Services
from storage.database import Database

DAY = date(2025, 3, 12)
AT = datetime(2025, 3, 12, 12, tzinfo=UTC)


class SteppingClock(SystemClock):
    """A clock that moves on by a millisecond each time that it is read. Time passes by hand; or
    somebody sets the clock, of which the machine's own seconds know nothing."""

    def __init__(self) -> None:
        self._at = AT
        self._seconds = 0.0

    def now(self) -> datetime:
        self._at += timedelta(milliseconds=1)
        return self._at

    def monotonic(self) -> float:
        return self._seconds

    def let_pass(self, length: timedelta) -> None:
        self._at += length
        self._seconds += length.total_seconds()

    def set_on(self, length: timedelta) -> None:
        self._at += length


@dataclass(frozen=True)
class ReviewRoom:
    """Use cases over a database, and what they run in."""

    services: Services
    context: ServiceContext
    clock: SteppingClock

    async def member(self, person: int, role: Role) -> Actor:
        """Let somebody be a member, if they are not, and return them acting."""
        async with self.context.database.write() as stores:
            if await stores.members.get(PersonId(person)) is None:
                member = Member(person=PersonId(person), role=role, tag=f"T{person}")
                await stores.members.add(member, self.context.clock.now())
        return await self.actor(person)

    async def actor(self, person: int) -> Actor:
        """Return somebody acting in whatever role they have now."""
        return await self.services.members.actor(PersonId(person), "en")

    async def drafted(
        self,
        author: int,
        words: str,
        kind: Kind = Kind.DAILY,
        *,
        shared: bool = False,
        waits: timedelta | None = None,
    ) -> DraftId:
        """Write a draft of one item, and of one that has to wait for so long."""
        until = None if waits is None else self.context.clock.now() + waits
        content = content_of(words, kind, until)
        async with self.context.database.write() as stores:
            now = self.context.clock.now()
            draft = await stores.drafts.create(PersonId(author), now)
            await stores.drafts.revise(revision_of(draft, 1, content, author, now))
            if shared:
                await stores.drafts.lock(draft, PersonId(author), now)
        return draft


def content_of(words: str, kind: Kind = Kind.DAILY, until: datetime | None = None) -> Content:
    """Content of one item, and of one that has to wait until a time."""
    items: tuple[Item, ...] = (Item(text=RichText.plain(words)),)
    if until is not None:
        items = (*items, Item(text=RichText.plain(f"{words} More."), not_before=until))
    return Content(day=DAY, kind=kind, sections=(Section(blocks=items),)).keyed()


def revision_of(
    draft: DraftId, number: int, content: Content, writer: int, at: datetime
) -> Revision:
    """A revision by a writer."""
    return Revision(
        draft=draft,
        number=number,
        source=RichText.plain("as written"),
        content=content,
        hash="",
        written_at=at,
        written_by=PersonId(writer),
    )


@asynccontextmanager
async def review_room(
    folder: Path, quorum: Mapping[Kind, int] | None = None
) -> AsyncIterator[ReviewRoom]:
    """Open a desk; `quorum` says how many approvals a kind takes."""
    database = await Database.open(folder / "bulletin.db")
    try:
        settings = Settings(_env_file=None, token=SecretStr("1:x"))
        clock = SteppingClock()
        context = service_context(settings, load_theatre(settings), database, clock)
        if quorum is not None:
            context = replace(context, rules=DeskRules(quorum=quorum))
        yield ReviewRoom(Services.build(context, wake=lambda: None), context, clock)
    finally:
        await database.close()
