"""Table 7: the proof-reader reads a draft beside what was published the day before.

The real use case over a real database. Beside it, each item compared with each earlier one as it is
often done: by difflib, and by rapidfuzz without a look at places and figures first.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from rapidfuzz import fuzz

from benchmarks.desk import AUTHOR, settings_of
from benchmarks.tables import Table
from bot.domain.bulletin import Bulletin, Statement
from bot.domain.draft import Content, Draft, Revision, SectionKind
from bot.domain.ids import BulletinNumber, ItemId, MessageId, PersonId
from bot.domain.policy import Member, Role
from bot.domain.rich import RichText
from bot.services.advising import advice_on
from bot.services.context import ServiceContext
from bot.services.mirroring import Mirrors
from bot.services.opening import load_theatre, service_context
from bot.services.ports import SystemClock
from bot.services.readings import Readings
from bot.services.revising import Change, Revising
from bot.text.parse import parse
from storage.bulletins import Entry
from storage.database import Database

COLUMNS = ("way", "items", "known before", "median ms", "longest ms")
MEMBERS = 6
_ITEMS_OF_A_BULLETIN = 30
_ALIKE = 85
_WHO = ("teachers", "nurses", "drivers", "bakers", "farmers", "students", "engineers", "miners")
_DID = ("went on strike", "met the council", "marched to the square", "waited for bread")
_WHERE = ("Manbij", "Kobane", "Daraa", "Homs", "Aleppo", "Raqqa", "Qamishli", "Idlib")
_WHY = ("over unpaid wages", "after the shelling", "because fuel is short", "for the third day")

Run = Callable[[], Awaitable[object]]


class Sizes(NamedTuple):
    """How long the draft is, how much was published before, and how often each way is timed."""

    items: int
    known: int
    times: int


class Desk(NamedTuple):
    """A shared draft, on the boards of several members, and what was published before it."""

    context: ServiceContext
    draft: Draft
    revision: Revision
    earlier: tuple[str, ...]


async def measure(quick: bool) -> Table:
    """Read the draft again and again, in each way."""
    sizes = Sizes(5, 30, 2) if quick else Sizes(40, 300, 20)
    with TemporaryDirectory() as folder:
        settings = settings_of(Path(folder) / "bulletin.db")
        database = await Database.open(settings.database)
        try:
            clock = SystemClock()
            context = service_context(settings, load_theatre(settings), database, clock)
            desk = await _laid_out(context, sizes)
            rows = [
                _cells(name, sizes, await _timed(run, sizes.times))
                for name, run in _ways(desk).items()
            ]
        finally:
            await database.close()
    return Table(
        title="7. Proof-reading a draft beside what was published before",
        columns=COLUMNS,
        rows=tuple(rows),
        notes=(
            "One core, a warm process: the first reading of a process takes about twice as long.",
            "The baselines look for repeated items alone; the proof-reader makes all of its checks,"
            " and its time includes the questions to the database.",
            f"“boards” is how long the only writer is held to bring those of {MEMBERS - 1} other"
            " members up to date: the draft is read once for all of them, or not at all if it was"
            " read before. Without what is remembered, each board has it read anew.",
        ),
    )


def _ways(desk: Desk) -> dict[str, Run]:
    forgetful = replace(desk.context, readings=Readings(most=0))

    async def anew() -> None:
        async with forgetful.database.read() as stores:
            await advice_on(forgetful, stores, desk.draft, desk.revision)

    async def again() -> None:
        async with desk.context.database.read() as stores:
            await advice_on(desk.context, stores, desk.draft, desk.revision)

    async def once() -> None:
        await _refresh(replace(desk.context, readings=Readings()), desk)

    return {
        "proof-reader, a new revision": anew,
        "proof-reader, the same revision again": again,
        "boards, a new revision": once,
        "boards, the same revision again": lambda: _refresh(desk.context, desk),
        "boards, nothing remembered": lambda: _refresh(forgetful, desk),
        "baseline: rapidfuzz, each with each": lambda: _compared(desk, _fuzzily),
        "baseline: difflib, each with each": lambda: _compared(desk, _by_difflib),
    }


async def _refresh(context: ServiceContext, desk: Desk) -> None:
    async with context.database.write() as stores:
        await Mirrors(context, stores).refresh(desk.draft, but=AUTHOR.person)


async def _compared(desk: Desk, alike: Callable[[str, Sequence[str]], bool]) -> int:
    items = [item.text.text for item in desk.revision.content.items()]
    return await asyncio.to_thread(lambda: sum(alike(item, desk.earlier) for item in items))


def _fuzzily(item: str, earlier: Sequence[str]) -> bool:
    return any(fuzz.token_sort_ratio(item, one) >= _ALIKE for one in earlier)


def _by_difflib(item: str, earlier: Sequence[str]) -> bool:
    return any(100 * SequenceMatcher(None, item, one).ratio() >= _ALIKE for one in earlier)


async def _timed(run: Run, times: int) -> list[float]:
    await run()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        await run()
        taken.append(time.perf_counter() - began)
    return taken


def _cells(name: str, sizes: Sizes, taken: Sequence[float]) -> tuple[str, ...]:
    shown = (f"{1000 * seconds:.1f}" for seconds in (median(taken), max(taken)))
    return (name, str(sizes.items), str(sizes.known), *shown)


async def _laid_out(context: ServiceContext, sizes: Sizes) -> Desk:
    """Publish, write a draft and share it."""
    chance, now = random.Random(7), context.clock.now()
    texts: list[str] = []
    async with context.database.write() as stores:
        for first in range(0, sizes.known, _ITEMS_OF_A_BULLETIN):
            count = min(_ITEMS_OF_A_BULLETIN, sizes.known - first)
            bulletin = _bulletin(context, _content(context, chance, count), first)
            entries = _entries(bulletin, first)
            texts += [entry.statement.text.text for entry in entries]
            await stores.bulletins.add(bulletin, bulletin.hash, None, entries)
        created = await stores.drafts.create(AUTHOR.person, now)
        for number in range(MEMBERS):
            person = PersonId(int(AUTHOR.person) + number)
            member = Member(person=person, role=Role.AUTHOR, tag=f"Member {number}")
            await stores.members.add(member, now)
            await stores.drafts.set_board(created, person, MessageId(number + 1))
        revising = Revising(context, stores)
        change = Change(content=_content(context, chance, sizes.items))
        await revising.write(AUTHOR, await revising.opened(AUTHOR, created), change)
        await stores.shelves.share(created, shared=True)
        draft = await revising.opened(AUTHOR, created)
        return Desk(context, draft, await revising.latest(draft), tuple(texts))


def _content(context: ServiceContext, chance: random.Random, items: int) -> Content:
    lines = "\n".join(f"– {_sentence(chance)}" for _ in range(items))
    source = RichText.plain(f"Daily update\n\n# Northern front\n{lines}")
    (update,) = parse(source, context.names, context.words, context.today()).updates
    return update.content.keyed()


def _sentence(chance: random.Random) -> str:
    one, other = (
        f"{chance.choice(_WHO)} {chance.choice(_DID)} in {chance.choice(_WHERE)}"
        f" {chance.choice(_WHY)}"
        for _ in range(2)
    )
    return f"{chance.randint(2, 400)} {one}, and {other} as well."


def _bulletin(context: ServiceContext, content: Content, first: int) -> Bulletin:
    yesterday = context.today() - timedelta(days=1)
    return Bulletin(
        number=BulletinNumber(first // _ITEMS_OF_A_BULLETIN + 1),
        day=yesterday,
        content=content.model_copy(update={"day": yesterday}),
        hash=str(first),
        published_at=context.clock.now(),
    )


def _entries(bulletin: Bulletin, first: int) -> list[Entry]:
    return [
        Entry(
            statement=Statement(
                id=ItemId(day=bulletin.day, letter="S", number=first + at),
                type="item",
                bulletin=bulletin.number,
                kind=SectionKind.FRONT,
                confidence=item.confidence,
                text=item.text,
                places=item.places,
                actors=item.actors,
            ),
            indexed=item.text.text.lower(),
        )
        for at, item in enumerate(bulletin.content.items(), start=1)
    ]
