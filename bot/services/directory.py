"""Looking up: a place and its timeline, an entry of the glossary, where a link leads. For everyone.

Must not show anything; what is said of an entry stands in the theatre.
"""

from datetime import date

from bot.domain.bulletin import Page
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.services.context import ServiceContext
from bot.text import permalinks
from bot.text.days import read_day
from bot.text.nearest import Named, Nearest
from bot.text.permalinks import Target
from bot.text.plain_words import Meant, is_question, meant

PAGE = 5
"""Statements of a page, as in other answers."""

_OFFERED = 8


class PlacePage(Frozen):
    """Statements that name a place. Without a place there are none, but perhaps `others` that were
    meant."""

    named: Named
    page: Page = Page(statements=(), total=0)


class Directory:
    """Use cases of readers."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        self._nearest = Nearest(context.names)

    async def place(
        self,
        actor: Actor,
        words: str,
        offset: int = 0,
        limit: int = PAGE,
        before: date | None = None,
    ) -> PlacePage:
        """Return what was published about a place, newest first."""
        actor.require(Permission.READ)
        named = self._nearest.place(words)
        if named.id is None:
            return PlacePage(named=named)
        token = self._context.names.token_of(named.id)
        async with self._context.database.read() as stores:
            page = await stores.timelines.place(token, limit, offset, before)
        return PlacePage(named=named, page=page)

    async def goes_back(self, actor: Actor, place: str, day: date) -> bool:
        """Whether a place was named before a day."""
        actor.require(Permission.READ)
        token = self._context.names.token_of(place)
        async with self._context.database.read() as stores:
            return await stores.timelines.has_place(token, day)

    async def places(self, actor: Actor) -> tuple[str, ...]:
        """Return the places that the newest items are about."""
        actor.require(Permission.READ)
        async with self._context.database.read() as stores:
            return await stores.timelines.places(_OFFERED)

    def entry(self, actor: Actor, words: str) -> Named:
        """Return the entry of the glossary that the words name."""
        actor.require(Permission.READ)
        return self._nearest.actor(words)

    def place_named(self, words: str) -> str | None:
        """Return the place that these words name exactly, in any spelling."""
        return self._context.names.place_named(words)

    def meant(self, words: str) -> Meant:
        """Return what plain words ask for."""
        return meant(words, self._context.names, self._nearest)

    def names_day(self, words: str, language: str) -> bool:
        """Whether the words are a day and nothing else."""
        return read_day(words.strip(), language, self._context.today()) is not None

    def asks(self, words: str) -> bool:
        """Whether a member's words are rather a question than an update."""
        return is_question(words, self._context.names, self._context.today())

    def link(self, words: str) -> str | None:
        """Return the parameter of a link to a search; None if the words are too long for one."""
        return permalinks.search(words, self._context.key)

    def target(self, payload: str) -> Target | None:
        """Return where a link leads; None for what is none."""
        return permalinks.read(payload, self._context.key)
