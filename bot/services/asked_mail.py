"""What is sent about a question of a reader: its message at the desk, as it stands, and the words
that its reader gets.

No use case: writes rows of the outbox inside the transaction of one. Must not decide anything, nor
show the desk where a question came from.
"""

from typing import NamedTuple

from bot.domain.asking import Asking, Origin
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.ids import ChatId, DeliveryId, MessageId, PersonId
from bot.domain.policy import PERMISSIONS, Permission
from bot.services.context import ServiceContext
from bot.text import questions
from bot.text.buttons import keyboard_json
from bot.text.html import Html
from bot.text.questions import Ended
from storage.posts import Post
from storage.stores import Stores

TO_DESK, TO_READER, CHANGED = 1, 2, 3
"""Versions of what is sent about one question: for the desk, for its reader; changes come after."""


class _Place(NamedTuple):
    """Where a question is shown: in the place of a message, or of one that is on its way."""

    chat: ChatId
    edits: MessageId | None = None
    follows: DeliveryId | None = None


class AskedMail:
    """Writes about questions in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context, self._stores = context, stores

    async def put(self, question: Asking) -> None:
        """Put a question before the desk: its group if there is one, else each reviewer."""
        for chat in await self._desk():
            await self._show(question, _Place(chat), TO_DESK)

    async def change(self, question: Asking, ended: Ended) -> None:
        """Let the messages at the desk say what became of a question."""
        outbox, kind = self._stores.outbox, DeliveryKind.QUESTION
        desk = await self._desk()
        # Who asked may sit at the desk, and has the answer in the same chat.
        stand = {
            one.chat: one
            for one in await outbox.sent(kind, question.id)
            if one.chat in desk and one.version != TO_READER
        }
        version = await outbox.next_version(kind, question.id, CHANGED)
        for copy in stand.values():
            await self._show(question, _Place(copy.chat, copy.message), version, ended)
        for copy in await outbox.in_flight(kind, question.id):
            if copy.version == TO_DESK and copy.chat in desk:
                place = _Place(copy.chat, follows=copy.delivery)
                await self._show(question, place, version, ended)

    async def stop(self, question: Asking) -> None:
        """Put the question before nobody any more who has not seen it."""
        await self._stores.outbox.cancel(DeliveryKind.QUESTION, question.id)

    async def tell(self, question: Asking, origin: Origin | None, html: Html) -> bool:
        """Tell whoever asked, in reply to the question; False if nobody knows who that was."""
        if origin is None:
            return False
        post = Post(
            kind=DeliveryKind.QUESTION,
            subject=question.id,
            version=TO_READER,
            chat=origin.chat,
            topic=origin.topic,
            text=await self._stores.outbox.text(html, None),
            lane=Lane.DESK,
            due_at=self._context.clock.now(),
            replies=origin.message,
        )
        return await self._stores.outbox.post(post)

    async def _desk(self) -> list[ChatId]:
        group = await self._stores.desk.get()
        if group is not None:
            return [group]
        members = await self._stores.members.all()
        deciding = [one for one in members if Permission.REVIEW in PERMISSIONS[one.role]]
        return [ChatId(int(one.person)) for one in deciding]

    async def _show(
        self, question: Asking, at: _Place, version: int, ended: Ended | None = None
    ) -> None:
        say = await self._context.say_to(self._stores, PersonId(int(at.chat)))
        spoken = self._context.catalogs.localizer(question.language).native_name
        html = questions.card(question, spoken, say, ended)
        rows, now = questions.card_rows(question, say), self._context.clock.now()
        post = Post(
            kind=DeliveryKind.QUESTION,
            subject=question.id,
            version=version,
            chat=at.chat,
            text=await self._stores.outbox.text(html, keyboard_json(rows)),
            lane=Lane.DESK,
            due_at=now,
            edits=at.edits,
            follows=at.follows,
            protected=True,
            silent=self._context.rules.is_night(now),
        )
        await self._stores.outbox.post(post)
