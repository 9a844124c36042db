"""Asking: what happened on a front, on a day; the newest bulletin. For everyone.

Must not search words (`bot.services.searching`), nor show anything: answers are pages of
statements.
"""

from datetime import date

from bot.domain.bulletin import PAGE, Bulletin, Choice, Page
from bot.domain.errors import BadInput, NotFound
from bot.domain.ids import BulletinNumber
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.domain.theatre import Front
from bot.services import rendering
from bot.services.context import ServiceContext
from bot.services.named_days import named_day
from bot.text.html import Html
from storage.stores import Stores

__all__ = ["PAGE", "BulletinPage", "DayPage", "FrontPage", "Reading"]


class FrontPage(Frozen):
    """Items of a front. `guessed`: the words named it only approximately."""

    front: str
    guessed: bool
    page: Page


class DayPage(Frozen):
    """Statements of a day, those of its bulletins that were changed after they were published, and
    the nearest days with news on both sides."""

    day: date
    page: Page
    changed: tuple[BulletinNumber, ...] = ()
    before: date | None = None
    after: date | None = None


class BulletinPage(Frozen):
    """A bulletin, if there is one, and its messages as they read now; or whether all that there
    were have been taken back."""

    bulletin: Bulletin | None
    messages: tuple[Html, ...]
    taken_back: bool = False


class Reading:
    """Use cases of readers."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def fronts(self) -> tuple[Front, ...]:
        """Return the fronts of the theatre."""
        return self._context.theatre.front

    async def front(
        self,
        actor: Actor,
        words: str,
        offset: int = 0,
        limit: int = PAGE,
        *,
        confirmed: bool = False,
    ) -> FrontPage:
        """Return the items that concern a front, newest first: all, or those that are `confirmed`;
        raises BadInput for no front."""
        actor.require(Permission.READ)
        named = self._context.names.front_named(words)
        found = named or self._context.names.closest_front(words)
        if found is None:
            raise BadInput("error-unknown-front", found=words[:60])
        async with self._context.database.glance() as stores:
            if confirmed:
                page = await stores.timelines.front(found, limit, offset, None, confirmed=True)
            else:
                page = await stores.bulletins.front(found, limit, offset)
        return FrontPage(front=found, guessed=named is None, page=page)

    async def front_before(
        self, actor: Actor, front: str, day: date, offset: int = 0, *, confirmed: bool = False
    ) -> FrontPage:
        """Return a page of what `front` finds, without a day and those after it."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            page = await stores.timelines.front(front, PAGE, offset, day, confirmed=confirmed)
        return FrontPage(front=front, guessed=False, page=page)

    async def goes_back(
        self, actor: Actor, front: str, day: date, *, confirmed: bool = False
    ) -> bool:
        """Whether a front has items before a day."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            return await stores.timelines.has_front(front, day, confirmed=confirmed)

    async def newest(self, actor: Actor, offset: int = 0, limit: int = PAGE) -> Page:
        """Return the newest items of all fronts."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            return await stores.bulletins.all_items(limit, offset)

    async def latest(self, actor: Actor) -> BulletinPage:
        """Return the newest bulletin in the reader's language."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            bulletin = await stores.bulletins.last()
            if bulletin is None:
                taken_back = bool(await stores.bulletins.days(1))
                return BulletinPage(bulletin=None, messages=(), taken_back=taken_back)
            messages = await self._messages(stores, actor, bulletin)
        return BulletinPage(bulletin=bulletin, messages=messages)

    async def latest_statements(self, actor: Actor, limit: int) -> Page:
        """Return the statements of the newest bulletin in the order in which they were written."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            bulletin = await stores.bulletins.last()
            if bulletin is None:
                return Page(statements=(), total=0)
            return await stores.bulletins.statements(bulletin.number, limit, 0)

    async def on(self, actor: Actor, words: str, offset: int = 0, limit: int = PAGE) -> DayPage:
        """Return what was published about a day; raises BadInput for words that are no day."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            day = await named_day(self._context, stores, actor, words)
            page = await stores.bulletins.day_statements(day, limit, offset)
            bulletins = await stores.bulletins.of_day(day)
            before, after = await stores.timelines.days_around(day)
        changed = tuple(one.number for one in reversed(bulletins) if one.version)
        return DayPage(day=day, page=page, changed=changed, before=before, after=after)

    async def bulletin(self, actor: Actor, number: BulletinNumber) -> BulletinPage:
        """Return one bulletin in the reader's language; raises NotFound."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            found = await stores.bulletins.get(number)
            if found is None:
                raise NotFound("error-no-such-bulletin", number=str(number))
            messages = await self._messages(stores, actor, found)
        return BulletinPage(bulletin=found, messages=messages)

    async def _messages(self, stores: Stores, actor: Actor, bulletin: Bulletin) -> tuple[Html, ...]:
        wanted = (actor.language, Choice())
        found = await rendering.present(self._context, stores, bulletin, [wanted])
        return tuple(message.html for message in found[wanted])
