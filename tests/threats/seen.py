"""What the tests of threats look at: the record as it stands, and whether anything changed."""

from typing import NamedTuple

from bot.domain.audit import Entry
from bot.services.recording import OPERATOR
from tests.chat import Newsroom


class Line(NamedTuple):
    """An entry, without its time and seal."""

    who: str
    act: str
    subject: str
    refused: str


async def entries(room: Newsroom, limit: int = 1000) -> list[Line]:
    """Return the record, the oldest first."""
    found: tuple[Entry, ...] = await room.bot.services.records.latest(OPERATOR, limit)
    return [Line(one.who, one.act, one.subject, one.refused) for one in reversed(found)]


async def whole(room: Newsroom) -> bool:
    """Whether the chain fits."""
    return (await room.bot.services.records.verify(OPERATOR))[1] == []
