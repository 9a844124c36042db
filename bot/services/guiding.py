"""Writing step by step: a draft that begins empty, gets its day and kind, then its items one after
the other.

Must not know in which order the steps are offered (`bot.text.guide` does).
"""

from collections.abc import Callable

from bot.services.context import ServiceContext


class Guiding:
    """Use cases of the guided way. `wake` is called when review cards are to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
