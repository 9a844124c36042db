"""The record of what members did and were refused: its acts, its entries, and the chain that seals
them (threat T32).

Each entry carries a keyed hash over itself and the seal of the entry before it. Whoever holds the
database alone can neither write one that fits nor change one unseen; that the end was cut off is
seen by a seal that was kept elsewhere. Pure. Must not know where the key comes from, nor hold any
text that people wrote.
"""

import hashlib
import hmac
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum

from bot.domain.model import Frozen
from bot.domain.prompt import Purpose

START = ""
"""What stands in the place of the seal before the first entry."""

OPERATOR_TAG = "operator"
"""Who acts at the terminal."""
BOT_TAG = "bot"
"""Who acts when a plan is carried out, or nobody did it."""
RESERVED = frozenset({OPERATOR_TAG, BOT_TAG})
"""Tags that no member is given."""
STRANGER = "~"
"""How the name of somebody who is no member begins; no tag begins so."""

_MANY = 3
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Act(StrEnum):
    """What was done, or tried. COMMAND, PRESS and REPLY are what was refused before it came to any
    other act; STRANGERS counts what strangers were refused beyond what is written down."""

    COMMAND = "command"
    PRESS = "press"
    REPLY = "reply"
    STRANGERS = "strangers"

    JOIN = "join"
    INVITE = "invite"
    REMOVE = "remove"
    FIRST_ADMIN = "first_admin"
    SET_DESK = "set_desk"

    WRITE = "write"
    REVISE = "revise"
    EDIT = "edit"
    UNDO = "undo"
    NOTE = "note"
    ASK = "ask"
    SHARE = "share"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    DISMISS = "dismiss"
    DROP_TEXT = "drop_text"
    SUBMIT = "submit"
    CARD = "card"
    CLAIM = "claim"
    RELEASE = "release"
    APPROVE = "approve"
    TAKE_BACK = "take_back"
    REQUEST_CHANGES = "request_changes"
    REJECT = "reject"
    COMMENT = "comment"
    SCHEDULE = "schedule"
    HOLD = "hold"
    PUBLISH = "publish"
    IMPORT = "import"

    CORRECT = "correct"
    SETTLE = "settle"
    RETRACT = "retract"

    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    RETRY = "retry"
    FREEZE = "freeze"
    THAW = "thaw"
    SEND_OLD = "send_old"
    CANCEL_OLD = "cancel_old"

    ANSWER = "answer"
    CLOSE = "close"

    WISH = "wish"
    CONFIRM = "confirm"
    GRANT = "grant"
    DROP_CHAT = "drop_chat"
    EXPORT = "export"


VERDICTS = defaultdict(
    lambda: Act.REPLY,
    {
        Purpose.APPROVE: Act.APPROVE,
        Purpose.REQUEST_CHANGES: Act.REQUEST_CHANGES,
        Purpose.REJECT: Act.REJECT,
    },
)
"""What answers to the questions for reasons do."""


class Entry(Frozen):
    """One line of the record. `who` is a tag, or a short keyed hash of a stranger; `subject` holds
    ids alone, "draft 12, bulletin 7"; `refused` is the code of a refusal, empty for what was done;
    `mac` is its seal."""

    entry: int
    at: datetime
    who: str
    act: str
    subject: str = ""
    refused: str = ""
    mac: str = ""

    def sealed(self, key: bytes, previous: str) -> "Entry":
        """Return the entry with its seal, behind the entry that has the seal `previous`."""
        return self.model_copy(update={"mac": self.seal(key, previous)})

    def fits(self, key: bytes, previous: str, number: int | None = None) -> bool:
        """Whether the seal is that of this entry behind `previous`, or would be under another
        number."""
        meant = self if number is None else self.model_copy(update={"entry": number})
        return hmac.compare_digest(self.mac.encode(), meant.seal(key, previous).encode())

    def seal(self, key: bytes, previous: str) -> str:
        """Return the HMAC-SHA-256 over the entry's canonical bytes and the seal before it."""
        milliseconds = round((self.at - _EPOCH).total_seconds() * 1000)
        fields = [self.entry, milliseconds, self.who, self.act, self.subject, self.refused]
        words = json.dumps([*fields, previous], ensure_ascii=False, separators=(",", ":"))
        return hmac.new(key, words.encode(), hashlib.sha256).hexdigest()


class Head(Frozen):
    """The newest entry at some time, as it was posted outside of the database."""

    entry: int
    mac: str


