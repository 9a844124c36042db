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
    """Statements of a day, and those of its bulletins that were changed after they were
    published."""

    day: date
    page: Page
    changed: tuple[BulletinNumber, ...] = ()


class BulletinPage(Frozen):
    """A bulletin, if there is one, and its messages as they read now."""

    bulletin: Bulletin | None
    messages: tuple[Html, ...]


class Reading:
    """Use cases of readers."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def fronts(self) -> tuple[Front, ...]:
        """Return the fronts of the theatre."""
        return self._context.theatre.front

    def front_in(self, words: str) -> str | None:
        """Return the front that these words name exactly, in any language."""
        return self._context.names.front_named(words)

    async def front(
        self, actor: Actor, words: str, offset: int = 0, limit: int = PAGE
    ) -> FrontPage:
        """Return the items that concern a front, newest first; raises BadInput for no front."""
        actor.require(Permission.READ)
        named = self._context.names.front_named(words)
        found = named or self._context.names.closest_front(words)
        if found is None:
            raise BadInput("error-unknown-front", found=words[:60])
        async with self._context.database.read() as stores:
            page = await stores.bulletins.front(found, limit, offset)
        return FrontPage(front=found, guessed=named is None, page=page)

    async def latest(self, actor: Actor) -> BulletinPage:
        """Return the newest bulletin in the reader's language."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            bulletin = await stores.bulletins.last()
            messages = await self._messages(stores, actor, bulletin) if bulletin else ()
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
        changed = tuple(one.number for one in reversed(bulletins) if one.version)
        return DayPage(day=day, page=page, changed=changed)

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
