"""What members are told about times: when a draft goes out, that it is out, that it is late, and
that it waits for a verdict.

No use case: writes rows of the outbox inside the transaction of one. Must not decide anything.
"""

from collections.abc import Callable, Collection
from typing import NamedTuple

from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.draft import Draft, Kind
from bot.domain.ids import ChatId, MessageId, PersonId
from bot.domain.punctual import Plan
from bot.services import voting
from bot.services.context import ServiceContext
from bot.text import cards, timing
from bot.text.buttons import Rows, keyboard_json
from bot.text.html import Html
from bot.text.i18n import Localizer
from storage.posts import Copy, Post
from storage.stores import Stores


class Words(NamedTuple):
    """A message in one language, and its buttons."""

    html: Html
    rows: Rows = ()


class _Name(NamedTuple):
    """What the messages of one occasion have in common."""

    kind: DeliveryKind
    version: int
    lane: Lane


Compose = Callable[[Localizer], Words]


class Announcing:
    """Tells members about one draft, in the transaction that `stores` belongs to."""

    def __init__(
        self, context: ServiceContext, stores: Stores, draft: Draft, kind: Kind = Kind.DAILY
    ) -> None:
        self._context, self._stores, self._draft = context, stores, draft
        self._urgent = kind is Kind.FLASH

    async def remind(self, people: Collection[PersonId], compose: Compose) -> None:
        """Put before these members and the desk's group what waits for them."""
        lane = Lane.URGENT if self._urgent else Lane.REMINDER
        await self._put(people, compose, lane)

    async def ask(self, people: Collection[PersonId], compose: Compose) -> None:
        """The same with what cannot wait until all bulletins are out."""
        await self._put(people, compose, Lane.DESK)

    async def tell(self, compose: Compose, *others: PersonId) -> None:
        """Tell all who wrote it, the desk's group and `others`, as far as they still belong."""
        name = await self._name(DeliveryKind.NOTICE)
        written = sorted(await voting.authors(self._stores, self._draft))
        people = dict.fromkeys((self._draft.author, *written, *others))
        chats = [ChatId(int(person)) for person in people if await self._stores.members.get(person)]
        for chat in (*chats, *await self._group()):
            await self._post(name, chat, compose)

    async def tell_author(self, compose: Compose) -> None:
        """Tell the author alone."""
        if await self._stores.members.get(self._draft.author):
            name = await self._name(DeliveryKind.NOTICE)
            await self._post(name, ChatId(int(self._draft.author)), compose)

    async def settle(self, key: str, **values: str) -> None:
        """Take back the reminders that wait, and end with a line those that arrived."""
        outbox, kind = self._stores.outbox, DeliveryKind.REMINDER
        await outbox.cancel(kind, self._draft.id)
        await self._close(await outbox.sent(kind, self._draft.id), key, values)

    async def _close(self, copies: tuple[Copy, ...], key: str, values: dict[str, str]) -> None:
        name = await self._name(DeliveryKind.NOTICE)
        # Copies come in the order of versions and parts: the last of a chat has the buttons.
        for chat, copy in {one.chat: one for one in copies}.items():
            if int(chat) > 0 and not await self._stores.members.get(PersonId(int(chat))):
                continue

            def compose(say: Localizer, card: str = copy.html) -> Words:
                return Words(cards.closed(Html(card), say.html(key, **values)))

            await self._post(name, chat, compose, copy.message)

    async def _group(self) -> tuple[ChatId, ...]:
        group = await self._stores.desk.get()
        return () if group is None else (group,)

    async def _put(self, people: Collection[PersonId], compose: Compose, lane: Lane) -> None:
        name = await self._name(DeliveryKind.REMINDER, lane)
        chats = [ChatId(int(person)) for person in sorted(people)]
        for chat in (*chats, *await self._group()):
            await self._post(name, chat, compose)

    async def _name(self, kind: DeliveryKind, lane: Lane = Lane.DESK) -> _Name:
        version = await self._stores.outbox.next_version(kind, self._draft.id)
        return _Name(kind, version, lane)

    async def _post(
        self, name: _Name, chat: ChatId, compose: Compose, edits: MessageId | None = None
    ) -> None:
        now = self._context.clock.now()
        words = compose(await self._context.say_to(self._stores, PersonId(int(chat))))
        keyboard = keyboard_json(words.rows) if words.rows else None
        post = Post(
            kind=name.kind,
            subject=self._draft.id,
            version=name.version,
            chat=chat,
            text=await self._stores.outbox.text(words.html, keyboard),
            lane=name.lane,
            due_at=now,
            edits=edits,
            protected=True,
            silent=self._context.rules.is_night(now) and not self._urgent,
        )
        await self._stores.outbox.post(post)


def about(plan: Plan, context: ServiceContext, *, ask: bool = False) -> Compose:
    """Return what says when something goes out, with its buttons for those who may decide."""

    def compose(say: Localizer) -> Words:
        now, zone = context.clock.now(), context.rules.zone
        html = timing.describe(plan, now, zone, say)
        return Words(html, timing.rows(plan, now, say) if ask else ())

    return compose


def sentence(key: str, **values: str) -> Compose:
    """Return what says one sentence of the catalogs."""
    return lambda say: Words(say.html(key, **values))
