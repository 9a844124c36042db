"""Keeps the mailings' counters: how many deliveries came to which state.

Must not change any delivery.
"""

from collections import Counter
from collections.abc import Iterable

from storage.session import Row, Session

Tally = Counter[tuple[int, str]]
"""By mailing and state."""


def tally(rows: Iterable[Row]) -> Tally:
    """Count rows that a statement has changed by their mailing and new state."""
    return Counter((row["mailing"], row["state"]) for row in rows)


async def count(session: Session, changes: Tally) -> None:
    """Add changes to the counters; states that are not counted, as they are open, are left out."""
    await session.change_many(
        "outbox.count",
        [
            {"mailing": mailing, "state": state, "count": number}
            for (mailing, state), number in changes.items()
            if number
        ],
    )
