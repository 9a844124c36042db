"""Deciding: a draft is submitted, and approved, sent back or rejected by others.

An approval is bound to the hash of the messages that the card showed, and counts as `voting` says.
Must not send anything: `publishing` queues the bulletin, `mail` the cards and verdicts.
"""

from typing import NamedTuple

import structlog

from bot.domain.audit import VERDICTS, Act
from bot.domain.delivery import DeliveryKind
from bot.domain.draft import Draft, DraftState, Revision
from bot.domain.errors import BadInput, NotFound, Stale
from bot.domain.ids import BulletinNumber, ChatId, DraftId, MessageId, TopicId
from bot.domain.lifecycle import DraftEvent
from bot.domain.model import Frozen
from bot.domain.paying import ORDINARY, Payment
from bot.domain.policy import Actor, Permission
from bot.domain.prompt import REASONS, Prompt, Purpose
from bot.domain.review import Review as Vote
from bot.domain.review import Verdict
from bot.domain.withholding import Planned
from bot.services import carding, corrections, mail, practising, sealing, stepping, voting
from bot.services.context import ServiceContext
from bot.services.foreseeing import foresee
from bot.services.handing_in import refuse_decided, require_words
from bot.services.mirroring import Mirrors
from bot.services.publishing import Publishing, refuse_published
from bot.services.recording import acting
from bot.services.rendering import Rendered
from bot.services.revising import Revising
from bot.text import render
from storage.stores import Stores

log = structlog.get_logger(__name__)

REASON_LONGEST = 1_000
"""Characters of a reason; it must fit one message beside the card's text."""


class Submitted(Frozen):
    """The draft is in review under its reserved number (0 for practice); so many people were handed
    a card, and so many approvals it takes."""

    draft: Draft
    number: BulletinNumber
    reviewers: int
    needed: int = 1


class Published(Frozen):
    """The bulletin that an approval made, to how many subscriptions it goes, and how; `is_new`
    unless it was made when the same approval came before, which was told how. Or the one that was
    out already and is corrected."""

    number: BulletinNumber
    recipients: int
    is_new: bool = True
    payment: Payment = ORDINARY
    corrects: bool = False


class Voted(Frozen):
    """An approval that waits for others."""

    draft: Draft
    votes: int
    needed: int


class Held(Frozen):
    """The draft is approved; when it goes out is still to be said."""

    draft: Draft


class Practised(Frozen):
    """A practice draft came to its end; a bulletin would have gone to so many chats."""

    draft: Draft
    chats: int


Outcome = Published | Voted | Held | Practised


class Decided(Frozen):
    """What a reason did; `outcome` is an approval's."""

    draft: Draft
    purpose: Purpose
    outcome: Outcome | None = None


class _Ballot(NamedTuple):
    """One reviewer's approval: what it says, and whether the time of publication stays open."""

    actor: Actor
    draft: Draft
    written: Revision
    reason: str = ""
    later: bool = False


