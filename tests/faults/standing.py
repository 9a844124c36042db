"""What stands in the chats after a bulletin changed, held against what should: each copy has the
last text, none is an orphan or lacks, and nothing is there twice that was not in flight at a kill.

Pure: judges what it is given, the simulator's view of the chats and its ledger. Must not read the
database, nor believe what the bot says of itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.domain.delivery import CopyFigures
from tests.faults.arrivals import Breach
from tests.faults.record import Place
from tests.faults.thousand import Door


class Seen(NamedTuple):
    """A message of the bot as it stands in a chat."""

    message: int
    html: str
    answers: int | None = None


class Deed(NamedTuple):
    """What the ledger says was done to a message: `method` is Telegram's, in small letters."""

    method: str
    place: Place
    message: int
    raw: str = ""
    answers: int | None = None


@dataclass(frozen=True)
class Edition:
    """What those of one choice should read. `parts` are the texts that are to stand; `spare` those
    of the parts that are to go, which stand where they cannot be deleted; `earlier` tells the part
    of each text of the versions before; `told` is the outcome of an item, with the part that it
    answers."""

    parts: tuple[str, ...]
    spare: tuple[str, ...] = ()
    earlier: Mapping[str, int] = field(default_factory=dict)
    told: tuple[str, int] | None = None

    def part_of(self, html: str) -> int | None:
        """Return the part that a text of any version is."""
        now = (*self.parts, *self.spare)
        return now.index(html) + 1 if html in now else self.earlier.get(html)


@dataclass(frozen=True)
class Chat:
    """A chat as it stands: what is in it, in order; `doubts` are the parts that are marked as
    having perhaps arrived twice."""

    place: Place
    door: Door
    edition: Edition
    seen: Sequence[Seen]
    doubts: frozenset[int] = frozenset()


def wrong(chat: Chat) -> Iterator[Breach]:
    """Name all that is wrong in a chat that can be written to."""
    where = f"{chat.door} {chat.place}"
    edition, doubts = chat.edition, chat.doubts
    counts = Counter(one.html for one in chat.seen)
    for part, html in enumerate(edition.parts, 1):
        if not counts[html]:
            yield Breach("gap", f"{where}: part {part} is not there")
        if counts[html] > 1 + (part in doubts):
            yield Breach("repeated", f"{where}: part {part}, {counts[html]} times")
    left: Counter[int] = Counter()
    for one in chat.seen:
        part = edition.part_of(one.html)
        if one.html in edition.parts or (edition.told and one.html == edition.told[0]):
            continue
        if part is None:
            yield Breach("unknown", f"{where}: {one.html[:60]!r}")
        elif one.html in edition.spare:
            if chat.door is not Door.KEEPS:
                yield Breach("orphan", f"{where}: part {part} could be deleted")
        elif not _is_answered(chat, one, part):
            left[part] += 1
            # The number of a copy whose answer was lost in a kill is known to nobody.
            if left[part] > (part in doubts):
                name = "old text" if part <= len(edition.parts) else "orphan"
                yield Breach(name, f"{where}: part {part}, message {one.message}")
    yield from _disorder(chat, where)


def _is_answered(chat: Chat, one: Seen, part: int) -> bool:
    """Whether a copy that cannot be edited has its correction as an answer. Where that is gone
    again, since the part is, the notice or the first part says so."""
    if chat.door is not Door.REFUSES:
        return False
    if part > len(chat.edition.parts):
        return True
    answers = {other.answers: other for other in chat.seen if other.answers is not None}
    seen = {one.message}
    while (after := answers.get(one.message)) is not None and after.message not in seen:
        if after.html == chat.edition.parts[part - 1]:
            return True
        seen.add(after.message)
        one = after
    return False


def _disorder(chat: Chat, where: str) -> Iterator[Breach]:
    """Where nothing is in the way, the parts stand in their order."""
    if chat.door not in {Door.OPEN, Door.MOVED} or chat.doubts:
        return
    standing = [one.html for one in chat.seen if one.html in chat.edition.parts]
    if sorted(standing, key=chat.edition.parts.index) != standing:
        yield Breach("out of order", where)


def told(
    chat: Chat, deeds: Sequence[Deed]
) -> Iterator[Breach]:
    """Name what is wrong with how the outcome of an item was told, by what was sent to a chat: once,
    in an answer to the copy that has the item."""
    if chat.edition.told is None:
        return
    html, part = chat.edition.told
    answers = [one for one in deeds if one.method == "sendmessage" and one.raw == html]
    if not answers or len({one.message for one in answers}) > 2:
        yield Breach("told", f"{chat.door} {chat.place}: {len(answers)} times")
    copies = {one.message for one in chat.seen if one.html == chat.edition.parts[part - 1]}
    for one in answers:
        if one.answers not in copies:
            yield Breach("told", f"{chat.door} {chat.place}: not in an answer to the copy")


def edited_twice(deeds: Sequence[Deed]) -> Iterator[Breach]:
    """Name the messages that were edited to more than one text, by the deeds of one change."""
    texts: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for one in deeds:
        if one.method == "editmessagetext":
            texts[one.place[0], one.message].add(one.raw)
    for (chat, message), found in texts.items():
        if len(found) > 1:
            yield Breach("edited twice", f"message {message} of {chat}: {len(found)} texts")


class Reckoning:
    """Reckons the figures of a change by the ledger alone. Feed it all deeds in order, a version at
    a time."""

    def __init__(self, editions: Mapping[Place, Edition]) -> None:
        self.editions = editions
        self._last: dict[tuple[Place, int], tuple[int, str]] = {}
        """What was done last for a part of a place, and the chat where."""
        self._parts: dict[tuple[int, int], tuple[Place, int]] = {}

    def read(
        self, deeds: Sequence[Deed], places: Mapping[Place, Place], closed: set[Place]
    ) -> CopyFigures:
        """Return what became of the copies. `places` tells whose chat each is, for those that
        moved; `closed` are those that took nothing."""
        counts: Counter[str] = Counter()
        sent: set[tuple[Place, int]] = set()
        for one in deeds:
            self._read(one, places, sent)
        for (place, _), (_, how) in self._last.items():
            counts["unreachable" if place in closed and how != "removed" else how] += 1
        return CopyFigures(**counts)

    def _read(
        self, one: Deed, places: Mapping[Place, Place], sent: set[tuple[Place, int]]
    ) -> None:
        chat = one.place[0]
        if one.method != "sendmessage":
            key = self._parts[chat, one.message]
            how = "removed" if one.method == "deletemessage" else "edited"
            self._last[key] = chat, how
            return
        place = places.get(one.place, one.place)
        part = self.editions[place].part_of(one.raw)
        if part is None:
            return
        key = place, part
        self._parts[chat, one.message] = key
        before = self._last.get(key)
        if key in sent:
            # Once more, after a kill: still what it was the first time.
            return
        sent.add(key)
        answers = before is not None and before[0] == chat and before[1] != "removed"
        self._last[key] = chat, "replied" if answers else "sent"
