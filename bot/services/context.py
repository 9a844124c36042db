"""What every use case needs: the database, the names of the theatre, the catalogs, the clock.

Holds no state of its own but what was read lately, and does nothing.
"""

from dataclasses import dataclass, field
from datetime import date

from bot.domain.desk_rules import DeskRules
from bot.domain.draft import Content
from bot.domain.ids import PersonId
from bot.domain.paying import PaidTerms
from bot.domain.policy import Actor, Permission
from bot.domain.theatre import Theatre
from bot.services.ports import Clock
from bot.services.readings import Readings
from bot.services.renderings import Renderings
from bot.text.i18n import Catalogs, Localizer
from bot.text.names import Names
from bot.text.tongue import language_of
from bot.text.words import WordLists
from storage.database import Database
from storage.stores import Stores


async def require_now(stores: Stores, actor: Actor, permission: Permission) -> None:
    """Raise Forbidden unless the actor still has the permission in this very transaction: a member
    may have been removed since the actor was looked up (threat T13)."""
    member = await stores.members.get(actor.person)
    actor.model_copy(update={"role": member.role if member else None}).require(permission)


@dataclass(frozen=True)
class ServiceContext:
    """The surroundings of the use cases. `language` is the collective's own, used where a chat has
    not chosen one; `key` makes the hashes of invitations useless without the bot's secret; `paid`
    says what paid broadcasts may cost, None if there are to be none; `rules` are the desk's;
    `readings` are the proof-reader's latest, `renderings` the latest full editions."""

    database: Database
    names: Names
    words: WordLists
    catalogs: Catalogs
    clock: Clock
    language: str
    key: bytes
    paid: PaidTerms | None = None
    rules: DeskRules = field(default_factory=DeskRules)
    readings: Readings = field(default_factory=Readings)
    renderings: Renderings = field(default_factory=Renderings)

    @property
    def theatre(self) -> Theatre:
        """Return the theatre of the names."""
        return self.names.theatre

    def today(self) -> date:
        """Return the day that it is for the collective."""
        return self.rules.local(self.clock.now()).date()

    def say_in(self, content: Content) -> Localizer:
        """Return the catalog for what buttons write into a draft: in the draft's own language, else
        in the collective's."""
        spoken = language_of(content, self.words)
        known = spoken if spoken in self.catalogs.languages else None
        return self.catalogs.localizer(known or self.language)

    async def say_to(self, stores: Stores, person: PersonId) -> Localizer:
        """Return the catalog in the language that a person chose, else in the collective's."""
        return self.catalogs.localizer(await stores.people.language(person) or self.language)
