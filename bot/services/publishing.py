"""Publishing: an approved draft becomes a numbered bulletin, its editions and its deliveries.

Also imports, which are sent to nobody, and the approver's progress message. Must not decide whether
something may be published; must not send.
"""

import asyncio
from collections.abc import Callable, Collection, Iterable, Sequence

import structlog

from bot.domain.audit import Act
from bot.domain.bulletin import Bulletin
from bot.domain.delivery import CopyFigures, DeliveryKind, Figures, Lane
from bot.domain.draft import Content, Draft, Kind, Revision
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId
from bot.domain.model import Frozen
from bot.domain.paying import ORDINARY, Payment
from bot.domain.policy import Actor, Permission
from bot.services import archiving, corrections, rendering, sealing
from bot.services.changing import Changing
from bot.services.consequences import Consequences
from bot.services.context import ServiceContext
from bot.services.entries import published_as
from bot.services.recording import OPERATOR, acting
from bot.services.rendering import Editions, Rendered, Wanted
from bot.text import buttons, progress, render
from bot.text.parse import Update
from storage.posts import FanOut
from storage.progress import Progress
from storage.stores import Stores

log = structlog.get_logger(__name__)

FIRST_STEP = 500
"""Deliveries that the approval's own transaction adds, so that sending begins with its commit."""

STEP = 10_000
"""Deliveries that a later step adds, about; so many rows take some 20 ms (BENCHMARKS.md)."""


class ImportReport(Frozen):
    """What an import added, and how many updates were in the archive before."""

    added: tuple[Bulletin, ...]
    known: int


class Outgoing(Frozen):
    """A bulletin on its way: to how many subscriptions, and whether it is paid for."""

    recipients: int
    payment: Payment


