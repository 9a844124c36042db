"""What an operator's check asks of the database: its file, who runs on it, what the desk holds.

Looks and changes nothing; must not judge what it finds.
"""

import asyncio

from bot.config import Settings
from bot.domain.bulletin import Subscription
from bot.domain.ids import ChatId
from bot.domain.model import Frozen
from bot.domain.policy import Member
from bot.services.control import Counted, Overview
from bot.services.opening import services_to_read
from bot.services.recording import OPERATOR
from storage.lock import Holder, InstanceLock
from storage.looking import missing_migrations

SUBJECTS = 100
"""How many bulletins of the outbox are looked at, those that are open first."""


class Inside(Frozen):
    """What the database holds that decides whether the bot can do its work.

    `groups` are the subscriptions of groups, topics and channels, each with why it is inactive;
    `subscriptions` counts the active ones of every kind of chat.
    """

    members: tuple[Member, ...]
    desk: ChatId | None
    groups: tuple[tuple[Subscription, str | None], ...]
    subscriptions: int
    outbox: Overview


NOTHING = Inside(
    members=(), desk=None, groups=(), subscriptions=0, outbox=Overview(frozen=None, subjects=())
)
"""What a database holds that is not there yet."""


def running_on(settings: Settings) -> Holder | None:
    """Return which process runs the bot on this database; raises StorageError if that cannot be
    told."""
    return InstanceLock(settings.database).holder()


async def migrations_to_come(settings: Settings) -> int:
    """Check the whole database file and return how many migrations it lacks; raises StorageError:
    LOCKED, DAMAGED, NEWER or UNREADABLE."""
    return await asyncio.to_thread(missing_migrations, settings.database)


async def look_inside(settings: Settings) -> Inside:
    """Read a database that lacks no migration; raises StorageError."""
    async with services_to_read(settings) as services:
        return Inside(
            members=await services.members.everyone(OPERATOR),
            desk=await services.members.desk(),
            groups=await services.audience.groups(OPERATOR),
            subscriptions=await services.audience.count(OPERATOR),
            outbox=await services.control.overview(OPERATOR, SUBJECTS, counted=Counted.FAILED),
        )


__all__ = ["NOTHING", "Holder", "Inside", "look_inside", "migrations_to_come", "running_on"]
