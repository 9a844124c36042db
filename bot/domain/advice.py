"""What the proof-reader can say about a draft. Advice, never a refusal: people decide.

Must not know how anything is found or shown.
"""

import hashlib
from datetime import date
from enum import StrEnum
from typing import Self

from bot.domain.bulletin import Statement
from bot.domain.model import Frozen


class AdviceCode(StrEnum):
    """What may be wrong, what matters most first; each has a sentence `proof-<code>` in the
    catalogs."""

    RUMOUR_OUTSIDE = "rumour-outside"
    UNSOURCED = "unsourced"
    FIGURES = "figures"
    REPEATED = "repeated"
    NAMED = "named"
    NEAR = "near"
    OTHER_DAY = "other-day"
    NO_DISCLAIMER = "no-disclaimer"
    OPEN_RUMOUR = "open-rumour"
    HIDDEN_LINK = "hidden-link"
    DIRECTION_MARKS = "direction-marks"
    MIXED_SCRIPTS = "mixed-scripts"
    SPELLING = "spelling"
    ABBREVIATION = "abbreviation"
    UNEXPLAINED = "unexplained"
    LONG = "long"


class Remedy(StrEnum):
    """What one tap can do: FIX puts right what is wrong; the others say what becomes of a published
    item. CONTRADICT leaves open which of two is right: the earlier one cannot be verified."""

    FIX = "fix"
    CONFIRM = "confirm"
    DENY = "deny"
    UNVERIFIABLE = "unverifiable"
    CONTRADICT = "contradict"


_HINTS_ONLY = frozenset({AdviceCode.FIGURES, AdviceCode.UNEXPLAINED, AdviceCode.LONG})
_RUMOUR = (Remedy.CONFIRM, Remedy.DENY, Remedy.UNVERIFIABLE)
_EARLIER = (Remedy.CONFIRM, Remedy.DENY, Remedy.CONTRADICT)
_DIGITS = 8


class Advice(Frozen):
    """One remark. `item` is an item's key, 0 for the rest of the draft; `found` stands in the text,
    `meant` is what could stand there instead, `about` the public id of an earlier statement, which
    stood in `bulletin`, so many days ago."""

    code: AdviceCode
    item: int = 0
    found: str = ""
    meant: str = ""
    about: str = ""
    bulletin: int = 0
    days_ago: int = 0

    def citing(self, earlier: Statement, today: date) -> Self:
        """Return the remark with the earlier statement that it is about."""
        place = {"bulletin": earlier.bulletin, "days_ago": (today - earlier.id.day).days}
        return self.model_copy(update={"about": str(earlier.id), **place})

    @property
    def name(self) -> str:
        """A short name, the same for the same remark on every revision: it has to fit a button."""
        words = f"{self.found}\0{self.meant}\0{self.about}"
        digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
        return f"{self.code}.{self.item}.{digest[:_DIGITS]}"

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """What can be done about it with one tap; leaving it is always possible."""
        if self.code is AdviceCode.OPEN_RUMOUR:
            return _RUMOUR
        if self.code in {AdviceCode.NAMED, AdviceCode.NEAR}:
            return _EARLIER
        undecided = self.code is AdviceCode.MIXED_SCRIPTS and not self.meant
        return () if undecided or self.code in _HINTS_ONLY else (Remedy.FIX,)
