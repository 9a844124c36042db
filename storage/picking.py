"""Chooses what to claim from what may be claimed: lane by lane, one a chat, bulletins in turn, and
what may have killed two processes alone.

Arithmetic over rows; must not read or write the database.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from bot.domain.delivery import Lane
from bot.domain.ids import ChatId, DeliveryId, MailingId, TopicId
from storage.session import Row


@dataclass(frozen=True, slots=True)
class Pick:
    """What is `taken`, in order; what is next in line but `busy`, since its chat has something
    else; and how far this has come along the line of each mailing."""

    taken: list[DeliveryId] = field(default_factory=list)
    busy: list[DeliveryId] = field(default_factory=list)
    reached: dict[MailingId, tuple[ChatId, TopicId]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A delivery that may be claimed; `due` is None for what is next in line. It is a suspect if
    processes died with it."""

    id: DeliveryId
    due: int | None
    busy: bool = False
    suspect: bool = False


SUSPECT = 2
"""With so many dead processes behind it, a delivery goes alone: what was in flight beside it is not
to be given up with it at the next (fault F26)."""


def pick(mailings: Sequence[Row], limit: int, *, any_in_flight: bool) -> Pick:
    """Return what to claim of candidates by mailing, sorted by lane (`flights.candidates`)."""
    lanes = [
        (lane, [_queue(row) for row in rows])
        for lane, rows in groupby(mailings, key=lambda row: row["lane"])
    ]
    suspects = [one for _, queues in lanes for queue in queues for one in queue if one.suspect]
    if suspects:
        return Pick([] if any_in_flight else [suspects[0].id])
    found = Pick()
    chats: set[ChatId] = set()
    for lane, queues in lanes:
        for one in _by_time(queues) if lane == Lane.DESK else _in_turn(queues):
            if len(found.taken) == limit:
                return found
            _consider(one, chats, found)
    return found


def _consider(one: _Candidate, chats: set[ChatId], found: Pick) -> None:
    free = not one.busy and one.id.chat not in chats
    if free:
        chats.add(one.id.chat)
        found.taken.append(one.id)
    if one.due is None:
        found.reached[one.id.mailing] = one.id.chat, one.id.topic
        if not free:
            found.busy.append(one.id)


def _queue(row: Row) -> list[_Candidate]:
    mailing = MailingId(row["id"])
    due = [
        _Candidate(DeliveryId(mailing, chat, topic, part), due, suspect=crashes >= SUSPECT)
        for due, chat, topic, part, crashes in json.loads(row["due"])
    ]
    line = [
        _Candidate(DeliveryId(mailing, chat, topic, 1), None, bool(busy))
        for chat, topic, busy in json.loads(row["next"])
    ]
    return due + line


def _by_time(queues: Sequence[list[_Candidate]]) -> list[_Candidate]:
    return sorted((one for queue in queues for one in queue), key=_when)


def _in_turn(queues: Sequence[list[_Candidate]]) -> Iterator[_Candidate]:
    """Take one of each queue in turn, so that a long delivery does not hold up a later one."""
    full = sorted(filter(None, queues), key=lambda queue: _when(queue[0]))
    for place in range(max(map(len, full), default=0)):
        yield from (queue[place] for queue in full if place < len(queue))


def _when(one: _Candidate) -> tuple[int, DeliveryId]:
    return one.due or 0, one.id
