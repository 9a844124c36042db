"""Typed buttons: what a press carries back, packed into the 64 bytes that Telegram grants.

A frozen class a family, so that services (review cards) and handlers (the presses) speak of the
same thing. Data of a press may be old or forged (threat T06): what unpacks here is well-formed, not
allowed; the use case checks everything again. Must not know Telegram.
"""

import json
from enum import StrEnum
from typing import Annotated, ClassVar, NamedTuple, Self

from pydantic import Field, ValidationError

from bot.domain.draft import Draft, DraftState
from bot.domain.errors import Stale
from bot.domain.ids import BulletinNumber, DraftId
from bot.domain.model import Frozen
from bot.domain.policy import Role
from bot.text.i18n import Localizer

DATA_BYTES = 64
"""The longest callback_data (bot-api.md, Limits)."""

_LARGEST = 2**63 - 1
"""What SQLite can hold; a forged number beyond it is refused here."""

_Draft = Annotated[DraftId, Field(ge=1, le=_LARGEST)]
_Bulletin = Annotated[BulletinNumber, Field(ge=1, le=_LARGEST)]
Count = Annotated[int, Field(ge=0, le=_LARGEST)]
"""A number that a press carries back, such as a page's."""


class Button(Frozen):
    """One family of buttons. Fields are packed in their order; only the last may hold a colon."""

    family: ClassVar[str]

    @classmethod
    def matches(cls, data: object) -> bool:
        """Whether the data of a press belong to this family, well-formed or not."""
        return isinstance(data, str) and data.partition(":")[0] == cls.family

    @classmethod
    def unpack(cls, data: object) -> Self:
        """Read what `pack` wrote; raises Stale on anything else, be it old or forged."""
        names = list(cls.model_fields)
        head, *values = str(data).split(":", len(names))
        if head != cls.family or len(values) != len(names):
            raise Stale("error-old-button")
        try:
            button = cls.model_validate(dict(zip(names, values, strict=True)))
        except ValidationError as error:
            raise Stale("error-old-button") from error
        # Numbers have several spellings (" 1", "01"); only our own is taken.
        if button.data != data:
            raise Stale("error-old-button")
        return button

    def pack(self) -> str:
        """Return the data of the button; raises ValueError if they exceed 64 bytes."""
        data = self.data
        if len(data.encode()) > DATA_BYTES:
            raise ValueError(f"the data of a button of family {self.family!r} exceed 64 bytes")
        return data

    def fits(self) -> bool:
        """Whether the data stay within 64 bytes."""
        return len(self.data.encode()) <= DATA_BYTES

    @property
    def data(self) -> str:
        """The data, however long."""
        values = (getattr(self, name) for name in type(self).model_fields)
        return ":".join([self.family, *(str(value) for value in values)])


class DraftAct(StrEnum):
    """What an author does with a draft. DISCARD and WITHDRAW ask first, SURE does it; SHOW brings
    the board back."""

    SUBMIT = "submit"
    EDIT = "edit"
    PREVIEW = "preview"
    DISCARD = "discard"
    WITHDRAW = "withdraw"
    SURE = "sure"
    SHOW = "show"


class DraftButton(Button):
    """An author's button on one revision of a draft."""

    family = "d"
    act: DraftAct
    draft: _Draft
    revision: Count


class ReviewAct(StrEnum):
    """What a reviewer does with a draft. APPROVE publishes, LATER leaves the time open, COMMENT
    approves with a few words; CHANGES and REJECT ask for a reason first. UNDO takes one's approval
    back. CLAIM says that one is on it, RELEASE that one is not. SHOW brings the card once more, to
    one who was not handed it or lost it."""

    APPROVE = "approve"
    LATER = "later"
    COMMENT = "comment"
    CHANGES = "changes"
    REJECT = "reject"
    CLAIM = "claim"
    RELEASE = "release"
    UNDO = "undo"
    SHOW = "show"


class ReviewButton(Button):
    """A reviewer's button on one revision of a draft."""

    family = "r"
    act: ReviewAct
    draft: _Draft
    revision: Count


class ControlAct(StrEnum):
    """What a reviewer does with a bulletin on its way. CANCEL asks first, SURE does it."""

    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    SURE = "sure"


class ControlButton(Button):
    """A reviewer's button under the progress of a bulletin."""

    family = "c"
    act: ControlAct
    bulletin: _Bulletin


class WaitingAct(StrEnum):
    """What an admin does with what waits in an old database. CANCEL asks first, SURE does it."""

    SEND = "send"
    CANCEL = "cancel"
    SURE = "sure"


class WaitingButton(Button):
    """An admin's button on one freeze, known by its time in milliseconds; `latest` is the highest
    number among the bulletins that waited then."""

    family = "w"
    act: WaitingAct
    freeze: Count
    latest: _Bulletin


