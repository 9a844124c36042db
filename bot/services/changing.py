"""A bulletin that is out changes: its content, its statements, its editions, and its copies on the
way to them; or it is taken back.

No use case: runs inside the transaction of one, which has checked that it may be. Must not decide
whether something changes; must not send.
"""

from collections.abc import Callable
from datetime import datetime

import structlog

from bot.domain.bulletin import Bulletin
from bot.domain.change import Change, ChangeKind, kind_of, turns
from bot.domain.draft import Confidence, Content, Kind
from bot.domain.errors import Stale
from bot.domain.ids import BulletinNumber, DraftId
from bot.domain.settling import outcome_of
from bot.services import rendering
from bot.services.context import ServiceContext
from bot.services.endings import Endings
from bot.services.entries import names_by_key, next_entries, words_hash
from bot.services.mirroring import Mirrors
from bot.services.rendering import Editions
from bot.text import framing
from storage.stores import Stores

log = structlog.get_logger(__name__)


class Changing:
    """Changes bulletins in the transaction that it is given. `wake` is called when copies are to be
    brought to a new text; whoever owns the transaction calls it again after the commit."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self.wake = wake

    async def change(  # noqa: PLR0913 - all that a change is
        self,
        stores: Stores,
        bulletin: Bulletin,
        content: Content,
        *,
        reason: str,
        hash: str = "",  # noqa: A002 - the word of the field
        draft: DraftId | None = None,
        caused_by: BulletinNumber | None = None,
        marks_at: datetime,
        ahead: Editions | None = None,
    ) -> Change:
        """Let a bulletin say something else from now on. `marks_at` is the time that its readers
        are told; `ahead` are editions of the same that were rendered before. Raises Stale if it was
        taken back, or changed since it was read; ValueError for another day, by which its items are
        named."""
        if content.day != bulletin.day:
            raise ValueError("a bulletin keeps its day")
        before = bulletin.content.keyed()
        change = Change(
            bulletin=bulletin.number,
            version=bulletin.version + 1,
            kind=kind_of(before, content),
            reason=reason,
            before=before,
            hash=hash,
            draft=draft,
            caused_by=caused_by,
            changed_at=marks_at,
        )
        says = content.model_copy(update={"change": None}).keyed()
        # The archive, which went to nobody, is known by having none.
        sealed = hash if bulletin.hash else ""
        after = bulletin.model_copy(
            update={"content": says, "hash": sealed, "version": change.version}
        )
        await self._replace(stores, bulletin, after)
        await stores.changes.add(change)
        await self._settle(stores, before, after)
        await self._give_out(stores, after, ahead or {})
        await stores.copies.begin(
            after.number,
            after.version,
            self._context.clock.now(),
            urgent=says.kind is Kind.FLASH,
        )
        await Endings(self._context, stores).tell(change, after)
        await self._tell_others(stores, after.number, draft)
        log.info("changed", bulletin=after.number, version=after.version, kind=change.kind)
        self.wake()
        return change

    async def retract(
        self, stores: Stores, bulletin: Bulletin, reason: str, *, delete: bool
    ) -> Change:
        """Take a bulletin back: its copies become a notice, or are deleted where that is possible.
        Raises Stale if that was done before."""
        change = Change(
            bulletin=bulletin.number,
            version=bulletin.version + 1,
            kind=ChangeKind.RETRACTION,
            reason=reason,
            before=bulletin.content.keyed(),
            changed_at=self._context.clock.now(),
        )
        after = bulletin.model_copy(update={"version": change.version, "retracted": True})
        await self._replace(stores, bulletin, after)
        await stores.changes.add(change)
        await self._take_back(stores, after, change, delete=delete)
        now = self._context.clock.now()
        await stores.copies.begin(after.number, after.version, now, urgent=True)
        await Endings(self._context, stores).take_back(after, delete=delete)
        await self._tell_others(stores, after.number, None)
        log.info("retracted", bulletin=after.number, version=after.version)
        self.wake()
        return change

    async def _replace(self, stores: Stores, before: Bulletin, after: Bulletin) -> None:
        words = words_hash(after.content)
        entries = (
            () if after.retracted else await next_entries(self._context, stores, before, after)
        )
        if not await stores.bulletins.replace(after, words, entries):
            known = await stores.bulletins.get(before.number)
            taken_back = known is not None and known.retracted
            code = "error-taken-back" if taken_back else "error-correction-behind"
            raise Stale(code, number=str(before.number))

    async def _settle(self, stores: Stores, before: Content, after: Bulletin) -> None:
        """Record which earlier rumours the items settle now that did not before; what has become a
        rumour again is settled by nothing."""
        names = await names_by_key(stores, after)
        for turn in turns(before, after.content):
            if turn.after.confidence is Confidence.RUMOUR and turn.after.key in names:
                await stores.proofs.reopen(names[turn.after.key])
        known = {item.key: (item.settles, outcome_of(item)) for item in before.items()}
        for item in after.content.items():
            name, rumour, outcome = names.get(item.key), item.settles, outcome_of(item)
            if outcome is None or known.get(item.key) == (rumour, outcome):
                continue
            if name is not None and rumour is not None:
                now = self._context.clock.now()
                await stores.proofs.settle(rumour, name, outcome, now)

    async def _give_out(self, stores: Stores, after: Bulletin, ahead: Editions) -> None:
        """Store the editions of the new version: of all that a copy has, and of all that somebody
        reads. The archive has none."""
        slots = await stores.editions.slots(after.number)
        if not slots and not after.hash:
            return
        readers = await stores.audience.readership(after.content.kind)
        wanted = tuple(dict.fromkeys([*slots, *readers]))
        frame = await rendering.frame_of(self._context, stores, after)
        new = [one for one in wanted if not ahead.get(one)]
        found = ahead | rendering.editions(self._context, after.content, frame, new, slots)
        layouts = {
            (language, choice): rendering.laid_out(
                found[language, choice],
                slots.get((language, choice), ()),
                framing.pointer(frame, self._context.catalogs.localizer(language)),
            )
            for language, choice in wanted
        }
        await rendering.add_editions(stores, after.number, after.version, layouts)

    async def _take_back(
        self, stores: Stores, after: Bulletin, change: Change, *, delete: bool
    ) -> None:
        slots = await stores.editions.slots(after.number)
        frame = await rendering.frame_of(self._context, stores, after)
        found = rendering.notices(self._context, after, frame, change, slots)
        layouts = {}
        for language, choice in slots:
            say = self._context.catalogs.localizer(language)
            pointer = framing.pointer(frame, say, taken_back=True)
            laid = rendering.laid_out(found[language, choice], slots[language, choice], pointer)
            removes = laid.removes | {1} if delete else laid.removes
            layouts[language, choice] = laid.model_copy(update={"removes": removes})
        await rendering.add_editions(stores, after.number, after.version, layouts)

    async def _tell_others(
        self, stores: Stores, number: BulletinNumber, done: DraftId | None
    ) -> None:
        """Let the boards of other corrections of the bulletin say that it has changed."""
        for draft in await stores.drafts.correcting(number):
            if draft.id != done:
                await Mirrors(self._context, stores).refresh(draft)
