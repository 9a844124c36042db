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


class Copy(NamedTuple):
    """A part that a place has, whatever message it is."""

    place: Place
    part: int


@dataclass(frozen=True)
class Edition:
    """What those of one choice should read. `parts` are the texts that are to stand; `spare` those
    of the parts that are to go, which stand where they cannot be deleted; `earlier` tells the part
    of each text of the versions before; `told` is the outcome of an item, with the part that it
    answers, or what takes its place."""

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
    having perhaps arrived twice, and `told_again` says so of an outcome; `told_as` are the messages
    that told one."""

    place: Place
    door: Door
    edition: Edition
    seen: Sequence[Seen]
    doubts: frozenset[int] = frozenset()
    told_again: bool = False
    told_as: frozenset[int] = frozenset()


def wrong(chat: Chat) -> Iterator[Breach]:
    """Name all that is wrong in a chat that can be written to."""
    where = f"{chat.door} {chat.place}"
    counts = Counter(one.html for one in chat.seen if not _is_followed(chat, one))
    for part, html in enumerate(chat.edition.parts, 1):
        if not counts[html]:
            yield Breach("gap", f"{where}: part {part} is not there")
        if counts[html] > 1 + (part in chat.doubts):
            yield Breach("repeated", f"{where}: part {part}, {counts[html]} times")
    yield from _out_of_date(chat, where)
    yield from _told_out_of_date(chat, where)
    yield from _disorder(chat, where)


def _out_of_date(chat: Chat, where: str) -> Iterator[Breach]:
    """What does not have its last text, or should not be there."""
    edition, left = chat.edition, Counter[int]()
    for one in chat.seen:
        if one.message in chat.told_as:
            continue
        part = edition.part_of(one.html)
        if one.html in edition.parts:
            continue
        if part is None:
            yield Breach("unknown", f"{where}: {one.html[:60]!r}")
        elif one.html in edition.spare:
            if chat.door is not Door.KEEPS:
                yield Breach("orphan", f"{where}: part {part} could be deleted")
        elif not _is_answered(chat, one, part):
            left[part] += 1
            # The number of a copy whose answer was lost in a kill is known to nobody.
            if left[part] > (part in chat.doubts):
                name = "old text" if part <= len(edition.parts) else "orphan"
                yield Breach(name, f"{where}: part {part}, message {one.message}")


def _told_out_of_date(chat: Chat, where: str) -> Iterator[Breach]:
    """What was told of an item and should say something else by now."""
    wanted = chat.edition.told and chat.edition.told[0]
    old = [one for one in chat.seen if one.message in chat.told_as and one.html != wanted]
    # The number of one whose answer was lost in a kill is known to nobody.
    if chat.door is not Door.REFUSES and len(old) > chat.told_again:
        yield Breach("told", f"{where}: {len(old)} stand as they were")


def _is_answered(chat: Chat, one: Seen, part: int) -> bool:
    """Whether a copy that cannot be edited has its correction as an answer. Where that is gone
    again, since the part is, the notice or the first part says so."""
    if chat.door is not Door.REFUSES:
        return False
    if part > len(chat.edition.parts):
        return True
    wanted = chat.edition.parts[part - 1]
    return any(other.html == wanted for other in _answers(chat, one, part))


def _is_followed(chat: Chat, one: Seen) -> bool:
    """Whether a copy that cannot be edited has an answer of the same part: two changes within a
    minute may give a part the same words."""
    part = chat.edition.part_of(one.html)
    return chat.door is Door.REFUSES and part is not None and any(_answers(chat, one, part))


def _answers(chat: Chat, one: Seen, part: int) -> Iterator[Seen]:
    """Yield the copies of a part that answer one, directly or by others between."""
    chain = {one.message}
    for other in chat.seen:
        # What answers comes after what it answers.
        if other.answers in chain and chat.edition.part_of(other.html) == part:
            chain.add(other.message)
            yield other


def _disorder(chat: Chat, where: str) -> Iterator[Breach]:
    """Where nothing is in the way, the parts stand in their order."""
    if chat.door not in {Door.OPEN, Door.MOVED} or chat.doubts:
        return
    standing = [one.html for one in chat.seen if one.html in chat.edition.parts]
    if sorted(standing, key=chat.edition.parts.index) != standing:
        yield Breach("out of order", where)


def told(chat: Chat, deeds: Sequence[Deed]) -> Iterator[Breach]:
    """Name what is wrong with how the outcome of an item was told, by what was sent to a chat:
    once, in an answer to the copy that has the item."""
    if chat.edition.told is None:
        return
    html, part = chat.edition.told
    answers = [one for one in deeds if one.method == "sendmessage" and one.raw == html]
    # A group that moved in this very change has a new text, and lost what could be answered.
    moved = chat.door is Door.MOVED
    if not (answers or moved) or len(answers) > 1 + chat.told_again:
        yield Breach("told", f"{chat.door} {chat.place}: {len(answers)} times")
    copies = {one.message for one in chat.seen if chat.edition.part_of(one.html) == part}
    for one in answers:
        if one.answers not in copies and not (moved and one.answers is None):
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
        self._last: dict[Copy, tuple[int, str]] = {}
        """The chat where something was last done for a copy, and what."""
        self._copies: dict[tuple[int, int], Copy] = {}
        self._told: set[tuple[int, int]] = set()
        """What is no copy: messages that told an outcome."""

    def read(
        self, deeds: Sequence[Deed], places: Mapping[Place, Place], closed: set[Place]
    ) -> CopyFigures:
        """Return what became of the copies. `places` tells which place each is by now that was
        another once; `closed` are those that took nothing."""
        counts: Counter[str] = Counter()
        done: dict[Copy, str] = {}
        for one in deeds:
            self._read(one, places, done)
        now = {place: chat for (chat, _), place in places.items()}
        for copy, (chat, how) in self._last.items():
            # What a group had before it moved is nobody's any more.
            if chat == now[copy.place]:
                shut = copy.place in closed and how != "removed"
                counts["unreachable" if shut else done.get(copy) or self._left(copy, how)] += 1
        return CopyFigures(**counts)

    def _left(self, copy: Copy, how: str) -> str:
        """What nothing was done to in this change: it is gone already, or has the words that it
        should, which Telegram does not edit anew; else it waits."""
        if how == "removed":
            return how
        edition = self.editions[copy.place]
        wanted = (*edition.parts, *edition.spare)[copy.part - 1]
        return "edited" if wanted in edition.earlier else "waiting"

    def _read(self, one: Deed, places: Mapping[Place, Place], done: dict[Copy, str]) -> None:
        chat = one.place[0]
        if (chat, one.message) in self._told:
            return
        if one.method != "sendmessage":
            copy = self._copies[chat, one.message]
            how = "removed" if one.method == "deletemessage" else "edited"
        else:
            place = places.get(one.place, one.place)
            part = self.editions[place].part_of(one.raw)
            if part is None:
                self._told.add((chat, one.message))
                return
            copy = Copy(place, part)
            self._copies[chat, one.message] = copy
            before = self._last.get(copy)
            answers = before is not None and before[0] == chat and before[1] != "removed"
            # Once more, after a kill: still what it was the first time.
            how = done.get(copy) or ("replied" if answers else "sent")
        done[copy] = how
        self._last[copy] = chat, how
