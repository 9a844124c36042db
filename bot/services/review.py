"""Deciding: a draft is submitted, and approved, sent back or rejected by somebody else.

An approval is bound to the hash of the messages that the card showed. Must not send anything:
`publishing` queues the bulletin, `mail` the cards and verdicts.
"""

from datetime import datetime

import structlog

from bot.domain.delivery import DeliveryKind
from bot.domain.draft import Content, Draft, DraftState, Revision
from bot.domain.errors import BadInput, Forbidden, IllegalTransition, NotFound, Stale
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId
from bot.domain.lifecycle import DraftEvent
from bot.domain.model import Frozen
from bot.domain.paying import ORDINARY, Payment
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import Prompt, Purpose
from bot.domain.review import Review as Vote
from bot.domain.review import Verdict
from bot.services import mail, sealing
from bot.services.context import ServiceContext, require_now
from bot.services.mail import Card
from bot.services.mirroring import Mirrors
from bot.services.publishing import Publishing, words_hash
from bot.services.revising import Revising
from storage.stores import Stores

log = structlog.get_logger(__name__)

REASON_LONGEST = 1_000
"""Characters of a reason; it must fit one message beside the card's text."""


class Submitted(Frozen):
    """The draft is in review under its reserved number; so many reviewers were handed a card."""

    draft: Draft
    number: BulletinNumber
    reviewers: int


class Queued(Frozen):
    """A draft that waits for a verdict."""

    draft: Draft
    revision: Revision
    author_tag: str


class Published(Frozen):
    """The bulletin that an approval made, to how many subscriptions it goes, and how; `is_new`
    unless it was made when the same approval came before, which was told how."""

    number: BulletinNumber
    recipients: int
    is_new: bool = True
    payment: Payment = ORDINARY


class Decided(Frozen):
    """What a reason did."""

    draft: Draft
    purpose: Purpose


