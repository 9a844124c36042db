"""Writes the record: what a member does, in the transaction that does it; what anybody is refused,
which has no effect, in one of its own.

No use case: others run inside `acting`. Must not decide who may do anything, nor write any words of
a message: a subject holds ids alone.
"""

import hashlib
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import NamedTuple

from bot.domain.audit import BOT_TAG, OPERATOR_TAG, START, STRANGER, Act, Entry
from bot.domain.draft import Draft
from bot.domain.errors import Moved, Refusal
from bot.domain.ids import PersonId
from bot.domain.policy import Actor, Role
from bot.services.context import ServiceContext
from storage.stores import Stores

BOT = Actor(person=PersonId(0), role=None, tag=BOT_TAG, language="en")
"""Who acts where nobody asked for it now: a plan is carried out, the first admin is made."""

OPERATOR = Actor(person=PersonId(0), role=Role.ADMIN, tag=OPERATOR_TAG, language="en")
"""Who acts at the terminal, and holds the database file anyway."""

_SHORT = 4
_SEALING = b"the record's seals"
_NAMING = b"strangers in the record"


class Deed(NamedTuple):
    """What somebody does, for the record."""

    context: ServiceContext
    actor: Actor
    act: Act
    subject: str = ""


@asynccontextmanager
async def acting(
    context: ServiceContext, actor: Actor, act: Act, subject: str = ""
) -> AsyncIterator[Stores]:
    """One transaction in which somebody acts; its last row is the entry. What is known only inside
    is told to `stores.audit`: its `subject`, `who`.

    One that changes nothing leaves no entry: the same press again. A Refusal undoes it, is
    recorded, and goes on; Moved is no refusal, since whoever looked tries again.
    """
    deed = Deed(context, actor, act, subject)
    try:
        async with context.database.write() as stores:
            before = await stores.audit.changes()
            yield stores
            if not stores.audit.quiet and await stores.audit.changes() != before:
                await _append(stores, deed)
    except Moved:
        raise
    except Refusal as refusal:
        await record_refusal(deed, refusal)
        raise


async def record_refusal(deed: Deed, refusal: Refusal) -> None:
    """Write that somebody was refused, once: whoever catches the refusal next finds it recorded."""
    if refusal.recorded:
        return
    async with deed.context.database.write() as stores:
        stores.audit.refused = refusal.code
        await _append(stores, deed)
    refusal.recorded = True


async def record(stores: Stores, deed: Deed) -> None:
    """Write an entry in the transaction that `stores` belongs to, beside the one that ends it."""
    said = (stores.audit.subject, stores.audit.who, stores.audit.refused)
    stores.audit.subject = stores.audit.who = stores.audit.refused = None
    await _append(stores, deed)
    stores.audit.subject, stores.audit.who, stores.audit.refused = said


def named(context: ServiceContext, actor: Actor) -> str:
    """Return what the record calls somebody: a member's tag; of a stranger, by whom a visit is told
    from another's and nobody is found, a short keyed hash."""
    return actor.tag or STRANGER + hashed(context, actor.person, _NAMING, _SHORT)


def of_drafts(drafts: Iterable[Draft]) -> str:
    """Return the subject of what is done to these drafts."""
    return ", ".join(f"draft {draft.id}" for draft in drafts)


def hashed(context: ServiceContext, person: PersonId, use: bytes, size: int = 16) -> str:
    """Return a keyed hash that stands for a person, another one for each use."""
    key = hashlib.blake2b(use, key=context.key).digest()
    return hashlib.blake2b(str(int(person)).encode(), key=key, digest_size=size).hexdigest()


def sealing_key(context: ServiceContext) -> bytes:
    """Return the key of the seals, which comes from the bot's secret and is stored nowhere."""
    return hashlib.blake2b(_SEALING, key=context.key, digest_size=32).digest()


async def _append(stores: Stores, deed: Deed) -> None:
    context, said = deed.context, stores.audit
    head = await said.head()
    now = context.clock.now()
    entry = Entry(
        entry=head.entry + 1 if head else 1,
        # The database keeps milliseconds, and the seal is that of what it keeps.
        at=now.replace(microsecond=now.microsecond // 1000 * 1000),
        who=named(context, deed.actor) if said.who is None else said.who,
        act=deed.act,
        subject=deed.subject if said.subject is None else said.subject,
        refused=said.refused or "",
    )
    await said.append(entry.sealed(sealing_key(context), head.mac if head else START))
