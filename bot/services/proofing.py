"""The proof-reader's advice on a draft, and its remedies: each is one more revision.

Must not know how anything is found (`bot.text.proof` does).
"""

from collections.abc import Callable

from bot.services.context import ServiceContext


class Proofing:
    """Use cases of the proof-reader. `wake` is called when review cards are to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
