"""Deleting what the desk needs no longer: private notes, drafts that were put aside.

Must not touch what was published.
"""

from bot.services.context import ServiceContext


class Tidying:
    """The sweep that deletes."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context
