"""Chooses what to claim from what may be claimed: lane by lane, one a chat, bulletins in turn, and
what may have killed two processes alone.

Arithmetic over rows; must not read or write the database.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby

from bot.domain.delivery import Lane
from bot.domain.ids import ChatId, DeliveryId, MailingId, TopicId
from storage.posts import Room
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
    paid: bool = False


SUSPECT = 2
"""With so many dead processes behind it, a delivery goes alone: what was in flight beside it is not
to be given up with it at the next (fault F26)."""


class Suspects(Enum):
    """How to deal with suspects: one may GO_ALONE now; they WAIT for what is in flight, and the
    rest with them; they are LEFT, since that takes too long; one is FLYING alone."""

    GO_ALONE = auto()
    WAIT = auto()
    LEFT = auto()
    FLYING = auto()


def pick(mailings: Sequence[Row], room: Room, suspects: Suspects) -> Pick:
    """Return what to claim of candidates by mailing, sorted by lane (`flights.candidates`)."""
    lanes = [
        (lane, [_queue(row) for row in rows])
        for lane, rows in groupby(mailings, key=lambda row: row["lane"])
    ]
    suspected = [one for _, queues in lanes for queue in queues for one in queue if one.suspect]
    if suspected and suspects is Suspects.GO_ALONE:
        return Pick([suspected[0].id])
    if suspected and suspects is Suspects.WAIT:
        return Pick()
    found, chats, left = Pick(), set[ChatId](), {False: room.unpaid, True: room.paid}
    for lane, queues in lanes:
        for one in _by_time(queues) if lane == Lane.DESK else _in_turn(queues):
            if len(found.taken) == room.all:
                return found
            quota = left[one.paid]
            if one.suspect or quota == 0:
                continue
            if _consider(one, chats, found) and quota is not None:
                left[one.paid] = quota - 1
    return found


def _consider(one: _Candidate, chats: set[ChatId], found: Pick) -> bool:
    free = not one.busy and one.id.chat not in chats
    if free:
        chats.add(one.id.chat)
        found.taken.append(one.id)
    if one.due is None:
        found.reached[one.id.mailing] = one.id.chat, one.id.topic
        if not free:
            found.busy.append(one.id)
    return free


def _queue(row: Row) -> list[_Candidate]:
    mailing, paid = MailingId(row["id"]), bool(row["paid"])
    due = [
        _Candidate(
            DeliveryId(mailing, chat, topic, part), due, suspect=crashes >= SUSPECT, paid=paid
        )
        for due, chat, topic, part, crashes in json.loads(row["due"])
    ]
    line = [
        _Candidate(DeliveryId(mailing, chat, topic, 1), None, bool(busy), paid=paid)
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
