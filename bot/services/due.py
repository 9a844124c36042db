"""What is due: publishes it, asks about what is late, holds what may not go out after all.

The sweep of `bot.services.scheduling`. What is approved, and may still be published, is checked
again at that moment, in the transaction that publishes it. Must not send.
"""

from collections import Counter
from datetime import datetime

import structlog

from bot.domain.audit import Act
from bot.domain.draft import Draft
from bot.domain.errors import BadInput, NotFound, Refusal
from bot.domain.ids import DraftId
from bot.domain.lifecycle import DraftEvent
from bot.domain.punctual import Timing, Watch, judge
from bot.services import announcing, voting
from bot.services.announcing import Announcing
from bot.services.context import ServiceContext
from bot.services.publishing import Publishing
from bot.services.recording import BOT, acting
from bot.services.releasing import Releasing
from bot.text.i18n import Localizer
from storage.releases import Due, Release
from storage.stores import Stores

log = structlog.get_logger(__name__)

TRIES = 3
"""So often in a row what is due may fail before it is held and the desk is told."""


class DueReleases:
    """Looks again and again what is due; remembers nothing but what it has seen wait, and how often
    something failed."""

    def __init__(self, context: ServiceContext, publishing: Publishing) -> None:
        self._context = context
        self._publishing = publishing
        self._releasing = Releasing(context, publishing)
        self._watch = Watch()
        self._failures: Counter[tuple[DraftId, int, datetime | None]] = Counter()

    async def sweep(self) -> int:
        """Publish what is due, and ask about what is late; return how much that was. While
        everything is frozen, nothing of it happens."""
        now, monotonic = self._context.clock.now(), self._context.clock.monotonic()
        async with self._context.database.read() as stores:
            waiting = await stores.releases.waiting()
            frozen = await stores.control.frozen() is not None
        self._watch.look((_name(due.release) for due in waiting), now, monotonic)
        if frozen:
            return 0
        handled = 0
        for due in waiting:
            try:
                handled += await self._handle(due)
            except Exception:
                # One that cannot be published must not hold up the others.
                log.exception("release_failed", draft=due.release.draft, part=due.release.part)
                handled += await self._failed(due)
        if handled:
            self._publishing.wake()
        return handled

    async def _handle(self, due: Due) -> bool:
        match self._judge(due):
            case Timing.WAIT:
                return False
            case Timing.ASK:
                return await self._ask(due)
            case Timing.SEND:
                return await self._send(due)

    def _judge(self, due: Due) -> Timing:
        """Say what is to be done now; what adds to a bulletin is not late before that was out."""
        now, monotonic = self._context.clock.now(), self._context.clock.monotonic()
        at = max(due.due_at, due.follows or due.due_at)
        jumped = self._watch.jumped(_name(due.release), now, monotonic)
        return judge(at, now, jumped, self._context.rules.grace)

    async def _send(self, due: Due) -> bool:
        known = due.release
        ahead = await self._publishing.render_ahead(known.draft, known.part)
        try:
            async with acting(self._context, BOT, Act.PUBLISH, _subject(known)) as stores:
                found = await self._still(stores, due, Timing.SEND)
                if found is not None:
                    await self._releasing.release(stores, *found, ahead)
        except Refusal as refusal:
            return await self._give_back(due, refusal)
        return found is not None

    async def _failed(self, due: Due) -> bool:
        """Hold what fails again and again, and tell those who may decide."""
        name = _name(due.release)
        self._failures[name] += 1
        if self._failures[name] < TRIES:
            return False
        del self._failures[name]
        try:
            return await self._give_back(due, BadInput("error-timing-failed"))
        except Exception:
            log.exception("hold_failed", draft=due.release.draft, part=due.release.part)
            return False

    async def _ask(self, due: Due) -> bool:
        """Ask those who may decide, once for each time."""
        async with self._context.database.write() as stores:
            found = await self._still(stores, due, Timing.ASK)
            if found is None:
                return False
            draft, release = found
            await stores.releases.asked(release, self._context.clock.now())
            plan = await self._releasing.plan(stores, draft, release)
            telling = await telling_of(self._context, stores, draft)
            people = await voting.deciders(stores, draft)
            await telling.ask(people, announcing.about(plan, self._context, ask=True))
        log.warning("schedule_missed", draft=draft.id, part=due.release.part)
        return True

    async def _give_back(self, due: Due, refusal: Refusal) -> bool:
        """Hold what may not be published after all, and say why."""
        async with acting(self._context, BOT, Act.HOLD, _subject(due.release)) as stores:
            found = await self._still(stores, due, self._judge(due))
            if found is None:
                return False
            draft, release = found
            await hold(self._context, stores, draft, release.model_copy(update={"due_at": None}))
            telling = await telling_of(self._context, stores, draft)
            people = await voting.deciders(stores, draft)

            def compose(say: Localizer) -> announcing.Words:
                why = say.html(refusal.code, **refusal.values)
                return announcing.Words(say.html("timing-refused", draft=str(draft.id), why=why))

            await telling.tell(compose, *sorted(people))
        log.warning("schedule_refused", draft=draft.id, part=due.release.part, code=refusal.code)
        return True

    async def _still(
        self, stores: Stores, due: Due, wanted: Timing
    ) -> tuple[Draft, Release] | None:
        """Return draft and release if they are still due as they were when the sweep looked."""
        name = _name(due.release)
        waiting = {_name(one.release): one.release for one in await stores.releases.waiting()}
        if name not in waiting or self._judge(due) is not wanted or await stores.control.frozen():
            return None
        draft = await stores.drafts.get(due.release.draft)
        return None if draft is None else (draft, waiting[name])


async def telling_of(context: ServiceContext, stores: Stores, draft: Draft) -> Announcing:
    """Return who tells members about a draft."""
    revision = await stores.drafts.revision(draft.id, draft.revision)
    if revision is None:
        raise NotFound("error-no-such-draft")
    return Announcing(context, stores, draft, revision.content.kind)


async def hold(context: ServiceContext, stores: Stores, draft: Draft, held: Release) -> None:
    """Let something wait until somebody says when."""
    if held.part == 0:
        await stores.drafts.step(draft, DraftEvent.HOLD, context.clock.now())
    await stores.releases.plan(held)


def _subject(release: Release) -> str:
    return f"draft {release.draft}, bulletin {release.number}"


def _name(release: Release) -> tuple[DraftId, int, datetime | None]:
    return release.draft, release.part, release.due_at
