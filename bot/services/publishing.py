"""Publishing: an approved draft becomes a numbered bulletin, its editions and its deliveries.

Also the archive (imported bulletins that are sent to nobody) and the approver's progress message.
Must not decide whether something may be published; must not send.
"""

import asyncio
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence

import structlog

from bot.domain.audit import Act
from bot.domain.bulletin import Bulletin, Choice, Statement
from bot.domain.delivery import DeliveryKind, Figures, Lane
from bot.domain.draft import Confidence, Content, Draft, Item, Kind, Revision, Section, SectionKind
from bot.domain.errors import BadInput
from bot.domain.ids import BulletinNumber, ChatId, DraftId, ItemId, MessageId
from bot.domain.model import Frozen
from bot.domain.paying import ORDINARY, Payment
from bot.domain.policy import Actor, Permission
from bot.domain.rich import RichText
from bot.services import sealing
from bot.services.context import ServiceContext
from bot.services.recording import OPERATOR, acting
from bot.text import buttons, progress, render
from bot.text.parse import Update
from bot.text.search import indexed, normalise
from storage.bulletins import Entry
from storage.posts import FanOut
from storage.progress import Progress
from storage.stores import Stores

log = structlog.get_logger(__name__)

Wanted = tuple[str, Choice]
"""The language and choice of an edition."""

FIRST_STEP = 500
"""Deliveries that the approval's own transaction adds, so that sending begins with its commit."""

STEP = 10_000
"""Deliveries that a later step adds, about; so many rows take some 20 ms (BENCHMARKS.md)."""


class ImportReport(Frozen):
    """What an import added, and how many updates were in the archive before."""

    added: tuple[Bulletin, ...]
    known: int


class Rendered(Frozen):
    """Editions of one revision under one number."""

    revision: int
    number: BulletinNumber
    editions: dict[Wanted, tuple[render.Message, ...]]


class Outgoing(Frozen):
    """A bulletin on its way: to how many subscriptions, and whether it is paid for."""

    recipients: int
    payment: Payment


