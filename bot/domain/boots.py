"""Whether the database is the one that ran here last, and ran lately (fault F25). Pure.

A bot renews a mark in the database and the same mark outside of it, again and again. An older copy
of the database has an older mark. Must not read a clock or a file.
"""

from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import BulletinNumber, PersonId
from bot.domain.model import Frozen

SILENCE = timedelta(hours=24)
"""A database that no bot has worked on for longer holds old news. Telegram itself keeps updates
for as long (bot-api.md, Receiving)."""


class FreezeCause(StrEnum):
    """Why everything is frozen: a member wanted it; the database is an older copy, or was moved;
    no bot has worked on it for long."""

    MEMBER = "member"
    RESTORED = "restored"
    STALE = "stale"


class Freeze(Frozen):
    """The freeze in force: since when for which cause. `thaw_by` asked at `thaw_asked` to lift a
    member's."""

    causes: dict[FreezeCause, datetime]
    thaw_by: PersonId | None = None
    thaw_asked: datetime | None = None

    @property
    def at(self) -> datetime:
        """Since when everything is frozen."""
        return min(self.causes.values())

    @property
    def by_member(self) -> bool:
        """Whether a member wanted it, so that two must lift it (threat T35)."""
        return FreezeCause.MEMBER in self.causes

    @property
    def old_since(self) -> datetime | None:
        """When the start froze an old database, so that it takes an admin; None if it did not."""
        starts = (at for cause, at in self.causes.items() if cause is not FreezeCause.MEMBER)
        return max(starts, default=None)


class Boot(Frozen):
    """What the database knows of the last bot that worked on it: its newest mark, and when."""

    mark: str
    seen_at: datetime


class Waiting(Frozen):
    """What is still to go to readers: which bulletins, how many deliveries of them, and when the
    oldest was published (None if nothing waits)."""

    bulletins: tuple[BulletinNumber, ...]
    deliveries: int
    since: datetime | None


def suspicion(boot: Boot | None, outside: AbstractSet[str], now: datetime) -> FreezeCause | None:
    """Return why what waits in the database must not go out unasked; None if it may.

    `outside` are the marks beside the database: two while one is being renewed, none on a machine
    where it never ran.
    """
    if boot is None:
        return None
    if boot.mark not in outside:
        return FreezeCause.RESTORED
    # Seen long after now: the clock was set, and how long it was silent is not known (F24).
    if abs(now - boot.seen_at) > SILENCE:
        return FreezeCause.STALE
    return None
