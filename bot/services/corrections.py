"""What a correction corrects, what it may be, and how it will look.

No use case: runs inside the transaction of one. The one place that says what stops a correction.
Must not change anything.
"""

from bot.domain.bulletin import Bulletin
from bot.domain.change import kind_of
from bot.domain.draft import Content, Draft, Revision
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.ids import BulletinNumber
from bot.services import rendering, sealing
from bot.services.context import ServiceContext
from bot.services.entries import words_hash
from bot.services.sealing import Part
from storage.stores import Stores

_UNSAID = "…"


def bare(content: Content) -> Content:
    """Return a content without the sentence about the correction, which is none of its words."""
    return content.model_copy(update={"change": None, "next_key": 1})


async def standing(stores: Stores, number: BulletinNumber) -> Bulletin:
    """Return a bulletin that can be corrected; raises NotFound, and Stale if it was taken back."""
    found = await stores.bulletins.get(number)
    if found is None:
        raise NotFound("error-no-such-bulletin", number=str(number))
    if found.retracted:
        raise Stale("error-taken-back", number=str(number))
    return found


async def corrected(stores: Stores, draft: Draft) -> Content:
    """Return the published content that a correction corrects, as it was when it was begun."""
    if draft.corrects is None:
        raise ValueError(f"draft {draft.id} corrects nothing")
    changes = await stores.changes.of(draft.corrects)
    if draft.based_on < len(changes):
        return changes[draft.based_on].before
    found = await stores.bulletins.get(draft.corrects)
    if found is None:
        raise NotFound("error-no-such-bulletin", number=str(draft.corrects))
    return found.content.keyed()


async def is_behind(stores: Stores, draft: Draft) -> bool:
    """Whether the bulletin has changed since the correction was begun; not by the correction."""
    if draft.corrects is None:
        return False
    changes = await stores.changes.of(draft.corrects)
    return len(changes) > draft.based_on and changes[draft.based_on].draft != draft.id


async def require_current(stores: Stores, draft: Draft, content: Content) -> Bulletin:
    """Return the bulletin if this content may take its place now; raises Stale if it has changed or
    was taken back, BadInput for what cannot be a correction."""
    if draft.corrects is None:
        raise ValueError(f"draft {draft.id} corrects nothing")
    bulletin = await standing(stores, draft.corrects)
    number = str(bulletin.number)
    if bulletin.version != draft.based_on:
        raise Stale("error-correction-behind", number=number)
    if bare(content) == bare(bulletin.content.keyed()):
        raise BadInput("error-correction-nothing", number=number)
    if content.day != bulletin.day:
        raise BadInput("error-correction-day", number=number)
    if content.change is None or not content.change.text.strip():
        raise BadInput("error-correction-unsaid")
    other = await stores.bulletins.has(words_hash(content))
    if other not in (None, bulletin.number):
        raise BadInput("error-published-before", number=str(other))
    return bulletin


def require_nothing_waits(revision: Revision) -> None:
    """Raise BadInput for a correction with an item that is to wait: what is out cannot."""
    if sealing.plan_of(revision).later:
        raise BadInput("error-correction-waits")


async def part_of(
    context: ServiceContext, stores: Stores, draft: Draft, revision: Revision
) -> Part:
    """Return the one bulletin that a correction makes, with the marks that it will have: its own
    has the time at which it was sealed, so that what is approved is what is sent."""
    if draft.corrects is None:
        raise ValueError(f"draft {draft.id} corrects nothing")
    content = revision.content
    changes = (await stores.changes.of(draft.corrects))[: draft.based_on]
    kind = kind_of(await corrected(stores, draft), content)
    reason = content.change.text if content.change else _UNSAID
    own = rendering.mark(context, kind, reason, revision.sealed_at or context.clock.now())
    marks = (*rendering.marks_of(context, changes), own)[-rendering.MARKS :]
    return Part(
        number=draft.corrects,
        content=content.model_copy(update={"change": None}),
        adds_to=await stores.releases.adds_to(draft.corrects),
        marks=marks,
        corrects=True,
    )
