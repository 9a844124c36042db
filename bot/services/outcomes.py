"""What came of a submission or a verdict, as whoever gave it is told. Must not do anything."""

from bot.domain.draft import Draft
from bot.domain.ids import BulletinNumber
from bot.domain.model import Frozen
from bot.domain.paying import ORDINARY, Payment
from bot.domain.prompt import Purpose


class Submitted(Frozen):
    """The draft is in review under its reserved number (0 for practice); so many people were handed
    a card, and so many approvals it takes."""

    draft: Draft
    number: BulletinNumber
    reviewers: int
    needed: int = 1


class Published(Frozen):
    """The bulletin that an approval made, to how many subscriptions it goes, and how; `is_new`
    unless it was made when the same approval came before, which was told how. Or the one that was
    out already and is corrected."""

    number: BulletinNumber
    recipients: int
    is_new: bool = True
    payment: Payment = ORDINARY
    corrects: bool = False


class Voted(Frozen):
    """An approval that waits for others."""

    draft: Draft
    votes: int
    needed: int


class Held(Frozen):
    """The draft is approved; when it goes out is still to be said."""

    draft: Draft


class Practised(Frozen):
    """A practice draft came to its end; a bulletin would have gone to so many chats."""

    draft: Draft
    chats: int


Outcome = Published | Voted | Held | Practised


class Decided(Frozen):
    """What a reason did; `outcome` is an approval's."""

    draft: Draft
    purpose: Purpose
    outcome: Outcome | None = None
