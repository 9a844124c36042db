"""What the proof-reader can say about a draft. Advice, never a refusal: people decide.

Must not know how anything is found or shown.
"""

from enum import StrEnum

from bot.domain.model import Frozen


class AdviceCode(StrEnum):
    """What may be wrong; each has a sentence `proof-<code>` in the catalogs."""

    RUMOUR_OUTSIDE = "rumour-outside"


class Advice(Frozen):
    """One remark. `item` is an item's key, 0 for the whole draft; `found` stands in the text, and
    `meant` is what could stand there instead."""

    code: AdviceCode
    item: int = 0
    found: str = ""
    meant: str = ""
