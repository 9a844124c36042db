"""All drafts of the desk that a member may see: one's own, shared ones, what was put aside; and the
texts that came too late.

Must not change what a draft says (`editing` does).
"""

from collections.abc import Callable

from bot.services.context import ServiceContext


class Shelf:
    """Use cases of /drafts. `wake` is called when there is something new to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake
