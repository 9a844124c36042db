"""What was published: the numbered bulletin, its statements as readers find them, the choice of a
subscription and the edition made for it. Must not know how any of it is rendered or stored."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal, Self

from bot.domain.draft import Confidence, Content, SectionKind
from bot.domain.following import Habits
from bot.domain.ids import BulletinNumber, ChatId, ItemId, MessageId, TopicId
from bot.domain.model import Frozen
from bot.domain.rich import RichText

PAGE = 5
"""Statements of a page: as many as usually fit one message on a phone."""


class Bulletin(Frozen):
    """What was published, as it stands at `version`: each change makes a new one and keeps the one
    before (`bot.domain.change`). `hash` is that of the approved messages; empty in the archive."""

    number: BulletinNumber
    day: date
    content: Content
    hash: str
    published_at: datetime
    version: int = 0
    retracted: bool = False


class Statement(Frozen):
    """One item or paragraph of a bulletin, as a reader finds it.

    `fronts` are all those that concern it: its section's, else its places'. `heading` is that of
    its section.
    """

    id: ItemId
    type: Literal["item", "paragraph"]
    bulletin: BulletinNumber
    kind: SectionKind
    heading: str | None = None
    front: str | None = None
    fronts: tuple[str, ...] = ()
    confidence: Confidence | None = None
    text: RichText
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


class Floor(StrEnum):
    """How certain an item must be for an edition: any; no rumour; or checked, be it confirmed or
    denied."""

    ALL = "all"
    NO_RUMOURS = "no-rumours"
    CONFIRMED = "confirmed"


_ABOVE: dict[Floor, frozenset[Confidence]] = {
    Floor.ALL: frozenset(Confidence),
    Floor.NO_RUMOURS: frozenset(Confidence) - {Confidence.RUMOUR},
    Floor.CONFIRMED: frozenset({Confidence.CONFIRMED, Confidence.DENIED}),
}


class Choice(Frozen):
    """What a subscription wants of a bulletin. An empty `fronts` means all of them."""

    fronts: tuple[str, ...] = ()
    floor: Floor = Floor.ALL

    @classmethod
    def read(cls, key: str) -> Self:
        """Read what `key` wrote."""
        fronts, _, floor = key.partition(";")
        return cls(fronts=tuple(filter(None, fronts.split(","))), floor=Floor(floor or Floor.ALL))

    @property
    def key(self) -> str:
        """The choice as one short word, the same for equal choices."""
        fronts = ",".join(sorted(set(self.fronts)))
        return fronts if self.floor is Floor.ALL else f"{fronts};{self.floor}"

    def wants(self, fronts: tuple[str, ...]) -> bool:
        """Whether something that concerns these fronts belongs in the edition. What concerns no
        front in particular concerns everyone."""
        return not self.fronts or not fronts or not set(self.fronts).isdisjoint(fronts)

    def trusts(self, confidence: Confidence) -> bool:
        """Whether an item is certain enough for the edition."""
        return confidence in _ABOVE[self.floor]


class Subscription(Frozen):
    """A chat (or a topic of it) that receives bulletins. `settings` is the message there that shows
    what it chose, with the buttons to change it."""

    chat: ChatId
    topic: TopicId
    language: str
    choice: Choice
    habits: Habits = Habits()
    settings: MessageId | None = None


class Page(Frozen):
    """Some of the statements that answer a question, and how many there are in all."""

    statements: tuple[Statement, ...]
    total: int
    offset: int = 0
