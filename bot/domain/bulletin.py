"""What was published: the numbered bulletin, its statements as readers find them, the choice of a
subscription and the edition made for it. Must not know how any of it is rendered or stored."""

from datetime import date, datetime
from typing import Literal, Self

from bot.domain.draft import Confidence, Content, SectionKind
from bot.domain.ids import BulletinNumber, ChatId, ItemId, TopicId
from bot.domain.model import Frozen
from bot.domain.rich import RichText


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


class Choice(Frozen):
    """What a subscription wants. An empty `fronts` means all of them."""

    fronts: tuple[str, ...] = ()

    @classmethod
    def read(cls, key: str) -> Self:
        """Read what `key` wrote."""
        return cls(fronts=tuple(filter(None, key.split(","))))

    @property
    def key(self) -> str:
        """The choice as one short word, the same for equal choices."""
        return ",".join(sorted(set(self.fronts)))

    def wants(self, fronts: tuple[str, ...]) -> bool:
        """Whether something that concerns these fronts belongs in the edition. What concerns no
        front in particular concerns everyone."""
        return not self.fronts or not fronts or not set(self.fronts).isdisjoint(fronts)


class Subscription(Frozen):
    """A chat (or a topic of it) that receives bulletins."""

    chat: ChatId
    topic: TopicId
    language: str
    choice: Choice


class Page(Frozen):
    """Some of the statements that answer a question, and how many there are in all."""

    statements: tuple[Statement, ...]
    total: int
    offset: int = 0
