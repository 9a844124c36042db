"""Comments on single items: a reviewer replies to a message of a review card.

Must not decide on any draft.
"""

from collections.abc import Callable

from bot.domain.audit import Act
from bot.domain.draft import Draft, Revision
from bot.domain.errors import BadInput, Forbidden, Stale
from bot.domain.ids import ChatId, DraftId, MessageId
from bot.domain.model import Frozen
from bot.domain.policy import Actor
from bot.domain.review import Comment
from bot.services import mail, voting
from bot.services.context import ServiceContext
from bot.services.recording import acting
from bot.text import remarks
from bot.text.html import Html
from bot.text.render import Message
from storage.cards import Shown
from storage.stores import Stores

LONGEST = 1_000
"""Characters of a comment; several must fit one message."""


class Reply(Frozen):
    """A reply to a message in a chat: its own number, the other's, its words, what it quotes."""

    chat: ChatId
    message: MessageId
    to: MessageId
    words: str
    quote: str | None = None


class Commented(Frozen):
    """A comment that was kept, and the revision that it is about."""

    comment: Comment
    revision: Revision


class Commenting:
    """Use cases of comments. `wake` is called when somebody is to be told."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def card_at(self, chat: ChatId, message: MessageId) -> DraftId | None:
        """Return the draft of whose review card a message is a part, so that replies to it are
        comments; None for any other message."""
        async with self._context.database.read() as stores:
            shown = await stores.cards.at(chat, message)
        return None if shown is None else shown.draft

    async def comment(self, actor: Actor, reply: Reply) -> Commented:
        """Keep a reply to a card as a comment on the item that it means, show it on all cards, and
        tell the author. The same message again changes nothing and returns the same."""
        async with acting(self._context, actor, Act.COMMENT) as stores:
            shown = await stores.cards.at(reply.chat, reply.to)
            if shown is None:
                raise Stale("error-no-such-draft")
            stores.audit.subject = f"draft {shown.draft}"
            draft, revision = await self._open(stores, actor, shown, reply)
            known = await stores.comments.written_in(reply.chat, reply.message)
            if known is not None:
                return Commented(comment=known, revision=revision)
            comment = self._read(actor, reply, Html(shown.html), revision)
            await stores.comments.add(comment, reply.chat, reply.message)
            await self._spread(stores, actor, draft, revision, comment)
        self._wake()
        return Commented(comment=comment, revision=revision)

    async def _open(
        self, stores: Stores, actor: Actor, shown: Shown, reply: Reply
    ) -> tuple[Draft, Revision]:
        """Return the draft of a card if the actor may comment on it now."""
        await voting.require_decider(stores, actor, shown.draft)
        draft = await stores.drafts.get(shown.draft)
        if draft is None:
            raise Stale("error-no-such-draft")
        if await stores.comments.written_in(reply.chat, reply.message) is not None:
            return draft, await voting.latest(stores, draft)
        if not draft.practice and actor.person in await voting.authors(stores, draft):
            raise Forbidden("error-comment-own")
        return await voting.decidable(stores, actor, draft.id, shown.revision)

    def _read(self, actor: Actor, reply: Reply, html: Html, revision: Revision) -> Comment:
        found = remarks.remark(reply.words, reply.quote, html, revision.content)
        if not found.words:
            raise BadInput("error-comment-missing")
        if len(found.words) > LONGEST:
            raise BadInput("error-comment-too-long", limit=LONGEST)
        return Comment(
            draft=revision.draft,
            revision=revision.number,
            item=found.item,
            reviewer=actor.person,
            text=found.words,
            given_at=self._context.clock.now(),
        )

    async def _spread(
        self, stores: Stores, actor: Actor, draft: Draft, revision: Revision, comment: Comment
    ) -> None:
        letters = mail.Mail(self._context, stores)
        await letters.refresh_cards(draft)
        if draft.practice:
            return
        for person in sorted(await voting.authors(stores, draft)):
            say = await self._context.say_to(stores, person)
            about = remarks.subject(comment.item, revision.content, say)
            html = say.html(
                "comment-told",
                tag=actor.tag,
                draft=str(draft.id),
                about=about,
                words=comment.text,
            )
            await letters.tell(draft, person, [Message(html)])
