"""What a submission takes: whether a draft may go to the reviewers as it stands, and the seal that
binds its revision to the messages which would be sent of it.

No use case: runs inside the transaction of `review`. Must not decide on a draft, nor tell anybody.
"""

from bot.domain.draft import Content, Draft, DraftState, Revision
from bot.domain.errors import BadInput, Stale
from bot.domain.ids import DraftId
from bot.domain.policy import Actor
from bot.domain.review import Verdict
from bot.domain.withholding import Planned
from bot.services import archiving, carding, corrections, mail, sealing, voting
from bot.services.context import ServiceContext
from bot.services.revising import Revising
from bot.services.understanding import has_words
from bot.text import enclosing
from storage.stores import Stores


async def submittable(
    context: ServiceContext, stores: Stores, actor: Actor, draft_id: DraftId, revision: int
) -> tuple[Draft, Revision]:
    """Return a draft that the actor may submit as it stands; raises a Refusal otherwise."""
    draft = await voting.expected(stores, draft_id, revision)
    revising = Revising(context, stores)
    if draft.state is DraftState.IN_REVIEW:
        await revising.opened(actor, draft_id)
        raise Stale("error-already-submitted")
    await revising.editable(actor, draft_id)
    written = await voting.latest(stores, draft)
    _require_words(written.content)
    await _refuse_decided(stores, written)
    now = context.clock.now()
    plan = sealing.plan_of(written.model_copy(update={"sealed_at": now}))
    if not plan.first.sections and not plan.first.intro:
        raise BadInput("error-all-withheld")
    if draft.corrects is not None:
        corrections.require_nothing_waits(written.model_copy(update={"sealed_at": now}))
    await refuse_published(stores, draft, written, plan)
    return draft, written


async def seal(
    context: ServiceContext, stores: Stores, draft: Draft, written: Revision
) -> Revision:
    """Bind the revision to the messages that would be sent of it from now on, under numbers
    that are reserved; practice uses none up."""
    now = context.clock.now()
    sealed = written.model_copy(update={"sealed_at": now})
    if not draft.practice and draft.corrects is None:
        await stores.drafts.reserve_number(draft.id)
        times = [time for time, _ in sealing.plan_of(sealed).later]
        await stores.releases.reserve_additions(draft.id, times)
        draft = await mail.reread(stores, draft)
    digest = await fingerprint(context, stores, draft, sealed)
    await stores.drafts.seal(draft.id, written.number, digest, now)
    return sealed.model_copy(update={"hash": digest})


async def fingerprint(
    context: ServiceContext, stores: Stores, draft: Draft, sealed: Revision
) -> str:
    """Return the hash of all that would be sent of a sealed revision under its numbers."""
    parts = await carding.parts_for(context, stores, draft, sealed)
    return sealing.fingerprint(context, parts)


async def refuse_published(stores: Stores, draft: Draft, written: Revision, plan: Planned) -> None:
    """Raise BadInput if a part of the draft, be it an addition, is published already; a Refusal for
    a correction that cannot take the place of what is."""
    if draft.corrects is not None:
        await corrections.require_current(stores, draft, written.content)
    elif not draft.practice:
        for content in (plan.first, *(content for _, content in plan.later)):
            await archiving.refuse_published(stores, content)


def _require_words(content: Content) -> None:
    """Raise BadInput for a draft that has nothing to read."""
    if not has_words(content) or not (content.sections or content.opening()):
        files = enclosing.all_of(content)
        raise BadInput("error-only-files" if files else "error-nothing-to-publish")


async def _refuse_decided(stores: Stores, written: Revision) -> None:
    """Raise BadInput for a version that was decided against: it has to be changed first."""
    for vote in await stores.reviews.of(written.draft, written.number):
        if vote.verdict is Verdict.REQUEST_CHANGES:
            raise BadInput("error-changes-awaited")
        if vote.verdict is Verdict.REJECT:
            raise BadInput("error-rejected-before")