class Review:
    """Use cases of reviewers, and the author's step to them."""

    def __init__(self, context: ServiceContext, publishing: Publishing) -> None:
        self._context = context
        self._publishing = publishing

    async def submit(self, actor: Actor, draft_id: DraftId, revision: int) -> Submitted:
        """Hand a draft of one's own to the reviewers."""
        actor.require(Permission.DRAFT)
        async with self._context.database.write() as stores:
            draft = await _expect(stores, draft_id, revision)
            if draft.state is DraftState.IN_REVIEW:
                await Revising(self._context, stores).opened(actor, draft_id)
                raise Stale("error-already-submitted")
            await Revising(self._context, stores).editable(actor, draft_id)
            written = await _revision(stores, draft)
            content = written.content
            if not content.sections and not content.opening():
                raise BadInput("error-nothing-to-publish")
            if await _was_sent_back(stores, written):
                raise BadInput("error-changes-awaited")
            await _refuse_published(stores, content)
            await _step(stores, draft, DraftEvent.SUBMIT, self._context.clock.now())
            number = await stores.drafts.reserve_number(draft.id)
            sealed = await self._seal(stores, written, number)
            draft = await mail.reread(stores, draft)
            reviewers = await mail.Mail(self._context, stores).hand_out_cards(draft, sealed)
            await Mirrors(self._context, stores).refresh(draft, but=actor.person)
        self._publishing.wake()
        return Submitted(draft=draft, number=number, reviewers=reviewers)

    async def queue(self, actor: Actor) -> tuple[Queued, ...]:
        """Return what waits for a verdict, oldest first."""
        actor.require(Permission.REVIEW)
        async with self._context.database.read() as stores:
            found = []
            for draft in await stores.drafts.waiting():
                author = await stores.members.get(draft.author)
                revision = await _revision(stores, draft)
                tag = author.tag if author else "?"
                found.append(Queued(draft=draft, revision=revision, author_tag=tag))
            return tuple(found)

    async def card(self, actor: Actor, draft_id: DraftId, revision: int) -> Card:
        """Return the card of a draft that this actor may decide now, to be shown once more."""
        async with self._context.database.read() as stores:
            draft, written = await self._decidable(stores, actor, draft_id, revision)
            say = self._context.catalogs.localizer(actor.language)
            return await mail.Mail(self._context, stores).card(draft, written, say)

    async def approve(
        self, actor: Actor, draft_id: DraftId, revision: int, *, hold: bool = False
    ) -> Published:
        """Approve and publish, or `hold`, in one transaction: one of two who press together. The
        same approval again, as after a crash, changes nothing and returns the same."""
        actor.require(Permission.REVIEW)
        ahead = await self._publishing.render_ahead(draft_id)
        async with self._context.database.write() as stores:
            done = await self._approved_by(stores, actor, draft_id, revision)
            if done is not None:
                return done
            draft, written = await self._decidable(stores, actor, draft_id, revision)
            await _refuse_published(stores, written.content)
            number = draft.number or await stores.drafts.reserve_number(draft.id)
            await self._require_sealed(stores, written, number)
            await self._vote(stores, actor, written, Verdict.APPROVE, "")
            now = self._context.clock.now()
            await _step(stores, draft, DraftEvent.APPROVE, now)
            draft = await mail.reread(stores, draft)
            if hold:
                return Published(number=number, recipients=0)
            out = await self._publishing.publish(stores, draft, written, number, ahead)
            await _step(stores, draft, DraftEvent.PUBLISH, now)
            ruling = mail.Ruling(mail.Closing.APPROVED, actor, number=number)
            await self._announce(stores, draft, ruling)
        paid = out.payment.paid
        log.info("published", bulletin=number, recipients=out.recipients, paid=paid)
        self._publishing.wake()
        return Published(number=number, recipients=out.recipients, payment=out.payment)

    async def _require_sealed(
        self, stores: Stores, written: Revision, number: BulletinNumber
    ) -> None:
        parts = sealing.parts_of(written, await _numbers(stores, written.draft, number))
        if sealing.fingerprint(self._context, parts) != written.hash:
            raise Stale("error-text-changed")

    async def is_followed(self, number: BulletinNumber, chat: ChatId) -> bool:
        """Whether a chat was given the message that shows how far a bulletin is."""
        async with self._context.database.read() as stores:
            return await stores.drafts.is_followed(number, chat)

    async def ask_reason(self, actor: Actor, draft_id: DraftId, revision: int) -> Draft:
        """Check that this actor could decide now; returns the draft that waits for a reason."""
        async with self._context.database.read() as stores:
            draft, _ = await self._decidable(stores, actor, draft_id, revision)
            return draft

    async def opened_prompt(self, prompt: Prompt) -> None:
        """Remember the question for a reason."""
        async with self._context.database.write() as stores:
            await stores.prompts.open(prompt)

    async def answer(
        self, actor: Actor, question: Prompt, message: MessageId, reason: str
    ) -> Decided:
        """Take a reason, which came in `message`, as the answer to an open question, and decide."""
        reason = reason.strip()
        if not reason:
            raise BadInput("error-reason-missing")
        if len(reason) > REASON_LONGEST:
            raise BadInput("error-reason-too-long", limit=REASON_LONGEST)
        async with self._context.database.write() as stores:
            prompt = await stores.prompts.take(question.chat, question.message, actor.person)
            if prompt is None or prompt.purpose is Purpose.EDIT:
                raise NotFound("error-no-question")
            draft, written = await self._decidable(stores, actor, prompt.draft, prompt.revision)
            if prompt.purpose is Purpose.REJECT:
                settled = await self._reject(stores, actor, written, draft, reason)
            else:
                settled = await self._send_back(stores, actor, written, draft, reason)
            await stores.prompts.note_answer(prompt, message)
        self._publishing.wake()
        return Decided(draft=settled, purpose=prompt.purpose)

    async def _seal(self, stores: Stores, written: Revision, number: BulletinNumber) -> Revision:
        """Bind the revision to the messages that would be sent of it from now on."""
        now = self._context.clock.now()
        sealed = written.model_copy(update={"sealed_at": now})
        times = [time for time, _ in sealing.plan_of(sealed).later]
        additions = await stores.releases.reserve_additions(written.draft, times)
        parts = sealing.parts_of(sealed, (number, *additions))
        digest = sealing.fingerprint(self._context, parts)
        await stores.drafts.seal(written.draft, written.number, digest, now)
        return sealed.model_copy(update={"hash": digest})

    async def _approved_by(
        self, stores: Stores, actor: Actor, draft_id: DraftId, revision: int
    ) -> Published | None:
        """Return what this actor's approval of this revision made, if it is published."""
        await require_now(stores, actor, Permission.REVIEW)
        draft = await _expect(stores, draft_id, revision)
        if draft.state is not DraftState.PUBLISHED or draft.number is None:
            return None
        votes = await stores.reviews.of(draft_id, revision)
        own = [vote for vote in votes if vote.reviewer == actor.person]
        if not any(vote.verdict is Verdict.APPROVE for vote in own):
            return None
        figures = await stores.outbox.figures(DeliveryKind.BULLETIN, draft.number)
        recipients = await stores.audience.count() if figures else 0
        return Published(number=draft.number, recipients=recipients, is_new=False)

    async def _send_back(
        self, stores: Stores, actor: Actor, written: Revision, draft: Draft, reason: str
    ) -> Draft:
        await self._vote(stores, actor, written, Verdict.REQUEST_CHANGES, reason)
        await _step(stores, draft, DraftEvent.REQUEST_CHANGES, self._context.clock.now())
        ruling = mail.Ruling(mail.Closing.CHANGES, actor, reason)
        return await self._announce(stores, draft, ruling)

    async def _reject(
        self, stores: Stores, actor: Actor, written: Revision, draft: Draft, reason: str
    ) -> Draft:
        await self._vote(stores, actor, written, Verdict.REJECT, reason)
        await _step(stores, draft, DraftEvent.REJECT, self._context.clock.now())
        await stores.drafts.release_number(draft.id)
        await stores.releases.drop(draft.id)
        ruling = mail.Ruling(mail.Closing.REJECTED, actor, reason)
        return await self._announce(stores, draft, ruling)

    async def _announce(self, stores: Stores, draft: Draft, ruling: mail.Ruling) -> Draft:
        settled = await mail.reread(stores, draft)
        await stores.prompts.close(draft.id)
        letters = mail.Mail(self._context, stores)
        await letters.close_cards(settled, ruling)
        await letters.tell_author(settled, ruling)
        return settled

    async def _decidable(
        self, stores: Stores, actor: Actor, draft_id: DraftId, revision: int
    ) -> tuple[Draft, Revision]:
        await require_now(stores, actor, Permission.REVIEW)
        draft = await _expect(stores, draft_id, revision)
        if draft.author == actor.person:
            raise Forbidden("error-own-draft")
        if draft.state is not DraftState.IN_REVIEW:
            raise Stale("error-already-decided")
        return draft, await _revision(stores, draft)

    async def _vote(
        self, stores: Stores, actor: Actor, written: Revision, verdict: Verdict, reason: str
    ) -> None:
        vote = Vote(
            draft=written.draft,
            revision=written.number,
            reviewer=actor.person,
            verdict=verdict,
            reason=reason,
            hash=written.hash,
            given_at=self._context.clock.now(),
        )
        if not await stores.reviews.add(vote):
            raise Stale("error-already-decided")


