"""Changing a draft in place: items by their keys, one step a revision, and back again.

Must not parse whole texts (`drafting` does) and must not show anything.
"""

from collections.abc import Callable

from bot.services.context import ServiceContext


class Editing:
    """Use cases of the board. `wake` is called when review cards are to be closed."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
