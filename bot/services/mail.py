"""What the desk is sent through the outbox: review cards, what becomes of them, verdicts and
notices for the authors.

Runs inside the transaction of a use case; must not decide anything and must not open one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.delivery import Attachment, DeliveryKind, DeliveryState, Lane
from bot.domain.draft import Draft, Kind, Revision
from bot.domain.errors import Stale
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId, PersonId, TextId, TopicId
from bot.domain.lifecycle import DraftEvent
from bot.domain.policy import Actor
from bot.services import voting
from bot.services.carding import Carding, Exhibit
from bot.services.context import ServiceContext
from bot.services.mirroring import Mirrors
from bot.services.unplanning import unplan
from bot.text import buttons, cards, render, shelf, verdicts
from bot.text.html import Html, joined
from bot.text.i18n import Localizer
from storage.cards import Standing, first_version
from storage.posts import Post
from storage.stores import Stores


class Closing(StrEnum):
    """Why a review card has no buttons any more; its sentence is `card-<value>`."""

    APPROVED = "approved"
    CORRECTED = "corrected"
    HELD = "held"
    CHANGES = "changes"
    REJECTED = "rejected"
    TAKEN_BACK = "taken-back"
    WITHDRAWN = "withdrawn"
    OUT = "out"
    CORRECTED_OUT = "corrected-out"
    PRACTISED = "practised"
    SHOWN_AGAIN = "shown-again"
    RETRACTED = "retracted"


_WITH_READERS = frozenset({Closing.APPROVED, Closing.CORRECTED, Closing.OUT, Closing.CORRECTED_OUT})
_WITH_COMMENT = frozenset({Closing.APPROVED, Closing.CORRECTED, Closing.HELD})


@dataclass(frozen=True)
class Ruling:
    """What became of a draft in review, why, and by whom; by nobody if its time has come."""

    closing: Closing
    by: Actor | None = None
    reason: str = ""
    number: BulletinNumber | None = None

    @property
    def values(self) -> dict[str, str]:
        """What the sentences about it may name."""
        tag = self.by.tag if self.by else ""
        return {"tag": tag, "reason": self.reason, "number": str(self.number or 0)}


class Mail:
    """Writes the desk's rows of the outbox in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores
        self._cards = Carding(context, stores)

    async def hand_out_cards(self, draft: Draft, revision: Revision) -> int:
        """Queue the review card for each reviewer whose work it is not, and for the desk's group;
        on practice for its author alone. Returns how many people may decide."""
        shown = await self._cards.exhibit(draft, revision)
        version = await self._version(DeliveryKind.REVIEW_CARD, draft)
        people = sorted(await voting.deciders(self._stores, draft))
        group = None if draft.practice else await self._stores.desk.get()
        chats = [ChatId(int(person)) for person in people]
        for chat in [*chats, *([] if group is None else [group])]:
            await self._send_card(shown, chat, version)
        return len(people)

    async def show_card(
        self, draft: Draft, revision: Revision, chat: ChatId, topic: TopicId = NO_TOPIC
    ) -> None:
        """Queue the card for a chat once more; the one that stands there gives way to it."""
        line = (await self._say_in(chat)).html(f"card-{Closing.SHOWN_AGAIN}")
        version = await self._version(DeliveryKind.NOTICE, draft)
        for one in await self._stores.cards.standing(draft.id):
            if one.chat == chat:
                await self._change(draft, one, version, cards.closed(Html(one.html), line))
        shown = await self._cards.exhibit(draft, revision)
        version = await self._version(DeliveryKind.REVIEW_CARD, draft)
        await self._send_card(shown, chat, version, topic)

    async def refresh_cards(self, draft: Draft) -> None:
        """Let the cards that stand in chats, or are on their way, show what was said since."""
        revision = await voting.latest(self._stores, draft)
        shown = await self._cards.exhibit(draft, revision, whole=False)
        version = await self._version(DeliveryKind.NOTICE, draft)
        for one in await self._stores.cards.standing(draft.id):
            if one.whole and await self._belongs(one.chat):
                say = await self._say_in(one.chat)
                html, rows = await self._cards.last(shown, say, _reader(one.chat))
                await self._change(draft, one, version, html, rows)

    async def close_cards(self, draft: Draft, ruling: Ruling) -> None:
        """Stop the cards on their way; replace the buttons of those that arrived, or arrive yet, by
        the ruling."""
        await self._stores.outbox.cancel(DeliveryKind.REVIEW_CARD, draft.id)
        await self._stores.outbox.cancel(DeliveryKind.REMINDER, draft.id)
        revision = await self._stores.drafts.revision(draft.id, draft.revision)
        standing = await self._stores.cards.standing(draft.id)
        if revision is None or not standing:
            return
        unclaimed = draft.model_copy(update={"claimed_by": None, "claimed_at": None})
        # Once readers have it, nobody needs its private notes any more.
        noted = ruling.closing not in _WITH_READERS
        shown = await self._cards.exhibit(unclaimed, revision, whole=False, noted=noted)
        version = await self._version(DeliveryKind.NOTICE, draft)
        for one in standing:
            if await self._belongs(one.chat):
                html = await self._closed(shown, one, ruling)
                await self._change(draft, one, version, html)

    async def take_back(self, draft: Draft, author: Actor) -> Draft:
        """Let an author change what is in review; raises Stale if it was decided meanwhile."""
        await self.close_cards(draft, Ruling(Closing.TAKEN_BACK, author))
        now = self._context.clock.now()
        if not await self._stores.drafts.step(draft, DraftEvent.REQUEST_CHANGES, now):
            raise Stale("error-already-decided")
        await unplan(self._context, self._stores, draft, author, "timing-off-changed")
        return await reread(self._stores, draft)

    async def tell_author(self, draft: Draft, ruling: Ruling) -> None:
        """Queue the verdict for everybody who wrote the draft, with the buttons for what the author
        can do now; let every board say what became of the draft."""
        await Mirrors(self._context, self._stores).refresh(draft)
        version = await self._version(DeliveryKind.VERDICT, draft)
        for person in sorted(await voting.authors(self._stores, draft)):
            if await self._belongs(ChatId(int(person))):
                say = await self._context.say_to(self._stores, person)
                html = await self._verdict(draft, ruling, say)
                rows = _onward(draft, ruling, say) if person == draft.author else ()
                text = await self._text(html, rows)
                chat = ChatId(int(person))
                post = self._post(DeliveryKind.VERDICT, draft, version, chat, text)
                await self._stores.outbox.post(post)

    async def tell(
        self, draft: Draft, person: PersonId, messages: Sequence[render.Message]
    ) -> None:
        """Queue messages about a draft for a member, in this order."""
        chat = ChatId(int(person))
        if not await self._belongs(chat):
            return
        version = await self._version(DeliveryKind.NOTICE, draft)
        for part, message in enumerate(messages, start=1):
            text = await self._text(message.html, (), message.attachment)
            post = self._post(DeliveryKind.NOTICE, draft, version, chat, text)
            await self._stores.outbox.post(post.model_copy(update={"part": part}))

    async def _belongs(self, chat: ChatId) -> bool:
        """Whether it is a group, or the chat of somebody who is still a member (threat T13)."""
        return int(chat) < 0 or await self._stores.members.get(PersonId(int(chat))) is not None

    async def _say_in(self, chat: ChatId) -> Localizer:
        return await self._context.say_to(self._stores, PersonId(int(chat)))

    async def _send_card(
        self, shown: Exhibit, chat: ChatId, version: int, topic: TopicId = NO_TOPIC
    ) -> None:
        card = await self._cards.card(shown, await self._say_in(chat), _reader(chat))
        parts: list[tuple[render.Message, buttons.Rows]] = [
            *((message, ()) for message in card.messages),
            (render.Message(card.last), card.rows),
        ]
        urgent = shown.revision.content.kind is Kind.FLASH
        for part, (message, rows) in enumerate(parts, start=1):
            text = await self._text(message.html, rows, message.attachment)
            post = self._post(DeliveryKind.REVIEW_CARD, shown.draft, version, chat, text)
            place = {"part": part, "topic": topic}
            if urgent:
                place |= {"lane": Lane.URGENT, "silent": False}
            await self._stores.outbox.post(post.model_copy(update=place))

    async def _closed(self, shown: Exhibit, one: Standing, ruling: Ruling) -> Html:
        say = await self._say_in(one.chat)
        html = Html(one.html)
        if one.whole:
            html, _ = await self._cards.last(shown, say, _reader(one.chat))
        return cards.closed(html, say.html(f"card-{ruling.closing}", **ruling.values))

    async def _change(
        self,
        draft: Draft,
        one: Standing,
        version: int,
        html: Html,
        rows: buttons.Rows = (),
    ) -> None:
        """Give a card other words: those that wait are rewritten, those that arrived are edited."""
        keyboard = buttons.keyboard_json(rows) if rows else None
        if one.state is DeliveryState.QUEUED:
            await self._stores.cards.rewrite(one.text, html, keyboard)
            return
        text = await self._stores.outbox.text(html, keyboard)
        post = self._post(DeliveryKind.NOTICE, draft, version, one.chat, text)
        place = {"edits": one.message, "follows": one.delivery if one.message is None else None}
        await self._stores.outbox.post(post.model_copy(update=place))

    async def _verdict(self, draft: Draft, ruling: Ruling, say: Localizer) -> Html:
        held = ruling.closing is Closing.HELD and draft.corrects is not None
        key = "verdict-held-correction" if held else f"verdict-{ruling.closing}"
        html = say.html(key, draft=str(draft.id), **ruling.values)
        if ruling.closing in _WITH_COMMENT and ruling.reason:
            html = joined([html, say.html("verdict-comment", words=ruling.reason)], "\n")
        if ruling.closing is not Closing.CHANGES:
            return html
        found = await self._stores.comments.of(draft.id, draft.revision)
        if not found:
            return html
        revision = await voting.latest(self._stores, draft)
        tags = {member.person: member.tag for member in await self._stores.members.all()}
        named = [(one, tags.get(one.reviewer, "?")) for one in found]
        return verdicts.with_comments(html, named, revision.content, say)

    async def _version(self, kind: DeliveryKind, draft: Draft) -> int:
        return await self._stores.outbox.next_version(kind, draft.id, first_version(draft))

    async def _text(
        self, html: Html, rows: buttons.Rows = (), attachment: Attachment | None = None
    ) -> TextId:
        keyboard = buttons.keyboard_json(rows) if rows else None
        return await self._stores.outbox.text(html, keyboard, attachment)

    def _post(
        self, kind: DeliveryKind, draft: Draft, version: int, chat: ChatId, text: TextId
    ) -> Post:
        now = self._context.clock.now()
        return Post(
            kind=kind,
            subject=draft.id,
            version=version,
            chat=chat,
            text=text,
            lane=Lane.DESK,
            due_at=now,
            protected=True,
            silent=self._context.rules.is_night(now),
        )


def _onward(draft: Draft, ruling: Ruling, say: Localizer) -> buttons.Rows:
    """Return the buttons of an author's verdict: what is sent back is changed on its board, what
    was rejected is looked at before it is taken up again."""
    if ruling.closing is Closing.REJECTED:
        return shelf.look_key(draft.id, say)
    sent_back = ruling.closing is Closing.CHANGES
    rows = buttons.board_rows(draft, say, sent_back=sent_back)
    return (*shelf.open_rows(draft.id, say), *rows) if sent_back else rows


async def reread(stores: Stores, draft: Draft) -> Draft:
    """Return the draft as it stands now, later in the same transaction."""
    found = await stores.drafts.get(draft.id)
    if found is None:
        raise Stale("error-no-such-draft")
    return found


def _reader(chat: ChatId) -> PersonId | None:
    """Return whose private chat it is; None for a group."""
    return PersonId(int(chat)) if int(chat) > 0 else None