async def _expect(stores: Stores, draft_id: DraftId, revision: int) -> Draft:
    draft = await stores.drafts.get(draft_id)
    if draft is None:
        raise NotFound("error-no-such-draft")
    if draft.revision != revision:
        raise Stale("error-newer-revision")
    return draft


async def _revision(stores: Stores, draft: Draft) -> Revision:
    revision = await stores.drafts.revision(draft.id, draft.revision)
    if revision is None:
        raise NotFound("error-no-such-draft")
    return revision


async def _refuse_published(stores: Stores, content: Content) -> None:
    number = await stores.bulletins.has(words_hash(content))
    if number is not None:
        raise BadInput("error-published-before", number=str(number))


async def _was_sent_back(stores: Stores, written: Revision) -> bool:
    votes = await stores.reviews.of(written.draft, written.number)
    return any(vote.verdict is Verdict.REQUEST_CHANGES for vote in votes)


async def _numbers(
    stores: Stores, draft: DraftId, number: BulletinNumber
) -> tuple[BulletinNumber, ...]:
    """Return the reserved numbers of a draft's bulletin and its additions."""
    releases = await stores.releases.of(draft)
    return (number, *(one.number for one in releases if one.part > 0))


async def _step(stores: Stores, draft: Draft, event: DraftEvent, at: datetime) -> None:
    try:
        done = await stores.drafts.step(draft, event, at)
    except IllegalTransition as error:
        raise Stale("error-already-decided") from error
    if not done:
        raise Stale("error-already-decided")
