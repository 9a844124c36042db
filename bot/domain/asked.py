"""Who asked for an act, as far as its order and its repetition depend on that, and what came of it.

Pure. Must not know which acts there are.
"""

from datetime import datetime

from bot.domain.model import Frozen


class Asked(Frozen):
    """The update that asks for an act. `sent_at` is when Telegram took the message, in its own
    whole seconds; None for a press, of which Telegram tells no time."""

    update_id: int
    sent_at: datetime | None = None


class Act(Frozen):
    """What an act came to: a word of its own, or the code of a refusal with the values in
    `refused`."""

    came_to: str
    refused: dict[str, str | int] | None = None
