"""What the desk is sent through the outbox: review cards, their closing, verdicts for the author.

Runs inside the transaction of a use case; must not decide anything and must not open one.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.bulletin import Choice
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.draft import Draft, Revision
from bot.domain.errors import Stale
from bot.domain.ids import BulletinNumber, ChatId, PersonId, TextId
from bot.domain.lifecycle import DraftEvent
from bot.domain.model import Frozen
from bot.domain.policy import PERMISSIONS, Actor, Member, Permission
from bot.services import sealing
from bot.services.context import ServiceContext
from bot.services.mirroring import Mirrors
from bot.text import buttons, cards, render
from bot.text.html import Html
from bot.text.i18n import Localizer
from storage.posts import Post
from storage.stores import Stores

NO_NUMBER = BulletinNumber(0)


class Closing(StrEnum):
    """Why a review card has no buttons any more; its sentence is `card-<value>`."""

    APPROVED = "approved"
    CHANGES = "changes"
    REJECTED = "rejected"
    TAKEN_BACK = "taken-back"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Ruling:
    """What became of a draft in review, by whom, and why."""

    closing: Closing
    by: Actor
    reason: str = ""
    number: BulletinNumber | None = None


class Card(Frozen):
    """A review card: the messages as they will be sent, then the last part, which has buttons."""

    messages: tuple[render.Message, ...]
    last: Html
    rows: buttons.Rows


class Mail:
    """Writes the desk's rows of the outbox in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores

    async def hand_out_cards(self, draft: Draft, revision: Revision) -> int:
        """Queue the review card for each reviewer but the author, and for the desk's group.

        Returns how many reviewers there are.
        """
        reviewers = [member for member in await self._stores.members.all() if _may_review(member)]
        others = [member for member in reviewers if member.person != draft.author]
        for member in others:
            say = await self._context.say_to(self._stores, member.person)
            await self._send_card(draft, revision, ChatId(int(member.person)), say)
        group = await self._stores.desk.get()
        if group is not None:
            say = self._context.catalogs.localizer(self._context.language)
            await self._send_card(draft, revision, group, say)
        return len(others)

    async def card(self, draft: Draft, revision: Revision, say: Localizer) -> Card:
        """Return the card in a reviewer's language; the messages are in the collective's."""
        own = self._context.catalogs.localizer(self._context.language)
        author = await self._stores.members.get(draft.author)
        releases = await self._stores.releases.of(draft.id)
        numbers = (draft.number or NO_NUMBER, *(one.number for one in releases if one.part > 0))
        messages = tuple(
            message
            for part in sealing.parts_of(revision, numbers)
            for message in sealing.messages(
                part, Choice(), self._context, own, practice=draft.practice
            )
        )
        words = [message.html for message in messages if message.attachment is None]
        tag = author.tag if author else "?"
        last = cards.last_part(revision, words, tag, say, self._context.theatre)
        rows = buttons.review_rows(draft.id, draft.revision, say)
        return Card(messages=messages, last=last, rows=rows)

    async def close_cards(self, draft: Draft, ruling: Ruling) -> None:
        """Stop the cards on their way; replace the buttons of those that arrived, or arrive yet, by
        the ruling."""
        outbox, kind = self._stores.outbox, DeliveryKind.REVIEW_CARD
        await outbox.cancel(kind, draft.id)
        await outbox.cancel(DeliveryKind.REMINDER, draft.id)
        copies = await outbox.sent(kind, draft.id) + await outbox.in_flight(kind, draft.id)
        # Copies come in the order of their parts; the last one of a chat carries the buttons.
        last = {copy.chat: copy for copy in copies if copy.version == draft.revision}
        for copy in last.values():
            if not await self._belongs(copy.chat):
                continue
            say = await self._context.say_to(self._stores, PersonId(int(copy.chat)))
            line = say.html(f"card-{ruling.closing}", tag=ruling.by.tag, reason=ruling.reason)
            text = await outbox.text(cards.closed(Html(copy.html), line), None)
            post = self._post(DeliveryKind.NOTICE, draft, copy.chat, text)
            follows = copy.delivery if copy.message is None else None
            place = {"edits": copy.message, "follows": follows}
            await outbox.post(post.model_copy(update=place))

    async def take_back(self, draft: Draft, author: Actor) -> Draft:
        """Let an author change what is in review; raises Stale if it was decided meanwhile."""
        await self.close_cards(draft, Ruling(Closing.TAKEN_BACK, author))
        now = self._context.clock.now()
        if not await self._stores.drafts.step(draft, DraftEvent.REQUEST_CHANGES, now):
            raise Stale("error-already-decided")
        await self._stores.releases.drop(draft.id)
        return await reread(self._stores, draft)

    async def tell_author(self, draft: Draft, ruling: Ruling) -> None:
        """Queue the verdict for the author, with the buttons for what they can do now; let every
        board say what became of the draft."""
        await Mirrors(self._context, self._stores).refresh(draft)
        if not await self._belongs(ChatId(int(draft.author))):
            return
        say = await self._context.say_to(self._stores, draft.author)
        html = say.html(
            f"verdict-{ruling.closing}",
            tag=ruling.by.tag,
            draft=str(draft.id),
            number=str(ruling.number or 0),
            reason=ruling.reason,
        )
        sent_back = ruling.closing is Closing.CHANGES
        rows = buttons.board_rows(draft, say, sent_back=sent_back)
        text = await self._stores.outbox.text(html, buttons.keyboard_json(rows) if rows else None)
        chat = ChatId(int(draft.author))
        await self._stores.outbox.post(self._post(DeliveryKind.VERDICT, draft, chat, text))

    async def _belongs(self, chat: ChatId) -> bool:
        """Whether it is a group, or the chat of somebody who is still a member (threat T13)."""
        return int(chat) < 0 or await self._stores.members.get(PersonId(int(chat))) is not None

    async def _send_card(
        self, draft: Draft, revision: Revision, chat: ChatId, say: Localizer
    ) -> None:
        card = await self.card(draft, revision, say)
        keyboard = buttons.keyboard_json(card.rows)
        shown = [*card.messages, render.Message(card.last)]
        for part, one in enumerate(shown, start=1):
            keys = keyboard if part == len(shown) else None
            text = await self._stores.outbox.text(one.html, keys, one.attachment)
            post = self._post(DeliveryKind.REVIEW_CARD, draft, chat, text)
            await self._stores.outbox.post(post.model_copy(update={"part": part}))

    def _post(self, kind: DeliveryKind, draft: Draft, chat: ChatId, text: TextId) -> Post:
        return Post(
            kind=kind,
            subject=draft.id,
            version=draft.revision,
            chat=chat,
            text=text,
            lane=Lane.DESK,
            due_at=self._context.clock.now(),
            protected=True,
        )


async def reread(stores: Stores, draft: Draft) -> Draft:
    """Return the draft as it stands now, later in the same transaction."""
    found = await stores.drafts.get(draft.id)
    if found is None:
        raise Stale("error-no-such-draft")
    return found


def _may_review(member: Member) -> bool:
    return Permission.REVIEW in PERMISSIONS[member.role]
