"""What a digest or an alert is made of, so that it can be made again when something of it changes.

Must not know how it is rendered or sent.
"""

from datetime import date, datetime
from enum import StrEnum

from bot.domain.bulletin import Choice, Subscription
from bot.domain.following import Rhythm
from bot.domain.ids import BulletinNumber
from bot.domain.model import Frozen


class DigestKind(StrEnum):
    """A DIGEST tells what was published since the last one; an ALERT the items that have words
    somebody wants to hear of at once."""

    DIGEST = "digest"
    ALERT = "alert"


class Serving(Frozen):
    """A bulletin in a digest: the items of these keys, or all of it."""

    bulletin: BulletinNumber
    keys: tuple[int, ...] | None = None


class Told(Frozen):
    """A change that a digest tells of: the version of the bulletin that it made."""

    bulletin: BulletinNumber
    version: int


class Recipe(Frozen):
    """All that the words of a digest or alert follow from, beside the bulletins themselves.

    `day` is the day of the digest for the collective. `changed` are changes of bulletins that an
    earlier digest had told. `words` are those that an alert is about, as the chat wrote them. A
    digest with neither servings nor changes explains why there was none: `unwanted` is how many
    bulletins there were that the chat does not follow.
    """

    kind: DigestKind
    language: str
    choice: Choice
    day: date
    servings: tuple[Serving, ...] = ()
    changed: tuple[Told, ...] = ()
    rhythm: Rhythm = Rhythm.DAILY
    hour: int = 8
    words: tuple[str, ...] = ()
    unwanted: int = 0


class Due(Frozen):
    """A subscription whose digest is due. It is there since `subscribed_at`, and what was published
    up to `digested_at` has been told;
    `silences` digests in a row had nothing to tell. An inactive chat gets none."""

    subscription: Subscription
    subscribed_at: datetime
    digested_at: datetime
    silences: int
    active: bool
