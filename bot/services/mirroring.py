"""The boards of one draft in the chats of several members: the present picture, and bringing the
others up to date when one has changed something, so that nobody goes on from a stale one.

No use case: runs inside the transaction of one. Must not change a draft, nor answer whoever acts.
"""

from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.draft import Draft, DraftState, Revision
from bot.domain.ids import ChatId, MessageId, PersonId
from bot.domain.policy import PERMISSIONS, Permission
from bot.domain.review import Verdict
from bot.services import corrections
from bot.services.advising import advice_on
from bot.services.context import ServiceContext
from bot.text import boards, outline, shelves
from bot.text.buttons import keyboard_json
from bot.text.i18n import Localizer
from bot.text.outline import Beside, Request
from bot.text.shelf import Screen
from bot.text.shelves import Busy
from storage.posts import Post
from storage.stores import Stores


async def editor_of(
    context: ServiceContext, stores: Stores, draft: Draft, person: PersonId
) -> Busy | None:
    """Return who has a shared draft to themselves at present; None if nobody but this person."""
    until = draft.editing_until
    if not draft.shared or until is None or draft.editor in (None, person):
        return None
    if until <= context.clock.now():
        return None
    member = await stores.members.get(draft.editor) if draft.editor else None
    return Busy(member.tag if member else "?", context.rules.clock(until))


async def beside_of(stores: Stores, draft: Draft) -> Beside:
    """Return what stands on the boards of a draft besides its words."""
    noted = frozenset(note.item for note in await stores.notes.of(draft.id))
    behind = await corrections.is_behind(stores, draft)
    if draft.state is not DraftState.WRITING:
        return Beside(noted=noted, behind=behind)
    votes = await stores.reviews.of(draft.id, draft.revision)
    asked = next((one for one in votes if one.verdict is Verdict.REQUEST_CHANGES), None)
    if asked is None:
        return Beside(noted=noted, behind=behind)
    member = await stores.members.get(asked.reviewer)
    request = Request(member.tag if member else "?", asked.reason)
    return Beside(request, noted, behind=behind)


class Mirrors:
    """Writes rows of the outbox in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores

    async def refresh(self, draft: Draft, but: PersonId | None = None) -> None:
        """Queue the draft as it stands for everybody who has a board of it, `but` the one who is
        answered anyway. Who may not open it any more is told so instead; of practice nobody else
        hears anything."""
        revision = await self._stores.drafts.revision(draft.id, draft.revision)
        if revision is None:
            return
        version = await self._stores.outbox.next_version(DeliveryKind.NOTICE, draft.id)
        for board in await self._stores.shelves.boards(draft.id):
            hidden = draft.practice and board.person != draft.author
            if hidden or board.person == but or not await self._drafts(board.person):
                continue
            screen = await self._picture(draft, revision, board.person)
            await self._post(draft, board.person, version, screen, board.message)

    async def tell(self, draft: Draft, person: PersonId, key: str, **values: str | int) -> None:
        """Queue a sentence about a draft for a member; nobody else is written to."""
        if not await self._drafts(person):
            return
        say = await self._context.say_to(self._stores, person)
        screen = Screen(say.html(key, draft=str(draft.id), **values), ())
        version = await self._stores.outbox.next_version(DeliveryKind.NOTICE, draft.id)
        await self._post(draft, person, version, screen)

    async def _picture(self, draft: Draft, revision: Revision, person: PersonId) -> Screen:
        say = await self._context.say_to(self._stores, person)
        if draft.shared or draft.author == person:
            return await self._board(draft, revision, person, say)
        await self._stores.shelves.forget_board(draft.id, person)
        return Screen(say.html("shelf-closed", draft=str(draft.id)), ())

    async def _board(
        self, draft: Draft, revision: Revision, person: PersonId, say: Localizer
    ) -> Screen:
        advice = await advice_on(self._context, self._stores, draft, revision)
        beside = await beside_of(self._stores, draft)
        html = outline.board(draft, revision, say, self._context.theatre, beside)
        busy = await editor_of(self._context, self._stores, draft, person)
        if busy is not None:
            html = shelves.below_editor(html, busy, say)
        sent_back = beside.request is not None
        view = boards.View(
            own=draft.author == person,
            advice=advice,
            sent_back=sent_back,
            behind=beside.behind,
        )
        return Screen(html, boards.rows(draft, revision, say, view))

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
