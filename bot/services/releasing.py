"""One part of a draft on its way out: whether it is what was approved, and its publication.

No use case: runs inside the transaction of `scheduling`. Must not decide when; must not send.
"""

import structlog

from bot.domain.draft import Draft, Revision
from bot.domain.errors import NotFound, Stale
from bot.domain.lifecycle import DraftEvent
from bot.domain.paying import Way
from bot.domain.punctual import Plan
from bot.services import corrections, mail, sealing, voting
from bot.services.announcing import Announcing, Compose, sentence
from bot.services.context import ServiceContext
from bot.services.mirroring import Mirrors
from bot.services.publishing import Outgoing, Publishing, refuse_published
from bot.services.rendering import Rendered
from storage.releases import Release
from storage.stores import Stores

log = structlog.get_logger(__name__)


class Releasing:
    """Publishes what was approved, and nothing else."""

    def __init__(self, context: ServiceContext, publishing: Publishing) -> None:
        self._context = context
        self._publishing = publishing

    async def release(
        self, stores: Stores, draft: Draft, release: Release, ahead: Rendered | None
    ) -> Outgoing:
        """Publish a part if it is what was approved; raises a Refusal otherwise."""
        revision, part = await self._approved(stores, draft, release)
        if _is_first(part):
            out = await self._publishing.publish(stores, draft, revision, part.number, ahead)
            now = self._context.clock.now()
            if not await stores.drafts.step(draft, DraftEvent.PUBLISH, now):
                raise Stale("error-already-decided")
        else:
            out = await self._publishing.publish_part(stores, draft, revision, part, ahead)
        before = await stores.releases.get(draft.id, release.part)
        await stores.releases.plan(release.model_copy(update={"due_at": None}))
        await stores.prompts.close(draft.id)
        if release.chat is not None and release.message is not None:
            say = await self._context.say_to(stores, release.planned_by or draft.author)
            where = (release.chat, release.message)
            await stores.progress.open(part.number, *where, say.language)
        telling = Announcing(self._context, stores, draft, revision.content.kind)
        if _is_first(part):
            await self._show_published(stores, draft)
        await self._announce(telling, part, release, out)
        if before and (before.chat, before.message) != (release.chat, release.message):
            await telling.replace(before, _is_out(part, release))
        paid = out.payment.paid
        if not part.corrects:
            log.info("published", bulletin=part.number, recipients=out.recipients, paid=paid)
        return out

    async def _show_published(self, stores: Stores, draft: Draft) -> None:
        """Let the review cards and the boards say so, as after an approval that publishes."""
        published = await mail.reread(stores, draft)
        corrects = published.corrects is not None
        closing = mail.Closing.CORRECTED_OUT if corrects else mail.Closing.OUT
        ruling = mail.Ruling(closing, number=published.number)
        await mail.Mail(self._context, stores).close_cards(published, ruling)
        await Mirrors(self._context, stores).refresh(published)

    async def _announce(
        self, telling: Announcing, part: sealing.Part, release: Release, out: Outgoing
    ) -> None:
        key, values = _told(part, release)
        planner = (release.planned_by,) if release.planned_by else ()
        await telling.settle(key, **values)
        await telling.tell(sentence(key, **values), *(planner if release.due_at else ()))
        if out.payment.way is Way.BEYOND:
            cost, ceiling = (f"{stars:f}" for stars in (out.payment.cost, out.payment.ceiling))
            unpaid = {"number": str(part.number), "cost": cost, "ceiling": ceiling}
            await telling.tell(sentence("review-beyond-ceiling", **unpaid), *planner)

    async def _approved(
        self, stores: Stores, draft: Draft, release: Release
    ) -> tuple[Revision, sealing.Part]:
        """Return what goes out; raises Stale or BadInput unless it is what was approved, the
        approvals still count, and it is not published yet."""
        revision = await stores.drafts.revision(draft.id, draft.revision)
        if revision is None or draft.number is None:
            raise NotFound("error-no-such-draft")
        if draft.corrects is not None:
            return revision, await self._correction(stores, draft, revision, release)
        later = [one.number for one in await stores.releases.of(draft.id) if one.part > 0]
        if len(later) != len(sealing.plan_of(revision).later):
            raise Stale("error-text-changed")
        parts = sealing.parts_of(revision, (draft.number, *later))
        if sealing.fingerprint(self._context, parts) != revision.hash:
            raise Stale("error-text-changed")
        await self.require_quorum(stores, draft, revision, release)
        part = parts[release.part]
        await refuse_published(stores, part.content)
        if part.adds_to is not None:
            await corrections.standing(stores, part.adds_to)
        return revision, part

    async def _correction(
        self, stores: Stores, draft: Draft, revision: Revision, release: Release
    ) -> sealing.Part:
        await corrections.require_current(stores, draft, revision.content)
        part = await corrections.part_of(self._context, stores, draft, revision)
        if sealing.fingerprint(self._context, (part,)) != revision.hash:
            raise Stale("error-text-changed")
        await self.require_quorum(stores, draft, revision, release)
        return part

    async def require_quorum(
        self, stores: Stores, draft: Draft, revision: Revision, release: Release
    ) -> None:
        """Raise Stale unless enough of those who may decide now have approved it; an addition may
        follow on the word of one of them."""
        if (await voting.count(self._context, stores, draft, revision)).reached:
            return
        if release.part == 0:
            raise Stale("error-timing-quorum")
        if not await voting.addition_stands(stores, draft, revision, release.planned_by):
            raise Stale("error-timing-word", number=str(draft.number or 0))

    async def plan(self, stores: Stores, draft: Draft, release: Release) -> Plan:
        """Return when a part goes out."""
        earliest = None
        if release.part > 0:
            revision = await stores.drafts.revision(draft.id, draft.revision)
            later = sealing.plan_of(revision).later if revision else ()
            earliest = later[release.part - 1][0] if release.part <= len(later) else None
        return Plan(
            draft=draft.id,
            revision=draft.revision,
            part=release.part,
            number=release.number,
            due_at=release.due_at,
            earliest=earliest,
            adds_to=draft.number if release.part > 0 else None,
            asked=release.asked_at is not None,
        )


def _is_first(part: sealing.Part) -> bool:
    """Whether it is what the draft itself makes, and no addition that follows."""
    return part.adds_to is None or part.corrects


def _told(part: sealing.Part, release: Release) -> tuple[str, dict[str, str]]:
    """Return the sentence that says that a part is out, and its values."""
    values = {"draft": str(release.draft), "number": str(part.number)}
    if part.corrects:
        return "timing-out-correction", values
    if part.adds_to is None:
        return "timing-out", values
    return "timing-out-addition", values | {"first": str(part.adds_to)}


def _is_out(part: sealing.Part, release: Release) -> Compose:
    key, values = _told(part, release)
    return sentence(key, **values)


async def release_of(stores: Stores, draft: Draft, part: int) -> Release:
    """Return a release; a bulletin that nobody has planned yet has none stored."""
    found = await stores.releases.get(draft.id, part)
    if found is None and part == 0 and draft.number is not None:
        found = Release(draft=draft.id, part=0, number=draft.number, due_at=None)
    if found is None:
        raise NotFound("error-timing-not-approved")
    return found