class Flaw(StrEnum):
    """What is wrong with the record. MISSING is a gap in it, CUT_OFF its end; UNLIKE_POSTED an
    entry that is not the one that was posted; OTHER_KEY says that the bot's secret was another."""

    EDITED = "edited"
    INSERTED = "inserted"
    MISSING = "missing"
    CUT_OFF = "cut_off"
    UNLIKE_POSTED = "unlike_posted"
    OTHER_KEY = "other_key"


class Finding(Frozen):
    """One flaw, in the entries from `entry` to `last`. An entry that was added at the end is told
    from an edited one by nothing; both are EDITED."""

    flaw: Flaw
    entry: int
    last: int


def verify(entries: Iterable[Entry], key: bytes, posted: Collection[Head] = ()) -> list[Finding]:
    """Return what is wrong with the record, whose entries come in order of their numbers."""
    walk = _Walk(key)
    whole = list(entries)
    for at, entry in enumerate(whole):
        walk.take(entry, whole[at + 1] if at + 1 < len(whole) else None)
    return [*_runs(walk.found), *_against(whole, posted)]


class _Walk:
    """Goes through the record. `shift` is what renumbering has taken from the entries' numbers;
    `blind` says that the seal before the next entry is gone, so that its own cannot be checked."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._previous = START
        self._expected = 1
        self._shift = 0
        self._blind = False
        self.found: list[Finding] = []

    def take(self, entry: Entry, following: Entry | None) -> None:
        """Look at the next entry; the one behind it tells how it is wrong, if it is."""
        if entry.entry > self._expected:
            self._find(Flaw.MISSING, self._expected, entry.entry - 1)
            self._blind = True
        self._expected = entry.entry + 1
        blind, self._blind = self._blind, False
        if not self._fits(entry, self._previous) and self._is_foreign(entry, following, blind):
            return
        self._previous = entry.mac

    def _is_foreign(self, entry: Entry, following: Entry | None, blind: bool) -> bool:  # noqa: FBT001
        """Say how an entry is wrong that does not fit; return whether it has no place at all."""
        if following is None or self._fits(following, entry.mac):
            # What follows stands on this one's seal: what it seals was changed.
            if not blind:
                self._find(Flaw.EDITED, entry.entry)
            return False
        renumbered = self._fits(following, self._previous, -1)
        if renumbered or self._fits(following, self._previous):
            self._find(Flaw.INSERTED, entry.entry)
            self._shift -= renumbered
            return True
        if self._fits(following, entry.mac, 1):
            self._find(Flaw.MISSING, entry.entry)
            self._shift += 1
            return False
        self._find(Flaw.EDITED, entry.entry)
        self._blind = True
        return False

    def _fits(self, entry: Entry, previous: str, shift: int = 0) -> bool:
        return entry.fits(self._key, previous, entry.entry + self._shift + shift)

    def _find(self, flaw: Flaw, first: int, last: int | None = None) -> None:
        self.found.append(Finding(flaw=flaw, entry=first, last=last or first))


def _runs(found: list[Finding]) -> list[Finding]:
    """Return the findings with neighbours of one kind together. Nothing that fits from the first
    entry on means another secret: nobody edits all and leaves it at that."""
    runs: list[Finding] = []
    for one in found:
        before = runs[-1] if runs else None
        if before and before.flaw is one.flaw and before.last + 1 == one.entry:
            runs[-1] = before.model_copy(update={"last": one.last})
        else:
            runs.append(one)
    first = runs[0] if runs else None
    if first and first.flaw is Flaw.EDITED and first.entry == 1 and first.last >= _MANY:
        runs[0] = first.model_copy(update={"flaw": Flaw.OTHER_KEY})
    return runs


def _against(entries: list[Entry], posted: Collection[Head]) -> Iterator[Finding]:
    """Compare with what was posted: the end of a chain that was cut off fits by itself."""
    last = entries[-1].entry if entries else 0
    known = {one.entry: one.mac for one in entries}
    cut = max((head.entry for head in posted if head.entry > last), default=0)
    if cut:
        yield Finding(flaw=Flaw.CUT_OFF, entry=last + 1, last=cut)
    for head in posted:
        mac = known.get(head.entry)
        if mac is not None and not hmac.compare_digest(mac.encode(), head.mac.encode()):
            yield Finding(flaw=Flaw.UNLIKE_POSTED, entry=head.entry, last=head.entry)