class Publishing:
    """Use cases around the outbox. `wake` is called when there is something new to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self.wake = wake
        self.changing = Changing(context, wake)

    async def render_ahead(self, draft_id: DraftId, part: int = 0) -> Rendered | None:
        """Render what a publication of this part of a draft would need, outside of any transaction:
        hundreds of choices take seconds, in which nobody else could write. None if there is no
        number."""
        async with self._context.database.read() as stores:
            draft = await stores.drafts.get(draft_id)
            revision = await stores.drafts.revision(draft_id, draft.revision) if draft else None
            if draft is None or revision is None or draft.number is None:
                return None
            found = await self._part(stores, draft, revision, part)
            if found is None:
                return None
            kind = found.content.kind
            wanted = set(await stores.audience.readership(kind))
            standing: set[Wanted] = set()
            if draft.corrects is not None:
                standing = set(await stores.editions.slots(draft.number))
        editions = await asyncio.to_thread(
            self._editions, found.content, found.frame(), wanted | standing, standing
        )
        return Rendered(revision=revision.number, number=found.number, editions=editions)

    async def _part(
        self, stores: Stores, draft: Draft, revision: Revision, part: int
    ) -> sealing.Part | None:
        """Return a part of a draft as it would go out; None if it has no such part."""
        if draft.corrects is not None:
            return await corrections.part_of(self._context, stores, draft, revision)
        later = [one.number for one in await stores.releases.of(draft.id) if one.part > 0]
        if draft.number is None or len(later) != len(sealing.plan_of(revision).later):
            return None
        parts = sealing.parts_of(revision, (draft.number, *later))
        return parts[part] if part < len(parts) else None

    async def publish(
        self,
        stores: Stores,
        draft: Draft,
        revision: Revision,
        number: BulletinNumber,
        ahead: Rendered | None = None,
    ) -> Outgoing:
        """Store the bulletin and begin to queue it for every subscription; a correction changes the
        one that is out instead.

        `ahead` saves rendering here what `render_ahead` rendered. The first subscriptions are
        served by this transaction, the others by `fan_out`.
        """
        if draft.corrects is not None:
            return await self._correct(stores, draft, revision, ahead)
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
        await archiving.store(
            self._context, stores, bulletin, draft if part.adds_to is None else None
        )
        if part.adds_to is not None:
            await stores.releases.add_addition(number, part.adds_to)
        await stores.alerting.begin(number)
        fits = ahead is not None and (ahead.revision, ahead.number) == (revision.number, number)
        chats = await stores.audience.readership(content.kind)
        rendered = ahead.editions if ahead and fits else {}
        missing = [one for one in chats if one not in rendered]
        found = rendered | self._editions(content, part.frame(), missing)
        wanted = {one: found[one] for one in chats}
        parts = await rendering.add_editions(stores, number, 0, rendering.plain(wanted))
        expected = sum(count * parts[one] for one, count in chats.items())
        terms = self._context.paid.payment(expected) if self._context.paid else ORDINARY
        if expected:
            lane = Lane.URGENT if content.kind is Kind.FLASH else Lane.BULLETIN
            begun = await stores.fan_outs.begin(
                number, lane, now, expected=expected, payable=terms.payable
            )
            await self._step(stores, FIRST_STEP, begun)
        await Consequences(self._context, stores).carry_out(bulletin, draft, self.changing)
        reached = sum(count for one, count in chats.items() if parts[one])
        return Outgoing(recipients=reached, payment=terms)

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
            changed = {one.bulletin: await stores.copies.figures(one.bulletin) for one in behind}
        if not behind:
            return 0
        queued = []
        async with self._context.database.write() as stores:
            for one in await stores.progress.due(self._context.clock.now()):
                # What ended since then is counted by the next sweep.
                counted = one.figures.open or one.bulletin in doubts
                known = (doubts.get(one.bulletin, 0), changed.get(one.bulletin))
                if counted and await self._refresh(stores, one, *known):
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
                if await published_as(stores, update.content) is not None:
                    known += 1
                    continue
                bulletin = Bulletin(
                    number=await stores.bulletins.next_number(),
                    day=update.content.day,
                    content=update.content.keyed(),
                    hash="",
                    published_at=self._context.clock.now(),
                )
                await archiving.store(self._context, stores, bulletin)
                added.append(bulletin)
            stores.audit.subject = f"count {len(added)}"
        return ImportReport(added=tuple(added), known=known)

    async def _correct(
        self, stores: Stores, draft: Draft, revision: Revision, ahead: Rendered | None
    ) -> Outgoing:
        """Change the bulletin that a correction corrects, and what it settles in others."""
        if draft.practice:
            raise RuntimeError("a practice draft cannot be published")
        content = revision.content
        bulletin = await corrections.require_current(stores, draft, content)
        await self.changing.change(
            stores,
            bulletin,
            content,
            reason=content.change.text if content.change else "",
            hash=revision.hash,
            draft=draft.id,
            marks_at=revision.sealed_at or revision.written_at,
            ahead=ahead.editions if ahead and ahead.revision == revision.number else None,
        )
        after = await stores.bulletins.get(bulletin.number)
        if after is not None:
            consequences = Consequences(self._context, stores)
            await consequences.carry_out(after, draft, self.changing, bulletin)
        figures = await stores.outbox.figures(DeliveryKind.BULLETIN, bulletin.number)
        return Outgoing(recipients=figures.total if figures else 0, payment=ORDINARY)

    async def _step(self, stores: Stores, deliveries: int, begun: FanOut | None = None) -> bool:
        """Fan a bulletin out by about so many deliveries: the one just begun, else the next."""
        fan_out = begun or await stores.fan_outs.under_way()
        if fan_out is None:
            return False
        parts = await self.complete_editions(stores, fan_out.bulletin)
        longest = max(1, *parts.values()) if parts else 1
        now = self._context.clock.now()
        await stores.fan_outs.step(fan_out, max(1, deliveries // longest), now)
        return True

    async def complete_editions(self, stores: Stores, number: BulletinNumber) -> dict[Wanted, int]:
        """Add the editions of choices that somebody made since the publication; return how many
        parts each edition has."""
        bulletin = await stores.bulletins.get(number)
        if bulletin is None:
            raise RuntimeError(f"bulletin {number} is fanned out, but it is not stored")
        known = await stores.editions.known(number, bulletin.version)
        wanted = await stores.audience.readership(bulletin.content.kind)
        missing = [one for one in wanted if one not in known]
        if not missing:
            return known
        found = await rendering.present(self._context, stores, bulletin, missing)
        layouts = rendering.plain(found)
        return known | await rendering.add_editions(stores, number, bulletin.version, layouts)

    def _editions(
        self,
        content: Content,
        frame: render.Frame,
        wanted: Iterable[Wanted],
        standing: Collection[Wanted] = (),
    ) -> Editions:
        return rendering.editions(self._context, content, frame, wanted, standing)

    async def _refresh(
        self, stores: Stores, one: Progress, doubtful: int, change: CopyFigures | None
    ) -> bool:
        """Show the figures of now; False while an earlier edit flies: the next sweep will."""
        say = self._context.catalogs.localizer(one.language)
        now = self._context.clock.now()
        slowdown = await stores.pace.get(now)
        if change is None:
            html = progress.show(one.bulletin, one.figures, now, say, one.standing)
        else:
            ended = not one.figures.open
            html = progress.changed(one.bulletin, change, say, one.standing, ended=ended)
        html = progress.with_pace(html, one.figures, one.standing, slowdown, say)
        held = 0
        if one.figures.open:
            held = await stores.progress.held(one.bulletin, now, progress.MOST_HELD + 1)
        html = progress.with_held(html, held, one.standing, say)
        html = progress.with_doubt(html, 0 if one.figures.open else doubtful, say)
        rows = progress.rows(one.bulletin, one.figures, one.standing, say)
        keyboard = buttons.keyboard_json(rows) if rows else None
        if not await stores.progress.show(one, html, keyboard, now):
            return False
        await stores.progress.shown(one, now)
        if not one.figures.open:
            await stores.progress.close(one.bulletin, one.chat)
        return True
