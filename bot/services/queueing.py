"""The queue of what waits for a verdict, and who has said that they are on it.

A claim is information: it never stops another reviewer. Must not decide on any draft.
"""

from collections.abc import Callable

from bot.domain.audit import Act
from bot.domain.draft import Draft, Kind, Revision
from bot.domain.errors import Stale
from bot.domain.ids import DraftId, PersonId
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.services import mail, voting
from bot.services.carding import CLAIM_LASTS, claimer
from bot.services.context import ServiceContext
from bot.services.foreseeing import foresee
from bot.services.recording import acting
from storage.stores import Stores


class Queued(Frozen):
    """A draft that waits for a verdict. `on_it` is the tag of the reviewer who is on it, since
    `since` by the collective's clock; `own` says that it is the asker's work, `claimed` that the
    asker is on it."""

    draft: Draft
    revision: Revision
    author_tag: str
    on_it: str = ""
    since: str = ""
    own: bool = False
    claimed: bool = False
    votes: int = 0
    needed: int = 1


class Queueing:
    """Use cases around the queue. `wake` is called when cards are to be changed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def queue(self, actor: Actor) -> tuple[Queued, ...]:
        """Return what waits for a verdict: flashes first, then the oldest. Practice is nobody
        else's."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            tags = {member.person: member.tag for member in await stores.members.all()}
            waiting = [
                await self._queued(stores, actor, draft, tags)
                for draft in await stores.drafts.waiting()
                if not draft.practice
            ]
        return tuple(sorted(waiting, key=lambda one: one.revision.content.kind is not Kind.FLASH))

    async def claim(self, actor: Actor, draft_id: DraftId, revision: int) -> Draft:
        """Say that the actor is on a draft that they may decide; whoever was on it before is not
        any more."""
        await foresee(self._context, draft_id)
        async with acting(self._context, actor, Act.CLAIM, f"draft {draft_id}") as stores:
            draft, _ = await voting.decidable(stores, actor, draft_id, revision)
            now = self._context.clock.now()
            if not await stores.reviews.claim(draft.id, revision, actor.person, now):
                raise Stale("error-already-decided")
            draft = await mail.reread(stores, draft)
            await mail.Mail(self._context, stores).refresh_cards(draft)
        self._wake()
        return draft

    async def release(self, actor: Actor, draft_id: DraftId, revision: int) -> Draft:
        """Say that the actor is not on a draft any more; raises Stale if they were not."""
        async with acting(self._context, actor, Act.RELEASE, f"draft {draft_id}") as stores:
            draft, _ = await voting.decidable(stores, actor, draft_id, revision)
            if not await stores.reviews.release(draft.id, actor.person):
                raise Stale("error-not-on-it")
            draft = await mail.reread(stores, draft)
            await mail.Mail(self._context, stores).refresh_cards(draft)
        self._wake()
        return draft

    async def expire_claims(self) -> int:
        """Let nobody be on a draft for longer than half an hour; return how many claims ended. A
        sweep, which may run twice."""
        late = self._context.clock.now() - CLAIM_LASTS
        async with self._context.database.read() as stores:
            if not await stores.reviews.claimed_before(late):
                return 0
        async with self._context.database.write() as stores:
            found = await stores.reviews.claimed_before(late)
            for draft_id in found:
                await self._expire(stores, draft_id)
        self._wake()
        return len(found)

    async def _expire(self, stores: Stores, draft_id: DraftId) -> None:
        draft = await stores.drafts.get(draft_id)
        if draft is not None and draft.claimed_by is not None:
            await stores.reviews.release(draft.id, draft.claimed_by)
            draft = await mail.reread(stores, draft)
            await mail.Mail(self._context, stores).refresh_cards(draft)

    async def _queued(
        self, stores: Stores, actor: Actor, draft: Draft, tags: dict[PersonId, str]
    ) -> Queued:
        revision = await voting.latest(stores, draft)
        count = await voting.count(self._context, stores, draft, revision)
        who = claimer(draft, self._context.clock.now())
        return Queued(
            draft=draft,
            revision=revision,
            author_tag=tags.get(draft.author, "?"),
            on_it=tags.get(who, "?") if who else "",
            since=self._context.rules.clock(draft.claimed_at) if who and draft.claimed_at else "",
            own=actor.person in await voting.barred(stores, draft),
            claimed=who == actor.person,
            votes=len(count.votes),
            needed=count.needed,
        )
