"""Reminding reviewers of what waits, but not in the night.

Must not decide anything about a draft.
"""

from collections.abc import Callable

from bot.services.context import ServiceContext


class Reminding:
    """The sweep that reminds. `wake` is called when there is something new to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