class Review:
    """Use cases of reviewers, and the author's step to them."""

    def __init__(self, context: ServiceContext, publishing: Publishing) -> None:
        self._context = context
        self._publishing = publishing

    async def submit(self, actor: Actor, draft_id: DraftId, revision: int) -> Submitted:
        """Hand a draft that one has written to the reviewers; on practice, to oneself alone."""
        actor.require(Permission.DRAFT)
        await foresee(self._context, draft_id)
        async with acting(self._context, actor, Act.SUBMIT, f"draft {draft_id}") as stores:
            draft, written = await self._submittable(stores, actor, draft_id, revision)
            await stepping.step(stores, draft, DraftEvent.SUBMIT, self._context.clock.now())
            sealed = await self._seal(stores, draft, written)
            draft = await mail.reread(stores, draft)
            letters = mail.Mail(self._context, stores)
            reviewers = await letters.hand_out_cards(draft, sealed)
            needed = voting.needed(self._context, draft, sealed)
            if reviewers < needed:
                await self._warn(stores, draft, reviewers, needed)
            await Mirrors(self._context, stores).refresh(draft, but=actor.person)
        self._publishing.wake()
        number = draft.number or carding.NO_NUMBER
        return Submitted(draft=draft, number=number, reviewers=reviewers, needed=needed)

    async def show(
        self, actor: Actor, draft_id: DraftId, revision: int, chat: ChatId, topic: TopicId
    ) -> None:
        """Let the card of a draft that this actor may decide now appear once more: in their own
        chat, or in the desk's group."""
        async with acting(self._context, actor, Act.CARD, f"draft {draft_id}") as stores:
            draft, written = await voting.decidable(stores, actor, draft_id, revision)
            if int(chat) != int(actor.person) and chat != await stores.desk.get():
                raise BadInput("error-only-on-desk")
            await mail.Mail(self._context, stores).show_card(draft, written, chat, topic)
        self._publishing.wake()

    async def approve(
        self, actor: Actor, draft_id: DraftId, revision: int, *, later: bool = False
    ) -> Outcome:
        """Approve; the approval that reaches the quorum decides, and publishes unless one that
        counts is for `later`, in one transaction: at once or never if several press together.

        The same approval again, as after a crash, changes nothing and returns the same.
        """
        await foresee(self._context, draft_id)
        ahead = await self._publishing.render_ahead(draft_id)
        async with acting(self._context, actor, Act.APPROVE, f"draft {draft_id}") as stores:
            await voting.require_decider(stores, actor, draft_id)
            done = await self._approved_by(stores, actor, draft_id, revision)
            if done is not None:
                return done
            draft, written = await voting.decidable(stores, actor, draft_id, revision)
            ballot = _Ballot(actor, draft, written, later=later)
            outcome = await self._cast(stores, ballot, ahead)
        self._told(outcome)
        return outcome

    async def take_back_vote(self, actor: Actor, draft_id: DraftId, revision: int) -> Draft:
        """Take one's approval back, until the verdict; raises Stale if there is none."""
        async with acting(self._context, actor, Act.TAKE_BACK, f"draft {draft_id}") as stores:
            draft, _ = await voting.decidable(stores, actor, draft_id, revision)
            if not await stores.reviews.take_back(draft.id, revision, actor.person):
                raise Stale("error-no-vote")
            await mail.Mail(self._context, stores).refresh_cards(draft)
        self._publishing.wake()
        return draft

    async def is_followed(self, number: BulletinNumber, chat: ChatId) -> bool:
        """Whether a chat was given the message that shows how far a bulletin is."""
        async with self._context.database.read() as stores:
            return await stores.drafts.is_followed(number, chat)

    async def ask_reason(self, actor: Actor, draft_id: DraftId, revision: int) -> Draft:
        """Check that this actor could decide now; returns the draft that waits for a reason."""
        async with self._context.database.read() as stores:
            draft, _ = await voting.decidable(stores, actor, draft_id, revision)
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
        approves = question.purpose is Purpose.APPROVE
        await foresee(self._context, question.draft)
        ahead = await self._publishing.render_ahead(question.draft) if approves else None
        async with acting(
            self._context, actor, VERDICTS[question.purpose], f"draft {question.draft}"
        ) as stores:
            prompt = await stores.prompts.take(question.chat, question.message, actor.person)
            if prompt is None or prompt.purpose not in REASONS:
                raise NotFound("error-no-question")
            found = await voting.decidable(stores, actor, prompt.draft, prompt.revision)
            ballot = _Ballot(actor, *found, reason=reason)
            decided = await self._decide(stores, ballot, prompt.purpose, ahead)
            await stores.prompts.note_answer(prompt, message)
        self._told(decided.outcome)
        return decided

    async def _submittable(
        self, stores: Stores, actor: Actor, draft_id: DraftId, revision: int
    ) -> tuple[Draft, Revision]:
        draft = await voting.expected(stores, draft_id, revision)
        revising = Revising(self._context, stores)
        if draft.state is DraftState.IN_REVIEW:
            await revising.opened(actor, draft_id)
            raise Stale("error-already-submitted")
        await revising.editable(actor, draft_id)
        written = await voting.latest(stores, draft)
        require_words(written.content)
        await refuse_decided(stores, written)
        now = self._context.clock.now()
        plan = sealing.plan_of(written.model_copy(update={"sealed_at": now}))
        if not plan.first.sections and not plan.first.intro:
            raise BadInput("error-all-withheld")
        if draft.corrects is not None:
            corrections.require_nothing_waits(written.model_copy(update={"sealed_at": now}))
        await _refuse_published(stores, draft, written, plan)
        return draft, written

    async def _seal(self, stores: Stores, draft: Draft, written: Revision) -> Revision:
        """Bind the revision to the messages that would be sent of it from now on, under numbers
        that are reserved; practice uses none up."""
        now = self._context.clock.now()
        sealed = written.model_copy(update={"sealed_at": now})
        if not draft.practice and draft.corrects is None:
            await stores.drafts.reserve_number(draft.id)
            times = [time for time, _ in sealing.plan_of(sealed).later]
            await stores.releases.reserve_additions(draft.id, times)
            draft = await mail.reread(stores, draft)
        digest = await self._fingerprint(stores, draft, sealed)
        await stores.drafts.seal(draft.id, written.number, digest, now)
        return sealed.model_copy(update={"hash": digest})

    async def _fingerprint(self, stores: Stores, draft: Draft, sealed: Revision) -> str:
        parts = await carding.parts_for(self._context, stores, draft, sealed)
        return sealing.fingerprint(self._context, parts)

    async def _warn(self, stores: Stores, draft: Draft, reviewers: int, needed: int) -> None:
        """Tell the author that too few people could approve, so that they do not wait in vain."""
        say = await self._context.say_to(stores, draft.author)
        html = say.html(
            "review-too-few", draft=str(draft.id), needed=needed, reviewers=str(reviewers)
        )
        letter = [render.Message(html)]
        await mail.Mail(self._context, stores).tell(draft, draft.author, letter)

    async def _approved_by(
        self, stores: Stores, actor: Actor, draft_id: DraftId, revision: int
    ) -> Published | Held | None:
        """Return what came of this revision, if this actor has approved it and it is decided."""
        draft = await voting.expected(stores, draft_id, revision)
        settled = {DraftState.PUBLISHED, DraftState.APPROVED, DraftState.SCHEDULED}
        if draft.state not in settled or draft.number is None:
            return None
        votes = await stores.reviews.of(draft_id, revision)
        if not any(one.verdict.is_approval and one.reviewer == actor.person for one in votes):
            return None
        if draft.state is not DraftState.PUBLISHED:
            return Held(draft=draft)
        figures = await stores.outbox.figures(DeliveryKind.BULLETIN, draft.number)
        recipients = await stores.audience.count() if figures else 0
        corrects = draft.corrects is not None
        return Published(
            number=draft.number, recipients=recipients, is_new=False, corrects=corrects
        )

    async def _decide(
        self, stores: Stores, ballot: _Ballot, purpose: Purpose, ahead: Rendered | None
    ) -> Decided:
        draft = ballot.draft
        if purpose is Purpose.APPROVE:
            outcome = await self._cast(stores, ballot, ahead)
            return Decided(draft=draft, purpose=purpose, outcome=outcome)
        if purpose is Purpose.REJECT:
            settled = await self._reject(stores, ballot)
        else:
            settled = await self._send_back(stores, ballot)
        return Decided(draft=settled, purpose=purpose)

    async def _cast(self, stores: Stores, ballot: _Ballot, ahead: Rendered | None) -> Outcome:
        """Count an approval; if it reaches the quorum, do what it says."""
        draft, written = ballot.draft, ballot.written
        await _refuse_published(stores, draft, written, sealing.plan_of(written))
        if await self._fingerprint(stores, draft, written) != written.hash:
            raise Stale("error-text-changed")
        await self._vote(stores, ballot, Verdict.APPROVE)
        count = await voting.count(self._context, stores, draft, written)
        if not count.reached:
            await mail.Mail(self._context, stores).refresh_cards(draft)
            return Voted(draft=draft, votes=len(count.votes), needed=count.needed)
        await stepping.step(stores, draft, DraftEvent.APPROVE, self._context.clock.now())
        if draft.practice:
            return await self._end_practice(stores, ballot)
        if count.later:
            ruling = mail.Ruling(mail.Closing.HELD, ballot.actor, ballot.reason, draft.number)
            return Held(draft=await self._announce(stores, draft, ruling))
        return await self._publish(stores, ballot, ahead)

    async def _publish(self, stores: Stores, ballot: _Ballot, ahead: Rendered | None) -> Published:
        approved = await mail.reread(stores, ballot.draft)
        number = approved.number
        if number is None:
            raise Stale("error-text-changed")
        out = await self._publishing.publish(stores, approved, ballot.written, number, ahead)
        stores.audit.subject = f"draft {approved.id}, bulletin {number}"
        await stepping.step(stores, approved, DraftEvent.PUBLISH, self._context.clock.now())
        corrects = approved.corrects is not None
        closing = mail.Closing.CORRECTED if corrects else mail.Closing.APPROVED
        ruling = mail.Ruling(closing, ballot.actor, ballot.reason, number)
        await self._announce(stores, ballot.draft, ruling)
        return Published(
            number=number, recipients=out.recipients, payment=out.payment, corrects=corrects
        )

    async def _end_practice(self, stores: Stores, ballot: _Ballot) -> Practised:
        """Show the author what would have been sent, and put the draft aside."""
        chats = await practising.rehearse(self._context, stores, ballot.draft, ballot.written)
        approved = await mail.reread(stores, ballot.draft)
        await stepping.step(stores, approved, DraftEvent.WITHDRAW, self._context.clock.now())
        ruling = mail.Ruling(mail.Closing.PRACTISED, ballot.actor, ballot.reason)
        settled = await self._announce(stores, ballot.draft, ruling)
        return Practised(draft=settled, chats=chats)

    async def _send_back(self, stores: Stores, ballot: _Ballot) -> Draft:
        await self._vote(stores, ballot, Verdict.REQUEST_CHANGES)
        now = self._context.clock.now()
        await stepping.step(stores, ballot.draft, DraftEvent.REQUEST_CHANGES, now)
        ruling = mail.Ruling(mail.Closing.CHANGES, ballot.actor, ballot.reason)
        return await self._announce(stores, ballot.draft, ruling)

    async def _reject(self, stores: Stores, ballot: _Ballot) -> Draft:
        draft = ballot.draft
        await self._vote(stores, ballot, Verdict.REJECT)
        await stepping.step(stores, draft, DraftEvent.REJECT, self._context.clock.now())
        ruling = mail.Ruling(mail.Closing.REJECTED, ballot.actor, ballot.reason)
        settled = await self._announce(stores, draft, ruling)
        await stores.drafts.release_number(draft.id)
        await stores.releases.drop(draft.id)
        return settled

    async def _announce(self, stores: Stores, draft: Draft, ruling: mail.Ruling) -> Draft:
        settled = await mail.reread(stores, draft)
        await stores.prompts.close(draft.id)
        letters = mail.Mail(self._context, stores)
        await letters.close_cards(settled, ruling)
        if ruling.closing is mail.Closing.PRACTISED:
            # Its author is the one who decided, and is shown the end of it.
            await Mirrors(self._context, stores).refresh(settled)
        else:
            await letters.tell_author(settled, ruling)
        return settled

    async def _vote(self, stores: Stores, ballot: _Ballot, verdict: Verdict) -> None:
        """Keep the verdict; the same approval again is no second one."""
        written, person = ballot.written, ballot.actor.person
        vote = Vote(
            draft=written.draft,
            revision=written.number,
            reviewer=person,
            verdict=verdict,
            reason=ballot.reason,
            hash=written.hash,
            given_at=self._context.clock.now(),
            later=ballot.later,
        )
        if await stores.reviews.add(vote):
            return
        votes = await stores.reviews.of(written.draft, written.number)
        own = [one.verdict for one in votes if one.reviewer == person]
        if own != [verdict] or not verdict.is_approval:
            raise Stale("error-already-decided")

    def _told(self, outcome: Outcome | None) -> None:
        if isinstance(outcome, Published) and not outcome.corrects:
            paid = outcome.payment.paid
            log.info("published", bulletin=outcome.number, recipients=outcome.recipients, paid=paid)
        self._publishing.wake()


async def _refuse_published(stores: Stores, draft: Draft, written: Revision, plan: Planned) -> None:
    """Raise BadInput if a part of the draft, be it an addition, is published already; a Refusal for
    a correction that cannot take the place of what is."""
    if draft.corrects is not None:
        await corrections.require_current(stores, draft, written.content)
    elif not draft.practice:
        for content in (plan.first, *(content for _, content in plan.later)):
            await refuse_published(stores, content)
