"""Stores the messages that show an approver how far a bulletin is.

Must not word them: it says which of them show old figures.
"""

from bot.domain.delivery import Figures, Standing
from bot.domain.ids import BulletinNumber, ChatId, MessageId
from bot.domain.model import Frozen
from storage.moments import from_ms
from storage.session import Row, Store


class Progress(Frozen):
    """A progress message. It shows `shown` deliveries as done (-1: nothing yet); `version` counts
    its changes; `figures` and `standing` are those of now."""

    bulletin: BulletinNumber
    chat: ChatId
    message: MessageId
    language: str
    shown: int
    version: int
    figures: Figures
    standing: Standing


class ProgressMessages(Store):
    """Progress messages by bulletin and chat."""

    async def open(
        self, bulletin: BulletinNumber, chat: ChatId, message: MessageId, language: str
    ) -> None:
        """Keep a progress message, in place of another for the same bulletin and chat."""
        await self._session.change(
            "progress.open", bulletin=bulletin, chat=chat, message=message, language=language
        )

    async def due(self) -> tuple[Progress, ...]:
        """Return the messages that show other figures than those of now, or another standing. A
        bulletin that nobody receives has figures of zero."""
        return tuple(_progress(row) for row in await self._session.rows("progress.due"))

    async def shown(self, one: Progress, version: int) -> None:
        """Note that a message shows the figures and the standing of `one` now."""
        await self._session.change(
            "progress.shown",
            bulletin=one.bulletin,
            chat=one.chat,
            done=one.figures.total - one.figures.open,
            standing=one.standing,
            version=version,
        )

    async def close(self, bulletin: BulletinNumber, chat: ChatId) -> None:
        """Forget a message: it shows the last figures."""
        await self._session.change("progress.close", bulletin=bulletin, chat=chat)


def _progress(row: Row) -> Progress:
    return Progress(
        bulletin=BulletinNumber(row["bulletin"]),
        chat=ChatId(row["chat"]),
        message=MessageId(row["message"]),
        language=row["language"],
        shown=row["shown"],
        version=row["version"],
        standing=Standing(row["standing"]),
        figures=Figures(
            total=row["total"],
            sent=row["sent"],
            failed=row["failed"],
            cancelled=row["cancelled"],
            started_at=from_ms(row["started_at"]),
        ),
    )