class FollowAct(StrEnum):
    """What a settings message does. START subscribes and opens it; SHOW shows a screen of it, SET
    changes something (`hour=8`); DROP removes an alert, INSTEAD takes a place for it; BRING sends
    the digest now. LEAVE ends and forgets all. TOGGLE turns a front and ALL takes all, below
    messages of earlier versions."""

    START = "start"
    SHOW = "show"
    SET = "set"
    DROP = "drop"
    INSTEAD = "instead"
    BRING = "bring"
    LEAVE = "leave"
    TOGGLE = "toggle"
    ALL = "all"


class FollowButton(Button):
    """A button of a settings message. `chat` is the chat that is meant, 0 the message's own, which
    stays right when a group becomes a supergroup."""

    family = "s"
    act: FollowAct
    chat: int = 0
    value: str = ""


class Question(StrEnum):
    """What a reader asked; `asked` holds the id of a front or place, words, a date, a bulletin's
    number. CONFIRMED is a front, too: only what is confirmed of it. Behind the id of a front or
    place may stand a day, before which the answer ends (`bot.text.timelines`)."""

    FRONT = "f"
    CONFIRMED = "c"
    PLACE = "t"
    SEARCH = "w"
    DAY = "o"
    BULLETIN = "b"
    LATEST = "l"


class PageButton(Button):
    """Another page of an answer, with the question, so that it never expires.

    `asked` is empty where the words are too long; they are then read from the answer itself.
    """

    family = "p"
    question: Question
    offset: Count = 0
    asked: str = ""


class LanguageButton(Button):
    """A choice of language."""

    family = "l"
    language: str


class InviteButton(Button):
    """An invitation for a role."""

    family = "i"
    role: Role


class RemoveButton(Button):
    """The second press that ends a membership."""

    family = "m"
    tag: str


class Key(NamedTuple):
    """A button on a keyboard: its words and what a press carries back."""

    label: str
    button: Button


Rows = tuple[tuple[Key, ...], ...]
"""An inline keyboard, row by row."""


def keyboard_json(rows: Rows) -> str:
    """Return the keyboard as Telegram's JSON, for a row of the outbox."""
    keys = [
        [{"text": key.label, "callback_data": key.button.pack()} for key in row] for row in rows
    ]
    return json.dumps({"inline_keyboard": keys}, ensure_ascii=False)


def review_rows(
    draft: DraftId,
    revision: int,
    say: Localizer,
    *,
    attention: ReviewAct = ReviewAct.CLAIM,
    voted: bool = False,
) -> Rows:
    """Return the buttons under the last part of a review card; `attention` is CLAIM or RELEASE,
    and an approval can be taken back once somebody `voted`."""

    def key(act: ReviewAct) -> Key:
        button = ReviewButton(act=act, draft=draft, revision=revision)
        return Key(say.text(f"review-button-{act}"), button)

    rows = (
        (ReviewAct.APPROVE,),
        (ReviewAct.LATER,),
        (ReviewAct.COMMENT,),
        (ReviewAct.CHANGES, ReviewAct.REJECT),
        (attention, ReviewAct.UNDO) if voted else (attention,),
    )
    return tuple(tuple(key(act) for act in row) for row in rows)


_HANDED_IN = ((DraftAct.PREVIEW, DraftAct.EDIT), (DraftAct.WITHDRAW,))

_BOARD: dict[DraftState, tuple[tuple[DraftAct, ...], ...]] = {
    DraftState.WRITING: (
        (DraftAct.SUBMIT, DraftAct.EDIT),
        (DraftAct.PREVIEW, DraftAct.DISCARD),
    ),
    DraftState.IN_REVIEW: _HANDED_IN,
    DraftState.APPROVED: _HANDED_IN,
    DraftState.SCHEDULED: _HANDED_IN,
}


def board_rows(draft: Draft, say: Localizer, *, sent_back: bool = False, own: bool = True) -> Rows:
    """Return the author's buttons for a draft in its present state; none once it is settled.

    What a reviewer has `sent_back` is not submitted again before it is changed. Who is not the
    author may change and submit it, but not take it away.
    """
    shown = set(DraftAct) if own else {DraftAct.SUBMIT, DraftAct.EDIT, DraftAct.PREVIEW}
    if sent_back:
        shown -= {DraftAct.SUBMIT}
    acts = ([act for act in row if act in shown] for row in _BOARD.get(draft.state, ()))
    return tuple(tuple(_draft_key(act, draft, say) for act in row) for row in acts if row)


def _draft_key(act: DraftAct, draft: Draft, say: Localizer) -> Key:
    button = DraftButton(act=act, draft=draft.id, revision=draft.revision)
    return Key(say.text(f"drafting-button-{act}"), button)
