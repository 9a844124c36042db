"""Finds where review cards stand, so that they can be kept up to date in place.

Must not know what stands on a card; what is posted goes through `storage.outbox`.
"""

from bot.domain.delivery import DeliveryState
from bot.domain.draft import Draft
from bot.domain.ids import ChatId, DeliveryId, DraftId, MailingId, MessageId, TextId, TopicId
from bot.domain.model import Frozen
from storage.session import Row, Store

_OF_ONE_REVISION = 100_000
"""Versions of cards that tell of one revision."""


def first_version(draft: Draft) -> int:
    """Return the first version of the mailings about a draft's present revision: the version of a
    card tells of which revision it is."""
    return draft.revision * _OF_ONE_REVISION


class Standing(Frozen):
    """The last part of a card in a chat that arrived or will; `whole` unless later ones, with the
    buttons, were cancelled. `message` is None until it has arrived."""

    delivery: DeliveryId
    chat: ChatId
    state: DeliveryState
    message: MessageId | None
    text: TextId
    html: str
    whole: bool


class Shown(Frozen):
    """What a message of a card says, and of which revision of its draft the card is."""

    draft: DraftId
    revision: int
    html: str


class Cards(Store):
    """Review cards by draft."""

    async def standing(self, draft: DraftId) -> tuple[Standing, ...]:
        """Return the newest card of each chat that stands there, or is on its way."""
        rows = await self._session.rows("cards.standing", draft=draft)
        return tuple({row["chat"]: _standing(row) for row in rows}.values())

    async def at(self, chat: ChatId, message: MessageId) -> Shown | None:
        """Return the card that a message belongs to; None if it belongs to none."""
        row = await self._session.row("cards.at", chat=chat, message=message)
        if row is None:
            return None
        revision = row["version"] // _OF_ONE_REVISION
        return Shown(draft=DraftId(row["draft"]), revision=revision, html=row["html"])

    async def rewrite(self, text: TextId, html: str, keyboard: str | None) -> None:
        """Give a text that is still to be sent other words."""
        await self._session.change("cards.rewrite", text=text, html=html, keyboard=keyboard)


def _standing(row: Row) -> Standing:
    chat, topic = ChatId(row["chat"]), TopicId(row["topic"])
    return Standing(
        delivery=DeliveryId(MailingId(row["mailing"]), chat, topic, row["part"]),
        chat=chat,
        state=DeliveryState(row["state"]),
        message=None if row["message"] is None else MessageId(row["message"]),
        text=TextId(row["text"]),
        html=row["html"],
        whole=bool(row["whole"]),
    )
