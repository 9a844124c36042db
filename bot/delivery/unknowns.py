"""Notices when too many chats of a bulletin are unknown to Telegram: then the fault is ours (F13).

Such as the database of another bot. Must not act; `bot.delivery.rulings` asks.
"""

from collections import Counter

from bot.domain.delivery import Delivered, Delivery, DeliveryKind, SendOutcome, Trouble, Unreachable

SHARE = 0.05
FEWEST = 5
"""Fewer unknown chats than this say nothing: groups are deleted every day."""


class Unknowns:
    """What this process was answered, a bulletin each."""

    def __init__(self) -> None:
        self._answers: Counter[int] = Counter()
        self._unknown: Counter[int] = Counter()
        self._noticed: set[int] = set()

    def too_many(self, delivery: Delivery, outcome: SendOutcome) -> bool:
        """Count the first answer to a delivery; return True once a bulletin, when more than 5 % of
        its chats are unknown. Who resumes it has looked, so it is not paused again."""
        if delivery.kind is not DeliveryKind.BULLETIN or delivery.subject in self._noticed:
            return False
        unknown = isinstance(outcome, Unreachable) and outcome.trouble is Trouble.CHAT_NOT_FOUND
        if not (unknown or isinstance(outcome, Delivered)):
            return False
        self._answers[delivery.subject] += 1
        self._unknown[delivery.subject] += unknown
        found = self._unknown[delivery.subject]
        if found < FEWEST or found <= SHARE * self._answers[delivery.subject]:
            return False
        self._noticed.add(delivery.subject)
        return True
