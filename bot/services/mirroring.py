"""The boards of one draft in the chats of several members: the present picture, and bringing the
others up to date when one has changed something, so that nobody goes on from a stale one.

No use case: runs inside the transaction of one. Must not change a draft, nor answer whoever acts.
"""

from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.draft import Draft, Revision
from bot.domain.ids import ChatId, DraftId, MessageId, PersonId
from bot.domain.policy import PERMISSIONS, Permission
from bot.services.context import ServiceContext
from bot.text import outline
from bot.text.buttons import board_rows, keyboard_json
from bot.text.html import joined
from bot.text.i18n import Localizer
from bot.text.reader import MAX_TEXT, markup, units
from bot.text.shelf import Screen
from storage.posts import Post
from storage.stores import Stores

_VERSIONS = 1_000_000_000
"""From here on notices about a draft are counted that belong to no revision in particular."""


async def next_version(stores: Stores, draft: DraftId) -> int:
    """Return a version that no notice about this draft has: the same one twice would not be
    sent."""
    return max(_VERSIONS, 1 + await stores.shelves.last_notice(draft))


class Mirrors:
    """Writes rows of the outbox in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores

    async def refresh(self, draft: Draft, but: PersonId | None = None) -> None:
        """Queue the draft as it stands for everybody who has a board of it, `but` the one who is
        answered anyway. Who may not open it any more is told so instead."""
        revision = await self._stores.drafts.revision(draft.id, draft.revision)
        if revision is None:
            return
        version = await next_version(self._stores, draft.id)
        for board in await self._stores.shelves.boards(draft.id):
            if board.person == but or not await self._drafts(board.person):
                continue
            screen = await self._picture(draft, revision, board.person)
            await self._post(draft, board.person, version, screen, board.message)

    async def tell(self, draft: Draft, person: PersonId, key: str, **values: str | int) -> None:
        """Queue a sentence about a draft for a member; nobody else is written to."""
        if not await self._drafts(person):
            return
        say = await self._context.say_to(self._stores, person)
        screen = Screen(say.html(key, draft=str(draft.id), **values), ())
        await self._post(draft, person, await next_version(self._stores, draft.id), screen)

    async def picture(
        self, draft: Draft, revision: Revision, person: PersonId, say: Localizer
    ) -> Screen:
        """Return a draft's board for a member who may open it; if somebody else has it alone at
        present, that stands on top."""
        html = outline.board(draft, revision, say, self._context.theatre)
        rows = board_rows(draft, say)
        if draft.editor in (None, person) or not draft.shared or draft.editing_until is None:
            return Screen(html, rows)
        if draft.editing_until <= self._context.clock.now():
            return Screen(html, rows)
        member = await self._stores.members.get(draft.editor)
        until = f"{self._context.rules.local(draft.editing_until):%H:%M %Z}"
        line = say.html("shelf-busy", tag=member.tag if member else "?", until=until)
        whole = joined([line, html], "\n\n")
        return Screen(whole if units(markup(whole).text) <= MAX_TEXT else html, rows)

    async def _picture(self, draft: Draft, revision: Revision, person: PersonId) -> Screen:
        say = await self._context.say_to(self._stores, person)
        if draft.shared or draft.author == person:
            return await self.picture(draft, revision, person, say)
        await self._stores.shelves.forget_board(draft.id, person)
        return Screen(say.html("shelf-closed", draft=str(draft.id)), ())

    async def _drafts(self, person: PersonId) -> bool:
        member = await self._stores.members.get(person)
        return member is not None and Permission.DRAFT in PERMISSIONS[member.role]

    async def _post(
        self,
        draft: Draft,
        person: PersonId,
        version: int,
        screen: Screen,
        edits: MessageId | None = None,
    ) -> None:
        keys = keyboard_json(screen.rows) if screen.rows else None
        post = Post(
            kind=DeliveryKind.NOTICE,
            subject=draft.id,
            version=version,
            chat=ChatId(int(person)),
            text=await self._stores.outbox.text(screen.html, keys),
            lane=Lane.DESK,
            due_at=self._context.clock.now(),
            edits=edits,
            protected=True,
        )
        await self._stores.outbox.post(post)
