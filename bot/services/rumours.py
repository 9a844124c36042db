"""Rumours that were published and of which nobody has said yet what became of them, as the desk and
as readers see them; and where any published item stands.

Must not settle anything (`settling` does).
"""

from datetime import date

from bot.domain.bulletin import Page
from bot.domain.errors import NotFound, Stale
from bot.domain.policy import Actor, Permission
from bot.services.becoming import became
from bot.services.context import ServiceContext
from bot.services.named_days import named_item
from bot.text import item_names
from bot.text.rumoured import Settled
from bot.text.settling import Listed, Order, RumourButton, Shown

PAGE = 5
"""Rumours of a page: each has two rows of buttons."""


class Rumours:
    """Use cases of the desk's list of open rumours."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def today(self) -> date:
        """Return the day from which ages are counted."""
        return self._context.today()

    async def open(self, actor: Actor, button: RumourButton) -> Listed:
        """Return a page of the list; one that is not there any more is the first."""
        actor.require(Permission.DRAFT)
        oldest = button.order is Order.OLDEST
        async with self._context.database.read() as stores:
            total = await stores.settlements.count_open()
            if button.page * PAGE >= total:
                button = button.model_copy(update={"page": 0})
            found = await stores.settlements.open(PAGE + 1, button.page * PAGE, oldest=oldest)
        shown = [Shown(one.statement, one.version) for one in found[:PAGE]]
        return Listed(shown, button, total, more=len(found) > PAGE)

    async def heard(self, actor: Actor, offset: int = 0) -> Page:
        """Return a page of the rumours that are open, the newest first; for everyone."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            total = await stores.settlements.count_open()
            found = await stores.settlements.open(PAGE, offset)
        return Page(statements=tuple(one.statement for one in found), total=total, offset=offset)

    async def settled(self, actor: Actor, offset: int = 0) -> Settled:
        """Return what became of older rumours, by the changes that settled them, the newest first;
        for everyone."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            total = await stores.changes.count_settling()
            found = await stores.changes.settling(PAGE, offset)
            told = [await became(self._context, stores, change) for change in found]
        return Settled(changes=told, offset=offset, total=total)

    async def item(self, actor: Actor, words: str) -> Shown:
        """Return the published item that the words name; raises BadInput, NotFound, and Stale for
        what is taken back, as a whole or with a correction."""
        actor.require(Permission.DRAFT)
        named = item_names.read(words)
        if named is None:
            raise NotFound("error-no-such-published-item", id=" ".join(words.split())[:40])
        async with self._context.database.read() as stores:
            name = await named_item(self._context, stores, actor, named, "error-settle-without-day")
            found = await stores.settlements.located(name)
            if found is None:
                raise NotFound("error-no-such-published-item", id=str(name))
            bulletin = await stores.bulletins.get(found.statement.bulletin)
        if bulletin is None or bulletin.retracted:
            raise Stale("error-taken-back", number=str(found.statement.bulletin))
        if found.gone:
            raise Stale("error-item-taken-out", id=str(found.statement.id))
        return Shown(found.statement, found.version)
