"""When what is approved goes out: now, at a time, or when somebody says so; and what has to wait.

What is due is published by `bot.services.due`. Must not send: `publishing` queues the bulletin.
"""

import asyncio
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import structlog

from bot.domain.audit import Act
from bot.domain.draft import Draft, DraftState
from bot.domain.errors import BadInput, Forbidden, NotFound, Stale
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId
from bot.domain.lifecycle import DraftEvent
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Prompt, Purpose
from bot.domain.punctual import Plan
from bot.services import announcing, voting
from bot.services.announcing import Announcing
from bot.services.context import ServiceContext, require_now
from bot.services.due import DueReleases, hold, telling_of
from bot.services.publishing import Publishing
from bot.services.recording import acting
from bot.services.releasing import Releasing, release_of
from bot.text.moments import FURTHEST, read_moment
from storage.releases import Release
from storage.stores import Stores

log = structlog.get_logger(__name__)


class Target(Frozen):
    """What a reviewer means: a part of a draft, in the revision and with the time (`Plan.seen`)
    that they saw. None: as it is now."""

    draft: DraftId
    revision: int | None = None
    part: int = 0
    seen: int | None = None


class Place(Frozen):
    """The message that shows a plan."""

    chat: ChatId
    message: MessageId


class Scheduling:
    """Use cases about the time of a publication. None of them publishes but `publish` and
    `sweep`."""

    def __init__(self, context: ServiceContext, publishing: Publishing) -> None:
        self._context = context
        self._publishing = publishing
        self._releasing = Releasing(context, publishing)
        self._due = DueReleases(context, publishing)

    async def plan(self, actor: Actor, target: Target) -> Plan:
        """Return when something goes out, if this actor may decide that."""
        async with self._context.database.read() as stores:
            draft, release = await self._decidable(stores, actor, target)
            return await self._releasing.plan(stores, draft, release)

    async def plans(self, actor: Actor) -> tuple[Plan, ...]:
        """Return all that is approved and not out yet, of which this actor is no author."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            found = []
            for draft in await stores.drafts.approved():
                if not draft.practice and actor.person not in await voting.barred(stores, draft):
                    release = await release_of(stores, draft, 0)
                    found.append(await self._releasing.plan(stores, draft, release))
            for release in await stores.releases.open():
                owner = await stores.drafts.get(release.draft)
                if owner and actor.person not in await voting.barred(stores, owner):
                    found.append(await self._releasing.plan(stores, owner, release))
            return tuple(found)

    def clock(self) -> tuple[datetime, ZoneInfo]:
        """Return the present moment, and the time zone of the collective."""
        return self._context.clock.now(), self._context.rules.zone

    def moment(self, seconds: int) -> datetime:
        """Return the moment so many seconds after 1970; raises Stale for one that is none."""
        try:
            return datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise Stale("error-old-button") from error

    async def draft_of(self, place: Place) -> DraftId | None:
        """Return the draft whose card or plan a message is."""
        async with self._context.database.read() as stores:
            return await stores.releases.draft_of(place.chat, place.message)

    async def stands(self, actor: Actor, plan: Plan, place: Place) -> None:
        """Remember the message that shows a plan to its planner: it will show how far the delivery
        is. Who only looks does not take that away."""
        async with self._context.database.write() as stores:
            draft = await stores.drafts.get(plan.draft)
            if draft and draft.state is DraftState.APPROVED and plan.part == 0:
                held = await release_of(stores, draft, 0)
                if held.planned_by is None:
                    # Held, and nobody has decided when: whoever is asked first, is asked here.
                    await stores.releases.plan(held.model_copy(update={"planned_by": actor.person}))
            where = (place.chat, place.message)
            await stores.releases.stands(plan.draft, plan.part, actor.person, where)

    async def opened_prompt(self, prompt: Prompt) -> None:
        """Remember the question for a time."""
        async with self._context.database.write() as stores:
            await stores.prompts.open(prompt)

    async def dropped_prompt(self, actor: Actor, place: Place) -> None:
        """Forget what a message asked this actor."""
        async with self._context.database.write() as stores:
            await stores.prompts.take(place.chat, place.message, actor.person)

    async def read(self, actor: Actor, words: str) -> datetime:
        """Return the moment that somebody names; raises BadInput for what is none to come."""
        now, zone = self._context.clock.now(), self._context.rules.zone
        at = await asyncio.to_thread(read_moment, words, now, zone, actor.language)
        if at is None:
            raise BadInput("error-timing-not-a-time", found=words[:60], zone=zone.key)
        return at

    async def set_time(self, actor: Actor, target: Target, at: datetime) -> Plan:
        """Let something go out at a time, in place of another time. The same again changes
        nothing."""
        async with acting(self._context, actor, Act.SCHEDULE, f"draft {target.draft}") as stores:
            plan = await self._set_time(stores, actor, target, at)
        self._publishing.wake()
        return plan

    async def answer(
        self, actor: Actor, question: Prompt, message: MessageId, at: datetime
    ) -> Plan:
        """Take the time that came in `message` as the answer to an open question."""
        async with acting(self._context, actor, Act.SCHEDULE, f"draft {question.draft}") as stores:
            prompt = await stores.prompts.take(question.chat, question.message, actor.person)
            if prompt is None or prompt.purpose is not Purpose.TIME:
                raise NotFound("error-no-question")
            part, seen, _ = (int(word) for word in prompt.target.split(":"))
            target = Target(draft=prompt.draft, revision=prompt.revision, part=part, seen=seen)
            plan = await self._set_time(stores, actor, target, at)
            await stores.prompts.note_answer(prompt, message)
        self._publishing.wake()
        return plan

    async def hold(self, actor: Actor, target: Target) -> Plan:
        """Take the time away: it goes out when somebody says so."""
        async with acting(self._context, actor, Act.HOLD, f"draft {target.draft}") as stores:
            draft, release = await self._decidable(stores, actor, target)
            if release.due_at is None:
                return await self._releasing.plan(stores, draft, release)
            _require_seen(target, release)
            held = release.model_copy(update={"due_at": None, "planned_by": actor.person})
            await hold(self._context, stores, draft, held)
            telling = await telling_of(self._context, stores, draft)
            plan = await self._releasing.plan(stores, draft, held)
            await self._tell_planner(telling, release, plan, actor)
            await telling.settle("timing-settled-held", tag=actor.tag)
            await telling.tell_author(announcing.about(plan, self._context))
        self._publishing.wake()
        return plan

    async def publish(self, actor: Actor, target: Target, place: Place) -> BulletinNumber:
        """Publish at once. `place` is a message of the bot that shows the progress from then on.
        The same press again changes nothing."""
        actor.require(Permission.REVIEW)
        ahead = await self._publishing.render_ahead(target.draft, target.part)
        async with acting(self._context, actor, Act.PUBLISH, f"draft {target.draft}") as stores:
            done = await self._done_by(stores, actor, target)
            if done is not None:
                return done
            draft, release = await self._decidable(stores, actor, target)
            _require_seen(target, release)
            await self._require_due(stores, draft, release, self._context.clock.now())
            # Without a time it is the presser's word, who need not be told.
            where = {"chat": place.chat, "message": place.message, "due_at": None}
            chosen = release.model_copy(update={"planned_by": actor.person, **where})
            await self._releasing.release(stores, draft, chosen, ahead)
            stores.audit.subject = f"draft {draft.id}, bulletin {release.number}"
        self._publishing.wake()
        return release.number

    async def sweep(self) -> int:
        """Publish what is due, and ask about what is late; return how much that was."""
        return await self._due.sweep()

    async def _set_time(self, stores: Stores, actor: Actor, target: Target, at: datetime) -> Plan:
        at = at.replace(microsecond=0)
        draft, release = await self._decidable(stores, actor, target)
        if release.due_at == at and release.asked_at is None:
            return await self._releasing.plan(stores, draft, release)
        _require_seen(target, release)
        now = self._context.clock.now()
        if not now < at <= now + FURTHEST:
            raise BadInput("error-timing-past")
        await self._require_due(stores, draft, release, at)
        revision = await stores.drafts.revision(draft.id, draft.revision)
        if revision is None:
            raise NotFound("error-no-such-draft")
        planned = release.model_copy(
            update={"due_at": at, "planned_by": actor.person, "asked_at": None}
        )
        await self._releasing.require_quorum(stores, draft, revision, planned)
        if draft.state is DraftState.APPROVED:
            await stores.drafts.step(draft, DraftEvent.SCHEDULE, self._context.clock.now())
        await stores.releases.plan(planned)
        plan = await self._releasing.plan(stores, draft, planned)
        telling = Announcing(self._context, stores, draft, revision.content.kind)
        await self._tell_planner(telling, release, plan, actor)
        await telling.settle("timing-settled-planned", tag=actor.tag)
        await telling.tell_author(announcing.about(plan, self._context))
        return plan

    async def _tell_planner(
        self, telling: Announcing, before: Release, plan: Plan, actor: Actor
    ) -> None:
        """Tell whoever had set another time; their message is not the one to go on with."""
        if before.planned_by in (None, actor.person):
            return
        said = announcing.moved(plan, self._context, actor.tag)
        await telling.replace(before, said)
        if before.due_at is not None and before.planned_by is not None:
            await telling.tell_only(said, before.planned_by)

    async def _decidable(
        self, stores: Stores, actor: Actor, target: Target
    ) -> tuple[Draft, Release]:
        """Return what the actor may decide the time of; raises a Refusal otherwise."""
        await require_now(stores, actor, Permission.REVIEW)
        draft = await stores.drafts.get(target.draft)
        if draft is None:
            raise NotFound("error-no-such-draft")
        if target.revision not in (None, draft.revision):
            raise Stale("error-newer-revision")
        if draft.practice:
            raise BadInput("error-timing-practice")
        if actor.person in await voting.barred(stores, draft):
            raise Forbidden("error-own-draft")
        release = await release_of(stores, draft, target.part)
        if await _is_out(stores, draft, release):
            raise Stale("error-timing-published", number=str(release.number))
        ready = (DraftState.APPROVED, DraftState.SCHEDULED)
        if draft.state not in (ready if release.part == 0 else (DraftState.PUBLISHED,)):
            raise Stale("error-timing-not-approved")
        return draft, release

    async def _done_by(self, stores: Stores, actor: Actor, target: Target) -> BulletinNumber | None:
        """Return what this actor's press published, if it came before."""
        await require_now(stores, actor, Permission.REVIEW)
        release = await stores.releases.get(target.draft, target.part)
        if release is None or release.planned_by != actor.person or release.due_at is not None:
            return None
        draft = await stores.drafts.get(target.draft)
        if draft is None or not await _is_out(stores, draft, release):
            return None
        return release.number

    async def _require_due(
        self, stores: Stores, draft: Draft, release: Release, at: datetime
    ) -> None:
        """Raise BadInput if what has to wait would go out too early."""
        earliest = (await self._releasing.plan(stores, draft, release)).earliest
        if earliest is not None and at < earliest:
            zone = self._context.rules.zone
            local = earliest.astimezone(zone)
            raise BadInput("error-timing-too-soon", time=f"{local:%Y-%m-%d %H:%M}", zone=zone.key)


async def _is_out(stores: Stores, draft: Draft, release: Release) -> bool:
    """Whether a part has been published; of a correction, the bulletin was out before."""
    if draft.corrects is not None:
        return draft.state is DraftState.PUBLISHED
    return await stores.bulletins.get(release.number) is not None


def _require_seen(target: Target, release: Release) -> None:
    """Raise Stale if the time is not the one that the actor saw."""
    seen = 0 if release.due_at is None else int(release.due_at.timestamp())
    if target.seen not in (None, seen):
        raise Stale("error-timing-moved")
