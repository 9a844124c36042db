"""What hangs on a bulletin that is taken back: additions that wait, corrections under way, and the
people who are to know.

No use case: runs inside the transaction of one. Must not take anything back itself.
"""

from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.draft import Draft
from bot.domain.ids import BulletinNumber, ChatId, PersonId
from bot.domain.lifecycle import DraftEvent
from bot.domain.policy import PERMISSIONS, Actor, Permission
from bot.services import mail, stepping, voting
from bot.services.announcing import Announcing, sentence
from bot.services.context import ServiceContext
from bot.text.html import joined
from bot.text.retracting import stays
from storage.posts import Post
from storage.releases import Release
from storage.stores import Stores


class Stopping:
    """Stops and tells, in the transaction that `stores` belongs to."""

    def __init__(self, context: ServiceContext, stores: Stores) -> None:
        self._context = context
        self._stores = stores

    async def count(self, number: BulletinNumber) -> int:
        """Return how many additions and corrections would stop."""
        additions = await self._additions(number)
        return len(additions) + len(await self._stores.drafts.correcting(number))

    async def stop(self, number: BulletinNumber, actor: Actor, reason: str) -> None:
        """Let no addition follow, and no correction be decided; tell those whose work it is."""
        for draft, release in await self._additions(number):
            await self._stop_addition(draft, release, number, actor)
        for draft in await self._stores.drafts.correcting(number):
            await self._stop_correction(draft, number, actor, reason)

    async def tell(self, number: BulletinNumber, actor: Actor, reason: str) -> None:
        """Tell the other reviewers, all who wrote the bulletin, and the desk's group, also what it
        has settled elsewhere, which somebody has to look at."""
        members = await self._stores.members.all()
        belong = {one.person for one in members}
        people = {one.person for one in members if Permission.REVIEW in PERMISSIONS[one.role]}
        draft = await self._source(number)
        if draft is not None:
            people |= await voting.authors(self._stores, draft) & belong
        chats = [ChatId(int(person)) for person in sorted(people - {actor.person})]
        group = await self._stores.desk.get()
        outbox, now = self._stores.outbox, self._context.clock.now()
        version = await outbox.next_version(DeliveryKind.NOTICE, number)
        settled = await self._stores.settlements.said_by(number)
        for chat in (*chats, *([] if group is None else [group])):
            say = await self._context.say_to(self._stores, PersonId(int(chat)))
            said = say.html("retract-told", tag=actor.tag, number=str(number), reason=reason)
            html = joined([said, *stays(settled, say)], "\n")
            post = Post(
                kind=DeliveryKind.NOTICE,
                subject=number,
                version=version,
                chat=chat,
                text=await outbox.text(html, None),
                lane=Lane.DESK,
                due_at=now,
                protected=True,
                silent=self._context.rules.is_night(now),
            )
            await outbox.post(post)

    async def _additions(self, number: BulletinNumber) -> list[tuple[Draft, Release]]:
        """Return what would add to a bulletin and is not out yet."""
        draft = await self._source(number)
        if draft is None or draft.number != number:
            return []
        get = self._stores.bulletins.get
        return [
            (draft, one)
            for one in await self._stores.releases.of(draft.id)
            if one.part > 0 and await get(one.number) is None
        ]

    async def _stop_addition(
        self, draft: Draft, release: Release, number: BulletinNumber, actor: Actor
    ) -> None:
        said = sentence("retract-addition-off", number=str(number), tag=actor.tag)
        telling = Announcing(self._context, self._stores, draft)
        await telling.replace(release, said)
        others = {release.planned_by} - {None, actor.person}
        await telling.tell(said, *(one for one in others if one is not None))
        await self._stores.settlements.stop_addition(draft.id, release.part)

    async def _stop_correction(
        self, draft: Draft, number: BulletinNumber, actor: Actor, reason: str
    ) -> None:
        ruling = mail.Ruling(mail.Closing.RETRACTED, actor, reason, number)
        letters = mail.Mail(self._context, self._stores)
        await letters.close_cards(draft, ruling)
        said = sentence("timing-off-retracted", draft=str(draft.id), tag=actor.tag)
        planned = await self._stores.releases.get(draft.id, 0)
        await Announcing(self._context, self._stores, draft).replace(planned, said)
        await self._stores.releases.drop(draft.id)
        now = self._context.clock.now()
        await stepping.step(self._stores, draft, DraftEvent.WITHDRAW, now)
        await self._stores.prompts.close(draft.id)
        await letters.tell_author(await mail.reread(self._stores, draft), ruling)

    async def _source(self, number: BulletinNumber) -> Draft | None:
        found = await self._stores.bulletins.draft_of(number)
        return None if found is None else await self._stores.drafts.get(found)