class Publishing:
    """Use cases around the outbox. `wake` is called when there is something new to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self.wake = wake

    async def render_ahead(self, draft_id: DraftId, part: int = 0) -> Rendered | None:
        """Render what a publication of this part of a draft would need, outside of any transaction:
        hundreds of choices take seconds, in which nobody else could write. None if there is no
        number."""
        async with self._context.database.read() as stores:
            draft = await stores.drafts.get(draft_id)
            revision = await stores.drafts.revision(draft_id, draft.revision) if draft else None
            releases = await stores.releases.of(draft_id)
            wanted = await stores.audience.readership()
        if draft is None or revision is None or draft.number is None:
            return None
        later = [one.number for one in releases if one.part > 0]
        if len(later) != len(sealing.plan_of(revision).later) or part > len(later):
            return None
        found = sealing.parts_of(revision, (draft.number, *later))[part]
        editions = await asyncio.to_thread(self._editions, found.content, _frame(found), wanted)
        return Rendered(revision=revision.number, number=found.number, editions=editions)

    async def publish(
        self,
        stores: Stores,
        draft: Draft,
        revision: Revision,
        number: BulletinNumber,
        ahead: Rendered | None = None,
    ) -> Outgoing:
        """Store the bulletin and begin to queue it for every subscription.

        `ahead` saves rendering here what `render_ahead` rendered. The first subscriptions are
        served by this transaction, the others by `fan_out`.
        """
        part = sealing.Part(number=number, content=sealing.plan_of(revision).first)
        return await self.publish_part(stores, draft, revision, part, ahead)

    async def publish_part(
        self,
        stores: Stores,
        draft: Draft,
        revision: Revision,
        part: sealing.Part,
        ahead: Rendered | None = None,
    ) -> Outgoing:
        """The same for one part of a revision: the bulletin itself, or what adds to it."""
        if draft.practice:
            raise RuntimeError("a practice draft cannot be published")
        now = self._context.clock.now()
        number, content = part.number, part.content
        bulletin = Bulletin(
            number=number,
            day=content.day,
            content=content,
            hash=revision.hash,
            published_at=now,
        )
        await self._store(stores, bulletin, draft if part.adds_to is None else None)
        if part.adds_to is not None:
            await stores.releases.add_addition(number, part.adds_to)
        fits = ahead is not None and (ahead.revision, ahead.number) == (revision.number, number)
        chats = await stores.audience.readership()
        rendered = ahead.editions if ahead and fits else {}
        parts = await self._add_editions(stores, content, _frame(part), chats, rendered)
        expected = sum(count * parts[one] for one, count in chats.items())
        terms = self._context.paid.payment(expected) if self._context.paid else ORDINARY
        if expected:
            lane = Lane.URGENT if content.kind is Kind.FLASH else Lane.BULLETIN
            begun = await stores.fan_outs.begin(
                number, lane, now, expected=expected, payable=terms.payable
            )
            await self._step(stores, FIRST_STEP, begun)
        return Outgoing(recipients=sum(chats.values()), payment=terms)

    async def fan_out(self) -> bool:
        """Take one step of a fan-out that has not reached everyone; False if there is none."""
        async with self._context.database.read() as stores:
            ahead = await stores.fan_outs.under_way()
        if ahead is None:
            return False
        async with self._context.database.write() as stores:
            more = await self._step(stores, STEP)
            left = await stores.fan_outs.under_way()
        if left is None or left.bulletin != ahead.bulletin:
            log.info("fanned_out", bulletin=ahead.bulletin)
        return more

    async def keep_to_terms(self) -> None:
        """Pay for nothing that an earlier start began to pay for, if this one pays for nothing."""
        if self._context.paid is None:
            async with self._context.database.write() as stores:
                stopped = await stores.control.stop_paying()
            if stopped:
                log.warning("paying_stopped", subjects=stopped)

    async def figures(self, number: BulletinNumber) -> Figures | None:
        """Return how far a bulletin's delivery is; None if it is sent to nobody."""
        async with self._context.database.read() as stores:
            return await stores.outbox.figures(DeliveryKind.BULLETIN, number)

    async def show_progress(
        self, actor: Actor, number: BulletinNumber, chat: ChatId, message: MessageId
    ) -> None:
        """Keep this message of the bot at the figures until the delivery has ended."""
        actor.require(Permission.REVIEW)
        async with self._context.database.write() as stores:
            await stores.progress.open(number, chat, message, actor.language)

    async def report_progress(self) -> int:
        """Queue an edit for each progress message that is behind; return how many."""
        async with self._context.database.read() as stores:
            behind = await stores.progress.due(self._context.clock.now())
            ended = {one.bulletin for one in behind if not one.figures.open}
            # Here and not below: of a million deliveries this takes longer than a writer may.
            doubts = {
                number: await stores.control.doubtful(DeliveryKind.BULLETIN, number)
                for number in ended
            }
        if not behind:
            return 0
        queued = []
        async with self._context.database.write() as stores:
            for one in await stores.progress.due(self._context.clock.now()):
                # What ended since then is counted by the next sweep.
                counted = one.figures.open or one.bulletin in doubts
                if counted and await self._refresh(stores, one, doubts.get(one.bulletin, 0)):
                    queued.append(one)
        for number, figures in {one.bulletin: one.figures for one in queued}.items():
            if not figures.open:
                counts = figures.model_dump(include={"total", "sent", "failed", "cancelled"})
                log.info("delivered", bulletin=number, **counts, uncertain=doubts[number])
        if queued:
            self.wake()
        return len(queued)

    async def import_archive(self, updates: Sequence[Update]) -> ImportReport:
        """Add updates as published bulletins, oldest first, without sending anything.

        What is in the archive already (same day, same words) is left as it is.
        """
        added = []
        known = 0
        async with acting(self._context, OPERATOR, Act.IMPORT) as stores:
            for update in sorted(updates, key=lambda one: one.content.day):
                if await stores.bulletins.has(words_hash(update.content)) is not None:
                    known += 1
                    continue
                bulletin = Bulletin(
                    number=await stores.bulletins.next_number(),
                    day=update.content.day,
                    content=update.content,
                    hash="",
                    published_at=self._context.clock.now(),
                )
                await self._store(stores, bulletin, None)
                added.append(bulletin)
            stores.audit.subject = f"count {len(added)}"
        return ImportReport(added=tuple(added), known=known)

    async def _store(self, stores: Stores, bulletin: Bulletin, draft: Draft | None) -> None:
        first = {
            letter: await stores.bulletins.next_statement(bulletin.day, letter) for letter in "SP"
        }
        entries = [
            Entry(statement=found, indexed=indexed(found.text.text, self._context.names))
            for found in _statements(self._context, bulletin, first)
        ]
        words = words_hash(bulletin.content)
        await stores.bulletins.add(bulletin, words, draft.id if draft else None, entries)
        # What nobody approved is an import: older news, which settles nothing.
        if bulletin.hash:
            await self._settle(stores, bulletin, entries)

    async def _settle(self, stores: Stores, bulletin: Bulletin, entries: Sequence[Entry]) -> None:
        """Record which earlier rumours the bulletin's items settle."""
        items = (one.statement for one in entries if one.statement.type == "item")
        for item, statement in zip(bulletin.content.items(), items, strict=True):
            if item.settles is not None and item.confidence is not Confidence.RUMOUR:
                await stores.proofs.settle(
                    item.settles, statement.id, item.confidence, bulletin.published_at
                )

    async def _step(self, stores: Stores, deliveries: int, begun: FanOut | None = None) -> bool:
        """Fan a bulletin out by about so many deliveries: the one just begun, else the next."""
        fan_out = begun or await stores.fan_outs.under_way()
        if fan_out is None:
            return False
        parts = await self._complete_editions(stores, fan_out.bulletin)
        await stores.fan_outs.step(fan_out, max(1, deliveries // max(parts.values(), default=1)))
        return True

    async def _complete_editions(self, stores: Stores, number: BulletinNumber) -> dict[Wanted, int]:
        """Add the editions of choices that somebody made since the publication; return how many
        parts each edition has."""
        known = await stores.editions.known(number)
        missing = [one for one in await stores.audience.readership() if one not in known]
        if not missing:
            return known
        bulletin = await stores.bulletins.get(number)
        if bulletin is None:
            raise RuntimeError(f"bulletin {number} is fanned out, but it is not stored")
        frame = render.Frame(number, adds_to=await stores.releases.adds_to(number))
        return known | await self._add_editions(stores, bulletin.content, frame, missing, {})

    async def _add_editions(
        self,
        stores: Stores,
        content: Content,
        frame: render.Frame,
        wanted: Iterable[Wanted],
        rendered: dict[Wanted, tuple[render.Message, ...]],
    ) -> dict[Wanted, int]:
        """Store editions, rendered or not yet; return how many parts each has."""
        wanted = tuple(wanted)
        new = [one for one in wanted if one not in rendered]
        number = BulletinNumber(frame.number)
        editions = rendered | self._editions(content, frame, new)
        for language, choice in wanted:
            parts = [(one.html, None, one.attachment) for one in editions[language, choice]]
            await stores.editions.add(number, language, choice, parts)
        return {one: len(editions[one]) for one in wanted}

    def _editions(
        self, content: Content, frame: render.Frame, wanted: Iterable[Wanted]
    ) -> dict[Wanted, tuple[render.Message, ...]]:
        theatre, catalogs = self._context.theatre, self._context.catalogs
        return {
            (language, choice): render.messages(
                content, frame, choice, theatre, catalogs.localizer(language)
            )
            for language, choice in wanted
        }

    async def _refresh(self, stores: Stores, one: Progress, doubtful: int) -> bool:
        """Show the figures of now; False while an earlier edit flies: the next sweep will."""
        say = self._context.catalogs.localizer(one.language)
        now = self._context.clock.now()
        slowdown = await stores.pace.get(now)
        html = progress.show(one.bulletin, one.figures, now, say, one.standing)
        html = progress.with_pace(html, one.figures, one.standing, slowdown, say)
        html = progress.with_doubt(html, 0 if one.figures.open else doubtful, say)
        rows = progress.rows(one.bulletin, one.figures, one.standing, say)
        keyboard = buttons.keyboard_json(rows) if rows else None
        if not await stores.progress.show(one, html, keyboard, now):
            return False
        await stores.progress.shown(one, now)
        if not one.figures.open:
            await stores.progress.close(one.bulletin, one.chat)
        return True


def _frame(part: sealing.Part) -> render.Frame:
    return render.Frame(part.number, adds_to=part.adds_to)


def words_hash(content: Content) -> str:
    """Return a hash of the day and the normalised words, the same for the same update."""
    words = " ".join(normalise(part.text) for part in content.texts())
    return hashlib.sha256(f"{content.day.isoformat()} {words}".encode()).hexdigest()


async def refuse_published(stores: Stores, content: Content) -> None:
    """Raise BadInput for a part whose very words are published already."""
    number = await stores.bulletins.has(words_hash(content))
    if number is not None:
        raise BadInput("error-published-before", number=str(number))


def _statements(
    context: ServiceContext, bulletin: Bulletin, first: dict[str, int]
) -> Iterator[Statement]:
    numbers = dict(first)

    def identify(letter: str) -> ItemId:
        numbers[letter] += 1
        return ItemId(day=bulletin.day, letter=letter, number=numbers[letter] - 1)

    for text in bulletin.content.opening():
        section = Section(kind=SectionKind.TOPIC)
        yield _paragraph(context, bulletin, section, text, identify("P"))
    for section in bulletin.content.sections:
        for block in section.blocks:
            if isinstance(block, Item):
                yield _item(context, bulletin, section, block, identify("S"))
            else:
                yield _paragraph(context, bulletin, section, block.text, identify("P"))


def _item(
    context: ServiceContext, bulletin: Bulletin, section: Section, item: Item, item_id: ItemId
) -> Statement:
    return Statement(
        id=item_id,
        type="item",
        bulletin=bulletin.number,
        kind=section.kind,
        heading=section.heading.text if section.heading else None,
        front=section.front,
        fronts=render.concerns(item, section, context.theatre),
        confidence=item.confidence,
        text=item.text,
        places=item.places,
        actors=item.actors,
    )


def _paragraph(
    context: ServiceContext, bulletin: Bulletin, section: Section, text: RichText, item_id: ItemId
) -> Statement:
    return Statement(
        id=item_id,
        type="paragraph",
        bulletin=bulletin.number,
        kind=section.kind,
        heading=section.heading.text if section.heading else None,
        front=section.front,
        fronts=(section.front,) if section.front else (),
        text=text,
        places=context.names.places_in(text.text),
        actors=context.names.actors_in(text.text),
    )
