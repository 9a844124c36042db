"""Invitations and tags: secrets that are drawn, the hashes that are kept of them, free tags.

No use case: called inside the transaction of one. Must not decide who may invite.
"""

import base64
import hashlib
import secrets
from datetime import timedelta

from bot.domain.asked import Asked
from bot.domain.audit import RESERVED
from bot.domain.errors import BadInput
from bot.services.context import ServiceContext
from storage.stores import Stores

INVITE_LIFE = timedelta(hours=72)
"""Threat T15: single use, at most 72 hours."""

INVITE_PREFIX = "join-"

_SECRET_BYTES = 16  # 128 bits, threat T15
_TAG_LETTERS = "ACDEFHJKLMNPRTUVWXY34679"  # none that is mistaken for another when read aloud
_TAG_LONGEST = 16
_TAG_BYTES = 32  # 16 letters of most scripts; a button that names a tag has 64 bytes


def draw_secret(context: ServiceContext, asked: Asked | None = None) -> str:
    """Return what opens an invitation, and is kept nowhere; the same one for the same update."""
    if asked is None:
        return INVITE_PREFIX + secrets.token_urlsafe(_SECRET_BYTES)
    update = f"invite {asked.update_id}".encode()
    made = hashlib.blake2b(update, key=context.key, digest_size=_SECRET_BYTES).digest()
    return INVITE_PREFIX + base64.urlsafe_b64encode(made).decode().rstrip("=")


def hash_of(context: ServiceContext, secret: str) -> str:
    """Return under what an invitation is kept; useless without the bot's secret."""
    return hashlib.blake2b(secret.encode(), key=context.key, digest_size=32).hexdigest()


async def free_tag(stores: Stores, wanted: str | None) -> str:
    """Return the tag that is wanted, or one that is drawn; raises BadInput if it cannot be had."""
    if wanted is not None:
        tag = wanted.strip()
        fits = 0 < len(tag) <= _TAG_LONGEST and len(tag.encode()) <= _TAG_BYTES
        if not fits or not tag.replace("-", "").isalnum():
            raise BadInput("error-bad-tag", longest=_TAG_LONGEST)
        if await is_taken(stores, tag):
            raise BadInput("error-tag-taken", tag=tag)
        return tag
    while True:
        tag = "".join(secrets.choice(_TAG_LETTERS) for _ in range(3))
        if not await is_taken(stores, tag):
            return tag


async def is_taken(stores: Stores, tag: str) -> bool:
    """Whether the tag is somebody's, or was, but for capitals, which people leave out: what the
    record says of one is not said of another."""
    used = await stores.audit.names() | RESERVED
    used |= {one.tag for one in await stores.members.all()}
    return tag.casefold() in {one.casefold() for one in used}
