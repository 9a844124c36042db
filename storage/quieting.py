"""Looks, when deliveries are about to be claimed, whether their chats are in quiet hours: what is
to be held gets the time at which they end, what is to be silent is named.

That is looked at last, so that it holds whatever a message has waited for: a long queue, a pause,
a retry, a change of the clock.
Must not choose what is claimed (`storage.picking`).
"""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from bot.domain.delivery import Lane
from bot.domain.ids import ChatId, DeliveryId, MailingId, TopicId
from storage.moments import to_ms
from storage.session import Row, Session

MINUTE = 60_000


def minute_of(now: datetime) -> int:
    """Return a time in whole minutes, by which quiet hours are reckoned."""
    return to_ms(now) // MINUTE


async def hush(
    session: Session, picked: Sequence[DeliveryId], now: datetime
) -> tuple[list[DeliveryId], Collection[DeliveryId]]:
    """Put off what quiet hours hold; return what is left of the picked, and what of it is to make
    no sound."""
    if not picked:
        return [], ()
    rows = await session.rows(
        "flights.quiet", picked=json.dumps(picked), minute=minute_of(now), urgent=Lane.URGENT
    )
    silent = {_name(row) for row in rows if not row["held"]}
    held = {_name(row): row["ends"] for row in rows if row["held"]}
    await session.change_many(
        "flights.hold", [{**name._asdict(), "ends": ends} for name, ends in held.items()]
    )
    return [one for one in picked if one not in held], silent


def _name(row: Row) -> DeliveryId:
    return DeliveryId(
        MailingId(row["mailing"]), ChatId(row["chat"]), TopicId(row["topic"]), row["part"]
    )
